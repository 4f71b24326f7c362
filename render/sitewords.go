package render

// label is one of the fixed words of the pages of a site, beside those that all forms share.
func label(name string) string {
	return map[string]string{
		"skip": "To the text", "rooms": "Rooms", "said": wordSearch, "articles": wordArticles, "find": "Statements, people, articles", "search": "Search",
		"keys": "Keys", "close": "Close", "pages": "Pages", "earlier": "back", "later": "on", "within": "Stories and articles with the words",
		"all stories": "all stories", "all articles": "all articles", "no story": "No story has these words.", "strip": "When its articles were printed",
		"sections": "Sections", "one story": "why these are one story", "worked out": wordInferred, "in story": "in", "cut": "Cut off in this collection, by the words",
		"light": "Light up", "statements": "statements", "times": "times", "names": "names", "in common": wordCopies, "to words": "To the words",
		"narrow": "Narrow the list", "by": "said by", "via": "come through", "about": "about", "since": "since", "until": "until", "clear": "without choices",
		"kind": "Kind of speaker", "stance": "Put as", "aliases": "also called", "people": "People and sources", "tree": "Where it comes from",
		"tree legend": "From left to right: who told it, through whom, the articles. Broken lines: nobody is named, or two may be one. Each line leads to its words.",
		"origins":     "Origins", "values": "Figures", "printed": "Printed", "outlet": "Outlet", "value": "Read as", "in words": "In the words of the article",
		"findings": "What comparing shows", "side by side": "Side by side", "differ": "Where they differ", "texts": "The texts", "both": "What both tell",
		"why": "How it came about", "above": "see above",
	}[name]
}

// What the room says of itself, and to whom it refuses something.
const (
	NoticeReading      = "The articles are being read."
	NoticeReadingTitle = "Reading"
	NoticeWait         = "The articles are being read. This page shows them when that is done."
	NoticeChanged      = "The folder has changed and was read again: show it."
	NoticeNotMade      = "The page could not be made."
	NoticeNothingHere  = "There is nothing at this address."
	NoticeReadOnly     = "This can only be read: GET and HEAD."
	NoticeLongQuery    = "The query of the address is too long."
	NoticeLocalOnly    = "Only requests to this machine itself are answered."
	NoticeToken        = "A token is needed: open the address that the program printed."
)

// keyword is a key with what it does, or the end of an address with what is there.
type keyword struct{ Key, What string }

// keyWords are the keys of the pages.
func keyWords() []keyword {
	return []keyword{{"j", "next entry"}, {"k", "entry before"}, {"Enter", "open it"}, {"/", "search"}, {"s", "stories"}, {"?", "this list"}, {"Esc", "close, leave"}}
}

// downloads are the forms in which a story can be had.
func downloads() []keyword {
	return []keyword{{"events.csv", "events (CSV)"}, {"claims.csv", "claims (CSV)"}, {"timeline.json", "TimelineJS"}, {"calendar.ics", "iCalendar"}, {"origins.gexf", "origins (GEXF)"}, {"feed.atom", "Atom"}, {"page.html", "one page to send"}}
}
