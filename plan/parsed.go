package plan

import (
	"fmt"

	"hearsay"
	"hearsay/flow"
	"hearsay/reconcile"
)

// parsed is a reading as it is kept: its sentences apart. Where it was looked up they stay encoded until a story that
// has changed asks for them.
type parsed struct {
	Reading   *hearsay.Reading // without its sentences
	Sentences flow.Later[[]hearsay.Sentence]
}

// apart takes the sentences out of a reading.
func apart(r *hearsay.Reading) parsed {
	p := parsed{r, flow.NewLater(r.Sentences)}
	r.Sentences = nil
	return p
}

// whole are the readings with their sentences.
func whole(parts []parsed) ([]*hearsay.Reading, error) {
	readings := make([]*hearsay.Reading, len(parts))
	for i, p := range parts {
		r := *p.Reading
		var err error
		if r.Sentences, err = p.Sentences.Value(); err != nil {
			return nil, fmt.Errorf("sentences of %s: %w", r.Article.ID, err)
		}
		readings[i] = &r
	}
	return readings, nil
}

// sentences are those of all readings.
type sentences map[hearsay.DocumentID]flow.Later[[]hearsay.Sentence]

// of puts some readings beside their sentences.
func (s sentences) of(readings []*hearsay.Reading) []parsed {
	parts := make([]parsed, len(readings))
	for i, r := range readings {
		parts[i] = parsed{r, s[r.Article.ID]}
	}
	return parts
}

// telling is one story to be told. Its readings stand apart from the rest of it, as they are kept.
type telling struct {
	Input    reconcile.Input // without its readings
	Readings []parsed
}
