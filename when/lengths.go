package when

import "hearsay"

// Lengths of time.

// amount is the number that a tree says: a leaf or plus(2,0.5).
func amount(t tree) float64 {
	if t.op == "plus" {
		return amount(t.args[0]) + amount(t.args[1])
	}
	return t.number
}

func lasting(d Duration) meaning {
	return meaning{kind: hearsay.DurationKind, length: d, value: d.String()}
}

func dur(_ *context, a []tree) (meaning, bool) {
	d, ok := durationOf(amount(a[0]), unit(a[1].word))
	return lasting(d), ok
}

// sum is "two years and three months"; "a year and a month" reads the longer unit first.
func sum(c *context, a []tree) (meaning, bool) {
	var total Duration
	shorter := unitSize[millennium].span() * 2
	for _, part := range a {
		d, ok := c.length(part)
		u := unitSize[unit(part.args[1].word)].span()
		if !ok || u >= shorter {
			return meaning{}, false
		}
		total, shorter = total.add(d), u
	}
	return lasting(total), true
}

func age(_ *context, a []tree) (meaning, bool) {
	n := a[0].int()
	return lasting(Duration{Years: float64(n)}), n > 0 && n < 150
}

// all is "all day", "all week".
func all(_ *context, a []tree) (meaning, bool) {
	d, ok := durationOf(1, unit(a[0].word))
	return lasting(d), ok && d.Seconds == 0
}

func more(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[0])
	m := lasting(d)
	m.timex, m.value = m.value, m.value+"/.."
	return m, ok
}

func less(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[0])
	m := lasting(d)
	m.timex, m.value = m.value, "../"+m.value
	return m, ok
}

func about(c *context, a []tree) (meaning, bool) { return c.resolve(a[0]) }

// vdur is "several years": its TIMEX3 value has an X for the number.
func vdur(_ *context, a []tree) (meaning, bool) {
	d, ok := durationOf(1, unit(a[0].word))
	m := meaning{kind: hearsay.DurationKind}
	if ok {
		m.timex = vagueNumber(d.String())
	}
	return m, true
}

// vagueNumber turns "P1Y" into "PXY".
func vagueNumber(s string) string {
	b := []byte(s)
	for i := range b {
		if b[i] >= '0' && b[i] <= '9' {
			b[i] = 'X'
		}
	}
	return string(b)
}

// anniversary is a number of years between two days: which ones, the network asks.
func anniversary(_ *context, a []tree) (meaning, bool) {
	return lasting(Duration{Years: float64(a[0].int())}), a[0].int() > 0
}
