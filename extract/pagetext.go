package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// pageText builds the text of a page, block by block.
type pageText struct {
	text   strings.Builder
	blocks []hearsay.Block
	run    strings.Builder // what the block now being read holds so far
	role   hearsay.Role    // and its role
}

// textOf is the text below node, a paragraph for each element that stands by itself, with an
// empty line between them.
func textOf(node *html.Node) (string, []hearsay.Block) {
	p := &pageText{role: hearsay.Paragraph}
	p.walk(node)
	p.flush()
	return p.text.String(), p.blocks
}

func (p *pageText) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		p.run.WriteString(n.Data)
		return
	case html.ElementNode:
		if isHidden(n) {
			return
		}
		if n.DataAtom == atom.Br {
			p.run.WriteByte(' ')
			return
		}
	}
	role, block := blockRole(n)
	if !block {
		p.children(n)
		return
	}
	p.flush()
	outer := p.role
	if role != "" {
		p.role = role
	}
	p.children(n)
	p.flush()
	p.role = outer
}

func (p *pageText) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c)
	}
}

// flush ends the block being read.
func (p *pageText) flush() {
	s := strings.Join(strings.FieldsFunc(p.run.String(), isSpace), " ")
	p.run.Reset()
	if s == "" {
		return
	}
	if p.text.Len() > 0 {
		p.text.WriteString("\n\n")
	}
	start := p.text.Len()
	p.text.WriteString(s)
	b := hearsay.Block{Range: hearsay.Range{Start: start, End: p.text.Len()}, Role: p.role}
	if p.role != hearsay.Paragraph {
		b.By = string(p.role) + ".tag"
	}
	p.blocks = append(p.blocks, b)
}

func isHidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Button, atom.Select, atom.Svg, atom.Iframe:
		return true
	}
	return false
}

// blockRole is the role that an element gives its text, and whether it stands by itself.
func blockRole(n *html.Node) (role hearsay.Role, block bool) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return hearsay.Heading, true
	case atom.Figcaption, atom.Caption:
		return hearsay.Caption, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Body, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Figure, atom.Hr, atom.Header, atom.Footer, atom.Aside, atom.Details, atom.Summary:
		return "", true
	}
	return "", false
}
