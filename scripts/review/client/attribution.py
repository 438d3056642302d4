"""The spec difference to which a name of the generated client belongs.

That is the difference nearest to the element of the name, else the operation or
property that it came or went with, else a difference of its own. `impact` finds the names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ...spec import Document, Pointer
from ..review_report import GRADES, Presence
from ..wire import Difference, Projection
from .client_symbols import Surface, Symbol

SideName = Literal["base", "head", "both"]

# Keywords whose change renames the element that has them.
_NAMING = ("operationId", "tags", "title", "name", "x-credential")
# Keywords for human readers: no name comes or goes with them.
_PROSE = ("description", "summary", "examples", "example", "externalDocs", "deprecated")
# Keywords from which a type in Python is made.
_TYPING = frozenset({"", "type", "enum", "const", "format", "contentEncoding", "contentMediaType"})


@dataclass(frozen=True)
class Effect:
    """A change that callers have to react to, of one symbol."""

    symbol: Symbol
    message: str


@dataclass(frozen=True)
class Retyping:
    """An argument or attribute with another type, and whether a type checker may reject callers."""

    symbol: Symbol
    before: str
    after: str
    breaks: bool


@dataclass
class Share:
    """All effects on the client that belong to one difference."""

    difference: Difference
    lost: list[Symbol] = field(default_factory=list[Symbol])
    gained: list[Symbol] = field(default_factory=list[Symbol])
    effects: list[Effect] = field(default_factory=list[Effect])
    retypings: list[Retyping] = field(default_factory=list[Retyping])


@dataclass(frozen=True)
class ClientSide:
    """The client of one side: its symbols, its spec, and the actions that only this side has."""

    surface: Surface
    document: Document
    projection: Projection
    alone: frozenset[str]
    _components: dict[Pointer, frozenset[Pointer]] = field(
        default_factory=dict[Pointer, frozenset[Pointer]], init=False, repr=False
    )

    def components(self, pointer: Pointer) -> frozenset[Pointer]:
        """Return the components that an element refers to, directly or through others."""
        if pointer not in self._components:
            self._components[pointer] = self.document.references(pointer)
        return self._components[pointer]

    def users(self, symbol: Symbol) -> frozenset[str]:
        """Return the actions that use a symbol; all actions for the client's own symbols."""
        of_method = {
            action
            for action, name in self.surface.methods.items()
            if {name, self.surface.iterations.get(action)} & {symbol.name, owner_of(symbol.name)}
        }
        everybody = frozenset(self.projection.actions.values())
        return frozenset(of_method) or self.projection.used_by(symbol.pointer) or everybody


def share_of(
    shares: list[Share], side: ClientSide, symbol: Symbol, where: SideName, *, is_type: bool = False
) -> Share:
    """Return the share that a symbol belongs to, which is in one client only or differs in `both`.

    A symbol that no difference in the spec explains gets a difference of its own, which is added to
    the shares. `is_type` is set where only the type of the symbol differs.
    """
    found = _nearest_share(shares, side.surface, symbol, where)
    if found is None and is_type:
        found = _retyping_share(shares, side, symbol)
    if found is None and where != "both":
        found = _companion(shares, side, symbol, "added" if where == "head" else "removed")
    if found is None and where == "head":
        found = _renamed(shares, side, symbol)
    return found or _own_share(shares, side, symbol, where)


def owner_of(name: str) -> str:
    """Return the method of an argument or the class of an attribute, else an empty string."""
    if name.endswith(")"):
        return name.partition("(")[0]
    owner, dot, _ = name.rpartition(".")
    return owner if dot and owner[:1].isupper() else ""


def _nearest_share(
    shares: list[Share], surface: Surface, symbol: Symbol, where: SideName
) -> Share | None:
    """Return the share whose difference is nearest to the symbol's element, or None."""
    fitting = [share for share in shares if _explains(share.difference, surface, symbol, where)]
    return max(fitting, key=lambda share: _nearness(share.difference, where), default=None)


def _nearness(each: Difference, where: SideName) -> tuple[int, int]:
    """Rank a difference by its nearness to what it explains, and then by its grade."""
    return len(_place(each, where) or ()), -GRADES.index(each.grade)


