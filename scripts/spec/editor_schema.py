"""The JSON Schema of a spec of the bundle for editors, made from the tables of keys and fields.

`spec_schema.json` is its text. It is stricter than OpenAPI: an unknown key or `x-` field is an
error, so that editors complete keys and mark misspelt ones. What a schema cannot express is left to
validation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .extensions import FIELDS
from .keywords import KEYED, OBJECTS, REFERABLE

PATH = Path(__file__).with_name("spec_schema.json")

_TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"]
_STRING, _BOOLEAN = {"type": "string"}, {"type": "boolean"}
_NUMBER, _COUNT = {"type": "number"}, {"type": "integer", "minimum": 0}
_STRINGS = {"type": "array", "items": _STRING}
_TEXTS = {"type": "object", "additionalProperties": _STRING}


def _each(names: str, schema: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return dict.fromkeys(names.split(), schema)


_PLAIN: Mapping[str, Mapping[str, Any]] = {
    **_each(
        "$ref title summary description termsOfService version name email url openapi", _STRING
    ),
    **_each(
        "identifier operationId operationRef externalValue contentType format pattern", _STRING
    ),
    **_each("scheme bearerFormat openIdConnectUrl authorizationUrl tokenUrl refreshUrl", _STRING),
    **_each("propertyName contentEncoding contentMediaType $comment jsonSchemaDialect", _STRING),
    **_each("required deprecated explode allowReserved allowEmptyValue uniqueItems", _BOOLEAN),
    **_each("readOnly writeOnly attribute wrapped", _BOOLEAN),
    **_each("multipleOf minimum exclusiveMinimum maximum exclusiveMaximum", _NUMBER),
    **_each("minLength maxLength minItems maxItems minContains maxContains", _COUNT),
    **_each("minProperties maxProperties", _COUNT),
    **_each("tags", _STRINGS),
    **_each("mapping scopes", _TEXTS),
    **_each("enum", {"type": "array", "minItems": 1}),
    **_each(
        "style",
        {
            "enum": [
                *("form", "simple", "label", "matrix", "deepObject"),
                *("spaceDelimited", "pipeDelimited"),
            ]
        },
    ),
}
"""The schema of plain fields, which is the same on all kinds but these."""
_PLAIN_ON: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "root": {"openapi": {"type": "string", "pattern": r"^3\.1\.\d+$"}},
    "parameter": {"in": {"enum": ["query", "header", "path", "cookie"]}},
    "schema": {
        "type": {
            "anyOf": [
                {"enum": _TYPES},
                {"type": "array", "items": {"enum": _TYPES}, "uniqueItems": True},
            ]
        },
        "required": _STRINGS,
        "dependentRequired": {"type": "object", "additionalProperties": _STRINGS},
        "examples": {"type": "array"},
    },
    "security-scheme": {
        "type": {"enum": ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]},
        "in": {"enum": ["query", "header", "cookie"]},
    },
    "server-variable": {"enum": _STRINGS},
}
_REQUIRED: Mapping[str, str] = {
    "root": "openapi info",
    "info": "title version",
    "license": "name",
    "external-docs": "url",
    "server": "url",
    "server-variable": "default",
    "tag": "name",
    "parameter": "name in",
    "request-body": "content",
    "response": "description",
    "security-scheme": "type",
    "flow": "scopes",
    "discriminator": "propertyName",
}
_NAMES: Mapping[str, str] = {
    "paths": "^/",
    "responses": "^([1-5](\\d\\d|XX)|default)$",
    "callback": "",
}


def text() -> str:
    """Return the text of the file."""
    return json.dumps(spec_schema(), indent=1) + "\n"


def spec_schema() -> dict[str, Any]:
    """Return the JSON Schema."""
    requirement = {"type": "object", "additionalProperties": _STRINGS}
    kinds = {kind: _object(kind) for kind in OBJECTS if kind != "reference"}
    kinds |= {kind: _keyed(kind, child) for kind, child in KEYED.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An OpenAPI description with the fields of this repository",
        "$ref": "#/$defs/root",
        "$defs": {**kinds, "security-requirement": requirement},
    }


def _object(kind: str) -> dict[str, Any]:
    fields = {**OBJECTS[kind], **(OBJECTS["reference"] if kind in REFERABLE else {})}
    schema: dict[str, Any] = {
        "type": ["object", "boolean"] if kind == "schema" else "object",
        "properties": {key: _field(kind, key, child) for key, child in fields.items()}
        | _extensions(kind),
        "additionalProperties": False,
    }
    required = {"required": _REQUIRED.get(kind, "").split()}
    if kind in REFERABLE:
        return {**schema, "if": {"required": ["$ref"]}, "else": required}
    return {**schema, **required}


def _keyed(kind: str, child: str) -> dict[str, Any]:
    names = {_NAMES[kind]: _kind(child)} if _NAMES[kind] else {}
    return {
        "type": "object",
        "properties": _extensions(kind) | ({"$ref": _STRING} if kind in REFERABLE else {}),
        "patternProperties": names,
        "additionalProperties": False if names else _kind(child),
    }


def _extensions(kind: str) -> dict[str, Any]:
    return {
        name: dict(field.schema)
        for name, field in FIELDS.items()
        if not field.allowed_on or kind in field.allowed_on
    }


def _field(kind: str, key: str, child: str) -> Mapping[str, Any]:
    own = _PLAIN_ON.get(kind, {}).get(key)
    if own is not None or not child:
        return own or _PLAIN.get(key, {})
    if child.startswith("["):
        return {"type": "array", "items": _kind(child[1:-1])}
    if child.startswith("{"):
        return {"type": "object", "additionalProperties": _kind(child[1:-1])}
    return _kind(child)


def _kind(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}
