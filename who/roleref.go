package who

import (
	"slices"
	"sort"
	"strings"

	"hearsay"
)

// resolveRole tells whom or what a role refers to, if the article does.
func (d *document) resolveRole(r *ref) {
	s := d.sentOf[r.head]
	switch {
	case r.entity != nil:
		d.relate(r)
	case d.v.is("pair", d.words[r.head].low) && r.det == definite:
		d.resolvePair(r, s)
	case r.det == owned:
		if owner := d.ownerOf(r); owner != nil && owner.kin[d.words[r.head].low] != nil {
			r.entity, r.by = owner.kin[d.words[r.head].low], "role.relation"
		}
	case r.det == definite || r.det == bare && d.words[r.title].upper && !d.words[r.title].first:
		d.resolveDefinite(r, s)
	}
	if r.entity == nil && len(r.candidates) == 0 && r.by == "" {
		d.standIn(r)
	}
}

// resolveKinOffice reads "his brother the Duke of Alder": the office at i belongs to the kin before it.
func (d *document) resolveKinOffice(i int, r *ref) {
	if i == 0 || r.entity == nil || !r.entity.office && r.by != "role.title" || !d.words[r.title].upper {
		return
	}
	for j := i - 1; j >= 0 && d.refs[j].to > r.from-2; j-- {
		k := &d.refs[j]
		if k.to != r.from || k.form != hearsay.ByRole || k.det != owned || k.noun.kind != "kin" {
			continue
		}
		if k.entity != nil && !k.entity.unnamed && r.by == "role.office" {
			k.entity.titles[r.phrase], k.entity.aliases[r.entity.name], r.entity.unnamed = true, true, true
			r.entity, r.by = k.entity, "alias.apposition"
			return
		}
		k.entity, k.by = r.entity, "alias.apposition"
		d.relate(k)
		return
	}
}

// relate notes what a role that is resolved tells of its entity: "his brother Jon" makes Jon the brother.
func (d *document) relate(r *ref) {
	if r.det != owned {
		return
	}
	if owner := d.ownerOf(r); owner != nil && owner != r.entity && !r.entity.unnamed && !owner.unnamed {
		head := d.words[r.head].low
		owner.kin[head] = r.entity
		r.entity.related = append(r.entity.related, relation{owner, head, d.span(r.from, r.to)})
	}
}

// ownerOf is the entity that owns the role: of "his father", of "Lund's lawyer".
func (d *document) ownerOf(r *ref) *entity {
	if r.owner < 0 {
		return nil
	}
	i := sort.Search(len(d.refs), func(i int) bool { return d.refs[i].to > r.owner })
	var owner *entity
	for ; i < len(d.refs) && d.refs[i].to == r.owner+1; i++ {
		if d.refs[i].entity != nil {
			owner = d.refs[i].entity
		}
	}
	return owner
}

// scopeSize is how many entities a role is compared with: all of an article, but for giant ones.
const scopeSize = 500

// scope are the entities that a role may mean: all, or in a giant article those of the last mentions.
func (d *document) scope() []*entity {
	if len(d.ents) <= scopeSize {
		return d.ents
	}
	d.stamp++
	d.lately = d.lately[:0]
	for i := d.now; i >= 0 && i > d.now-scopeSize/5; i-- {
		if e := d.refs[i].entity; e != nil && !e.unnamed && e.stamp != d.stamp {
			e.stamp = d.stamp
			d.lately = append(d.lately, e)
		}
	}
	return slices.Clone(d.lately)
}

// resolveDefinite resolves "the duke", "the Duke of Alder", "the company", "the woman".
func (d *document) resolveDefinite(r *ref, s int) {
	head := d.words[r.head].low
	if e := d.lowerName(r); e != nil {
		r.entity, r.by = e, "name.lower"
		return
	}
	if r.noun.many && r.noun.kind != "organisation" {
		return
	}
	general := d.v.is("general", head)
	for _, key := range d.titleKeys(r) {
		if found := d.holders(key, r); len(found) > 0 && !general {
			d.choose(r, found, s, "role.title")
			return
		}
		if strings.Contains(r.phrase, " of ") && key == r.phrase && d.words[r.title].upper {
			d.newOffice(r)
			return
		}
	}
	if t, ok := d.v.titles[head]; ok && d.words[r.title].upper && d.isThe(r.title-1, r.title) && (t.kind == "royal" || t.kind == "office" || t.kind == "clergy") {
		d.newOffice(r)
		return
	}
	if found := d.called(head, r); len(found) > 0 && !general {
		d.choose(r, found, s, "role.noun")
		return
	}
	switch {
	case general:
		d.resolveGeneral(r, s)
	case d.v.is("anyone", head):
		d.choose(r, d.recent(r, s, hearsay.Person), s, "role.recent")
	}
}

