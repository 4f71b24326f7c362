package said

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// Quotations are compared by runs of shingle words. Two are one utterance where at least contained
// of the runs of the shorter stand in the other or, where an ellipsis or an edit breaks the runs, one
// run and at least kept of its words in their order; a quotation of fewest to shingle-1 words must be
// found whole. A run that stands in more than common quotations is a set phrase and joins nothing.
// After Quootstrap (canonical form, containment of shingles), with shorter runs.
const (
	shingle   = 5
	fewest    = 4
	contained = 0.6
	kept      = 0.75
	longest   = 150 // words of a quotation that are compared one by one
	common    = 200
)

// quotation is the words in quotation marks of one statement, canonical.
type quotation struct {
	s      *hearsay.Statement
	text   string
	runs   []string
	parent int // in the union-find forest
}

// Utterances names the quotations that stand in several articles (Statement.Utterance) and lends
// the speaker of the best attributed one to those that have none (Statement.Lent).
func Utterances(readings []*hearsay.Reading) {
	q := quotations(readings)
	byRun := map[string][]int{}
	for i := range q {
		for _, r := range q[i].runs {
			byRun[r] = append(byRun[r], i)
		}
	}
	for i := range q {
		join(q, i, byRun)
	}
	for _, cluster := range clusters(q) {
		name(cluster)
	}
}

func quotations(readings []*hearsay.Reading) []quotation {
	var all []quotation
	for _, r := range readings {
		for i := range r.Statements {
			s := &r.Statements[i]
			s.Utterance, s.Lent = "", ""
			var words []string
			for _, p := range s.Quotes {
				words = append(words, canonical(p.Of(r.Article.Text))...)
			}
			if len(words) < fewest {
				continue
			}
			all = append(all, quotation{s: s, text: strings.Join(words, " "), runs: runs(words), parent: len(all)})
		}
	}
	return all
}

// canonical is the words of s in lower case, letters and digits only; what stands in square
// brackets was put in by an editor and is left out.
func canonical(s string) []string {
	depth := 0
	return strings.FieldsFunc(strings.Map(func(r rune) rune {
		switch {
		case r == '[':
			depth++
		case r == ']' && depth > 0:
			depth--
			return ' '
		case depth > 0:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		case r == '’' || r == '\'':
			return -1
		}
		return ' '
	}, s), unicode.IsSpace)
}

// runs are the runs of shingle words, each once; of a short quotation the whole.
func runs(words []string) []string {
	if len(words) < shingle {
		return []string{strings.Join(words, " ")}
	}
	seen := map[string]bool{}
	var out []string
	for i := 0; i+shingle <= len(words); i++ {
		r := strings.Join(words[i:i+shingle], " ")
		if !seen[r] {
			seen[r] = true
			out = append(out, r)
		}
	}
	return out
}

// join unites quotation i with the earlier ones that share enough with it.
func join(q []quotation, i int, byRun map[string][]int) {
	shared := map[int]int{}
	for _, r := range q[i].runs {
		if len(byRun[r]) > common {
			continue
		}
		for _, k := range byRun[r] {
			if k >= i {
				break
			}
			shared[k]++
		}
	}
	for k, n := range shared {
		if float64(n) >= contained*float64(min(len(q[i].runs), len(q[k].runs))) || edited(q[i].text, q[k].text) {
			a, b := root(q, i), root(q, k)
			q[max(a, b)].parent = min(a, b)
		}
	}
}

// edited reports whether one text is the other with words cut or put in.
func edited(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	x, y = x[:min(len(x), longest)], y[:min(len(y), longest)]
	return float64(inOrder(x, y)) >= kept*float64(min(len(x), len(y)))
}

// inOrder is the length of the longest common subsequence of x and y.
func inOrder(x, y []string) int {
	row := make([]int, len(y)+1)
	for _, w := range x {
		before := 0
		for j, v := range y {
			above := row[j+1]
			if w == v {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			before = above
		}
	}
	return row[len(y)]
}

func root(q []quotation, i int) int {
	for q[i].parent != i {
		q[i].parent = q[q[i].parent].parent
		i = q[i].parent
	}
	return i
}

// clusters are the quotations of several articles that are one utterance.
func clusters(q []quotation) [][]*quotation {
	byRoot := make([][]*quotation, len(q))
	for i := range q {
		r := root(q, i)
		byRoot[r] = append(byRoot[r], &q[i])
	}
	return slices.DeleteFunc(byRoot, func(c []*quotation) bool {
		return !slices.ContainsFunc(c, func(x *quotation) bool { return x.s.Document != c[0].s.Document })
	})
}
