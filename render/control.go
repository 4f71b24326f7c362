package render

import (
	"bytes"
	"io"
	"unicode"
)

// controlFree writes text on without the control characters that no page may hold and that could steer a
// terminal; white space stays. Each call is to end with a whole character.
type controlFree struct{ io.Writer }

func (w controlFree) Write(p []byte) (int, error) {
	if !bytes.ContainsFunc(p, isBare) {
		return w.Writer.Write(p)
	}
	out := make([]byte, 0, len(p))
	for _, r := range string(p) {
		if !isBare(r) {
			out = append(out, string(r)...)
		}
	}
	if _, err := w.Writer.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// isBare reports whether r is a control character other than white space.
func isBare(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
