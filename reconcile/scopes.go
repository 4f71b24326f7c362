package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// topicOf is the one place that the nearest sentence before a toll in its paragraph names, none where that names several.
func (q *questions) topicOf(t toll) []string {
	if q.ofAll(t.figure) {
		return nil
	}
	sentences := q.articles[t.article].sentences
	for i := t.sentence - 1; i >= 0 && sentences[i].Block == sentences[t.sentence].Block; i-- {
		if sentences[i].tree == nil {
			continue
		}
		switch found := sorted(q.whereabouts(t.article, i, sentences[i].Range, false)); len(found) {
		case 0:
		case 1:
			return found
		default:
			return nil
		}
	}
	return nil
}

// placesInName are the places that stand in the name of who gives a figure: "Larn's coast guard".
func (s *scene) placesInName(h holder) (found []string) {
	for _, name := range []string{h.name, s.name[h.entity]} {
		words := strings.Fields(strings.NewReplacer("’s", "", "'s", "", "’", "", "'", "").Replace(strings.ToLower(name)))
		for i := range words {
			for n := 1; i+n <= len(words); n++ {
				if place := s.placeNamed(strings.Join(words[i:i+n], " ")); place != "" {
					found = append(found, place)
				}
			}
		}
	}
	return sorted(found)
}

// inOne reports whether some sentence names two places as one within the other: "Hale, Tarrow", "Hale in eastern Tarrow", "Tarrow's Hale".
func (s *scene) inOne(a, b string) bool {
	return s.nested[[2]string{a, b}] || s.nested[[2]string{b, a}]
}

// nestedPlaces are the pairs of places that stand beside each other in a sentence, with nothing between that parts them.
func (s *scene) nestedPlaces() map[[2]string]bool {
	nested := map[[2]string]bool{}
	for a := range s.articles {
		for i := range s.articles[a].sentences {
			if s.articles[a].sentences[i].tree != nil {
				s.nestIn(nested, a, i)
			}
		}
	}
	return nested
}

// nestIn notes the pairs of one sentence.
func (s *scene) nestIn(nested map[[2]string]bool, a, i int) {
	last := "" // the place before, where nothing parts it from what comes
	for _, t := range s.articles[a].sentences[i].Tokens {
		place := ""
		if t.POS == "PROPN" || t.POS == "ADJ" {
			place = s.placeAt(a, i, t.Range)
		}
		switch {
		case place != "":
			if last != "" && place != last {
				nested[[2]string{last, place}] = true
			}
			last = place
		case !s.joinsPlaces(a, t):
			last = ""
		}
	}
}

// joinsPlaces reports whether a token between two places lets the one lie in the other.
func (s *scene) joinsPlaces(a int, t hearsay.Token) bool {
	return t.POS == "ADJ" || t.POS == "PART" || t.POS == "DET" || t.POS == "PROPN" || slices.Contains([]string{",", "in", "of"}, t.Of(s.articles[a].Article.Text))
}
