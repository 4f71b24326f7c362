package when

import (
	"maps"
	"math"
	"slices"

	"hearsay"
)

// The ranks of likely constraints: the lower, the more telling.
const (
	necessary = iota
	rankLikely
	rankCopied
	rankWeek
	rankFresh
	rankLead
	rankOpening
	rankNamed
)

// ownDates are the dates an article names in full: what is past for it was before, what lies ahead after.
func (s *dater) ownDates(i int) {
	for k, e := range s.found[i] {
		m := s.placed[i][k]
		if !m.explicit || m.first == 0 || m.last == 0 || !e.isDate() || e.tree.op == "part" {
			continue
		}
		span, verb := e.Range.In(s.story[i].Article.ID), s.verbOf(i, e)
		switch {
		case e.tense == futureTense:
			if verb == futureTense && !s.within(i, e) {
				s.want(rankLikely, "date.ahead", Within(s.out[i], 0, m.last), span)
			}
		case s.isEnd(i, e): // "the contract was extended through 2021"
		case e.tense == pastTense && verb != noTense:
			s.want(necessary, "date.past", Within(s.out[i], m.first, 0), span)
		case m.unit == dayUnit || m.unit == monthUnit:
			s.want(rankNamed, "date.named", Within(s.out[i], m.first, 0), span)
		}
	}
}

// verbOf is whether the verb that an expression itself hangs on looks ahead or not; none where
// it hangs on none: "a 2019 target" was set before 2019.
func (s *dater) verbOf(i int, e expression) tense {
	sentence, text := s.story[i].Sentences[e.sentence], s.story[i].Article.Text
	at := topOf(sentence, e.Range)
	if at < 0 || sentence.Tokens[at].Head < 0 || sentence.Tokens[sentence.Tokens[at].Head].POS != "VERB" {
		return noTense
	}
	if s.verbTense(text, sentence, sentence.Tokens[at].Head) == futureTense {
		return futureTense
	}
	return pastTense
}

// isEnd reports whether an expression says by or until when, or for when something was planned: a
// past verb does not put that behind the article.
func (s *dater) isEnd(i int, e expression) bool {
	sentence := s.story[i].Sentences[e.sentence]
	if s.words.has(wordBefore(s.story[i].Article.Text, sentence, e.Range), "end-before") {
		return true
	}
	top := topOf(sentence, e.Range)
	return top >= 0 && sentence.Tokens[top].Head >= 0 && s.words.ahead[sentence.Tokens[sentence.Tokens[top].Head].Lemma]
}

// leads ties an undated article to those most like it that tell news of the same weekday.
func (s *dater) leads(i, j int) {
	if dated(s.story[i]) {
		i, j = j, i
	}
	if !s.alike(i, j) {
		return
	}
	for _, a := range s.weekdays(i, leadSentences) {
		for _, b := range s.weekdays(j, len(s.told[j])) {
			if s.weekdayOf(i, a) != s.weekdayOf(j, b) {
				continue
			}
			day := s.net.Add()
			spans := []hearsay.Span{s.found[i][a].Range.In(s.story[i].Article.ID), s.found[j][b].Range.In(s.story[j].Article.ID)}
			for _, k := range [2][2]int{{i, a}, {j, b}} {
				if m := s.placed[k[0]][k[1]]; m.first != 0 && m.first == m.last && dated(s.story[k[0]]) {
					s.want(rankOpening, "lead.weekday", Within(day, m.first, m.last), spans...)
				}
				s.want(rankOpening, "lead.weekday", Difference(day, s.out[k[0]], 0, 6), spans...)
			}
			s.want(rankOpening, "lead.weekday", OnWeekday(day, s.weekdayOf(i, a)), spans...)
			return
		}
	}
}

// weekdays are those in so many first sentences of an article that lie behind it.
func (s *dater) weekdays(i, sentences int) (at []int) {
	for k, e := range s.found[i] {
		if e.sentence < sentences && e.tense != futureTense && s.weekdayOf(i, k) > 0 {
			at = append(at, k)
		}
	}
	return at
}

// leadSentences is how many sentences open an article.
const leadSentences = 10

// weekdayOf is the weekday that an expression names by itself, or 0.
func (s *dater) weekdayOf(i, k int) int {
	t := s.found[i][k].tree
	for t.op == "at" || t.op == "daypart" {
		if t.op == "at" {
			t = t.args[1]
		} else {
			t = t.args[0]
		}
	}
	if t.op != "weekday" {
		return 0
	}
	return t.args[0].int()
}

// alike reports whether a dated article is, of all of them, about the most like an undated one.
func (s *dater) alike(i, j int) bool {
	if !dated(s.story[j]) {
		return false
	}
	if s.bestLike[i] == 0 {
		for k := range s.story {
			if dated(s.story[k]) {
				s.bestLike[i] = max(s.bestLike[i], s.likeness(i, k))
			}
		}
	}
	own := s.likeness(i, j)
	return own >= leastLikeness && own >= 0.75*s.bestLike[i]
}

