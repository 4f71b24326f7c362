package language

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
	"hearsay/language/linear"
	"hearsay/language/name"
	"hearsay/language/tag"
	"hearsay/models"

	"github.com/google/go-cmp/cmp"
)

func TestNames(t *testing.T) {
	r := withModels(t)
	for _, c := range []struct{ text, want string }{
		{"“The bridge is not safe,” said Orla Tarn, who runs the harbour board.", "Orla Tarn person"},
		{"President Bryony Colley met Dr. Rafe Lund in Norway on Monday.", "Bryony Colley person, Rafe Lund person, Norway place"},
		{"Ines Halloran told Reuters that Skerry Shipping Ltd would close its yard in Scotland.", "Ines Halloran person, Reuters outlet, Skerry Shipping Ltd organisation, Scotland place"},
		{"The Ministry of Fisheries said nothing.", "Ministry of Fisheries organisation"},
		{"Mrs Tarn lived in Oslo. Tarn left the city in May, and Halvorsen followed Tarn.", "Tarn person, Oslo place, Tarn person, Halvorsen person, Tarn person"},
		{"Nobody in the town knew why the ferry was late.", ""},
	} {
		var got []string
		sentences, _ := r.ReadText(c.text)
		for _, s := range sentences {
			for _, n := range s.Names {
				got = append(got, c.text[s.Tokens[n.From].Start:s.Tokens[n.To-1].End]+" "+string(n.Kind))
			}
		}
		if d := cmp.Diff(c.want, strings.Join(got, ", ")); d != "" {
			t.Errorf("%s: %s", c.text, d)
		}
	}
}

// By rules alone there are no names.
func TestNoNames(t *testing.T) {
	sentences, _ := rulesOnly(t).ReadText("Orla Tarn left Oslo.")
	if n := sentences[0].Names; n != nil {
		t.Error(n)
	}
}

// markedSentence is a sentence of a set in IOB2: its words and their labels, e.g. B-PER.
type markedSentence struct{ words, labels []string }

// readMarked reads the documents of a set.
func readMarked(t *testing.T, file string) (documents [][]markedSentence) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	document, last := "", "none"
	var s markedSentence
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		word, label, ok := strings.Cut(lines.Text(), "\t")
		id, comment := strings.CutPrefix(word, "# sent_id = ")
		switch {
		case comment:
			document = id[:strings.LastIndexByte(id, '-')]
		case word == "-DOCSTART-":
			document += "+"
		case ok:
			s.words, s.labels = append(s.words, word), append(s.labels, label)
		case len(s.words) > 0:
			if document != last {
				documents, last = append(documents, nil), document
			}
			documents[len(documents)-1] = append(documents[len(documents)-1], s)
			s = markedSentence{}
		}
	}
	return documents
}

// names are the names of people, organisations and places.
func (s markedSentence) names() map[hearsay.Name]bool {
	names := map[hearsay.Name]bool{}
	for i, l := range s.labels {
		kind := map[string]hearsay.Kind{"B-PER": hearsay.Person, "B-ORG": hearsay.Organisation, "B-LOC": hearsay.Place}[l]
		if kind == "" {
			continue
		}
		end := i + 1
		for end < len(s.labels) && s.labels[end][0] == 'I' {
			end++
		}
		names[hearsay.Name{From: i, To: end, Kind: kind}] = true
	}
	return names
}

// find finds the names of a document, outlets as organisations.
func (m *trained) find(sentences []markedSentence) (found [][]hearsay.Name) {
	var d name.Document
	var ts tag.Scratch
	var s name.Scratch
	for _, sentence := range sentences {
		var words []tag.Word
		for _, form := range sentence.words {
			w := tag.NewWord(form, m.clusters)
			m.tagger.Dict().Mark(&w)
			words = append(words, w)
		}
		d.Add(words, m.tagger.Tag(nil, words, &ts))
	}
	m.names.Prepare(&d)
	for i := range sentences {
		names := m.names.Find(nil, &d, i, &s)
		for j := range names {
			if names[j].Kind == hearsay.Press {
				names[j].Kind = hearsay.Organisation
			}
		}
		found = append(found, names)
	}
	return found
}

// F1 of whole names with their kinds does not fall below what was asked for. Names of other kinds count as none,
// so that a name found there is wrong. wikigold was not trained on.
func TestNameScores(t *testing.T) {
	dir := filepath.Join(kit(t), "bench/data/train/names")
	m := withModels(t).models
	for set, floor := range map[string]float64{"uner-ewt-test": .74, "wikigold": .68} {
		right, all := 0, 0
		for _, sentences := range readMarked(t, filepath.Join(dir, set+".iob2.gz")) {
			for i, names := range m.find(sentences) {
				marked := sentences[i].names()
				all += len(marked) + len(names)
				for _, n := range names {
					if marked[n] {
						right++
					}
				}
			}
		}
		f1 := 2 * float64(right) / float64(all)
		t.Logf("%s F1 %.3f", set, f1)
		if f1 < floor {
			t.Errorf("%s: F1 %.3f is below %.2f", set, f1, floor)
		}
	}
}

// BenchmarkNames is of the words of an article that were tagged before.
func BenchmarkNames(b *testing.B) {
	m := withModels(b).models
	text := strings.Repeat("“The bridge is not safe and it never was,” said Orla Tarn, who runs the harbour board of Port Ellery. The mayor denied that he had known of the report, "+
		"which was ordered by ministers in March after a crane fell into the water.\n\nIt found that nobody had looked at the bolts for nine years, the Skerry Times wrote.\n\n", 20)
	sentences, _ := withModels(b).ReadText(text)
	var work scratch
	words := 0
	for i, s := range sentences {
		m.tag(text, s.Tokens, &work)
		work.count = i
		work.nameLater()
		words += len(s.Tokens)
	}
	for b.Loop() {
		m.findNames(sentences, &work)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/word")
}

func BenchmarkLoadNames(b *testing.B) {
	g, err := name.NewGazetteer("en")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		r, err := linear.NewReader(models.Names())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := name.Read(r, g); err != nil {
			b.Fatal(err)
		}
	}
}
