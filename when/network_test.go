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

// Relations of the calendar keep the truth, whatever their order, and a new one never widens.
func TestCalendarRelations(t *testing.T) {
	units := []unit{dayUnit, weekUnit, monthUnit, quarterUnit, yearUnit}
	rapid.Check(t, func(t *rapid.T) {
		a := hearsay.Day(rapid.IntRange(700000, 760000).Draw(t, "day"))
		u, n := rapid.SampledFrom(units).Draw(t, "unit"), rapid.IntRange(-3, 3).Draw(t, "n")
		first, last := unitOf(u, a, n)
		b := hearsay.Day(rapid.IntRange(int(first), int(last)).Draw(t, "other day"))
		list := rapid.Permutation([]Constraint{
			InUnit(0, 1, u, n), OnWeekday(1, weekdayOf(b)), OnWeekday(0, weekdayOf(a)),
			Within(0, a-hearsay.Day(rapid.IntRange(0, 40).Draw(t, "before")), a+hearsay.Day(rapid.IntRange(0, 40).Draw(t, "after"))),
		}).Draw(t, "order")
		net := &Network{}
		net.Add()
		net.Add()
		for _, c := range list {
			before := slices.Clone(net.variables)
			if conflict := net.Constrain(c); conflict != nil {
				t.Fatalf("%s of %s: conflict %v", u, a, conflict)
			}
			for v, day := range []hearsay.Day{a, b} {
				now := net.variables[v]
				if now.first < before[v].first || now.last > before[v].last || day < now.first || day > now.last {
					t.Fatalf("%s is not in %v, before %v", day, now, before[v])
				}
			}
		}
	})
}

// "The month after", on a weekday and within days that have none: exactly these are the cause.
func TestPlantedCalendarContradiction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := hearsay.Day(rapid.IntRange(700000, 760000).Draw(t, "day"))
		first, _ := unitOf(monthUnit, day, 1)
		net := &Network{}
		here, there, noise := net.Add(), net.Add(), net.Add()
		add := func(by string, c Constraint) []Constraint {
			c.By = by
			return net.Constrain(c)
		}
		add("noise", Difference(here, noise, -30, 30))
		add("published", Within(here, day, day))
		add("next month", InUnit(here, there, monthUnit, 1))
		add("noise", OnWeekday(noise, 1))
		conflict := add("weekday", Within(there, first-9, first-1))
		by := []string{}
		for _, c := range conflict {
			by = append(by, c.By)
		}
		if want := []string{"published", "next month", "weekday"}; !slices.Equal(by, want) {
			t.Fatalf("conflict %v, want %v", by, want)
		}
	})
}

// The promise is half a second; a busy machine is given ten times as long.
func TestLargeNetwork(t *testing.T) {
	start := time.Now()
	largeNetwork()
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkLargeNetwork(b *testing.B) {
	for b.Loop() {
		largeNetwork()
	}
}

// largeNetwork is 2000 variables with 10,000 consistent constraints.
func largeNetwork() {
	n, random := &Network{}, rand.New(rand.NewPCG(1, 2))
	const size = 2000
	truth := make([]hearsay.Day, size)
	for i := range truth {
		n.Add()
		truth[i] = 738000 + hearsay.Day(random.IntN(900))
	}
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
}
