"""What a client must know of each action and the generator cannot see.

Owns credentials, answers and their failures, parameter styles and sensitive names, read from the
spec and its extensions. How the spec is made palatable to the generator is the business of
`lowering`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from openapi_python_client.strings import PythonIdentifier

from ..spec import Action, Document, Pointer, pointer_ref
from ..spec.bridge import pairs
from .runtime.operation import Answer, Content, Operation, Placement, Refusal
from .sensitivity import is_sensitive

Style = Literal["plain", "joined", "members", "deep", "flags"]


@dataclass(frozen=True)
class Reply:
    """One documented answer of an action.

    Attributes:
        status: As the spec writes it: `200`, `4XX` or `default`.
        pointer: Where it stands.
        content: How a success is read; None where there is no success under this status.
        successes: The schemas that a success may have.
        refusals: The failures, with where their schemas stand.
    """

    status: str
    pointer: Pointer
    content: Content | None
    successes: tuple[Mapping[str, Any], ...]
    refusals: tuple[tuple[Pointer, Refusal], ...]


@dataclass(frozen=True)
class Wire:
    """An action as it is on the wire; `styles` and `flags` are by the query parameter's name."""

    action: Action
    operation: Operation
    replies: tuple[Reply, ...]
    styles: Mapping[str, Style] = field(default_factory=dict[str, Style])
    flags: Mapping[str, str] = field(default_factory=dict[str, str])


def read(document: Document, action: Action) -> Wire:
    """Read what the spec says of an action."""
    operation = action.operation
    replies = tuple(_replies(document, action))
    flags = {
        str(parameter["name"]): text
        for _, parameter in pairs(operation)
        if (text := flag_text(parameter)) is not None
    }
    styles: dict[str, Style] = {
        str(parameter["name"]): _style(parameter)
        for _, parameter in pairs(operation)
        if parameter.get("in") == "query"
    }
    wire = Operation(
        id=action.id,
        method=operation.method.upper(),
        path=operation.path,
        repeatable=action.data.get("x-repeatable") is True,
        credentials=_credentials(document, action),
        answers=tuple(map(_answer, sorted(replies, key=_speciality))),
        sensitive=tuple(sorted(_sensitive(document, action))),
    )
    return Wire(action, wire, replies, styles, flags)


def body_schema(
    document: Document, action: Action
) -> tuple[str, Pointer, Mapping[str, Any]] | None:
    """Give the media type, pointer and unresolved schema of what an action sends."""
    pointer, body = document.resolve((*action.operation.pointer, "requestBody"))
    content = body.get("content") if isinstance(body, dict) else None
    if not isinstance(content, dict) or not content:
        return None
    media_type = min(content, key=_preference)
    at: Pointer = (*pointer, "content", media_type, "schema")
    schema = document.at(at)
    if action.branch is not None:
        at, schema = action.pointer, action.branch.data
        if at[0] == "components":
            schema = {"$ref": pointer_ref(at)}
    return media_type, at, schema if isinstance(schema, dict) else {}


def _preference(media_type: str) -> int:
    """Rank the media types: what all operations can use comes first."""
    kinds = ("json", "x-www-form-urlencoded", "multipart/form-data")
    return next((rank for rank, kind in enumerate(kinds) if kind in media_type), len(kinds))


def flag_text(parameter: Mapping[str, Any]) -> str | None:
    """Give the one value of an open set of query parameters, or None for any other parameter."""
    schema = parameter.get("schema")
    if parameter.get("in") != "query" or not isinstance(schema, dict) or schema.get("properties"):
        return None
    values = schema.get("additionalProperties")
    text = values.get("const") if isinstance(values, dict) else None
    return text if isinstance(text, str) and _style(parameter) != "deep" else None


def _style(parameter: Mapping[str, Any]) -> Style:
    schema = parameter.get("schema")
    kind = schema.get("type") if isinstance(schema, dict) else None
    if parameter.get("style") == "deepObject":
        return "deep"
    if parameter.get("explode") is False and kind == "array":
        return "joined"
    return "members" if kind == "object" else "plain"


def _credentials(document: Document, action: Action) -> tuple[tuple[Placement, ...], ...]:
    """Give the sets of credentials that an action takes, those in its body added to each."""
    in_body = tuple(_body_credentials(document, action))
    wanted = action.operation.data.get("security", document.data.get("security"))
    sets = [
        tuple(_placement(document, name) for name in names)
        for names in (wanted if isinstance(wanted, list) else [])
        if isinstance(names, dict)
    ]
    combined = [placements + in_body for placements in sets or [()]]
    return tuple(combined) if any(combined) else ()


def _placement(document: Document, name: str) -> Placement:
    _, scheme = document.resolve(("components", "securitySchemes", name))
    scheme = scheme if isinstance(scheme, dict) else {}
    argument = _argument(scheme.get("x-credential") or name)
    match scheme.get("type"), str(scheme.get("scheme")).lower(), scheme.get("in"):
        case "apiKey", _, "query":
            return Placement(argument, "query", str(scheme.get("name")))
        case "apiKey", _, "cookie":
            return Placement(argument, "cookie", str(scheme.get("name")))
        case "apiKey", _, _:
            return Placement(argument, "header", str(scheme.get("name")))
        case "http", "basic", _:
            return Placement("username:password", "basic")
        case _:
            return Placement(argument, "bearer")


