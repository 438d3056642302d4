"""Rules for request and response bodies: names, examples and distinguishable variants.

`example_rules` checks whether an example is valid.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from ..spec import UNIONS, Body, Document, MediaType, Operation, Pointer, Response, Schema
from ..spec.composition import parts
from .rule_definition import Problem, rule


@rule
def bad_discriminator(document: Document) -> Iterator[Problem]:
    """A `discriminator` that maps a value to something else than the branch with that value.

    Clients pick the branch by this mapping and would decode the object as the wrong class.

    Fix: Map each value to the branch whose constant it is.
    """
    for each in document.of_kind("discriminator"):
        owner = each.pointer[:-1]
        found = document.schema(owner).discriminator
        meant = [part.pointer for part in parts(document, owner, UNIONS)]
        for key, name in found.mapping.items():
            target = document.target(name) or ("components", "schemas", name)
            # A schema without branches is discriminated by those that extend it.
            is_known = target in meant if meant[1:] else document.at(target) is not None
            selecting = _constants(document.schema(target)).get(found.property, [key])
            if not is_known or key not in selecting:
                yield Problem(
                    (*each.pointer, "mapping", key),
                    f"{name} is not a branch whose {found.property} is {key}",
                    "name the branch whose constant this is",
                )


@rule(house=True)
def optional_discriminator(document: Document) -> Iterator[Problem]:
    """A `discriminator` by a property that a branch does not require.

    A value without the property cannot be assigned to a branch.

    Fix: Require the property in every branch, with a `const`.
    """
    for each in document.of_kind("discriminator"):
        schema = document.schema(each.pointer[:-1])
        name = schema.discriminator.property
        for branch in schema.branches if name else ():
            if name not in branch.required:
                yield Problem(
                    (*each.pointer, "propertyName"),
                    f"the branch {branch.name} does not require {name}",
                    "require it in every branch, with a `const`",
                )


@rule(house=True)
def unnamed_body(document: Document) -> Iterator[Problem]:
    """A body whose object is not a named component.

    The name of the component becomes the name of the class in the clients.

    Fix: Move the schema to `components/schemas` and refer to it.
    """
    for _, _, content in _contents(document):
        for place in _unnamed(content.schema) if content.schema else ():
            yield Problem(
                place,
                "the object has no name, so its class in Python does not have one",
                "move it to `components/schemas` and refer to it",
            )


@rule(house=True)
def missing_example(document: Document) -> Iterator[Problem]:
    """A body without a named example.

    The mock responds with the examples, and the references and READMEs show them.

    Fix: Add one under `examples`: the vendor's own where there is one.
    """
    for _, _, content in _contents(document):
        if content.schema and not _is_binary(content) and not _named_values(content):
            yield Problem(
                content.pointer,
                "no example shows this body",
                "add one under `examples`, the vendor's own where there is one",
            )


@rule(house=True)
def missing_failure(document: Document) -> Iterator[Problem]:
    """An operation that documents no failure.

    Without one, clients have no class for the error and the mock has nothing to reject a
    request with.

    Fix: Describe the failure; use `default` with `x-inferred` where no document shows it.
    """
    for operation in document.operations:
        is_documented = any(each.is_error or each.is_default for each in operation.responses)
        if not is_documented and not _fails_inside_success(operation):
            yield Problem(
                (*operation.pointer, "responses"),
                "no response is a failure",
                "describe a failure, as `default` with `x-inferred` where it is not documented",
            )


@rule(house=True)
def indistinguishable_variants(document: Document) -> Iterator[Problem]:
    """Two branches of a body's union that no required constant distinguishes.

    A value can be valid against both, so that a client may decode a failure as a success.

    Fix: Require a property in each branch and state its value with `const`.
    """
    for operation, body, content in _contents(document):
        branches = content.schema.branches if content.schema else ()
        objects = [each for branch in branches for each in branch.alternatives if each.properties]
        for one, other in itertools.combinations(objects, 2):
            if _can_meet(operation, body, content, one, other) and not _differ(one, other):
                yield Problem(
                    (*content.pointer, "schema"),
                    f"nothing distinguishes {one.name} from {other.name} in every value",
                    "add a required property with a different `const` to each",
                )


@rule(house=True)
def unshown_variant(document: Document) -> Iterator[Problem]:
    """A branch of a body's `oneOf` that no example shows.

    The mock returns only what the examples show, so nobody could test this branch against it.

    Fix: Add a named example that is valid against the branch.
    """
    faults = document.validators.violations
    for _, _, content in _contents(document):
        shown = _named_values(content)
        for branch in content.schema.target.listed("oneOf") if content.schema and shown else ():
            if all(faults(branch.pointer, value) for value in shown):
                yield Problem(
                    branch.pointer,
                    "no example of the body is valid against this branch",
                    "add an example that is",
                )


def _contents(document: Document) -> Iterator[tuple[Operation, Body, MediaType]]:
    for operation in document.operations:
        for body in operation.bodies:
            for content in body.contents:
                yield operation, body, content


def _unnamed(schema: Schema) -> Iterator[Pointer]:
    if "$ref" in schema.data:
        return
    if {"properties", "allOf"} & schema.data.keys():
        yield schema.pointer
    for each in schema.subschemas:
        if each.pointer[len(schema.pointer)] in (*UNIONS, "items"):
            yield from _unnamed(each)


def _is_binary(content: MediaType) -> bool:
    is_binary = content.schema is not None and content.schema.is_binary
    return content.kind in ("xml", "binary") or is_binary


def _named_values(content: MediaType) -> list[Any]:
    """Return the values of a body's named examples."""
    return [each.value for each in content.examples if each.name]


def _fails_inside_success(operation: Operation) -> bool:
    return any(
        each.failure
        for response in operation.responses
        for content in response.contents
        for each in content.alternatives
        if response.is_success
    )


def _can_meet(
    operation: Operation, body: Body, content: MediaType, one: Schema, other: Schema
) -> bool:
    """Return whether both variants can occur in one place: each action has its own variants."""
    acting = [each for each in operation.actions if each.branch is not None]
    if not isinstance(body, Response) or not acting:
        return True
    return any(
        {one, other} <= {*action.alternatives(body, content)}
        for action in acting
        if body in action.responses
    )


def _differ(one: Schema, other: Schema) -> bool:
    """Return whether a constant, or else a credential that only one requires, differs."""
    first, second = _constants(one), _constants(other)
    by_constant = any(
        not any(value in second[name] for value in first[name]) for name in first.keys() & second
    )
    keys, others = _credentials(one), _credentials(other)
    return by_constant or bool(keys - others and others - keys)


def _constants(schema: Schema) -> Mapping[str, list[Any]]:
    """Return the values that each required property may have, for those that list them."""
    own = schema.properties
    return {name: own[name].values for name in schema.required & own.keys() if own[name].values}


def _credentials(schema: Schema) -> set[str]:
    own = schema.properties
    return {name for name in schema.required & own.keys() if own[name].credential}
