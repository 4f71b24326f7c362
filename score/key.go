package score

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hearsay"
)

// Key is what is true of the documents of a set. Offsets are bytes of their text.
type Key struct {
	HTML       bool
	Documents  []KeyDocument
	People     []person
	Statements []keyStatement
	OptionalSt []keyStatement `json:"statements_optional"`
	Times      []keyTime
	OptionalTi []keyTime `json:"times_optional"`
	Stories    []keyStory
	Copies     []keyCopy
	CopiesOpen bool `json:"copies_open"`
	Events     []keyEvent
	Claims     []keyClaim
	Findings   []keyFinding

	order   []string          // identifiers of the input's records, in order
	texts   map[string]string // by document
	outlets map[string]string // as the input gives them
	byID    map[string]*KeyDocument
	groups  map[string]map[int]bool // people by each of their names
	words   map[string]*wordIndex
}

// KeyDocument is a document of a key.
type KeyDocument struct {
	ID, File, URL string
	Published     *keyDate
	Undated       bool
	Outlet        json.RawMessage // null says "rightly none"
	OutletName    string          `json:"outlet_name"`
	Furniture     *[]hearsay.Range
	Captions      *[]hearsay.Range
	Scope         map[string][][2]int
	Text          *string
	Title         string
	Date          json.RawMessage // null says that the page has none
	Paragraphs    []string
	Optional      []int
}

type person struct {
	Name    string
	Aliases []string
}

// keyDate is an EDTF value, or an object as in the account.
type keyDate struct {
	Value, Earliest, Latest, How string
}

func (d *keyDate) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &d.Value)
	}
	type object keyDate
	return json.Unmarshal(b, (*object)(d))
}

type keyTime struct {
	Doc, Kind, Value, Side string
	Start, End             *int
	Also                   []string
}

type keyStory struct {
	Documents []string
}

type keyCopy struct {
	From, To string
	Pair     []string
	Copy     *bool
}

type keyEvent struct {
	Date     *keyDate
	Status   string
	Class    string
	Mentions []keySpan
}

// keySpan is a place; a mention may carry a class.
type keySpan struct {
	Doc, Class string
	Start, End int
	Spans      []hearsay.Range
}

func (s keySpan) pieces() []hearsay.Range {
	if len(s.Spans) > 0 {
		return s.Spans
	}
	return []hearsay.Range{{Start: s.Start, End: s.End}}
}

type keyClaim struct {
	Values []struct {
		Doc        string
		Start, End *int
	}
	Origins *struct {
		AtLeast *int `json:"at_least"`
		AtMost  int  `json:"at_most"`
	}
}

type keyFinding struct {
	Kind, What string
	Grade      string
	Docs       []string
	Spans      []keySpan
}

// ReadKey reads key.json of a set and the texts beside it.
func ReadKey(folder string) (*Key, error) {
	b, err := os.ReadFile(filepath.Join(folder, "key.json"))
	if err != nil {
		return nil, err
	}
	k := &Key{texts: map[string]string{}, outlets: map[string]string{}, byID: map[string]*KeyDocument{}, words: map[string]*wordIndex{}}
	if err := json.Unmarshal(b, k); err != nil {
		return nil, fmt.Errorf("%s/key.json: %w", folder, err)
	}
	for i := range k.Documents {
		k.byID[k.Documents[i].ID] = &k.Documents[i]
	}
	if err := k.readRecords(filepath.Join(folder, "input.jsonl")); err != nil {
		return nil, err
	}
	k.readFiles(folder)
	k.groupPeople()
	return k, nil
}

func (k *Key) readRecords(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		for _, d := range k.Documents {
			k.order = append(k.order, d.ID)
		}
		return nil
	} else if err != nil {
		return err
	}
	defer f.Close()
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		var r struct{ ID, Text, Outlet string }
		if err := d.Decode(&r); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		k.texts[r.ID], k.outlets[r.ID] = r.Text, r.Outlet
		k.order = append(k.order, r.ID)
	}
}

func (k *Key) readFiles(folder string) {
	for _, d := range k.Documents {
		for _, place := range []string{"documents", "."} {
			if _, ok := k.texts[d.ID]; ok || !strings.HasSuffix(d.File, ".txt") {
				continue
			}
			if b, err := os.ReadFile(filepath.Join(folder, place, d.File)); err == nil {
				k.texts[d.ID] = string(b)
			}
		}
	}
}

func (k *Key) groupPeople() {
	k.groups = map[string]map[int]bool{}
	for n, p := range k.People {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			name = normName(name)
			if k.groups[name] == nil {
				k.groups[name] = map[int]bool{}
			}
			k.groups[name][n] = true
		}
	}
}

// inScope reports whether spans touch the part of the document that was annotated.
func (k *Key) inScope(what, doc string, spans []hearsay.Range) bool {
	d := k.byID[doc]
	if d == nil {
		return true
	}
	scope, ok := d.Scope[what]
	if !ok {
		return true
	}
	for _, s := range scope {
		for _, r := range spans {
			if r.Overlaps(hearsay.Range{Start: s[0], End: s[1]}) {
				return true
			}
		}
	}
	return false
}

func (k *Key) furniture(doc string) []hearsay.Range {
	if d := k.byID[doc]; d != nil && d.Furniture != nil {
		return *d.Furniture
	}
	return nil
}
