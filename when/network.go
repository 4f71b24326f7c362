package when

import (
	"slices"

	"hearsay"
)

// Network is a temporal constraint network at day grain (Dechter, Meiri and Pearl 1991): variables
// are days, each constraint bounds one by another. Besides differences it holds relations of the
// calendar ("in the month after"); all of them are monotone, so that propagating bounds is exact
// for each constraint and lower bounds come only from lower ones, upper from upper.
type Network struct {
	variables   []interval
	constraints []Constraint
	of          [][]int // the constraints on each variable
	trail       []step
	queue       []int  // of propagate: the constraints to look at,
	waiting     []bool // and which of them are still to come
}

// step is one tightening of one side of the bounds of a variable, with what it takes to undo it.
type step struct {
	by    int // the constraint
	cause int // the step that had made the bound it came from; -1 for none
	of    Variable
	side  int // 0 the first day, 1 the last
	was   hearsay.Day
	why   int
}

// Variable is an index into the variables of a network.
type Variable int

// interval is the days a variable may have, and the last step that moved each side; -1 none.
type interval struct {
	first, last hearsay.Day
	why         [2]int
}

// The calendar ends somewhere; a bound at its end is no bound.
const (
	firstDay hearsay.Day = 1
	lastDay  hearsay.Day = 3651300 // in 9997
	// margin is how near to its end: units and differences move a bound that is none.
	margin hearsay.Day = 5000
)

// Constraint says that B lies in the image of A. Both functions are monotone.
type Constraint struct {
	A, B    Variable
	image   func(first, last hearsay.Day) (hearsay.Day, hearsay.Day) // of A's days in B
	inverse func(first, last hearsay.Day) (hearsay.Day, hearsay.Day) // of B's days in A
	given   bool                                                     // the image does not depend on A
	Soft    bool                                                     // likely, not necessary
	By      string                                                   // the rule
	Because []hearsay.Span
}

// Add makes a variable that may be any day.
func (n *Network) Add() Variable {
	n.variables = append(n.variables, interval{firstDay, lastDay, [2]int{-1, -1}})
	n.of = append(n.of, nil)
	return Variable(len(n.variables) - 1)
}

// Bounds are the days that v may have; an open side is zero.
func (n *Network) Bounds(v Variable) (first, last hearsay.Day) {
	i := n.variables[v]
	if i.first > firstDay+margin {
		first = i.first
	}
	if i.last < lastDay-margin {
		last = i.last
	}
	return first, last
}

func shifted(d, by hearsay.Day) hearsay.Day { return min(max(d+by, firstDay), lastDay) }

// Difference is B - A between least and most days; see Open.
func Difference(a, b Variable, least, most hearsay.Day) Constraint {
	return Constraint{A: a, B: b,
		image:   func(f, l hearsay.Day) (hearsay.Day, hearsay.Day) { return shifted(f, least), shifted(l, most) },
		inverse: func(f, l hearsay.Day) (hearsay.Day, hearsay.Day) { return shifted(f, -most), shifted(l, -least) },
	}
}

// Open is a difference without end.
const Open = lastDay

// Within is a variable between two days; a zero day is open.
func Within(v Variable, first, last hearsay.Day) Constraint {
	if first == 0 {
		first = firstDay
	}
	if last == 0 {
		last = lastDay
	}
	given := func(_, _ hearsay.Day) (hearsay.Day, hearsay.Day) { return first, last }
	return Constraint{A: v, B: v, image: given, inverse: given, given: true}
}

// InUnit is B in the calendar unit that lies n after that of A: the month after.
func InUnit(a, b Variable, u unit, n int) Constraint {
	around := func(n int) func(f, l hearsay.Day) (hearsay.Day, hearsay.Day) {
		return func(f, l hearsay.Day) (hearsay.Day, hearsay.Day) {
			first, last := firstDay, lastDay
			if f > firstDay+margin {
				first, _ = unitOf(u, f, n)
			}
			if l < lastDay-margin {
				_, last = unitOf(u, l, n)
			}
			return first, last
		}
	}
	return Constraint{A: a, B: b, image: around(n), inverse: around(-n)}
}

// OnWeekday is a variable on a day of the week, 1 Monday to 7 Sunday.
func OnWeekday(v Variable, weekday int) Constraint {
	snap := func(f, l hearsay.Day) (hearsay.Day, hearsay.Day) {
		if f > firstDay {
			f += hearsay.Day((weekday - weekdayOf(f) + 7) % 7)
		}
		if l < lastDay {
			l -= hearsay.Day((weekdayOf(l) - weekday + 7) % 7)
		}
		return f, l
	}
	return Constraint{A: v, B: v, image: snap, inverse: snap}
}

