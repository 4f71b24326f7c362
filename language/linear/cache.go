package linear

// Cache keeps the sums of groups of features, each under the few values that its features are made of, so
// that what recurs is added up once. What it gives is always what Model.Add would give.
type Cache struct {
	keys   []Key
	lanes  []int64
	stride int
	// Of the groups that are not kept: their places, and where the features of each end in the list.
	missed []int
	list   []uint32
	ends   []int
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

// Add adds the sums of the groups with these keys to sums. features appends the features of a group; it is called
// for those that are not kept, at most maxFeatures together.
func (c *Cache) Add(m *Model, sums *Sums, keys []Key, features func(group int, list []uint32) []uint32) {
	if c.keys == nil {
		c.stride = m.stride()
		c.keys, c.lanes = make([]Key, 1<<cacheBits), make([]int64, c.stride<<cacheBits)
	}
	c.missed, c.list, c.ends = c.missed[:0], c.list[:0], c.ends[:0]
	for i, key := range keys {
		at := int(key.place())
		if c.keys[at] == key {
			c.add(sums, at)
			continue
		}
		c.keys[at] = key
		c.list = features(i, c.list)
		c.missed, c.ends = append(c.missed, at), append(c.ends, len(c.list))
	}
	if len(c.missed) > 0 {
		c.fill(m, sums)
	}
}

// fill works out the sums of the groups that are not kept, keeps and adds them.
func (c *Cache) fill(m *Model, sums *Sums) {
	var list [maxFeatures]uint32
	rows := m.rows(&list, c.list, c.ends)
	from := 0
	for i, at := range c.missed {
		lanes := c.of(at)
		clear(lanes)
		m.sum(lanes, rows[from:c.ends[i]])
		c.add(sums, at)
		from = c.ends[i]
	}
}

func (c *Cache) of(at int) []int64 { return c.lanes[at*c.stride:][:c.stride] }

func (c *Cache) add(sums *Sums, at int) {
	addLanes(sums[:c.stride], c.of(at))
}
