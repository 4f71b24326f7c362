package reconcile

import "hearsay"

// measurement is a figure of what has one figure at a time: a toll or a level.
type measurement struct {
	figure
	fate
	first  bool     // the first of its fate in its article: of what the article is about
	places []string // that its words name, in lower case, sorted
	holder holder   // who gives it; none for the article itself
}

func (m measurement) bare() measurement { return m }

// measurements are tolls or levels without what is theirs alone.
func measurements[T interface{ bare() measurement }](all []T) (bare []measurement) {
	for _, t := range all {
		bare = append(bare, t.bare())
	}
	return bare
}

// toll is a figure of how many one thing befell: 57 dead, 310 hurt, 140 aboard.
type toll struct {
	measurement
	least bool // it is what has been confirmed so far
	when  hearsay.Date
	dated bool
}

// tolls are the figures of a story that say what befell those they count, by publication and place in the text.
func (q *questions) tolls() (all []toll) {
	for a := range q.articles {
		seen := map[string]bool{}
		var main, last toll
		for _, f := range q.figures(a) {
			t, ok := q.toll(f, last)
			if !ok {
				continue
			}
			q.locate(&t, main, last)
			t.first = !seen[t.name]
			seen[t.name] = true
			if all, last = append(all, t), t; main.name == "" {
				main = t
			}
		}
	}
	return all
}

// locate gives a toll whose words name no place that in the name of who gives it; else that of the last toll of its article, where it is what
// the article's first one is of, for what an aside tells of another place does not go on; else that of its paragraph.
func (q *questions) locate(t *toll, main, last toll) {
	if len(t.places) == 0 {
		t.places = q.placesInName(t.holder)
	}
	if shared(main.places, last.places) > 0 {
		q.goesOnAt(t, last)
	}
	if len(t.places) == 0 {
		t.places = q.topicOf(*t)
	}
}

// placeReach is how many sentences on a toll whose sentence names no place is of the place of the one before it.
const placeReach = 2

// goesOnAt gives a toll whose sentence names no place that of the toll right before it, unless it says that it is of the whole.
func (q *questions) goesOnAt(t *toll, last toll) {
	sen := &q.articles[t.article].sentences[t.sentence]
	if len(t.places) > 0 || last.name == "" || last.article != t.article || t.sentence-last.sentence > placeReach || q.ofAll(t.figure) {
		return
	}
	for i := last.sentence + 1; i < t.sentence; i++ {
		if between := &q.articles[t.article].sentences[i]; between.tree != nil && len(q.whereabouts(t.article, i, between.Range, false)) > 0 {
			return
		}
	}
	if len(q.whereabouts(t.article, t.sentence, sen.Range, false)) == 0 {
		t.places = last.places
	}
}

// ofAll reports whether the sentence of a figure says that it is of more than one place: "in all", "nationwide".
func (q *questions) ofAll(f figure) bool {
	words := lex(q.articles[f.article].Article.Text, q.articles[f.article].sentences[f.sentence].Range)
	for i := range words {
		if _, past := phrase(words, i, "whole"); past > i {
			return true
		}
	}
	return false
}

// toll reads a figure as a toll, after the last one of its article: "killed nine people in Tarn and four in Hale".
func (q *questions) toll(f figure, last toll) (toll, bool) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	if f.unit != "" || f.per != "" || f.age || f.part || f.digits == 0 || tree.shallow {
		return toll{}, false
	}
	t := toll{measurement: measurement{figure: f, places: q.placesOf(f)}}
	t.holder, t.least = q.counter(f)
	at, ok := fateOf(tree, f.Range)
	switch {
	case ok:
		t.fate = at.fate
		t.when, t.dated = q.befell(f, at)
		if i, told := q.articles[f.article].sentences[f.sentence].triggers[at.at]; told && t.frame < 0 {
			t.frame = i
		}
	case last.name != "" && last.article == f.article && last.sentence == f.sentence && f.of == "" && coordinated(tree, f.Range):
		t.fate, t.of, t.when, t.dated = last.fate, last.of, last.when, last.dated
	default:
		return toll{}, false
	}
	return t, q.hasBefallen(f, at.at)
}

// counter is who gives a toll: who puts it at the figure, or gives or confirms it; else who says so. Who confirms deaths gives the least.
func (q *questions) counter(f figure) (h holder, least bool) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	v := tree.governor(headOf(tree, f.Range), func(k int) bool {
		return tree.tokens[k].POS == "VERB" && (isMeasure("gives", tree.lemma(k)) || isMeasure("counts", tree.lemma(k)) || isMeasure("least", tree.lemma(k)))
	})
	if v < 0 {
		return q.holderOf(f), false
	}
	least = isMeasure("least", tree.lemma(v))
	if at := countingSubject(tree, v); at >= 0 {
		return q.holderAt(f, at), least
	}
	return q.holderOf(f), least
}

