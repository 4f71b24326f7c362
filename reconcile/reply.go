package reconcile

import (
	"strings"

	"hearsay"
)

// replies gathers who was asked for a reply, one finding for each answer: asked, declined, did not respond.
func (q *questions) replies() (found []hearsay.Finding) {
	kinds := []struct{ name, what string }{
		{"asked", "Asked for comment: "}, {"declined", "Declined to comment: "}, {"silent", "Did not respond: "},
	}
	byKind := map[string]*hearsay.Finding{}
	names := map[string][]string{}
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			kind := answer(q.cueWords(a, st))
			if st.Stance != hearsay.Declines || kind == "" {
				continue
			}
			f := byKind[kind]
			if f == nil {
				f = &hearsay.Finding{Kind: hearsay.RightOfReply, By: "reply." + kind, Because: "the articles say so; nothing is concluded from silence"}
				byKind[kind] = f
			}
			f.Spans = append(f.Spans, q.span(a, replyRange(st)))
			f.Items = append(f.Items, string(st.ID))
			names[kind] = append(names[kind], q.party(st))
		}
	}
	for _, k := range kinds {
		if f := byKind[k.name]; f != nil {
			f.What = k.what + strings.Join(unique(names[k.name]), "; ")
			found = append(found, *f)
		}
	}
	return found
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