def _argument(name: object) -> str:
    return str(PythonIdentifier(str(name), "credential_"))


def _body_credentials(document: Document, action: Action) -> Iterator[Placement]:
    if (body := body_schema(document, action)) is None:
        return
    _, schema = document.resolve(body[1])
    for name, member in (schema or {}).get("properties", {}).items():
        if isinstance(member, dict) and "x-credential" in member:
            yield Placement(_argument(member["x-credential"]), "body", str(name))


def _replies(document: Document, action: Action) -> Iterator[Reply]:
    operation = action.operation
    named = action.data.get("responses", {}) if action.branch is not None else {}
    listed = operation.data.get("responses")
    responses = [
        status
        for status in listed or ()
        # A branch that names its answers has no others.
        if not status.startswith("x-") and (not named or status in named)
    ]
    for status in responses:
        pointer, response = document.resolve((*operation.pointer, "responses", status))
        if isinstance(response, dict):
            only_answer = len(responses) == 1
            yield _reply(document, status, pointer, named.get(status), only_answer=only_answer)


def _reply(
    document: Document, status: str, pointer: Pointer, named: object, *, only_answer: bool
) -> Reply:
    content, at = _content(document, pointer)
    if pointer[-3:-2] == ("head",):
        content, at = "none", None  # there is never a body
    schemas = [] if at is None else list(_alternatives(document, at))
    if isinstance(named, list):
        schemas = [each for each in schemas if each[0][-1] in named]
    failed = status[0] in "45" or (status == "default" and not only_answer)
    refusals = tuple(
        (place, _refusal(schema)) for place, _, schema in schemas if failed or "x-failure" in schema
    )
    successes = tuple(raw for _, raw, schema in schemas if not failed and "x-failure" not in schema)
    is_success = not failed and (bool(successes) or not schemas)
    return Reply(status, pointer, content if is_success else None, successes, refusals)


def _content(document: Document, pointer: Pointer) -> tuple[Content, Pointer | None]:
    """Give how a body is read and where its schema stands."""
    media = document.at((*pointer, "content"))
    if not isinstance(media, dict) or not media:
        return "none", None
    media_type = min(media, key=_preference)
    kind: Content = "file"
    if "json" in media_type:
        kind = "json"
    elif media_type.startswith("text/"):
        kind = "text"
    at = (*pointer, "content", media_type, "schema")
    return kind, at if isinstance(document.at(at), dict) else None


def _alternatives(
    document: Document, at: Pointer
) -> Iterator[tuple[Pointer, Mapping[str, Any], Mapping[str, Any]]]:
    """Give the schemas that a body may have: place, as written, and resolved."""
    place, schema = document.resolve(at)
    for word in ("oneOf", "anyOf"):
        listed = schema.get(word) if isinstance(schema, dict) else None
        if isinstance(listed, list):
            for index in range(len(listed)):
                yield from _alternatives(document, (*place, word, index))
            return
    raw = document.at(at)
    if isinstance(schema, dict) and isinstance(raw, dict):
        yield place, raw, schema


def _refusal(schema: Mapping[str, Any]) -> Refusal:
    told = schema.get("x-failure")
    told = told if isinstance(told, dict) else {}
    return Refusal(_tells(schema), told.get("message"), told.get("code"), told.get("kind"))


def _tells(schema: Mapping[str, Any]) -> dict[str, object]:
    """Give what tells a failure: its required constants, else its required members."""
    properties = schema.get("properties", {})
    required = schema.get("required", [])
    constants = {
        name: properties[name]["const"]
        for name in required
        if isinstance(properties.get(name), dict) and "const" in properties[name]
    }
    return constants or dict.fromkeys(required)


def _answer(reply: Reply) -> Answer:
    low, high = status_range(reply.status)
    return Answer(low, high, reply.content, tuple(refusal for _, refusal in reply.refusals))


def status_range(status: str) -> tuple[int, int]:
    """Give the first and last status that `200`, `4XX` or `default` stands for."""
    if status.isdigit():
        return int(status), int(status)
    if status[0].isdigit() and status[1:].upper() == "XX":
        return int(status[0]) * 100, int(status[0]) * 100 + 99
    return 0, 999


def _speciality(reply: Reply) -> int:
    low, high = status_range(reply.status)
    return high - low


def _sensitive(document: Document, action: Action) -> set[str]:
    """Give the names of everything in a request or an answer that must not be shown."""
    components = (document.data.get("components") or {}).get("schemas") or {}
    found = {
        str(parameter["name"])
        for _, parameter in pairs(action.operation)
        if is_sensitive(parameter, components)
    }
    places: list[Pointer] = [(*action.operation.pointer, "responses")]
    if body := body_schema(document, action):
        places.append(body[1])
    seen: set[Pointer] = set()
    while places:
        at, node = document.resolve(places.pop())
        if at in seen:
            continue
        seen.add(at)
        steps = (
            node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        )
        for step in steps:
            if isinstance(document.at((*at, step)), dict | list):
                places.append((*at, step))
            if at[-1] in ("properties", "headers") and is_sensitive(node[step], components):
                found.add(str(step))
    return found
