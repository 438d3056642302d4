"""Mocks with injected faults, each with the rule of the expected finding."""
