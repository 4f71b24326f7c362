package score

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// view is an account seen with the identifiers of a key.
type view struct {
	*hearsay.Account
	entities  map[hearsay.EntityID]*hearsay.Entity
	toKey     map[hearsay.DocumentID]string
	documents map[string]*hearsay.AccountDocument // by the key's identifier
}

func newView(k *Key, a *hearsay.Account) *view {
	v := &view{Account: a, entities: map[hearsay.EntityID]*hearsay.Entity{}, toKey: map[hearsay.DocumentID]string{},
		documents: map[string]*hearsay.AccountDocument{}}
	for i := range a.Entities {
		v.entities[a.Entities[i].ID] = &a.Entities[i]
	}
	p := newPlaces(k)
	for i := range a.Documents {
		d := &a.Documents[i]
		to, ok := p.of(d)
		if !ok || v.documents[to] != nil {
			continue
		}
		v.toKey[d.ID], v.documents[to] = to, d
		if _, known := k.texts[to]; !known {
			k.texts[to] = d.Text
		}
	}
	return v
}

// places finds the key's identifier of a document.
type places struct {
	key         *Key
	files, urls map[string]string
}

func newPlaces(k *Key) places {
	p := places{k, map[string]string{}, map[string]string{}}
	for _, d := range k.Documents {
		if d.File != "" {
			p.files[d.File] = d.ID
			p.files[stem(d.File)] = d.ID
		}
		if _, ok := p.urls[d.URL]; !ok && d.URL != "" {
			p.urls[d.URL] = d.ID
		}
	}
	return p
}

func stem(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

// of looks for a document by its record, its identifier, the name of its file, its line, its address.
func (p places) of(d *hearsay.AccountDocument) (string, bool) {
	if p.key.byID[d.Record.ID] != nil {
		return d.Record.ID, true
	}
	if p.key.byID[string(d.ID)] != nil {
		return string(d.ID), true
	}
	name := path.Base(d.Path)
	for _, n := range []string{name, stem(name), stem(stem(name))} {
		if id, ok := p.files[n]; ok {
			return id, true
		}
	}
	line := d.Record.Line
	if n, err := strconv.Atoi(d.Record.ID); err == nil {
		line = n
	}
	if line > 0 && line <= len(p.key.order) {
		return p.key.order[line-1], true
	}
	id, ok := p.urls[d.URL]
	return id, ok
}

// names are all names by which a party goes.
func (v *view) names(p hearsay.Party) []string {
	var names []string
	if p.Name != "" {
		names = append(names, p.Name)
	}
	if e := v.entities[p.Entity]; e != nil {
		names = append(append(names, e.Name), e.Aliases...)
	}
	return slices.DeleteFunc(names, func(n string) bool { return n == "" })
}
