"""The `x-` fields of a spec: which there are, where each may stand, what it has to say.

Owns the fields that CONTRIBUTING.md lists for the clients and the mocks. Citations are the business
of `citations`, waivers of `waivers`; what a field names in other calls is that of `workflows`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import jsonschema_rs

from ..spec import Document, Element, Pointer, is_extension
from ..spec.bridge import bodies, branches_of, by_pointer, elements, members, schemas
from ..spec.composition import branches, properties
from ..spec.validators import places, reason
from .definition import Problem, rule
from .names import nearest

_ANY: tuple[str, ...] = ()
_EVIDENCE = {"^x-(source|inferred|observed|allow)$": True}
_TEXT = {"type": "string", "minLength": 1}
_ARGUMENT = {"type": "string", "pattern": "^[a-z]+(_[a-z0-9]+)*$"}
_COUNT = {"type": "integer", "minimum": 1}
_STATUSES = "^([1-5]([0-9]{2}|XX)|default)$"
_KINDS = (
    "authentication",
    "permission",
    "not-found",
    "conflict",
    "invalid-request",
    "rate-limit",
    "server",
)


@dataclass(frozen=True)
class _Field:
    """The kinds of element that a field may stand on, none for all, and its JSON Schema."""

    stands_on: tuple[str, ...]
    schema: Mapping[str, Any]


_PAGING = {
    "type": "object",
    "required": ["offset", "limit"],
    "properties": {
        "offset": _TEXT,
        "limit": _TEXT,
        "default": _COUNT,
        "maximum": _COUNT,
        "items": _TEXT,
    },
    "patternProperties": _EVIDENCE,
    "additionalProperties": False,
}
_SESSION = {
    "type": "object",
    "required": ["operation"],
    "properties": {
        "operation": _TEXT,
        "token": _TEXT,
        "expires": _TEXT,
        "from": {"type": "array", "items": _ARGUMENT, "minItems": 1, "uniqueItems": True},
        "ends": _TEXT,
        "by": _TEXT,
    },
    "dependentRequired": {
        "token": ["from"],
        "from": ["token"],
        "expires": ["token"],
        "ends": ["token"],
        "by": ["ends"],
    },
    "patternProperties": _EVIDENCE,
    "additionalProperties": False,
}

FIELDS: Mapping[str, _Field] = {
    "x-source": _Field(_ANY, {}),
    "x-inferred": _Field(_ANY, {}),
    "x-observed": _Field(_ANY, {}),
    "x-allow": _Field(_ANY, {"type": "object", "minProperties": 1}),
    "x-failure": _Field(
        ("schema",),
        {
            "type": "object",
            "properties": {"message": _TEXT, "code": _TEXT, "kind": {"enum": [*_KINDS]}},
            "patternProperties": _EVIDENCE,
            "additionalProperties": False,
        },
    ),
    "x-credential": _Field(("security-scheme", "schema"), _ARGUMENT),
    "x-session": _Field(("security-scheme",), _SESSION),
    "x-sensitive": _Field(
        ("schema", "parameter", "header"), {"enum": ["secret", "photo", "personal"]}
    ),
    "x-repeatable": _Field(("operation",), {"const": True}),
    "x-paging": _Field(("operation",), _PAGING),
    "x-action": _Field(
        ("schema",),
        {
            "type": "object",
            "required": ["operationId", "summary", "responses"],
            "properties": {
                "operationId": _TEXT,
                "summary": _TEXT,
                "description": _TEXT,
                "x-repeatable": {"const": True},
                "x-paging": _PAGING,
                "responses": {
                    "type": "object",
                    "minProperties": 1,
                    "patternProperties": {
                        _STATUSES: {"type": "array", "items": _TEXT, "minItems": 1}
                    },
                    "additionalProperties": False,
                },
            },
            "patternProperties": _EVIDENCE,
            "additionalProperties": False,
        },
    ),
}


@rule(house=True)
def unknown_extension(document: Document) -> Iterator[Problem]:
    """An `x-` field that nothing reads."""
    for each, key in _fields(document):
        if key not in FIELDS:
            near = nearest(key, FIELDS)
            yield Problem(
                (*each.pointer, key),
                f"nothing reads {key}",
                f"write {near}" if near else "drop it, or list it in CONTRIBUTING.md",
            )


@rule(house=True)
def misplaced_extension(document: Document) -> Iterator[Problem]:
    """An `x-` field on something that it does not speak of."""
    acting = {place for each in document.operations for place, _ in branches_of(each)}
    for each, key in _fields(document):
        allowed = FIELDS[key].stands_on if key in FIELDS else _ANY
        if not each.pointer and key in ("x-source", "x-inferred", "x-observed"):
            yield Problem(
                (key,),
                f"{key} says nothing of a whole spec",
                "put it on each element that it is about",
            )
        elif (allowed and each.wanted not in allowed) or (
            key == "x-action" and each.pointer not in acting
        ):
            where = " or ".join(allowed) if key != "x-action" else "branch of a request body"
            yield Problem(
                (*each.pointer, key),
                f"{key} says nothing here",
                f"put it on a {where}",
            )


@rule(house=True)
def malformed_extension(document: Document) -> Iterator[Problem]:
    """An `x-` field with a value of another shape than CONTRIBUTING.md gives it."""
    for each, key in _fields(document):
        for error in _shape(key).iter_errors(each.data[key]) if key in FIELDS else ():
            for place in places(each.data[key], error):
                yield Problem(
                    (*each.pointer, key, *place),
                    reason(error),
                    f"write {key} as CONTRIBUTING.md gives it",
                )


@rule(house=True)
def bad_failure(document: Document) -> Iterator[Problem]:
    """An `x-failure` that names a member which the failure does not have."""
    for each in schemas(document):
        told = members(each.data.get("x-failure"))
        names = properties(document, each.pointer) if told else {}
        for part in ("message", "code"):
            if isinstance(name := told.get(part), str) and name not in names:
                near = nearest(name, names)
                yield Problem(
                    (*each.pointer, "x-failure", part),
                    f"the failure has no member {name}",
                    f"write {near}" if near else "name one of its properties",
                )


@rule(house=True)
def bad_action(document: Document) -> Iterator[Problem]:
    """An `x-action` with answers that its operation lacks, or missing beside one that is there."""
    for operation in document.operations:
        places = branches_of(operation)
        for place, branch in places:
            if "x-action" not in branch and any("x-action" in data for _, data in places):
                yield Problem(place, "this branch says no action", "give it an `x-action`")
            named = members(members(branch.get("x-action")).get("responses"))
            for status, names in named.items():
                known = _answers(document, operation.pointer, status)
                for index, name in enumerate(names if isinstance(names, list) else ()):
                    if name not in known:
                        near = nearest(name, known)
                        yield Problem(
                            (*place, "x-action", "responses", status, index),
                            f"{name} is no answer of the operation under {status}",
                            f"write {near}" if near else "list it among the operation's answers",
                        )


@rule(house=True)
def unmapped_action(document: Document) -> Iterator[Problem]:
    """A branch with an `x-action` that no `discriminator.mapping` leads to."""
    for body in bodies(document):
        schema = members(document.resolve(body.schema)[1])
        mapping = members(members(schema.get("discriminator")).get("mapping"))
        mapped = [document.target(name) for name in mapping.values()]
        mapped += [each.pointer for each in document.actions if None in each.selectors.values()]
        for place in branches(document, document.resolve(body.schema)[0]):
            if "x-action" in members(document.at(place)) and place not in mapped:
                yield Problem(
                    (*place, "x-action"),
                    "no `discriminator.mapping` says what selects this action",
                    "map the value of the selecting member to this schema",
                )


@rule(house=True)
def unguarded_credential(document: Document) -> Iterator[Problem]:
    """A credential in a body that is not marked as one that goes in and never comes out."""
    for each in schemas(document):
        is_guarded = each.data.get("writeOnly") is True and "x-sensitive" in each.data
        if "x-credential" in each.data and not is_guarded:
            yield Problem(
                each.pointer,
                "a credential is sent and never answered, and never shown",
                "add `writeOnly: true` and `x-sensitive: secret`",
            )


def _fields(document: Document) -> Iterator[tuple[Element, str]]:
    return ((each, key) for each in elements(document) for key in each.data if is_extension(key))


@cache
def _shape(key: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator(dict(FIELDS[key].schema))


def _answers(document: Document, operation: Pointer, status: str) -> list[str]:
    """Give the names of the component schemas that an operation answers under a status."""
    found: list[Pointer] = []
    for body in bodies(document):
        if body.operation.pointer == operation and body.status == status:
            schema = document.resolve(body.schema)[0]
            found += [schema, *branches(document, schema)]
    known = by_pointer(document)
    return [known[each].name for each in found if each in known and each[0] == "components"]
