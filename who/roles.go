package who

func (d *document) findRoles() {}
