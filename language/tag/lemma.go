package tag

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/language/linear"
)

// Lemmas gives base forms by rules on the ends of words, learned from treebanks, and by a table of
// the words that they get wrong. Both are keyed by the Penn tag.
type Lemmas struct {
	rules      map[string]change // tag + " " + end of the word
	exceptions map[string]string // tag + " " + word in small letters
}

// change cuts bytes from the end of a word and adds others.
type change struct {
	cut int
	add string
}

// Form is a word of a treebank.
type Form struct{ Form, Tag, POS, Lemma string }

// maxEnd is the longest end of a word that a rule looks at, in bytes.
const maxEnd = 5

// Lemma is the base form of a word. Names keep their form.
func (l *Lemmas) Lemma(form, tag, pos string) string {
	if l == nil || pos == "PROPN" && tag != "NNPS" || pos == "PUNCT" || pos == "NUM" || pos == "SYM" {
		return form
	}
	lemma := l.lookUp(form, tag, pos)
	if c := form[0]; 'a' <= c && c <= 'z' && 'A' <= lemma[0] && lemma[0] <= 'Z' && form != "i" {
		return strings.ToLower(lemma) // learned of a word that was also a name: "Council"
	}
	return lemma
}

func (l *Lemmas) lookUp(form, tag, pos string) string {
	lower := form
	if pos != "PROPN" && form != "I" {
		lower = strings.ToLower(form)
	}
	var buffer [48]byte
	key := append(append(append(buffer[:0], tag...), ' '), strings.ReplaceAll(lower, "’", "'")...)
	if lemma, ok := l.exceptions[string(key)]; ok && lemma != "" {
		return lemma
	}
	return l.byRules(tag, lower)
}

// byRules changes the end of a word by the rule for the longest end that has one.
func (l *Lemmas) byRules(tag, lower string) string {
	var buffer [48]byte
	key := buffer[:0]
	for n := min(maxEnd, len(lower)); n >= 0; n-- {
		key = append(append(append(key[:0], tag...), ' '), lower[len(lower)-n:]...)
		if c, ok := l.rules[string(key)]; ok && c.cut < len(lower) {
			if c.cut == 0 && c.add == "" {
				return lower
			}
			return lower[:len(lower)-c.cut] + c.add
		}
	}
	return lower
}

// LearnLemmas finds the commonest change for each tag and end of a word, and the exceptions.
func LearnLemmas(forms []Form) *Lemmas {
	counts := map[string]map[change]int{}
	for _, f := range forms {
		lower := f.lower()
		c, ok := changeOf(lower, f.Lemma)
		if !ok || f.named() {
			continue
		}
		for n := 0; n <= min(maxEnd, len(lower)); n++ {
			key := f.Tag + " " + lower[len(lower)-n:]
			if counts[key] == nil {
				counts[key] = map[change]int{}
			}
			counts[key][c]++
		}
	}
	l := &Lemmas{rules: map[string]change{}, exceptions: map[string]string{}}
	for key, changes := range counts {
		l.rules[key] = commonest(changes)
	}
	l.prune()
	l.except(forms)
	return l
}

func (f Form) named() bool {
	return f.POS == "PROPN" && f.Tag != "NNPS" || f.POS == "PUNCT" || f.POS == "NUM" || f.POS == "SYM"
}

func (f Form) lower() string {
	if f.POS == "PROPN" || f.Form == "I" {
		return f.Form
	}
	return strings.ToLower(f.Form)
}

func changeOf(form, lemma string) (change, bool) {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	c := change{len(form) - n, lemma[n:]}
	return c, n > 0 && utf8.ValidString(c.add) && c.cut <= 4
}

func commonest(changes map[change]int) (best change) {
	n := 0
	for c, m := range changes {
		if m > n || m == n && (c.cut < best.cut || c.cut == best.cut && c.add < best.add) {
			best, n = c, m
		}
	}
	return best
}

// prune drops rules that say what the rule for the shorter end says.
func (l *Lemmas) prune() {
	keys := make([]string, 0, len(l.rules))
	for k := range l.rules {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	for _, k := range keys {
		tag, end, _ := strings.Cut(k, " ")
		for n := 1; n <= len(end); n++ {
			if c, ok := l.rules[tag+" "+end[n:]]; ok {
				if c == l.rules[k] {
					delete(l.rules, k)
				}
				break
			}
		}
	}
}

// except lists the words whose commonest lemma the rules miss.
func (l *Lemmas) except(forms []Form) {
	counts := map[string]map[change]int{} // here add is the whole lemma
	for _, f := range forms {
		if f.named() || f.Tag == "GW" || f.Tag == "ADD" {
			continue
		}
		key := f.Tag + " " + strings.ReplaceAll(f.lower(), "’", "'")
		if counts[key] == nil {
			counts[key] = map[change]int{}
		}
		counts[key][change{add: f.Lemma}]++
	}
	for key, lemmas := range counts {
		tag, word, _ := strings.Cut(key, " ")
		if best := commonest(lemmas).add; best != l.byRules(tag, word) {
			l.exceptions[key] = best
		}
	}
}

// WriteLemmas writes the rules and exceptions.
func WriteLemmas(w *linear.Writer, l *Lemmas) {
	w.Uint(uint64(len(l.rules)))
	for _, k := range sortedKeys(l.rules) {
		w.String(k)
		w.Uint(uint64(l.rules[k].cut))
		w.String(l.rules[k].add)
	}
	w.Uint(uint64(len(l.exceptions)))
	for _, k := range sortedKeys(l.exceptions) {
		w.String(k)
		w.String(l.exceptions[k])
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// ReadLemmas reads what WriteLemmas wrote.
func ReadLemmas(r *linear.Reader) *Lemmas {
	l := &Lemmas{rules: map[string]change{}, exceptions: map[string]string{}}
	for n := r.Uint(); n > 0 && r.Err() == nil; n-- {
		k := r.String()
		l.rules[k] = change{int(r.Uint()), r.String()}
	}
	for n := r.Uint(); n > 0 && r.Err() == nil; n-- {
		k := r.String()
		l.exceptions[k] = r.String()
	}
	return l
}
