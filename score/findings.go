package score

import (
	"cmp"
	"slices"

	"hearsay"
)

// claims measures claims by the places they share with the key's, and the bounds of their origins.
func (s *scorer) claims() {
	var found []hearsay.Claim
	for _, story := range s.account.Stories {
		found = append(found, story.Claims...)
	}
	match := s.matchClaims(found)
	var known, inside, exact int
	for i, g := range s.key.Claims {
		j, ok := match[i]
		if !ok || g.Origins == nil || g.Origins.AtLeast == nil {
			continue
		}
		low, high := found[j].Origins.AtLeast, found[j].Origins.AtMost
		known++
		inside += one(low <= *g.Origins.AtLeast && g.Origins.AtMost <= high)
		exact += one(low == *g.Origins.AtLeast && high == g.Origins.AtMost)
	}
	s.count("claims.gold", len(s.key.Claims))
	s.count("claims.found", len(found))
	s.put("claims.recall", ratio(len(match), len(s.key.Claims)))
	s.count("claims.origins.n", known)
	s.put("claims.origins.inside", ratio(inside, known))
	s.put("claims.origins.exact", ratio(exact, known))
}

func (s *scorer) matchClaims(found []hearsay.Claim) map[int]int {
	var pairs []pair
	for j, c := range found {
		own := s.places(append(slices.Clone(c.Mentions), c.What))
		for i, g := range s.key.Claims {
			marks, both := 0, 0
			for _, v := range g.Values {
				if v.Start == nil || v.End == nil {
					continue
				}
				marks++
				both += one(touches(place{v.Doc, hearsay.Range{Start: *v.Start, End: *v.End}}, own))
			}
			if both > 0 {
				pairs = append(pairs, pair{ratio(both, marks+len(own)), i, j})
			}
		}
	}
	return greedy(pairs)
}

// place is a range in a document of the key.
type place struct {
	doc string
	at  hearsay.Range
}

func (s *scorer) places(spans []hearsay.Span) []place {
	var out []place
	for _, span := range spans {
		if doc, ok := s.account.toKey[span.Document]; ok {
			out = append(out, place{doc, span.Range()})
		}
	}
	return out
}

func touches(p place, others []place) bool {
	return slices.ContainsFunc(others, func(o place) bool { return o.doc == p.doc && o.at.Overlaps(p.at) })
}

// foundFinding is a finding of the account with its places.
type foundFinding struct {
	kind   hearsay.FindingKind
	grade  hearsay.Grade
	places []place
}

// notAConflict are kinds of the key that no conflict of the account may show.
func notAConflict(kind string) bool { return kind == "change" || kind == "not-same" }

func (s *scorer) findings() {
	var wanted, barred []keyFinding
	for _, f := range s.key.Findings {
		if notAConflict(f.Kind) {
			barred = append(barred, f)
		} else {
			wanted = append(wanted, f)
		}
	}
	var found []foundFinding
	for _, story := range s.account.Stories {
		for _, f := range story.Findings {
			found = append(found, foundFinding{f.Kind, f.Grade, s.places(f.Spans)})
		}
	}
	match := matchFindings(wanted, found)
	s.count("findings.gold", len(wanted))
	s.count("findings.found", len(found))
	s.count("findings.present", len(match))
	s.putPRF("findings", share(len(match), len(found), len(match), len(wanted)))
	s.findingKinds(wanted, found, match)
	s.barred(barred, found, match)
}

func matchFindings(wanted []keyFinding, found []foundFinding) map[int]int {
	var pairs []pair
	for i, g := range wanted {
		kind := hearsay.FindingKind(g.Kind)
		if g.Kind == "no-comment" {
			kind = hearsay.RightOfReply
		}
		least := 1e-9
		if len(g.Spans) == 0 {
			least = 0.5
		}
		for j, f := range found {
			if f.kind == kind {
				if a := agreement(g, f.places); a >= least {
					pairs = append(pairs, pair{a, i, j})
				}
			}
		}
	}
	return greedy(pairs)
}

// agreement is how well places show a finding of the key, 0 if not: by its spans where it has some,
// of which two must be touched if it has two; else by its documents.
func agreement(g keyFinding, theirs []place) float64 {
	if len(g.Spans) == 0 {
		return sameDocuments(g, theirs)
	}
	var own []place
	for _, s := range g.Spans {
		if p := (place{s.Doc, hearsay.Range{Start: s.Start, End: s.End}}); !slices.Contains(own, p) {
			own = append(own, p)
		}
	}
	hit, back := 0, 0
	for _, p := range own {
		hit += one(touches(p, theirs))
	}
	for _, p := range theirs {
		back += one(touches(p, own))
	}
	if hit < min(2, len(own)) {
		return 0
	}
	return ratio(hit, len(own)) + ratio(back, len(theirs))
}

func sameDocuments(g keyFinding, theirs []place) float64 {
	docs, all, both := map[string]bool{}, map[string]bool{}, 0
	for _, d := range g.Docs {
		docs[d], all[d] = true, true
	}
	for _, p := range theirs {
		all[p.doc] = true
	}
	for d := range docs {
		both += one(slices.ContainsFunc(theirs, func(p place) bool { return p.doc == d }))
	}
	if both < min(2, len(docs)) {
		return 0
	}
	return ratio(both, len(all))
}

func (s *scorer) findingKinds(wanted []keyFinding, found []foundFinding, match map[int]int) {
	kinds := map[string][2]int{}
	anyGrade, graded, right := false, 0, 0
	for i, g := range wanted {
		j, ok := match[i]
		kinds[g.Kind] = [2]int{kinds[g.Kind][0] + one(ok), kinds[g.Kind][1] + 1}
		if g.Grade == "" {
			continue
		}
		anyGrade = true
		if ok {
			graded++
			right += one(string(found[j].grade) == g.Grade)
		}
	}
	if len(kinds) > 1 {
		for _, k := range sortedKeys(kinds) {
			s.put("findings.recall."+k, ratio(kinds[k][0], kinds[k][1]))
		}
	}
	if anyGrade {
		s.put("findings.grade.accuracy", ratio(right, graded))
	}
}

// barred counts what is no conflict and is shown as none.
func (s *scorer) barred(barred []keyFinding, found []foundFinding, match map[int]int) {
	if len(barred) == 0 {
		return
	}
	taken := map[int]bool{}
	for _, j := range match {
		taken[j] = true
	}
	kept := 0
	for _, g := range barred {
		broken := false
		for j, f := range found {
			if !taken[j] && f.kind == hearsay.Conflict && shows(g, f.places) {
				broken = true
			}
		}
		kept += one(!broken)
	}
	s.count("findings.barred", len(barred))
	s.put("findings.barred.kept", ratio(kept, len(barred)))
}

func shows(g keyFinding, theirs []place) bool {
	if len(g.Spans) > 0 {
		return agreement(g, theirs) > 0
	}
	docs := map[string]bool{}
	for _, p := range theirs {
		if slices.Contains(g.Docs, p.doc) {
			docs[p.doc] = true
		}
	}
	return cmp.Compare(len(docs), 2) >= 0
}
