package serve

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/render"
	"hearsay/search"
)

// mostWords is how long the words of one field of a query may be, in bytes.
const mostWords = 200

// words are the words of a field, "" where it holds none that can be asked for.
func words(v url.Values, name string) (string, error) {
	s := strings.TrimSpace(v.Get(name))
	if len(s) > mostWords {
		return "", wrong{fmt.Errorf("%s is longer than %d bytes", name, mostWords)}
	}
	if !search.HasWords(s) {
		return "", nil
	}
	return s, nil
}

// from is the number of the first of a list to be shown, counted from 0.
func from(q *http.Request) int {
	n, err := strconv.Atoi(q.URL.Query().Get("from"))
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// query reads which statements are asked for. What a page's own form may hold amiss, dates, is said in Query.Wrong.
func query(q *http.Request) (out render.Query, err error) {
	v := q.URL.Query()
	for _, field := range []struct {
		name string
		to   *string
	}{{"q", &out.Words}, {"by", &out.By}, {"via", &out.Via}, {"about", &out.About}, {"same", &out.Same}} {
		if *field.to, err = words(v, field.name); err != nil {
			return out, err
		}
	}
	for _, k := range v["kind"] {
		if !slices.Contains(hearsay.PartyKinds(), hearsay.PartyKind(k)) {
			return out, wrong{fmt.Errorf("kind %q: want one of %v", k, hearsay.PartyKinds())}
		}
		out.Kinds = append(out.Kinds, hearsay.PartyKind(k))
	}
	for _, k := range v["stance"] {
		if !slices.Contains(hearsay.Stances(), hearsay.Stance(k)) {
			return out, wrong{fmt.Errorf("stance %q: want one of %v", k, hearsay.Stances())}
		}
		out.Stances = append(out.Stances, hearsay.Stance(k))
	}
	out.Since, out.Until, out.From = strings.TrimSpace(v.Get("since")), strings.TrimSpace(v.Get("until")), from(q)
	when, err := search.Days(out.Since, out.Until)
	if err != nil {
		out.Wrong = err.Error()
		return out, nil
	}
	out.When = when
	return out, nil
}

// view reads what is to be lit in an article: ?show=statements,times and ?at=91-177.
func view(q *http.Request) (out render.ArticleView) {
	v := q.URL.Query()
	for _, one := range strings.Split(v.Get("show"), ",") {
		switch one {
		case "statements":
			out.Statements = true
		case "times":
			out.Times = true
		case "names":
			out.Names = true
		}
	}
	for _, one := range strings.Split(v.Get("at"), ",") {
		var r hearsay.Range
		if n, err := fmt.Sscanf(one, "%d-%d", &r.Start, &r.End); n == 2 && err == nil && len(out.At) < 20 {
			out.At = append(out.At, r)
		}
	}
	return out
}
