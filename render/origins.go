package render

import (
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// origins are the lines of a list of origins. Those that name no source, of whom nothing is known but
// where they stand, share the last line; with --all each has its own, and the matrix of who may be whom.
func (p *page) origins(list []hearsay.Origin) []entry {
	var out []entry
	var unnamed []hearsay.DocumentID
	open := false
	for i, o := range list {
		if o.Name == "" && !p.all && len(o.Corrected) == 0 {
			unnamed = append(unnamed, o.Documents...)
			open = open || len(o.MaybeSame) > 0
			continue
		}
		out = append(out, p.origin(list, i))
	}
	if len(unnamed) > 0 {
		e := entry{Head: wordNoSource, Facts: []string{p.outlets(unnamed)}}
		if open {
			e.Facts = append(e.Facts, wordAnySame)
		}
		out = append(out, e)
	}
	return out
}

// origin is one line: who, printed by whom, why it is counted, and which others it may be.
func (p *page) origin(list []hearsay.Origin, i int) entry {
	o := list[i]
	e := entry{Head: clean(o.Name)}
	if e.Head == "" {
		e.Head = wordNoSource
	}
	if p.all && len(list) > 1 {
		e.Head = strconv.Itoa(i+1) + "  " + e.Head
	}
	if len(o.Documents) > 0 {
		e.Facts = append(e.Facts, p.outlets(o.Documents))
	}
	if o.Name != "" || len(o.Corrected) > 0 {
		e.Facts = append(e.Facts, p.because(o))
	}
	if maybe := p.maybe(list, i); maybe != "" {
		e.Facts = append(e.Facts, wordMaybe+" "+maybe)
	}
	return e
}

// maybe names the origins that origin i may be: with --all by number, else by name, each pair once;
// those without a name say so themselves.
func (p *page) maybe(list []hearsay.Origin, i int) string {
	var words []string
	if n := len(list[i].MaybeSame); !p.all && n > 2 && n == len(list)-1 {
		return wordAnyOther
	}
	for _, j := range list[i].MaybeSame {
		if p.all {
			words = append(words, strconv.Itoa(j+1))
		} else if j > i && j < len(list) && list[j].Name != "" {
			words = append(words, clean(list[j].Name))
		}
	}
	return either(words)
}

// outlets are who printed some documents, each once.
func (p *page) outlets(documents []hearsay.DocumentID) string {
	var names []string
	for _, d := range documents {
		if name := p.outlet(d); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// either lists alternatives, e.g. "1, 3 or 4".
func either(words []string) string {
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
}
