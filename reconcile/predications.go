package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"hearsay"
)

// answerRow is a row of contraries.tsv: words that answer a question.
type answerRow struct {
	question, value, form string
	words                 []string
	nouns                 []string // of a modifier: what it must stand before
	contrary              []string // the answers where the words are negated, and that one doer cannot have given
}

// The forms of contraries.tsv that rules ask for.
const (
	isForm       = "is"       // the words are said of a subject, or stand before it
	doesForm     = "does"     // the subject does it
	soleForm     = "sole"     // the question is who did it, and one alone can have
	doerForm     = "doer"     // the question is who did it
	sufferedForm = "suffers"  // what it is done to is the subject
	modifierForm = "modifier" // the words stand before a noun that the clause's subject is or comes from
	actForm      = "act"      // said of the happening itself
)

// answerRows are the rows of contraries.tsv by the first of their words.
var answerRows = sync.OnceValue(func() map[string][]answerRow {
	found := map[string][]answerRow{}
	for _, row := range rows("contraries") {
		r := answerRow{question: row[0], value: row[1], form: row[2], nouns: list(row[4]), contrary: list(row[5])}
		for _, phrase := range list(row[3]) {
			r.words = strings.Fields(phrase)
			found[r.words[0]] = append(found[r.words[0]], r)
		}
	}
	return found
})

// predication is one answer to one question of contraries.tsv, as somebody gives it.
type predication struct {
	answerRow
	article, sentence, statement int           // statement is -1 for the article itself
	at                           hearsay.Range // from what it is said of to its last word
	within                       hearsay.Range // the words of its teller
	subject                      *referent     // what it is said of
	doer, holder                 camp
	when                         hearsay.Date // of a placement
}

// ofDoer reports whether the question is who did it.
func (r *answerRow) ofDoer() bool { return r.form == soleForm || r.form == doerForm }

// key is what an answer is: its value, and for who did it the doer.
func (p *predication) key() string { return p.value + "/" + p.doer.String() }

// answer is an answer as the finding gives it.
func (p *predication) answer() string {
	if p.ofDoer() {
		return "“" + p.value + "” of " + p.doer.String()
	}
	return "“" + p.value + "”"
}

// predications are all answers that a story gives, by question, in order of the text.
func (q *questions) predications() (all []predication) {
	all = q.placements()
	for a := range q.articles {
		for i := range q.articles[a].sentences {
			if q.articles[a].sentences[i].tree != nil && !q.reprint(a) {
				all = append(all, q.predicationsIn(a, i)...)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b predication) int {
		return cmp.Or(strings.Compare(a.question, b.question), cmp.Compare(a.article, b.article), cmp.Compare(a.at.Start, b.at.Start))
	})
	return all
}

func (q *questions) predicationsIn(a, i int) (all []predication) {
	b := q.builder(a, i)
	for t := range b.tree.tokens {
		for _, row := range b.answersAt(t) {
			if last := b.phrase(t, row.words); last >= 0 {
				if p, ok := q.predication(b, row, t, last); ok && !slices.ContainsFunc(all, func(o predication) bool {
					return o.question == p.question && o.at.Overlaps(p.at) && o.value == p.value
				}) {
					all = append(all, p)
				}
			}
		}
	}
	return all
}

// answersAt are the rows whose words may begin at a token, those of a modifier only where one of its nouns comes next.
func (b *builder) answersAt(t int) (found []answerRow) {
	all := answerRows()[b.tree.lemma(t)]
	if b.isWord(t, "NAME") {
		all = slices.Concat(all, answerRows()["NAME"])
	}
	next := b.nounAfter(t)
	for _, row := range all {
		if row.form != modifierForm || next >= 0 && slices.Contains(row.nouns, b.tree.lemma(next)) {
			found = append(found, row)
		}
	}
	return found
}

// gap is how many words ".." in a phrase may stand for.
const gap = 4

// phrase is the last token of a phrase of lemmas that begins at a token, articles left out; -1 where it does not stand there. NAME is a
// name, or a word for the speaker's own.
func (b *builder) phrase(t int, words []string) int {
	last, free := -1, 0
	for _, w := range words {
		if w == ".." {
			free = gap
			continue
		}
		for last >= 0 && t < len(b.tree.tokens) && !b.isWord(t, w) && (b.tree.rel(t) == "det" || free > 0 && b.tree.tokens[t].POS != "PUNCT") {
			if b.tree.rel(t) != "det" {
				free--
			}
			t++
		}
		if t >= len(b.tree.tokens) || !b.isWord(t, w) {
			return -1
		}
		last, free = t, 0
		t++
	}
	return last
}

func (b *builder) isWord(t int, w string) bool {
	if w == "NAME" {
		return b.tree.tokens[t].POS == "PROPN" || b.tree.tokens[t].Tag == "PRP$"
	}
	return b.tree.lemma(t) == w || strings.EqualFold(b.tree.tokens[t].Of(b.text), w)
}

// predication reads what an answer is said of and by whom. What is asked, planned or supposed is no answer.
func (q *questions) predication(b *builder, row answerRow, first, last int) (p predication, ok bool) {
	p = predication{answerRow: row, article: b.article, sentence: b.sentence}
	p.at = hearsay.Range{Start: b.tree.tokens[first].Start, End: b.tree.tokens[last].End}
	p.statement, p.within = q.covering(b.article, p.at), b.sen.Range
	if p.statement >= 0 {
		st := &q.articles[b.article].Statements[p.statement]
		if st.Stance != hearsay.Asserts || st.Speaker.Name == "" {
			return p, false
		}
		p.within, p.holder = contentRange(st), q.campOfParty(b.article, st.Speaker)
	}
	subject, verb := -1, b.verbOf(first, last)
	if (row.form == doesForm || row.form == sufferedForm) && (verb < first || verb > last) {
		return p, false
	}
	switch row.form {
	case isForm:
		subject, verb = b.saidOf(first, last)
	case soleForm, doerForm:
		doer := b.doneBy(verb)
		subject, p.doer = b.done(verb, last), q.campAt(b, doer, p.holder)
		if ok = p.doer.known(); ok {
			p.at = b.spanned(p.at, doer)
		}
	case sufferedForm:
		subject = b.done(verb, last)
	case modifierForm:
		if verb, subject = b.modified(last, row.nouns); subject >= 0 {
			p.at.End = b.tree.tokens[b.nounAfter(last)].End
		}
		if row.value == "" && subject >= 0 {
			p.doer = q.campAt(b, last, p.holder)
			p.value = p.doer.String()
		}
	case actForm:
		ok = true
	case doesForm:
		subject = b.subjectOf(verb)
	}
	if subject >= 0 && !(p.ofDoer() && first <= subject && subject <= last) {
		p.subject = q.referentAt(b, subject)
		ok = p.ofDoer() && ok || !p.ofDoer() && p.subject != nil && p.value != ""
		p.at = b.spanned(p.at, subject)
	}
	return p, ok && q.given(b, &p, verb)
}

// given reports whether an answer is given as what was so; one that is negated is its contrary, if it has one.
func (q *questions) given(b *builder, p *predication, verb int) bool {
	if verb < 0 {
		return true
	}
	if b.tree.tokens[verb].POS == "NOUN" && b.tree.kid(verb, "cop") < 0 {
		return true
	}
	status, by := b.factuality(verb, verb)
	if status == hearsay.Denied && by == "factuality.negation" && len(p.contrary) > 0 {
		p.value = p.contrary[0]
		return true
	}
	return status == hearsay.Happened
}
