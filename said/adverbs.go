package said

import (
	"hearsay"
)

// readAdverbs reads clauses that an adverb passes on: "X has reportedly left".
func (u *unit) readAdverbs() {
	for i := range u.words {
		w := &u.words[i]
		stance, ok := u.lex.adverbs[w.low]
		if !ok || w.quote > 0 || u.taken(i) {
			continue
		}
		d := &draft{u: u, cue: piece{i, i + 1}, class: "adverb", stance: stance, by: "said.adverb",
			speaker: &hearsay.Party{Kind: hearsay.UnattributedParty}}
		from := u.clauseStart(i)
		if left := u.trim(piece{from, i}); !left.empty() {
			d.content = append(d.content, left)
		} else if p, _ := u.subjectBefore(i); !p.empty() {
			d.content = append(d.content, p)
		}
		if right := u.trim(piece{i + 1, u.adverbEnd(i + 1)}); !right.empty() {
			d.content = append(d.content, right)
		}
		if len(d.content) > 0 && !u.overlapsDraft(d) {
			u.drafts = append(u.drafts, d)
		}
	}
}

// clauseStart is where the clause of word i begins: after a comma, dash or conjunction, its subject
// fetched from before an apposition.
func (u *unit) clauseStart(i int) int {
	k := i - 1
	for k >= 0 && k > i-40 {
		w := &u.words[k]
		if w.quote > 0 || w.is(",", ";", ":", "that", "but", "though", "although", "while", "because", "(") || w.stop() || w.dash() || w.is("and") && (u.at(k+1).tag == "PRP" || u.at(k+1).finite()) {
			break
		}
		k--
	}
	return k + 1
}

func (u *unit) adverbEnd(i int) int {
	for k := i; k < len(u.words); k++ {
		w := &u.words[k]
		if w.quote > 0 {
			k = u.quoteEnd(k) - 1
			continue
		}
		if w.is(",", ";", ")") || w.stop() || w.dash() || w.is("but", "while", "although") {
			return k
		}
	}
	return len(u.words)
}

func (u *unit) overlapsDraft(d *draft) bool {
	for _, p := range d.content {
		for i := p.from; i < p.to; i++ {
			for k := len(u.drafts) - 1; k >= 0 && k >= len(u.drafts)-8; k-- {
				if u.drafts[k].covers(i) {
					return true
				}
			}
		}
	}
	return false
}
