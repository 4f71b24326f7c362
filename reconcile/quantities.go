package reconcile

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"hearsay"
)

// quantity is a number of something as a range, e.g. "at least 50 crew" as [50, ∞) of "crew".
type quantity struct {
	hearsay.Range
	lo, hi float64
	base   float64 // the number as written, without its modifier
	approx bool    // "about", "nearly"
	unit   string  // "USD", "fraction", "km", "P#M"; "" where things are counted
	per    string  // "share" in "$82 a share"
	of     string  // lemma of what is counted or measured, where a noun follows
	digits int     // significant digits as written
	age    bool    // "16-year-old"
	part   bool    // an increment, a part or a sum in other money, no figure of its own: "two more", "two of the crew", "€4 million ($5 million)"
}

// word is a word, number or mark of a sentence in lower case, with its place in the text.
type word struct {
	hearsay.Range
	text   string
	number bool
}

// quantities reads the quantities of a sentence. Years and the numbers inside dates are no
// quantities: ranges in taken are passed over.
func quantities(text string, s hearsay.Sentence, taken []hearsay.Range) []quantity {
	words := lex(text, s.Range)
	var found []quantity
	for i := 0; i < len(words); {
		q, next := quantityAt(words, i)
		if next == i || words[i].text == "up" && particleAt(s, words[i].Range) { // "moved up to 47"
			i++
			continue
		}
		if !overlapsAny(q.Range, taken) && !q.bareYear(text) {
			q.of = counted(s, q.Range)
			q.part = partial(words, i, next, q) || converted(words, i, q.unit, found)
			if q.unit != "" || q.of != "" || q.digits > 0 {
				found = append(found, q)
			}
		}
		i = next
	}
	return found
}

// particleAt reports whether a word belongs to the verb before it.
func particleAt(s hearsay.Sentence, word hearsay.Range) bool {
	return slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool { return t.Range == word && t.Tag == "RP" })
}

// partial reports whether the words from i to next give an increment ("two more", "another two"), a part ("two of", "their first two"), or
// the whole of a part ("ten of the sixteen").
func partial(words []word, i, next int, q quantity) bool {
	is := func(k int, kind string) bool {
		if k < 0 || k >= len(words) {
			return false
		}
		_, ok := measures()[kind][words[k].text]
		return ok
	}
	return is(i-1, "increment") || is(next, "increment") || is(i-1, "run") || q.digits > 0 && next < len(words) && words[next].text == "of" || wholeOf(words, i)
}

// mostBetween is how many words stand at most between "ten of" and the whole: "ten of the club's sixteen".
const mostBetween = 4

// wholeOf reports whether the number at i is that which a number before it is a part of.
func wholeOf(words []word, i int) bool {
	for k := i - 1; k > 0 && k >= i-mostBetween; k-- {
		if words[k].text == "of" {
			_, _, next := plainNumber(words, k-1)
			return next == k
		}
	}
	return false
}

// converted reports whether the sum at i stands in brackets after another: "€110 million ($141 million)".
func converted(words []word, i int, unit string, found []quantity) bool {
	if i == 0 || words[i-1].text != "(" || len(found) == 0 || !isMoney(unit) {
		return false
	}
	return words[i-1].Start-found[len(found)-1].End <= 1
}

func overlapsAny(r hearsay.Range, others []hearsay.Range) bool {
	return slices.ContainsFunc(others, r.Overlaps)
}

// bareYear reports whether q is a number from 1000 to 2200 that stands alone, which is a year more often than not.
func (q quantity) bareYear(text string) bool {
	s := q.Of(text)
	return len(s) == 4 && q.unit == "" && q.lo >= 1000 && q.lo <= 2200 && !strings.ContainsAny(s, ",. ")
}

