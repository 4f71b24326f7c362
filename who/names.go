package who

import (
	"strings"

	"hearsay"
)

// name is one name as it stands: the words [from, to), of which those from core on are the name
// without its title. It never crosses a sentence.
type name struct {
	from, core, to int
	titles         []string     // the title's words in lower case: "prince", "chief executive"
	kind           hearsay.Kind // told by the lists or a title; "" if not
	sure           bool         // kind needs no more evidence
	entity         *entity
	candidates     []*entity
	by             string
}

// findNames finds the names of the article, in source order.
func (d *document) findNames() {
	for _, s := range d.sentences {
		for i := s.from; i < s.to; {
			if !d.nameWord(i, s) {
				i++
				continue
			}
			end := d.grow(i, s)
			d.split(i, end)
			i = end
		}
	}
}

// nameWord reports whether a name may begin at word i, or go on there.
func (d *document) nameWord(i int, s stretch) bool {
	w := &d.words[i]
	if !w.upper || !isLetter(w.text) {
		return false
	}
	listed := d.listed(w.low)
	if d.v.is("stop", w.low) {
		return w.caps && listed && !s.titled
	}
	if d.noName(i, s) {
		return false
	}
	if s.titled {
		return d.upper[w.low] > 0 || listed && d.lower[w.low] == 0
	}
	if !w.first {
		return true
	}
	return d.firstWord(i, s, listed)
}

// listed reports whether a list has the word as a name.
func (d *document) listed(low string) bool {
	_, given := d.v.given[low]
	_, place := d.v.places[low]
	_, org := d.v.orgs[low]
	return given || place || org || d.v.outlets[low] || d.v.surnames[low] && !d.v.is("stop", low)
}

// noName reports whether word i has its capital for another reason than being a name: months,
// weekdays and the like, except after a title or a given name ("Mrs May").
func (d *document) noName(i int, s stretch) bool {
	w := d.words[i]
	if isSeat(w.text) {
		return true
	}
	if !d.v.is("month", strings.TrimSuffix(w.low, ".")) && !d.v.is("weekday", w.low) && !d.v.is("holiday", w.low) && !d.v.is("unit", w.low) {
		return false
	}
	if _, given := d.v.given[w.low]; !given && !d.v.surnames[w.low] || i == s.from {
		return true
	}
	previous := d.words[i-1]
	_, title := d.v.titles[previous.low]
	_, first := d.v.given[previous.low]
	return !previous.upper || !title && !first
}

// isSeat reports whether a word is the party and the state of a lawmaker: "R-Maine".
func isSeat(s string) bool {
	return len(s) > 3 && s[1] == '-' && strings.IndexByte("RDI", s[0]) >= 0 && s[2] >= 'A' && s[2] <= 'Z'
}

// firstWord decides on the first word of a sentence: a capital there is no evidence.
func (d *document) firstWord(i int, s stretch, listed bool) bool {
	w, next := d.words[i], d.at(i+1, i)
	if d.upper[w.low] > 0 && d.upper[w.low] >= d.lower[w.low] {
		return true
	}
	proper := strings.HasPrefix(w.tag, "NNP")
	if d.isNoun(i+1, i, "person") && !listed && d.common(w) {
		return false
	}
	if w.tag != "" && !proper {
		body := w.tag == "NN" && d.v.last[next.low] == "organisation" // "Harbour Council"
		return strings.HasPrefix(next.tag, "NNP") && next.upper && (listed || body || d.strange(w)) || w.caps && w.tag == "NN"
	}
	if _, title := d.v.titles[w.low]; title && next.upper {
		return true
	}
	if next.text == "of" && d.v.of[w.low] != "" && (d.at(i+2, i).upper || d.at(i+3, i).upper) {
		return true
	}
	if d.lower[w.low] > 0 && !next.upper {
		return false
	}
	return proper || listed || w.caps || next.upper && !d.v.is("stop", next.low) || d.v.is("say", next.low) || w.poss
}

// common reports whether a word at the start of a sentence may as well be a common noun before a title
// ("Ferry chief"): it never has a capital elsewhere, and is no word that only names have.
func (d *document) common(w word) bool {
	_, noun := d.v.nouns[w.low]
	return d.upper[w.low] == 0 && !w.caps && !w.poss && (noun || d.lower[w.low] > 0 || d.v.last[w.low] != "" || d.v.is("common", w.low))
}

// strange reports whether a word that is tagged as a common noun may well be a name: no list has it as a
// noun and nowhere else does the article write it without a capital.
func (d *document) strange(w word) bool {
	_, noun := d.v.nouns[w.low]
	_, title := d.v.titles[w.low]
	return w.tag == "NN" && !noun && !title && d.lower[w.low] == 0 && d.v.last[w.low] == "" && !d.v.is("modifier", w.low)
}

