"""CORS: pages of allowed origins may call the vendors' paths, but not control the mocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..http_messages import Headers, HttpRequest, HttpResponse

ANY = "*"
_SECONDS = b"600"


class Cors:
    """The origins whose pages may read responses; `*` is every origin."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = frozenset(each.rstrip("/").lower() for each in origins)

    def respond(self, request: HttpRequest, handler: Callable[[], HttpResponse]) -> HttpResponse:
        """Return the response to a preflight, or the handler's with the headers for the page."""
        allowed = self._allowed(request)
        if not allowed:
            return handler()
        headers: Headers = ((b"access-control-allow-origin", allowed), (b"vary", b"origin"))
        method = request.headers.get(b"access-control-request-method")
        if request.method == "OPTIONS" and method is not None:
            names = request.headers.get(b"access-control-request-headers")
            sent = ((b"access-control-allow-headers", names),) if names else ()
            age = (b"access-control-max-age", _SECONDS)
            more = ((b"access-control-allow-methods", method), *sent, age)
            return HttpResponse(204, headers=(*headers, *more))
        response = handler()
        exposed = (b"access-control-expose-headers", b"*")
        return replace(response, headers=(*response.headers, *headers, exposed))

    def _allowed(self, request: HttpRequest) -> bytes:
        """Return the value of the header that allows a page's origin; empty without it."""
        origin = request.header(b"origin")
        if not origin or not self._origins:
            return b""
        if ANY in self._origins:
            return b"*"
        return origin.encode("latin-1") if origin.lower() in self._origins else b""
