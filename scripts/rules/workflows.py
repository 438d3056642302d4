"""Calls that depend on each other: the pages of a list, a token and what it opens.

Whether what `x-paging` and `x-session` name is there and of the right type. Their schema is checked
by `extensions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..spec import Action, Document, Pointer, Schema
from ..spec.composition import properties
from .definition import Problem, rule
from .names import nearest


@rule(house=True)
def bad_paging(document: Document) -> Iterator[Problem]:
    """An `x-paging` that names what the call does not take or does not return."""
    for action in document.actions:
        if paging := action.paging:
            place, taken = (*action.place, "x-paging"), _taken(document, action)
            yield from _unknown((*place, "offset"), paging.offset, taken)
            yield from _unknown((*place, "limit"), paging.limit, taken)
            yield from _unknown((*place, "items"), paging.items, _returned(document, action))


@rule(house=True)
def bad_session(document: Document) -> Iterator[Problem]:
    """An `x-session` that names an operation, a property or a credential that is not there."""
    actions = {each.id: each for each in document.actions}
    for scheme in document.security_schemes.values():
        if not (session := scheme.session):
            continue
        place = (*scheme.pointer, "x-session")
        for part, name in (("operation", session.operation), ("ends", session.ends)):
            yield from _unknown((*place, part), name, actions)
        if fetch := actions.get(session.operation):
            returned = _returned(document, fetch)
            yield from _unknown((*place, "token"), session.token, returned)
            yield from _unknown((*place, "expires"), session.expires, returned)
            arguments = _arguments(document, fetch)
            for index, argument in enumerate(session.credentials):
                yield from _unknown((*place, "from", index), argument, arguments)
        if end := actions.get(session.ends or ""):
            yield from _unknown((*place, "by"), session.by, _taken(document, end))


def _unknown(place: Pointer, name: str | None, known: Mapping[str, object]) -> Iterator[Problem]:
    """Yield a problem for a part of a field that names nothing of what it may name."""
    if name is None or name in known:
        return
    near = nearest(name, known)
    part = next(step for step in reversed(place) if isinstance(step, str))
    yield Problem(
        place,
        f"there is no {name} that could be meant by {part}",
        f"write {near}" if near else "name one that is there, or drop it",
    )


def _taken(document: Document, action: Action) -> dict[str, list[Schema]]:
    """Return the schemas of a call's parameters and its body's properties, by name."""
    found = {
        each.name: [each.schema] if each.schema else [] for each in action.operation.parameters
    }
    body = action.operation.body
    sent = [action.sent(content) for content in (body.contents if body else ())]
    return found | _properties(document, sent)


def _returned(document: Document, action: Action) -> dict[str, list[Schema]]:
    """Return the schemas of the properties of a call's successful responses, by name."""
    return _properties(
        document,
        [
            content.schema
            for response in action.operation.responses
            for content in response.contents
            if response.is_success
        ],
    )


def _properties(document: Document, schemas: Sequence[Schema | None]) -> dict[str, list[Schema]]:
    return {
        name: [document.schema(place) for place in places]
        for schema in schemas
        if schema
        for name, places in properties(document, schema.pointer).items()
    }


def _arguments(document: Document, action: Action) -> Mapping[str, Schema]:
    """Return the credentials among the properties of a call's body, by the client's argument."""
    return {
        each.credential: each
        for schemas in _taken(document, action).values()
        for each in schemas
        if each.credential
    }
