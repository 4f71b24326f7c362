package copied

import (
	"net/url"
	"regexp"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

const (
	maxCreditLine = 300 // bytes; a longer block is no line of credit
	maxPost       = 700 // bytes; a longer block is no post shown on the page
	datelineReach = 90  // bytes from the beginning of a paragraph in which an agency's mark stands
	creditBlocks  = 8   // blocks at either end of an article that may be lines of credit
)

var creditRules = sync.OnceValue(func() []lexicon.Rule {
	rules, err := lexicon.Rules("en", "credits")
	if err != nil {
		return nil
	}
	return rules
})

// creditsIn reads the agencies that a is credited to: by its address, outlet and byline, the
// dateline of its first paragraphs and the lines round the text.
func creditsIn(a *hearsay.Article) []hearsay.Credit {
	credits := addressCredits(a)
	for _, name := range splitNames(a.Byline) {
		if agency := agencyOf(strings.TrimPrefix(name, "By ")); agency != "" {
			credits = append(credits, hearsay.Credit{Agency: agency, Whole: true, How: "byline"})
		}
	}
	blocks := blocksOf(a)
	for i, b := range blocks {
		if i >= creditBlocks && i < len(blocks)-creditBlocks {
			continue
		}
		if c, ok := datelineCredit(a, b.Range); ok {
			credits = append(credits, c)
		}
		credits = append(credits, lineCredits(a.Text, b.Range)...)
	}
	return credits
}

// addressCredits reads the address and the outlet: the agency's own page, or its part of another's.
func addressCredits(a *hearsay.Article) []hearsay.Credit {
	outlet := strings.ToLower(a.Outlet.Name)
	name := known().named(outlet)
	if name == "" {
		name = known().hosted(outlet)
	}
	u, err := url.Parse(a.URL)
	if name == "" && err == nil {
		name = known().hosted(strings.ToLower(u.Hostname()))
	}
	if name != "" {
		return []hearsay.Credit{{Agency: name, Whole: true, Own: true, How: "its own page"}}
	}
	if err != nil {
		return nil
	}
	if name = known().onPath(strings.ToLower(u.Path)); name != "" {
		return []hearsay.Credit{{Agency: name, Whole: true, How: "address"}}
	}
	return nil
}

var datelineMark = regexp.MustCompile(`[(\[/]([\pL][\pL .-]{1,24})[)\]/]\s*(?:[-–—:]|\.-|$|\pL)`)

// datelineCredit reads the mark in "LARNSEA, May 4 (Reuters) - The bridge". A mark that no table
// has is believed where it is all capitals behind a place in capitals, or the outlet's own name behind one.
func datelineCredit(a *hearsay.Article, within hearsay.Range) (hearsay.Credit, bool) {
	text := a.Text
	head := within
	head.End = min(head.End, head.Start+datelineReach)
	m := datelineMark.FindStringSubmatchIndex(head.Of(text))
	if m == nil {
		return hearsay.Credit{}, false
	}
	mark := head.Of(text)[m[2]:m[3]]
	agency := known().byMark[mark]
	place, _, _ := strings.Cut(strings.TrimSpace(head.Of(text)[:m[0]]), ",")
	own := outletOf(mark) == outletOf(a.Outlet.Name)
	if agency == "" && isCapitals(place) && (own || isCapitals(mark)) {
		agency = mark
	}
	at := hearsay.Range{Start: head.Start + m[2], End: head.Start + m[3]}
	return hearsay.Credit{Agency: agency, Whole: true, Own: own, How: "dateline", At: at}, agency != ""
}

func isCapitals(s string) bool { return len(s) > 1 && s == strings.ToUpper(s) }

// lineCredits reads a line of credit, such as "Additional reporting by Larnsea Wire".
func lineCredits(text string, line hearsay.Range) (credits []hearsay.Credit) {
	if line.Len() > maxCreditLine {
		return nil
	}
	for _, rule := range creditRules() {
		whole := strings.HasPrefix(rule.Name, "credit.whole")
		if !whole && !strings.HasPrefix(rule.Name, "credit.part") {
			continue
		}
		for _, match := range rule.Match {
			credits = append(credits, creditedIn(text, line, match, whole)...)
		}
	}
	return credits
}

func creditedIn(text string, line hearsay.Range, match *regexp.Regexp, whole bool) (credits []hearsay.Credit) {
	m := match.FindStringSubmatchIndex(line.Of(text))
	group := match.SubexpIndex("agency")
	if m == nil || group < 0 {
		return nil
	}
	at := hearsay.Range{Start: line.Start + m[2*group], End: line.Start + m[2*group+1]}
	for _, name := range splitNames(at.Of(text)) {
		if agency := agencyOf(name); agency != "" {
			credits = append(credits, hearsay.Credit{Agency: agency, Whole: whole, How: "credit", At: at})
		}
	}
	return credits
}

// isCredit reports whether the block is a line of credit or of rights and tells nothing.
func isCredit(block string) bool {
	if len(block) > maxCreditLine {
		return false
	}
	for _, rule := range creditRules() {
		if strings.HasPrefix(rule.Name, "credit.") && rule.Matches(block) {
			return true
		}
	}
	return false
}

// agencyOf is the agency of that name: one of the table, or whatever calls itself a wire or an agency.
func agencyOf(name string) string {
	if agency := known().named(name); agency != "" {
		return agency
	}
	name = strings.TrimPrefix(strings.Trim(name, " .,;:()"), "the ")
	if ruleMatches("name.agency", name) {
		return name
	}
	return ""
}

// ruleMatches reports whether the rule of that name matches s.
func ruleMatches(name, s string) bool {
	for _, rule := range creditRules() {
		if rule.Name == name && rule.Matches(s) {
			return true
		}
	}
	return false
}

var nameBreak = regexp.MustCompile(`, | and |/| & |; `)

func splitNames(s string) []string {
	if s == "" {
		return nil
	}
	return nameBreak.Split(s, -1)
}

// shareAgency reports whether one agency is credited in both.
func shareAgency(a, b []hearsay.Credit) bool {
	_, _, ok := sharedAgency(a, b)
	return ok
}

// sharedAgency is the first credits of a and b that name one agency, by its name or its initials.
func sharedAgency(a, b []hearsay.Credit) (inA, inB hearsay.Credit, ok bool) {
	for _, x := range a {
		for _, y := range b {
			if sameAgencyName(x.Agency, y.Agency) {
				return x, y, true
			}
		}
	}
	return hearsay.Credit{}, hearsay.Credit{}, false
}

// sameAgencyName reports whether two names are of one agency: one name, or the one's initials.
func sameAgencyName(a, b string) bool { return a == b || a == initials(b) || b == initials(a) }
