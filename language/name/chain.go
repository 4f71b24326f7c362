package name

// moves are the scores of each label after each other.
type moves [labels][labels]int32

// successors are the labels that may stand after each label.
var successors = func() (list [labels][]label) {
	for p := range label(labels) {
		for l := range label(labels) {
			if follows(p, l) {
				list[p] = append(list[p], l)
			}
		}
	}
	return list
}()

// chain finds the best sequence of labels for the words of a sentence by Viterbi's algorithm.
type chain struct {
	scores [][labels]int32
	back   [][labels]label // the best label before each
	labels []label
}

// sums are the scores of the best sequences that end in each label.
type sums [labels]int

// never is the sum of a label that cannot be reached.
const never = -1 << 60

// reset makes room for n words, none of which is in a name.
func (c *chain) reset(n int) {
	c.scores, c.back, c.labels = resize(c.scores, n), resize(c.back, n), resize(c.labels, n)
}

// decode sets the labels of the words from from up to to, which stand between words in no name.
func (c *chain) decode(from, to int, m *moves) {
	now := sums{}
	for l := range now {
		now[l] = never
	}
	now[outside] = 0
	for i := from; i < to; i++ {
		now = c.step(i, &now, m)
	}
	best := outside
	for l := range label(labels) {
		if !opens(l) && now[l]+int(m[l][outside]) > now[best]+int(m[best][outside]) {
			best = l
		}
	}
	for i := to - 1; i >= from; i-- {
		c.labels[i], best = best, c.back[i][best]
	}
}

// step gives the sums up to word i from those up to the word before.
func (c *chain) step(i int, before *sums, m *moves) (now sums) {
	for l := range now {
		now[l] = never
	}
	for p := range label(labels) {
		for _, l := range successors[p] {
			if s := before[p] + int(m[p][l]); s > now[l] {
				now[l], c.back[i][l] = s, p
			}
		}
	}
	for l := range now {
		now[l] += int(c.scores[i][l])
	}
	return now
}
