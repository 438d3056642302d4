"""Bodies: each named, each shown by examples, its variants told apart.

Owns what is said of requests and answers as wholes, and what tells the variants of a schema apart.
Whether an example fits is the business of `examples`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..spec import Document, Operation, Pointer
from ..spec.bridge import Body, bodies, items, members, schemas
from ..spec.composition import branches, constants, parts, properties, required
from .definition import Problem, rule


@rule
def bad_discriminator(document: Document) -> Iterator[Problem]:
    """A `discriminator` that maps to something else than the branch it means."""
    for each in schemas(document):
        discriminator = members(each.data.get("discriminator"))
        member = str(discriminator.get("propertyName"))
        meant = [part.pointer for part in parts(document, each.pointer, ("oneOf", "anyOf"))]
        for key, name in members(discriminator.get("mapping")).items():
            target = document.target(name) or ("components", "schemas", str(name))
            # A schema without branches is discriminated by those that extend it.
            is_known = target in meant if meant[1:] else document.at(target) is not None
            if not is_known or key not in constants(document, target).get(member, [key]):
                yield Problem(
                    (*each.pointer, "discriminator", "mapping", key),
                    f"{name} is no branch whose {member} is {key}",
                    "name the branch whose constant this is",
                )


@rule(house=True)
def optional_discriminator(document: Document) -> Iterator[Problem]:
    """A `discriminator` by a member that a branch does not require."""
    for each in schemas(document):
        member = members(each.data.get("discriminator")).get("propertyName")
        for place in branches(document, each.pointer) if member else ():
            if member not in [*required(document, place)]:
                yield Problem(
                    (*each.pointer, "discriminator", "propertyName"),
                    f"the branch {place[-1]} does not require {member}",
                    "require it in every branch, with a `const`",
                )


@rule(house=True)
def unnamed_body(document: Document) -> Iterator[Problem]:
    """A body whose object is no named component."""
    for body in bodies(document):
        for place in _unnamed(document, body.schema):
            yield Problem(
                place,
                "the object has no name, so its class in Python has none either",
                "move it to `components/schemas` and refer to it",
            )


@rule(house=True)
def missing_example(document: Document) -> Iterator[Problem]:
    """A body without a named example."""
    for body in bodies(document):
        if "schema" in body.data and not _is_binary(document, body) and not _shown(document, body):
            yield Problem(
                body.pointer,
                "no example shows this body",
                "add one under `examples`, the vendor's own where there is one",
            )


@rule(house=True)
def missing_failure(document: Document) -> Iterator[Problem]:
    """An operation that tells of no failure."""
    for operation in document.operations:
        statuses = [str(each) for each in members(operation.data.get("responses"))]
        told = any(status[:1] in "45" or status == "default" for status in statuses)
        if not told and not _fails_inside_success(document, operation):
            yield Problem(
                (*operation.pointer, "responses"),
                "no answer is a failure",
                "describe how a refusal looks, `default` with `x-inferred` where nobody says",
            )


@rule(house=True)
def untold_variants(document: Document) -> Iterator[Problem]:
    """Two branches of a body's `oneOf` that no required constant tells apart."""
    for body in bodies(document):
        places = branches(document, document.resolve(body.schema)[0])
        objects = [each for each in places if "properties" in members(document.at(each))]
        for one, other in itertools.combinations(objects, 2):
            if _may_meet(document, body, one, other) and not _told_apart(document, one, other):
                yield Problem(
                    body.schema,
                    f"nothing tells {one[-1]} from {other[-1]} for sure",
                    "give each a required member with a `const` of its own",
                )


@rule(house=True)
def unshown_variant(document: Document) -> Iterator[Problem]:
    """A branch of a body's `oneOf` that no example shows."""
    for body in bodies(document):
        shown = _shown(document, body)
        owner = document.resolve(body.schema)[0]
        for index in range(len(items(members(document.at(owner)).get("oneOf")))):
            place = (*owner, "oneOf", index)
            fits = (not document.validators.faults(place, document.at(each)) for each in shown)
            if shown and not any(fits):
                yield Problem(
                    place,
                    "no example of the body fits this branch",
                    "add an example that does",
                )


def _unnamed(document: Document, schema: Pointer) -> Iterator[Pointer]:
    data = members(document.at(schema))
    if "$ref" in data:
        return
    if "properties" in data or "allOf" in data:
        yield schema
    for keyword in ("oneOf", "anyOf"):
        for index in range(len(items(data.get(keyword)))):
            yield from _unnamed(document, (*schema, keyword, index))
    yield from _unnamed(document, (*schema, "items")) if "items" in data else ()


def _is_binary(document: Document, body: Body) -> bool:
    schema = members(document.resolve(body.schema)[1])
    is_text = "json" in body.media or "text" in body.media or "form" in body.media
    return not is_text or schema.get("format") == "binary"


def _shown(document: Document, body: Body) -> list[Pointer]:
    """Give the values of a body's named examples."""
    found = []
    for name in members(body.data.get("examples")):
        pointer, example = document.resolve((*body.pointer, "examples", name))
        if "value" in members(example):
            found.append((*pointer, "value"))
    return found


def _fails_inside_success(document: Document, operation: Operation) -> bool:
    return any(
        "x-failure" in members(document.at(place))
        for body in bodies(document)
        if body.operation is operation and body.is_success
        for place in branches(document, document.resolve(body.schema)[0])
    )


def _may_meet(document: Document, body: Body, one: Pointer, other: Pointer) -> bool:
    """Tell whether one reader has to tell two variants: each action knows its own answers."""
    listed = [
        {str(name) for name in items(members(each.data.get("responses")).get(str(body.status)))}
        for each in document.actions
        if each.operation is body.operation and each.branch is not None
    ]
    both = {str(one[-1]), str(other[-1])}
    return body.status is None or not listed or any(both <= names for names in listed)


def _told_apart(document: Document, one: Pointer, other: Pointer) -> bool:
    """Tell whether a constant, or else a credential that each needs for itself, does it."""
    first, second = constants(document, one), constants(document, other)
    by_constant = any(
        not any(value in second[name] for value in first[name]) for name in first.keys() & second
    )
    keys, others = _credentials(document, one), _credentials(document, other)
    return by_constant or bool(keys - others and others - keys)


def _credentials(document: Document, schema: Pointer) -> set[str]:
    held = properties(document, schema, ("allOf",))
    return {
        name
        for name in required(document, schema)
        if any("x-credential" in members(document.at(place)) for place in held.get(name, ()))
    }
