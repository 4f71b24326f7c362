package language

import (
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// tokenSpan is a quotation among the tokens of a sentence: [first, end) with its marks, [inner,
// innerEnd) without them.
type tokenSpan struct{ first, inner, innerEnd, end int }

// masked lists the quotations that are parsed by themselves: those that are clauses of their own,
// said by the sentence round them. Words in quotation marks that the sentence uses as its own
// parts ("called it ‘a circus’") are not.
func (w *words) masked(text string, tokens []hearsay.Token, quotes []hearsay.Quote) (spans []tokenSpan) {
	done := 0
	for _, q := range quotes {
		s, ok := spanOf(tokens, q)
		if !ok || s.first < done || s.first == 0 && s.end == len(tokens) {
			continue
		}
		if words, _ := countWords(tokens[s.inner:s.innerEnd]); words < 2 || !w.isClause(text, tokens, s) {
			continue
		}
		spans = append(spans, s)
		done = s.end
	}
	if !verbOutside(tokens, spans) {
		return nil
	}
	return spans
}

// spanOf is the part of a quotation in a sentence.
func spanOf(tokens []hearsay.Token, q hearsay.Quote) (s tokenSpan, ok bool) {
	s.end = len(tokens)
	for i, t := range tokens {
		if t.Start < q.Start {
			s.first = i + 1
		}
		if t.Start >= q.End {
			s.end = i
			break
		}
	}
	s.inner, s.innerEnd = s.first, s.end
	if s.first < s.end && tokens[s.first].Start == q.Start {
		s.inner++
	}
	if s.innerEnd > s.inner && tokens[s.innerEnd-1].End == q.End && !q.Open {
		s.innerEnd--
	}
	return s, s.inner < s.innerEnd
}

func countWords(tokens []hearsay.Token) (words, verbs int) {
	for _, t := range tokens {
		if t.POS != "PUNCT" && t.POS != "SYM" {
			words++
		}
		if t.POS == "VERB" || t.POS == "AUX" {
			verbs++
		}
	}
	return words, verbs
}

func verbOutside(tokens []hearsay.Token, spans []tokenSpan) bool {
	at := 0
	for _, s := range append(spans[:len(spans):len(spans)], tokenSpan{first: len(tokens)}) {
		if _, verbs := countWords(tokens[at:s.first]); verbs > 0 {
			return true
		}
		at = s.end
	}
	return false
}

// isClause reports whether a quotation is cut off from the sentence round it by its stops: a stop
// at its end or after it where it leads, a comma, colon or verb of speech before it where it follows.
func (w *words) isClause(text string, tokens []hearsay.Token, s tokenSpan) bool {
	stopped := isStop(tokens[s.innerEnd-1].Of(text)) || s.end < len(tokens) && tokens[s.end].Of(text) == ","
	if s.first == 0 {
		return stopped
	}
	before := tokens[s.first-1].Of(text)
	r, _ := utf8.DecodeRuneInString(tokens[s.inner].Of(text))
	cut := before == "," || before == ":" || in(w.speech, before)
	return cut && (unicode.IsUpper(r) || stopped)
}

func isStop(mark string) bool {
	switch mark {
	case ",", ".", "?", "!", "…", "...", "—", "--", "?!", "!!":
		return true
	}
	return false
}

// govern makes a verb of speech beside a masked quotation its head: “…,” said Lund is a tree of
// said, with the quotation as its clausal complement, as in the treebanks.
func (w *words) govern(text string, tokens []hearsay.Token, s tokenSpan) {
	root := rootOf(tokens, s)
	verb := w.speechVerb(text, tokens, s)
	if verb < 0 {
		return
	}
	complement(tokens, root, verb)
	for i := range tokens {
		if t := &tokens[i]; (i < s.first || i >= s.end) && i != verb && t.Head == root {
			t.Head = verb
		}
	}
	subject(tokens, verb)
}

// complement makes a clause the clausal complement of a verb.
func complement(tokens []hearsay.Token, clause, verb int) {
	if tokens[clause].Head != verb && above(tokens, clause, verb) {
		tokens[verb].Head, tokens[verb].Rel = tokens[clause].Head, tokens[clause].Rel
	}
	tokens[clause].Head, tokens[clause].Rel = verb, "ccomp"
}

// trailing makes a clause that a verb of speech follows, "It failed, Lund said.", the complement of
// the verb where the parse has the verb beside it.
func (w *words) trailing(text string, tokens []hearsay.Token) {
	for verb, t := range tokens {
		if t.Rel != "parataxis" || t.Head < 0 || t.Head >= verb || !w.speaks(text, t) {
			continue
		}
		clause, last := t.Head, true
		for i := verb + 1; i < len(tokens); i++ {
			last = last && (tokens[i].Head != clause || tokens[i].POS == "PUNCT")
		}
		if !last || !hasSubject(tokens, verb) {
			continue
		}
		complement(tokens, clause, verb)
		for i := verb + 1; i < len(tokens); i++ {
			if tokens[i].Head == clause {
				tokens[i].Head = verb
			}
		}
	}
}

// hasSubject reports whether a verb has a subject and no complement of its own.
func hasSubject(tokens []hearsay.Token, verb int) bool {
	subject := false
	for _, t := range tokens {
		if t.Head == verb && t.Rel == "ccomp" {
			return false
		}
		subject = subject || t.Head == verb && t.Rel == "nsubj"
	}
	return subject
}

// rootOf is the word of a span whose head is none of its words.
func rootOf(tokens []hearsay.Token, s tokenSpan) int {
	for i := s.inner; i < s.innerEnd; i++ {
		if h := tokens[i].Head; (h < s.inner || h >= s.innerEnd) && tokens[i].POS != "PUNCT" {
			return i
		}
	}
	return s.inner
}

// above reports whether token a is an ancestor of token b.
func above(tokens []hearsay.Token, a, b int) bool {
	for range tokens {
		if b = tokens[b].Head; b < 0 || b == a {
			return b == a
		}
	}
	return false
}

// speechVerb is the verb of speech beside a span: the first after it within its clause, or else
// the last before it; or -1.
func (w *words) speechVerb(text string, tokens []hearsay.Token, s tokenSpan) int {
	for i := s.end; i < len(tokens) && i < s.end+10; i++ {
		if w.speaks(text, tokens[i]) {
			return i
		}
		if tokens[i].POS == "VERB" || i > s.end && isStop(tokens[i].Of(text)) {
			break
		}
	}
	for i := s.first - 1; i >= 0 && i >= s.first-10; i-- {
		if w.speaks(text, tokens[i]) {
			return i
		}
		if tokens[i].POS == "VERB" {
			break
		}
	}
	return -1
}

func (w *words) speaks(text string, t hearsay.Token) bool {
	return t.POS == "VERB" && in(w.speech, t.Of(text))
}

// subject mends the subject that follows its verb, “…,” said Lund, where it was taken for an object.
func subject(tokens []hearsay.Token, verb int) {
	object := -1
	for i := range tokens {
		if tokens[i].Head != verb {
			continue
		}
		switch tokens[i].Rel {
		case "nsubj", "nsubj:pass":
			return
		case "obj", "obl:unmarked", "appos", "nmod", "dep", "vocative", "flat":
			if i > verb && object < 0 {
				object = i
			}
		}
	}
	if object >= 0 {
		tokens[object].Rel = "nsubj"
	}
}
