package who

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/language"
)

// entity is somebody or something that the article names, while it is read.
type entity struct {
	id      hearsay.EntityID
	words   []string // its fullest name in lower case, without titles and marks above letters
	name    string   // as it is shown
	kind    hearsay.Kind
	gender  gender
	voted   gender // by the pronouns so far
	votes   int
	many    bool
	forms   []*form
	members []*entity
	titles  map[string]bool    // "duke", "chief executive"
	nouns   map[string]int     // what it was called: "charity", "airline"
	kin     map[string]*entity // "father" -> who that is
	related []relation
	aliases map[string]bool
	by      map[string]bool
	score   scores
	count   int // mentions by name
	first   int // offset of its first mention
	spans   []hearsay.Range
	// unnamed stands for somebody without a name; office for the unnamed holder of an office.
	unnamed, office bool
	family          string // the surname of "the Lunds"
	firm            bool   // a company by the form of its name
	// presence is how present it was when last mentioned, in sentence at; seen that it was.
	presence float64
	at       int
	seen     bool
	stamp    int // the last scope that it was in
	times    int
}

// relation is what an entity is to another, and where the article says so.
type relation struct {
	of *entity
	as string
	at hearsay.Range
}

// form is one way in which a name stands, with all its places.
type form struct {
	words  []string
	names  []*name
	entity *entity
	score  scores
	titles map[string]bool
	gender gender
	weak   bool // an adjective of nationality
	body   bool // it may be short for a body
}

// scores weigh the evidence for each kind.
type scores struct{ person, organisation, place, work, other float64 }

func (s *scores) plus(o scores) {
	s.person += o.person
	s.organisation += o.organisation
	s.place += o.place
	s.work += o.work
	s.other += o.other
}

// best is the kind with the most evidence; Other where there is too little.
func (s scores) best() hearsay.Kind {
	kinds := []hearsay.Kind{hearsay.Person, hearsay.Organisation, hearsay.Place, hearsay.Work, hearsay.Other}
	values := []float64{s.person, s.organisation, s.place, s.work, s.other}
	best, at := 0.9, hearsay.Other
	for i, v := range values {
		if v > best {
			best, at = v, kinds[i]
		}
	}
	return at
}

func (s *scores) add(k hearsay.Kind, v float64) {
	switch k {
	case hearsay.Person:
		s.person += v
	case hearsay.Organisation:
		s.organisation += v
	case hearsay.Place:
		s.place += v
	case hearsay.Work:
		s.work += v
	default:
		s.other += v
	}
}

// fold is a word in lower case without marks above its letters and without full stops.
func fold(s string) string {
	s = strings.ToLower(s)
	ascii := true
	for i := range len(s) {
		if s[i] >= 0x80 || s[i] == '.' {
			ascii = false
			break
		}
	}
	if ascii {
		return s
	}
	return language.FoldMarks(s)
}

func newEntity(f *form) *entity {
	return &entity{words: f.words, titles: map[string]bool{}, nouns: map[string]int{}, kin: map[string]*entity{},
		aliases: map[string]bool{}, by: map[string]bool{}, first: 1 << 62}
}

func (e *entity) last() string {
	if len(e.words) == 0 {
		return ""
	}
	return e.words[len(e.words)-1]
}

func hasPrefix(long, short []string) bool {
	return len(short) < len(long) && slices.Equal(long[:len(short)], short)
}
