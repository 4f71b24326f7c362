package said

import (
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

var takesNames = map[string]takes{
	"clause": takesClause | takesThat, "that": takesThat, "quote": takesQuote, "whether": takesWhether,
	"inf": takesInf, "object": takesObject, "object-inf": takesObjectInf, "noun": takesNoun,
	"noun-quote": takesNounQuote, "gerund": takesGerund, "as": takesAs, "of": takesOf, "call": takesCall,
	"passive": takesPassive, "for": takesFor, "inf-fact": takesInfFact, "passive-noun": takesPassiveNoun, "press": takesPress, "figure": takesFigure,
}

// source is a noun for somebody or something that says things without being named.
type source struct {
	kind   hearsay.PartyKind
	plural bool
}

// words is what the lexicons hold, by lower-case word.
type words struct {
	verbs      map[string][]verbForm
	nouns      map[string]*cue
	adverbs    map[string]hearsay.Stance
	adjectives map[string]hearsay.Stance
	sources    map[string]source
	outlets    map[string]outlet
	media      map[string]medium
	writes     map[string]bool // what those who write for an outlet are
	declines   []lexicon.Rule
	declining  map[string]bool // words without which no rule of declines matches
	tags       map[string]string
	futures    map[string]future
	states     map[string]bool // verbs after "would" that tell of no time to come
	lists      map[string]list
}

var english = sync.OnceValue(loadWords)

func loadWords() *words {
	futures, states := loadFutures()
	return &words{
		futures: futures, states: states, lists: loadLists(),
		verbs: loadVerbs(), nouns: loadNouns(), adverbs: loadStances("cue-adverbs", "adverb"), adjectives: loadStances("cue-adjectives", "adjective"), sources: loadSources(),
		outlets: loadOutlets(), media: loadMedia(), writes: loadSet("writers", "role"), declining: loadSet("decline-words", "word"), declines: rules("declines"), tags: loadTags(),
	}
}

// table is a table of the lexicon; a missing one is empty, and the test of the lexicon finds it.
func table(name string, row func(cell func(column string) string)) {
	t, err := lexicon.Words("en", name)
	if err != nil {
		return
	}
	columns := map[string]int{}
	for i, c := range t.Columns {
		columns[c] = i
	}
	for _, r := range t.Rows {
		row(func(column string) string {
			if i, ok := columns[column]; ok {
				return r[i]
			}
			return ""
		})
	}
}

func rules(name string) []lexicon.Rule {
	r, _ := lexicon.Rules("en", name)
	return r
}

func loadSources() map[string]source {
	sources := map[string]source{}
	table("sources", func(cell func(string) string) {
		sources[cell("noun")] = source{kind: hearsay.PartyKind(cell("kind"))}
		if p := cell("plural"); p != "" {
			sources[p] = source{kind: hearsay.PartyKind(cell("plural_kind")), plural: true}
		}
	})
	table("roles", func(cell func(string) string) {
		if _, ok := sources[cell("role")]; !ok {
			sources[cell("role")] = source{kind: roleKind(cell("kind"), cell("number"))}
		}
	})
	return sources
}

// roleKind is the kind of party that a role of who's table is.
func roleKind(kind, number string) hearsay.PartyKind {
	switch {
	case kind == "organisation" || kind == "place":
		return hearsay.OrganisationParty
	case kind == "work" || kind == "document":
		return hearsay.DocumentParty
	case kind == "group" || number == "many":
		return hearsay.GroupParty
	}
	return hearsay.AnonymousParty
}

func loadSet(name, column string) map[string]bool {
	set := map[string]bool{}
	table(name, func(cell func(string) string) { set[cell(column)] = true })
	return set
}

func loadTags() map[string]string {
	tags := map[string]string{}
	table("closed-class", func(cell func(string) string) { tags[cell("word")] = cell("tag") })
	return tags
}
