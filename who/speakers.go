package who

import (
	"sort"
	"strings"

	"hearsay"
)

// speakers finds, for each sentence with a quotation, the named speaker beside it: the third person
// inside the quotation does not mean whoever speaks.
func (d *document) speakers() {
	d.spoken = map[int]*entity{}
	for i := range d.refs {
		r := &d.refs[i]
		if r.entity == nil || d.words[r.head].quoted {
			continue
		}
		a, b := d.at(r.to, r.head), d.at(r.from-1, r.head)
		if d.v.is("say", a.low) || d.v.is("say", b.low) {
			d.spoken[d.sentOf[r.head]] = r.entity
		}
	}
}

// speakerOf is who speaks the quotation that the mention stands in, or nil.
func (d *document) speakerOf(r *ref) *entity {
	if !d.words[r.head].quoted {
		return nil
	}
	return d.spoken[d.sentOf[r.head]]
}

// ownWords are the words that the pronoun right behind them speaks: the quotation in "“…,” she said"; empty where none stands there.
func (d *document) ownWords(r *ref) hearsay.Range {
	quotes, at, text := d.r.Quotes, d.words[r.from].Start, d.r.Article.Text
	k := sort.Search(len(quotes), func(k int) bool { return quotes[k].Start >= at }) - 1
	for k > 0 && quotes[k].Depth > 0 {
		k--
	}
	if k < 0 || quotes[k].End > at || quotes[k].Open {
		return hearsay.Range{}
	}
	between := strings.TrimSpace(text[quotes[k].End:at])
	if between != "," && (between != "" || !strings.ContainsAny(strings.TrimRight(quotes[k].Of(text), "\"'”’»"), ",.!?…")) {
		return hearsay.Range{}
	}
	return quotes[k].Range
}

// spokenOf are the entities that the words of a quotation before mention i are about: whoever speaks of "him" or by name of
// somebody is not he.
func (d *document) spokenOf(i int, quotation hearsay.Range) map[*entity]bool {
	of := map[*entity]bool{}
	for j := i - 1; j >= 0 && !quotation.Empty() && d.words[d.refs[j].head].Start >= quotation.Start; j-- {
		if d.words[d.refs[j].head].End <= quotation.End {
			of[d.refs[j].entity] = true
		}
	}
	return of
}
