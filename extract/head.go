package extract

import (
	"regexp"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// crawlDate is how crawls put the date before an article; the article may follow on the same line.
var crawlDate = regexp.MustCompile(`^[ \t]*date[ \t]+(\d{4}-\d{2}-\d{2})(?:[ \t\r\n]|$)`)

// headLine is a "Key: value" line.
var headLine = regexp.MustCompile(`^[ \t]*([A-Za-z][A-Za-z ]{0,20}?)[ \t]*:[ \t]+(\S[^\r\n]*)`)

// fieldNames gives the field of a head line's key in lower case.
var fieldNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	table, err := lexicon.Words("en", "fields")
	if err != nil {
		return names
	}
	for _, row := range table.Rows {
		names[row[0]] = row[1]
	}
	return names
})

// head reads the metadata at the start of text, which adds to given, and returns where the
// article itself begins.
func head(text string, given hearsay.Meta) (meta hearsay.Meta, body int) {
	meta = given
	if strings.HasPrefix(text, byteOrderMark) {
		body = len(byteOrderMark)
	}
	if m := crawlDate.FindStringSubmatchIndex(text[body:]); m != nil {
		fill(&meta.Published, text[body+m[2]:body+m[3]])
		body += m[3]
	}
	for {
		line := strings.TrimLeft(text[body:], " \t\r\n")
		m := headLine.FindStringSubmatch(line[:min(len(line), longestHeadLine)])
		if m == nil || fieldNames()[strings.ToLower(m[1])] == "" || goesOn(line[len(m[0]):]) {
			return meta, body
		}
		put(&meta, fieldNames()[strings.ToLower(m[1])], strings.TrimSpace(m[2]))
		body = len(text) - len(line) + len(m[0])
	}
}

// goesOn reports whether the line that rest is the rest of has not ended: one so long is the article itself.
func goesOn(rest string) bool { return rest != "" && rest[0] != '\n' && rest[0] != '\r' }

const (
	byteOrderMark   = "\uFEFF"
	longestHeadLine = 500 // bytes
)

func put(m *hearsay.Meta, field, value string) {
	switch field {
	case "title":
		fill(&m.Title, value)
	case "published":
		fill(&m.Published, value)
	case "outlet":
		fill(&m.Outlet, value)
	case "url":
		fill(&m.URL, value)
	case "byline":
		fill(&m.Byline, value)
	case "language":
		fill(&m.Language, value)
	}
}

// fill sets what is not yet known.
func fill(to *string, value string) {
	if *to == "" {
		*to = value
	}
}
