"""The spelling of names: similar words, names in Python, camelCase and PascalCase.

The functions spell the names of a spec as the client generator does, without loading it.
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
    """Return the most similar known word, or None where there is not a similar one."""
    return next(iter(similar(word, known)), None)


def similar(word: object, known: Iterable[str]) -> list[str]:
    """Return up to three similar known words, the most similar first."""
    spelled = {each.lower(): each for each in known}
    near = difflib.get_close_matches(str(word).lower()[:80], spelled, cutoff=0.7)
    return [spelled[each] for each in near]


def python_name(name: str) -> str:
    """Return a name as the client's modules, functions and arguments spell it."""
    snake = "_".join(_words(name)).lower()
    return f"{snake}_" if snake in _RESERVED else snake


def class_name(name: str) -> str:
    """Return a name as the client's classes spell it."""
    return "".join(word if word.isupper() else word.capitalize() for word in _words(name))


def is_camel_case(name: str) -> bool:
    """Return whether a name is written likeThis."""
    return _CAMEL.fullmatch(name) is not None


def is_pascal_case(name: str) -> bool:
    """Return whether a name is written LikeThis."""
    return _PASCAL.fullmatch(name) is not None


def _words(name: str) -> list[str]:
    # openapi-python-client splits an all-lower-case name at its delimiters only.
    kept = "".join(
        each for each in name if each.isidentifier() or each.isdecimal() or each in ". _-"
    )
    if any(each.isupper() for each in kept):
        kept = " ".join(re.split("([A-Z]?[a-z]+)", kept))
    return re.findall(r"[^. _-]+", kept)
