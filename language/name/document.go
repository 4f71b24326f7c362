package name

import "hearsay/language/tag"

// Document is the sentences of a text, whose names are looked for together: what one sentence leaves
// open another tells. It may be used again for the next text after Reset.
type Document struct {
	words  []tag.Word
	tags   []uint8
	marks  []mark
	runs   []run
	may    []bool
	ends   []int // of the sentences, in words
	shouts []bool
	seen   map[uint32]int // by the hash of a word in small letters: its place in clues
	clues  []clues
}

// Reset empties d.
func (d *Document) Reset() {
	d.words, d.tags, d.ends, d.clues = d.words[:0], d.tags[:0], d.ends[:0], d.clues[:0]
	clear(d.seen)
}

// Add appends a sentence: its words and the classes of their tags, which are copied.
func (d *Document) Add(words []tag.Word, tags []uint8) {
	d.words, d.tags = append(d.words, words...), append(d.tags, tags...)
	d.ends = append(d.ends, len(d.words))
}

// sentence is what is known of the words of a sentence before their labels.
type sentence struct {
	document *Document
	words    []tag.Word
	tags     []uint8
	marks    []mark
	runs     []run  // of each word with a capital
	may      []bool // whether the word can be in a name
	shout    bool   // most words have capitals
}

// run is a row of words with capitals, as indexes into the words of the sentence.
type run struct{ from, to int }

// sentence is the i-th sentence of a document that Prepare has seen.
func (d *Document) sentence(i int) sentence {
	from, to := 0, d.ends[i]
	if i > 0 {
		from = d.ends[i-1]
	}
	return sentence{d, d.words[from:to], d.tags[from:to], d.marks[from:to], d.runs[from:to], d.may[from:to], d.shouts[i]}
}

// prepare looks at the words of all sentences and then counts the clues that they give.
func (d *Document) prepare(g *Gazetteer, proper []bool) {
	n := len(d.words)
	d.marks, d.runs, d.may = resize(d.marks, n), resize(d.runs, n), resize(d.may, n)
	d.shouts = resize(d.shouts, len(d.ends))
	if d.seen == nil {
		d.seen = map[uint32]int{}
	}
	for i := range d.ends {
		s := d.sentence(i)
		g.mark(s.marks, s.words)
		d.shouts[i] = s.look(proper)
	}
	for i := range d.ends {
		s := d.sentence(i)
		d.count(&s)
	}
	d.countSmall()
}

func resize[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n, n+n/4)
	}
	list = list[:n]
	clear(list)
	return list
}

// look finds the runs of capitals and the words that can be in a name, and tells whether the sentence shouts.
func (s *sentence) look(proper []bool) (shout bool) {
	capitals := 0
	for i := range s.words {
		s.may[i] = s.words[i].Capital || proper[s.tags[i]]
		s.runs[i] = run{i, i + 1}
		if !s.words[i].Capital {
			continue
		}
		capitals++
		if i > 0 && s.words[i-1].Capital {
			s.runs[i].from = s.runs[i-1].from
		}
		for j := s.runs[i].from; j < i; j++ {
			s.runs[j].to = i + 1
		}
	}
	s.bridge()
	return 2*capitals > len(s.words)
}

// gap is how many words without capitals may stand inside a name: "Ministry of the Interior".
const gap = 2

// bridge lets the few words between two that can be in a name be in one.
func (s *sentence) bridge() {
	before := len(s.may)
	for i := range s.may {
		if !s.may[i] {
			continue
		}
		for j := before + 1; i-before <= gap+1 && j < i; j++ {
			s.may[j] = true
		}
		before = i
	}
}
