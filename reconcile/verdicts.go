package reconcile

import (
	"slices"

	"hearsay"
)

// verdicts are the denials of what was told, by a noun that names the telling: "rejected claims that the pilot slept", "called the
// reports of a leak baseless", "reports that the bank is closing are false".
func (q *questions) verdicts() (all []denial) {
	for i := range q.frames {
		f := &q.frames[i]
		var content []hearsay.Range
		var outright bool
		noun, sure := q.condemned(f)
		if noun >= 0 {
			content, outright = q.alleged(f, noun)
		} else if content = q.untrueThat(f); len(content) > 0 {
			sure, outright = true, true
		}
		by, ok := q.judge(f)
		if !ok || len(content) == 0 {
			continue
		}
		at := q.readable(f)
		at = joint(at, hull(content))
		d := denial{article: f.article, by: by, at: at, content: content, rule: "denied.verdict", because: "it rejects what somebody tells", alone: sure && outright}
		if f.statement >= 0 {
			d.item = q.articles[f.article].Statements[f.statement].ID
		}
		all = append(all, d)
	}
	return all
}

// condemned is the noun for the telling that a frame calls untrue or rejects, -1 for none; sure where it is called untrue.
func (q *questions) condemned(f *frame) (noun int, sure bool) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	untrue := false
	noun = -1
	tree.within(f.token, nil, func(k int) {
		untrue = untrue || listed("untrue", tree.lemma(k))
		if k != f.token && tree.tokens[k].POS == "NOUN" && listed("refers", tree.lemma(k)) && (noun < 0 || k < noun) {
			noun = k
		}
	})
	switch {
	case f.status != hearsay.Happened || noun < 0:
		return -1, false
	case f.kind() == stateKind && listed("untrue", f.lemma) && noun < f.token && tree.kid(f.token, "nsubj") >= 0:
		return noun, true
	case noun > f.token && (listed("rebuts", f.lemma) || listed("calls", f.lemma) && untrue):
		return noun, untrue
	}
	return -1, false
}

// untrueThat is the clause of "it is not true that the pilot slept", none for other frames.
func (q *questions) untrueThat(f *frame) []hearsay.Range {
	tree := q.articles[f.article].sentences[f.sentence].tree
	if f.kind() != stateKind || !unsaid(f) {
		return nil
	}
	if at := tree.kid(f.token, "csubj", "ccomp", "advcl", "acl"); at > f.token {
		return []hearsay.Range{subtree(tree, at)}
	}
	return nil
}

// judge is who rejects: the subject of the verb, or the speaker of the statement that it stands in.
func (q *questions) judge(f *frame) (hearsay.Party, bool) {
	if f.kind() == stateKind {
		p := q.denier(f, -1)
		return p, p.Name != ""
	}
	tree := q.articles[f.article].sentences[f.sentence].tree
	subject := tree.kid(f.token, "nsubj")
	if subject < 0 || tree.tokens[subject].Rel == "nsubj:pass" {
		return hearsay.Party{}, false
	}
	p := q.denier(f, subject)
	if e := q.lastAgent(f); p.Entity == "" && e != "" {
		p.Name, p.Entity = q.name[e], e
	}
	return p, p.Name != ""
}

// lastAgent is the one who acts in a frame and is named last before its verb: what a dateline is parsed as is named before.
func (q *questions) lastAgent(f *frame) (last hearsay.EntityID) {
	for _, m := range q.articles[f.article].sentences[f.sentence].mentions {
		if x := q.articles[f.article].Mentions[m]; x.End <= f.trigger.Start && slices.Contains(f.agents, x.Entity) {
			last = x.Entity
		}
	}
	return last
}

// alleged is what a noun says was told: the content that it is the cue of, its clause with "that", or what it is about; clause
// is false for the last.
func (q *questions) alleged(f *frame, noun int) (content []hearsay.Range, clause bool) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	for _, st := range q.articles[f.article].Statements {
		if len(st.Content) > 0 && cueRange(&st).Overlaps(tree.tokens[noun].Range) && contentRange(&st).Start > tree.tokens[noun].Start {
			return st.Content, true
		}
	}
	at := tree.kid(noun, "acl", "ccomp")
	clause = at >= 0
	for _, k := range tree.all(noun, "nmod") {
		if at < 0 && listed("about", caseWord(tree, k)) {
			at = k
		}
	}
	if at < 0 {
		return nil, false
	}
	return []hearsay.Range{subtree(tree, at)}, clause
}