// resolveGeneral resolves "the company", which may be any: one that was called so, unless another is far
// more present.
func (d *document) resolveGeneral(r *ref, s int) {
	head := d.words[r.head].low
	found := d.firms(d.recent(r, s, hearsay.Organisation))
	called := d.called(head, r)
	for _, e := range d.holders(head, r) {
		if e.seen && !slices.Contains(called, e) {
			called = append(called, e)
		}
	}
	best, _ := d.mostPresent(found, s)
	if own, _ := d.mostPresent(called, s); own != nil && (best == nil || 2*own.present(s) > best.present(s)) {
		d.choose(r, called, s, "role.noun")
		return
	}
	d.choose(r, found, s, "role.recent")
}

// titleKeys are the titles that the role may mean: "vice president" before "president", and what its noun
// may stand for, unless a noun before it narrows it ("the church leader").
func (d *document) titleKeys(r *ref) []string {
	head := d.words[r.head].low
	keys := []string{r.phrase, head}
	for i := max(r.from, r.title-2); i < r.title; i++ {
		if p := d.phrase(i, r.head+1); d.v.titles[p].kind != "" {
			return append([]string{p}, d.v.synonyms[p]...)
		}
	}
	if len(d.narrowing(r)) > 0 {
		return keys
	}
	return append(keys, d.v.synonyms[head]...)
}

// narrowing are the nouns and the words of nationality before the noun of a role: "appeals" of "the appeals court".
func (d *document) narrowing(r *ref) (words []string) {
	for _, w := range d.words[r.from:r.title] {
		_, demonym := d.v.demonyms[w.low]
		if (strings.HasPrefix(w.tag, "NN") || demonym) && !w.poss && isLetter(w.text) && !d.v.is("modifier", w.low) {
			words = append(words, fold(w.low))
		}
	}
	return words
}

// lowerName is the listed body whose name the role is without capitals: "the royal family"; or nil.
func (d *document) lowerName(r *ref) *entity {
	if r.head-r.from < 2 {
		return nil
	}
	low := d.phrase(r.from+1, r.head+1)
	kind, ok := d.v.orgs[low]
	if !ok {
		return nil
	}
	words := strings.Fields(low)
	for _, e := range d.scope() {
		if slices.Equal(e.words, words) {
			return e
		}
	}
	e := newEntity(&form{words: words})
	e.name, e.kind, e.gender, e.first = low, kind, "n", d.words[r.from].Start
	d.ents = append(d.ents, e)
	return e
}

// holders are the entities with a title or office of that name.
func (d *document) holders(key string, r *ref) (found []*entity) {
	for _, e := range d.scope() {
		if e.titles[key] && e.seen && agreesRole(r.noun, e) {
			found = append(found, e)
		}
	}
	if len(found) == 0 {
		for _, e := range d.scope() {
			if e.titles[key] && agreesRole(r.noun, e) {
				found = append(found, e)
			}
		}
	}
	return found
}

// called are the entities that were called by a noun ("a charity"), or whose name has it or a word for
// it ("Alder Palace" for "the palace", "Quay Workers" for "the union"), with all that narrows it.
func (d *document) called(head string, r *ref) (found []*entity) {
	narrowing := d.narrowing(r)
	for _, e := range d.scope() {
		if e.seen && agreesRole(r.noun, e) && (e.nouns[head] > 0 || e.kind != hearsay.Person && d.fitsName(head, narrowing, e)) {
			found = append(found, e)
		}
	}
	return found
}

// fitsName reports whether a name of several words has the noun and the words that narrow it.
func (d *document) fitsName(head string, narrowing []string, e *entity) bool {
	if len(e.words) < 2 || slices.ContainsFunc(narrowing, func(w string) bool { return !slices.Contains(e.words, w) && !slices.Contains(e.words, w+"s") }) {
		return false
	}
	return e.last() == head+"s" || slices.Contains(e.words, head) || slices.Contains(d.v.synonyms[head], e.last())
}

func agreesRole(n noun, e *entity) bool {
	switch n.kind {
	case "person", "kin", "attached":
		return e.kind == hearsay.Person && (n.gender == "" || e.gender == "" || n.gender == e.gender)
	case "organisation":
		return e.kind == hearsay.Organisation || e.kind == hearsay.Other
	case "work", "document":
		return e.kind == hearsay.Work
	}
	return false
}

