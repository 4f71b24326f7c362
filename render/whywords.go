package render

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// evidence shows the words of spans and where they stand: file and bytes.
func (y *derivation) evidence(in int, name string, spans ...hearsay.Span) {
	for _, s := range spans {
		words := cmp.Or(y.words(s), wordNoWords)
		y.show(in, name, passage{[]piece{{Text: words}}, s})
		name = ""
	}
}

// sentences shows spans marked in their sentences, article by article, the earliest first.
func (y *derivation) sentences(in int, name string, spans ...hearsay.Span) {
	for _, of := range y.byArticle(spans) {
		for _, x := range y.passages(of) {
			y.show(in, name, x)
			name = ""
		}
	}
}

func (y *derivation) show(in int, name string, x passage) {
	y.lines = append(y.lines, whyLine{Depth: in, Label: name, Passage: x, Source: y.source(x.At)})
}

// derived writes one line of a derivation.
func (t *textWriter) derived(l whyLine) {
	const indent, column = 4, 12
	in := indent * l.Depth
	label := fmt.Sprintf("%-12s", l.Label)
	switch {
	case l.Again:
		t.line(in, run{l.ID, bold}, run{" see above", dim})
	case l.ID != "":
		t.line(in, run{l.Label, bold}, run{" " + l.ID + " ", dim}, run{l.Text, plain})
	case l.Text != "":
		t.hang(in+2, column, label, run{l.Text, plain})
	default:
		t.hang(in+2, column, label, append(t.verbatim(l.Passage), run{" " + l.Source, dim})...)
	}
}

// corrected says by which corrections something is as it is.
func (y *derivation) corrected(in int, ids []hearsay.CorrectionID) {
	for _, id := range ids {
		if c := y.madeCorrection(string(id)); c != nil {
			y.fact(in, "corrected", y.judgement(&c.Correction)+" · "+madeBy(c)+" · "+y.shortID(string(id)))
		}
	}
}

func (b *book) madeCorrection(id string) *hearsay.Corrected {
	for i := range b.Account.Corrections {
		if c := &b.Account.Corrections[i]; string(c.ID) == id {
			return c
		}
	}
	return nil
}

// correctionItem tells of a correction: who made it, where it is written, what came of it.
func (y *derivation) correctionItem(c *hearsay.Corrected, in int) {
	y.title(in, string(c.ID), "correction", y.judgement(&c.Correction))
	y.fact(in, "by", madeBy(c))
	y.fact(in, "at", clean(c.At))
	y.fact(in, "note", clean(c.Note))
	if c.Line > 0 {
		y.fact(in, "line", strconv.Itoa(c.Line))
	}
	y.fact(in, "outcome", strings.Join(nonEmpty(string(c.Outcome), clean(c.Because)), ": "))
	y.fact(in, "changed", strings.Join(c.Items, ", "))
}

// source is the file and bytes of a span, with who printed it and when.
func (y *derivation) source(s hearsay.Span) string {
	d := y.documents[s.Document]
	if d == nil {
		return ""
	}
	y.cited[s.Document] = true
	return fmt.Sprintf("[%s:%d-%d, %s]", y.file(d), s.Start, s.End, y.printed(s.Document))
}

// file is the name of an article's file without its folders, or with them where two files share it.
func (y *derivation) file(d *hearsay.AccountDocument) string {
	name := clean(Place(path.Base(d.Path), d.Record))
	for i := range y.Documents {
		if o := &y.Documents[i]; o.ID != d.ID && path.Base(o.Path) == path.Base(d.Path) && o.Path != d.Path {
			return clean(Place(d.Path, d.Record))
		}
	}
	return name
}

// cited lists the articles that a derivation cites: identifier and path.
func (t *textWriter) cited(y *derivation) {
	ids := slices.SortedFunc(maps.Keys(y.cited), y.byDate)
	if len(ids) == 0 {
		return
	}
	t.blank()
	t.line(0, run{wordTexts, bold})
	for _, id := range ids {
		d := y.documents[id]
		t.hang(2, 16, fmt.Sprintf("%-16s", id), run{clean(Place(d.Path, d.Record)), plain})
	}
}
