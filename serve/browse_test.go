package serve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The pages as a reader meets them: in a real browser, where there is one.
func TestBrowser(t *testing.T) {
	browser := startBrowser(t)
	for _, one := range []struct {
		name string
		room func() *Room
		try  func(*testing.T, *tab, *Room)
	}{
		{"what goes wrong is seen", harbour, trySeeing},
		{"from a story to the words", harbour, tryKeys},
		{"narrow a list", harbour, tryFacets},
		{"without script", harbour, tryWithoutScript},
		{"every page", harbour, tryPages},
		{"hostile articles", func() *Room { return hostile(t) }, tryPages},
		{"tab after tab", harbour, tryTabs},
		{"printed", harbour, tryPrint},
		{"to the live page", func() *Room { return live(t) }, tryLive},
		{"correct and undo", func() *Room { r, _ := desk(t, filepath.Join("..", "examples", "harbour")); return r }, tryCorrect},
		{"accessible", harbour, tryAxe},
	} {
		t.Run(one.name, func(t *testing.T) {
			r := one.room()
			one.try(t, openTab(t, browser, r), r)
		})
	}
}

// Were there a script within a page, a picture from elsewhere or an error, the other tests would know.
func trySeeing(t *testing.T, b *tab, _ *Room) {
	b.open(t, "/")
	value[bool](t, b, `document.body.insertAdjacentHTML("beforeend", "<img src='https://elsewhere.example/x.png' onerror='alert(1)'>"); setTimeout(() => { throw new Error("thrown") }); new Promise(done => setTimeout(() => done(true), 300))`)
	seen := strings.Join(b.complaints(), "\n")
	for _, want := range []string{"policy: img-src", "policy: script-src-attr", "Uncaught"} {
		if !strings.Contains(seen, want) {
			t.Errorf("no %q in what was seen:\n%s", want, seen)
		}
	}
}

// From the list of stories to the words that an event stands on, by keys and by links.
func tryKeys(t *testing.T, b *tab, r *Room) {
	b.open(t, "/")
	b.do(t, chromedp.KeyEvent("j"), visible(".stories .current"), chromedp.KeyEvent("\r"), visible("article.story"))
	if at := value[string](t, b, "location.pathname"); !strings.HasPrefix(at, "/story/") {
		t.Error("Enter leads to", at)
	}
	b.do(t, chromedp.KeyEvent("jjk"), visible(".current"))
	if n := value[int](t, b, `document.querySelectorAll(".current").length`); n != 1 {
		t.Error(n, "entries are the current one")
	}
	b.do(t, chromedp.KeyEvent("?"), visible("dialog[open]"), click("dialog button"), click(".dated .words a"), visible("mark#at"))
	if words := value[string](t, b, `document.getElementById("at").textContent`); words == "" {
		t.Error("an event leads to no words")
	}
	b.do(t, chromedp.KeyEvent("/"))
	if in := value[string](t, b, "document.activeElement.id"); in != "q" {
		t.Error("/ leads to", in)
	}
	b.open(t, "/article/"+namesIn(r).article+"?show=statements")
	if !value[bool](t, b, `document.querySelector(".note[data-of] a").focus(); document.querySelector("mark.lit") !== null`) {
		t.Error("a note lights no words")
	}
}

// A search, one kind of speaker of what it found, and that speaker by himself.
func tryFacets(t *testing.T, b *tab, _ *Room) {
	b.open(t, "/")
	b.do(t, chromedp.SendKeys(chromedp.CSS("#q"), "engineer\r"), visible(".sayings"), click(".facets li a"), visible(".facets .on"))
	if on, told := value[int](t, b, `parseInt(document.querySelector(".facets .on + .number").textContent)`), value[int](t, b, `parseInt(document.querySelector(".lead[role=status]").textContent)`); on != told || on == 0 {
		t.Errorf("a choice promises %d statements, and there are %d", on, told)
	}
	name := value[string](t, b, `document.querySelector(".sayings .by a").textContent`)
	b.do(t, click(".sayings .by a"), visible(".facets"))
	if h1 := value[string](t, b, `document.querySelector("h1").textContent`); h1 != name {
		t.Errorf("%q leads to %q", name, h1)
	}
}

