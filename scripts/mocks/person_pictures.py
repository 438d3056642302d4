"""Pictures of people: the uploaded ones, and a small drawn JPEG file for everybody else."""

from __future__ import annotations

import binascii
import colorsys
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

MAX_PICTURES = 100
MAX_CHARACTERS = 32 * 1024 * 1024
"""The limits of the uploaded pictures that are kept, so that memory does not grow."""

_COLUMNS, _ROWS = 8, 10
"""The size in blocks of 8 by 8 pixels, each of one colour."""
_PNG = b"\x89PNG"
_SYMBOLS = bytes(range(12))
_Colour = tuple[int, int, int]


def keep(pictures: dict[str, str], name: str, text: str) -> None:
    """Keep an uploaded picture as base64 text; the oldest are dropped beyond the limits."""
    pictures.pop(name, None)
    pictures[name] = text
    size = sum(map(len, pictures.values()))
    while len(pictures) > 1 and (len(pictures) > MAX_PICTURES or size > MAX_CHARACTERS):
        size -= len(pictures.pop(next(iter(pictures))))


def picture(pictures: Mapping[str, str], name: str) -> bytes:
    """Return the uploaded picture of that name, else a drawn one, which differs by name."""
    uploaded = _decoded(pictures.get(name, ""))
    return uploaded or drawn(name)


def media_type(data: bytes) -> str:
    """Return the media type of a picture."""
    return "image/png" if data.startswith(_PNG) else "image/jpeg"


@lru_cache(maxsize=256)
def drawn(name: str) -> bytes:
    """Return a JPEG file of 64 by 80 pixels with a pattern in the colours of a name."""
    digest = hashlib.sha256(name.encode("utf-8", "replace")).digest()
    back, front = (_colour(digest[at] / 256, light) for at, light in ((0, 0.85), (1, 0.45)))
    blocks = [front if _is_drawn(digest, at) else back for at in range(_COLUMNS * _ROWS)]
    return b"".join(_segments(_bits(blocks)))


def _decoded(text: str) -> bytes:
    """Return the bytes of a base64 text, also behind a `data:` prefix; none of another text."""
    try:
        return binascii.a2b_base64(text.rpartition(",")[2].encode("ascii"), strict_mode=True)
    except (binascii.Error, UnicodeEncodeError):
        return b""


def _is_drawn(digest: bytes, at: int) -> bool:
    """Return whether a block is in front; the pattern is symmetric and leaves the edge free."""
    row, column = divmod(at, _COLUMNS)
    column = min(column, _COLUMNS - 1 - column)
    if column == 0 or row in (0, _ROWS - 1):
        return False
    bit = (row - 1) * 3 + column - 1
    return bool(digest[2 + bit // 8] >> bit % 8 & 1)


def _colour(hue: float, light: float) -> _Colour:
    """Return a colour as luminance and chrominances around zero."""
    red, green, blue = (255 * each for each in colorsys.hls_to_rgb(hue, light, 0.6))
    luminance = 0.299 * red + 0.587 * green + 0.114 * blue
    return (
        round(luminance) - 128,
        round(0.564 * (blue - luminance)),
        round(0.713 * (red - luminance)),
    )


def _bits(blocks: Sequence[_Colour]) -> str:
    """Return the coded blocks: per component the difference to the block before, then the end."""
    before, coded = (0, 0, 0), ""
    for block in blocks:
        for value, last in zip(block, before, strict=True):
            difference = value - last
            size = abs(difference).bit_length()
            shifted = difference if difference >= 0 else difference + (1 << size) - 1
            coded += f"{size:04b}" + (f"{shifted:0{size}b}" if size else "") + "0"
        before = block
    return coded


def _segments(bits: str) -> Iterator[bytes]:
    """Yield the segments of a baseline JPEG file whose blocks have one coefficient each."""
    components = b"".join(bytes((number, 0x11, 0)) for number in (1, 2, 3))
    yield b"\xff\xd8"
    yield _segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
    yield _segment(0xDB, b"\0" + b"\x08" * 64)
    size = (8 * _ROWS).to_bytes(2) + (8 * _COLUMNS).to_bytes(2)
    yield _segment(0xC0, b"\x08" + size + b"\x03" + components)
    # Twelve codes of four bits for the differences, one code of one bit for the end of a block.
    yield _segment(0xC4, b"\0" + bytes((0, 0, 0, 12, *[0] * 12)) + _SYMBOLS)
    yield _segment(0xC4, b"\x10" + bytes((1, *[0] * 15)) + b"\0")
    yield _segment(0xDA, b"\x03" + b"\1\0\2\0\3\0" + b"\0\x3f\0")
    padded = bits + "1" * (-len(bits) % 8)
    data = int(padded, 2).to_bytes(len(padded) // 8)
    yield data.replace(b"\xff", b"\xff\0") + b"\xff\xd9"


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content
