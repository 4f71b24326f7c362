package novelty

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// How much of the words of an item must stand in one earlier paragraph for it to be a repeat; names and numbers count threefold.
const (
	enough     = .8
	nameWeight = 3
)

// knownWords makes a repeat of what was copied from an earlier article, and of a new event or detail whose words one earlier paragraph
// has nearly all: what was told in like words is no news because nothing joined the two tellings.
func (r *reader) knownWords(x *Item) {
	for _, c := range r.copied {
		if x.Kind != Repeat && c[0].Range().Contains(x.At.Range()) {
			x.Kind, x.Earlier, x.Because = Repeat, c[1], becauseCopied
			return
		}
	}
	if x.Kind != NewEvent && x.Kind != NewDetail || x.Because == becauseOutcome || strings.HasPrefix(x.Because, becauseName) {
		return
	}
	if at, ok := r.passages.with(weigh(r.text(x.At)), r.earlier); ok {
		x.Kind, x.Earlier, x.Because = Repeat, at, becauseWords
	}
}

// earlier reports whether a passage stands in an article surely printed before.
func (r *reader) earlier(s hearsay.Span) bool { return before(r.documents[s.Document], r.document) }

// passages are the paragraphs of a story, by their words.
type passages struct {
	spans  []hearsay.Span // in order of publication
	having map[string][]int
}

func (b *book) passages(o order) passages {
	p := passages{having: map[string][]int{}}
	for _, d := range o.documents {
		for _, block := range d.Blocks {
			if at := block.In(d.ID); block.Role.Told() {
				for w := range weigh(b.text(at)) {
					p.having[w] = append(p.having[w], len(p.spans))
				}
				p.spans = append(p.spans, at)
			}
		}
	}
	return p
}

// with is the first passage of those asked for that holds enough of the weight of words.
func (p passages) with(words map[string]float64, asked func(hearsay.Span) bool) (at hearsay.Span, ok bool) {
	all, held := 0.0, map[int]float64{}
	for w, weight := range words {
		all += weight
		for _, i := range p.having[w] {
			held[i] += weight
		}
	}
	first := len(p.spans)
	for i, weight := range held {
		if i < first && weight >= enough*all && asked(p.spans[i]) {
			first = i
		}
	}
	if first == len(p.spans) {
		return hearsay.Span{}, false
	}
	return p.spans[first], true
}

// copiedFrom are the passages of a document that earlier ones have too.
func (b *book) copiedFrom(o order, id hearsay.DocumentID) (found [][2]hearsay.Span) {
	for _, c := range b.Copies {
		for _, s := range c.Spans {
			own, other := s[0], s[1]
			if other.Document == id {
				own, other = other, own
			}
			if _, ok := o.place[other.Document]; ok && own.Document == id && before(b.documents[other.Document], b.documents[id]) {
				found = append(found, [2]hearsay.Span{own, other})
			}
		}
	}
	return found
}

// text is the words of a span, "" where they are not at hand.
func (b *book) text(s hearsay.Span) string {
	d := b.documents[s.Document]
	if d == nil || s.Start < 0 || s.End > len(d.Text) || s.Start >= s.End {
		return ""
	}
	return d.Text[s.Start:s.End]
}

// least is how many letters a word has that carries meaning, as a rule.
const least = 4

// weigh is what the words of a text weigh: those of few letters nothing, names and numbers threefold.
func weigh(text string) map[string]float64 {
	all := map[string]float64{}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		first, _ := utf8.DecodeRuneInString(word)
		switch lower := strings.ToLower(word); {
		case unicode.IsDigit(first), unicode.IsUpper(first):
			all[lower] = nameWeight
		case utf8.RuneCountInString(word) >= least:
			all[lower] = 1
		}
	}
	return all
}
