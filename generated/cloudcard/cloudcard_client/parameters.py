"""How arguments are written as query parameters, headers and cookies; what is unset is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .body import as_text
from .errors import UsageError
from .fields import plain
from .types import Unset, is_array, is_object

Pairs = list[tuple[str, str]]


def check(operation: str, arguments: Mapping[str, object]) -> None:
    """Raise UsageError for a required argument that is None or UNSET."""
    for name, value in arguments.items():
        if value is None or isinstance(value, Unset):
            raise UsageError(f"{operation}: {name} is required", operation=operation)


def add(pairs: Pairs, name: str, value: object) -> None:
    """Add a parameter, or one per item of a list."""
    if value is None or isinstance(value, Unset):
        return
    data = plain(value)
    for each in data if is_array(data) else (data,):
        pairs.append((name, as_text(each)))


def add_joined(pairs: Pairs, name: str, value: object) -> None:
    """Add a list as one parameter, its items joined by commas."""
    if value is None or isinstance(value, Unset):
        return
    data = plain(value)
    pairs.append((name, ",".join(map(as_text, data if is_array(data) else (data,)))))


def add_members(pairs: Pairs, value: object) -> None:
    """Add each member of an object as a parameter of its own name."""
    for name, each in _members(value):
        add(pairs, name, each)


def add_deep(pairs: Pairs, name: str, value: object) -> None:
    """Add each member of an object as `name[member]`."""
    for member, each in _members(value):
        add(pairs, f"{name}[{member}]", each)


def add_flags(pairs: Pairs, value: Iterable[str] | Unset, text: str) -> None:
    """Add a parameter for each of the names, all with the same text."""
    if isinstance(value, Unset):
        return
    if isinstance(value, str | bytes):  # which can be iterated too, letter by letter
        raise UsageError("a list of names is needed where one text is given: put it in brackets")
    pairs += [(str(name), text) for name in value]


def put(texts: dict[str, str], name: str, value: object) -> None:
    """Put a header or a cookie."""
    if value is not None and not isinstance(value, Unset):
        texts[name] = as_text(plain(value))


def _members(value: object) -> Iterable[tuple[str, object]]:
    if value is None or isinstance(value, Unset):
        return ()
    data = plain(value)
    return data.items() if is_object(data) else ()
