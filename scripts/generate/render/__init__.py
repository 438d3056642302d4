"""The files of a client, from templates, the runtime and what the client consists of."""
