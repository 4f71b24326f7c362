package when

import (
	"strings"
)

// Dates that stand beside each other share what only one of them says.

// coordinate gives the dates of one sentence what their neighbours say for them, in the order of the text.
func (g *grammar) coordinate(text string, found []expression) {
	for i := len(found) - 2; i >= 0; i-- {
		e, next := &found[i], found[i+1]
		if e.whole || next.whole || next.Start < e.End {
			continue
		}
		joined := strings.Fields(strings.ToLower(text[e.End:next.Start]))
		switch {
		case e.rule == "date.today" && next.tree.op == "ymd" && text[e.End:next.Start] == ", ": // "today, 3 May 2019"
			e.tree = next.tree
		case g.joins(joined):
			e.tree = withYear(e.tree, next.tree)
			e.tree = withDay(e.tree, next.tree)
		case e.tree.op == "shift" && e.tree.args[2].word == fromPrevious && g.apposed(joined):
			if _, _, ok := yearOf(next.tree); ok { // "two years later, in May 2019"
				e.tree = next.tree
			}
		}
	}
}

// joins reports whether words join two dates: "May, June and July 2019".
func (g *grammar) joins(words []string) bool {
	for _, w := range words {
		if !g.words.has(strings.Trim(w, ","), "joint") && w != "," {
			return false
		}
	}
	return len(words) > 0
}

// apposed reports whether words put a date beside what it explains: ", in".
func (g *grammar) apposed(words []string) bool {
	for i, w := range words {
		if w != "," && !(i == len(words)-1 && g.words.has(w, "in", "on-day")) {
			return false
		}
	}
	return len(words) > 0 && len(words) < 3
}

// yearOf is the year that a tree names for a month (0 where it names none) or a day.
func yearOf(t tree) (year, month int, ok bool) {
	switch t.op {
	case "ymd", "ym":
		return t.args[0].int(), t.args[1].int(), true
	case "year":
		return t.args[0].int(), 0, true
	}
	return 0, 0, false
}

// withYear gives a month or a day without a year that of the date it is joined to; December beside January lies a year back.
func withYear(t, next tree) tree {
	y, m, ok := yearOf(next)
	if !ok || m == 0 || t.op != "month" && t.op != "md" {
		return t
	}
	if t.args[0].int() > m {
		y--
	}
	args := append([]tree{number(float64(y))}, t.args...)
	if t.op == "month" {
		return tree{op: "ym", args: args, rule: t.rule}
	}
	return tree{op: "ymd", args: args, rule: t.rule}
}

// withDay gives the first of "from 9 a.m. to 5 p.m. on Monday" its day.
func withDay(t, next tree) tree {
	if t.op != "onday" || next.op != "at" {
		return t
	}
	return tree{op: "at", args: []tree{t.args[0], next.args[1]}, rule: t.rule}
}
