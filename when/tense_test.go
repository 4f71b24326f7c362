package when

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/language"
)

// reading reads one paragraph with the models; an empty day is unknown.
func reading(t *testing.T, text, published string) *hearsay.Reading {
	reader, err := language.English(false)
	if err != nil {
		t.Fatal(err)
	}
	a := hearsay.Article{ID: "a", Text: text, Blocks: []hearsay.Block{{Range: hearsay.Range{End: len(text)}, Role: hearsay.Paragraph}}}
	if day, err := hearsay.ParseDay(published); err == nil {
		a.Published = hearsay.Date{Value: published, Earliest: day, Latest: day, How: hearsay.Given}
	}
	r := &hearsay.Reading{Article: a}
	r.Sentences, r.Quotes = reader.Read(&a)
	return r
}

// wantOne reads a paragraph that has one time, and its value.
func wantOne(t *testing.T, text, published, want string) {
	t.Helper()
	if found := Read(reading(t, text, published)); len(found) != 1 || found[0].Value != want {
		t.Errorf("%s %v, want %s", text, found, want)
	}
}

// "Not before" is from then on.
func TestNotBefore(t *testing.T) {
	for text, want := range map[string]string{
		"The quay is not expected to reopen before September.":    "2024-09/..",
		"The quay will not reopen before May 2024.":               "2024-05/..",
		"The quay is expected to reopen before May 2024.":         "../2024-04",
		"The quay was closed after May 2019.":                     "2019-06/..",
		"The board did not say whether it closed after May 2019.": "2019-06/..",
		"The quay was closed after the May 2019 fire.":            "2019-05",
		"The quay will be closed from May to December 2024.":      "2024-05/2024-12",
	} {
		wantOne(t, text, "2023-11-15", want)
	}
}

// A stretch that lies ahead may have begun.
func TestStretchBegun(t *testing.T) {
	found := Read(reading(t, "The bridge will be shut from May to October.", "2023-06-15"))
	if len(found) == 0 || found[0].Value != "2023-05/2023-10" {
		t.Errorf("%v", found)
	}
}

// Weekdays follow the verb; said on Wednesday 15 November 2023.
func TestWeekdayByVerb(t *testing.T) {
	for text, want := range map[string]string{
		"The ferry sailed on Friday.":                                       "2023-11-10",
		"The ferry will sail on Friday.":                                    "2023-11-17",
		"The ferry is to sail on Friday.":                                   "2023-11-17",
		"The harbour board said the new ferry would be ready by Friday.":    "2023-11-17",
		"Captain Orlo Venn told the crew that they would leave on Friday.":  "2023-11-17",
		"Saturday’s concert has been called off, the choir said.":           "2023-11-18",
		"The concert was called off on Saturday.":                           "2023-11-11",
		"The ferry returns on Friday.":                                      "2023-11-17",
		"The attack on Friday is the third in a month.":                     "P1M",
		"She was a guest of the harbour board at the weekend fair, Friday.": "2023-11-10",
		"The inspectors would have finished by Friday.":                     "2023-11-10",
		"The work must be finished by Friday.":                              "2023-11-17",
		"The board has until Friday to answer.":                             "2023-11-17",
		"The board had until Friday to answer.":                             "2023-11-10",
		"The board said the quay could open on Friday.":                     "2023-11-10",
		"Register at the harbour office on Friday.":                         "2023-11-17",
		"The board wants to open the quay on Friday.":                       "2023-11-17",
		"All crews must leave the quay on Friday.":                          "2023-11-17",
		"The lease ends in two weeks.":                                      "2023-11-27/2023-12-03",
		"They built the shed in two weeks.":                                 "P2W",
		"He said that Friday was cold.":                                     "2023-11-10",
	} {
		found := Read(reading(t, text, "2023-11-15"))
		if len(found) == 0 || found[len(found)-1].Value != want {
			t.Errorf("%s %v, want %s", text, found, want)
		}
	}
}

// What was due by, or planned for, a day does not put that day behind the article.
func TestDatesDue(t *testing.T) {
	for text, earliest := range map[string]string{
		"The ferry sank on 3 May 2019.":                                  "2019-05-03",
		"The lease was extended through 2031.":                           "",
		"The Halvard Line had to pay the whole sum by 3 May 2031.":       "",
		"The opening was planned for 3 May 2031.":                        "",
		"Orlo Venn hoped in vain for rain. It had rained on 3 May 2019.": "2019-05-03",
	} {
		got := Reconcile([]*hearsay.Reading{reading(t, text, "")}).Published["a"]
		if day, _ := hearsay.ParseDay(earliest); got.Earliest != day {
			t.Errorf("%s: from %v, want %q", text, got.Earliest, earliest)
		}
	}
}

// A stretch without an end has no value where it is not known when the article was printed.
func TestOpenStretchOfUncertainDay(t *testing.T) {
	text := "They met after last Friday."
	r := &hearsay.Reading{Article: hearsay.Article{Text: text, Published: hearsay.Date{How: hearsay.Inferred, Value: "2023-11"}}}
	r.Article.Published.Earliest, r.Article.Published.Latest = hearsay.MakeDay(2023, 11, 1), hearsay.MakeDay(2023, 11, 30)
	r.Sentences = []hearsay.Sentence{{Range: hearsay.Range{End: len(text)}}}
	for _, x := range Read(r) {
		if strings.Contains(x.Value, "0000") {
			t.Errorf("%q: %s", x.Of(text), x.Value)
		}
	}
}

// What was due and did not come was due before.
func TestDuePassed(t *testing.T) {
	for text, want := range map[string]string{
		"The review due in March did not happen.":                        "2024-03",
		"The Courier reports that a test due in March never took place.": "2024-03",
		"The review due in March will hear divers.":                      "2025-03",
		"The minister, due in Harrow in March, did not say why.":         "2025-03",
	} {
		wantOne(t, text, "2024-06-12", want)
	}
}

// What is arranged, put off or promised lies ahead, though the verb tells of the past.
func TestArranged(t *testing.T) {
	for text, want := range map[string]string{
		"The mayor has called a crisis meeting for Friday.":        "2025-03-07",
		"The mayor faces an election in October.":                  "2025-10",
		"Ahead of the vote in October, rents fell.":                "2025-10",
		"The regatta was postponed until Monday.":                  "2025-03-10",
		"The board ordered them to leave by noon on Monday.":       "2025-03-10T12:00",
		"The board told them to leave on Monday.":                  "2025-03-03",
		"The owners have agreed to sell at a meeting on April 16.": "2025-04-16",
		"The mayor called a crisis meeting on Friday.":             "2025-02-28",
		"The regatta was rained off on Monday.":                    "2025-03-03",
		"The letter is dated 11 November.":                         "2024-11-11",
		"The council has met about two thousand objections.":       "",
		"The bridge was opened in two thousand and three.":         "2003",
	} {
		if want == "" {
			if found := Read(reading(t, text, "2025-03-04")); len(found) > 0 {
				t.Errorf("%s %v, want none", text, found)
			}
			continue
		}
		wantOne(t, text, "2025-03-04", want)
	}
}
