"""Findings on what a spec describes and a generated client cannot do."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...spec import Document, Pointer, media
from .client_operation import DELIMITERS, ClientOperation, security
from .server_selection import address

_Problem = tuple[Pointer, str, str]


def exceeded(document: Document, operation: ClientOperation) -> Iterator[Finding]:
    """Yield a finding for everything about an action that its client cannot do."""
    for at, text, remedy in _problems(document, operation):
        yield document.finding(at, "not-generated", text, remedy)


def _problems(document: Document, operation: ClientOperation) -> Iterator[_Problem]:
    yield from _indistinct_failures(operation)
    yield from _parameters(operation)
    yield from _bodies(operation)
    yield from _forms(operation)
    yield from _streams(operation)
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
        item = each.items if "array" in each.types else each
        types = item.types if item else frozenset[str]()
        is_json = media.is_json(operation.parts.get(name, ""))
        if not is_json and ("array" in types or ("object" in types and operation.kind == "form")):
            text = f"no form can hold the object {name}"
            yield each.pointer, text, "describe it as a string that holds JSON"
    for name, encoding in operation.content.encodings.items():
        if encoding.style not in (None, *DELIMITERS) or encoding.headers:
            text = f"the client cannot encode {name} in this way"
            yield encoding.pointer, text, "describe its media type only"


def _streams(operation: ClientOperation) -> Iterator[_Problem]:
    for response in operation.responses:
        content = response.described.preferred
        if response.content is not None and content is not None and content.kind == "lines":
            text = f"the client cannot read {content.name} as a stream"
            yield content.pointer, text, "describe a response that is complete when it is read"


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
        found = address(servers)
        if found is None or not (found.startswith("https://") or address(document.servers) is None):
            text = f"the server of {operation.runtime.id} is not an https address"
            yield servers[0].pointer, text, "write an absolute address that begins with https://"
