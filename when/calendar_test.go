package when

import (
	"testing"

	"hearsay"

	"pgregory.net/rapid"
)

// Whole units follow each other without gap or overlap, over month ends, leap days and year turns.
func TestUnitsTile(t *testing.T) {
	units := []unit{dayUnit, weekUnit, monthUnit, quarterUnit, yearUnit, decadeUnit}
	rapid.Check(t, func(t *rapid.T) {
		u, d := rapid.SampledFrom(units).Draw(t, "unit"), hearsay.Day(anyDay.Draw(t, "day"))
		d = max(d, hearsay.MakeDay(30, 1, 1))
		first, last := unitOf(u, d, 0)
		next, _ := unitOf(u, d, 1)
		_, before := unitOf(u, d, -1)
		if d < first || d > last || next != last+1 || before != first-1 {
			t.Fatalf("%s of %s: %s to %s, then %s, before %s", u, d, first, last, next, before)
		}
	})
}

func TestMonthEnds(t *testing.T) {
	for _, test := range []struct {
		from, to string
		months   int
	}{
		{"2023-01-31", "2023-02-28", 1}, {"2024-01-31", "2024-02-29", 1}, {"2024-02-29", "2025-02-28", 12},
		{"2023-03-31", "2023-02-28", -1}, {"2023-01-15", "2022-12-15", -1},
	} {
		from, _ := hearsay.ParseDay(test.from)
		if got := addMonths(from, test.months); got.String() != test.to {
			t.Errorf("%s and %d months: %s, want %s", test.from, test.months, got, test.to)
		}
	}
}

func TestWeeks(t *testing.T) {
	for _, test := range [][3]string{ // said on, "last week", "this weekend"
		{"2023-01-01", "2022-12-19/2022-12-25", "2022-12-31/2023-01-01"},
		{"2023-01-02", "2022-12-26/2023-01-01", "2023-01-07/2023-01-08"},
		{"2024-03-03", "2024-02-19/2024-02-25", "2024-03-02/2024-03-03"},
	} {
		on, _ := hearsay.ParseDay(test[0])
		found := ReadText("It met last week and this weekend.", on)
		if len(found) != 2 || found[0].Value != test[1] || found[1].Value != test[2] {
			t.Errorf("on %s: %v", test[0], found)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{2018: "2018-04-01", 2019: "2019-04-21", 2024: "2024-03-31", 2025: "2025-04-20"} {
		if got := easter(year); got.String() != want {
			t.Errorf("Easter %d: %s", year, got)
		}
	}
}

// Every expression can be placed on any day of the calendar.
func TestAnyDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		on := hearsay.Day(rapid.Int32Range(0, int32(lastDay)).Draw(t, "on"))
		test := rapid.SampledFrom(spellings).Draw(t, "test")
		for _, found := range ReadText(test.spelled, on) {
			if found.Latest != 0 && found.Earliest > found.Latest {
				t.Fatalf("%s on %s: %v to %v", found.Of(test.spelled), on, found.Earliest, found.Latest)
			}
		}
	})
}

// Months and years counted forth land in the month meant, and never past its end.
func TestMonthsKeepTheMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := hearsay.Day(anyDay.Draw(t, "day")), rapid.IntRange(-60, 60).Draw(t, "months")
		d = max(d, hearsay.MakeDay(30, 1, 1))
		y, m, day := d.Civil()
		y2, m2, day2 := addMonths(d, n).Civil()
		if y2*12+m2 != y*12+m+n || day2 != min(day, daysIn(y2, m2)) {
			t.Fatalf("%s and %d months: %d-%d-%d", d, n, y2, m2, day2)
		}
	})
}

// What is said on any day of the words for the days around it, over month ends, leap days and year turns.
func TestDaysAround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		on := hearsay.Day(rapid.IntRange(690000, 760000).Draw(t, "on"))
		monday := on - hearsay.Day((int(on.Weekday())+6)%7)
		for _, test := range []struct {
			said        string
			first, last hearsay.Day
		}{
			{"yesterday", on - 1, on - 1}, {"tomorrow", on + 1, on + 1},
			{"last week", monday - 7, monday - 1}, {"this week", monday, monday + 6}, {"next week", monday + 7, monday + 13},
			{"three days ago", on - 3, on - 3}, {"the last ten days", on - 10, on}, {"the next ten days", on + 1, on + 10},
		} {
			found := ReadText("It met "+test.said+".", on)
			if len(found) != 1 || found[0].Earliest != test.first || found[0].Latest != test.last {
				t.Fatalf("%s on %s: %v", test.said, on, found)
			}
		}
	})
}

// A zone is said, and moves no day.
func TestZones(t *testing.T) {
	for zone, want := range map[string]string{
		"UTC": "2023-11-15T23:30:00Z", "(GMT)": "2023-11-15T23:30:00Z", "EST": "2023-11-15T23:30:00-05:00",
		"(GMT +8)": "2023-11-15T23:30:00+08:00", "UTC+3": "2023-11-15T23:30:00+03:00", "local time": "2023-11-15T23:30",
	} {
		found := ReadText("It ends today at 11:30 p.m. "+zone+".", writtenOn)
		if len(found) != 1 || found[0].Value != want || found[0].Earliest != writtenOn {
			t.Errorf("%s: %v, want %s", zone, found, want)
		}
	}
}

// Year turns and leap days, in words.
func TestYearTurns(t *testing.T) {
	for _, test := range [][3]string{
		{"2024-12-31", "tomorrow", "2025-01-01"}, {"2025-01-01", "last month", "2024-12"}, {"2024-12-30", "next quarter", "2025-01/2025-03"},
		{"2025-01-15", "the 31st of last month", "2024-12-31"}, {"2025-01-02", "the Friday before last", "2024-12-20"},
		{"2024-02-29", "a year ago today", "2023-02-28"}, {"2024-02-28", "tomorrow", "2024-02-29"}, {"2023-02-28", "tomorrow", "2023-03-01"},
		{"2025-12-31", "two working days from now", "2026-01-02"}, {"2025-01-03", "the last three days", "2024-12-31/2025-01-03"},
		{"2024-03-01", "the last week of last month", "2024-02-26/2024-03-03"}, {"2024-12-29", "this week", "2024-12-23/2024-12-29"},
		{"2024-12-30", "this week", "2024-12-30/2025-01-05"}, {"2025-01-10", "last winter", "2023-24"},
	} {
		on, _ := hearsay.ParseDay(test[0])
		if found := ReadText("It closed "+test[1]+".", on); len(found) != 1 || found[0].Value != test[2] {
			t.Errorf("%s on %s: %v, want %s", test[1], test[0], found, test[2])
		}
	}
}

// A count of working days never ends on a weekend, passes over each between, and goes back as it came.
func TestWorkingDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "days")
		d := hearsay.Day(rapid.IntRange(690000, 760000).Draw(t, "on"))
		d -= hearsay.Day(max(weekdayOf(d)-5, 0))
		length := tree{op: "dur", args: []tree{number(float64(n)), word(string(workdayUnit))}}
		there := reach(length, Duration{Days: float64(n)}, d, 1)
		if weekdayOf(there) > 5 || reach(length, Duration{Days: float64(n)}, there, -1) != d || (n%5 == 0 && there != d+hearsay.Day(n/5*7)) {
			t.Fatalf("%d working days from %s: %s", n, d, there)
		}
	})
}
