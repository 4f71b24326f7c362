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

// verbCue is a cue verb at its place.
type verbCue struct {
	verbForm
	at, end     int // the verb, and the index after its particle
	group       int // where its auxiliaries begin: "has not said"
	passive     bool
	perfect     bool
	negated     bool
	infinitive  bool
	progressive bool
	modal       string
}

// verbAt is the cue verb at word i, nil if there is none.
func (u *unit) verbAt(i int) *verbCue {
	if u.at(i-1).tag == "HYPH" || u.at(i+1).tag == "HYPH" || u.at(i-1).is("-") && u.at(i-1).End == u.at(i).Start {
		return nil
	}
	for _, f := range u.lex.verbs[u.words[i].low] {
		if !u.hasParticle(i+1, f.particle) {
			continue
		}
		v := &verbCue{verbForm: f, at: i, end: i + 1 + len(f.particle)}
		u.auxiliaries(v)
		if u.isVerb(v) {
			return v
		}
	}
	return nil
}

func (u *unit) hasParticle(i int, particle []string) bool {
	for k, p := range particle {
		if u.at(i+k).low != p || u.at(i+k).quote > 0 {
			return false
		}
	}
	return true
}

// auxiliaries finds what stands before the verb: "has", "did not", "is being", "to".
func (u *unit) auxiliaries(v *verbCue) {
	v.group = v.at
	for i := v.at - 1; i >= 0 && i >= v.at-8; i-- {
		w := &u.words[i]
		switch {
		case w.quote > 0:
			return
		case w.is("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "got"):
			if w.is("'s") && w.tag == "POS" {
				return
			}
			if v.forms&participle != 0 && !(v.forms&gerund != 0) && !v.perfect {
				v.passive = true
			}
			v.progressive = v.forms&gerund != 0
		case w.is("has", "have", "had", "having", "'ve"):
			v.perfect = true
		case w.is("not", "n't", "never", "hardly", "barely"):
			v.negated = true
		case w.tag == "MD" || w.is("do", "does", "did"):
			v.modal = w.low
		case w.is("to"):
			v.infinitive = true
			v.group = i
			return
		case w.adverb() && w.letters() && !w.is("so") || w.is("both", "all", "each"):
			if i == 0 || u.at(i-1).is(",") {
				return
			}
			continue
		default:
			return
		}
		v.group = i
	}
}

// isVerb tells the verb from the noun of the same form, and from a participle before a noun.
func (u *unit) isVerb(v *verbCue) bool {
	w := &u.words[v.at]
	bare := !v.passive && !v.perfect && !v.infinitive && v.modal == "" && !v.progressive
	if v.at > 0 && startsUpper(w.Of(u.text)) && !u.words[v.at-1].stop() && !u.words[v.at-1].quoteMark() {
		return u.titled && v.forms&third != 0
	}
	before := v.group - 1
	for before > 0 && u.words[before].adverb() {
		before--
	}
	if prev := u.at(before); bare && prev.quote == 0 && !u.at(v.end).is("that") &&
		(prev.tag == "DT" && !prev.is("that", "this", "all", "both", "some") || prev.tag == "PRP$" || prev.tag == "POS") {
		return false
	}
	if bare && w.tag == "NNS" && v.forms&third != 0 && u.at(v.at-1).noun() && (u.at(v.end).stop() || u.at(v.end).is("he", "she", "it", "they")) {
		return true
	}
	if bare && w.tag == "NN" && v.forms&gerund != 0 && (v.class == "say" || v.class == "tell") && (u.at(v.at-1).is(",") || u.timeEndsAt(v.at)) {
		return true
	}
	if bare && w.noun() && v.forms&(past|third) != 0 && u.at(v.at-1).noun() && u.at(v.end).is("that") {
		return true
	}
	switch {
	case v.passive || v.perfect || v.infinitive || v.modal != "" || v.progressive && v.class != "believe":
		return w.verb() || v.forms&(past|participle) != 0 || u.lex.nouns[w.low] == nil
	case w.verb():
		return true
	case v.forms&(past|participle) != 0:
		return w.tag != "IN" && w.tag != "NN" || v.lemma == "say"
	}
	return u.at(v.group-1).tag == "PRP"
}

// readVerb reads what a cue verb governs; nil if nothing was said.
func (u *unit) readVerb(v *verbCue) *draft {
	if v.passive {
		return u.readPassive(v)
	}
	if v.forms&participle != 0 && v.forms&past == 0 && !v.perfect {
		return nil
	}
	if u.at(v.group).is("having") {
		return nil
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
		return u.rightward(v, c)
	}
	return u.readAfter(v)
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

// reduced reports whether a participle without auxiliary is no cue but a modifier: "an adult found
// guilty of it could be jailed".
func (u *unit) reduced(v *verbCue, c complement) bool {
	if u.words[v.at].tag != "VBN" || v.perfect {
		return false
	}
	switch c.rule {
	case "that", "quote", "colon":
		return false
	case "clause", "whether":
		return v.class != "say" && v.class != "tell"
	}
	for i := v.group - 1; i >= 0 && !u.words[i].is(",") && !u.words[i].stop() && i > v.group-40; i-- {
		if u.words[i].finite() && u.words[i].quote == 0 {
			return true
		}
	}
	return u.finiteSoon(v.end)
}

// finiteSoon reports whether a finite verb follows word i before the next comma or stop.
func (u *unit) finiteSoon(i int) bool {
	for k := i; k < len(u.words) && k < i+40; k++ {
		w := &u.words[k]
		if w.quote > 0 || w.is(",", ";", ":", "that", "who", "which", "what", "how", "if", "as", "because", "when", "while", "after", "before", "until") || w.stop() {
			return false
		}
		if w.finite() {
			return true
		}
	}
	return false
}

// readWhat reads "what X called Y", "what X said was Y".
func (u *unit) readWhat(v *verbCue) *draft {
	p, _ := u.subjectBefore(v.group)
	if p.empty() || v.class != "say" && v.class != "call" && v.class != "believe" {
		return nil
	}
	i := v.end
	switch lead := u.at(p.from - 1); {
	case lead.is("what"):
		for u.at(i).is("was", "were", "is", "are", "as", "to", "be") || u.at(i).adverb() {
			i++
		}
		if i == v.end && !v.any(takesCall) {
			return nil
		}
	case lead.is("who", "which", "whom") && u.at(i).finite() && u.at(i).quote == 0:
	default:
		return nil
	}
	content := u.trim(piece{i, u.phraseEnd(i)})
	if content.empty() {
		return nil
	}
	return &draft{u: u, content: []piece{content}, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, subject: p, by: "said.what"}
}

// readGaps reads the cues within other content that readWhat knows.
func (u *unit) readGaps() {
	for i := range u.words {
		if u.words[i].quote > 0 {
			continue
		}
		v := u.verbAt(i)
		if v == nil || v.passive || v.forms&gerund != 0 || v.infinitive {
			continue
		}
		if d := u.readWhat(v); d != nil {
			u.drafts = append(u.drafts, d)
		}
	}
}

// phraseEnd is where content that is no clause of its own ends.
func (u *unit) phraseEnd(from int) int {
	for i := from; i < len(u.words) && i < from+maxReach; i++ {
		w := &u.words[i]
		if w.quote > 0 {
			i = u.quoteEnd(i) - 1
			if n := u.at(i + 1); n.tag == "VBG" && len(u.lex.verbs[n.low]) > 0 {
				return i + 1
			}
			continue
		}
		switch {
		case w.stop() || w.is(";", ":", ")") && !u.opens(from, i):
			return i
		case w.is(","):
			if !u.listGoesOn(i + 1) {
				return i
			}
		case w.is("and", "but") && (u.at(i+1).finite() || u.clauseAt(i+1, true)):
			return i
		case w.dash() && u.at(i-1).End < w.Start:
			return i
		}
	}
	return min(len(u.words), from+maxReach)
}

// listGoesOn reports whether what follows the comma before word i is one more item of a list.
func (u *unit) listGoesOn(i int) bool {
	if u.at(i).is("as") && u.at(i+1).is("well") || u.at(i).is("and", "or") && u.at(i+1).is("to") {
		return true
	}
	and := false
	for k := i; k < len(u.words) && k < i+25; k++ {
		w := &u.words[k]
		if w.is("and") || k == i && w.tag == "VB" {
			and = true
		}
		if w.finite() || w.is("which", "who", "where", "when", "while", "but", "after", "as") {
			return false
		}
		if w.tag == "VBG" && k == i {
			return false
		}
		if w.stop() || w.is(",", ";") {
			break
		}
	}
	return and
}

// rightward is the statement whose content follows its cue.
func (u *unit) rightward(v *verbCue, c complement) *draft {
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, by: "said." + c.rule}
	end := u.clauseEnd(c.from, v)
	switch c.rule {
	case "of", "noun", "called", "as", "infinitive", "object-infinitive":
		end = min(end, u.phraseEnd(c.from))
	}
	content := u.trim(piece{c.from, end})
	if content.empty() {
		return nil
	}
	d.content = []piece{content}
	d.subject, d.from = u.subject(v)
	if inner := u.passedOn(d, c); inner != nil {
		return inner
	}
	if v.negated {
		d.stance = negated(v, c)
	}
	switch {
	case c.rule == "object-infinitive":
		d.stance = hearsay.Asks
	case c.rule == "infinitive" && v.class == "say", c.rule == "noun" && u.plan(content), c.rule == "noun" && v.lemma == "estimate":
		d.stance = hearsay.Expects
	}
	if v.class == "show" && c.rule == "noun" && !u.document(d.subject) {
		return nil
	}
	if d.subject.empty() && d.from == nil {
		d.subject = u.parsedSubject(v.at)
	}
	if d.subject.empty() && d.from == nil && !v.infinitive && v.forms&gerund == 0 {
		if c.rule != "that" && c.rule != "quote" {
			return nil
		}
	}
	return d
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

// clauseEnd is where the content that begins at word i ends.
func (u *unit) clauseEnd(i int, v *verbCue) int {
	from := i
	relative := v != nil && (u.relative(v) || u.fronted(v))
	limit := min(len(u.words), i+maxReach*2)
	for ; i < limit; i++ {
		w := &u.words[i]
		if w.quote > 0 {
			i = u.quoteEnd(i) - 1
			if i+1 < limit && (u.sentenceStop(i) || u.contrast(i) || relative && u.at(i-1).is(",")) {
				return i + 1
			}
			continue
		}
		switch {
		case i > from && u.declineAt(i):
			return i
		case w.is("as", "while") && i > from && u.newSpeaker(i+1):
			return i
		case w.stop() && (i+1 == len(u.words) || u.quoteStart(i+1) || !u.at(i+1).letters()):
			return i
		case w.is(";"):
			return i
		case w.is(")") && !u.opens(from, i):
			return i
		case w.is(",") && i > from+2 && u.gloss(from, i+1):
			return i
		case w.is(",") && (relative && i > from+1 || u.newReport(i+1, v)):
			return i
		case w.dash() && i > from && u.at(i-1).End < w.Start && u.closesDash(from, v):
			return i
		case w.is("and", "but") && u.coordinate(i+1, v):
			return i
		}
	}
	return limit
}

// sentenceStop reports whether a sentence ends with the quotation mark at word i.
func (u *unit) sentenceStop(i int) bool {
	return u.words[i].quoteMark() && i > 0 && u.words[i-1].stop() && startsUpper(u.words[i+1].Of(u.text))
}

// closesDash reports whether a dash before the cue is closed by the next one.
func (u *unit) closesDash(from int, v *verbCue) bool {
	if v == nil {
		return false
	}
	for i := v.group - 1; i >= 0 && i > v.group-40; i-- {
		if u.words[i].dash() && u.words[i].Start > u.at(i-1).End {
			return true
		}
	}
	return false
}

// opens reports whether a bracket opened between from and i.
func (u *unit) opens(from, i int) bool {
	for k := i - 1; k >= from && k > i-60; k-- {
		if u.words[k].is("(") {
			return true
		}
	}
	return false
}

// relative reports whether the cue stands in a relative clause after a comma: "X, who said …, …".
func (u *unit) relative(v *verbCue) bool {
	p := u.at(v.group - 1)
	return p.is("who", "which") && u.at(v.group-2).is(",")
}

// fronted reports whether the cue stands in a clause that opens the sentence: "When X said …, …".
func (u *unit) fronted(v *verbCue) bool {
	first := u.at(0)
	if !first.is("when", "while", "after", "although", "though", "as", "because", "since", "if", "before", "despite", "by", "in", "even", "where") || first.is("in") && v.forms&gerund == 0 {
		return false
	}
	for i := 0; i < v.at && i < maxReach; i++ {
		if u.words[i].is(",") {
			return false
		}
	}
	return true
}

// newReport reports whether a report of its own begins at word i, after a comma: "adding that …",
// "according to …", "but warned that …".
func (u *unit) newReport(i int, v *verbCue) bool {
	if u.at(i).is("according") && u.at(i+1).is("to") {
		return true
	}
	if u.at(i).is("and", "but", "while", "although", "though") {
		return u.coordinate(i+1, v) || u.declineAt(i+1) || u.newSpeaker(i+1)
	}
	if n := u.verbFormAt(i); n != nil && n.forms&gerund != 0 && u.words[i].quote == 0 {
		if n.any(takesClause) && (n.class == "say" || n.class == "tell") {
			return true
		}
		_, ok := u.complement(n)
		return ok
	}
	return false
}

// newSpeaker reports whether a subject and its own cue stand at word i: "insiders said …".
func (u *unit) newSpeaker(i int) bool {
	j := i
	if u.at(i).tag == "PRP" && u.at(i).quote == 0 {
		j = i + 1
	} else if j = u.nounPhrase(i); j > i {
		j = u.extend(piece{i, j}, min(len(u.words), j+12)).to
	}
	if j == i || j >= len(u.words) || u.words[i].quote > 0 {
		return false
	}
	for n := 0; n < 3 && (u.at(j).adverb() || u.at(j).is("has", "have", "had")); n++ {
		j++
	}
	if j >= len(u.words) || u.words[j].quote > 0 {
		return false
	}
	v := u.verbAt(j)
	if v == nil || v.passive || v.class != "say" && v.class != "tell" {
		return false
	}
	_, ok := u.complement(v)
	return ok
}

// declineAt reports whether a phrase that declines starts at word i or after auxiliaries there.
func (u *unit) declineAt(i int) bool {
	for _, d := range u.drafts {
		if d.class == "decline" && d.cue.from >= i && d.cue.from <= i+2 {
			return d.cue.from == i || u.at(i).verb() || u.at(i).adverb()
		}
	}
	return false
}

// contrast reports whether after the quotation that ends with word i the article goes on by itself:
// "… of any kind,” but the union cited several cases".
func (u *unit) contrast(i int) bool {
	return u.at(i-1).is(",") && (u.at(i+1).is("but", "though", "although", "while") || u.at(i+1).tag == "VBG")
}

// gloss reports whether the article explains by itself from word i, after a comma: "…, though some
// doubt it", or, in what was told of the past, "…, which is a rival".
func (u *unit) gloss(from, i int) bool {
	if u.at(i).is("though", "although") || u.at(i).is("even") && u.at(i+1).is("though") {
		return true
	}
	if !u.at(i).is("which", "who") || u.at(i+1).tag != "VBZ" && u.at(i+1).tag != "VBP" {
		return false
	}
	for k := from; k < i; k++ {
		if w := &u.words[k]; w.finite() {
			return w.tag == "VBD" || w.is("would", "could", "might")
		}
	}
	return false
}

// verbFormAt is the cue verb at word i or after adverbs there.
func (u *unit) verbFormAt(i int) *verbCue {
	for u.at(i).adverb() && u.at(i).quote == 0 {
		i++
	}
	if i >= len(u.words) || u.words[i].quote > 0 {
		return nil
	}
	return u.verbAt(i)
}

// coordinate reports whether a second cue with the same subject stands at word i: "and warned that …".
func (u *unit) coordinate(i int, v *verbCue) bool {
	emphatic := u.at(i).is("did", "does", "do")
	for u.at(i).adverb() || u.at(i).is("has", "have", "had", "did", "does", "not", "n't") || u.at(i).tag == "MD" {
		i++
	}
	if i >= len(u.words) || u.words[i].quote > 0 {
		return false
	}
	n := u.verbAt(i)
	if n == nil || n.passive || v == nil {
		return false
	}
	if n.forms&v.forms&(past|third|participle|base|gerund) == 0 && !emphatic {
		return false
	}
	if n.forms&gerund != 0 && v.forms&gerund == 0 {
		return false
	}
	_, ok := u.complement(n)
	return ok && (n.class == "say" || n.class == "tell" || n.class == v.class)
}
