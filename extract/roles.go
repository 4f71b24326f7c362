package extract

import (
	"strings"
	"sync"
	"unicode"

	"hearsay"
	"hearsay/lexicon"
)

// rulesOf reads the rules of a name once.
func rulesOf(name string) func() []lexicon.Rule {
	return sync.OnceValue(func() []lexicon.Rule {
		rules, err := lexicon.Rules("en", name)
		if err != nil {
			return nil
		}
		return rules
	})
}

var (
	furnitureRules = rulesOf("furniture")
	captionRules   = rulesOf("captions")
)

// giveRoles gives each block of a its role.
func giveRoles(a *hearsay.Article) {
	for i := range a.Blocks {
		b := &a.Blocks[i]
		s := b.Of(a.Text)
		if name := matching(furnitureRules(), s); name != "" {
			b.Role, b.By = hearsay.Furniture, name
		} else if name := matching(captionRules(), s); name != "" {
			b.Role, b.By = hearsay.Caption, name
		}
	}
	giveHeadline(a)
}

// matching is the name of the first rule that matches s.
func matching(rules []lexicon.Rule, s string) string {
	for _, r := range rules {
		if r.Matches(s) {
			return r.Name
		}
	}
	return ""
}

const longestHeadline = 200 // bytes

// giveHeadline marks the first block as the headline where it is the title, or looks like one
// and no title is given.
func giveHeadline(a *hearsay.Article) {
	if len(a.Blocks) < 2 || a.Blocks[0].Role != hearsay.Paragraph {
		return
	}
	first := &a.Blocks[0]
	s := first.Of(a.Text)
	switch {
	case a.Title != "" && words(s) == words(a.Title):
		first.By = "headline.title"
	case a.Title == "" && len(s) <= longestHeadline && !strings.HasSuffix(s, ".") && !endsSentence(strings.TrimRight(s, "?!")):
		first.By = "headline.first"
		a.Title = s
	default:
		return
	}
	first.Role, a.TitleAt = hearsay.Headline, first.Range
}

// words is s in lower case, with its letters and digits alone.
func words(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}
