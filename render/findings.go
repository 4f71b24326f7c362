package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay"
)

// findings are the findings of a story by the section they belong to, the major ones first.
func (p *page) findings(s *hearsay.Story) map[string][]entry {
	list := slices.Clone(s.Findings)
	slices.SortStableFunc(list, func(a, b hearsay.Finding) int {
		return cmp.Or(cmp.Compare(gradeOrder(a.Grade), gradeOrder(b.Grade)), cmp.Compare(a.Kind, b.Kind))
	})
	out := map[string][]entry{}
	for _, f := range list {
		name := findingSection(f.Kind)
		out[name] = append(out[name], p.finding(f))
	}
	return out
}

func gradeOrder(g hearsay.Grade) int {
	if g == hearsay.Minor {
		return 1
	}
	return 0
}

func (p *page) finding(f hearsay.Finding) entry {
	e := entry{ID: p.shortID(f.ID), Head: findingHead(f), Grade: string(f.Grade),
		Facts: []string{clean(f.Because)}, Beside: findingSection(f.Kind) == wordDisputed}
	spans := slices.Clone(f.Spans)
	slices.SortStableFunc(spans, func(a, b hearsay.Span) int {
		return cmp.Or(p.byDate(a.Document, b.Document), hearsay.CompareSpans(a, b))
	})
	for _, s := range spans {
		e.Quotes = append(e.Quotes, p.inContext(s))
	}
	return e
}

// findingHead is what a finding says, after the word for its kind where two articles stand against each other.
func findingHead(f hearsay.Finding) string {
	if findingSection(f.Kind) == wordDisputed {
		return findingWord(f.Kind) + ": " + clean(f.What)
	}
	return clean(f.What)
}

// rests is what the claims of a story rest on: those told by most articles first.
func (p *page) rests(s *hearsay.Story, single []entry) section {
	claims := slices.Clone(s.Claims)
	slices.SortStableFunc(claims, func(a, b hearsay.Claim) int {
		return cmp.Or(cmp.Compare(len(documentsOf(b.Mentions)), len(documentsOf(a.Mentions))), cmp.Compare(a.ID, b.ID))
	})
	out := section{Title: wordRests, Entries: single}
	for _, c := range claims {
		out.Entries = append(out.Entries, p.claim(c))
	}
	return out
}

func (p *page) claim(c hearsay.Claim) entry {
	e := entry{ID: p.shortID(c.ID), Quotes: []quote{p.inContext(c.What)}}
	e.Facts = []string{count(len(documentsOf(c.Mentions)), "article"),
		between(c.Origins.AtLeast, c.Origins.AtMost, "origin")}
	for i, o := range c.Origins.List {
		e.Parts = append(e.Parts, p.origin(o, i, len(c.Origins.List)))
	}
	return e
}

// origin is one line of a list of origins, numbered where there are several: who, printed by whom,
// why it is counted, and which others it may be.
func (p *page) origin(o hearsay.Origin, i, of int) entry {
	var outlets []string
	for _, d := range o.Documents {
		if name := p.outlet(d); !slices.Contains(outlets, name) {
			outlets = append(outlets, name)
		}
	}
	e := entry{Head: cmp.Or(clean(o.Name), wordNoSource)}
	if of > 1 {
		e.Head = strconv.Itoa(i+1) + "  " + e.Head
	}
	if len(outlets) > 0 {
		e.Facts = append(e.Facts, strings.Join(outlets, ", "))
	}
	if o.Name != "" {
		e.Facts = append(e.Facts, clean(o.Because))
	}
	if len(o.MaybeSame) > 0 {
		e.Facts = append(e.Facts, wordMaybe+" "+numbers(o.MaybeSame))
	}
	return e
}

// numbers lists places in a list, from 1, e.g. "1, 3 or 4".
func numbers(places []int) string {
	var b strings.Builder
	for i, n := range places {
		switch {
		case i > 0 && i == len(places)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n + 1))
	}
	return b.String()
}

// inContext is a span with the words around it that make it readable: to the bounds of its
// sentence, as far as marks tell, within its block, and no further than a hundred bytes.
func (p *page) inContext(s hearsay.Span) quote {
	q := quote{Head: p.printed(s.Document), Words: p.words(s), At: s}
	if q.Words == "" {
		return q
	}
	const around = 100
	text, block := p.text(s.Document), p.blockOf(s)
	from, to := max(block.Start, s.Start-around), min(block.End, s.End+around)
	q.Before = before(strings.ToValidUTF8(text[from:s.Start], ""), from > block.Start)
	q.After = after(strings.ToValidUTF8(text[s.End:to], ""), to < block.End)
	return q
}

// blockOf is the block that holds a span; the span itself, where it stands in none.
func (p *page) blockOf(s hearsay.Span) hearsay.Range {
	for _, b := range p.documents[s.Document].Blocks {
		if b.Contains(s.Range()) && b.Start >= 0 && b.End <= len(p.text(s.Document)) {
			return b.Range
		}
	}
	return s.Range()
}

// before is the end of words from where their last sentence begins.
func before(words string, cutOff bool) string {
	if at := strings.LastIndexAny(words, "\n"); at >= 0 {
		words, cutOff = words[at+1:], false
	}
	if at := lastStop(words); at >= 0 {
		return strings.TrimLeft(clean(words[at:]), " ") + trailing(words)
	}
	if cutOff {
		_, words, _ = strings.Cut(words, " ")
		words = "… " + words
	}
	return clean(words) + trailing(words)
}

// after is the beginning of words up to where their first sentence ends.
func after(words string, cutOff bool) string {
	if at := strings.IndexAny(words, "\n"); at >= 0 {
		words, cutOff = words[:at], false
	}
	if at := firstStop(words); at >= 0 {
		return leading(words) + clean(words[:at])
	}
	if at := strings.LastIndexByte(words, ' '); cutOff && at > 0 {
		words = words[:at] + " …"
	}
	return leading(words) + clean(words)
}

func trailing(s string) string {
	if strings.HasSuffix(s, " ") {
		return " "
	}
	return ""
}

func leading(s string) string {
	if strings.HasPrefix(s, " ") {
		return " "
	}
	return ""
}

const closers = "”’\"')»"

// lastStop is the place after the last full stop, with what closes it, that a capital follows; -1 for none.
func lastStop(s string) int {
	for at := len(s) - 1; at > 0; at-- {
		if s[at] == ' ' && isStop(s[:at]) {
			return at + 1
		}
	}
	return -1
}

// firstStop is the end of the first sentence, or -1.
func firstStop(s string) int {
	for at := 1; at < len(s); at++ {
		if s[at] == ' ' && isStop(s[:at]) {
			return at
		}
	}
	if isStop(s) {
		return len(s)
	}
	return -1
}

func isStop(s string) bool {
	s = strings.TrimRight(s, closers)
	if s == "" || !strings.ContainsRune(".!?", rune(s[len(s)-1])) {
		return false
	}
	s = s[:len(s)-1]
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return utf8.RuneCountInString(word) > 3 // not "Mr.", "U.S.", "J."
}

// printed says who printed a document, and when.
func (p *page) printed(d hearsay.DocumentID) string {
	doc := p.documents[d]
	if doc == nil {
		return ""
	}
	return p.outlet(d) + ", " + dateWords(doc.Published, 0)
}
