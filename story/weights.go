package story

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

const (
	// background is how many articles of general news stand behind the collection: in a small one
	// they alone say which words are rare.
	background = 2000
	// unheard is the share of articles of general news that have a word which the table lacks.
	unheard = 0.0005
	// maxTerms is how many terms of an article are kept, the heaviest.
	maxTerms = 120
	// nameWeight is how much more a name or a figure weighs than another word as rare: look-alikes
	// share their words and differ in their names.
	nameWeight = 1.5
)

// article is a reading as a vector.
type article struct {
	reading *hearsay.Reading
	words   *vocabulary
	terms   []term  // by id
	persons []named // those of terms that name people, by id
	keys    []int32 // the heaviest terms, by which others are found
	names   []int32 // the terms that are mostly written with a capital or a digit, and weigh something
	day     hearsay.Day
}

// term is a term of an article with its weight; the weights of an article have the length 1. It is small, since there are millions.
type term struct {
	id     int32
	weight float32
}

// times is what a term that two articles share gives to their likeness.
func (t term) times(o term) float64 { return float64(t.weight) * float64(o.weight) }

// vocabulary numbers the words of a collection, those that stand in its articles in the order of the alphabet.
type vocabulary struct {
	words []string
	ids   map[string]int32
	rare  []float64 // how rare each is
}

// represent makes the vector of each reading. The terms are counted twice, so that those of all articles are never
// in memory together.
func represent(readings []*hearsay.Reading) []*article {
	words := newVocabulary(readings)
	articles := make([]*article, len(readings))
	for i, r := range readings {
		a := &article{reading: r, words: words, day: dayOf(r)}
		a.weigh(termsOf(r))
		a.markPersons()
		articles[i] = a
	}
	words.ids, words.rare = nil, nil // there are hundreds of thousands
	return articles
}

func newVocabulary(readings []*hearsay.Reading) *vocabulary {
	v := &vocabulary{ids: map[string]int32{}}
	var documents []int // by number, in the order of first sight
	for _, r := range readings {
		for t := range termsOf(r).All() {
			id, ok := v.ids[t.Word]
			if !ok {
				id = int32(len(documents))
				v.ids[strings.Clone(t.Word)] = id // not to hold the terms
				documents = append(documents, 0)
			}
			documents[id]++
		}
	}
	v.words = slices.Sorted(maps.Keys(v.ids))
	v.rare = make([]float64, len(v.words))
	for i, w := range v.words {
		v.rare[i] = rarity(w, documents[v.ids[w]], len(readings))
		v.ids[w] = int32(i)
	}
	return v
}

// id is the number of a word, which is added if no article has it.
func (v *vocabulary) id(word string) int32 {
	id, ok := v.ids[word]
	if !ok {
		id = int32(len(v.words))
		v.words, v.rare, v.ids[word] = append(v.words, word), append(v.rare, 0), id
	}
	return id
}

// weigh gives the article its terms and names: TF-IDF with the frequency dampened by its logarithm. The terms counted
// are sorted by word, and so by number.
func (a *article) weigh(counted hearsay.Terms) {
	var terms []term
	var names []int32
	for t := range counted.All() {
		id := a.words.ids[t.Word]
		rare := a.words.rare[id]
		if isName(t) {
			rare *= nameWeight
			names = append(names, id)
		}
		if rare > 0 {
			terms = append(terms, term{id, float32((1 + math.Log(float64(t.Times))) * rare)})
		}
	}
	slices.SortFunc(terms, heavier)
	terms = terms[:min(len(terms), maxTerms)]
	for _, t := range terms[:min(len(terms), keyTerms)] {
		a.keys = append(a.keys, t.id)
	}
	slices.SortFunc(terms, func(a, b term) int { return int(a.id - b.id) })
	a.terms = unit(slices.Clone(terms))
	for _, t := range a.terms {
		if _, name := slices.BinarySearch(names, t.id); name && t.weight > weighty {
			a.names = append(a.names, t.id)
		}
	}
}

func heavier(a, b term) int {
	switch {
	case a.weight > b.weight:
		return -1
	case a.weight < b.weight:
		return 1
	}
	return int(a.id - b.id)
}

// unit scales terms to the length 1.
func unit(terms []term) []term {
	sum := 0.0
	for _, t := range terms {
		sum += t.times(t)
	}
	for i := range terms {
		terms[i].weight /= float32(math.Sqrt(sum))
	}
	return terms
}

// rarity is the logarithm of one over the share of articles that have the word, in the
// collection and in the general news behind it. Words in more than a tenth of these tell nothing.
func rarity(word string, documents, n int) float64 {
	usual := common()[word]
	if usual == 0 {
		usual = unheard
	}
	share := (float64(documents) + background*usual) / (float64(n) + background)
	return max(0, -math.Log(share)-math.Log(10))
}

// common is the share of articles of general news that have each common word.
var common = sync.OnceValue(func() map[string]float64 {
	shares := map[string]float64{}
	table, err := lexicon.Words("en", "common-words")
	if err != nil {
		return shares
	}
	for _, row := range table.Rows {
		if perMille, err := strconv.ParseFloat(row[1], 64); err == nil {
			shares[row[0]] = perMille / 1000
		}
	}
	return shares
})

// dayOf is the day of publication, zero where that is not known to the day.
func dayOf(r *hearsay.Reading) hearsay.Day {
	if p := r.Article.Published; p.IsDay() {
		return p.Earliest
	}
	return 0
}
