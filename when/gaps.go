package when

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay"
)

// gap is "the first time in 14 months" or "the first … since August 2022": how long before a
// happening the like of it was last.
type gap struct {
	*telling
	span     hearsay.Range // from its first word to the end of the time
	said     hearsay.Range // the time itself
	months   [2]float64    // how long, with its rounding; zero for "since"
	length   Duration
	from     meaning // the last time, for "since"
	when     meaning // the happening, where the sentence dates it
	dateSpan hearsay.Range
	names    map[string]bool // of the sentence and of those around it
}

// gaps compares what the articles say of the same gap. What cannot hold together is a conflict:
// the minimal set of the constraints is its evidence.
func (s *dater) gaps() (findings []hearsay.Finding) {
	var all []gap
	for i, r := range s.story {
		if !dated(r) {
			s.placeUndated(i)
		}
		for k := range s.found[i] {
			if g, ok := s.gapAt(i, k); ok {
				all = append(all, g)
			}
		}
	}
	for a := range all {
		for b := a + 1; b < len(all); b++ {
			if all[a].doc != all[b].doc && s.sameGap(&all[a], &all[b]) {
				if f, ok := s.clash(&all[a], &all[b]); ok {
					findings = append(findings, f)
				}
			}
		}
	}
	return findings
}

// gapAt reads the k-th expression of an article as a gap, if the words before it make it one.
func (s *dater) gapAt(i, k int) (gap, bool) {
	e := s.found[i][k]
	tokens := s.story[i].Sentences[e.sentence].Tokens
	text := s.story[i].Article.Text
	at := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.Start >= e.Start })
	if at < 1 {
		return gap{}, false
	}
	word := tokens[at-1].Of(text)
	g := gap{said: e.Range, span: hearsay.Range{Start: tokens[at-1].Start, End: e.End}}
	m := s.placed[i][k]
	switch length := m.kind == hearsay.DurationKind; {
	case length && s.words.has(word, "gap-in") && m.length != (Duration{}):
		g.length, g.months = m.length, rounded(e.tree, m.length)
	case !length && s.words.has(word, "gap-since") && m.first != 0 && m.last != 0:
		g.from = m
	default:
		return gap{}, false
	}
	first := slices.IndexFunc(tokens[:at], func(t hearsay.Token) bool { return s.words.first[t.Lemma] || s.words.first[t.Of(text)] })
	ordinal := func(t hearsay.Token) bool { _, ok := s.words.entry(strings.ToLower(t.Of(text)), "ordword"); return ok }
	if first < 0 || slices.ContainsFunc(tokens[first+1:at], ordinal) {
		return gap{}, false // "the first since 2005 and the third since 1996" counts otherwise
	}
	t := &s.tellingsOf(i)[e.sentence]
	g.telling, g.span.Start = t, tokens[first].Start
	s.gapDay(&g, i, k)
	g.names = s.namesAround(t)
	return g, true
}

// gapDay finds the day of the happening in the sentence of the gap.
func (s *dater) gapDay(g *gap, i, k int) {
	for _, other := range g.dates {
		if m := s.placed[i][other]; other != k && m.first != 0 && m.last != 0 && g.from.edtf() != m.edtf() {
			g.when, g.dateSpan = m, s.found[i][other].Range
		}
	}
}

// namesAround are the names of a sentence, of the three before it and of the one after.
func (s *dater) namesAround(t *telling) map[string]bool {
	names := map[string]bool{}
	told := s.told[t.doc]
	for k := max(0, t.sentence-3); k <= min(len(told)-1, t.sentence+1); k++ {
		for name := range told[k].names {
			names[name] = true
		}
	}
	return names
}

// rounded is a length in months with the half unit that a count may be off.
func rounded(t tree, d Duration) [2]float64 {
	months, half := d.InMonths(), 0.5*unitSize[d.grain()].span()/30.436875
	switch t.op {
	case "more":
		return [2]float64{months, math.Inf(1)}
	case "less", "nearly":
		return [2]float64{0, months}
	}
	return [2]float64{months - half, months + half}
}

