package when

import (
	"fmt"

	"hearsay"
)

// operator places the arguments of a tree on the calendar. ok is false where they are no time at
// all (30 February); what only lacks an anchor is unplaced.
type operator func(c *context, args []tree) (m meaning, ok bool)

// durationOps stand inside other operators and are no expressions by themselves.
var durationOps = map[string]bool{"plus": true}

func operatorTable() map[string]operator {
	return map[string]operator{
		"ymd": ymd, "md": md, "mdrel": mdrel, "mdyear": mdyear, "numeric": numeric, "numericmd": numericmd, "domof": domof, "dotted": dotted, "days": days,
		"ym": ym, "month": month, "monthyear": monthyear, "monthrel": monthrel,
		"season": season, "seasonrel": seasonrel, "seasonyear": seasonyear,
		"quarter": quarter, "quarteryear": quarteryear, "yearquarter": yearquarter, "half": half, "halfyear": halfyear,
		"year": year, "yearby": yearby, "years": years, "bc": bc, "era": eraIn, "eraend": eraend, "decade": decade, "century": century, "bccentury": bccentury,
		"holiday": holidayIn, "holidayrel": holidayrel, "holidayyear": holidayyear,
		"day": day, "weekday": weekday, "wd": wd, "wdom": wdom, "wdrel": wdrel, "wdweek": wdweek, "weekwd": weekwd, "nthwd": nthwd, "nearest": nearest,
		"unit": unitRel, "unitword": unitword, "theunit": theunit, "theperiod": theperiod, "after": after, "same": same, "todate": todate,
		"weekend": weekend, "weekof": weekof, "weekno": weekno, "weeknoyear": weeknoyear, "longweekend": longweekend, "workweek": workweek, "nth": nth, "firstn": firstn, "lastnof": lastnof,
		"part": part, "soft": soft, "range": rangeOf, "span": rangeOf,
		"beyond": beyond, "lasting": lastingFrom,
		"shift": shift, "shiftmod": shiftmod, "shiftfrom": shiftfrom,
		"dur": dur, "sum": sum, "age": age, "all": all, "more": more, "less": less, "nearly": less, "about": about, "vdur": vdur,
		"lastn": lastn, "lastv": lastv, "anniversary": anniversary,
		"vague": vague, "vaguely": vaguely, "often": often, "every": every,
		"clock": clock, "clock4": clock4, "clockpart": clockpart, "zone": zone, "offset": offset, "onday": onday, "at": at, "atpart": atpart,
		"daypart": daypart, "lastpart": lastpart, "clockto": clockto, "clockfrom": clockfrom, "athour": athour,
		"dom": dom, "daysof": daysof, "daysyear": daysyear, "numericrel": numericrel, "theday": theday, "thatday": thatday, "thatwd": thatwd,
		"wdbeyond": wdbeyond, "wdnext": wdnext, "unitsaway": unitsaway, "weekto": weekto,
		"shiftunit": shiftunit, "between": between, "beside": beside, "besides": besides, "halfof": halfof, "fromprevious": fromprevious, "fromday": fromday,
	}
}

// resolve places t.
func (c *context) resolve(t tree) (meaning, bool) {
	if op := c.operators[t.op]; op != nil {
		return op(c, t.args)
	}
	return meaning{}, false
}

// direction is -1 for words that look back, 1 for words that look ahead.
func direction(s string) int {
	switch s {
	case "last", "previous":
		return -1
	case "next", "following":
		return 1
	}
	return 0
}

// yearRel is the year that "last", "this", "next", "that", "same" year is; 0 unknown.
func (c *context) yearRel(s string) (y int, from string) {
	base, from := c.anchor, fromPublished
	if s == "that" || s == "same" || s == "following" || s == "previous" {
		if base, from = c.previous.first, fromPrevious; base == 0 {
			return 0, from
		}
	}
	if base == 0 {
		return 0, from
	}
	y, _, _ = base.Civil()
	return y + direction(s), from
}

// choose takes the year whose span is nearest to the anchor, or the one that the tense asks for;
// the next best is kept beside it.
func (c *context) choose(u unit, span func(year int) (first, last hearsay.Day)) meaning {
	if c.story != 0 {
		first, last := span(c.story)
		return dates(u, first, last).counted(fromPrevious)
	}
	if c.anchor == 0 {
		return unplaced(u)
	}
	y, _, _ := c.anchor.Civil()
	var best, second meaning
	bestAway, secondAway := 1<<30, 1<<30
	for _, candidate := range []int{y, y - 1, y + 1, y - 4, y + 4} {
		first, last := span(candidate)
		if first == 0 || candidate < minYear+4 || candidate > maxYear-4 {
			continue
		}
		switch away := c.away(first, last); {
		case away < bestAway:
			second, secondAway = best, bestAway
			best, bestAway = dates(u, first, last), away
		case away < secondAway:
			second, secondAway = dates(u, first, last), away
		}
	}
	if best.first == 0 {
		return unplaced(u)
	}
	if secondAway < 366 {
		best.also = []string{second.edtf()}
	}
	return best.counted(fromPublished)
}

// away is how far a span is from the anchor, in days; a span on the wrong side of the tense is far.
func (c *context) away(first, last hearsay.Day) int {
	switch {
	case last < c.anchor:
		if c.tense == futureTense {
			return int(c.anchor-last) + 300
		}
		return int(c.anchor - last)
	case first > c.anchor:
		if c.tense == pastTense {
			return int(first-c.anchor) + 300
		}
		return int(first - c.anchor)
	}
	return 0
}

// iso is a value with two-digit numbers.
func iso(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// vague is "recently": it has no value, only a TIMEX3 reference.
func vague(_ *context, a []tree) (meaning, bool) {
	return meaning{kind: hearsay.DateKind, timex: a[0].word}, true
}

// vaguely is "several years ago" (-1) or "the coming weeks" (1): open on one side, and not past the
// day of writing on the other.
func vaguely(c *context, a []tree) (meaning, bool) {
	m := meaning{kind: hearsay.DateKind}
	if m.timex = "PAST_REF"; a[0].int() > 0 {
		m.timex = "FUTURE_REF"
	}
	switch {
	case c.anchor == 0:
		return m, true
	case a[0].int() > 0:
		m.first = c.anchor
	default:
		m.last = c.anchor
	}
	return m.counted(fromPublished), true
}

func often(_ *context, a []tree) (meaning, bool) {
	return meaning{kind: hearsay.SetKind, timex: a[0].word}, true
}

func every(_ *context, a []tree) (meaning, bool) {
	d, ok := durationOf(1, unit(a[0].word))
	if !ok {
		return meaning{kind: hearsay.SetKind}, true
	}
	return meaning{kind: hearsay.SetKind, timex: d.String()}, true
}
