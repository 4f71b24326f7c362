package main

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language/conllu"
	"hearsay/language/name"
	"hearsay/lexicon"
)

// entity is a range of words that GUM marks as speaking of something, and the first word of its head.
type entity struct {
	from, to, head int
	class          string
}

// gumNames reads the names of GUM: of the entities whose head is a proper noun, the words with capitals
// round the head. The longer of two names that overlap stands.
func gumNames(sentences []conllu.Sentence) (list []marked, err error) {
	titles, err := titleWords()
	document := ""
	for _, s := range sentences {
		if id := s.Comment("newdoc id"); id != "" {
			document = id
		}
		m := marked{document: document, forms: formsOf(s)}
		var names []name.Name
		for _, e := range entities(s.Words) {
			head := s.Words[e.head]
			n := name.Name{Kind: kindOf[e.class]}
			n.From, n.To = e.name(s.Words, titles)
			if n.Kind != "" && head.UPOS == "PROPN" && n.From < n.To && !(e.class == "person" && head.XPOS == "NNPS") {
				names = append(names, n)
			}
		}
		slices.SortStableFunc(names, func(a, b name.Name) int { return cmp.Compare(b.To-b.From, a.To-a.From) })
		for _, n := range names {
			m.put(n)
		}
		list = append(list, m)
	}
	return list, err
}

// titleWords are the titles of the lexicon, in small letters.
func titleWords() (map[string]bool, error) {
	table, err := lexicon.Words("en", "titles")
	titles := map[string]bool{}
	for _, row := range table.Rows {
		titles[strings.ToLower(row[0])] = true
	}
	return titles, err
}

// entities reads the brackets of GUM's entities: "(1-person-new-…-1,2-…" opens one, "1)" closes it.
func entities(words []conllu.Word) (list []entity) {
	open := map[string][]entity{}
	for i, w := range words {
		for _, b := range bracket.FindAllString(misc(w.Misc, "Entity"), -1) {
			fields := strings.Split(strings.Trim(b, "()"), "-")
			id := fields[0]
			if b[0] == '(' && len(fields) > 5 {
				open[id] = append(open[id], entity{from: i, head: i + headOf(fields), class: fields[1]})
			}
			if n := len(open[id]); n > 0 && b[len(b)-1] == ')' {
				e := open[id][n-1]
				open[id] = open[id][:n-1]
				e.to = i + 1
				e.head = min(e.head, i)
				list = append(list, e)
			}
		}
	}
	return list
}

var bracket = regexp.MustCompile(`\([^()]*\)?|[^()]+\)`)

// headOf is the first word of the head, from 0: the field of numbers after the salience, in which
// hyphens may stand.
func headOf(fields []string) int {
	for _, f := range fields[5:] {
		if strings.Trim(f, "0123456789,") == "" {
			at, _, _ := strings.Cut(f, ",")
			n, _ := strconv.Atoi(at)
			return max(n, 1) - 1
		}
	}
	return 0
}

func misc(s, key string) string {
	for field := range strings.SplitSeq(s, "|") {
		if v, ok := strings.CutPrefix(field, key+"="); ok {
			return v
		}
	}
	return ""
}

// name is the words with capitals round the head of an entity, and small ones between them; of people
// without their titles, so that of a title alone nothing is left.
func (e entity) name(words []conllu.Word, titles map[string]bool) (from, to int) {
	from, to = e.head, e.head+1
	for i := e.head - 1; i >= e.from && (capital(words[i]) || links(words[i], e.class)); i-- {
		if capital(words[i]) {
			from = i
		}
	}
	for i := e.head + 1; i < e.to && (capital(words[i]) || links(words[i], e.class)); i++ {
		if capital(words[i]) {
			to = i + 1
		}
	}
	for from < to && (words[from].UPOS == "DET" || words[from].UPOS == "PRON" || e.class == "person" && titles[strings.ToLower(words[from].Form)]) {
		from++
	}
	return from, to
}

func capital(w conllu.Word) bool {
	r, _ := utf8.DecodeRuneInString(w.Form)
	return unicode.IsUpper(r)
}

// links tells small words inside names of a class.
func links(w conllu.Word, class string) bool {
	switch w.Form {
	case "-", "–", "de", "van", "von", "der", "la", "al", ".":
		return true
	case "of", "the", "for", "&", "'s":
		return class != "person"
	}
	return false
}
