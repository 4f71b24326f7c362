package hearsay

import "encoding/json"

// IsZero reports whether the document is a whole file.
func (r Record) IsZero() bool { return r == Record{} }

// MarshalJSON writes the identifier as a string, or else the line as a number.
func (r Record) MarshalJSON() ([]byte, error) {
	if r.ID != "" {
		return json.Marshal(r.ID)
	}
	return json.Marshal(r.Line)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *Record) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &r.ID)
	}
	return json.Unmarshal(b, &r.Line)
}

// MarshalJSON leaves out where the words stand if there are none; words may stand at byte 0.
func (p Party) MarshalJSON() ([]byte, error) {
	type party Party
	if p.Range().Empty() {
		return json.Marshal(struct {
			party
			Start *int `json:"start,omitempty"`
			End   *int `json:"end,omitempty"`
		}{party: party(p)})
	}
	return json.Marshal(party(p))
}
