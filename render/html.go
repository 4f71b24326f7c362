package render

import (
	"io"

	"hearsay"
)

// HTML writes the account as one page.
func HTML(w io.Writer, a *hearsay.Account) error { return nil }

// Markdown writes the account as Markdown.
func Markdown(w io.Writer, a *hearsay.Account, o Options) error { return nil }
