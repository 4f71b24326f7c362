package render

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/language/conllu"
)

// CoNLLU writes the sentences of readings as Universal Dependencies has them. MISC gives the bytes of each word,
// [Start, End) in the text of its article, how many quotations it stands in, and the name that it is the beginning (B) or
// another part (I) of. "# text" is the sentence on one line.
func CoNLLU(w io.Writer, readings []*hearsay.Reading) error {
	for _, r := range readings {
		if err := conllu.Write(w, treebank(r)); err != nil {
			return err
		}
	}
	return nil
}

func treebank(r *hearsay.Reading) []conllu.Sentence {
	sentences := make([]conllu.Sentence, len(r.Sentences))
	var text strings.Builder
	for i, s := range r.Sentences {
		words := wordsOf(r, s)
		text.Reset()
		for j, w := range words {
			text.WriteString(w.Form)
			if w.Space && j < len(words)-1 {
				text.WriteByte(' ')
			}
		}
		comments := append(beginnings(r, i), "# sent_id = "+sentenceID(r, i), "# text = "+text.String())
		sentences[i] = conllu.Sentence{Comments: comments, Words: words}
	}
	return sentences
}

// beginnings are the comments that say that a document or a paragraph begins with sentence i.
func beginnings(r *hearsay.Reading, i int) (comments []string) {
	if i == 0 {
		comments = append(comments, strings.TrimSuffix("# newdoc id = "+clean(Place(r.Article.Path, r.Article.Record)), " id = "))
	}
	if i == 0 || r.Sentences[i].Block != r.Sentences[i-1].Block {
		comments = append(comments, "# newpar")
	}
	return comments
}

// sentenceID names sentence i in any company of documents, e.g. "d3f1c09ab27e4-12"; a path may hold
// slashes, which an identifier may not.
func sentenceID(r *hearsay.Reading, i int) string {
	return strings.TrimPrefix(fmt.Sprintf("%s-%d", r.Article.ID, i+1), "-")
}

func wordsOf(r *hearsay.Reading, s hearsay.Sentence) []conllu.Word {
	words := make([]conllu.Word, len(s.Tokens))
	depths, names := depthsOf(r.Quotes, s), namesOf(s)
	for i, t := range s.Tokens {
		words[i] = conllu.Word{
			Form: visible(t.Of(r.Article.Text)), Lemma: visible(t.Lemma), UPOS: t.POS, XPOS: t.Tag,
			Head: t.Head, Rel: t.Rel, Misc: misc(t, depths[i], names[i]),
			Space: i == len(s.Tokens)-1 || s.Tokens[i+1].Start > t.End,
		}
	}
	return words
}

// misc is what the ten columns have no other place for.
func misc(t hearsay.Token, depth int, name string) string {
	m := fmt.Sprintf("Start=%d|End=%d", t.Start, t.End)
	if depth > 0 {
		m += fmt.Sprintf("|Quote=%d", depth)
	}
	if name != "" {
		m += "|Name=" + name
	}
	return m
}

// namesOf is for each token of s the name that it is a part of, "B-person" or "I-person", or "".
func namesOf(s hearsay.Sentence) []string {
	names := make([]string, len(s.Tokens))
	for _, n := range s.Names {
		for i := n.From; i < n.To; i++ {
			names[i] = "I-" + string(n.Kind)
		}
		names[n.From] = "B-" + string(n.Kind)
	}
	return names
}

// visible is s with a sign in the place of each control character, which could steer a terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// depthsOf counts for each token of s the quotations it stands in; quotes are in order of their starts.
func depthsOf(quotes []hearsay.Quote, s hearsay.Sentence) []int {
	depths := make([]int, len(s.Tokens))
	for _, q := range quotes {
		if q.Start >= s.End {
			break
		}
		if q.End <= s.Start {
			continue
		}
		for i, t := range s.Tokens {
			if q.Contains(t.Range) {
				depths[i]++
			}
		}
	}
	return depths
}
