package when

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// expression is a time expression as it stands, before it is placed on the calendar.
type expression struct {
	hearsay.Range
	tree     tree
	rule     string
	sentence int
	block    int
	tense    tense
	// quoted is set in a quotation.
	quoted bool
	// whole is set for "from May 3 to June 4" beside its two ends, which are dates of their own.
	whole bool
	// side is -1 after "before", 1 after "after": the value is what lies on that side, see meaning.beyond.
	side int
	// before is the word before it.
	before string
	// itIs is set after "it is" and "today is": the date is the day of speaking.
	itIs bool
	// dateline is set where the date is a sentence of its own among the first of an article.
	dateline bool
	// unreal is set where its verb is as in "would have finished".
	unreal bool
}

// maxSentence is how many bytes are read at once; text without sentences is read in pieces.
const maxSentence = 1 << 14

// expressions finds the time expressions of one sentence; early is whether numbers of three digits may be years.
func (g *grammar) expressions(text string, s hearsay.Sentence, early bool) (found []expression) {
	for start := s.Start; start < s.End; {
		end := s.End
		if end-start > maxSentence {
			end = start + maxSentence
			if space := strings.LastIndexAny(text[start:end], " \n\t"); space > 0 {
				end = start + space
			}
		}
		for end < s.End && !utf8.RuneStart(text[end]) {
			end++
		}
		found = append(found, g.expressionsIn(text, s, hearsay.Range{Start: start, End: end}, early)...)
		start = end
	}
	return found
}

// expressionsIn finds those in a part of a sentence, the longest at each place.
func (g *grammar) expressionsIn(text string, s hearsay.Sentence, part hearsay.Range, early bool) []expression {
	p := newParser(g, lex(text, part, g.words))
	p.lowerCase, p.early = !hasUpper(part.Of(text)), early
	var found []expression
	covered := 0 // by the last stretch
	for i := 0; i < len(p.tokens); i++ {
		if !p.grammar.first["time"].accepts(p.words, p.tokens[i]) {
			continue
		}
		if m, ok := p.whole(i); ok && i >= covered {
			e := p.expression(text, s, i, m)
			e.whole, covered = true, m.end
			found = append(found, e)
		}
		if m, ok := p.longest(i); ok {
			e := p.expression(text, s, i, m)
			if g.onlyALength(text, s, e) || e.pointsBack() && !determiner(s, e.Start) {
				continue
			}
			e.side = p.side(i, m.end, s, e.Range)
			found = append(found, e)
			i = m.end - 1
		}
	}
	if len(found) == 0 {
		return nil
	}
	found = withEnds(g.withoutNegatives(text, part, found))
	g.coordinate(text, found)
	return found
}

// datelineBlocks is how many blocks open an article.
const datelineBlocks = 4

// expression is what a match at a token says.
func (p *parser) expression(text string, s hearsay.Sentence, at int, m match) expression {
	e := expression{Range: hearsay.Range{Start: p.tokens[at].Start, End: p.tokens[m.end-1].End}, tree: m.tree, rule: m.tree.rule, block: s.Block}
	e.tense, e.before = p.tenseAt(text, s, e.Range), p.at(at-1).lower
	e.itIs = p.itIs(text, at)
	e.dateline = s.Block < datelineBlocks && strings.TrimSpace(s.Of(text)) == e.Of(text)
	e.unreal = e.tense == noTense && p.unrealAt(s, e.Range)
	return e
}

// itIs reports whether the words before a token open a clause that says what day it is.
func (p *parser) itIs(text string, at int) bool {
	for i := max(0, at-4); i < at; i++ {
		words := strings.ToLower(strings.TrimSpace(text[p.tokens[i].Start:p.tokens[at].Start]))
		if p.words.has(words, "it-is") && p.at(i-1).kind == markToken {
			return true
		}
	}
	return false
}

// withEnds drops the stretches of whose ends none was read.
func withEnds(found []expression) []expression {
	return slices.DeleteFunc(found, func(e expression) bool {
		return e.whole && !slices.ContainsFunc(found, func(o expression) bool { return !o.whole && e.Contains(o.Range) })
	})
}

