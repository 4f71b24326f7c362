package tag

import (
	"hearsay/language/linear"
)

// Tagger tags words from left to right, each by the highest score of its features (an averaged
// perceptron). Classes are pairs of a Penn Treebank and a Universal tag, e.g. "VBD|VERB".
type Tagger struct {
	model *linear.Model
	dict  *Dict
}

// Scratch is what one goroutine needs to tag; it may be used again and again.
type Scratch struct{ features []uint32 }

// The first features are those that tell most. A tag that leads by enough after them is almost never another after all.
const (
	telling = 14
	enough  = 1500
)

// Classes are the tags that Tag numbers.
func (t *Tagger) Classes() []string { return t.model.Classes }

// Dict is the words that were seen often, and with which tags.
func (t *Tagger) Dict() *Dict { return t.dict }

// Tag appends the class of each word to tags. The words must have their classes (Dict.Mark).
func (t *Tagger) Tag(tags []uint8, words []Word, s *Scratch) []uint8 {
	base := len(tags)
	for i := range words {
		if sure, ok := t.dict.Sure(words[i]); ok {
			tags = append(tags, sure)
			continue
		}
		s.features = Features(s.features[:0], words, tags[base:], i)
		tags = append(tags, uint8(t.model.Decide(s.features, telling, enough)))
	}
	return tags
}

// Features appends the features of word i, those that tell most first, where the words before it have their tags.
func Features(f []uint32, words []Word, tags []uint8, i int) []uint32 {
	w := &words[i]
	p1, p2, n1, n2 := at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	t1, t2 := tagAt(tags, i-1), tagAt(tags, i-2)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	return append(f,
		linear.Hash(23, w.Class), linear.Hash(43, w.Clusters[3]), linear.Hash(2, w.Lower), linear.Hash(51, w.Shape, w.Clusters[3]), linear.Hash(54, w.Clusters[3], n1.Class),
		linear.Hash(8, w.Prefix[0]), linear.Hash(12, t1), linear.Hash(4, w.Suffix[1]), linear.Hash(52, n1.Clusters[3]), linear.Hash(42, w.Clusters[2]),
		linear.Hash(11, w.Shape, first), linear.Hash(5, w.Suffix[2]), linear.Hash(15, p1.Lower), linear.Hash(56, w.Suffix[2], w.Clusters[3]),
		// The others, from the feature numbered telling.
		linear.Hash(0), linear.Hash(1, w.Form), linear.Hash(3, w.Suffix[0]), linear.Hash(6, w.Suffix[3]), linear.Hash(7, w.Suffix[4]),
		linear.Hash(13, t1, t2), linear.Hash(14, t1, w.Lower), linear.Hash(16, n1.Lower), linear.Hash(17, p2.Lower), linear.Hash(18, n2.Lower),
		linear.Hash(19, p1.Suffix[2]), linear.Hash(20, n1.Suffix[2]), linear.Hash(22, w.Lower, n1.Lower), linear.Hash(24, n1.Class), linear.Hash(25, t1, w.Class, n1.Class),
		linear.Hash(28, p1.Shape, w.Shape, n1.Shape), linear.Hash(29, t1, w.Suffix[2]), linear.Hash(31, w.Shape, w.Suffix[1]), linear.Hash(40, w.Clusters[0]), linear.Hash(41, w.Clusters[1]),
		linear.Hash(45, p1.Clusters[2]), linear.Hash(47, n1.Clusters[2]), linear.Hash(48, t1, w.Clusters[1]), linear.Hash(50, t1, w.Clusters[3]), linear.Hash(53, t1, w.Clusters[3], n1.Clusters[3]),
	)
}

// edge stands for the places before the first and after the last word.
var edge = Word{Form: 1, Lower: 1, Shape: 1, Class: 1}

func at(words []Word, i int) *Word {
	if i < 0 || i >= len(words) {
		return &edge
	}
	return &words[i]
}

func tagAt(tags []uint8, i int) uint32 {
	if i < 0 {
		return 255
	}
	return uint32(tags[i])
}
