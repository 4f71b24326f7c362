package reconcile

import (
	"math"
	"slices"
)

// bag is a set of lemmas as sorted numbers of weights, with the length of its vector.
type bag struct {
	ids  []int32
	norm float64
}

// weights numbers the lemmas of a story and weighs them by inverse document frequency over its texts, one that is printed
// again counted once: from 1 for a lemma that stands in every text upwards.
type weights struct {
	ids    map[string]int32
	square []float64 // of the weight, by number
}

func (s *scene) weigh() *weights {
	seen, last, texts := map[string]int{}, map[string]int{}, 0
	for a := range s.articles {
		if s.reprint(a) {
			continue
		}
		texts++
		for i := range s.articles[a].sentences {
			for _, l := range s.articles[a].sentences[i].lemmas {
				if at, ok := last[l]; !ok || at != a {
					seen[l]++
				}
				last[l] = a
			}
		}
	}
	w := &weights{ids: make(map[string]int32, len(seen))}
	n := float64(texts) + 1
	for _, l := range sortedKeys(seen) { // sums depend on the order in their last bits
		w.ids[l] = int32(len(w.square))
		weight := 1 + math.Log(n/float64(seen[l]+1))
		w.square = append(w.square, weight*weight)
	}
	return w
}

// bag turns lemmas into a bag; a lemma that no told sentence has is left out.
func (w *weights) bag(lemmas []string) (b bag) {
	for _, l := range lemmas {
		if id, ok := w.ids[l]; ok {
			b.ids = append(b.ids, id)
			b.norm += w.square[id]
		}
	}
	slices.Sort(b.ids)
	b.norm = math.Sqrt(b.norm)
	return b
}

// cosine of two bags, 0 to 1.
func (w *weights) cosine(a, b bag) float64 {
	var dot float64
	for i, j := 0, 0; i < len(a.ids) && j < len(b.ids); {
		switch {
		case a.ids[i] == b.ids[j]:
			dot, i, j = dot+w.square[a.ids[i]], i+1, j+1
		case a.ids[i] < b.ids[j]:
			i++
		default:
			j++
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / (a.norm * b.norm)
}
