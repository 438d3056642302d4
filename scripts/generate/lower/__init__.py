"""The spec rewritten as data that openapi-python-client understands."""
