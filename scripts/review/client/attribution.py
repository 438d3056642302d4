"""Which difference a name of the client belongs to.

Owns the search: the difference that is nearest to the element that a name is for, the operation or
member that it came or went with, else one of its own. Which names there are to explain is the
business of `python`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...spec import Document, Pointer
from ..review_report import GRADES, Presence
from ..wire import Difference, Projection
from .client_symbols import Surface, Symbol

# Members whose change renames what they stand on.
_NAMING = ("operationId", "tags", "title", "name", "x-credential")
# Members that only people read: no name comes or goes with them.
_PROSE = ("description", "summary", "examples", "example", "externalDocs", "deprecated")


@dataclass(frozen=True)
class Demand:
    """Something that a program must do, or expect, that it had not to; about one name."""

    symbol: Symbol
    message: str


@dataclass
class Share:
    """What has been found to belong to one difference."""

    difference: Difference
    lost: list[Symbol] = field(default_factory=list[Symbol])
    gained: list[Symbol] = field(default_factory=list[Symbol])
    demands: list[Demand] = field(default_factory=list[Demand])


@dataclass(frozen=True)
class Offer:
    """A client at one moment, its spec, who uses which element of it, and what it has alone."""

    surface: Surface
    document: Document
    projection: Projection
    alone: frozenset[str]
    _components: dict[Pointer, frozenset[Pointer]] = field(
        default_factory=dict[Pointer, frozenset[Pointer]], init=False, repr=False
    )

    def components(self, pointer: Pointer) -> frozenset[Pointer]:
        """Return the components that an element refers to, itself or through others."""
        if pointer not in self._components:
            self._components[pointer] = self.document.references(pointer)
        return self._components[pointer]

    def users(self, symbol: Symbol) -> frozenset[str]:
        """Give the actions that a name is for; all of them for the client's own."""
        of_method = {
            action
            for action, name in self.surface.methods.items()
            if {name, self.surface.iterations.get(action)} & {symbol.name, whole(symbol.name)}
        }
        everybody = frozenset(self.projection.actions.values())
        return frozenset(of_method) or self.projection.used_by(symbol.pointer) or everybody


def explain(shares: list[Share], offer: Offer, symbol: Symbol, side: str) -> Share:
    """Give the share of a name that only one `side` has, `base` or `head`, or that differs: `both`.

    A name that nothing on the wire explains gets a difference of its own, which joins the shares.
    """
    found = _owner(shares, offer.surface, symbol, side)
    if found is None and side != "both":
        found = _led(shares, offer, symbol, "added" if side == "head" else "removed")
    if found is None and side == "head":
        found = _renamed(shares, offer, symbol)
    return found or _own(shares, offer, symbol, side)


def whole(name: str) -> str:
    """Give the method of an argument, the class of a member."""
    if name.endswith(")"):
        return name.partition("(")[0]
    owner, dot, _ = name.rpartition(".")
    return owner if dot and owner[:1].isupper() else ""


def _owner(shares: list[Share], surface: Surface, symbol: Symbol, side: str) -> Share | None:
    """Give the difference that a name belongs to: the one nearest to its element."""
    fitting = [share for share in shares if _explains(share.difference, surface, symbol, side)]
    return max(fitting, key=lambda share: _nearness(share.difference, side), default=None)


def _nearness(each: Difference, side: str) -> tuple[int, int]:
    """Rank a difference by how near it is to what it explains, and then by how bad it is."""
    return len(_place(each, side) or ()), -GRADES.index(each.grade)


def _explains(each: Difference, surface: Surface, symbol: Symbol, side: str) -> bool:
    place = _place(each, side)
    if each.rule.startswith("python-") or place is None or each.member in _PROSE:
        return False
    reached = surface.called(_reached(each))
    if symbol.name in surface.called(surface.methods):
        is_paging = each.member == "x-paging" and symbol.name in surface.iterations.values()
        return symbol.name in reached and (is_paging or _is_of_method(each, side))
    if each.member == "x-session":
        return symbol.name.endswith(")") and symbol.name[:1].isupper()
    if (
        place[-1:] in (("parameters",), ("requestBody",))
        and not each.member
        and whole(symbol.name) in reached
    ):
        return True
    is_shared = {"security": ("components", "securitySchemes"), "server": ("info", "title")}
    if any(
        each.rule.startswith(word) and symbol.pointer[:2] == at for word, at in is_shared.items()
    ):
        return True
    return _covers(each, place, symbol.pointer)


