package reconcile

import (
	"slices"
	"strconv"

	"hearsay"
)

func itoa(n int) string { return strconv.Itoa(n) }

// telling is one article's telling of a claim: by itself, or in a statement.
type telling struct {
	article   int
	at        hearsay.Span
	statement int    // index in the article's statements, -1 for the article itself
	refers    bool   // a noun, or a verb for one, that only takes up what is told elsewhere: "Sunday’s suspension"
	quoted    string // the few words in quotation marks that it is, where it is no more
	echo      bool   // it may tell the claim, in other words: counted in at most alone
	side      int    // which of the two sides of a dispute it is, from 1; 0 where there is none, or it is not known
}

// tellings are where the frames are told; a bare noun ("the meeting") only refers, and tells nothing where others do.
func (s *scene) tellings(frames []int) (all []telling) {
	refers := slices.ContainsFunc(frames, func(i int) bool { return !s.frames[i].bare() })
	for _, i := range frames {
		f := &s.frames[i]
		if refers && f.bare() {
			continue
		}
		all = append(all, telling{article: f.article, at: s.span(f.article, f.Range), statement: s.heldBy(f), refers: f.nominal && f.by != "frame.light" || s.gerund(f)})
	}
	return all
}

// gerund reports whether a verb is the subject of another, and so only names its happening: "lowering the lake would cost a million".
func (s *scene) gerund(f *frame) bool {
	tree := s.articles[f.article].sentences[f.sentence].tree
	r := tree.rel(f.token)
	return tree.tokens[f.token].Tag == "VBG" && (r == "csubj" || r == "nsubj")
}

// heldBy is the statement in which somebody tells a frame, -1 for none. A relative clause inside indirect speech, "the crane that killed
// five had missed an inspection, an engineer said", is the article's, and so is the deed of another that a noun takes for granted: whoever is
// named need not have said it.
func (s *scene) heldBy(f *frame) int {
	if f.statement >= 0 && f.relative && s.articles[f.article].Statements[f.statement].Kind == hearsay.Indirect {
		return -1
	}
	if f.nominal && s.builderOf(f).possessedByOther(f.token, f.statement) {
		return -1
	}
	return f.statement
}

// originsOf bounds the number of separate origins of a claim. Roots that are proven the same are one:
// the same named speaker, document or utterance, one agency, one text. What may be the same (an article
// that names no source, an anonymous telling) stays apart in at most and is taken together in at least.
func (s *scene) originsOf(tellings []telling) hearsay.Origins {
	var roots []root
	for _, t := range s.sourced(tellings) {
		r := s.root(t)
		r.quoted, r.side = t.quoted, t.side
		if r.echo = t.echo; t.echo && r.Because != becauseUtterance {
			r.Because, r.Evidence = becauseEcho, nil
		}
		if t.echo && len(r.Evidence) == 0 { // no mention of the claim stands there
			r.Evidence = []hearsay.Span{t.at}
		}
		roots = append(roots, r)
	}
	credit(roots)
	groups := s.group(roots)
	out := hearsay.Origins{List: []hearsay.Origin{}, AtMost: len(groups)}
	heads, firm, sides := []root{}, map[hearsay.PartyKind]int{}, map[int]bool{}
	for _, g := range groups {
		out.List = append(out.List, joined(g))
		head := g[0]
		head.firm = slices.ContainsFunc(g, func(r root) bool { return r.firm && !r.echo && r.Kind == head.Kind })
		if heads = append(heads, head); head.firm {
			firm[head.Kind]++
			out.AtLeast = max(out.AtLeast, firm[head.Kind])
		}
		if side := sideOf(g); side > 0 {
			sides[side] = true
		}
	}
	out.AtLeast = min(max(1, len(sides), out.AtLeast), len(groups))
	for i := range out.List {
		for j := range out.List {
			if i != j && maybeSame(heads[i], heads[j]) && !acrossSides(groups[i], groups[j]) {
				out.List[i].MaybeSame = append(out.List[i].MaybeSame, j)
			}
		}
	}
	return out
}

// sideOf is the side of a dispute that an origin is on, by what somebody told of is said to have said; 0 where it is not known, or it is on
// both.
func sideOf(g []root) (side int) {
	for _, r := range g {
		switch {
		case r.side == 0 || r.own || r.Kind == hearsay.UnattributedParty:
		case side > 0 && side != r.side:
			return 0
		default:
			side = r.side
		}
	}
	return side
}

// acrossSides reports whether two origins are on the two sides of a dispute: nobody denies what he tells.
func acrossSides(a, b []root) bool {
	x, y := sideOf(a), sideOf(b)
	return x > 0 && y > 0 && x != y
}

// sourced leaves out the tellings of an article in its own voice where the same article also says from whom it
// has it, on the same side of a dispute: the sourced one is where it comes from.
func (s *scene) sourced(tellings []telling) []telling {
	kept, named := s.clauses(tellings), map[[2]int]bool{}
	for _, t := range kept {
		named[[2]int{t.article, t.side}] = named[[2]int{t.article, t.side}] || s.saysWho(t)
	}
	kept = slices.DeleteFunc(kept, func(t telling) bool { return named[[2]int{t.article, t.side}] && !s.saysWho(t) })
	slices.SortFunc(kept, func(a, b telling) int { return hearsay.CompareSpans(a.at, b.at) })
	return kept
}

// saysWho reports whether a telling says who told it, or by whom it was printed.
func (s *scene) saysWho(t telling) bool {
	if t.statement < 0 {
		return false
	}
	st := &s.articles[t.article].Statements[t.statement]
	return len(st.Chain) > 0 || !s.nobody(t.article, st.Speaker)
}

// clauses leaves out nouns that take up what a clause of their article tells, and takes those of other articles out of the
// quotation that they stand in: who calls "Sunday's suspension" hasty is not the one who told of it.
func (s *scene) clauses(tellings []telling) (kept []telling) {
	told := map[int]bool{}
	for _, t := range tellings {
		told[t.article] = told[t.article] || !t.refers
	}
	anywhere := slices.ContainsFunc(tellings, func(t telling) bool { return !t.refers })
	for _, t := range tellings {
		if t.refers && anywhere && t.statement >= 0 && s.articles[t.article].Statements[t.statement].Kind != hearsay.Indirect {
			t.statement = -1
		}
		if !t.refers || !told[t.article] {
			kept = append(kept, t)
		}
	}
	return kept
}
