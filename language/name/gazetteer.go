package name

import (
	"strings"

	"hearsay/language/linear"
	"hearsay/language/tag"
	"hearsay/lexicon"
)

// mark is the set of lists that hold a word by itself (the low half), and of the lists that hold a
// phrase which it stands in.
type mark uint64

// phrasal is how far the lists of phrases stand above those of words in a mark.
const phrasal = 32

// The lists: bits of a mark.
const (
	given = iota
	surname
	title
	country
	region
	city
	people     // "Norwegian", "Norwegians"
	bodyLast   // "Ministry", last in the name of an organisation
	bodyFirst  // "FC", first
	bodyOf     // "Ministry", before "of"
	body       // the whole name
	siteLast   // "Street", last in the name of a place
	siteFirst  // "Mount", first or before "of"
	site       // the whole name
	otherThing // of a name that is none of these
	press
	role
	calendar
	particle // "van", inside a name
	suffix   // "Jr", after one
	legal    // "Ltd"
	inword   // "in", before a place
	saying   // verbs whose subject is a person or a body
	vessel   // "ferry", before the name of one
	workcue  // "novel", before a title
	stop     // begins a sentence, is no name
	modifier // "former", before a title or a role
	business // "shares": what companies have
)

// listOf numbers the lists by table and the values that tell the lists of one table apart.
var listOf = map[string]uint{
	"names": given, "nicknames": given, "surnames": surname, "titles": title,
	"places country": country, "places state": region, "places region": region, "places county": region, "places city": city, "demonyms": people,
	"organisations organisation last": bodyLast, "organisations organisation first": bodyFirst,
	"organisations organisation of": bodyOf, "organisations organisation whole": body,
	"organisations place last": siteLast, "organisations place first": siteFirst, "organisations place of": siteFirst, "organisations place whole": site,
	"organisations other last": otherThing, "organisations other whole": otherThing,
	"outlets": press, "agencies": press, "roles": role,
	"naming month": calendar, "naming weekday": calendar, "naming holiday": calendar, "naming particle": particle, "naming suffix": suffix,
	"naming company": legal, "naming inword": inword, "naming say": saying, "naming deed": saying, "naming vessel": vessel,
	"naming workcue": workcue, "naming stop": stop, "naming modifier": modifier, "naming corporate": business,
}

// maxPhrase is the longest phrase that is looked for, in words.
const maxPhrase = 4

// Gazetteer is what the lexicon says of words in names. It gives features, not decisions. It is not
// changed after it was made and is safe for use by many goroutines.
type Gazetteer struct {
	words   map[uint32]mark // by the hash of the word in small letters
	phrases map[uint32]mark // by the hashes of their words
	first   map[uint32]bool // the words that phrases begin with
}

// NewGazetteer reads the tables of names of a language, e.g. "en".
func NewGazetteer(language string) (*Gazetteer, error) {
	g := &Gazetteer{map[uint32]mark{}, map[uint32]mark{}, map[uint32]bool{}}
	for _, l := range []struct{ table, column, list, by string }{
		{"names", "name", "names", ""}, {"nicknames", "nickname", "nicknames", ""}, {"surnames", "surname", "surnames", ""},
		{"titles", "title", "titles", ""}, {"places", "place", "places", "kind"}, {"places", "demonyms", "demonyms", ""},
		{"organisations", "word", "organisations", "kind where"}, {"outlets", "name", "outlets", ""}, {"outlets", "aliases", "outlets", ""},
		{"agencies", "names", "agencies", ""}, {"roles", "role", "roles", ""}, {"naming", "word", "naming", "class"},
	} {
		t, err := lexicon.Words(language, l.table)
		if err != nil {
			return nil, err
		}
		column := t.Column(l.column)
		for _, row := range t.Rows {
			key := l.list
			for by := range strings.FieldsSeq(l.by) {
				key += " " + row[t.Column(by)]
			}
			if list, ok := listOf[key]; ok {
				g.addAll(row[column], list)
			}
		}
	}
	return g, nil
}

// addAll adds the phrases of a cell, with | between them.
func (g *Gazetteer) addAll(cell string, list uint) {
	for phrase := range strings.SplitSeq(cell, "|") {
		words := strings.Fields(phrase)
		g.add(words, list)
		if len(words) > 1 && strings.EqualFold(words[0], "the") {
			g.add(words[1:], list)
		}
	}
}

func (g *Gazetteer) add(words []string, list uint) {
	if len(words) == 0 || len(words) > maxPhrase {
		return
	}
	var hashes [maxPhrase]uint32
	for i, w := range words {
		hashes[i] = linear.HashString(strings.ToLower(tag.Normal(w)))
	}
	if len(words) == 1 {
		g.words[hashes[0]] |= 1 << list
		return
	}
	g.first[hashes[0]] = true
	g.phrases[linear.Hash(uint32(len(words)), hashes[:len(words)]...)] |= 1 << (list + phrasal)
}

// mark sets the marks of the words of a sentence.
func (g *Gazetteer) mark(marks []mark, words []tag.Word) {
	for i := range words {
		marks[i] = g.words[words[i].Lower]
	}
	for i := range words {
		if words[i].Capital && g.first[words[i].Lower] {
			g.markPhrase(marks, words, i)
		}
	}
}

// markPhrase marks the words of the longest phrase that begins with word i.
func (g *Gazetteer) markPhrase(marks []mark, words []tag.Word, i int) {
	for n := min(maxPhrase, len(words)-i); n > 1; n-- {
		if m := g.phrase(words[i : i+n]); m != 0 {
			for j := i; j < i+n; j++ {
				marks[j] |= m
			}
			return
		}
	}
}

// phrase is the mark of words as a whole.
func (g *Gazetteer) phrase(words []tag.Word) mark {
	if len(words) == 1 {
		return g.words[words[0].Lower]
	}
	var hashes [maxPhrase]uint32
	if len(words) > maxPhrase {
		return 0
	}
	for i := range words {
		hashes[i] = words[i].Lower
	}
	return g.phrases[linear.Hash(uint32(len(words)), hashes[:len(words)]...)]
}

// isPress reports whether the words are the name of an outlet or agency.
func (g *Gazetteer) isPress(words []tag.Word) bool {
	return g.phrase(words)&(1<<press|1<<(press+phrasal)) != 0
}
