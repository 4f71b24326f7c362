package language

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// In each text the quotations that must be found follow ⇒, divided by |: "+" continues the one
// before, "?" was not closed, a digit is its depth where that is not 0.
func TestQuotes(t *testing.T) {
	r := rulesOnly(t)
	for _, c := range []string{
		"“I go,” he said, “now.” ⇒ “I go,”|“now.”",
		"“She said ‘no’ to me,” he said. ⇒ “She said ‘no’ to me,”|1‘no’",
		"‘I’m the players’ man,’ he said. ‘It’s theirs.’ ⇒ ‘I’m the players’ man,’|‘It’s theirs.’",
		"‘He called it “odd”,’ she said. ⇒ ‘He called it “odd”,’|1“odd”",
		"'I can't,' said the boys' coach. 'Don't ask.' ⇒ 'I can't,'|'Don't ask.'",
		"The boys' coach can't go; it is Lund's. ⇒ ",
		"He wrote \"yes\" and \"no 'more'\" in it. ⇒ \"yes\"|\"no 'more'\"|1'more'",
		"“One.\n\n“Two.\n\n“Three,” he said. ⇒ ?“One.|+?“Two.|+“Three,”",
		"“One.\n\nHe left.\n\n“Two,” he said. ⇒ ?“One.|“Two,”",
		"”Their aim is money,” he said. ⇒ ”Their aim is money,”",
		"“Their aim is money,“ he said. ⇒ “Their aim is money,“",
		"A 6' 2\" man in a 10\" boat of the '90s and ’80s said \"no\". ⇒ \"no\"",
		"« Non », he said; ``yes'' came back. ⇒ « Non »|``yes''",
		"Rock ’n’ roll ‘til dawn? ’Tis said. ⇒ ",
		"He said: \"Never. ⇒ ?\"Never.",
		"(“Go”) “—now”—“and then” he left ⇒ “Go”|“—now”|“and then”",
		"»Nein«, sagte Lund. »Er sagte ›ja‹ heute«, rief sie. ⇒ »Nein«|»Er sagte ›ja‹ heute«|1›ja‹",
		"»Read more\n\n«Il a dit ‹non› hier», dit-elle. ⇒ «Il a dit ‹non› hier»|1‹non›",
		"„Ja“, sagte er. ‚Ja‘, rief sie. ‟Go” he said. ⇒ „Ja“|‚Ja‘|‟Go”",
		"“A ‘b “c ‘d’ c” b’ a,” he said. ⇒ “A ‘b “c ‘d’ c” b’ a,”|1‘b “c ‘d’ c” b’|2“c ‘d’ c”|3‘d’",
		"\"'Go,' he said,\" she said. ⇒ \"'Go,' he said,\"|1'Go,'",
		"“One.\n\n“Two ‘three.\n\n“‘Four’ five.” ⇒ ?“One.|+?“Two ‘three.|?1‘three.|+“‘Four’ five.”|+1‘Four’",
		"‘Rock ’n’ roll is dead,’ he said. 'It's rock 'n' roll,' she said. ⇒ ‘Rock ’n’ roll is dead,’|'It's rock 'n' roll,'",
		"'The fault is Lund's' was all; \"it's Tarn's\" too. ⇒ 'The fault is Lund's'|\"it's Tarn's\"",
		"'It was the '90s,' he said. ‘'Tis so.’ ⇒ 'It was the '90s,'|‘'Tis so.’",
		"She said \"a 6\" pipe\" burst; \"Route 66\" and \"Route 5\" shut. ⇒ \"a 6\" pipe\"|\"Route 66\"|\"Route 5\"",
		"“He is 6’2” tall,” she said. 'He is 6' tall,' he said. ⇒ “He is 6’2” tall,”|'He is 6' tall,'",
		"“A 6\" pipe,” he said. It is 51°30'26\"N, or 5′10″. ⇒ “A 6\" pipe,”",
		"“Go,\" he said. “Stay,” she said. \"Go,” he said. \"Stay,” she said. ⇒ “Go,\"|“Stay,”|\"Go,”|\"Stay,”",
		"He said ‘yes.” She left.\n\n“No.’ He left. ⇒ ‘yes.”|“No.’",
		"“The boys’ day was goin’ well. ⇒ ?“The boys’ day was goin’ well.",
	} {
		text, want, _ := strings.Cut(c, " ⇒ ")
		_, quotes := r.ReadText(text)
		var got []string
		for _, q := range quotes {
			s := ""
			if q.Continues {
				s += "+"
			}
			if q.Open {
				s += "?"
			}
			if q.Depth > 0 {
				s += fmt.Sprint(q.Depth)
			}
			got = append(got, s+q.Of(text))
		}
		if d := cmp.Diff(want, strings.Join(got, "|")); d != "" {
			t.Errorf("%s\n%s", text, d)
		}
	}
}
