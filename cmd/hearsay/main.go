// Command hearsay reads many reports of the same running stories and works out who said what,
// through whom, when, and what of it stands.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/plan"
)

func main() {
	ctx := context.Background()
	documents, skipped, err := intake.Read(ctx, os.Args[2:], os.Stdin, intake.Options{})
	if err == nil {
		account, err2 := plan.Plan{Engine: local.Engine{}}.Run(ctx, documents, skipped)
		if err = err2; err == nil {
			err = json.NewEncoder(os.Stdout).Encode(account)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "hearsay:", err)
		os.Exit(1)
	}
}
