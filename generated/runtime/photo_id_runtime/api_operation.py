"""The description of an operation, and one call of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from .request_body import ApiBody
from .types import is_object, record

if TYPE_CHECKING:
    from .server_addresses import ServerAddress
    from .signatures import Signature

Content = Literal["json", "text", "file", "none", "any", "lines", "events"]
"""The content of a success; `any` is JSON or nothing, where no document describes which.

`lines` of JSON and server-sent `events` are read item by item.
"""


@record
class CredentialPlacement:
    """The place of a credential: `argument` names it in the client, `name` in the request.

    `client` is the Basic header of an OAuth 2 client, with its id and secret percent-encoded.
    `scopes` are those that a token needs for the operation. `signature` is how the credential
    signs the request, in which it is not sent.
    """

    argument: str
    where: Literal["header", "query", "cookie", "bearer", "basic", "client", "body", "signature"]
    name: str = ""
    scopes: tuple[str, ...] = ()
    signature: Signature | None = None


@record
class DocumentedFailure:
    """A documented failure.

    Attributes:
        marks: The properties that distinguish it from a success; None matches any value.
        message: The path of the vendor's message, such as `errors.0.detail`.
        code: The path of the vendor's code.
        kind: Its kind, where the status does not determine it.
        problems: The path of the vendor's list of problems.
    """

    marks: Mapping[str, object] = field(default_factory=dict[str, object])
    message: str | None = None
    code: str | None = None
    kind: str | None = None
    problems: str | None = None


@record
class ExpectedResponse:
    """A documented response: statuses from `low` to `high`, the content of a success, failures.

    A `content` of None means that this response is never a success. `media` are the media types
    documented for a file, a text or a stream; without any, only JSON, XML and HTML contradict a
    file.
    """

    low: int
    high: int
    content: Content | None
    failures: tuple[DocumentedFailure, ...] = ()
    media: tuple[str, ...] = ()


@record
class ApiOperation:
    """An operation of the vendor.

    Attributes:
        id: Its operationId.
        method: In capitals.
        path: With `{name}` for each path parameter.
        repeatable: Whether sending it twice has the effect of sending it once.
        credentials: The sets of credentials of which one is needed, in order of preference.
        responses: The most specific first.
        sensitive: Names of parameters and properties that must not be shown.
        accept: The media types of its responses, as the `Accept` header has them.
        server: Its own address, where it is not that of the other operations; empty where only
            the caller can know it.
        is_pinned: Whether it keeps that address under another base URL.
    """

    id: str
    method: str
    path: str
    repeatable: bool
    credentials: tuple[tuple[CredentialPlacement, ...], ...]
    responses: tuple[ExpectedResponse, ...]
    sensitive: tuple[str, ...] = ()
    accept: str = "application/json"
    server: str | ServerAddress | None = None
    is_pinned: bool = False


@dataclass(slots=True, eq=False, repr=False)
class ApiCall:
    """One call of an operation, ready to be sent but for the credentials."""

    operation: ApiOperation
    path: Mapping[str, object] = field(default_factory=dict[str, object])
    query: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: dict[str, str] = field(default_factory=dict[str, str])
    cookies: dict[str, str] = field(default_factory=dict[str, str])
    body: ApiBody | None = None

    def __repr__(self) -> str:
        return f"<Call of {self.operation.id}>"

    @property
    def is_spent(self) -> bool:
        """Return whether its body was an iterator that has been read, so that none can be sent."""
        return self.body is not None and self.body.is_spent

    def sent(self) -> dict[str, Any]:
        """Return what the call sends by name, to find what must not be shown."""
        body: object = self.body.data if self.body else None
        properties = body if is_object(body) else {"body": body}
        return {**self.path, **dict(self.query), **self.headers, **properties}
