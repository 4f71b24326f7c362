package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay"
)

// told makes a scene of articles that each tell one claim, with the statement it is in, if any.
func told(statements ...*hearsay.Statement) (*scene, []telling) {
	in, tellings := Input{}, []telling{}
	for i, st := range statements {
		r := &hearsay.Reading{Article: hearsay.Article{ID: hearsay.DocumentID("d" + itoa(i)), Text: "The ferry was late."}}
		if st != nil {
			r.Statements = []hearsay.Statement{*st}
		}
		in.Readings = append(in.Readings, r)
	}
	s := newScene(in)
	for i, r := range in.Readings {
		t := telling{article: s.index[r.Article.ID], at: hearsay.Span{Document: r.Article.ID, Start: 0, End: 19}, statement: -1}
		if statements[i] != nil {
			t.statement = 0
		}
		tellings = append(tellings, t)
	}
	return s, tellings
}

func utters(name string, kind hearsay.PartyKind, through ...string) *hearsay.Statement {
	st := &hearsay.Statement{Speaker: hearsay.Party{Name: name, Kind: kind}, Content: []hearsay.Range{{Start: 0, End: 19}}}
	for _, hop := range through {
		st.Chain = append(st.Chain, hearsay.Party{Name: hop, Kind: hearsay.OrganisationParty})
	}
	return st
}

func TestOriginBounds(t *testing.T) {
	ada, bor := utters("Ada Moll", hearsay.NamedParty), utters("Bor Tenn", hearsay.NamedParty)
	log := utters("the log", hearsay.DocumentParty)
	crew := utters("a deckhand", hearsay.AnonymousParty, "The Quay Post")
	untold := utters("", hearsay.UnattributedParty)
	norr := utters("Norr Line", hearsay.OrganisationParty)
	for _, c := range []struct {
		name        string
		statements  []*hearsay.Statement
		least, most int
	}{
		{"one speaker in three articles", []*hearsay.Statement{ada, ada, ada}, 1, 1},
		{"two speakers", []*hearsay.Statement{ada, bor}, 2, 2},
		{"articles that name no source raise at most alone", []*hearsay.Statement{ada, nil, nil}, 1, 3},
		{"nobody names a source", []*hearsay.Statement{nil, nil, nil}, 1, 3},
		{"one anonymous teller, told to one paper and retold with credit", []*hearsay.Statement{crew, crew}, 1, 1},
		{"an anonymous teller may be the named one", []*hearsay.Statement{ada, crew}, 1, 2},
		{"by whom is not told", []*hearsay.Statement{untold, untold}, 1, 2},
		{"two organisations by name", []*hearsay.Statement{norr, utters("Quay Bank", hearsay.OrganisationParty)}, 2, 2},
		{"a person may have written the document", []*hearsay.Statement{ada, log}, 1, 2},
	} {
		s, tellings := told(c.statements...)
		if o := s.originsOf(tellings); o.AtLeast != c.least || o.AtMost != c.most || len(o.List) != o.AtMost {
			t.Errorf("%s: %d to %d of %d, want %d to %d", c.name, o.AtLeast, o.AtMost, len(o.List), c.least, c.most)
		}
	}
}

// A copy of an article never changes the bounds; an article that credits an origin never raises at least.
func TestOriginLaws(t *testing.T) {
	parties := []*hearsay.Statement{nil, utters("Ada Moll", hearsay.NamedParty), utters("Bor Tenn", hearsay.NamedParty),
		utters("a deckhand", hearsay.AnonymousParty, "The Quay Post"), utters("", hearsay.UnattributedParty), utters("Norr Line", hearsay.OrganisationParty)}
	rapid.Check(t, func(t *rapid.T) {
		chosen := rapid.SliceOfN(rapid.SampledFrom(parties), 1, 6).Draw(t, "statements")
		s, tellings := told(chosen...)
		before := s.originsOf(tellings)

		again := chosen[rapid.IntRange(0, len(chosen)-1).Draw(t, "copied")]
		s, tellings = told(append(append([]*hearsay.Statement{}, chosen...), again)...)
		for i, st := range chosen {
			if st == again {
				a, b := tellings[i].at, tellings[len(chosen)].at
				s.aligned = align([]hearsay.Copy{{Pair: []hearsay.DocumentID{min(a.Document, b.Document), max(a.Document, b.Document)}, Spans: [][2]hearsay.Span{{a, b}}}})
				break
			}
		}
		if after := s.originsOf(tellings); after.AtLeast != before.AtLeast || after.AtMost != before.AtMost {
			t.Fatalf("a copy: %d to %d, was %d to %d", after.AtLeast, after.AtMost, before.AtLeast, before.AtMost)
		}

		credited := rapid.SampledFrom(chosen).Draw(t, "credited")
		s, tellings = told(append(append([]*hearsay.Statement{}, chosen...), credited)...)
		if after := s.originsOf(tellings); after.AtLeast > before.AtLeast {
			t.Fatalf("a credit: at least %d, was %d", after.AtLeast, before.AtLeast)
		}
	})
}

