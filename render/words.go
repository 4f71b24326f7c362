package render

import (
	"strconv"
	"strings"

	"hearsay"
)

// The fixed vocabulary. Every word that a form for people prints and that is not an article's own
// stands here, so that it can be read, and weighed, in one place.

const (
	wordTimeline    = "Timeline"
	wordHidden      = "Unnamed sources, and words at second hand"
	wordVoices      = "Who says so"
	wordRests       = "What it rests on"
	wordDisputed    = "Disputed, and updated"
	wordContested   = "contested:"
	wordDiffer      = "on which they differ"
	wordExpected    = "Expected, and what came of it"
	wordDenied      = "Denied"
	wordReply       = "Right of reply"
	wordUndated     = "Articles without a date"
	wordCopies      = "Text in common"
	wordArticles    = "Articles"
	wordAlone       = "Articles that tell no story with others"
	wordSkipped     = "Not read"
	wordStories     = "Stories"
	wordNothing     = "Nothing was read."
	wordNoWords     = "no words to show"
	wordUnknown     = "date unknown"
	wordLikely      = "likely"
	wordUnnamed     = "nobody named"
	wordNoSource    = "no source named"
	wordUntitled    = "without a title"
	wordTexts       = "The articles, as read"
	wordLive        = "as printed"
	wordNotArticle  = "not the article: what its page puts round it"
	wordInferred    = "date worked out"
	wordRenamed     = "asked for"
	wordBy          = "by"
	wordMaybe       = "may be"
	wordMaybeSame   = "may be the same"
	wordNoClaim     = "No claim to show."
	wordAnyOther    = "any of the others"
	wordAnySame     = "each of them may go back to any origin here"
	wordShorter     = "the shorter"
	wordSecondHand  = "second-hand:"
	wordLent        = "speaker named in another article"
	wordDrawn       = "The timeline drawn to scale"
	wordTicks       = "Before the words: how many origins, where more than one. Ticks below the line: articles printed. Bars: the day is known to lie within; broken lines: on that day or before."
	wordAlso        = "the same words:"
	wordMostTold    = "most told:"
	wordQuoted      = "quoted:"
	wordNoMatch     = "No statement matches."
	wordVia         = "via"
	wordPrinted     = "printed"
	wordWhy         = "how it came about"
	wordTree        = "where it comes from"
	wordCompare     = "side by side"
	wordTellings    = "in the words of each"
	wordSearch      = "Who said what"
	wordInCommon    = "in common with"
	wordAlsoIn      = "also printed by"
	wordCopiedFrom  = "copied from"
	wordCopiedTo    = "copied by"
	wordClaim       = "claim"
	wordEvent       = "happening"
	wordAsOf        = "as of"
	wordMoreThan    = "more than"
	wordUpTo        = "up to"
	wordCorrections = "Corrections"
	wordCorrectedBy = "corrected by"
	wordStory       = "story"
	wordArticle     = "article"
	wordStatement   = "statement"
	wordOneStory    = "one story:"
	wordOwnStory    = "a story of its own:"
	wordOnePerson   = "one person:"
	wordTwoPersons  = "not one person:"
	wordOneOwner    = "one owner,"
	wordSaidBy      = "said by"
	wordUndoes      = "undone:"
	wordUndone      = "not in force: it was undone"
	wordChanged     = "changed nothing:"
	wordIn          = "in"
	wordUnreadDate  = "no day can be read in the date given with it:"
	wordCut         = "cut off in this collection, so its silence says nothing"
	wordNoArticle   = "No article is of these days."
	wordBefore      = "before:"
	wordUncompared  = "nothing to compare: it tells no story with others"
)

// statusWords say how an event stands; signs say it by form.
func statusWord(s hearsay.EventStatus) string {
	return map[hearsay.EventStatus]string{
		hearsay.Happened: "reported as having happened",
		hearsay.Expected: "expected",
		hearsay.Possible: "said to be possible",
		hearsay.Denied:   "not so",
	}[s]
}

func statusSign(s hearsay.EventStatus) string {
	sign, ok := map[hearsay.EventStatus]string{
		hearsay.Happened: "●", hearsay.Expected: "○", hearsay.Possible: "◇", hearsay.Denied: "×",
	}[s]
	if !ok {
		return "·"
	}
	return sign
}

func stanceWord(s hearsay.Stance) string {
	word, ok := map[hearsay.Stance]string{
		hearsay.Asserts: "says", hearsay.Denies: "denies", hearsay.Doubts: "doubts", hearsay.Expects: "expects",
		hearsay.Asks: "asks", hearsay.Declines: "on comment",
	}[s]
	if !ok {
		return "says"
	}
	return word
}

