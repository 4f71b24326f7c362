package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// happening is the frames that tell one happening, as indexes into scene.frames in order of the scene.
type happening struct {
	frames []int
	when   hearsay.Date // the intersection of the dates that words give
	dated  bool
	reach  map[int]bool // its articles
}

// limits of the pair work, so that a story of hundreds of articles stays near-linear.
const (
	maxCandidates = 48 // happenings that one frame is compared with
	maxCompared   = 10 // frames of one happening that one frame is compared with
)

// merge groups the frames into happenings: the richest tellings first, each joined to the happening that
// a quorum of whose frames are like it and none of which bars it; never by one link alone.
func (s *scene) merge() []happening {
	var all []happening
	index := map[string][]int{}
	var bare []int
	for _, f := range s.byRichness() {
		if s.twin(f) >= 0 {
			continue
		}
		if s.frames[f].bare() {
			bare = append(bare, f)
			continue
		}
		best, score := -1, 0.0
		for _, h := range s.candidates(index, f) {
			if v := s.fit(&all[h], f); v > score {
				best, score = h, v
			}
		}
		if best < 0 {
			best = len(all)
			all = append(all, happening{reach: map[int]bool{}})
		}
		all[best].add(s, f)
		for _, k := range s.keys(f) {
			if hs := index[k]; len(hs) == 0 || hs[len(hs)-1] != best && !slices.Contains(hs[max(0, len(hs)-maxCandidates):], best) {
				index[k] = append(hs, best)
			}
		}
	}
	all = s.refer(s.join(all), bare)
	s.addTwins(all)
	for i := range all {
		slices.Sort(all[i].frames)
	}
	slices.SortFunc(all, func(a, b happening) int { return cmp.Compare(a.frames[0], b.frames[0]) })
	return all
}

func (h *happening) add(s *scene, f int) {
	h.frames = append(h.frames, f)
	h.reach[s.frames[f].article] = true
	if s.frames[f].dated {
		if h.when = meet(h.when, s.frames[f].when); !h.dated {
			h.when, h.dated = s.frames[f].when, true
		}
	}
}

// byRichness are the frames with most said first: dated, with people, with places; ties by place in the scene.
func (s *scene) byRichness() []int {
	order := make([]int, len(s.frames))
	for i := range order {
		order[i] = i
	}
	rich := func(f *frame) int {
		n := 2*min(2, len(f.agents)) + 2*min(2, len(f.patients)) + min(2, len(f.others)) + min(1, len(f.places))
		if f.dated {
			n += 3
		}
		return n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rich(&s.frames[b]), rich(&s.frames[a])) })
	return order
}

// keys are under what a frame is looked up: each of its classes with each participant, place and rare word.
func (s *scene) keys(i int) (keys []string) {
	f := &s.frames[i]
	for _, p := range f.predicates() {
		for _, e := range f.who() {
			keys = append(keys, p+"\x00"+string(e))
		}
		for _, e := range f.places {
			keys = append(keys, p+"\x00"+string(e))
		}
		for _, q := range f.quantities {
			keys = append(keys, p+"\x00"+q.unit+q.per+q.number(q.base))
		}
		for _, l := range f.terms {
			if l != f.lemma && l != "#"+f.class() {
				keys = append(keys, p+"\x00"+l)
			}
		}
		keys = append(keys, p)
	}
	return keys
}

// predicates are the classes of what can happen that a frame may be of, and its word.
func (f *frame) predicates() (found []string) {
	for _, c := range f.classes {
		if c.kind == eventKind {
			found = append(found, c.class)
		}
	}
	return append(found, "="+f.lemma)
}

// candidates are the happenings that share a key with the frame, those that share most first.
func (s *scene) candidates(index map[string][]int, f int) []int {
	votes := map[int]int{}
	for _, k := range s.keys(f) {
		hs := index[k]
		for _, h := range hs[max(0, len(hs)-maxCandidates):] {
			votes[h]++
		}
	}
	return most(votes)
}

// most are the happenings with most votes, those first, so many as are compared.
func most(votes map[int]int) []int {
	found := make([]int, 0, len(votes))
	for h := range votes {
		found = append(found, h)
	}
	slices.SortFunc(found, func(a, b int) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) })
	return found[:min(len(found), maxCandidates)]
}

// fit is how well frame f fits happening h, 0 where a veto or the quorum bars it.
func (s *scene) fit(h *happening, f int) float64 {
	g := &s.frames[f]
	if h.dated && g.dated && h.when.Disjoint(g.when) {
		return 0
	}
	total, compared := 0.0, 0
	for _, i := range spread(h.frames, maxCompared) {
		o := &s.frames[i]
		if o.article == g.article && o.sentence == g.sentence && (o.nominal == g.nominal || o.lemma == g.lemma) {
			return 0
		}
		if s.veto(o, g) != "" {
			return 0
		}
		v := s.likeness(o, g)
		if v == certain {
			return certain
		}
		total, compared = total+v, compared+1
	}
	return max(0, total/float64(compared)-threshold)
}

// spread are at most n of the frames, evenly taken.
func spread(frames []int, n int) []int {
	if len(frames) <= n {
		return frames
	}
	chosen := make([]int, n)
	for i := range chosen {
		chosen[i] = frames[i*len(frames)/n]
	}
	return chosen
}
