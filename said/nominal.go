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
		if j >= len(u.words) || !u.at(g).in(states) || !u.clauseAt(j, false) {
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

func (u *unit) readNoun(i int, c *cue) *draft {
	d := &draft{u: u, cue: piece{i, i + 1}, class: "noun", stance: c.stance, by: "said.noun"}
	if c.any(takesQuote) {
		if q := u.quoteAfterBe(i + 1); q > 0 {
			d.content, d.subject = []piece{{q, u.quoteEnd(q)}}, u.owner(i)
			if !d.subject.empty() {
				return d
			}
		}
	}
	k := i + 1
	if u.at(k).is("by", "from", "of", "among") {
		if j := u.nounPhrase(k + 1); j > k+1 {
			p := piece{k + 1, j}
			if u.at(j).is("(") && u.at(j+2).is(")") {
				j += 3
			}
			if u.at(j).is("that", "to") {
				d.subject, k = p, j
			}
		}
	}
	for n := 0; n < 6 && !u.at(k).is("that", "to", "of"); n++ {
		k++
		if u.lex.nouns[u.at(k).low] != nil || u.at(k).is(",", "and", "or") || u.at(k).stop() || u.at(k).quote > 0 || u.at(k).verb() && !u.at(k).is("were", "was", "is", "are") {
			return nil
		}
	}
	w := u.at(k)
	switch {
	case w.is("that") && c.any(takesThat) && k+1 < len(u.words) && (w.tag == "IN" || u.clauseAt(k+1, false)) && u.clauseAt(k+1, false):
		k++
	case w.is("to") && c.any(takesInf) && k == i+1 && u.at(k+1).tag == "VB":
	default:
		return nil
	}
	// In "Despite his claim that …, …" the clause ends with its comma.
	v := &verbCue{verbForm: verbForm{cue: c}, at: i, group: i}
	if u.at(u.sentenceStart(i)).tag != "IN" {
		v = nil
	}
	end := u.clauseEnd(k, v)
	if v != nil {
		end = min(end, u.phraseEnd(k))
	}
	if v := u.verbOf(i); v < end && u.hasFinite(piece{k, v - 1}) && u.words[v-1].tag != "MD" {
		end = v
	}
	d.content = []piece{u.trim(piece{k, end})}
	if d.content[0].empty() {
		return nil
	}
	if d.subject.empty() {
		d.subject = u.owner(i)
	}
	if d.subject.empty() {
		d.speaker = &hearsay.Party{Kind: hearsay.UnattributedParty}
	}
	return d
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
