"""A review."""
