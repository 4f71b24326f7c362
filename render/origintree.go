package render

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// Origins writes for each claim the tree of who had it from whom: the origins, why each is counted and which others it
// may be, and under each the articles that have it from there, with the words that show it.
func Origins(w io.Writer, a *hearsay.Account, claims []*hearsay.Claim, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	t := &originTree{page: &page{book: newBook(a), all: true}, textWriter: &textWriter{out: bufio.NewWriter(w), width: max(o.Width, 40), color: o.Color}}
	if len(claims) == 0 {
		t.line(0, run{wordNoClaim, plain})
	}
	for _, c := range byTellings(claims) {
		t.blank()
		t.claim(c)
	}
	return t.out.Flush()
}

// byTellings are claims in the order of how many articles tell them, the most first.
func byTellings(claims []*hearsay.Claim) []*hearsay.Claim {
	return slices.SortedStableFunc(slices.Values(claims), func(x, y *hearsay.Claim) int {
		return cmp.Compare(len(documentsOf(y.Mentions)), len(documentsOf(x.Mentions)))
	})
}

// originTree draws claims one under the other.
type originTree struct {
	*page
	*textWriter
}

// limb is what stands before the first line of a part of a tree, and before its other lines.
type limb struct{ first, rest string }

// limbOf is the limb of a part, the last of its kind or not, that grows from another.
func limbOf(from limb, last bool) limb {
	if last {
		return limb{from.rest + "└─ ", from.rest + "   "}
	}
	return limb{from.rest + "├─ ", from.rest + "│  "}
}

func (t *originTree) claim(c *hearsay.Claim) {
	t.line(0, run{articlesAndOrigins(c), bold}, run{" · " + t.shortID(c.ID), dim})
	for _, q := range t.quotes([]hearsay.Span{c.What}) {
		t.quote(t.page, q, 0)
	}
	list := c.Origins.List
	for i := range list {
		t.origin(c, i, limbOf(limb{}, i == len(list)-1))
	}
}

// articlesAndOrigins counts those who tell a claim, and those who knew it first.
func articlesAndOrigins(c *hearsay.Claim) string {
	counts := count(len(documentsOf(c.Mentions)), "article") + ", " + between(c.Origins.AtLeast, c.Origins.AtMost, "origin")
	if c.By == hearsay.Differing {
		return counts + ", " + wordDiffer
	}
	return counts
}

func (t *originTree) origin(c *hearsay.Claim, i int, l limb) {
	o := c.Origins.List[i]
	name := cmp.Or(capital(clean(o.Name)), wordNoSource)
	if len(c.Origins.List) > 1 {
		name = strconv.Itoa(i+1) + "  " + name
	}
	t.grow(l, run{name, bold}, run{" · " + strings.Join(t.originFacts(o), " · "), plain})
	documents := slices.SortedStableFunc(slices.Values(o.Documents), t.byDate)
	maybe := t.maybe(c.Origins.List, i)
	for n, d := range documents {
		t.telling(c, o, d, limbOf(limb{rest: l.rest}, n == len(documents)-1 && maybe == ""))
	}
	if maybe != "" {
		t.grow(limb{l.rest + "╌╌ ", l.rest + "   "}, run{wordMaybe + " " + maybe, dim})
	}
}

// originFacts are what an origin is, where it has a name, and why it is counted.
func (t *originTree) originFacts(o hearsay.Origin) []string {
	if o.Name == "" {
		return []string{t.because(o)}
	}
	return []string{partyWord(o.Kind), t.because(o)}
}

// telling is an article that has a claim from an origin, through whom, and its words.
func (t *originTree) telling(c *hearsay.Claim, o hearsay.Origin, d hearsay.DocumentID, l limb) {
	spans := ownSpans(o.Evidence, d)
	if len(spans) == 0 {
		spans = ownSpans(c.Mentions, d)
	}
	head := t.printed(d)
	if via := t.via(c, spans); via != "" {
		head += " · " + wordVia + " " + via
	}
	t.grow(l, run{head, plain})
	under := limb{l.rest, l.rest}
	for _, x := range t.passages(spans) {
		t.grow(under, t.verbatim(x)...)
		t.grow(under, run{t.reference(x.At), dim})
	}
}

func ownSpans(spans []hearsay.Span, d hearsay.DocumentID) []hearsay.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s hearsay.Span) bool { return s.Document != d })
}

// via are those through whom the statements of a claim that stand in some spans came.
func (t *originTree) via(c *hearsay.Claim, spans []hearsay.Span) string {
	for _, id := range c.Statements {
		s := t.statements[id]
		if s == nil || len(s.Chain) == 0 {
			continue
		}
		for _, r := range s.Content {
			if slices.ContainsFunc(spans, func(x hearsay.Span) bool { return x.Document == s.Document && x.Range().Overlaps(r) }) {
				return t.chain(s, ", ")
			}
		}
	}
	return ""
}

// grow writes runs behind a limb.
func (t *originTree) grow(l limb, runs ...run) {
	before := l.first
	for _, line := range wrap(runs, t.width-cells(l.rest)) {
		t.put(0, append([]run{{before, dim}}, line...))
		before = l.rest
	}
}
