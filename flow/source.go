package flow

import (
	"errors"
	"math"
	"reflect"
)

var errDamaged = errors.New("flow: the encoded value is damaged")

// source is encoded bytes on their way to be a value. Once anything does not fit it gives zeros only, and says so at
// the end.
type source struct {
	rest    string
	damaged bool
}

// decode reads into v, a pointer, what encode has made of a value.
func (c *codec) decode(encoded string, v any) error {
	r := &source{rest: encoded}
	into := reflect.ValueOf(v).Elem()
	into.SetZero()
	c.get(r, into)
	if r.damaged || r.rest != "" {
		into.SetZero()
		return errDamaged
	}
	return nil
}

// encode is the bytes of what v, a pointer, points to.
func (c *codec) encode(v any) []byte {
	b := c.append(make([]byte, 0, c.size.Load()), v)
	c.size.Store(int64(len(b)))
	return b
}

// append appends to b what encode gives of v.
func (c *codec) append(b []byte, v any) []byte { return c.put(b, reflect.ValueOf(v).Elem()) }

func (r *source) fail() {
	r.rest, r.damaged = "", true
}

// take is the next n bytes.
func (r *source) take(n uint64) string {
	if n > uint64(len(r.rest)) {
		r.fail()
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// uint reads a number of seven bits a byte, the lowest first, as encoding/binary writes it.
func (r *source) uint() uint64 {
	n := uint64(0)
	for i, shift := 0, 0; i < len(r.rest) && shift < 64; i, shift = i+1, shift+7 {
		c := r.rest[i]
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			r.rest = r.rest[i+1:]
			return n
		}
	}
	r.fail()
	return 0
}

// int reads a number whose lowest bit is its sign.
func (r *source) int() int64 {
	n := r.uint()
	return int64(n>>1) ^ -int64(n&1)
}

// length is the number of elements that follow; ok is false where there is no list. No element takes less than a
// byte, so that a damaged length asks for no more memory than there are bytes.
func (r *source) length() (n int, ok bool) {
	l := r.uint()
	if l == 0 {
		return 0, false
	}
	if l-1 > uint64(len(r.rest)) {
		r.fail()
		return 0, false
	}
	return int(l - 1), true
}

func getBool(r *source, v reflect.Value)   { v.SetBool(r.uint() != 0) }
func getInt(r *source, v reflect.Value)    { v.SetInt(r.int()) }
func getUint(r *source, v reflect.Value)   { v.SetUint(r.uint()) }
func getString(r *source, v reflect.Value) { v.SetString(r.take(r.uint())) }

func getFloat(r *source, v reflect.Value) {
	bits := uint64(0)
	for i, c := range []byte(r.take(8)) {
		bits |= uint64(c) << (8 * i)
	}
	v.SetFloat(math.Float64frombits(bits))
}

func getBytes(r *source, v reflect.Value) {
	if n, ok := r.length(); ok {
		v.SetBytes([]byte(r.take(uint64(n))))
	}
}
