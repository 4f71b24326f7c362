package score

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"hearsay"
)

// wordIndex is where the words of a text begin and end, in bytes. A word is a run of letters and digits.
type wordIndex struct{ starts, ends []int }

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

func indexWords(text string) *wordIndex {
	x := &wordIndex{}
	in := false
	for i, r := range text {
		if w := isWord(r); w && !in {
			x.starts, in = append(x.starts, i), true
		} else if !w && in {
			x.ends, in = append(x.ends, i), false
		}
	}
	if in {
		x.ends = append(x.ends, len(text))
	}
	return x
}

// fields are the words of a short text.
func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) })
}

// wordSet is words of a document by number, sorted, each once.
type wordSet []int

// wordSet is the words that spans touch; spans without words stand for themselves, as negative numbers.
func (k *Key) wordSet(doc string, spans []hearsay.Range) wordSet {
	x := k.words[doc]
	if x == nil {
		x = indexWords(k.texts[doc])
		k.words[doc] = x
	}
	var set wordSet
	for _, s := range spans {
		from := sort.Search(len(x.ends), func(i int) bool { return x.ends[i] > s.Start })
		to := sort.SearchInts(x.starts, s.End)
		for i := from; i < to; i++ {
			set = append(set, i)
		}
	}
	if len(set) == 0 {
		for _, s := range spans {
			set = append(set, -1-(s.Start<<24|s.End&0xFFFFFF))
		}
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// both is how many words a and b share.
func (a wordSet) both(b wordSet) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// either is how many words a or b has.
func (a wordSet) either(b wordSet) int { return len(a) + len(b) - a.both(b) }

func union(sets ...wordSet) wordSet {
	all := slices.Concat(sets...)
	slices.Sort(all)
	return slices.Compact(all)
}

// minus is the words of a that are not in b.
func (a wordSet) minus(b wordSet) wordSet {
	var out wordSet
	for _, w := range a {
		if _, in := slices.BinarySearch(b, w); !in {
			out = append(out, w)
		}
	}
	return out
}

// normName is a name without case, possessive and leading article.
func normName(s string) string {
	s = cases.Fold().String(norm.NFKC.String(s))
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(s)
	words := fields(dropPossessive(s))
	for len(words) > 0 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// dropPossessive takes out 's before the end of a word, and ' at the end of one.
func dropPossessive(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '\'' {
			rest := s[i+1:]
			if after, ok := strings.CutPrefix(rest, "s"); ok && !startsWord(after) {
				i += 2
				continue
			}
			if rest == "" || unicode.IsSpace(firstRune(rest)) {
				i++
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

func startsWord(s string) bool { return s != "" && isWord(firstRune(s)) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// normTitle is the words of a title without case.
func normTitle(s string) string {
	return strings.Join(fields(cases.Fold().String(norm.NFKC.String(s))), " ")
}

// sameName reports whether one of names means the one that the key names.
func (k *Key) sameName(gold string, names []string) bool {
	gold = normName(gold)
	for _, name := range names {
		name = normName(name)
		if name == "" {
			continue
		}
		if name == gold {
			return true
		}
		for n := range k.groups[name] {
			if k.groups[gold][n] {
				return true
			}
		}
	}
	return false
}
