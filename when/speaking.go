package when

import "hearsay"

// The day of speaking, where the text says that it is another than that of publication.

// speaking is the day that the words of an article count from, as the reading of it goes on.
type speaking struct {
	published, now hearsay.Day
	blocks         map[int]hearsay.Day // of blocks that tell their own day
}

// speakingOn finds the blocks that say what "today" is in them: "in force from today, 3 May 2019".
func (g *grammar) speakingOn(found []expression, published hearsay.Day) speaking {
	s := speaking{published: published, now: published, blocks: map[int]hearsay.Day{}}
	for _, e := range found {
		if e.rule != "date.today" || e.tree.op != "ymd" {
			continue
		}
		if m, ok := ymd(nil, e.tree.args); ok {
			s.blocks[e.block] = m.first
		}
	}
	return s
}

// at is the day that an expression counts from.
func (s *speaking) at(e expression) hearsay.Day {
	if day, ok := s.blocks[e.block]; ok && s.published != 0 {
		return day
	}
	return s.now
}

// tense is that of "it is Wednesday": the last one, and the next where an earlier day of speaking is known.
func (s *speaking) tense(e expression) tense {
	switch {
	case !e.itIs:
		return e.tense
	case s.now >= s.published:
		return pastTense
	}
	return futureTense
}

// heard takes in that "it is Monday, May 3", or a line of its own with a date: what follows is said on that day, if
// it is before the article came out, or near it.
func (s *speaking) heard(e expression, m meaning) {
	if m.unit != dayUnit || m.first == 0 || m.first != m.last {
		return
	}
	near := s.published == 0 || m.first <= s.published+datelineDays && m.first >= s.published-datelineDays
	if e.itIs && m.first <= s.published || e.dateline && m.explicit && near {
		s.now = m.first
	}
}

// datelineDays is how far the date over an article lies from the day of its publication, at most.
const datelineDays = 7
