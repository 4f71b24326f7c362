package extract

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"
)

const (
	english       = "en" // the language that is read; taken for granted where another is not plain
	tongueBytes   = 2000 // so much of a text is looked at
	tongueLeast   = 200  // and so much is needed to tell another language
	tongueCertain = 0.9  // with this confidence
)

// languageOfText is the language of text in BCP 47, by the frequency of its letters in threes.
func languageOfText(text string) string {
	head := strings.ToValidUTF8(text[:min(len(text), tongueBytes)], "")
	if len(head) < tongueLeast {
		return english
	}
	if found := whatlanggo.Detect(head); found.Confidence >= tongueCertain {
		if code := found.Lang.Iso6391(); code != "" {
			return code
		}
	}
	return english
}