// Text that a paper took from an agency is the agency's where it stands in the passages; what the paper tells beside them
// names no source. An article that is the agency's as a whole is so everywhere.
func TestAgencyTextByPassage(t *testing.T) {
	at := func(d hearsay.DocumentID, from, to int) hearsay.Span {
		return hearsay.Span{Document: d, Start: from, End: to}
	}
	a := align([]hearsay.Copy{{Pair: []hearsay.DocumentID{"a", "b"}, Agency: "Coastland Wire", Whole: []hearsay.DocumentID{"a"},
		Spans: [][2]hearsay.Span{{at("a", 0, 100), at("b", 50, 150)}, {at("a", 100, 130), at("b", 160, 190)}}}})
	for _, c := range []struct {
		at   hearsay.Span
		want string
	}{
		{at("a", 500, 560), "Coastland Wire"},
		{at("b", 60, 120), "Coastland Wire"},
		{at("b", 140, 180), "Coastland Wire"}, // over two passages
		{at("b", 140, 260), ""},
		{at("b", 300, 360), ""},
	} {
		if got := a.agencyOf(c.at); got != c.want {
			t.Errorf("%v: %q, want %q", c.at, got, c.want)
		}
	}
}

// What may tell a claim in other words never raises at least, nor at most where its origin is one already.
func TestEchoesRaiseAtMostAlone(t *testing.T) {
	ada, bor := utters("Ada Moll", hearsay.NamedParty), utters("Bor Tenn", hearsay.NamedParty)
	quoted := utters("", hearsay.UnattributedParty) // and not said by whom
	quoted.Utterance = "u1"
	for _, c := range []struct {
		echo        *hearsay.Statement
		least, most int
	}{{nil, 1, 2}, {bor, 1, 2}, {ada, 1, 1}, {quoted, 1, 2}} {
		s, tellings := told(ada, c.echo)
		tellings[1].echo = true
		o := s.originsOf(tellings)
		if o.AtLeast != c.least || o.AtMost != c.most || o.AtLeast > hearsay.Apart(o.List) {
			t.Errorf("%+v: %d to %d, want %d to %d", c.echo, o.AtLeast, o.AtMost, c.least, c.most)
		}
		for _, origin := range o.List {
			if slices.Contains(origin.Documents, tellings[1].at.Document) && !slices.ContainsFunc(origin.Evidence, func(e hearsay.Span) bool { return e.Document == tellings[1].at.Document }) {
				t.Errorf("%+v: no place in the article that echoes: %+v", c.echo, origin)
			}
		}
	}
}

// An article that credits an outlet never raises at most where the outlet's own article tells the claim, whoever the outlet
// has it from.
func TestCreditNeverRaisesAtMost(t *testing.T) {
	sources := []*hearsay.Statement{nil, utters("Ada Moll", hearsay.NamedParty), utters("a deckhand", hearsay.AnonymousParty), utters("", hearsay.UnattributedParty)}
	credits := []*hearsay.Statement{utters("The Quay Post", hearsay.OrganisationParty), utters("", hearsay.UnattributedParty, "the Quay Post"),
		utters("a deckhand", hearsay.AnonymousParty, "The Quay Post"), utters("Ada Moll", hearsay.NamedParty, "The Quay Post")}
	rapid.Check(t, func(t *rapid.T) {
		chosen := rapid.SliceOfN(rapid.SampledFrom(sources), 1, 4).Draw(t, "statements")
		bounds := func(statements []*hearsay.Statement) hearsay.Origins {
			s, tellings := told(statements...)
			s.articles[tellings[0].article].Article.Outlet.Name = "Quay Post"
			return s.originsOf(tellings)
		}
		before := bounds(chosen)
		after := bounds(append(append([]*hearsay.Statement{}, chosen...), rapid.SampledFrom(credits).Draw(t, "credit")))
		if after.AtMost > before.AtMost || after.AtLeast > before.AtLeast {
			t.Fatalf("a credit: %d to %d, was %d to %d", after.AtLeast, after.AtMost, before.AtLeast, before.AtMost)
		}
	})
}

