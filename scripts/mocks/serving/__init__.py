"""From a request to a response, in a test or on a port.

`mock_engine` has the order of decisions for one vendor, `app` serves several vendors;
`asgi_application`, `server` and `in_process` transport requests.
"""
