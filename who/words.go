package who

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// word is a word or mark of the article: a token, or several that a hyphen joins into one name
// ("Alder-Roe"). Its range leaves a possessive out, which is no word of its own: poss tells of it.
type word struct {
	hearsay.Range
	text, low string
	tag       string // Penn tag of its first token; "" where the sentence is not tagged
	rel       string // Universal Dependencies relation of its last token
	upper     bool   // written with a capital
	caps      bool   // two letters or more, all capitals
	first     bool   // where a capital tells nothing: at the start of a sentence or of a quotation in it
	poss      bool   // a possessive follows
	close     bool   // no space stands before it
	quoted    bool   // inside quotation marks
}

// stretch is the words [from, to) of a sentence.
type stretch struct {
	from, to int
	titled   bool // capitals tell nothing in it: a headline, or all in capitals
}

// document is an article while it is read.
type document struct {
	r         *hearsay.Reading
	v         *vocabulary
	words     []word
	sentences []stretch
	sentOf    []int          // of each word, its sentence
	upper     map[string]int // how often a word stands with a capital where that tells something
	lower     map[string]int // how often it stands without
	tagged    bool
	names     []name
	weak      []name
	ents      []*entity
	nameAt    []int // of each word, one more than the index of its name; 0 for none
	roles     []ref
	groups    []ref
	things    []ref
	refs      []ref
	stamp     int                // of the last scope
	lately    []*entity          // what the last scope held
	now       int                // index of the ref that is being resolved
	unnamed   map[string]*entity // by head noun, the last one without a name
	spoken    map[int]*entity    // by sentence, who speaks in it
}

func newDocument(r *hearsay.Reading, v *vocabulary) *document {
	d := &document{r: r, v: v, upper: map[string]int{}, lower: map[string]int{}, unnamed: map[string]*entity{}}
	for _, s := range r.Sentences {
		from := len(d.words)
		d.addSentence(s)
		d.sentences = append(d.sentences, stretch{from: from, to: len(d.words)})
		for range len(d.words) - from {
			d.sentOf = append(d.sentOf, len(d.sentences)-1)
		}
	}
	d.markQuoted()
	for i := range d.sentences {
		d.markTitled(&d.sentences[i], r.Sentences[i].Block)
		d.count(d.sentences[i])
	}
	return d
}

func (d *document) addSentence(s hearsay.Sentence) {
	opens := true
	for i, t := range s.Tokens {
		if t.Range.Empty() || t.End > len(d.r.Article.Text) {
			continue
		}
		text := t.Of(d.r.Article.Text)
		n := len(d.words)
		if i > 0 && isPossessive(text) && n > 0 && d.words[n-1].End == t.Start && (t.Tag == "" || t.Tag == "POS") {
			d.words[n-1].poss = true
			continue
		}
		d.tagged = d.tagged || t.Tag != ""
		if i > 1 && d.joins(s.Tokens, i) {
			w := &d.words[n-2]
			w.End, w.rel = t.End, t.Rel
			w.set(w.Of(d.r.Article.Text))
			d.words = d.words[:n-1]
			continue
		}
		w := word{Range: t.Range, tag: t.Tag, rel: t.Rel, first: opens, close: i > 0 && s.Tokens[i-1].End == t.Start}
		w.set(text)
		d.words = append(d.words, w)
		opens = text == ":" || opens && !isLetter(text)
	}
}

func (w *word) set(text string) {
	stem := text
	for _, end := range []string{"'s", "’s", "'", "’"} {
		if s, ok := strings.CutSuffix(text, end); ok && isLetter(s) {
			stem, w.poss = s, true
			w.End -= len(end)
			break
		}
	}
	w.text, w.low = stem, strings.ToLower(stem)
	w.upper, w.caps = capital(stem)
}

// capital tells whether s is written as a name is: with a capital first, or inside ("eBay"); and
// whether all its letters are capitals.
func capital(s string) (upper, caps bool) {
	letters, capitals := 0, 0
	for i, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			capitals++
			upper = upper || i <= 1
		}
	}
	return upper, letters > 1 && letters == capitals
}

func isPossessive(s string) bool {
	return s == "'s" || s == "’s" || s == "'" || s == "’" || s == "'S" || s == "’S"
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// joins reports whether token i goes with the last two words into one name: "Over", "-", "Seas".
func (d *document) joins(tokens []hearsay.Token, i int) bool {
	text, n := d.r.Article.Text, len(d.words)
	if n < 2 || tokens[i-1].End != tokens[i].Start || d.words[n-1].text != "-" || !d.words[n-1].close || d.words[n-2].poss {
		return false
	}
	upper, _ := capital(tokens[i].Of(text))
	return upper && isLetter(tokens[i].Of(text)) && (d.words[n-2].upper || d.v.is("particle", d.words[n-2].low))
}

// markQuoted notes the words inside quotation marks; the word after an opening mark has a capital
// that tells nothing.
func (d *document) markQuoted() {
	i := 0
	for _, q := range d.r.Quotes {
		if q.Depth > 0 {
			continue
		}
		for i < len(d.words) && d.words[i].End <= q.Start {
			i++
		}
		for j, begun := i, false; j < len(d.words) && d.words[j].Start < q.End; j++ {
			d.words[j].quoted = true
			if !begun && isLetter(d.words[j].text) {
				begun, d.words[j].first = true, true
			}
		}
	}
}

// markTitled tells sentences in which nearly every word of any weight has a capital.
func (d *document) markTitled(s *stretch, block int) {
	upper, all, caps := 0, 0, 0
	for _, w := range d.words[s.from:s.to] {
		if !isLetter(w.text) || d.v.is("stop", w.low) || len(w.text) < 3 {
			continue
		}
		all++
		if w.upper {
			upper++
		}
		if w.caps {
			caps++
		}
	}
	s.titled = all >= 4 && (upper == all || all >= 10 && upper*10 >= all*9 || caps*10 >= all*7)
}

// count notes how the words of a sentence are written where that tells something.
func (d *document) count(s stretch) {
	if s.titled {
		return
	}
	for _, w := range d.words[s.from:s.to] {
		switch {
		case !isLetter(w.text) || w.first:
		case w.upper:
			d.upper[w.low]++
		default:
			d.lower[w.low]++
		}
	}
}

// text is the words [from, to) as they stand, without a possessive at the end.
func (d *document) text(from, to int) string { return d.span(from, to).Of(d.r.Article.Text) }

func (d *document) span(from, to int) hearsay.Range {
	return hearsay.Range{Start: d.words[from].Start, End: d.words[to-1].End}
}

// at is word i, or an empty word outside the sentence of word same.
func (d *document) at(i, same int) word {
	if i < 0 || i >= len(d.words) || d.sentOf[i] != d.sentOf[same] {
		return word{}
	}
	return d.words[i]
}

// phrase is the words [from, to) in lower case with single spaces.
func (d *document) phrase(from, to int) string {
	if to == from+1 {
		return d.words[from].low
	}
	low := make([]string, 0, to-from)
	for _, w := range d.words[from:to] {
		low = append(low, w.low)
	}
	return strings.Join(low, " ")
}
