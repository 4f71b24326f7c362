package render

import (
	"slices"
	"strings"

	"hearsay"
)

// challenge is a finding that sets a stretch of an article against another.
type challenge struct {
	hearsay.Range
	finding *hearsay.Finding
}

// challenge notes the conflicts and denials of a story, by the articles whose words they set against others.
func (b *book) challenge(s *hearsay.Story) {
	for i := range s.Findings {
		f := &s.Findings[i]
		if f.Kind != hearsay.Conflict && f.Kind != hearsay.DeniedBy {
			continue
		}
		for _, at := range f.Spans {
			b.challenged[at.Document] = append(b.challenged[at.Document], challenge{at.Range(), f})
		}
	}
}

// contested names the findings that set one of an event's tellings against other words; "" where none does.
func (p *page) contested(e hearsay.Event) string {
	var found []string
	for _, m := range e.Mentions {
		for _, c := range p.challenged[m.Document] {
			if id := p.shortID(c.finding.ID); mostly(m.Range(), c.Range) && !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	if len(found) == 0 {
		return ""
	}
	slices.Sort(found)
	return wordContested + "\u00a0" + strings.Join(found, ",\u00a0")
}

// mostly reports whether two ranges have four fifths of each in common.
func mostly(a, b hearsay.Range) bool {
	common := min(a.End, b.End) - max(a.Start, b.Start)
	return 5*common >= 4*max(a.Len(), b.Len())
}
