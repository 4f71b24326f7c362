package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// frame is one telling of one happening: who did what, where, when and how many.
type frame struct {
	article, sentence, token int
	hearsay.Range                          // the mention: the shortest clause that tells it
	trigger                  hearsay.Range // the word that tells it
	lemma                    string        // of the trigger, with its particle: "step down"
	classes                  []predicate   // the classes that the lemma may be of, the likeliest first
	nominal                  bool          // told by a noun
	by                       string        // the rule that found it
	agents                   []hearsay.EntityID
	patients                 []hearsay.EntityID
	others                   []hearsay.EntityID
	places                   []hearsay.EntityID
	agent, patient, other    []string   // the nouns in these places, named or not, sorted
	doers, sufferers         []fullName // the persons and organisations that are agents and patients, not those that describe them
	when                     hearsay.Date
	dated                    bool // when comes from words about this happening
	status                   hearsay.EventStatus
	statusBy                 string
	quantities               []quantity
	ordinals                 []float64
	series                   []float64 // 1 of "the initial offer", 2 of "the new offer"
	relative                 bool      // told in a relative clause: "who runs the yard"
	content                  bag       // lemmas of the mention that carry meaning
	context                  bag       // those of its whole sentence
	terms                    []string  // those of the mention, as words
	statement                int       // the innermost statement that tells it, -1 for the article itself
	lead                     bool      // stands in the headline or the first paragraphs
	role                     hearsay.Role
}

// leadSentences is how many told sentences are the lead of an article.
const leadSentences = 4

func (f *frame) class() string { return f.classes[0].class }

func (f *frame) kind() predicateKind { return f.classes[0].kind }

// who is everyone in the frame but its places, sorted.
func (f *frame) who() []hearsay.EntityID {
	return sorted(slices.Concat(f.agents, f.patients, f.others))
}

func sorted[T interface{ ~string }](s []T) []T {
	slices.Sort(s)
	return slices.Compact(s)
}

// readFrames finds the frames of every told sentence.
func (s *scene) readFrames() {
	for a := range s.articles {
		for i := range s.articles[a].sentences {
			if s.articles[a].sentences[i].tree != nil {
				s.sentenceFrames(a, i)
			}
		}
	}
	s.weights = s.weigh()
	for a := range s.articles {
		var lemmas []string
		for _, sen := range s.articles[a].sentences {
			lemmas = append(lemmas, sen.lemmas...)
		}
		s.articles[a].bag = s.weights.bag(sorted(lemmas))
	}
	for i := range s.frames {
		f := &s.frames[i]
		s.articles[f.article].told[f.lemma]++
		f.doers, f.sufferers = s.fillers(f.agents, f.agent), s.fillers(f.patients, f.patient)
		f.content, f.context = s.weights.bag(f.terms), s.around(f.article, f.sentence)
	}
}

// sentenceFrames finds the frames of one sentence: triggers first, then what belongs to each.
func (s *scene) sentenceFrames(a, i int) {
	sen := &s.articles[a].sentences[i]
	b := s.builder(a, i)
	b.used, b.framed, b.reached = map[int]bool{}, map[int]bool{}, map[int][]hearsay.Range{}
	first := len(s.frames)
	for t := range sen.tree.tokens {
		if sen.tree.tokens[t].POS == "VERB" && !b.inName(t) {
			b.verb(t)
		}
	}
	for t := range sen.tree.tokens {
		if sen.tree.tokens[t].POS == "NOUN" && !b.used[t] {
			b.noun(t)
		}
	}
	for t := range sen.tree.tokens {
		if sen.tree.tokens[t].POS == "ADJ" && !b.used[t] {
			b.adjectival(t)
		}
	}
	for t := range sen.tree.tokens {
		if sen.tree.kid(t, "cop") >= 0 && !b.used[t] {
			b.copula(t)
		}
	}
	for k := first; k < len(s.frames); k++ {
		sen.triggers[s.frames[k].token] = k
	}
	for k := first; k < len(s.frames); k++ {
		b.finish(&s.frames[k])
	}
	b.narrate(first)
	_, sen.lemmas = b.content(sen.Range)
}

