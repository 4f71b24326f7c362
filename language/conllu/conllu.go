// Package conllu reads and writes treebanks in the CoNLL-U form of Universal Dependencies. It
// stands apart because training, scoring and showing a parse all need it.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word is a line of the treebank. Head is the index of the head in the sentence, or -1 for the root.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int
	Rel                     string
	Misc                    string
	Space                   bool // white space follows; of a multiword token, after its last word
}

// Sentence is a sentence with its comments, e.g. "# newpar".
type Sentence struct {
	Comments []string
	Words    []Word
}

// Comment is the value of a comment "# name = value", or "" where there is none.
func (s Sentence) Comment(name string) string {
	for _, c := range s.Comments {
		if v, ok := strings.CutPrefix(c, "# "+name+" = "); ok {
			return v
		}
	}
	return ""
}

// Has reports whether there is a comment that begins with "# name".
func (s Sentence) Has(name string) bool {
	for _, c := range s.Comments {
		if strings.HasPrefix(c, "# "+name) {
			return true
		}
	}
	return false
}

// Read reads all sentences. Empty nodes are passed over.
func Read(r io.Reader) (sentences []Sentence, err error) {
	var s Sentence
	joined, space := 0, true // how many words of a multiword token are to come, and what follows it
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<22)
	for n := 1; scanner.Scan(); n++ {
		line := scanner.Text()
		if line == "" {
			if len(s.Words) > 0 {
				sentences = append(sentences, s)
			}
			s = Sentence{}
			continue
		}
		if line[0] == '#' {
			s.Comments = append(s.Comments, line)
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			return nil, fmt.Errorf("conllu: line %d: %d columns, want 10", n, len(f))
		}
		if a, b, ok := strings.Cut(f[0], "-"); ok {
			from, _ := strconv.Atoi(a)
			to, _ := strconv.Atoi(b)
			joined, space = to-from+1, !strings.Contains(f[9], "SpaceAfter=No")
			continue
		}
		if strings.Contains(f[0], ".") {
			continue
		}
		head, err := strconv.Atoi(f[6])
		if err != nil {
			return nil, fmt.Errorf("conllu: line %d: head: %w", n, err)
		}
		w := Word{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Head: head - 1, Rel: f[7], Misc: f[9], Space: !strings.Contains(f[9], "SpaceAfter=No")}
		if joined > 0 {
			joined--
			w.Space = joined == 0 && space
		}
		s.Words = append(s.Words, w)
	}
	if len(s.Words) > 0 {
		sentences = append(sentences, s)
	}
	return sentences, scanner.Err()
}
