package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strings"

	"hearsay"
	"hearsay/language"
	"hearsay/language/name"
)

// article is a Wikinews article of MEANTIME; Start and End are bytes of its text.
type article struct {
	ID, Text string
	Mentions []mention
}

type mention struct {
	Start, End   int
	Type, Syntax string
}

// annotated is how many sentences of an article MEANTIME marks, title and date among them.
const annotated = 7

// meantime reads the names of MEANTIME.
func (c *corpora) meantime() (sentences []marked, err error) {
	b, err := os.ReadFile(c.file("meantime-entities.jsonl"))
	if err != nil {
		return nil, err
	}
	reader, err := language.English(true)
	if err != nil {
		return nil, err
	}
	for line := range bytes.Lines(b) {
		var a article
		if err := json.Unmarshal(line, &a); err != nil {
			return nil, err
		}
		slices.SortStableFunc(a.Mentions, func(a, b mention) int { return cmp.Compare(b.End-b.Start, a.End-a.Start) })
		read, _ := reader.ReadText(a.Text)
		for _, s := range read[:min(annotated, len(read))] {
			sentences = append(sentences, a.sentence(s))
		}
	}
	return sentences, nil
}

func (a article) sentence(s hearsay.Sentence) marked {
	m := marked{document: a.ID}
	for _, t := range s.Tokens {
		m.forms = append(m.forms, t.Of(a.Text))
	}
	for _, mention := range a.Mentions {
		kind, ok := kindOf[mention.Type]
		if n := mention.in(s.Tokens); ok && strings.HasSuffix(mention.Syntax, "NAM") && isName(m.forms[n.From:n.To]) {
			if strings.EqualFold(m.forms[n.From], "the") {
				n.From++
			}
			n.Kind = kind
			m.put(n)
		}
	}
	return m
}

// in is the tokens of a mention, none where it ends inside of one.
func (m mention) in(tokens []hearsay.Token) name.Name {
	from := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.Start == m.Start })
	to := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.End == m.End }) + 1
	if from < 0 || to <= from {
		return name.Name{}
	}
	return name.Name{From: from, To: to}
}

// isName reports whether all words have capitals but those that may stand inside a name. MEANTIME marks
// "Airbus parent Skyline" as the name of Skyline.
func isName(forms []string) bool {
	for _, f := range forms {
		if f == "," || f[0] >= 'a' && f[0] <= 'z' && !slices.Contains([]string{"of", "and", "for", "the"}, f) {
			return false
		}
	}
	return len(forms) > 0 && !(len(forms) == 1 && strings.EqualFold(forms[0], "the"))
}
