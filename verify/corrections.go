package verify

import (
	"fmt"

	"hearsay"
)

// corrections checks that what came of each correction is there, and that what says it was corrected names one that is in force.
func (c *checker) corrections() {
	outcome := map[hearsay.CorrectionID]hearsay.Outcome{}
	for _, k := range c.account.Corrections {
		c.report.Items++
		if outcome[k.ID] != "" {
			c.fail(string(k.ID), "", "two items have this identifier")
		}
		outcome[k.ID] = k.Outcome
		if k.Outcome != hearsay.Applied && k.Because == "" {
			c.fail(string(k.ID), "", "does not say why it changed nothing")
		}
	}
	for _, k := range c.account.Corrections {
		for i, id := range k.Items {
			_, made := outcome[hearsay.CorrectionID(id)]
			if !made && !c.items[id] && !c.isDocument(id) {
				c.fail(string(k.ID), fmt.Sprintf("item %d", i+1), "names %s, which the account does not have", id)
			}
		}
	}
	c.eachCorrected(func(item string, by []hearsay.CorrectionID) {
		for _, id := range by {
			if outcome[id] != hearsay.Applied {
				c.fail(item, "corrected", "names %s, which is no correction in force", id)
			}
		}
	})
}

func (c *checker) isDocument(id string) bool {
	for _, d := range c.account.Documents {
		if string(d.ID) == id {
			return true
		}
	}
	return false
}

// eachCorrected calls f with each item that may have been corrected.
func (c *checker) eachCorrected(f func(item string, by []hearsay.CorrectionID)) {
	for _, d := range c.account.Documents {
		f(string(d.ID), d.Corrected)
	}
	for _, e := range c.account.Entities {
		f(string(e.ID), e.Corrected)
	}
	for _, s := range c.account.Statements {
		f(string(s.ID), s.Corrected)
	}
	for _, s := range c.account.Stories {
		f(s.ID, s.Corrected)
		for _, l := range s.Because {
			f(s.ID, l.Corrected)
		}
		for _, e := range s.Events {
			for _, o := range e.Sources {
				f(e.ID, o.Corrected)
			}
		}
		for _, l := range s.Claims {
			for _, o := range l.Origins.List {
				f(l.ID, o.Corrected)
			}
		}
	}
}
