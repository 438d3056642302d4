"""Pictures in requests: what identifies one without its bytes."""

from __future__ import annotations

import binascii
import hashlib
import re
from dataclasses import asdict, dataclass
from typing import Any

_DATA_URI = re.compile(r"data:[^,]{0,200},")
_SIGNATURES = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftyphei", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (8, b"WEBP", "image/webp"),
)
_NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})
"""The markers from C0 to CF of a JPEG file that start no frame."""


@dataclass(frozen=True)
class Picture:
    """A picture's description.

    Attributes:
        sha256: The digest of its bytes, in hexadecimal.
        bytes: How many it has.
        type: Its media type by its first bytes, or an empty string.
        width: In pixels; None where the file does not have it in a known place.
        height: In pixels, like `width`.
    """

    sha256: str
    bytes: int
    type: str
    width: int | None
    height: int | None

    def __str__(self) -> str:
        """Return the description as one line."""
        size = f", {self.width} x {self.height}" if self.width else ""
        kind = self.type or "not an image"
        return f"{kind}{size}, {self.bytes} bytes, sha256 {self.sha256}"

    def as_data(self) -> dict[str, Any]:
        """Return the description as JSON data."""
        return asdict(self)


def picture_of(data: bytes) -> Picture:
    """Return the description of bytes, whether they are a picture or not."""
    kind = type_of(data)
    width, height = _dimensions(data, kind) or (None, None)
    return Picture(hashlib.sha256(data).hexdigest(), len(data), kind, width, height)


def type_of(data: bytes) -> str:
    """Return the media type of a picture by its first bytes, or an empty string."""
    found = (kind for at, sign, kind in _SIGNATURES if data[at : at + len(sign)] == sign)
    return next(found, "")


def without_prefix(text: str) -> str:
    """Return a text without the `data:` prefix of a URI."""
    return _DATA_URI.sub("", text, count=1) if text.startswith("data:") else text


def decoded(text: str) -> bytes | None:
    """Return the bytes of a base64 text; None for another text.

    It may have a `data:` prefix and line breaks.
    """
    try:
        plain = without_prefix(text).encode("ascii").translate(None, b"\r\n\t ")
        return binascii.a2b_base64(plain, strict_mode=True)
    except (binascii.Error, UnicodeEncodeError):
        return None


def _dimensions(data: bytes, kind: str) -> tuple[int, int] | None:
    if kind == "image/png" and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if kind == "image/gif" and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    return _of_jpeg(data) if kind == "image/jpeg" else None


def _of_jpeg(data: bytes) -> tuple[int, int] | None:
    """Return width and height from the first frame's head."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a byte that fills a gap
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
