package when

import (
	"fmt"
	"strconv"
)

// terminals are the classes of tokens that are worked out, not listed.
var terminals = map[string]func(*parser, int) []match{
	"int": integer, "dec": decimal, "ord": ordinal,
	"dom": dayNumber, "domth": bounded(ordinal, 1, 31),
	"m2": digits(1, 2, 1, 12), "d2": digits(1, 2, 1, 99),
	"d1": digits(1, 1, 1, 4), "n2": digits(1, 1, 1, 2), "endyear": endYear, "startbc": startBC, "y3": digits(3, 3, 100, 999), "y23": digits(2, 3, 10, 999), "y4": digits(4, 4, 1, 2999), "yfar": farYear, "y2": shortYear, "y2d": pastYear, "yy": digitYear, "yword": yearWords, "y8": compactDate,
	"hour": hour, "minsec": digits(2, 2, 0, 59), "hhmm": digits(4, 4, 0, 2400), "decade": decadeNumber, "holiday": holidayName, "era": eraName,
}

func leaf(value string) tree {
	if n, err := strconv.ParseFloat(value, 64); err == nil {
		return number(n)
	}
	return word(value)
}

func one(end int, n int) []match { return []match{{end: end, tree: number(float64(n))}} }

// digits is a terminal for plain numbers of so many digits and such a value.
func digits(min, max, low, high int) func(*parser, int) []match {
	return func(p *parser, at int) []match {
		t := p.tokens[at]
		if t.kind != numberToken || t.digits < min || t.digits > max || t.number < low || t.number > high {
			return nil
		}
		return one(at+1, t.number)
	}
}

// at is the token at a place, or none.
func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.tokens) {
		return token{kind: markToken}
	}
	return p.tokens[i]
}

// joined reports whether the token at i is the given mark with no white space before it.
func (p *parser) joined(i int, mark string) bool { t := p.at(i); return t.lower == mark && !t.spaced }

// integer reads "20", "1,000", "twenty-one", "two hundred and five".
func integer(p *parser, at int) []match {
	if t := p.tokens[at]; t.kind == numberToken && t.digits <= 7 {
		n, i := t.number, at+1
		for t.digits <= 3 && p.joined(i, ",") && p.at(i+1).kind == numberToken && p.at(i+1).digits == 3 && !p.at(i+1).spaced && n < 1e6 {
			n, i = n*1000+p.at(i+1).number, i+2
		}
		return one(i, n)
	}
	if n, end := p.numberWords(at); end > at {
		return one(end, n)
	}
	return nil
}

// numberWords reads words below a million: their value and where they end.
func (p *parser) numberWords(at int) (value, end int) {
	total, part, i := 0, 0, at
	for i < len(p.tokens) {
		t := p.tokens[i]
		n, m := p.words.numbers[t.lower], p.words.multipliers[t.lower]
		switch {
		case p.words.has(t.lower, "dozen"):
			return p.dozens(at, end, total+part)
		case n > 0 && (part%100 == 0 || part%10 == 0 && part%100 >= 20 && n < 10):
			part += n
		case m == 100 && part > 0 && part < 100:
			part *= 100
		case m == 1000 && part > 0 && total == 0:
			total, part = part*1000, 0
		default:
			return total + part, end
		}
		i++
		end = i
		if p.joinsNumber(i, part) {
			i++
		}
	}
	return total + part, end
}

// dozens reads the "dozen" that stands at end, behind n where that is more than 0; nothing is counted in dozens of dozens.
func (p *parser) dozens(at, end, n int) (value, to int) {
	switch {
	case end == at:
		return 12, at + 1
	case p.has(end, "dozen"):
		return n * 12, end + 1
	}
	return n, end // "two and dozens"
}

// has reports whether the word at i stands in a class.
func (p *parser) has(i int, class string) bool { return p.words.has(p.at(i).lower, class) }

// joinsNumber reports whether the mark or word at i ties the next number word to those before:
// the hyphen of "twenty-one", the "and" of "two hundred and five".
func (p *parser) joinsNumber(i, part int) bool {
	next := p.words.numbers[p.at(i+1).lower]
	return p.joined(i, "-") && part%100 >= 20 && next > 0 && next < 10 ||
		p.words.has(p.at(i).lower, "and") && (part == 0 || part >= 100) && next > 0
}

