"""What is prepared from a spec before the first request."""
