package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// reply is what one article says of a party that was asked.
type reply struct {
	party holder
	at    hearsay.Span
	item  string
	kind  string         // "asked", "declined", "silent"
	said  []hearsay.Span // what it did say, in the same breath, and the same elsewhere
}

// replies gathers who was asked for a reply: one finding for each answer, with all that gave it. That a party was
// asked belongs to its answer, where it gave one.
func (q *questions) replies() (found []hearsay.Finding) {
	byKind := map[string][]reply{}
	for _, r := range q.answers() {
		byKind[r.kind] = append(byKind[r.kind], r)
	}
	for _, kind := range []string{"declined", "silent"} {
		if asked := byKind["asked"]; len(asked) > 0 && answered(asked, byKind[kind]) {
			byKind[kind], byKind["asked"] = append(asked, byKind[kind]...), nil
		}
	}
	for _, k := range []struct{ kind, what string }{
		{"asked", "Asked for comment: "}, {"declined", "Declined to comment: "}, {"silent", "Did not respond: "},
	} {
		if all := byKind[k.kind]; len(all) > 0 {
			found = append(found, replied(all, "reply."+k.kind, k.what))
		}
	}
	return found
}

// answered reports whether each of the asked gave one of the answers.
func answered(asked, answers []reply) bool {
	return !slices.ContainsFunc(asked, func(a reply) bool {
		return !slices.ContainsFunc(answers, func(b reply) bool { return b.party.is(a.party) })
	})
}

// replied writes the finding of one answer, each party named once.
func replied(all []reply, by, what string) hearsay.Finding {
	f := hearsay.Finding{Kind: hearsay.RightOfReply, By: by, Because: "the articles say so; nothing is concluded from silence"}
	var parties []holder
	var names []string
	for _, r := range all {
		f.Spans, f.Items = append(append(f.Spans, r.at), r.said...), append(f.Items, r.item)
		if !slices.ContainsFunc(parties, r.party.is) {
			parties, names = append(parties, r.party), append(names, r.party.name)
		}
	}
	f.What = what + strings.Join(names, "; ")
	return f
}

// answers are the replies of all articles, by publication.
func (q *questions) answers() (all []reply) {
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			kind := answer(q.cueWords(a, st))
			if st.Stance != hearsay.Declines || kind == "" {
				continue
			}
			all = append(all, reply{holder{q.party(st), st.Speaker.Entity}, q.span(a, replyRange(st)), string(st.ID), kind, q.saidInstead(a, st)})
		}
	}
	return all
}

// saidInstead is what the party of a reply said in the same sentence, wherever it is told: "said that it would look into it,
// and declined to say what it would cost".
func (q *questions) saidInstead(a int, reply *hearsay.Statement) (spans []hearsay.Span) {
	sentence := q.sentencesOf(a, cueRange(reply))
	for i := range q.claims {
		c := &q.claims[i]
		if slices.ContainsFunc(c.tellings, func(t telling) bool {
			if t.article != a || t.statement < 0 || len(sentence) == 0 || !q.articles[a].sentences[sentence[0]].Contains(t.at.Range()) {
				return false
			}
			st := &q.articles[a].Statements[t.statement]
			return st.Stance != hearsay.Declines && st.ID != reply.ID && sameParty(st.Speaker, reply.Speaker)
		}) {
			spans = append(spans, q.told(c)...)
		}
	}
	return spans
}

// cueWords are the words of a statement's cue and what stands between it and the content.
func (q *questions) cueWords(a int, st *hearsay.Statement) string {
	return strings.ToLower(q.words(q.span(a, replyRange(st))))
}

// replyRange covers the speaker, the cue and the content.
func replyRange(st *hearsay.Statement) hearsay.Range {
	r := contentRange(st)
	for _, o := range []hearsay.Range{cueRange(st), st.Speaker.Range()} {
		switch {
		case o.Empty():
		case r.Empty():
			r = o
		case o.Start-r.End < 200 && r.Start-o.End < 200:
			r = hearsay.Range{Start: min(r.Start, o.Start), End: max(r.End, o.End)}
		}
	}
	return r
}

func cueRange(st *hearsay.Statement) hearsay.Range {
	if st.Cue == nil {
		return hearsay.Range{}
	}
	return *st.Cue
}

// answer tells the kinds of reply apart by words of factuality.tsv; "" for what is no reply to a question
// ("did not say how").
func answer(words string) string {
	for _, kind := range []string{"silent", "declined", "asked"} {
		for phrase := range factualityWords()["reply."+kind] {
			if strings.Contains(words, phrase) {
				return kind
			}
		}
	}
	return ""
}

// party names the speaker of a statement as the account does.
func (q *questions) party(st *hearsay.Statement) string {
	switch {
	case st.Speaker.Name != "":
		return st.Speaker.Name
	case st.Speaker.Kind == hearsay.AnonymousParty:
		return "somebody not named"
	}
	return "somebody"
}

// unique drops repeats, keeping the first.
func unique(names []string) (kept []string) {
	seen := map[string]bool{}
	for _, n := range names {
		if !seen[n] {
			seen[n], kept = true, append(kept, n)
		}
	}
	return kept
}