// decimal reads "3.5", "2½" and "½".
func decimal(p *parser, at int) []match {
	t := p.tokens[at]
	if t.kind == numberToken && p.joined(at+1, ".") && p.at(at+2).kind == numberToken && !p.at(at+2).spaced {
		n, err := strconv.ParseFloat(fmt.Sprintf("%s.%s", t.lower, p.at(at+2).lower), 64)
		if err == nil {
			return []match{{end: at + 3, tree: number(n)}}
		}
	}
	if t.kind == numberToken && fractions[p.at(at+1).lower] > 0 {
		return []match{{end: at + 2, tree: number(float64(t.number) + fractions[p.at(at+1).lower])}}
	}
	if f := fractions[t.lower]; f > 0 {
		return []match{{end: at + 1, tree: number(f)}}
	}
	if half := p.at(at + 1); t.kind == numberToken && half.lower == "1" && p.joined(at+2, "/") && p.at(at+3).lower == "2" {
		return []match{{end: at + 4, tree: number(float64(t.number) + 0.5)}}
	}
	return nil
}

var fractions = map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75}

// ordinal reads "21st", "third", "twenty-first".
func ordinal(p *parser, at int) []match {
	t := p.tokens[at]
	if t.kind == ordinalToken {
		return one(at+1, t.number)
	}
	if e, ok := p.words.entry(t.lower, "ordword"); ok {
		n, _ := strconv.Atoi(e.value)
		return one(at+1, n)
	}
	tens := p.words.numbers[t.lower]
	next := at + 1
	if p.joined(next, "-") {
		next++
	}
	if e, ok := p.words.entry(p.at(next).lower, "ordword"); ok && tens >= 20 {
		if n, _ := strconv.Atoi(e.value); n < 10 {
			return one(next+1, tens+n)
		}
	}
	return nil
}

// bounded keeps the matches whose number lies between low and high.
func bounded(of func(*parser, int) []match, low, high int) func(*parser, int) []match {
	return func(p *parser, at int) (kept []match) {
		for _, m := range of(p, at) {
			if n := m.tree.int(); n >= low && n <= high {
				kept = append(kept, m)
			}
		}
		return kept
	}
}

// dayNumber reads a day of the month in digits or, as "May twenty five", in words.
func dayNumber(p *parser, at int) []match {
	if p.tokens[at].kind == numberToken {
		return digits(1, 2, 1, 31)(p, at)
	}
	return bounded(integer, 1, 31)(p, at)
}

// yearWords reads "nineteen eighty-six", "nineteen hundred ninety three", "two thousand and fifteen".
func yearWords(p *parser, at int) []match {
	if p.tokens[at].kind != wordToken {
		return nil
	}
	n, end := p.numberWords(at)
	switch {
	case p.has(end-1, "dozen"):
		return nil
	case n >= 1100 && n <= 2100 && n%1000 != 0: // "two thousand soldiers" are no year
		return one(end, n)
	case n >= 11 && n <= 20 && end < len(p.tokens):
		rest, restEnd := p.numberWords(end)
		if restEnd > end && rest >= 10 && rest < 100 && !p.has(restEnd-1, "dozen") {
			return one(restEnd, n*100+rest)
		}
	}
	return nil
}

// farYear reads a year beyond those that are told alone, where no noun makes it a number of things; one before our era is
// below zero, and one of more than four digits none of the calendar.
func farYear(p *parser, at int) []match {
	switch t := p.tokens[at]; {
	case t.kind != numberToken:
		return nil
	case p.has(at+1, "bc"):
		return one(at+1, -t.number)
	case t.digits < 4 || t.number < 3000 || p.nounFollows(at+1):
		return nil
	default:
		return one(at+1, t.number)
	}
}

// shortYear reads "'87", and "87" where a rule asks for a year in digits.
func shortYear(p *parser, at int) []match {
	if p.tokens[at].lower == "'" && p.at(at+1).kind == numberToken && p.at(at+1).digits == 2 && !p.at(at+1).spaced {
		return one(at+2, p.words.fullYear(p.at(at+1).number))
	}
	return nil
}