def _explains(each: Difference, surface: Surface, symbol: Symbol, where: SideName) -> bool:
    place = _place(each, where)
    if each.rule.startswith("python-") or place is None or each.keyword in _PROSE:
        return False
    reached = surface.called(_reached(each))
    if symbol.name in surface.called(surface.methods):
        is_paging = each.keyword == "x-paging" and symbol.name in surface.iterations.values()
        return symbol.name in reached and (is_paging or _is_of_method(each, where))
    if each.keyword == "x-session":
        return symbol.name.endswith(")") and symbol.name[:1].isupper()
    if (
        place[-1:] in (("parameters",), ("requestBody",))
        and not each.keyword
        and owner_of(symbol.name) in reached
    ):
        return True
    is_shared = {"security": ("components", "securitySchemes"), "server": ("info", "title")}
    if any(
        each.rule.startswith(word) and symbol.pointer[:2] == at for word, at in is_shared.items()
    ):
        return True
    return _covers(each, place, symbol.pointer)


def _covers(each: Difference, place: Pointer, pointer: Pointer) -> bool:
    """Return whether a difference of the element at `place` is about a symbol for `pointer`."""
    if each.keyword in _NAMING:
        return pointer in (place, (*place, each.keyword))
    if each.keyword in ("", "enum"):
        return pointer[: len(place)] == place
    named = pointer[-1:] and str(pointer[-1]) in each.lost | each.gained
    return place == pointer or bool(named and pointer[:-2] == place)


def _retyping_share(shares: list[Share], side: ClientSide, symbol: Symbol) -> Share | None:
    """Return the share of a difference inside the symbol's schema that can change its type."""
    used = side.components(symbol.pointer)
    for share in shares:
        place = _place(share.difference, "both") or ()
        is_inside = place[: len(symbol.pointer)] == symbol.pointer or place[:3] in used
        if is_inside and share.difference.keyword in _TYPING:
            return share
    return None


def _is_of_method(each: Difference, where: SideName) -> bool:
    """Return whether a difference can rename a method, or change its results or exceptions."""
    if where == "both" and (each.in_response or each.keyword == "x-failure"):
        return True
    if each.keyword in ("operationId", "tags"):
        return True
    return each.keyword == "" and each.rule.startswith(("operation-", "path-"))


def _place(each: Difference, where: SideName) -> Pointer | None:
    if where == "both":
        return each.head if each.head is not None else each.base
    return each.base if where == "base" else each.head


_SAME = "requests and responses are the same, but the client "
_OWN: Mapping[SideName, tuple[str, str, Presence]] = {
    "base": (
        "python-name-removed",
        _SAME + "loses a name",
        "removed",
    ),
    "head": (
        "python-name-added",
        _SAME + "gains a name",
        "added",
    ),
    "both": (
        "python-changed",
        _SAME + "differs",
        "changed",
    ),
}
_RENAMED = _SAME + "has another name"


def _own_share(shares: list[Share], side: ClientSide, symbol: Symbol, where: SideName) -> Share:
    """Return the share of a difference in Python alone, one for each component or operation."""
    rule, message, presence = _OWN[where]
    base = symbol.pointer if where != "head" else None
    head = symbol.pointer if where != "base" else None
    for share in shares:
        each = share.difference
        if each.rule == rule and _group(each.base or each.head) == _group(symbol.pointer):
            return share
    users = side.users(symbol)
    users = users - side.alone or users
    own = Difference(
        "additive", rule, message, presence, base, head, operations=users, former=users
    )
    shares.append(Share(own))
    return shares[-1]


def _companion(
    shares: list[Share], side: ClientSide, symbol: Symbol, presence: Presence
) -> Share | None:
    """Return the share of what a symbol came or went with, where nothing nearer explains it.

    That is an operation if only such operations use the symbol, else an element that refers to it.
    """
    users = side.users(symbol)
    whole = [share for share in shares if _is_whole(share.difference, presence)]
    if users <= frozenset().union(*(_reached(share.difference) for share in whole)):
        return next(share for share in whole if users & _reached(share.difference))
    for share in shares:
        each = share.difference
        place = each.head if presence == "added" else each.base
        is_near = each.presence == presence and share not in whole
        if is_near and place and symbol.pointer[:3] in side.components(place):
            return share
    return None


def _renamed(shares: list[Share], head: ClientSide, symbol: Symbol) -> Share | None:
    """Return the share of a lost name if the same element now has this one."""
    for share in shares:
        each = share.difference
        if each.rule == _OWN["base"][0] and each.base is not None:
            place, _ = head.document.resolve(each.base)
            if place == symbol.pointer and place != each.base:
                share.difference = replace(
                    each, rule="python-renamed", message=_RENAMED, presence="changed", head=place
                )
                return share
    return None


def _is_whole(each: Difference, presence: Presence) -> bool:
    """Return whether operations came or went, with everything that only they use."""
    return each.presence == presence and each.rule.startswith(("operation-", "path-"))


def _reached(each: Difference) -> frozenset[str]:
    return each.operations | each.former


def _group(pointer: Pointer | None) -> Pointer:
    return (pointer or ())[:3]
