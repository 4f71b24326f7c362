package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"hearsay"
	"hearsay/language"
	"hearsay/render"
	"hearsay/search"
)

// edition is one account with its pages.
type edition struct {
	account *hearsay.Account
	index   *search.Index
	site    *render.Site
	tag     string // another one for another account, or other pages
	kept    shelf
}

func newEdition(a *hearsay.Account, reader *language.Reader) (*edition, error) {
	index, err := search.New(a, reader)
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	h.Write([]byte(render.Version()))
	if err := render.JSON(h, a, false); err != nil {
		return nil, err
	}
	return &edition{account: a, index: index, site: render.NewSite(a, index), tag: hex.EncodeToString(h.Sum(nil))[:16]}, nil
}

// mostKept is how many bytes of pages an edition keeps.
const mostKept = 32 << 20

// shelf keeps pages that were made. When it is full it is emptied.
type shelf struct {
	mu    sync.Mutex // guards what follows
	pages map[string][]byte
	size  int
}

func (s *shelf) get(key string) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pages[key]
}

func (s *shelf) put(key string, page []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(key) + len(page)
	if n > mostKept/8 {
		return
	}
	if s.pages == nil || s.size+n > mostKept {
		s.pages, s.size = map[string][]byte{}, 0
	}
	if _, ok := s.pages[key]; !ok {
		s.pages[key] = page
		s.size += n
	}
}
