package verify

import (
	"fmt"
	"slices"

	"hearsay"
)

// Passed is what verify reads of what hearsay new --json writes.
type Passed struct {
	Format   string
	Articles []struct {
		Document hearsay.DocumentID
		Path     string
		Items    []struct {
			Words   Excerpt
			Earlier *Excerpt
			Of      string
		}
	}
}

// Excerpt is a span with what is said to be its bytes.
type Excerpt struct {
	hearsay.Span
	Text string
}

// Novelty checks what is told of what is new against articles: every excerpt is cut again and compared.
func Novelty(p *Passed, articles []hearsay.Article) (r Report) {
	texts := map[hearsay.DocumentID]string{}
	for _, a := range articles {
		texts[a.ID] = a.Text
	}
	check := func(item, where string, e Excerpt) {
		r.Spans++
		if text, ok := texts[e.Document]; !ok {
			r.Problems = append(r.Problems, Problem{item, where, "document " + string(e.Document) + " is not among the documents given"})
		} else if e.Start < 0 || e.End > len(text) || e.Start >= e.End || text[e.Start:e.End] != e.Text {
			r.Problems = append(r.Problems, Problem{item, where, fmt.Sprintf("bytes %d to %d are not %q", e.Start, e.End, e.Text)})
		}
	}
	var documents []hearsay.DocumentID
	for _, a := range p.Articles {
		documents = append(documents, a.Document)
		for _, x := range a.Items {
			r.Items++
			check(x.Of, "words", x.Words)
			if x.Earlier != nil {
				check(x.Of, "earlier", *x.Earlier)
			}
		}
	}
	slices.Sort(documents)
	r.Documents = len(slices.Compact(documents))
	return r
}
