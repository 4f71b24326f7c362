package reconcile

import (
	"slices"

	"hearsay"
)

// denial is what somebody denies, and in what words.
type denial struct {
	article int
	by      hearsay.Party
	at      hearsay.Range   // the words that deny
	content []hearsay.Range // what is denied
	item    hearsay.StatementID
	rule    string
	because string
	known   []hearsay.Span // where what is denied is told, as its article says
	alone   bool           // told even where nobody tells what is denied
	future  bool           // of what is to come: "no plans to leave"
	later   bool           // of what was told before: what is told after it may be of a changed world
}

// rejoinder is a denial with the places where others tell what it denies.
type rejoinder struct {
	denial
	told []hearsay.Span
	more []hearsay.Span                         // further words of the same voice that deny the same
	in   map[hearsay.DocumentID][]hearsay.Range // told by article, each place once
}

// tell adds places where others tell what is denied.
func (r *rejoinder) tell(places []hearsay.Span) {
	if r.told = append(r.told, places...); r.in == nil {
		r.in = map[hearsay.DocumentID][]hearsay.Range{}
	}
	for _, at := range places {
		if !slices.Contains(r.in[at.Document], at.Range()) {
			r.in[at.Document] = append(r.in[at.Document], at.Range())
		}
	}
}

// denials finds what somebody denies and others tell. Silence denies nothing.
func (q *questions) denials() (found []hearsay.Finding) {
	told, alone := q.rejoinders()
	found = q.unlessTold(told, q.dismissals())
	return q.unlessTold(found, alone)
}

// unlessTold adds findings to others, but those of which half the places are in one of these.
func (q *questions) unlessTold(found, more []hearsay.Finding) []hearsay.Finding {
	all := slices.Clone(found)
	for _, f := range more {
		if !slices.ContainsFunc(found, func(k hearsay.Finding) bool { return 2*touched(f.Spans, k.Spans) >= len(f.Spans) }) {
			all = append(all, f)
		}
	}
	return all
}

// rejoinders are the findings of denials with what others tell, and of those alone; those of one voice and one matter are one.
func (q *questions) rejoinders() (told, alone []hearsay.Finding) {
	all := q.spoken()
	var together, loose []rejoinder
	for _, d := range slices.Concat(q.rebuttals(), q.asides(), q.disowned(), q.stated(), q.verdicts(), q.negations()) {
		c := rejoinder{denial: d}
		c.tell(q.tellingsOf(&d, all))
		if len(c.told) == 0 && !d.alone {
			loose = append(loose, c)
		} else if at := slices.IndexFunc(together, func(o rejoinder) bool { return q.oneDispute(&o, &c) }); at >= 0 {
			o := &together[at]
			o.tell(c.told)
			o.more = append(o.more, q.span(c.article, c.at))
		} else {
			together = append(together, c)
		}
	}
	for i := range together {
		c := &together[i]
		for k := range loose {
			if q.oneBreath(c, &loose[k]) {
				c.more = append(c.more, q.span(loose[k].article, loose[k].at))
			}
		}
		if f := q.deniedBy(c); len(c.told) > 0 {
			told = append(told, f)
		} else {
			alone = append(alone, f)
		}
	}
	return told, alone
}

// oneDispute reports whether two denials are of one voice and of what one telling tells.
func (q *questions) oneDispute(a, b *rejoinder) bool {
	return q.oneSide(a.article, a.by, b.article, b.by) && slices.ContainsFunc(b.told, func(x hearsay.Span) bool {
		return slices.ContainsFunc(a.in[x.Document], x.Range().Overlaps)
	})
}

// oneBreath reports whether one voice denies twice in two sentences that follow each other: "rejected reports of a purchase", "not a coin was
// paid".
func (q *questions) oneBreath(a, b *rejoinder) bool {
	x, y := q.sentencesOf(a.article, a.at), q.sentencesOf(b.article, b.at)
	return a.article == b.article && len(x) > 0 && len(y) > 0 && max(x[0], y[0])-min(x[0], y[0]) == 1 && b.rule == "denied.verdict" &&
		q.oneSide(a.article, a.by, b.article, b.by)
}

