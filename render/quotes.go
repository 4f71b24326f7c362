package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay"
)

// quote is what one article says on a matter: who printed it and when, and passages of its words.
type quote struct {
	Head         string
	Passages     []passage
	Rest         []passage // folded away
	Also         []quote   // of other articles, with the same words
	Left         int       // further ones of these, that are not shown
	LeftPassages int       // further passages that are not shown
	More         string    // the address of all of it
}

// passage is verbatim words and the place of what is meant in them, from its first byte to its last.
type passage struct {
	Pieces []piece
	At     hearsay.Span
}

// piece is words of a passage; those that are meant are marked where others stand around them.
type piece struct {
	Text string
	Mark bool
}

// plain is a passage as one string.
func (x passage) plain() string {
	var b strings.Builder
	for _, p := range x.Pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// at is the first place of a quote.
func (q quote) at() hearsay.Span {
	if len(q.Passages) == 0 {
		return hearsay.Span{}
	}
	return q.Passages[0].At
}

// mostPassages is how many passages of one article are shown without --all.
const mostPassages = 2

// quotes show spans in their sentences: one quote for each article, the earliest first, and one passage
// for each sentence, however many spans lie in it.
func (p *page) quotes(spans []hearsay.Span) []quote {
	var out []quote
	for _, of := range p.byArticle(spans) {
		q := quote{Head: p.printed(of[0].Document), Passages: p.passages(of)}
		if len(q.Passages) > mostPassages && !p.all {
			q.Passages, q.Rest = q.Passages[:mostPassages:mostPassages], q.Passages[mostPassages:]
		}
		out = append(out, q)
	}
	return out
}

// eachWording keeps of quotes with the same words the first, and names the others with it.
func eachWording(quotes []quote) []quote {
	var out []quote
	at := map[string]int{}
	for _, q := range quotes {
		key := q.meant()
		if i, ok := at[key]; ok {
			out[i].Also = append(out[i].Also, q)
			continue
		}
		at[key] = len(out)
		out = append(out, q)
	}
	return out
}

// meant is the marked words of a quote; all of them where none are marked.
func (q quote) meant() string {
	all, marked := "", ""
	for _, x := range slices.Concat(q.Passages, q.Rest) {
		for _, part := range x.Pieces {
			all += part.Text
			if part.Mark {
				marked += part.Text + "\x00"
			}
		}
	}
	if marked == "" {
		marked = strings.TrimRight(all, ".") + "\x00"
	}
	return strings.ToLower(marked)
}

// byArticle parts spans by their article, in the order of publication and of the text.
func (p *page) byArticle(spans []hearsay.Span) [][]hearsay.Span {
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, func(a, b hearsay.Span) int {
		return cmp.Or(p.byDate(a.Document, b.Document), hearsay.CompareSpans(a, b))
	})
	var out [][]hearsay.Span
	for _, s := range spans {
		if n := len(out); n > 0 && out[n-1][0].Document == s.Document {
			out[n-1] = append(out[n-1], s)
			continue
		}
		out = append(out, []hearsay.Span{s})
	}
	return out
}

// passages are spans of one article, in order, each sentence once.
func (p *page) passages(spans []hearsay.Span) []passage {
	if len(spans) == 0 {
		return nil
	}
	var out []passage
	var last window
	for i, s := range spans {
		w := p.window(s)
		if i > 0 && w.Start < last.End {
			last.join(w)
		} else {
			if i > 0 {
				out = append(out, p.passage(spans[0].Document, last))
			}
			last = w
		}
	}
	return append(out, p.passage(spans[0].Document, last))
}

// window is the sentence around marked bytes, as far as marks tell, cut where it is too long.
type window struct {
	hearsay.Range
	cutStart, cutEnd bool
	marks            []hearsay.Range
}

// join takes a window in that begins within w.
func (w *window) join(o window) {
	if o.End > w.End {
		w.End, w.cutEnd = o.End, o.cutEnd
	}
	mark, last := o.marks[0], &w.marks[len(w.marks)-1]
	if mark.Start <= last.End {
		last.End = max(last.End, mark.End)
		return
	}
	w.marks = append(w.marks, mark)
}

