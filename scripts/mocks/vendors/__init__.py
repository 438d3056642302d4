"""What each vendor does, a module per vendor; one is found by the vendor id."""
