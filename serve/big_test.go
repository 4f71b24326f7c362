package serve

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// crowd is a story of over 500 articles: the shipped example again and again, its events and claims told by all.
func crowd(t testing.TB) *Room {
	const times = 39
	whole, err := json.Marshal(harbour().now.Load().account)
	if err != nil {
		t.Fatal(err)
	}
	id := regexp.MustCompile(`"[dsecvft][0-9a-f]{12}"`)
	var all hearsay.Account
	var one hearsay.Story
	for k := range times {
		var a hearsay.Account
		again := id.ReplaceAllStringFunc(string(whole), func(s string) string { return fmt.Sprintf(`%s%02x"`, s[:len(s)-1], k) })
		if err := json.Unmarshal([]byte(strings.ReplaceAll(again, "Lantern", fmt.Sprint("Lantern ", k))), &a); err != nil {
			t.Fatal(err)
		}
		all.Documents, all.Entities, all.Times = append(all.Documents, a.Documents...), append(all.Entities, a.Entities...), append(all.Times, a.Times...)
		all.Statements, all.Copies = append(all.Statements, a.Statements...), append(all.Copies, a.Copies...)
		for _, s := range a.Stories {
			if len(s.Documents) > 4 {
				one = joined(one, s)
			}
		}
	}
	all.Format, all.Stories = hearsay.AccountFormat, []hearsay.Story{one}
	reader, err := english()
	if err != nil {
		t.Fatal(err)
	}
	e, err := newEdition(&all, reader)
	if err != nil {
		t.Fatal(err)
	}
	r := New(Options{})
	r.now.Store(e)
	return r
}

// joined is two tellings of one story as one.
func joined(one, s hearsay.Story) hearsay.Story {
	if one.ID == "" {
		return s
	}
	one.Documents = append(one.Documents, s.Documents...)
	for i := range s.Events {
		one.Events[i].Mentions = append(one.Events[i].Mentions, s.Events[i].Mentions...)
		one.Events[i].Sources = append(one.Events[i].Sources, s.Events[i].Sources...)
	}
	for i := range s.Claims {
		c := &one.Claims[i]
		c.Mentions, c.Statements, c.Values = append(c.Mentions, s.Claims[i].Mentions...), append(c.Statements, s.Claims[i].Statements...), append(c.Values, s.Claims[i].Values...)
		c.Origins.List = append(c.Origins.List, s.Claims[i].Origins.List...)
		c.Origins.AtMost = len(c.Origins.List)
	}
	for i := range s.Findings {
		one.Findings[i].Spans = append(one.Findings[i].Spans, s.Findings[i].Spans...)
	}
	return one
}

// No page of a story of 500 articles is over 300 kB; how long each takes is logged.
func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	r := crowd(t)
	const most = 300 << 10
	for _, path := range paths(namesIn(r)) {
		if strings.HasPrefix(path, "/api/") {
			continue
		}
		began := time.Now()
		w := ask(r, "GET", path)
		took := time.Since(began)
		t.Logf("%6d kB %6d ms %s", w.Body.Len()>>10, took.Milliseconds(), path)
		if w.Code != 200 || w.Body.Len() > most {
			t.Errorf("%s: %d, %d kB", path, w.Code, w.Body.Len()>>10)
		}
	}
}

// How many story pages a second are made anew, and given again.
func BenchmarkStory(b *testing.B) {
	r := harbour()
	path := "/story/" + namesIn(r).story
	b.Run("made", func(b *testing.B) {
		for i := range b.N {
			ask(r, "GET", fmt.Sprint(path, "?", i))
		}
	})
	b.Run("kept", func(b *testing.B) {
		for range b.N {
			ask(r, "GET", path)
		}
	})
}
