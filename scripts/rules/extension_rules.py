"""Rules for the `x-` fields of a spec: unknown, misplaced or malformed fields, and their content.

`spec.extensions` declares the fields. `citation_rules` checks citations, `waiver_rules` exceptions,
and `workflow_rules` what a field names in other calls.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import jsonschema_rs

from ..spec import FIELDS, Document, Element, Operation, Pointer, ValuePath, is_extension
from ..spec.composition import described_at, properties
from ..spec.violations import places, reason
from .name_spelling import nearest
from .rule_definition import Problem, rule


@rule(house=True)
def unknown_extension(document: Document) -> Iterator[Problem]:
    """An `x-` field that nothing reads.

    It has no effect, and is most often misspelt.

    Fix: Correct the name, or remove the field.
    """
    for each, key in _fields(document):
        if key not in FIELDS:
            near = nearest(key, FIELDS)
            yield Problem(
                (*each.pointer, key),
                f"nothing reads {key}",
                f"write {near}" if near else "drop it, or list it in specs/README.md",
            )


@rule(house=True)
def misplaced_extension(document: Document) -> Iterator[Problem]:
    """An `x-` field on an object for which it is not defined.

    It has no effect there.

    Fix: Move it to an object of the kind that the message names.
    """
    acting = {branch.pointer for each in document.operations for branch in each.branches}
    for each, key in _fields(document):
        allowed = FIELDS[key].allowed_on if key in FIELDS else ()
        if not each.pointer and key in ("x-source", "x-inferred", "x-observed"):
            yield Problem(
                (key,),
                f"{key} cannot be used on a whole spec",
                "put it on each element that it is about",
            )
        elif (allowed and each.wanted not in allowed) or (
            key == "x-action" and each.pointer not in acting
        ):
            where = " or ".join(allowed) if key != "x-action" else "branch of a request body"
            yield Problem(
                (*each.pointer, key),
                f"{key} cannot be used here",
                f"put it on a {where}",
            )


@rule(house=True)
def malformed_extension(document: Document) -> Iterator[Problem]:
    """An `x-` field with a value that is not valid against the schema of the field.

    The generator and the mocks cannot use it.

    Fix: Write the value as specs/README.md describes it.
    """
    for each, key in _fields(document):
        for error in _validator(key).iter_errors(each.data[key]) if key in FIELDS else ():
            for place in places(each.data[key], error):
                yield Problem(
                    (*each.pointer, key, *place),
                    reason(error),
                    f"write {key} as specs/README.md describes it",
                )


@rule(house=True)
def bad_failure(document: Document) -> Iterator[Problem]:
    """An `x-failure` that names a property which the failure does not have.

    The client's exception would have no message, code or list of problems.

    Fix: Name one of the failure's properties, or the path of one (`errors.0.detail`).
    """
    for each, key in _fields(document):
        failure = document.schema(each.pointer).failure if key == "x-failure" else None
        for part in ("message", "code", "problems") if failure else ():
            path: ValuePath = getattr(failure, part)
            place = (*each.pointer, "x-failure", part)
            above = [each.pointer]
            for step in path:
                below = described_at(document, above, (step,))
                if not below:
                    yield _unknown_step(document, place, step, above)
                    break
                above = below
            else:
                types = frozenset[str]().union(*(document.schema(one).types for one in above))
                if path and part == "problems" and types and "array" not in types:
                    text = f"{'.'.join(path)} is of type {' or '.join(sorted(types))}, not array"
                    yield Problem(place, text, "name the list of problems")


def _unknown_step(
    document: Document, place: Pointer, step: str, above: Sequence[Pointer]
) -> Problem:
    names = [name for each in above for name in properties(document, each)]
    near = nearest(step, dict.fromkeys(names))
    return Problem(
        place,
        f"the failure has no property {step}",
        f"write {near}" if near else "name one of its properties",
    )


@rule(house=True)
def bad_idempotency_key(document: Document) -> Iterator[Problem]:
    """An `x-idempotency-key` on a parameter that is not a header with a string.

    The client makes the key as a text and sends it as a header.

    Fix: Mark the header, or remove `x-idempotency-key`.
    """
    for operation in document.operations:
        for each in operation.parameters:
            types = each.schema.types if each.schema else frozenset[str]()
            is_text = each.location == "header" and (not types or "string" in types)
            if "x-idempotency-key" in each.data and not is_text:
                yield Problem(
                    (*each.pointer, "x-idempotency-key"),
                    f"{each.name} is not a header with a string",
                    "mark the header, or remove it",
                )


@rule(house=True)
def bad_link(document: Document) -> Iterator[Problem]:
    """An `x-link` on a schema that is not a string with `format: uri`.

    The client reads the content at an address.

    Fix: Put it on the property with the address, and add `format: uri`.
    """
    for each, key in _fields(document):
        if (each.kind, key) == ("schema", "x-link"):
            schema = document.schema(each.pointer)
            if schema.types - {"null"} != {"string"} or schema.data.get("format") != "uri":
                text = "a link is a string with `format: uri`"
                yield Problem(each.pointer, text, "add `type: string` and `format: uri`")


@rule(house=True)
def bad_action(document: Document) -> Iterator[Problem]:
    """An `x-action` with responses that its operation lacks, or a branch next to one without any.

    The client has a method per action; it could not decode the response, or the action would be
    missing.

    Fix: Name schemas that the operation's response lists, and add an `x-action` to every
    branch.
    """
    for operation in document.operations:
        acting = [each.branch for each in operation.actions if each.branch]
        for branch in operation.branches if acting else ():
            if branch not in acting:
                yield Problem(branch.pointer, "this branch has no action", "add an `x-action`")
        for action in operation.actions:
            for status, names in action.named_responses.items():
                known = _responses(operation, status)
                for index, name in enumerate(names):
                    if name not in known:
                        near = nearest(name, known)
                        yield Problem(
                            (*action.place, "responses", status, index),
                            f"{name} is not a response of the operation under {status}",
                            f"write {near}" if near else "list it in the operation's response",
                        )


@rule(house=True)
def unmapped_action(document: Document) -> Iterator[Problem]:
    """A branch with an `x-action` that no `discriminator.mapping` leads to.

    Nothing then defines which value selects the action.

    Fix: Map the value of the selecting property to the branch.
    """
    for operation in document.operations:
        acting = {each.branch: each for each in operation.actions}
        for content in operation.body.contents if operation.body else ():
            mapping = content.schema.discriminator.mapping.values() if content.schema else ()
            mapped = [document.target(name) for name in mapping]
            for branch in content.schema.branches if content.schema else ():
                if branch not in acting or branch.pointer in mapped:
                    continue
                if None not in acting[branch].selectors.values():
                    yield Problem(
                        (*branch.pointer, "x-action"),
                        "no `discriminator.mapping` defines what selects this action",
                        "map the value of the selecting property to this schema",
                    )


@rule(house=True)
def unguarded_credential(document: Document) -> Iterator[Problem]:
    """A credential in a body that is not marked as secret and `writeOnly`.

    It could be shown in a repr, a log line or a mock's journal.

    Fix: Add `writeOnly: true` and `x-sensitive: secret`.
    """
    for each, key in _fields(document):
        schema = document.schema(each.pointer)
        is_guarded = schema.is_absent_in("response") and schema.sensitivity
        if (each.kind, key) == ("schema", "x-credential") and not is_guarded:
            yield Problem(
                each.pointer,
                "a credential is sent, never returned and never shown",
                "add `writeOnly: true` and `x-sensitive: secret`",
            )


def _fields(document: Document) -> Iterator[tuple[Element, str]]:
    return ((each, key) for each in document.elements for key in each.data if is_extension(key))


@cache
def _validator(key: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator(dict(FIELDS[key].schema))


def _responses(operation: Operation, status: str) -> list[str]:
    """Return the names of the component schemas that an operation returns under a status."""
    return [
        each.component
        for response in operation.responses
        for content in response.contents
        if content.schema and response.status == status
        for each in (content.schema, *content.schema.branches, *content.alternatives)
        if each.component
    ]
