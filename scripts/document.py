"""A spec: its data, the place of every element, its operations.

Owns what an OpenAPI 3.1 file is to everything else: pointers, local references, operations with
their parameters, and where the bundle's own specs lie. YAML is read by `reader`; whether a spec is
any good is the business of `rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from .finding import Finding
from .paths import SPECS
from .reader import Mark, Pointer, Source, Unreadable, read, unreadable

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_VENDOR = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_MARKS = ("x-source", "x-observed", "x-inferred")
_VERSION = re.compile(r"3\.1\.\d+")


@dataclass(frozen=True)
class Operation:
    """One method of one path.

    Attributes:
        path: The path template, as written.
        method: Lower-case.
        pointer: Where the operation object stands.
        data: The operation object.
        parameters: Pointer and object of every parameter, the path item's included, references
            resolved; an operation's own parameter replaces the path item's of the same name.
    """

    path: str
    method: str
    pointer: Pointer
    data: Mapping[str, Any]
    parameters: tuple[tuple[Pointer, Mapping[str, Any]], ...]

    @property
    def id(self) -> str:
        """Give the operationId, or method and path where there is none."""
        return str(self.data.get("operationId") or f"{self.method} {self.path}")


@dataclass(frozen=True)
class Action:
    """One thing a client can call: an operation, or a branch of one whose URL many actions share.

    Attributes:
        id: The operationId, the branch's own where there are branches.
        operation: The operation on the wire.
        pointer: Where the operation object or the branch's schema stands.
        data: The operation object, or the branch's `x-action` object.
        branch: The branch's schema, or None for an operation of its own.
    """

    id: str
    operation: Operation
    pointer: Pointer
    data: Mapping[str, Any]
    branch: Mapping[str, Any] | None = None

    @cached_property
    def tells(self) -> Mapping[str, Any]:
        """Give what in a body picks this action: members with their one value, None for any.

        These are its required constants; without any, its required credentials, as where two
        interfaces share a URL.
        """
        branch = self.branch or {}
        members, required = branch.get("properties"), branch.get("required")
        held = {
            name: members[name]
            for name in (required if isinstance(required, list) else ())
            if isinstance(name, str) and isinstance(members, dict)
            if isinstance(members.get(name), dict)
        }
        constants = {name: each["const"] for name, each in held.items() if "const" in each}
        return constants or dict.fromkeys(n for n, each in held.items() if "x-credential" in each)

    def is_picked_by(self, body: object) -> bool:
        """Tell whether a body picks this action: it has all constants, or any credential."""
        if not isinstance(body, dict):
            return False
        # A mock asks this of every action for every request, hence the plain loop.
        for name, value in self.tells.items():
            if value is None:
                if name in body:
                    return True
            elif name not in body or body[name] != value:
                return False
        return bool(self.tells) and None not in self.tells.values()


@dataclass(frozen=True, eq=False)
class Document:
    """A spec that could be read; `source` is its file. Two readings are two documents."""

    source: Source

    @property
    def path(self) -> Path:
        """Give the file, as the caller named it."""
        return self.source.path

    @property
    def data(self) -> dict[str, Any]:
        """Give the content as plain JSON data, shared, not to be changed."""
        return self.source.data

    @property
    def vendor(self) -> str:
        """Give the vendor's id: the file's stem."""
        return self.path.stem

    @property
    def evidence_path(self) -> Path:
        """Give the evidence file that belongs to this spec, whether it is there or not."""
        return self.path.parent / "evidence" / self.path.name

    @property
    def is_ours(self) -> bool:
        """Tell whether the house rules apply: an evidence folder stands beside the file."""
        return self.evidence_path.parent.is_dir()

    def finding(self, pointer: Pointer, rule: str, message: str, remedy: str) -> Finding:
        """Make a finding on the element's line, with the citations that stand behind it."""
        return self.finding_at(
            self.source.mark(pointer), rule, message, remedy, ", ".join(self.citations(pointer))
        )

    def finding_at(
        self, mark: Mark, rule: str, message: str, remedy: str, source: str = ""
    ) -> Finding:
        """Make a finding on a place of this file."""
        return Finding(str(self.path), mark.line, mark.column, rule, message, remedy, source)

    def at(self, pointer: Pointer) -> Any:
        """Give the data at a pointer, or None where nothing stands there."""
        node: Any = self.data
        for step in pointer:
            match node:
                case dict() if step in node:
                    node = node[step]
                case list() if isinstance(step, int) and -1 < step < len(node):
                    node = node[step]
                case _:
                    return None
        return node

    def target(self, ref: object) -> Pointer | None:
        """Give the place in this file that a `$ref` names, or None where nothing stands there."""
        steps = ref_pointer(ref)
        if steps is None:
            return None
        place: Pointer = ()
        for step in steps:
            is_index = isinstance(self.at(place), list) and str(step).isdecimal()
            place = (*place, int(step) if is_index else step)
        return place if self.at(place) is not None else None

    def resolve(self, pointer: Pointer) -> tuple[Pointer, Any]:
        """Follow `$ref` from an element to what it stands for.

        Returns the pointer and data where the chain ends; for a reference that leaves the file,
        dangles or goes round in a circle, the pointer and data of that reference object.
        """
        seen = {pointer}
        while isinstance(node := self.at(pointer), dict) and "$ref" in node:
            target = self.target(node["$ref"])
            if target is None or target in seen:
                break
            seen.add(target)
            pointer = target
        return pointer, self.at(pointer)

    def citations(self, pointer: Pointer) -> tuple[str, ...]:
        """Give the `document/fact` citations behind an element, its own or its nearest parent's.

        Nothing where the nearest element that says where it comes from is inferred or observed.
        """
        for end in range(len(pointer), 0, -1):
            node = self.at(pointer[:end])
            if isinstance(node, dict) and any(mark in node for mark in _MARKS):
                cited = node.get("x-source", [])
                return tuple(map(str, cited)) if isinstance(cited, list) else (str(cited),)
        return ()

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation in the file's order; what is not an object is passed over."""
        return tuple(self._operations())

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Everything a client can call, in the file's order."""
        return tuple(action for each in self.operations for action in self._actions(each))

    def _actions(self, operation: Operation) -> list[Action]:
        branches = [
            Action(str(data.get("operationId")), operation, pointer, data, branch)
            for pointer, branch in self.branches(operation)
            if isinstance(data := branch.get("x-action"), dict)
        ]
        return branches or [Action(operation.id, operation, operation.pointer, operation.data)]

    def branches(self, operation: Operation) -> list[tuple[Pointer, dict[str, Any]]]:
        """Give the `oneOf` branches of an operation's JSON body, references resolved."""
        pointer, body = self.resolve((*operation.pointer, "requestBody"))
        media = body.get("content") if isinstance(body, dict) else None
        found: list[tuple[Pointer, dict[str, Any]]] = []
        for name in _members(media):
            at, schema = self.resolve((*pointer, "content", name, "schema"))
            listed = schema.get("oneOf") if isinstance(schema, dict) else None
            count = len(listed) if isinstance(listed, list) else 0
            found += [self.resolve((*at, "oneOf", index)) for index in range(count)]
        return [(at, branch) for at, branch in found if isinstance(branch, dict)]

    def _operations(self) -> Iterator[Operation]:
        for path in _members(self.data.get("paths")):
            if not path.startswith("/"):
                continue
            item_pointer, item = self.resolve(("paths", path))
            for method in _members(item):
                if method in METHODS and isinstance(item[method], dict):
                    pointer = (*item_pointer, method)
                    parameters = self._parameters(item_pointer, pointer)
                    yield Operation(path, method, pointer, item[method], parameters)

    def _parameters(self, *owners: Pointer) -> tuple[tuple[Pointer, Mapping[str, Any]], ...]:
        found: dict[tuple[str, str], tuple[Pointer, Mapping[str, Any]]] = {}
        for owner in owners:
            listed = self.at((*owner, "parameters"))
            for index in range(len(listed) if isinstance(listed, list) else 0):
                pointer, parameter = self.resolve((*owner, "parameters", index))
                if isinstance(parameter, dict):
                    key = (str(parameter.get("in")), str(parameter.get("name")))
                    found[key] = (pointer, parameter)
        return tuple(found.values())


