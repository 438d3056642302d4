"""What a client consists of: groups, methods, models, from what the generator read."""
