package when

import (
	"strings"
	"testing"

	"hearsay"
)

// spellings are many spellings of one value, written on Wednesday 15 November 2023.
var spellings = []struct{ value, spelled string }{
	{"2023-09-08", "September 8, 2023|8 September 2023|Sept. 8, 2023|8th of September, 2023|the 8th of September 2023|2023-09-08|09/08/2023|September 8|8 September|Friday, September 8"},
	{"2021-03", "March 2021|March, 2021|in March of 2021|the month of March 2021|Mar. 2021|2021-03"},
	{"2019", "in 2019|the year 2019|2019"},
	{"198X", "the 1980s|the 1980's|the '80s|the eighties"},
	{"18XX", "the 19th century|the nineteenth century"},
	{"2023-11-15", "today|on Wednesday|this Wednesday"},
	{"2023-11-14", "yesterday|on Tuesday|on Tuesday, a month earlier|late Tuesday|early on Tuesday"},
	{"2023-11-16", "tomorrow|this coming Thursday"},
	{"2024-05-01/2024-05-17", "between 1 and 17 May|1-17 May|from 1 to 17 May"},
	{"2023-11-06/2023-11-12", "last week|the previous week"},
	{"2023-11-13/2023-11-19", "this week"},
	{"2023-11-20/2023-11-26", "next week|the following week"},
	{"2023-10", "last month|in October|this past October|last October"},
	{"2022", "last year"},
	{"2022-05", "May of last year|May last year|in May of 2022"},
	{"2023-07/2023-09", "the third quarter of 2023|Q3 2023|2023 Q3|the third quarter of this year"},
	{"2023-22", "last summer|the summer of 2023|summer 2023"},
	{"2024-03", "next March"},
	{"2023-01/2023-04", "early 2023|the beginning of 2023|the start of this year"},
	{"2023-09/2023-12", "late 2023|the end of 2023"},
	{"2023-01-11/2023-01-20", "mid-January 2023|the middle of January 2023"},
	{"2022-03", "20 months ago"},
	{"2021", "two years ago|a couple of years ago"},
	{"2023-12-25", "Christmas Day|Christmas"},
	{"2024-03-31", "Easter 2024|Easter Sunday 2024"},
	{"2023-12-27", "two days after Christmas"},
	{"2023-10-03/2023-10-05", "October 3-5|3-5 October 2023"},
	{"P20M", "20 months|twenty months|a 20-month wait"},
	{"P2Y3M", "two years and three months|2 years, 3 months"},
	{"P2Y1M21D", "2 years 1 month 21 days"},
	{"PT3M", "a three-minute walk|three minutes|3 min"},
	{"P2D", "a two-day hearing|two days|2 days"},
	{"P40Y", "the 40-year-old|a 40 year old|forty years"},
	{"P1Y/..", "more than a year|over a year|at least a year"},
	{"../PT1H", "under an hour|less than an hour|less than one hour"},
	{"P2.5Y", "two and a half years|two years and a half|2.5 years|2½ years"},
	{"P3Y", "the third anniversary|the three-year anniversary|three-year anniversary"},
	{"P6M", "another six months"},
	{"2023-05-15/2023-11-15", "the last six months"},
	{"2023-11-16/2023-11-18", "the next three days|the 3 coming days"},
	{"2023-04/2023-09", "the last two quarters"},
	{"P30Y", "the last 30 years"},
	{"2020/..", "after 2019|later than 2019|2020 or later|no earlier than 2020"},
	{"../2019-05-02", "before 3 May 2019|earlier than May 3, 2019"},
	{"../2019-05", "May 2019 or earlier|no later than May 2019"},
	{"2018-05/2019-06", "from May 2018 to June 2019|between May 2018 and June 2019|from May 2018 until June 2019"},
	{"2023-11-20/2023-11-22", "three days starting on Monday 20 November"},
	{"2023-11-27", "Monday ten days from now|in ten days on Monday"},
	{"2023-12-21", "the 21st of next month"},
	{"2023-09-02/2023-09-04", "Labor Day weekend|the weekend of Labor Day 2023"},
	{"2023-11-20/2023-11-24", "next workweek|next working week"},
	{"2022-03-14/2022-03-20", "week 11 of last year"},
	{"2023-12-25/2023-12-31", "the last week of this year"},
	{"1987-04-15", "15 April of 87"},
	{"1875/1899", "in the later 1800s"},
	{"1939-09-01/1945-09-02", "during World War II|during the Second World War|in WWII"},
	{"1945-09-03/..", "after World War II"},
	{"1953-07-28/..", "after the Korean War"},
	{"0348", "in 348|the year 348"},
	{"2023-11-03", "the Friday before last|two weeks ago on Friday"},
	{"2023-11-24", "Friday week|a week on Friday|a week from Friday"},
	{"2023-11-08", "this day last week|this time last week"},
	{"2023-11-21", "four working days from now|four business days from now"},
	{"2023-11-04/2023-11-05", "two weekends ago"},
	{"2023-12-06/2023-12-19", "from 6 to 19 of next month|from the 6th to the 19th of next month"},
	{"2022-05-06/2022-05-19", "from 6 to 19 May last year|between 6 and 19 May last year"},
	{"2023-12-05", "the 5th of next month"},
	{"2023-11-15", "by the end of the day|by close of business|by EOD"},
	{"2023-11-13/2023-11-19", "the week of the 15th|the week of November 15"},
	{"2018-07/2018-12", "the second half of 2018|the latter half of 2018|H2 2018|2018 H2"},
	{"1990/1994", "the first half of the 1990s|the early nineties"},
	{"2023-05-16/2023-05-31", "the second half of May 2023"},
	{"2018-09/2018-12", "the closing months of 2018|the tail end of 2018|the last few weeks of 2018"},
	{"2017", "in FY 2017|in fiscal 2017|in the 2017 financial year|in FY17"},
	{"2013-11", "ten years ago this month"},
	{"2013-11-16", "ten years ago tomorrow"},
	{"1998", "a quarter of a century ago"},
	{"1600/1799", "in the 17th and 18th centuries"},
	{"2022-12-18/2022-12-24", "the week before Christmas 2022"},
	{"2019-05-06", "the Monday after 3 May 2019"},
	{"2022-12-24", "the eve of Christmas 2022"},
	{"1950-06-24", "the day before the outbreak of the Korean War"},
	{"../2021-12-31", "more than two years ago|just over two years ago"},
	{"2023-12-25/2024-01-08", "less than two weeks after Christmas"},
	{"2016/..", "the post-2015 goals|2016 and beyond"},
	{"-0044", "in 44 B.C.|in 44 BC"},
	{"2023-11-15T09:15", "at a quarter past nine|at quarter past nine|15 minutes past nine"},
	{"2023-11-15T08:45", "at a quarter to nine|at 15 minutes to nine"},
	{"2023-11-15T17:00:00Z", "at 1700 GMT|at 5 p.m. GMT"},
	{"2023-11-15T17:00:00-05:00", "at 5 p.m. Eastern time"},
	{"2023-11-15T20:00", "tonight at 8|at 8 tonight|tonight at 8 p.m."},
	{"2023-11-15T04:00", "at 4 a.m. last night"},
	{"2023-11-15T21:30", "at 9:30 p.m.|at 21:30|9.30pm today|today at 9:30 p.m."},
}

