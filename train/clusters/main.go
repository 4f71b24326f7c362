// Clusters packs the classes of words that clusters.py finds into models/clusters/weights.bin.
//
//	python3 train/clusters/clusters.py --kit ../shared | go run ./train/clusters
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"

	"hearsay/language/cluster"
	"hearsay/language/linear"
)

func main() {
	out := flag.String("out", "models/clusters/weights.bin", "file to write")
	flag.Parse()
	if err := run(os.Stdin, *out); err != nil {
		log.Fatal(err)
	}
}

func run(lines io.Reader, out string) error {
	words, err := read(lines)
	if err != nil {
		return err
	}
	var w linear.Writer
	cluster.Write(&w, cluster.NewTable(number(words)))
	b, err := w.Bytes()
	if err != nil {
		return err
	}
	fmt.Println(len(words), "words", len(b), "bytes")
	return os.WriteFile(out, b, 0o644)
}

// word is a line: the word, its three clusters from 0, and the tags it looks like having.
type word struct {
	form     string
	clusters [cluster.Kinds - 1]int
	tags     string
}

func read(lines io.Reader) (words []word, err error) {
	scanner := bufio.NewScanner(lines)
	for scanner.Scan() {
		f := strings.Split(scanner.Text(), "\t")
		if len(f) != cluster.Kinds+1 {
			return nil, fmt.Errorf("line %d: %d columns, want %d", len(words)+1, len(f), cluster.Kinds+1)
		}
		w := word{form: f[0], tags: f[cluster.Kinds]}
		for i := range w.clusters {
			if w.clusters[i], err = strconv.Atoi(f[i+1]); err != nil {
				return nil, fmt.Errorf("line %d: %w", len(words)+1, err)
			}
		}
		words = append(words, w)
	}
	return words, scanner.Err()
}

// number numbers the classes from 1, the tags in order of their names.
func number(words []word) map[uint32]cluster.Classes {
	var tags []string
	for _, w := range words {
		tags = append(tags, w.tags)
	}
	slices.Sort(tags)
	tags = slices.Compact(tags)
	classes := make(map[uint32]cluster.Classes, len(words))
	for _, w := range words {
		var c cluster.Classes
		for i, n := range w.clusters {
			c[i] = uint32(n + 1)
		}
		tag, _ := slices.BinarySearch(tags, w.tags)
		c[cluster.Kinds-1] = uint32(tag + 1)
		classes[linear.HashString(w.form)] = c
	}
	return classes
}
