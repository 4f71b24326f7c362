package conllu

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is written is read again, and what was read is written as it was.
func TestWriteIsReadAgain(t *testing.T) {
	want := "# newdoc id = ferry\n# text = It's late.\n" +
		"1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\tSpaceAfter=No|Start=0|End=2\n" +
		"2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_\n" +
		"3\tlate\tlate\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No\n" +
		"4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n" +
		"1\tYes\t_\tINTJ\t_\t_\t0\troot\t_\t_\n\n"
	sentences, err := Read(strings.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, sentences); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestEmptyColumnsAreWritten(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, []Sentence{{Words: []Word{{Form: "Yes", Head: -1, Rel: "root"}}}}); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "1\tYes\t_\t_\t_\t_\t0\troot\t_\tSpaceAfter=No\n\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatWouldBreakTheFormIsAnError(t *testing.T) {
	for _, s := range []Sentence{
		{Words: []Word{{Form: "a\tb", Head: -1}}},
		{Words: []Word{{Form: "a", Head: 1}}},
		{Comments: []string{"# text = a\nb"}, Words: []Word{{Form: "a", Head: -1}}},
	} {
		if err := Write(&bytes.Buffer{}, []Sentence{s}); err == nil {
			t.Errorf("%+v: no error", s)
		}
	}
}
