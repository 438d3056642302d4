"""The construction of the typed model from the plain data of a document.

Data of a type that OpenAPI does not allow are skipped, because validation reports them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, get_args

from .keywords import METHODS
from .messages import (
    Body,
    Encoding,
    Example,
    Header,
    Link,
    Location,
    MediaType,
    Parameter,
    Response,
)
from .model import Info, Operation, Server, Tag, Webhook
from .reader import Pointer
from .schema import Schema
from .security import Flow, Requirement, SecurityScheme
from .sent_events import SentEvent

if TYPE_CHECKING:
    from .document import Document


def operations(document: Document) -> Iterator[Operation]:
    """Yield every operation under `paths` in the order of the file."""
    for place in document.steps(("paths",)):
        if str(place[-1]).startswith("/"):
            yield from _path_item(document, place, str(place[-1]))


def webhooks(document: Document) -> Iterator[Webhook]:
    """Yield every webhook in the order of the file."""
    for place in document.steps(("webhooks",)):
        name = str(place[-1])
        found = tuple(_path_item(document, place, name))
        yield Webhook(name, document.resolve(place)[0], found)


def callbacks(document: Document, operation: Operation) -> Iterator[tuple[str, Operation]]:
    """Yield the callbacks of an operation with their names, in order."""
    for named in document.steps((*operation.pointer, "callbacks")):
        for place in document.steps(document.resolve(named)[0]):
            if place[-1] != "$ref" and not str(place[-1]).startswith("x-"):
                for each in _path_item(document, place, str(place[-1])):
                    yield str(named[-1]), each


def events(document: Document) -> Iterator[SentEvent]:
    """Yield every request that the vendor sends: the webhooks, then the callbacks."""
    for webhook in document.webhooks:
        for each in webhook.operations:
            yield SentEvent(webhook.name, each)
    for owner in document.operations:
        for name, each in callbacks(document, owner):
            yield SentEvent(name, each, each.path, owner)


def security_schemes(document: Document) -> Iterator[SecurityScheme]:
    """Yield every security scheme that the document defines."""
    for place in document.steps(("components", "securitySchemes")):
        yield security_scheme(document, str(place[-1]))


def security_scheme(document: Document, name: str) -> SecurityScheme:
    """Return a security scheme by name; one without data if the name is undefined."""
    pointer, data = document.resolve(("components", "securitySchemes", name))
    data = data if isinstance(data, dict) else {}
    flows = [
        Flow(str(place[-1]), place, found)
        for place in document.steps((*pointer, "flows"))
        if isinstance(found := document.at(place), dict) and not str(place[-1]).startswith("x-")
    ]
    return SecurityScheme(name, pointer, data, tuple(flows), _default_argument(document, name))


def _default_argument(document: Document, name: str) -> str:
    """Return `token` for the only scheme with a token of OAuth 2, else the scheme's name."""
    tokens = [
        str(place[-1])
        for place in document.steps(("components", "securitySchemes"))
        if isinstance(found := document.resolve(place)[1], dict)
        and found.get("type") in ("oauth2", "openIdConnect")
    ]
    return "token" if tokens == [name] else name


def shared_headers(operations: tuple[Operation, ...]) -> Iterator[Parameter]:
    """Yield the headers that all of several operations refer to as one component."""
    for each in operations[0].parameters if len(operations) > 1 else ():
        is_shared = each.location == "header" and each.pointer[:2] == ("components", "parameters")
        if (
            is_shared
            and each is not operations[0].idempotency_key
            and all(_refers(other, each) for other in operations[1:])
        ):
            yield each


def _refers(operation: Operation, parameter: Parameter) -> bool:
    return any(each.pointer == parameter.pointer for each in operation.parameters)


def servers(document: Document, *owners: Pointer) -> tuple[Server, ...]:
    """Return the servers of the first owner that has any."""
    for owner in owners:
        if found := tuple(_servers(document, (*owner, "servers"))):
            return found
    return ()


def info(document: Document) -> Info:
    """Return the `info` of the document."""
    data = document.at(("info",))
    about = data if isinstance(data, dict) else {}
    names = ("title", "version", "summary", "description")
    return Info(*(str(about.get(each) or "") for each in names))


def tags(document: Document) -> Iterator[Tag]:
    """Yield the tags that the document declares."""
    for place in document.steps(("tags",)):
        if isinstance(data := document.at(place), dict) and isinstance(data.get("name"), str):
            yield Tag(data["name"], str(data.get("description") or ""), place)


def examples(document: Document, owner: Pointer) -> tuple[Example, ...]:
    """Return the examples of a media type, parameter or header, references followed.

    The one of `example` comes first and has no name; one without `value` is skipped.
    """
    found: list[Example] = []
    data = document.at(owner)
    if isinstance(data, dict) and "example" in data:
        place = (*owner, "example")
        found.append(Example("", place, place, data["example"]))
    for place in _named(document, (*owner, "examples")):
        pointer, each = document.resolve(place)
        if isinstance(each, dict) and "value" in each:
            summary = each.get("summary")
            at = (*pointer, "value")
            text = summary if isinstance(summary, str) else ""
            found.append(Example(str(place[-1]), pointer, at, each["value"], text))
    return tuple(found)


