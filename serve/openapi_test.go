package serve

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"hearsay/render"
)

// described is what the test reads of the description.
type described struct {
	OpenAPI string `json:"openapi"`
	Paths   map[string]map[string]struct {
		Responses map[string]struct {
			Content map[string]struct{} `json:"content"`
		} `json:"responses"`
	} `json:"paths"`
}

// The description names every route of the interface and no other.
func TestDescribed(t *testing.T) {
	var d described
	if err := json.Unmarshal([]byte(openAPI), &d); err != nil {
		t.Fatal(err)
	}
	served := []string{"/api/openapi.json", "/api/state"}
	for _, r := range interfaces() {
		served = append(served, r.pattern)
		kind, _, _ := strings.Cut(r.kind, ";")
		if _, ok := d.Paths[r.pattern]["get"].Responses["200"].Content[kind]; !ok {
			t.Errorf("%s: %s is not described", r.pattern, kind)
		}
	}
	slices.Sort(served)
	if got := slices.Sorted(maps.Keys(d.Paths)); !slices.Equal(got, served) || !strings.HasPrefix(d.OpenAPI, "3.1") {
		t.Errorf("described %v\nserved %v", got, served)
	}
}

// Every JSON answer has the shape that is described.
func TestShapes(t *testing.T) {
	const at = "http://room.invalid/api/openapi.json"
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	for url, text := range map[string]string{at: openAPI, "http://room.invalid/api/schema": render.Schema} {
		parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(url, parsed); err != nil {
			t.Fatal(err)
		}
	}
	r := harbour()
	n := namesIn(r)
	for path, pattern := range map[string]string{"/api/account": "/api/account", "/api/account?text=1": "/api/account", "/api/stories": "/api/stories", "/api/stories/" + n.story: "/api/stories/{id}", "/api/stories/" + n.story + "/timeline.json": "/api/stories/{id}/timeline.json",
		"/api/articles": "/api/articles", "/api/articles/" + n.article: "/api/articles/{id}", "/api/speakers": "/api/speakers", "/api/statements?q=crane": "/api/statements", "/api/statements?by=nobodyatall": "/api/statements",
		"/api/items/" + n.claim: "/api/items/{id}", "/api/items/" + n.event: "/api/items/{id}", "/api/items/" + n.finding: "/api/items/{id}", "/api/items/" + n.statement: "/api/items/{id}", "/api/items/" + n.entity: "/api/items/{id}",
		"/api/compare/" + n.article + "/" + n.other: "/api/compare/{id}/{other}", "/api/state": "/api/state", "/api/corrections": "/api/corrections"} {
		schema, err := c.Compile(at + "#/paths/" + strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D").Replace(pattern) + "/get/responses/200/content/application~1json/schema")
		if err != nil {
			t.Fatal(err)
		}
		got, err := jsonschema.UnmarshalJSON(bytes.NewReader(ask(r, "GET", path).Body.Bytes()))
		if err != nil {
			t.Fatal(path, err)
		}
		if err := schema.Validate(got); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	problem, err := c.Compile(at + "#/components/schemas/problem")
	if err != nil {
		t.Fatal(err)
	}
	got, err := jsonschema.UnmarshalJSON(ask(r, "GET", "/api/stories/zzz").Body)
	if err != nil || problem.Validate(got) != nil {
		t.Error(err, problem.Validate(got))
	}
}
