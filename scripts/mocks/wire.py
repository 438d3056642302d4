"""What goes over the wire: requests as they came, replies as they will be sent.

Owns the two data classes that the whole mock is written in, and JSON as bytes. They know nothing of
sockets: `asgi` and `in_process` carry them, `engine` and `control` answer them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import orjson

BODILESS = frozenset({204, 304})
"""Statuses whose answers have neither a body nor its length."""

Headers = tuple[tuple[bytes, bytes], ...]
Loss = Literal["", "reset", "truncated"]

JSON = "application/json"
TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"

_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Request:
    """One request.

    Attributes:
        method: In capitals.
        path: As sent, percent-encoded, from the mock's root.
        query: As sent, without the question mark.
        headers: By lower-case name; of a repeated header the last.
        body: The whole body, or nothing where `unread` says why.
        unread: `too-large` or `too-slow` where reading the body was given up.
    """

    method: str
    path: bytes
    query: bytes = b""
    headers: Mapping[bytes, bytes] = field(default_factory=dict)
    body: bytes = b""
    unread: Literal["", "too-large", "too-slow"] = ""

    def header(self, name: bytes) -> str:
        """Give a header's text, or an empty string where it was not sent."""
        return self.headers.get(name, b"").decode("latin-1")


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply.

    Attributes:
        status: The HTTP status.
        body: As it will be sent.
        media: The Content-Type, or an empty string for none.
        headers: Further headers, names in lower case.
        delay: Seconds to wait before anything is sent.
        loss: What is to go wrong on the way: the connection is reset before the first byte, or
            closed after half of the body.
    """

    status: int
    body: bytes = b""
    media: str = ""
    headers: Headers = ()
    delay: float = 0.0
    loss: Loss = ""

    def wire_headers(self) -> list[tuple[bytes, bytes]]:
        """Give all headers as they are sent."""
        sent = list(self.headers)
        if self.status not in BODILESS:
            sent.append((b"content-length", b"%d" % len(self.body)))
        if self.media:
            sent.append((b"content-type", self.media.encode("latin-1")))
        return sent


def encode(value: Any) -> bytes:
    """Write a value as JSON, integers of any size included."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def header_text(text: str, limit: int = 400) -> bytes:
    """Make any text fit to stand in a header: one line of ASCII, not too long."""
    line = " ".join(text.split())
    short = line if len(line) <= limit else line[: limit - 3] + "..."
    return _CONTROL.sub(b"?", short.encode("ascii", "backslashreplace"))


def plain(status: int, reason: str, headers: Headers = ()) -> Reply:
    """Make a reply of the mock's own, with the reason as its text and in `X-Mock-Reason`."""
    said = (b"x-mock-reason", header_text(reason))
    return Reply(status, reason.encode("utf-8", "replace") + b"\n", TEXT, (*headers, said))


def json_reply(value: Any, status: int = 200) -> Reply:
    """Make a JSON reply of the mock's own."""
    return Reply(status, encode(value), JSON, ((b"cache-control", b"no-store"),))
