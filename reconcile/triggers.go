package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// builder finds the frames of one sentence.
type builder struct {
	scene             *scene
	article, sentence int
	sen               *sentence
	tree              *syntax
	text              string
	used              map[int]bool            // nouns told by a light verb
	framed            map[int]bool            // triggers that have their frame
	reached           map[int][]hearsay.Range // by verb, what hangs on it with "to" or "at", once asked for
}

// builder is one for a sentence, without marks of what was told in it.
func (s *scene) builder(article, i int) *builder {
	sen := &s.articles[article].sentences[i]
	return &builder{scene: s, article: article, sentence: i, sen: sen, tree: sen.tree, text: s.articles[article].Article.Text}
}

// builderOf is one for the sentence of a frame.
func (s *scene) builderOf(f *frame) *builder { return s.builder(f.article, f.sentence) }

// verb makes the frame of a verb, or of the noun that a light or phase verb tells.
func (b *builder) verb(t int) {
	lemma := b.tree.particle(t)
	classes := english().verbs[lemma]
	if len(classes) == 0 {
		classes = english().verbs[b.tree.lemma(t)]
	}
	if len(classes) == 0 {
		classes = []predicate{{class: lemma, kind: eventKind}}
	}
	if b.colours(t) || b.hyphenated(t) {
		return
	}
	b.consume(t, lemma)
	kind := classes[0].kind
	if kind == phaseKind || slices.ContainsFunc(classes, func(c predicate) bool { return c.kind == lightKind }) {
		if n := b.eventive(t, kind); n >= 0 {
			b.used[n] = true
			b.add(n, t, b.nounClasses(n), "frame.light")
			return
		}
	}
	if n := b.befalling(t, lemma); n >= 0 {
		b.used[n] = true
		b.add(n, t, b.nounClasses(n), "frame.light")
		return
	}
	if kind == speechKind && (b.tree.kid(t, "obj") < 0 || b.tree.kid(t, "ccomp") >= 0 || b.cue(t)) {
		if !b.saidBefore(t) {
			return
		}
		classes = []predicate{{class: "say", kind: genericKind}}
	}
	if n := b.restated(t, classes); kind == eventKind && n >= 0 {
		b.used[n] = true
	}
	b.add(t, t, classes, "frame.verb")
}

// befalling is the happening that a verb has for its subject and only says to have come: "a storm struck the coast". It is -1 where
// none is.
func (b *builder) befalling(t int, lemma string) int {
	n := b.tree.kid(t, "nsubj")
	if n < 0 || b.tree.tokens[n].Rel != "nsubj" || b.tree.tokens[n].POS != "NOUN" || !listed("befalling", lemma) || len(b.nounClasses(n)) == 0 {
		return -1
	}
	return n
}

// saidBefore reports whether a verb of speech has a day that was over when the article came: "told investors in January". What was said
// for the news of the day is a statement and no happening.
func (b *builder) saidBefore(t int) bool {
	published := b.scene.published(b.article)
	beside := b.tree.all(t, "obl", "iobj")
	for _, k := range b.tree.all(t, "obj", "iobj") {
		beside = append(beside, b.tree.all(k, "nmod")...) // "told investors in January", with the month taken for theirs
	}
	return slices.ContainsFunc(beside, func(k int) bool {
		return slices.ContainsFunc(b.sen.times, func(i int) bool {
			x := b.scene.articles[b.article].Times[i]
			return x.Kind == hearsay.DateKind && x.Contains(b.tree.tokens[k].Range) && x.Latest != 0 && published.Earliest != 0 && x.Latest < published.Earliest-pressDays
		})
	})
}

// hyphenated reports whether a participle only ends a compound: "the Tarn-based line", "so-called".
func (b *builder) hyphenated(t int) bool {
	token := b.tree.tokens[t]
	return token.Tag == "VBN" && token.Start > 0 && b.text[token.Start-1] == '-' && b.tree.kid(t, "nsubj", "aux") < 0
}

