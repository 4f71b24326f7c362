package hearsay

import "testing"

func TestApart(t *testing.T) {
	may := func(edges ...[]int) []Origin {
		list := make([]Origin, len(edges))
		for i := range edges {
			list[i].MaybeSame = edges[i]
		}
		return list
	}
	tests := []struct {
		name string
		list []Origin
		want int
	}{
		{"none", nil, 0},
		{"three proven", may(nil, nil, nil), 3},
		{"all may be one", may([]int{1, 2}, []int{0, 2}, []int{0, 1}), 1},
		{"an unnamed one may be either of two", may([]int{1, 2}, nil, nil), 2},
		{"a chain", may([]int{1}, []int{2}, []int{3}, nil), 2},
		{"edges that lead nowhere", may([]int{7, 0, -1}), 1},
	}
	for _, test := range tests {
		if got := Apart(test.list); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}
