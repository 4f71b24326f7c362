package said

// verbCue is a cue verb at its place.
type verbCue struct {
	verbForm
	at, end     int // the verb, and the index after its particle
	group       int // where its auxiliaries begin: "has not said"
	passive     bool
	perfect     bool
	negated     bool
	infinitive  bool
	progressive bool
	modal       string
	document    piece // what it was said in: "issued a statement saying"
}

// verbAt is the cue verb at word i, nil if there is none.
func (u *unit) verbAt(i int) *verbCue {
	if u.at(i-1).tag == "HYPH" || u.at(i+1).tag == "HYPH" || u.at(i-1).is("-") && u.at(i-1).End == u.at(i).Start {
		return nil
	}
	for _, f := range u.lex.verbs[u.words[i].low] {
		if !u.hasParticle(i+1, f.particle) {
			continue
		}
		v := &verbCue{verbForm: f, at: i, end: i + 1 + len(f.particle)}
		u.auxiliaries(v)
		if u.isVerb(v) {
			return v
		}
	}
	return nil
}

func (u *unit) hasParticle(i int, particle []string) bool {
	for k, p := range particle {
		if u.at(i+k).low != p || u.at(i+k).quote > 0 {
			return false
		}
	}
	return true
}

// auxiliaries finds what stands before the verb: "has", "did not", "is being", "to".
func (u *unit) auxiliaries(v *verbCue) {
	v.group = v.at
	for i := v.at - 1; i >= 0 && i >= v.at-8; i-- {
		w := &u.words[i]
		switch {
		case w.quote > 0:
			return
		case w.in(passives):
			if w.is("'s") && w.tag == "POS" {
				return
			}
			if v.forms&participle != 0 && !(v.forms&gerund != 0) && !v.perfect {
				v.passive = true
			}
			v.progressive = v.forms&gerund != 0
		case w.is("has", "have", "had", "having", "'ve"):
			v.perfect = true
		case w.is("not", "n't", "never", "hardly", "barely"):
			v.negated = true
		case w.tag == "MD" || w.is("do", "does", "did"):
			v.modal = w.low
		case w.is("to"):
			v.infinitive = true
			v.group = i
			return
		case w.adverb() && w.letters() && !w.is("so") || w.is("both", "all", "each"):
			if i == 0 || u.at(i-1).is(",") {
				return
			}
			continue
		default:
			return
		}
		v.group = i
	}
}

// groupStart is where the auxiliaries of the cue at word i begin, whose words say how far it was said: "has said", "would
// not say". Adverbs stand in the group between its words and not before it: "also said".
func (u *unit) groupStart(i int) int {
	if !u.words[i].verb() {
		return i
	}
	from := i
	for k := i - 1; k >= 0 && k > i-8; k-- {
		w := &u.words[k]
		switch {
		case w.quote > 0:
			return from
		case w.tag == "MD", w.tag != "POS" && w.in(passives), w.is("has", "have", "had", "'ve", "do", "does", "did", "not", "n't"):
			from = k
		case !w.adverb():
			return from
		}
	}
	return from
}

// isVerb tells the verb from the noun of the same form, and from a participle before a noun.
func (u *unit) isVerb(v *verbCue) bool {
	w := &u.words[v.at]
	if v.infinitive && u.at(v.group-1).in(vain) && !u.inVain(v) {
		return false // "failed to tell passengers that"
	}
	bare := !v.passive && !v.perfect && !v.infinitive && v.modal == "" && !v.progressive
	if v.at > 0 && startsUpper(w.Of(u.text)) && !u.words[v.at-1].stop() && !u.words[v.at-1].quoteMark() {
		return u.titled && v.forms&third != 0
	}
	before := v.group - 1
	for before > 0 && u.words[before].adverb() {
		before--
	}
	if prev := u.at(before); bare && prev.quote == 0 && !u.at(v.end).is("that") &&
		(prev.tag == "DT" && !prev.is("that", "this", "all", "both", "some") || prev.tag == "PRP$" || prev.tag == "POS") {
		return false
	}
	if bare && v.forms&participle != 0 && u.at(v.at-1).tag == "CD" && u.at(v.end).noun() {
		return false // "nine confirmed cases"
	}
	if bare && w.tag == "NNS" && v.forms&third != 0 && u.at(v.at-1).noun() && (u.at(v.end).stop() || u.at(v.end).is("he", "she", "it", "they")) {
		return true
	}
	if bare && w.tag == "NN" && v.forms&gerund != 0 && (v.class == "say" || v.class == "tell") && (u.at(v.at-1).is(",") || u.timeEndsAt(v.at)) {
		return true
	}
	if bare && w.noun() && v.forms&(past|third) != 0 && u.at(v.at-1).noun() && u.at(v.end).is("that") {
		return true
	}
	switch {
	case v.passive || v.perfect || v.infinitive || v.modal != "" || v.progressive && v.class != "believe":
		return w.verb() || v.forms&(past|participle) != 0 || u.lex.nouns[w.low] == nil
	case w.verb():
		return true
	case v.forms&(past|participle) != 0:
		return w.tag != "IN" && w.tag != "NN" || v.lemma == "say"
	}
	return u.at(v.group-1).tag == "PRP"
}

// reduced reports whether a participle without auxiliary is no cue but a modifier: "a boat found
// unsafe is sent back". A question that opens its sentence is a cue.
func (u *unit) reduced(v *verbCue, c complement) bool {
	if u.words[v.at].tag != "VBN" || v.perfect || u.askedAt(v) {
		return false
	}
	switch c.rule {
	case "that", "quote", "colon":
		return false
	case "called":
		if j := u.nounPhrase(v.end); u.words[v.at].rel == "acl" && u.at(v.group-1).tag != "NNP" && !u.quoteStart(j) && !u.nounStart(j) {
			return true // "a deck, dubbed the garden"
		}
	case "clause", "whether":
		return v.class != "say" && v.class != "tell" || v.class == "say" && u.at(v.group-1).is(",")
	}
	for i := v.group - 1; i >= 0 && !u.words[i].is(",") && !u.words[i].stop() && i > v.group-40; i-- {
		if u.words[i].finite() && u.words[i].quote == 0 {
			return true
		}
	}
	return u.finiteSoon(v.end)
}

// finiteSoon reports whether a finite verb follows word i before the next comma or stop.
func (u *unit) finiteSoon(i int) bool {
	for k := i; k < len(u.words) && k < i+40; k++ {
		w := &u.words[k]
		if w.quote > 0 || w.is(",", ";", ":") || w.in(clauseBounds) || w.stop() {
			return false
		}
		if w.finite() {
			return true
		}
	}
	return false
}

// verbFormAt is the cue verb at word i or after adverbs there.
func (u *unit) verbFormAt(i int) *verbCue {
	for u.at(i).adverb() && u.at(i).quote == 0 {
		i++
	}
	if i >= len(u.words) || u.words[i].quote > 0 {
		return nil
	}
	return u.verbAt(i)
}
