package when

import (
	"fmt"
	"math"
	"strconv"

	"hearsay/lexicon"
)

// Candidate is one day, or stretch of days, that an expression may mean.
type Candidate struct {
	Value  string   `json:"value"`  // EDTF
	Weight float64  `json:"weight"` // of 1 for all candidates together
	For    []string `json:"for,omitempty"`
}

// weight is what a piece of evidence adds to the log-odds that a day lies ahead.
type weight struct {
	ahead float64
	told  string
}

func (v *vocabulary) loadWeights(language string) error {
	table, err := lexicon.Words(language, "time-weights")
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		ahead, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			return fmt.Errorf("time-weights.tsv: %s: %w", row[0], err)
		}
		v.weights[row[0]] = weight{ahead, row[2]}
	}
	return nil
}

// weigh says how likely it is that the nearest such day behind is meant, and the nearest ahead.
func (c *context) weigh(today bool) (behind, ahead Candidate) {
	evidence := []string{"prior", "verb." + c.tense.String(), "word." + c.before}
	if today {
		evidence = append(evidence, "day.same")
	}
	if c.unreal {
		evidence = append(evidence, "verb.unreal")
	}
	odds := 0.0
	for _, key := range evidence {
		switch w := c.words.weights[key]; {
		case w.ahead > 0:
			ahead.For = append(ahead.For, w.told)
			odds += w.ahead
		case w.ahead < 0:
			behind.For = append(behind.For, w.told)
			odds += w.ahead
		}
	}
	ahead.Weight = math.Round(1000/(1+math.Exp(-odds))) / 1000
	behind.Weight = math.Round(1000-1000*ahead.Weight) / 1000
	return behind, ahead
}

// String is the name that time-weights.tsv has for t.
func (t tense) String() string {
	return [...]string{"none", "past", "present", "future"}[t]
}
