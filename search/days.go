package search

import (
	"fmt"

	"hearsay"
)

// Days are the days from the first of since to the last of until, each a day, a month or a year in EDTF; "" is open.
func Days(since, until string) (d hearsay.Date, err error) {
	if since != "" {
		if d.Earliest, _, err = hearsay.EDTFBounds(since); err != nil || d.Earliest == 0 {
			return d, fmt.Errorf("since %q: want a date such as 2024-06-04, 2024-06 or 2024", since)
		}
	}
	if until != "" {
		if _, d.Latest, err = hearsay.EDTFBounds(until); err != nil || d.Latest == 0 {
			return d, fmt.Errorf("until %q: want a date such as 2024-06-04, 2024-06 or 2024", until)
		}
	}
	if d.Earliest != 0 && d.Latest != 0 && d.Latest < d.Earliest {
		return d, fmt.Errorf("since %s is later than until %s", since, until)
	}
	return d, nil
}
