"""The facts that a client is derived from, and findings on what it cannot do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...finding import Finding
from ...spec import Document, Pointer, Server, form_problem
from ..runtime.client_sessions import TokenSession
from ..runtime.server_addresses import ServerAddress
from . import client_operation, pages, received_events, session_token
from .client_operation import (
    ClientOperation,
    absolute,
    argument_name,
    security,
    server_address,
)
from .received_events import ClientEvent

_Problem = tuple[Pointer, str, str]


@dataclass(frozen=True)
class ClientSpec:
    """The facts that the client of a spec is derived from, next to the parser's result.

    Attributes:
        document: The spec.
        operations: The operations that the client has.
        base_url: The vendor's address, or None where none is published.
        credentials: The descriptions of credentials, by the client's argument.
        session: How the client fetches a session token, or None.
        servers: The published addresses, where the caller can select one.
        left_out: Why other operations are left out.
        events: The events that the vendor sends.
        parsed: What the parser reads: the operations, then those that stand for events.
    """

    document: Document
    operations: Sequence[ClientOperation]
    base_url: str | None
    credentials: Mapping[str, str]
    session: TokenSession | None
    servers: tuple[ServerAddress, ...]
    left_out: Sequence[Finding]
    events: Sequence[ClientEvent]
    parsed: Sequence[ClientOperation]


def read(document: Document) -> ClientSpec | list[Finding]:
    """Return the facts for the client of a spec, or findings on why there cannot be one.

    An operation that the client cannot do is left out; the client of one of this project's specs
    has all operations.
    """
    operations: list[ClientOperation] = []
    left_out: list[Finding] = []
    for action in document.actions:
        operation, *others = client_operation.read_all(document, action)
        problems = [*_exceeded(document, operation)]
        problems += [*pages.exceeded(document, operation)] if action.paging else []
        left_out += problems
        operations += [] if problems else [operation]
        operations += [] if problems else _possible(document, others)
    left_out += received_events.exceeded(document) if document.events else []
    problems = [*session_token.exceeded(document, operations)] if _has_tokens(document) else []
    if problems or (left_out and (document.is_ours or not operations)):
        return [*left_out, *problems]
    events = received_events.read(document) if document.events else []
    return combined(document, operations, left_out, events)


def _possible(document: Document, others: Sequence[ClientOperation]) -> Iterator[ClientOperation]:
    """Yield the methods for other media types that the client can do; validation names the rest."""
    return (each for each in others if not [*_exceeded(document, each)])


def combined(
    document: Document,
    operations: Sequence[ClientOperation],
    left_out: Sequence[Finding],
    events: Sequence[ClientEvent],
) -> ClientSpec:
    """Return the facts for a client that has these operations and events."""
    base_url = _address(document.servers)
    has_tokens = _has_tokens(document)
    return ClientSpec(
        document=document,
        operations=operations,
        base_url=base_url,
        credentials=_credential_docs(document),
        session=session_token.read(document, operations, base_url) if has_tokens else None,
        servers=_selectable(document),
        left_out=left_out,
        events=events,
        parsed=[*operations, *(each.operation for each in events)],
    )


def _has_tokens(document: Document) -> bool:
    """Return whether a security scheme has a token that a client can fetch."""
    schemes = document.security_schemes.values()
    return any(each.takes_token or each.session for each in schemes)


def _credential_docs(document: Document) -> Mapping[str, str]:
    """Return the descriptions of credentials: a scheme's, else that of a property it fills."""
    found = {
        argument_name(each.credential): each.description
        for schema in document.components.values()
        for each in schema.properties.values()
        if each.credential
    }
    for scheme in document.security_schemes.values():
        found[argument_name(scheme.argument)] = scheme.description
    return found


def _address(servers: Iterable[Server]) -> str | None:
    """Return the first absolute address, with its variables' defaults.

    Returns:
        None where every server is relative or one variable as a whole: the caller has the address.
    """
    return next((each.filled.rstrip("/") for each in absolute(servers)), None)


def _selectable(document: Document) -> tuple[ServerAddress, ...]:
    """Return the published addresses, if the caller can select one or the value of a variable."""
    found = tuple(map(server_address, absolute(document.servers)))
    return found if len(found) > 1 or any(each.defaults for each in found) else ()


