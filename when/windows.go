package when

import "hearsay"

// Stretches that end or begin with the day of writing: "the last six months".

// lastn is "the last six months" (-1) or "the next four days" (1). What is counted in days, weeks or
// months stands on the calendar; in quarters, as whole ones. A count of years stays a length: the
// day it would begin on is more than the words say (the policy window.grain).
func lastn(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[1])
	m := lasting(d)
	if !ok || c.anchor == 0 {
		return m, ok
	}
	if first, last := c.window(a[0].int(), d, a[1]); first != 0 && last != 0 {
		m.first, m.last = first, last
		if d.Years == 0 {
			m.timex, m.value = m.value, Format(first, last)
		}
		m = m.counted(fromPublished)
	}
	return m, true
}

// window is the days of a length on one side of the day of writing; the past ones end with it, those to
// come begin after it.
func (c *context) window(sign int, d Duration, length tree) (first, last hearsay.Day) {
	if length.op == "dur" && unit(length.args[1].word) == quarterUnit {
		n := amount(length.args[0])
		near, _ := unitOf(quarterUnit, c.anchor, sign)
		far, _ := unitOf(quarterUnit, c.anchor, sign*int(n))
		_, last = unitOf(quarterUnit, max(near, far), 0)
		return min(near, far), last
	}
	to := reach(length, d, c.anchor, sign)
	switch {
	case to == 0:
		return 0, 0
	case sign < 0:
		return to, c.anchor
	}
	return min(c.anchor+1, to), to
}

// lastv is "the last few months": how long is not said, but where it ends.
func lastv(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[1])
	m.kind = hearsay.DurationKind
	if !ok || c.anchor == 0 {
		return m, ok
	}
	if a[0].int() < 0 {
		m.last = c.anchor
	} else {
		m.first = c.anchor + 1
	}
	return m.counted(fromPublished), true
}