// leastLikeness is the cosine below which two articles of a story tell different news of it.
const leastLikeness = 0.15

// likeness is the cosine of the weighted words of two articles.
func (s *dater) likeness(i, j int) float64 {
	a, b := s.vector(i), s.vector(j)
	var dot, aa, bb int
	for w, n := range a {
		dot += n * b[w]
		aa += n * n
	}
	for _, n := range b {
		bb += n * n
	}
	return float64(dot) / math.Sqrt(float64(aa)*float64(bb)+1)
}

// vector weighs the names and words of an article by their rarity in the story.
func (s *dater) vector(i int) map[string]int {
	if s.vectors[i] != nil {
		return s.vectors[i]
	}
	v := map[string]int{}
	for _, t := range s.told[i] {
		for w := range t.names {
			v["N "+w] = s.rare.of("N " + w)
		}
		for w := range t.stems {
			v[w] = s.rare.of(w)
		}
	}
	s.vectors[i] = v
	return v
}

// weeks ties a weekday that is told as past to the week that the article speaks of as "this week".
func (s *dater) weeks(i int) {
	week := -1
	for k, e := range s.found[i] {
		if t := e.tree; t.op == "unit" && t.args[0].int() == 0 && unit(t.args[1].word) == weekUnit && e.tense != futureTense {
			week = k
			break
		}
	}
	if week < 0 {
		return
	}
	for _, e := range s.found[i] {
		if e.tree.op != "weekday" || e.tense == futureTense {
			continue
		}
		// The weekday is in the week of publication: the article came out on it or later in the week.
		day := s.net.Add()
		id := s.story[i].Article.ID
		s.want(rankWeek, "week.weekday", OnWeekday(day, e.tree.args[0].int()), e.Range.In(id))
		s.want(rankWeek, "week.weekday", InUnit(day, s.out[i], weekUnit, 0), e.Range.In(id), s.found[i][week].Range.In(id))
		s.want(rankWeek, "week.weekday", Difference(day, s.out[i], 0, 6), e.Range.In(id))
	}
}

// shared finds the happenings that two articles tell, and ties their dates.
func (s *dater) shared(i, j int) {
	for a := range s.told[i] {
		for b := range s.told[j] {
			x, y := &s.told[i][a], &s.told[j][b]
			how, verb := s.rare.same(x, y)
			if how == apart || s.disjoint(x, y) || verbatim(x, y) {
				continue
			}
			s.tie(x, y, how, verb)
		}
	}
}

// verbatim reports whether one telling repeats the other word for word: what is counted from a day
// in it ("next month") was counted by whoever wrote it first.
func verbatim(x, y *telling) bool {
	return maps.Equal(x.names, y.names) && maps.Equal(x.stems, y.stems)
}

// governs reports whether the one date of a telling hangs on the verb, on a noun made of it, or on
// a word that only says that it lies ahead ("is expected").
func (s *dater) governs(verb string, t *telling) bool {
	if len(t.dates) != 1 {
		return false
	}
	r := s.story[t.doc]
	sentence, at := r.Sentences[t.sentence], s.found[t.doc][t.dates[0]].Range
	i := topOf(sentence, at)
	for steps := 0; i >= 0 && steps < 4; steps++ {
		if token := sentence.Tokens[i]; !at.Contains(token.Range) && (token.POS == "VERB" || token.POS == "NOUN") {
			return stem(token.Lemma) == verb || token.POS == "VERB" && s.words.ahead[token.Lemma]
		}
		i = sentence.Tokens[i].Head
	}
	return false
}

// disjoint reports whether both tellings are placed, and on different days.
func (s *dater) disjoint(x, y *telling) bool {
	a, okA := s.dateOf(x)
	b, okB := s.dateOf(y)
	return okA && okB && (a.last < b.first || b.last < a.first)
}

// dateOf is the placed date of a telling that has just one.
func (s *dater) dateOf(t *telling) (meaning, bool) {
	if len(t.dates) != 1 || s.placed[t.doc] == nil {
		return meaning{}, false
	}
	m := s.placed[t.doc][t.dates[0]]
	return m, m.first != 0 && m.last != 0
}

// tie makes a variable for the happening and constrains it by both tellings.
func (s *dater) tie(x, y *telling, how strength, verb string) {
	rank := necessary
	if how == likely {
		rank = rankLikely
	}
	event := s.net.Add()
	both := []hearsay.Span{x.where.In(s.story[x.doc].Article.ID), y.where.In(s.story[y.doc].Article.ID)}
	s.tell(event, x, verb, rank, both)
	s.tell(event, y, verb, rank, both)
}

