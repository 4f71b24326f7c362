package copied

import (
	"hearsay"

	"github.com/zeebo/xxh3"
)

const (
	// minRepeats is in how many articles of one outlet a block stands that is no part of any.
	minRepeats = 3
	// mostly is the part of an article that no boilerplate reaches: where more of it stands in
	// others of its outlet, they are versions of each other.
	mostly = 0.5
)

// printed counts in how many articles of an outlet a block stands.
type printed map[line]int

// line is a block as an outlet prints it.
type line struct {
	outlet string
	hash   uint64
}

func countPrinted(readings []*hearsay.Reading) printed {
	p := printed{}
	for _, r := range readings {
		if r.Article.Outlet.Name == "" {
			continue
		}
		own, blocks := map[line]bool{}, blocksOf(&r.Article)
		for _, b := range toldOf(r) {
			own[lineOf(&r.Article, blocks[b.Block])] = true
		}
		for l := range own {
			p[l]++
		}
	}
	return p
}

func lineOf(a *hearsay.Article, b hearsay.Block) line {
	return line{outletOf(a.Outlet.Name), xxh3.HashString(b.Of(a.Text))}
}

// own are the blocks that r tells and its outlet does not print under everything.
func (p printed) own(r *hearsay.Reading) []hearsay.Told {
	told := toldOf(r)
	if r.Article.Outlet.Name == "" {
		return told
	}
	var kept []hearsay.Told
	blocks, repeated, all := blocksOf(&r.Article), 0, 0
	for _, b := range told {
		n := blocks[b.Block].Len()
		all += n
		if p[lineOf(&r.Article, blocks[b.Block])] >= minRepeats {
			repeated += n
			continue
		}
		kept = append(kept, b)
	}
	if float64(repeated) > mostly*float64(all) {
		return told
	}
	return kept
}
