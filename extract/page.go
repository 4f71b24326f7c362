package extract

import (
	"context"
	"errors"

	"hearsay"
)

func fromPage(ctx context.Context, a hearsay.Article, d hearsay.Document) (hearsay.Article, error) {
	return a, errors.New("pages cannot be read yet")
}
