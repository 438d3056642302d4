"""The behaviour of each vendor, one module per vendor id."""
