package score

import (
	"encoding/json"

	"hearsay"
)

// keyStatement is a statement of a key, in one form: keys write a speaker as a name or as an object,
// and content as a list, an object, or bare offsets.
type keyStatement struct {
	Doc         string
	Pieces      []hearsay.Range
	Source      []hearsay.Range
	HasSource   bool
	Speaker     string
	HasSpeaker  bool // the key says who speaks
	NoSpeaker   bool // namely nobody
	SpeakerKind string
	Chain       []string
	HasChain    bool
	Kind        string
	Stance      string
	When        *keyDate
	Quoted      *bool
	Speech      *bool
}

// written is a statement as keys write it.
type written struct {
	Doc         string
	Start, End  *int
	Content     json.RawMessage
	Spans       []hearsay.Range
	Pieces      []hearsay.Range
	Cue         *located
	Source      *located
	Speaker     json.RawMessage
	SpeakerKind string `json:"speaker_kind"`
	Chain       []json.RawMessage
	Kind        string
	Stance      string
	When, Said  *keyDate
	Quoted      *bool
	Speech      *bool
}

// located is words somewhere, in one piece or several.
type located struct {
	Start, End *int
	Spans      []hearsay.Range
	Pieces     []hearsay.Range
	Name, Text string
	Kind       string
}

func (l *located) pieces() []hearsay.Range {
	switch {
	case l == nil:
		return nil
	case len(l.Spans) > 0:
		return l.Spans
	case l.Start != nil && l.End != nil:
		return []hearsay.Range{{Start: *l.Start, End: *l.End}}
	}
	return nil
}

func (s *keyStatement) UnmarshalJSON(b []byte) error {
	var w written
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*s = keyStatement{Doc: w.Doc, Pieces: w.pieces(), Source: w.Source.pieces(), HasSource: w.Source != nil,
		SpeakerKind: w.SpeakerKind, Kind: w.Kind, Stance: w.Stance, When: w.When, Quoted: w.Quoted, Speech: w.Speech,
		HasChain: w.Chain != nil}
	if s.When == nil {
		s.When = w.Said
	}
	for _, hop := range w.Chain {
		s.Chain = append(s.Chain, nameOf(hop))
	}
	if s.Quoted == nil && s.Kind != "" {
		quoted := s.Kind == "direct" || s.Kind == "mixed"
		s.Quoted = &quoted
	}
	s.speaker(w.Speaker)
	return nil
}

func (w *written) pieces() []hearsay.Range {
	var list []hearsay.Range
	var one located
	switch {
	case len(w.Content) > 0 && w.Content[0] == '[':
		_ = json.Unmarshal(w.Content, &list)
	case len(w.Content) > 0 && w.Content[0] == '{':
		_ = json.Unmarshal(w.Content, &one)
		if list = one.Pieces; len(list) == 0 {
			list = w.Pieces
		}
		if len(list) == 0 {
			list = one.pieces()
		}
	default:
		list = w.Pieces
	}
	whole := located{Start: w.Start, End: w.End, Spans: w.Spans}
	switch {
	case len(list) > 0:
		return list
	case whole.pieces() != nil:
		return whole.pieces()
	}
	return w.Cue.pieces()
}

// speaker takes a speaker in: absent, null, a name, or an object.
func (s *keyStatement) speaker(b json.RawMessage) {
	switch {
	case len(b) == 0:
	case b[0] == '"':
		s.HasSpeaker = true
		_ = json.Unmarshal(b, &s.Speaker)
	case b[0] == '{':
		var who located
		_ = json.Unmarshal(b, &who)
		s.HasSpeaker = true
		if !s.HasSource && who.Start != nil {
			s.Source, s.HasSource = who.pieces(), true
		}
		if s.SpeakerKind == "" {
			s.SpeakerKind = who.Kind
		}
		if s.Speaker = who.Name; s.Speaker == "" {
			s.Speaker = who.Text
		}
		s.NoSpeaker = who.Kind == "unattributed" || s.Speaker == ""
	default: // null
		s.HasSpeaker, s.NoSpeaker = true, true
	}
}

// nameOf is the name of a link of a chain, or the words that stand for one who has none.
func nameOf(b json.RawMessage) string {
	var name string
	if json.Unmarshal(b, &name) == nil {
		return name
	}
	var who located
	_ = json.Unmarshal(b, &who)
	if who.Name != "" {
		return who.Name
	}
	return who.Text
}
