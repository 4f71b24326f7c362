package language_test

import (
	"fmt"
	"log"

	"hearsay/language"
)

func Example() {
	reader, err := language.English(false)
	if err != nil {
		log.Fatal(err)
	}
	text := "The board said the bridge was safe."
	sentences, _ := reader.ReadText(text)
	for _, s := range sentences {
		for _, t := range s.Tokens {
			head := "(root)"
			if t.Head >= 0 {
				head = s.Tokens[t.Head].Of(text)
			}
			fmt.Printf("%-7s %-6s %-7s %s\n", t.Of(text), t.POS, head, t.Rel)
		}
	}
	// Output:
	// The     DET    board   det
	// board   NOUN   said    nsubj
	// said    VERB   (root)  root
	// the     DET    bridge  det
	// bridge  NOUN   safe    nsubj
	// was     AUX    safe    cop
	// safe    ADJ    said    ccomp
	// .       PUNCT  said    punct
}

func ExampleReader_ReadText_quotations() {
	reader, err := language.English(true)
	if err != nil {
		log.Fatal(err)
	}
	text := "“They told us ‘soon’,” said Orla Tarn.\n\n“Soon never came.”"
	_, quotes := reader.ReadText(text)
	for _, q := range quotes {
		fmt.Println(q.Depth, q.Of(text))
	}
	// Output:
	// 0 “They told us ‘soon’,”
	// 1 ‘soon’
	// 0 “Soon never came.”
}
