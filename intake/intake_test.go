package intake_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"hearsay"
	"hearsay/intake"
)

// folder writes files, by path, below a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t *testing.T, o intake.Options, paths ...string) ([]hearsay.Document, []hearsay.Skipped) {
	t.Helper()
	documents, skipped, err := intake.Read(t.Context(), paths, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	return documents, skipped
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func zstandard(s string) string {
	z, _ := zstd.NewWriter(nil)
	return string(z.EncodeAll([]byte(s), nil))
}

const page = "<!doctype html><title>Ferry late</title><p>The ferry was late.</p>"

func TestWhatIsReadAndWhatIsSkipped(t *testing.T) {
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("The café shut.")
	latin, _ := charmap.Windows1252.NewEncoder().String("The “café” shut.")
	greek := "<meta charset=iso-8859-7><p>\xe1\xe2</p>"
	for _, c := range []struct {
		name, content string
		format        hearsay.Format
		raw, decoded  string
		reason        string
	}{
		{name: "a.txt", content: "The ferry was late.", format: hearsay.PlainText},
		{name: "a.md", content: "# Ferry\n\nLate.", format: hearsay.PlainText},
		{name: "a.html", content: page, format: hearsay.HTML},
		{name: "a.HTM", content: page, format: hearsay.HTML},
		{name: "a.txt.gz", content: gzipped("The ferry."), format: hearsay.PlainText, raw: "The ferry."},
		{name: "a.txt.zst", content: zstandard("The ferry."), format: hearsay.PlainText, raw: "The ferry."},
		{name: "named.txt", content: gzipped("The ferry."), format: hearsay.PlainText, raw: "The ferry."},
		{name: "plain.txt.gz", content: "Not packed.", format: hearsay.PlainText, raw: "Not packed."},
		{name: "noending", content: "The ferry was late.", format: hearsay.PlainText},
		{name: "page", content: page, format: hearsay.HTML},
		{name: "bom.txt", content: "\uFEFFThe ferry.", format: hearsay.PlainText, raw: "\uFEFFThe ferry."},
		{name: "utf16.txt", content: utf16, format: hearsay.PlainText, raw: "The café shut.", decoded: "utf-16"},
		{name: "latin.txt", content: latin, format: hearsay.PlainText, raw: "The “café” shut.", decoded: "windows-1252"},
		{name: "greek.html", content: greek, format: hearsay.HTML, raw: "<meta charset=iso-8859-7><p>αβ</p>", decoded: "iso-8859-7"},
		{name: "torn.txt", content: "Die Fähre war spät – wie üblich. \xff", format: hearsay.PlainText, raw: "Die Fähre war spät – wie üblich. \uFFFD", decoded: "utf-8 with errors"},
		{name: "empty.txt", content: "", reason: "empty"},
		{name: "blank.txt", content: " \n\t\n", reason: "empty"},
		{name: "nul.txt", content: "The\x00ferry", reason: "not text: it holds NUL bytes or control characters"},
		{name: "paper.pdf", content: "%PDF-1.7 The ferry.", reason: "no article: PDF, or JSON that is not JSON Lines"},
		{name: "list.json", content: `[{"text":"The ferry."}]`, reason: "no article: PDF, or JSON that is not JSON Lines"},
		{name: "image", content: "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", reason: "not text: it holds NUL bytes or control characters"},
		{name: "torn.gz", content: gzipped("The ferry was late again and again.")[:20], reason: "unexpected EOF"},
	} {
		dir := folder(t, map[string]string{c.name: c.content})
		documents, skipped := read(t, intake.Options{}, dir)
		if c.reason != "" {
			if len(documents) != 0 || len(skipped) != 1 || skipped[0].Reason != c.reason || filepath.Base(skipped[0].Path) != c.name {
				t.Errorf("%s: read %v, skipped %v; want reason %q", c.name, documents, skipped, c.reason)
			}
			continue
		}
		want := c.raw
		if want == "" {
			want = c.content
		}
		if len(documents) != 1 || len(skipped) != 0 {
			t.Errorf("%s: read %v, skipped %v", c.name, documents, skipped)
			continue
		}
		if d := documents[0]; string(d.Raw) != want || d.Format != c.format || d.Decoded != c.decoded {
			t.Errorf("%s: %s %q decoded from %q; want %s %q from %q", c.name, d.Format, d.Raw, d.Decoded, c.format, want, c.decoded)
		}
	}
}

func TestRecords(t *testing.T) {
	lines := strings.Join([]string{
		`{"id":"r1","url":"https://tide.example/a","title":"Ferry late","published":"2031-05-02","outlet":"Tide","byline":"Ann Lisk","text":"The ferry\nwas late.","mood":{"a":[1]}}`,
		``,
		`not json`,
		`{"text":"No name."}`,
		`{"id":7,"html":"<p>Page</p>"}`,
		`{"id":"empty","text":"  "}`,
		`{"id":"odd","text":5}`,
		`["a list"]`,
		`{"id":"large","text":"` + strings.Repeat("x", 3000) + `"}`,
		`{"id":"last","text":"The end."}`,
	}, "\n")
	documents, skipped := read(t, intake.Options{MaxBytes: 2000}, folder(t, map[string]string{"all.jsonl": lines}))
	var got []string
	for _, d := range documents {
		got = append(got, recordOf(d.Record)+" "+string(d.Format)+" "+string(d.Raw))
	}
	want := []string{"1 r1 text The ferry\nwas late.", "4  text No name.", "5 7 html <p>Page</p>", "10 last text The end."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var reasons []string
	for _, s := range skipped {
		reasons = append(reasons, recordOf(s.Record)+" "+s.Reason)
	}
	want = []string{
		"3  line 3: not JSON: invalid character 'o' in literal null (expecting 'u')", "6 empty line 6: no text",
		"7  line 7: field \"text\" is a number", "8  line 8: not a JSON object", "9  line 9: larger than the limit",
	}
	if diff := cmp.Diff(want, reasons); diff != "" {
		t.Error(diff)
	}
	if m := documents[0].Meta; m.URL != "https://tide.example/a" || m.Title != "Ferry late" || m.Published != "2031-05-02" || m.Outlet != "Tide" || m.Byline != "Ann Lisk" {
		t.Errorf("meta %+v", m)
	}
}

func recordOf(r hearsay.Record) string { return strings.TrimPrefix(itoa(r.Line)+" ", "0 ") + r.ID }

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

func TestOrderOfArgumentsDoesNotMatter(t *testing.T) {
	dir := folder(t, map[string]string{"b.txt": "B.", "a.txt": "A.", "sub/c.txt": "C.", "sub/d.jsonl": `{"text":"D1."}` + "\n" + `{"text":"D2."}`, "sub/a.txt": "A.", "bad.txt": "\x00"})
	paths := []string{filepath.Join(dir, "sub"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "a.txt"), filepath.Join(dir, "bad.txt"), filepath.Join(dir, "a.txt")}
	documents, skipped := read(t, intake.Options{}, paths...)
	slices.Reverse(paths)
	again, skippedAgain := read(t, intake.Options{}, paths...)
	if diff := cmp.Diff(documents, again) + cmp.Diff(skipped, skippedAgain); diff != "" {
		t.Error(diff)
	}
	if len(documents) != 5 || !slices.IsSortedFunc(documents, func(a, b hearsay.Document) int { return strings.Compare(a.Path, b.Path) }) {
		t.Errorf("%d documents in no order", len(documents))
	}
}

func TestSameNameAndBytesIsOneDocument(t *testing.T) {
	dir := folder(t, map[string]string{"x/a.txt": "Same.", "y/a.txt": "Same.", "y/b.txt": "Same.", "z/a.txt.gz": gzipped("Same."), "z/a.txt": "Other."})
	documents, _ := read(t, intake.Options{}, dir)
	if len(documents) != 3 {
		t.Fatalf("%d documents, want 3: %v", len(documents), documents)
	}
	if d := documents[0]; filepath.Base(d.Path) != "a.txt" || len(d.Also) != 2 {
		t.Errorf("%s also %v", d.Path, d.Also)
	}
}

func TestHiddenFilesAreNotRead(t *testing.T) {
	dir := folder(t, map[string]string{".hidden.txt": "No.", ".git/a.txt": "No.", "a_files/style.css": "p {}", "a.txt": "Yes."})
	if documents, skipped := read(t, intake.Options{}, dir); len(documents) != 1 || len(skipped) != 0 {
		t.Errorf("read %v, skipped %v", documents, skipped)
	}
	if documents, _ := read(t, intake.Options{}, filepath.Join(dir, ".hidden.txt")); len(documents) != 1 {
		t.Error("a hidden file that is named is not read")
	}
}

func TestMissingPathIsAnErrorThatNamesIt(t *testing.T) {
	_, _, err := intake.Read(t.Context(), []string{"no/such/path.txt"}, nil, intake.Options{})
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "no/such/path.txt") {
		t.Errorf("error %v", err)
	}
}

func TestStandardInput(t *testing.T) {
	documents, _, err := intake.Read(t.Context(), []string{"-"}, strings.NewReader(gzipped("The ferry.")), intake.Options{})
	if err != nil || len(documents) != 1 || documents[0].Path != "-" || string(documents[0].Raw) != "The ferry." {
		t.Errorf("%v, %v", documents, err)
	}
	lines := `{"id":"a","text":"One."}` + "\n" + `{"id":"b","text":"Two."}`
	documents, _, err = intake.Read(t.Context(), []string{"-"}, strings.NewReader(lines), intake.Options{})
	if err != nil || len(documents) != 2 || documents[1].Record.ID != "b" {
		t.Errorf("%v, %v", documents, err)
	}
}

func TestLimitHoldsAfterDecompression(t *testing.T) {
	bomb := gzipped(strings.Repeat("tide ", 1<<20))
	for name, content := range map[string]string{"bomb.txt.gz": bomb, "bomb.txt.zst": zstandard(strings.Repeat("tide ", 1<<20)), "plain.txt": strings.Repeat("tide ", 1<<20), "bomb.jsonl.gz": bomb} {
		documents, skipped := read(t, intake.Options{MaxBytes: 1 << 20}, folder(t, map[string]string{name: content}))
		if len(documents) != 0 || len(skipped) != 1 || !strings.Contains(skipped[0].Reason, "larger than the limit") {
			t.Errorf("%s: read %d, skipped %v", name, len(documents), skipped)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := intake.Read(ctx, []string{t.TempDir()}, nil, intake.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"The ferry.", page, `{"text":"a"}` + "\n{", gzipped("The ferry."), zstandard("The ferry."), "\uFEFF\x00", "\xff\xfeT\x00", "\xe1\xe2"} {
		f.Add([]byte(s), uint8(len(s)))
	}
	names := []string{"a.txt", "a.html", "a.jsonl", "a", "a.txt.gz"}
	f.Fuzz(func(t *testing.T, content []byte, kind uint8) {
		path := filepath.Join(t.TempDir(), names[int(kind)%len(names)])
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		documents, skipped := read(t, intake.Options{MaxBytes: 1 << 20}, path)
		if len(documents)+len(skipped) == 0 {
			t.Error("neither read nor skipped")
		}
		for _, d := range documents {
			if len(bytes.TrimSpace(d.Raw)) == 0 || bytes.IndexByte(d.Raw, 0) >= 0 || !bytes.Equal(d.Raw, bytes.ToValidUTF8(d.Raw, nil)) {
				t.Errorf("a document of %q", d.Raw)
			}
		}
	})
}

// A date of another kind than a string is kept as it is written; a record is not lost for it.
func TestPublishedAsWritten(t *testing.T) {
	for field, want := range map[string]string{
		`"2031-03-04"`: "2031-03-04", `20310304`: "20310304", `1930000000.5`: "1930000000.5", `null`: "", `{"year": 2031}`: `{"year": 2031}`, `true`: "true", `""`: "",
	} {
		in := strings.NewReader(`{"id":"a","text":"The ferry was late.","published":` + field + "}\n")
		documents, skipped, err := intake.Read(t.Context(), []string{"-"}, in, intake.Options{})
		if err != nil || len(skipped) > 0 || len(documents) != 1 || documents[0].Meta.Published != want {
			t.Errorf("%s: %+v %v %v", field, documents, skipped, err)
		}
	}
}
