"""Rules for links, by which the property tests reach an operation with values of a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spec import Document, Link, Operation, Pointer
from .name_spelling import nearest
from .rule_definition import Problem, rule

_EXPRESSION = re.compile(
    r"\$(url|method|statusCode|(request|response)\.(header\.\S+|query\.\S+|path\.\S+|body(#\S*)?))"
)
_PLACE = re.compile(r"(path|query|header|cookie)\.(.+)")


@rule(lint=True)
def invalid_link(document: Document) -> Iterator[Problem]:
    """A link to an operation, a parameter or a value that does not exist.

    The property tests follow links to reach responses that need the state of an earlier request;
    in a mock without a behaviour module, what a POST created is read where its links lead.

    Fix: Name an operation of this spec, its parameters, and a value of the response such as
    `$response.body#/id`.
    """
    operations = [each.id for each in document.operations]
    for link in _links(document):
        target = document.linked(link)
        if target is None:
            key = "operationRef" if "operationRef" in link.data else "operationId"
            near = nearest(link.data.get(key), operations)
            yield Problem(
                (*link.pointer, key) if key in link.data else link.pointer,
                f"the link {link.name} leads to no operation of this spec",
                f"name an operationId, such as {near or operations[0]}",
            )
            continue
        yield from _parameters(link, target)


def _links(document: Document) -> Iterator[Link]:
    """Yield each link once, also one that several operations share."""
    seen: set[Pointer] = set()
    for operation in document.operations:
        for response in operation.responses:
            for each in response.links:
                if each.pointer not in seen:
                    seen.add(each.pointer)
                    yield each


def _parameters(link: Link, target: Operation) -> Iterator[Problem]:
    given = link.data.get("parameters")
    known = {each.name: each.location for each in target.parameters}
    for name, value in given.items() if isinstance(given, dict) else ():
        place = (*link.pointer, "parameters", name)
        found = _PLACE.fullmatch(name)
        location, plain = found.groups() if found else (None, name)
        if plain not in known or location not in (None, known[plain]):
            near = nearest(plain, known)
            remedy = f"write {near}" if near else "name a parameter, or remove this"
            yield Problem(place, f"{target.id} has no parameter {name}", remedy)
        elif isinstance(value, str) and value.startswith("$") and not _EXPRESSION.fullmatch(value):
            yield Problem(
                place,
                f"{value} is not a runtime expression",
                "write one such as `$response.body#/id`",
            )
