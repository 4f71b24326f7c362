package reconcile

import (
	"strings"
	"sync"

	"hearsay"
)

// Places are known here by their names, for one place may stand in several articles as a place, a government and a team; and by the
// adjectives of them, which are no mentions: "the Tarrow ministry", "Larnish officials".

// adjectives are the places of lexicon/en/places.tsv by their adjectives and the words for their people, in lower case.
var adjectives = sync.OnceValue(func() map[string]string {
	places := map[string]string{}
	for _, row := range rows("places") {
		for word := range strings.SplitSeq(row[2], "|") {
			places[strings.ToLower(word)] = strings.ToLower(row[0])
		}
	}
	return places
})

// whereabouts are the places that a stretch of a sentence names, in lower case and in their order; only those after a
// preposition where in is true. A dateline says where the reporter is.
func (s *scene) whereabouts(article, sentence int, r hearsay.Range, in bool) (found []string) {
	sen := &s.articles[article].sentences[sentence]
	tree := sen.tree
	if sen.Dateline(s.articles[article].Article.Text) {
		return nil
	}
	for i, t := range tree.tokens {
		if r.Contains(t.Range) && (t.POS == "PROPN" || t.POS == "ADJ") && (!in || afterPreposition(tree, i)) {
			if place := s.placeAt(article, sentence, t.Range); place != "" {
				found = append(found, place)
			}
		}
	}
	return found
}

// placeAt is the place that a word names, by itself or in a name of several words, or "". "Tarrow" in "the Tarrow Post" names none.
func (s *scene) placeAt(article, sentence int, word hearsay.Range) string {
	text := s.articles[article].Article.Text
	name := strings.ToLower(word.Of(text))
	for _, m := range s.articles[article].sentences[sentence].mentions {
		if x := s.articles[article].Mentions[m]; x.Contains(word) && x.Form == hearsay.ByName && (s.kind[x.Entity] != hearsay.Place || s.placeNames[strings.TrimPrefix(strings.ToLower(x.Of(text)), "the ")]) {
			name = strings.ToLower(x.Of(text))
		}
	}
	return s.placeNamed(name)
}

// placeNamed is the place of the story that a name or an adjective is of, in lower case, or ""; the Tarrow valley and Tarrow province are Tarrow.
func (s *scene) placeNamed(name string) string {
	name = strings.TrimPrefix(name, "the ")
	if s.placeNames[name] {
		if at := strings.LastIndexByte(name, ' '); at > 0 && listed("area", name[at+1:]) {
			return name[:at]
		}
		return name
	}
	if place := adjectives()[name]; s.placeNames[place] {
		return place
	}
	for _, ending := range sortedKeys(wordClasses()["adjectival"]) {
		if stem, ok := strings.CutSuffix(name, ending); ok && len(stem) > 2 {
			for _, place := range []string{stem, stem + "a", stem + "ia", stem + "e", stem + "y"} {
				if s.placeNames[place] {
					return place
				}
			}
		}
	}
	return ""
}

// afterPreposition reports whether the noun phrase of a token follows a preposition.
func afterPreposition(tree *syntax, i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch tree.tokens[k].POS {
		case "ADP":
			return true
		case "NOUN", "PROPN", "ADJ", "DET":
		default:
			return false
		}
	}
	return false
}

// placeNames are the names of the places of a story, in lower case.
func placeNames(entities []hearsay.Entity) map[string]bool {
	names := map[string]bool{}
	for _, e := range entities {
		if e.Kind == hearsay.Place {
			for _, n := range append([]string{e.Name}, e.Aliases...) {
				names[strings.ToLower(n)] = true
			}
		}
	}
	return names
}

// lead are the places and the kinds of disaster or attack that the first sentences of an article name.
func (s *scene) lead(article int) (words []string) {
	for i := range s.articles[article].sentences {
		sen := &s.articles[article].sentences[i]
		if sen.tree == nil || sen.told >= leadSentences {
			continue
		}
		words = append(words, s.whereabouts(article, i, sen.Range, false)...)
		for k := range sen.triggers {
			if f := &s.frames[sen.triggers[k]]; f.classes[0].figures == "grow" {
				words = append(words, "#"+f.class())
			}
		}
	}
	return sorted(words)
}
