package story

import (
	"maps"
	"math"
	"slices"
	"sort"

	"hearsay"
)

const (
	// keyTerms is how many of its heaviest terms an article is looked up by.
	keyTerms = 25
	// maxPostings is in how many articles a term may stand and still find others.
	maxPostings = 300
	// minKeys is how many key terms two articles must share to be compared.
	minKeys = 2
	// episode is the standard deviation, in days, with which likeness fades as articles lie apart.
	episode = 7.0
	// lasting is the part of likeness that does not fade: a running story comes back.
	lasting = 0.6
	// besides is how many times what two articles share besides one person their likeness may be:
	// two affairs of one politician are two stories.
	besides = 3
	// copiedLikeness is the least likeness of an article and its copy.
	copiedLikeness = 0.7
)

// likeness is how alike two articles are, 0 to 1; a < b are indexes.
type likeness struct {
	a, b  int
	score float64
}

// compareAll compares the heads of families that share key terms, and the articles that copy each other.
func compareAll(articles []*article, heads []int, copies []hearsay.Copy) map[[2]int]float64 {
	graph := map[[2]int]float64{}
	eachSharing(articles, heads, func(a, b int) { graph[[2]int{a, b}] = alike(articles[a], articles[b]) })
	index := indexOf(articles)
	for _, c := range copies {
		d := c.Documents()
		a, okA := index[d[0]]
		b, okB := index[d[1]]
		if okA && okB {
			pair := [2]int{min(a, b), max(a, b)}
			graph[pair] = max(graph[pair], alike(articles[a], articles[b]), c.Share*copiedLikeness)
		}
	}
	return graph
}

// eachSharing calls f with each pair of heads that share key terms enough.
func eachSharing(articles []*article, heads []int, f func(a, b int)) {
	postings := postingsOf(articles, heads)
	shared := make([]int, len(articles)) // with the article at hand
	var met []int
	for i, a := range articles {
		if heads[i] != i {
			continue
		}
		for _, key := range a.keys {
			in := postings[key]
			for _, other := range in[sort.SearchInts(in, i+1):] {
				if shared[other] == 0 {
					met = append(met, other)
				}
				shared[other]++
			}
		}
		for _, other := range met {
			if shared[other] >= minKeys {
				f(i, other)
			}
			shared[other] = 0
		}
		met = met[:0]
	}
}

// postingsOf are the heads that each key term finds others by, in order.
func postingsOf(articles []*article, heads []int) map[int32][]int {
	postings := map[int32][]int{}
	for i, a := range articles {
		if heads[i] != i {
			continue
		}
		for _, key := range a.keys {
			postings[key] = append(postings[key], i)
		}
	}
	maps.DeleteFunc(postings, func(_ int32, in []int) bool { return len(in) > maxPostings })
	return postings
}

// alike is the cosine of the two, less where one person makes most of it and where they lie
// days apart.
func alike(a, b *article) float64 {
	likeness := cosine(a.terms, b.terms)
	return min(likeness, besides*(likeness-onePerson(a, b))) * fading(a.day, b.day)
}

// onePerson is the part of the cosine that the name of a single person makes, the largest.
func onePerson(a, b *article) float64 {
	sums, largest := map[int32]float64{}, 0.0
	for _, x := range a.persons {
		at := slices.IndexFunc(b.persons, func(y named) bool { return y.id == x.id && y.person == x.person })
		if at >= 0 {
			sums[x.person] += x.times(b.persons[at].term)
			largest = max(largest, sums[x.person])
		}
	}
	return largest
}

// fading is a Gaussian over the days between two articles, with a part that lasts.
func fading(a, b hearsay.Day) float64 {
	if a == 0 || b == 0 {
		return 1
	}
	days := float64(a - b)
	return lasting + (1-lasting)*math.Exp(-days*days/(2*episode*episode))
}

// cosine of two vectors of unit length, both by id.
func cosine(a, b []term) float64 {
	sum := 0.0
	eachShared(a, b, func(x, y term) { sum += x.times(y) })
	return sum
}

func eachShared(a, b []term, f func(x, y term)) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].id < b[0].id:
			a = a[1:]
		case a[0].id > b[0].id:
			b = b[1:]
		default:
			f(a[0], b[0])
			a, b = a[1:], b[1:]
		}
	}
}

// maxLinkTerms is how many terms a link names.
const maxLinkTerms = 6

// linkTerms are the terms that did most for the likeness of a and b.
func linkTerms(a, b *article) []string {
	var shared []term
	eachShared(a.terms, b.terms, func(x, y term) { shared = append(shared, term{x.id, float32(x.times(y))}) })
	slices.SortFunc(shared, heavier)
	words := []string{}
	for _, t := range shared[:min(len(shared), maxLinkTerms)] {
		words = append(words, a.words.words[t.id])
	}
	return words
}
