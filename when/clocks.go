package when

import (
	"strings"

	"hearsay"
)

// Times of day. A clock without a day has no value, only a TIMEX3 one.

// clock is hour, minute, second and "am", "pm" or "any".
func clock(_ *context, a []tree) (meaning, bool) {
	h, minute, second, half := a[0].int(), a[1].int(), a[2].int(), a[3].word
	switch {
	case half != "any" && (h > 12 || h == 0):
		return meaning{}, false
	case half == "pm" && h < 12:
		h += 12
	case half == "am" && h == 12:
		h = 0
	}
	if h > 24 || h == 24 && minute > 0 {
		return meaning{}, false
	}
	m := meaning{kind: hearsay.ClockKind, unit: hourUnit, clock: iso("T%02d:%02d", h, minute)}
	if second > 0 {
		m.clock += iso(":%02d", second)
	}
	m.timex = m.clock
	return m, true
}

// clock4 is "0630 hours".
func clock4(c *context, a []tree) (meaning, bool) {
	n := a[0].int()
	if n%100 > 59 {
		return meaning{}, false
	}
	return clock(c, []tree{number(float64(n / 100)), number(float64(n % 100)), number(0), word("any")})
}

// clockto is "a quarter to six".
func clockto(c *context, a []tree) (meaning, bool) {
	h := a[1].int() - 1
	if h == 0 {
		h = 12
	}
	return clock(c, []tree{number(float64(h)), number(float64(60 - a[0].int())), number(0), word("any")})
}

// clockfrom is the beginning of "2-4 p.m.", of "10-2 p.m." in the morning.
func clockfrom(c *context, a []tree) (meaning, bool) {
	half := a[2].word
	if from, to := a[0].int(), a[1].int(); half == "pm" && from > to && from < 12 {
		half = "am"
	}
	return clock(c, []tree{a[0], number(0), number(0), word(half)})
}

// athour is "tomorrow at 9", which may be in the morning or in the evening: its day.
func athour(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[0])
	m.kind = hearsay.ClockKind
	return m, ok
}

// clockpart is "six in the morning".
func clockpart(c *context, a []tree) (meaning, bool) {
	half := "pm"
	if a[1].word == "MO" {
		half = "am"
	}
	return clock(c, []tree{a[0], number(0), number(0), word(half)})
}

func zone(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[0])
	m.clock += a[1].word
	m.timex = m.clock
	return m, ok
}

// offset is "6 p.m. (GMT +8)".
func offset(c *context, a []tree) (meaning, bool) {
	if a[2].int() > 14 {
		return meaning{}, false
	}
	return zone(c, []tree{a[0], word(a[1].word + pad(a[2].int()) + ":00")})
}

// onday puts a clock on the day named nearby, else on the day of writing.
func onday(c *context, a []tree) (meaning, bool) {
	base := oneDay(c.anchor).counted(fromPublished)
	if c.near.unit == dayUnit && c.near.first != 0 && c.near.first == c.near.last {
		base = c.near.counted(fromPrevious)
	}
	return c.clockOn(a[0], base)
}

func (c *context) clockOn(t tree, base meaning) (meaning, bool) {
	m, ok := c.resolve(t)
	if !ok || base.first == 0 {
		return m, ok
	}
	m.first, m.last, m.unit, m.anchor, m.explicit = base.first, base.first, dayUnit, base.anchor, base.explicit
	if len(m.clock) > len("T00:00") && m.clock[6] != ':' { // with a zone EDTF wants the full clock
		m.clock = m.clock[:6] + ":00" + m.clock[6:]
	}
	m.timex = m.edtf()
	return m, true
}

// at is a clock on a day.
func at(c *context, a []tree) (meaning, bool) {
	base, ok := c.resolve(a[1])
	if !ok {
		return meaning{}, false
	}
	m, ok := c.clockOn(a[0], base)
	if a[1].op == "lastpart" && m.clock < "T06" && m.first != 0 { // "at 4 a.m. last night" is of today
		m.first, m.last = m.first+1, m.last+1
		m.timex = m.edtf()
		return m, ok
	}
	if strings.HasSuffix(base.timex, "NI") || strings.HasSuffix(base.timex, "EV") || strings.HasSuffix(base.timex, "AF") {
		m.clock = afternoon(m.clock)
	}
	return m, ok
}

// afternoon moves "T08:00" by twelve hours where the words say evening.
func afternoon(clock string) string {
	if len(clock) > 2 && clock[1] == '0' && clock[2] >= '1' {
		h := int(clock[2]-'0') + 12
		return iso("T%02d%s", h, clock[3:])
	}
	return clock
}

func atpart(c *context, a []tree) (meaning, bool) {
	return c.clockOn(a[0], oneDay(c.anchor).counted(fromPublished))
}

// daypart is "Monday afternoon".
func daypart(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[0])
	m.kind = hearsay.ClockKind
	if !ok {
		return m, false
	}
	m.timex = "T" + a[1].word
	if m.placed() {
		m.timex = m.edtf() + "T" + a[1].word
	}
	return m, true
}

// lastpart is "last night": of yesterday.
func lastpart(c *context, a []tree) (meaning, bool) {
	return daypart(c, []tree{{op: "day", args: []tree{number(-1)}}, a[0]})
}
