package serve

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// attacks are what an article may hold to have a page do something.
func attacks() []string {
	return []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'-alert(1)-'`, `</title><script>alert(1)</script>`, `<svg/onload=alert(1)>`, `javascript:alert(1)`,
		`<a href="javascript:alert(1)">x</a>`, `{{.Account}}`, `<style>*{display:none}</style>`, `<iframe src="https://evil.example"></iframe>`, `<base href="https://evil.example/">`, `<meta http-equiv=refresh content="0;url=https://evil.example">`,
		`]]><script>alert(1)</script>`, `<form action="https://evil.example"><button>Go</button></form>`, `=HYPERLINK("https://evil.example")`, "\u202eevil\u202c", `--><script>alert(1)</script><!--`, `&lt;script&gt;alert(1)&lt;/script&gt;`,
		`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`, `<details open ontoggle=alert(1)>`, "`-alert(1)-`", "\u2028alert(1)//",
		`<link rel=stylesheet href=https://evil.example/x.css>`, `" autofocus onfocus=alert(1) x="`, `#:~:text=alert(1)`, `<input formaction=javascript:alert(1) type=submit>`, `\x3cscript\x3ealert(1)\x3c/script\x3e`,
	}
}

// hostile writes articles that hold attacks in their text, titles, outlets, bylines and addresses, and reads them.
func hostile(t *testing.T) *Room {
	dir := t.TempDir()
	var feed strings.Builder
	e := json.NewEncoder(&feed)
	for i, attack := range attacks() {
		name := []string{"Orla Tarn", "Berit Aasen"}[i%2]
		text := "The ferry Alba Verna ran aground off Tolsund on Monday, the coastguard said.\n\n" + name + " " + attack + ", the mayor, told the Skerry Times: “The ferry " + attack + " was late again.”\n\n" +
			"“" + attack + " will be paid by Friday,” said " + name + ". At least 12 people were hurt, a source " + attack + " said.\n\n" + attack
		record := map[string]string{"id": attack, "url": "https://skerry.example/" + attack, "title": "Ferry aground " + attack, "published": "2031-03-0" + string(rune('1'+i%7)), "outlet": "Skerry Times " + attack, "text": text}
		if i%3 == 0 {
			record["url"] = "javascript:alert(1)//" + attack
		}
		if err := e.Encode(record); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "feed.jsonl"), []byte(feed.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return roomOf(t, dir)
}

// Whatever articles hold, and whatever is asked, a page has no element, attribute or address but its own.
func TestHostile(t *testing.T) {
	r := hostile(t)
	n := namesIn(r)
	if n.finding == "" {
		n.finding = n.claim
	}
	all := paths(n)
	for _, d := range r.now.Load().account.Documents {
		all = append(all, "/article/"+string(d.ID)+"?show=statements,times,names")
	}
	for i, attack := range attacks() {
		field := []string{"q", "by", "about", "since", "from", "show", "at"}[i%7]
		all = append(all, "/search?"+field+"="+escaped(attack), "/?q="+escaped(attack), "/story/"+escaped(attack), "/nothing/"+escaped(attack), "/why/"+escaped(attack))
	}
	for _, path := range all {
		w := ask(r, "GET", path)
		switch kind := w.Header().Get("Content-Type"); {
		case strings.HasPrefix(kind, "text/html"):
			inspect(t, path, w.Body.String())
		case strings.Contains(kind, "xml"):
			wellFormed(t, path, w.Body)
		case strings.Contains(kind, "json"):
			if !json.Valid(w.Body.Bytes()) {
				t.Errorf("%s: no JSON", path)
			}
		case strings.Contains(kind, "csv"):
			if strings.Contains(w.Body.String(), ",=HYPER") || strings.Contains(w.Body.String(), "\n=HYPER") {
				t.Errorf("%s: a formula", path)
			}
		case strings.Contains(kind, "calendar"):
			inspectCalendar(t, path, w.Body.String())
		}
	}
}

func escaped(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.WriteString("%" + string("0123456789ABCDEF"[c>>4]) + string("0123456789ABCDEF"[c&15]))
	}
	return b.String()
}

// inspect walks a page.
func inspect(t *testing.T, path, page string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	alone := strings.HasSuffix(path, "/page.html")
	for node := range root.Descendants() {
		if node.Type != html.ElementNode {
			continue
		}
		switch node.Data {
		case "script":
			if src := attribute(node, "src"); !strings.HasPrefix(src, "/assets/") || node.FirstChild != nil {
				t.Errorf("%s: a script %q", path, src)
			}
		case "style":
			if !alone {
				t.Errorf("%s: a style within the page", path)
			}
		case "img", "iframe", "base", "object", "embed", "foreignobject", "animate", "set", "use", "image", "video", "audio":
			t.Errorf("%s: an element %s", path, node.Data)
		case "form":
			if at := attribute(node, "action"); at != "" && !strings.HasPrefix(at, "/") {
				t.Errorf("%s: a form to %s", path, at)
			}
		}
		for _, a := range node.Attr {
			at := strings.ToLower(strings.TrimSpace(a.Val))
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcdoc":
				t.Errorf("%s: attribute %s of %s", path, a.Key, node.Data)
			case a.Key == "href" && !strings.HasPrefix(at, "/") && !strings.HasPrefix(at, "#") && !strings.HasPrefix(at, "https://skerry.example/"):
				t.Errorf("%s: a link to %s", path, a.Val)
			case a.Key == "href" && strings.HasPrefix(at, "//"):
				t.Errorf("%s: a link to %s", path, a.Val)
			}
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func wellFormed(t *testing.T, path string, r io.Reader) {
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "script" {
			t.Errorf("%s: a script", path)
		}
	}
}

// inspectCalendar wants lines of at most 75 bytes, each a known property or the rest of one.
func inspectCalendar(t *testing.T, path, body string) {
	for line := range strings.SplitSeq(strings.TrimSuffix(body, "\r\n"), "\r\n") {
		name, _, _ := strings.Cut(line, ":")
		name, _, _ = strings.Cut(name, ";")
		known := strings.HasPrefix(line, " ") || strings.Contains(" BEGIN END VERSION PRODID X-WR-CALNAME UID DTSTAMP DTSTART DTEND SUMMARY CATEGORIES DESCRIPTION URL TRANSP ", " "+name+" ")
		if !known || len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%s: line %q", path, line)
		}
	}
}
