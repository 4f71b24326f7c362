package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

const longestHeadline = 200 // bytes

// giveHeadline marks the first block as the headline where it is the title, or looks like one
// and no title is given.
func giveHeadline(a *hearsay.Article) {
	if len(a.Blocks) < 2 {
		return
	}
	first := &a.Blocks[0]
	s := first.Of(a.Text)
	switch {
	case a.Title != "" && sameWords(s, a.Title):
		first.By = "headline.title"
	case a.Title == "" && looksLikeHeadline(s):
		first.By = "headline.first"
		a.Title = s
	default:
		return
	}
	first.Role, a.TitleAt = hearsay.Headline, first.Range
}

func looksLikeHeadline(s string) bool {
	if len(s) > longestHeadline || strings.ContainsRune(s, '\n') {
		return false
	}
	if role, _ := roleByWords(s); role != hearsay.Paragraph {
		return false
	}
	return !endsSentence(strings.TrimRight(s, "?!")) && countWords(s) >= 2
}

// form is what the shape of a block tells.
type form struct {
	words   int
	stopped bool // it ends as a sentence does
}

// The bounds of form, in words.
const (
	headingWords = 11 // a heading is no longer
	captionWords = 12 // a line of so many words without a stop is a caption
	leastCaption = 5  // a caption that ends in a date is no shorter
	bodyWords    = 15 // so many words make a paragraph of the body
)

// giveRolesByForm tells headings and captions from paragraphs by their missing stop, in texts
// whose sentences have theirs. Lines before the first paragraph of the body sum it up.
func giveRolesByForm(a *hearsay.Article) {
	forms := formsOf(a)
	first, last := body(a, forms)
	for i := first + 1; i < last; i++ {
		b := &a.Blocks[i]
		if b.Role != hearsay.Paragraph || forms[i].stopped {
			continue
		}
		b.Role, b.By = roleByForm(b.Of(a.Text), forms[i])
	}
	markLinkList(a, forms, last)
}

func formsOf(a *hearsay.Article) []form {
	forms := make([]form, len(a.Blocks))
	for i, b := range a.Blocks {
		s := b.Of(a.Text)
		forms[i] = form{words: countWords(s[:min(len(s), longestRead)]), stopped: endsSentence(s)}
	}
	return forms
}

// body is the first and last paragraph that is long and stopped; nothing lies between them
// where most long paragraphs of the text have no stop, for then a missing one tells nothing.
func body(a *hearsay.Article, forms []form) (first, last int) {
	first, last = -1, -1
	stopped, open := 0, 0
	for i, f := range forms {
		switch {
		case a.Blocks[i].Role != hearsay.Paragraph || f.words < bodyWords:
		case !f.stopped:
			open++
		default:
			stopped++
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if stopped < 2*open || first < 0 {
		return 0, 0
	}
	return first, last
}

var datedEnd = regexp.MustCompile(`\b(?:19|20)\d\d$`)

func roleByForm(s string, f form) (hearsay.Role, string) {
	switch {
	case f.words >= captionWords, f.words >= leastCaption && datedEnd.MatchString(s):
		return hearsay.Caption, "caption.form"
	case f.words <= headingWords && startsUpper(s):
		return hearsay.Heading, "heading.form"
	}
	return hearsay.Paragraph, ""
}

const leastLinks = 4 // so many lines make a list of links

// markLinkList marks the lines without a stop that follow the body, where they are many, as
// links to other articles.
func markLinkList(a *hearsay.Article, forms []form, last int) {
	var links []int
	for i := last + 1; last > 0 && i < len(a.Blocks); i++ {
		switch b := a.Blocks[i]; {
		case b.Role == hearsay.Furniture || b.Role == hearsay.Caption:
		case forms[i].stopped && !strings.HasSuffix(b.Of(a.Text), "?") || forms[i].words > 2*headingWords:
			return
		default:
			links = append(links, i)
		}
	}
	if len(links) < leastLinks {
		return
	}
	for _, i := range links {
		a.Blocks[i].Role, a.Blocks[i].By = hearsay.Furniture, "furniture.links"
	}
}

func startsUpper(s string) bool {
	s = strings.TrimLeft(s, "\"'“‘«(")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
