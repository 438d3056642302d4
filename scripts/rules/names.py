"""Comparison of names: which are near each other, equal in Python, or written as in our specs."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from ..identifiers import class_name
from ..identifiers import identifier as python_name

__all__ = ["class_name", "is_camel_case", "is_pascal_case", "nearest", "python_name"]

_CAMEL = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
_PASCAL = re.compile(r"([A-Z][a-z0-9]*)+")


def nearest(word: object, known: Iterable[str]) -> str | None:
    """Give the known word that was most likely meant, or None where none is near."""
    spelled = {each.lower(): each for each in known}
    near = difflib.get_close_matches(str(word).lower()[:80], spelled, n=1, cutoff=0.7)
    return spelled[near[0]] if near else None


def is_camel_case(name: str) -> bool:
    """Tell whether a name is written likeThis."""
    return _CAMEL.fullmatch(name) is not None


def is_pascal_case(name: str) -> bool:
    """Tell whether a name is written LikeThis."""
    return _PASCAL.fullmatch(name) is not None
