package reconcile

import (
	"slices"

	"hearsay"
)

// narration is the time that an article has come to in its telling: "The mayor met the crews on Friday. She thanked
// them": the second happened when the first did.
type narration struct {
	when hearsay.Date
	who  []hearsay.EntityID
	told int // the number of told sentences before its last one
}

const (
	narrated       = "date.narration"
	narrationReach = 3  // told sentences over which a narration goes on without a sentence that it dates
	narrationDays  = 31 // the widest date that a narration goes on at
)

// goesOn reports whether an undated frame happened at the time of the narration: a simple past of the article's own
// main line, in a sentence without dates. What an article looks back on goes on only with the same people.
func (b *builder) goesOn(f *frame) bool {
	now := &b.scene.articles[b.article].now
	if !now.when.Known() || b.sen.told-now.told > narrationReach || !b.mainLine(f) || b.anyDate() {
		return false
	}
	published := b.scene.published(b.article)
	if published.Earliest != 0 && now.when.Latest >= published.Earliest-farDays {
		return true
	}
	return slices.ContainsFunc(f.who(), func(e hearsay.EntityID) bool { return slices.Contains(now.who, e) })
}

// narrate moves the narration on by the frames of a sentence, those from first on.
func (b *builder) narrate(first int) {
	now := &b.scene.articles[b.article].now
	for k := first; k < len(b.scene.frames); k++ {
		f := &b.scene.frames[k]
		if f.status != hearsay.Happened || !b.mainLine(f) || width(f.when) > narrationDays {
			continue
		}
		if f.dated || slices.Contains(f.when.By, narrated) {
			*now = narration{f.when, f.who(), b.sen.told}
			return
		}
	}
}

// mainLine reports whether a frame is told in the simple past by the main clause of a sentence that the article itself
// tells, or by what its cue governs: not "had sailed", nor what a quotation tells.
func (b *builder) mainLine(f *frame) bool {
	if f.nominal || f.role == hearsay.Headline || f.role == hearsay.Caption || b.scene.verbatim(f) {
		return false
	}
	for v := f.token; b.tree.head(v) >= 0; v = b.tree.head(v) {
		r := b.tree.rel(v)
		if r != "conj" && r != "parataxis" && (r != "ccomp" || !b.cue(b.tree.head(v))) {
			return false
		}
	}
	if b.tree.tokens[f.token].Tag == "VBD" {
		return true
	}
	return b.tree.tokens[f.token].Tag == "VBN" && slices.ContainsFunc(b.tree.all(f.token, "aux"), func(k int) bool {
		return b.tree.lemma(k) == "be" && b.tree.tokens[k].Tag == "VBD"
	})
}

// anyDate reports whether the sentence names a date.
func (b *builder) anyDate() bool {
	return slices.ContainsFunc(b.sen.times, func(t int) bool {
		x := b.scene.articles[b.article].Times[t]
		return x.Kind == hearsay.DateKind && (x.Earliest != 0 || x.Latest != 0)
	})
}
