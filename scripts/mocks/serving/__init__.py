"""What runs: from a request to a response, in a test or on a port."""
