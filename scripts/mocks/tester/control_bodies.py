"""The bodies of control requests."""

from __future__ import annotations

from typing import Any

from ..compile.text_decoding import Undecodable, read_json
from ..http_messages import HttpRequest, HttpResponse, plain


class UnusableBody(Exception):  # noqa: N818  # the response is the error
    """Raised for a control request whose body cannot be read."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__(response.status)
        self.response = response


def json_body(request: HttpRequest) -> Any:
    """Return the JSON value of a request's body; raises `UnusableBody`."""
    if request.unread:
        raise UnusableBody(plain(413 if request.unread == "too-large" else 408, request.unread))
    try:
        return read_json(request.body)
    except Undecodable as error:
        raise UnusableBody(plain(400, f"the body cannot be read: {error}")) from None
