package story

import (
	"math"
	"slices"
	"strconv"
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
	terms   []term // by id
	day     hearsay.Day
}

// term is a term of an article with its weight; the weights of an article have the length 1.
type term struct {
	id     int
	word   string
	weight float64
	name   bool   // mostly written with a capital or a digit
	person string // the last word of the name of the person whom it names, if any
}

// represent makes the vector of each reading.
func represent(readings []*hearsay.Reading) []*article {
	all := make([]counts, len(readings))
	documents := map[string]int{}
	for i, r := range readings {
		all[i] = countTerms(r)
		for w := range all[i] {
			documents[w]++
		}
	}
	ids := number(documents)
	articles := make([]*article, len(readings))
	for i, r := range readings {
		articles[i] = &article{reading: r, terms: weigh(all[i], documents, ids, len(readings)), day: dayOf(r)}
		markPersons(articles[i])
	}
	return articles
}

// number gives each word its place in the alphabet.
func number(documents map[string]int) map[string]int {
	words := make([]string, 0, len(documents))
	for w := range documents {
		words = append(words, w)
	}
	slices.Sort(words)
	ids := make(map[string]int, len(words))
	for i, w := range words {
		ids[w] = i
	}
	return ids
}

// weigh is TF-IDF with the frequency dampened by its logarithm.
func weigh(c counts, documents, ids map[string]int, n int) []term {
	terms := make([]term, 0, len(c))
	for w, k := range c {
		rare := rarity(w, documents[w], n)
		if k.isName() {
			rare *= nameWeight
		}
		if rare > 0 {
			terms = append(terms, term{id: ids[w], word: w, weight: (1 + math.Log(float64(k.times))) * rare, name: k.isName()})
		}
	}
	slices.SortFunc(terms, heavier)
	terms = terms[:min(len(terms), maxTerms)]
	slices.SortFunc(terms, func(a, b term) int { return a.id - b.id })
	return unit(terms)
}

func heavier(a, b term) int {
	switch {
	case a.weight > b.weight:
		return -1
	case a.weight < b.weight:
		return 1
	}
	return a.id - b.id
}

// unit scales terms to the length 1.
func unit(terms []term) []term {
	sum := 0.0
	for _, t := range terms {
		sum += t.weight * t.weight
	}
	for i := range terms {
		terms[i].weight /= math.Sqrt(sum)
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
