"""What an OpenAPI description says, typed: operations, bodies, parameters, security, servers.

Every object knows its place (`pointer`, references followed). Nothing here decides anything: where
a credential is put, which failure is chosen and how a parameter is written is up to each stage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from . import extensions, media
from .reader import Pointer
from .schema import Schema

Location = Literal["path", "query", "header", "cookie"]

_DEFAULT_STYLES: Mapping[str, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}


@dataclass(frozen=True, eq=False)
class Example:
    """An example that has its value in the file.

    Attributes:
        name: Its key under `examples`; empty for the value of `example`.
        pointer: The example object, references followed; the value itself for `example`.
        at: The value.
        value: The value as JSON data.
        summary: What the spec says of it, or an empty string.
    """

    name: str
    pointer: Pointer
    at: Pointer
    value: Any
    summary: str = ""


@dataclass(frozen=True, eq=False)
class Header:
    """A header of a response or of a part, or what a parameter has in common with one.

    Attributes:
        name: As on the wire.
        pointer: Where it is, references followed.
        data: The object.
        schema: The schema of its value, that of `content` included; None where there is none.
        media_type: The media type of `content`, or None where `schema` and `style` describe it.
        examples: Its examples.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    schema: Schema | None
    media_type: str | None
    examples: tuple[Example, ...]

    @property
    def required(self) -> bool:
        """Return whether it is always there."""
        return self.data.get("required") is True

    @property
    def explode(self) -> bool:
        """Return whether each item or property is written apart; the standard has the default."""
        stated = self.data.get("explode")
        return stated if isinstance(stated, bool) else self.style == "form"

    @property
    def style(self) -> str:
        """Return how a value is written, by default as the standard says."""
        return _text(self.data.get("style")) or "simple"

    @property
    def description(self) -> str:
        """Return the description, or an empty string."""
        return _text(self.data.get("description"))

    @property
    def deprecated(self) -> bool:
        """Return whether the vendor advises against it."""
        return self.data.get("deprecated") is True

    @property
    def sensitivity(self) -> extensions.Sensitivity | None:
        """Return how sensitive a value is, by its own mark or that of its schema."""
        own = extensions.read_sensitivity(self.data)
        return own or (self.schema.sensitivity if self.schema else None)


@dataclass(frozen=True, eq=False)
class Parameter(Header):
    """A parameter; `location` is the value of `in`."""

    location: Location

    @property
    def required(self) -> bool:
        """Return whether it must be sent; a path parameter always."""
        return self.location == "path" or super().required

    @property
    def style(self) -> str:
        """Return how a value is written, by default as the standard says."""
        return _text(self.data.get("style")) or _DEFAULT_STYLES[self.location]


@dataclass(frozen=True, eq=False)
class Encoding:
    """How one property of a form is written.

    Attributes:
        pointer: Where it is.
        data: The object.
        content_type: The part's media types, or None for the default of the property's type.
        headers: The part's headers.
    """

    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    content_type: str | None
    headers: tuple[Header, ...]

    @property
    def style(self) -> str | None:
        """Return the style, or None where it is not stated."""
        return _text(self.data.get("style")) or None

    @property
    def explode(self) -> bool:
        """Return whether each item or property is written apart; the standard has the default."""
        stated = self.data.get("explode")
        return stated if isinstance(stated, bool) else self.style in (None, "form")

    @property
    def is_styled(self) -> bool:
        """Return whether a field is written in a style; `content_type` then counts for nothing."""
        return self.style is not None or isinstance(self.data.get("explode"), bool)


