"""What runs: from a request to a response, in a test or on a port.

`engine` has the order of decisions for one vendor, `app` several vendors, `asgi`, `server` and
`in_process` carry requests to it.
"""