// consume marks the noun that a verb of several words ends with as told: "opened fire".
func (b *builder) consume(t int, lemma string) {
	if k := t + strings.Count(lemma, " "); k > t && k < len(b.tree.tokens) && b.tree.tokens[k].POS == "NOUN" && strings.HasSuffix(lemma, " "+b.tree.lemma(k)) {
		b.used[k] = true
	}
}

// restated is the noun under a verb that tells the same again: "sat down for a meeting". It is -1 where none is.
func (b *builder) restated(t int, classes []predicate) int {
	for _, k := range b.tree.all(t, "obj", "obl") {
		if b.tree.tokens[k].POS != "NOUN" {
			continue
		}
		for _, n := range b.nounClasses(k) {
			if slices.ContainsFunc(classes, func(v predicate) bool { return v.class == n.class }) {
				return k
			}
		}
	}
	return -1
}

// cue reports whether the token is in the cue of a statement.
func (b *builder) cue(t int) bool {
	r := b.tree.tokens[t].Range
	return slices.ContainsFunc(b.scene.articles[b.article].Statements, func(s hearsay.Statement) bool { return s.Cue != nil && s.Cue.Overlaps(r) })
}

// colours reports whether a verb only colours the verb under it: "is set to meet", "failed to agree".
func (b *builder) colours(t int) bool {
	lemma := b.tree.lemma(t)
	governs := slices.ContainsFunc([]string{b.tree.particle(t), lemma, lemma + " to"}, func(w string) bool {
		_, ok := effectOf("governor", w)
		return ok
	})
	return governs && slices.ContainsFunc(b.tree.all(t, "xcomp"), func(k int) bool { return b.tree.tokens[k].POS == "VERB" })
}

// eventive is the eventive noun that a light verb has as its object or a phase verb as subject or object, or -1.
func (b *builder) eventive(t int, kind predicateKind) int {
	rels := []string{"obj", "nsubj:pass"}
	if kind == phaseKind {
		rels = append(rels, "nsubj")
	}
	for _, k := range b.tree.all(t, rels...) {
		if b.tree.tokens[k].POS == "NOUN" && len(b.nounClasses(k)) > 0 {
			return k
		}
	}
	if kind != phaseKind { // "sat down for a meeting"
		for _, k := range b.tree.all(t, "obl") {
			if b.tree.tokens[k].POS == "NOUN" && b.nounClasses(k) != nil && b.caseOf(k) == "for" {
				return k
			}
		}
	}
	return -1
}

// nounClasses are the classes of a noun, with its compound first: "press conference".
func (b *builder) nounClasses(t int) []predicate {
	if k := b.tree.kid(t, "compound", "amod"); k >= 0 && k == t-1 {
		if c := english().nouns[b.tree.lemma(k)+" "+b.tree.lemma(t)]; len(c) > 0 {
			return c
		}
	}
	if c := english().nouns[b.tree.lemma(t)]; len(c) > 0 {
		return c
	}
	return english().nouns[strings.ToLower(b.tree.tokens[t].Of(b.text))] // "talks"
}

// noun makes the frame of an eventive noun that no light verb tells; "the end of the month" is a time.
func (b *builder) noun(t int) {
	if b.tree.rel(t) == "compound" && !b.tellsInCompound(t) || b.tree.kid(t, "cop") >= 0 {
		return
	}
	if classes := b.nounClasses(t); len(classes) > 0 && !(classes[0].kind == phaseKind && b.timed(t)) {
		b.add(t, t, classes, "frame.noun")
	}
}

// tellsInCompound reports whether a noun before another tells of a happening by itself: "the crash victims", not "a crash landing",
// which tells one thing, nor "test results", for of tests there are many.
func (b *builder) tellsInCompound(t int) bool {
	classes, head := b.nounClasses(t), b.tree.head(t)
	return len(classes) > 0 && head >= 0 && b.tree.tokens[head].POS == "NOUN" && len(b.nounClasses(head)) == 0 &&
		slices.ContainsFunc(classes, func(c predicate) bool { return c.once || c.figures == "grow" })
}

