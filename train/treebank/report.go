package treebank

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language/conllu"
)

// reporting are the verbs whose clauses news puts after what they report.
var reporting = map[string]bool{"say": true, "report": true, "tell": true, "announce": true, "claim": true, "believe": true, "state": true, "explain": true,
	"argue": true, "confirm": true, "conclude": true, "note": true, "suggest": true, "add": true, "warn": true, "think": true, "indicate": true, "estimate": true,
	"hope": true, "admit": true, "acknowledge": true, "insist": true, "observe": true, "reveal": true, "write": true, "complain": true, "predict": true}

// reported gives, after itself, every sentence that reports, "Lund said that it failed.", a second time
// in the order of news: "It failed, Lund said." or "“It failed,” said Lund." The treebanks have few of these.
func reported(sentences []conllu.Sentence) (out []conllu.Sentence) {
	n := 0
	for _, s := range sentences {
		out = append(out, s)
		if r, ok := takeReport(s.Words); ok {
			if turned, ok := r.turn(n%2 == 1, n%4 < 2); ok {
				out = append(out, conllu.Sentence{Words: turned})
				n++
			}
		}
	}
	return out
}

// report is a sentence taken apart, as indexes of its words.
type report struct {
	words                  []conllu.Word
	verb, claim            int // the root, and the root of what it reports
	content, subject, rest []int
}

func takeReport(words []conllu.Word) (r report, ok bool) {
	r = report{words: words, verb: -1, claim: -1}
	who := -1
	for i, w := range words {
		if w.Head < 0 {
			r.verb = i
		}
	}
	for i, w := range words {
		switch {
		case w.Head != r.verb:
		case w.Rel == "ccomp" && i > r.verb:
			r.claim = i
		case w.Rel == "nsubj" && i < r.verb:
			who = i
		case w.Rel != "punct" && w.Rel != "aux" && w.Rel != "advmod" && w.Rel != "iobj" && w.Rel != "obl" && w.Rel != "obl:unmarked":
			return r, false // parts that would not stand at the end
		}
	}
	if len(words) > 45 || r.verb < 0 || r.claim < 0 || who < 0 || !reporting[words[r.verb].Lemma] {
		return r, false
	}
	for i, w := range words {
		switch {
		case under(words, i, r.claim):
			if !(w.Head == r.claim && (w.Rel == "mark" || w.Rel == "punct" && (len(r.content) == 0 || i > r.claim && i > len(words)-3))) {
				r.content = append(r.content, i)
			}
		case under(words, i, who):
			r.subject = append(r.subject, i)
		case i != r.verb && w.Rel != "punct":
			r.rest = append(r.rest, i)
		}
	}
	last := r.content[len(r.content)-1]
	return r, len(r.content) > 2 && last-r.content[0] < len(r.content)+2
}

func under(words []conllu.Word, i, top int) bool {
	for ; i >= 0; i = words[i].Head {
		if i == top {
			return true
		}
	}
	return false
}

// turn puts the clause that reports last; inverted, with its verb before its subject. It fails where a
// word hangs on one that was left out.
func (r report) turn(inverted, quoted bool) (out []conllu.Word, ok bool) {
	place := map[int]int{} // where each word went
	put := func(list ...int) {
		for _, i := range list {
			place[i] = len(out)
			out = append(out, r.words[i])
		}
	}
	mark := func(form, tag string, of int) {
		out = append(out, conllu.Word{Form: form, Lemma: form, UPOS: "PUNCT", XPOS: tag, Head: -2 - of, Rel: "punct"})
	}
	if quoted {
		mark("“", "``", r.claim)
	}
	put(r.content...)
	mark(",", ",", r.claim)
	if quoted {
		mark("”", "''", r.claim)
	}
	start := len(out)
	if before := r.beforeVerb(); inverted && len(before) == 0 && r.words[r.subject[0]].UPOS != "PRON" {
		put(r.verb)
		put(r.subject...)
		put(r.rest...)
	} else {
		put(r.subject...)
		put(before...)
		put(r.verb)
		put(r.rest[len(before):]...)
	}
	mark(".", ".", r.verb)
	for i := range out {
		switch h := out[i].Head; {
		case h < -1:
			out[i].Head = place[-2-h]
		case h >= 0:
			if out[i].Head, ok = place[h]; !ok {
				return nil, false
			}
		}
	}
	first := 0
	if quoted {
		first = 1
	}
	out[first].Form = upperFirst(out[first].Form)
	if out[start].UPOS != "PROPN" && out[start].Form != "I" {
		out[start].Form = strings.ToLower(out[start].Form)
	}
	return out, true
}

// beforeVerb are the words of the rest that stand before the verb.
func (r report) beforeVerb() []int {
	n := 0
	for n < len(r.rest) && r.rest[n] < r.verb {
		n++
	}
	return r.rest[:n]
}

func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