// pastYear reads "87" where it can be no day of the month.
func pastYear(p *parser, at int) []match {
	if digits(2, 2, 32, 99)(p, at) == nil {
		return nil
	}
	return one(at+1, p.words.fullYear(p.tokens[at].number))
}

// digitYear reads a year in four or two digits.
func digitYear(p *parser, at int) []match {
	if m := digits(4, 4, 1, 2999)(p, at); m != nil {
		return m
	}
	if m := digits(2, 2, 0, 99)(p, at); m != nil {
		return one(at+1, p.words.fullYear(p.tokens[at].number))
	}
	return nil
}

// fullYear gives a two-digit year its century.
func (v *vocabulary) fullYear(n int) int {
	pivot, _ := strconv.Atoi(v.policy["two-digit.pivot"])
	if n < pivot {
		return 2000 + n
	}
	return 1900 + n
}

// compactDate reads "20250908".
func compactDate(p *parser, at int) []match {
	t := p.tokens[at]
	y, m, d := t.number/10000, t.number/100%100, t.number%100
	if t.kind != numberToken || t.digits != 8 || y < 1900 || y > 2099 || m < 1 || m > 12 || d < 1 || d > 31 {
		return nil
	}
	return []match{{end: at + 1, tree: tree{op: "ymd", args: []tree{number(float64(y)), number(float64(m)), number(float64(d))}}}}
}

// decadeNumber reads "1990s", "'90s".
func decadeNumber(p *parser, at int) []match {
	if short := p.at(at + 1); p.tokens[at].lower == "'" && short.kind == decadeToken && short.digits == 2 {
		return one(at+2, fullDecade(short.number))
	}
	t := p.tokens[at]
	if before := p.at(at - 2); t.kind != wordToken && t.digits == 2 && t.number%10 == 0 && before.kind == decadeToken && before.digits == 4 && p.words.has(p.at(at-1).lower, "and", "dash", "or") && (t.kind == decadeToken) {
		return one(at+1, before.number/100*100+t.number) // "the 1920s and 30s"
	}
	switch {
	case t.kind == decadeToken && t.digits == 4 && t.number%10 == 0 && t.number >= 1000 && t.number < 2100:
		return one(at+1, t.number)
	case t.kind == decadeToken && t.digits == 2 && t.number%10 == 0 && t.number >= 20 && p.words.has(p.at(at-1).lower, "decade-mark") && !p.words.has(p.at(at-2).lower, "owner"):
		return one(at+1, 1900+t.number)
	}
	return nil
}

// fullDecade gives "'30s" its century: people speak of those behind them.
func fullDecade(n int) int {
	if n < 20 {
		return 2000 + n
	}
	return 1900 + n
}

// endYear reads the "72" of "(1871 – 72)".
func endYear(p *parser, at int) []match {
	from := p.at(at - 2)
	if dash := p.at(at - 1); digits(2, 2, 1, 99)(p, at) == nil || !p.words.has(dash.lower, "dash") || !dash.spaced && !p.inBrackets(at) {
		return nil
	}
	if n := p.tokens[at].number; from.kind == numberToken && from.digits == 4 && from.number < 2100 && n > from.number%100 && !p.joined(at+1, "-") {
		return one(at+1, from.number/100*100+n)
	}
	return nil
}

// startBC reads the "1200" of "1200 to about 400 BC".
func startBC(p *parser, at int) []match {
	t, to := p.tokens[at], at+1
	if t.kind != numberToken || t.digits > 5 || !p.words.has(p.at(to).lower, "dash", "span") {
		return nil
	}
	if to++; p.words.has(p.at(to).lower, "approx") {
		to++
	}
	if p.at(to).kind == numberToken && p.at(to).number < t.number && p.words.has(p.at(to+1).lower, "bc") {
		return one(at+1, t.number)
	}
	return nil
}

// number of hours, in digits or words.
func hour(p *parser, at int) []match {
	if p.tokens[at].kind == numberToken {
		return digits(1, 2, 0, 24)(p, at)
	}
	return bounded(integer, 1, 12)(p, at)
}
