package reconcile

import (
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// events turns the happenings into events, those of kinds that happen only, and
// gives the identifier of each by the index of its happening.
func (s *scene) events(all []happening) (events []hearsay.Event, ids map[int]string) {
	events, ids = []hearsay.Event{}, map[int]string{}
	for i := range all {
		if s.eventful(&all[i]) {
			e := s.event(&all[i])
			events, ids[i] = append(events, e), e.ID
		}
	}
	return events, ids
}

func (s *scene) eventful(h *happening) bool {
	return slices.ContainsFunc(h.frames, func(i int) bool {
		k := s.frames[i].kind()
		return k != stateKind && k != speechKind
	})
}

func (s *scene) event(h *happening) hearsay.Event {
	best := s.best(h)
	e := hearsay.Event{What: strings.TrimSpace(s.words(best)), Best: best, Who: []hearsay.EntityID{}, Where: []hearsay.EntityID{},
		When: s.when(h), Status: s.status(h), Mentions: s.mentions(h), By: s.frames[h.frames[0]].by, Because: s.because(h)}
	for _, i := range h.frames {
		e.Who, e.Where = append(e.Who, s.frames[i].who()...), append(e.Where, s.frames[i].places...)
	}
	e.Who, e.Where = sorted(e.Who), sorted(e.Where)
	e.Sources = s.originsOf(s.tellings(h.frames)).List
	e.Salience = s.salience(h, len(e.Sources))
	e.ID = hearsay.ID("v", s.triggerKey(h))
	return e
}

// triggerKey names a happening by the first of its triggers in order of the spans; no two share one.
func (s *scene) triggerKey(h *happening) string {
	first := hearsay.Span{}
	for n, i := range h.frames {
		if at := s.span(s.frames[i].article, s.frames[i].trigger); n == 0 || hearsay.CompareSpans(at, first) < 0 {
			first = at
		}
	}
	return spanKey(first)
}

func spanKey(s hearsay.Span) string {
	return string(s.Document) + ":" + itoa(s.Start) + "-" + itoa(s.End)
}

// mentions are the spans of the frames, in order of document and place, each once.
func (s *scene) mentions(h *happening) []hearsay.Span {
	var spans []hearsay.Span
	for _, i := range h.frames {
		spans = append(spans, s.span(s.frames[i].article, s.frames[i].Range))
	}
	slices.SortFunc(spans, hearsay.CompareSpans)
	return slices.Compact(spans)
}

// when is the intersection of the dates that words give, up to the day of the first article that tells it as over; without any, that of
// the bounds by tense.
func (s *scene) when(h *happening) hearsay.Date {
	d := h.when
	status := s.status(h)
	for _, i := range h.frames {
		f := &s.frames[i]
		switch {
		case f.status != status || !f.when.Known() || f.when.Disjoint(d):
		case !h.dated:
			d = meet(d, f.when)
		case s.over(f) && d.Latest > f.when.Latest && width(d) <= narrationDays:
			d.Latest, d.Value, d.How = f.when.Latest, "", hearsay.Inferred
			d.Because = append(slices.Clone(d.Because), f.when.Because...)
		}
	}
	return s.written(d)
}

// over reports whether an undated clause tells a happening as over in an article whose day is known.
func (s *scene) over(f *frame) bool {
	return !f.dated && !f.nominal && f.status == hearsay.Happened && f.when.Latest != 0 && s.published(f.article).How == hearsay.Given
}

// written gives a date its EDTF value.
func (s *scene) written(d hearsay.Date) hearsay.Date {
	switch {
	case !d.Known():
		return hearsay.Date{How: hearsay.Unknown}
	case d.Value != "" && !strings.HasPrefix(d.Value, "P"):
	case d.Earliest == d.Latest:
		d.Value = d.Earliest.String()
	case d.Earliest == 0:
		d.Value = "../" + d.Latest.String()
	case d.Latest == 0:
		d.Value = d.Earliest.String() + "/.."
	default:
		d.Value = d.Earliest.String() + "/" + d.Latest.String()
	}
	if len(d.Because) > 12 {
		d.Because = d.Because[:12]
	}
	return d
}

// nounVote is what a bare noun counts for a status, against a clause: "the charge" hardly tells that it was.
const nounVote = .34

// status is how the happening stands at the end: as the articles published last tell it, where they are surely
// later than those that expect it; else as most tell it, happened before expected before possible before denied.
func (s *scene) status(h *happening) hearsay.EventStatus {
	votes, latest := map[hearsay.EventStatus]float64{}, map[hearsay.EventStatus]int{}
	for _, i := range h.frames {
		f := &s.frames[i]
		weight := 1.0
		if f.nominal && f.statusBy == "factuality.told" && f.by != "frame.light" {
			weight = nounVote
		}
		votes[f.status] += weight
		if at, ok := latest[f.status]; weight == 1 && (!ok || s.before(at, f.article)) {
			latest[f.status] = f.article
		}
	}
	best := hearsay.Happened
	for _, k := range []hearsay.EventStatus{hearsay.Expected, hearsay.Possible, hearsay.Denied} {
		if votes[k] > votes[best] && !s.later(latest, best, k) || s.later(latest, k, best) && k == hearsay.Denied {
			best = k
		}
	}
	return best
}

// later reports whether the last telling of one status was surely published after the last of another.
func (s *scene) later(latest map[hearsay.EventStatus]int, one, other hearsay.EventStatus) bool {
	a, ok := latest[one]
	b, both := latest[other]
	return ok && both && s.before(b, a)
}

// because says in fixed words what joined the mentions.
func (s *scene) because(h *happening) []string {
	if len(h.frames) < 2 {
		return nil
	}
	first := &s.frames[h.frames[0]]
	words := []string{"like predicates: " + first.lemma}
	for _, i := range h.frames[1:] {
		f := &s.frames[i]
		if f.lemma != first.lemma && !slices.Contains(words, "like predicates: "+f.lemma) && len(words) < 4 {
			words = append(words, "like predicates: "+f.lemma)
		}
	}
	who := map[hearsay.EntityID]int{}
	for _, i := range h.frames {
		for _, e := range s.frames[i].who() {
			who[e]++
		}
	}
	var names []string
	for e, n := range who {
		if n > 1 && s.name[e] != "" {
			names = append(names, s.name[e])
		}
	}
	if slices.Sort(names); len(names) > 0 {
		words = append(words, "same people: "+strings.Join(names[:min(3, len(names))], ", "))
	}
	if h.dated {
		words = append(words, "times that agree")
	}
	return words
}

// background is how many days before the first article of a story what it tells is no news of it.
const background = 366

// salience orders events: separate origins, articles that tell it, as far as they are no copies, and those whose lead does,
// dates that words give. What lies long before the story gives way to its news, however often it is told, and so does what has
// no time, and what sentences name in passing. Half of one is what is told as how things are by habit, in quotations alone, as
// said on no named day, or by a verb that hardly names a happening ("helped", "includes"); what is said of a reply is none.
func (s *scene) salience(h *happening, origins int) float64 {
	score, leads, slight, replies, grounds := float64(origins+min(len(h.reach), 2*origins)), map[int]float64{}, 0, 0, 0
	for _, i := range h.frames {
		f := &s.frames[i]
		if f.dated {
			score += .25
		}
		if f.lead && f.kind() == eventKind {
			leads[f.article] = max(leads[f.article], s.prominence(f))
		}
		grounds += int(s.grounding(f))
		if s.habitual(f) || s.verbatim(f) || s.saying(f) || f.by == "frame.verb" && listed("slight", f.lemma) {
			slight++
		}
		if s.replies(f) {
			replies++
		}
	}
	for _, article := range slices.Sorted(maps.Keys(leads)) {
		score += leads[article]
	}
	if s.backward(h) {
		score *= .7
	}
	score *= foreground(grounds, len(h.frames))
	switch {
	case 2*replies > len(h.frames):
		return 0
	case 2*slight > len(h.frames):
		return score / 2
	}
	return score
}

// foreground is what an event counts by the places that sentences give to it, added up: all where a third of its tellings lead, a
// third of that where all are in passing.
func foreground(grounds, tellings int) float64 {
	return min(1, 1./3+float64(grounds)/float64(tellings))
}

// prominence is 1 in the headline and the first sentence of an article, half in the rest of its lead.
func (s *scene) prominence(f *frame) float64 {
	if f.role == hearsay.Headline || s.articles[f.article].sentences[f.sentence].told < 2 {
		return 1
	}
	return .5
}

// backward reports whether a happening has no time, or lies long before the story.
func (s *scene) backward(h *happening) bool {
	when := s.when(h)
	return !when.Known() || when.Latest != 0 && when.Latest+background < s.published(0).Earliest
}

// verbatim reports whether a frame is told in quotation marks.
func (s *scene) verbatim(f *frame) bool {
	return slices.ContainsFunc(s.articles[f.article].Quotes, func(q hearsay.Quote) bool { return q.Contains(f.trigger) })
}

// saying reports whether a frame is that somebody said something, on no day that is named: those words stand as a statement.
func (s *scene) saying(f *frame) bool { return !f.dated && s.builderOf(f).cue(f.token) }

// replies reports whether a frame only tells that somebody was asked for a comment, or gave none.
func (s *scene) replies(f *frame) bool {
	return slices.ContainsFunc(s.articles[f.article].Statements, func(st hearsay.Statement) bool {
		return st.Stance == hearsay.Declines && (st.Cue != nil && st.Cue.Overlaps(f.trigger) ||
			slices.ContainsFunc(st.Content, func(r hearsay.Range) bool { return r.Contains(f.trigger) }))
	})
}
