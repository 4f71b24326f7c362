package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// usual is what the lexicon says of a common word.
type usual struct{ tag, pos, lemma string }

// tagByRules tags the tokens of a sentence by the lexicon, the ends of words and capitals. It is
// what the reader does without models.
func (w *words) tagByRules(text string, tokens []hearsay.Token) {
	opens := false // the word before was a mark that begins a sentence or quotation
	for i := range tokens {
		t := &tokens[i]
		u := w.guess(t.Of(text), i == 0 || opens)
		opens = u.pos == "PUNCT" && (opens || i == 0 || u.tag == "``")
		t.Tag, t.POS, t.Lemma = u.tag, u.pos, u.lemma
	}
	for i := range tokens {
		adjust(tokens, i)
	}
}

// guess looks at one word alone.
func (w *words) guess(form string, first bool) usual {
	lower := strings.ToLower(form)
	r, _ := utf8.DecodeRuneInString(form)
	if u, ok := w.usual[lower]; ok && (first || lower == form || len(form) == 1) {
		return u
	}
	switch {
	case !isWord(r) && !strings.ContainsFunc(form, isWord):
		return punctuation(form)
	case isDigit(r):
		return usual{"CD", "NUM", form}
	case unicode.IsUpper(r) && !first:
		return usual{"NNP", "PROPN", form}
	case unicode.IsUpper(r) && strings.IndexFunc(form[1:], unicode.IsUpper) >= 0:
		return usual{"NNP", "PROPN", form}
	}
	return bySuffix(lower)
}

// suffixes are tried in order; cut is what the base form loses.
var suffixes = [...]struct {
	end, tag, pos string
	cut           int
	add           string
}{
	{"ly", "RB", "ADV", 0, ""},
	{"ing", "VBG", "VERB", 3, ""},
	{"ied", "VBD", "VERB", 3, "y"},
	{"ed", "VBD", "VERB", 2, ""},
	{"ous", "JJ", "ADJ", 0, ""},
	{"ful", "JJ", "ADJ", 0, ""},
	{"able", "JJ", "ADJ", 0, ""},
	{"ive", "JJ", "ADJ", 0, ""},
	{"ic", "JJ", "ADJ", 0, ""},
	{"ss", "NN", "NOUN", 0, ""},
	{"us", "NN", "NOUN", 0, ""},
	{"is", "NN", "NOUN", 0, ""},
	{"ies", "NNS", "NOUN", 3, "y"},
	{"s", "NNS", "NOUN", 1, ""},
}

func bySuffix(lower string) usual {
	for _, s := range suffixes {
		if len(lower) > len(s.end)+2 && strings.HasSuffix(lower, s.end) {
			return usual{s.tag, s.pos, lower[:len(lower)-s.cut] + s.add}
		}
	}
	return usual{"NN", "NOUN", lower}
}

func punctuation(form string) usual {
	u := usual{form, "PUNCT", form}
	switch form {
	case ".", "!", "?", "...", "…":
		u.tag = "."
	case "(", "[", "{":
		u.tag = "-LRB-"
	case ")", "]", "}":
		u.tag = "-RRB-"
	case "“", "``", "‘", "«":
		u.tag = "``"
	case "”", "''", "’", "»", "\"", "'":
		u.tag = "''"
	case "$", "£", "€", "¥":
		u.tag, u.pos = "$", "SYM"
	case "%":
		u.tag, u.pos = "NN", "SYM"
	case "&":
		u.tag, u.pos = "CC", "CCONJ"
	case ",":
	default:
		u.tag = ":"
	}
	return u
}

// adjust mends the tag of token i by its neighbours.
func adjust(tokens []hearsay.Token, i int) {
	t := &tokens[i]
	var previous hearsay.Token
	if i > 0 {
		previous = tokens[i-1]
	}
	afterNoun := previous.Tag == "DT" || previous.Tag == "PRP$" || previous.Tag == "POS" || previous.POS == "ADJ"
	switch {
	case t.Tag == "DT" && t.Lemma == "that" && i+1 < len(tokens) && (previous.POS == "VERB" || tokens[i+1].POS == "DET" || tokens[i+1].POS == "PRON"):
		t.Tag, t.POS = "IN", "SCONJ"
	case previous.Tag == "TO" && (t.Tag == "NN" || t.Tag == "VB" || t.Tag == "VBP"), previous.Tag == "MD" && (t.Tag == "NN" || t.Tag == "VBP"):
		t.Tag, t.POS = "VB", "VERB"
	case t.POS == "VERB" && afterNoun && (t.Tag == "VB" || t.Tag == "VBZ"):
		t.Tag, t.POS = map[string]string{"VB": "NN", "VBZ": "NNS"}[t.Tag], "NOUN"
	case t.Tag == "VBD" && previous.POS == "AUX":
		t.Tag = "VBN"
	case t.Tag == "VB" && (previous.Tag == "PRP" || previous.Tag == "NNS"):
		t.Tag = "VBP"
	}
}
