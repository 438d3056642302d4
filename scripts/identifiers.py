"""Names in Python for the names of a spec, as its client has them."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterable, Iterator

_RESERVED = {*dir(builtins), *keyword.kwlist, "self", "true", "false", "datetime"} - {"id"}
_SEPARATORS = re.compile(r"[\W_]+")
_QUOTES = re.compile("['\"\u2019]")
_LOWER = r"[^\W\d_A-Z]"
# A number with its letter (`3D`), capitals up to the one that begins a word, a word with its
# digits, a single capital, digits.
_WORD = re.compile(
    rf"\d+[A-Z](?=[A-Z]{_LOWER})"
    rf"|\d*[A-Z]{{2,}}s?(?!{_LOWER})\d*"
    rf"|\d*[A-Z]?{_LOWER}(?:{_LOWER}|\d(?!\d*[A-Z][A-Z]{_LOWER}))*"
    r"|\d*[A-Z]\d*"
    r"|\d+"
)


def words(value: str) -> list[str]:
    """Return the words of a name, split at separators and where the case changes.

    Digits stay with the letters before them (`photo_base64`), capitals stay together
    (`HTTPError`: `HTTP`, `Error`), and a single letter joins a syllable after it (`aFiUserId`:
    `aFi`, `User`, `Id`).
    """
    found: list[str] = []
    for part in _SEPARATORS.split(_QUOTES.sub("", value)):
        is_first = True
        for word in _WORD.findall(part):
            if not is_first and _is_one_word(found[-1], word):
                found[-1] += word
            else:
                found.append(word)
            is_first = False
    return found


def _is_one_word(first: str, second: str) -> bool:
    """Return whether a single letter and what follows it are one word, as in `aFi` and `B2B`."""
    return _letters(first) == 1 and _letters(second) <= 2 and second.lower() != "id"


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))


def snake(name: str) -> str:
    """Return the words of a name in lower case, with underscores between them."""
    return "_".join(words(name)).lower()


def identifier(name: str, prefix: str = "field_") -> str:
    """Return a name for an argument, an attribute, a method or a module.

    Args:
        name: The name in the spec.
        prefix: What is put before a name that is not valid in Python.
    """
    found = _unreserved(snake(name))
    return found if found.isidentifier() else f"{prefix}{found}"


def class_name(name: str, prefix: str = "field_") -> str:
    """Return a name for a class.

    Args:
        name: The name in the spec.
        prefix: What is put before a name that is not valid in Python.
    """
    found = _unreserved(_pascal(name))
    return found if found.isidentifier() else _unreserved(_pascal(f"{prefix}{name}"))


def _pascal(name: str) -> str:
    return "".join(each if each.isupper() else each.capitalize() for each in words(name))


def _unreserved(name: str) -> str:
    return f"{name}_" if name in _RESERVED else name


def unique(name: str, taken: Iterable[str]) -> str:
    """Return the name, with a number if it is taken."""
    seen = set(taken)
    return next(each for each in numbered(name) if each not in seen)


def numbered(name: str) -> Iterator[str]:
    """Yield the name, then the name with the numbers from 2."""
    yield name
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1
