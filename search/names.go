package search

import (
	"cmp"
	"slices"

	"hearsay"
)

// nameWords are the words of a name that is asked for.
func (x *Index) nameWords(name string) []string {
	all := words(name)
	if own := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return x.determiner[w] }); len(own) > 0 {
		return own
	}
	return all
}

// isCalled reports whether one of the names of a party has all of these words.
func (x *Index) isCalled(s *hearsay.Statement, q hearsay.Party, asked []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(x.names(s, q), func(name string) bool {
		has := x.texts.wordsOf(name)
		return !slices.ContainsFunc(asked, func(w string) bool { return !slices.Contains(has, w) })
	})
}

func (x *Index) cameBy(s *hearsay.Statement, asked []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(s.Chain, func(hop hearsay.Party) bool { return x.isCalled(s, hop, asked) })
}

// names are what a party of s is called: its own words, and the name and aliases of who it is.
func (x *Index) names(s *hearsay.Statement, q hearsay.Party) []string {
	names := []string{q.Name, x.text(s.Document, q.Range())}
	if e := x.entities[q.Entity]; e != nil {
		names = append(append(names, e.Name), e.Aliases...)
	}
	return names
}

// text is the words of a range, "" where the document's text does not have them.
func (x *Index) text(id hearsay.DocumentID, r hearsay.Range) string {
	d := x.documents[id]
	if d == nil || r.Empty() || r.Start < 0 || r.End > len(d.Text) {
		return ""
	}
	return r.Of(d.Text)
}

// nearest are the names of at most this many speakers: those most like the words asked for first, then those
// who say most.
func (x *Index) nearest(asked []string, most int) []string {
	says := map[string]int{}
	for _, s := range x.account.Statements {
		name := s.Speaker.Name
		if e := x.entities[s.Speaker.Entity]; e != nil {
			name = e.Name
		}
		if name != "" {
			says[name]++
		}
	}
	far := map[string]int{}
	var names []string
	for name := range says {
		far[name] = distance(asked, words(name))
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(far[a], far[b]), cmp.Compare(says[b], says[a]), cmp.Compare(a, b))
	})
	return names[:min(most, len(names))]
}

// distance is how unlike a name is to the words asked for: of each the letters to be changed to have a word of
// the name, in hundredths of its length.
func distance(asked, name []string) int {
	sum := 0
	for _, w := range asked {
		least := 100
		for _, v := range name {
			least = min(least, 100*edits(w, v)/max(len(w), len(v)))
		}
		sum += least
	}
	return sum
}

// edits is the Levenshtein distance of two words, of each the first 40 letters.
func edits(a, b string) int {
	const most = 40
	x, y := []rune(a), []rune(b)
	x, y = x[:min(most, len(x))], y[:min(most, len(y))]
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range x {
		before := row[0]
		row[0] = i + 1
		for j, s := range y {
			change := before
			if r != s {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, before+1, row[j]+1)
		}
	}
	return row[len(y)]
}
