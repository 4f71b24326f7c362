package linear

// Cache keeps the sums of groups of features, each under the few values that its features are made of, so
// that what recurs is added up once. What it gives is always what Model.Add would give.
type Cache struct {
	keys   []Key
	lanes  []int64
	stride int
	list   []uint32
}

// Key is the values that a group's features are made of, with the number of the group. No key is zero.
type Key [2]uint64

// cacheBits says how many sums are kept: as many as fit the nearer memories of a processor.
const cacheBits = 12

// Pack makes a key of the number of a group, from 1, and at most 15 values below 256.
func Pack(group uint32, values ...uint32) (k Key) {
	k[0] = uint64(group)
	for i, v := range values {
		at := i + 1
		k[at>>3] |= uint64(v) << (8 * (at & 7))
	}
	return k
}

func (k Key) place() uint64 {
	h := k[0]*0x9E3779B97F4A7C15 + k[1]*0xD6E8FEB86659FD93
	return (h ^ h>>29) * 0xA0761D6478BD642F >> (64 - cacheBits)
}

// Add adds the sums of a group to sums. features appends the features of the group; it is called
// where they are not kept.
func (c *Cache) Add(m *Model, sums *Sums, key Key, features func([]uint32) []uint32) {
	if c.keys == nil {
		c.stride = m.stride()
		c.keys, c.lanes = make([]Key, 1<<cacheBits), make([]int64, c.stride<<cacheBits)
	}
	at := key.place()
	lanes := c.lanes[int(at)*c.stride:][:c.stride]
	if c.keys[at] != key {
		var own Sums
		c.list = features(c.list[:0])
		m.Add(&own, c.list)
		copy(lanes, own[:])
		c.keys[at] = key
	}
	for i, w := range lanes {
		sums[i] += w
	}
}
