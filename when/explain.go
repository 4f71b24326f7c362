package when

import (
	"slices"
	"strings"

	"hearsay"
)

// Explained is a time expression with how it was read.
type Explained struct {
	hearsay.Time
	Words string `json:"words"`
	// Grain is the unit of the calendar that the words give, e.g. "month"; "" for lengths.
	Grain string `json:"grain,omitempty"`
	// Tense is that of the verb that governs it in the parse; "" where none is found.
	Tense      string      `json:"tense,omitempty"`
	Rules      []Rule      `json:"rules"` // the outermost first
	Policies   []Policy    `json:"policies,omitempty"`
	Candidates []Candidate `json:"candidates,omitempty"`
}

// Rule is a row of the grammar, lexicon/en/times.tsv.
type Rule struct {
	Name    string `json:"name"`
	Pattern string `json:"pattern"`
	Example string `json:"example"`
}

// Policy is a row of lexicon/en/time-policy.tsv: what was chosen where usage differs.
type Policy struct {
	Name    string `json:"name"`
	Choice  string `json:"choice"`
	Example string `json:"example"`
}

// Explain is Read, with the rules, the policies and the evidence behind each time.
func Explain(r *hearsay.Reading) []Explained {
	g := english()
	times := []Explained{}
	for _, x := range g.placed(r) {
		e := Explained{
			Time: asTime(x.expression, x.meaning, r.Article.Published.How), Words: x.Of(r.Article.Text),
			Grain: string(x.unit), Candidates: x.candidates,
		}
		if x.tense != noTense {
			e.Tense = x.tense.String()
		}
		for _, name := range x.expression.tree.rules(nil) {
			e.Rules = append(e.Rules, g.rule(name))
		}
		e.Policies = g.policiesOf(e.Rules, e.Grain)
		times = append(times, e)
	}
	return times
}

// rules are the names of the rules that built t, the outermost first; those of bare numbers and words are left out.
func (t tree) rules(names []string) []string {
	if t.op != "" && t.rule != "" && !slices.Contains(names, t.rule) {
		names = append(names, t.rule)
	}
	for _, a := range t.args {
		names = a.rules(names)
	}
	return names
}

// rule is the row of that name; what a guard made of it has a name without a row.
func (g *grammar) rule(name string) Rule {
	for _, rules := range g.rules {
		for _, r := range rules {
			if r.name == name {
				return Rule{name, r.spelled, r.example}
			}
		}
	}
	return Rule{Name: name}
}

// policiesOf are the policies that settle what the rules leave open.
func (g *grammar) policiesOf(rules []Rule, grain string) (policies []Policy) {
	for _, p := range g.words.policies {
		if slices.ContainsFunc(rules, func(r Rule) bool { return p.settles(r.Name, grain) }) {
			policies = append(policies, p.Policy)
		}
	}
	return policies
}

func (p settled) settles(rule, grain string) bool {
	return slices.ContainsFunc(p.rules, func(s string) bool {
		name, of, graded := strings.Cut(s, "@")
		return (name == rule || strings.HasSuffix(name, ".") && strings.HasPrefix(rule, name)) && (!graded || of == grain)
	})
}
