"""Rules for calls that depend on each other: `x-paging` and `x-session`.

They check that the names exist and have the right type. `extension_rules` checks the schemas of the
fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from ..spec import (
    Action,
    AddressPaging,
    CursorPaging,
    Document,
    LinkPaging,
    NumberPaging,
    OffsetPaging,
    Paging,
    Pointer,
    Schema,
    ValuePath,
)
from ..spec.composition import described_at, properties
from .name_spelling import nearest, python_name
from .rule_definition import Problem, rule

_PAGE_NUMBERS = {"page", "pages", "current_page"} | {
    f"page_{word}" for word in ("number", "num", "no", "nr", "index")
}


@rule(house=True)
def bad_paging(document: Document) -> Iterator[Problem]:
    """An `x-paging` that names what the call does not take or does not return.

    The client's iterator could not request the next page.

    Fix: Name parameters that select a page, and where the response has the list and the next page.
    """
    for action in document.actions:
        if paging := action.paging:
            place, taken = (*action.place, "x-paging"), _taken(document, action)
            counting = [("limit", paging.limit)]
            match paging:
                case OffsetPaging():
                    counting += [("offset", paging.offset)]
                case NumberPaging():
                    counting += [("page", paging.page)]
                case CursorPaging():
                    yield from _unknown((*place, "cursor"), paging.cursor, taken)
            for part, name in counting:
                yield from _unknown((*place, part), name, taken)
                yield from _uncountable((*place, part), name, taken.get(name or "", []))
            yield from _unreturned(document, action, paging, place)
            yield from _contradictory(paging, place, taken.get(paging.limit or "", []))


@rule(house=True)
def paging_by_page_number(document: Document) -> Iterator[Problem]:
    """An `x-paging` whose offset counts pages, not items.

    The client adds the number of items to it and would skip most pages.

    Fix: Write `page` in place of `offset`, or name a parameter that counts items.
    """
    for action in document.actions:
        name = action.paging.offset if isinstance(action.paging, OffsetPaging) else ""
        named = python_name(name)
        if named in _PAGE_NUMBERS or named.replace("_", "") in _PAGE_NUMBERS:
            yield Problem(
                (*action.place, "x-paging", "offset"),
                f"{named} is a page number, and an offset is a number of items",
                f"write `page: {name}`, or name a parameter that counts items",
            )


@rule(house=True)
def bad_session(document: Document) -> Iterator[Problem]:
    """An `x-session` that names an operation, a property or a credential that does not exist.

    The client could not log in or out.

    Fix: Name what the operation and its bodies have, or remove the part.
    """
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
    """Yield a problem for a part of a field whose name does not exist."""
    if name is None or name in known:
        return
    near = nearest(name, known)
    part = next(step for step in reversed(place) if isinstance(step, str))
    yield Problem(
        place,
        f"{part} names {name}, which does not exist",
        f"write {near}" if near else "name one that exists, or remove it",
    )


def _uncountable(place: Pointer, name: str | None, schemas: Sequence[Schema]) -> Iterator[Problem]:
    types = frozenset[str]().union(*(each.types for each in schemas))
    if types and "integer" not in types:
        yield Problem(
            place,
            f"{name} is of type {' or '.join(sorted(types))}, not integer",
            "write `type: integer` if it counts, or drop `x-paging`",
        )


def _unreturned(
    document: Document, action: Action, paging: Paging, place: Pointer
) -> Iterator[Problem]:
    """Yield a problem for what a successful response does not have, or has in another type."""
    whole = _successes(action)
    wanted = [("items", paging.items, {"array"}), ("total", paging.total, {"integer"})]
    if isinstance(paging, CursorPaging):
        wanted.append(("from", paging.source, {"string", "integer"}))
    elif isinstance(paging, AddressPaging):
        wanted.append(("next", paging.next, {"string"}))
    for part, path, types in wanted:
        if path or part == "items":
            yield from _mistyped(document, whole, (*place, part), path, types)
    if isinstance(paging, LinkPaging):
        headers = [
            each.name.lower()
            for response in action.responses
            for each in response.headers
            if response.is_success
        ]
        if "link" not in headers:
            yield Problem(
                (*place, "link"),
                "no successful response has the header Link",
                "describe the header, or drop `x-paging`",
            )


def _mistyped(
    document: Document,
    whole: Sequence[Schema],
    place: Pointer,
    path: ValuePath,
    wanted: AbstractSet[str],
) -> Iterator[Problem]:
    """Yield a problem where the value at a path does not exist or has none of the types."""
    above = [each.pointer for each in whole]
    for step in path:
        below = described_at(document, above, (step,))
        if not below:
            names = [name for each in above for name in properties(document, each)]
            yield from _unknown(place, step, dict.fromkeys(names))
            return
        above = below
    types = frozenset[str]().union(*(document.schema(each).types for each in above))
    if types and not types & wanted:
        yield Problem(
            place if path else place[:-1],
            f"{'.'.join(path) or 'the response'} is of type {' or '.join(sorted(types))},"
            f" not {' or '.join(sorted(wanted))}",
            f"name the right property in `{place[-1]}`",
        )


def _successes(action: Action) -> list[Schema]:
    """Return the schemas of a call's successful responses."""
    return [
        alternative
        for response in action.responses
        for content in response.contents
        for alternative in action.alternatives(response, content)
        if response.is_success and not alternative.failure
    ]


def _contradictory(paging: Paging, place: Pointer, limits: Sequence[Schema]) -> Iterator[Problem]:
    """Yield a problem for lengths of a page that are longer than a page can be."""
    stated = [each.keyword("maximum") for each in limits]
    highest = min((each for each in stated if isinstance(each, int)), default=None)
    for part, value, most, where in (
        ("default", paging.default, paging.maximum, "maximum"),
        ("default", paging.default, highest, f"the maximum of {paging.limit}"),
        ("maximum", paging.maximum, highest, f"the maximum of {paging.limit}"),
    ):
        if value is not None and most is not None and value > most:
            yield Problem(
                (*place, part),
                f"{part} {value} is more than {where}, {most}",
                "correct the one that is wrong",
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