// Constrain adds c and propagates it. Where the network becomes inconsistent it is left as it was
// before, and the minimal set of constraints that cannot hold together comes back.
func (n *Network) Constrain(c Constraint) (conflict []Constraint) {
	steps := len(n.trail)
	at := len(n.constraints)
	n.constraints = append(n.constraints, c)
	n.of[c.A] = append(n.of[c.A], at)
	if c.B != c.A {
		n.of[c.B] = append(n.of[c.B], at)
	}
	empty := n.propagate(at)
	if empty < 0 {
		return nil
	}
	conflict = n.minimal(empty, at)
	n.undo(steps)
	n.constraints = n.constraints[:at]
	n.of[c.A] = n.of[c.A][:len(n.of[c.A])-1]
	if c.B != c.A {
		n.of[c.B] = n.of[c.B][:len(n.of[c.B])-1]
	}
	return conflict
}

// propagate tightens bounds from one constraint on until nothing moves. It returns a variable that
// no day is left for, or -1.
func (n *Network) propagate(from int) Variable {
	n.queue = append(n.queue[:0], from)
	for len(n.waiting) < len(n.constraints) {
		n.waiting = append(n.waiting, false)
	}
	defer func() {
		for _, at := range n.queue {
			n.waiting[at] = false
		}
	}()
	for steps := 0; steps < len(n.queue); steps++ {
		at := n.queue[steps]
		n.waiting[at] = false
		c := n.constraints[at]
		for _, side := range [2]struct {
			to    Variable
			from  Variable
			image func(f, l hearsay.Day) (hearsay.Day, hearsay.Day)
		}{{c.B, c.A, c.image}, {c.A, c.B, c.inverse}} {
			first, last := side.image(n.variables[side.from].first, n.variables[side.from].last)
			if !n.tighten(side.to, side.from, first, last, at) {
				continue
			}
			if v := n.variables[side.to]; v.first > v.last || steps > 50*(len(n.constraints)+10) {
				return side.to
			}
			for _, next := range n.of[side.to] {
				if next != at && !n.waiting[next] {
					n.queue, n.waiting[next] = append(n.queue, next), true
				}
			}
		}
	}
	return -1
}

func (n *Network) tighten(v, from Variable, first, last hearsay.Day, by int) (moved bool) {
	cause := n.variables[from].why
	if n.constraints[by].given {
		cause = [2]int{-1, -1}
	}
	i := &n.variables[v]
	if first > i.first {
		n.trail = append(n.trail, step{by, cause[0], v, 0, i.first, i.why[0]})
		i.first, i.why[0], moved = first, len(n.trail)-1, true
	}
	if last < i.last {
		n.trail = append(n.trail, step{by, cause[1], v, 1, i.last, i.why[1]})
		i.last, i.why[1], moved = last, len(n.trail)-1, true
	}
	return moved
}

// undo takes back all steps but the first so many.
func (n *Network) undo(steps int) {
	for len(n.trail) > steps {
		s := n.trail[len(n.trail)-1]
		n.trail = n.trail[:len(n.trail)-1]
		i := &n.variables[s.of]
		if i.why[s.side] = s.why; s.side == 0 {
			i.first = s.was
		} else {
			i.last = s.was
		}
	}
}

// reasons are the constraints that a side of the bounds of v was derived by.
func (n *Network) reasons(v Variable, side int, found map[int]bool) {
	for at := n.variables[v].why[side]; at >= 0; at = n.trail[at].cause {
		found[n.trail[at].by] = true
	}
}

// Reasons are the constraints that made the bounds of v, in the order they were added.
func (n *Network) Reasons(v Variable) []Constraint {
	found := map[int]bool{}
	n.reasons(v, 0, found)
	n.reasons(v, 1, found)
	return n.pick(found)
}

func (n *Network) pick(found map[int]bool) (constraints []Constraint) {
	for at, c := range n.constraints {
		if found[at] {
			constraints = append(constraints, c)
		}
	}
	return constraints
}

// minimal is a smallest inconsistent part of what left v without a day: each constraint is needed.
func (n *Network) minimal(v Variable, added int) []Constraint {
	found := map[int]bool{added: true}
	n.reasons(v, 0, found)
	n.reasons(v, 1, found)
	set := n.pick(found)
	if n.consistent(set) { // the derivation forked; take all
		set = slices.Clone(n.constraints)
	}
	for i := 0; i < len(set); {
		if without := slices.Delete(slices.Clone(set), i, i+1); !n.consistent(without) {
			set = without
		} else {
			i++
		}
	}
	return set
}

// consistent reports whether constraints over the variables of n can hold together, as far as
// bounds show.
func (n *Network) consistent(set []Constraint) bool {
	fresh := &Network{}
	for range n.variables {
		fresh.Add()
	}
	for _, c := range set {
		fresh.constraints = append(fresh.constraints, c)
		at := len(fresh.constraints) - 1
		fresh.of[c.A] = append(fresh.of[c.A], at)
		if c.B != c.A {
			fresh.of[c.B] = append(fresh.of[c.B], at)
		}
	}
	for at := range fresh.constraints {
		if fresh.propagate(at) >= 0 {
			return false
		}
	}
	return true
}
