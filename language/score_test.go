package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
	"hearsay/language/conllu"
)

// kit is the folder of the evaluation kit; the test is skipped where there is none.
func kit(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("HEARSAY_KIT")
	if dir == "" {
		dir = "../../shared"
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no evaluation kit: set HEARSAY_KIT")
	}
	return dir
}

// raw is the text of a treebank, its paragraphs as blocks, and where its words stand in it.
type raw struct {
	text      strings.Builder
	blocks    []hearsay.Block
	words     []hearsay.Range
	sentences []hearsay.Range
	heads     []int // index into words, -1 for a root
	gold      []conllu.Word
}

func newRaw(sentences []conllu.Sentence) *raw {
	r := &raw{}
	for i, s := range sentences {
		if i == 0 || s.Has("newpar") || s.Has("newdoc") {
			r.closeBlock()
			r.blocks = append(r.blocks, hearsay.Block{Range: hearsay.Range{Start: r.text.Len()}, Role: hearsay.Paragraph})
		}
		first := len(r.words)
		for _, w := range s.Words {
			start := r.text.Len()
			r.text.WriteString(w.Form)
			r.words = append(r.words, hearsay.Range{Start: start, End: r.text.Len()})
			head := -1
			if w.Head >= 0 {
				head = first + w.Head
			}
			r.heads, r.gold = append(r.heads, head), append(r.gold, w)
			if w.Space {
				r.text.WriteByte(' ')
			}
		}
		r.sentences = append(r.sentences, hearsay.Range{Start: r.words[first].Start, End: r.words[len(r.words)-1].End})
	}
	r.closeBlock()
	return r
}

func (r *raw) closeBlock() {
	if n := len(r.blocks); n > 0 {
		r.blocks[n-1].End = r.text.Len()
		r.text.WriteString("\n\n")
	}
}

// scores are F1 figures from raw text by the rules of conll18_ud_eval.
type scores struct{ words, sentences, upos, las float64 }

func (r *raw) score(reader *Reader) (s scores) {
	text := r.text.String()
	sentences, _ := reader.Read(&hearsay.Article{Text: text, Blocks: r.blocks})
	gold := map[hearsay.Range]int{}
	for i, w := range r.words {
		gold[w] = i
	}
	goldSentences := map[hearsay.Range]bool{}
	for _, g := range r.sentences {
		goldSentences[g] = true
	}
	words, rightWords, rightSentences, rightTags, rightArcs := 0, 0, 0, 0, 0
	for _, sentence := range sentences {
		if goldSentences[sentence.Range] {
			rightSentences++
		}
		for _, token := range sentence.Tokens {
			words++
			i, ok := gold[token.Range]
			if !ok {
				continue
			}
			rightWords++
			if token.POS == r.gold[i].UPOS {
				rightTags++
			}
			head := -1
			if token.Head >= 0 {
				h, ok := gold[sentence.Tokens[token.Head].Range]
				if !ok {
					continue
				}
				head = h
			}
			if head == r.heads[i] && mainPart(token.Rel) == mainPart(r.gold[i].Rel) {
				rightArcs++
			}
		}
	}
	f := func(right, a, b int) float64 { return 200 * float64(right) / float64(a+b) }
	n := len(r.words)
	return scores{f(rightWords, words, n), f(rightSentences, len(sentences), len(r.sentences)), f(rightTags, words, n), f(rightArcs, words, n)}
}

func mainPart(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// isNews keeps the documents of the genre news of GUM.
func isNews(sentences []conllu.Sentence) (news []conllu.Sentence) {
	in := false
	for _, s := range sentences {
		if id := s.Comment("newdoc id"); id != "" {
			in = strings.HasPrefix(id, "GUM_news")
		}
		if in {
			news = append(news, s)
		}
	}
	return news
}

// The figures from raw text do not fall below what was reached.
func TestScores(t *testing.T) {
	dir := filepath.Join(kit(t), "bench/data/train")
	reader, err := English(false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file  string
		keep  func([]conllu.Sentence) []conllu.Sentence
		floor scores
	}{
		{"ewt/en_ewt-test", nil, scores{99, 86, 94.5, 80.5}},
		{"gum/en_gum-free-dev", isNews, scores{99.5, 99, 95, 81}},
		{"gum/en_gum-free-train", isNews, scores{99, 96.5, 94, 80}}, // tags and trees were trained on it; its sentences were not
	} {
		sentences, err := conllu.ReadFile(filepath.Join(dir, c.file+".conllu.gz"))
		if err != nil {
			t.Fatal(err)
		}
		if c.keep != nil {
			sentences = c.keep(sentences)
		}
		got := newRaw(sentences).score(reader)
		t.Logf("%s words %.2f sentences %.2f UPOS %.2f LAS %.2f", c.file, got.words, got.sentences, got.upos, got.las)
		if got.words < c.floor.words || got.sentences < c.floor.sentences || got.upos < c.floor.upos || got.las < c.floor.las {
			t.Errorf("%s: %.2f is below %.2f", c.file, got, c.floor)
		}
	}
}

// The figures from gold tokens with predicted tags do not fall below what was reached.
func TestScoresFromGoldTokens(t *testing.T) {
	dir := filepath.Join(kit(t), "bench/data/train")
	m, err := load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file      string
		upos, las float64
	}{{"ewt/en_ewt-test", 95.8, 83.5}, {"gum/en_gum-free-dev", 96.5, 82}} {
		sentences, err := conllu.ReadFile(filepath.Join(dir, c.file+".conllu.gz"))
		if err != nil {
			t.Fatal(err)
		}
		words, tags, arcs := 0, 0, 0
		for _, s := range sentences {
			tokens, text := tokensOf(s)
			var work scratch
			m.tag(text, tokens, &work)
			m.parse(tokens, nil, &work)
			for i, w := range s.Words {
				words++
				if tokens[i].POS == w.UPOS {
					tags++
				}
				if tokens[i].Head == w.Head && mainPart(tokens[i].Rel) == mainPart(w.Rel) {
					arcs++
				}
			}
		}
		upos, las := 100*float64(tags)/float64(words), 100*float64(arcs)/float64(words)
		t.Logf("%s UPOS %.2f LAS %.2f", c.file, upos, las)
		if upos < c.upos || las < c.las {
			t.Errorf("%s: UPOS %.2f, LAS %.2f below %.2f, %.2f", c.file, upos, las, c.upos, c.las)
		}
	}
}

// tokensOf are the words of a treebank's sentence, and a text where they stand.
func tokensOf(s conllu.Sentence) (tokens []hearsay.Token, text string) {
	for _, w := range s.Words {
		start := len(text)
		text += w.Form + " "
		tokens = append(tokens, hearsay.Token{Range: hearsay.Range{Start: start, End: len(text) - 1}})
	}
	return tokens, text
}