// recent are the named entities of a kind that the last sentences named.
func (d *document) recent(r *ref, s int, k hearsay.Kind) (found []*entity) {
	for _, e := range d.scope() {
		if e.seen && e.kind == k && s-e.at <= 3 && agreesRole(r.noun, e) {
			found = append(found, e)
		}
	}
	return found
}

// firms leaves of some bodies those that may be called "the company": not outlets, courts or ministries.
func (d *document) firms(bodies []*entity) []*entity {
	return slices.DeleteFunc(bodies, func(e *entity) bool {
		if d.v.outlets[strings.Join(e.words, " ")] && !e.firm {
			return true
		}
		return !e.firm && e.count < 3 && len(e.nouns) == 0
	})
}

// clear is how much more present than the next one an entity must be to be chosen.
const clear = 1.5

// choose takes the one candidate, or the one that is clearly the most present; else it leaves them open.
func (d *document) choose(r *ref, found []*entity, s int, by string) {
	if found = d.withoutBound(r, found); len(found) == 0 {
		return
	}
	best, second := d.mostPresent(found, s)
	if second == nil || best.present(s) >= clear*second.present(s) && best.present(s) > 0 {
		r.entity, r.by = best, by
		return
	}
	r.candidates, r.by = found, by+".open"
}

// withoutBound leaves of some entities those that the rest of a sentence names which a role opens as its subject: in "The firm said it would
// pay Norr Line", the firm is another (principle C of binding theory, Chomsky 1981). Words in quotation marks are somebody's own.
func (d *document) withoutBound(r *ref, found []*entity) []*entity {
	bound := d.boundBy(r)
	return slices.DeleteFunc(slices.Clone(found), func(e *entity) bool { return bound[e] })
}

// boundBy are the entities that a sentence names, not in quotation marks, after the verb of a mention that opens it as its subject.
func (d *document) boundBy(r *ref) map[*entity]bool {
	bound := map[*entity]bool{}
	s := d.sentences[d.sentOf[r.head]]
	if !r.subject || r.from != s.from {
		return bound
	}
	verb := r.to
	for verb < s.to && !strings.HasPrefix(d.words[verb].tag, "VB") {
		verb++
	}
	if verb < s.to && d.v.is("copula", d.words[verb].low) {
		return bound // it may say who the subject is
	}
	for _, n := range d.refs[d.now+1 : min(len(d.refs), d.now+boundReach)] {
		if n.form == hearsay.ByName && n.from > verb && n.to <= s.to && !d.words[n.from].quoted {
			bound[n.entity] = true
		}
	}
	return bound
}

// boundReach is how many mentions after a role may stand in its sentence.
const boundReach = 40

func (d *document) mostPresent(found []*entity, s int) (best, second *entity) {
	for _, e := range found {
		switch {
		case best == nil || e.present(s) > best.present(s):
			best, second = e, best
		case second == nil || e.present(s) > second.present(s):
			second = e
		}
	}
	return best, second
}

// newOffice makes an entity of an office whose holder the article does not name: "the Duke of Alder".
func (d *document) newOffice(r *ref) {
	e := d.newPerson(r)
	e.name = d.officeName(r)
	e.words = strings.Fields(r.phrase)
	e.office = true
	e.titles[r.phrase] = true
	e.titles[d.words[r.head].low] = true
	d.ents = append(d.ents, e)
	r.entity, r.by = e, "role.office"
}

// officeName is the head of a role with what "of" adds, as it stands: "Duke of Alder".
func (d *document) officeName(r *ref) string {
	return strings.Join(strings.Fields(d.text(r.title, min(r.to, d.ofEnd(r.head+1, r.to)))), " ")
}

func (d *document) newPerson(r *ref) *entity {
	e := newEntity(&form{})
	e.kind, e.gender, e.first = hearsay.Person, r.noun.gender, d.words[r.from].Start
	if e.gender == "" {
		e.gender = d.v.nouns[d.words[r.head].low].gender
	}
	return e
}

// standIn lets pronouns refer to somebody without a name: "a spokesman … he". The entity is not given out.
func (d *document) standIn(r *ref) {
	key := d.words[r.head].low
	if r.det == definite || r.det == bare {
		if e := d.unnamed[key]; e != nil && d.sentOf[r.head]-e.at < 12 {
			r.entity = e
			return
		}
	}
	e := d.newPerson(r)
	e.unnamed, e.many = true, r.noun.many
	switch r.noun.kind {
	case "organisation":
		e.kind, e.gender = hearsay.Organisation, "n"
	case "work", "document", "place":
		e.kind, e.gender = hearsay.Work, "n"
	case "group":
		e.kind, e.many = hearsay.Group, true
	}
	if e.many {
		e.kind = hearsay.Group
	}
	d.unnamed[key] = e
	r.entity = e
}
