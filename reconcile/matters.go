package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// replies gathers who was asked for a reply: one finding for each party and matter, with all that tells it.
func (q *questions) replies() (found []hearsay.Finding) {
	var matters [][]reply
	answers := q.answers()
	for _, r := range answers {
		if r.group {
			continue
		}
		at := slices.IndexFunc(matters, func(m []reply) bool { return q.oneMatter(m, r) })
		if at < 0 {
			matters, at = append(matters, nil), len(matters)
		}
		matters[at] = append(matters[at], r)
	}
	matters = q.withGroups(matters, answers)
	for _, m := range matters {
		found = append(found, replied(m))
	}
	return found
}

// oneMatter reports whether an answer is of the party and the matter of others. A party that one article lets answer twice, in two
// sentences, was asked of two things; so was one that answers in two ways, where a question is told. Whom questions are referred to answers
// for who referred them.
func (q *questions) oneMatter(all []reply, r reply) bool {
	beside := func(o reply) bool {
		return o.article == r.article && slices.Equal(q.sentencesOf(o.article, o.cue), q.sentencesOf(r.article, r.cue))
	}
	if slices.ContainsFunc(all, func(o reply) bool { return o.referred && beside(o) }) {
		return true
	}
	if !slices.ContainsFunc(all, func(o reply) bool { return meets(o.all(), r.all()) }) {
		return false
	}
	return !slices.ContainsFunc(all, func(o reply) bool {
		return o.article == r.article && !beside(o) ||
			o.kind != r.kind && o.kind != "asked" && r.kind != "asked" && o.question && r.question
	})
}

// all are the parties of an answer, and for whom they answer.
func (r reply) all() []holder { return slices.Concat(r.parties, r.stands) }

// shown are the parties of an answer as they are named: one without a name is shown as whom it answers for.
func (r reply) shown() []holder {
	if len(r.parties) == 1 && r.parties[0].entity == "" && len(r.stands) > 0 {
		return r.stands
	}
	return r.parties
}

// meets reports whether two answers have a party in common.
func meets(a, b []holder) bool {
	return slices.ContainsFunc(a, func(h holder) bool {
		return slices.ContainsFunc(b, func(o holder) bool { return h.is(o) || oneDomain(h, o) })
	})
}

// withGroups adds what is told of "both firms" to the two that were asked and that its article names; where there are more, it is told
// by itself.
func (q *questions) withGroups(matters [][]reply, answers []reply) [][]reply {
	parties := len(matters)
	for _, r := range answers {
		if !r.group {
			continue
		}
		var meant []int
		for i := range matters[:parties] {
			if parties <= 2 || slices.ContainsFunc(matters[i], func(o reply) bool { return q.namesAny(r.article, o.all()) }) {
				meant = append(meant, i)
			}
		}
		if len(meant) == 0 || len(meant) > 2 {
			matters = append(matters, []reply{r})
			continue
		}
		for _, i := range meant {
			matters[i] = append(matters[i], r)
		}
	}
	return matters
}

// namesAny reports whether an article names one of the parties.
func (q *questions) namesAny(a int, parties []holder) bool {
	return slices.ContainsFunc(q.articles[a].Mentions, func(m hearsay.Mention) bool {
		return m.Entity != "" && slices.ContainsFunc(parties, func(h holder) bool { return h.entity == m.Entity })
	})
}

// replied writes the finding of a party, each answer named once, in the order of publication.
func replied(all []reply) hearsay.Finding {
	f := hearsay.Finding{Kind: hearsay.RightOfReply, By: "reply." + all[0].kind, Because: "the articles say so; nothing is concluded from silence"}
	what := map[string]string{"asked": "asked for comment", "declined": "declined to comment", "silent": "did not respond", "later": "said it would respond"}
	var told []string
	for _, r := range all {
		f.Spans, f.Items = append(append(f.Spans, r.at), r.said...), append(f.Items, r.item)
		told = append(told, what[r.kind])
	}
	var names []string
	for _, r := range all {
		for _, h := range r.shown() {
			if !r.group || len(all) == 1 {
				names = append(names, h.name)
			}
		}
	}
	f.What = strings.Join(distinct(names), ", ") + ": " + strings.Join(unique(told), "; ")
	return f
}

// distinct drops names that others hold.
func distinct(names []string) (kept []string) {
	for _, n := range names {
		if !slices.ContainsFunc(kept, holder{name: n}.isName) {
			kept = append(kept, n)
		}
	}
	return kept
}

func (h holder) isName(name string) bool { return h.is(holder{name: name}) }
