package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// date gives a frame its time: the time words that hang on it; else its tense, as a bound by the
// publication date; else nothing.
func (b *builder) date(f *frame) {
	times := b.timesOf(f)
	for h := f.token; len(times) == 0 && b.tree.rel(h) == "conj" && b.tree.head(h) >= 0 && b.tree.kid(h, "nsubj") < 0; {
		h = b.tree.head(h) // "they sold up in May and moved": one time for both
		if i, ok := b.sen.triggers[h]; ok {
			times = b.timesOf(&b.scene.frames[i])
		}
	}
	for _, t := range times {
		f.when = meet(f.when, b.fromThen(f, t, b.bounded(t, b.timeDate(t))))
	}
	if f.dated = f.when.Known(); f.dated {
		b.settle(f)
		return
	}
	b.tensed(f)
}

// bounded is a date as the word before it bounds the happening: "since" begins what goes on to the day of the article, "by"
// ends what may happen earlier; "until" says when something else ends, and nothing of it.
func (b *builder) bounded(t int, d hearsay.Date) hearsay.Date {
	published := b.scene.published(b.article)
	if b.scene.articles[b.article].Times[t].Kind != hearsay.DateKind {
		return d
	}
	switch edge := b.edge(t); {
	case edge == "since" && published.Latest > d.Latest && published.Latest-d.Earliest < background:
		d.Latest, d.Value, d.Soft = published.Latest, "", true
	case edge == "by" && published.Earliest != 0 && d.Latest >= published.Earliest:
		d.Earliest, d.Value = published.Earliest-pressDays, ""
	case edge == "by" && d.Latest != 0:
		d.Earliest, d.Value = 0, ""
	case edge == "until":
		return hearsay.Date{}
	}
	return d
}

// fromThen is the time that ends a denial: what "did not open until March" opened then, what "will not open before March" opens later.
func (b *builder) fromThen(f *frame, t int, d hearsay.Date) hearsay.Date {
	x := b.scene.articles[b.article].Times[t]
	if f.status == hearsay.Denied || !b.negated(f.token) || !slices.ContainsFunc(b.tree.all(f.token, "obl"), func(k int) bool {
		return x.Contains(b.tree.tokens[k].Range) && b.endsDenial(f.token, k)
	}) {
		return d
	}
	d = b.timeDate(t)
	if f.status == hearsay.Expected {
		d.Latest, d.Value = 0, ""
	}
	return d
}

// edge is what the word before a time makes it: since, by or until; "" for none of these. The words are data (word-classes.tsv).
func (b *builder) edge(t int) string {
	x := b.scene.articles[b.article].Times[t]
	for k, token := range b.tree.tokens {
		if token.End != x.Start-1 && (token.Start != x.Start || !x.Contains(token.Range)) {
			continue
		}
		for _, edge := range []string{"since", "by", "until"} {
			if listed("edge."+edge, b.tree.lemma(k)) {
				return edge
			}
		}
	}
	return ""
}

// timeDate is a time expression as a date.
func (b *builder) timeDate(t int) hearsay.Date {
	x := b.scene.articles[b.article].Times[t]
	how := hearsay.Given
	if x.Anchor != "" {
		how = hearsay.Inferred
	}
	return hearsay.Date{Value: x.Value, Earliest: x.Earliest, Latest: x.Latest, How: how,
		Because: []hearsay.Span{x.In(b.scene.articles[b.article].Article.ID)}}
}

// timesOf are the dates of the sentence that hang on the frame: whose nearest trigger upwards it is.
func (b *builder) timesOf(f *frame) (found []int) {
	for _, t := range b.sen.times {
		x := b.scene.articles[b.article].Times[t]
		if x.Kind != hearsay.DateKind && x.Kind != hearsay.ClockKind || x.Earliest == 0 && x.Latest == 0 {
			continue
		}
		if b.tree.shallow && f.Contains(x.Range) || b.owner(x.Range, t) == f.token {
			found = append(found, t)
		}
	}
	if len(found) == 0 && !f.nominal {
		found = append(b.timesOfNouns(f), b.timesBeforeWhen(f)...)
	}
	return found
}

// timesBeforeWhen are the dates that a clause opens after: "it was June 2022 when they sailed".
func (b *builder) timesBeforeWhen(f *frame) (found []int) {
	k := b.tree.kid(f.token, "advmod", "mark")
	if k <= 0 || b.tree.lemma(k) != "when" {
		return nil
	}
	for _, t := range b.sen.times {
		x := b.scene.articles[b.article].Times[t]
		if x.Kind == hearsay.DateKind && x.Earliest != 0 && x.Overlaps(b.tree.tokens[k-1].Range) {
			found = append(found, t)
		}
	}
	return found
}

