package who

import (
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// gender is "m", "f", "n" (a thing) or "" (not told).
type gender string

// title is a word or words before a name, e.g. {"prince", "royal", "m"}.
type title struct {
	kind   string
	gender gender
}

// noun is a common noun that stands for somebody or something, e.g. {"kin", false, "f"} for "sister".
type noun struct {
	kind   string
	many   bool
	gender gender
}

// pronoun is a third-person pronoun.
type pronoun struct {
	gender gender
	many   bool
	use    string
}

// place is what the gazetteer says of a name.
type place struct{ kind string }

// vocabulary is the word lists of a language, read once. Keys are in lower case.
type vocabulary struct {
	titles    map[string]title
	given     map[string]gender
	surnames  map[string]bool
	nicknames map[string][]string // "kate" -> "catherine", "katherine"
	nouns     map[string]noun
	synonyms  map[string][]string // "monarch" -> "king", "queen"
	pronouns  map[string]pronoun
	places    map[string]place
	demonyms  map[string]string       // "danish" -> "denmark"
	orgs      map[string]hearsay.Kind // whole names
	last      map[string]hearsay.Kind // last words of names: "university" -> organisation
	first     map[string]hearsay.Kind
	of        map[string]hearsay.Kind // heads before "of"
	outlets   map[string]bool
	same      map[string]string          // another name of a listed place or outlet: "u.k." -> "united kingdom"
	words     map[string]map[string]bool // small classes of words by name: "stop", "say", "particle"
	starts    map[string]bool            // first words of the names of several words in the lists
}

// english is the vocabulary of English.
var english = sync.OnceValue(func() *vocabulary { return load("en") })

func load(language string) *vocabulary {
	v := &vocabulary{
		titles: map[string]title{}, given: map[string]gender{}, surnames: map[string]bool{}, nicknames: map[string][]string{}, nouns: map[string]noun{},
		synonyms: map[string][]string{}, pronouns: map[string]pronoun{}, places: map[string]place{}, demonyms: map[string]string{}, orgs: map[string]hearsay.Kind{},
		last: map[string]hearsay.Kind{}, first: map[string]hearsay.Kind{}, of: map[string]hearsay.Kind{},
		outlets: map[string]bool{}, same: map[string]string{}, words: map[string]map[string]bool{}, starts: map[string]bool{},
	}
	v.people(language)
	v.things(language)
	v.classes(language)
	return v
}

// each calls do for every row of a table, the words in lower case but for the gender and the kind.
// A table that is not there has no rows: the package works, less well, without it.
func each(language, name string, columns []string, do func(cells []string)) {
	t, err := lexicon.Words(language, name)
	if err != nil {
		return
	}
	at := make([]int, len(columns))
	for i, c := range columns {
		at[i] = t.Column(c)
	}
	for _, row := range t.Rows {
		cells := make([]string, len(columns))
		for i, n := range at {
			if n >= 0 {
				cells[i] = strings.ToLower(row[n])
			}
		}
		do(cells)
	}
}

func (v *vocabulary) people(language string) {
	each(language, "titles", []string{"title", "kind", "gender"}, func(c []string) {
		v.titles[c[0]] = title{c[1], gender(c[2])}
		v.start(c[0])
	})
	each(language, "names", []string{"name", "gender"}, func(c []string) { v.given[c[0]] = gender(c[1]) })
	each(language, "surnames", []string{"surname"}, func(c []string) { v.surnames[c[0]] = true })
	each(language, "nicknames", []string{"nickname", "name"}, func(c []string) {
		v.nicknames[c[0]] = append(v.nicknames[c[0]], c[1])
	})
	each(language, "roles", []string{"role", "kind", "number", "gender"}, func(c []string) {
		v.nouns[c[0]] = noun{c[1], c[2] == "many", gender(c[3])}
	})
	each(language, "synonyms", []string{"role", "title"}, func(c []string) { v.synonyms[c[0]] = append(v.synonyms[c[0]], c[1]) })
	each(language, "pronouns", []string{"pronoun", "gender", "number", "case"}, func(c []string) {
		v.pronouns[c[0]] = pronoun{gender(c[1]), c[2] == "many", c[3]}
	})
}

func (v *vocabulary) things(language string) {
	each(language, "organisations", []string{"word", "where", "kind"}, func(c []string) {
		where := map[string]map[string]hearsay.Kind{"whole": v.orgs, "last": v.last, "first": v.first, "of": v.of}[c[1]]
		where[c[0]] = hearsay.Kind(c[2])
		if c[1] == "whole" {
			v.start(c[0])
		}
	})
	v.addOutlets(language)
	each(language, "places", []string{"place", "kind", "demonyms", "same"}, func(c []string) {
		v.places[c[0]] = place{c[1]}
		v.start(c[0])
		if c[3] != "" {
			v.same[c[0]] = c[3]
		}
		for _, d := range strings.Split(c[2], "|") {
			if d = strings.TrimSpace(d); d != "" {
				v.demonyms[d] = c[0]
			}
		}
	})
}

// addOutlets reads the outlets. An alias counts as a name of its own, and as another name of the outlet where
// only one has it; what a name has in brackets only tells namesakes apart.
func (v *vocabulary) addOutlets(language string) {
	owners := map[string][]string{}
	each(language, "outlets", []string{"name", "aliases"}, func(c []string) {
		name, _, _ := strings.Cut(strings.TrimPrefix(c[0], "the "), " (")
		for _, a := range append(strings.Split(c[1], "|"), name) {
			if a = strings.TrimPrefix(strings.TrimSpace(a), "the "); a != "" {
				v.outlets[a] = true
				v.start(a)
				owners[a] = append(owners[a], name)
			}
		}
	})
	for a, names := range owners {
		if len(names) == 1 && names[0] != a {
			v.same[a] = names[0]
		}
	}
}

func (v *vocabulary) classes(language string) {
	each(language, "naming", []string{"word", "class"}, func(c []string) {
		if v.words[c[1]] == nil {
			v.words[c[1]] = map[string]bool{}
		}
		v.words[c[1]][c[0]] = true
	})
	common := map[string]bool{}
	each(language, "common-words", []string{"word"}, func(c []string) { common[c[0]] = true })
	v.words["common"] = common
}

// start notes the first word of a name of several words, so that the lists are looked up only there.
func (v *vocabulary) start(name string) {
	if first, _, several := strings.Cut(name, " "); several {
		v.starts[first] = true
	}
}

// is reports whether the word, in lower case, belongs to a small class, e.g. is("say", "said").
func (v *vocabulary) is(class, low string) bool { return v.words[class][low] }
