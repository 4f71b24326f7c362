package score

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// Golden is figures that were written down: of a set, by name.
type Golden map[string]map[string]float64

// ReadGolden reads lines of set, metric and value, separated by tabs.
func ReadGolden(r io.Reader) (Golden, error) {
	g := Golden{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" || strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != 3 {
			return nil, fmt.Errorf("golden line %d: want set, metric and value, separated by tabs", n)
		}
		value, err := strconv.ParseFloat(cells[2], 64)
		if err != nil {
			return nil, fmt.Errorf("golden line %d: %w", n, err)
		}
		g.put(cells[0], cells[1], value)
	}
	return g, lines.Err()
}

func (g Golden) put(set, metric string, value float64) {
	if g[set] == nil {
		g[set] = map[string]float64{}
	}
	g[set][metric] = value
}

// Put writes the figures of a set down.
func (g Golden) Put(set string, metrics []Metric) {
	delete(g, set)
	for _, m := range metrics {
		g.put(set, m.Name, m.Value)
	}
}

// Write writes the figures by set and name.
func (g Golden) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "# set\tmetric\tvalue; hearsay score --golden THIS --update writes it")
	for _, set := range sortedKeys(g) {
		for _, name := range sortedKeys(g[set]) {
			fmt.Fprintf(b, "%s\t%s\t%s\n", set, name, strconv.FormatFloat(math.Round(g[set][name]*1e4)/1e4, 'f', -1, 64))
		}
	}
	return b.Flush()
}

// Compare lists, a line each, the figures of a set that are further than tolerance from what was written down.
func (g Golden) Compare(set string, metrics []Metric, tolerance float64) []string {
	var off []string
	have := map[string]bool{}
	for _, m := range metrics {
		have[m.Name] = true
		want, ok := g[set][m.Name]
		switch {
		case !ok:
			off = append(off, fmt.Sprintf("%s %s is %s, and was not written down", set, m.Name, format(m)))
		case math.Abs(m.Value-want) > tolerance+5e-5:
			off = append(off, fmt.Sprintf("%s %s is %s, was %s", set, m.Name, format(m), format(Metric{Value: want, Count: m.Count})))
		}
	}
	for _, name := range sortedKeys(g[set]) {
		if !have[name] {
			off = append(off, fmt.Sprintf("%s %s is gone", set, name))
		}
	}
	return off
}

func format(m Metric) string {
	if m.Count {
		return strconv.Itoa(int(m.Value))
	}
	return strconv.FormatFloat(m.Value, 'f', 4, 64)
}