def _path_item(document: Document, place: Pointer, path: str) -> Iterator[Operation]:
    item, data = document.resolve(place)
    for key in data if isinstance(data, dict) else ():
        if key in METHODS and isinstance(data[key], dict):
            yield _operation(document, path, item, str(key))


def _operation(document: Document, path: str, item: Pointer, method: str) -> Operation:
    pointer = (*item, method)
    return Operation(
        path=path,
        method=method,
        pointer=pointer,
        data=document.at(pointer),
        parameters=_parameters(document, item, pointer),
        body=_request_body(document, (*pointer, "requestBody")),
        responses=tuple(_responses(document, (*pointer, "responses"))),
        security=_security(document, pointer),
        servers=servers(document, pointer, item, ()),
    )


def _parameters(document: Document, *owners: Pointer) -> tuple[Parameter, ...]:
    found: dict[tuple[str, str], Parameter] = {}
    for owner in owners:
        for place in document.steps((*owner, "parameters")):
            pointer, data = document.resolve(place)
            if isinstance(data, dict) and data.get("in") in get_args(Location):
                name, location = str(data.get("name")), data["in"]
                value = _value(document, pointer)
                found[location, name] = Parameter(name, pointer, data, *value, location=location)
    return tuple(found.values())


def _value(
    document: Document, owner: Pointer
) -> tuple[Schema | None, str | None, tuple[Example, ...]]:
    """Return the schema, media type and examples of a parameter or header."""
    for place in _named(document, (*owner, "content")):
        schema = _schema(document, (*place, "schema"))
        return schema, str(place[-1]), examples(document, place) or examples(document, owner)
    return _schema(document, (*owner, "schema")), None, examples(document, owner)


def _schema(document: Document, place: Pointer) -> Schema | None:
    return document.schema(place) if isinstance(document.at(place), dict | bool) else None


def _request_body(document: Document, place: Pointer) -> Body | None:
    pointer, data = document.resolve(place)
    if not isinstance(data, dict):
        return None
    return Body(pointer, data, tuple(_contents(document, pointer)))


def _contents(document: Document, owner: Pointer) -> Iterator[MediaType]:
    for place in _named(document, (*owner, "content")):
        if isinstance(data := document.at(place), dict):
            yield MediaType(
                name=str(place[-1]),
                pointer=place,
                data=data,
                schema=_schema(document, (*place, "schema")),
                examples=examples(document, place),
                encodings={
                    str(each[-1]): _encoding(document, each)
                    for each in _named(document, (*place, "encoding"))
                    if isinstance(document.at(each), dict)
                },
            )


def _encoding(document: Document, place: Pointer) -> Encoding:
    data = document.at(place)
    content_type = data.get("contentType")
    headers = tuple(_headers(document, place))
    return Encoding(place, data, content_type if isinstance(content_type, str) else None, headers)


def _headers(document: Document, owner: Pointer) -> Iterator[Header]:
    for place in _named(document, (*owner, "headers")):
        pointer, data = document.resolve(place)
        if isinstance(data, dict):
            yield Header(str(place[-1]), pointer, data, *_value(document, pointer))


def _responses(document: Document, owner: Pointer) -> Iterator[Response]:
    for place in _named(document, owner):
        pointer, data = document.resolve(place)
        if not isinstance(data, dict):
            continue
        yield Response(
            pointer=pointer,
            data=data,
            contents=tuple(_contents(document, pointer)),
            status=str(place[-1]),
            place=place,
            headers=tuple(_headers(document, pointer)),
            links=tuple(_links(document, pointer)),
        )


def _links(document: Document, owner: Pointer) -> Iterator[Link]:
    for place in _named(document, (*owner, "links")):
        pointer, data = document.resolve(place)
        if isinstance(data, dict):
            yield Link(str(place[-1]), pointer, data)


def _security(document: Document, operation: Pointer) -> tuple[tuple[Requirement, ...], ...]:
    own = document.at((*operation, "security"))
    listed = document.data.get("security") if own is None else own
    return tuple(
        tuple(_requirement(document, str(name), scopes) for name, scopes in each.items())
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict)
    )


def _requirement(document: Document, name: str, scopes: Any) -> Requirement:
    listed = scopes if isinstance(scopes, list) else []
    return Requirement(document.security_scheme(name), tuple(map(str, listed)))


def _servers(document: Document, owner: Pointer) -> Iterator[Server]:
    for place in document.steps(owner):
        data = document.at(place)
        if isinstance(data, dict) and isinstance(data.get("url"), str):
            variables = _mapping(data.get("variables"))
            defaults = {
                str(name): str(each.get("default", ""))
                for name, each in variables.items()
                if isinstance(each, dict)
            }
            choices = {
                str(name): tuple(map(str, each["enum"]))
                for name, each in variables.items()
                if isinstance(each, dict) and isinstance(each.get("enum"), list)
            }
            description = str(data.get("description") or "")
            yield Server(place, data["url"], description, defaults, choices)


def _named(document: Document, owner: Pointer) -> list[Pointer]:
    """Return the pointers of an object's properties, without extensions."""
    return [
        place
        for place in document.steps(owner)
        if isinstance(place[-1], str) and not place[-1].startswith("x-")
    ]


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
