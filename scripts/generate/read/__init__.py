"""What the client needs to know of each operation, and findings on what it cannot do."""
