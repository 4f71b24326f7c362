package flow

import "reflect"

// Passing is a part of a result that is not kept: a call that was made gives it, one that was looked up does not. It is
// for what can be made again, is large, and is wanted of few results. It is no part of a recipe either.
type Passing[T any] struct {
	Value T
	There bool
}

func (Passing[T]) passes() {}

// passing is every Passing.
type passing interface{ passes() }

// passed builds the codec of a Passing, which writes nothing.
func (all codecs) passed(c *codec) {
	c.shape = "passing"
	c.put = func(b []byte, _ reflect.Value) []byte { return b }
	c.get = func(*source, reflect.Value) {}
}
