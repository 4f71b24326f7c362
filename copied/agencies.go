package copied

import (
	"strings"
	"sync"

	"hearsay/lexicon"
)

// agencies is the table of news agencies, by the ways in which they are credited. All give the
// agency's name, e.g. "Associated Press".
type agencies struct {
	byMark, byName, byHost, byPath map[string]string
}

var known = sync.OnceValue(func() agencies {
	table, err := lexicon.Words("en", "agencies")
	if err != nil {
		return agencies{}
	}
	a := agencies{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for _, row := range table.Rows {
		enter(a.byMark, row[1], row[0])
		enter(a.byName, strings.ToLower(row[2]), row[0])
		enter(a.byHost, row[3], row[0])
		enter(a.byPath, row[4], row[0])
	}
	return a
})

// enter files name under each of the keys, which have | between them.
func enter(m map[string]string, keys, name string) {
	for _, k := range strings.Split(keys, "|") {
		if k != "" {
			m[k] = name
		}
	}
}

// named finds the agency of that name, with or without article.
func (a agencies) named(s string) string {
	s = strings.ToLower(strings.Trim(s, " .,;:()"))
	if name, ok := a.byName[s]; ok {
		return name
	}
	return a.byName[strings.TrimPrefix(s, "the ")]
}

// hosted finds the agency whose own page has that host, e.g. "uk.reuters.com".
func (a agencies) hosted(host string) string {
	for host != "" {
		if name, ok := a.byHost[host]; ok {
			return name
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}

// onPath finds the agency that a part of an address names, e.g. "/wires/ap/".
func (a agencies) onPath(path string) string {
	for _, part := range strings.Split(path, "/") {
		if name, ok := a.byPath[part]; ok {
			return name
		}
	}
	return ""
}

// initials of "Norland Wire" are "NW".
func initials(name string) string {
	var s strings.Builder
	for _, w := range strings.Fields(strings.TrimPrefix(name, "The ")) {
		s.WriteString(w[:1])
	}
	return s.String()
}
