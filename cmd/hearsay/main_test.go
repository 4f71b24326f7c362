package main

import (
	"encoding/json"
	"errors"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"hearsay/render"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hearsay": main})
}

func TestScripts(t *testing.T) {
	harbour, err := filepath.Abs("../../examples/harbour")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HARBOUR", harbour)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "valid": valid},
	})
}

// exits runs a command and wants an exit status: exits 3 hearsay read x.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want || neg {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// valid wants a file, or stdout, to be an account by the schema.
func valid(ts *testscript.TestScript, neg bool, args []string) {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(schema(ts).Validate(document))
}

func schema(ts *testscript.TestScript) *jsonschema.Schema {
	var parsed any
	ts.Check(json.Unmarshal([]byte(render.Schema), &parsed))
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	ts.Check(c.AddResource("account", parsed))
	s, err := c.Compile("account")
	ts.Check(err)
	return s
}
