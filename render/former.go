package render

import (
	"strings"

	"hearsay"
)

// fewestDigits is how long a beginning of a name must be that a story had before.
const fewestDigits = 6

// former is the story that has the article after which id names a story, and that article; nil where there is none, or more
// than one. No item of the account is to be called so.
func (b *book) former(id string) (found *hearsay.Story, article hearsay.DocumentID) {
	if len(id) < fewestDigits || id[0] != 't' {
		return nil, ""
	}
	for i := range b.Stories {
		for _, d := range b.Stories[i].Documents {
			if !strings.HasPrefix(hearsay.StoryID(d), id) {
				continue
			}
			if found != nil {
				return nil, ""
			}
			found, article = &b.Stories[i], d
		}
	}
	return found, article
}

// renamed says what a name is that a story had before; "" of any other.
func (b *book) renamed(id string) string {
	if full, err := b.find(id); err != nil || strings.HasPrefix(full, id) {
		return ""
	}
	_, article := b.former(id)
	return id + " is the story that begins with " + b.names[article] + "; it is part of this one"
}
