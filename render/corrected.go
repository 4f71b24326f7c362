package render

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// corrections lists those of editors as they were written down: what each says, by whom, when, and what came of it.
func (p *page) corrections() section {
	out := section{Title: wordCorrections}
	for i := range p.Account.Corrections {
		out.Entries = append(out.Entries, p.correction(&p.Account.Corrections[i]))
	}
	return out
}

func (p *page) correction(c *hearsay.Corrected) entry {
	e := entry{ID: p.shortID(string(c.ID)), Head: p.judgement(&c.Correction), Facts: []string{madeBy(c)}}
	e.Facts = append(e.Facts, nonEmpty(clean(c.Note), p.outcome(c))...)
	return e
}

// outcome says what came of a correction, where it is not simply carried out.
func (p *page) outcome(c *hearsay.Corrected) string {
	switch c.Outcome {
	case hearsay.Undone:
		return wordUndone
	case hearsay.Without:
		return wordChanged + " " + clean(c.Because)
	}
	return ""
}

// madeBy is who made a correction and on which day.
func madeBy(c *hearsay.Corrected) string {
	day, err := hearsay.ParseDay(c.At)
	if err != nil {
		return clean(c.By)
	}
	return clean(c.By) + ", " + dayWords(day, 0)
}

// judgement is what a correction says, with the names of what it is of.
func (p *page) judgement(c *hearsay.Correction) string { return capital(clean(p.judged(c))) }

func (p *page) judged(c *hearsay.Correction) string {
	switch c.Kind {
	case hearsay.MergeStories:
		return wordOneStory + " " + joinedBy(p.called(c.Stories))
	case hearsay.SplitStory:
		return wordOwnStory + " " + joinedBy(p.called(c.Articles))
	case hearsay.SamePerson:
		return wordOnePerson + " " + joinedBy(p.peopleOf(c))
	case hearsay.NotSamePerson:
		return wordTwoPersons + " " + joinedBy(p.peopleOf(c))
	case hearsay.OutletOwner:
		return wordOneOwner + " " + c.Owner + ": " + joinedBy(c.Outlets)
	case hearsay.WrongSpeaker:
		return p.saidBy(c)
	case hearsay.WrongDate:
		return wordPrinted + " " + writtenDate(c.Date) + ": " + p.calledSo(c.Article)
	case hearsay.Undo:
		return p.undoing(c)
	}
	return string(c.Kind)
}

func (p *page) peopleOf(c *hearsay.Correction) (names []string) {
	for _, ref := range c.People {
		name := ref.Name
		if ref.Article != "" {
			name += " (" + wordIn + " " + p.calledSo(ref.Article) + ")"
		}
		names = append(names, name)
	}
	return names
}

// saidBy is who said the words that a correction is of.
func (p *page) saidBy(c *hearsay.Correction) string {
	who := cmp.Or(c.Speaker, wordUnnamed)
	if s := p.statements[hearsay.StatementID(c.Statement)]; s != nil {
		return wordSaidBy + " " + who + ": “" + strings.Trim(p.content(s).Passages[0].plain(), "“”\"") + "” (" + p.names[s.Document] + ")"
	}
	if c.Statement != "" {
		return wordSaidBy + " " + who + ": " + c.Statement
	}
	return wordSaidBy + " " + who + ": “" + strings.Trim(c.Words, "“”\"") + "” (" + p.calledSo(c.Article) + ")"
}

// undoing is what an entry undoes.
func (p *page) undoing(c *hearsay.Correction) string {
	for i := range p.Account.Corrections {
		o := &p.Account.Corrections[i]
		if o.ID == c.ID { // what is undone stands before
			break
		}
		if string(o.ID) == c.Correction {
			return wordUndoes + " " + p.judgement(&o.Correction)
		}
	}
	return wordUndoes + " " + c.Correction
}

// called are names for articles and stories that are named by identifiers, and others as they are.
func (p *page) called(names []string) (out []string) {
	for _, n := range names {
		out = append(out, p.calledSo(n))
	}
	return out
}

func (p *page) calledSo(name string) string {
	if d := p.documents[hearsay.DocumentID(name)]; d != nil {
		return p.names[d.ID]
	}
	return name
}

func writtenDate(value string) string {
	earliest, latest, err := hearsay.EDTFBounds(value)
	if err != nil {
		return wordUnknown
	}
	return dateWords(hearsay.Date{Value: value, Earliest: earliest, Latest: latest}, 0)
}

func joinedBy(names []string) string { return strings.Join(names, "; ") }

// correctedBy says who made some corrections, each once, e.g. "corrected by Ada Moll, 26 June 2024"; "" for none.
func (b *book) correctedBy(ids []hearsay.CorrectionID) string {
	var by []string
	for i := range b.Account.Corrections {
		c := &b.Account.Corrections[i]
		if words := madeBy(c); slices.Contains(ids, c.ID) && !slices.Contains(by, words) {
			by = append(by, words)
		}
	}
	if len(by) == 0 {
		return ""
	}
	return wordCorrectedBy + " " + strings.Join(by, "; ")
}

// datings are those of some corrections that gave an article another date.
func (b *book) datings(ids []hearsay.CorrectionID) []hearsay.CorrectionID {
	return slices.DeleteFunc(slices.Clone(ids), func(id hearsay.CorrectionID) bool {
		c := b.madeCorrection(string(id))
		return c == nil || c.Kind != hearsay.WrongDate
	})
}

// because is why an origin is counted.
func (b *book) because(o hearsay.Origin) string {
	if by := b.correctedBy(o.Corrected); by != "" {
		return clean(o.Because) + " (" + by + ")"
	}
	return clean(o.Because)
}

// withCorrected adds to facts who corrected what they are of.
func (b *book) withCorrected(facts []string, ids []hearsay.CorrectionID) []string {
	return append(facts, nonEmpty(b.correctedBy(ids))...)
}
