package when

import "hearsay"

// part is the early, mid or late part of a period, by the policy for its length.
func part(c *context, a []tree) (meaning, bool) {
	period, ok := c.resolve(a[1])
	if !ok || !period.placed() || period.first == 0 || period.last == 0 {
		return unplaced(period.unit), ok
	}
	which := a[0].word
	m := period
	m.value, m.also = "", nil
	m.first, m.last = partOf(period, which)
	m.timex = Format(period.first, period.last)
	if m.first == period.first && m.last == period.last {
		m.value = period.edtf()
	}
	return m, true
}

// partOf gives thirds of years, months and what is shorter, halves of decades, quarters of centuries.
func partOf(m meaning, which string) (hearsay.Day, hearsay.Day) {
	y1, _, _ := m.first.Civil()
	y2, _, _ := m.last.Civil()
	yearsOf := func(from, to int) (hearsay.Day, hearsay.Day) {
		return hearsay.MakeDay(from, 1, 1), hearsay.MakeDay(to, 12, 31)
	}
	third := map[string]int{"early": 0, "mid": 1, "late": 2, "end": 2}[which]
	switch m.unit {
	case dayUnit:
		return m.first, m.last
	case monthUnit:
		if m.last-m.first < 31 {
			return monthThird(m.first, third)
		}
	case centuryUnit:
		from := [3]int{y1, y1 + 25, y1 + 75}[third]
		return yearsOf(from, [3]int{y1 + 24, y1 + 75, y2}[third])
	case decadeUnit:
		return yearsOf([3]int{y1, y1 + 3, y1 + 5}[third], [3]int{y1 + 4, y1 + 7, y2}[third])
	}
	return thirdOf(m.first, m.last, third)
}

// monthThird is the 1st to 10th, 11th to 20th, or the rest of a month.
func monthThird(first hearsay.Day, third int) (hearsay.Day, hearsay.Day) {
	from := first + hearsay.Day(10*third)
	if third < 2 {
		return from, from + 9
	}
	return from, addMonths(first, 1) - 1
}

// thirdOf divides whole months where it can, else days.
func thirdOf(first, last hearsay.Day, third int) (hearsay.Day, hearsay.Day) {
	if months := monthsBetween(first, last+1); months >= 3 {
		from := addMonths(first, months*third/3)
		return from, addMonths(first, months*(third+1)/3) - 1
	}
	n := int(last-first) + 1
	return first + hearsay.Day(n*third/3), first + hearsay.Day(n*(third+1)/3) - 1
}

// monthsBetween counts the whole months from a to b.
func monthsBetween(a, b hearsay.Day) int {
	y1, m1, d1 := a.Civil()
	y2, m2, d2 := b.Civil()
	n := (y2-y1)*12 + m2 - m1
	if d2 < d1 {
		n--
	}
	return n
}

// halfof is the first or the second half of a period.
func halfof(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[1])
	n := a[0].int()
	if !ok || !m.placed() || m.first == 0 || m.last == 0 || n < 1 || n > 2 {
		return unplaced(m.unit), ok && n >= 1 && n <= 2
	}
	m.timex, m.value, m.also = m.edtf(), "", nil
	half := m.first + (m.last-m.first+1)/2
	if months := monthsBetween(m.first, m.last+1); months > 1 && months%2 == 0 {
		half = addMonths(m.first, months/2)
	}
	if n == 1 {
		m.last = half - 1
	} else {
		m.first = half
	}
	return m, true
}

// soft is "earlier this week" (-1) or "later this month" (1): cut at the day of writing.
func soft(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[1])
	if !ok || !m.placed() || m.explicit || c.anchor < m.first || c.anchor > m.last {
		return m, ok // "later that year" of a year long gone is cut nowhere
	}
	m.timex, m.value, m.also = Format(m.first, m.last), "", nil
	if a[0].int() < 0 {
		m.last = c.anchor
	} else {
		m.first = c.anchor
	}
	return m, true
}

// rangeOf is "from May to October 2020". An end without a year takes that of the other.
func rangeOf(c *context, a []tree) (meaning, bool) {
	from, to, ok := c.ends(a[0], a[1])
	if !ok {
		return meaning{}, false
	}
	if !from.placed() || !to.placed() || from.value != "" && from.first == 0 {
		return unplaced(from.unit), true
	}
	m := dates(from.unit, from.first, to.last)
	m.anchor, m.explicit = to.anchor, from.explicit && to.explicit
	return m, to.last >= from.first
}

func (c *context) ends(a, b tree) (from, to meaning, ok bool) {
	var ok1, ok2 bool
	if to, ok2 = c.resolve(b); ok2 && to.explicit && to.placed() {
		with := *c
		if !fromPublication(a) {
			with.anchor, with.tense, with.story = to.last, pastTense, 0
		}
		from, ok1 = with.resolve(a)
		return from, to, ok1
	}
	if from, ok1 = c.resolve(a); ok1 && from.placed() {
		to, ok2 = c.endAfter(from, b, to, ok2)
	}
	if begun := *c; c.tense == futureTense && from.first > c.anchor && !from.explicit && !fromPublication(a) {
		begun.tense = pastTense // "it will be shut from May to October", said in June: this May
		if f, ok := begun.resolve(a); ok && f.placed() {
			if t, ok := c.endAfter(f, b, to, ok2); ok && t.last >= c.anchor {
				return f, t, true
			}
		}
	}
	return from, to, ok1 && ok2
}

// endAfter is the end of a stretch that begins with from; one that counts from the day of writing stays.
func (c *context) endAfter(from meaning, b tree, to meaning, ok bool) (meaning, bool) {
	if fromPublication(b) {
		return to, ok
	}
	with := *c
	with.anchor, with.tense, with.story = from.first, futureTense, 0
	return with.resolve(b)
}

// fromPublication reports whether an end counts from the day of writing, whatever the other end is.
func fromPublication(t tree) bool {
	_, relative := t.find("day", "unit", "wdrel", "monthrel", "soft", "shift")
	return relative
}
