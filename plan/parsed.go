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

// telling is what telling one story rests on, and no more: it is told again only when some of that is another.
type telling struct {
	Input    reconcile.Input // without what came of grouping and linking elsewhere
	Readings []parsed
}

// tellingOf leaves out of a story how it was grouped, since each article weighs on the scores of all links, and of its
// people and bodies where else they are named.
func tellingOf(in reconcile.Input, s sentences) telling {
	t := telling{in, s.of(in.Readings)}
	t.Input.Story, t.Input.Readings = hearsay.Story{}, nil
	t.Input.Entities = make([]hearsay.Entity, len(in.Entities))
	for i, e := range in.Entities {
		t.Input.Entities[i] = hearsay.Entity{ID: e.ID, Name: e.Name, Kind: e.Kind, Members: e.Members}
	}
	return t
}

// tell works out what stands in the story.
func (t telling) tell() (hearsay.Story, error) {
	in, err := t.input()
	if err != nil {
		return hearsay.Story{}, err
	}
	return reconcile.Tell(in), nil
}

// input is what the story is told from, with its sentences.
func (t telling) input() (reconcile.Input, error) {
	readings, err := whole(t.Readings)
	if err != nil {
		return reconcile.Input{}, err
	}
	t.Input.Readings = readings
	return t.Input, nil
}
