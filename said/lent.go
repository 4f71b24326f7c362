package said

import (
	"cmp"
	"slices"

	"hearsay"
)

// name gives the members their common name and lends the best speaker.
func name(cluster []*quotation) {
	fullest := slices.MinFunc(cluster, func(a, b *quotation) int {
		return cmp.Or(-cmp.Compare(len(a.text), len(b.text)), cmp.Compare(a.text, b.text))
	})
	id := hearsay.ID("u", fullest.text)
	lender := best(cluster)
	for _, m := range cluster {
		m.s.Utterance = id
		if lender != nil && m.s.Speaker.Kind == hearsay.UnattributedParty && len(m.s.Corrected) == 0 {
			p := lender.Speaker
			p.Start, p.End, p.By = 0, 0, "speaker.lent"
			m.s.Speaker, m.s.Lent = p, lender.ID
		}
	}
}

// best is the statement that names the speaker best; nil where two disagree or none does.
func best(cluster []*quotation) *hearsay.Statement {
	var top *hearsay.Statement
	tie := false
	for _, m := range cluster {
		switch {
		case rank(m.s) == 0:
		case top == nil || rank(m.s) > rank(top):
			top, tie = m.s, false
		case rank(m.s) == rank(top) && bareName(m.s.Speaker.Name) != bareName(top.Speaker.Name):
			tie = true
		}
	}
	if tie {
		return nil
	}
	return top
}

// rank is how well a statement names its speaker, 0 for not at all; what an editor says is above all.
func rank(s *hearsay.Statement) int {
	if len(s.Corrected) > 0 && s.Speaker.Kind != hearsay.UnattributedParty {
		return 4
	}
	switch s.Speaker.Kind {
	case hearsay.NamedParty:
		return 3
	case hearsay.OrganisationParty, hearsay.DocumentParty:
		return 2
	case hearsay.AnonymousParty, hearsay.GroupParty:
		return 1
	}
	return 0
}
