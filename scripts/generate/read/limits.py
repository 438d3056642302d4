"""What a spec may describe and the clients cannot do: a finding, not a wrong request or result."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...spec import Document, Pointer, media
from .credentials import security
from .wire import DELIMITERS, Wire, address

Problem = tuple[Pointer, str, str]


def exceeded(document: Document, wire: Wire) -> Iterator[Finding]:
    """Yield a finding for everything about an action that its client cannot do."""
    for at, text, remedy in _problems(document, wire):
        yield document.finding(at, "not-generated", text, remedy)


def _problems(document: Document, wire: Wire) -> Iterator[Problem]:
    yield from _indistinct_failures(wire)
    yield from _parameters(wire)
    yield from _bodies(wire)
    yield from _forms(wire)
    yield from _streams(wire)
    yield from _credentials(wire)
    yield from _schemes(wire)
    yield from _servers(document, wire)


def _indistinct_failures(wire: Wire) -> Iterator[Problem]:
    for reply in wire.replies:
        for schema, refusal in reply.refusals if reply.content is not None else ():
            is_told = any(value is not None for value in refusal.marks.values())
            if not is_told and (
                not refusal.marks
                or any(set(refusal.marks) <= each.required for each in reply.successes)
            ):
                yield (
                    schema.pointer,
                    f"nothing tells this failure from a success of {wire.operation.id}",
                    "require a member with a `const` in it",
                )


def _parameters(wire: Wire) -> Iterator[Problem]:
    for each in wire.action.operation.parameters:
        style = wire.styles[each.location, each.name]
        if style == "unknown":
            text = f"the client cannot write the parameter {each.name} in this style"
            yield each.pointer, text, "describe it as a string"
        elif style in ("deep", "members") and each.schema:
            for name, inner in each.schema.properties.items():
                item = inner.items if "array" in inner.types else inner
                if item and item.types & {"object", "array"}:
                    text = f"no style of parameters has a place for {name} inside {each.name}"
                    yield inner.pointer, text, "describe it as `content: application/json`"


def _bodies(wire: Wire) -> Iterator[Problem]:
    content = wire.content
    if content is None:
        return
    name = content.name
    is_known = content.kind not in ("xml", "lines", "multipart") or name == "multipart/form-data"
    if not is_known:
        text = f"the client cannot write {name}"
        yield content.pointer, text, "describe a body in JSON, as a form or as a file"
    elif content.kind == "text" and wire.sent and wire.sent.types - {"string"}:
        text = f"the client cannot write a body of this type as {name}"
        yield content.pointer, text, "describe it as a string"
    elif wire.kind == "file" and wire.sent and wire.sent.types - {"string", "null"}:
        text = f"the client sends {name} as a file, and this is not one"
        yield content.pointer, text, "describe it as a string with `format: binary`"


def _forms(wire: Wire) -> Iterator[Problem]:
    if wire.sent is None or wire.content is None or wire.kind not in ("form", "multipart"):
        return
    for name, each in wire.sent.properties.items():
        item = each.items if "array" in each.types else each
        types = item.types if item else frozenset[str]()
        is_json = media.is_json(wire.parts.get(name, ""))
        if not is_json and ("array" in types or ("object" in types and wire.kind == "form")):
            text = f"no form has a place for the object {name}"
            yield each.pointer, text, "describe it as a string that holds JSON"
    for name, encoding in wire.content.encodings.items():
        if encoding.style not in (None, *DELIMITERS) or encoding.headers:
            text = f"the client cannot write {name} in this encoding"
            yield encoding.pointer, text, "describe its media type only"


def _streams(wire: Wire) -> Iterator[Problem]:
    for reply in wire.replies:
        content = reply.response.preferred
        if reply.content is not None and content is not None and content.kind == "lines":
            text = f"the client cannot read {content.name} as it comes"
            yield content.pointer, text, "describe a response that comes as a whole"


def _credentials(wire: Wire) -> Iterator[Problem]:
    if wire.sent is None:
        return
    top = {layer for each in wire.sent.properties.values() for layer in each.layers}
    for each in wire.sent.below():
        if "x-credential" in each.data and each not in top:
            text = "the client puts credentials at the top of a body only"
            yield each.pointer, text, "mark the member there, or make it an ordinary one"


def _schemes(wire: Wire) -> Iterator[Problem]:
    if wire.action.operation.security and not security(wire.action):
        for each in wire.action.operation.security[0]:
            text = f"the client cannot sign requests for the security scheme {each.scheme.name}"
            remedy = "describe an API key, basic or bearer authentication, or OAuth 2"
            yield each.scheme.pointer, text, remedy


def _servers(document: Document, wire: Wire) -> Iterator[Problem]:
    servers = wire.action.operation.servers
    if servers and servers[0].pointer[:1] != ("servers",):
        found = address(servers)
        if found is None or not (found.startswith("https://") or address(document.servers) is None):
            text = f"the server of {wire.operation.id} is not an https address"
            yield servers[0].pointer, text, "write a whole address that begins with https://"
