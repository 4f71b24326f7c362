package story

import "hearsay"

// wholeCopy is the share of an article at which it is another's text and nothing besides. Being the same
// text is nearly an equivalence, so that families of copies may be closed over without a quorum.
const wholeCopy = 0.95

// headsOf gives each article the head of its family of whole copies: its first article. Heads alone are
// compared with others, so that a text which hundreds print weighs no more than one that one prints.
func headsOf(articles []*article, copies []hearsay.Copy) []int {
	heads := make([]int, len(articles))
	for i := range heads {
		heads[i] = i
	}
	find := func(i int) int {
		for heads[i] != i {
			heads[i] = heads[heads[i]]
			i = heads[i]
		}
		return i
	}
	index := indexOf(articles)
	for _, c := range copies {
		d := c.Documents()
		a, okA := index[d[0]]
		b, okB := index[d[1]]
		if okA && okB && c.Share >= wholeCopy {
			a, b = find(a), find(b)
			heads[max(a, b)] = min(a, b)
		}
	}
	for i := range heads {
		heads[i] = find(i)
	}
	return heads
}

// familiesOf are the members of each family, by its head.
func familiesOf(heads []int) map[int][]int {
	families := map[int][]int{}
	for i, h := range heads {
		families[h] = append(families[h], i)
	}
	return families
}

func indexOf(articles []*article) map[hearsay.DocumentID]int {
	index := map[hearsay.DocumentID]int{}
	for i, a := range articles {
		index[a.reading.Article.ID] = i
	}
	return index
}
