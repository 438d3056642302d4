"""Where one exchange differs from the spec: operation, parameters, bodies, status and headers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..spec import MediaType, Operation, Parameter, Pointer, Response, Schema
from .hidden_values import Hidden
from .operation_matching import NOT_DECODED, Match, decoded, is_of_mock
from .recorded_exchange import RecordedExchange
from .value_deviations import (
    ABSENT,
    Deviation,
    Noted,
    Outcome,
    Seen,
    compare,
    nearest,
    shown_media_type,
    shown_name,
)

# Fields that HTTP, its caches, proxies and browsers define; a vendor need not document them.
_STANDARD_HEADERS = frozenset(
    """
    accept-ranges access-control-allow-credentials access-control-allow-headers
    access-control-allow-methods access-control-allow-origin access-control-expose-headers
    access-control-max-age age allow alt-svc cache-control connection content-disposition
    content-encoding content-language content-length content-location content-range
    content-security-policy content-security-policy-report-only content-type
    cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy date etag
    expect-ct expires keep-alive last-modified link location nel origin-agent-cluster
    permissions-policy pragma preference-applied proxy-authenticate referrer-policy report-to
    reporting-endpoints retry-after server server-timing set-cookie strict-transport-security
    timing-allow-origin trailer transfer-encoding upgrade vary via warning www-authenticate x-cache
    x-content-type-options x-dns-prefetch-control x-download-options x-frame-options
    x-mock-reason x-permitted-cross-domain-policies x-powered-by x-robots-tag x-ua-compatible
    x-xss-protection
    """.split()  # noqa: SIM905  # a table that is easier to read as text
)


@dataclass(frozen=True)
class Held:
    """What a comparison of one exchange found.

    Attributes:
        action: The operation; empty for a request that no operation documents.
        outcomes: Differences, and what is as described.
        is_of_mock: Whether the local mock responded, not the vendor.
    """

    action: str
    outcomes: tuple[Outcome, ...]
    is_of_mock: bool = False


def compare_exchange(match: Match, exchange: RecordedExchange) -> Held:
    """Return how one exchange differs from the spec.

    The request is held against the spec only if the response is a success: a request that the
    vendor rejects may well be wrong.
    """
    operation = match.operation
    if operation is None:
        detail = f"{exchange.method} {match.path} ({exchange.status})"
        unknown = Deviation("undocumented-operation", ("paths",), detail, "request")
        return Held("", (unknown,), is_of_mock(exchange))
    name = match.action.id if match.action else operation.id
    outcomes: list[Outcome] = [Seen(operation.pointer)]
    received = list(_response(operation, match, exchange)) if exchange.status else []
    if exchange.status and exchange.status < 400 and not _is_failure(operation, received):
        outcomes += (_of_request(each) for each in _request(operation, match, exchange))
    outcomes += received
    return Held(name, tuple(dict.fromkeys(outcomes)), is_of_mock(exchange))


def _is_failure(operation: Operation, received: list[Outcome]) -> bool:
    """Return whether the response is a failure under the status of a success."""
    seen = {each.pointer for each in received if isinstance(each, Seen)}
    return any(
        alternative.failure is not None and alternative.pointer in seen
        for response in operation.responses
        for content in response.contents
        for alternative in content.alternatives
    )


def _of_request(outcome: Outcome) -> Outcome:
    return replace(outcome, direction="request") if isinstance(outcome, Deviation) else outcome


def _request(operation: Operation, match: Match, exchange: RecordedExchange) -> Iterator[Outcome]:
    yield from _query(operation, exchange)
    for parameter in operation.parameters:
        if parameter.location == "path" and parameter.name in match.parameters:
            yield from _parameter(parameter, match.parameters[parameter.name])
        elif parameter.location == "header":
            yield from _header_parameter(parameter, exchange)
    yield from _request_body(operation, match, exchange)


def _query(operation: Operation, exchange: RecordedExchange) -> Iterator[Outcome]:
    known = {each.name: each for each in operation.parameters if each.location == "query"}
    is_open = any(_is_open(each) for each in known.values())
    keys = {
        each.scheme.key
        for requirements in operation.security
        for each in requirements
        if each.scheme.location == "query"
    }
    sent = {name.partition("[")[0]: value for name, value in exchange.query}
    for name, value in sent.items():
        if name in known:
            yield from _parameter(known[name], value)
        elif name not in keys and not is_open:
            yield Deviation(
                "undocumented-parameter", operation.pointer, f"query {shown_name(name)}"
            )
    for name, parameter in known.items():
        if name not in sent and not _is_open(parameter):
            yield _without(parameter)


def _is_open(parameter: Parameter) -> bool:
    """Return whether its value is an object whose properties are parameters of their own."""
    return parameter.schema is not None and parameter.schema.is_object and parameter.explode


def _header_parameter(parameter: Parameter, exchange: RecordedExchange) -> Iterator[Outcome]:
    value = exchange.request.header(parameter.name)
    if value is not None:
        yield from _parameter(parameter, value)
    else:
        yield _without(parameter)


def _without(parameter: Parameter) -> Outcome:
    if not parameter.required:
        return Noted(parameter.pointer, ABSENT)
    detail = f"{parameter.location} {parameter.name}"
    return Deviation("missing-parameter", parameter.pointer, detail)


def _parameter(parameter: Parameter, text: str) -> Iterator[Outcome]:
    yield Seen(parameter.pointer)
    schema = parameter.schema
    if schema is not None and schema.types and not schema.types & {"array", "object"}:
        yield from compare(schema, _read(schema, text), "request")


def _read(schema: Schema, text: str) -> Any:
    """Return the text as the type that the schema has, or as a string where that is impossible."""
    if isinstance(text, Hidden):
        return text.as_text() if "string" in schema.types else text
    if "string" in schema.types:
        return text
    try:
        if schema.types & {"integer", "number"}:
            return int(text) if text.lstrip("-").isdecimal() else float(text)
    except ValueError:
        return text
    words = {"true": True, "false": False, "null": None}
    return words.get(text, text)


def _request_body(
    operation: Operation, match: Match, exchange: RecordedExchange
) -> Iterator[Outcome]:
    if operation.body is None or exchange.request.body is None:
        return
    yield Seen(operation.body.pointer)
    yield Noted(
        operation.body.pointer, f"media type {shown_media_type(exchange.request.media_type)}"
    )
    content = operation.body.content(exchange.request.media_type)
    if content is None:
        if exchange.request.body:
            detail = shown_media_type(exchange.request.media_type)
            yield Deviation("undocumented-media-type", operation.body.pointer, detail)
        return
    yield Seen(content.pointer)
    if match.sent is NOT_DECODED:
        return
    if match.action is None:
        yield Deviation("undocumented-action", operation.body.pointer, "no action is selected")
        return
    if schema := match.action.sent(content):
        yield from _of_form(schema, match.sent, content)


def _of_form(schema: Schema, value: Any, content: MediaType) -> Iterator[Outcome]:
    """Compare a request's body; the fields of a form are texts, whatever their type."""
    if content.kind == "form" and isinstance(value, dict):
        known = schema.properties
        value = {
            name: _read(known[name], part) if name in known and isinstance(part, str) else part
            for name, part in value.items()
        }
    yield from compare(schema, value, "request")


