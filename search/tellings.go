package search

import (
	"strings"

	"hearsay"
)

// fewest is of how many words the same content is, at the least, no chance where nobody tells that its speaker, who is
// called the same, is the same.
const fewest = 5

// sameness is equal for statements that pass on one utterance: a quotation that was found in both articles, or
// the same words of one speaker.
func (x *Index) sameness(s *hearsay.Statement) string {
	x.texts.mu.Lock()
	defer x.texts.mu.Unlock()
	same, ok := x.texts.same[s.ID]
	if !ok {
		same = x.findSameness(s)
		x.texts.same[s.ID] = same
	}
	return same
}

func (x *Index) findSameness(s *hearsay.Statement) string {
	if s.Utterance != "" {
		return string(s.Stance) + " " + s.Utterance
	}
	var content []string
	for _, r := range s.Content {
		content = append(content, words(x.text(s.Document, r))...)
	}
	speaker := string(s.Speaker.Entity)
	if speaker == "" && len(content) >= fewest {
		speaker = strings.Join(words(s.Speaker.Name), " ")
	}
	if speaker == "" || len(content) == 0 {
		return string(s.ID)
	}
	return string(s.Stance) + " " + speaker + ": " + strings.Join(content, " ")
}

// Tellings puts hits that pass on the same words of the same speaker together, in the place of the first.
func (f Found) Tellings() [][]Hit {
	var out [][]Hit
	at := map[string]int{}
	for _, h := range f.Hits {
		i, ok := at[h.same]
		if !ok {
			i = len(out)
			at[h.same], out = i, append(out, nil)
		}
		out[i] = append(out[i], h)
	}
	return out
}