// inName reports whether a token is the name of a person, which stands by itself somewhere in the article: "Mara Held … Held said".
// A headline in capitals makes names that are too long.
func (b *builder) inName(t int) bool {
	word := b.tree.tokens[t].Of(b.text)
	person := func(m hearsay.Mention) bool {
		return m.Form == hearsay.ByName && b.scene.kind[m.Entity] == hearsay.Person
	}
	in, ok := b.mention(func(m hearsay.Mention) bool { return person(m) && m.Contains(b.tree.tokens[t].Range) })
	return ok && slices.ContainsFunc(b.scene.articles[b.article].Mentions, func(m hearsay.Mention) bool {
		return m.Entity == in.Entity && person(m) && m.Of(b.text) == word
	})
}

// finish gives a frame its time, figures, content and holder, for which all triggers must be known.
func (b *builder) finish(f *frame) {
	for _, q := range b.sen.quantities {
		if f.Contains(q.Range) || f.classes[0].figures == "grow" && b.risen(f, q.Range) {
			f.quantities = append(f.quantities, q)
		}
	}
	f.ordinals, f.terms = b.content(f.Range)
	f.statement = b.scene.covering(b.article, f.trigger)
	b.date(f)
}

// risen reports whether a figure is what the count of a frame has come to: "the number of people killed has risen to
// five". The frame stands in the subject of the verb that the figure hangs on with "to" or "at".
func (b *builder) risen(f *frame, figure hearsay.Range) bool {
	verb := b.tree.governor(f.token, func(k int) bool { return b.tree.tokens[k].POS == "VERB" })
	for verb >= 0 && !b.reaches(verb, figure) {
		verb = b.tree.governor(verb, func(k int) bool { return b.tree.tokens[k].POS == "VERB" })
	}
	if verb < 0 {
		return false
	}
	inside := false
	for _, s := range b.tree.all(verb, "nsubj") {
		b.tree.within(s, nil, func(k int) { inside = inside || k == f.token })
	}
	return inside
}

// reaches reports whether a figure hangs on a verb with "to" or "at".
func (b *builder) reaches(verb int, figure hearsay.Range) bool {
	reached, ok := b.reached[verb]
	if !ok {
		for _, k := range b.tree.all(verb, "obl", "xcomp") {
			if isMeasure("reached", b.caseOf(k)) {
				reached = append(reached, b.tree.tokens[k].Range)
			}
		}
		b.reached[verb] = reached
	}
	return slices.ContainsFunc(reached, figure.Overlaps)
}

// content are the lemmas of a range that carry meaning, and its ordinals.
func (b *builder) content(r hearsay.Range) (ordinals []float64, lemmas []string) {
	for i, t := range b.tree.tokens {
		if !r.Contains(t.Range) {
			continue
		}
		l := b.tree.lemma(i)
		if l == "" {
			l = strings.ToLower(t.Of(b.text))
		}
		if m, ok := measures()["ordinal"][l]; ok {
			ordinals = append(ordinals, m.lo)
			continue
		}
		switch t.POS {
		case "NOUN", "VERB", "ADJ", "PROPN", "NUM":
			if len(l) > 1 && !b.empty(l) {
				lemmas = append(lemmas, sense(l, t.POS))
			}
		}
	}
	return ordinals, sorted(lemmas)
}

// sense is a lemma, or for a word of an event class the class: "bid" and "proposal" are one.
func sense(lemma, pos string) string {
	classes := english().nouns[lemma]
	if pos == "VERB" {
		classes = english().verbs[lemma]
	}
	if len(classes) > 0 && classes[0].kind == eventKind {
		return "#" + classes[0].class
	}
	return lemma
}

// empty reports whether a lemma carries little meaning by its class.
func (b *builder) empty(lemma string) bool {
	c := english().verbs[lemma]
	return len(c) > 0 && (c[0].kind == lightKind || c[0].kind == speechKind || c[0].class == "be" || c[0].class == "have")
}
