package render

import (
	"fmt"
	"path"
	"slices"

	"hearsay"
)

// evidence shows the words of spans and where they stand: file and bytes.
func (y *derivation) evidence(in int, name string, spans ...hearsay.Span) {
	for _, s := range spans {
		words := y.words(s)
		if words == "" {
			words = wordNoWords
		}
		y.hang(in+2, 12, fmt.Sprintf("%-12s", name), run{words, plain}, run{" " + y.source(s), dim})
		name = ""
	}
}

// sentences shows spans marked in their sentences, article by article, the earliest first.
func (y *derivation) sentences(in int, name string, spans ...hearsay.Span) {
	for _, of := range y.byArticle(spans) {
		for _, x := range y.passages(of) {
			y.hang(in+2, 12, fmt.Sprintf("%-12s", name), append(y.verbatim(x), run{" " + y.source(x.At), dim})...)
			name = ""
		}
	}
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

// files lists the articles that were cited: identifier and path.
func (y *derivation) files() {
	var ids []hearsay.DocumentID
	for id := range y.cited {
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return
	}
	slices.SortFunc(ids, y.byDate)
	y.blank()
	y.line(0, run{wordTexts, bold})
	for _, id := range ids {
		d := y.documents[id]
		y.hang(2, 16, fmt.Sprintf("%-16s", id), run{clean(Place(d.Path, d.Record)), plain})
	}
}
