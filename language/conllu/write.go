package conllu

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
)

// Write writes sentences as Read reads them. Columns that a Word does not have, and those that are empty, are
// "_"; a word that no white space follows has SpaceAfter=No. It is an error where a field or comment holds a
// tab or a line break, or a head lies outside its sentence.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriter(w)
	for i, s := range sentences {
		if err := s.write(out); err != nil {
			return fmt.Errorf("conllu: sentence %d: %w", i+1, err)
		}
	}
	return out.Flush()
}

func (s Sentence) write(out *bufio.Writer) error {
	for _, c := range s.Comments {
		if strings.ContainsAny(c, "\r\n") {
			return fmt.Errorf("line break in comment %q", c)
		}
		fmt.Fprintln(out, c)
	}
	for i, w := range s.Words {
		if w.Head < -1 || w.Head >= len(s.Words) {
			return fmt.Errorf("word %d: head %d outside the sentence", i+1, w.Head+1)
		}
		fields := []string{w.Form, w.Lemma, w.UPOS, w.XPOS, w.Rel, w.misc()}
		for j, f := range fields {
			if strings.ContainsAny(f, "\t\r\n") {
				return fmt.Errorf("word %d: tab or line break in %q", i+1, f)
			}
			fields[j] = cmp.Or(f, "_")
		}
		fmt.Fprintf(out, "%d\t%s\t_\t%d\t%s\t_\t%s\n", i+1, strings.Join(fields[:4], "\t"), w.Head+1, fields[4], fields[5])
	}
	fmt.Fprintln(out)
	return nil
}

// misc is the last column: Misc, and SpaceAfter=No where Misc lacks it.
func (w Word) misc() string {
	const joined = "SpaceAfter=No"
	switch {
	case w.Space || strings.Contains(w.Misc, joined):
		return w.Misc
	case w.Misc == "" || w.Misc == "_":
		return joined
	}
	return joined + "|" + w.Misc
}
