package said

import "hearsay"

// stance is how the speaker stands to the content. What is to come is expected, whatever the cue.
func (a *article) stance(d *draft) hearsay.Stance {
	if d.stance != hearsay.Asserts && d.stance != "" {
		return d.stance
	}
	if a.future(d) {
		return hearsay.Expects
	}
	if d.class == "say" || d.class == "tell" || d.class == "write" || d.class == "" {
		if a.question(d) {
			return hearsay.Asks
		}
	}
	return hearsay.Asserts
}

// future reports whether the first finite verb of the content tells of what is to come.
func (a *article) future(d *draft) bool {
	u := d.u
	for _, p := range d.content {
		for i := p.from; i < p.to; i++ {
			w := &u.words[i]
			if w.is("will", "'ll", "wo", "shall", "would") && w.tag == "MD" {
				return !u.at(i+1).is("have") && !u.at(i+2).is("have")
			}
			if w.is("expects", "expected", "expect", "plans", "hopes", "planned", "hoped", "aims", "intends") && w.verb() {
				return true
			}
			if w.is("going") && u.at(i+1).is("to") && u.at(i+2).tag == "VB" {
				return true
			}
			if w.finite() && !w.is("is", "are", "am", "'s", "'re", "'m", "was", "were") {
				return false
			}
			if w.is(",") && i > p.from+25 {
				return false
			}
		}
	}
	return false
}

// question reports whether the content is a question or a request.
func (a *article) question(d *draft) bool {
	if len(d.content) == 0 {
		return false
	}
	p := d.content[len(d.content)-1]
	for i := p.to - 1; i >= p.from && i > p.to-4; i-- {
		if d.u.words[i].is("?") {
			return true
		}
		if d.u.words[i].letters() {
			break
		}
	}
	return false
}

// said is when it was said, where the article tells and it is not the day of publication.
func (a *article) said(d *draft) *hearsay.Date {
	if d.cue.empty() || len(a.r.Times) == 0 {
		return nil
	}
	f := &frame{article: a, d: d, u: d.u}
	lo, hi := f.bounds()
	for _, t := range a.r.Times {
		if t.Kind != hearsay.DateKind && t.Kind != hearsay.ClockKind || t.Value == "" || t.End <= d.u.words[lo].Start {
			continue
		}
		if t.Start >= d.u.words[hi-1].End {
			break
		}
		i := d.u.wordAt(t.Start)
		if i >= hi || !f.free(i) || i >= d.subject.from && i < d.subject.to && t.Kind != hearsay.DateKind {
			continue
		}
		if t.Earliest != 0 && t.Earliest == a.r.Article.Published.Earliest && t.Latest == t.Earliest {
			continue
		}
		return &hearsay.Date{Value: t.Value, Earliest: t.Earliest, Latest: t.Latest, How: hearsay.Inferred,
			Because: []hearsay.Span{t.Range.In(a.r.Article.ID)}, By: []string{"said.time"}}
	}
	return nil
}
