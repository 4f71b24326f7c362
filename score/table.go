package score

import (
	"bufio"
	"fmt"
	"io"
	"slices"
)

// Table is figures in columns, one account beside another.
type Table struct {
	columns []string
	rows    []row
}

// row is one figure of several accounts; "" where an account lacks it.
type row struct {
	name  string
	cells []string
}

// Add puts figures into the next column.
func (t *Table) Add(column string, metrics []Metric) {
	t.columns = append(t.columns, column)
	for _, m := range metrics {
		at := slices.IndexFunc(t.rows, func(r row) bool { return r.name == m.Name })
		if at < 0 {
			at = len(t.rows)
			t.rows = append(t.rows, row{name: m.Name})
		}
		r := &t.rows[at]
		r.fill(len(t.columns) - 1)
		r.cells = append(r.cells, format(m))
	}
	for i := range t.rows {
		t.rows[i].fill(len(t.columns))
	}
}

func (r *row) fill(n int) {
	for len(r.cells) < n {
		r.cells = append(r.cells, "")
	}
}

// Write writes a line for each figure: its name, and a value for each column.
func (t *Table) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	wide := 0
	for _, r := range t.rows {
		wide = max(wide, len(r.name))
	}
	if len(t.columns) > 1 {
		line(b, wide, "#", t.columns)
	}
	for _, r := range t.rows {
		line(b, wide, r.name, r.cells)
	}
	return b.Flush()
}

func line(b *bufio.Writer, wide int, name string, cells []string) {
	if len(cells) == 1 {
		fmt.Fprintf(b, "%s %s\n", name, cells[0])
		return
	}
	fmt.Fprintf(b, "%-*s", wide, name)
	for _, c := range cells {
		if c == "" {
			c = "-"
		}
		fmt.Fprintf(b, " %10s", c)
	}
	b.WriteByte('\n')
}
