package extract

import (
	"regexp"
	"strings"
	"time"

	"hearsay"
)

// layouts of publication dates, with the form in which Value keeps what they tell.
var layouts = []struct{ in, out string }{
	{time.RFC3339, "2006-01-02T15:04:05Z07:00"},
	{"2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05Z07:00"},
	{"2006-01-02T15:04Z07:00", "2006-01-02T15:04Z07:00"},
	{"2006-01-02T15:04:05", "2006-01-02T15:04:05"},
	{"2006-01-02T15:04", "2006-01-02T15:04"},
	{"2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05Z07:00"},
	{"2006-01-02 15:04:05 -0700", "2006-01-02T15:04:05Z07:00"},
	{"2006-01-02 15:04:05", "2006-01-02T15:04:05"},
	{"2006-01-02 15:04", "2006-01-02T15:04"},
	{"2006-01-02", "2006-01-02"},
	{"2006/01/02", "2006-01-02"},
	{"2006/01/02 15:04:05", "2006-01-02T15:04:05"},
	{"20060102", "2006-01-02"},
	{"20060102T150405Z0700", "2006-01-02T15:04:05Z07:00"},
	{time.RFC1123Z, "2006-01-02T15:04:05Z07:00"},
	{"Mon, 2 Jan 2006 15:04:05 -0700", "2006-01-02T15:04:05Z07:00"},
	{"Mon, 2 Jan 2006 15:04:05 MST", "2006-01-02T15:04:05"},
	{"2 Jan 2006 15:04:05 -0700", "2006-01-02T15:04:05Z07:00"},
	{"Mon Jan 2 15:04:05 2006", "2006-01-02T15:04:05"},
	{"Mon Jan 2 15:04:05 -0700 2006", "2006-01-02T15:04:05Z07:00"},
	{"2 January 2006", "2006-01-02"},
	{"2 January, 2006", "2006-01-02"},
	{"2 Jan 2006", "2006-01-02"},
	{"2-Jan-2006", "2006-01-02"},
	{"January 2, 2006", "2006-01-02"},
	{"January 2 2006", "2006-01-02"},
	{"Jan 2, 2006", "2006-01-02"},
	{"Jan 2 2006", "2006-01-02"},
	{"2 January 2006 15:04", "2006-01-02T15:04"},
	{"2 January 2006, 15:04", "2006-01-02T15:04"},
	{"2 Jan 2006 15:04", "2006-01-02T15:04"},
	{"2 Jan 2006, 15:04", "2006-01-02T15:04"},
	{"January 2, 2006 15:04", "2006-01-02T15:04"},
	{"January 2, 2006, 15:04", "2006-01-02T15:04"},
	{"January 2, 2006 3:04 PM", "2006-01-02T15:04"},
	{"January 2, 2006 3:04PM", "2006-01-02T15:04"},
	{"January 2, 2006, 3:04 PM", "2006-01-02T15:04"},
	{"Jan 2, 2006 3:04 PM", "2006-01-02T15:04"},
	{"Jan 2, 2006, 3:04 PM", "2006-01-02T15:04"},
	{"2 January 2006 3:04 PM", "2006-01-02T15:04"},
	{"2 January 2006, 3:04 PM", "2006-01-02T15:04"},
	{"2 January 2006 3:04PM", "2006-01-02T15:04"},
	{"2.1.2006", "2006-01-02"},
	{"02.01.2006 15:04", "2006-01-02T15:04"},
}

// The years in which an article can have been printed.
const (
	firstYear = 1450
	lastYear  = 2200
)

// parsePublished reads a publication date as written; what cannot be one is unknown. The day
// is the one written, whatever the zone.
func parsePublished(s string) hearsay.Date {
	s = tidyDate(s)
	for _, l := range layouts {
		t, err := time.Parse(l.in, s)
		if err != nil {
			continue
		}
		if t.Year() < firstYear || t.Year() > lastYear {
			break
		}
		day := hearsay.MakeDay(t.Year(), int(t.Month()), t.Day())
		return hearsay.Date{Value: t.Format(l.out), Earliest: day, Latest: day, How: hearsay.Given}
	}
	return hearsay.Date{How: hearsay.Unknown}
}

var (
	fraction = regexp.MustCompile(`:\d\d\.\d+`)
	ordinal  = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)\b`)
)

const longestDate = 64 // bytes

// tidyDate brings s nearer to a layout: no weekday, no ordinal endings, one space between words.
func tidyDate(s string) string {
	if len(s) > longestDate {
		return ""
	}
	s = strings.Join(strings.Fields(s), " ")
	if cut := fraction.FindStringIndex(s); cut != nil {
		s = s[:cut[0]+3] + s[cut[1]:]
	}
	return ordinal.ReplaceAllString(s, "$1")
}
