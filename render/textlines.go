package render

import "strings"

// line writes runs, wrapped, at an indent.
func (t *textWriter) line(indent int, runs ...run) {
	for _, l := range wrap(runs, t.width-indent) {
		t.put(indent, l)
	}
}

// hang writes a label and runs whose further lines stand under the first word after it.
func (t *textWriter) hang(indent, hanging int, label string, runs ...run) {
	for i, l := range wrap(runs, t.width-indent-hanging) {
		if i > 0 {
			label = strings.Repeat(" ", hanging)
		}
		t.put(indent, append([]run{{label, plain}}, l...))
	}
}

// columns writes one line of columns with these widths; the last takes what it takes.
func (t *textWriter) columns(indent int, widths []int, columns ...[]run) {
	var all []run
	for i, c := range columns {
		used := 0
		for _, r := range c {
			used += cells(r.text)
		}
		all = append(all, c...)
		if pad := widths[i] - used; pad > 0 {
			all = append(all, run{strings.Repeat(" ", pad), plain})
		}
	}
	t.put(indent, all)
}

func (t *textWriter) put(indent int, line []run) {
	t.begun = true
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", indent))
	for _, r := range line {
		text := strings.ReplaceAll(r.text, "\u00a0", " ")
		if t.color && r.style != plain {
			text = "\x1b[" + string(r.style) + "m" + text + "\x1b[0m"
		}
		b.WriteString(text)
	}
	t.out.WriteString(strings.TrimRight(b.String(), " "))
	t.out.WriteByte('\n')
}

func (t *textWriter) blank() {
	if t.begun {
		t.out.WriteByte('\n')
	}
}
