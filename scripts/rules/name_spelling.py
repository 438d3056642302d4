"""The spelling of names: similar words, names in Python, camelCase and PascalCase.

The functions spell the names of a spec as the client generator does, without loading it.
"""

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
    """Return the most similar known word, or None where there is not a similar one."""
    return next(iter(similar(word, known)), None)


def similar(word: object, known: Iterable[str]) -> list[str]:
    """Return up to three similar known words, the most similar first."""
    spelled = {each.lower(): each for each in known}
    near = difflib.get_close_matches(str(word).lower()[:80], spelled, cutoff=0.7)
    return [spelled[each] for each in near]


def is_camel_case(name: str) -> bool:
    """Return whether a name is written likeThis."""
    return _CAMEL.fullmatch(name) is not None


def is_pascal_case(name: str) -> bool:
    """Return whether a name is written LikeThis."""
    return _PASCAL.fullmatch(name) is not None
