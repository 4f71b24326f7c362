//go:build unix

package plan

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"hearsay"
	"hearsay/copied"
	"hearsay/story"
)

// press invents articles: families of copies with edits, tellings of their own, quotations that all pass on, and
// fillers that stand alone. The same seed gives the same articles.
type press struct {
	random  *rand.Rand
	words   []string // invented, the most frequent first
	zipf    *rand.Zipf
	counter int
}

func newPress(seed uint64) *press {
	p := &press{random: rand.New(rand.NewPCG(seed, 1))}
	seen := map[string]bool{}
	for len(p.words) < 30000 {
		if w := p.invent(1 + p.random.IntN(4)); !seen[w] {
			seen[w] = true
			p.words = append(p.words, w)
		}
	}
	p.zipf = rand.NewZipf(p.random, 1.2, 8, uint64(len(p.words)-1))
	return p
}

// invent makes a word of so many syllables.
func (p *press) invent(syllables int) string {
	var b strings.Builder
	for range syllables {
		b.WriteString([]string{"b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w"}[p.random.IntN(17)])
		b.WriteString([]string{"a", "e", "i", "o", "u", "ai", "ou"}[p.random.IntN(7)])
	}
	b.WriteString([]string{"", "n", "r", "s", "l", "t"}[p.random.IntN(6)])
	return b.String()
}

// affair is what a story is about: its names and the words that belong to it.
type affair struct {
	names, topic []string
	quotation    string
	day          hearsay.Day
}

func (p *press) affair() affair {
	a := affair{day: hearsay.Day(738000 + p.random.IntN(365))}
	for range 6 {
		name := p.invent(3)
		a.names = append(a.names, strings.ToUpper(name[:1])+name[1:])
	}
	for range 25 {
		a.topic = append(a.topic, p.words[200+p.random.IntN(len(p.words)-200)])
	}
	a.quotation = "“" + p.sentence(a, 14) + "”"
	return a
}

// sentence is so many words, a third of them of the affair.
func (p *press) sentence(a affair, n int) string {
	words := make([]string, n)
	for i := range words {
		switch p.random.IntN(12) {
		case 0:
			words[i] = a.names[p.random.IntN(len(a.names))]
		case 1, 2, 3:
			words[i] = a.topic[p.random.IntN(len(a.topic))]
		default:
			words[i] = p.words[p.zipf.Uint64()]
		}
	}
	return strings.ToUpper(words[0][:1]) + words[0][1:] + strings.Join(append([]string{""}, words[1:]...), " ") + "."
}

// telling is the sentences of an article of its own on an affair, the quotation among them.
func (p *press) telling(a affair) (sentences []string) {
	for range 8 + p.random.IntN(20) {
		sentences = append(sentences, p.sentence(a, 8+p.random.IntN(20)))
	}
	sentences[p.random.IntN(len(sentences))] = a.quotation
	return sentences
}

// edited is a copy: some sentences go, some are new, some lose a word.
func (p *press) edited(a affair, sentences []string) (copied []string) {
	for _, s := range sentences {
		switch p.random.IntN(10) {
		case 0:
		case 1:
			copied = append(copied, p.sentence(a, 12))
		case 2:
			words := strings.Fields(s)
			copied = append(copied, strings.Join(append(words[:1:1], words[2:]...), " "))
		default:
			copied = append(copied, s)
		}
	}
	return copied
}

// article prints sentences as a document of the affair's week.
func (p *press) article(a affair, sentences []string) *hearsay.Reading {
	p.counter++
	day := a.day + hearsay.Day(p.random.IntN(7))
	r := &hearsay.Reading{Article: hearsay.Article{
		ID: hearsay.DocumentID(fmt.Sprintf("d%012x", p.counter*0x9E3779B1)), Title: p.sentence(a, 8),
		Published: hearsay.Date{Value: day.String(), Earliest: day, Latest: day, How: hearsay.Given},
	}}
	var text strings.Builder
	for i := 0; i < len(sentences); i += 3 {
		start := text.Len()
		text.WriteString(strings.Join(sentences[i:min(i+3, len(sentences))], " "))
		r.Article.Blocks = append(r.Article.Blocks, hearsay.Block{Range: hearsay.Range{Start: start, End: text.Len()}, Role: hearsay.Paragraph})
		text.WriteString("\n\n")
	}
	r.Article.Text = strings.Clone(text.String()) // without room to grow
	if at := strings.Index(r.Article.Text, a.quotation); at >= 0 {
		r.Quotes = []hearsay.Quote{{Range: hearsay.Range{Start: at, End: at + len(a.quotation)}}}
	}
	return r
}

// edition is n articles: half of them fillers, the others in affairs of two to twenty.
func (p *press) edition(n int) (readings []*hearsay.Reading) {
	for len(readings) < n {
		a := p.affair()
		size := 1
		if p.random.IntN(6) == 0 {
			size = 2 + p.random.IntN(10)
		}
		var first []string
		for i := range size {
			sentences := p.telling(a)
			if i > 0 && p.random.IntN(2) == 0 {
				sentences = p.edited(a, first)
			}
			if i == 0 {
				first = sentences
			}
			readings = append(readings, p.article(a, sentences))
		}
	}
	return readings[:n]
}

// BenchmarkScale groups and aligns invented articles. Run it once for each size: -bench Scale -benchtime 1x. Times are of
// processors; the exponent says how their sum grows from one size to the next.
func BenchmarkScale(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(50)) // as the program has it
	last, lastSize := 0.0, 0
	for _, size := range []int{1000, 10000, 100000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			readings := newPress(7).edition(size)
			align, group := 0.0, 0.0
			stories, copies := 0, 0
			for b.Loop() {
				began := spent()
				found := copied.Find(readings)
				aligned := spent()
				groups := story.Group(readings, found)
				grouped := spent()
				found = copied.Direct(found, readings)
				align, group = aligned-began+spent()-grouped, grouped-aligned
				stories, copies = len(groups), len(found)
			}
			b.ReportMetric(align, "align-cpu-s")
			b.ReportMetric(group, "group-cpu-s")
			b.ReportMetric(float64(stories), "stories")
			b.ReportMetric(float64(copies), "copies")
			b.ReportMetric(peakMemory(), "peak-MiB")
			if lastSize > 0 {
				b.ReportMetric(math.Log((align+group)/last)/math.Log(float64(size)/float64(lastSize)), "exponent")
			}
			last, lastSize = align+group, size
		})
	}
}

// usage is what the process has used so far.
func usage() (u syscall.Rusage) {
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // of this process it does not fail
	return u
}

// spent is the seconds of processors that the process has taken so far.
func spent() float64 {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

// peakMemory is the most memory, in MiB, that the process had so far. Linux counts in KiB.
func peakMemory() float64 { return float64(usage().Maxrss) / 1024 }
