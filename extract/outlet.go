package extract

import (
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// outlets is the table of outlets: their names by domain.
type outlets struct {
	byDomain map[string]string
}

var knownOutlets = sync.OnceValue(func() outlets {
	known := outlets{byDomain: map[string]string{}}
	table, err := lexicon.Words("en", "outlets")
	if err != nil {
		return known
	}
	name, domains := table.Column("name"), table.Column("domains")
	for _, row := range table.Rows {
		for d := range strings.SplitSeq(row[domains], "|") {
			known.byDomain[d] = row[name]
		}
	}
	return known
})

// giveOutlet finds who printed a.
func giveOutlet(a *hearsay.Article, meta hearsay.Meta) {
	if meta.Outlet == "" {
		return
	}
	a.Outlet = hearsay.Outlet{Name: nameOfOutlet(meta.Outlet), How: hearsay.Given}
}

// nameOfOutlet is the name of an outlet given by name or domain, e.g. "www.reuters.com".
func nameOfOutlet(given string) string {
	given = strings.TrimSpace(given)
	if name := knownOutlets().ofHost(given); name != "" {
		return name
	}
	return given
}

// ofHost is the outlet of a host name or the nearest domain above it; "" where none is known.
func (o outlets) ofHost(host string) string {
	host = strings.ToLower(host)
	for strings.Contains(host, ".") {
		if name, ok := o.byDomain[host]; ok {
			return name
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}
