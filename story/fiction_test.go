package story

import (
	"strings"
	"testing"

	"hearsay"
)

// item is a fictitious article.
type item struct{ id, published, title, text string }

func (i item) read(t *testing.T) *hearsay.Reading {
	t.Helper()
	a := hearsay.Article{ID: hearsay.DocumentID(i.id), Title: i.title, Text: i.text}
	if i.published != "" {
		day, err := hearsay.ParseDay(i.published)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = hearsay.Date{Value: i.published, Earliest: day, Latest: day, How: hearsay.Given}
	}
	return &hearsay.Reading{Article: a}
}

func readAll(t *testing.T, items ...item) []*hearsay.Reading {
	t.Helper()
	var readings []*hearsay.Reading
	for _, i := range items {
		readings = append(readings, i.read(t))
	}
	return readings
}

// groupsOf are the identifiers in each story, those of one story joined.
func groupsOf(stories []hearsay.Story) map[string]bool {
	groups := map[string]bool{}
	for _, s := range stories {
		var ids []string
		for _, d := range s.Documents {
			ids = append(ids, string(d))
		}
		groups[strings.Join(ids, " ")] = true
	}
	return groups
}

// Two earthquakes in two places, a dam affair that runs for months, and something else.
var (
	quakes = []item{
		{"a1", "2021-03-02", "Quake shakes Ostrel", "A magnitude 6.1 earthquake shook the island of Ostrel on Tuesday, bringing down houses in Port Venn and killing at least four people, mayor Ilka Dorran said."},
		{"a2", "2021-03-02", "Four die as earthquake hits island of Ostrel", "Rescuers searched collapsed houses in Port Venn after an earthquake of magnitude 6.1 struck Ostrel. Mayor Ilka Dorran said four people had died and the hospital was full."},
		{"a3", "2021-03-03", "Ostrel counts its dead", "Ostrel buried four victims of Tuesday's earthquake. Aftershocks kept people in Port Venn outdoors, Ilka Dorran said, and tents had been flown in."},
		{"a4", "2021-03-04", "Tents for Port Venn", "Tents reached Port Venn two days after the earthquake on Ostrel that killed four. Ilka Dorran asked for generators and clean water."},
		{"b1", "2021-03-02", "Earthquake in the Karsh valley", "An earthquake of magnitude 5.8 struck the Karsh valley at dawn, killing nine people in Tolmin Dar, governor Pavel Orsk said. Houses collapsed in three villages."},
		{"b2", "2021-03-02", "Nine killed in Tolmin Dar", "Nine people died when houses collapsed in Tolmin Dar in an earthquake of magnitude 5.8. Governor Pavel Orsk said that roads in the Karsh valley were blocked."},
		{"b3", "2021-03-03", "Karsh valley cut off", "Soldiers cleared the road to Tolmin Dar, where an earthquake killed nine people. Pavel Orsk said that the Karsh valley needed tents."},
		{"b4", "2021-03-04", "Orsk appeals for help", "Governor Pavel Orsk appealed for blankets for the Karsh valley after the earthquake that killed nine people in Tolmin Dar."},
	}
	dam = []item{
		{"d1", "2022-01-10", "Cracks found in the Hallow dam", "Engineers have found cracks in the Hallow dam above Brenwick, papers seen by councillors show. The builder, Castor Vane, said the Hallow dam was safe. Inspector Nora Quill had warned of seepage."},
		{"d2", "2022-05-21", "Inspector was told to keep silent about Hallow dam", "Nora Quill, who inspected the Hallow dam, told councillors in Brenwick that Castor Vane had asked her to keep silent about seepage and cracks."},
		{"d3", "2022-11-02", "Castor Vane to answer for Hallow dam", "Castor Vane will answer questions in Brenwick next month over the cracks in the Hallow dam that Nora Quill reported."},
	}
	bakery = item{"z", "2021-03-03", "Rye wins again", "A bakery in Upper Mell has won the county prize for its rye loaf, beating eleven rivals in a blind tasting."}
)
