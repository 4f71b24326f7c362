package said

// readInverted reads "“…,” said X": the cue stands between its content and who speaks.
func (u *unit) readInverted(v *verbCue) *draft {
	if v.group != v.at || v.negated || !v.any(takesQuote|takesClause) || v.at == 0 {
		return nil
	}
	p := u.at(v.at - 1)
	closes := p.quote > 0
	if !closes && !p.is(",") && !p.dash() {
		return nil
	}
	if v.forms&(past|third) == 0 && !closes {
		return nil
	}
	to := u.speakerAfter(v.end)
	if to == v.end {
		return nil
	}
	if !closes && (v.class == "tell" || u.clauseAt(v.end, true) || u.at(to).is("that") || v.at < 4) {
		return nil
	}
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, by: "said.inverted", subject: piece{v.end, to}}
	return u.leftward(d, v.at, to)
}

// speakerAfter is the index after the phrase at word i that may name a speaker.
func (u *unit) speakerAfter(i int) int {
	if u.at(i).quote > 0 {
		return i
	}
	if u.at(i).is("he", "she", "they", "it", "we", "i", "one") {
		return i + 1
	}
	if u.at(i).is("another", "others", "some", "many", "both") && !u.at(i+1).noun() && !strJJ(u.at(i+1).tag) {
		return i + 1
	}
	if u.at(i).time > i {
		return i
	}
	j := u.nounPhrase(i)
	if j > i {
		return u.extendName(i, j)
	}
	return i
}

// extendName adds "of GBH", "for the line", "close to X" to the phrase [i, j).
func (u *unit) extendName(i, j int) int {
	p := u.extend(piece{i, j}, min(len(u.words), i+25))
	for k := j; k < p.to; k++ {
		if u.words[k].time > k || u.words[k].is("on", "in", "after", "during", "at", "before") && !u.anonymousHead(i, j) {
			return k
		}
	}
	return p.to
}

func (u *unit) anonymousHead(i, j int) bool {
	_, ok := u.lex.sources[u.words[j-1].low]
	return ok
}

// readAfter reads "…, X said": the cue and who speaks stand after the content, or within it.
func (u *unit) readAfter(v *verbCue) *draft {
	if !v.any(takesQuote|takesClause) || v.infinitive || v.forms&(past|third|base|participle) == 0 && v.group == v.at {
		return nil
	}
	subject, from := u.subjectBefore(v.group)
	if subject.empty() || from != nil {
		return nil
	}
	if !u.closes(v) {
		return nil
	}
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, by: "said.after", subject: subject}
	lead := subject.from
	if u.at(lead - 1).is("as") {
		lead--
	}
	if lead == 0 || u.onlyConjunction(lead) {
		if u.at(lead).is("as") {
			return u.asSaid(d, v)
		}
		return nil
	}
	return u.leftward(d, lead, v.end)
}

// closes reports whether nothing but a hearer and adjuncts stands between the cue and the end of its part of
// the sentence.
func (u *unit) closes(v *verbCue) bool {
	i := v.end
	if v.any(takesObject) {
		i = u.object(i)
	}
	for n := 0; n < 12 && i < len(u.words); n++ {
		w := &u.words[i]
		if w.stop() || w.is(",", ":", ";", ")") || w.dash() || u.quoteStart(i) {
			return true
		}
		if w.is("while", "when", "after", "before", "as", "because", "since", "although") {
			return true
		}
		j := u.adjunct(i)
		if j == i {
			return u.at(v.at-1).quote > 0 || v.class == "tell" || u.afterQuote(v)
		}
		i = j
	}
	return true
}

func (u *unit) onlyConjunction(i int) bool {
	return i == 1 && (u.at(0).tag == "CC" || u.at(0).is("as"))
}

// asSaid reads "As X put it, …".
func (u *unit) asSaid(d *draft, v *verbCue) *draft {
	for i := v.end; i < len(u.words) && i < v.end+12; i++ {
		if u.words[i].is(",", ":") && u.words[i].quote == 0 {
			d.content = []piece{u.trim(piece{i + 1, u.clauseEnd(i+1, nil)})}
			d.by = "said.as"
			if d.content[0].empty() {
				return nil
			}
			return d
		}
	}
	return nil
}

// leftward fills in the content to the left of an attribution [from, to), and to its right where it
// goes on there. It returns nil if there is none.
func (u *unit) leftward(d *draft, from, to int) *draft {
	left := u.leftContent(from)
	if left.empty() {
		return nil
	}
	d.content = []piece{left}
	right := u.rightContent(left, to)
	if !right.empty() {
		d.content = append(d.content, right)
	} else if _, some := u.quoted(left); !some && !u.hasFinite(left) {
		return nil
	}
	return d
}

