"""Tools of a tester: the page, the control routes, faults, the journal and sample requests."""
