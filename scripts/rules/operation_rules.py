"""Rules for operations: ids, parameters, responses, security, servers and tags.

`path_rules` checks paths, `style_rules` the style of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..spec import Document, Pointer
from .name_spelling import nearest, python_name
from .rule_definition import Problem, rule

_VARIABLE = re.compile(r"\{([^{}]*)\}")


_DESCRIBED_BY = {
    "accept": "the media types of the responses",
    "content-type": "the media types of the body",
    "authorization": "a security scheme",
}


@dataclass(frozen=True)
class OperationId:
    """The id of an operation or an action: its text, its place, its tag as Python spells it."""

    text: str
    pointer: Pointer
    tag: str


def operation_ids(document: Document) -> Iterator[OperationId]:
    """Yield every operationId, those of actions too."""
    for each in document.of_kind("operation"):
        if isinstance(text := each.data.get("operationId"), str):
            tag = str(document.at((*each.pointer, "tags", 0)) or "default")
            yield OperationId(text, (*each.pointer, "operationId"), python_name(tag))
    for action in document.actions:
        if action.branch is not None and isinstance(action.data.get("operationId"), str):
            tag = python_name(next(iter(action.operation.tags), "default"))
            yield OperationId(action.id, (*action.place, "operationId"), tag)


@rule
def duplicate_operation_id(document: Document) -> Iterator[Problem]:
    """An operationId that another operation or action has already.

    Both would be the same method of the client.

    Fix: Choose another id for one of them.
    """
    first: dict[str, OperationId] = {}
    for each in operation_ids(document):
        if (earlier := first.setdefault(each.text, each)) is not each:
            line = document.source.mark(earlier.pointer).line
            yield Problem(
                each.pointer,
                f"the operation on line {line} is called {each.text} too",
                "choose another id for one of them",
            )


@rule(lint=True)
def colliding_operation_id(document: Document) -> Iterator[Problem]:
    """Two operationIds of one tag that are the same function in Python.

    The client renames one of them, and users cannot guess which.

    Fix: Choose ids that differ by more than capitals and delimiters.
    """
    first: dict[tuple[str, str], OperationId] = {}
    for each in operation_ids(document):
        earlier = first.setdefault((each.tag, python_name(each.text)), each)
        if earlier.text != each.text:
            line = document.source.mark(earlier.pointer).line
            yield Problem(
                each.pointer,
                f"{each.text} and {earlier.text} on line {line} are both"
                f" {python_name(each.text)} in Python",
                "choose ids that differ by more than capitals and delimiters",
            )


@rule
def optional_path_parameter(document: Document) -> Iterator[Problem]:
    """A path parameter without `required: true`.

    A path without this part is another path, so OpenAPI requires the keyword.

    Fix: Write `required: true`.
    """
    for each in document.of_kind("parameter"):
        if each.data.get("in") == "path" and each.data.get("required") is not True:
            yield Problem(
                (*each.pointer, "required"),
                "a path without this part is another path",
                "write `required: true`",
            )


@rule
def duplicate_parameter(document: Document) -> Iterator[Problem]:
    """A parameter that its operation or path has already in the same place.

    Tools keep either of the two.

    Fix: Remove one of them.
    """
    for owner in document.of_kind("operation", "path-item"):
        seen: set[tuple[str, str]] = set()
        for pointer in document.items((*owner.pointer, "parameters")):
            target, _ = document.resolve(pointer)
            key = (str(document.at((*target, "in"))), str(document.at((*target, "name"))))
            if key in seen and document.at((*target, "name")) is not None:
                yield Problem(
                    pointer,
                    f"the {key[0]} parameter {key[1]} is declared already",
                    "drop one of the two",
                )
            seen.add(key)


@rule(lint=True)
def ignored_header(document: Document) -> Iterator[Problem]:
    """A parameter or header that OpenAPI ignores because another object describes it.

    Tools leave it out, so a client never sends it as described.

    Fix: Describe it by the object that the message names: the media types, or a security
    scheme.
    """
    for each in document.of_kind("parameter", "header"):
        is_header = each.kind == "header" or each.data.get("in") == "header"
        name = each.name if each.kind == "header" else str(each.data.get("name"))
        instead = _DESCRIBED_BY.get(name.lower()) if is_header else None
        # A header under `components` has no name of its own.
        if instead and each.pointer[:1] + each.pointer[2:] != ("components", each.name):
            yield Problem(
                each.pointer, f"readers of OpenAPI ignore {name} here", f"describe it by {instead}"
            )


@rule
def response_without_description(document: Document) -> Iterator[Problem]:
    """A response without a description.

    OpenAPI requires it, and the client's documentation is made from it.

    Fix: Add `description`: what happened and what the body contains.
    """
    for each in document.of_kind("response"):
        if "description" not in each.data:
            yield Problem(
                each.pointer,
                f"{each.name} has no description",
                "add `description`: what happened and what the body contains",
            )


@rule
def undefined_security_scheme(document: Document) -> Iterator[Problem]:
    """A security requirement that names an undefined scheme.

    Clients and mocks do not know how to send or check the credential.

    Fix: Correct the name, or define the scheme in `components/securitySchemes`.
    """
    schemes = document.security_schemes
    for each in document.of_kind("security-requirement"):
        for name in each.data:
            if name not in schemes:
                near = nearest(name, schemes)
                yield Problem(
                    (*each.pointer, name),
                    f"no security scheme is called {name}",
                    f"write {near}" if near else "define it in `components/securitySchemes`",
                )


@rule(lint=True)
def undefined_scope(document: Document) -> Iterator[Problem]:
    """A security requirement with a scope that none of the scheme's flows has.

    No token can be requested with this scope.

    Fix: Name a scope of the flows, or add it to one.
    """
    for each in document.of_kind("security-requirement"):
        for name in each.data:
            scheme = document.security_scheme(name)
            known = {scope for flow in scheme.flows for scope in flow.scopes}
            for place in document.items((*each.pointer, name)):
                scope = document.at(place)
                if scheme.type == "oauth2" and scope not in known:
                    yield Problem(
                        place,
                        f"no flow of {name} has the scope {scope}",
                        "name a scope of its flows or add it there",
                    )


@rule
def bad_server_variable(document: Document) -> Iterator[Problem]:
    """A server variable that is undefined or unused, or has a default that its `enum` lacks.

    The URL of the server cannot be built from it.

    Fix: Define the variable, use it in the URL, or choose the default from `enum`.
    """
    for each in document.of_kind("server"):
        defined = document.steps((*each.pointer, "variables"))
        names = [str(place[-1]) for place in defined]
        used = _VARIABLE.findall(str(each.data.get("url")))
        for name in used:
            if name not in names:
                yield Problem(
                    (*each.pointer, "url"),
                    f"{{{name}}} is not a variable of this server",
                    f"define {name} under `variables`",
                )
        for pointer, name in zip(defined, names, strict=True):
            listed = document.at((*pointer, "enum"))
            default = document.at((*pointer, "default"))
            if name not in used:
                yield Problem(
                    pointer,
                    f"the URL has no {{{name}}}",
                    "put it into the URL or drop the variable",
                )
            elif isinstance(listed, list) and default not in listed:
                yield Problem(
                    (*pointer, "default"),
                    "the default is not in the list of values",
                    "choose the default from `enum`",
                )


@rule(lint=True)
def duplicate_tag(document: Document) -> Iterator[Problem]:
    """A tag that is declared already.

    Tools keep one of the two descriptions.

    Fix: Remove one of them.
    """
    seen: set[str] = set()
    for each in document.tags:
        if each.name in seen:
            yield Problem(each.pointer, f"the tag {each.name} is declared already", "drop it")
        seen.add(each.name)


@rule(house=True)
def unnamed_operation(document: Document) -> Iterator[Problem]:
    """An operation without an operationId.

    The id becomes the name of the client's method.

    Fix: Add `operationId`: a verb and a noun in camelCase.
    """
    for each in document.operations:
        if "operationId" not in each.data:
            yield Problem(
                each.pointer,
                "the operation has no id, so its function in Python has no name",
                "add `operationId`, a verb and a noun",
            )


@rule(house=True)
def undeclared_tag(document: Document) -> Iterator[Problem]:
    """An operation without a tag, or with one that the root does not declare.

    The tag becomes the part of the client that has the method.

    Fix: Declare the tag in the root's `tags`, or use one that is declared.
    """
    declared = [each.name for each in document.tags]
    for each in document.operations:
        for index, name in enumerate(each.tags):
            if name not in declared:
                near = nearest(name, declared)
                yield Problem(
                    (*each.pointer, "tags", index),
                    f"the root does not declare the tag {name}",
                    f"write {near}" if near else "declare it in the root's `tags`",
                )
        if not each.tags:
            yield Problem(
                each.pointer,
                "the operation has no tag",
                "add the tag of the vendor's module",
            )