// timesOfNouns are the dates that hang on a noun of the clause of a verb that has none of its own: "died of their
// injuries on Thursday".
func (b *builder) timesOfNouns(f *frame) (found []int) {
	for _, t := range b.sen.times {
		x := b.scene.articles[b.article].Times[t]
		o := b.owner(x.Range, t)
		if x.Kind != hearsay.DateKind && x.Kind != hearsay.ClockKind || x.Earliest == 0 || o < 0 || !f.Contains(x.Range) {
			continue
		}
		if _, event := b.sen.triggers[o]; x.Earliest != x.Latest && !(event && listed("meanwhile", b.caseOf(o))) {
			continue // "during a 2019 argument" dates what happened in it, "the hotels of 2019" nothing
		}
		if b.tree.noun(o) && b.tree.governor(o, b.tree.verb) == f.token && b.tree.rel(o) == "obl" {
			found = append(found, t)
		}
	}
	return found
}

// owner is the token of the trigger that a time belongs to, or -1.
func (b *builder) owner(r hearsay.Range, time int) int {
	head := -1
	for i, t := range b.tree.tokens {
		if r.Contains(t.Range) && (b.tree.head(i) < 0 || !r.Contains(b.tree.tokens[b.tree.head(i)].Range)) {
			head = i
			break
		}
	}
	if n := b.possessed(head); n >= 0 {
		return n
	}
	for steps, k := 0, head; k >= 0 && steps < 8; steps, k = steps+1, b.tree.head(k) {
		if k == head && b.tree.verb(k) {
			continue
		}
		if _, ok := b.sen.triggers[k]; ok && b.tree.rel(k) != "iobj" { // "told the inquiry on Monday" dates the telling
			return b.under(k)
		}
		if n := b.told(k); n >= 0 {
			return n
		}
		if b.tree.tokens[k].POS == "VERB" && !b.colours(k) {
			return -1
		}
		if b.colours(k) {
			return b.tree.kid(k, "xcomp")
		}
	}
	return -1
}

// possessed is the eventive noun in "Monday's long meeting", given the token of the time, or -1.
func (b *builder) possessed(t int) int {
	if t < 0 || t+1 >= len(b.tree.tokens) || b.tree.tokens[t+1].Tag != "POS" {
		return -1
	}
	for k := t + 2; k < len(b.tree.tokens) && k < t+8; k++ {
		if i, ok := b.sen.triggers[k]; ok && b.scene.frames[i].nominal {
			return k
		}
	}
	return -1
}

// under follows a trigger that only colours another to that one.
func (b *builder) under(k int) int {
	for _, x := range b.tree.all(k, "xcomp") {
		if _, ok := b.sen.triggers[x]; ok && b.tree.tokens[x].Start > b.tree.tokens[k].Start && b.sen.triggers[k] < 0 {
			return x
		}
	}
	return k
}

// told is the noun whose light or phase verb is at k, or -1.
func (b *builder) told(k int) int {
	if b.tree.tokens[k].POS != "VERB" {
		return -1
	}
	for _, n := range b.tree.all(k, "obj", "nsubj", "obl") {
		if i, ok := b.sen.triggers[n]; ok && b.used[n] && b.scene.frames[i].by == "frame.light" {
			return n
		}
	}
	return -1
}

// meet is the intersection of two dates, or the narrower where they are disjoint.
func meet(a, b hearsay.Date) hearsay.Date {
	if !a.Known() {
		return b
	}
	if !b.Known() {
		return a
	}
	if a.Disjoint(b) {
		if width(b) < width(a) {
			return b
		}
		return a
	}
	c := hearsay.Date{Earliest: max(a.Earliest, b.Earliest), Latest: a.Latest, How: a.How, Soft: a.Soft || b.Soft}
	if b.Latest != 0 && (c.Latest == 0 || b.Latest < c.Latest) {
		c.Latest = b.Latest
	}
	if b.How == hearsay.Inferred {
		c.How = b.How
	}
	c.Because = append(append(c.Because, a.Because...), b.Because...)
	switch {
	case c.Earliest == a.Earliest && c.Latest == a.Latest:
		c.Value = a.Value
	case c.Earliest == b.Earliest && c.Latest == b.Latest:
		c.Value = b.Value
	}
	return c
}

// width is the number of days that a date spans; an open one is wider than any closed one.
func width(d hearsay.Date) int {
	if d.Earliest == 0 || d.Latest == 0 {
		return 1 << 30
	}
	return int(d.Latest-d.Earliest) + 1
}

// settle makes what is told for a time after publication an expected happening.
func (b *builder) settle(f *frame) {
	published := b.scene.published(b.article)
	if f.status == hearsay.Happened && published.Latest != 0 && f.when.Earliest > published.Latest {
		f.status, f.statusBy = hearsay.Expected, "factuality.future"
	}
}

