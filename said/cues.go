package said

import (
	"strings"

	"hearsay"
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
	takesPassiveNoun
	takesPassive
	takesFigure
)

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
