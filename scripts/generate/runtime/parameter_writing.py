"""Writing arguments as query parameters, headers and cookies; UNSET is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .errors import UsageError
from .json_properties import plain
from .types import Unset, is_array, is_object
from .value_texts import as_text, joined, json_text

Pairs = list[tuple[str, str]]


def check(operation: str, arguments: Mapping[str, object], nullable: Sequence[str] = ()) -> None:
    """Raise UsageError for a required argument that is UNSET, or None and not one of `nullable`."""
    for name, value in arguments.items():
        if isinstance(value, Unset) or (value is None and name not in nullable):
            raise UsageError(f"{operation}: {name} is required", operation=operation)


def add(pairs: Pairs, name: str, value: object) -> None:
    """Add a parameter, or one per item of a list."""
    if value is None or isinstance(value, Unset):
        return
    data = plain(value)
    for each in data if is_array(data) else (data,):
        pairs.append((name, as_text(each, name)))


def add_joined(pairs: Pairs, name: str, value: object, delimiter: str = ",") -> None:
    """Add a list as one parameter, its items joined."""
    if value is not None and not isinstance(value, Unset):
        pairs.append((name, listed(value, name, delimiter)))


def add_json(pairs: Pairs, name: str, value: object) -> None:
    """Add a parameter that is JSON; null is a value."""
    if not isinstance(value, Unset):
        pairs.append((name, json_text(plain(value), name)))


def add_members(pairs: Pairs, value: object) -> None:
    """Add each property of an object as a parameter of its own name."""
    for name, each in _properties(value):
        add(pairs, name, each)


def add_deep(pairs: Pairs, name: str, value: object) -> None:
    """Add each property of an object as `name[property]`."""
    for key, each in _properties(value):
        add(pairs, f"{name}[{key}]", each)


def add_flags(pairs: Pairs, value: Iterable[str] | Unset, text: str) -> None:
    """Add a parameter for each of the names, all with the same text."""
    if isinstance(value, Unset):
        return
    if isinstance(value, str | bytes):  # which can be iterated too, letter by letter
        raise UsageError("a list of names is required, not one text: put it in brackets")
    pairs += [(str(name), text) for name in value]


def put(texts: dict[str, str], name: str, value: object) -> None:
    """Put a header or a cookie; the items of a list are joined."""
    if value is not None and not isinstance(value, Unset):
        texts[name] = listed(value, name)


def put_shared(
    texts: dict[str, str],
    name: str,
    value: object,
    shared: Mapping[str, object],
    operation: str = "",
) -> None:
    """Put a header that the client may have for all calls.

    Raises UsageError where neither has it and `operation`, which requires it, is named.
    """
    given = shared.get(name) if value is None or isinstance(value, Unset) else value
    if given is None and operation:
        argument = "pass it to the call, or to the client for all calls"
        raise UsageError(f"{operation}: the header {name} is missing: {argument}")
    put(texts, name, given)


def put_key(texts: dict[str, str], name: str, value: object) -> None:
    """Write an idempotency key, which all attempts of a call send: a new UUID without one."""
    from uuid import uuid4  # few operations have a key

    is_passed = value is not None and not isinstance(value, Unset)
    texts[name] = as_text(value, name) if is_passed else str(uuid4())


def put_json(texts: dict[str, str], name: str, value: object) -> None:
    """Put a header or a cookie that is JSON."""
    if not isinstance(value, Unset):
        # Characters beyond ASCII, which no header holds, are escaped.
        texts[name] = json_text(plain(value), name, ascii_only=True)


def listed(value: object, name: str, delimiter: str = ",") -> str:
    """Return a value as a text, a list as its items joined."""
    data = plain(value)
    return joined(data, delimiter, name) if is_array(data) else as_text(data, name)


def in_json(value: object, name: str) -> str:
    """Return a value as JSON, for a path."""
    return json_text(plain(value), name)


def _properties(value: object) -> Iterable[tuple[str, object]]:
    if value is None or isinstance(value, Unset):
        return ()
    data = plain(value)
    return data.items() if is_object(data) else ()
