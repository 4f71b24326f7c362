package said

import (
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// takes is what may be the content of a cue.
type takes uint32

const (
	takesClause takes = 1 << iota
	takesThat
	takesQuote
	takesWhether
	takesInf
	takesObject
	takesObjectInf
	takesNoun
	takesNounQuote
	takesGerund
	takesAs
	takesOf
	takesCall
	takesFor
	takesInfFact
	takesPress
	takesPassive
)

var takesNames = map[string]takes{
	"clause": takesClause | takesThat, "that": takesThat, "quote": takesQuote, "whether": takesWhether,
	"inf": takesInf, "object": takesObject, "object-inf": takesObjectInf, "noun": takesNoun,
	"noun-quote": takesNounQuote, "gerund": takesGerund, "as": takesAs, "of": takesOf, "call": takesCall,
	"passive": takesPassive, "for": takesFor, "inf-fact": takesInfFact, "press": takesPress,
}

func parseTakes(s string) (t takes) {
	for _, name := range strings.Fields(s) {
		t |= takesNames[name]
	}
	return t
}

// cue is a verb or noun of the lexicon that may say that something was said.
type cue struct {
	lemma, class string
	stance       hearsay.Stance
	takes        takes
}

func (c *cue) any(t takes) bool { return c.takes&t != 0 }

// form is an inflected form of a verb.
type form uint8

const (
	base form = 1 << iota
	third
	past
	participle
	gerund
)

// verbForm is a form of a cue verb, with the particle that must follow it.
type verbForm struct {
	*cue
	forms    form
	particle []string
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
}

var english = sync.OnceValue(loadWords)

func loadWords() *words {
	futures, states := loadFutures()
	return &words{
		futures: futures, states: states,
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

func loadVerbs() map[string][]verbForm {
	verbs := map[string][]verbForm{}
	table("cues", func(cell func(string) string) {
		c := &cue{lemma: cell("lemma"), class: cell("class"), stance: hearsay.Stance(cell("stance")), takes: parseTakes(cell("takes"))}
		add := func(forms string, f form) {
			for _, w := range strings.Split(forms, ",") {
				addForm(verbs, c, w, f)
			}
		}
		add(c.lemma, base)
		add(cell("third"), third)
		add(cell("past"), past)
		add(cell("participle"), participle)
		add(cell("gerund"), gerund)
	})
	return verbs
}

// addForm adds a form such as "points out"; those with a particle come first, since they are the
// more exact.
func addForm(verbs map[string][]verbForm, c *cue, words string, f form) {
	parts := strings.Fields(words)
	if len(parts) == 0 {
		return
	}
	for i, v := range verbs[parts[0]] {
		if v.cue == c {
			verbs[parts[0]][i].forms |= f
			return
		}
	}
	v := verbForm{cue: c, forms: f, particle: parts[1:]}
	if len(v.particle) > 0 {
		verbs[parts[0]] = append([]verbForm{v}, verbs[parts[0]]...)
	} else {
		verbs[parts[0]] = append(verbs[parts[0]], v)
	}
}

func loadNouns() map[string]*cue {
	nouns := map[string]*cue{}
	table("cue-nouns", func(cell func(string) string) {
		c := &cue{lemma: cell("noun"), class: "noun", stance: hearsay.Stance(cell("stance")), takes: parseTakes(cell("takes"))}
		nouns[c.lemma] = c
		if p := cell("plural"); p != "" {
			nouns[p] = c
		}
	})
	return nouns
}

func loadStances(name, column string) map[string]hearsay.Stance {
	stances := map[string]hearsay.Stance{}
	table(name, func(cell func(string) string) { stances[cell(column)] = hearsay.Stance(cell("stance")) })
	return stances
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