// adjectival makes the frame of an adjective that says what has happened to its subject: "two were found dead", not "dead leaves".
func (b *builder) adjectival(t int) {
	if classes := english().verbs["be "+b.tree.lemma(t)]; len(classes) > 0 && b.predicative(t) {
		b.add(t, t, classes, "frame.adjective")
	}
}

// predicative reports whether an adjective says something of a noun and stands for none: not "the dead".
func (b *builder) predicative(t int) bool {
	return b.tree.kid(t, "det") < 0 && slices.Contains([]string{"root", "xcomp", "conj", "ccomp", "advcl", "acl", "parataxis"}, b.tree.rel(t))
}

// copula makes the frame of a property: "the two are brothers"; or of what a predicate tells to have happened: "it was a raid", "shares were
// up 3 percent".
func (b *builder) copula(t int) {
	if k, classes := b.moved(t); k >= 0 {
		b.add(k, t, classes, "frame.adjective")
	}
	subject := b.tree.kid(t, "nsubj")
	if classes := b.nounClasses(t); b.tree.tokens[t].POS == "NOUN" && len(classes) > 0 && (subject < 0 || len(b.nounClasses(subject)) == 0) {
		b.add(t, t, classes, "frame.noun")
	}
	b.add(t, t, []predicate{{class: "be " + b.tree.lemma(t), kind: stateKind}}, "frame.property")
}

// moved is the word for a change beside a figure that is or stands in a predicate, with its classes: "up 3 percent", "3 percent lower"; or -1.
func (b *builder) moved(t int) (int, []predicate) {
	counted := func(k int) bool { return b.tree.kid(k, "nummod") >= 0 }
	if !counted(t) && !slices.ContainsFunc(b.tree.all(t, "obl"), counted) {
		return -1, nil
	}
	for _, k := range append(b.tree.all(t, "advmod", "amod"), t) {
		if classes := english().verbs["be "+strings.ToLower(b.tree.tokens[k].Of(b.text))]; len(classes) > 0 {
			return k, classes
		}
	}
	return -1, nil
}

// add makes the frame with its trigger at t and its clause at verb; each trigger has one, of the rule that comes first.
func (b *builder) add(t, verb int, classes []predicate, by string) {
	if b.framed[t] {
		return
	}
	b.framed[t] = true
	f := frame{article: b.article, sentence: b.sentence, token: t, trigger: b.tree.tokens[t].Range, lemma: b.tree.lemma(t),
		classes: classes, nominal: b.tree.tokens[t].POS == "NOUN" && by != "frame.property", by: by, statement: -1, role: b.sen.role,
		lead: b.sen.role == hearsay.Headline || b.sen.told < leadSentences}
	if b.tree.tokens[t].POS == "VERB" {
		f.lemma = b.tree.particle(t)
	}
	if f.lemma == "" {
		f.lemma = strings.ToLower(b.tree.tokens[t].Of(b.text))
	}
	b.participants(&f, t, verb)
	f.series = b.series(t, verb)
	f.relative = b.tree.rel(verb) == "acl" && b.relativeClause(verb)
	f.Range = b.extent(t, verb)
	f.status, f.statusBy = b.factuality(t, verb)
	b.scene.frames = append(b.scene.frames, f)
}

// series says which of a series an event is by the adjective of its noun, or of its verb's object.
func (b *builder) series(t, verb int) (found []float64) {
	for _, n := range append([]int{t}, b.tree.all(verb, "obj")...) {
		for _, k := range b.tree.all(n, "amod") {
			for _, w := range unique([]string{b.tree.lemma(k), strings.ToLower(b.tree.tokens[k].Of(b.text))}) {
				if m, ok := measures()["series"][w]; ok {
					found = append(found, m.lo)
				}
			}
		}
	}
	return found
}
