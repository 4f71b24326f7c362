package score

import (
	"strings"

	"hearsay"
)

// spoken is a statement, of the key or the account, with the words of its content.
type spoken struct {
	doc   string
	words wordSet
	gold  *keyStatement
	found *hearsay.Statement
}

// statementMatch is which statements of key and account go together.
type statementMatch struct {
	gold, found  []spoken
	match, exact map[int]int // gold to found
	tokens       [3]int      // words in both, in found, in gold
}

func (s *scorer) statements() {
	m := s.matchStatements()
	m.setAside(s.key)
	s.count("statements.gold", len(m.gold))
	s.count("statements.found", len(m.found))
	s.putPRF("statements.content", share(len(m.match), len(m.found), len(m.match), len(m.gold)))
	s.putPRF("statements.exact", share(len(m.exact), len(m.found), len(m.exact), len(m.gold)))
	s.putPRF("statements.token", share(m.tokens[0], m.tokens[1], m.tokens[0], m.tokens[2]))
	verdicts := map[string]map[int]bool{}
	for _, c := range s.checks() {
		verdicts[c.name] = s.check(m, c)
	}
	s.subsets(m, verdicts)
}

func (s *scorer) matchStatements() *statementMatch {
	m := &statementMatch{}
	for i := range s.key.Statements {
		g := &s.key.Statements[i]
		m.gold = append(m.gold, spoken{doc: g.Doc, words: s.key.wordSet(g.Doc, g.Pieces), gold: g})
	}
	for i := range s.account.Statements {
		f := &s.account.Statements[i]
		doc, ok := s.account.toKey[f.Document]
		pieces := contentOf(f)
		if ok && s.key.byID[doc] != nil && len(pieces) > 0 && s.key.inScope("statements", doc, pieces) {
			m.found = append(m.found, spoken{doc: doc, words: s.key.wordSet(doc, pieces), found: f})
		}
	}
	m.pair(s.key)
	return m
}

// contentOf is the content of a statement; one without content is where its cue is.
func contentOf(s *hearsay.Statement) []hearsay.Range {
	if len(s.Content) > 0 || s.Cue == nil {
		return s.Content
	}
	return []hearsay.Range{*s.Cue}
}

// pair matches the statements of each document: best overlap first, from a half on.
func (m *statementMatch) pair(key *Key) {
	gold, found := byDocument(m.gold), byDocument(m.found)
	var pairs, exact []pair
	for doc := range union2(gold, found) {
		m.countTokens(key, doc, gold[doc], found[doc])
		for _, i := range gold[doc] {
			for _, j := range found[doc] {
				a, b := m.gold[i].words, m.found[j].words
				overlap := ratio(a.both(b), a.either(b))
				if overlap >= 0.5 {
					pairs = append(pairs, pair{overlap, i, j})
				}
				if overlap == 1 {
					exact = append(exact, pair{1, i, j})
				}
			}
		}
	}
	m.match, m.exact = greedy(pairs), greedy(exact)
}

func byDocument(list []spoken) map[string][]int {
	out := map[string][]int{}
	for i, s := range list {
		out[s.doc] = append(out[s.doc], i)
	}
	return out
}

func union2(a, b map[string][]int) map[string]bool {
	out := map[string]bool{}
	for k := range a {
		out[k] = true
	}
	for k := range b {
		out[k] = true
	}
	return out
}

func (m *statementMatch) countTokens(key *Key, doc string, gold, found []int) {
	var inGold, inFound []wordSet
	for _, i := range gold {
		inGold = append(inGold, m.gold[i].words)
	}
	for _, j := range found {
		inFound = append(inFound, m.found[j].words)
	}
	aside := []wordSet{key.wordSet(doc, key.furniture(doc))}
	for _, o := range key.OptionalSt {
		if o.Doc == doc {
			aside = append(aside, key.wordSet(doc, o.Pieces))
		}
	}
	allGold := union(inGold...)
	allFound := union(inFound...).minus(union(aside...).minus(allGold))
	m.tokens[0] += allGold.both(allFound)
	m.tokens[1] += len(allFound)
	m.tokens[2] += len(allGold)
}

// setAside drops finds that lie in furniture, or fit what the key calls optional: neither right nor wrong.
func (m *statementMatch) setAside(key *Key) {
	taken := map[int]bool{}
	for _, j := range m.match {
		taken[j] = true
	}
	number := map[int]int{}
	var keep []spoken
	for j, f := range m.found {
		if taken[j] || !optional(key, f) {
			number[j] = len(keep)
			keep = append(keep, f)
		}
	}
	exact := map[int]int{}
	for i, j := range m.exact {
		if n, ok := number[j]; ok {
			exact[i] = n
		}
	}
	for i, j := range m.match {
		m.match[i] = number[j]
	}
	m.found, m.exact = keep, exact
}

func optional(key *Key, f spoken) bool {
	furniture := key.wordSet(f.doc, key.furniture(f.doc))
	if f.words.both(furniture) == len(f.words) {
		return true
	}
	for _, o := range key.OptionalSt {
		if o.Doc != f.doc {
			continue
		}
		words := key.wordSet(f.doc, o.Pieces)
		if float64(f.words.both(words)) >= 0.5*float64(f.words.either(words)) {
			return true
		}
	}
	return false
}

