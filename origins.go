package hearsay

// Apart is the greatest number of origins in list of which no two may be the same: so many there are at
// least. Beyond 24 origins it is a number that may be smaller than that.
func Apart(list []Origin) int {
	near := make([]map[int]bool, len(list))
	for i := range list {
		near[i] = map[int]bool{}
	}
	for i, o := range list {
		for _, j := range o.MaybeSame {
			if j >= 0 && j < len(list) && j != i {
				near[i][j], near[j][i] = true, true
			}
		}
	}
	left := map[int]bool{}
	for i := range list {
		left[i] = true
	}
	return apart(left, near, len(list) <= 24)
}

// apart takes the origin that may be most others: either it is left out, or it is in and they are out.
func apart(left map[int]bool, near []map[int]bool, exact bool) int {
	most, degree := -1, 0
	for i := range near {
		if n := degreeIn(left, near, i); left[i] && n > degree {
			most, degree = i, n
		}
	}
	if most < 0 {
		return len(left)
	}
	best := apart(without(left, most, nil), near, exact)
	if exact {
		best = max(best, 1+apart(without(left, most, near[most]), near, exact))
	}
	return best
}

func degreeIn(left map[int]bool, near []map[int]bool, i int) int {
	n := 0
	for j := range near[i] {
		if left[j] {
			n++
		}
	}
	return n
}

func without(left map[int]bool, one int, others map[int]bool) map[int]bool {
	out := map[int]bool{}
	for i := range left {
		if i != one && !others[i] {
			out[i] = true
		}
	}
	return out
}
