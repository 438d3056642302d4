"""Texts that match a regular expression.

Constructs that are rare in specs are ignored, so the caller validates the text.
"""

from __future__ import annotations

import importlib
import random
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from typing import Any

_PRINTABLE = [chr(code) for code in range(32, 127)]
_WIDEST_RANGE = 200


def text_for(pattern: str, chance: random.Random) -> str:
    """Return a text that matches the pattern, or an empty one for an unreadable pattern."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _Writer(chance).text(_parse(pattern))
    except (re.error, OverflowError, RecursionError):
        return ""


def _parse(pattern: str) -> Any:
    # The standard library's own parser; it has had this form and this name since Python 3.11.
    return importlib.import_module("re._parser").parse(pattern)


class _Writer:
    """Writer of one text, with its groups for references to them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._groups: dict[int, str] = {}
        # Anchors and look-arounds are not listed: they match no characters.
        self._pieces: Mapping[str, Callable[[Any], str]] = {
            "LITERAL": chr,
            "NOT_LITERAL": lambda value: next(each for each in "a0-" if ord(each) != value),
            "ANY": lambda _: "a",
            "IN": self._character,
            "MAX_REPEAT": self._repeat,
            "MIN_REPEAT": self._repeat,
            "POSSESSIVE_REPEAT": self._repeat,
            "SUBPATTERN": self._group,
            "BRANCH": lambda value: self.text(value[1][0]),
            "ATOMIC_GROUP": self.text,
            "GROUPREF": lambda value: self._groups.get(value, ""),
        }

    def text(self, items: Iterable[Any]) -> str:
        return "".join(
            self._pieces[str(kind)](value) for kind, value in items if str(kind) in self._pieces
        )

    def _repeat(self, value: Any) -> str:
        low, high, items = value
        return "".join(self.text(items) for _ in range(max(low, min(1, int(high)))))

    def _group(self, value: Any) -> str:
        number, _, _, items = value
        self._groups[number] = self.text(items)
        return self._groups[number]

    def _character(self, options: list[Any]) -> str:
        named = {each for kind, value in options for each in _characters(str(kind), value)}
        is_negated = str(options[0][0]) == "NEGATE"
        pool = [each for each in _PRINTABLE if each not in named] if is_negated else sorted(named)
        letters = [each for each in pool if each.isascii() and each.isalnum()]
        return self._chance.choice(letters or pool) if pool else ""


def _characters(kind: str, value: Any) -> Iterable[str]:
    match kind:
        case "LITERAL":
            return [chr(value)]
        case "RANGE":
            last = min(value[1], value[0] + _WIDEST_RANGE)
            return [chr(code) for code in range(value[0], last + 1)]
        case "CATEGORY":
            test = _CATEGORIES.get(str(value).removeprefix("CATEGORY_"))
            return [each for each in _PRINTABLE if test and test(each)]
        case _:
            return []


_CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "NOT_DIGIT": lambda each: not each.isdigit(),
    "SPACE": str.isspace,
    "NOT_SPACE": lambda each: not each.isspace(),
    "WORD": lambda each: each.isalnum() or each == "_",
    "NOT_WORD": lambda each: not (each.isalnum() or each == "_"),
}
