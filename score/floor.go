package score

import (
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/lexicon"
)

// Floor is what a few patterns make of the documents of an account: a quotation next to "said" and a
// capitalised name is a statement, a date written out is a time, and each article is a story of its own.
// It is what the work must beat to be worth anything. The account must carry its texts.
func Floor(a *hearsay.Account) (*hearsay.Account, error) {
	rules, err := lexicon.Rules("en", "floor")
	if err != nil {
		return nil, err
	}
	floor := &hearsay.Account{Format: a.Format}
	for _, d := range a.Documents {
		d.Blocks = slices.Clone(d.Blocks)
		for i := range d.Blocks {
			d.Blocks[i].Role = hearsay.Paragraph
		}
		floor.Documents = append(floor.Documents, d)
		floor.Stories = append(floor.Stories, hearsay.Story{ID: hearsay.StoryID(d.ID), Documents: []hearsay.DocumentID{d.ID}})
		for _, b := range d.Blocks {
			floorBlock(floor, d, b.Range, rules)
		}
	}
	return floor, nil
}

// floorBlock applies the patterns to a block: rules named floor.said give a statement, their first
// group what was said and their second who; rules named floor.date give a time.
func floorBlock(floor *hearsay.Account, d hearsay.AccountDocument, block hearsay.Range, rules []lexicon.Rule) {
	text := block.Of(d.Text)
	for _, rule := range rules {
		for _, pattern := range rule.Match {
			for _, m := range pattern.FindAllStringSubmatchIndex(text, -1) {
				for i := range m {
					m[i] += block.Start
				}
				if strings.HasPrefix(rule.Name, "floor.date") {
					floor.Times = append(floor.Times, floorTime(d, m))
				} else {
					floor.Statements = append(floor.Statements, floorStatement(d, m, rule.Name))
				}
			}
		}
	}
}

func floorTime(d hearsay.AccountDocument, m []int) hearsay.DocumentTime {
	t := hearsay.DocumentTime{Document: d.ID, Time: hearsay.Time{Range: hearsay.Range{Start: m[0], End: m[1]}, Kind: hearsay.DateKind}}
	words := strings.Fields(strings.NewReplacer(",", " ").Replace(d.Text[m[0]:m[1]]))
	for _, layout := range []string{"2 January 2006", "January 2 2006", "2006-01-02"} {
		if at, err := time.Parse(layout, strings.Join(words, " ")); err == nil {
			day := hearsay.MakeDay(at.Year(), int(at.Month()), at.Day())
			t.Value, t.Earliest, t.Latest = day.String(), day, day
		}
	}
	return t
}

// floorStatement takes the groups of a match: said, name.
func floorStatement(d hearsay.AccountDocument, m []int, rule string) hearsay.Statement {
	said, name := hearsay.Range{Start: m[2], End: m[3]}, hearsay.Range{Start: m[4], End: m[5]}
	return hearsay.Statement{
		Document: d.ID, Content: []hearsay.Range{said}, Quotes: []hearsay.Range{said}, Kind: hearsay.Direct, Stance: hearsay.Asserts,
		Speaker: hearsay.Party{Name: name.Of(d.Text), Kind: hearsay.NamedParty, Start: name.Start, End: name.End}, By: rule,
	}
}
