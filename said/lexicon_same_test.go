package said

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The lexicon is shared by all articles: reading one must leave it as it was loaded.
func TestReadingChangesNoWords(t *testing.T) {
	Read(readText(t, "The crew were told by Ida Moen that the lock was shut. Lund was convinced that it had opened, and was warned not to sail.\n\n"+
		"He was accused of theft. “It was shut,” Moen said. According to the Tide, she was urged to go."))
	all := []cmp.Option{
		cmp.Exporter(func(reflect.Type) bool { return true }),
		cmp.Comparer(func(a, b *regexp.Regexp) bool { return a.String() == b.String() }),
	}
	if d := cmp.Diff(loadWords(), english(), all...); d != "" {
		t.Error(d)
	}
}
