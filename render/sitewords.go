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
		"kind": "Kind of speaker", "stance": "Put as", "aliases": "also called", "called": "People and sources called", "all speakers": "all of them", "no speaker": "Nobody is called so.", "speakers": "Speakers", "people": "People and sources", "tree": "Where it comes from",
		"tree legend": "From left to right: who told it, through whom, the articles. Broken lines: nobody is named, or two may be one. Each line leads to its words.",
		"origins":     "Origins", "values": "Figures", "printed": "Printed", "outlet": "Outlet", "value": "Read as", "in words": "In the words of the article",
		"findings": "What comparing shows", "side by side": "Side by side", "differ": "Where they differ", "texts": "The texts", "both": "What both tell",
		"why": "How it came about", "above": "see above",
		"corrections": "corrections", "correct": "correct", "note": "Note, for those who read it later", "your name": "Your name", "write down": "Write it down", "undo": "undo", "changed": "changed:",
		"desk":    "What editors put right, the last first. Nothing is erased: an entry that is undone stays in the list.",
		"no desk": "What editors put right. These pages can only be read: start the reading room with --corrections FILE to correct from them.", "busy": "The articles are being told again with what was written down last. Load the page again to see it.", "none yet": "Nothing was corrected.",
		"merge": "Two stories are one", "merge hint": "The articles of both become one story.", "other story": "The other story",
		"split": "Some articles are a story of their own", "split hint": "Those checked leave this story for one of their own.", "leave": "Articles that leave",
		"date": "It was published on another day", "date hint": "A day, month or year, such as 2024-06-04 or 2024-06; or unknown.", "published on": "Published on", "take out": "It does not belong to its story",
		"same person": "Somebody else here is the same", "same hint": "All that is said of either is told of one.", "other name": "The other name",
		"other person": "Two are taken for one", "other hint": "The name, as one article uses it, is of somebody else than the rest.", "name used": "Name and article",
		"speaker": "Somebody else said it", "speaker hint": "It was read as said by:", "who said": "Who said it; leave it empty where nobody is named", "what is that": "What that is", "kind by name": "as the name tells",
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
	NoticeNoDesk       = "Nothing can be corrected here: start the reading room with --corrections FILE."
	NoticeElsewhere    = "A correction is taken from the pages of this room alone: open the page again, and send it from there."
	NoticeTooLarge     = "That is more than a correction may hold."
	NoticeNoForm       = "A correction is sent as a form: application/x-www-form-urlencoded."
	NoticeIncomplete   = "That is no whole correction; go back and complete it. It says:"
	NoticeNotWritten   = "The correction could not be written down:"
	NoticeNotReplayed  = "The correction was written down, but the articles could not be read again:"
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