func partyWord(k hearsay.PartyKind) string {
	return map[hearsay.PartyKind]string{
		hearsay.NamedParty: "named", hearsay.AnonymousParty: "anonymous", hearsay.OrganisationParty: "organisation",
		hearsay.GroupParty: "group", hearsay.DocumentParty: "document", hearsay.UnattributedParty: "nobody named",
	}[k]
}

func findingWord(k hearsay.FindingKind) string {
	word, ok := map[hearsay.FindingKind]string{
		hearsay.Conflict: "disputed", hearsay.Updated: "updated", hearsay.Fulfilled: "came about as expected",
		hearsay.Unfulfilled: "did not come about", hearsay.Overdue: "no later report in this collection",
		hearsay.DeniedBy: "denied", hearsay.OneOrigin: "one origin", hearsay.RightOfReply: "right of reply",
	}[k]
	if !ok {
		return string(k)
	}
	return word
}

// findingSection is the section in which a finding is shown.
func findingSection(k hearsay.FindingKind) string {
	switch k {
	case hearsay.Conflict, hearsay.Updated:
		return wordDisputed
	case hearsay.Fulfilled, hearsay.Unfulfilled, hearsay.Overdue:
		return wordExpected
	case hearsay.DeniedBy:
		return wordDenied
	case hearsay.RightOfReply:
		return wordReply
	}
	return wordRests
}

// count is a number with its noun, e.g. "1 article", "12 articles".
func count(n int, noun string) string {
	if stem, ok := strings.CutSuffix(noun, "y"); ok && n != 1 {
		noun = stem + "ies"
	} else if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// between is a bounded number with its noun, e.g. "1 to 2 origins", "1 origin".
func between(least, most int, noun string) string {
	if least == most || least <= 0 {
		return count(most, noun)
	}
	return strconv.Itoa(least) + " to " + count(most, noun)
}

// originsOfArticles is how many origins some articles have, e.g. "2 to 3 origins of 9 articles".
func originsOfArticles(least, most, articles int) string {
	return between(least, most, "origin") + " of " + count(articles, "article")
}

// andMore says that further things of a kind are left out, e.g. "and 3 more articles".
func andMore(n int, noun string) string {
	return "… and " + strconv.Itoa(n) + " more " + strings.SplitN(count(n, noun), " ", 2)[1]
}

// andOthers says that n more are left out.
func andOthers(n int) string { return "… and " + strconv.Itoa(n) + " more" }

// agencyHead says that articles share an agency's text.
func agencyHead(articles int, agency string) string {
	return count(articles, "article") + " print " + agency + "’s text"
}

// onlyThere counts what nothing but an agency's text bears out.
func onlyThere(n int) string { return count(n, "statement") + " in this text alone" }

// more says how much is left out of a text.
func more(n int) string { return "… " + strconv.Itoa(n) + " more (--all)" }

// morePassages says how many passages of an article are left out.
func morePassages(rest []passage) string { return andMore(len(rest), "passage") }

// moreWordings says how many wordings of a finding are left out.
func moreWordings(rest []quote) string { return andMore(len(rest), "wording") }

// moreOf says how much is folded away.
func moreOf(list []entry) string { return strconv.Itoa(len(list)) + " more" }

// toldTimes counts statements, and how often they are told where that is more often.
func toldTimes(statements, times int) string {
	if times == statements {
		return count(statements, "statement")
	}
	return count(statements, "statement") + ", told " + count(times, "time")
}

// alsoIn counts the other articles that words stand in.
func alsoIn(articles int) string {
	if articles == 0 {
		return "also in this article:"
	}
	return "also in " + count(articles, "article") + ":"
}

// repeatsKnown counts what an article tells that was told before.
func repeatsKnown(n int) string {
	return "repeats " + count(n, "thing") + " told before (--all)"
}

// beforeOrAfter counts the articles of which it cannot be told whether another was printed before or after them.
func beforeOrAfter(n int) string {
	return "printed before or after " + count(n, "other article") + ": the order cannot be told"
}

// orFirst names who may have been first with something.
func orFirst(outlets string) string {
	return "also told by " + outlets + ": who was first cannot be told"
}

// undatedKept says that some of what was found may not be of the days asked for.
func undatedKept(n int) string {
	if n == 1 {
		return "1 statement is of unknown date, and kept."
	}
	return strconv.Itoa(n) + " statements are of unknown date, and kept."
}

// NobodyCalled says that no speaker has the name asked for, and who has one like it.
func NobodyCalled(name string, nearest []string) string {
	if len(nearest) == 0 {
		return "No speaker is called “" + clean(name) + "”; no statement has one with a name."
	}
	var names []string
	for _, n := range nearest {
		names = append(names, clean(n))
	}
	return "No speaker is called “" + clean(name) + "”; there are: " + strings.Join(names, "; ") + "."
}
