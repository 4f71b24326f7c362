package verify

import (
	"fmt"
	"slices"

	"hearsay"
)

// story checks what was made of several articles, and counts its counts again.
func (c *checker) story(s *hearsay.Story) {
	if len(s.Documents) == 0 {
		c.fail(s.ID, "", "has no evidence: no documents")
	}
	for _, d := range s.Documents {
		c.document(s.ID, "", d)
	}
	for i, l := range s.Because {
		for _, d := range l.Documents {
			if !slices.Contains(s.Documents, d) {
				c.fail(s.ID, fmt.Sprintf("because %d", i+1), "joins document %s, which is not in the story", d)
			}
		}
	}
	for _, e := range s.Events {
		c.event(s, e)
	}
	for _, l := range s.Claims {
		c.claim(s, l)
	}
	for _, f := range s.Findings {
		c.finding(s, f)
	}
}

// own checks that spans stand in documents of their story.
func (c *checker) own(item, where string, s *hearsay.Story, spans []hearsay.Span) {
	for _, span := range spans {
		if !slices.Contains(s.Documents, span.Document) {
			c.fail(item, where, "stands in document %s, which is not in its story", span.Document)
		}
	}
}

func (c *checker) event(s *hearsay.Story, e hearsay.Event) {
	c.evidence(e.ID, "mention", e.Mentions)
	c.own(e.ID, "mention", s, e.Mentions)
	c.date(e.ID, "when", e.When)
	if e.Best.Document != "" {
		c.span(e.ID, "best", e.Best)
		c.verbatim(e.ID, e.What, e.Best)
	}
	for _, id := range slices.Concat(e.Who, e.Where) {
		c.entity(e.ID, "who and where", id)
	}
	c.origins(e.ID, e.Sources)
}

// verbatim checks that words are those of their span.
func (c *checker) verbatim(item, what string, at hearsay.Span) {
	text, ok := c.texts[at.Document]
	if ok && at.Start >= 0 && at.End <= len(text) && at.Start <= at.End && text[at.Start:at.End] != what {
		c.fail(item, "what", "%s is not what stands there: %s", brief(what), brief(text[at.Start:at.End]))
	}
}

func (c *checker) claim(s *hearsay.Story, l hearsay.Claim) {
	c.span(l.ID, "what", l.What)
	c.evidence(l.ID, "mention", l.Mentions)
	c.own(l.ID, "mention", s, l.Mentions)
	for i, v := range l.Values {
		where := fmt.Sprintf("value %d", i+1)
		c.span(l.ID, where, v.Span)
		if v.AsOf != nil {
			c.date(l.ID, where, *v.AsOf)
		}
	}
	for _, id := range l.Statements {
		if !c.statements[id] {
			c.fail(l.ID, "statements", "names statement %s, which the account does not have", id)
		}
	}
	c.origins(l.ID, l.Origins.List)
	c.counts(l.ID, l.Origins)
	c.told(l)
}

// told checks that each article that an origin of a claim is known from has a place that says so.
func (c *checker) told(l hearsay.Claim) {
	in := map[hearsay.DocumentID]bool{}
	for _, m := range l.Mentions {
		in[m.Document] = true
	}
	for i, o := range l.Origins.List {
		own := map[hearsay.DocumentID]bool{}
		for _, e := range o.Evidence {
			own[e.Document] = true
		}
		for _, d := range o.Documents {
			if !in[d] && !own[d] {
				c.fail(l.ID, fmt.Sprintf("origin %d", i+1), "is known from document %s, in which no place tells the claim", d)
			}
		}
	}
}

// counts counts the origins of a claim again.
func (c *checker) counts(item string, o hearsay.Origins) {
	if o.AtMost != len(o.List) {
		c.fail(item, "origins", "at most %d are said, and %d are listed", o.AtMost, len(o.List))
	}
	if o.AtLeast > o.AtMost || o.AtLeast < 0 || o.AtLeast == 0 && o.AtMost > 0 {
		c.fail(item, "origins", "%d to %d are no bounds", o.AtLeast, o.AtMost)
	}
	if apart := hearsay.Apart(o.List); o.AtLeast > apart {
		c.fail(item, "origins", "at least %d are said, and only %d are sure to be apart", o.AtLeast, apart)
	}
}

func (c *checker) origins(item string, list []hearsay.Origin) {
	for i, o := range list {
		where := fmt.Sprintf("origin %d", i+1)
		c.spans(item, where, o.Evidence)
		for _, d := range o.Documents {
			c.document(item, where, d)
		}
		for _, j := range o.MaybeSame {
			if j < 0 || j >= len(list) || j == i {
				c.fail(item, where, "may be the same as number %d of %d", j, len(list))
			}
		}
		if o.Because == "" {
			c.fail(item, where, "does not say why it is counted")
		}
	}
}

func (c *checker) finding(s *hearsay.Story, f hearsay.Finding) {
	c.evidence(f.ID, "span", f.Spans)
	c.own(f.ID, "span", s, f.Spans)
	for i, l := range f.Later {
		if !slices.Contains(f.Spans, l) {
			c.fail(f.ID, fmt.Sprintf("later %d", i+1), "is none of its spans")
		}
	}
	if f.Because == "" || f.By == "" {
		c.fail(f.ID, "", "does not say which rule made it, and why")
	}
	for _, id := range f.Items {
		if !c.items[id] {
			c.fail(f.ID, "items", "was made from %s, which the account does not have", id)
		}
	}
}
