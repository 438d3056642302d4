"""Keeping secrets, photos and personal data out of texts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .types import File, is_array, is_object

_MASK = "***"
_SHORTEST = 4  # masking each "1" because a PIN is "1" would leave no text at all
_EXCERPT = 200
# What looks like a token, a piece of base64, an e-mail address or a telephone number.
_SUSPECT = re.compile(
    r"(?=[A-Za-z+/_=-]*\d)[A-Za-z0-9+/_=-]{16,}|[A-Za-z0-9+/_=-]{24,}"
    r"|[^\s@\"'<>]+@[^\s@\"'<>]+|\+?\d[\d ()-]{5,}\d"
)


def sensitive_values(data: object, names: tuple[str, ...]) -> list[str]:
    """Give the texts that stand under any of the names, at any depth."""
    found: list[str] = []
    if is_object(data):
        for name, value in data.items():
            found += _texts(value) if name in names else sensitive_values(value, names)
    elif is_array(data):
        for value in data:
            found += sensitive_values(value, names)
    return found


def _texts(data: object) -> list[str]:
    if is_object(data):
        return [text for value in data.values() for text in _texts(value)]
    if is_array(data):
        return [text for value in data for text in _texts(value)]
    return [] if data is None or isinstance(data, bool | File) else [str(data)]


def masked(text: str, secrets: Iterable[str]) -> str:
    """Give the text with each of the secrets masked, longest first."""
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, _MASK)
    return text


def excerpt(content: bytes, secrets: Iterable[str], names: tuple[str, ...] = ()) -> str:
    """Give the beginning of a body on one line, without what is or looks sensitive.

    Of JSON it shows nothing that stands under any of the names, whole JSON or not.
    """
    text = masked(content[: 8 * _EXCERPT].decode("utf-8", "replace"), secrets)
    if names:
        text = _members(names).sub(rf"\1{_MASK}", text)
    text = " ".join(_SUSPECT.sub(_MASK, text).split())
    text = "".join(letter if letter.isprintable() else "?" for letter in text)
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}..."


def _members(names: tuple[str, ...]) -> re.Pattern[str]:
    """Give what matches members of these names: a text or a number, and an object to the end."""
    listed = "|".join(map(re.escape, names))
    value = r"""(?:"(?:[^"\\]|\\.)*"?|[\[{].*|[^,}\]\s]+)"""
    return re.compile(rf'("(?:{listed})"\s*:\s*){value}', re.DOTALL)