// The same way without script: all is links and forms.
func tryWithoutScript(t *testing.T, b *tab, _ *Room) {
	call(t, b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.open(t, "/")
	b.do(t, click(".stories a"), visible("article.story"), click(".dated summary"), visible(".dated details[open] .said"), click(".rest a"), visible(".dated"), click(".dated .words a"), visible("mark#at"),
		chromedp.SendKeys(chromedp.CSS("#q"), "crane\r"), visible(".sayings"), click(".sayings .by a"), visible(".facets"))
}

// Every page fits a small screen, stays where it is while it loads, and has one title.
func tryPages(t *testing.T, b *tab, r *Room) {
	const shifted = `new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value }).observe({type: "layout-shift", buffered: true}); requestAnimationFrame(() => setTimeout(() => done(sum), 30)) })`
	b.size(t, 360)
	for _, path := range webPages(r) {
		b.open(t, path)
		if wide := value[int](t, b, "document.documentElement.scrollWidth"); wide > 360 {
			t.Errorf("%s is %d px wide on 360", path, wide)
		}
		if strings.HasPrefix(path, "/api/") {
			continue
		}
		if by := value[float64](t, b, shifted); by > 0.001 {
			t.Errorf("%s shifts by %v", path, by)
		}
		if n := value[int](t, b, `document.querySelectorAll("h1").length`); n != 1 {
			t.Errorf("%s has %d titles", path, n)
		}
	}
}

// The Tab key leads through a page in the order in which it is written, beginning with the way to the text, and one sees where it is.
func tryTabs(t *testing.T, b *tab, r *Room) {
	const here = `(() => { const e = document.activeElement, last = window.last; window.last = e; const s = getComputedStyle(e), box = e.getBoundingClientRect();
		if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) return "out of order: " + e.outerHTML.slice(0, 100);
		if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2) return "not seen: " + e.outerHTML.slice(0, 100);
		return box.right > 0 && box.bottom > 0 ? "" : "off the page: " + e.outerHTML.slice(0, 100) })()`
	n := namesIn(r)
	for _, path := range []string{"/", "/story/" + n.story, "/claim/" + n.claim, "/article/" + n.article + "?show=statements", "/search?q=crane"} {
		b.open(t, path)
		for i := range 25 {
			b.do(t, chromedp.KeyEvent("\t"))
			if value[bool](t, b, "document.activeElement === document.body") {
				break // after the last one
			}
			if wrong := value[string](t, b, here); wrong != "" {
				t.Errorf("%s: Tab %d: %s", path, i+1, wrong)
			}
			if i == 0 && value[string](t, b, "document.activeElement.className") != "skip" {
				t.Error(path, "begins with no way to the text")
			}
		}
	}
}

// On paper a page is black on white, also for who reads it white on black, without what only leads on.
func tryPrint(t *testing.T, b *tab, r *Room) {
	const ground = `[...document.querySelectorAll("body, body *")].filter(e => { const [r, g, b, a = 1] = getComputedStyle(e).backgroundColor.match(/[\d.]+/g).map(Number); return a > 0 && Math.max(r, g, b) < 0xa0 }).map(e => e.outerHTML.slice(0, 80))[0] ?? ""`
	n := namesIn(r)
	for _, path := range []string{"/story/" + n.story, "/article/" + n.article + "?show=statements,names,times", "/api/stories/" + n.story + "/page.html"} {
		b.open(t, path)
		b.media(t, "print", "dark")
		if dark := value[string](t, b, ground); dark != "" {
			t.Errorf("%s has a dark ground: %s", path, dark)
		}
		if shown := value[bool](t, b, `[...document.querySelectorAll("nav, form, .foot, .tellings")].some(e => e.checkVisibility())`); shown {
			t.Error(path, "prints what only leads on")
		}
		pdf := call(t, b, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69}).Data
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Error(path, "prints nothing")
		}
		b.media(t, "", "light")
	}
}

// ferry is an article whose page is served, far down, as it was printed.
const ferry = "The ferry Alba Verna ran aground off Tolsund on Monday, the coastguard said.\n\n“We heard the rocks before we saw them,” said Berit Aasen, the mate of the ferry – a “well-kept” ship."

