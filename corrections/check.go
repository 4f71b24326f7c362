package corrections

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// shape is what entries of a kind have.
type shape struct {
	kind    hearsay.CorrectionKind
	fields  []string // that it may have, beside those of all
	example string   // of them
	whole   func(hearsay.Correction) bool
}

// shapes are those of all kinds.
func shapes() []shape {
	return []shape{
		{hearsay.MergeStories, []string{"stories"}, `stories = ["harbour-wire", "quay-opens"]`, func(c hearsay.Correction) bool { return len(c.Stories) > 1 }},
		{hearsay.SplitStory, []string{"articles"}, `articles = ["stolen-painting"]`, func(c hearsay.Correction) bool { return len(c.Articles) > 0 }},
		{hearsay.SamePerson, []string{"people"}, `people = ["Ines Halloran", "Lady Carrow"]`, func(c hearsay.Correction) bool { return distinct(c.People) }},
		{hearsay.NotSamePerson, []string{"people"}, `people = ["Jon Abel", { name = "Abel", article = "quay-opens" }]`, func(c hearsay.Correction) bool { return distinct(c.People) }},
		{hearsay.OutletOwner, []string{"owner", "outlets"}, `owner = "Westmark Media" and outlets = ["Ellery Courier", "Daily Lantern"]`,
			func(c hearsay.Correction) bool { return c.Owner != "" && len(c.Outlets) > 0 }},
		{hearsay.WrongSpeaker, []string{"statement", "article", "words", "speaker", "speaker_kind"}, `speaker = "Jon Abel" and statement = "s51c0d1a2b3c4", or article = "quay-opens" and words = "open in August"`, attributes},
		{hearsay.WrongDate, []string{"article", "date"}, `article = "quay-opens" and date = 2024-06-25`, func(c hearsay.Correction) bool { return c.Article != "" && c.Date != "" }},
		{hearsay.Undo, []string{"correction"}, `correction = "k51c0d1a2b3c4"`, func(c hearsay.Correction) bool { return c.Correction != "" }},
	}
}

// attributes reports whether an entry names a statement in one way, and who said it.
func attributes(c hearsay.Correction) bool {
	byID, byWords := c.Statement != "", c.Article != "" && strings.TrimSpace(c.Words) != ""
	whole := byWords || c.Article == "" && c.Words == ""
	if c.SpeakerKind == hearsay.UnattributedParty {
		return byID != byWords && whole && c.Speaker == ""
	}
	return byID != byWords && whole && c.Speaker != ""
}

// distinct reports whether there are two names or more, none twice.
func distinct(people []hearsay.PersonRef) bool {
	seen := map[hearsay.PersonRef]bool{}
	for _, p := range people {
		seen[p] = true
	}
	return len(people) > 1 && len(seen) == len(people)
}

// check says what an entry lacks or has too much of.
func check(c hearsay.Correction) error {
	if strings.TrimSpace(c.By) == "" {
		return errors.New(`by: it is wanted: who made the correction, e.g. by = "Ada Moll"`)
	}
	at := slices.IndexFunc(shapes(), func(s shape) bool { return s.kind == c.Kind })
	if at < 0 {
		return fmt.Errorf("kind %q: want one of %s", c.Kind, words(hearsay.CorrectionKinds()))
	}
	s := shapes()[at]
	for _, f := range fieldsOf(c) {
		if !slices.Contains(s.fields, f) {
			return fmt.Errorf("%s has no %s; it has %s", c.Kind, f, words(s.fields))
		}
	}
	if blank(c) || !s.whole(c) {
		return fmt.Errorf("%s: want %s", c.Kind, s.example)
	}
	if k := c.SpeakerKind; k != "" && !slices.Contains(hearsay.PartyKinds(), k) {
		return fmt.Errorf("speaker_kind %q: want one of %s", k, words(hearsay.PartyKinds()))
	}
	return nil
}

// blank reports whether an entry names something with no letter.
func blank(c hearsay.Correction) bool {
	names := slices.Concat(c.Stories, c.Articles, c.Outlets)
	for _, p := range c.People {
		names = append(names, p.Name)
	}
	return slices.ContainsFunc(names, func(s string) bool { return strings.TrimSpace(s) == "" })
}

// fieldsOf are the fields that an entry has, beside those of all.
func fieldsOf(c hearsay.Correction) (fields []string) {
	for _, f := range []struct {
		name string
		has  bool
	}{{"stories", c.Stories != nil}, {"articles", c.Articles != nil}, {"people", c.People != nil}, {"owner", c.Owner != ""}, {"outlets", c.Outlets != nil},
		{"article", c.Article != ""}, {"statement", c.Statement != ""}, {"words", c.Words != ""}, {"speaker", c.Speaker != ""},
		{"speaker_kind", c.SpeakerKind != ""}, {"date", c.Date != ""}, {"correction", c.Correction != ""}} {
		if f.has {
			fields = append(fields, f.name)
		}
	}
	return fields
}

func words[S ~string](list []S) string {
	var out []string
	for _, s := range list {
		out = append(out, string(s))
	}
	return strings.Join(out, ", ")
}
