//go:build unix

package language

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"hearsay"
)

// BenchmarkRead reads the articles of the shipped example on one core: tokens, sentences, tags, base forms, trees
// and names. words/s counts tokens, and the time that the process took from the processor.
func BenchmarkRead(b *testing.B) {
	r := withModels(b)
	articles := examples(b)
	r.Read(articles[0]) // loads the models
	n := 0
	started := processorTime()
	for b.Loop() {
		for _, a := range articles {
			sentences, _ := r.Read(a)
			for _, s := range sentences {
				n += len(s.Tokens)
			}
		}
	}
	b.ReportMetric(float64(n)/(processorTime()-started).Seconds(), "words/s")
}

func examples(b testing.TB) (articles []*hearsay.Article) {
	files, err := filepath.Glob("../examples/harbour/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no examples: ", err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, article(string(text)))
	}
	return articles
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