// quantityAt reads the quantity whose first word (modifier, sign or number) is words[i], and
// gives the index after its last word; i itself if there is none.
func quantityAt(words []word, i int) (quantity, int) {
	mark, at := phrase(words, i, "modifier")
	currency, afterSign := phrase(words, at, "currency")
	lo, hi, digits, next := amount(words, afterSign)
	if next == afterSign {
		return quantity{}, i
	}
	q := quantity{lo: lo, hi: hi, digits: digits}
	if share, past := oneIn(words, lo, next); past > next && afterSign == at {
		q.lo, q.hi, q.unit, next = share, share, "fraction", past
	}
	if afterSign > at {
		q.unit = currency.unit
	}
	if m, past := phrase(words, afterSign, "range"); past > afterSign && past <= next && q.unit == "" {
		q.unit = m.unit
	}
	if between, past := rangeEnd(words, next, afterSign > at); past > next {
		q.hi, next = between, past
		if factor := scale(between, q.lo); factor > 1 {
			q.lo *= factor
		}
	}
	next = q.readUnit(words, next)
	q.base = q.lo
	if tail, past := phrase(words, next, "tail"); past > next {
		mark, next = tail, past
	}
	q.bound(mark.mark)
	q.Range = hearsay.Range{Start: words[i].Start, End: words[next-1].End}
	return q, next
}

// oneIn reads "in three" after "one", "out of ten" after "nine", as a share; not "one in five years", nor a year.
func oneIn(words []word, part float64, i int) (share float64, next int) {
	_, at := phrase(words, i, "among")
	if at == i {
		return 0, i
	}
	whole, _, next := plainNumber(words, at)
	if _, timed := phrase(words, next, "time"); next == at || timed > next || whole <= part || whole >= 2000 || whole > 1000 && !strings.Contains(words[at].text, ",") {
		return 0, i
	}
	return part / whole, next
}

// scale is what the low end of "1 to 3 billion" lacks: the multiplier that stands only after the high end.
func scale(high, low float64) float64 {
	for _, f := range []float64{1e12, 1e9, 1e6, 1e3} {
		if high >= f && low < 1000 && low*f <= high {
			return f
		}
	}
	return 1
}

// rangeEnd reads "to 3 billion" or "–15" after a number.
func rangeEnd(words []word, i int, signed bool) (float64, int) {
	if i >= len(words) || words[i].text != "to" && words[i].text != "–" && words[i].text != "and" {
		return 0, i
	}
	sign, at := phrase(words, i+1, "currency")
	if words[i].text == "and" && (sign.unit == "" || !signed) {
		return 0, i
	}
	_, hi, digits, next := amount(words, at)
	if next == at || digits == 0 {
		return 0, i
	}
	return hi, next
}

// amount reads "5", "5 billion", "twenty five", "dozens", "a couple", "half".
func amount(words []word, i int) (lo, hi float64, digits, next int) {
	if m, past := phrase(words, i, "range"); past > i && !(m.unit == "fraction" && ordinalAt(words, past)) {
		lo, hi, next = m.lo, m.hi, past
		if next < len(words) && words[next].text == "of" {
			if m, past := phrase(words, next+1, "multiplier"); past > next+1 {
				return lo * m.lo, hi * m.lo, 0, past
			}
		}
		return lo, hi, 0, next
	}
	value, digits, next := plainNumber(words, i)
	if next == i {
		return 0, 0, 0, i
	}
	for range 2 {
		m, past := phrase(words, next, "multiplier")
		if past == next || len(words[next].text) <= 2 && words[next].Start != words[next-1].End && len(words[next].text) == 1 {
			break
		}
		value, next = value*m.lo, past
	}
	return value, value, digits, next
}

// ordinalAt reports whether "a third" before words[i] is the third of a series: "a third man", and no share: "a third of", "a third more".
func ordinalAt(words []word, i int) bool {
	if !isMeasure("ordinal", words[i-1].text) || words[i-2].text != "a" || i >= len(words) || !unicode.IsLetter([]rune(words[i].text)[0]) {
		return false
	}
	return !isMeasure("share-of", words[i].text)
}

