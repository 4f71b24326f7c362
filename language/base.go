package language

import (
	"slices"
	"strings"

	"hearsay"
)

// Bases are the base forms that a word by itself may have, in small letters, the likeliest first: "visits" gives
// visit, "warning", a noun, warning and warn. It is for words that are looked for, not read in a sentence.
func (r *Reader) Bases(word string) []string {
	word = strings.ToLower(word)
	if word == "" {
		return nil
	}
	if r.models == nil {
		return []string{r.words.guess(word, true).lemma}
	}
	work := r.scratch()
	defer r.idle.Put(work)
	return r.models.bases(word, work)
}

// bases are that of the tag which a word has by itself, and those of the verbs that it may be a form of. What is
// cut off a word is to be a verb by itself, which "even", of "evening", is not; but a word that is taken for a name,
// as it stands alone, may be any form.
func (m *trained) bases(word string, work *scratch) []string {
	alone := m.alone(word, work)
	bases := []string{strings.ToLower(alone.Lemma)}
	if alone.POS == "VERB" || alone.POS == "AUX" {
		return bases
	}
	for _, form := range []string{"VBZ", "VBN", "VBG"} {
		base := m.lemmas.Lemma(word, form, "VERB")
		if !slices.Contains(bases, base) && base != "" && (alone.POS == "PROPN" || m.alone(base, work).POS == "VERB") {
			bases = append(bases, base)
		}
	}
	return bases
}

// alone is a word with the tag and base form that it has outside of any sentence.
func (m *trained) alone(word string, work *scratch) hearsay.Token {
	tokens := []hearsay.Token{{Range: hearsay.Range{End: len(word)}}}
	m.tag(word, tokens, work)
	return tokens[0]
}