var writtenOn = hearsay.MakeDay(2023, 11, 15)

func TestSpellings(t *testing.T) {
	for _, test := range spellings {
		for _, spelled := range strings.Split(test.spelled, "|") {
			text := "The council met " + spelled + "."
			if found := values(text); len(found) == 0 || found[0] != test.value {
				t.Errorf("%q: %v, want %s", text, found, test.value)
			}
		}
	}
}

func values(text string) (values []string) {
	for _, found := range ReadText(text, writtenOn) {
		values = append(values, found.Value)
	}
	return values
}

// Words that only look like a time are as many as those that are one.
func TestNoTimes(t *testing.T) {
	for _, text := range []string{
		"This may or may not be right.",
		"May I ask why?",
		"Thousands joined the March for Science.",
		"The soldiers march on.",
		"The Sun said so.",
		"She told the Mail on Sunday.",
		"A piece in the Sunday Times said so.",
		"It is a 2012-seat theatre.",
		"They shipped 2000 copies.",
		"It cost £1999 and $2,019.",
		"He came in second place.",
		"They won 4:3 on points, a 4:3 ratio.",
		"The fall of the bridge was no surprise.",
		"Flight 1907 was late.",
		"Call (206) 555-0100 now: or room 1984.",
		"April Jones and June Brown sat there.",
		"We waited day after day.",
		"Good morning, Paul.",
		"A 3D model of the hall stood there.",
		"2015-1-32 is no date, nor is 30 February.",
		"More than 1500 people came.",
		"The song is of all time.",
		"A World War II bomb lay there.",
		"Cold War rhetoric helps nobody.",
		"They won (101-98), then (98-105).",
		"Homes in 254 Texan counties burned.",
		"It rose from 9/10 to 10/10.",
		"Help is there 24/7.",
		"It was less than 2000 and no later model.",
		"Earlier than that nobody came.",
		"The gate on the 5th floor is shut.",
		"They came on the first and third floors.",
		"She made a birdie on the 18th.",
		"He was the man of the year, for most of the year.",
		"In her late forties she learned to swim, as in her early 20s.",
		"The score went from 7/10 to 9/10.",
		"At the end of the day nobody won.",
	} {
		for _, found := range ReadText(text, writtenOn) {
			if found.Timex != "PRESENT_REF" {
				t.Errorf("%q: found %q as %s", text, found.Of(text), found.By)
			}
		}
	}
}

