"""Values without what the spec marks as sensitive, and the pictures in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..compile.masks import Mask
from ..compile.pictures import Picture, decoded, picture_of, type_of

LONGEST = 200
MOST = 500
_UNKNOWN = "not in the spec"
_NAME = re.compile(r"[\w $.-]{1,60}")


def masked(value: Any, mask: Mask) -> Any:
    """Return a value with its hidden parts masked and long texts shortened."""
    return _Masker().value(value, mask)


@dataclass(frozen=True)
class Finder:
    """The pictures in a value: texts that the spec marks as photos, and binary bodies."""

    mask: Mask

    def pictures(self, value: Any) -> Mapping[str, Picture]:
        """Return the descriptions of the pictures by their place, as in `documents/front`."""
        return dict(itertools.islice(self._found(value, self.mask, ""), MOST))

    def described(self, value: Any) -> Any:
        """Return the value with descriptions in place of pictures."""
        return self._described(value, self.mask)

    def _found(self, value: Any, mask: Mask, place: str) -> Iterator[tuple[str, Picture]]:
        if isinstance(value, str):
            if picture := _picture(value, mask):
                yield place, picture
        elif isinstance(value, dict | list):
            for step, each, part in _parts(value, mask):
                yield from self._found(each, part, f"{place}/{step}" if place else str(step))

    def _described(self, value: Any, mask: Mask) -> Any:
        if isinstance(value, dict):
            return {name: self._described(each, part) for name, each, part in _parts(value, mask)}
        if isinstance(value, list):
            return [self._described(each, part) for _, each, part in _parts(value, mask)]
        picture = _picture(value, mask) if isinstance(value, str) else None
        return f"({picture})" if picture else value


def _parts(value: Any, mask: Mask) -> Iterator[tuple[Any, Any, Mask]]:
    """Yield the parts of an object or a list, each with its mask."""
    known = mask if isinstance(mask, Mapping) else {}
    if isinstance(value, dict):
        for name, each in value.items():
            yield name, each, known.get(name, known.get("*"))
    else:
        for at, each in enumerate(value):
            yield at, each, known.get("[]")


def _picture(text: str, mask: Mask) -> Picture | None:
    """Return the description of a text that is a photo by its mask, or a picture by its bytes."""
    raw = text.encode("latin-1", "replace") if text[:1] in "\xff\x89GR\x00" else b""
    if raw and type_of(raw):
        return picture_of(raw)
    if mask != "photo" or not text:
        return None
    data = decoded(text) if text.isascii() else text.encode("latin-1", "replace")
    return None if data is None else picture_of(data)


class _Masker:
    """Copier of at most `MOST` values, so that no body can fill the memory."""

    def __init__(self) -> None:
        self._left = MOST

    def value(self, value: Any, mask: Mask) -> Any:
        if isinstance(mask, str):
            picture = _picture(value, mask) if mask == "photo" and isinstance(value, str) else None
            return f"({mask}: {picture})" if picture else f"({mask})"
        self._left -= 1
        if self._left < 0:
            return "..."
        known = mask if isinstance(mask, Mapping) else {}
        if isinstance(value, dict):
            others = known.get("*", _UNKNOWN)
            shown = itertools.islice(value.items(), self._left)
            return {_name(k, known): self.value(v, known.get(k, others)) for k, v in shown}
        if isinstance(value, list):
            items = known.get("[]", _UNKNOWN if known else None)
            return [self.value(each, items) for each in value[: self._left]]
        if isinstance(value, str):
            # A text where the spec has an object or a list may be anything.
            return f"({_UNKNOWN})" if known else _shortened(value)
        return value


def _name(name: object, known: Mapping[str, Any]) -> str:
    """Return a property's name; an unusual one that is not in the spec may be a body."""
    text = str(name)
    return text if text in known or _NAME.fullmatch(text) else f"({len(text)} characters)"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} characters)"
