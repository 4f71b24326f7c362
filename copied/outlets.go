package copied

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// outlets is the table of outlets: each way of naming one, in small letters, gives its name.
var outlets = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	table, err := lexicon.Words("en", "outlets")
	if err != nil {
		return names
	}
	for _, column := range []string{"aliases", "domains", "name"} {
		for _, row := range table.Rows {
			keys := row[table.Column(column)]
			enter(names, bare(keys), row[table.Column("name")])
		}
	}
	return names
})

// bare is s in small letters, without article and trailing marks.
func bare(s string) string {
	s = strings.ToLower(strings.Trim(s, " .,;:’'"))
	return strings.TrimPrefix(s, "the ")
}

// outletOf is the name by which the outlet of s is compared: that of the table, or s itself bare.
func outletOf(s string) string {
	s = strings.TrimPrefix(bare(s), "www.")
	if name, ok := outlets()[s]; ok {
		return bare(name)
	}
	return s
}

var borrowingRules = sync.OnceValue(func() []lexicon.Rule {
	rules, err := lexicon.Rules("en", "borrowings")
	if err != nil {
		return nil
	}
	return rules
})

// maxParagraph is the length in bytes of the longest paragraph that is searched for credits; no
// longer one was written by hand.
const maxParagraph = 1 << 16

// borrowingsIn finds the outlets that the article says it has something from, in source order.
func borrowingsIn(a *hearsay.Article, told []hearsay.Told) (found []hearsay.Borrowing) {
	blocks := blocksOf(a)
	for _, t := range told {
		b := blocks[t.Block]
		if b.Len() > maxParagraph {
			continue
		}
		for _, rule := range borrowingRules() {
			for _, match := range rule.Match {
				found = append(found, borrowedIn(a.Text, b.Range, match)...)
			}
		}
	}
	slices.SortStableFunc(found, func(x, y hearsay.Borrowing) int { return x.At.Start - y.At.Start })
	return found
}

func borrowedIn(text string, block hearsay.Range, match *regexp.Regexp) (found []hearsay.Borrowing) {
	group := match.SubexpIndex("outlet")
	if group < 0 {
		return nil
	}
	for _, m := range match.FindAllStringSubmatchIndex(block.Of(text), -1) {
		name := hearsay.Range{Start: block.Start + m[2*group], End: block.Start + m[2*group+1]}
		found = append(found, hearsay.Borrowing{Outlet: outletOf(name.Of(text)), At: hearsay.Range{Start: block.Start + m[0], End: block.Start + m[1]}})
	}
	return found
}

// isListed reports whether an outlet of that name is in the table.
func isListed(outlet string) bool { return outlets()[outlet] != "" }
