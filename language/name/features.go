package name

import (
	"math/bits"

	"hearsay/language/linear"
	"hearsay/language/tag"
)

// spot is what the features know of one word.
type spot struct {
	*tag.Word
	tag  uint32
	mark mark
}

// edge stands for the places beyond the sentence.
var edge = spot{Word: &tag.Word{Form: 1, Lower: 1, Shape: 1}, tag: 300}

func (s *sentence) at(i int) spot {
	if i < 0 || i >= len(s.words) {
		return edge
	}
	return spot{&s.words[i], uint32(s.tags[i]), s.marks[i]}
}

// features appends the features of word i.
func (s *sentence) features(f []uint32, i int) []uint32 {
	f = s.wordFeatures(f, i)
	f = s.listFeatures(f, i)
	f = s.runFeatures(f, i)
	f = s.clusterFeatures(f, i)
	return s.clueFeatures(f, i)
}

// wordFeatures are of the word and its neighbours: their forms, ends, shapes and tags.
func (s *sentence) wordFeatures(f []uint32, i int) []uint32 {
	w, p1, p2, n1, n2 := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	h := linear.Hash
	return append(f, h(1), h(2, w.Form), h(3, w.Lower), h(4, w.Suffix[1]), h(5, w.Suffix[2]), h(6, w.Suffix[3]),
		h(7, w.Prefix[1]), h(8, w.Prefix[2]), h(9, w.Shape, first(i)), h(10, w.tag), h(11, w.tag, w.Shape),
		h(12, p1.Lower), h(13, n1.Lower), h(14, p2.Lower), h(15, n2.Lower),
		h(16, p1.Lower, w.Shape), h(17, n1.Lower, w.Shape), h(18, p1.Lower, p2.Lower), h(19, n1.Lower, n2.Lower),
		h(20, p1.Lower, w.Lower), h(21, w.Lower, n1.Lower), h(22, p1.Lower, n1.Lower),
		h(23, p1.tag, w.tag), h(24, w.tag, n1.tag), h(25, p1.tag, w.tag, n1.tag),
		h(26, p1.tag, p2.tag, w.Shape), h(27, n1.tag, n2.tag, w.Shape),
		h(28, p1.Shape, w.Shape, n1.Shape), h(29, p1.Suffix[2], w.Shape), h(30, n1.Suffix[2], w.Shape))
}

// first is 0 for the first word, else 1.
func first(i int) uint32 { return uint32(min(i, 1)) }

// listFeatures are of the lists that hold the word and its neighbours.
func (s *sentence) listFeatures(f []uint32, i int) []uint32 {
	w, p1, n1 := s.at(i), s.at(i-1), s.at(i+1)
	own, before, after := uint32(w.mark), uint32(p1.mark), uint32(n1.mark)
	h := linear.Hash
	f = append(f, h(31, before, w.Shape), h(32, after, w.Shape), h(33, own, before), h(34, own, after),
		h(35, own, w.Shape, first(i)), h(36, uint32(w.mark>>phrasal), w.Shape), h(37, own, w.tag))
	f = each(f, 40, uint64(w.mark), 0)
	f = each(f, 41, uint64(p1.mark), w.Shape)
	return each(f, 42, uint64(n1.mark), w.Shape)
}

// each appends a feature for each member of a set.
func each(f []uint32, template uint32, set uint64, part uint32) []uint32 {
	for ; set != 0; set &= set - 1 {
		f = append(f, linear.Hash(template, uint32(bits.TrailingZeros64(set)), part))
	}
	return f
}

// far is the distance from the end of a run from which distances are alike.
const far = 3

// runFeatures are of the run of capitals that the word is in: its ends and what stands round it.
func (s *sentence) runFeatures(f []uint32, i int) []uint32 {
	r, w := s.runs[i], s.at(i)
	before, start, end, after := s.at(r.from-1), s.at(r.from), s.at(r.to-1), s.at(r.to)
	length, done, left := uint32(min(r.to-r.from, far+1)), uint32(min(i-r.from, far)), uint32(min(r.to-1-i, far))
	h := linear.Hash
	return append(f, h(50, done, length, w.Shape), h(51, before.Lower, done), h(52, after.Lower, left), h(53, end.Lower, left), h(54, start.Lower, done),
		h(55, before.tag, after.tag, done, length), h(56, end.Suffix[2], left), h(57, before.Lower, after.Lower),
		h(58, uint32(end.mark), left), h(59, uint32(start.mark), done), h(60, uint32(before.mark), done), h(61, uint32(after.mark), left),
		h(62, before.Lower, length), h(63, after.Lower, length))
}

// clusterFeatures are of the clusters of the word, its neighbours and the ends of its run.
func (s *sentence) clusterFeatures(f []uint32, i int) []uint32 {
	w, p1, p2, n1, n2, r := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2), s.runs[i]
	before, start, end, after := s.at(r.from-1), s.at(r.from), s.at(r.to-1), s.at(r.to)
	done, left := uint32(min(i-r.from, far)), uint32(min(r.to-1-i, far))
	h := linear.Hash
	return append(f, h(100, w.Clusters[0], w.Shape), h(101, w.Clusters[1], w.Shape), h(102, w.Clusters[2], w.Shape),
		h(103, w.Clusters[0]), h(104, w.Clusters[1]), h(105, w.Clusters[2]), h(106, p1.Clusters[1], w.Shape), h(107, n1.Clusters[1], w.Shape),
		h(108, p1.Clusters[2]), h(109, n1.Clusters[2]), h(110, p2.Clusters[1]), h(111, n2.Clusters[1]), h(112, p1.Clusters[1], w.Clusters[1]),
		h(113, w.Clusters[1], n1.Clusters[1]), h(114, p1.Clusters[0], w.Clusters[0], n1.Clusters[0]), h(115, w.Clusters[1], p1.Lower),
		h(116, w.Clusters[1], n1.Lower), h(117, w.Clusters[0], p1.Shape, n1.Shape), h(118, end.Clusters[1], left), h(119, start.Clusters[1], done),
		h(120, before.Clusters[1], done), h(121, after.Clusters[1], left), h(122, end.Clusters[2], left))
}

// clueFeatures are of what the rest of the document says of the word and of the ends of its run.
func (s *sentence) clueFeatures(f []uint32, i int) []uint32 {
	r, w, set := s.runs[i], s.at(i), s.elsewhere(i)
	h := linear.Hash
	f = append(f, h(70, set, w.Shape), h(71, set, first(i)), h(72, set&strong, uint32(w.mark)))
	if r.to-r.from > 1 {
		f = append(f, h(74, s.elsewhere(r.to-1), uint32(min(r.to-1-i, far))), h(75, s.elsewhere(r.from), uint32(min(i-r.from, far))))
	}
	return each(f, 73, uint64(set), w.Shape)
}
