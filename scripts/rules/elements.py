"""The objects of an OpenAPI 3.1 file, each with its kind.

Owns the table of what OpenAPI's objects hold, and the walks over a document that follow it. An
example's value or an extension is data, not an element, so a key in it is never mistaken for a
keyword. What an element should look like is the business of the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..document import METHODS, Document, Operation, Pointer

Fields = Mapping[str, str]

_LIMITS = (
    "multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern"
    " maxItems minItems uniqueItems maxContains minContains maxProperties minProperties"
)
_PLAIN_KEYWORDS = (
    "$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment type format"
    f" {_LIMITS} enum const required dependentRequired contentEncoding contentMediaType title"
    " description default deprecated readOnly writeOnly example examples"
)


def _plain(names: str) -> Fields:
    return dict.fromkeys(names.split(), "")


_EXAMPLES: Fields = {"example": "", "examples": "{example}"}
_VALUE: Fields = {
    **_plain("description required deprecated allowEmptyValue style explode allowReserved"),
    "schema": "schema",
    "content": "{media-type}",
    **_EXAMPLES,
}

OBJECTS: Mapping[str, Fields] = {
    "root": {
        **_plain("openapi jsonSchemaDialect"),
        "info": "info",
        "externalDocs": "external-docs",
        "servers": "[server]",
        "security": "[security-requirement]",
        "tags": "[tag]",
        "paths": "paths",
        "webhooks": "{path-item}",
        "components": "components",
    },
    "info": {
        **_plain("title summary description termsOfService version"),
        "contact": "contact",
        "license": "license",
    },
    "contact": _plain("name url email"),
    "license": _plain("name identifier url"),
    "external-docs": _plain("description url"),
    "server": {**_plain("url description"), "variables": "{server-variable}"},
    "server-variable": _plain("enum default description"),
    "tag": {**_plain("name description"), "externalDocs": "external-docs"},
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{request-body}",
        "headers": "{header}",
        "securitySchemes": "{security-scheme}",
        "links": "{link}",
        "callbacks": "{callback}",
        "pathItems": "{path-item}",
    },
    "path-item": {
        **_plain("$ref summary description"),
        "servers": "[server]",
        "parameters": "[parameter]",
        **dict.fromkeys(METHODS, "operation"),
    },
    "operation": {
        **_plain("tags summary description operationId deprecated"),
        "externalDocs": "external-docs",
        "parameters": "[parameter]",
        "requestBody": "request-body",
        "responses": "responses",
        "callbacks": "{callback}",
        "security": "[security-requirement]",
        "servers": "[server]",
    },
    "parameter": {**_plain("name in"), **_VALUE},
    "header": _VALUE,
    "request-body": {**_plain("description required"), "content": "{media-type}"},
    "media-type": {"schema": "schema", **_EXAMPLES, "encoding": "{encoding}"},
    "encoding": {**_plain("contentType style explode allowReserved"), "headers": "{header}"},
    "response": {
        **_plain("description"),
        "headers": "{header}",
        "content": "{media-type}",
        "links": "{link}",
    },
    "example": _plain("summary description value externalValue"),
    "link": {
        **_plain("operationRef operationId parameters requestBody description"),
        "server": "server",
    },
    "security-scheme": {
        **_plain("type description name in scheme bearerFormat openIdConnectUrl"),
        "flows": "flows",
    },
    "flows": dict.fromkeys(
        ("implicit", "password", "clientCredentials", "authorizationCode"), "flow"
    ),
    "flow": _plain("authorizationUrl tokenUrl refreshUrl scopes"),
    "reference": _plain("$ref summary description"),
    "schema": {
        **_plain(_PLAIN_KEYWORDS),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"),
            "{schema}",
        ),
        **dict.fromkeys(
            (
                *("not", "if", "then", "else", "items", "contains", "propertyNames"),
                *("additionalProperties", "unevaluatedItems", "unevaluatedProperties"),
                "contentSchema",
            ),
            "schema",
        ),
        "discriminator": "discriminator",
        "xml": "xml",
        "externalDocs": "external-docs",
    },
    "discriminator": _plain("propertyName mapping"),
    "xml": _plain("name namespace prefix attribute wrapped"),
}
"""What each kind of object holds: the kind under each field, in brackets a list of that kind, in
braces an object whose members are of that kind, empty for plain data."""

KEYED: Mapping[str, str] = {
    "paths": "path-item",
    "callback": "path-item",
    "responses": "response",
}
"""The kinds whose keys the author chooses, with the kind of what stands under each."""

_REFERABLE = (
    "parameter",
    "request-body",
    "response",
    "header",
    "example",
    "link",
    "callback",
    "security-scheme",
)
IN_PLACE = ("allOf", "anyOf", "oneOf")


@dataclass(frozen=True)
class Element:
    """One object of a spec.

    Attributes:
        pointer: Where it stands.
        kind: Its kind in `OBJECTS` or `KEYED`.
        data: The object.
        wanted: What has to stand there: the kind itself, save for a `reference`.
    """

    pointer: Pointer
    kind: str
    data: dict[str, Any]
    wanted: str

    @property
    def name(self) -> str:
        """Give the last step of the pointer."""
        return str(self.pointer[-1]) if self.pointer else ""


@dataclass(frozen=True)
class Body:
    """What an operation sends or answers in one media type.

    Attributes:
        operation: The operation it belongs to.
        status: The response's key, or None for a request.
        media: The media type's name.
        pointer: Where the media type object stands, references followed.
        data: The media type object.
    """

    operation: Operation
    status: str | None
    media: str
    pointer: Pointer
    data: dict[str, Any]

    @property
    def schema(self) -> Pointer:
        """Give the place of the body's schema, whether there is one or not."""
        return (*self.pointer, "schema")

    @property
    def is_success(self) -> bool:
        """Tell whether it is the body of a 2xx answer."""
        return self.status is not None and self.status.startswith("2")


