package render

import (
	"io"
	"unicode"
)

// controlFree writes text on without the control characters that no page may hold and that could steer a
// terminal; white space stays. Each call is to end with a whole character.
type controlFree struct{ io.Writer }

func (w controlFree) Write(p []byte) (int, error) {
	out := make([]byte, 0, len(p))
	for _, r := range string(p) {
		if !unicode.IsControl(r) || r == '\n' || r == '\t' {
			out = append(out, string(r)...)
		}
	}
	if _, err := w.Writer.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
