"""Requests as received and responses as sent, independent of sockets.

`asgi_application` and `in_process` transport them; `mock_engine` and `control` respond.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import orjson

BODILESS = frozenset({204, 304})
"""Statuses whose responses have neither a body nor its length."""

PIECES = 10
"""The number of pieces of a body that is sent piece by piece."""

Headers = tuple[tuple[bytes, bytes], ...]
Loss = Literal["", "reset", "truncated"]

JSON = "application/json"
TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"

_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")


# Neither is frozen: both are made for every call, and a frozen one takes five times as long.
@dataclass(slots=True, eq=False)
class HttpRequest:
    """One request; nothing changes it once it is made.

    Attributes:
        method: In capitals.
        path: As sent, percent-encoded, from the mock's root.
        query: As sent, without the question mark.
        headers: By lower-case name; the last of a repeated header.
        body: The whole body; empty where `unread` has the reason.
        unread: `too-large` or `too-slow` where reading the body was given up.
        scheme: `http` or `https`.
        mount: What came before the path, such as the prefix of a namespace.
        root: The vendor's base URL where that is the documented one.
    """

    method: str
    path: bytes
    query: bytes = b""
    headers: Mapping[bytes, bytes] = field(default_factory=dict)
    body: bytes = b""
    unread: Literal["", "too-large", "too-slow"] = ""
    scheme: str = "http"
    mount: str = ""
    root: str = ""

    @property
    def base(self) -> str:
        """Return the address of the mocks, as the caller has it."""
        return f"{self.scheme}://{self.header(b'host') or 'localhost'}{self.mount}"

    def address(self, vendor: str) -> str:
        """Return the base URL of a vendor's mock, as the caller has it."""
        return self.root or f"{self.base}/{vendor}"

    def below(self, mount: str, path: bytes) -> HttpRequest:
        """Return the request with the rest of its path below a mount."""
        return replace(self, mount=mount, path=path)

    def header(self, name: bytes) -> str:
        """Return a header's text, or an empty string where it was not sent."""
        found = self.headers.get(name)
        return found.decode("latin-1") if found else ""


@dataclass(slots=True, eq=False)
class HttpResponse:
    """One response; nothing changes it once it is made.

    Attributes:
        status: The HTTP status.
        body: As it will be sent.
        media: The Content-Type, or an empty string for none.
        headers: Further headers, names in lower case.
        delay: Seconds to wait before anything is sent.
        dribble: Seconds over which the body is sent piece by piece.
        loss: `reset` resets the connection before the first byte, `truncated` closes it after half
            of the body.
    """

    status: int
    body: bytes = b""
    media: str = ""
    headers: Headers = ()
    delay: float = 0.0
    dribble: float = 0.0
    loss: Loss = ""

    def pieces(self) -> list[bytes]:
        """Return the body in the pieces in which it is sent."""
        if not self.dribble:
            return [self.body]
        size = max(1, -(-len(self.body) // PIECES))
        return [self.body[at : at + size] for at in range(0, len(self.body), size)] or [b""]

    def wire_headers(self) -> list[tuple[bytes, bytes]]:
        """Return all headers as they are sent."""
        sent = list(self.headers)
        if self.status not in BODILESS:
            sent.append((b"content-length", b"%d" % len(self.body)))
        if self.media:
            sent.append((b"content-type", self.media.encode("latin-1")))
        return sent


def encode(value: Any) -> bytes:
    """Return a value as JSON, including integers of any size."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def header_text(text: str, limit: int = 400) -> bytes:
    """Return a text as a header's value: one line of ASCII, shortened."""
    line = " ".join(text.split())
    short = line if len(line) <= limit else line[: limit - 3] + "..."
    return _CONTROL.sub(b"?", short.encode("ascii", "backslashreplace"))


def plain(status: int, reason: str, headers: Headers = ()) -> HttpResponse:
    """Return a response of the mock itself, with the reason as its text and in `X-Mock-Reason`."""
    header = (b"x-mock-reason", header_text(reason))
    return HttpResponse(status, reason.encode("utf-8", "replace") + b"\n", TEXT, (*headers, header))


def json_response(value: Any, status: int = 200) -> HttpResponse:
    """Return a JSON response of the mock itself."""
    return HttpResponse(status, encode(value), JSON, ((b"cache-control", b"no-store"),))
