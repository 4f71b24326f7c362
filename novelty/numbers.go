package novelty

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/lexicon"
)

// otherNumber reports whether the article's own telling gives a number that no earlier one gives, dates aside.
func (r *reader) otherNumber(t tellings) bool {
	known := r.numbers(t.earlier)
	return slices.ContainsFunc(r.numbers(t.own), func(n string) bool { return !slices.Contains(known, n) })
}

// numbers are the numbers in some spans, as they are written in digits; those of dates and times left out.
func (r *reader) numbers(spans []hearsay.Span) (found []string) {
	for _, s := range spans {
		text := []byte(r.text(s))
		for _, x := range r.Times {
			for i := max(x.Start, s.Start); x.Document == s.Document && i < min(x.End, s.End); i++ {
				text[i-s.Start] = ' '
			}
		}
		for word := range strings.FieldsFuncSeq(strings.ToLower(string(text)), func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '.' && c != ','
		}) {
			word = strings.ReplaceAll(strings.Trim(word, ".,"), ",", "")
			if n, ok := r.number[word]; ok {
				found = append(found, n)
			} else if strings.ContainsFunc(word, unicode.IsDigit) {
				found = append(found, strings.TrimFunc(word, func(c rune) bool { return !unicode.IsDigit(c) }))
			}
		}
	}
	return found
}

// numberWords are the number words of English with the numbers they stand for, e.g. "seven" with "7".
func numberWords() (map[string]string, error) {
	table, err := lexicon.Words("en", "units")
	if err != nil {
		return nil, err
	}
	words := map[string]string{}
	for _, row := range table.Rows {
		if row[table.Column("kind")] == "number" {
			words[row[table.Column("word")]] = row[table.Column("value")]
		}
	}
	return words, nil
}