def _exceeded(document: Document, operation: ClientOperation) -> Iterator[Finding]:
    """Yield a finding for everything about an action that its client cannot do."""
    for at, text, remedy in _problems(document, operation):
        yield document.finding(at, "not-generated", text, remedy)


def _problems(document: Document, operation: ClientOperation) -> Iterator[_Problem]:
    yield from _indistinct_failures(operation)
    yield from _parameters(operation)
    yield from _bodies(operation)
    yield from _forms(operation)
    yield from _credentials(operation)
    yield from _schemes(operation)
    yield from _servers(document, operation)


def _indistinct_failures(operation: ClientOperation) -> Iterator[_Problem]:
    for response in operation.responses:
        for schema, failure in response.failures if response.content is not None else ():
            is_distinct = any(value is not None for value in failure.marks.values())
            if not is_distinct and (
                not failure.marks
                or any(set(failure.marks) <= each.required for each in response.successes)
            ):
                yield (
                    schema.pointer,
                    f"nothing distinguishes this failure from a success of {operation.runtime.id}",
                    "require a property with a `const` in it",
                )


def _parameters(operation: ClientOperation) -> Iterator[_Problem]:
    for each in operation.action.operation.parameters:
        style = operation.styles[each.location, each.name]
        if style == "unknown":
            text = f"the client cannot encode the parameter {each.name} in this style"
            yield each.pointer, text, "describe it as a string"
        elif style in ("deep", "members") and each.schema:
            for name, inner in each.schema.properties.items():
                item = inner.items if "array" in inner.types else inner
                if item and item.types & {"object", "array"}:
                    text = f"no parameter style can hold {name} inside {each.name}"
                    yield inner.pointer, text, "describe it as `content: application/json`"


def _bodies(operation: ClientOperation) -> Iterator[_Problem]:
    content = operation.content
    if content is None:
        return
    name = content.name
    is_known = content.kind not in ("xml", "lines", "multipart") or name == "multipart/form-data"
    if not is_known:
        text = f"the client cannot encode {name}"
        yield content.pointer, text, "describe a body in JSON, as a form or as a file"
    elif content.kind == "text" and operation.sent and operation.sent.types - {"string"}:
        text = f"the client cannot encode a body of this type as {name}"
        yield content.pointer, text, "describe it as a string"
    elif operation.kind == "file" and operation.sent and operation.sent.types - {"string", "null"}:
        text = f"the client sends {name} as a file, and this is not one"
        yield content.pointer, text, "describe it as a string with `format: binary`"


def _forms(operation: ClientOperation) -> Iterator[_Problem]:
    if (
        operation.sent is None
        or operation.content is None
        or operation.kind not in ("form", "multipart")
    ):
        return
    for name, each in operation.sent.properties.items():
        if problem := form_problem(each, operation.content.encodings.get(name)):
            yield each.pointer, f"no form can hold {name}: {problem}", "describe it as JSON"
    for name, encoding in operation.content.encodings.items():
        if encoding.headers:
            text = f"the client cannot send headers of the part {name}"
            yield encoding.pointer, text, "describe its media type only"


def _credentials(operation: ClientOperation) -> Iterator[_Problem]:
    if operation.sent is None:
        return
    top = {layer for each in operation.sent.properties.values() for layer in each.layers}
    for each in operation.sent.below():
        if "x-credential" in each.data and each not in top:
            text = "the client puts credentials at the top of a body only"
            yield each.pointer, text, "mark a property there, or remove `x-credential`"


def _schemes(operation: ClientOperation) -> Iterator[_Problem]:
    if operation.action.operation.security and not security(operation.action):
        for each in operation.action.operation.security[0]:
            text = f"the client cannot sign requests for the security scheme {each.scheme.name}"
            remedy = "describe an API key, basic or bearer authentication, or OAuth 2"
            yield each.scheme.pointer, text, remedy


def _servers(document: Document, operation: ClientOperation) -> Iterator[_Problem]:
    servers = operation.action.operation.servers
    if servers and servers[0].pointer[:1] != ("servers",):
        found = _address(servers)
        if found is None or not (
            found.startswith("https://") or _address(document.servers) is None
        ):
            text = f"the server of {operation.runtime.id} is not an https address"
            yield servers[0].pointer, text, "write an absolute address that begins with https://"
