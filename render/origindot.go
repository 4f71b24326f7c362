package render

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay"
)

// OriginsDOT writes claims as a graph in the language of Graphviz: a frame for each claim, an arrow from each origin to
// the articles that have it from there, and a dashed line between origins that may be the same.
func OriginsDOT(w io.Writer, a *hearsay.Account, claims []*hearsay.Claim) error {
	b := newBook(a)
	out := bufio.NewWriter(w)
	fmt.Fprint(out, "digraph origins {\n\trankdir=LR;\n\tnode [fontname=\"Helvetica\"];\n\tedge [fontname=\"Helvetica\", fontsize=10];\n")
	for n, c := range byTellings(claims) {
		b.cluster(out, c, n)
	}
	fmt.Fprint(out, "}\n")
	return out.Flush()
}

func (b *book) cluster(out *bufio.Writer, c *hearsay.Claim, n int) {
	fmt.Fprintf(out, "\tsubgraph cluster_%d {\n\t\tlabel=%s;\n\t\ttooltip=%s;\n", n, dotString(shorten(b.words(c.What), 90), articlesAndOrigins(c)), dotString(c.ID))
	for _, d := range documentsOf(c.Mentions) {
		fmt.Fprintf(out, "\t\t%s [shape=box, label=%s];\n", dotName(n, string(d)), dotString(b.outlet(d), dateWords(b.published(d), 0)))
	}
	for i, o := range c.Origins.List {
		own := dotName(n, strconv.Itoa(i))
		name := clean(o.Name)
		if name == "" {
			name = wordNoSource
		}
		fmt.Fprintf(out, "\t\t%s [shape=ellipse, label=%s];\n", own, dotString(name, partyWord(o.Kind)))
		for _, d := range o.Documents {
			fmt.Fprintf(out, "\t\t%s -> %s [label=%s];\n", own, dotName(n, string(d)), dotString(b.because(o)))
		}
		for _, j := range o.MaybeSame {
			if j > i {
				fmt.Fprintf(out, "\t\t%s -> %s [dir=none, style=dashed, label=%s];\n", own, dotName(n, strconv.Itoa(j)), dotString(wordMaybeSame))
			}
		}
	}
	fmt.Fprint(out, "\t}\n")
}

func (b *book) published(d hearsay.DocumentID) hearsay.Date {
	if doc := b.documents[d]; doc != nil {
		return doc.Published
	}
	return hearsay.Date{How: hearsay.Unknown}
}

// dotName is the name of a node of claim n.
func dotName(n int, node string) string { return dotString(strconv.Itoa(n) + " " + node) }

// dotString is lines as a string of DOT, of which a backslash and a quotation mark are the only signs with a meaning.
func dotString(lines ...string) string {
	for i, l := range lines {
		lines[i] = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(l)
	}
	return `"` + strings.Join(lines, `\n`) + `"`
}
