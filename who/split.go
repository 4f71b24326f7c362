package who

import (
	"strings"

	"hearsay"
)

// split divides the run of name words [i, end) into names: "Alder Times Royal Editor Jane Roe" into
// the paper and its editor with her title.
func (d *document) split(i, end int) {
	for i < end {
		next := d.one(i, end)
		i = next
		for i < end && !d.words[i].upper {
			i++
		}
	}
}

// one adds the name that begins at i and returns where it ends.
func (d *document) one(i, end int) int {
	whole := d.bodyName(i, end)
	if !whole {
		if j := d.gazetteer(i, end); j > 0 {
			d.add(name{from: i, core: i, to: j})
			return j
		}
	}
	if at, to := d.titleIn(i, end); to > 0 && (!whole || d.titled(at, to, end)) {
		if at > i {
			d.before(i, at)
			return at
		}
		return d.withTitle(i, to, end)
	}
	if end > i+1 && !whole {
		if _, demonym := d.v.demonyms[d.words[i].low]; demonym && !d.titleLike(i+1, end) {
			if _, given := d.v.given[d.words[i+1].low]; given {
				return i + 1
			}
		}
	}
	d.add(name{from: i, core: i, to: end})
	return end
}

// titleLike reports whether the words [i, end) read as the rest of the name of a thing.
func (d *document) titleLike(i, end int) bool { return d.v.last[d.words[end-1].low] != "" && end-i < 2 }

// bodyName reports whether the run ends as the name of a body, a place or an event does.
func (d *document) bodyName(i, end int) bool {
	if end-i < 2 {
		return false
	}
	for k := i + 1; k < end; k++ {
		if _, ok := d.v.last[d.phrase(k, end)]; ok {
			return true
		}
	}
	for k := i + 1; k < end; k++ {
		if d.words[k].text == "of" || d.words[k].text == "for" || d.words[k].text == "&" {
			if _, title := d.v.titles[d.phrase(i, k)]; title {
				return false
			}
			for m := i; m < k; m++ {
				if _, ok := d.v.of[d.phrase(m, k)]; ok {
					return true
				}
			}
			return d.words[k].text == "&"
		}
	}
	return false
}

// titleIn finds the first title in [i, end) that something follows; it prefers the longest.
func (d *document) titleIn(i, end int) (at, to int) {
	for at = i; at < end; at++ {
		for to = min(end, at+5); to > at; to-- {
			if _, ok := d.v.titles[d.phrase(at, to)]; ok {
				return at, to
			}
		}
	}
	return 0, 0
}

// titled reports whether a title [at, to) before the end of a run that looks like a body's name
// still is a person's: a given name or an initial follows it.
func (d *document) titled(at, to, end int) bool {
	if to >= end {
		return false
	}
	_, given := d.v.given[d.words[to].low]
	return given && end-to == 2 && !d.words[to].poss || isInitial(d.words[to].text)
}

func isInitial(s string) bool { return len(s) == 2 && s[1] == '.' && s[0] >= 'A' && s[0] <= 'Z' }

// before adds what stands before a title, unless it only modifies it ("Deputy", "Former").
func (d *document) before(i, at int) {
	for i < at && (d.v.is("modifier", d.words[i].low) || !d.words[i].upper) {
		i++
	}
	for at > i && (d.v.is("modifier", d.words[at-1].low) || !d.words[at-1].upper) {
		at--
	}
	if i < at {
		d.add(name{from: i, core: i, to: at})
	}
}

// withTitle adds the name that follows the title [i, to), or the office that the title makes with "of",
// and returns where it ends. A title alone is no name.
func (d *document) withTitle(i, to, end int) int {
	t := d.v.titles[d.phrase(i, to)]
	if to < end && !d.words[to].upper {
		return d.office(i, to, end)
	}
	for to < end { // further titles: "President Sir", "Prof Dr"
		more, ok := d.v.titles[d.words[to].low]
		if !ok || to+1 >= end {
			break
		}
		t = more
		to++
	}
	if to >= end || !d.words[to].upper {
		return end
	}
	stop := d.personEnd(to, end)
	d.add(name{from: i, core: to, to: stop, titles: []string{d.phrase(i, to)}, kind: hearsay.Person, sure: t.kind != "job"})
	return stop
}

