package plan

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// naming finds articles by what an editor calls them: by identifier, record, path, file, or file without its ending; or by the
// identifier of the story that is named after them.
type naming struct {
	named map[string][]hearsay.DocumentID
	ids   []string // of articles, and of stories that may be named after them, sorted
	of    map[string]hearsay.DocumentID
}

func newNaming(articles []hearsay.Article) naming {
	n := naming{map[string][]hearsay.DocumentID{}, nil, map[string]hearsay.DocumentID{}}
	for _, a := range articles {
		for _, id := range []string{string(a.ID), hearsay.StoryID(a.ID)} {
			n.ids, n.of[id] = append(n.ids, id), a.ID
		}
		for _, name := range namesOf(a) {
			if !slices.Contains(n.named[name], a.ID) {
				n.named[name] = append(n.named[name], a.ID)
			}
		}
	}
	slices.Sort(n.ids)
	return n
}

// namesOf are the names of an article: "coverage/wire.jsonl#17", "wire.jsonl#17", "wire#17", and those of its other paths.
func namesOf(a hearsay.Article) (names []string) {
	record := a.Record.ID
	if record == "" && a.Record.Line != 0 {
		record = strconv.Itoa(a.Record.Line)
	}
	if a.Record.ID != "" {
		names = append(names, record)
	}
	for _, p := range append([]string{a.Path}, a.Also...) {
		for _, name := range []string{p, path.Base(p), stem(path.Base(p))} {
			if record != "" {
				name += "#" + record
			}
			names = append(names, name, strings.ReplaceAll(name, " ", "_"))
		}
	}
	return names
}

// stem is the name of a file without its endings, such as ".txt" or ".jsonl.gz".
func stem(name string) string {
	for ext := path.Ext(name); ext != "" && ext != name && len(ext) <= 6; ext = path.Ext(name) {
		name = name[:len(name)-len(ext)]
	}
	return name
}

// fewestDigits is how much of an identifier is enough to name something by.
const fewestDigits = 6

// article is the one that is so called; otherwise why there is none.
func (n naming) article(name string) (hearsay.DocumentID, string) {
	if id, ok := n.of[name]; ok {
		return id, ""
	}
	found := n.named[name]
	if len(found) == 0 && len(name) >= fewestDigits {
		_, id, _ := strings.Cut(name, "~")
		if id == "" {
			id = name
		}
		at, _ := slices.BinarySearch(n.ids, id)
		for ; at < len(n.ids) && strings.HasPrefix(n.ids[at], id); at++ {
			found = append(found, n.of[n.ids[at]])
		}
	}
	switch len(found) {
	case 0:
		return "", fmt.Sprintf("no article is called %q", name)
	case 1:
		return found[0], ""
	}
	return "", fmt.Sprintf("%q may be %d articles, such as %s and %s: write more of it", name, len(found), found[0], found[1])
}

// articles are those that are so called; otherwise why one is not.
func (n naming) articles(names []string) (found []hearsay.DocumentID, reason string) {
	for _, name := range names {
		id, reason := n.article(name)
		if reason != "" {
			return nil, reason
		}
		if !slices.Contains(found, id) {
			found = append(found, id)
		}
	}
	return found, ""
}