func live(t *testing.T) *Room {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<!doctype html><title>Ferry</title><link rel=icon href=data:,><p>%s<p>%s", strings.Repeat("Weather. <br>", 500), strings.ReplaceAll(ferry, "\n\n", "<p>"))
	}))
	t.Cleanup(server.Close)
	dir := t.TempDir()
	record, err := json.Marshal(map[string]string{"id": "1", "url": server.URL + "/ferry", "title": "Ferry aground", "published": "2031-03-04", "text": ferry})
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "feed.jsonl"), append(record, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	return roomOf(t, dir)
}

// A link to the page as it was printed leads to the words in it.
func tryLive(t *testing.T, b *tab, _ *Room) {
	b.open(t, "/search")
	links := value[int](t, b, `document.querySelectorAll(".sayings a[rel]").length`)
	for i := range links {
		b.open(t, "/search")
		b.do(t, click(fmt.Sprintf(".sayings li:nth-child(%d) a[rel]", i+1)), visible("br"))
		if !value[bool](t, b, "new Promise(done => setTimeout(() => done(scrollY > 1000), 300))") {
			t.Error("the words were not found by", value[string](t, b, "performance.getEntriesByType('navigation')[0].name"))
		}
	}
	if links < 2 || len(b.complaints()) != 1 { // that the live page was asked for, told once
		t.Error(links, "links to the live page")
	}
}

// Somebody else said it: from the statement to the form, to the list, to the statement as it is now, and back again.
func tryCorrect(t *testing.T, b *tab, r *Room) {
	n := namesIn(r)
	said := "/why/" + n.statement
	b.size(t, 360)
	forms := []string{"/correct/" + n.story, "/correct/" + n.article, "/correct/" + n.entity, "/correct/" + n.statement, "/corrections"}
	for _, path := range forms {
		b.open(t, path)
		if wide := value[int](t, b, "document.documentElement.scrollWidth"); wide > 360 {
			t.Errorf("%s is %d px wide on 360", path, wide)
		}
	}
	b.size(t, 1280)
	b.open(t, said)
	b.do(t, click(`a[href^="/correct/"]`), visible("#wrong-speaker-speaker"), chromedp.SendKeys(chromedp.CSS("#wrong-speaker-speaker"), "Orla Tarn"),
		chromedp.SendKeys(chromedp.CSS("#wrong-speaker-by"), "Ada Moll\r"), visible(".corrections .item"))
	if list := value[string](t, b, `document.querySelector(".corrections").textContent`); !strings.Contains(list, "Orla Tarn") || !strings.Contains(list, "Ada Moll") {
		t.Error("the list has:", list)
	}
	b.open(t, said)
	if now := value[string](t, b, `document.querySelector("main").textContent`); !strings.Contains(now, "Orla Tarn") {
		t.Error("the statement is as it was:", now)
	}
	b.open(t, "/corrections")
	b.do(t, click(".corrections summary"), click(".undo button"), visible(".corrections .undone"))
	b.open(t, said)
	if now := value[string](t, b, `document.querySelector("main").textContent`); strings.Contains(now, "Orla Tarn") {
		t.Error("what was undone holds:", now)
	}
	b.axe(t, append(forms, said), "light", "")
}

// No page has a serious or critical violation, light or dark.
func tryAxe(t *testing.T, b *tab, r *Room) {
	b.axe(t, webPages(r), "light", "")
	b.axe(t, webPages(r), "dark", `{runOnly: ["color-contrast"]}`)
}

// axe tries pages with axe-core, where HEARSAY_AXE names a file of it.
func (b *tab) axe(t *testing.T, paths []string, scheme, rules string) {
	axe, err := os.ReadFile(os.Getenv("HEARSAY_AXE"))
	if err != nil {
		t.Skip("HEARSAY_AXE names no axe.min.js")
	}
	const serious = `.then(r => r.violations.filter(v => v.impact === "serious" || v.impact === "critical").map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | ")).join("\n"))`
	b.media(t, "", scheme)
	for _, path := range paths {
		b.open(t, path)
		if found := value[string](t, b, string(axe)+"; axe.run("+rules+")"+serious); found != "" {
			t.Errorf("%s, %s:\n%s", path, scheme, found)
		}
	}
	if dark := value[bool](t, b, `matchMedia("(prefers-color-scheme: dark)").matches`); dark != (scheme == "dark") {
		t.Error("it is not", scheme)
	}
}