// itemsOf is the statement that a finding was made from, where one was.
func itemsOf(s hearsay.StatementID) []string {
	if s == "" {
		return nil
	}
	return []string{string(s)}
}

// deniedBy writes the finding of a denial.
func (q *questions) deniedBy(c *rejoinder) hearsay.Finding {
	at := q.span(c.article, c.at)
	f := hearsay.Finding{Kind: hearsay.DeniedBy, By: c.rule, Items: itemsOf(c.item), Because: c.because,
		Spans: slices.Concat([]hearsay.Span{at}, c.told, c.more, q.adds(&c.denial))}
	if len(c.told) == 0 {
		f.By, f.What = "denied.alone", "Denied by "+q.partyName(c.by)+": "+q.quote(at)
		f.Because = c.because + "; no article here tells it in words of its own"
		return f
	}
	if len(c.known) == 0 {
		f.Because += "; like words and people; weakest link: that both are of one happening"
	}
	f.What = q.quote(c.told[0]) + q.toldBy(c.told[0]) + ", denied by " + q.partyName(c.by) + ": " + q.quote(at)
	return f
}

// adds is what the denier says in the sentence after a denial, in its paragraph.
func (q *questions) adds(d *denial) (spans []hearsay.Span) {
	a := &q.articles[d.article]
	at := q.sentencesOf(d.article, d.at)
	for i := range a.Statements {
		st := &a.Statements[i]
		if len(at) > 0 && st.Sentence == at[len(at)-1]+1 && a.sentences[st.Sentence].Block == a.sentences[at[0]].Block && len(st.Content) > 0 && sameParty(st.Speaker, d.by) {
			spans = append(spans, q.span(d.article, contentRange(st)))
		}
	}
	return spans
}

// stated are the denials that are statements: "denied that the pilot slept".
func (q *questions) stated() (all []denial) {
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			if st.Stance != hearsay.Denies || len(st.Content) == 0 || q.refuses(a, st) || q.neither(a, st) {
				continue
			}
			all = append(all, denial{article: a, by: st.Speaker, at: replyRange(st), content: st.Content, item: st.ID, rule: "denied.statement",
				because: "the statement denies it", alone: named(st.Speaker) && len(q.lemmas(a, st.Content)) > 1})
		}
	}
	return all
}

// neither reports whether somebody "neither confirmed nor denied".
func (q *questions) neither(a int, st *hearsay.Statement) bool {
	for _, i := range q.sentencesOf(a, cueRange(st)) {
		tokens := q.articles[a].sentences[i].Tokens
		if k := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.Start >= cueRange(st).Start }); k > 0 && tokens[k-1].Lemma == "nor" {
			return true
		}
	}
	return false
}

// refuses reports whether what is denied was asked for, and not said: "the court denied the motion". Its first noun tells.
func (q *questions) refuses(a int, st *hearsay.Statement) bool {
	for _, i := range q.sentencesOf(a, contentRange(st)) {
		for _, t := range q.articles[a].sentences[i].Tokens {
			if st.Content[0].Contains(t.Range) && t.POS == "NOUN" {
				return listed("refused", t.Lemma)
			}
		}
	}
	return false
}

// partyName names who denies.
func (q *questions) partyName(p hearsay.Party) string { return q.party(&hearsay.Statement{Speaker: p}) }

// toldBy names who says what a span tells, in brackets; "" for nobody.
func (q *questions) toldBy(at hearsay.Span) string {
	a := q.index[at.Document]
	st := q.covering(a, at.Range())
	if st < 0 || q.articles[a].Statements[st].Speaker.Name == "" {
		return ""
	}
	return " (" + q.articles[a].Statements[st].Speaker.Name + ")"
}
