"""Names: which are near each other, which meet in Python, which are written as ours.

Owns the spelling that the client generator gives to the names of a spec, so that no rule has to
load the generator.
"""

from __future__ import annotations

import builtins
import difflib
import keyword
import re
from collections.abc import Iterable

_RESERVED = {*dir(builtins), *keyword.kwlist, "self", "true", "false", "datetime"} - {"id"}
_CAMEL = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
_PASCAL = re.compile(r"([A-Z][a-z0-9]*)+")


def nearest(word: object, known: Iterable[str]) -> str | None:
    """Give the known word that was most likely meant, or None where none is near."""
    spelled = {each.lower(): each for each in known}
    near = difflib.get_close_matches(str(word).lower()[:80], spelled, n=1, cutoff=0.7)
    return spelled[near[0]] if near else None


def python_name(name: str) -> str:
    """Spell a name as the client's modules, functions and arguments do."""
    snake = "_".join(_words(name)).lower()
    return f"{snake}_" if snake in _RESERVED else snake


def class_name(name: str) -> str:
    """Spell a name as the client's classes do."""
    return "".join(word if word.isupper() else word.capitalize() for word in _words(name))


def is_camel_case(name: str) -> bool:
    """Tell whether a name is written likeThis."""
    return _CAMEL.fullmatch(name) is not None


def is_pascal_case(name: str) -> bool:
    """Tell whether a name is written LikeThis."""
    return _PASCAL.fullmatch(name) is not None


def _words(name: str) -> list[str]:
    # openapi-python-client splits an all-lower-case name at its delimiters only.
    kept = "".join(
        each for each in name if each.isidentifier() or each.isdecimal() or each in ". _-"
    )
    if any(each.isupper() for each in kept):
        kept = " ".join(re.split("([A-Z]?[a-z]+)", kept))
    return re.findall(r"[^. _-]+", kept)
