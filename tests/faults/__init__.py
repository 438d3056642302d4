"""Mocks that are broken on purpose, each with the finding that must tell of it."""