// tensed bounds an undated frame by its tense and the publication date.
func (b *builder) tensed(f *frame) {
	published := b.scene.published(b.article)
	if !published.Known() || f.kind() == stateKind {
		return
	}
	switch {
	case f.status == hearsay.Expected && published.Earliest != 0:
		f.when = hearsay.Date{Earliest: published.Earliest - pressDays, How: hearsay.Inferred}
	case f.status == hearsay.Denied && b.past(f):
		f.when = hearsay.Date{Latest: published.Latest, How: hearsay.Inferred}
	case f.status != hearsay.Happened:
	case f.lead && f.role != hearsay.Caption && !f.nominal && b.news(f) && !b.recalls(published) && published.Earliest != 0 && published.Latest != 0:
		f.when = hearsay.Date{Earliest: b.leadFrom(published), Latest: published.Latest, How: hearsay.Inferred, Soft: true}
	case b.goesOn(f):
		f.when = b.scene.articles[b.article].now.when
		f.when.How, f.when.Soft, f.when.By, f.when.Value = hearsay.Inferred, true, []string{narrated}, ""
		return
	case b.past(f) && !b.lookedAt(f):
		f.when = hearsay.Date{Latest: published.Latest, How: hearsay.Inferred}
	}
	if f.when.Known() {
		f.when.By = []string{"date.tense"}
		f.when.Because = []hearsay.Span{f.trigger.In(b.scene.articles[b.article].Article.ID)}
	}
}

// pressDays is how long before its publication an article may have been written: what it expects is later than that.
const pressDays = 1

// leadDays is how long before publication a lead's plain past may lie, where its own dates say nothing.
const leadDays = 3

// recalls reports whether the sentence names a time that was over before the days that a lead tells of.
func (b *builder) recalls(published hearsay.Date) bool {
	return slices.ContainsFunc(b.sen.times, func(t int) bool {
		x := b.scene.articles[b.article].Times[t]
		return x.Kind == hearsay.DateKind && x.Latest != 0 && x.Latest < published.Earliest-farDays
	})
}

// leadFrom is the first day that the undated past of an article's lead may lie on: the earliest recent day that
// the lead names, else some days before publication.
func (b *builder) leadFrom(published hearsay.Date) hearsay.Day {
	a := &b.scene.articles[b.article]
	from := hearsay.Day(0)
	for i := range a.sentences {
		if a.sentences[i].told >= leadSentences {
			break
		}
		for _, t := range a.sentences[i].times {
			x := a.Times[t]
			named := x.Kind == hearsay.DateKind || x.Kind == hearsay.ClockKind // "in the early hours of Saturday"
			if named && x.Earliest != 0 && x.Earliest == x.Latest && x.Latest <= published.Latest &&
				x.Earliest >= published.Earliest-7 && (from == 0 || x.Earliest < from) {
				from = x.Earliest
			}
		}
	}
	if from == 0 {
		return published.Earliest - leadDays
	}
	return from
}

// clause is the token of the verb that tells the frame.
func (b *builder) clause(f *frame) int {
	if !f.nominal {
		return f.token
	}
	return b.tree.governor(f.token, b.tree.verb)
}

// lookedAt reports whether a noun stands beside a verb that looks ahead, which says nothing of when it was: "is expected at the ceremony".
func (b *builder) lookedAt(f *frame) bool {
	v := b.clause(f)
	if !f.nominal || v < 0 {
		return false
	}
	e, ok := effectOf("governor", b.tree.lemma(v))
	return ok && e.plain == hearsay.Expected
}

// past reports whether the telling verb is in the past or perfect; a noun passes for its verb.
func (b *builder) past(f *frame) bool {
	v := b.clause(f)
	if v < 0 {
		return true
	}
	switch b.tree.tokens[v].Tag {
	case "VBD", "VBN", "VBG":
		return true
	case "VB": // "did sign", "extended her remand" read as a verb
		up := b.tree.governor(v, b.tree.verb)
		return b.did(v) || up >= 0 && b.tree.tokens[up].Tag == "VBD"
	}
	return f.nominal
}

// did reports whether an infinitive has "did" for its past.
func (b *builder) did(verb int) bool {
	return slices.ContainsFunc(b.tree.all(verb, "aux"), func(k int) bool { return b.tree.tokens[k].Tag == "VBD" })
}

// news reports whether the clause is a plain past or a headline's present, not a perfect of long ago.
func (b *builder) news(f *frame) bool {
	v := b.clause(f)
	if v < 0 {
		return false
	}
	for up := v; up >= 0; up = b.tree.head(up) {
		if r := b.tree.rel(up); r == "acl" || r == "advcl" {
			return false
		} else if r != "conj" {
			break
		}
	}
	for _, k := range b.tree.all(v, "aux") {
		if strings.EqualFold(b.tree.tokens[k].Of(b.text), "had") {
			return false
		}
	}
	tag := b.tree.tokens[v].Tag
	return tag == "VBD" || tag == "VBN" || f.role == hearsay.Headline && (tag == "VBZ" || tag == "VBP")
}