// window grows a span to its sentence, within its block, and by no more than some 160 bytes at each end.
func (p *page) window(s hearsay.Span) window {
	const around = 160
	text, block := p.text(s.Document), p.blockOf(s)
	w := window{Range: s.Range(), marks: []hearsay.Range{s.Range()}}
	if p.words(s) == "" {
		return w
	}
	from := min(s.Start, firstRune(text, max(block.Start, s.Start-around))) // shared text may begin between two blocks
	w.Start, w.cutStart = sentenceStart(text, from, s.Start, from > block.Start)
	to := max(s.End, firstRune(text, min(block.End, s.End+around)))
	w.End, w.cutEnd = sentenceEnd(text, s.End, to, to < block.End)
	return w
}

// firstRune is the first place from at on where a rune begins.
func firstRune(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// passage cuts the text of a window at its marks.
func (p *page) passage(d hearsay.DocumentID, w window) passage {
	text := p.text(d)
	first, last := w.marks[0], w.marks[len(w.marks)-1]
	x := passage{At: hearsay.Range{Start: first.Start, End: last.End}.In(d)}
	if p.words(x.At) == "" {
		return x
	}
	add := func(from, to int, mark bool) {
		if s := tidy(text[from:to]); s != "" {
			x.Pieces = append(x.Pieces, piece{s, mark})
		}
	}
	at := w.Start
	for _, m := range joined(text, w.marks) {
		add(at, m.Start, false)
		add(m.Start, m.End, true)
		at = m.End
	}
	add(at, w.End, false)
	x.Pieces = finished(x.Pieces, w)
	return x
}

// joined are marks with those run together that only white space parts.
func joined(text string, marks []hearsay.Range) []hearsay.Range {
	out := []hearsay.Range{marks[0]}
	for _, m := range marks[1:] {
		last := &out[len(out)-1]
		if strings.TrimSpace(text[last.End:m.Start]) == "" {
			last.End = m.End
			continue
		}
		out = append(out, m)
	}
	return out
}

// finished trims the ends of a passage, says where it was cut, and takes the mark off one that is marked whole.
func finished(pieces []piece, w window) []piece {
	n := len(pieces)
	pieces[0].Text = strings.TrimLeft(pieces[0].Text, " ")
	pieces[n-1].Text = strings.TrimRight(pieces[n-1].Text, " ")
	if w.cutStart {
		pieces = append([]piece{{Text: "… "}}, pieces...)
	}
	if w.cutEnd {
		pieces = append(pieces, piece{Text: " …"})
	}
	unmarked := ""
	for _, x := range pieces {
		if !x.Mark {
			unmarked += x.Text
		}
	}
	if strings.Trim(unmarked, " .,:;!?…"+closers+"“‘") == "" {
		for i := range pieces {
			pieces[i].Mark = false
		}
	}
	return slices.DeleteFunc(pieces, func(x piece) bool { return x.Text == "" })
}

// tidy is clean, but that white space at the ends is kept as one space.
func tidy(s string) string {
	t := clean(s)
	if t == "" {
		return strings.Repeat(" ", min(len(s), 1))
	}
	if strings.TrimLeft(s[:1], " \t\n\r") == "" {
		t = " " + t
	}
	if strings.TrimLeft(s[len(s)-1:], " \t\n\r") == "" {
		t += " "
	}
	return t
}

// blockOf is the block that holds a span; the span itself, where it stands in none.
func (p *page) blockOf(s hearsay.Span) hearsay.Range {
	if d := p.documents[s.Document]; d != nil {
		for _, b := range d.Blocks {
			if b.Contains(s.Range()) && b.Start >= 0 && b.End <= len(d.Text) {
				return b.Range
			}
		}
	}
	return s.Range()
}

// printed says who printed a document, as far as that is known, and when.
func (p *page) printed(d hearsay.DocumentID) string {
	doc := p.documents[d]
	if doc == nil {
		return ""
	}
	if name := p.outletName(d); name != "" {
		return name + ", " + dateWords(doc.Published, 0)
	}
	return dateWords(doc.Published, 0)
}
