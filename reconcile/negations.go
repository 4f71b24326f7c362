package reconcile

import "hearsay"

// negations are the statements that say that something did not happen, or is not to: "the ministry said that no strike was carried out", "he
// said he had no plans to leave". Only what others tell makes one a denial.
func (q *questions) negations() (all []denial) {
	for i := range q.frames {
		f := &q.frames[i]
		if f.statement < 0 || f.statusBy != "factuality.negation" || f.relative || !q.answerable(f) {
			continue
		}
		st := &q.articles[f.article].Statements[f.statement]
		d := denial{article: f.article, by: st.Speaker, at: replyRange(st), content: []hearsay.Range{f.Range}, item: st.ID,
			rule: "denied.negation", because: "the statement says that it is not so, and others tell that it is", later: true}
		if verb := q.intended(f); verb >= 0 {
			d.future, d.content = true, []hearsay.Range{subtree(q.articles[f.article].sentences[f.sentence].tree, verb)}
		} else if f.kind() != eventKind || !q.past(f) {
			continue
		}
		all = append(all, d)
	}
	return all
}

// answerable reports whether somebody who is known says what a frame tells, and not in a clause beside it.
func (q *questions) answerable(f *frame) bool {
	st := &q.articles[f.article].Statements[f.statement]
	known := named(st.Speaker) || voiced(st.Speaker.Name) || q.standsFor(f.article, st.Speaker) != ""
	return known && st.Stance == hearsay.Asserts && q.main(f, contentRange(st), false)
}

// intended is the verb of "no plans to leave", "no intention of leaving", -1 for other frames.
func (q *questions) intended(f *frame) int {
	tree := q.articles[f.article].sentences[f.sentence].tree
	if !listed("intention", f.lemma) {
		return -1
	}
	at := f.token
	if h := tree.head(at); tree.kid(at, "acl") < 0 && h >= 0 && tree.rel(at) == "obj" {
		at = h
	}
	return tree.kid(at, "acl", "advcl", "xcomp")
}

// past reports whether a negated clause is told in the past or the perfect, and has no "yet".
func (q *questions) past(f *frame) bool {
	b := q.builderOf(f)
	verb := f.token
	if f.nominal {
		if verb = b.tree.governor(f.token, b.tree.verb); verb < 0 {
			return false
		}
	}
	yet := false
	for _, k := range b.tree.all(verb, "advmod") {
		yet = yet || b.tree.lemma(k) == "yet"
	}
	if yet {
		return false
	}
	switch b.tree.tokens[verb].Tag {
	case "VBD", "VBN":
		return true
	case "VB":
		for _, k := range b.tree.all(verb, "aux") {
			if b.tree.tokens[k].Tag == "VBD" {
				return true
			}
		}
	}
	return false
}
