//go:build unix

package plan

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"hearsay"
	"hearsay/flow/local"
)

// runningStory is n articles of six outlets on one ferry: a toll that rises by the hour, who said so, what was denied, and which
// outlet has it from another.
func runningStory(n int) (documents []hearsay.Document) {
	random := rand.New(rand.NewPCG(11, 1))
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	outlet := func() string {
		return pick("Daily Lantern", "Ellery Courier", "Westmark Post", "Quayside Observer", "Radio Tide", "The Kelm Gazette")
	}
	person := func() string { return pick("Oskar Lindqvane", "Petra Vossing", "Jon Abel", "Ines Halloran") }
	body := func() string { return pick("harbour authority", "coastguard", "Ellery police", "fire service") }
	toll, at := 3, time.Date(2031, 6, 4, 6, 0, 0, 0, time.UTC)
	for i := range n {
		toll += random.IntN(3)
		now := at.Add(time.Duration(i) * time.Hour)
		text := fmt.Sprintf("The number of people killed in the ferry sinking off Port Ellery rose to %d on %s, the %s said.\n\n“%s,” said %s, "+
			"who leads the inquiry.\n\nEarlier the toll stood at %d. %s denied that the ferry had been overloaded, the %s reported.",
			toll, now.Weekday(), body(), pick("We fear there will be more", "The ship was not overloaded", "Divers are still searching"), person(),
			max(1, toll-1), person(), outlet())
		documents = append(documents, hearsay.Document{ID: hearsay.DocumentID(hearsay.ID("d", fmt.Sprint(i))), Format: hearsay.PlainText, Raw: []byte(text),
			Path: "a.jsonl", Record: hearsay.Record{ID: fmt.Sprint(i)},
			Meta: hearsay.Meta{Title: fmt.Sprintf("Ferry toll rises to %d", toll), Published: now.Format(time.RFC3339), Outlet: outlet()}})
	}
	return documents
}

// BenchmarkRunningStory makes the account of one story. Run it once for each size: -bench RunningStory -benchtime 1x. Times are
// of processors; the exponent says how they grow from one size to the next.
func BenchmarkRunningStory(b *testing.B) {
	last, lastSize := 0.0, 0
	for _, size := range []int{500, 1000, 2000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			documents, took := runningStory(size), 0.0
			for b.Loop() {
				began := spent()
				if _, err := (Plan{Engine: local.Engine{}}).Run(b.Context(), documents, nil); err != nil {
					b.Fatal(err)
				}
				took = spent() - began
			}
			b.ReportMetric(took, "cpu-s")
			if lastSize > 0 {
				b.ReportMetric(math.Log(took/last)/math.Log(float64(size)/float64(lastSize)), "exponent")
			}
			last, lastSize = took, size
		})
	}
}
