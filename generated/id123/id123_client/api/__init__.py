"""The operations: a package per group, a module per operation."""
