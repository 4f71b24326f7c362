package render

import (
	"fmt"
	"slices"
)

// portion is how much of a page with long lists is shown: the beginning of each, or one list by itself, page by page.
type portion struct {
	address string // of the page
	list    string // the list that is shown by itself; "" shows the beginning of each
	from    int    // counted from 0
}

// remainder says how much of a list is not shown, and leads there.
type remainder struct {
	Link, Words string
	Pager       pager
}

// portionOf is what a portion has of a list, and what it leaves.
func portionOf[T any](c portion, name string, list []T) ([]T, remainder) {
	switch c.list {
	case "":
		n := min(len(list), pageBegun)
		if n == len(list) {
			return list, remainder{}
		}
		return list[:n], remainder{Link: c.address + "/" + name, Words: andOthers(len(list) - n)}
	case name:
		part, p := pageOf(list, c.from, pageEntries, c.address+"/"+name+"?from=")
		return part, remainder{Pager: p}
	}
	return nil, remainder{}
}

// placeOf is the address of the entry at a place of a list that a portion has some of.
func (c portion) placeOf(name string, at int, anchor string) string {
	switch page := at / pageEntries * pageEntries; {
	case c.list == "" && at < pageBegun, c.list == name && page == c.from/pageEntries*pageEntries:
		return "#" + anchor
	default:
		return fmt.Sprintf("%s/%s?from=%d#%s", c.address, name, page, anchor)
	}
}

// pruned are entries with no more folded under each than fits a page; each that lost something leads to the whole of it, below an address and
// numbered on from first.
func pruned(entries []entry, address string, first int) []entry {
	entries = slices.Clone(entries)
	for i := range entries {
		e := &entries[i]
		whole := fmt.Sprint(address, "/", first+i)
		left := len(e.Rest) + len(e.Parts) + len(e.RestQuotes)
		e.Rest, e.Parts, e.RestQuotes = atMost(e.Rest), atMost(e.Parts), atMost(e.RestQuotes)
		if left -= len(e.Rest) + len(e.Parts) + len(e.RestQuotes); left > 0 {
			e.Left, e.More = e.Left+left, whole
		}
		e.Quotes, e.RestQuotes = prunedQuotes(e.Quotes, whole), prunedQuotes(e.RestQuotes, whole)
	}
	return entries
}

func prunedQuotes(quotes []quote, whole string) []quote {
	quotes = slices.Clone(quotes)
	for i := range quotes {
		q := &quotes[i]
		also, rest := len(q.Also), len(q.Rest)
		q.Also, q.Rest = atMost(q.Also), atMost(q.Rest)
		q.Left, q.LeftPassages = also-len(q.Also), rest-len(q.Rest)
		q.More = whole
	}
	return quotes
}

// atMost is as much of a list as is folded under one entry.
func atMost[T any](list []T) []T { return list[:min(len(list), pageFolded)] }

// unfolded is an entry with nothing folded away: one quote for each article.
func unfolded(e entry) entry {
	var quotes []quote
	for _, q := range slices.Concat(e.Quotes, e.RestQuotes) {
		for _, one := range append([]quote{q}, q.Also...) {
			one.Passages, one.Rest, one.Also = slices.Concat(one.Passages, one.Rest), nil, nil
			quotes = append(quotes, one)
		}
	}
	e.Quotes, e.RestQuotes = quotes, nil
	e.Parts, e.Rest = slices.Concat(e.Parts, e.Rest), nil
	return e
}

// paged is one page of an entry that has nothing folded away, by the longer of its lists.
func paged(e entry, from int, address string) (entry, pager) {
	_, p := pageOf(make([]struct{}, max(len(e.Quotes), len(e.Parts))), from, pageEntries, address)
	e.Quotes, e.Parts = onPage(e.Quotes, p), onPage(e.Parts, p)
	return e, p
}

// onPage is what a page has of a list that may be shorter than the one that was parted.
func onPage[T any](list []T, p pager) []T {
	return list[min(max(p.From-1, 0), len(list)):min(p.To, len(list))]
}
