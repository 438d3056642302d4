"""What a client must know of each action and the generator cannot see.

That is credentials, responses and their failures, parameter styles and sensitive names. How a spec
is rewritten for the generator is in `lowering`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ...spec import (
    ABSENT,
    Action,
    Document,
    Encoding,
    MediaType,
    Parameter,
    Pointer,
    Response,
    Schema,
    Server,
    media,
)
from ..runtime.api_operation import ApiOperation, Content, DocumentedFailure, ExpectedResponse
from .credentials import placements

_KNOWN = ("application/json", media.FORM, "multipart/form-data")
_OWN_STYLES = {"path": "simple", "header": "simple", "cookie": "form"}
_DELIMITED: Mapping[str, Style] = {
    "form": "comma",
    "spaceDelimited": "space",
    "pipeDelimited": "pipe",
}
DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
"""What separates the items of a list, by style."""

Style = Literal["plain", "comma", "space", "pipe", "members", "deep", "json", "unknown"]
BodyKind = Literal["json", "form", "multipart", "text", "file"]


@dataclass(frozen=True)
class Reply:
    """One documented response of an action.

    Attributes:
        response: The response.
        content: How a success is read; None where there is no success under this status.
        successes: The schemas that a success may have.
        refusals: The failures, each with its schema.
    """

    response: Response
    content: Content | None
    successes: tuple[Schema, ...]
    refusals: tuple[tuple[Schema, DocumentedFailure], ...]

    @property
    def status(self) -> str:
        """Return the status as the spec writes it: `200`, `4XX` or `default`."""
        return self.response.status

    @property
    def pointer(self) -> Pointer:
        """Return where the response is."""
        return self.response.pointer


@dataclass(frozen=True)
class Wire:
    """An action as it is on the wire.

    Attributes:
        action: The action.
        operation: What the client knows of it.
        replies: Its responses.
        content: The media type that is sent, or None where nothing is.
        styles: How each parameter is written, by location and name.
        flags: The one value of a set of query parameters, by the name that the spec has for it.
    """

    action: Action
    operation: ApiOperation
    replies: tuple[Reply, ...]
    content: MediaType | None
    styles: Mapping[tuple[str, str], Style] = field(default_factory=dict[tuple[str, str], Style])
    flags: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def tag(self) -> str:
        """Return the tag that the action is grouped by."""
        return next(iter(self.action.operation.tags), "default")

    @property
    def kind(self) -> BodyKind:
        """Return how the body is written."""
        kind = self.content.kind if self.content else "json"
        if kind in ("json", "form", "multipart"):
            return kind
        is_text = kind == "text" and not (self.sent and self.sent.is_binary)
        return "text" if is_text else "file"

    @property
    def media_type(self) -> str:
        """Return the media type of the body where its kind does not say, else nothing."""
        name = self.content.name if self.content else ""
        return "" if name in _KNOWN or "*" in name else name

    @property
    def parts(self) -> Mapping[str, str]:
        """Return the properties of a form that are not written as by default, and how."""
        encodings = self.content.encodings if self.content else {}
        found = {name: part for name, each in encodings.items() if (part := _part(each))}
        return found if self.kind in ("form", "multipart") else {}

    @property
    def sent(self) -> Schema | None:
        """Return the schema of what is sent, or None."""
        return self.action.sent(self.content) if self.content else None


def read(document: Document, action: Action) -> Wire:
    """Return what the spec says of an action."""
    operation = action.operation
    content = operation.body.preferred if operation.body else None
    replies = tuple(_reply(action, each) for each in action.responses)
    flags = {each.name: text for each in operation.parameters if (text := flag_text(each))}
    styles: dict[tuple[str, str], Style] = {
        (each.location, each.name): _style(each) for each in operation.parameters
    }
    wire = ApiOperation(
        id=action.id,
        method=operation.method.upper(),
        path=operation.path,
        repeatable=action.is_repeatable,
        credentials=placements(action, action.sent(content) if content else None),
        responses=tuple(map(_answer, sorted(replies, key=_width))),
        sensitive=tuple(sorted(_sensitive(action, content))),
        accept=_accept(replies),
        server=_server(document, action),
    )
    return Wire(action, wire, replies, content, styles, flags)


def flag_text(parameter: Parameter) -> str | None:
    """Return the one value of an open set of query parameters, or None for another parameter."""
    schema = parameter.schema
    if parameter.location != "query" or schema is None or schema.properties:
        return None
    text = schema.additional.const if schema.additional else ABSENT
    return text if isinstance(text, str) and _style(parameter) != "deep" else None


def _style(parameter: Parameter) -> Style:
    """Return how a parameter is written; `unknown` for a way that the client does not know."""
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


def _part(encoding: Encoding) -> str:
    """Return the media type of a part, or what separates the items of a list in a form."""
    if encoding.content_type is not None:
        listed = (each.strip() for each in encoding.content_type.split(","))
        return next((each for each in listed if "*" not in each), "")
    return "" if encoding.explode else DELIMITERS.get(encoding.style or "form", "")


def _accept(replies: Sequence[Reply]) -> str:
    """Return the media types that are read, those of successes first."""
    ordered = sorted(replies, key=lambda each: each.content is None)
    found = [each.response.preferred.name for each in ordered if each.response.preferred]
    return ", ".join(dict.fromkeys(found)) or "application/json"


def _server(document: Document, action: Action) -> str | None:
    """Return the address of an operation that is not at the document's."""
    servers = action.operation.servers
    is_own = [each.pointer for each in servers] != [each.pointer for each in document.servers]
    return address(servers) if is_own else None


