package who

func (d *document) findGroups() {}
