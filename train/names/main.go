// Names trains the names tagger on UNER English EWT, the free genres of GUM, MEANTIME, WNUT17 and a part
// of BTC, and writes models/names/weights.bin. It reads models/tagger/weights.bin for the tags of words.
//
//	go run ./train/names -kit ../shared
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"hearsay/language/linear"
	"hearsay/language/name"
	"hearsay/train/treebank"
)

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	taggerFile := flag.String("tagger", "models/tagger/weights.bin", "the tagger's weights")
	out := flag.String("out", "models/names/weights.bin", "file to write")
	o := name.Options{Seed: 7, Margin: 20}
	flag.IntVar(&o.Epochs, "epochs", 7, "passes over the examples")
	flag.IntVar(&o.Bag, "bag", 4, "taggers that are added up")
	flag.IntVar(&o.Scale, "scale", 16, "units of weight in 1")
	flag.IntVar(&o.Least, "least", 12, "units below which a weight is left out")
	flag.IntVar(&o.Heft, "heft", 12, "units below which a feature is left out whose strongest weight is weaker")
	flag.IntVar(&o.Drop, "drop", 15, "features in 100 that training leaves out")
	flag.IntVar(&o.Strange, "strange", 35, "words with capitals in 100 whose clusters training does not know")
	flag.Parse()
	if err := run(*kit, *taggerFile, *out, o); err != nil {
		log.Fatal(err)
	}
}

func run(kit, taggerFile, out string, o name.Options) error {
	tagger, err := treebank.Tagger(taggerFile)
	if err != nil {
		return err
	}
	g, err := name.NewGazetteer("en")
	if err != nil {
		return err
	}
	clusters, err := treebank.Clusters()
	if err != nil {
		return err
	}
	c := corpora{kit: kit, tagger: tagger, clusters: clusters}
	texts, err := c.train()
	if err != nil {
		return err
	}
	names := name.Train(g, tagger.Classes(), texts, o)
	var w linear.Writer
	name.Write(&w, names)
	b, err := w.Bytes()
	if err != nil {
		return err
	}
	fmt.Println(len(b), "bytes")
	for _, set := range []string{"uner-ewt-dev", "uner-ewt-test", "wikigold"} {
		test, err := c.set(set)
		if err != nil {
			return err
		}
		fmt.Println(set, score(names, test))
	}
	return os.WriteFile(out, b, 0o644)
}
