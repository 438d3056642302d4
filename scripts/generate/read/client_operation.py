"""Facts about an operation that the client needs and openapi-python-client does not read.

These are credentials, responses and their failures, parameter styles and sensitive names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ...identifiers import identifier
from ...spec import (
    ABSENT,
    Action,
    Document,
    Encoding,
    MediaType,
    Parameter,
    Requirement,
    Response,
    Schema,
    SecurityScheme,
    Server,
    media,
)
from ..runtime.api_operation import (
    ApiOperation,
    Content,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from ..runtime.server_addresses import ServerAddress
from ..runtime.service import ClientOptions
from .media_choices import MediaChoice, choices
from .signature_forms import signature_of

_ABSOLUTE = re.compile(r"(https?|\{[^{}]+\})://")
CLIENT_ARGUMENTS = ("http_client", "server", "token_url", *ClientOptions.__annotations__)
_JSON = "application/json"
_KNOWN = (_JSON, media.FORM, "multipart/form-data")
_OWN_STYLES = {"path": "simple", "header": "simple", "cookie": "form"}
_DELIMITED: Mapping[str, Style] = {
    "form": "comma",
    "spaceDelimited": "space",
    "pipeDelimited": "pipe",
}
_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}

Style = Literal["plain", "comma", "space", "pipe", "members", "deep", "json", "unknown"]
BodyKind = Literal["json", "form", "multipart", "text", "file"]


@dataclass(frozen=True)
class ClientResponse:
    """A documented response of an action.

    Attributes:
        described: The response in the spec.
        read: Its media type that is read, or None without a body.
        content: How a success is read; None if this status is never a success.
        successes: The schemas that a success may have.
        failures: The schemas of failures, each with how the client recognizes it.
    """

    described: Response
    read: MediaType | None
    content: Content | None
    successes: tuple[Schema, ...]
    failures: tuple[tuple[Schema, DocumentedFailure], ...]

    @property
    def item(self) -> Schema | None:
        """Return the schema of one item of a stream: that of a list's items, else the body's."""
        whole = self.read.schema if self.read else None
        return whole.items if whole and "array" in whole.types else whole


@dataclass(frozen=True)
class ClientOperation:
    """An action of the spec as the client calls it.

    Attributes:
        action: The action.
        runtime: Its description for the runtime of the client.
        responses: Its responses.
        content: The media type that is sent, or None where nothing is.
        sent: The schema of what is sent, or None.
        kind: How the body is encoded.
        media_type: The media type of the body where `kind` does not determine it, else empty.
        parts: The properties of a form that are not encoded as by default, and how.
        styles: How each parameter is encoded, by location and name.
        flags: The one value of a set of query parameters, by the name that the spec has for it.
        tag: The tag that the action is grouped by.
        choice: The media types that it sends and reads.
        name: What its method is named after: the operationId, with its media type if needed.
        summary: Its summary, with its media type where the action has several methods.
        is_paged: Whether its list can be iterated; of several methods the preferred one can.
        shared: The names of the headers that the client takes once for all calls.
    """

    action: Action
    runtime: ApiOperation
    responses: tuple[ClientResponse, ...]
    content: MediaType | None
    sent: Schema | None
    kind: BodyKind
    media_type: str
    parts: Mapping[str, str]
    styles: Mapping[tuple[str, str], Style]
    flags: Mapping[str, str]
    tag: str
    choice: MediaChoice
    name: str
    summary: str
    is_paged: bool
    shared: frozenset[str]


def read_all(document: Document, action: Action) -> Iterator[ClientOperation]:
    """Yield what the client needs to know of an action, once for each of its methods."""
    for each in _choices(action):
        yield read(document, action, each)


def _choices(action: Action) -> Iterator[MediaChoice]:
    """Yield the media types by method; most actions have one each way, and one method."""
    messages = [action.contents, *(each.contents for each in action.responses)]
    if any(len(each) > 1 for each in messages):
        return choices(action)
    return iter([MediaChoice(action.contents)])


def read(document: Document, action: Action, choice: MediaChoice | None = None) -> ClientOperation:
    """Return what the client needs to know of an action, in the preferred media types or others."""
    operation = action.operation
    choice = choice or next(_choices(action))
    content = next(iter(choice.sent), None)
    sent = action.sent(content) if content else None
    kind = _body_kind(content, sent)
    responses = tuple(_response(action, each, choice.received) for each in action.responses)
    return ClientOperation(
        action=action,
        runtime=ApiOperation(
            id=action.id,
            method=operation.method.upper(),
            path=operation.path,
            repeatable=action.is_repeatable or operation.idempotency_key is not None,
            credentials=_placements(action, sent),
            responses=tuple(map(_expected, sorted(responses, key=_width))),
            sensitive=tuple(sorted(_sensitive(action, sent))),
            accept=_accept(responses, is_chosen=bool(choice.received)),
            server=_own_server(document, action),
        ),
        responses=responses,
        content=content,
        sent=sent,
        kind=kind,
        media_type=_media_type(choice, kind),
        parts=_parts(content, sent) if kind in ("form", "multipart") else {},
        styles={(each.location, each.name): _style(each) for each in operation.parameters},
        flags={each.name: text for each in operation.parameters if (text := _flag_text(each))},
        tag=next(iter(operation.tags), "default"),
        choice=choice,
        name=f"{action.id}_{choice.suffix}" if choice.suffix else action.id,
        summary=_summary(action, choice),
        is_paged=action.paging is not None and not choice.suffix,
        shared=frozenset(document.shared_headers),
    )


def _summary(action: Action, choice: MediaChoice) -> str:
    text = action.summary or action.id
    return f"{text.rstrip('.')}, as {choice.shown}" if choice.suffix else text


def _body_kind(content: MediaType | None, sent: Schema | None) -> BodyKind:
    kind = content.kind if content else "json"
    if kind in ("json", "form", "multipart"):
        return kind
    return "text" if kind == "text" and not (sent and sent.is_binary) else "file"


def _media_type(choice: MediaChoice, kind: BodyKind) -> str:
    """Return the media types of a body, or nothing where its kind determines them."""
    names = [each.name for each in choice.sent]
    if kind != "file":  # a range cannot be sent
        names = [each for each in names if "*" not in each and each not in _KNOWN]
    return ", ".join(names) or ("text/plain" if kind == "text" else "")


def _parts(content: MediaType | None, sent: Schema | None) -> Mapping[str, str]:
    encodings, schemas = content.encodings if content else {}, sent.properties if sent else {}
    found = {name: _part(each, schemas.get(name)) for name, each in encodings.items()}
    return {name: part for name, part in found.items() if part}


def _part(encoding: Encoding, schema: Schema | None) -> str:
    """Return the media types of a part, or how a list or an object is written in a form."""
    if not encoding.is_styled:
        return encoding.content_type or ""
    if encoding.style == "deepObject":
        return "deep"
    if schema and "object" in schema.types:
        return "members"
    return "" if encoding.explode else _DELIMITERS.get(encoding.style or "form", "")


def _flag_text(parameter: Parameter) -> str | None:
    """Return the one value of an open set of query parameters, or None for another parameter."""
    schema = parameter.schema
    if parameter.location != "query" or schema is None or schema.properties:
        return None
    text = schema.additional.const if schema.additional else ABSENT
    return text if isinstance(text, str) and _style(parameter) != "deep" else None


def _style(parameter: Parameter) -> Style:
    """Return how a parameter is encoded; `unknown` for a style that the client lacks."""
    if parameter.media_type is not None:
        return "json" if media.is_json(parameter.media_type) else "unknown"
    types = parameter.schema.types if parameter.schema else frozenset[str]()
    if parameter.location == "query":
        return _query_style(parameter, types)
    if parameter.style != _OWN_STYLES[parameter.location] or "object" in types:
        return "unknown"
    if "array" not in types:
        return "plain"
    return "comma" if parameter.location != "cookie" else "unknown"


def _query_style(parameter: Parameter, types: frozenset[str]) -> Style:
    if parameter.style == "deepObject":
        return "deep"
    if "object" in types:
        return "members" if parameter.style == "form" and parameter.explode else "unknown"
    if parameter.explode or "array" not in types:
        return "plain" if parameter.style in _DELIMITED else "unknown"
    return _DELIMITED.get(parameter.style, "unknown")


def _accept(responses: Sequence[ClientResponse], *, is_chosen: bool) -> str:
    """Return the media types that are read, those of successes first; a chosen one is preferred."""
    ordered = sorted(responses, key=lambda each: each.content is None)
    first, *others = dict.fromkeys(each.read.name for each in ordered if each.read) or [_JSON]
    return ", ".join([first, *(f"{each};q=0.5" if is_chosen else each for each in others)])


def _placements(action: Action, sent: Schema | None) -> tuple[tuple[CredentialPlacement, ...], ...]:
    """Return the sets of credentials that an action takes, those in its body added to each."""
    in_body = tuple(
        CredentialPlacement(argument_name(each.credential), "body", name)
        for name, each in (sent.properties if sent else {}).items()
        if each.credential
    )
    sets = [tuple(map(_placement, each)) for each in security(action)]
    combined = [placements + in_body for placements in sets or [()]]
    return tuple(combined) if any(combined) else ()


def security(action: Action) -> list[tuple[Requirement, ...]]:
    """Return the sets of requirements that the client can meet."""
    return [
        each
        for each in action.operation.security
        if not any(_is_signed(requirement.scheme) for requirement in each)
    ]


def _is_signed(scheme: SecurityScheme) -> bool:
    """Return whether a scheme needs more than a credential can be used for, or is unknown."""
    if scheme.type == "http":
        return scheme.scheme not in ("basic", "bearer") and scheme.signature is None
    return scheme.type not in ("apiKey", "oauth2", "openIdConnect")


def _placement(requirement: Requirement) -> CredentialPlacement:
    scheme = requirement.scheme
    argument = argument_name(scheme.argument)
    if form := scheme.signature:
        signature = signature_of(form, scheme.header)
        return CredentialPlacement(argument, "signature", scheme.header, signature=signature)
    match scheme.type, scheme.scheme, scheme.location:
        case "apiKey", _, "query":
            return CredentialPlacement(argument, "query", scheme.key)
        case "apiKey", _, "cookie":
            return CredentialPlacement(argument, "cookie", scheme.key)
        case "apiKey", _, _:
            return CredentialPlacement(argument, "header", scheme.key)
        case "http", "basic", _:
            return CredentialPlacement("username:password", "basic")
        case _:
            return CredentialPlacement(
                argument, "bearer", scopes=requirement.scopes if scheme.type == "oauth2" else ()
            )


def _response(action: Action, response: Response, received: str) -> ClientResponse:
    chosen = (each for each in response.contents if each.name == received)
    content = response.preferred if response.is_error else next(chosen, response.preferred)
    kind = "none" if action.operation.method == "head" else _content(content)
    schemas = action.alternatives(response, content) if content and kind != "none" else ()
    whole = content.schema if content else None
    if whole and whole.properties and whole.variants and not any(each.failure for each in schemas):
        schemas = (whole.target,)  # its own properties belong to each of its branches
    is_only = len(action.responses) == 1
    failed = response.is_error or (response.is_default and not is_only)
    failures = tuple((each, _failure(each)) for each in schemas if failed or each.failure)
    successes = tuple(each for each in schemas if not failed and not each.failure)
    is_success = not failed and (bool(successes) or not schemas)
    content_read = kind if is_success else None
    return ClientResponse(response, content, content_read, successes, failures)


def _content(content: MediaType | None) -> Content:
    """Return how a body is read."""
    if content is None or content.kind == "json":
        return "json" if content else "none"
    if content.kind == "lines":
        return "events" if media.essence(content.name) == "text/event-stream" else "lines"
    return "text" if content.name.startswith("text/") else "file"


def _failure(schema: Schema) -> DocumentedFailure:
    """Return how a failure is recognized: by its required constants, else required properties."""
    required = [name for name in schema.properties if name in schema.required]
    distinct = dict(schema.constants) or dict.fromkeys(required)
    failure = schema.failure
    if failure is None:
        return DocumentedFailure(distinct)
    message, code, problems = (
        ".".join(path) or None for path in (failure.message, failure.code, failure.problems)
    )
    return DocumentedFailure(distinct, message, code, failure.kind, problems)


def _expected(response: ClientResponse) -> ExpectedResponse:
    low, high = response.described.range
    described = response.described
    is_chosen = response.read is not described.preferred and response.read is not None
    listed = [response.read] if is_chosen and response.read else described.contents
    documented = tuple(media.essence(each.name) for each in listed)
    return ExpectedResponse(
        low,
        high,
        response.content,
        tuple(failure for _, failure in response.failures),
        documented if response.content in ("file", "text", "lines", "events") else (),
    )


def _width(response: ClientResponse) -> int:
    low, high = response.described.range
    return high - low


def _sensitive(action: Action, sent: Schema | None) -> set[str]:
    """Return the names of everything in a request or a response that must not be shown."""
    operation = action.operation
    found = {each.name for each in operation.parameters if each.sensitivity}
    schemas = [sent]
    for response in operation.responses:
        found |= {each.name for each in response.headers if each.sensitivity}
        schemas += [each.schema for each in response.contents]
    for schema in filter(None, schemas):
        for each in schema.below():  # the parts of `allOf` among them
            found |= {name for name, held in each.properties.items() if held.sensitivity}
    return found


def _own_server(document: Document, action: Action) -> str | ServerAddress | None:
    """Return the address of an operation that has its own, or None."""
    servers = action.operation.servers
    is_own = [each.pointer for each in servers] != [each.pointer for each in document.servers]
    found = list(absolute(servers))[:1] if is_own else []
    for each in found:
        return server_address(each) if each.variables else each.filled.rstrip("/")
    return None


def absolute(servers: Iterable[Server]) -> Iterator[Server]:
    """Yield the servers whose addresses are absolute with their variables' defaults."""
    for each in servers:
        is_absolute = _ABSOLUTE.match(each.url) and each.filled.startswith(("https://", "http://"))
        if is_absolute and "{" not in each.filled:
            yield each


def server_address(server: Server) -> ServerAddress:
    """Return a server with its variables as arguments of the client."""
    names = {name: argument_name(name, "variable") for name in server.variables}
    url = server.url.rstrip("/")
    for name, argument in names.items():
        url = url.replace(f"{{{name}}}", f"{{{argument}}}")
    return ServerAddress(
        url,
        " ".join(server.description.split()).rstrip("."),
        {names[name]: default for name, default in server.variables.items()},
        {names[name]: values for name, values in server.choices.items()},
    )


def argument_name(name: str, kind: str = "credential") -> str:
    """Return the argument of the client for a credential, or for another kind of value."""
    found = identifier(name, f"{kind}_")
    return f"{found}_{kind}" if found in CLIENT_ARGUMENTS else found