@dataclass(frozen=True, eq=False)
class MediaType:
    """One media type of a body.

    Attributes:
        name: As the spec writes it.
        pointer: Where it is.
        data: The object.
        schema: What a body is, or None where the spec does not say.
        examples: Its examples.
        encodings: By property.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    schema: Schema | None
    examples: tuple[Example, ...]
    encodings: Mapping[str, Encoding]

    @property
    def kind(self) -> media.Kind:
        """Return how a body is written."""
        return media.kind_of(self.name)

    @cached_property
    def alternatives(self) -> tuple[Schema, ...]:
        """Return the schemas one of which a body is; none where the spec has no schema."""
        return self.schema.alternatives if self.schema else ()


@dataclass(frozen=True, eq=False)
class Body:
    """What is sent, in one of several media types.

    Attributes:
        pointer: Where it is, references followed.
        data: The object.
        contents: The media types in the order of the file.
    """

    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    contents: tuple[MediaType, ...]

    @property
    def required(self) -> bool:
        """Return whether it must be sent."""
        return self.data.get("required") is True

    @cached_property
    def preferred(self) -> MediaType | None:
        """Return the media type that is used where a caller names none."""
        return min(self.contents, key=lambda each: media.rank(each.name), default=None)

    def content(self, media_type: str) -> MediaType | None:
        """Return what describes a media type: it itself, else a range such as `image/*`."""
        fitting = [each for each in self.contents if media.matches(each.name, media_type)]
        return min(fitting, key=lambda each: media.essence(each.name).count("*"), default=None)


@dataclass(frozen=True, eq=False)
class Link:
    """A link from a response to an operation.

    Attributes:
        name: Its key.
        pointer: Where it is, references followed.
        data: The object.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, eq=False)
class Response(Body):
    """One documented response.

    Attributes:
        status: Its key: `404`, `4XX` or `default`.
        place: Where the operation names it, references not followed.
        headers: In the order of the file.
        links: In the order of the file.
    """

    status: str
    place: Pointer
    headers: tuple[Header, ...]
    links: tuple[Link, ...]

    @cached_property
    def range(self) -> tuple[int, int]:
        """Return the first and the last status that it documents; 0 to 999 for `default`."""
        if self.status.isdecimal():
            return int(self.status), int(self.status)
        if len(self.status) == 3 and self.status[0].isdecimal() and self.status[1:].upper() == "XX":
            return int(self.status[0]) * 100, int(self.status[0]) * 100 + 99
        return 0, 999

    def covers(self, status: int) -> bool:
        """Return whether it documents a status."""
        low, high = self.range
        return low <= status <= high

    @property
    def is_default(self) -> bool:
        """Return whether it documents whatever no other response does."""
        return self.status == "default"

    @property
    def is_success(self) -> bool:
        """Return whether its status is a success."""
        return self.status[:1] == "2"

    @property
    def is_error(self) -> bool:
        """Return whether its status is an error."""
        return self.status[:1] in ("4", "5")


