package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strings"

	"hearsay/language/name"
)

// iob reads a set in IOB2: a word, a tab and its label a line, an empty line after each sentence.
// Names of classes without a kind are left out.
func (c *corpora) iob(set string) (sentences []marked, err error) {
	f, err := os.Open(c.file("names/" + set + ".iob2.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", set, err)
	}
	var m marked
	document := ""
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		form, label, ok := strings.Cut(lines.Text(), "\t")
		id, comment := strings.CutPrefix(form, "# sent_id = ")
		switch {
		case comment:
			document = id[:max(strings.LastIndexByte(id, '-'), 0)]
		case form == "-DOCSTART-":
			document = fmt.Sprint(len(sentences))
		case ok:
			m.word(form, label)
		case form == "" && len(m.forms) > 0:
			m.document = document
			sentences = append(sentences, m.named())
			m = marked{}
		}
	}
	return sentences, lines.Err()
}

// word appends a word with its label, e.g. B-PER.
func (m *marked) word(form, label string) {
	i := len(m.forms)
	m.forms = append(m.forms, form)
	part, class, _ := strings.Cut(label, "-")
	switch n := len(m.names); part {
	case "B":
		m.names = append(m.names, name.Name{From: i, To: i + 1, Kind: kindOf[class]})
	case "I":
		m.names[n-1].To = i + 1
	}
}

// named leaves out the names without a kind.
func (m marked) named() marked {
	var names []name.Name
	for _, n := range m.names {
		if n.Kind != "" {
			names = append(names, n)
		}
	}
	m.names = names
	return m
}