// TIMEX3 leaves prepositions out of the span and determiners in.
func TestSpans(t *testing.T) {
	for text, want := range map[string]string{
		"It opened in May of last year.":            "May of last year",
		"Since March 2021 no ferry has run.":        "March 2021",
		"They will meet on September 8 in Harwell.": "September 8",
		"For the third quarter of 2023 it grew.":    "the third quarter of 2023",
		"In early 2023, she left.":                  "early 2023",
		"Last September it rained.":                 "Last September",
		"It lasted more than a year.":               "more than a year",
	} {
		found := ReadText(text, writtenOn)
		if len(found) != 1 || found[0].Of(text) != want {
			t.Errorf("%q: %v, want %q", text, found, want)
		}
	}
}

func TestUnknownPublication(t *testing.T) {
	for _, found := range ReadText("Yesterday, last week and in May she met him; on 3 May 2020, too.", 0) {
		if absolute := found.Value == "2020-05-03"; !absolute && (found.Value != "" || found.Earliest != 0) {
			t.Errorf("%v has a value without an anchor", found)
		}
	}
}

// A published interval gives what all its days agree on.
func TestPublishedInterval(t *testing.T) {
	text := "They met last month. They meet on Wednesday."
	r := &hearsay.Reading{Article: hearsay.Article{Text: text}, Sentences: []hearsay.Sentence{{Range: hearsay.Range{End: len(text)}}}}
	r.Article.Published = hearsay.Date{Earliest: hearsay.MakeDay(2023, 8, 1), Latest: hearsay.MakeDay(2023, 8, 10), How: hearsay.Inferred}
	found := Read(r)
	if len(found) != 2 || found[0].Value != "2023-07" || found[0].Anchor != "inferred" {
		t.Fatalf("%v", found)
	}
	if found[1].Value != "[2023-07-26..2023-08-09]" {
		t.Errorf("Wednesday is %s", found[1].Value)
	}
}

func TestPreviousDay(t *testing.T) {
	found := values("On 3 May 2020 the mill closed. The next day it burned down; two years later it was rebuilt. That year was dry.")
	want := []string{"2020-05-03", "2020-05-04", "2022", "2022"}
	if strings.Join(found, " ") != strings.Join(want, " ") {
		t.Errorf("%v, want %v", found, want)
	}
}

// wantValues reads a text, and the values of its times in order.
func wantValues(t *testing.T, text, want string) {
	t.Helper()
	if found := strings.Join(values(text), " "); found != want {
		t.Errorf("%s %s, want %s", text, found, want)
	}
}

// Dates that are joined share a year or a day; what explains a date beside it has its value.
func TestCoordinated(t *testing.T) {
	for text, want := range map[string]string{
		"It was shut in May, June and July 2019.":                       "2019-05 2019-06 2019-07",
		"It was shut in December and January 2019.":                     "2018-12 2019-01",
		"It was open from 9 a.m. to 5 p.m. on Monday.":                  "2023-11-13T09:00 2023-11-13T17:00",
		"It sank in 1990. Some 20 years later, in 2011, it was raised.": "1990 2011 2011",
		"It was built in the 1920s and 30s.":                            "192X 193X",
		"It was shut on 3 and 5 June 2019.":                             "2019-06-05",
	} {
		wantValues(t, text, want)
	}
}

