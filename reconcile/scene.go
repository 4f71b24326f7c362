package reconcile

import (
	"cmp"
	"slices"
	"sort"

	"hearsay"
)

// scene is one story laid out for the questions that are asked of it.
type scene struct {
	in          Input
	articles    []article // by publication, then identifier
	index       map[hearsay.DocumentID]int
	kind        map[hearsay.EntityID]hearsay.Kind
	name        map[hearsay.EntityID]string
	members     map[hearsay.EntityID][]hearsay.EntityID
	aligned     alignment
	voices      voices
	quoted      quotations
	frames      []frame
	weights     *weights
	alike       map[[2]int]float64        // of pairs of articles, once asked for
	outlets     map[hearsay.EntityID]bool // which entities are outlets, once asked for
	last        hearsay.Day               // the last day of the collection
	owners      map[string]Ownership
	measured    []measurement               // its tolls and levels
	chains      [][]toll                    // tolls that count one thing
	levelGroups [][]level                   // levels of one thing
	works       map[string]hearsay.EntityID // by title
	placeNames  map[string]bool             // the names of its places, in lower case
	endings     map[string]hearsay.EntityID // its organisations by the ends of their names
	nested      map[[2]string]bool          // the places that stand beside each other
	callings    map[string]calling          // names of origins, once asked for
}

// article is one reading with what stands in each of its sentences.
type article struct {
	*hearsay.Reading
	figures   []figure // of its told sentences, once they are asked for
	papers    []string // the sorts of document that it speaks of, once they are asked for
	first     int      // the first article with this text, word for word: itself, where it is printed once
	sentences []sentence
	bag       bag            // what it tells
	told      map[string]int // how many frames each lemma makes
	notes     map[int]bool   // of blocks, whether they put right what was printed, once asked for
	held      [][]holding    // by sentence, what statements hold of it, once asked for
	now       narration      // as the telling goes on
}

// sentence is a sentence with its parse and what was read in it, as indexes into the reading.
type sentence struct {
	hearsay.Sentence
	role       hearsay.Role
	told       int // the number of told sentences before it
	tree       *syntax
	mentions   []int
	times      []int
	quantities []quantity
	triggers   map[int]int // token to frame, as an index into scene.frames
	lemmas     []string    // its meaningful lemmas, sorted
	bag        *bag        // of them, once asked for
}

func newScene(in Input) *scene {
	s := &scene{in: in, index: map[hearsay.DocumentID]int{}, kind: map[hearsay.EntityID]hearsay.Kind{},
		name: map[hearsay.EntityID]string{}, members: map[hearsay.EntityID][]hearsay.EntityID{}, placeNames: placeNames(in.Entities), endings: endings(in.Entities), alike: map[[2]int]float64{}, outlets: map[hearsay.EntityID]bool{}}
	for _, e := range in.Entities {
		s.kind[e.ID], s.name[e.ID], s.members[e.ID] = e.Kind, e.Name, e.Members
	}
	readings := slices.SortedFunc(slices.Values(in.Readings), func(a, b *hearsay.Reading) int {
		return cmp.Or(cmp.Compare(a.Article.Published.Earliest, b.Article.Published.Earliest),
			cmp.Compare(a.Article.Published.Latest, b.Article.Published.Latest), cmp.Compare(a.Article.ID, b.Article.ID))
	})
	texts := map[string]int{}
	for _, r := range readings {
		s.index[r.Article.ID] = len(s.articles)
		a := s.layOut(r)
		if _, ok := texts[r.Article.Text]; !ok {
			texts[r.Article.Text] = len(s.articles)
		}
		a.first = texts[r.Article.Text]
		s.articles = append(s.articles, a)
		s.last = max(s.last, r.Article.Published.Latest)
	}
	s.aligned = align(in.Copies)
	s.own(in.Owners)
	s.titles(in.Entities)
	s.listen()
	s.quoted, s.nested = s.quotations(), s.nestedPlaces()
	return s
}

