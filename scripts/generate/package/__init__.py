"""The contents of a client: groups, methods and models, as the templates print them."""
