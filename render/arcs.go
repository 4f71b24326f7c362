package render

import (
	"slices"
	"strings"

	"hearsay"
)

// arcs are the lines of a dependency tree beside its words, one row a word. A word that governs others has a line
// down a column, from the first of them to the last; from it an arm leads to each of them. A word's
// column lies right of that of its head, and no two lines of a column share a row.
type arcs struct {
	tokens   []hearsay.Token
	from, to []int   // the first and the last row that the line of a word reaches
	column   []int   // of each word, and of its line
	lines    [][]int // the columns of the lines that pass a row
}

func newArcs(tokens []hearsay.Token) *arcs {
	n := len(tokens)
	a := &arcs{tokens: tokens, from: make([]int, n), to: make([]int, n), column: make([]int, n), lines: make([][]int, n)}
	governed := make([][]int, n)
	var order []int // heads before those they govern
	for i, t := range tokens {
		a.from[i], a.to[i] = i, i
		if t.Head < 0 {
			order = append(order, i)
		} else {
			governed[t.Head] = append(governed[t.Head], i)
		}
	}
	for i := 0; i < len(order); i++ {
		word := order[i]
		if under := governed[word]; len(under) > 0 {
			a.from[word], a.to[word] = min(word, under[0]), max(word, under[len(under)-1])
			order = append(order, under...)
		}
		a.place(word)
	}
	return a
}

// place finds the column of a word whose head has its own, and marks the rows that its line passes.
func (a *arcs) place(word int) {
	if head := a.tokens[word].Head; head >= 0 {
		a.column[word] = a.column[head] + 1
	}
	if !a.governs(word) {
		return
	}
	rows := a.lines[a.from[word] : a.to[word]+1]
	for slices.ContainsFunc(rows, func(taken []int) bool { return slices.Contains(taken, a.column[word]) }) {
		a.column[word]++
	}
	for i := range rows {
		rows[i] = append(rows[i], a.column[word])
	}
}

// end is the column after which a word is written: its own or, where the tree is not projective, one
// beyond the lines of others that pass there.
func (a *arcs) end(row int) int {
	own := a.column[row]
	end := own
	for _, x := range a.lines[row] {
		if x > own || x == own && !a.governs(row) {
			end = max(end, x+1)
		}
	}
	return end
}

func (a *arcs) governs(word int) bool { return a.from[word] < a.to[word] }

// width is the number of cells that the lines of a row take.
func (a *arcs) width(row, step int) int { return 2 + step*a.end(row) }

func (a *arcs) widest(step int) int {
	widest := 0
	for row := range a.tokens {
		widest = max(widest, a.width(row, step))
	}
	return widest
}

// row draws the lines of a row with step cells a column, at least 1, up to where its word begins.
func (a *arcs) row(row, step int) string {
	head, end := -1, a.end(row)
	if h := a.tokens[row].Head; h >= 0 {
		head = a.column[h]
	}
	var b strings.Builder
	for x := 0; x <= end; x++ {
		between := " "
		if x > head {
			between = "─"
		}
		if x > 0 {
			b.WriteString(strings.Repeat(between, step-1))
		} else {
			b.WriteString(between)
		}
		b.WriteString(a.joint(row, x, head))
	}
	return b.String()
}

// joint is what stands in column x of a row whose head's column is given.
func (a *arcs) joint(row, x, head int) string {
	switch passes := slices.Contains(a.lines[row], x); {
	case x == a.column[row] && (a.governs(row) || !passes):
		return a.own(row)
	case x == head:
		return a.branch(row)
	case passes:
		return "│" // also across an arm: they do not meet
	case x < head:
		return " "
	}
	return "─"
}

// own is where the arm to a word meets the line from it.
func (a *arcs) own(row int) string {
	switch before, after := a.from[row] < row, row < a.to[row]; {
	case before && after:
		return "┼"
	case before:
		return "┴"
	case after:
		return "┬"
	}
	return "─"
}

// branch is where the arm to a word leaves the line of its head.
func (a *arcs) branch(row int) string {
	switch head := a.tokens[row].Head; row {
	case a.from[head]:
		return "╭"
	case a.to[head]:
		return "╰"
	}
	return "├"
}
