package when

import "hearsay"

// Dates that name a day of the week, counted from 1 Monday.

// weekday is a bare one: the last, today included, or the next, by the evidence of time-weights.tsv.
func weekday(c *context, a []tree) (meaning, bool) {
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	past := c.anchor - hearsay.Day((weekdayOf(c.anchor)-a[0].int()+7)%7)
	behind, ahead := c.weigh(past == c.anchor)
	behind.Value, ahead.Value = past.String(), (past + 7).String()
	chosen, other := past, past+7
	m := meaning{candidates: []Candidate{behind, ahead}}
	if ahead.Weight > behind.Weight {
		chosen, other = other, chosen
		m.candidates = []Candidate{ahead, behind}
	}
	candidates := m.candidates
	m = oneDay(chosen).counted(fromPublished)
	m.also, m.candidates = []string{other.String()}, candidates
	return m, true
}

// wd is a weekday with a date: where the year is not given, the one in which they agree.
func wd(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[1])
	if !ok || m.explicit || !m.placed() || weekdayOf(m.first) == a[0].int() {
		return m, ok
	}
	y, mo, d := m.first.Civil()
	if mo == 2 && d == 29 {
		return m, true
	}
	for _, year := range []int{y - 1, y + 1} {
		if day := hearsay.MakeDay(year, mo, d); weekdayOf(day) == a[0].int() {
			m.first, m.last, m.also = day, day, nil
			return m, true
		}
	}
	return m, true
}

// wdom is "Monday the 21st": the nearest such day.
func wdom(c *context, a []tree) (meaning, bool) {
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	y, m, _ := c.anchor.Civil()
	for _, n := range []int{0, -1, 1, -2, 2} {
		first := hearsay.MakeDay(y, m+n, 1)
		d := first + hearsay.Day(a[1].int()-1)
		if weekdayOf(d) == a[0].int() && a[1].int() >= 1 && a[1].int() <= daysIn(y, m+n) {
			return oneDay(d).counted(fromPublished), true
		}
	}
	return unplaced(dayUnit), true
}

// wdrel is "last Friday" (-1), "this past Friday" (-2), "this Friday" (0), "next Friday" (1), "this coming Friday" (2).
func wdrel(c *context, a []tree) (meaning, bool) {
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	w := a[1].int()
	before := c.anchor - hearsay.Day((weekdayOf(c.anchor)-w+6)%7+1)
	after := c.anchor + hearsay.Day((w-weekdayOf(c.anchor)+6)%7+1)
	ofWeek := func(n int) hearsay.Day { return weekStart(c.anchor) + hearsay.Day(7*n+w-1) }
	d, other := before, ofWeek(-1)
	switch a[0].int() {
	case 0:
		d, other = ofWeek(0), 0
		if c.tense == pastTense && d > c.anchor {
			d = before
		}
	case 1:
		d, other = ofWeek(1), after
		if c.words.policy["weekday.next"] == "after" {
			d, other = other, d
		}
	case 2:
		d, other = after, 0
	case -2:
		other = 0
	}
	m := oneDay(d).counted(fromPublished)
	if other != 0 && other != d {
		m.also = []string{other.String()}
	}
	return m, true
}

// wdweek is "Wednesday of next week".
func wdweek(c *context, a []tree) (meaning, bool) {
	base, from := c.anchor, fromPublished
	if s := a[1].word; (s == "following" || s == "same") && c.previous.unit == dayUnit {
		base, from = c.previous.first, fromPrevious
	}
	if base == 0 {
		return unplaced(dayUnit), true
	}
	return oneDay(weekStart(base) + hearsay.Day(7*direction(a[1].word)+a[0].int()-1)).counted(from), true
}

func weekwd(c *context, a []tree) (meaning, bool) { return wdweek(c, []tree{a[1], a[0]}) }

// nthwd is "the first Monday of May 2020", or the last one.
func nthwd(c *context, a []tree) (meaning, bool) {
	period, ok := c.resolve(a[2])
	if !ok || !period.placed() {
		return unplaced(dayUnit), ok
	}
	n, w := a[0].int(), a[1].int()
	d := period.first + hearsay.Day((w-weekdayOf(period.first)+7)%7+7*(n-1))
	if n < 0 {
		d = period.last - hearsay.Day((weekdayOf(period.last)-w+7)%7)
	}
	if d > period.last {
		return meaning{}, false
	}
	return oneDay(d).counted(period.anchor), true
}

// nearest is "Thursday five weeks from now": the Thursday nearest to the day that is counted to.
func nearest(c *context, a []tree) (meaning, bool) {
	t := a[1]
	if t.op == "shift" || t.op == "shiftmod" { // to the day, not to the unit round it
		t = tree{op: "shiftfrom", args: []tree{t.args[0], t.args[1], {op: "day", args: []tree{number(0)}}}}
	}
	m, ok := c.resolve(t)
	if !ok || m.first == 0 || m.first != m.last {
		return unplaced(dayUnit), ok
	}
	away := hearsay.Day((a[0].int() - weekdayOf(m.first) + 7) % 7)
	if away > 3 {
		away -= 7
	}
	return oneDay(m.first + away).counted(m.anchor), true
}

// wdbeyond is "the Friday before last" (-1), or "Friday week", the one after the next (1).
func wdbeyond(c *context, a []tree) (meaning, bool) {
	near, ok := wdrel(c, []tree{number(float64(2 * a[0].int())), a[1]})
	if !ok || !near.placed() {
		return near, ok
	}
	return oneDay(near.first + hearsay.Day(7*a[0].int())).counted(fromPublished), true
}

// wdnext is "the following Tuesday": in what is told as past the one after the day named nearby.
func wdnext(c *context, a []tree) (meaning, bool) {
	if near := c.near.first; near != 0 && c.tense == pastTense && near < c.anchor {
		return oneDay(near + hearsay.Day((a[0].int()-weekdayOf(near)+6)%7+1)).counted(fromPrevious), true
	}
	return wdrel(c, []tree{number(1), a[0]})
}

// thatwd is "that Friday": of the week of the day named last.
func thatwd(c *context, a []tree) (meaning, bool) {
	if d := c.previous; d.unit != dayUnit || d.first == 0 {
		return unplaced(dayUnit), true
	}
	return wdweek(c, []tree{a[0], word("same")})
}
