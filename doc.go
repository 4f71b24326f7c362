// Package hearsay holds the nouns of the house: what is passed from one room to the next.
//
// Three acts: read each article, compare many, tell the account.
//
//	Document   bytes as received, never changed, named by their hash
//	Article    text, title, outlet, published date, blocks with roles
//	Reading    sentences, mentions, times and statements of one article
//	Story      which articles belong together, and which copy which
//	Account    events, claims with origins, findings; what was skipped and why
//
// The package imports nothing of the module. Its values are plain: no clock, no randomness,
// slices in source order, and zero values that claim nothing.
package hearsay