def load(path: Path) -> Document:
    """Read one OpenAPI 3.1 file.

    Raises `Unreadable` as `read` does, and for another version of OpenAPI, for aliases (a few of
    them can stand for gigabytes) and for a file name that is no vendor id.
    """
    document = Document(read(path))
    if not _VENDOR.fullmatch(path.stem):
        raise unreadable(
            path,
            "vendor-id",
            f"the file name {path.name!r} gives no vendor id",
            "name it in lower-case letters, digits and single hyphens, as in acme-id.yaml",
        )
    for oddity in document.source.oddities:
        if oddity.kind == "alias":
            raise unreadable(
                path,
                "yaml-alias",
                f"the alias {oddity.text} stands here",
                "write it out",
                oddity.mark,
            )
    _refuse_other_versions(document)
    return document


def _refuse_other_versions(document: Document) -> None:
    member = "openapi" if "openapi" in document.data else "swagger"
    version = document.data.get(member)
    if member == "openapi" and isinstance(version, str) and _VERSION.fullmatch(version):
        return
    found = f"OpenAPI {version}" if version is not None else "no OpenAPI description"
    raise unreadable(
        document.path,
        "openapi-version",
        f"this is {found}, not OpenAPI 3.1.0 or a later patch of it",
        'describe the API in 3.1 and write `openapi: "3.1.0"` first',
        document.source.mark((member,)),
    )


def all_specs(folder: Path = SPECS) -> list[Path]:
    """List the spec files of the bundle by vendor id."""
    return sorted(folder.glob("*.yaml"))


def ref_pointer(ref: object) -> Pointer | None:
    """Read `#/a/b~1c` as a pointer; None for anything that does not stay inside the file."""
    if not isinstance(ref, str) or not ref.startswith("#/"):
        return None
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in unquote(ref[2:]).split("/"))


def pointer_ref(pointer: Pointer) -> str:
    """Write a pointer as `#/a/b~1c`, with what a URI does not take in percent."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in pointer)
    return "#/" + "/".join(quote(step, safe="~!$&'()*+,;=:@") for step in steps)


def walk(data: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Give `data` and every element below it with its pointer, parents first, in order."""
    yield pointer, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*pointer, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*pointer, index))


def _members(node: Any) -> list[str]:
    return [key for key in node if isinstance(key, str)] if isinstance(node, dict) else []


__all__ = [
    "METHODS",
    "SPECS",
    "Action",
    "Document",
    "Mark",
    "Operation",
    "Pointer",
    "Unreadable",
    "all_specs",
    "load",
    "pointer_ref",
    "ref_pointer",
    "walk",
]
