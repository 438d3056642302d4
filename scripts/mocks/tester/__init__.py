"""What a tester uses: the page, the control routes, faults, the journal and sample requests."""