// sameGap asks for a shared deed and two shared names.
func (s *dater) sameGap(a, b *gap) bool {
	names := 0
	for name := range a.names {
		if b.names[name] {
			names++
		}
	}
	if names < 2 {
		return false
	}
	for w := range a.stems {
		if b.stems[w] {
			return true
		}
	}
	return false
}

// clash puts two gaps into a network of the happening and the time before it.
func (s *dater) clash(a, b *gap) (hearsay.Finding, bool) {
	net := &Network{}
	last, now := net.Add(), net.Add()
	var conflict []Constraint
	for _, g := range []*gap{a, b} {
		for _, c := range s.gapConstraints(g, last, now) {
			if found := net.Constrain(c); found != nil {
				conflict = found
			}
		}
	}
	if conflict == nil {
		return hearsay.Finding{}, false
	}
	f := hearsay.Finding{Kind: hearsay.Conflict, Grade: hearsay.Major, By: "gap.clash"}
	off := offBy(a, b)
	if off <= 1.5 || off <= 0.1*max(a.length.InMonths(), b.length.InMonths()) {
		f.Grade = hearsay.Minor
	}
	for _, c := range conflict {
		f.Spans = append(f.Spans, c.Because...)
	}
	slices.SortFunc(f.Spans, hearsay.CompareSpans)
	f.Spans = slices.Compact(f.Spans)
	f.What = fmt.Sprintf("“%s” and “%s” for the same gap: off by about %s", a.span.Of(s.text(a)), b.span.Of(s.text(b)), monthsText(off))
	f.Because = "both articles count from the last time to the same happening"
	parts := []string{string(f.Kind), f.By}
	for _, span := range f.Spans {
		parts = append(parts, string(span.Document), fmt.Sprint(span.Start, span.End))
	}
	f.ID = hearsay.ID("f", parts...)
	return f, true
}

func (s *dater) text(g *gap) string { return s.story[g.doc].Article.Text }

// gapConstraints are what one telling says of the two days.
func (s *dater) gapConstraints(g *gap, last, now Variable) (list []Constraint) {
	id := s.story[g.doc].Article.ID
	add := func(c Constraint, by string, r hearsay.Range) {
		c.By, c.Because = by, []hearsay.Span{r.In(id)}
		list = append(list, c)
	}
	if g.from.first != 0 {
		add(Within(last, g.from.first, g.from.last), "gap.since", g.span)
	} else {
		most := Open
		if !math.IsInf(g.months[1], 1) {
			most = hearsay.Day(math.Ceil(g.months[1] * 30.436875))
		}
		add(Difference(last, now, hearsay.Day(g.months[0]*30.436875), most), "gap.length", g.span)
	}
	if g.when.first != 0 {
		add(Within(now, g.when.first, g.when.last), "gap.day", g.dateSpan)
	}
	return list
}

// offBy is how many months lie between what the two gaps say, middle to middle.
func offBy(a, b *gap) float64 {
	when := a.when
	if when.first == 0 {
		when = b.when
	}
	length := func(g *gap) float64 {
		if g.from.first == 0 {
			return g.length.InMonths()
		}
		return float64(when.first+when.last-g.from.first-g.from.last) / 2 / 30.436875
	}
	if a.from.first != 0 && b.from.first != 0 {
		return math.Abs(float64(a.from.first+a.from.last-b.from.first-b.from.last)) / 2 / 30.436875
	}
	return math.Abs(length(a) - length(b))
}

func monthsText(n float64) string {
	switch whole := math.Round(n); {
	case n < 0.75:
		return fmt.Sprintf("%.0f days", n*30.436875)
	case whole == 1:
		return "1 month"
	case whole >= 24:
		return fmt.Sprintf("%.0f years", whole/12)
	default:
		return fmt.Sprintf("%.0f months", whole)
	}
}
