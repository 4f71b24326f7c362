package reconcile

import (
	"strings"
	"unicode"

	"hearsay"
)

// lentWords is how many words in a row an article must have in common with a quotation for them to be that quotation's.
const lentWords = 7

// quotations are the places of all runs of so many words in the quotations of a story whose speaker is told.
type quotations map[string][]statementAt

type statementAt struct{ article, statement int }

func (s *scene) quotations() quotations {
	found := quotations{}
	for a := range s.articles {
		for i := range s.articles[a].Statements {
			if !s.saysWho(telling{article: a, statement: i}) {
				continue
			}
			for _, r := range s.articles[a].Statements[i].Quotes {
				words := wordsOf(s.words(s.span(a, r)))
				for k := range max(0, len(words)-lentWords+1) {
					key := strings.Join(words[k:k+lentWords], " ")
					found[key] = append(found[key], statementAt{a, i})
				}
			}
		}
	}
	return found
}

// lender is the statement of another article that quotes most of what an article tells in its own voice, word for word: a
// post that is embedded in a page has neither quotation marks nor a verb of saying.
func (s *scene) lender(t telling) (statementAt, bool) {
	words, inside := s.sentenceWords(t)
	all := count(inside)
	covered, until := map[statementAt]int{}, map[statementAt]int{}
	for k := range max(0, len(words)-lentWords+1) {
		for _, q := range s.quoted[strings.Join(words[k:k+lentWords], " ")] {
			if q.article == t.article || until[q] == k+lentWords {
				continue
			}
			covered[q] += count(inside[max(k, until[q]) : k+lentWords])
			if until[q] = k + lentWords; 2*covered[q] > all {
				return q, true
			}
		}
	}
	return statementAt{}, false
}

// sentenceWords are the words of the sentences of a telling, and which of them the telling itself has.
func (s *scene) sentenceWords(t telling) (words []string, inside []bool) {
	add := func(r hearsay.Range, in bool) {
		for _, w := range wordsOf(s.words(s.span(t.article, r))) {
			words, inside = append(words, w), append(inside, in)
		}
	}
	all := s.sentencesOf(t.article, t.at.Range())
	if len(all) == 0 {
		return nil, nil
	}
	first, last := s.articles[t.article].sentences[all[0]], s.articles[t.article].sentences[all[len(all)-1]]
	add(hearsay.Range{Start: first.Start, End: t.at.Start}, false)
	add(t.at.Range(), true)
	add(hearsay.Range{Start: t.at.End, End: last.End}, false)
	return words, inside
}

// wordsOf are the runs of letters and digits of a text, in small letters; an apostrophe is no gap.
func wordsOf(text string) []string {
	text = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(text))
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// count is how many are true.
func count(all []bool) (n int) {
	for _, x := range all {
		if x {
			n++
		}
	}
	return n
}
