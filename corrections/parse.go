package corrections

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"hearsay"
)

// document is the file as TOML has it.
type document struct {
	Correction []entry `toml:"correction"`
}

// entry is a correction as TOML has it.
type entry struct {
	Kind        string   `toml:"kind"`
	Stories     []string `toml:"stories,omitempty"`
	Articles    []string `toml:"articles,omitempty"`
	People      []any    `toml:"people,omitempty,inline"` // names, or tables of name and article
	Owner       string   `toml:"owner,omitempty"`
	Outlets     []string `toml:"outlets,omitempty"`
	Article     string   `toml:"article,omitempty"`
	Statement   string   `toml:"statement,omitempty"`
	Words       string   `toml:"words,omitempty"`
	Speaker     string   `toml:"speaker,omitempty"`
	SpeakerKind string   `toml:"speaker_kind,omitempty"`
	Date        any      `toml:"date,omitempty"` // a day, or EDTF as a string
	Correction  string   `toml:"correction,omitempty"`
	By          string   `toml:"by"`
	At          any      `toml:"at"` // a day, or a day with a clock
	Note        string   `toml:"note,omitempty"`
}

// Parse reads the entries of a file. Its error is an *Error.
func Parse(data []byte) ([]hearsay.Correction, error) {
	var d document
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&d); err != nil {
		return nil, located(err)
	}
	lines := linesOf(data)
	var list []hearsay.Correction
	for i, e := range d.Correction {
		line := 0
		if i < len(lines) {
			line = lines[i]
		}
		c, err := e.correction()
		if err == nil {
			err = check(c)
		}
		if err != nil {
			return nil, &Error{line, err.Error()}
		}
		c.Line = line
		list = append(list, c)
	}
	return list, identify(list)
}

// located is an error of the TOML library with its line.
func located(err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		key := unknown.Errors[0].Key()
		line, _ := unknown.Errors[0].Position()
		return &Error{line, fmt.Sprintf("%q is nothing that a correction has; entries begin with [[correction]] and have kind, by, at, note and what the kind wants", key[len(key)-1])}
	}
	var wrong *toml.DecodeError
	if errors.As(err, &wrong) {
		line, _ := wrong.Position()
		what := strings.TrimPrefix(wrong.Error(), "toml: ")
		if kind, ok := strings.CutPrefix(what, "cannot decode TOML "); ok && len(wrong.Key()) > 0 {
			kind, _, _ = strings.Cut(kind, " ")
			what = fmt.Sprintf("%s cannot be of the kind %s", wrong.Key()[len(wrong.Key())-1], kind)
		}
		return &Error{line, what}
	}
	return &Error{What: strings.TrimPrefix(err.Error(), "toml: ")}
}

// linesOf are the lines in which the entries begin, counted from 1.
func linesOf(data []byte) (lines []int) {
	var p unstable.Parser
	p.Reset(data)
	for p.NextExpression() {
		if e := p.Expression(); e.Kind == unstable.ArrayTable || e.Kind == unstable.Table {
			if key := e.Key(); key.Next() && string(key.Node().Data) == "correction" && key.IsLast() {
				lines = append(lines, p.Shape(key.Node().Raw).Start.Line)
			}
		}
	}
	return lines
}

// correction is the entry as a value.
func (e entry) correction() (c hearsay.Correction, err error) {
	c = hearsay.Correction{
		Kind: hearsay.CorrectionKind(e.Kind), By: e.By, Note: e.Note,
		Stories: e.Stories, Articles: e.Articles, Owner: e.Owner, Outlets: e.Outlets, Article: e.Article, Statement: e.Statement,
		Words: e.Words, Speaker: e.Speaker, SpeakerKind: hearsay.PartyKind(e.SpeakerKind), Correction: e.Correction,
	}
	if c.At, err = moment(e.At); err != nil {
		return c, fmt.Errorf("at: %w", err)
	}
	if c.Date, err = date(e.Date); err != nil {
		return c, fmt.Errorf("date: %w", err)
	}
	for _, p := range e.People {
		ref, err := person(p)
		if err != nil {
			return c, fmt.Errorf("people: %w", err)
		}
		c.People = append(c.People, ref)
	}
	return c, nil
}

// moment is a day, or a day with a clock, as written.
func moment(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", errors.New("it is wanted: when the correction was made, e.g. at = 2024-06-08T09:30:00Z")
	case time.Time:
		return v.Format(time.RFC3339), nil
	case toml.LocalDate:
		return v.String(), nil
	case toml.LocalDateTime:
		return v.AsTime(time.UTC).Format("2006-01-02T15:04:05"), nil
	}
	return "", errors.New("want a day or a time without quotation marks, e.g. at = 2024-06-08T09:30:00Z")
}

// date is a day or an EDTF value; "" where none is given.
func date(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case toml.LocalDate:
		return printed(v.String())
	case string:
		if v == string(hearsay.Unknown) {
			return v, nil
		}
		return printed(v)
	}
	return "", errNoDate
}

var errNoDate = errors.New(`want a day, month or year, e.g. date = 2024-06-08 or date = "2024-06", or date = "unknown"`)

// printed is an EDTF value of days on which an article can have been printed.
func printed(value string) (string, error) {
	from, to, err := hearsay.EDTFBounds(value)
	if err != nil {
		return "", errNoDate
	}
	for _, d := range []hearsay.Day{from, to} {
		if y, _, _ := d.Civil(); d != 0 && (y < hearsay.FirstYear || y > hearsay.LastYear) {
			return "", fmt.Errorf("%d is no year in which an article was printed: want one from %d to %d", y, hearsay.FirstYear, hearsay.LastYear)
		}
	}
	return value, nil
}

// person is a name by itself or with its article.
func person(v any) (ref hearsay.PersonRef, err error) {
	switch v := v.(type) {
	case string:
		return hearsay.PersonRef{Name: v}, nil
	case map[string]any:
		known := 0
		for key, to := range map[string]*string{"name": &ref.Name, "article": &ref.Article} {
			if s, ok := v[key].(string); ok {
				*to = s
				known++
			}
		}
		if known == len(v) {
			return ref, nil
		}
	}
	return ref, errors.New(`want names, e.g. people = ["Ada Moll", { name = "Moll", article = "harbour-wire" }]`)
}
