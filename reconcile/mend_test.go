package reconcile

import (
	"strconv"
	"strings"
	"testing"

	"hearsay"
)

// Each sentence is words "lemma/POS/TAG/head/rel", heads counted from 1; want are those that change: "lemma head rel".
func TestMended(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"town/NOUN/NN/2/nsubj cheer/VERB/VBD/0/root as/SCONJ/IN/4/case mayor/NOUN/NN/2/obl and/CCONJ/CC/6/cc envoy/NOUN/NN/4/conj sit/VERB/VBD/4/conj",
			"as 7 mark, mayor 7 nsubj, sit 2 advcl"},
		{"watch/VERB/VBP/0/root as/ADP/IN/4/case the/DET/DT/4/det price/NOUN/NN/1/obl of/ADP/IN/6/case coal/NOUN/NN/4/nmod fall/VERB/VBD/4/acl",
			"as 7 mark, price 7 nsubj, fall 1 advcl"},
		{"sink/VERB/VBD/0/root after/ADP/IN/3/case pilot/NOUN/NN/1/obl sleep/VERB/VBD/1/parataxis", "after 4 mark, pilot 4 nsubj, sleep 1 advcl"},
		{"serve/VERB/VBD/0/root as/ADP/IN/3/case mayor/NOUN/NN/1/obl and/CCONJ/CC/5/cc leave/VERB/VBD/1/conj", ""},
		{"sail/VERB/VBD/0/root after/ADP/IN/3/case noon/NOUN/NN/1/obl with/ADP/IN/5/case crew/NOUN/NN/1/obl rescue/VERB/VBN/5/acl", ""},
		{"know/VERB/VBD/0/root that/SCONJ/IN/6/mark after/ADP/IN/4/case noon/NOUN/NN/6/obl ship/NOUN/NN/6/nsubj sail/VERB/VBD/1/ccomp", ""},
	} {
		var tokens []hearsay.Token
		for _, w := range strings.Fields(c.sentence) {
			p := strings.Split(w, "/")
			head, _ := strconv.Atoi(p[3])
			tokens = append(tokens, hearsay.Token{Lemma: p[0], POS: p[1], Tag: p[2], Head: head - 1, Rel: p[4]})
		}
		var changed []string
		for i, x := range mended(tokens) {
			if x != tokens[i] {
				changed = append(changed, x.Lemma+" "+strconv.Itoa(x.Head+1)+" "+x.Rel)
			}
		}
		if got := strings.Join(changed, ", "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
}
