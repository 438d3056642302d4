"""One entry of Redocly's comparison, read and graded.

Owns the way from Redocly's words to ours: which element of the document an entry is about, whom it
touches, and what it means for a user where Redocly has no rule. What several entries make together
is the business of `grading`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Pointer
from ..review_report import Grade, Presence
from .difference import Difference, items, phrase
from .projection import Projection

# What Redocly calls an element, for people and for the names of rules.
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
# Elements and members that only people read.
_PROSE_TYPES = frozenset(
    {"Example", "ExamplesMap", "ExternalDocs", "Info", "Contact", "License", "Tag", "TagList"}
    | {"ServerVariable", "ServerVariablesMap", "NamedSecuritySchemes"}
)
# Members that tell something of a value, but do not limit it.
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


def read(base: Projection, head: Projection, told: Mapping[str, Any]) -> list[Difference]:
    """Read one entry of Redocly's: nothing where no user meets it, one for each of some actions."""
    entry = _Entry(base, head, told)
    if entry.is_nothing():
        return []
    if entry.is_path_alone():
        return [_Entry(base, head, each).difference() for each in entry.operations()]
    return [entry.difference()]


class _Entry:
    """One entry: an element, or one member of it, that came, went or differs."""

    def __init__(self, base: Projection, head: Projection, told: Mapping[str, Any]) -> None:
        self._sides = (base, head)
        self._told = told
        self._kind = str(told["typeName"])
        self._presence = _PRESENCE[told["kind"]]
        self._verdicts = told["verdicts"]
        self._renamed = told.get("property") == "key"
        self._member = "" if self._renamed else str(told.get("property") or "")
        sides = [told.get(side) or {} for side in ("base", "revision")]
        self._before, self._after = (side.get("value") for side in sides)
        self._base = _pointer(base.data, sides[0].get("pointer"))
        self._head = _pointer(head.data, sides[1].get("pointer"))
        self._way = _pointer(base.data if self._head is None else head.data, told["path"]) or ()

    def difference(self) -> Difference:
        """Give the entry in terms of the document."""
        base, head = self._origins()
        return Difference(
            self._grade(),
            self._rule(),
            self._message(),
            self._presence,
            base,
            head,
            self._member,
            *items(self._before, self._after),
            self._operations(),
            self._former(),
            self._way[3:4] == ("responses",),
            frozenset(self._arguments()),
        )

    def is_nothing(self) -> bool:
        """Tell whether no user meets it: copies that nothing uses, lists in another order."""
        if self._way[:2] == ("components", "schemas"):
            return True
        if self._kind == "PathItem" and self._renamed:
            return self._real_path(0) == self._real_path(1)
        if isinstance(self._before, list) and isinstance(self._after, list):
            return _sorted(self._before) == _sorted(self._after)
        is_version = self._kind == "Info" and self._member == "version"
        return is_version or self._kind == "NamedSecuritySchemes"

    def is_path_alone(self) -> bool:
        """Tell whether a path came or went as a whole."""
        return self._kind == "PathItem" and self._presence != "changed"

    def operations(self) -> Iterator[Mapping[str, Any]]:
        """Give an entry for each operation of the path."""
        side, known = ("base", 0) if self._head is None else ("revision", 1)
        for key, method in self._sides[known].actions:
            if key == self._way[1]:
                place = f"{self._told[side]['pointer']}/{method}"
                yield {
                    **self._told,
                    "typeName": "Operation",
                    "path": f"{self._told['path']}/{method}",
                    side: {**self._told[side], "pointer": place},
                }

    def _origins(self) -> tuple[Pointer | None, Pointer | None]:
        """Give the element on either side, without the member that differs."""
        base, head = (
            None if pointer is None else _without(self._member, projection.origin(pointer))
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
        is_prose = self._kind in _PROSE_TYPES or self._member in _PROSE | _HINTS or self._renamed
        return "documentation" if is_prose else "additive"

    def _narrows(self) -> bool:
        """Tell whether it breaks users although Redocly has no rule for it."""
        sent = self._is_sent()
        if self._noun() == "property" and self._renamed:
            return True
        if self._presence != "changed" and self._way[-1:] == ("schema",):
            # Where there was no schema, or is none any more, anything goes.
            return sent == (self._presence == "added")
        if self._member == "default":
            # What a request leaves out means something else now.
            return sent and self._before is not None
        hidden = "readOnly" if sent else "writeOnly"
        return self._member == hidden and self._after is True

    def _rule(self) -> str:
        if self._verdicts:
            return str(self._verdicts[0]["ruleId"])
        noun = self._noun().replace(" ", "-")
        return f"{noun}-{self._presence}"

    def _noun(self) -> str:
        if self._kind == "Schema" and self._way[-2:-1] == ("properties",):
            return "property"
        return _NOUNS.get(self._kind) or re.sub(r"(?<!^)(?=[A-Z])", " ", self._kind).lower()

    def _message(self) -> str:
        if self._kind == "PathItem" and self._renamed:
            return f"path `{self._real_path(0)}` became `{self._real_path(1)}`"
        if self._kind == "Operation" and self._presence != "changed":
            return "it can be called now" if self._presence == "added" else "it is gone"
        if self._verdicts and self._member not in ("type", "enum"):
            told = dict.fromkeys(each["message"].rstrip(".") for each in self._verdicts)
            return self._without_scopes("; ".join(map(_tidied, told)))
        if self._renamed:
            return f"{self._noun()} `{self._name(0)}` became `{self._name(1)}`"
        if self._presence != "changed":
            return f"{self._noun()} was {self._presence}"
        return phrase(self._member, self._before, self._after) + self._consequence()

    def _consequence(self) -> str:
        """Say what makes a change of a list of values break users, if it does."""
        if self._member != "enum" or self._grade() != "breaking":
            return ""
        if self._is_sent():
            return ": a request may be refused"
        return ": an answer may have what programs do not know"

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
        """Give the actions met on the way, or all that share what stands beside the paths."""
        base, head = self._sides
        ways = [(self._head, head), (self._base, base), (self._way, head), (self._way, base)]
        found = [_met(way, projection) for way, projection in ways if way is not None]
        if self._kind == "PathItem":
            return frozenset().union(*found)
        return next(filter(None, found), None) or self._shared()

    def _former(self) -> frozenset[str]:
        """Give the ids that the actions had before."""
        projection = self._sides[0]
        if self._base is None and self._kind in ("PathItem", "Operation"):
            return frozenset()
        ways = [each for each in (self._base, self._way) if each is not None]
        return next((found for way in ways if (found := _met(way, projection))), self._shared())

    def _shared(self) -> frozenset[str]:
        base, head = self._sides
        found: frozenset[str] = frozenset()
        for pointer, projection in ((self._base, base), (self._head, head)):
            if pointer is not None:
                found |= projection.used_by(projection.origin(pointer))
        gone = frozenset(base.actions.values()) - frozenset(head.actions.values())
        return found - gone or found

    def _arguments(self) -> Iterator[tuple[str, str, str]]:
        """Give the parameter, or the member of the body, that the way leads through."""
        sides = (self._base, self._sides[0]), (self._head, self._sides[1])
        for pointer, projection in sides:
            if pointer is None:
                continue
            way = pointer if pointer[:1] == ("paths",) else self._way
            for action in _met(way, projection):
                yield from _argument(action, way, projection.data)


def _without(member: str, pointer: Pointer) -> Pointer:
    """Give the element that a member is of; an action's own fields are its schema's."""
    owner = pointer[:-1] if member and pointer[-1:] == (member,) else pointer
    return owner[:-1] if owner[-1:] == ("x-action",) else owner


def _met(way: Pointer, projection: Projection) -> frozenset[str]:
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
    """Read a JSON pointer, with the indexes of lists as numbers."""
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
    """Write a sentence of Redocly's as ours are, without the names that stand before it anyhow."""
    text = re.sub(r"^Property `[^`]+`( of `[^`]+`)? was removed$", "property was removed", message)
    return text[:1].lower() + text[1:]


def _sorted(listed: list[Any]) -> list[str]:
    return sorted(json.dumps(each, sort_keys=True) for each in listed)