@dataclass(frozen=True, eq=False)
class Flow:
    """An OAuth 2 flow, by its name in the standard."""

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)

    @property
    def scopes(self) -> Mapping[str, Any]:
        """Return the scopes by name."""
        found = self.data.get("scopes")
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, eq=False)
class SecurityScheme:
    """A way to authenticate.

    Attributes:
        name: Its name under `components/securitySchemes`.
        pointer: Where it is, references followed.
        data: The object; empty for a name that nothing defines.
        flows: The OAuth 2 flows.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    flows: tuple[Flow, ...] = ()

    @property
    def type(self) -> str:
        """Return `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`; empty if unknown."""
        return _text(self.data.get("type"))

    @property
    def location(self) -> str:
        """Return where an API key is sent: `header`, `query` or `cookie`."""
        return _text(self.data.get("in"))

    @property
    def key(self) -> str:
        """Return the name under which an API key is sent."""
        return _text(self.data.get("name"))

    @property
    def scheme(self) -> str:
        """Return the HTTP authentication scheme in lower case, such as `bearer`."""
        return _text(self.data.get("scheme")).lower()

    @property
    def argument(self) -> str:
        """Return the client's argument: that of `x-credential`, else the scheme's name."""
        return extensions.read_credential(self.data) or self.name

    @property
    def is_supported(self) -> bool:
        """Return whether a credential of it can be sent and compared: a key, a login or a token."""
        return not self.obstacle

    @property
    def obstacle(self) -> str:
        """Return the kind of credential that cannot be sent and compared, or an empty string.

        OAuth 2 and OpenID Connect work with a bearer token that the caller has.
        """
        if self.type == "http":
            is_plain = self.scheme in ("basic", "bearer")
            return "" if is_plain else f"HTTP authentication of the scheme {self.scheme}"
        if self.type == "mutualTLS":
            return "authentication with a client certificate"
        is_sent = self.key and self.location in ("header", "query", "cookie")
        is_token = self.type in ("oauth2", "openIdConnect")
        is_known = is_token or (self.type == "apiKey" and is_sent)
        return "" if is_known else "a security scheme of no known kind"

    @cached_property
    def session(self) -> extensions.Session | None:
        """Return how its token is obtained, or None where the caller has it."""
        return extensions.read_session(self.data)


@dataclass(frozen=True, eq=False)
class Requirement:
    """One security scheme that a request must satisfy, with the scopes it needs."""

    scheme: SecurityScheme
    scopes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Server:
    """An address.

    Attributes:
        pointer: Where it is.
        url: As written, variables in braces.
        description: What the spec says of it, or an empty string.
        variables: The default of each variable, by name.
    """

    pointer: Pointer
    url: str
    description: str
    variables: Mapping[str, str]

    @property
    def filled(self) -> str:
        """Return the URL with the default of every variable."""
        url = self.url
        for name, value in self.variables.items():
            url = url.replace(f"{{{name}}}", value)
        return url


@dataclass(frozen=True, eq=False)
class Operation:
    """One method of one path.

    Attributes:
        path: The path template, as written.
        method: In lower case.
        pointer: Where the operation object is.
        data: The operation object.
        parameters: All parameters, the path item's included; an operation's own parameter replaces
            the path item's of the same name and location.
        body: What is sent, or None.
        responses: In the order of the file.
        security: The sets of requirements one of which must be met, the document's where the
            operation has none of its own; an empty set means that no credential is needed, and no
            sets that the spec does not say.
        servers: Those of the operation, else of its path, else of the document.
    """

    path: str
    method: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    parameters: tuple[Parameter, ...] = field(repr=False)
    body: Body | None = field(repr=False)
    responses: tuple[Response, ...] = field(repr=False)
    security: tuple[tuple[Requirement, ...], ...] = field(repr=False)
    servers: tuple[Server, ...] = field(repr=False)

    @property
    def id(self) -> str:
        """Return the operationId, or method and path where there is none."""
        return str(self.data.get("operationId") or f"{self.method} {self.path}")

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the names of its tags."""
        listed = self.data.get("tags")
        return tuple(map(str, listed)) if isinstance(listed, list) else ()

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Return the request body, if there is one, and the responses."""
        return (*([self.body] if self.body else ()), *self.responses)

    def response(self, status: int) -> Response | None:
        """Return what documents a status: the status itself, then its range, then `default`."""
        fitting = [each for each in self.responses if each.covers(status)]
        return min(fitting, key=_width, default=None)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Return what can be called here: the branches with an `x-action`, else the operation."""
        found = [
            Action(str(data.get("operationId")), self, branch.pointer, data, branch)
            for branch in self.branches
            if isinstance(data := branch.data.get("x-action"), dict)
        ]
        return tuple(found) or (Action(self.id, self, self.pointer, self.data),)

    @cached_property
    def branches(self) -> tuple[Schema, ...]:
        """Return the schemas that the `oneOf` of its body lists, references followed."""
        return tuple(
            branch.target
            for content in (self.body.contents if self.body else ())
            if content.schema
            for branch in content.schema.target.listed("oneOf")
            if branch.target.data
        )


