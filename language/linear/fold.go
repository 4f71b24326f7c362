package linear

// blockOf is how many neighbours stay together when examples are divided into folds: they are alike.
const blockOf = 100

// Fold divides the numbers of n examples into those of one fold and the rest, so that what is learned from the
// rest can be tried on the fold as on text never seen (jackknifing).
func Fold(n, folds, fold int) (own, rest []int) {
	for i := range n {
		if i/blockOf%folds == fold {
			own = append(own, i)
		} else {
			rest = append(rest, i)
		}
	}
	return own, rest
}
