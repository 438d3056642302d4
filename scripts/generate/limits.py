"""What a spec may describe and the clients cannot do: a finding, not a wrong request or result."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..spec import Document, Parameter, Pointer
from .wire import Wire

_STYLES = {
    "query": ("form", "deepObject"),
    "path": ("simple",),
    "header": ("simple",),
    "cookie": ("form",),
}


def exceeded(document: Document, wire: Wire) -> Iterator[Finding]:
    """Yield a finding for everything about an action that its client cannot do."""
    for at, text, remedy in _problems(wire):
        yield document.finding(at, "not-generated", text, remedy)


def _problems(wire: Wire) -> Iterator[tuple[Pointer, str, str]]:
    yield from _indistinct_failures(wire)
    yield from _parameters(wire)
    yield from _forms(wire)
    yield from _credentials(wire)


def _indistinct_failures(wire: Wire) -> Iterator[tuple[Pointer, str, str]]:
    for reply in wire.replies:
        for schema, refusal in reply.refusals if reply.content is not None else ():
            is_told = any(value is not None for value in refusal.tells.values())
            if not is_told and (
                not refusal.tells
                or any(set(refusal.tells) <= each.required for each in reply.successes)
            ):
                yield (
                    schema.pointer,
                    f"nothing tells this failure from a success of {wire.operation.id}",
                    "require a member with a `const` in it",
                )


def _parameters(wire: Wire) -> Iterator[tuple[Pointer, str, str]]:
    for each in wire.action.operation.parameters:
        if not _can_be_written(each):
            text = f"the client cannot write the parameter {each.name} in this style"
            yield each.pointer, text, "describe it as a string"


def _can_be_written(parameter: Parameter) -> bool:
    types = parameter.schema.types if parameter.schema else frozenset[str]()
    if parameter.style not in _STYLES[parameter.location]:
        return False
    if parameter.location != "query":
        return not types & {"object", "array"}
    return parameter.explode or parameter.style == "deepObject" or "object" not in types


def _forms(wire: Wire) -> Iterator[tuple[Pointer, str, str]]:
    if wire.sent is None or wire.content is None or wire.content.kind not in ("form", "multipart"):
        return
    for name, each in wire.sent.properties.items():
        item = each.items if "array" in each.types else each
        if item is not None and item.types & {"object", "array"}:
            text = f"no form has a place for the object {name}"
            yield each.pointer, text, "describe it as a string that holds JSON"


def _credentials(wire: Wire) -> Iterator[tuple[Pointer, str, str]]:
    if wire.sent is None:
        return
    top = {layer for each in wire.sent.properties.values() for layer in each.layers}
    for each in wire.sent.below():
        if "x-credential" in each.data and each not in top:
            text = "the client puts credentials at the top of a body only"
            yield each.pointer, text, "mark the member there, or make it an ordinary one"
