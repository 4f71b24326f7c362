package parse

import (
	"math"
	"slices"
	"strings"
	"testing"

	"hearsay/language/cluster"
	"hearsay/language/linear"
	"hearsay/language/tag"
)

// examples are three small trees: heads by number of word from 1, 0 for the root.
func examples() (list []Example) {
	for _, lines := range []string{
		"The 2 det, crane 3 nsubj, fell 0 root, into 6 case, the 6 det, harbour 3 obl, . 3 punct",
		"Lund 2 nsubj, said 0 root, the 4 det, crane 6 nsubj, was 6 cop, safe 2 ccomp, . 2 punct",
		"The 2 det, mayor 3 nsubj, told 0 root, the 5 det, paper 3 iobj, that 8 mark, nobody 8 nsubj, knew 3 ccomp, . 3 punct",
	} {
		var e Example
		for word := range strings.SplitSeq(lines, ", ") {
			f := strings.Fields(word)
			e.Words = append(e.Words, tag.NewWord(f[0], cluster.NewTable(nil)))
			e.Tags = append(e.Tags, uint8(len(f[2])))
			head := int(f[1][0]) - '1'
			e.Rels = append(e.Rels, f[2])
			e.Heads = append(e.Heads, head)
		}
		for i, h := range e.Heads {
			if h < 0 {
				e.Heads[i] = len(e.Words)
			}
		}
		list = append(list, e)
	}
	return list
}

var options = Options{Epochs: 10, SuperEpochs: 3, Folds: 3, Bag: 2, Seed: 1, Precision: linear.Precision{Scale: 8, Least: 1}, Follow: 90}

// A parser draws the trees that it was trained on.
func TestTrain(t *testing.T) {
	p := Train(examples(), options)
	var s Scratch
	for _, e := range examples() {
		for i, a := range p.Parse(nil, e.Input, &s) {
			want := e.Heads[i]
			if want == len(e.Words) {
				want = -1
			}
			if a.Head != want || a.Rel != e.Rels[i] {
				t.Errorf("word %d of %d: %d %s, want %d %s", i, len(e.Words), a.Head, a.Rel, want, e.Rels[i])
			}
		}
	}
}

// Where nothing is sure, moves are chosen, and scored, by all the features, however much of them was summed before.
func TestChooseByAllFeatures(t *testing.T) {
	p := Train(examples(), options)
	p.sure = [2]int32{math.MaxInt32, math.MaxInt32}
	var s Scratch
	var scores linear.Scores
	for range 2 {
		for _, e := range examples() {
			s.begin(e.Input, s.supers.run(p.super, e.Input))
			s.bufferAt = none
			for !s.done() {
				p.model.Score(&scores, s.parsing.features(nil))
				want, _ := best(&s.state, p.moves, &scores)
				forced := len(s.stack) == 0
				got := s.choose(p)
				if got != want {
					t.Fatalf("at word %d: %v, want %v", s.next, p.moves.list[got], p.moves.list[want])
				}
				if n := len(p.moves.list); !forced && !slices.Equal(s.scores[:n], scores[:n]) {
					t.Fatalf("at word %d: %v, want %v", s.next, s.scores[:n], scores[:n])
				}
				s.make(p.moves.list[got])
			}
		}
	}
}
