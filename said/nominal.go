package said

import (
	"strings"

	"hearsay"
)

// readNouns reads "his claim that …", "a warning from X that …", "a refusal to …".
func (u *unit) readNouns() {
	for i := range u.words {
		w := &u.words[i]
		c := u.lex.nouns[w.low]
		if c == nil || w.quote > 0 || w.verb() || u.taken(i) {
			continue
		}
		if d := u.readNoun(i, c); d != nil && !u.overlapsDraft(d) {
			u.drafts = append(u.drafts, d)
		}
	}
}

// readAdjectives reads "X is confident that …".
func (u *unit) readAdjectives() {
	for i := range u.words {
		stance, ok := u.lex.adjectives[u.words[i].low]
		if !ok || u.words[i].quote > 0 || u.taken(i) {
			continue
		}
		j := i + 1
		if u.at(j).is("that") {
			j++
		} else if u.at(j).tag != "PRP" || u.at(j).is("him", "them") {
			continue
		}
		g := i - 1
		for g >= 0 && (u.words[g].adverb() || u.words[g].is("been", "be")) {
			g--
		}
		if j >= len(u.words) || !u.at(g).in(states) || u.at(g).lemma == "have" && !u.at(g+1).is("been") || !u.clauseAt(j, false) {
			continue
		}
		subject, _ := u.subjectBefore(g)
		if subject.empty() || u.at(subject.from).is("it", "there") {
			continue
		}
		content := u.trim(piece{j, u.clauseEnd(j, nil)})
		if !content.empty() {
			u.drafts = append(u.drafts, &draft{u: u, content: []piece{content}, cue: piece{g, i + 1}, subject: subject, class: "believe", stance: stance, by: "said.adjective"})
		}
	}
}

// readNoun is the statement that the cue noun at word i opens; nil if nothing follows that was said.
func (u *unit) readNoun(i int, c *cue) *draft {
	d := &draft{u: u, cue: piece{i, i + 1}, class: "noun", stance: c.stance, by: "said.noun"}
	if q := u.quoteAfterBe(i + 1); q > 0 && c.any(takesQuote) {
		d.content, d.subject = []piece{{q, u.quoteEnd(q)}}, u.owner(i)
		if !d.subject.empty() {
			return d
		}
	}
	k, by := u.nounAgent(i + 1)
	d.subject = by
	if k = u.nounContent(i, k, c); k == 0 {
		return nil
	}
	content := u.trim(piece{k, u.nounEnd(i, k, c)})
	if content.empty() {
		return nil
	}
	d.content = []piece{content}
	if d.subject.empty() {
		d.subject = u.owner(i)
	}
	if d.subject.empty() {
		d.speaker = &hearsay.Party{Kind: hearsay.UnattributedParty}
	}
	return d
}

// nounAgent is the index after "by X" or the like at word k, before "that" or "to", and X: "a warning
// from the port that …"; else k.
func (u *unit) nounAgent(k int) (int, piece) {
	if !u.at(k).is("by", "from", "of", "among") {
		return k, piece{}
	}
	j := u.nounPhrase(k + 1)
	p := piece{k + 1, j}
	if p.empty() {
		return k, piece{}
	}
	if u.at(j).is("(") && u.at(j+2).is(")") {
		j += 3
	}
	if u.at(j).is("that", "to") {
		return j, p
	}
	return k, piece{}
}

// nounContent is where what the cue noun at word i opens begins, looked for from word k on; 0 if
// nothing does.
func (u *unit) nounContent(i, k int, c *cue) int {
	for n := 0; n < 6 && !u.at(k).is("that", "to", "of", "whether"); n++ {
		k++
		if w := u.at(k); u.lex.nouns[w.low] != nil || w.is(",", "and", "or") || w.stop() || w.quote > 0 || w.verb() && !w.is("were", "was", "is", "are") {
			return 0
		}
	}
	switch w := u.at(k); {
	case w.is("that") && c.any(takesThat) && u.clauseAt(k+1, false):
		return k + 1
	case w.is("whether") && c.any(takesWhether):
		return k
	case w.is("to") && c.any(takesInf) && k == i+1 && u.at(k+1).tag == "VB":
		return k
	}
	return 0
}

// nounEnd is where what begins at word k ends. In "Despite his claim that …, …" the clause ends with
// its comma, in "his claim that … is false" before the verb of the claim.
func (u *unit) nounEnd(i, k int, c *cue) int {
	end := u.clauseEnd(k, nil)
	if u.at(u.sentenceStart(i)).tag == "IN" {
		v := &verbCue{verbForm: verbForm{cue: c}, at: i, group: i}
		end = min(u.clauseEnd(k, v), u.phraseEnd(k))
	}
	if v := u.verbOf(i); v < end && u.hasFinite(piece{k, v - 1}) && u.words[v-1].tag != "MD" {
		end = v
	}
	return end
}

// quoteAfterBe is where the quotation begins that a form of "be" at word i leads to, "his answer was
// “…”"; 0 if there is none.
func (u *unit) quoteAfterBe(i int) int {
	if u.at(i).lemma != "be" && !u.at(i).is("'s") || u.at(i).quote > 0 {
		return 0
	}
	if i++; u.at(i).is(",", ":") {
		i++
	}
	if i < len(u.words) && u.quoteStart(i) && u.countWords(piece{i, u.quoteEnd(i)}) >= floatingWords {
		return i
	}
	return 0
}

// verbOf is where the verb begins that the noun at word i is the subject of, after the parse; past
// the unit where it is none, or stands before.
func (u *unit) verbOf(i int) int {
	v := u.words[i].head
	if !strings.HasPrefix(u.words[i].rel, "nsubj") || v <= i {
		return len(u.words)
	}
	for v-1 > i && u.words[v-1].head == u.words[i].head && (strings.HasPrefix(u.words[v-1].rel, "aux") || u.words[v-1].rel == "cop" || u.words[v-1].rel == "advmod") {
		v--
	}
	return v
}

// owner is whose claim the noun at word i is: "the minister's claim", "his claim", "X made the claim".
func (u *unit) owner(i int) piece {
	k := i - 1
	for k >= 0 && k > i-6 && (strJJ(u.words[k].tag) || u.words[k].noun() || u.words[k].tag == "CD") && u.words[k].quote == 0 {
		k--
	}
	w := u.at(k)
	if w.tag == "PRP$" && w.quote == 0 {
		return piece{k, k + 1}
	}
	if w.tag == "POS" || w.is("'s", "'") && w.quote == 0 {
		return u.phraseBefore(k)
	}
	if w.tag == "DT" {
		k--
	}
	w = u.at(k)
	if w.is("with", "in", "on", "despite", "of", "to") || k < 0 {
		return piece{}
	}
	if w.verb() && w.quote == 0 && w.in(utters) {
		for k >= 0 && (u.words[k].verb() || u.words[k].adverb() || u.words[k].tag == "MD") {
			k--
		}
		p, _ := u.subjectBefore(k + 1)
		return p
	}
	return piece{}
}