// leftContent is the content that ends before the attribution at word i.
func (u *unit) leftContent(i int) piece {
	p := u.at(i - 1)
	start := u.contentStart(i)
	switch {
	case p.quote > 0:
		q := u.quoteBegin(i - 1)
		if u.quoteEnd(i-1) != i {
			return piece{}
		}
		if q <= start || u.breaks(q-1) || u.fewWords(start, q) {
			return piece{q, i}
		}
		return u.trim(piece{start, i})
	case p.is(",") || p.dash():
		content := u.trim(piece{start, i - 1})
		if u.countWords(content) < 2 {
			return piece{}
		}
		return content
	}
	return piece{}
}

// contentStart is where content that ends before word i may begin: after the statement before, at
// the start of the sentence, past "But" and "Still,".
func (u *unit) contentStart(i int) int {
	start := u.sentenceStart(i)
	if k := len(u.drafts) - 1; k >= 0 {
		d := u.drafts[k]
		last := d.cue.to
		for _, c := range d.content {
			last = max(last, c.to)
		}
		if d.by == "said.after" || d.by == "said.inverted" {
			last = max(last, d.subject.to)
		}
		if last <= i && last > start {
			start = last
			if u.at(start).is(",", ";", "and", "but") {
				start++
			}
		}
	}
	if u.at(start).is("but", "and", "yet", "still", "however", "so", "meanwhile") && start+1 < i {
		start++
		if u.at(start).is(",") {
			start++
		}
	}
	return start
}

func (u *unit) breaks(i int) bool {
	w := u.at(i)
	return w.quote == 0 && (w.is(",", ":", ";", ")") || w.stop() || w.dash()) || i < 0
}

// fewWords reports whether no more than two words stand in [i, j).
func (u *unit) fewWords(i, j int) bool {
	n := 0
	for k := i; k < j && n < 3; k++ {
		if u.words[k].letters() {
			n++
		}
	}
	return n < 2
}

func (u *unit) countWords(p piece) (n int) {
	for k := p.from; k < p.to && n < 50; k++ {
		if u.words[k].letters() {
			n++
		}
	}
	return n
}

// rightContent is where a content that an attribution interrupts goes on after it.
func (u *unit) rightContent(left piece, i int) piece {
	direct := u.words[left.to-1].quote > 0
	for k := i; k < len(u.words) && k < i+60; k++ {
		w := &u.words[k]
		if u.quoteStart(k) {
			if direct && (u.at(k-1).is(",", ":", "—", "–", ";") || u.at(k-1).is("but", "and") && u.at(k-2).is(",")) {
				return piece{k, u.quoteEnd(k)}
			}
			return piece{}
		}
		if w.stop() {
			return piece{}
		}
		if w.is(",") && direct && u.newReport(k+1, nil) {
			return piece{}
		}
		if w.is(",") && !direct {
			return u.resumes(left, k)
		}
		if w.finite() && k > i {
			if !direct {
				return piece{}
			}
		}
	}
	return piece{}
}

// resumes is the rest of an indirect content after the comma at word k; empty if what stands there
// belongs to the attribution.
func (u *unit) resumes(left piece, k int) piece {
	next := u.at(k + 1)
	if next.tag == "VBG" || next.is("who", "which", "where", "when", "whose", "after", "before", "in", "on", "citing", "according", "as", "and", "but", "during", "at") && u.hasFinite(left) {
		return piece{}
	}
	if u.hasFinite(left) && !u.openEnded(left) && !next.finite() {
		if !next.tagPhraseStart() || !u.clauseAt(k+1, true) {
			return piece{}
		}
		return piece{}
	}
	return u.trim(piece{k + 1, u.clauseEnd(k+1, nil)})
}

func (w *word) tagPhraseStart() bool { return w.tag == "DT" || w.tag == "PRP" || w.noun() }

func (u *unit) hasFinite(p piece) bool {
	for k := p.from; k < p.to; k++ {
		if u.words[k].finite() {
			return true
		}
	}
	return false
}

// openEnded reports whether p wants more: it ends with a modal or a conjunction.
func (u *unit) openEnded(p piece) bool {
	for k := p.to - 1; k >= p.from; k-- {
		w := &u.words[k]
		if w.adverb() {
			continue
		}
		return w.tag == "MD" || w.tag == "IN" || w.tag == "CC"
	}
	return false
}
