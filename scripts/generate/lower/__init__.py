"""The spec rewritten as OpenAPI data that openapi-python-client reads completely."""