// countingSubject is who does what a verb of counting tells, "which" followed to its noun; -1 where it is a pronoun, or what is counted: "the
// offer values it at £4 million".
func countingSubject(tree *syntax, v int) int {
	at := tree.kid(v, "nsubj")
	if at < 0 || tree.tokens[at].Rel != "nsubj" {
		return -1
	}
	if tag := tree.tokens[at].Tag; (tag == "WDT" || tag == "WP") && tree.rel(v) == "acl" {
		at = tree.head(v)
	}
	if _, level := levelWords()["names"][lastPart(tree.lemma(at))]; level || tree.tokens[at].POS == "PRON" {
		return -1
	}
	return at
}

// coordinated reports whether "and" or a comma stands right before a figure, and no verb of its own right after it.
func coordinated(tree *syntax, r hearsay.Range) bool {
	first, last := tokensOf(tree, r)
	if last+1 < len(tree.tokens) && (tree.tokens[last+1].POS == "VERB" || tree.tokens[last+1].POS == "AUX") {
		return false
	}
	return first > 0 && (tree.tokens[first-1].POS == "CCONJ" || tree.tokens[first-1].POS == "PUNCT")
}

// befell is when what a toll counts happened, by the clause that tells it, and not when the toll rose.
func (q *questions) befell(f figure, at fateAt) (hearsay.Date, bool) {
	sen := &q.articles[f.article].sentences[f.sentence]
	last := at.at
	if at.tally >= 0 {
		last, _ = tokensOf(sen.tree, f.Range)
	}
	for k := at.at; k <= last; k++ {
		if i, ok := sen.triggers[k]; ok && q.frames[i].dated && (k == at.at || q.frames[i].nominal) {
			return q.frames[i].when, true
		}
	}
	return hearsay.Date{}, false
}

// hasBefallen reports whether a toll is told as what has happened, and is no old one.
func (q *questions) hasBefallen(f figure, at int) bool {
	sen := &q.articles[f.article].sentences[f.sentence]
	frames := []int{f.frame}
	if i, ok := sen.triggers[at]; ok {
		frames = append(frames, i)
	}
	for _, i := range frames {
		if i >= 0 && q.frames[i].status != hearsay.Happened {
			return false
		}
	}
	if first, _ := tokensOf(sen.tree, f.Range); first > 0 && isMeasure("former", sen.tree.lemma(first-1)) || rebuffed(sen.tree, f.Range) || q.note(f.article, sen.Block) {
		return false
	}
	return q.stance(f) == hearsay.Asserts
}

// stance is that of the statement which gives a figure; what an article says itself it asserts.
func (s *scene) stance(f figure) hearsay.Stance {
	if st := s.covering(f.article, f.Range); st >= 0 {
		return s.articles[f.article].Statements[st].Stance
	}
	return hearsay.Asserts
}

// rebuffed reports whether a figure is what somebody rejects: "she dismissed a figure of more than 900".
func rebuffed(tree *syntax, r hearsay.Range) bool {
	at := headOf(tree, r)
	for steps := 0; at >= 0 && steps < 5; steps++ {
		up := tree.head(at)
		if up >= 0 && listed("rebuts", tree.lemma(up)) {
			return tree.rel(at) != "nsubj"
		}
		if at = up; at >= 0 && tree.clausal(at) {
			return false
		}
	}
	return false
}

// placesOf are the places that a figure is of: after a preposition between it and the next figure, else before it, the nearest first.
func (q *questions) placesOf(f figure) []string {
	sen := &q.articles[f.article].sentences[f.sentence]
	from, to := sen.Start, sen.End
	for _, o := range sen.quantities {
		switch {
		case o.unit != "" || o.age:
		case o.End <= f.Start:
			from = max(from, o.End)
		case o.Start >= f.End:
			to = min(to, o.Start)
		}
	}
	if after := q.whereabouts(f.article, f.sentence, hearsay.Range{Start: f.End, End: to}, true); len(after) > 0 {
		return sorted(after)
	}
	if before := q.whereabouts(f.article, f.sentence, hearsay.Range{Start: from, End: f.Start}, false); len(before) > 0 {
		return sorted(before)
	}
	all := q.whereabouts(f.article, f.sentence, hearsay.Range{Start: sen.Start, End: from}, false)
	return all[max(0, len(all)-1):]
}
