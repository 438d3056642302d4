"""A spec in the words that openapi-python-client understands.

Owns the rewriting: one operation per action, successes only, files for base64, constants that need
not be given, credentials taken out, extensions dropped. What the rewriting hides from the generator
is kept by `wire`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from ..spec import Document
from ..spec.bridge import pairs
from .wire import Wire, body_schema, flag_text

Schema = dict[str, Any]

# Members whose keys are names, and members whose value is data: neither is searched for extensions.
_NAMED = frozenset(
    {
        *("callbacks", "content", "encoding", "examples", "headers", "links", "parameters"),
        *("patternProperties", "properties", "requestBodies", "responses", "schemas", "scopes"),
        *("securitySchemes", "variables", "$defs", "dependentSchemas"),
    }
)
_DATA = frozenset(
    ("const", "default", "enum", "example", "examples", "mapping", "security", "value")
)
_MEDIA_TYPES: Mapping[str | None, str] = {
    "json": "application/json",
    "text": "text/plain",
    "file": "application/octet-stream",
}


def plain(node: Any, *, keep: frozenset[str] = frozenset()) -> Any:
    """Give a copy of a spec without its extensions, but for those to keep."""
    if isinstance(node, list):
        return [plain(item, keep=keep) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _plain_member(key, value, keep)
        for key, value in node.items()
        if key in keep or not str(key).startswith("x-")
    }


def _plain_member(key: str, value: Any, keep: frozenset[str]) -> Any:
    if key in _NAMED and isinstance(value, dict):
        return {name: plain(each, keep=keep) for name, each in value.items()}
    return deepcopy(value) if key in _DATA else plain(value, keep=keep)


def lower(document: Document, wires: Iterable[Wire]) -> dict[str, Any]:
    """Give the OpenAPI data that the generator is handed; every action has a path of its own."""
    components = document.data.get("components") or {}
    schemas = components.get("schemas") or {}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": str(document.data["info"]["title"]),
            "version": str(document.data["info"]["version"]),
        },
        # A path of its own for every action; templates use the real one.
        "paths": {
            f"{wire.operation.path}#{index}": _path_item(document, wire)
            for index, wire in enumerate(wires)
        },
        "components": {"schemas": {name: _schema(each) for name, each in schemas.items()}},
    }


def _path_item(document: Document, wire: Wire) -> dict[str, Any]:
    data = wire.action.data
    operation: dict[str, Any] = {
        "operationId": wire.operation.id,
        "tags": wire.action.operation.data.get("tags") or ["default"],
        "summary": data.get("summary") or "",
        "description": data.get("description") or "",
        "parameters": [_parameter(each) for _, each in pairs(wire.action.operation)],
        "responses": {
            reply.status: {"description": "", **_success(reply.content, reply.successes)}
            for reply in wire.replies
            if reply.content is not None
        },
    }
    if body := body_schema(document, wire.action):
        media_type, _, schema = body
        required = document.resolve((*wire.action.operation.pointer, "requestBody"))[1]
        operation["requestBody"] = {
            "required": required.get("required", False),
            "content": {media_type: {"schema": _schema(schema)}},
        }
    return {wire.action.operation.method: operation}


def _parameter(parameter: Mapping[str, Any]) -> dict[str, Any]:
    schema = {"type": "array", "items": {"type": "string"}}
    if flag_text(parameter) is None:
        schema = _schema(parameter.get("schema") or {"type": "string"})
        if schema.pop("contentEncoding", None):
            schema.pop("format", None)  # in a URL or a header it is a text that the caller encodes
    if described := parameter.get("description"):
        schema = {**schema, "description": described} if "$ref" not in schema else schema
    return {
        "name": parameter["name"],
        "in": parameter["in"],
        "required": parameter.get("required", False),
        "schema": schema,
    }


def _success(content: str | None, schemas: tuple[Mapping[str, Any], ...]) -> dict[str, Any]:
    if content == "none":
        return {}
    lowered: list[Schema] = [_schema(each) for each in schemas]
    schema: Schema = lowered[0] if len(lowered) == 1 else {"oneOf": lowered} if lowered else {}
    if content == "text":
        schema = {"type": "string"}
    if content == "file":
        schema = {"type": "string", "format": "binary"}
    return {"content": {_MEDIA_TYPES[content]: {"schema": schema}}}


def _schema(schema: Any) -> Any:
    """Rewrite a schema and everything below it."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {key: schema[key] for key in ("$ref", "x-sensitive") if key in schema}
    lowered: Schema = {key: _word(key, value) for key, value in schema.items() if _is_kept(key)}
    if "properties" in lowered:
        lowered |= _members(schema, lowered["properties"])
    if lowered.get("contentEncoding") == "base64":
        lowered["format"] = "binary"
    if "const" in lowered:
        # The generator would look at the type alone and forget the constant.
        lowered.pop("type", None)
    return lowered


def _is_kept(key: str) -> bool:
    """Keep what shapes a class; its name comes from the component, not from a title."""
    return key == "x-sensitive" or not (key.startswith("x-") or key in ("examples", "title"))


def _word(key: str, value: Any) -> Any:
    if key in ("properties", "patternProperties", "$defs") and isinstance(value, dict):
        return {name: _schema(each) for name, each in value.items()}
    if key in ("allOf", "anyOf", "oneOf", "prefixItems") and isinstance(value, list):
        return [_schema(each) for each in value]
    if key in ("items", "additionalProperties", "not"):
        return _schema(value)
    return deepcopy(value)


def _members(schema: Mapping[str, Any], members: dict[str, Any]) -> Schema:
    """Take credentials out of the members, and give constants as defaults."""
    credentials = {
        name
        for name, member in schema["properties"].items()
        if isinstance(member, dict) and "x-credential" in member
    }
    required = [name for name in schema.get("required", []) if name not in credentials]
    kept = {name: member for name, member in members.items() if name not in credentials}
    for name in required:
        member = kept.get(name)
        if isinstance(member, dict) and "const" in member:
            kept[name] = {**member, "default": member["const"]}
    return {"properties": kept, "required": required}
