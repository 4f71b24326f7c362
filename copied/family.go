package copied

import "hearsay"

// byFamily decides pairs of which nothing tells by themselves from what their other pairs tell.
func byFamily(copies []hearsay.Copy, verdicts []verdict) {
	byAgency(copies, verdicts)
	byParent(copies, verdicts)
}

// byAgency: where both share the text of one agency with others, theirs is that agency's too.
func byAgency(copies []hearsay.Copy, verdicts []verdict) {
	of := map[hearsay.DocumentID]string{}
	for i, v := range verdicts {
		for _, d := range copies[i].Documents() {
			if v.kind == sameAgency && of[d] == "" {
				of[d] = v.agency
			}
		}
	}
	for i, v := range verdicts {
		d := copies[i].Documents()
		if agency := of[d[0]]; v.kind == unknown && agency != "" && agency == of[d[1]] {
			verdicts[i] = verdict{kind: sameAgency, agency: agency, because: "both share the text of " + agency + " with others"}
		}
	}
}

// byParent: where both have their text from one and the same article, neither has it from the other.
func byParent(copies []hearsay.Copy, verdicts []verdict) {
	parents := map[hearsay.DocumentID]map[hearsay.DocumentID]bool{}
	for _, v := range verdicts {
		if v.kind != oneFromOther || v.from == nil {
			continue
		}
		to := v.to.reading.Article.ID
		if parents[to] == nil {
			parents[to] = map[hearsay.DocumentID]bool{}
		}
		parents[to][v.from.reading.Article.ID] = true
	}
	for i, v := range verdicts {
		d := copies[i].Documents()
		if v.kind != unknown {
			continue
		}
		for p := range parents[d[0]] {
			if parents[d[1]][p] {
				verdicts[i] = verdict{kind: commonSource, because: "both have it from a third article"}
			}
		}
	}
}
