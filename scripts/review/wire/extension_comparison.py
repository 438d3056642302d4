"""What Redocly does not look at, and a user may notice all the same.

Owns the extensions that the clients and mocks act on, the values of examples, and schemas that have
another name. Evidence is the business of `delta`, waivers that of `checks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Document, Pointer, walk
from .difference import Difference, phrase
from .element_names import identity
from .projection import Projection

_ACTED_ON = ("x-failure", "x-credential", "x-sensitive", "x-repeatable", "x-session", "x-paging")
_MEANING = {
    "x-repeatable": "a call that failed is {} repeated by itself",
    "x-session": "the client {} fetches the token by itself",
    "x-paging": "the list can {} be had item by item",
}


def extension_differences(
    base: Document, head: Document, before: Projection, after: Projection
) -> Iterator[Difference]:
    """Give what differs in elements that are on both sides."""
    yield from _renamed(base, head, before, after)
    known = _objects(base)
    for identifier, (pointer, data) in _objects(head).items():
        if identifier in known:
            place, old = known[identifier]
            former = before.used_by(place) - before.alone(after)
            operations = after.used_by(pointer) - after.alone(before) or former
            sides = _acted_on(base, place, old), _acted_on(head, pointer, data)
            for rule, message in _messages(identifier, old, data, *sides):
                is_example = rule == "example-changed"
                grade = "documentation" if is_example else "additive"
                yield Difference(
                    grade,  # type: ignore[arg-type]  # both are grades
                    rule,
                    message,
                    "changed",
                    _owner(place),
                    _owner(pointer),
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
            operations=after.used_by(new) - after.alone(before) or after.used_by(new),
            former=before.used_by(old) - before.alone(after) or before.used_by(old),
        )


def _objects(document: Document) -> Mapping[Pointer, tuple[Pointer, Mapping[str, Any]]]:
    return {
        identity(document, pointer): (pointer, node)
        for pointer, node in walk(document.data)
        if isinstance(node, dict)
    }


def _acted_on(document: Document, pointer: Pointer, node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the extensions of an element, or those of what it refers to."""
    target, told = document.resolve(pointer)
    own = {member: node[member] for member in _ACTED_ON if member in node}
    if target == pointer or not isinstance(told, dict):
        return own
    # What is said at the target is told of there; it counts here where another one took its place.
    return {member: told[member] for member in _ACTED_ON if member in told} | own


def _messages(
    identifier: Pointer,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> Iterator[tuple[str, str]]:
    if identifier[-2:-1] == ("examples",) and old.get("value") != new.get("value"):
        yield "example-changed", "the example has another value"
    is_same = "$ref" in old and old.get("$ref") == new.get("$ref")
    for member in _ACTED_ON:
        one, other = (side.get(member) for side in ((old, new) if is_same else (before, after)))
        if one != other:
            yield f"{member}-changed", _message(member, one, other)


def _message(member: str, before: Any, after: Any) -> str:
    if member in _MEANING and not (before and after):
        return f"{_MEANING[member].format('now' if after else 'no longer')} (`{member}`)"
    return phrase(member, before, after)


def _owner(pointer: Pointer) -> Pointer:
    """Give the branch that an action's own members belong to."""
    return pointer[:-1] if pointer[-1:] == ("x-action",) else pointer
