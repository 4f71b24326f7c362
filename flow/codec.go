package flow

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
)

// codec writes plain values as bytes and reads them again: numbers, strings, slices, maps, structs of exported
// fields, and pointers to these. Equal values give equal bytes, a list that is empty stays apart from none, and
// strings that are read share the memory of what they were read from. It is built once for a type and tells that type
// in words, since its bytes do not.
type codec struct {
	shape string
	put   func(b []byte, v reflect.Value) []byte
	get   func(r *source, v reflect.Value)
	size  atomic.Int64 // of what was encoded last: the next will be about as long
}

// codecs are the codecs of the types at hand, so that a type is built once and may hold itself.
type codecs map[reflect.Type]*codec

// codecOf builds the codec of T. It panics on a type that is no plain value, which is a mistake in a step.
func codecOf[T any]() *codec { return codecs{}.of(reflect.TypeFor[T]()) }

func (all codecs) of(t reflect.Type) *codec {
	if c, ok := all[t]; ok {
		return c
	}
	c := &codec{shape: t.String()}
	all[t] = c
	if t.Implements(reflect.TypeFor[passing]()) {
		all.passed(c)
		return c
	}
	switch t.Kind() {
	case reflect.Bool:
		c.shape, c.put, c.get = "bool", putBool, getBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.shape, c.put, c.get = t.Kind().String(), putInt, getInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		c.shape, c.put, c.get = t.Kind().String(), putUint, getUint
	case reflect.Float64:
		c.shape, c.put, c.get = "float64", putFloat, getFloat
	case reflect.String:
		c.shape, c.put, c.get = "string", putString, getString
	case reflect.Slice:
		all.slice(c, t)
	case reflect.Array:
		all.array(c, t)
	case reflect.Map:
		all.mapping(c, t)
	case reflect.Pointer:
		all.pointer(c, t)
	case reflect.Struct:
		all.structure(c, t)
	default:
		panic(fmt.Sprintf("flow: a %s is no plain value", t))
	}
	return c
}

func (all codecs) slice(c *codec, t reflect.Type) {
	if t.Elem().Kind() == reflect.Uint8 {
		c.shape, c.put, c.get = "bytes", putBytes, getBytes
		return
	}
	elem := all.of(t.Elem())
	c.shape = "[]" + elem.shape
	c.put = func(b []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(b, 0)
		}
		b = binary.AppendUvarint(b, uint64(v.Len())+1)
		for i := range v.Len() {
			b = elem.put(b, v.Index(i))
		}
		return b
	}
	c.get = func(r *source, v reflect.Value) {
		n, ok := r.length()
		if !ok {
			return
		}
		v.Set(reflect.MakeSlice(t, n, n))
		for i := range n {
			elem.get(r, v.Index(i))
		}
	}
}

func (all codecs) array(c *codec, t reflect.Type) {
	elem := all.of(t.Elem())
	c.shape = fmt.Sprintf("[%d]%s", t.Len(), elem.shape)
	c.put = func(b []byte, v reflect.Value) []byte {
		for i := range t.Len() {
			b = elem.put(b, v.Index(i))
		}
		return b
	}
	c.get = func(r *source, v reflect.Value) {
		for i := range t.Len() {
			elem.get(r, v.Index(i))
		}
	}
}

// mapping writes the entries in the order of the bytes of their keys.
func (all codecs) mapping(c *codec, t reflect.Type) {
	key, elem := all.of(t.Key()), all.of(t.Elem())
	c.shape = "map[" + key.shape + "]" + elem.shape
	c.put = func(b []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(b, 0)
		}
		entries := map[string]reflect.Value{}
		for k, e := range v.Seq2() {
			entries[string(key.put(nil, k))] = e
		}
		b = binary.AppendUvarint(b, uint64(len(entries))+1)
		for _, k := range slices.Sorted(maps.Keys(entries)) {
			b = elem.put(append(b, k...), entries[k])
		}
		return b
	}
	c.get = func(r *source, v reflect.Value) {
		n, ok := r.length()
		if !ok {
			return
		}
		v.Set(reflect.MakeMap(t))
		for range n {
			k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
			key.get(r, k)
			elem.get(r, e)
			v.SetMapIndex(k, e)
		}
	}
}

func (all codecs) pointer(c *codec, t reflect.Type) {
	elem := all.of(t.Elem())
	c.shape = "*" + elem.shape
	c.put = func(b []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(b, 0)
		}
		return elem.put(append(b, 1), v.Elem())
	}
	c.get = func(r *source, v reflect.Value) {
		if r.uint() == 0 {
			return
		}
		v.Set(reflect.New(t.Elem()))
		elem.get(r, v.Elem())
	}
}

func (all codecs) structure(c *codec, t reflect.Type) {
	var fields []*codec
	var shape strings.Builder
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() {
			panic(fmt.Sprintf("flow: %s.%s would be lost: it is not exported", t, f.Name))
		}
		fields = append(fields, all.of(f.Type))
		fmt.Fprintf(&shape, "%s %s;", f.Name, fields[i].shape)
	}
	c.shape = "{" + shape.String() + "}"
	c.put = func(b []byte, v reflect.Value) []byte {
		for i, f := range fields {
			b = f.put(b, v.Field(i))
		}
		return b
	}
	c.get = func(r *source, v reflect.Value) {
		for i, f := range fields {
			f.get(r, v.Field(i))
		}
	}
}

func putBool(b []byte, v reflect.Value) []byte {
	if v.Bool() {
		return append(b, 1)
	}
	return append(b, 0)
}
func putInt(b []byte, v reflect.Value) []byte  { return binary.AppendVarint(b, v.Int()) }
func putUint(b []byte, v reflect.Value) []byte { return binary.AppendUvarint(b, v.Uint()) }
func putFloat(b []byte, v reflect.Value) []byte {
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
}
func putString(b []byte, v reflect.Value) []byte {
	s := v.String()
	return append(putLength(b, len(s)), s...)
}
func putLength(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

func putBytes(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	return append(binary.AppendUvarint(b, uint64(v.Len())+1), v.Bytes()...)
}