// reprint reports whether an article is the text of an earlier one, word for word.
func (s *scene) reprint(a int) bool { return s.articles[a].first != a }

// layOut gives each sentence its role, parse, mentions, times and quantities.
func (s *scene) layOut(r *hearsay.Reading) article {
	a := article{Reading: r, sentences: make([]sentence, len(r.Sentences)), told: map[string]int{}, notes: map[int]bool{}}
	mention, at, told := 0, 0, 0
	for i, from := range r.Sentences {
		to := &a.sentences[i]
		to.Sentence, to.role, to.told, to.triggers = from, hearsay.Paragraph, told, map[int]int{}
		if from.Block >= 0 && from.Block < len(r.Article.Blocks) {
			to.role = r.Article.Blocks[from.Block].Role
		}
		for ; mention < len(r.Mentions) && r.Mentions[mention].Start < from.End; mention++ {
			if r.Mentions[mention].Start >= from.Start {
				to.mentions = append(to.mentions, mention)
			}
		}
		for ; at < len(r.Times) && r.Times[at].Start < from.End; at++ {
			if r.Times[at].Start >= from.Start {
				to.times = append(to.times, at)
			}
		}
		if !to.role.Told() {
			continue
		}
		if !from.Dateline(r.Article.Text) {
			told++
		}
		to.tree = parse(from)
		to.quantities = quantities(r.Article.Text, from, a.dates(to.times))
	}
	return a
}

// dates are the ranges of the dates and clock times among the times.
func (a *article) dates(times []int) (ranges []hearsay.Range) {
	for _, t := range times {
		if k := a.Times[t].Kind; k == hearsay.DateKind || k == hearsay.ClockKind || k == hearsay.SetKind {
			ranges = append(ranges, a.Times[t].Range)
		}
	}
	return ranges
}

// span makes a range of article a a span.
func (s *scene) span(a int, r hearsay.Range) hearsay.Span { return r.In(s.articles[a].Article.ID) }

// words are the bytes of a span, verbatim.
func (s *scene) words(at hearsay.Span) string {
	text := s.articles[s.index[at.Document]].Article.Text
	if at.Start < 0 || at.End > len(text) || at.Start > at.End {
		return ""
	}
	return text[at.Start:at.End]
}

// sentencesOf are the sentences of article a that a range touches.
func (s *scene) sentencesOf(a int, r hearsay.Range) (found []int) {
	all := s.articles[a].sentences
	at := sort.Search(len(all), func(i int) bool { return all[i].End > r.Start })
	for ; at < len(all) && all[at].Start < r.End; at++ {
		found = append(found, at)
	}
	return found
}

// published is the publication date of article a.
func (s *scene) published(a int) hearsay.Date { return s.articles[a].Article.Published }

// covering is the innermost statement of article a whose content covers most of r, or -1.
func (s *scene) covering(a int, r hearsay.Range) int {
	best, size := -1, 0
	for _, at := range s.sentencesOf(a, r) {
		for _, h := range s.held(a)[at] {
			inside := min(h.End, r.End) - max(h.Start, r.Start)
			if 2*inside > r.Len() && (best < 0 || cmp.Or(cmp.Compare(h.Len(), size), cmp.Compare(h.statement, best)) < 0) {
				best, size = h.statement, h.Len()
			}
		}
	}
	return best
}

// holding is a piece of the content of a statement, by its index.
type holding struct {
	hearsay.Range
	statement int
}

// held is what statements hold of each sentence of article a.
func (s *scene) held(a int) [][]holding {
	if x := &s.articles[a]; x.held == nil {
		x.held = make([][]holding, len(x.sentences))
		for i := range x.Statements {
			for _, c := range x.Statements[i].Content {
				for _, at := range s.sentencesOf(a, c) {
					x.held[at] = append(x.held[at], holding{c, i})
				}
			}
		}
	}
	return s.articles[a].held
}
