package said

import (
	"hearsay"
)

// readVerbs reads the cues that are verbs: "X said that …", "…, X said", "X, who says …, …",
// "…, adding that …", "is said to …".
func (u *unit) readVerbs() {
	for i := 0; i < len(u.words); i++ {
		if u.words[i].quote > 0 {
			continue
		}
		v := u.verbAt(i)
		if v == nil || u.taken(i) {
			continue
		}
		if d := u.readVerb(v); d != nil {
			u.drafts = append(u.drafts, d)
		}
	}
}

// readVerb reads what a cue verb governs; nil if nothing was said.
func (u *unit) readVerb(v *verbCue) *draft {
	if u.ownWords(v) {
		return nil
	}
	if v.passive {
		return u.readPassive(v)
	}
	if v.forms&participle != 0 && v.forms&past == 0 && !v.perfect {
		return nil
	}
	if u.at(v.group).is("having") {
		return nil
	}
	if v.forms&gerund == 0 && !v.infinitive {
		if d := u.readWhat(v); d != nil {
			return d
		}
	}
	if d := u.readInverted(v); d != nil {
		return d
	}
	if u.afterQuote(v) {
		if d := u.readAfter(v); d != nil {
			return d
		}
	}
	if c, ok := u.complement(v); ok && !u.reduced(v, c) {
		if u.counted(v, c) {
			return nil
		}
		return u.rightward(v, c)
	}
	if d := u.readAfter(v); d != nil {
		return d
	}
	return u.announced(v)
}

// ownWords reports whether the article speaks for itself: "it should be noted that …", "it is worth noting that …", "it is
// interesting to note that …".
func (u *unit) ownWords(v *verbCue) bool {
	if v.passive && v.modal != "" && !v.perfect && u.at(v.group-1).is("it") {
		return true
	}
	i := v.group - 1
	if !v.infinitive && !(v.forms&gerund != 0 && u.at(i).is("worth")) || !strJJ(u.at(i).tag) && !u.at(i).is("worth", "important") {
		return false
	}
	for i--; u.at(i).adverb() || u.at(i).is("be", "been"); i-- {
	}
	return u.at(i).in(states) && u.at(i-1).is("it")
}

// announced is the speaker of a quotation that stands in the next paragraph: "Rowe wrote:".
func (u *unit) announced(v *verbCue) *draft {
	if !u.at(len(u.words)-1).is(":") || !v.any(takesQuote) || len(u.words)-v.end > maxAdjunct {
		return nil
	}
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), by: "said.colon", pending: true}
	if d.subject, d.from = u.subject(v); d.subject.empty() && d.from == nil {
		return nil
	}
	return d
}

// afterQuote reports whether the subject of the cue follows a quotation that ends like the first
// part of a sentence: "“…,” the mayor told reporters after the vote".
func (u *unit) afterQuote(v *verbCue) bool {
	p, _ := u.subjectBefore(v.group)
	if p.empty() || p.from == 0 {
		return false
	}
	q := u.at(p.from - 1)
	return q.quote > 0 && q.quoteMark() && (u.at(p.from-2).is(",", "?", "!", ".") || u.quoteBegin(p.from-1) == 0)
}

// rightward is the statement whose content follows its cue.
func (u *unit) rightward(v *verbCue, c complement) *draft {
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), by: "said." + c.rule}
	end := u.clauseEnd(c.from, v)
	switch c.rule {
	case "of", "noun", "figure", "called", "as", "infinitive", "object-infinitive":
		if v.class == "show" {
			break
		}
		end = min(end, u.phraseEnd(c.from), u.circumstance(v.at, c.from+1))
	}
	content := u.trim(piece{c.from, end})
	if content.empty() {
		return nil
	}
	d.content = []piece{content}
	d.subject, d.from = u.subject(v)
	d.issued = v.document
	if inner := u.passedOn(d, c); inner != nil {
		return inner
	}
	d.stance = u.cueStance(v, c, content)
	switch {
	case v.class == "emerge":
		return u.emerged(d)
	case v.lemma == "cite" && c.rule == "noun" && u.somebody(piece{c.from, u.nounPhrase(c.from)}):
		return nil // "citing two officials" says who spoke, not what
	}
	if v.class == "show" && c.rule == "noun" && !u.document(d.subject) {
		return nil
	}
	if d.subject.empty() && d.from == nil {
		d.subject = u.parsedSubject(v.at)
	}
	if u.askedAt(v) {
		d.subject, d.from, d.speaker = piece{}, nil, &hearsay.Party{Kind: hearsay.UnattributedParty}
		return d
	}
	if d.subject.empty() && d.from == nil && !v.infinitive && v.forms&gerund == 0 {
		if c.rule != "that" && c.rule != "quote" {
			return nil
		}
	}
	return d
}

