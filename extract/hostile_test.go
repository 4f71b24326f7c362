package extract_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/extract"
	"hearsay/intake"
)

// hostile is what no one should send, and someone will.
func hostile() map[string]string {
	return map[string]string{
		"binary.txt":      "\x7fELF\x02\x01\x00\x00",
		"empty.txt":       "",
		"line.txt":        strings.Repeat("The ferry was late and nobody said why. ", 50<<20/40),
		"lines.txt":       strings.Repeat("The ferry\n\n", 50_000),
		"same.txt":        strings.Repeat("The ferry was late again today\n\n", 20_000),
		"quotes.txt":      strings.Repeat("“‘\"«", 100_000) + " said the captain.",
		"torn.txt":        strings.Repeat("Fähre \xff\xfe", 10_000),
		"nowords.txt":     strings.Repeat("….", 1_000_000),
		"years.txt":       "date 0000-00-00 In the year 99999 the ferry was late.",
		"deep.html":       strings.Repeat("<div>", 100_000) + "The ferry was late." + strings.Repeat("</div>", 100_000),
		"spans.html":      "<p>" + strings.Repeat("<b><i>", 100_000) + "The ferry was late.",
		"attributes.html": "<p " + strings.Repeat("a=b ", 100_000) + ">The ferry was late.</p>",
		"ld.html":         `<script type="application/ld+json">` + strings.Repeat("[", 100_000) + `</script><p>The ferry was late.</p>`,
		"unclosed.html":   strings.Repeat("<p>The ferry was late.<table><tr><td>", 150),
		"comment.html":    "<!--" + strings.Repeat("-", 1_000_000),
		"nothing.html":    "<html><body></body></html>",
	}
}

// Nothing panics, nothing hangs, and each is an article or an error that says why.
func TestHostileFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	dir := t.TempDir()
	for name, content := range hostile() {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	documents, skipped, err := intake.Read(t.Context(), []string{dir}, nil, intake.Options{})
	if err != nil || len(skipped) != 2 {
		t.Fatalf("skipped %v, %v", skipped, err)
	}
	for _, d := range documents {
		start := time.Now()
		a, err := extract.Article(t.Context(), d)
		if took := time.Since(start); took > 12*time.Second {
			t.Errorf("%s took %v", d.Path, took)
		}
		if err == nil {
			checkBlocks(t, a)
		}
		if err == nil && len(a.Blocks) == 0 || err != nil && err.Error() == "" {
			t.Errorf("%s: %d blocks, %v", d.Path, len(a.Blocks), err)
		}
		t.Logf("%s: %d blocks, %v in %v", filepath.Base(d.Path), len(a.Blocks), err, time.Since(start))
	}
}

// What is larger than any article is turned away before it costs time and memory, and says why.
func TestTooMuch(t *testing.T) {
	for _, c := range []struct {
		raw, reason string
		format      hearsay.Format
	}{
		{strings.Repeat("The ferry was late. ", 1<<17), "more than 1 MiB of text; no article is so long", hearsay.PlainText},
		{"<p>" + strings.Repeat("<br>", 400_000), "more than 300000 elements", hearsay.HTML},
		{strings.Repeat("<div>", 1000), "elements nested more than 400 deep", hearsay.HTML},
	} {
		_, err := extract.Article(t.Context(), hearsay.Document{Format: c.format, Raw: []byte(c.raw)})
		if err == nil || err.Error() != c.reason {
			t.Errorf("%.20q…: %v, want %s", c.raw, err, c.reason)
		}
	}
}

func TestCancelledPage(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := extract.Article(ctx, hearsay.Document{Format: hearsay.HTML, Raw: []byte("<p>The ferry.")}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func FuzzArticle(f *testing.F) {
	f.Add("The ferry was late.\n\nRead more: Eels", false)
	f.Add("date 2031-05-02 Your support helps our reporters. “Yes,” he said…", false)
	f.Add("<article><h1>Ferry</h1><p>The ferry was late, said the captain, and nobody knows why.</p>", true)
	f.Add(`<script type="application/ld+json">{"@type":"NewsArticle","author":[[{"name":5}]]}</script><p>x`, true)
	f.Fuzz(func(t *testing.T, raw string, page bool) {
		d := hearsay.Document{ID: "d1", Format: hearsay.PlainText, Raw: []byte(strings.ToValidUTF8(raw, "\uFFFD"))}
		if page {
			d.Format = hearsay.HTML
		}
		a, err := extract.Article(t.Context(), d)
		if err == nil {
			checkBlocks(t, a)
		}
	})
}
