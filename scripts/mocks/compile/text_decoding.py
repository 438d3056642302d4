"""Texts on the wire: scalars, pairs and JSON, each with its limits.

A text that is not of the wanted type stays text, for the validator to reject.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

import orjson

MAX_PAIRS = 1000
MAX_DEPTH = 100
MAX_BRACKETS = 20_000

Pairs = list[tuple[str, str]]
_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")


class Undecodable(ValueError):  # noqa: N818  # the text is the reason
    """Raised for a text that cannot be decoded; the message is the reason."""


def coerce(text: str, types: frozenset[str]) -> Any:
    """Read text as the first of the types that it can be: null, boolean, number, else itself."""
    if "string" in types or not types:
        return text
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if "integer" in types and _INTEGER.fullmatch(text) and len(text) < 400:
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        number = float(text)
        return text if number in (float("inf"), float("-inf")) else number
    return None if "null" in types and text in ("", "null") else text


def charset_of(media_type: str) -> str:
    """Return the charset that a media type names, in lower case, UTF-8 by default."""
    for parameter in media_type.split(";")[1:] if ";" in media_type else ():
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return "utf-8"


def split_pairs(data: bytes) -> Pairs:
    """Read `a=b&c=d`; raises `Undecodable` for other text than UTF-8 or too many pairs."""
    try:
        return parse_qsl(
            data.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MAX_PAIRS,
        )
    except UnicodeDecodeError:
        raise Undecodable("it is not percent-encoded UTF-8") from None
    except ValueError:
        raise Undecodable(f"it has more than {MAX_PAIRS} parts") from None


def read_json(data: bytes | str) -> Any:
    """Read JSON; raises `Undecodable` for invalid JSON or nesting deeper than `MAX_DEPTH`.

    The last of equal names in an object counts; a number beyond 64 bits is rounded.
    """
    text = data if isinstance(data, bytes) else data.encode()
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise Undecodable(f"it is not JSON: {error.msg} at character {error.pos}") from None
    brackets = text.count(b"{") + text.count(b"[")
    if brackets > MAX_BRACKETS:
        raise Undecodable(f"it has more than {MAX_BRACKETS} objects and lists")
    # Most texts have too few brackets to be deep; only the others are walked.
    if brackets > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise Undecodable(f"it is nested deeper than {MAX_DEPTH} levels")
    return value


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level:
        parts = [each for each in level if isinstance(each, dict | list)]
        level = [
            each for part in parts for each in (part.values() if isinstance(part, dict) else part)
        ]
        depth += bool(parts)
    return depth