// grow returns the end of the run of name words that begins at i: capitalised words, and between
// them "of", "&", "van der" and the like where what stands before calls for it.
func (d *document) grow(i int, s stretch) int {
	j := max(i+1, d.gazetteer(i, s.to))
	for j < s.to && (!d.words[j-1].poss || d.owns(i, j)) && !d.breaks(j) {
		n := d.link(i, j, s)
		if j+n >= s.to || !d.goesOn(j+n, s) {
			break
		}
		if n > 0 && d.breaks(j+1) {
			break
		}
		j += n + 1
	}
	if j+1 < s.to && d.words[j].text == "," && d.v.is("suffix", d.words[j+1].low) && d.words[j+1].upper {
		j += 2
	}
	return j
}

// owns reports whether the possessive before word j stands inside a name: "St Mark's Church", "Women's Institute".
func (d *document) owns(i, j int) bool {
	return (d.v.is("owning", d.words[j-1].low) || d.v.is("owning", d.words[i].low)) && d.words[j].upper && isLetter(d.words[j].text)
}

// breaks reports whether a line ends before word j.
func (d *document) breaks(j int) bool {
	return strings.Contains(d.r.Article.Text[d.words[j-1].End:d.words[j].Start], "\n")
}

// goesOn reports whether word j can stand inside a name.
func (d *document) goesOn(j int, s stretch) bool {
	w := d.words[j]
	if !w.upper || !isLetter(w.text) || w.first {
		return false
	}
	if d.v.is("suffix", w.low) {
		return true
	}
	if s.titled && d.upper[w.low] == 0 && !d.isGiven(d.words[j-1].low) {
		return false
	}
	return d.nameWord(j, s)
}

// link is the number of small words at j that tie the next capitalised word to the run [i, j).
func (d *document) link(i, j int, s stretch) int {
	w := d.words[j]
	small := 1
	if j+1 < s.to && d.words[j+1].text == "the" {
		small = 2
	}
	previous := d.words[j-1].low
	switch {
	case w.text == "&":
		return 1
	case w.text == "of" && d.headsOf(i, j), d.v.is("posted", w.low) && d.v.titles[previous].kind == "office":
		return small
	case w.text == "for" && d.v.last[previous] == hearsay.Organisation:
		return small
	case w.text == "and" && d.tiesAnd(i, j, s):
		return 1
	case w.text == "-" && w.close && j+1 < s.to && d.words[j+1].close:
		return 0
	case !w.upper && d.v.is("particle", w.low) && w.tag != "IN" && w.tag != "DT":
		n := 1
		for j+n < s.to && n < 3 && !d.words[j+n].upper && d.v.is("particle", d.words[j+n].low) {
			n++
		}
		return n
	}
	return 0
}

// headsOf reports whether the run [i, j) takes "of": "University", "Duke", "Isle".
func (d *document) headsOf(i, j int) bool {
	for k := i; k < j; k++ {
		p := d.phrase(k, j)
		if _, ok := d.v.of[p]; ok {
			return true
		}
		if _, ok := d.v.titles[p]; ok {
			return true
		}
	}
	return false
}

// tiesAnd reports whether "and" at j joins words of one name: "Department of Health and Safety",
// "Food and Drink Board"; not "Lund and Berg", nor two bodies each with its own head.
func (d *document) tiesAnd(i, j int, s stretch) bool {
	if j+1 >= s.to || !d.words[j+1].upper || d.words[j+1].first {
		return false
	}
	end := j + 2
	for end < s.to && d.words[end].upper && isLetter(d.words[end].text) && !d.words[end-1].poss {
		end++
	}
	if _, place := d.v.places[d.words[i].low]; place && i+1 < j {
		i++
	}
	if d.gazetteer(i, end) > j {
		return true
	}
	inside := false
	for k := i; k < j; k++ {
		inside = inside || d.words[k].text == "of" || d.words[k].text == "for"
	}
	next := d.words[j+1].low
	if _, person := d.v.given[next]; person || d.v.of[next] != "" || d.listed(next) {
		return false
	}
	if inside {
		return d.v.of[d.words[i].low] == hearsay.Organisation || d.v.last[d.words[i].low] == hearsay.Organisation || d.headsFor(i, j)
	}
	return j == i+1 && end > j+2 && d.v.last[d.words[end-1].low] == hearsay.Organisation && !d.listed(d.words[i].low) && d.v.last[d.words[i].low] == ""
}

func (d *document) headsFor(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if (d.words[k].text == "of" || d.words[k].text == "for") && d.v.last[d.words[k-1].low] == hearsay.Organisation {
			return true
		}
	}
	return false
}

// gazetteer is the end of the longest listed name of several words that begins at i, or 0.
func (d *document) gazetteer(i, end int) int {
	if !d.v.starts[d.words[i].low] {
		return 0
	}
	for j := min(end, i+6); j > i+1; j-- {
		p := d.phrase(i, j)
		_, place := d.v.places[p]
		_, org := d.v.orgs[p]
		if place || org || d.v.outlets[p] {
			return j
		}
	}
	return 0
}
