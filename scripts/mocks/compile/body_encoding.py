"""Response bodies: which media type an Accept header prefers, and a value as its bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...spec.media import essence, kind_of, matches
from ..http_messages import encode
from .text_decoding import charset_of

_FIELDS = (":", "data:", "event:", "id:", "retry:")
"""What a line of an event stream begins with."""
_QUALITY = re.compile(r"[01](\.[0-9]{0,3})?")


def ranges(accept: str) -> list[tuple[str, float]]:
    """Return the media ranges of an Accept header with their quality, the most specific first."""
    found: list[tuple[str, float]] = []
    for part in accept.split(","):
        quality = 1.0
        for parameter in part.split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "q":
                quality = float(value) if _QUALITY.fullmatch(value.strip()) else 0.0
        found.append((essence(part), quality))
    return sorted(found, key=lambda each: each[0].count("*"))


def quality(accepted: Sequence[tuple[str, float]], media_type: str) -> float:
    """Return how much a media type is preferred, 0 where it is not accepted."""
    return next((value for name, value in accepted if matches(name, media_type)), 0.0)


def _event(value: Any) -> bytes:
    """Return an event as it is sent: a text line by line, any other value as JSON."""
    data = value.encode() if isinstance(value, str) else encode(value)
    return b"".join(b"data: " + each + b"\n" for each in data.splitlines() or [b""]) + b"\n"


def write(value: Any, media_type: str) -> bytes:
    """Return a body as bytes in a media type; a value that is not text as JSON has it."""
    kind = kind_of(media_type)
    if essence(media_type) == "text/event-stream":
        if isinstance(value, str) and value.startswith(_FIELDS):
            return value.encode()  # an example of the whole stream
        return b"".join(map(_event, value if isinstance(value, list) else [value]))
    if kind == "lines" and not isinstance(value, str):
        lines = value if isinstance(value, list) else [value]
        return b"".join(encode(each) + b"\n" for each in lines)
    if kind == "json" or not isinstance(value, str):
        return encode(value)
    if kind == "binary":
        return value.encode("latin-1", "replace")
    return value.encode(charset_of(media_type), "replace")
