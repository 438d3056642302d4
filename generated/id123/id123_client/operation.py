"""What the client knows of an operation before it is called, and one call of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .body import Body
from .servers import Server
from .types import is_object

Content = Literal["json", "text", "file", "none", "any"]
"""What a success is; `any` is JSON or nothing, where no document says which."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a credential goes: `argument` is its name in the client, `name` the one on the wire.

    `client` is the Basic header of a client of OAuth 2, whose id and secret are percent-encoded.
    `scopes` are those that a token needs for the operation.
    """

    argument: str
    where: Literal["header", "query", "cookie", "bearer", "basic", "client", "body"]
    name: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A documented failure.

    Attributes:
        tells: The members that tell it from a success; None stands for any value.
        message: The member with the vendor's words.
        code: The member with the vendor's code.
        kind: Its kind, where the status does not tell.
    """

    tells: Mapping[str, object] = field(default_factory=dict[str, object])
    message: str | None = None
    code: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A documented answer: a status from `low` to `high`, what a success is, what failures are.

    A `content` of None means that this answer is never a success. `media` are the media types that
    are documented for a file or a text; where there are none, only what no file can be contradicts.
    """

    low: int
    high: int
    content: Content | None
    refusals: tuple[Refusal, ...] = ()
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of the vendor.

    Attributes:
        id: Its operationId.
        method: In capitals.
        path: With `{name}` for each path parameter.
        repeatable: Whether sending it twice leaves what sending it once leaves.
        credentials: The sets of credentials of which one is needed, in order of preference.
        answers: The most special first.
        sensitive: Names of parameters and members that must not be shown.
        accept: The media types of its responses, as the `Accept` header has them.
        server: Its own address, where it is not that of the other operations; empty where only
            the caller can know it.
        is_pinned: Whether it keeps that address under another base URL.
    """

    id: str
    method: str
    path: str
    repeatable: bool
    credentials: tuple[tuple[Placement, ...], ...]
    answers: tuple[Answer, ...]
    sensitive: tuple[str, ...] = ()
    accept: str = "application/json"
    server: str | Server | None = None
    is_pinned: bool = False


@dataclass(slots=True, repr=False)
class Call:
    """One call of an operation, ready to be sent but for the credentials."""

    operation: Operation
    path: Mapping[str, object] = field(default_factory=dict[str, object])
    query: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: dict[str, str] = field(default_factory=dict[str, str])
    cookies: dict[str, str] = field(default_factory=dict[str, str])
    body: Body | None = None

    def __repr__(self) -> str:
        return f"<Call of {self.operation.id}>"

    def sent(self) -> dict[str, Any]:
        """Give what the call sends by name, for finding what must not be shown."""
        body: object = self.body.data if self.body else None
        members = body if is_object(body) else {"body": body}
        return {**self.path, **dict(self.query), **self.headers, **members}
