package name

import (
	"strings"

	"hearsay/language/linear"
)

// move is the feature of the label before.
func move(before label) uint32 { return linear.Hash(90, uint32(before)) }

// movesOf takes the scores of sequences from a model or trainer.
func movesOf(score func(*linear.Scores, []uint32)) (m moves) {
	var scores linear.Scores
	for p := range label(labels) {
		score(&scores, []uint32{move(p)})
		m[p] = [labels]int32(scores[:labels])
	}
	return m
}

func newTagger(m *linear.Model, tags []string, g *Gazetteer) *Tagger {
	return &Tagger{model: m, moves: movesOf(m.Score), tags: tags, proper: proper(tags), gazetteer: g}
}

// proper tells which tags, e.g. "NNP|PROPN", are of names.
func proper(tags []string) []bool {
	list := make([]bool, len(tags))
	for i, t := range tags {
		list[i] = strings.HasSuffix(t, "|PROPN")
	}
	return list
}

// Write writes a tagger, without its gazetteer.
func Write(w *linear.Writer, t *Tagger) {
	w.Strings(t.tags)
	w.Model(t.model)
}

// Read reads what Write wrote. The error says that the file ends early.
func Read(r *linear.Reader, g *Gazetteer) (*Tagger, error) {
	tags, m := r.Strings(), r.Model()
	if err := r.Err(); err != nil {
		return nil, err
	}
	return newTagger(m, tags, g), nil
}
