// Package who finds the people, organisations, places and works that articles name, and what
// refers to them (named entities, coreference).
//
// What goes in is one article with its sentences and quotations; what comes out is its entities and
// its mentions: every name, every phrase that stands for somebody by a role ("the duke", "a
// spokesman for the port") and every third-person pronoun, in source order. Link then joins the
// entities of many articles.
//
// Names are found by capitals, tags and word lists; kinds are decided once for a name, by the
// evidence of the whole article. What cannot be told is left open: a mention has Candidates in place
// of an Entity where several fit about as well. The package stands apart from language because it
// reads a whole article, and from said because who speaks is another question than who is meant.
package who

import "hearsay"

// Read finds what one article refers to. Of r it uses Article, Sentences and Quotes.
func Read(r *hearsay.Reading) (entities []hearsay.Entity, mentions []hearsay.Mention) {
	if len(r.Sentences) == 0 {
		return nil, nil
	}
	d := newDocument(r, english())
	d.findNames()
	d.buildTable()
	d.findRoles()
	d.findGroups()
	d.learnAliases()
	d.findThings()
	d.resolve()
	return d.entities(), d.mentionList()
}