// onlyALength reports whether what is read as counted from the day of writing is a mere length: "it was built in
// two weeks", "the first in two weeks", "it should last two hours".
func (g *grammar) onlyALength(text string, s hearsay.Sentence, e expression) bool {
	if e.rule == "hence.in-plain" {
		return !g.looksAhead(s, e) || g.compares(text, s, e.Start)
	}
	return e.tree.op == "lastn" && slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool { return t.Start == e.Start && t.POS == "VERB" })
}

// pointsBack reports whether e is "that May" or "that Friday".
func (e expression) pointsBack() bool {
	return slices.ContainsFunc(e.tree.rules(nil), func(name string) bool {
		return strings.HasSuffix(name, ".that") && name != "unit.that" || name == "time.that-month-part"
	})
}

// determiner reports whether the word at a place stands with a noun: "that May", not "he said that May was dry".
func determiner(s hearsay.Sentence, at int) bool {
	i := slices.IndexFunc(s.Tokens, func(t hearsay.Token) bool { return t.Start == at })
	return i < 0 || s.Tokens[i].POS == "" || s.Tokens[i].POS == "DET"
}

// looksAhead reports whether "in two weeks" is told of what is to come: by its verb, by one of those that need no "will"
// ("the lease ends in two weeks"), or where no verb is.
func (g *grammar) looksAhead(s hearsay.Sentence, e expression) bool {
	switch e.tense {
	case futureTense:
		return true
	case noTense:
		return len(s.Tokens) > 0 && s.Tokens[0].POS != "" && !slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool { return t.POS == "VERB" || t.POS == "AUX" })
	case presentTense:
		top := topOf(s, e.Range)
		return top >= 0 && s.Tokens[top].Head >= 0 && g.words.has(s.Tokens[s.Tokens[top].Head].Lemma, "timetable")
	}
	return false
}

func hasUpper(s string) bool {
	for _, c := range s {
		if unicode.IsUpper(c) {
			return true
		}
	}
	return false
}

// whole is the longest stretch between two dates at a token, which longest leaves to its two ends.
func (p *parser) whole(at int) (best match, ok bool) {
	for _, m := range p.symbol("time", at) {
		if m.tree.op == "range" && m.end > best.end && p.twoDates(m.tree, at, m.end) && p.detached(at, m.end) && !p.inBrackets(at) {
			best, ok = m, true
		}
	}
	return best, ok
}

// longest is the longest acceptable reading at a token.
func (p *parser) longest(at int) (best match, ok bool) {
	for _, m := range p.symbol("time", at) {
		if m.end > best.end && p.acceptable(at, &m) {
			best, ok = m, true
		}
	}
	return best, ok
}

// around is how many bytes beside an expression may make it none.
const around = 60

// withoutNegatives drops what overlaps words that only look like a time.
func (g *grammar) withoutNegatives(text string, r hearsay.Range, found []expression) []expression {
	r.Start, r.End = max(r.Start, found[0].Start-around), min(r.End, found[len(found)-1].End+around)
	for r.Start > 0 && !utf8.RuneStart(text[r.Start]) {
		r.Start--
	}
	s := r.Of(text)
	var barred []hearsay.Range
	for _, rule := range g.negatives {
		for _, re := range rule.Match {
			for _, at := range re.FindAllStringIndex(s, -1) {
				barred = append(barred, hearsay.Range{Start: r.Start + at[0], End: r.Start + at[1]})
			}
		}
	}
	kept := found[:0]
	for _, e := range found {
		clear := true
		for _, b := range barred {
			clear = clear && !b.Overlaps(e.Range)
		}
		if clear {
			kept = append(kept, e)
		}
	}
	return kept
}

// compares reports whether a superlative stands in a sentence before a place: "the first time", "its largest".
func (g *grammar) compares(text string, s hearsay.Sentence, before int) bool {
	for _, t := range s.Tokens {
		if t.Start < before && (t.Tag == "JJS" || t.Tag == "RBS" || g.words.first[strings.ToLower(t.Of(text))]) {
			return true
		}
	}
	return false
}
