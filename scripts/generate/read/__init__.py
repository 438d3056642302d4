"""What a spec says of each action, as far as the client must know it, and what it cannot do."""