def address(servers: Iterable[Server]) -> str | None:
    """Return the first server's address, with its variables' defaults, or None.

    One that is a variable as a whole, or relative, is no address: the caller has it.
    """
    for each in servers:
        if each.url.startswith(("https://", "http://")) and "{" not in each.filled:
            return each.filled.rstrip("/")
    return None


def _reply(action: Action, response: Response) -> Reply:
    content = response.preferred
    kind = "none" if action.operation.method == "head" else _kind(content)
    schemas = action.alternatives(response, content) if content and kind != "none" else ()
    whole = content.schema if content else None
    if whole and whole.properties and whole.variants and not any(each.failure for each in schemas):
        schemas = (whole.target,)  # what it describes belongs to each of its branches
    is_only = len(action.responses) == 1
    failed = response.is_error or (response.is_default and not is_only)
    refusals = tuple((each, _refusal(each)) for each in schemas if failed or each.failure)
    successes = tuple(each for each in schemas if not failed and not each.failure)
    is_success = not failed and (bool(successes) or not schemas)
    return Reply(response, kind if is_success else None, successes, refusals)


def _kind(content: MediaType | None) -> Content:
    """Return how a body is read."""
    if content is None:
        return "none"
    return "json" if content.kind == "json" else "text" if _is_text(content) else "file"


def _is_text(content: MediaType) -> bool:
    return content.name.startswith("text/")


def _refusal(schema: Schema) -> DocumentedFailure:
    failure = schema.failure
    if failure is None:
        return DocumentedFailure(_tells(schema))
    return DocumentedFailure(_tells(schema), failure.message, failure.code, failure.kind)


def _tells(schema: Schema) -> dict[str, object]:
    """Return what tells a failure: its required constants, else its required properties."""
    required = [name for name in schema.properties if name in schema.required]
    return dict(schema.constants) or dict.fromkeys(required)


def _answer(reply: Reply) -> ExpectedResponse:
    low, high = reply.response.range
    documented = tuple(media.essence(each.name) for each in reply.response.contents)
    return ExpectedResponse(
        low,
        high,
        reply.content,
        tuple(refusal for _, refusal in reply.refusals),
        documented if reply.content in ("file", "text") else (),
    )


def _width(reply: Reply) -> int:
    low, high = reply.response.range
    return high - low


def _sensitive(action: Action, content: MediaType | None) -> set[str]:
    """Return the names of everything in a request or a response that must not be shown."""
    operation = action.operation
    found = {each.name for each in operation.parameters if each.sensitivity}
    schemas = [action.sent(content)] if content else []
    for response in operation.responses:
        found |= {each.name for each in response.headers if each.sensitivity}
        schemas += [each.schema for each in response.contents]
    for schema in filter(None, schemas):
        for each in schema.below():
            # What `allOf` adds comes up by itself.
            found |= {name for name, held in each.properties.items() if held.sensitivity}
    return found
