package when

import "hearsay"

// Dates counted from another by a length: "two years ago", "three days after the fair".

// length is the duration that a tree says, if it says one.
func (c *context) length(t tree) (Duration, bool) {
	m, ok := c.resolve(t)
	return m.length, ok && m.kind == hearsay.DurationKind
}

func shift(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[1])
	if !ok {
		return meaning{}, false
	}
	if a[2].word == "previous" {
		return c.shiftPrevious(a[0].int(), d), true
	}
	if c.anchor == 0 {
		return unplaced(d.grain()), true
	}
	return grained(reach(a[1], d, c.anchor, a[0].int()), d.grain()).counted(fromPublished), true
}

// maxWorkdays bounds what is counted day by day.
const maxWorkdays = 5000

// reach is the day that lies sign times the length d away from a day; working days pass over weekends.
func reach(length tree, d Duration, day hearsay.Day, sign int) hearsay.Day {
	if length.op != "dur" || unit(length.args[1].word) != workdayUnit || d.Days > maxWorkdays {
		return d.from(day, sign)
	}
	for n := 0; n < int(d.Days); {
		if day += hearsay.Day(sign); weekdayOf(day) < 6 {
			n++
		}
	}
	return day
}

// grained is the unit around a day; the day itself is kept beside it.
func grained(d hearsay.Day, u unit) meaning {
	if d == 0 {
		return unplaced(u)
	}
	first, last := unitOf(u, d, 0)
	m := dates(u, first, last)
	if first != last {
		m.also = []string{d.String()}
	}
	return m
}

// shiftPrevious counts from the last date named; the result has the coarser grain of the two.
func (c *context) shiftPrevious(sign int, d Duration) meaning {
	if d.InMonths() < 1.0/32 { // "six minutes later" has its clock in the story only, and no day unless it is to come
		m := meaning{kind: hearsay.ClockKind, unit: dayUnit, first: c.near.first, last: c.near.last, anchor: c.near.anchor}
		if m.first == 0 && (c.tense == futureTense || c.tense == noTense && c.previous.first == 0) {
			m.first, m.last, m.anchor = c.anchor, c.anchor, fromPublished
		}
		return m
	}
	base := c.previous
	if base.first == 0 {
		return unplaced(d.grain())
	}
	u := d.grain()
	if unitSize[base.unit].span() > unitSize[u].span() {
		u = base.unit
	} else if base.unit == dayUnit && u == weekUnit {
		u = dayUnit
	}
	return grained(d.from(base.first, sign), u).counted(fromPrevious)
}

// shiftmod is "more than two years ago", an open interval, or "about ten years ago".
func shiftmod(c *context, a []tree) (meaning, bool) {
	m, ok := shift(c, []tree{a[0], a[1], word(fromPublished)})
	if !ok || !m.placed() {
		return m, ok
	}
	m.also = nil
	switch a[2].word {
	case "more":
		m.timex, m.first = m.edtf(), 0
	case "less":
		m.timex, m.last = m.edtf(), c.anchor
	case "about":
		if e, err := ParseEDTF(m.edtf()); err == nil && !e.Interval {
			e.From.Approximate = true
			m.value = e.String()
		}
	}
	return m, true
}

// shiftfrom counts from a day that is named: the result is a day.
func shiftfrom(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[1])
	base, ok2 := c.resolve(a[2])
	if !ok || !ok2 {
		return meaning{}, false
	}
	if base.first == 0 {
		return unplaced(dayUnit), true
	}
	to := reach(a[1], d, base.first, a[0].int())
	if to == 0 {
		return unplaced(dayUnit), true
	}
	m := oneDay(to).counted(base.anchor)
	m.explicit = base.explicit
	return m, true
}

// shiftunit is "ten years ago this month": the same unit so far away.
func shiftunit(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[1])
	base, ok2 := c.resolve(a[2])
	if !ok || !ok2 || base.first == 0 {
		return unplaced(base.unit), ok && ok2
	}
	return c.unit(base.unit, d.from(base.first, a[0].int()), 0, base.anchor)
}

// between is "less than two weeks after Christmas" (1) or before it (-1): the days from one to the other.
func between(c *context, a []tree) (meaning, bool) {
	m, ok := shiftfrom(c, a)
	base, _ := c.resolve(a[2])
	if ok && m.first != 0 {
		m.first, m.last = min(m.first, base.first), max(m.last, base.last)
	}
	return m, ok
}

// besides is "the week before Christmas" (-1), or after it (1): the days up to it, or from it on.
func besides(c *context, a []tree) (meaning, bool) {
	base, ok := c.resolve(a[2])
	d, _ := durationOf(1, unit(a[1].word))
	if !ok || base.first == 0 || base.last == 0 {
		return unplaced(unit(a[1].word)), ok
	}
	m := dates(dayUnit, base.last+1, d.from(base.last, 1))
	if a[0].int() < 0 {
		m.first, m.last = d.from(base.first, -1), base.first-1
	}
	m.anchor, m.explicit = base.anchor, base.explicit
	return m, m.first != 0 && m.last != 0
}

// beside is a time counted from a happening that is told in a clause: "the day before the bridge fell". Nothing says when that was.
func beside(_ *context, a []tree) (meaning, bool) {
	u := unit(a[0].word)
	return unplaced(u), unitSize[u].seconds == 0
}

// fromprevious is "the Friday before": counted from the last date named, else from the day of writing.
func fromprevious(c *context, a []tree) (meaning, bool) {
	if c.previous.first == 0 {
		return c.resolve(a[0])
	}
	m, ok := c.from(c.previous.first, a[0])
	return m.counted(fromPrevious), ok
}

// fromday is "the Friday before Christmas".
func fromday(c *context, a []tree) (meaning, bool) {
	base, ok := c.resolve(a[1])
	if !ok || base.first == 0 {
		return unplaced(dayUnit), ok
	}
	m, ok := c.from(base.first, a[0])
	m.explicit = base.explicit
	return m.counted(base.anchor), ok
}

// from is what t would be if it were said on a day.
func (c *context) from(day hearsay.Day, t tree) (meaning, bool) {
	with := *c
	with.anchor, with.story = day, 0
	m, ok := with.resolve(t)
	m.also = nil
	return m, ok
}
