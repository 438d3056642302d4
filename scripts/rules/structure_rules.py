"""Rules for the structure of OpenAPI's objects.

They report what the schemas of OpenAPI and JSON Schema reject, then what openapi-spec-validator
rejects. An error that another rule reports with a suggestion or a more exact line is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from ..spec import KEYED, OBJECTS, Document, Element, Pointer, copied, described, is_extension
from ..spec.validators import DIALECT
from ..spec.violations import places, reason, true_path
from . import (
    example_rules,
    operation_rules,
    path_rules,
    property_rules,
    reference_rules,
    schema_rules,
)
from .name_spelling import nearest
from .rule_definition import Problem, rule

# openapi-spec-validator takes some 0.2 ms for each schema that applies to a value.
_MOST_TO_VALIDATE = 20_000

_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)")
_PROSE = ("contact", "license", "external-docs", "example")
_REMEDIES = {
    "type": "write a value of that type",
    "enum": "write one of these values",
    "pattern": "fix the text",
    "propertyNames": "use letters, digits, dots, hyphens and underscores only",
    "uniqueItems": "drop what is listed twice",
    "unevaluatedProperties": "drop it",
}


@rule
def unknown_key(document: Document) -> Iterator[Problem]:
    """A key that its object does not have in OpenAPI, most often a misspelt one.

    Tools ignore it, so what it describes is missing.

    Fix: Correct the key, remove it, or write it as an `x-` field.
    """
    for each in document.elements:
        if each.kind == "schema":
            continue
        for key in each.data:
            if not _is_known(each, key) and not is_extension(key):
                near = nearest(key, OBJECTS.get(each.kind, ("default",)))
                yield Problem(
                    (*each.pointer, key),
                    f"{described(each.kind)} has no {key}",
                    f"write {near}" if near else "drop it, or write it as an `x-` field",
                    # A path or status that is not read is missing, and so is what is misspelt.
                    lint=near is None and each.kind not in ("paths", "responses"),
                )


@rule
def invalid_structure(document: Document) -> Iterator[Problem]:
    """Anything else that is not valid against OpenAPI's schema or openapi-spec-validator.

    Other tools reject the file.

    Fix: Write what OpenAPI 3.1 defines for this place.
    """
    errors = list(_openapi_schema().iter_errors(document.data))
    wrong = [(error, place) for error in errors for place in places(document.data, error)]
    holders = {
        place[:end]
        for error, place in wrong
        if error.kind.name != "unevaluatedProperties"
        for end in range(len(place) + 1)
    }
    for error, place in wrong:
        if not _is_duplicate(document, place, error, holders):
            text, remedy = _message(place, error), _remedy(error)
            yield Problem(_key_place(place, error), text, remedy, lint=_is_prose(document, place))
    if not errors and _is_checkable(document):
        yield from _validator_errors(document)


# Rules for what openapi-spec-validator checks in addition to schemas. It reports no lines, and it
# does not limit circles or depth of references, so it runs only where these rules find nothing.
_CHECKED_ALREADY = (
    reference_rules.external_ref,
    reference_rules.dangling_ref,
    reference_rules.circular_ref,
    reference_rules.exploding_schema,
    reference_rules.mismatched_ref,
    operation_rules.duplicate_operation_id,
    operation_rules.duplicate_parameter,
    operation_rules.duplicate_tag,
    path_rules.undeclared_path_parameter,
    path_rules.unknown_path_parameter,
    schema_rules.bad_pattern,
    schema_rules.unknown_type,
    property_rules.required_not_in_properties,
    example_rules.invalid_default,
    unknown_key,
)


def _is_checkable(document: Document) -> bool:
    is_small = sum(document.weights.values()) <= _MOST_TO_VALIDATE
    return is_small and not any(next(each.find(document), None) for each in _CHECKED_ALREADY)


def _validator_errors(document: Document) -> Iterator[Problem]:
    from jsonschema_path import SchemaPath
    from openapi_spec_validator import OpenAPIV31SpecValidator

    # Without handlers no reference can be fetched.
    path = SchemaPath.from_dict(_without_extensions(document), handlers={})
    try:
        for error in OpenAPIV31SpecValidator(path).iter_errors():
            # It reads patterns as Python's; `bad-pattern` has read them as JSON Schema does.
            if error.validator == "format" and error.validator_value == "regex":
                continue
            place = true_path(document.data, error.absolute_path)
            yield Problem(place, error.message, "write what OpenAPI 3.1 has here")
    except RecursionError:
        # It walks schemas that contain themselves, which is legal, until the stack ends.
        return
    except Exception as error:  # noqa: BLE001  # any error is reported instead of a traceback
        message = f"openapi-spec-validator stops with {type(error).__name__}: {error}"
        yield Problem((), message, "remove unusual parts of the file until it passes")


def _without_extensions(document: Document) -> dict[str, Any]:
    """Return the data without `x-` fields, which openapi-spec-validator reads as paths."""
    data: dict[str, Any] = copied(document.data)
    for each in reversed(document.elements):
        owner: Any = data
        for step in each.pointer:
            owner = owner[step]
        for key in filter(is_extension, each.data):
            del owner[key]
    return data


@cache
def _openapi_schema() -> jsonschema_rs.Validator:
    """Compile the schema of OpenAPI 3.1 with that of JSON Schema in its place."""
    from openapi_spec_validator.schemas import schema_v31

    meta = {
        "$dynamicAnchor": "meta",
        "$ref": DIALECT,
        "properties": {
            "externalDocs": {"$ref": "#/$defs/external-documentation"},
            "discriminator": {
                "type": "object",
                "properties": {
                    "propertyName": {"type": "string"},
                    "mapping": {"$ref": "#/$defs/map-of-strings"},
                },
                "required": ["propertyName"],
            },
        },
    }
    definitions = {**schema_v31["$defs"], "schema": meta}
    return jsonschema_rs.Draft202012Validator({**schema_v31, "$defs": definitions}, offline=True)


def _is_known(element: Element, key: str) -> bool:
    match element.kind:
        case "paths":
            return key.startswith("/")
        case "responses":
            return key == "default" or _STATUS.fullmatch(key) is not None
        case kind:
            return kind in KEYED or key in OBJECTS.get(kind, (key,))


def _is_duplicate(document: Document, place: Pointer, error: Any, holders: set[Pointer]) -> bool:
    """Return whether another rule, or an error further inside, reports the same."""
    element = document.element_at.get(place)
    match error.kind.name:
        case "unevaluatedProperties":
            owner = document.element_at.get(place[:-1])
            is_unknown = owner is not None and not _is_known(owner, str(place[-1]))
            # This edition of OpenAPI's schema lacks the server of a link.
            is_server = owner is not None and (owner.kind, place[-1]) == ("link", "server")
            # Where a part is wrong, the other parts of its object do not count as evaluated.
            return is_unknown or is_server or place[:-1] in holders
        case "required":
            kind = element.kind if element else ""
            reported = (("response", "description"), ("parameter", "required"))
            return (kind, error.kind.property) in reported
        case "const":
            return place[-1:] == ("required",)
        case "anyOf" if place[-1:] == ("type",):
            named = document.at(place)
            listed = named if isinstance(named, list) else [named]
            return any(each not in schema_rules.TYPES for each in listed)
        case _:
            return False


def _is_prose(document: Document, place: Pointer) -> bool:
    """Return whether a place is for readers only: no client or mock depends on it."""
    end = next(end for end in range(len(place), -1, -1) if place[:end] in document.element_at)
    owner = document.element_at[place[:end]]
    return owner.kind in _PROSE or place[end : end + 1] in (("example",), ("examples",))


def _key_place(place: Pointer, error: Any) -> Pointer:
    is_name = error.kind.name == "propertyNames"
    return (*place, str(error.kind.error.instance)) if is_name else place


def _message(place: Pointer, error: Any) -> str:
    is_surplus = error.kind.name == "unevaluatedProperties"
    return f"{place[-1]} cannot be used with the other keys here" if is_surplus else reason(error)


def _remedy(error: Any) -> str:
    if error.kind.name == "required":
        return f"add {error.kind.property}"
    return _REMEDIES.get(error.kind.name, "write what OpenAPI 3.1 has here")
