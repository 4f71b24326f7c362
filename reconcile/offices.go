package reconcile

import (
	"slices"
	"strings"
)

// voiced reports whether words name an office that speaks for its house: "spokesman", "chief executive".
func voiced(phrase string) bool { return ofOffice("voice", phrase) }

// ofOffice reports whether a phrase has words of a kind of factuality.tsv.
func ofOffice(kind, phrase string) bool {
	words := strings.Fields(strings.ToLower(strings.NewReplacer(",", " ", "’s", "", "'s", "").Replace(phrase)))
	for i := range words {
		for n := 1; n <= 3 && i+n <= len(words); n++ {
			if listed(kind, strings.Join(words[i:i+n], " ")) {
				return true
			}
		}
	}
	return false
}

// description are the words of "her father" or "his lawyer" at the end of a phrase, "" where there are none.
func description(phrase string) string {
	words := strings.Fields(strings.ToLower(strings.TrimRight(strings.TrimSpace(phrase), ",")))
	for i, w := range words {
		if (w == "his" || w == "her" || w == "their") && i+1 < len(words) {
			return strings.Join(words[i:], " ")
		}
	}
	return ""
}

// office is "the chief" for "Larnsea police chief", which stands before a name; "" where nothing does, or a comma.
func office(phrase string) string {
	words := strings.Fields(strings.ToLower(phrase))
	if len(words) == 0 || strings.HasSuffix(phrase, ",") {
		return ""
	}
	return "the " + words[len(words)-1]
}

// officer is "the chief" for "the police chief of Larnsea", "" for what is not one that is known.
func officer(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) < 2 || words[0] != "the" {
		return ""
	}
	last := 1
	for last+1 < len(words) && !slices.Contains([]string{"of", "in", "for", "at", "who"}, words[last+1]) {
		last++
	}
	return "the " + words[last]
}
