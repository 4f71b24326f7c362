package serve

import (
	"context"
	"net/http/httptest"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// startBrowser starts a real browser; the test is skipped where there is none.
func startBrowser(t *testing.T) context.Context {
	if testing.Short() {
		t.Skip("short: no browser")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skip("no chromium in PATH: the pages are not tried in a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox) // the pages are our own, and root has no sandbox
	ctx, cancel := context.WithTimeout(context.Background(), 8*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Skip("no browser starts:", err)
	}
	return ctx
}

// tab shows the pages of a room, and notes what went wrong in them.
type tab struct {
	ctx   context.Context
	base  string
	mu    sync.Mutex // guards what follows
	wrong []string
}

// openTab opens a room. When the test ends nothing is to have gone wrong in its pages.
func openTab(t *testing.T, browser context.Context, r *Room) *tab {
	server := httptest.NewServer(r)
	t.Cleanup(server.Close)
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	b := &tab{ctx: ctx, base: server.URL}
	if err := chromedp.Listen(ctx, b.note); err != nil {
		t.Fatal(err)
	}
	const report = `document.addEventListener("securitypolicyviolation", e => console.error("policy: " + e.violatedDirective + " " + e.blockedURI))`
	call(t, b, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: report})
	b.size(t, 1280)
	t.Cleanup(func() {
		for _, what := range b.complaints() {
			t.Error(what)
		}
	})
	return b
}

// note keeps errors, refusals of the content security policy, dialogs, and requests to anywhere else.
func (b *tab) note(event any) {
	what := ""
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			what = e.Entry.Text + " " + e.Entry.URL
		}
	case *runtime.EventConsoleAPICalled:
		for _, arg := range e.Args {
			what += " " + string(arg.Value)
		}
	case *runtime.EventExceptionThrown:
		what = e.ExceptionDetails.Text
	case *page.EventJavascriptDialogOpening:
		what = "a dialog: " + e.Message
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, b.base) && !strings.HasPrefix(e.Request.URL, "data:") {
			what = "asked for " + e.Request.URL
		}
	}
	if what == "" || strings.Contains(what, "/nothing") { // a page that is not there is looked at as well
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.wrong = append(b.wrong, what)
}

// complaints are what went wrong since they were last asked for.
func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := slices.Compact(b.wrong)
	b.wrong = nil
	return out
}

func (b *tab) do(t *testing.T, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

func (b *tab) open(t *testing.T, path string) {
	t.Helper()
	b.do(t, chromedp.Navigate(b.base+path))
}

func (b *tab) size(t *testing.T, width int64) { b.do(t, chromedp.EmulateViewport(width, 900)) }

// media has the page shown on a medium, "" for the screen, in a scheme of colours.
func (b *tab) media(t *testing.T, medium, scheme string) {
	call(t, b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
}

// value is what an expression gives in the page; a promise is waited for.
func value[T any](t *testing.T, b *tab, expression string) T {
	t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(expression[:min(len(expression), 200)], err)
	}
	return v
}

// call runs a command of the browser's protocol.
func call[P, R any](t *testing.T, b *tab, command cdp.Command[P, R], params P) R {
	t.Helper()
	result, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		t.Fatal(command.Method, err)
	}
	return result
}

func visible(css string) chromedp.Action[chromedp.Void] {
	return chromedp.WaitVisible(chromedp.CSS(css))
}

func click(css string) chromedp.Action[chromedp.Void] { return chromedp.Click(chromedp.CSS(css)) }

// webPages are the addresses of what a browser shows.
func webPages(r *Room) []string {
	n := namesIn(r)
	if n.finding == "" {
		n.finding = n.claim
	}
	list := slices.DeleteFunc(paths(n), func(path string) bool { return strings.HasPrefix(path, "/api/") })
	return append(list, "/nothing", "/api/stories/"+n.story+"/page.html")
}
