"""The errors of a value against a schema: where they are, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .reader import Pointer

_LONGEST = 160


@dataclass(frozen=True)
class Violation:
    """One error of a value.

    Attributes:
        path: The pointer from the value to the invalid part.
        keyword: The schema keyword that is violated.
        message: The validator's message, shortened.
        missing: For `required`, the name of the missing property.
    """

    path: Pointer
    keyword: str
    message: str
    missing: str = ""


def places(value: object, error: Any) -> list[Pointer]:
    """Return the parts of a value that an error is about: unexpected properties, or one part."""
    path = true_path(value, error.instance_path)
    names = getattr(error.kind, "unexpected", ())
    return [(*path, str(name)) for name in names] or [path]


def true_path(data: object, path: Sequence[str | int]) -> Pointer:
    """Return an error's path with the original keys: jsonschema-rs turns "200" into a number."""
    steps: list[str | int] = []
    for step in path:
        if isinstance(data, dict):
            key = str(step) if str(step) in data else _numeric_key(data, step)
            data = data.get(key)
            steps.append(key)
        else:
            index = int(step) if isinstance(data, list) else -1
            data = data[index] if isinstance(data, list) and -1 < index < len(data) else None
            steps.append(step)
    return tuple(steps)


def reason(error: Any) -> str:
    """Return the message of an error; for alternatives, the first message of each."""
    branches = getattr(error.kind, "context", None) or []
    if error.kind.name == "oneOf" and not all(branches):
        return "the value fits more than one of the alternatives"
    alternatives = [shortened(errors[0].message) for errors in branches if errors]
    return ", or ".join(dict.fromkeys(alternatives)) or shortened(error.message)


def violations_of(value: object, errors: Iterable[Any]) -> Iterator[Violation]:
    """Yield the errors of a value, in a union those of the branch that is meant."""
    for error in errors:
        branches = getattr(error.kind, "context", None)
        chosen = _intended(branches) if branches else None
        if chosen:
            yield from violations_of(value, chosen)
        else:
            missing = error.kind.property if error.kind.name == "required" else ""
            for path in places(value, error):
                yield Violation(path, error.kind.name, reason(error), missing)


def _intended(branches: Sequence[Sequence[Any]]) -> Sequence[Any] | None:
    """Return the errors of the only branch that a value matches by constants and type, or None."""
    possible = [errors for errors in branches if not any(map(_distinguishes, errors))]
    return possible[0] if len(possible) == 1 and possible[0] else None


def _distinguishes(error: Any) -> bool:
    name = error.kind.name
    return name == "const" or (name == "type" and not error.instance_path)


def shortened(message: str) -> str:
    """Return a message that is not too long for a finding."""
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]} ..."


def _numeric_key(data: dict[str, Any], step: str | int) -> str:
    return next((key for key in data if key.isdecimal() and int(key) == step), str(step))
