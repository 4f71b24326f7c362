package said

import "testing"

// The outlet that prints an article is no link of its chains, by whichever name it is called there.
func TestOwnOutlet(t *testing.T) {
	tests := []struct{ outlet, text, link string }{
		{"Harrow Courier", "A clerk told the Courier that the mole had sunk.", ""},
		{"The Harrow Courier", "A clerk told the Harrow Courier that the mole had sunk.", ""},
		{"Harrow Gazette", "A clerk told the Courier that the mole had sunk.", "Courier"},
		{"Harrow Courier", "The Marlow Courier printed a map. A clerk told the Marlow Courier that the mole had sunk. He told the Courier that it was old.", "Marlow Courier"},
	}
	for _, test := range tests {
		r := readText(t, test.text)
		r.Article.Outlet.Name = test.outlet
		for _, s := range Read(r) {
			link := ""
			if len(s.Chain) > 0 {
				link = s.Chain[0].Name
			}
			if link != test.link {
				t.Errorf("%s: %q has the link %q, want %q", test.outlet, test.text, link, test.link)
			}
		}
	}
}
