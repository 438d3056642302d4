"""The rule for `x-former-names`, the names by which operations were called before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spec import Document
from .name_spelling import python_name
from .rule_definition import Problem, rule


@rule(house=True)
def bad_former_name(document: Document) -> Iterator[Problem]:
    """An `x-former-names` with a name that is in use, or that no user can depend on any more.

    A former name works, with a warning, until the next breaking version. Then it is removed, so
    that the client does not collect names.

    Fix: Remove the name, or write the version that renamed the operation.
    """
    current = {python_name(each.id): each.id for each in document.actions}
    seen: dict[str, str] = {}
    series = _series(document.info.version)
    for action in document.actions:
        for name, version in action.former_names.items():
            place = (*action.place, "x-former-names", name)
            other = current.get(python_name(name)) or seen.get(python_name(name))
            seen.setdefault(python_name(name), action.id)
            if other:
                text = f"{name} is also a name of {other}"
                yield Problem(place, text, "name what only this operation was called")
            elif _series(version) != series:
                text = f"{name} was replaced in {version}, before the last breaking version"
                yield Problem(place, text, "remove it, as its time of warning is over")


def _series(version: str) -> tuple[int, ...]:
    """Return what a breaking version changes: the numbers up to the first other than 0."""
    numbers = [int(each) for each in re.findall(r"\d+", version)]
    end = next((n for n, each in enumerate(numbers, 1) if each), len(numbers))
    return tuple(numbers[:end])