// An organisation that goes by what it is may be one that has a name: "The ferry"; a bare noun is as good as a name.
func TestDescribedParty(t *testing.T) {
	s, _ := told(nil)
	s.articles[0].sentences = []sentence{{Sentence: hearsay.Sentence{Range: hearsay.Range{Start: 0, End: 19}, Tokens: []hearsay.Token{
		{Range: hearsay.Range{Start: 0, End: 3}, POS: "DET"}, {Range: hearsay.Range{Start: 4, End: 9}, POS: "NOUN"}}}}}
	for _, c := range []struct {
		name       string
		start, end int
		want       bool
	}{{"The ferry", 0, 9, true}, {"ferry", 4, 9, false}, {"Norr Line", 0, 9, false}, {"The ferry", 0, 0, false}} {
		p := hearsay.Party{Name: c.name, Kind: hearsay.OrganisationParty, Start: c.start, End: c.end}
		if got := s.described(0, p); got != c.want || s.attests(0, p) == got {
			t.Errorf("%q: described %v", c.name, got)
		}
	}
}

func TestSameRoots(t *testing.T) {
	for _, c := range []struct {
		a, b *hearsay.Statement
		same bool
	}{
		{utters("Ada Moll", hearsay.NamedParty), utters("Engineer Ada Moll", hearsay.NamedParty), true},
		{utters("Ada Moll", hearsay.NamedParty), utters("Ada Moll", hearsay.OrganisationParty), true}, // taken for a firm
		{utters("Authorities", hearsay.NamedParty), utters("authorities", hearsay.GroupParty), true},
		{utters("Norr Line", hearsay.OrganisationParty), utters("Norr Line Ltd", hearsay.OrganisationParty), true},
		{utters("Ada Moll", hearsay.NamedParty), utters("Bor Moll", hearsay.NamedParty), false},
		{utters("a deckhand", hearsay.AnonymousParty), utters("a deckhand", hearsay.AnonymousParty), false},
		{utters("AP", hearsay.OrganisationParty), utters("The Associated Press", hearsay.OrganisationParty), true},
	} {
		s, tellings := told(c.a, c.b)
		if got := s.sameRoot(s.root(tellings[0]), s.root(tellings[1])); got != c.same {
			t.Errorf("%s, %s: %v", c.a.Speaker.Name, c.b.Speaker.Name, got)
		}
	}
}

// A copy that leaves out who said it has the origin of the text that does not.
func TestCopyWithoutItsSource(t *testing.T) {
	s, tellings := told(utters("Ada Moll", hearsay.NamedParty), nil)
	a, b := tellings[0].at, tellings[1].at
	s.aligned = align([]hearsay.Copy{{Pair: []hearsay.DocumentID{a.Document, b.Document}, Spans: [][2]hearsay.Span{{a, b}}}})
	if o := s.originsOf(tellings); o.AtMost != 1 || o.List[0].Name != "Ada Moll" {
		t.Errorf("%+v", o)
	}
}

func TestOfficers(t *testing.T) {
	for phrase, want := range map[string]string{"Larnsea police chief ": "the chief", "engineer": "the engineer", "Of the engineer, ": "", "": ""} {
		if got := office(strings.TrimSpace(phrase)); got != want {
			t.Errorf("%q: %q, want %q", phrase, got, want)
		}
	}
	for name, want := range map[string]string{"The police chief in Larnsea": "the chief", "the engineer": "the engineer", "an engineer": "", "she": ""} {
		if got := officer(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// An origin has a place in each article that it is known from, where no mention of the claim stands in them.
func TestEchoesKeepTheirPlaces(t *testing.T) {
	var g []root
	for i := range 3 * mostEvidence {
		d := hearsay.DocumentID(fmt.Sprintf("d%02d", i))
		g = append(g, root{document: d, echo: true, Origin: hearsay.Origin{Because: becauseEcho, Evidence: []hearsay.Span{{Document: d, End: 9}}}})
	}
	if o := joined(g); len(o.Documents) != len(g) || len(o.Evidence) != len(g) {
		t.Errorf("%d documents, %d places", len(o.Documents), len(o.Evidence))
	}
}
