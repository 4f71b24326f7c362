package extract

import (
	"strings"
	"sync"

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

// giveRoles gives the blocks of a their roles, those by words first, since the form of the
// others is judged by what stands round them.
func giveRoles(a *hearsay.Article) {
	giveHeadline(a)
	for i := range a.Blocks {
		if b := &a.Blocks[i]; b.Role == hearsay.Paragraph {
			b.Role, b.By = roleByWords(b.Of(a.Text))
		}
	}
	giveRolesByForm(a)
	markPullquotes(a)
}

func roleByWords(s string) (hearsay.Role, string) {
	ends := bothEnds(s)
	lower := strings.ToLower(ends)
	if by := matching(furnitureRules(), ends, lower); by != "" {
		return hearsay.Furniture, by
	}
	if len(s) <= longestRead && isPitch(s) {
		return hearsay.Furniture, "furniture.pitch"
	}
	if by := matching(captionRules(), ends, lower); by != "" {
		return hearsay.Caption, by
	}
	return hearsay.Paragraph, ""
}

// matching is the name of the first rule that matches s, which stands in lower case beside it.
func matching(rules []lexicon.Rule, s, lower string) string {
	for _, r := range rules {
		if r.MatchesLower(s, lower) {
			return r.Name
		}
	}
	return ""
}

const endBytes = 160 // how much of a long block's beginning and end the rules see

// bothEnds is s, or its beginning and its end where it is long, on one line.
func bothEnds(s string) string {
	if len(s) > 2*endBytes+len(gap) {
		s = strings.ToValidUTF8(s[:endBytes], "") + gap + strings.ToValidUTF8(s[len(s)-endBytes:], "")
	}
	return strings.Join(strings.Fields(s), " ")
}

const gap = " … "

// pitchWeights gives each word its weight towards a pitch, in units of "you".
var pitchWeights = sync.OnceValue(func() map[string]int {
	weights := map[string]int{}
	table, err := lexicon.Words("en", "pitch")
	if err != nil {
		return weights
	}
	for _, row := range table.Rows {
		weights[row[0]] = atoi(row[1])
	}
	return weights
})

const (
	pitchLeast   = 8  // so much weight makes a pitch
	pitchDensity = 10 // and so many words at most to a unit of weight
	pitchHeavy   = 2  // and so many words that weigh more than "you"
)

// isPitch reports whether the page speaks to its visitor in s: whether words of offering and
// asking outweigh those of telling.
func isPitch(s string) bool {
	weights, sum, n, heavy := pitchWeights(), 0, 0, 0
	for w := range wordsOf(s) {
		n++
		sum += weights[w]
		if weights[w] > 1 {
			heavy++
		}
	}
	return sum >= pitchLeast && sum*pitchDensity >= n && heavy >= pitchHeavy
}

var bylineRules = rulesOf("byline")

// takeByline takes the byline from the furniture where none is given.
func takeByline(a *hearsay.Article) {
	for _, b := range a.Blocks {
		if a.Byline != "" {
			return
		}
		if b.By != "furniture.byline" {
			continue
		}
		for _, r := range bylineRules() {
			for _, re := range r.Match {
				if m := re.FindStringSubmatch(b.Of(a.Text)); m != nil {
					a.Byline = m[1]
				}
			}
		}
	}
}
