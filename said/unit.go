package said

import (
	"sort"

	"hearsay"
)

// maxUnit bounds the words of a unit, and maxReach how far from a cue its parts are looked for, so
// that text without an end costs no more than its length.
const (
	maxUnit  = 3000
	maxReach = 300
	maxDepth = 3 // reports within reports
)

// unit is what is read at once: sentences of one block that a quotation holds together.
type unit struct {
	*article
	words    []word
	block    int
	sentence int // index of the first sentence
	drafts   []*draft
	depth    int  // of the report within a report that is being read
	titled   bool // written as a headline, most words with a capital
}

// units are the sentences, joined where a quotation goes over the end of one.
func (a *article) makeUnits() []*unit {
	var units []*unit
	quotes := a.outermost()
	qi, ti := 0, 0
	for si := range a.r.Sentences {
		s := &a.r.Sentences[si]
		for qi < len(quotes) && quotes[qi].End <= s.Start {
			qi++
		}
		var u *unit
		if n := len(units); n > 0 && units[n-1].block == s.Block && qi < len(quotes) && quotes[qi].Start < s.Start &&
			len(units[n-1].words) < maxUnit && len(units[n-1].words) > 0 && quotes[qi].Start < units[n-1].end() {
			u = units[n-1]
		} else {
			u = &unit{article: a, block: s.Block, sentence: si}
			units = append(units, u)
		}
		ti = u.add(s, quotes, qi, ti)
	}
	return units
}

// add appends the words of a sentence. qi and ti are where to begin in quotes and times.
func (u *unit) add(s *hearsay.Sentence, quotes []hearsay.Quote, qi, ti int) int {
	shift := len(u.words)
	times := u.r.Times
	for _, t := range s.Tokens {
		w := word{Range: t.Range, low: lower(t.Of(u.text)), lemma: t.Lemma, tag: t.Tag, rel: t.Rel, head: -1}
		w.lists = u.lex.lists[w.low]
		if t.Head >= 0 && t.Rel != "" {
			w.head = t.Head + shift
		}
		for qi < len(quotes) && quotes[qi].End <= t.Start {
			qi++
		}
		if qi < len(quotes) && quotes[qi].Start <= t.Start {
			w.quote = qi + 1
		}
		if w.tag == "" {
			w.tag = u.guess(w, len(u.words) == shift)
		}
		u.words = append(u.words, w)
	}
	u.markNames(shift)
	u.markSources(shift)
	for ti < len(times) && times[ti].End <= s.Start {
		ti++
	}
	for k := ti; k < len(times) && times[k].Start < s.End; k++ {
		u.markTime(times[k].Range, shift)
	}
	return ti
}

// isTitled reports whether most words are written with a capital, as in headlines.
func (u *unit) isTitled() bool {
	upper, all := 0, 0
	for i := range u.words {
		if w := &u.words[i]; len(w.low) >= 4 && w.letters() {
			all++
			if upperLetter(w.Of(u.text)) {
				upper++
			}
		}
	}
	return all >= 3 && len(u.words) < 40 && upper*10 >= all*7
}

// markNames makes the last word of a name a noun where the tagger took it for something else.
func (u *unit) markNames(from int) {
	ms := u.r.Mentions
	if from >= len(u.words) {
		return
	}
	k := sort.Search(len(ms), func(k int) bool { return ms[k].Start >= u.words[from].Start })
	for i := from; i < len(u.words) && k < len(ms); i++ {
		for k < len(ms) && ms[k].End < u.words[i].End {
			k++
		}
		if k < len(ms) && ms[k].Form == hearsay.ByName && ms[k].End == u.words[i].End && upperLetter(u.words[i].Of(u.text)) && !u.words[i].noun() {
			u.words[i].tag = "NNP"
		}
	}
}

// markSources makes an adjective that ends its phrase the noun for somebody that it is there: "said the official, who …".
func (u *unit) markSources(from int) {
	for i := max(from, 1); i < len(u.words); i++ {
		w := &u.words[i]
		if _, ok := u.lex.sources[w.low]; ok && strJJ(w.tag) && u.words[i-1].tag == "DT" && (u.at(i+1).is(",") || u.at(i+1).stop() || u.at(i+1).finite()) {
			w.tag = "NN"
		}
	}
}

func (u *unit) markTime(t hearsay.Range, from int) {
	first := -1
	for i := from; i < len(u.words) && u.words[i].Start < t.End; i++ {
		if first < 0 && u.words[i].Start >= t.Start {
			first = i
		}
		if first >= 0 {
			u.words[first].time = i + 1
		}
	}
}

func (u *unit) end() int { return u.words[len(u.words)-1].End }

// outermost are the quotations that stand in no other. One that is never closed, and that the next
// paragraph does not go on with, ends with its sentence.
func (a *article) outermost() []hearsay.Quote {
	var out []hearsay.Quote
	si := 0
	quotes := a.r.Quotes
	for i, q := range quotes {
		if q.Depth != 0 || len(out) > 0 && q.Start < out[len(out)-1].End {
			continue
		}
		for si < len(a.r.Sentences) && a.r.Sentences[si].End <= q.Start {
			si++
		}
		goesOn := i+1 < len(quotes) && quotes[i+1].Continues
		if q.Open && !goesOn && si < len(a.r.Sentences) && a.r.Sentences[si].Start <= q.Start {
			q.End = min(q.End, a.r.Sentences[si].End)
		}
		out = append(out, q)
	}
	return out
}

// quoteEnd is the index after the last word of the quotation at word i.
func (u *unit) quoteEnd(i int) int {
	q := u.words[i].quote
	for i < len(u.words) && u.words[i].quote == q {
		i++
	}
	return i
}

// quoteBegin is the index of the first word of the quotation at word i.
func (u *unit) quoteBegin(i int) int {
	q := u.words[i].quote
	for i > 0 && u.words[i-1].quote == q {
		i--
	}
	return i
}

// at returns word i, or an empty one outside of the unit.
func (u *unit) at(i int) *word {
	if i < 0 || i >= len(u.words) {
		return &word{head: -1}
	}
	return &u.words[i]
}

// spanOf is the bytes from word i up to word j.
func (u *unit) spanOf(i, j int) hearsay.Range {
	return hearsay.Range{Start: u.words[i].Start, End: u.words[j-1].End}
}
