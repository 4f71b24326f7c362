// Package models holds trained weights, each with its README and licence. The program works,
// less well, without them.
package models
