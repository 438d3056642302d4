"""What calls have to do with each other: the pages of a list, a token and what it opens.

Owns the sense of `x-paging` and `x-session`, that is whether what they name is there. Their shape
is the business of `extensions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..spec import Action, Document, Pointer
from ..spec.bridge import bodies, items, members, of_kind, pairs
from ..spec.composition import properties
from .definition import Problem, rule
from .names import nearest


@rule(house=True)
def bad_paging(document: Document) -> Iterator[Problem]:
    """An `x-paging` that names what the call does not take or does not answer."""
    for action in document.actions:
        paging = members(action.data.get("x-paging"))
        place = action.pointer if action.branch is None else (*action.pointer, "x-action")
        if paging:
            taken, answered = _taken(document, action), _answered(document, action)
            known = {"offset": taken, "limit": taken, "items": answered}
            yield from _unknown((*place, "x-paging"), paging, known)


@rule(house=True)
def bad_session(document: Document) -> Iterator[Problem]:
    """An `x-session` that names an operation, a member or a credential that is not there."""
    actions = {each.id: each for each in document.actions}
    for each in of_kind(document, "security-scheme"):
        session = members(each.data.get("x-session"))
        known: dict[str, Mapping[str, Any]] = {"operation": actions, "ends": actions}
        if fetch := actions.get(str(session.get("operation"))):
            answered = _answered(document, fetch)
            known |= {"token": answered, "expires": answered, "from": _arguments(document, fetch)}
        if end := actions.get(str(session.get("ends"))):
            known["by"] = _taken(document, end)
        place = (*each.pointer, "x-session")
        yield from _unknown(place, session, known)


def _unknown(
    place: Pointer,
    field: Mapping[str, Any],
    known: Mapping[str, Mapping[str, Any]],
) -> Iterator[Problem]:
    """Give a finding for every part of a field that names nothing of what it may name."""
    for part in known.keys() & field.keys():
        value = field[part]
        for index, each in enumerate(items(value) or [value]):
            if isinstance(each, str) and each not in known[part]:
                steps = (index,) if isinstance(value, list) else ()
                near = nearest(each, known[part])
                yield Problem(
                    (*place, part, *steps),
                    f"there is no {each} that could be meant by {part}",
                    f"write {near}" if near else "name one that is there, or drop it",
                )


def _taken(document: Document, action: Action) -> Mapping[str, list[Pointer]]:
    """Give the parameters and the body's members of a call, with their places, by name."""
    found = {str(data.get("name")): [at] for at, data in pairs(action.operation)}
    if action.branch is not None:
        return found | dict(properties(document, action.pointer))
    for body in bodies(document):
        if body.operation is action.operation and body.status is None:
            found |= properties(document, body.schema)
    return found


def _answered(document: Document, action: Action) -> Mapping[str, list[Pointer]]:
    """Give the members of a call's successful answers, with their places, by name."""
    found: dict[str, list[Pointer]] = {}
    for body in bodies(document):
        if body.operation is action.operation and body.is_success:
            found |= properties(document, body.schema)
    return found


def _arguments(document: Document, action: Action) -> Mapping[str, Pointer]:
    """Give the credentials among the members of a call's body, by the client's argument."""
    return {
        str(data["x-credential"]): place
        for places in _taken(document, action).values()
        for place in places
        if "x-credential" in (data := members(document.resolve(place)[1]))
    }
