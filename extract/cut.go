package extract

import "hearsay"

// cutBy is the words by which the text of a ends before the article does.
func cutBy(a *hearsay.Article) string { return "" }
