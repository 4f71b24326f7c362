package score

import (
	"encoding/json"
	"unicode"

	"hearsay"
)

// documents measures what the account says of whole documents: dates, furniture, captions, outlets.
func (s *scorer) documents() {
	s.published()
	s.blocks("furniture", hearsay.Furniture, func(d *KeyDocument) *[]hearsay.Range { return d.Furniture })
	s.blocks("captions", hearsay.Caption, func(d *KeyDocument) *[]hearsay.Range { return d.Captions })
	s.outlets()
}

func (s *scorer) published() {
	var all, given, inferred, undated []*KeyDocument
	for i := range s.key.Documents {
		d := &s.key.Documents[i]
		if !d.Published.bounds().known {
			continue
		}
		all = append(all, d)
		switch d.Published.How {
		case "given":
			given = append(given, d)
		case "inferred":
			inferred = append(inferred, d)
		}
		if d.Undated {
			undated = append(undated, d)
		}
	}
	s.dates("published", all)
	if len(given) > 0 && len(inferred) > 0 {
		s.dates("published.given", given)
		s.dates("published.inferred", inferred)
	}
	s.dates("published.undated", undated)
}

func (s *scorer) dates(name string, members []*KeyDocument) {
	if len(members) == 0 {
		return
	}
	var answered, held, exact, how int
	var widths []int
	for _, d := range members {
		var theirs hearsay.Date
		if doc := s.account.documents[d.ID]; doc != nil {
			theirs = doc.Published
		}
		b, truth := dateBounds(theirs), d.Published.bounds()
		how += one(d.Published.How == "" || string(theirs.How) == d.Published.How)
		if !b.known {
			continue
		}
		answered++
		held += one(b.holds(truth))
		exact += one(b == truth)
		if b.closed() {
			widths = append(widths, b.width())
		}
	}
	name = "documents." + name
	s.count(name+".n", len(members))
	s.put(name+".answered", ratio(answered, len(members)))
	s.put(name+".contains", ratio(held, len(members)))
	s.put(name+".exact", ratio(exact, len(members)))
	s.put(name+".how.accuracy", ratio(how, len(members)))
	if len(widths) > 0 {
		s.put(name+".width_days.mean", mean(widths))
		s.put(name+".width_days.median", median(widths))
	}
}

// blocks measures the bytes, white space left out, of blocks of a role.
func (s *scorer) blocks(name string, role hearsay.Role, marked func(*KeyDocument) *[]hearsay.Range) {
	var both, gold, found int
	any := false
	for i := range s.key.Documents {
		d := &s.key.Documents[i]
		spans := marked(d)
		if spans == nil {
			continue
		}
		any = true
		var theirs []hearsay.Range
		if doc := s.account.documents[d.ID]; doc != nil {
			for _, b := range doc.Blocks {
				if b.Role == role {
					theirs = append(theirs, b.Range)
				}
			}
		}
		text := s.key.texts[d.ID]
		a, b := bytesOf(text, *spans), bytesOf(text, theirs)
		gold, found = gold+len(a), found+len(b)
		for i := range a {
			both += one(b[i])
		}
	}
	if any {
		s.putPRF("documents."+name, share(both, found, both, gold))
	}
}

func bytesOf(text string, spans []hearsay.Range) map[int]bool {
	out := map[int]bool{}
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			if i >= len(text) || !unicode.IsSpace(rune(text[i])) || text[i] >= 0x80 {
				out[i] = true
			}
		}
	}
	return out
}

func (s *scorer) outlets() {
	named, right := 0, 0
	for _, d := range s.key.Documents {
		if d.Outlet == nil {
			continue
		}
		named++
		doc := s.account.documents[d.ID]
		if doc == nil {
			continue
		}
		theirs := ""
		if doc.Outlet != nil {
			theirs = doc.Outlet.Name
		}
		right += one(s.outletRight(d, theirs))
	}
	if named > 0 {
		s.put("documents.outlet.accuracy", ratio(right, named))
	}
}

func (s *scorer) outletRight(d KeyDocument, theirs string) bool {
	var name string
	if err := json.Unmarshal(d.Outlet, &name); err != nil || name == "" {
		return theirs == ""
	}
	for _, n := range []string{name, d.OutletName, s.key.outlets[d.ID]} {
		if n != "" && normName(n) == normName(theirs) {
			return true
		}
	}
	return false
}
