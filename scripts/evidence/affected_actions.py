"""The actions, and so the calls of a client, that use an element of a spec."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec import Action, Document, Pointer, cached_on_owner


def affected_actions(document: Document, pointer: Pointer) -> tuple[str, ...]:
    """Return the ids of the actions that use an element, in the order of the file."""
    ends = [pointer[:end] for end in range(len(pointer), 0, -1)]
    return tuple(action.id for action in document.actions if not _used(action).isdisjoint(ends))


@cached_on_owner
def _used(action: Action) -> frozenset[Pointer]:
    """Return the places of everything that an action sends or receives."""
    return frozenset(_places(action))


def _places(action: Action) -> Iterator[Pointer]:
    operation = action.operation
    schemas = []
    yield action.pointer
    for parameter in operation.parameters:
        yield parameter.pointer
        schemas.append(parameter.schema)
    if operation.body:
        schemas += [action.sent(content) for content in operation.body.contents]
        if action.branch is None:
            yield operation.body.pointer
    for response in action.responses:
        yield response.pointer
        for header in response.headers:
            schemas.append(header.schema)
        for content in response.contents:
            schemas += action.alternatives(response, content)
    for schema in filter(None, schemas):
        yield from (each.pointer for each in schema.below())
