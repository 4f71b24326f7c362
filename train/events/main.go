// Events trains the weights of the evidence that two tellings are of one happening, a logistic regression over the
// pairs of mentions that ECB+ and MEANTIME mark, and writes models/events/weights.tsv.
//
//	go run ./train/events -kit ../shared
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/plan"
	"hearsay/reconcile"
)

// set is a set of the kit and what each of its pairs counts.
type set struct {
	name  string
	count float64
}

// sets are the ones that may be trained on. MEANTIME has dates, and its stories many happenings of a kind; there are fewer of its pairs.
var sets = []set{{"ecb-events", 1}, {"meantime-events", 3}}

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	out := flag.String("out", "models/events/weights.tsv", "file to write")
	flag.Parse()
	if err := run(*kit, *out); err != nil {
		log.Fatal(err)
	}
}

func run(kit, out string) error {
	var all []example
	for _, s := range sets {
		examples, err := examplesOf(filepath.Join(kit, "bench/data", s.name), s.count)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		log.Printf("%s: %d pairs", s.name, len(examples))
		all = append(all, examples...)
	}
	var b strings.Builder
	for i, w := range fit(all, given()) {
		fmt.Fprintf(&b, "%s\t%.2f\n", reconcile.EvidenceNames()[i], w)
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// examplesOf are the pairs of a set whose words both stand in a mention of its key.
func examplesOf(dir string, count float64) (examples []example, err error) {
	key, err := readKey(filepath.Join(dir, "key.json"))
	if err != nil {
		return nil, err
	}
	documents, _, err := intake.Read(context.Background(), []string{filepath.Join(dir, "input.jsonl")}, nil, intake.Options{})
	if err != nil {
		return nil, err
	}
	records := map[string]string{}
	for _, d := range documents {
		records[string(d.ID)] = d.Record.ID
	}
	take := func(in reconcile.Input) {
		for _, p := range reconcile.Pairs(in) {
			a, ok := key.event(records[string(p.A.Document)], p.A.Range())
			b, both := key.event(records[string(p.B.Document)], p.B.Range())
			if ok && both {
				examples = append(examples, example{p.Evidence, a == b, count})
			}
		}
	}
	_, err = plan.Plan{Engine: local.Engine{}, Watch: take}.Run(context.Background(), documents, nil)
	return examples, err
}