@dataclass(frozen=True, eq=False)
class Action:
    """One thing that a client can call: an operation, or one of several behind one URL.

    Attributes:
        id: The operationId, the branch's own where there are branches.
        operation: The operation on the wire.
        pointer: Where the operation object or the branch's schema is.
        data: The operation object, or the branch's `x-action` object.
        branch: The branch of the operation's body, or None for an operation of its own.
    """

    id: str
    operation: Operation
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    branch: Schema | None = None

    @property
    def summary(self) -> str:
        """Return the summary, or an empty string."""
        return _text(self.data.get("summary"))

    @property
    def description(self) -> str:
        """Return the description, or an empty string."""
        return _text(self.data.get("description"))

    @property
    def deprecated(self) -> bool:
        """Return whether the vendor advises against it, or against the whole operation."""
        return True in (self.data.get("deprecated"), self.operation.data.get("deprecated"))

    @property
    def is_repeatable(self) -> bool:
        """Return whether `x-repeatable` says that sending a request twice does no harm."""
        return self.data.get("x-repeatable") is True

    @cached_property
    def paging(self) -> extensions.Paging | None:
        """Return how its list is read page by page, or None."""
        return extensions.read_paging(self.data)

    @property
    def place(self) -> Pointer:
        """Return where its own fields are: the operation object, or the `x-action` object."""
        return self.pointer if self.branch is None else (*self.pointer, "x-action")

    @cached_property
    def named_responses(self) -> Mapping[str, tuple[str, ...]]:
        """Return the component schemas that its `x-action` names, by status."""
        return {
            status: tuple(map(str, names)) if isinstance(names, list) else ()
            for status, names in (self._named or {}).items()
        }

    @cached_property
    def responses(self) -> tuple[Response, ...]:
        """Return the responses that it may have: those its `x-action` names, else all."""
        named = self._named
        every = self.operation.responses
        return tuple(each for each in every if named is None or each.status in named)

    def alternatives(self, response: Response, content: MediaType) -> tuple[Schema, ...]:
        """Return the schemas one of which a response's body is for this action."""
        names = self.named(response)
        if names is None or self.branch is None:
            return content.alternatives
        components = self.branch.document.components
        wanted = {
            each.pointer
            for name in names
            if name in components
            for each in components[name].alternatives
        }
        return tuple(each for each in content.alternatives if each.pointer in wanted)

    def named(self, response: Response) -> frozenset[str] | None:
        """Return the components that its `x-action` names for a response; None for all of them."""
        names = self._named.get(response.status) if self._named is not None else None
        return frozenset(map(str, names)) if isinstance(names, list) else None

    @cached_property
    def contents(self) -> tuple[MediaType, ...]:
        """Return the media types in which it can be sent: those whose schema lists its branch."""
        body = self.operation.body
        return tuple(
            each
            for each in (body.contents if body else ())
            if self.branch is None
            or any(
                listed.target is self.branch
                for listed in (each.schema.target.listed("oneOf") if each.schema else ())
            )
        )

    def sent(self, content: MediaType) -> Schema | None:
        """Return the schema of what it sends in a media type, or None where there is none."""
        return self.branch or content.schema

    @cached_property
    def selectors(self) -> Mapping[str, Any]:
        """Return what in a body selects this action: properties with their value, None for any.

        These are the constants that the branch requires; without any, the credentials that it
        requires, as where two interfaces share a URL.
        """
        if self.branch is None:
            return {}
        if constants := self.branch.constants:
            return constants
        own = self.branch.properties
        needed = [name for name in own if name in self.branch.required]
        return dict.fromkeys(name for name in needed if own[name].credential)

    def is_selected_by(self, body: object) -> bool:
        """Return whether a body selects this action: it has all constants, or any credential."""
        if not isinstance(body, dict):
            return False
        # A mock asks this of every action for every request, hence the plain loop.
        for name, value in self.selectors.items():
            if value is None:
                if name in body:
                    return True
            elif name not in body or body[name] != value:
                return False
        return bool(self.selectors) and None not in self.selectors.values()

    @cached_property
    def _named(self) -> Mapping[str, Any] | None:
        named = self.data.get("responses") if self.branch is not None else None
        return named if isinstance(named, dict) and named else None


@dataclass(frozen=True, eq=False)
class Webhook:
    """A call that the vendor makes to its customer.

    Attributes:
        name: Its key.
        pointer: Where it is, references followed.
        operations: What is called, each with the body that is sent.
    """

    name: str
    pointer: Pointer
    operations: tuple[Operation, ...]


@dataclass(frozen=True, eq=False)
class Tag:
    """A tag that the document declares."""

    name: str
    description: str
    pointer: Pointer


def _width(response: Response) -> int:
    low, high = response.range
    return high - low


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
