package render

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// findings are the findings of a story by the section they belong to: the major ones first, conflicts
// before updates, and those that more articles bear out before the others.
func (p *page) findings(s *hearsay.Story) map[string][]entry {
	list := slices.Clone(s.Findings)
	slices.SortStableFunc(list, func(a, b hearsay.Finding) int {
		return cmp.Or(cmp.Compare(gradeOrder(a.Grade), gradeOrder(b.Grade)), cmp.Compare(kindOrder(a.Kind), kindOrder(b.Kind)),
			cmp.Compare(len(documentsOf(b.Spans)), len(documentsOf(a.Spans))))
	})
	out := map[string][]entry{}
	for _, f := range list {
		name := findingSection(f.Kind)
		out[name] = append(out[name], p.finding(f))
	}
	return out
}

func gradeOrder(g hearsay.Grade) int {
	if g == hearsay.Minor {
		return 1
	}
	return 0
}

// kindOrder puts what an editor must act on first.
func kindOrder(k hearsay.FindingKind) int {
	return slices.Index([]hearsay.FindingKind{hearsay.Conflict, hearsay.Updated, hearsay.Unfulfilled, hearsay.Overdue, hearsay.Fulfilled}, k)
}

// mostWordings is how many wordings of one finding are shown without --all.
const mostWordings = 4

func (p *page) finding(f hearsay.Finding) entry {
	e := entry{ID: p.shortID(f.ID), Head: capital(findingHead(f)), Grade: string(f.Grade),
		Facts: []string{clean(f.Because)}}
	if of := documentsOf(f.Spans); len(of) == 2 {
		e.Articles = of
	}
	for _, id := range f.Items {
		if strings.HasPrefix(id, "c") && e.Origins == "" {
			e.Origins = id
		}
	}
	e.Quotes = eachWording(p.quotes(f.Spans))
	e.Beside = len(e.Quotes) > 1 && findingSection(f.Kind) != wordRests && f.Kind != hearsay.RightOfReply
	if n := len(e.Quotes); n > mostWordings && !p.all {
		e.Quotes, e.RestQuotes = e.Quotes[:mostWordings:mostWordings], e.Quotes[mostWordings:]
	}
	return e
}

// findingHead is what a finding says. Where its quotes say the rest, only the words around them are left.
func findingHead(f hearsay.Finding) string {
	what := localDates(clean(f.What))
	switch around := strings.Trim(verbatim.ReplaceAllString(what, ""), " ,:;"); f.Kind {
	case hearsay.Conflict, hearsay.Updated:
		return findingWord(f.Kind) + ": " + what
	case hearsay.Fulfilled, hearsay.Unfulfilled:
		return findingWord(f.Kind)
	case hearsay.DeniedBy, hearsay.Overdue:
		if !strings.ContainsAny(around, "“”") {
			return strings.TrimPrefix(asides.ReplaceAllString(around, "$1"), "Expected: ; ")
		}
	}
	return what
}

var (
	isoDay   = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)
	verbatim = regexp.MustCompile(`“[^“”]*”`)
	asides   = regexp.MustCompile(`^\(([^()]*)\)`) // of a quotation that is left out
)

// localDates says days in plain words, but not within an article's own: "up to 25 June 2024".
func localDates(s string) string {
	var b strings.Builder
	last := 0
	for _, q := range append(verbatim.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		b.WriteString(isoDay.ReplaceAllStringFunc(s[last:q[0]], localDay))
		b.WriteString(s[q[0]:q[1]])
		last = q[1]
	}
	return b.String()
}

func localDay(s string) string {
	d, err := hearsay.ParseDay(s)
	if err != nil {
		return s
	}
	return dayWords(d, 0)
}

// capital begins s with a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