// tell constrains a happening by one telling of it.
func (s *dater) tell(event Variable, t *telling, verb string, rank int, because []hearsay.Span) {
	out, governed := s.out[t.doc], s.governs(verb, t)
	switch m, placed := s.dateOf(t); {
	case governed && s.quoted(t):
	case placed && governed:
		s.want(rank, "event.dated", Within(event, m.first, m.last), because...)
	case governed:
		s.relative(event, t, s.found[t.doc][t.dates[0]], rank, because)
	case len(t.dates) == 0:
		s.lead(event, t, rank, because)
	}
	r := s.story[t.doc]
	spoken := s.tenseOf(r.Article.Text, r.Sentences[t.sentence], verb, t.tense)
	switch spoken {
	case futureTense:
		s.want(max(rank, rankLikely), "event.ahead", Difference(out, event, 0, Open), because...)
	case pastTense:
		s.want(rank, "event.past", Difference(event, out, 0, Open), because...)
	}
	if spoken != futureTense && len(t.dates) == 0 && t.order < 3 {
		s.want(rankFresh, "event.fresh", Difference(event, out, 0, 7), because...)
	}
}

// quoted reports whether the date of a telling is counted by whom it quotes: they may have spoken
// long before the article.
func (s *dater) quoted(t *telling) bool {
	e := s.found[t.doc][t.dates[0]]
	_, explicit := e.tree.find("ymd", "ym", "year")
	return !explicit && s.within(t.doc, e)
}

// within reports whether an expression stands in a quotation.
func (s *dater) within(i int, e expression) bool {
	return slices.ContainsFunc(s.story[i].Quotes, func(q hearsay.Quote) bool { return q.Contains(e.Range) })
}

// lead lets a telling without a date, among the first of an article, have that of the one before it.
func (s *dater) lead(event Variable, t *telling, _ int, because []hearsay.Span) {
	if t.order == 0 || t.order > 2 {
		return
	}
	before := &s.told[t.doc][t.order-1]
	if len(before.dates) == 1 {
		e := s.found[t.doc][before.dates[0]]
		s.relative(event, t, e, rankLead, append(because[:len(because):len(because)], e.Range.In(s.story[t.doc].Article.ID)))
	}
}

// relative ties a happening to the publication of an article that dates it by a relative expression.
func (s *dater) relative(event Variable, t *telling, e expression, rank int, because []hearsay.Span) {
	because = append(because[:len(because):len(because)], e.Range.In(s.story[t.doc].Article.ID))
	for _, c := range s.relation(event, s.out[t.doc], e) {
		s.want(rank, "event."+e.tree.op, c, because...)
	}
}

// relation is what an expression says of a day counted from the day of writing.
func (s *dater) relation(event, out Variable, e expression) []Constraint {
	t := e.tree
	if found, ok := t.find("weekday", "wdrel", "day", "unit", "unitword", "monthrel", "shift"); ok && t.op != "range" && t.op != "part" && t.op != "nth" {
		t = found
	}
	switch t.op {
	case "weekday":
		if e.tense == futureTense {
			return []Constraint{OnWeekday(event, t.args[0].int()), Difference(out, event, 0, 7)}
		}
		return []Constraint{OnWeekday(event, t.args[0].int()), Difference(event, out, 0, 6)}
	case "wdrel":
		c := Difference(event, out, 1, 13)
		if t.args[0].int() >= 0 {
			c = Difference(out, event, -6, 13)
		}
		return []Constraint{OnWeekday(event, t.args[1].int()), c}
	case "day":
		k := hearsay.Day(t.args[0].int())
		return []Constraint{Difference(out, event, k, k)}
	case "unit":
		if u := unit(t.args[1].word); unitSize[u].span() >= 2 && u != seasonUnit {
			return []Constraint{InUnit(out, event, u, t.args[0].int())}
		}
	case "monthrel":
		if t.args[0].int() < 0 {
			return []Constraint{Difference(event, out, 1, 396)}
		}
	case "shift":
		return s.ago(event, out, t)
	}
	return nil
}

// ago is "two weeks ago": within one of its unit, since such counts are rounded.
func (s *dater) ago(event, out Variable, t tree) []Constraint {
	c := context{grammar: s.grammar}
	d, ok := c.length(t.args[1])
	if !ok || t.args[2].word != fromPublished {
		return nil
	}
	days := hearsay.Day(d.InMonths() * 30.436875)
	width := hearsay.Day(unitSize[d.grain()].span())
	if d.grain() == dayUnit {
		width = 0
	}
	if t.args[0].int() < 0 {
		return []Constraint{Difference(event, out, days-width, days+width)}
	}
	return []Constraint{Difference(out, event, days-width, days+width)}
}
