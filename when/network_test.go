package when

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"hearsay"

	"pgregory.net/rapid"
)

func on(s string) hearsay.Day {
	d, err := hearsay.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestNetworkDatesByAnother(t *testing.T) {
	n := &Network{}
	paper, fair, undated := n.Add(), n.Add(), n.Add()
	for _, c := range []Constraint{
		Within(paper, on("2023-07-13"), on("2023-07-13")),
		Difference(fair, paper, 0, 7),        // fresh news there
		InUnit(undated, fair, monthUnit, -1), // "last month" here
	} {
		if conflict := n.Constrain(c); conflict != nil {
			t.Fatal(conflict)
		}
	}
	if first, last := n.Bounds(undated); Format(first, last) != "2023-08" {
		t.Errorf("%s to %s", first, last)
	}
	if got := len(n.Reasons(undated)); got != 3 {
		t.Errorf("%d reasons, want 3", got)
	}
}

func TestNetworkWeekday(t *testing.T) {
	n := &Network{}
	v := n.Add()
	n.Constrain(Within(v, on("2023-11-11"), on("2023-11-20")))
	n.Constrain(OnWeekday(v, 3))
	if first, last := n.Bounds(v); first != on("2023-11-15") || last != first {
		t.Errorf("%s to %s", first, last)
	}
}

// A planted contradiction is found with exactly its planted cause, and leaves the network as it was.
func TestPlantedContradiction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := &Network{}
		size := rapid.IntRange(2, 8).Draw(t, "chain")
		day := hearsay.Day(738000)
		var want []string
		add := func(by string, c Constraint) []Constraint {
			c.By = by
			return n.Constrain(c)
		}
		for i := range Variable(size) {
			n.Add()
			by := fmt.Sprint("planted ", i)
			if want = append(want, by); i == 0 {
				add(by, Within(0, day, day))
			} else {
				add(by, Difference(i-1, i, 1, 3))
			}
		}
		for i := range Variable(size) { // what has nothing to do with it
			noise := n.Add()
			add("noise", Difference(i, noise, -20, 20))
			add("noise", Within(noise, day-500, day+500))
		}
		last := Variable(size - 1)
		_, before := n.Bounds(last)
		conflict := add("clash", Within(last, day+100, day+200))
		var by []string
		for _, c := range conflict {
			by = append(by, c.By)
		}
		if want = append(want, "clash"); !slices.Equal(by, want) {
			t.Fatalf("conflict %v, want %v", by, want)
		}
		if _, after := n.Bounds(last); after != before {
			t.Fatalf("the network was changed: %s, was %s", after, before)
		}
	})
}

// The order of consistent constraints never matters, and one more never widens.
func TestOrderAndMonotony(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(2, 8).Draw(t, "variables")
		var list []Constraint
		truth := make([]hearsay.Day, size)
		for i := range truth {
			truth[i] = 738000 + hearsay.Day(rapid.IntRange(0, 60).Draw(t, "day"))
		}
		for range rapid.IntRange(1, 20).Draw(t, "constraints") {
			a, b := Variable(rapid.IntRange(0, size-1).Draw(t, "a")), Variable(rapid.IntRange(0, size-1).Draw(t, "b"))
			slack := hearsay.Day(rapid.IntRange(0, 9).Draw(t, "slack"))
			if a == b {
				list = append(list, Within(a, truth[a]-slack, truth[a]+slack))
			} else {
				list = append(list, Difference(a, b, truth[b]-truth[a]-slack, truth[b]-truth[a]+slack))
			}
		}
		solve := func(list []Constraint) *Network {
			n := &Network{}
			for range size {
				n.Add()
			}
			for _, c := range list {
				before := slices.Clone(n.variables)
				if conflict := n.Constrain(c); conflict != nil {
					t.Fatalf("conflict %v", conflict)
				}
				for v := range before {
					if n.variables[v].first < before[v].first || n.variables[v].last > before[v].last {
						t.Fatalf("bounds of %d widened", v)
					}
				}
			}
			return n
		}
		forth := solve(list)
		slices.Reverse(list)
		back := solve(list)
		for v := range Variable(size) {
			a, b := forth.variables[v], back.variables[v]
			if a.first != b.first || a.last != b.last {
				t.Fatalf("variable %d: %v and %v", v, a, b)
			}
			if truth[v] < a.first || truth[v] > a.last {
				t.Fatalf("variable %d: %s lies outside %v", v, truth[v], a)
			}
		}
	})
}

func TestLargeNetwork(t *testing.T) {
	n, random := &Network{}, rand.New(rand.NewPCG(1, 2))
	const size = 2000
	truth := make([]hearsay.Day, size)
	for i := range truth {
		n.Add()
		truth[i] = 738000 + hearsay.Day(random.IntN(900))
	}
	start := time.Now()
	for range 10000 {
		a, b := random.IntN(size), random.IntN(size)
		slack := hearsay.Day(random.IntN(30))
		if a != b {
			n.Constrain(Difference(Variable(a), Variable(b), truth[b]-truth[a]-slack, truth[b]-truth[a]+slack))
		} else {
			n.Constrain(Within(Variable(a), truth[a], truth[a]))
		}
	}
	n.Constrain(Within(0, truth[0], truth[0]))
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	} else {
		t.Logf("2000 variables, 10,000 constraints: %v", took)
	}
}
