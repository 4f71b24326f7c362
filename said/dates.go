package said

import "hearsay"

// recent is how many days before the article somebody may have said a first thing, so that what he
// says next, without a time, is of the same day.
const recent = 14

// said is when it was said, where the article tells and it is not the day of publication: at a time
// beside the cue or, for one who goes on speaking, at the time of what he said before.
func (a *article) said(d *draft) *hearsay.Date {
	who := d.speakerKey()
	t := a.timeOf(d)
	if t == nil {
		if before := a.spoke[who]; before != nil && d.simplePast() {
			again := *before
			again.By = []string{"said.time-again"}
			return &again
		}
		return nil
	}
	published := a.r.Article.Published
	date := &hearsay.Date{Value: t.Value, Earliest: t.Earliest, Latest: t.Latest, How: hearsay.Inferred,
		Because: []hearsay.Span{t.Range.In(a.r.Article.ID)}, By: []string{"said.time"}}
	today := date.IsDay() && date.Earliest == published.Earliest
	if date.IsDay() && d.simplePast() && who != "" {
		a.spoke[who] = nil
		if !today && published.IsDay() && t.Latest < published.Latest && t.Latest+recent >= published.Latest {
			a.spoke[who] = date
		}
	}
	if today {
		return nil
	}
	return date
}

// speakerKey is by what the speaker is known again: "" for a pronoun that nothing resolved.
func (d *draft) speakerKey() string {
	switch {
	case d.party.Entity != "":
		return string(d.party.Entity)
	case d.party.Kind == hearsay.UnattributedParty, !d.subject.empty() && pronoun(&d.u.words[d.subject.from]):
		return ""
	}
	return d.party.Name
}

// simplePast reports whether d is told in the simple past, as what was said on one occasion is: not "has
// said", not "says".
func (d *draft) simplePast() bool {
	if d.cue.empty() {
		return d.from != nil
	}
	w := d.u.words[d.cue.from]
	if w.tag == "VBG" {
		return d.class != "noun"
	}
	prev := d.u.at(d.cue.from - 1)
	for k := d.cue.from - 1; prev.adverb() && k > 0; k-- {
		prev = d.u.at(k - 1)
	}
	return w.tag == "VBD" && prev.lemma != "have" && d.class != "passive" && d.class != "decline"
}

// timeOf is the time in the frame of d that is nearest to its cue; nil if there is none.
func (a *article) timeOf(d *draft) *hearsay.Time {
	if d.cue.empty() || len(a.r.Times) == 0 {
		return nil
	}
	f := &frame{article: a, d: d, u: d.u}
	lo, hi := f.bounds()
	var best *hearsay.Time
	distance := 0
	for k := range a.r.Times {
		t := &a.r.Times[k]
		if t.Kind != hearsay.DateKind && t.Kind != hearsay.ClockKind || t.Value == "" || t.End <= d.u.words[lo].Start {
			continue
		}
		if t.Start >= d.u.words[hi-1].End {
			break
		}
		i := d.u.wordAt(t.Start)
		if i >= hi || !f.free(i) || f.aside(i) {
			continue
		}
		if dist := max(i-d.cue.to, d.cue.from-i+3); best == nil || dist < distance {
			best, distance = t, dist
		}
	}
	return best
}

// aside reports whether word i stands in a relative clause between the subject and the cue, or after
// the cue: "Rowe, who was elected in May, said".
func (f *frame) aside(i int) bool {
	from := f.d.cue.to
	if i < f.d.cue.from {
		from = f.d.subject.from
	}
	for k := i - 1; k >= from && k > i-maxAdjunct; k-- {
		if w := &f.u.words[k]; w.tag == "WP" || w.tag == "WDT" || w.tag == "WP$" {
			return i > f.d.cue.from || f.u.hasFinite(piece{k, f.d.cue.from})
		}
	}
	return false
}