// Words count from the day of speaking, where the text says which it is.
func TestDayOfSpeaking(t *testing.T) {
	for text, want := range map[string]string{
		"The notice is in force from today, 3 May 2019. Work begins tomorrow.": "2019-05-03 2019-05-03 2019-05-04",
		"It is Monday. Today we clean the boats.":                              "2023-11-13 2023-11-13",
		"It is Monday. We rest. It is Tuesday. Today we sail.":                 "2023-11-13 2023-11-14 2023-11-14",
		"Today is a holiday.": "2023-11-15",
		"Three years ago today it opened. It was new three years ago.":         "2020-11-15 2020-11-15",
		"On 3 May 2020 it rained. That Friday was wet, and that May cold.":     "2020-05-03 2020-05-01 2020-05",
		"It closed the day before the vote. The day before, it had been open.": " 2023-11-14",
	} {
		wantValues(t, text, want)
	}
}

// An article that surely names early years has others.
func TestEarlyYears(t *testing.T) {
	sure := "The abbey of Saint Orlo was founded on 3 May 312 and burned in AD 340. "
	if found := values(sure + "After 348 monks came back."); len(found) != 3 || found[2] != "0349/.." {
		t.Errorf("%v", found)
	}
	if found := values("After 348 men came back they left 211 behind."); len(found) != 0 {
		t.Errorf("%v", found)
	}
}

// Every rule reads its own example, or is part of a longer reading of it.
func TestRuleExamples(t *testing.T) {
	g := english()
	for _, rules := range g.rules {
		for _, r := range rules {
			text := "It was " + r.example + "."
			if len(g.expressions(text, hearsay.Sentence{Range: hearsay.Range{End: len(text)}}, false)) == 0 {
				t.Errorf("rule %s: nothing found in its example %q", r.name, text)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range spellings {
		f.Add(test.spelled, int32(writtenOn))
	}
	f.Add("0000-00-00 99999-99-99 year 0 on 0 May 0000, 99th century BC", int32(1))
	f.Add("’s ‘90s “May” — 3½ years’ \xff\x00 a.m.", int32(3651000))
	f.Fuzz(func(t *testing.T, text string, on int32) {
		on = min(max(on, 0), int32(lastDay))
		for _, found := range ReadText(strings.ToValidUTF8(text, "?"), hearsay.Day(on)) {
			if found.Start < 0 || found.End > len(text)*3 || found.Start >= found.End {
				t.Errorf("%q: span %v", text, found.Range)
			}
			if found.Latest != 0 && found.Earliest > found.Latest {
				t.Errorf("%q: %v before %v", text, found.Latest, found.Earliest)
			}
		}
	})
}

// What no calendar holds is no other date, and numbers in words are no year unless English reads them so.
func TestAbsurd(t *testing.T) {
	for text, want := range map[string]string{
		"It ends on 31 December 9999.":                                "9999-12-31",
		"It ends on December 31, 9999, or in December 9999.":          "9999-12-31 9999-12",
		"It burned on 15 March 44 BC and in May 312 BC.":              "-0044-03-15 -0312-05",
		"It ends on 1 January 10000.":                                 "",
		"On 31 December 4000 people marched.":                         "2023-12-31",
		"It sank 10^400 days ago.":                                    "../2023-11-15",
		"It sank 900000000000 years ago.":                             "../2023-11-15",
		"It will sink 5 billion years from now.":                      "2023-11-15/..",
		"It sank 9999999 weekends ago.":                               "",
		"It sank 9999999 centuries ago, this month 9999999 years ago": " 2023-11 ",
		"He bought half a dozen dozen eggs.":                          "",
		"He bought eleven dozen; she sold three dozen, ten of them.":  "",
		"It sank two dozen years ago.":                                "1999",
		"It took half a dozen days.":                                  "P6D",
		"Sixteen twelve men came.":                                    "",
		"A crew of twenty ten of whom were young.":                    "",
		"They were thirteen fourteen-pound stones.":                   "",
		"They had twenty twenty vision.":                              "",
		"It rose from eleven to eleven thirty.":                       "",
		"It sank in nineteen eighty-six, and in twenty twenty.":       "1986 2020",
		"It has been open since two thousand and eight.":              "2008",
		"It held two thousand and eight sheep.":                       "",
		"It sank in May nineteen eighty-four.":                        "1984-05",
	} {
		wantValues(t, text, want)
	}
}
