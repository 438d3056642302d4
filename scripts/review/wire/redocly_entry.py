"""One entry of Redocly's comparison, converted to a difference and graded.

Here are the element of the document that an entry is about, the actions that it affects, and the
grade of what Redocly has no rule for. `redocly_comparison` combines several entries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ... import rules
from ...spec import Pointer
from ..review_report import Grade, Presence
from .difference import Difference, items, phrase
from .projection import Projection

# Redocly's names of elements, as used in messages and rule ids.
_NOUNS = {
    "PathItem": "path",
    "Schema": "schema",
    "RequestBody": "request body",
    "MediaType": "media type",
    "SecurityRequirement": "security requirement",
    "SecurityScheme": "security scheme",
    "ServerVariable": "server variable",
    "ExternalDocs": "external documentation",
}
# Elements for human readers.
_PROSE_TYPES = frozenset(
    {"Example", "ExamplesMap", "ExternalDocs", "Info", "Contact", "License", "Tag", "TagList"}
    | {"ServerVariable", "ServerVariablesMap", "NamedSecuritySchemes"}
)
# Keywords that describe a value and do not limit it.
_HINTS = frozenset({"default", "readOnly", "writeOnly"})
_PRESENCE: Mapping[str, Presence] = {
    "added": "added",
    "removed": "removed",
    "modified": "changed",
}
_PROSE = frozenset(
    {"description", "summary", "title", "example", "examples", "externalDocs", "deprecated"}
    | {"tags", "$comment", "bearerFormat"}
)


def read(base: Projection, head: Projection, reported: Mapping[str, Any]) -> list[Difference]:
    """Return the differences of one entry: none if users are not affected, several for a path."""
    entry = _Entry(base, head, reported)
    if entry.is_unnoticed():
        return []
    if entry.is_whole_path():
        return [_Entry(base, head, each).difference() for each in entry.operations()]
    return [entry.difference()]


class _Entry:
    """One entry: an element or one keyword of it that was added, removed or changed."""

    def __init__(self, base: Projection, head: Projection, reported: Mapping[str, Any]) -> None:
        self._sides = (base, head)
        self._reported = reported
        self._kind = str(reported["typeName"])
        self._presence = _PRESENCE[reported["kind"]]
        self._verdicts = reported["verdicts"]
        self._renamed = reported.get("property") == "key"
        self._keyword = "" if self._renamed else str(reported.get("property") or "")
        sides = [reported.get(side) or {} for side in ("base", "revision")]
        self._before, self._after = (side.get("value") for side in sides)
        self._base = _pointer(base.data, sides[0].get("pointer"))
        self._head = _pointer(head.data, sides[1].get("pointer"))
        self._way = _pointer(base.data if self._head is None else head.data, reported["path"]) or ()

    def difference(self) -> Difference:
        """Return the entry in terms of the document."""
        base, head = self._origins()
        return Difference(
            self._grade(),
            self._rule(),
            self._message(),
            self._presence,
            base,
            head,
            self._keyword,
            *items(self._before, self._after),
            self._operations(),
            self._former(),
            self._way[3:4] == ("responses",),
            frozenset(self._arguments()),
        )

    def is_unnoticed(self) -> bool:
        """Return whether it does not affect users: unused copies, lists in another order."""
        if self._way[:2] == ("components", "schemas"):
            return True
        if self._kind == "PathItem" and self._renamed:
            return self._real_path(0) == self._real_path(1)
        if isinstance(self._before, list) and isinstance(self._after, list):
            return _sorted(self._before) == _sorted(self._after)
        is_version = self._kind == "Info" and self._keyword == "version"
        return is_version or self._kind == "NamedSecuritySchemes"

    def is_whole_path(self) -> bool:
        """Return whether a path was added or removed as a whole."""
        return self._kind == "PathItem" and self._presence != "changed"

    def operations(self) -> Iterator[Mapping[str, Any]]:
        """Yield an entry for each operation of the path."""
        side, known = ("base", 0) if self._head is None else ("revision", 1)
        for key, method in self._sides[known].actions:
            if key == self._way[1]:
                place = f"{self._reported[side]['pointer']}/{method}"
                yield {
                    **self._reported,
                    "typeName": "Operation",
                    "path": f"{self._reported['path']}/{method}",
                    side: {**self._reported[side], "pointer": place},
                }

    def _origins(self) -> tuple[Pointer | None, Pointer | None]:
        """Return the element on both sides, without the keyword that differs."""
        base, head = (
            None if pointer is None else _without(self._keyword, projection.origin(pointer))
            for pointer, projection in zip((self._base, self._head), self._sides, strict=True)
        )
        return base, head

    def _real_path(self, side: int) -> str:
        pointer = (self._base, self._head)[side]
        key = str(pointer[1]) if pointer else ""
        return self._sides[side].paths.get(key, key)

    def _is_sent(self) -> bool:
        return self._way[:1] == ("paths",) and self._way[3:4] != ("responses",)

    def _grade(self) -> Grade:
        if any(each["impact"] == "major" for each in self._verdicts) or self._narrows():
            return "breaking"
        is_prose = self._kind in _PROSE_TYPES or self._keyword in _PROSE | _HINTS or self._renamed
        return "documentation" if is_prose else "additive"

    def _narrows(self) -> bool:
        """Return whether it breaks users although Redocly has no rule for it."""
        sent = self._is_sent()
        if self._noun() == "property" and self._renamed:
            return True
        if self._presence != "changed" and self._way[-1:] == ("schema",):
            # Without a schema any value is valid.
            return sent == (self._presence == "added")
        if self._keyword == "default":
            # Requests without the value now have another meaning.
            return sent and self._before is not None
        hidden = "readOnly" if sent else "writeOnly"
        return self._keyword == hidden and self._after is True

    def _rule(self) -> str:
        if self._verdicts:
            return str(self._verdicts[0]["ruleId"])
        name = f"{self._noun().replace(' ', '-')}-{self._presence}"
        return name if name in rules.changes() else f"element-{self._presence}"

    def _noun(self) -> str:
        if self._kind == "Schema" and self._way[-2:-1] == ("properties",):
            return "property"
        return _NOUNS.get(self._kind) or re.sub(r"(?<!^)(?=[A-Z])", " ", self._kind).lower()

    def _message(self) -> str:
        if self._kind == "PathItem" and self._renamed:
            return f"path `{self._real_path(0)}` became `{self._real_path(1)}`"
        if self._kind == "Operation" and self._presence != "changed":
            return f"the operation was {self._presence}"
        if self._verdicts and self._keyword not in ("type", "enum"):
            messages = dict.fromkeys(each["message"].rstrip(".") for each in self._verdicts)
            return self._without_scopes("; ".join(map(_tidied, messages)))
        if self._renamed:
            return f"{self._noun()} `{self._name(0)}` became `{self._name(1)}`"
        if self._presence != "changed":
            return f"{self._noun()} was {self._presence}"
        return phrase(self._keyword, self._before, self._after) + self._consequence()

    def _consequence(self) -> str:
        """Return why a change of `enum` breaks users; empty if it does not."""
        if self._keyword != "enum" or self._grade() != "breaking":
            return ""
        if self._is_sent():
            return ": requests with a removed value are rejected"
        return ": responses may contain values that programs do not handle"

    def _name(self, side: int) -> str:
        pointer = (self._base, self._head)[side]
        return str(self._sides[side].origin(pointer)[-1]) if pointer else ""

    def _without_scopes(self, text: str) -> str:
        for projection in self._sides:
            for scope in projection.scopes:
                text = text.replace(f"`{scope}", "`")
            for key, path in projection.paths.items():
                text = text.replace(f"{key}`", f"{path}`")
        return text

    def _operations(self) -> frozenset[str]:
        """Return the actions on the path of the entry, or all that share the element."""
        base, head = self._sides
        ways = [(self._head, head), (self._base, base), (self._way, head), (self._way, base)]
        found = [_actions_at(way, projection) for way, projection in ways if way is not None]
        if self._kind == "PathItem":
            return frozenset().union(*found)
        return next(filter(None, found), None) or self._shared()

    def _former(self) -> frozenset[str]:
        """Return the former ids of the actions."""
        projection = self._sides[0]
        if self._base is None and self._kind in ("PathItem", "Operation"):
            return frozenset()
        ways = [each for each in (self._base, self._way) if each is not None]
        return next(
            (found for way in ways if (found := _actions_at(way, projection))), self._shared()
        )

    def _shared(self) -> frozenset[str]:
        base, head = self._sides
        found: frozenset[str] = frozenset()
        for pointer, projection in ((self._base, base), (self._head, head)):
            if pointer is not None:
                found |= projection.used_by(projection.origin(pointer))
        gone = frozenset(base.actions.values()) - frozenset(head.actions.values())
        return found - gone or found

    def _arguments(self) -> Iterator[tuple[str, str, str]]:
        """Yield the parameter or the property of the body that contains the element."""
        sides = (self._base, self._sides[0]), (self._head, self._sides[1])
        for pointer, projection in sides:
            if pointer is None:
                continue
            way = pointer if pointer[:1] == ("paths",) else self._way
            for action in _actions_at(way, projection):
                yield from _argument(action, way, projection.data)


def _without(keyword: str, pointer: Pointer) -> Pointer:
    """Return the element that has a keyword; for an `x-action`, the schema that has it."""
    owner = pointer[:-1] if keyword and pointer[-1:] == (keyword,) else pointer
    return owner[:-1] if owner[-1:] == ("x-action",) else owner


def _actions_at(way: Pointer, projection: Projection) -> frozenset[str]:
    if way[:1] != ("paths",):
        return frozenset()
    if len(way) > 2 and (way[1], way[2]) in projection.actions:
        return frozenset({projection.actions[str(way[1]), str(way[2])]})
    if len(way) == 2:
        return frozenset(name for (key, _), name in projection.actions.items() if key == way[1])
    return frozenset()


def _argument(action: str, way: Pointer, data: Any) -> Iterator[tuple[str, str, str]]:
    match way[3:]:
        case ("parameters", int(index), *_):
            listed = data["paths"][way[1]][way[2]].get("parameters", [])
            if index < len(listed):
                parameter = listed[index]
                yield action, str(parameter.get("in")), str(parameter.get("name"))
        case ("requestBody", "content", _, "schema", "properties", name, *_):
            yield action, "body", str(name)


def _pointer(data: Any, text: str | None) -> Pointer | None:
    """Return a JSON Pointer as steps, with the indexes of lists as numbers."""
    if text is None:
        return None
    node: Any = data
    steps: list[str | int] = []
    for part in text.removeprefix("#").removeprefix("/").split("/") if text != "#/" else ():
        step = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, list) and step.isdecimal():
            steps.append(int(step))
            node = node[int(step)] if int(step) < len(node) else None
        else:
            steps.append(step)
            node = node.get(step) if isinstance(node, dict) else None
    return tuple(steps)


def _tidied(message: str) -> str:
    """Return a sentence of Redocly's in our style, without names that the report prints anyway."""
    text = re.sub(r"^Property `[^`]+`( of `[^`]+`)? was removed$", "property was removed", message)
    return re.sub(r"'([^'`]*)'", r"`\1`", text[:1].lower() + text[1:])


def _sorted(listed: list[Any]) -> list[str]:
    return sorted(json.dumps(each, sort_keys=True) for each in listed)
