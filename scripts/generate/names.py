"""Names that a spec gives and the client needs for itself, or that Python cannot tell apart."""

from __future__ import annotations

import json
from collections.abc import Iterator

from openapi_python_client.strings import in_double_quote_literal

from ..finding import Finding
from ..spec import Document, Pointer, walk
from .render import EXPORTED_ERRORS
from .runtime.service import ClientOptions
from .views import Package

_REMEDY = "give it another name"
# What the templates import beside the models, and so cannot be the name of one.
_TAKEN_CLASSES = frozenset(
    {
        *("Answer", "Any", "AsyncClient", "AsyncHttpClient", "Body", "Call", "Client", "File"),
        *("CallOptions", "ClientOptions", "Outcome", "Unpack"),
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
_TAKEN_MEMBERS = frozenset(
    {"additional_keys", "additional_properties", "from_dict", "problems", "to_dict"}
)
_TAKEN_GROUPS = frozenset({"close", "execute", "fetch_link", "request", "with_options"})
_TAKEN_OPTIONS = frozenset({"http_client", *ClientOptions.__annotations__})


def collisions(package: Package) -> Iterator[Finding]:
    """Give a finding for each name that cannot stand in the package."""
    yield from _texts(package.document)
    yield from _classes(package)
    yield from _members(package)
    yield from _clients(package)


def _classes(package: Package) -> Iterator[Finding]:
    owned = _TAKEN_CLASSES | {package.client, f"Async{package.client}"}
    owned |= {f"{prefix}{group.name}" for group in package.groups for prefix in ("", "Async")}
    classes = [each.prop.class_info for each in package.models]
    for name in [str(each.name) for each in (*classes, *[e.class_info for e in package.enums])]:
        if name in owned:
            yield _taken(package.document, ("components", "schemas", name), f"the class {name}")


def _members(package: Package) -> Iterator[Finding]:
    for model in package.models:
        for member in model.members:
            if member.name in _TAKEN_MEMBERS:
                name = member.prop.name.get_untrusted_value()
                at = ("components", "schemas", model.name, "properties", name)
                yield _taken(package.document, at, f"the member {member.name} of {model.name}")


def _clients(package: Package) -> Iterator[Finding]:
    for credential in package.credentials:
        if credential.name in _TAKEN_OPTIONS:
            yield _taken(package.document, ("components",), f"the credential {credential.name}")
    for group in package.groups:
        if group.attribute in _TAKEN_GROUPS:
            yield _taken(package.document, ("tags",), f"the tag {group.attribute}")
        twins = {f"{method.name}_detailed" for method in group.methods}
        twins |= {each.iteration.name for each in group.methods if each.iteration}
        for method in group.methods:
            if method.name in twins:
                at = method.wire.action.pointer
                yield _taken(package.document, at, f"the operation {method.name}")
            if method.iteration and "page_size" in {each.handed for each in method.choices}:
                at = method.wire.action.pointer
                yield _taken(package.document, at, f"page_size of {method.name}")


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
