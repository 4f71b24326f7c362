package said

import "strings"

// list is a set of lists of words of the lexicon (word-lists.tsv), as bits.
type list uint64

const (
	objectPronouns list = 1 << iota
	speakingPronouns
	clauseOpeners
	conjunctions
	links
	frameOpeners
	timeOpeners
	nounLinks
	clauseMarks
	contacts
	quoting
	questionWords
	openQuestions
	listBreaks
	fronts
	states
	utters
	papers
	mediumLinks
	innerClauses
	clauseBounds
	timeWords
	periods
	weekdays
	notAdjuncts
	notAs
	counted
	followsNames
	governing
	passives
	tweets
	occasions
	subordinators
	boundUntil
	citing
	issues
	peopleWords
	informants
	foundStates
	serials
	vain
	persuades
	pressNouns
)

var listNames = map[string]list{
	"object-pronouns":   objectPronouns,
	"speaking-pronouns": speakingPronouns,
	"clause-openers":    clauseOpeners,
	"conjunctions":      conjunctions,
	"links":             links,
	"frame-openers":     frameOpeners,
	"time-openers":      timeOpeners,
	"noun-links":        nounLinks,
	"clause-marks":      clauseMarks,
	"contacts":          contacts,
	"quoting":           quoting,
	"question-words":    questionWords,
	"open-questions":    openQuestions,
	"list-breaks":       listBreaks,
	"fronts":            fronts,
	"states":            states,
	"subordinators":     subordinators,
	"bound-until":       boundUntil,
	"citing":            citing,
	"issues":            issues,
	"people-words":      peopleWords,
	"informants":        informants,
	"found-states":      foundStates,
	"serials":           serials,
	"vain":              vain,
	"persuades":         persuades,
	"press-nouns":       pressNouns,
	"utters":            utters,
	"papers":            papers,
	"medium-links":      mediumLinks,
	"inner-clauses":     innerClauses,
	"clause-bounds":     clauseBounds,
	"time-words":        timeWords,
	"periods":           periods,
	"weekdays":          weekdays,
	"not-adjuncts":      notAdjuncts,
	"not-as":            notAs,
	"counted":           counted,
	"follows-names":     followsNames,
	"governing":         governing,
	"passives":          passives,
	"tweets":            tweets,
	"occasions":         occasions,
}

// in reports whether the word stands in the list l.
func (w *word) in(l list) bool { return w.lists&l != 0 }

func loadLists() map[string]list {
	lists := map[string]list{}
	table("word-lists", func(cell func(string) string) {
		for _, w := range strings.Fields(cell("words")) {
			lists[w] |= listNames[cell("list")]
		}
	})
	return lists
}
