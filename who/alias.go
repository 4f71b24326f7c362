package who

func (d *document) learnAliases() {}
