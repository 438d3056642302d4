"""Names in Python for the names of a spec."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from openapi_python_client.strings import ClassName, PythonIdentifier

_VERBS = ("list_", "get_", "find_", "search_")
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
    return str(PythonIdentifier(snake(name), prefix))


def class_name(name: str, prefix: str = "field_") -> str:
    """Return a name for a class.

    Args:
        name: The name in the spec.
        prefix: What is put before a name that is not valid in Python.
    """
    found = (each if each.isupper() else each.capitalize() for each in words(name))
    return str(ClassName("".join(found), prefix))


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


def client_name(vendor: str, title: str) -> str:
    """Return the name of the client's class: the vendor's id, spelled as in the title if it is.

    `train-travel` is `TrainTravelClient` whatever the title; `github` is `GitHubClient` with the
    title "GitHub v3 REST API".
    """
    parts = re.findall(r"[^\W_]+", title)
    for start, end in combinations(range(len(parts) + 1), 2):
        if "".join(parts[start:end]).lower() == vendor.replace("-", ""):
            return "".join(class_name(each, "Api") for each in parts[start:end]) + "Client"
    return f"{class_name(vendor, 'Api')}Client"


def method_names(
    operations: Iterable[tuple[str, str, bool]], *, is_ours: bool
) -> Mapping[str, str]:
    """Return a name for each operation's method that is distinct in its group, by operationId.

    Args:
        operations: The operationId and the tag of each, and whether it is paged.
        is_ours: Whether the spec is one of this project's; in others an operationId may begin with
            the words of its tag, which are removed.
    """
    found: dict[str, str] = {}
    taken: dict[str, set[str]] = {}
    for whole, tag, is_paged in operations:
        group = taken.setdefault(identifier(tag), set())
        for name in numbered(snake(whole) if is_ours else _short(whole, tag)):
            made = identifier(name)
            others = {made, f"{made}_detailed"} | ({iterating_name(made)} if is_paged else set())
            if not others & group:
                group |= others
                found[whole] = name
                break
    return found


def iterating_name(method: str) -> str:
    """Return the name of the method that iterates a list."""
    verb = next((each for each in _VERBS if method.startswith(each)), "")
    return f"iterate_{method.removeprefix(verb)}"


def _short(operation: str, tag: str) -> str:
    """Return an operation's name without the last words of its tag in front.

    A name that Python needs itself gets them at its end: `emails/list` is `list_emails`.
    """
    of_tag, name = snake(tag).split("_"), snake(operation).split("_")
    counts = range(min(len(of_tag), len(name) - 1), 0, -1)
    count = next((each for each in counts if name[:each] == of_tag[-each:]), 0)
    rest = "_".join(name[count:])
    if not count or not rest[:1].isalpha():
        return "_".join(name)
    return rest if identifier(rest) == rest else "_".join([rest, *name[:count]])
