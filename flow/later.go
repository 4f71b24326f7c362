package flow

import "reflect"

// Later is a part of a result that is not decoded before it is asked for. Kept results of which most calls need
// little are so read at little cost, and stay small in memory.
type Later[T any] struct {
	value T
	raw   string // the encoded value, where codec is set
	codec *codec
}

// NewLater is a value as a part that may be asked for later.
func NewLater[T any](value T) Later[T] { return Later[T]{value: value} }

// Value is the part. The error says that what was kept of it is damaged.
func (l Later[T]) Value() (value T, err error) {
	if l.codec == nil {
		return l.value, nil
	}
	err = l.codec.decode(l.raw, &value)
	return value, err
}

// later is what codec needs of every Later.
type later interface {
	part() (value reflect.Value, raw string, encoded bool)
	set(raw string, c *codec)
}

func (l *Later[T]) part() (reflect.Value, string, bool) {
	return reflect.ValueOf(&l.value).Elem(), l.raw, l.codec != nil
}

func (l *Later[T]) set(raw string, c *codec) { *l = Later[T]{raw: raw, codec: c} }

// postponed builds the codec of a Later, by the codec of its value.
func (all codecs) postponed(c *codec, t reflect.Type) {
	value, _, _ := reflect.New(t).Interface().(later).part()
	elem := all.of(value.Type())
	c.shape = "later " + elem.shape
	c.put = func(b []byte, v reflect.Value) []byte {
		value, raw, encoded := v.Addr().Interface().(later).part()
		if !encoded {
			raw = string(elem.put(nil, value))
		}
		return append(putLength(b, len(raw)), raw...)
	}
	c.get = func(r *source, v reflect.Value) { v.Addr().Interface().(later).set(r.take(r.uint()), elem) }
}
