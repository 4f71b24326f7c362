package name

import (
	"math/rand/v2"

	"hearsay/language/cluster"
	"hearsay/language/linear"
	"hearsay/language/tag"
)

// Example is a sentence with its names.
type Example struct {
	Words []tag.Word
	Tags  []uint8
	Names []Name
}

// Text is the sentences of a document. Corpus numbers the set that it is from: 0 is the one whose way
// of marking names is learned, the others share with it what they have in common.
type Text struct {
	Sentences []Example
	Corpus    int
}

// Options of training; the zero value is not useful.
type Options struct {
	Epochs int
	Seed   uint64
	Bag    int // how many taggers are learned, each in an order of its own, and added up
	linear.Precision
	Margin int32 // by how much a wrong label must score less than the right one
	// Strange is how many words with capitals in 100 pass for words without clusters. Most words of the training
	// sets have clusters, since these were made of them too: other texts have more words that have none.
	Strange int
	Drop    int // features in 100 that are left out, so that no other leans on them
}

// learner is the state of training: weights that all corpora share, and those of each corpus
// (Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007).
type learner struct {
	Options
	shared *linear.Trainer
	own    []*linear.Trainer
	random *rand.Rand
	words  []tag.Word // of the sentence, some without clusters
	rows   [][]uint32 // the features of each word of a sentence
	Scratch
}

// lesson is a sentence to learn from: the i-th of a document.
type lesson struct {
	document *Document
	i        int
	names    []Name
	corpus   int
}

// Train learns a tagger by the averaged structured perceptron with a margin (Collins, EMNLP 2002).
// tags are the classes of the tagger of parts of speech.
func Train(g *Gazetteer, tags []string, texts []Text, o Options) *Tagger {
	lessons := lessonsOf(texts, g, proper(tags))
	sum := learn(lessons, o, o.Seed)
	for k := 1; k < o.Bag; k++ {
		sum.Join(learn(lessons, o, o.Seed+uint64(k)))
	}
	return newTagger(sum.Average(o.Precision), tags, g)
}

func lessonsOf(texts []Text, g *Gazetteer, proper []bool) (lessons []lesson) {
	for _, t := range texts {
		d := t.Document()
		d.prepare(g, proper)
		for i, e := range t.Sentences {
			lessons = append(lessons, lesson{d, i, e.Names, t.Corpus})
		}
	}
	return lessons
}

// Document is the words of t, not prepared yet.
func (t Text) Document() *Document {
	d := new(Document)
	for _, e := range t.Sentences {
		d.Add(e.Words, e.Tags)
	}
	return d
}

// learn gives the weights of corpus 0, those that it shares added.
func learn(lessons []lesson, o Options, seed uint64) *linear.Trainer {
	l := &learner{Options: o, shared: linear.NewTrainer(classes()), random: rand.New(rand.NewPCG(seed, 3))}
	for _, e := range lessons {
		for len(l.own) <= e.corpus {
			l.own = append(l.own, linear.NewTrainer(classes()))
		}
	}
	order := l.random.Perm(len(lessons))
	for range o.Epochs {
		l.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.study(lessons[i])
		}
	}
	l.shared.Join(l.own[0])
	return l.shared
}

// study goes through one sentence.
func (l *learner) study(e lesson) {
	s := e.document.sentence(e.i)
	l.estrange(&s)
	l.chain.reset(len(s.words))
	gold := labelsOf(s.possible(e.names), len(s.words))
	both := [2]*linear.Trainer{l.shared, l.own[e.corpus]}
	moves := movesOf(func(scores *linear.Scores, f []uint32) { l.score(scores, f, both) })
	for from, to := s.stretch(0); from < to; from, to = s.stretch(to) {
		for i := from; i < to; i++ {
			l.word(&s, i, gold[i], both)
		}
		l.chain.decode(from, to, &moves)
		for _, t := range both {
			l.update(t, gold, from, to)
		}
	}
	l.shared.Step()
	for _, t := range l.own {
		t.Step()
	}
}

// estrange takes the clusters from some of the words with capitals.
func (l *learner) estrange(s *sentence) {
	l.words = append(l.words[:0], s.words...)
	s.words = l.words
	for i := range s.words {
		if s.words[i].Capital && l.random.IntN(100) < l.Strange {
			s.words[i].Clusters = cluster.Classes{}
		}
	}
}

func (l *learner) score(scores *linear.Scores, f []uint32, trainers [2]*linear.Trainer) {
	*scores = linear.Scores{}
	for _, t := range trainers {
		t.AddScore(scores, f)
	}
}

// word scores the labels of word i, the wrong ones with the margin.
func (l *learner) word(s *sentence, i int, right label, trainers [2]*linear.Trainer) {
	for len(l.rows) <= i {
		l.rows = append(l.rows, nil)
	}
	l.features = s.features(l.features[:0], i)
	l.rows[i] = l.rows[i][:0]
	for _, f := range l.features {
		if l.random.IntN(100) >= l.Drop {
			l.rows[i] = append(l.rows[i], f)
		}
	}
	l.score(&l.scores, l.rows[i], trainers)
	l.chain.scores[i] = [labels]int32(l.scores[:labels])
	for k := range l.chain.scores[i] {
		if label(k) != right {
			l.chain.scores[i][k] += l.Margin
		}
	}
}

// possible leaves out the names of which a word is passed over.
func (s *sentence) possible(names []Name) (list []Name) {
	for _, n := range names {
		if _, to := s.stretch(n.From); s.may[n.From] && to >= n.To {
			list = append(list, n)
		}
	}
	return list
}

// update moves the weights towards the right labels and away from those that were found.
func (l *learner) update(t *linear.Trainer, gold []label, from, to int) {
	rightBefore, foundBefore := outside, outside
	for i := from; i <= to; i++ {
		right, found := outside, outside
		if i < to {
			right, found = gold[i], l.chain.labels[i]
		}
		if right != found {
			t.Add(l.rows[i], int(right), 1)
			t.Add(l.rows[i], int(found), -1)
		}
		if right != found || rightBefore != foundBefore {
			t.Add([]uint32{move(rightBefore)}, int(right), 1)
			t.Add([]uint32{move(foundBefore)}, int(found), -1)
		}
		rightBefore, foundBefore = right, found
	}
}
