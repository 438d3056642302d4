"""Names that a spec gives and the client needs for itself, or that Python cannot tell apart."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from openapi_python_client.strings import in_double_quote_literal

from ..document import Document, Pointer, walk
from ..finding import Finding
from .render import EXPORTED_ERRORS
from .views import Package

_REMEDY = "give it another name"
# What the templates import beside the models, and so cannot be the name of one.
_CLASSES = frozenset(
    {
        *("Answer", "Any", "AsyncClient", "AsyncHttpClient", "Body", "Call", "Client", "File"),
        *(
            "FileInput",
            "HttpClient",
            "Iterable",
            "Literal",
            "Mapping",
            "OpenIntEnum",
            "OpenStrEnum",
        ),
        *("Operation", "Placement", "Refusal", "Response", "Self", "Sequence", "Service", "UUID"),
        *("UNSET", "Unset", *EXPORTED_ERRORS),
    }
)
_MEMBERS = frozenset({"additional_keys", "additional_properties", "from_dict", "to_dict"})
_GROUPS = frozenset({"close", "request"})


def collisions(package: Package) -> Iterator[Finding]:
    """Give a finding for each name that cannot stand in the package."""
    document = package.document
    yield from _texts(document)
    owned = _CLASSES | {package.client, f"Async{package.client}"}
    owned |= {f"{prefix}{group.name}" for group in package.groups for prefix in ("", "Async")}
    for info in [each.prop.class_info for each in package.models] + [
        each.class_info for each in package.enums
    ]:
        if info.name in owned:
            at: Pointer = ("components", "schemas", str(info.name))
            yield _taken(document, at, f"the class {info.name}")
    for model in package.models:
        for member in model.members:
            if member.name in _MEMBERS:
                name = member.prop.name.get_untrusted_value()
                at = ("components", "schemas", model.name, "properties", name)
                yield _taken(document, at, f"the member {member.name} of {model.name}")
    for group in package.groups:
        if group.attribute in _GROUPS:
            yield _taken(document, ("tags",), f"the tag {group.attribute}")
        names = Counter(
            name for method in group.methods for name in (method.name, f"{method.name}_detailed")
        )
        for method in group.methods:
            if names[method.name] > 1:
                yield _taken(document, method.wire.action.pointer, f"the operation {method.name}")


def _texts(document: Document) -> Iterator[Finding]:
    """Find enum values with characters that the generator drops."""
    for pointer, node in walk(document.data):
        if pointer[-2:-1] == ("enum",) and isinstance(node, str):
            kept = json.loads(f'"{in_double_quote_literal(node)}"')
            if kept != node:
                text = f"the generator makes {kept!r} of the value {node!r}"
                yield document.finding(pointer, "not-generated", text, "leave it out of the list")


def _taken(document: Document, at: Pointer, what: str) -> Finding:
    text = f"{what} has a name that the client needs for itself"
    return document.finding(at, "not-generated", text, _REMEDY)
