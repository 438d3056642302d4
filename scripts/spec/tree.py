"""The plain data of one OpenAPI file, with the place of every element and one resolver.

The typed model is built on it. Places are JSON Pointers: escapes follow RFC 6901; in a URI
fragment, percent-encoding follows RFC 3986.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from ..finding import Finding
from .keywords import DATA, NAMED
from .reader import Mark, Pointer, Source

MARKS = ("x-source", "x-observed", "x-inferred")
"""The fields with the evidence of an element."""
TRAFFIC = "traffic/"
"""How an `x-observed` begins that names an observation of recorded traffic."""


def ref_pointer(ref: object) -> Pointer | None:
    """Return `#/a/b~1c` as a pointer of strings, or None for an external reference."""
    if not isinstance(ref, str) or not ref.startswith("#/"):
        return None
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in unquote(ref[2:]).split("/"))


def pointer_ref(pointer: Pointer) -> str:
    """Return the reference `#/a/b~1c`, percent-encoded where a URI needs it."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in pointer)
    return "#/" + "/".join(quote(step, safe="~!$&'()*+,;=:@") for step in steps)


def copied(data: Any) -> Any:
    """Return a deep copy of JSON data; `deepcopy` is several times slower."""
    if isinstance(data, dict):
        return {key: copied(value) for key, value in data.items()}
    return [copied(each) for each in data] if isinstance(data, list) else data


def walk(data: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Yield `data` and every element below it with its pointer, parents first, in order."""
    yield pointer, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*pointer, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*pointer, index))


def plain(node: Any, *, keep: frozenset[str] = frozenset()) -> Any:
    """Return a copy of a description without its extensions, except for those in `keep`."""
    if isinstance(node, list):
        return [plain(item, keep=keep) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _plain_value(key, value, keep)
        for key, value in node.items()
        if key in keep or not str(key).startswith("x-")
    }


def _plain_value(key: str, value: Any, keep: frozenset[str]) -> Any:
    if key in NAMED and isinstance(value, dict):
        return {name: plain(each, keep=keep) for name, each in value.items()}
    return copied(value) if key in DATA else plain(value, keep=keep)


@dataclass(frozen=True, eq=False)
class Tree:
    """A readable file; reading a file twice results in two unequal trees."""

    source: Source

    @property
    def path(self) -> Path:
        """Return the file, as the caller named it."""
        return self.source.path

    @property
    def data(self) -> dict[str, Any]:
        """Return the content as plain JSON data; it is shared, do not change it."""
        return self.source.data

    def at(self, pointer: Pointer) -> Any:
        """Return the data at a pointer, or None if it does not exist."""
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
        """Return the pointer to the target of a `$ref`, or None if it is not in this file."""
        steps = ref_pointer(ref)
        if steps is None:
            return None
        place: Pointer = ()
        for step in steps:
            is_index = isinstance(self.at(place), list) and str(step).isdecimal()
            place = (*place, int(step) if is_index else step)
        return place if self.at(place) is not None else None

    def resolve(self, pointer: Pointer) -> tuple[Pointer, Any]:
        """Return the pointer and data of an element after following `$ref`.

        For an external, dangling or circular reference, these are the pointer and data of the
        reference object.
        """
        seen = {pointer}
        while isinstance(node := self.at(pointer), dict) and "$ref" in node:
            target = self.target(node["$ref"])
            if target is None or target in seen:
                break
            seen.add(target)
            pointer = target
        return pointer, self.at(pointer)

    def references(self, pointer: Pointer) -> frozenset[Pointer]:
        """Return the targets of all `$ref` in an element, and of those in the targets."""
        found: set[Pointer] = set()
        waiting = [pointer]
        while waiting:
            for _, node in walk(self.at(waiting.pop())):
                target = self.target(node.get("$ref")) if isinstance(node, dict) else None
                if target and target not in found:
                    found.add(target)
                    waiting.append(target)
        return frozenset(found)

    def steps(self, pointer: Pointer) -> list[Pointer]:
        """Return the pointers of the properties or items of an element, if any."""
        match self.at(pointer):
            case dict() as node:
                return [(*pointer, key) for key in node if isinstance(key, str)]
            case list() as node:
                return [(*pointer, index) for index in range(len(node))]
        return []

    def lines(self, pointer: Pointer) -> tuple[int, int]:
        """Return the first and the last line on which a part of an element begins."""
        marks = (self.source.keys, self.source.values)
        found = [
            each[place].line
            for place, _ in walk(self.at(pointer), pointer)
            for each in marks
            if place in each
        ]
        return min(found), max(found)

    def items(self, pointer: Pointer) -> list[Pointer]:
        """Return the pointers of the items of a list; empty for other elements."""
        return self.steps(pointer) if isinstance(self.at(pointer), list) else []

    def is_cited(self, pointer: Pointer) -> bool:
        """Return whether an object has an `x-source` of its own."""
        node = self.at(pointer)
        return isinstance(node, dict) and "x-source" in node

    def citations(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the `document/fact` citations of an element or of its nearest cited ancestor.

        Empty if the nearest element with evidence is inferred or observed.
        """
        for end in range(len(pointer), 0, -1):
            node = self.at(pointer[:end])
            if isinstance(node, dict) and _has_source(node):
                cited = node.get("x-source", [])
                return tuple(map(str, cited)) if isinstance(cited, list) else (str(cited),)
        return ()

    def finding(self, pointer: Pointer, rule: str, message: str, remedy: str) -> Finding:
        """Return a finding on the element's line, with the element's citations."""
        found = self.finding_at(self.source.mark(pointer), rule, message, remedy)
        source = ", ".join(self.citations(pointer))
        return replace(found, source=source, pointer=_written(pointer))

    def finding_at(self, mark: Mark, rule: str, message: str, remedy: str) -> Finding:
        """Return a finding on a place of this file, with the pointer of the element there."""
        pointer = _written(self.source.pointer_at(mark))
        path = str(self.path)
        return Finding(path, mark.line, mark.column, rule, message, remedy, pointer=pointer)


def _written(pointer: Pointer) -> str:
    return pointer_ref(pointer) if pointer else "#"


def _has_source(node: dict[str, Any]) -> bool:
    """Return whether an object has evidence other than traffic, which adds to what is above."""
    is_traffic = str(node.get("x-observed", "")).startswith(TRAFFIC)
    return any(mark in node for mark in MARKS if not (is_traffic and mark == "x-observed"))
