package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// findings asks each question in turn; each has a file of its own. Precision goes first: a question
// that cannot tell keeps silent. What conflicts and denials set against each other are claims besides.
func (s *scene) findings(happenings []happening, claims []claim, ids map[int]string) ([]hearsay.Finding, []claim) {
	q := questions{scene: s, happenings: happenings, claims: claims, ids: ids}
	q.turns = q.turnsOf(q.measured)
	q.equal = s.sameFigures()
	q.known = q.houses()
	disputes := slices.Concat(q.conflicts(), q.denials())
	differing := q.differing(disputes)
	all := slices.Concat(s.in.Dating, disputes, q.updates(), q.outcomes(), q.oneOrigins(), q.replies())
	for i := range all {
		for _, spans := range []*[]hearsay.Span{&all[i].Spans, &all[i].Later} {
			slices.SortFunc(*spans, hearsay.CompareSpans)
			*spans = slices.Compact(*spans)
		}
		if all[i].ID == "" {
			all[i].ID = hearsay.ID("f", append([]string{string(all[i].Kind), all[i].By}, keysOf(all[i].Spans)...)...)
		}
	}
	slices.SortStableFunc(all, func(a, b hearsay.Finding) int {
		return cmp.Or(cmp.Compare(order(a.Kind), order(b.Kind)), slices.CompareFunc(a.Spans, b.Spans, hearsay.CompareSpans), cmp.Compare(a.ID, b.ID))
	})
	return slices.CompactFunc(all, func(a, b hearsay.Finding) bool { return a.ID == b.ID }), differing
}

// order is the order of kinds in the account.
func order(k hearsay.FindingKind) int {
	return slices.Index([]hearsay.FindingKind{hearsay.Conflict, hearsay.Updated, hearsay.DeniedBy, hearsay.Fulfilled,
		hearsay.Unfulfilled, hearsay.Overdue, hearsay.OneOrigin, hearsay.RightOfReply}, k)
}

func keysOf(spans []hearsay.Span) (keys []string) {
	for _, s := range spans {
		keys = append(keys, spanKey(s))
	}
	return keys
}

// questions is what the findings are asked of.
type questions struct {
	*scene
	happenings []happening
	claims     []claim
	ids        map[int]string // the event of a happening
	turns      []turn
	equal      [][]figure // groups of equal figures of one thing
	known      houses
}

// quote is a span's words in quotation marks, cut to what fits a line.
func (s *scene) quote(at hearsay.Span) string {
	words := strings.Join(strings.Fields(s.words(at)), " ")
	words = strings.Trim(words, `"“”‘’'`)
	const most = 110
	if len(words) > most {
		cut := strings.LastIndexByte(words[:most], ' ')
		if cut < 0 {
			cut = most
			for cut > 0 && words[cut]&0xC0 == 0x80 {
				cut--
			}
		}
		words = words[:cut] + " …"
	}
	return "“" + words + "”"
}

// outlet is how a finding names an article: its outlet, else its day, else "an article".
func (s *scene) outlet(a int) string {
	switch article := s.articles[a].Article; {
	case article.Outlet.Name != "":
		return article.Outlet.Name
	case article.Published.IsDay():
		return "the article of " + article.Published.Earliest.String()
	}
	return "an article"
}

// articlesOf counts the articles of spans.
func articlesOf(spans []hearsay.Span) int {
	seen := map[hearsay.DocumentID]bool{}
	for _, s := range spans {
		seen[s.Document] = true
	}
	return len(seen)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}
