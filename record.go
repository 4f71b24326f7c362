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