// check is one thing asked of each matched statement.
type check struct {
	name  string
	asked func(g *keyStatement) bool
	right func(g *keyStatement, f *hearsay.Statement) bool
}

func (s *scorer) checks() []check {
	return []check{
		{"speaker_span", func(g *keyStatement) bool { return g.HasSource }, spanRight},
		{"speaker_name", func(g *keyStatement) bool { return g.HasSpeaker }, s.nameRight},
		{"speaker_kind", func(g *keyStatement) bool { return g.SpeakerKind != "" },
			func(g *keyStatement, f *hearsay.Statement) bool { return string(f.Speaker.Kind) == g.SpeakerKind }},
		{"chain", func(g *keyStatement) bool { return g.HasChain }, s.chainRight},
		{"kind", func(g *keyStatement) bool { return g.Kind != "" },
			func(g *keyStatement, f *hearsay.Statement) bool { return string(f.Kind) == g.Kind }},
		{"stance", func(g *keyStatement) bool { return g.Stance != "" },
			func(g *keyStatement, f *hearsay.Statement) bool { return string(f.Stance) == g.Stance }},
		{"said", func(g *keyStatement) bool { return g.When != nil }, saidRight},
	}
}

// check asks and prints; it returns the verdict on each matched gold statement that was asked about.
func (s *scorer) check(m *statementMatch, c check) map[int]bool {
	verdict, any := map[int]bool{}, false
	right := 0
	for i, g := range m.gold {
		if !c.asked(g.gold) {
			continue
		}
		any = true
		if j, ok := m.match[i]; ok {
			verdict[i] = c.right(g.gold, m.found[j].found)
			right += one(verdict[i])
		}
	}
	if any {
		s.put("statements."+c.name+".accuracy", ratio(right, len(verdict)))
		s.count("statements."+c.name+".n", len(verdict))
	}
	return verdict
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func spanRight(g *keyStatement, f *hearsay.Statement) bool {
	for _, r := range g.Source {
		if r.Overlaps(f.Speaker.Range()) {
			return true
		}
	}
	return false
}

func (s *scorer) nameRight(g *keyStatement, f *hearsay.Statement) bool {
	if g.NoSpeaker {
		return f.Speaker.Kind == hearsay.UnattributedParty || f.Speaker.Name == "" && f.Speaker.Entity == ""
	}
	names := s.account.names(f.Speaker)
	return s.key.sameName(g.Speaker, names) || g.SpeakerKind == "anonymous" && halfSame(g.Speaker, names)
}

// halfSame reports whether a name has half of the words that it and the gold name have together.
func halfSame(gold string, names []string) bool {
	a := nameWords(gold)
	for _, n := range names {
		b := nameWords(n)
		both := 0
		for w := range a {
			both += one(b[w])
		}
		if float64(both) >= 0.5*float64(len(a)+len(b)-both) {
			return true
		}
	}
	return false
}

func nameWords(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(normName(s)) {
		out[w] = true
	}
	return out
}

func (s *scorer) chainRight(g *keyStatement, f *hearsay.Statement) bool {
	if len(g.Chain) != len(f.Chain) {
		return false
	}
	for i, hop := range f.Chain {
		if !s.key.sameName(g.Chain[i], s.account.names(hop)) {
			return false
		}
	}
	return true
}

func saidRight(g *keyStatement, f *hearsay.Statement) bool {
	return f.Said != nil && dateBounds(*f.Said).known && dateBounds(*f.Said) == g.When.bounds()
}

// subsets gives recall and speakers for quoted and unquoted statements, and for those with a verb of speech.
func (s *scorer) subsets(m *statementMatch, verdicts map[string]map[int]bool) {
	is := func(b *bool, want bool) bool { return b != nil && *b == want }
	for _, subset := range []struct {
		name string
		has  func(*keyStatement) bool
	}{
		{"quoted", func(g *keyStatement) bool { return is(g.Quoted, true) }},
		{"unquoted", func(g *keyStatement) bool { return is(g.Quoted, false) }},
		{"speech", func(g *keyStatement) bool { return is(g.Speech, true) }},
		{"other", func(g *keyStatement) bool { return is(g.Speech, false) }},
	} {
		members, matched := []int{}, 0
		for i, g := range m.gold {
			if subset.has(g.gold) {
				members = append(members, i)
				_, ok := m.match[i]
				matched += one(ok)
			}
		}
		if len(members) == 0 {
			continue
		}
		s.count("statements."+subset.name+".gold", len(members))
		s.put("statements."+subset.name+".recall", ratio(matched, len(members)))
		s.speakersOf("statements."+subset.name, m, members, verdicts)
	}
}

func (s *scorer) speakersOf(name string, m *statementMatch, members []int, verdicts map[string]map[int]bool) {
	for _, c := range s.checks()[:2] {
		asked, right, any := 0, 0, false
		for _, i := range members {
			any = any || c.asked(m.gold[i].gold)
			if v, ok := verdicts[c.name][i]; ok {
				asked, right = asked+1, right+one(v)
			}
		}
		if any {
			s.put(name+"."+c.name+".accuracy", ratio(right, asked))
		}
	}
}
