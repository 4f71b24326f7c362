package said

import (
	"hearsay"
)

// readAccording reads "according to X", before, after and within its content.
func (u *unit) readAccording() {
	for i := 0; i+2 < len(u.words); i++ {
		w := &u.words[i]
		if w.quote > 0 || u.taken(i) {
			continue
		}
		n := 0
		switch {
		case w.is("according") && u.at(i+1).is("to"):
			n = 2
		case w.is("in") && u.at(i+1).is("the") && u.at(i+2).is("words", "view", "opinion") && u.at(i+3).is("of"):
			n = 4
		default:
			continue
		}
		if d := u.according(i, i+n); d != nil {
			u.drafts = append(u.drafts, d)
		}
	}
}

func (u *unit) according(i, j int) *draft {
	to := u.nounPhrase(j)
	if u.at(j).tag == "PRP" {
		to = j + 1
	}
	if to == j {
		if to = j + 1; to > len(u.words) {
			return nil
		}
	}
	subject := u.extend(piece{j, to}, min(len(u.words), j+30))
	d := &draft{u: u, cue: piece{i, j}, class: "say", stance: hearsay.Asserts, by: "said.according", subject: subject}
	start := u.contentStart(i)
	if i <= start || u.onlyConjunction(i) {
		k := u.afterSource(subject.to)
		d.content = []piece{u.trim(piece{k, u.clauseEnd(k, nil)})}
		if d.content[0].empty() {
			return nil
		}
		if inner := u.passedOn(d, complement{from: d.content[0].from, rule: "clause"}); inner != nil {
			return inner // "According to the Courier, a clerk said …"
		}
		return d
	}
	left := u.trim(piece{start, i})
	if left.empty() || u.reported(left) {
		return nil
	}
	if q := u.at(left.to - 1); q.quote > 0 {
		b := u.quoteBegin(left.to - 1)
		if b > left.from && (u.breaks(b-1) || u.fewWords(left.from, b)) {
			left.from = b
		}
	}
	d.content = []piece{left}
	if inner := u.passedOn(d, complement{from: left.from, rule: "clause"}); inner != nil {
		return inner // "Rowe said the animal was calm, according to the Courier"
	}
	if !u.hasFinite(left) && u.at(subject.to).is(",") {
		if r := u.trim(piece{subject.to + 1, u.clauseEnd(subject.to+1, nil)}); !r.empty() {
			d.content = append(d.content, r)
		}
	}
	return d
}

// reported reports whether p ends with a speaker and his cue, who is read by them: "The boat is old, Rowe said, according to the
// Courier", "Rowe said according to those figures, …".
func (u *unit) reported(p piece) bool {
	v := u.verbAt(p.to - 1)
	if v == nil || v.class != "say" || v.passive {
		return false
	}
	who, _ := u.subjectBefore(v.group)
	return !who.empty() && who.to == v.group && (who.from <= p.from || u.at(who.from-1).is(",") || u.at(who.from-1).quote > 0)
}

// afterSource is where the content starts after a source that ends at word i: after its comma.
func (u *unit) afterSource(i int) int {
	after := i
	for k := i; k < len(u.words) && k < i+40; k++ {
		w := &u.words[k]
		if w.is(",", ":") && w.quote == 0 {
			if u.at(k+1).is("who", "which", "whose") || u.at(k+1).tag == "VBG" {
				continue
			}
			if k+1 < len(u.words) && (u.clauseAt(k+1, false) || u.at(k+1).quote > 0) {
				return k + 1
			}
			if after == i {
				after = k + 1
			}
		}
		if w.finite() && k > i+1 && !u.at(i).is(",") {
			return after
		}
	}
	return i
}