@lru_cache(maxsize=8)
def elements(document: Document) -> tuple[Element, ...]:
    """Give every element, parents first, in the file's order; what is no object is passed over."""
    return tuple(_walk((), "root", document.data))


def of_kind(document: Document, *kinds: str) -> Iterator[Element]:
    """Give the elements of some kinds."""
    return (each for each in elements(document) if each.kind in kinds)


def schemas(document: Document) -> Iterator[Element]:
    """Give every schema that is an object."""
    return of_kind(document, "schema")


@lru_cache(maxsize=8)
def by_pointer(document: Document) -> Mapping[Pointer, Element]:
    """Give every element under its pointer."""
    return {each.pointer: each for each in elements(document)}


@lru_cache(maxsize=8)
def bodies(document: Document) -> tuple[Body, ...]:
    """Give every body of every operation that has a media type, the requests first."""
    return tuple(body for each in document.operations for body in _bodies(document, each))


def described(kind: str) -> str:
    """Name a kind of element in a sentence."""
    return f"{'an' if kind[0] in 'aeio' else 'a'} {kind.replace('-', ' ')} object"


def members(data: Any) -> dict[str, Any]:
    """Give an object as it is, and anything else as an empty one."""
    return data if isinstance(data, dict) else {}


def items(data: Any) -> list[Any]:
    """Give a list as it is, and anything else as an empty one."""
    return data if isinstance(data, list) else []


def is_extension(key: object) -> bool:
    """Tell whether a key is an `x-` field."""
    return isinstance(key, str) and key.startswith("x-")


def _walk(pointer: Pointer, kind: str, data: Any) -> Iterator[Element]:
    if not isinstance(data, dict):
        return
    is_reference = "$ref" in data and kind in _REFERABLE
    wanted, kind = kind, "reference" if is_reference else kind
    yield Element(pointer, kind, data, wanted)
    fields = OBJECTS.get(kind, {})
    for key, value in data.items():
        if not is_extension(key):
            child = KEYED.get(kind) or fields.get(key, "")
            yield from _walk_field((*pointer, key), child, value)


def _walk_field(pointer: Pointer, kind: str, data: Any) -> Iterator[Element]:
    match kind[:1], data:
        case "[", list():
            for index, item in enumerate(data):
                yield from _walk((*pointer, index), kind[1:-1], item)
        case "{", dict():
            for key, value in data.items():
                yield from _walk((*pointer, key), kind[1:-1], value)
        case (("[" | "{" | ""), _):
            return
        case _:
            yield from _walk(pointer, kind, data)


def _bodies(document: Document, operation: Operation) -> Iterator[Body]:
    yield from _content(document, operation, None, (*operation.pointer, "requestBody"))
    for status in members(operation.data.get("responses")):
        yield from _content(document, operation, status, (*operation.pointer, "responses", status))


def _content(
    document: Document, operation: Operation, status: str | None, owner: Pointer
) -> Iterator[Body]:
    pointer, data = document.resolve(owner)
    for media, held in members(members(data).get("content")).items():
        if isinstance(held, dict):
            yield Body(operation, status, media, (*pointer, "content", media), held)
