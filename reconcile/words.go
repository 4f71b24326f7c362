package reconcile

import (
	"strconv"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// predicateKind says how much a predicate tells by itself.
type predicateKind string

const (
	eventKind   predicateKind = "event"
	stateKind   predicateKind = "state"
	speechKind  predicateKind = "speech"
	lightKind   predicateKind = "light" // its object tells what happens: "held a meeting"
	phaseKind   predicateKind = "phase" // "the talks began"
	genericKind predicateKind = "generic"
)

// predicate is a class of what can happen, e.g. {"meet", event}.
type predicate struct {
	class   string
	kind    predicateKind
	figures string // "grow" where counts only grow as more is known, "move" where levels change by the hour, "price" where a sum is the whole's
	once    bool   // it is done once by one to one: two dates of it are no two happenings
}

// predicates are the classes of verbs and nouns by lemma; a word may stand in several classes,
// the first in file order is its first.
type predicates struct {
	verbs, nouns map[string][]predicate
}

var english = sync.OnceValue(func() predicates {
	p := predicates{verbs: map[string][]predicate{}, nouns: map[string][]predicate{}}
	for _, row := range rows("predicates") {
		as := predicate{class: row[0], kind: predicateKind(row[1]), figures: row[4], once: row[5] == "once"}
		for _, verb := range list(row[2]) {
			p.verbs[verb] = append(p.verbs[verb], as)
		}
		for _, noun := range list(row[3]) {
			p.nouns[noun] = append(p.nouns[noun], as)
		}
	}
	return p
})

// effect is what a word does to a happening: as it stands, and where the word is negated.
type effect struct{ plain, negated hearsay.EventStatus }

// factualityWords are the words of factuality.tsv: kind, then word.
var factualityWords = sync.OnceValue(func() map[string]map[string]effect {
	words := map[string]map[string]effect{}
	for _, row := range rows("factuality") {
		if words[row[1]] == nil {
			words[row[1]] = map[string]effect{}
		}
		words[row[1]][row[0]] = effect{hearsay.EventStatus(row[2]), hearsay.EventStatus(row[3])}
	}
	return words
})

// wordClasses are the words of word-classes.tsv: class, then word.
var wordClasses = sync.OnceValue(func() map[string]map[string]bool {
	words := map[string]map[string]bool{}
	for _, row := range rows("word-classes") {
		if words[row[1]] == nil {
			words[row[1]] = map[string]bool{}
		}
		words[row[1]][row[0]] = true
	}
	return words
})

// listed reports whether word-classes.tsv has a word in a class.
func listed(class, word string) bool { return wordClasses()[class][strings.ToLower(word)] }

// effectOf is what factuality.tsv says a word of a kind does.
func effectOf(kind, word string) (effect, bool) {
	e, ok := factualityWords()[kind][strings.ToLower(word)]
	return e, ok
}

// measure is one word or phrase of units.tsv.
type measure struct {
	lo, hi float64
	mark   string // of a modifier: ">=", ">", "<=", "<", "~"
	unit   string
}

// measures are the words of units.tsv: kind, then word.
var measures = sync.OnceValue(func() map[string]map[string]measure {
	words := map[string]map[string]measure{}
	for _, row := range rows("units") {
		m := measure{mark: row[2], unit: row[3]}
		low, high, ranged := strings.Cut(row[2], "/")
		m.lo, _ = strconv.ParseFloat(low, 64)
		if m.hi = m.lo; ranged {
			m.hi, _ = strconv.ParseFloat(high, 64)
		}
		if words[row[1]] == nil {
			words[row[1]] = map[string]measure{}
		}
		words[row[1]][row[0]] = m
	}
	return words
})

// isMeasure reports whether units.tsv has a word under a kind.
func isMeasure(kind, word string) bool {
	_, ok := measures()[kind][word]
	return ok
}

// rows are the rows of an English table; the tables are part of the program and tested there.
func rows(name string) [][]string {
	t, err := lexicon.Words("en", name)
	if err != nil {
		panic(err)
	}
	return t.Rows
}

func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ",")
}
