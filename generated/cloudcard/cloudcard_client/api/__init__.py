"""The operations: a module per group."""
