"""What Redocly does not look at, and a user may notice all the same.

Owns the extensions that the clients and mocks act on, the values of examples, and schemas that have
another name. Evidence is the business of `delta`, waivers that of `checks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Document, Pointer, walk
from .difference import Difference, worded
from .names import identity
from .projection import Projection

_ACTED_ON = ("x-failure", "x-credential", "x-sensitive", "x-repeatable", "x-session", "x-paging")


def differences_beyond(
    base: Document, head: Document, before: Projection, after: Projection
) -> Iterator[Difference]:
    """Give what differs in elements that are on both sides."""
    yield from _renamed(base, head, before, after)
    known = _objects(base)
    for identifier, (pointer, data) in _objects(head).items():
        if identifier in known:
            place, old = known[identifier]
            former = before.used_by(place)
            operations = after.used_by(pointer) or former
            for rule, message in _messages(identifier, old, data):
                is_example = rule == "example-changed"
                grade = "documentation" if is_example else "additive"
                yield Difference(
                    grade,  # type: ignore[arg-type]  # both are grades
                    rule,
                    message,
                    "changed",
                    place,
                    pointer,
                    "value" if is_example else rule.removesuffix("-changed"),
                    operations=operations,
                    former=former,
                )


def _renamed(
    base: Document, head: Document, before: Projection, after: Projection
) -> Iterator[Difference]:
    """Give the schemas whose place another one has taken, where only one side has either."""
    taken: dict[tuple[Pointer, Pointer], None] = {}
    for pointer, old in before.references.items():
        new = after.references.get(pointer, old)
        if new != old and base.at(new) is None and head.at(old) is None:
            taken[old, new] = None
    for old, new in taken:
        yield Difference(
            "documentation",
            "schema-renamed",
            f"schema `{old[-1]}` became `{new[-1]}`",
            "changed",
            old,
            new,
            operations=after.used_by(new),
            former=before.used_by(old),
        )


def _objects(document: Document) -> Mapping[Pointer, tuple[Pointer, Mapping[str, Any]]]:
    return {
        identity(document, pointer): (pointer, node)
        for pointer, node in walk(document.data)
        if isinstance(node, dict)
    }


def _messages(
    identifier: Pointer, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    if identifier[-2:-1] == ("examples",) and old.get("value") != new.get("value"):
        yield "example-changed", "the example has another value"
    for member in _ACTED_ON:
        before, after = old.get(member), new.get(member)
        if before == after:
            continue
        if member == "x-repeatable":
            again = "now" if after else "no longer"
            yield f"{member}-changed", f"a call that failed is {again} repeated by itself"
        else:
            yield f"{member}-changed", worded(member, before, after)
