package when

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay/lexicon"
)

// entry is one meaning of a word, a row of times-words.tsv.
type entry struct {
	class string // "month", "unit", …
	value string // a number or a code
	alone string // how the word may stand by itself: yes, support, name, no
}

// spelling is a word with marks inside: "a.m." is "am".
type spelling struct{ spelled, word string }

// vocabulary is what the lexicon says of the words of time.
type vocabulary struct {
	entries        map[string][]entry
	numbers        map[string]int // number words: one … ninety
	multipliers    map[string]int // hundred, thousand
	ordinalEndings map[string]bool
	dotted         []spelling        // the longest first
	holidays       []holiday         // the longest names first
	eras           []era             // the longest names first
	nameStarts     map[string]bool   // words that holidays and eras begin with
	support        map[string]bool   // words that call for a time: in, since, until
	counted        map[string]bool   // words before a number that is no year: than, about
	countNoun      map[string]bool   // words after a number that is no year: pieces
	currency       map[string]bool   // marks before a number that is money
	glue           map[string]bool   // marks that make what follows a part of something else
	rate           map[string]bool   // words before "a month" that make it each month: dollars, times
	ahead          map[string]bool   // lemmas that look ahead: expect, schedule, due
	will, have     map[string]bool   // lemmas of auxiliaries
	idle           map[string]bool   // lemmas that tell nothing of what happens: be, say, time
	first          map[string]bool   // words of "the first time in"
	policy         map[string]string // by name
	policies       []settled         // in the order of their table
	weights        map[string]weight // of evidence for a day ahead
}

// settled is a policy with the rules it is for.
type settled struct {
	Policy
	rules []string
}

// english is the vocabulary and grammar of English, loaded once.
var english = sync.OnceValue(func() *grammar {
	g, err := loadGrammar("en")
	if err != nil {
		panic(fmt.Sprintf("when: the built-in lexicon: %v", err)) // its own test finds this first
	}
	return g
})

func loadVocabulary(language string) (*vocabulary, error) {
	v := &vocabulary{
		entries: map[string][]entry{}, numbers: map[string]int{}, multipliers: map[string]int{},
		ordinalEndings: map[string]bool{}, policy: map[string]string{}, weights: map[string]weight{}, nameStarts: map[string]bool{},
		support: map[string]bool{}, counted: map[string]bool{}, countNoun: map[string]bool{}, currency: map[string]bool{},
		glue: map[string]bool{}, rate: map[string]bool{}, ahead: map[string]bool{}, will: map[string]bool{}, have: map[string]bool{}, idle: map[string]bool{}, first: map[string]bool{},
	}
	for _, load := range []func(string) error{v.loadWords, v.loadNumbers, v.loadHolidays, v.loadEras, v.loadPolicy, v.loadWeights} {
		if err := load(language); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func (v *vocabulary) loadWords(language string) error {
	table, err := lexicon.Words(language, "times-words")
	if err != nil {
		return err
	}
	sets := map[string]map[string]bool{
		"ending": v.ordinalEndings, "support": v.support, "counted": v.counted, "count-noun": v.countNoun, "currency": v.currency,
		"glue": v.glue, "rate": v.rate, "ahead": v.ahead, "will": v.will, "have": v.have, "idle": v.idle, "first": v.first,
	}
	for _, row := range table.Rows {
		word, e := row[0], entry{class: row[1], value: row[2], alone: row[3]}
		if set := sets[e.class]; set != nil {
			set[word] = true
		} else if e.class == "dotted" {
			v.dotted = append(v.dotted, spelling{word, e.value})
		} else {
			v.entries[word] = append(v.entries[word], e)
		}
	}
	slices.SortStableFunc(v.dotted, func(a, b spelling) int { return len(b.spelled) - len(a.spelled) })
	return nil
}

func (v *vocabulary) loadNumbers(language string) error {
	table, err := lexicon.Words(language, "units")
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		n, err := strconv.Atoi(row[2])
		switch {
		case err != nil || strings.Contains(row[0], " "):
		case row[1] == "number" && n != 0 && !v.has(row[0], "dozen"):
			v.numbers[row[0]] = n
		case row[1] == "multiplier" && (n == 100 || n == 1000) && len(row[0]) > 1:
			v.multipliers[row[0]] = n
		}
	}
	return nil
}

func (v *vocabulary) loadHolidays(language string) error {
	table, err := lexicon.Words(language, "times-holidays")
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		h, err := parseHoliday(row[0], row[1])
		if err != nil {
			return err
		}
		v.holidays = append(v.holidays, h)
		v.nameStarts[h.words[0]] = true
	}
	slices.SortStableFunc(v.holidays, func(a, b holiday) int { return len(b.words) - len(a.words) })
	return nil
}

func (v *vocabulary) loadPolicy(language string) error {
	table, err := lexicon.Words(language, "time-policy")
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		v.policy[row[0]] = row[1]
		v.policies = append(v.policies, settled{Policy{row[0], row[1], row[3]}, strings.Fields(row[2])})
	}
	return nil
}

// entry is the meaning of word in a class.
func (v *vocabulary) entry(word, class string) (entry, bool) {
	for _, e := range v.entries[word] {
		if e.class == class {
			return e, true
		}
	}
	return entry{}, false
}

// has reports whether word stands in one of the classes.
func (v *vocabulary) has(word string, classes ...string) bool {
	return slices.ContainsFunc(v.entries[word], func(e entry) bool { return slices.Contains(classes, e.class) })
}
