"""Operations rewritten for openapi-python-client.

There is one operation per action, with successful responses only and distinct names in Python.
Schemas are rewritten in `lowered_schemas`; `read` keeps what is hidden from the generator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from ...identifiers import class_name, identifier, numbered, snake, unique
from ...spec import Document, Parameter, Pointer, Schema, reachable
from ..read.client_operation import ClientOperation, ClientResponse
from .lowered_schemas import Lowered, LoweredSchemas, renamed, spelled
from .taken_names import TAKEN_CLASSES, TAKEN_GROUPS

_BODIES: Mapping[str, str] = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "text": "application/octet-stream",
    "file": "application/octet-stream",
}
_VERBS = ("list_", "get_", "find_", "search_")
LOCATIONS = ("path", "query", "header", "cookie")
_NOT_IN_PATH = re.compile(r"[^a-zA-Z0-9_-]")
_MEDIA_TYPES: Mapping[str | None, str] = {
    "json": "application/json",
    "text": "text/plain",
    "file": "application/octet-stream",
    "lines": "application/json",
    "events": "application/json",
}


@dataclass(frozen=True)
class Lowering:
    """The input of the generator.

    Attributes:
        data: The OpenAPI data; every action has a path of its own, templates use the real one.
        made: Every schema in it, by its mark.
        places: Where each of them is in the spec.
        components: The spec's names of the components that have another one in the data.
        parameters: For each operation the spec's names of its parameters, by location and the name
            in the data.
        renames: Where a name in Python is not the one that the spec suggests, and what it is.
        contexts: What the schemas of parameters, bodies and responses are for, by place.
        client: The name of the client's class.
    """

    data: dict[str, Any]
    made: Sequence[Lowered]
    places: Sequence[Pointer]
    components: Mapping[str, str]
    parameters: Sequence[Mapping[str, Mapping[str, str]]]
    renames: Sequence[tuple[Pointer, str]]
    contexts: Mapping[Pointer, str]
    client: str


def lower(
    document: Document,
    operations: Sequence[ClientOperation],
    titles: Mapping[Pointer, str],
    without: Iterable[str] = (),
) -> Lowering:
    """Return the spec rewritten.

    Args:
        document: The spec.
        operations: What is generated of it.
        titles: Names of schemas that are not components, by place.
        without: Components to leave out.
    """
    client = client_name(document.vendor, document.info.title)
    classes = _classes(document, client)
    contexts = _contexts(operations)
    schemas = LoweredSchemas(*_directions(document, operations), classes, titles, contexts)
    methods = method_names(
        ((each.name, each.tag, each.is_paged) for each in operations),
        is_ours=document.is_ours,
    )
    names = [_parameter_names(each) for each in operations]
    paths = {
        f"{_path(operation, names[index]['path'])}#{index}": _path_item(
            schemas, operation, methods[operation.name], names[index]
        )
        for index, operation in enumerate(operations)
    }
    left_out = {*without, *_unsent(document, operations)}
    components = {
        classes.get(name, name): schemas.lowered(each)
        for name, each in document.components.items()
        if name not in left_out
    }
    data = {
        "openapi": "3.1.0",
        "info": {"title": document.info.title, "version": document.info.version},
        "paths": paths,
        "components": {"schemas": components},
    }
    for old, new in classes.items():
        text = f"the schema {old} is the class {class_name(new)}"
        schemas.renames.append((("components", "schemas", old), text))
    for operation, by_location in zip(operations, names, strict=True):
        schemas.renames += _renamed(operation, methods[operation.name], by_location)
    return Lowering(
        data,
        schemas.made,
        schemas.places,
        {new: old for old, new in classes.items()},
        [
            {place: {new: old for old, new in made.items()} for place, made in each.items()}
            for each in names
        ],
        schemas.renames,
        contexts,
        client,
    )


def _renamed(
    operation: ClientOperation, method: str, names: Mapping[str, Mapping[str, str]]
) -> Iterable[tuple[Pointer, str]]:
    name = operation.name
    if re.fullmatch(r".*_\d+", new := identifier(method)) and new != identifier(name):
        yield operation.action.pointer, f"the operation {name} is the method {new}"
    for location, made in names.items():
        for old, now in renamed(made):
            parameters = operation.action.operation.parameters
            at = [
                each.pointer for each in parameters if (each.location, each.name) == (location, old)
            ]
            yield at[0], f"the parameter {old} is {now} in Python"


def _unsent(document: Document, operations: Sequence[ClientOperation]) -> set[str]:
    """Return the components that only media types need that are not sent."""
    unsent = [
        content.schema
        for each in operations
        for content in (each.action.operation.body.contents if each.action.operation.body else ())
        if content is not each.content and content.schema
    ]
    found = {each.component for each in reachable(unsent) if each.component}
    if not found:
        return set()
    others = [each for name, each in document.components.items() if name not in found]
    for operation in operations:
        others += [operation.sent] if operation.sent else []
        others += [each.schema for each in operation.action.operation.parameters if each.schema]
        for response in operation.action.operation.responses:
            others += [each.schema for each in response.contents if each.schema]
    return found - {each.component for each in reachable(others)}


def _classes(document: Document, client: str) -> dict[str, str]:
    """Return other names for the components that would take a class name twice."""
    taken = {*TAKEN_CLASSES, client, f"Async{client}"}
    seen, found = set(taken), dict[str, str]()
    for name in document.components:
        made = class_name(name)
        if made in seen:
            found[name] = unique(f"{name}Model" if made in taken else name, document.components)
            made = class_name(found[name])
        seen.add(made)
    return found


def client_name(vendor: str, title: str) -> str:
    """Return the name of the client's class: the vendor's id, spelled as in the title if it is.

    `github` is `GitHubClient` with the title "GitHub v3 REST API".
    """
    parts = re.findall(r"[^\W_]+", title)
    for start, end in combinations(range(len(parts) + 1), 2):
        if "".join(parts[start:end]).lower() == vendor.replace("-", ""):
            return "".join(class_name(each, "Api") for each in parts[start:end]) + "Client"
    return f"{class_name(vendor, 'Api')}Client"


def method_names(
    operations: Iterable[tuple[str, str, bool]], *, is_ours: bool
) -> Mapping[str, str]:
    """Return a name for each operation's method that is distinct in its group, by operationId.

    Args:
        operations: The operationId and the tag of each, and whether it is paged.
        is_ours: Whether the spec is one of this project's; in others an operationId may begin with
            the words of its tag, which are removed.
    """
    found: dict[str, str] = {}
    taken: dict[str, set[str]] = {}
    for whole, tag, is_paged in operations:
        group = taken.setdefault(identifier(tag), set())
        for name in numbered(snake(whole) if is_ours else _short(whole, tag)):
            made = identifier(name)
            others = {made} | ({iterating_name(made)} if is_paged else set())
            if not others & group:
                group |= others
                found[whole] = name
                break
    return found


def iterating_name(method: str) -> str:
    """Return the name of the method that iterates a list."""
    verb = next((each for each in _VERBS if method.startswith(each)), "")
    return f"iterate_{method.removeprefix(verb)}"


def _short(operation: str, tag: str) -> str:
    """Return an operation's name without the last words of its tag in front.

    A name that Python needs itself gets them at its end: `emails/list` is `list_emails`.
    """
    of_tag, name = snake(tag).split("_"), snake(operation).split("_")
    counts = range(min(len(of_tag), len(name) - 1), 0, -1)
    count = next((each for each in counts if name[:each] == of_tag[-each:]), 0)
    rest = "_".join(name[count:])
    if not count or not rest[:1].isalpha():
        return "_".join(name)
    return rest if identifier(rest) == rest else "_".join([rest, *name[:count]])


def _directions(
    document: Document, operations: Sequence[ClientOperation]
) -> tuple[frozenset[Pointer], frozenset[Pointer]]:
    """Return where the schemas of requests are and where those of responses."""
    text = document.source.text
    if "readOnly" not in text and "writeOnly" not in text:
        return frozenset(), frozenset()
    sent = [each.sent for each in operations if each.sent]
    received = [
        schema
        for each in operations
        for response in each.responses
        for schema in response.successes
    ]
    return _places(sent), _places(received)


def _places(schemas: Iterable[Schema]) -> frozenset[Pointer]:
    return frozenset(each.pointer for each in reachable(schemas))


def _contexts(operations: Iterable[ClientOperation]) -> Mapping[Pointer, str]:
    """Return the parser's names of parameters, bodies and responses, by their schemas' places."""
    found: dict[Pointer, str] = {}
    for operation in operations:
        for parameter in operation.action.operation.parameters:
            if parameter.schema:
                found[parameter.schema.pointer] = parameter.name
        if operation.content and operation.content.schema:
            found[operation.content.schema.pointer] = "body"
        for response in operation.responses:
            if (content := response.read) and content.schema:
                found[content.schema.pointer] = f"response_{response.described.status}"
    return found


def _parameter_names(operation: ClientOperation) -> Mapping[str, Mapping[str, str]]:
    """Return the names of parameters in the lowered data, by location and their names."""
    found: dict[str, Mapping[str, str]] = {}
    for location in LOCATIONS:
        parameters = operation.action.operation.parameters
        found[location] = spelled(
            [each.name for each in parameters if each.location == location], ()
        )
    # The generator has to find these in the path.
    in_path = {name: _NOT_IN_PATH.sub("_", each) for name, each in found["path"].items()}
    found["path"] = {
        name: each if each[:1].isalpha() else f"p_{each}" for name, each in in_path.items()
    }
    return found


def _path(operation: ClientOperation, names: Mapping[str, str]) -> str:
    path = operation.runtime.path
    for name, lowered in names.items():
        path = path.replace(f"{{{name}}}", f"{{{lowered}}}")
    return path


def _path_item(
    schemas: LoweredSchemas,
    operation: ClientOperation,
    method: str,
    names: Mapping[str, Mapping[str, str]],
) -> dict[str, Any]:
    action = operation.action
    tag = snake(operation.tag)
    lowered: dict[str, Any] = {
        "operationId": method,
        "tags": [f"{tag}_operations" if identifier(tag) in TAKEN_GROUPS else tag],
        "summary": action.summary,
        "description": action.description,
        "parameters": [
            {**_parameter(schemas, each, operation), "name": names[each.location][each.name]}
            for each in action.operation.parameters
        ],
        "responses": {
            each.described.status: {"description": "", **_success(schemas, each)}
            for each in operation.responses
            if each.content is not None
        },
    }
    if operation.content is not None and action.operation.body is not None:
        lowered["requestBody"] = {
            "required": action.operation.body.required,
            "content": {_BODIES[operation.kind]: {"schema": _body(schemas, operation)}},
        }
    return {action.operation.method: lowered}


def _parameter(
    schemas: LoweredSchemas, parameter: Parameter, operation: ClientOperation
) -> dict[str, Any]:
    schema: Lowered = {"type": "array", "items": {"type": "string"}}
    if parameter.location != "query" or parameter.name not in operation.flags:
        schema = {**schemas.used(parameter.schema)} if parameter.schema else {"type": "string"}
        if schema.pop("contentEncoding", None):
            schema.pop("format", None)  # in a URL or a header it is a text that the caller encodes
    if parameter.description and "$ref" not in schema:
        schema = {**schema, "description": parameter.description}
    return {"in": parameter.location, "required": parameter.required, "schema": schema}


def _body(schemas: LoweredSchemas, operation: ClientOperation) -> Lowered:
    if operation.kind == "text":
        return {"type": "string"}
    if operation.kind == "file":
        return {"type": "string", "format": "binary"}
    lowered: Lowered = schemas.used(operation.sent) if operation.sent else {}
    return lowered


def _success(schemas: LoweredSchemas, response: ClientResponse) -> dict[str, Any]:
    if response.content == "none":
        return {}
    if response.content in ("lines", "events"):
        item = response.item
        return {"content": {"application/json": {"schema": schemas.used(item) if item else {}}}}
    lowered = schemas.branches(response.successes)
    schema: Lowered = lowered[0] if len(lowered) == 1 else {"oneOf": lowered} if lowered else {}
    if response.content == "text":
        schema = {"type": "string"}
    if response.content == "file":
        schema = {"type": "string", "format": "binary"}
    return {"content": {_MEDIA_TYPES[response.content]: {"schema": schema}}}
