package plan

import (
	"fmt"
	"strings"
	"testing"

	"hearsay"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/store/memory"
)

// twiceTold is a fact as two outlets tell it, the first of them the one that is credited, and as clauses that credits may take.
type twiceTold struct {
	post, herald string
	clauses      []string
}

var facts = []twiceTold{
	{"The Kell shipyard laid off 340 welders in Tarn on Monday.",
		"On Monday the Kell shipyard laid off 340 welders at its yard in Tarn.",
		[]string{"the Kell shipyard laid off 340 welders in Tarn on Monday", "hundreds of welders had lost their jobs at the Kell shipyard in Tarn"}},
	{"The ferry Merle ran aground off Cape Larn on Sunday, the harbour master Ines Halloran said.",
		"The ferry Merle ran aground off Cape Larn on Sunday, according to the harbour master Ines Halloran.",
		[]string{"the ferry Merle ran aground off Cape Larn on Sunday", "the Merle, a ferry, had been stranded off Cape Larn since Sunday"}},
	{"Three inspectors of the yard resigned in May, a foreman told the Quay Post.",
		"Three inspectors of the Tarn yard resigned in May.",
		[]string{"three inspectors of the yard resigned in May", "the three men who inspected the yard had quit in May"}},
	{"The yard owes its suppliers 12 million crowns, a letter seen by the Quay Post shows.",
		"The Tarn yard owes its suppliers 12 million crowns, the union leader Marta Quill said.",
		[]string{"the yard owes its suppliers 12 million crowns", "debts of 12 million crowns to suppliers weigh on the yard"}},
	{"The Quay Post has learned that Mayor Olga Venn knew of the layoffs in April.",
		"Mayor Olga Venn knew of the layoffs in April, a spokesman for the union said.",
		[]string{"Mayor Olga Venn knew of the layoffs in April", "the mayor had been told of the layoffs in April"}},
}

// credits are ways to say of a clause that the Quay Post has it.
var credits = []string{
	"The Quay Post reported that %s.",
	"According to the Quay Post, %s.",
	"%s, the Quay Post reported.",
	"%s, the Quay Post reported, citing a person familiar with the matter.",
	"The newspaper Quay Post first reported that %s.",
	"A foreman told the Quay Post that %s.",
	"As the Quay Post reported on Tuesday, %s.",
	"%s, according to a report in the Quay Post.",
	"An article published by the Quay Post said that %s.",
	"%s, a Quay Post investigation found.",
	"The Quay Post, citing a foreman, said that %s.",
	"“%s,” the Quay Post wrote.",
}

func articleOf(id, outlet, title, day string, lines ...string) hearsay.Document {
	text := fmt.Sprintf("Title: %s\nDate: %s\nOutlet: %s\n\n%s\n", title, day, outlet, strings.Join(lines, "\n\n"))
	return hearsay.Document{ID: hearsay.DocumentID(id), Path: id + ".txt", Format: hearsay.PlainText, Raw: []byte(text)}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// An article that credits an outlet with what the outlet's own article tells raises at most of no claim, whether its headline credits it
// or not.
func TestCreditRaisesNoBounds(t *testing.T) {
	p := Plan{Engine: kept.Engine{Store: new(memory.Store), Next: local.Engine{}}}
	var post, herald []string
	for _, f := range facts {
		post, herald = append(post, f.post), append(herald, f.herald)
	}
	documents := []hearsay.Document{articleOf("d000000000001", "Quay Post", "Trouble at the yard", "2 June 2031", post...),
		articleOf("d000000000002", "Larnsea Herald", "Trouble at the yard", "2 June 2031", herald...)}
	before := bounds(run(t, p, documents), "")
	if len(before) < len(facts) {
		t.Fatalf("%d claims of %d facts: %v", len(before), len(facts), before)
	}
	for _, f := range facts {
		for _, clause := range f.clauses {
			for _, credit := range credits {
				for _, title := range []string{"Trouble at the yard", capital(clause)} {
					line := capital(fmt.Sprintf(credit, clause))
					d := articleOf("d000000000003", "Tarn Gazette", title, "3 June 2031", line, "Shops in the town stayed open.")
					for claim, now := range bounds(run(t, p, append(documents[:2:2], d)), d.ID) {
						if was, ok := before[claim]; ok && now[1] > was[1] {
							t.Errorf("%q, %q: %s has %v, had %v", title, line, claim, now, was)
						}
					}
				}
			}
		}
	}
}

// Outlets that have it from each other are one origin, of which nobody tells who had it first, and no finding says that one of them
// is where it comes from; one that names its own source ends the circle.
func TestCirclesOfCredits(t *testing.T) {
	outlets := []string{"Quay Post", "Larnsea Herald", "Tarn Gazette"}
	const fact = "The Kell shipyard laid off 340 welders in Tarn on Monday"
	for n := 2; n <= len(outlets); n++ {
		for _, source := range []string{"", "the foreman Ada Moll"} {
			var documents []hearsay.Document
			for i := range n {
				credited := "the " + outlets[(i+1)%n]
				if source != "" && i == n-1 {
					credited = source
				}
				documents = append(documents, articleOf(fmt.Sprintf("d00000000000%d", i), outlets[i], "Layoffs at the yard", "3 June 2031", fact+", "+credited+" said."))
			}
			a := run(t, Plan{Engine: local.Engine{}}, documents)
			said := claimOf(a, fact)
			if said == nil || len(said.Origins.List) != 1 {
				t.Fatalf("%d outlets, source %q: %+v", n, source, said)
			}
			o := said.Origins.List[0]
			if strings.Contains(o.Because, "from each other") != (source == "") || source != "" && o.Name != "Ada Moll" {
				t.Errorf("%d outlets, source %q: origin %q, %s", n, source, o.Name, o.Because)
			}
			for _, f := range a.Stories[0].Findings {
				if f.Kind == hearsay.OneOrigin && source == "" && strings.Contains(f.What, "one origin (") {
					t.Errorf("%d outlets: %s", n, f.What)
				}
			}
		}
	}
}

// claimOf is the claim of most documents whose words are some.
func claimOf(a *hearsay.Account, words string) (best *hearsay.Claim) {
	for i := range a.Stories {
		for k := range a.Stories[i].Claims {
			c := &a.Stories[i].Claims[k]
			for _, d := range a.Documents {
				if d.ID == c.What.Document && c.What.Range().Of(d.Text) == words && (best == nil || len(c.Mentions) > len(best.Mentions)) {
					best = c
				}
			}
		}
	}
	return best
}
