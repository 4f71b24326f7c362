package render

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay"
)

// Tree draws the sentences of readings as trees, one word a line: the lines that lead from head to dependent, the word,
// its relation to its head, its part of speech. A bar stands before the words of a quotation, one for each
// that they stand in. The names of several articles stand above their sentences.
func Tree(w io.Writer, readings []*hearsay.Reading, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	t := &textWriter{out: bufio.NewWriter(w), width: max(o.Width, 40), color: o.Color}
	for _, r := range readings {
		if len(readings) > 1 && len(r.Sentences) > 0 {
			t.blank()
			t.line(0, run{strings.Repeat("━", t.width), dim})
			t.line(0, run{clean(Place(r.Article.Path, r.Article.Record)), bold})
		}
		for i, s := range r.Sentences {
			t.blank()
			number := fmt.Sprintf("%d  ", i+1)
			t.hang(0, len(number), number, run{clean(s.Of(r.Article.Text)), bold})
			t.named(r, s, len(number))
			t.blank()
			t.tree(r, s)
		}
	}
	return t.out.Flush()
}

// named lists the names of a sentence and their kinds.
func (t *textWriter) named(r *hearsay.Reading, s hearsay.Sentence, margin int) {
	var list []string
	for _, n := range s.Names {
		words := r.Article.Text[s.Tokens[n.From].Start:s.Tokens[n.To-1].End]
		list = append(list, clean(words)+" ("+string(n.Kind)+")")
	}
	if len(list) > 0 {
		t.hang(0, margin, strings.Repeat(" ", margin), run{strings.Join(list, ", "), dim})
	}
}

const (
	relationCells = 13                        // the longest relations, e.g. "nmod:unmarked"
	besideCells   = 2 + relationCells + 2 + 5 // beside a word: its relation and its part of speech
	leastWord     = 12                        // what a word may take, wherever it stands
	mostWord      = 30                        // and where there is room: one address pushes nothing off
)

// tree draws one sentence. Where it is too deep for the width its columns are set closer, and words are cut;
// then the deepest rows alone run over.
func (t *textWriter) tree(r *hearsay.Reading, s hearsay.Sentence) {
	lines, depths := newArcs(s.Tokens), depthsOf(r.Quotes, s)
	bars := slices.Max(depths)
	step, room := 2, t.width-besideCells-bars
	if lines.widest(step)+leastWord > room {
		step = 1
	}
	words := make([]string, len(s.Tokens))
	column := 0
	for i, token := range s.Tokens {
		words[i] = cut(shown(token.Of(r.Article.Text)), min(max(room-lines.width(i, step)-1, leastWord), mostWord))
		column = min(max(column, lines.width(i, step)+1+cells(words[i])), room)
	}
	for i, token := range s.Tokens {
		weight := plain
		if token.Head < 0 {
			weight = bold
		}
		bar := strings.Repeat("▎", depths[i]) + strings.Repeat(" ", bars-depths[i])
		t.columns(0, []int{bars, 0, column - lines.width(i, step), 2 + relationCells + 2, 0},
			[]run{{bar, plain}}, []run{{lines.row(i, step), dim}}, []run{{" " + words[i], weight}},
			[]run{{"  " + token.Rel, italic}}, []run{{token.POS, dim}})
	}
}

// shown is a word as it can be seen: one that takes no cell is named by its code points.
func shown(word string) string {
	if word := clean(word); cells(word) > 0 {
		return word
	}
	return strings.Trim(fmt.Sprintf("%U", []rune(word)), "[]")
}
