package who

// speakers finds, for each sentence with a quotation, the named speaker beside it: the third person
// inside the quotation does not mean whoever speaks.
func (d *document) speakers() {
	d.spoken = map[int]*entity{}
	for i := range d.refs {
		r := &d.refs[i]
		if r.entity == nil || d.words[r.head].quoted {
			continue
		}
		a, b := d.at(r.to, r.head), d.at(r.from-1, r.head)
		if d.v.is("say", a.low) || d.v.is("say", b.low) {
			d.spoken[d.sentOf[r.head]] = r.entity
		}
	}
}

// speakerOf is who speaks the quotation that the mention stands in, or nil.
func (d *document) speakerOf(r *ref) *entity {
	if !d.words[r.head].quoted {
		return nil
	}
	return d.spoken[d.sentOf[r.head]]
}
