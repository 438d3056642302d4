"""A spec in the words that openapi-python-client understands.

The rewriting of what is called: one operation per action, successes only, names that are names of
their own in Python. Schemas are rewritten in `schemas`; what is hidden from the generator is kept
by `wire`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from openapi_python_client.strings import ClassName

from ...spec import Document, Parameter, Pointer, Schema, reachable
from ..read.wire import Reply, Wire, flag_text
from .names import (
    TAKEN_CLASSES,
    client_name,
    identifier,
    method_names,
    renamed,
    spelled,
    unique,
)
from .schemas import Lowered, Schemas

_BODIES: Mapping[str, str] = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "text": "application/octet-stream",
    "file": "application/octet-stream",
}
LOCATIONS = ("path", "query", "header", "cookie")
_TAKEN_GROUPS = ("close", "execute", "fetch_link", "request", "with_options")
_NOT_IN_PATH = re.compile(r"[^a-zA-Z0-9_-]")
# Keywords whose keys are names, and keywords whose value is data: extensions stay in both.
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
    """Return a copy of a spec without its extensions, but for those to keep."""
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


@dataclass(frozen=True)
class Lowering:
    """What the generator is handed.

    Attributes:
        data: The OpenAPI data; every action has a path of its own, templates use the real one.
        made: Every schema in it, by its mark.
        places: Where each of them is in the spec.
        components: The spec's names of the components that have another one in the data.
        renames: Where a name in Python is not the one that the spec suggests, and what it is.
    """

    data: dict[str, Any]
    made: Sequence[Lowered]
    places: Sequence[Pointer]
    components: Mapping[str, str]
    renames: Sequence[tuple[Pointer, str]]


def lower(
    document: Document,
    wires: Sequence[Wire],
    titles: Mapping[Pointer, str],
    without: Iterable[str] = (),
) -> Lowering:
    """Return the spec rewritten; `titles` names schemas, `without` leaves components out."""
    classes = _classes(document)
    schemas = Schemas(*_directions(document, wires), classes, titles)
    methods = method_names(wires, is_ours=document.is_ours)
    paths = {
        f"{_path(wire)}#{index}": _path_item(schemas, wire, methods[wire.operation.id])
        for index, wire in enumerate(wires)
    }
    left_out = {*without, *_unsent(document, wires)}
    components = {
        classes.get(name, name): schemas.lowered(each)
        for name, each in document.components.items()
        if name not in left_out
    }
    info = document.data["info"]
    data = {
        "openapi": "3.1.0",
        "info": {"title": str(info["title"]), "version": str(info["version"])},
        "paths": paths,
        "components": {"schemas": components},
    }
    for old, new in classes.items():
        text = f"the schema {old} is the class {ClassName(new, 'field_')}"
        schemas.renames.append((("components", "schemas", old), text))
    schemas.renames += _renamed(wires, methods)
    components_by_name = {new: old for old, new in classes.items()}
    return Lowering(data, schemas.made, schemas.places, components_by_name, schemas.renames)


def _renamed(wires: Sequence[Wire], methods: Mapping[str, str]) -> Iterable[tuple[Pointer, str]]:
    for wire in wires:
        name = wire.operation.id
        if re.fullmatch(r".*_\d+", new := identifier(methods[name])) and new != identifier(name):
            yield wire.action.pointer, f"the operation {name} is the method {new}"
        operation = wire.action.operation
        for location in LOCATIONS:
            for old, now in renamed(parameter_names(wire, location)):
                at = [each.pointer for each in operation.parameters if each.name == old]
                yield at[0], f"the parameter {old} is {now} in Python"


def _unsent(document: Document, wires: Sequence[Wire]) -> set[str]:
    """Return the components that only media types need that are not sent."""
    unsent = [
        content.schema
        for wire in wires
        for content in (wire.action.operation.body.contents if wire.action.operation.body else ())
        if content is not wire.content and content.schema
    ]
    found = {each.component for each in reachable(unsent) if each.component}
    if not found:
        return set()
    others = [each for name, each in document.components.items() if name not in found]
    for wire in wires:
        others += [wire.sent] if wire.sent else []
        others += [each.schema for each in wire.action.operation.parameters if each.schema]
        for response in wire.action.operation.responses:
            others += [each.schema for each in response.contents if each.schema]
    return found - {each.component for each in reachable(others)}


def _classes(document: Document) -> dict[str, str]:
    """Return other names for the components that would take a class name twice."""
    client = client_name(document)
    taken = {*TAKEN_CLASSES, client, f"Async{client}"}
    seen, found = set(taken), dict[str, str]()
    for name in document.components:
        made = str(ClassName(name, "field_"))
        if made in seen:
            found[name] = unique(f"{name}Model" if made in taken else name, document.components)
            made = str(ClassName(found[name], "field_"))
        seen.add(made)
    return found


def _directions(
    document: Document, wires: Sequence[Wire]
) -> tuple[frozenset[Pointer], frozenset[Pointer]]:
    """Return where the schemas of requests are and where those of responses."""
    text = document.source.text
    if "readOnly" not in text and "writeOnly" not in text:
        return frozenset(), frozenset()
    sent = [each.sent for each in wires if each.sent]
    received = [schema for each in wires for reply in each.replies for schema in reply.successes]
    return _places(sent), _places(received)


def _places(schemas: Iterable[Schema]) -> frozenset[Pointer]:
    return frozenset(each.pointer for each in reachable(schemas))


def _group(tag: str) -> str:
    """Return a tag that becomes no method of the client."""
    return f"{tag}_operations" if identifier(tag) in _TAKEN_GROUPS else tag


def _path(wire: Wire) -> str:
    path = wire.operation.path
    for name, lowered in parameter_names(wire, "path").items():
        path = path.replace(f"{{{name}}}", f"{{{lowered}}}")
    return path


def _path_item(schemas: Schemas, wire: Wire, name: str) -> dict[str, Any]:
    action = wire.action
    operation: dict[str, Any] = {
        "operationId": name,
        "tags": [_group(wire.tag)],
        "summary": action.summary,
        "description": action.description,
        "parameters": [
            {**_parameter(schemas, each), "name": parameter_names(wire, each.location)[each.name]}
            for each in action.operation.parameters
        ],
        "responses": {
            reply.status: {"description": "", **_success(schemas, reply)}
            for reply in wire.replies
            if reply.content is not None
        },
    }
    if wire.content is not None and action.operation.body is not None:
        operation["requestBody"] = {
            "required": action.operation.body.required,
            "content": {_BODIES[wire.kind]: {"schema": _body(schemas, wire)}},
        }
    return {action.operation.method: operation}


def parameter_names(wire: Wire, location: str) -> Mapping[str, str]:
    """Return the names of parameters in the lowered data, by their names in the spec."""
    parameters = wire.action.operation.parameters
    names = spelled([each.name for each in parameters if each.location == location], ())
    if location != "path":
        return names
    # The generator has to find them in the path.
    made = {name: _NOT_IN_PATH.sub("_", each) for name, each in names.items()}
    return {name: each if each[:1].isalpha() else f"p_{each}" for name, each in made.items()}


def _parameter(schemas: Schemas, parameter: Parameter) -> dict[str, Any]:
    schema: Lowered = {"type": "array", "items": {"type": "string"}}
    if flag_text(parameter) is None:
        schema = {**schemas.used(parameter.schema)} if parameter.schema else {"type": "string"}
        if schema.pop("contentEncoding", None):
            schema.pop("format", None)  # in a URL or a header it is a text that the caller encodes
    if parameter.description and "$ref" not in schema:
        schema = {**schema, "description": parameter.description}
    return {
        "in": parameter.location,
        "required": parameter.required,
        "schema": schema,
    }


def _body(schemas: Schemas, wire: Wire) -> Lowered:
    if wire.kind == "text":
        return {"type": "string"}
    if wire.kind == "file":
        return {"type": "string", "format": "binary"}
    lowered: Lowered = schemas.used(wire.sent) if wire.sent else {}
    return lowered


def _success(schemas: Schemas, reply: Reply) -> dict[str, Any]:
    if reply.content == "none":
        return {}
    lowered = [schemas.used(each) for each in reply.successes]
    schema: Lowered = lowered[0] if len(lowered) == 1 else {"oneOf": lowered} if lowered else {}
    if reply.content == "text":
        schema = {"type": "string"}
    if reply.content == "file":
        schema = {"type": "string", "format": "binary"}
    return {"content": {_MEDIA_TYPES[reply.content]: {"schema": schema}}}
