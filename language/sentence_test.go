package language

import (
	"strings"
	"testing"

	"hearsay"

	"github.com/google/go-cmp/cmp"
)

// article makes a told article of the paragraphs of text.
func article(text string) *hearsay.Article {
	return &hearsay.Article{Text: text, Blocks: paragraphs(text)}
}

func rulesOnly(t testing.TB) *Reader {
	t.Helper()
	r, err := English(true)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// In each text | stands where a sentence ends and another begins.
func TestSentences(t *testing.T) {
	r := rulesOnly(t)
	for _, marked := range []string{
		"“He left. |She stayed,” he said.",
		"“He left,” she said. |“I stayed.” |They met again in Holm.",
		"Mr. Lund met Dr. A. B. Tarn at 10.30 a.m. on Jan. 4. |He paid $2.5m.",
		"The U.S. Navy left. |It had come from the U.S. |The crew of Skerry Inc. stayed.",
		"She lives at No. 10 Quay Street. |“No. |I will not,” she said.",
		"“Are you there?” asked Lund. |“Why?” Ms Tarn asked him. |He said no.",
		"“We lost!” Lund shouted. |“Go home!” |The crowd went home.",
		"Wait... he said. |He waited… |Then he left…. |Nobody came!. |She stayed.",
		"Read it at https://courier.example/a.b?c=d. |It is free (it always was). |(It may not last.) |Go.",
		"He joined the Holm Co. in 1990. |The co. failed.",
		"The mayor (left) said: “Enough.” |He sat down.",
		"HARBOUR BRIDGE SHUT\nThe bridge is shut. |It opens in May.",
		"The bridge will be shut until the end of the month, said the Skerry\nHarbour Board, which has looked after it for forty years and which is\nnow short of money.",
		"‘They came at dawn. |We ran,’ said Orla Tarn, 34.",
		"He took part in Who Goes There? on Channel 9.",
		"John Q. Holm said so. |So did J.R. Lund, of Washington D.C., and St. Orla.",
		"“It’s over.” |“It is not.”",
		"He left.[3] |She stayed. [4] [5] |They met again.",
		"Lund won. |2. Tarn lost the race. |3. Holm fell.",
		"The harbour froze. |iPhones failed. |Nobody minded. |the crew went home.",
		"He knew her from approx. five years at sea, etc. or more.",
		"No...Yes. |He heard...Nothing.",
		"The harbour at dawn |Image: Orla Tarn. |He said: Image: a word.",
		"Bridge shut until May |Friday, May 3, 2019",
		"He left on Friday, May 3, 2019",
		"Friday, May 3, 2019 |The bridge is shut.",
		"The phone rang twice. |i was asleep.",
		"What to bring:\n|• A coat\n|• Two lamps\n|- Bread and\nbutter",
		"Holm 2 Skerry 0\n|Tarn 1 Lund 1\n|Quay Rovers lost.",
		"Orla Tarn of Holm |In the north of Skerry the sea froze.",
		"He read “Life On the Quay” and Life in Skerry, On the Quay.",
		"Figure 2.1 |The harbour in winter. |See Figure 3 The End.",
		"He wrote Who Goes There? (1985) and Go! (1990). |Orla Tarn (b. March 1950) edited them.",
		"It fell 3.5 per cent to 1,204.6 on Sept. 3, i.e. Friday. |Nobody knew.",
	} {
		var want []string
		for s := range strings.SplitSeq(strings.ReplaceAll(marked, "SHUT\n", "SHUT\n|"), "|") {
			want = append(want, strings.TrimSpace(s))
		}
		text := strings.ReplaceAll(marked, "|", "")
		sentences, _ := r.Read(article(text))
		var got []string
		for _, s := range sentences {
			got = append(got, s.Of(text))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
}

// Text without stops: the model finds ends that the rules do not.
func TestCarelessSentences(t *testing.T) {
	trained, err := English(false)
	if err != nil {
		t.Fatal(err)
	}
	text := "Thanks for the boat! see you at the quay tomorrow :) Orla"
	with, _ := trained.Read(article(text))
	without, _ := rulesOnly(t).Read(article(text))
	if len(with) <= len(without) {
		t.Errorf("%d sentences with the model, %d without", len(with), len(without))
	}
	text = "The ferry to Skerry sank on Monday, the Holm Harbour Board said. Nobody in Orla Tarn’s crew was hurt."
	if edited, _ := trained.Read(article(text)); len(edited) != 2 {
		t.Errorf("%d sentences of edited news, want 2", len(edited))
	}
}

func TestTokens(t *testing.T) {
	r := rulesOnly(t)
	for _, want := range []string{
		"“ I do n’t know , ” said O’Hara ’s wife .",
		"He ca n't 've it , can not he ?",
		"The 10 - year - old paid £ 2.5 bn ( 3 % ) at 5 pm in 1990s pre-war Skerry .",
		"AT&T and the U.S. - led e-mail team : 555-0101 , 2020 - 21 , 10:30 .",
		"See www.courier.example/a-b.html , mail lund@courier.example , @orla_tarn #skerry .",
		"In the ’90s , the players ’ union — and others ... went .",
		"and / or 24/7 on 3/4/2021 … It ended . The next",
		"Wo n't they ’ll I 'm we 'd she ’s",
	} {
		joined := strings.NewReplacer(" n’t", "n’t", " n't 've", "n't've", " n't", "n't", " ’s", "’s", "ca n't 've", "can't've", "ca n", "can", "can not", "cannot", "n't 've", "n't've", "“ ", "“", " ”", "”", " ,", ",", " .", ".",
			" - ", "-", "£ ", "£", "5 bn", "5bn", " pm", "pm", " %", "%", "( ", "(", " )", ")", " :", ":", " — ", "—", " ...", "...", " / ", "/", " ’ union", "’ union",
			" ’ll", "’ll", " 'm", "'m", " 'd", "'d", " ?", "?", "Wo n't", "Won't").Replace(want)
		sentences, _ := r.Read(article(joined))
		var got []string
		for _, s := range sentences {
			for _, token := range s.Tokens {
				got = append(got, token.Of(joined))
			}
		}
		if d := cmp.Diff(want, strings.Join(got, " ")); d != "" {
			t.Errorf("%s\n%s", joined, d)
		}
	}
}

// In each text | divides tokens that touch.
func TestTokensThatTouch(t *testing.T) {
	r := rulesOnly(t)
	for _, marked := range []string{
		"See you |:-)| and thanks|:)", "(|as told here|:|) :( <3", "He left |:D|.", "It is great ^_^",
		"What|?! Wait|... No|….| Why|?|... Yes|.?",
		"<<|file|>> cost $$$| |, |+++| |//", "5G and 3|g |, £|5|m|, $|5|M|, 70|p|, 10|kWh|, 2|b|.",
		"Mail Orla.Tarn@courier.example|, lund...@courier.example |or| tarn_o@courier.example|.",
		"It|s| not fair|; It|s| a boat |; its boat |; you|r| the one |; your boat", "Do|n`t| go |, he|`s| here",
		"Skerry Inc.|.| Lund |& Sons", "Sat. Sept. 3 |; herring|, cod|, etc.|, and more |, etc|.",
		"Call 555-0101 |or 77030-2707|, 3|-|4", "That |ai|nt| so |; they|ll| a|lot",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		want := strings.FieldsFunc(marked, func(r rune) bool { return r == '|' || r == ' ' })
		sentences, _ := r.Read(article(text))
		var got []string
		for _, s := range sentences {
			for _, token := range s.Tokens {
				got = append(got, token.Of(text))
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s\n%s", text, d)
		}
	}
}

func TestDatelinesEndASentence(t *testing.T) {
	r, err := English(true)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"PORT TARN (NW) - The mole sank.":               "PORT TARN (NW) -",
		"ORR, May 4 (Norland Wire) — The mole sank.":    "ORR, May 4 (Norland Wire) —",
		"ORR, May 4. /NW/ - The mole sank.":             "ORR, May 4. /NW/ -",
		"SALTMERE, Norrland — The mole sank.":           "SALTMERE, Norrland —",
		"Saltmere (NW) - The mole sank.":                "Saltmere (NW) -",
		"(NW) - The mole sank.":                         "(NW) -",
		"The mole sank - and nobody saw it.":            "The mole sank - and nobody saw it.",
		"The Harbour Union (HU) - the larger - struck.": "The Harbour Union (HU) - the larger - struck.",
		"The Harbour Union (HU) said the mole sank.":    "The Harbour Union (HU) said the mole sank.",
		"NATO ships – three of them – passed the mole.": "NATO ships – three of them – passed the mole.",
	} {
		sentences, _ := r.ReadText(text)
		if got := sentences[0].Of(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