// somebody reports whether p names who or what can speak, or a document.
func (u *unit) somebody(p piece) bool {
	if p.empty() {
		return false
	}
	h := u.head(p)
	return u.lex.sources[u.words[h].low].kind != "" || u.mentionOf(u, p, h) != nil
}

// emerged reads "it emerged that …": nobody is named as saying so.
func (u *unit) emerged(d *draft) *draft {
	if p := d.subject; p.empty() || !u.words[p.from].is("it") {
		return nil
	}
	d.subject, d.from, d.speaker = piece{}, nil, &hearsay.Party{Kind: hearsay.UnattributedParty}
	return d
}

// cueStance is the stance that a cue gives its content by itself.
func (u *unit) cueStance(v *verbCue, c complement, content piece) hearsay.Stance {
	switch {
	case c.rule == "object-infinitive":
		return hearsay.Asks
	case c.rule == "infinitive" && v.class == "say", c.rule == "noun" && u.plan(content), c.rule == "noun" && v.lemma == "estimate":
		return hearsay.Expects
	case u.inVain(v):
		return hearsay.Doubts
	case v.negated:
		return negated(v, c)
	}
	return v.stance
}

// askedAt reports whether a question opens the sentence and nobody is named as asking it: "Asked
// whether …, X …", "When asked whether …, X …".
func (u *unit) askedAt(v *verbCue) bool {
	start := u.sentenceStart(v.at)
	return v.class == "ask" && v.forms&participle != 0 && (v.at == start || v.at == start+1 && u.at(start).tag == "WRB")
}

// plan reports whether the first noun of p is a plan, a promise or the like.
func (u *unit) plan(p piece) bool {
	for i := p.from; i < p.to && i < p.from+6; i++ {
		if u.words[i].noun() && !u.at(i+1).noun() {
			c := u.lex.nouns[u.words[i].low]
			return c != nil && c.stance == hearsay.Expects
		}
	}
	return false
}

// passedOn is the report that the content of d is nothing but: in "A said B insisted that …" the
// statement is B's, and A is through whom it came.
func (u *unit) passedOn(d *draft, c complement) *draft {
	if c.rule != "clause" && c.rule != "that" || u.at(c.from).tag == "PRP" || u.at(c.from).quote > 0 || !u.newSpeaker(c.from) {
		return nil
	}
	if u.depth == maxDepth {
		return nil
	}
	u.depth++
	defer func() { u.depth-- }()
	for i := c.from + 1; i < d.content[0].to; i++ {
		v := u.verbAt(i)
		if v == nil || u.words[i].quote > 0 {
			continue
		}
		if v.negated {
			return nil // what "was never told" nobody passes on
		}
		inner := u.readVerb(v)
		if inner == nil || inner.subject.empty() || inner.subject.from < c.from {
			return nil
		}
		outermost := inner
		for outermost.outer != nil {
			outermost = outermost.outer
		}
		outermost.outer = d
		return inner
	}
	return nil
}

// document reports whether p names a document by its kind: "the report", "images".
func (u *unit) document(p piece) bool {
	return !p.empty() && u.lex.sources[u.words[u.head(p)].low].kind == hearsay.DocumentParty
}

// negated is the stance under "not": what was not said is declined, what is not believed doubted,
// what is not denied asserted.
func negated(v *verbCue, c complement) hearsay.Stance {
	switch {
	case v.stance == hearsay.Denies || v.stance == hearsay.Doubts:
		return hearsay.Asserts
	case v.class == "believe" && c.rule == "whether":
		return hearsay.Doubts
	case v.class == "believe" || v.class == "show":
		return hearsay.Doubts
	}
	return hearsay.Declines
}

// taken reports whether word i is part of what a draft has read.
func (u *unit) taken(i int) bool {
	for k := len(u.drafts) - 1; k >= 0 && k >= len(u.drafts)-8; k-- {
		d := u.drafts[k]
		if d.covers(i) || d.cue.from <= i && i < d.cue.to {
			return true
		}
	}
	return false
}
