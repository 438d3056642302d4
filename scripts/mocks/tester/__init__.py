"""What a tester uses: the page, the control, faults, the journal and sample requests."""