// plainNumber reads digits or number words: "1,200", "twenty five", "a hundred".
func plainNumber(words []word, i int) (value float64, digits, next int) {
	if i >= len(words) {
		return 0, 0, i
	}
	if words[i].number {
		if i+1 < len(words) && words[i+1].Start == words[i].End && isMeasure("ordinal-end", words[i+1].text) {
			return 0, 0, i // "the 32nd floor"
		}
		s := strings.ReplaceAll(words[i].text, ",", "")
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsInf(v, 0) {
			return 0, 0, i
		}
		return v, len(strings.Trim(strings.ReplaceAll(s, ".", ""), "0")), i + 1
	}
	if words[i].text == "a" && i+1 < len(words) {
		if isMeasure("multiplier", words[i+1].text) && len(words[i+1].text) > 2 {
			return 1, 1, i + 1
		}
	}
	m, next := phrase(words, i, "number")
	if next == i {
		return 0, 0, i
	}
	if unit, past := phrase(words, next, "number"); past > next && m.lo >= 20 && unit.lo < 10 {
		return m.lo + unit.lo, 2, past
	}
	return m.lo, 1, next
}

// readUnit reads the unit, the "-old" of an age and the rate after a number.
func (q *quantity) readUnit(words []word, i int) int {
	if m, past := phrase(words, i, "unit"); past > i && q.unit == "" {
		q.lo, q.hi, q.unit, i = q.lo*m.lo, q.hi*m.lo, m.unit, past
	} else if m, past := phrase(words, i, "time"); past > i && q.unit == "" {
		q.lo, q.hi, q.unit, i = q.lo*m.lo, q.hi*m.lo, m.unit, past
		if i < len(words) && words[i].text == "old" {
			q.age, i = true, i+1
		}
	}
	if i+1 < len(words) {
		rate := isMeasure("rate", words[i].text)
		per, known := measures()["per"][words[i+1].text]
		if !known && i+2 < len(words) { // "per Tarn share"
			if far, ok := measures()["per"][words[i+2].text]; ok && words[i].text == "per" {
				per, known, i = far, true, i+1
			} else if far, ok := measures()["per"][words[i+2].text]; ok && rate && q.unit != "" {
				per, known, i = far, true, i+1
			}
		}
		if rate && known && (q.unit != "" || words[i].text == "per") {
			q.per, i = per.unit, i+2
		}
	}
	return i
}

// bound widens the range by its modifier. "About" is ten percent either way, but one percent where three digits or more
// are given: who writes "some 146 million" has counted.
func (q *quantity) bound(mark string) {
	about := .1
	if q.digits > 2 {
		about = .01
	}
	switch mark {
	case ">=", ">":
		q.hi = math.Inf(1)
	case "<=", "<":
		q.lo = 0
	case "~":
		q.lo, q.hi, q.approx = q.lo*(1-about), q.hi*(1+about), true
	case "~<":
		q.lo, q.approx = q.lo*(1-about), true
	}
}

// phrase looks up the longest phrase of up to three words at i in the words of a kind.
func phrase(words []word, i int, kind string) (measure, int) {
	table := measures()[kind]
	for n := min(3, len(words)-i); n > 0; n-- {
		key := words[i].text
		for _, w := range words[i+1 : i+n] {
			key += " " + w.text
		}
		if m, ok := table[key]; ok {
			return m, i + n
		}
	}
	return measure{}, i
}

// counted is the lemma of the noun that a quantity counts: the last of the first run of nouns after it,
// adjectives and "of" passed over.
func counted(s hearsay.Sentence, q hearsay.Range) string {
	noun := ""
	for i, past := 0, 0; i < len(s.Tokens) && past < 6; i++ {
		t := s.Tokens[i]
		if t.Start < q.End {
			continue
		}
		past++
		switch {
		case t.POS == "NOUN":
			noun = t.Lemma
		case noun != "":
			return noun
		case t.POS != "ADJ" && t.POS != "PROPN" && t.POS != "DET" && t.Lemma != "of" && t.Lemma != "in":
			return ""
		}
	}
	return noun
}
