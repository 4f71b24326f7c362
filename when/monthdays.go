package when

import "hearsay"

// Days named by their number alone, and days beside "this month" or "last year".

// dom is "the 5th": of the month of the day named nearby, else the one nearest to the day of writing that the tense allows.
func dom(c *context, a []tree) (meaning, bool) {
	if c.near.first != 0 {
		y, m, _ := c.near.first.Civil()
		d, ok := validDay(y, m, a[0].int())
		return oneDay(d).counted(fromPrevious), ok
	}
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	with := *c
	if c.tense != pastTense && c.words.weights["word."+c.before].ahead > 0 { // "we pay by the 5th"
		with.tense = futureTense
	}
	var best hearsay.Day
	for _, n := range []int{0, -1, 1} {
		first, last := unitOf(monthUnit, c.anchor, n)
		d := first + hearsay.Day(a[0].int()-1)
		if d <= last && (best == 0 || with.away(d, d) < with.away(best, best)) {
			best = d
		}
	}
	return oneDay(best).counted(fromPublished), best != 0
}

// daysof is "from 6 to 19 of next month".
func daysof(c *context, a []tree) (meaning, bool) {
	from, ok := domof(c, []tree{a[1], a[0]})
	to, ok2 := domof(c, []tree{a[2], a[0]})
	from.last = to.last
	return from, ok && ok2 && from.first <= from.last
}

// daysyear is "from 6 to 19 May last year".
func daysyear(c *context, a []tree) (meaning, bool) {
	y, from := c.yearRel(a[1].word)
	if y == 0 {
		return unplaced(dayUnit), true
	}
	m, ok := days(c, []tree{number(float64(y)), a[0], a[2], a[3]})
	m.explicit = false
	return m.counted(from), ok
}

// numericrel is "next 6/14": month and day in the order of the policy.
func numericrel(c *context, a []tree) (meaning, bool) {
	m, d := c.order(a[1], a[2])
	if m.int() > 12 || c.anchor == 0 {
		return unplaced(dayUnit), m.int() <= 12
	}
	if a[0].word != "this" {
		return mdrel(c, []tree{number(float64(direction(a[0].word))), m, d})
	}
	y, _, _ := c.anchor.Civil()
	day, ok := validDay(y, m.int(), d.int())
	return oneDay(day).counted(fromPublished), ok
}

// order is which of two numbers is the month and which the day: by the policy, unless it cannot be.
func (c *context) order(first, second tree) (month, day tree) {
	if c.words.policy["numeric.order"] == "dmy" && second.int() <= 12 || first.int() > 12 {
		return second, first
	}
	return first, second
}

// theday is "the end of the day": the day named nearby, else that of writing.
func theday(c *context, a []tree) (meaning, bool) {
	if c.near.first != 0 && c.near.first == c.near.last {
		return oneDay(c.near.first).counted(fromPrevious), true
	}
	return day(c, a)
}

// thatday is the day of "that October night": the last one named, if it is of the month, which else is of the year named last.
func thatday(c *context, a []tree) (meaning, bool) {
	if d := c.previous; d.unit == dayUnit && d.first != 0 {
		if _, m, _ := d.first.Civil(); m == a[0].int() {
			return oneDay(d.first).counted(fromPrevious), true
		}
	}
	return monthyear(c, []tree{a[0], word("that")})
}
