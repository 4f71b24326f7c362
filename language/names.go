package language

import (
	"hearsay"
	"hearsay/language/linear"
	"hearsay/language/name"
)

func (m *trained) readNames(r *linear.Reader) error {
	g, err := name.NewGazetteer("en")
	if err != nil {
		return err
	}
	m.names, err = name.Read(r, g)
	return err
}

// nameLater notes the sentence that was tagged last for findNames.
func (work *scratch) nameLater() {
	work.document.Add(work.words, work.tags)
	work.numbers = append(work.numbers, work.count)
}

// findNames gives the sentences that were noted their names, which all of them together tell.
func (m *trained) findNames(sentences []hearsay.Sentence, work *scratch) {
	m.names.Prepare(&work.document)
	var names []hearsay.Name
	for i, number := range work.numbers {
		first := len(names)
		names = m.names.Find(names, &work.document, i, &work.name)
		if len(names) > first {
			sentences[number].Names = names[first:len(names):len(names)]
		}
	}
}

// begin makes ready for the next article.
func (work *scratch) begin() {
	work.count, work.numbers, work.document = 0, work.numbers[:0], name.Document{}
}
