"""The files of a client, printed from templates and the contents of the client."""
