package reconcile

import "slices"

// join merges happenings that the order of the frames kept apart: those between whose frames a quorum of pairs
// is alike and no pair is barred.
func (s *scene) join(all []happening) []happening {
	index := map[string][]int{}
	into := make([]int, len(all))
	for h := range all {
		into[h] = h
		best, score := -1, 0.0
		for _, o := range s.neighbours(index, &all[h]) {
			if v := s.between(&all[o], &all[h]); v > score {
				best, score = o, v
			}
		}
		if best >= 0 {
			for _, f := range all[h].frames {
				all[best].add(s, f)
			}
			all[h].frames, into[h] = nil, best
		}
		for _, k := range s.clusterKeys(&all[into[h]]) {
			if hs := index[k]; len(hs) < maxCandidates && !slices.Contains(hs, into[h]) {
				index[k] = append(hs, into[h])
			}
		}
	}
	return slices.DeleteFunc(all, func(h happening) bool { return len(h.frames) == 0 })
}

// clusterKeys are the keys of a few of the frames of a happening.
func (s *scene) clusterKeys(h *happening) (keys []string) {
	for _, f := range spread(h.frames, 4) {
		keys = append(keys, s.keys(f)...)
	}
	return sorted(keys)
}

// neighbours are the happenings that share keys with h, those that share most first.
func (s *scene) neighbours(index map[string][]int, h *happening) []int {
	votes := map[int]int{}
	for _, k := range s.clusterKeys(h) {
		for _, o := range index[k] {
			votes[o]++
		}
	}
	found := most(votes)
	return found[:min(len(found), maxCandidates/2)]
}

// between is the mean likeness of the frames of two happenings, 0 where a veto or the quorum bars the join.
func (s *scene) between(a, b *happening) float64 {
	if a.dated && b.dated && a.when.Disjoint(b.when) {
		return 0
	}
	total, n := 0.0, 0
	for _, i := range spread(a.frames, 6) {
		for _, j := range spread(b.frames, 6) {
			f, g := &s.frames[i], &s.frames[j]
			if s.veto(f, g) != "" || f.article == g.article && f.sentence == g.sentence {
				return 0
			}
			total, n = total+s.likeness(f, g), n+1
		}
	}
	return max(0, total/float64(n)-threshold)
}
