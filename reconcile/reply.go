package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// reply is what one article says of a party that was asked.
type reply struct {
	parties  []holder // as one sentence names them together
	stands   []holder // whom they answer for
	group    bool     // "both firms"
	article  int
	cue      hearsay.Range
	question bool // what was asked is told
	referred bool // to somebody else
	at       hearsay.Span
	item     string
	kind     string         // "asked", "declined", "silent"
	said     []hearsay.Span // what it did say, in the same breath, and the same elsewhere
}

// answers are the replies of all articles, by publication.
func (q *questions) answers() (all []reply) {
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			kind := q.answered(a, st)
			if kind == "" {
				continue
			}
			first, _, _ := strings.Cut(q.party(st), " ")
			all = append(all, reply{parties: q.partiesOf(a, st), stands: q.answersFor(a, st.Speaker), group: listed("reply.group", first),
				article: a, cue: cueRange(st), question: q.questioned(a, i), referred: holds("reply.referred", q.cueWords(a, st)),
				at: q.span(a, replyRange(st)), item: string(st.ID), kind: kind, said: q.saidInstead(a, st)})
		}
	}
	return all
}

// answered is how a statement answers a question: by its cue, or by what it says; "" where it answers none.
func (q *questions) answered(a int, st *hearsay.Statement) string {
	if st.Stance == hearsay.Declines {
		return answer(q.cueWords(a, st))
	}
	said := strings.ToLower(q.words(q.span(a, contentRange(st))))
	switch {
	case len(strings.Fields(said)) > longestAnswer || st.Speaker.Kind == hearsay.UnattributedParty:
		return ""
	case holds("reply.said", said):
		return "declined"
	case st.Stance == hearsay.Expects && holds("reply.later", said) && holds("reply.verb", said):
		return "later"
	}
	return ""
}

// longestAnswer is how many words an answer that says nothing may have.
const longestAnswer = 10

// questioned reports whether it is told what was asked: by the answer, or by another of the same party beside it.
func (q *questions) questioned(a, i int) bool {
	all := q.articles[a].Statements
	return slices.ContainsFunc(all, func(st hearsay.Statement) bool {
		return st.Stance == hearsay.Declines && len(st.Content) > 0 && sameParty(st.Speaker, all[i].Speaker) && max(st.Sentence, all[i].Sentence)-min(st.Sentence, all[i].Sentence) <= 1
	})
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
			r = joint(r, o)
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

// answer tells the kinds of reply apart by words of word-classes.tsv; "" for what is no reply to a question
// ("did not say how").
func answer(words string) string {
	for _, kind := range []string{"silent", "declined", "asked"} {
		if holds("reply."+kind, words) {
			return kind
		}
	}
	return ""
}

// holds reports whether some words have a phrase of a kind of word-classes.tsv.
func holds(kind, words string) bool {
	for phrase := range wordClasses()[kind] {
		if strings.Contains(words, phrase) {
			return true
		}
	}
	return false
}

// partiesOf are the speaker of a statement and who is named beside it before the cue: "the port and the Ferry Board have been contacted".
func (q *questions) partiesOf(a int, st *hearsay.Statement) []holder {
	all := []holder{{q.party(st), st.Speaker.Entity}}
	at := st.Speaker.Range()
	for _, i := range q.sentencesOf(a, cueRange(st)) {
		for _, m := range q.articles[a].sentences[i].mentions {
			x := q.articles[a].Mentions[m]
			before := strings.TrimSuffix(strings.TrimRight(q.articles[a].Article.Text[:x.Start], " "), " the")
			if x.Start > at.Start && x.End < cueRange(st).Start && x.Entity != "" && !strings.Contains(q.party(st), x.Of(q.articles[a].Article.Text)) && strings.HasSuffix(before, " and") {
				all = append(all, holder{q.name[x.Entity], x.Entity})
			}
		}
	}
	return all
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