def _covers(each: Difference, place: Pointer, pointer: Pointer) -> bool:
    """Tell whether a difference of the element at a place is about a name for a pointer."""
    if each.member in _NAMING:
        return pointer in (place, (*place, each.member))
    if each.member in ("", "enum"):
        return pointer[: len(place)] == place
    named = pointer[-1:] and str(pointer[-1]) in each.lost | each.gained
    return place == pointer or bool(named and pointer[:-2] == place)


def _is_of_method(each: Difference, side: str) -> bool:
    """Tell whether a difference can rename a method, or change what it returns or raises."""
    if side == "both" and (each.in_answer or each.member == "x-failure"):
        return True
    if each.member in ("operationId", "tags"):
        return True
    return each.member == "" and each.rule.startswith(("operation-", "path-"))


def _place(each: Difference, side: str) -> Pointer | None:
    if side == "both":
        return each.head if each.head is not None else each.base
    return each.base if side == "base" else each.head


_OWN: Mapping[str, tuple[str, str, Presence]] = {
    "base": ("python-name-removed", "the same on the wire, the client loses a name", "removed"),
    "head": ("python-name-added", "the same on the wire, the client gains a name", "added"),
    "both": ("python-changed", "the same on the wire, the client differs", "changed"),
}


def _own(shares: list[Share], offer: Offer, symbol: Symbol, side: str) -> Share:
    """Give the difference that only Python shows, one for each component or operation."""
    rule, message, presence = _OWN[side]
    base = symbol.pointer if side != "head" else None
    head = symbol.pointer if side != "base" else None
    for share in shares:
        each = share.difference
        if each.rule == rule and _group(each.base or each.head) == _group(symbol.pointer):
            return share
    users = offer.users(symbol)
    users = users - offer.alone or users
    own = Difference(
        "additive", rule, message, presence, base, head, operations=users, former=users
    )
    shares.append(Share(own))
    return shares[-1]


def _led(shares: list[Share], offer: Offer, symbol: Symbol, presence: Presence) -> Share | None:
    """Give the difference that a name came or went with, as nothing else leads to it.

    That is an operation where only such use it, else an element that refers to it.
    """
    users = offer.users(symbol)
    whole = [share for share in shares if _iswhole(share.difference, presence)]
    if users <= frozenset().union(*(_reached(share.difference) for share in whole)):
        return next(share for share in whole if users & _reached(share.difference))
    for share in shares:
        each = share.difference
        place = each.head if presence == "added" else each.base
        is_near = each.presence == presence and share not in whole
        if is_near and place and symbol.pointer[:3] in offer.components(place):
            return share
    return None


def _renamed(shares: list[Share], head: Offer, symbol: Symbol) -> Share | None:
    """Give the loss that a new name makes good: the same element is described elsewhere now."""
    for share in shares:
        each = share.difference
        if each.rule == _OWN["base"][0] and each.base is not None:
            place, _ = head.document.resolve(each.base)
            if place == symbol.pointer and place != each.base:
                message = "the same on the wire, the client has another name for it"
                share.difference = replace(
                    each, rule="python-renamed", message=message, presence="changed", head=place
                )
                return share
    return None


def _iswhole(each: Difference, presence: Presence) -> bool:
    """Tell whether operations came or went, with all that only they use."""
    return each.presence == presence and each.rule.startswith(("operation-", "path-"))


def _reached(each: Difference) -> frozenset[str]:
    return each.operations | each.former


def _group(pointer: Pointer | None) -> Pointer:
    return (pointer or ())[:3]
