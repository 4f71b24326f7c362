package extract

import (
	"cmp"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay"
)

// dayLayouts are the ways dates are written, once tidied, and clockLayouts what may follow.
var (
	dayLayouts = []string{
		"2006-01-02", "2006-1-2", "2006/01/02", "20060102", "2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2-Jan-2006", "2.1.2006",
	}
	clockLayouts = []struct{ in, out string }{
		{"", ""}, {" 15:04:05", "T15:04:05"}, {" 15:04", "T15:04"}, {" 3:04 PM", "T15:04"}, {" 3:04PM", "T15:04"}, {" 3:04:05 PM", "T15:04:05"}, {" 150405", "T15:04:05"},
	}
	zoneLayouts  = []struct{ in, out string }{{"", ""}, {"Z07:00", "Z07:00"}, {"Z0700", "Z07:00"}, {" -0700", "Z07:00"}, {" -07:00", "Z07:00"}}
	monthLayouts = []string{"2006-01", "January 2006", "Jan 2006"}
)

// parsePublished reads a publication date as written; what cannot be one is unknown. The day
// is the one written, whatever the zone, and Value keeps clock and zone where they are given.
func parsePublished(s string) hearsay.Date {
	s = tidyDate(s)
	if t, out, ok := parseDay(s); ok {
		day := hearsay.MakeDay(t.Year(), int(t.Month()), t.Day())
		return published(t, hearsay.Date{Value: t.Format(out), Earliest: day, Latest: day})
	}
	for _, l := range monthLayouts {
		if t, err := time.Parse(l, s); err == nil {
			y, m := t.Year(), int(t.Month())
			return published(t, hearsay.Date{Value: t.Format("2006-01"), Earliest: hearsay.MakeDay(y, m, 1), Latest: hearsay.MakeDay(y, m+1, 0)})
		}
	}
	return hearsay.Date{How: hearsay.Unknown}
}

// readable reports whether s is a publication date.
func readable(s string) bool { return parsePublished(s).Known() }

// givePublished dates a by what was given with it or, where that is no date, by a line at its head. What was given and
// cannot be read is kept as it was written.
func givePublished(a *hearsay.Article, given string) {
	if a.Published = parsePublished(given); !a.Published.Known() {
		a.UnreadDate = cmp.Or(a.UnreadDate, asWritten(given))
		a.Published = datedLine(a)
	}
}

// asWritten is a date that cannot be read, on one line and not longer than one can be that is.
func asWritten(s string) string {
	s = clean(s)
	if len(s) <= longestDate {
		return s
	}
	end := longestDate
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}

const dateLines = 3 // the date stands in one of so many first blocks, by itself

// datedLine is the date that stands on a line of its own at the head of the article.
func datedLine(a *hearsay.Article) hearsay.Date {
	for _, b := range a.Blocks[:min(len(a.Blocks), dateLines)] {
		s := b.Of(a.Text)
		if len(s) > longestDate || dateLabel.MatchString(s) {
			continue
		}
		if d := parsePublished(s); d.IsDay() {
			d.Because = []hearsay.Span{b.In(a.ID)}
			return d
		}
	}
	return hearsay.Date{How: hearsay.Unknown}
}

func published(t time.Time, d hearsay.Date) hearsay.Date {
	if t.Year() < hearsay.FirstYear || t.Year() > hearsay.LastYear {
		return hearsay.Date{How: hearsay.Unknown}
	}
	d.How = hearsay.Given
	return d
}

// parseDay reads a day, with or without a clock and a zone. out is the layout that keeps them.
// Figures between strokes are a day in one order only, or none: "25/12/2024", not "03/04/2024".
func parseDay(s string) (t time.Time, out string, ok bool) {
	if t, out, ok = parseDayAs(s, dayLayouts); ok {
		return t, out, ok
	}
	british, out, isBritish := parseDayAs(s, []string{"2/1/2006"})
	american, outToo, isAmerican := parseDayAs(s, []string{"1/2/2006"})
	switch {
	case isBritish && isAmerican:
		return british, out, british.Equal(american)
	case isBritish:
		return british, out, true
	}
	return american, outToo, isAmerican
}

func parseDayAs(s string, layouts []string) (t time.Time, out string, ok bool) {
	for _, d := range layouts {
		for _, c := range clockLayouts {
			for _, z := range zoneLayouts {
				if z.in != "" && c.in == "" {
					break
				}
				if t, err := time.Parse(d+c.in+z.in, s); err == nil {
					return t, "2006-01-02" + c.out + z.out, true
				}
			}
		}
	}
	return t, "", false
}

const longestDate = 64 // bytes

// What is taken off a date before it is compared with the layouts.
var (
	dateLabel = regexp.MustCompile(`^[A-Za-z ]{2,20}: `)
	weekday   = regexp.MustCompile(`(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? `)
	isoClock  = regexp.MustCompile(`^(\d{4}-?\d\d-?\d\d)[Tt](\d)`)
	fraction  = regexp.MustCompile(`(:\d\d)[.,]\d+`)
	ordinal   = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)\b`)
	sept      = regexp.MustCompile(`\b([Ss]ep)t\b`)
	zulu      = regexp.MustCompile(`\s?\(?\b(?:GMT|UTC|Z)\b\)?$`)
	zoneName  = regexp.MustCompile(`(\d|[AP]M) \(?(?:[B-OQ-Z][A-Z]{1,3}|[AP][A-LN-Z][A-Z]{0,2}|[AP]M[A-Z]{1,2})\)?$`)
	meridiem  = regexp.MustCompile(`(?i)(\d) ?([ap])\.?m\.?`)
	fillers   = strings.NewReplacer(" at ", " ", " | ", " ", " - ", " ", ",", " ", ". ", " ")
)

// tidyDate brings s nearer to a layout.
func tidyDate(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > longestDate {
		return ""
	}
	s = dateLabel.ReplaceAllString(s, "")
	s = fraction.ReplaceAllString(s, "$1")
	s = meridiem.ReplaceAllStringFunc(s, func(m string) string {
		return strings.ToUpper(m[:1] + " " + strings.ReplaceAll(strings.TrimSpace(m[1:]), ".", ""))
	})
	s = weekday.ReplaceAllString(s, "")
	s = isoClock.ReplaceAllString(s, "$1 $2")
	s = sept.ReplaceAllString(ordinal.ReplaceAllString(s, "$1"), "$1")
	s = strings.Join(strings.Fields(fillers.Replace(s)), " ")
	return zoneName.ReplaceAllString(zulu.ReplaceAllString(s, "Z"), "$1")
}
