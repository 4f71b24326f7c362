package said

import (
	"slices"
	"sort"

	"hearsay"
)

// readDeclines reads "X has been contacted for comment", "X declined to say whether …".
func (u *unit) readDeclines() {
	if len(u.words) > maxUnit || !slices.ContainsFunc(u.words, func(w word) bool { return u.lex.declining[w.low] }) {
		return
	}
	from := u.words[0].Start
	text := u.text[from:u.end()]
	for _, rule := range u.lex.declines {
		for _, m := range rule.Match {
			for _, at := range m.FindAllStringIndex(text, 8) {
				p := piece{u.wordAt(from + at[0]), u.wordAt(from + at[1])}
				if p.empty() || u.words[p.from].quote > 0 || u.taken(p.from) {
					continue
				}
				u.drafts = append(u.drafts, u.decline(p, rule.Name))
			}
		}
	}
}

// wordAt is the index of the first word that starts at byte b or later.
func (u *unit) wordAt(b int) int {
	return sort.Search(len(u.words), func(i int) bool { return u.words[i].Start >= b })
}

// declineSubjects finds who declines, once the other statements are read.
func (u *unit) declineSubjects() {
	for _, d := range u.drafts {
		if d.class == "decline" {
			d.subject, d.from = u.subjectBefore(d.cue.from)
		}
	}
}

func (u *unit) decline(p piece, by string) *draft {
	d := &draft{u: u, cue: p, class: "decline", stance: hearsay.Declines, by: "said." + by}
	i := p.to
	if u.at(i).is("on", "about", "as") {
		i++
	}
	if u.at(i).is("to") {
		i++
	}
	if u.at(i).in(questionWords) {
		d.content = []piece{u.trim(piece{i, u.clauseEnd(i, &verbCue{verbForm: verbForm{cue: &cue{class: "say"}, forms: past | third | base}, at: p.from, group: p.from})})}
		if d.content[0].empty() {
			d.content = nil
		}
	}
	return d
}