// personEnd is where a person's name that begins at i ends: before another title or a body's name.
func (d *document) personEnd(i, end int) int {
	for j := i + 1; j < end; j++ {
		if _, ok := d.v.titles[d.words[j].low]; ok && j+1 < end && !d.v.is("suffix", d.words[j].low) {
			return j
		}
		if d.words[j].text == "of" {
			return j
		}
	}
	return end
}

// office reads "Duke of Alder", "Secretary of State Jane Roe", "President of the Republic": the office
// itself is a role, which findRoles reads; a place in it is a name.
func (d *document) office(i, to, end int) int {
	j := to
	for j < end && !d.words[j].upper {
		j++
	}
	if j == end {
		return end
	}
	stop := d.personEnd(j, end)
	if k := d.placeEnd(j, stop); k > 0 && k < stop {
		d.add(name{from: j, core: j, to: k, by: "office"})
		d.add(name{from: i, core: k, to: stop, titles: []string{d.phrase(i, to)}, kind: hearsay.Person, sure: true})
		return stop
	}
	if k := d.v.titles[d.phrase(i, to)].kind; k != "royal" && k != "noble" && k != "clergy" {
		d.add(name{from: j, core: j, to: stop, by: "office"})
	}
	return stop
}

// placeEnd is where the longest listed place that begins at i ends, or 0.
func (d *document) placeEnd(i, end int) int {
	if j := d.gazetteer(i, end); j > 0 {
		return j
	}
	if _, ok := d.v.places[d.words[i].low]; ok {
		return i + 1
	}
	return 0
}

// add keeps a name; a lone adjective of nationality is kept apart, since it names something only
// where the article has a longer name that it belongs to.
func (d *document) add(n name) {
	n.kind, n.sure = d.kindByList(n)
	low := d.phrase(n.core, n.to)
	if _, demonym := d.v.demonyms[low]; demonym && n.from == n.core && n.kind == "" {
		d.weak = append(d.weak, n)
		return
	}
	d.names = append(d.names, n)
}

// kindByList is the kind that the lists or a title give a name.
func (d *document) kindByList(n name) (hearsay.Kind, bool) {
	if n.kind != "" {
		return n.kind, n.sure
	}
	low := d.phrase(n.core, n.to)
	if k, ok := d.v.orgs[low]; ok {
		return k, true
	}
	if _, ok := d.v.places[low]; ok {
		_, given := d.v.given[low]
		return hearsay.Place, !given
	}
	if d.v.outlets[low] {
		return hearsay.Organisation, strings.Contains(low, " ") || n.to-n.core == 1 && d.words[n.core].caps
	}
	if n.to-n.core > 1 {
		return d.kindByEnds(n), false
	}
	if body := d.v.nouns[low]; body.kind == "organisation" && !body.many && d.v.last[low] == hearsay.Organisation {
		return hearsay.Organisation, false
	}
	return "", false
}

// kindByEnds is the kind that the last words, the first word or the head before "of" give.
func (d *document) kindByEnds(n name) hearsay.Kind {
	for k := n.core; k < n.to; k++ {
		if t := d.words[k].text; t == "of" || t == "for" {
			for m := n.core; m < k; m++ {
				if kind, ok := d.v.of[d.phrase(m, k)]; ok {
					return kind
				}
			}
			if kind, ok := d.v.last[d.words[k-1].low]; ok {
				return kind
			}
		}
	}
	first := d.v.first[d.words[n.core].low]
	for k := n.core + 1; k < n.to; k++ {
		if kind, ok := d.v.last[d.phrase(k, n.to)]; ok && (kind != hearsay.Place || first != hearsay.Organisation) {
			return kind // "Radio Alder Sound" is no place
		}
	}
	if _, given := d.v.given[d.words[n.core].low]; given {
		return ""
	}
	return first
}