def _response(operation: Operation, match: Match, exchange: RecordedExchange) -> Iterator[Outcome]:
    response = operation.response(exchange.status)
    # What `default` covers is a failure; a success that only it covers is not described.
    if response is None or (response.is_default and exchange.status < 400):
        yield Deviation("undocumented-status", operation.pointer, str(exchange.status))
        return
    yield from map(Seen, (response.pointer, response.place))
    yield Noted(response.place, f"status {exchange.status}")
    yield Noted(response.place, f"media type {shown_media_type(exchange.response.media_type)}")
    yield from _response_headers(response, exchange)
    yield from _response_body(response, match, exchange)


def _response_headers(response: Response, exchange: RecordedExchange) -> Iterator[Outcome]:
    known = {each.name.lower(): each for each in response.headers}
    for name, value in exchange.response.headers:
        header = known.get(name.lower())
        if header is not None:
            yield Seen(header.pointer)
            if header.schema and not header.schema.types & {"array", "object"}:
                yield from compare(header.schema, _read(header.schema, value), "response")
        elif name.lower() not in _STANDARD_HEADERS:
            yield Deviation("undocumented-header", response.place, shown_name(name))


def _response_body(
    response: Response, match: Match, exchange: RecordedExchange
) -> Iterator[Outcome]:
    message = exchange.response
    if not message.body:
        return
    content = response.content(message.media_type)
    if content is None:
        if response.contents or message.media_type:
            detail = shown_media_type(message.media_type)
            yield Deviation("undocumented-media-type", response.pointer, detail)
        return
    yield Seen(content.pointer)
    value = decoded(message)
    if value is NOT_DECODED:
        if content.kind == "json":
            yield Deviation("unreadable-body", content.pointer, "not JSON")
        return
    yield from _value(response, content, match, value)


def _value(response: Response, content: MediaType, match: Match, value: Any) -> Iterator[Outcome]:
    if content.schema is None:
        return
    alternatives = (
        match.action.alternatives(response, content) if match.action else content.alternatives
    )
    if len(alternatives) > 1:
        yield from compare(nearest(alternatives, value, "response"), value, "response")
    else:
        yield from compare(alternatives[0] if alternatives else content.schema, value, "response")


def unused(operation: Operation, seen: frozenset[Pointer]) -> Iterator[Pointer]:
    """Yield the documented responses and parameters of an operation that no exchange has."""
    for parameter in operation.parameters:
        if parameter.pointer not in seen:
            yield parameter.pointer
    for response in operation.responses:
        if response.place not in seen:
            yield response.place
