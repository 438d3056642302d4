"""Facts about each operation for the client, and findings on what it cannot do."""
