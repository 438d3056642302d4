"""What a difference means for a program that uses the generated client.

Owns the comparison of two clients' names, and which difference on the wire each lost or new name
belongs to. Names that no such difference explains, a schema's new name or a credential's new
argument, make a difference of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..document import Pointer
from .difference import Difference
from .projection import Projection
from .report import GRADES, Presence
from .symbols import Surface, Symbol

# Members whose change renames what they stand on.
_NAMING = ("operationId", "tags", "title", "name", "x-credential")
# Members that only people read: no name comes or goes with them.
_PROSE = ("description", "summary", "examples", "example", "externalDocs", "deprecated")


@dataclass(frozen=True)
class Demand:
    """Something that a program must do, or expect, that it had not to; about one name."""

    symbol: Symbol
    message: str


@dataclass(frozen=True)
class Impact:
    """A difference with what it does to the client: what it loses, gains and asks of callers."""

    difference: Difference
    lost: tuple[Symbol, ...] = ()
    gained: tuple[Symbol, ...] = ()
    demands: tuple[Demand, ...] = ()

    @property
    def breaks(self) -> bool:
        """Tell whether a program has to be changed."""
        return bool(self.lost or self.demands)


@dataclass
class _Share:
    """What has been found to belong to one difference."""

    difference: Difference
    lost: list[Symbol] = field(default_factory=list[Symbol])
    gained: list[Symbol] = field(default_factory=list[Symbol])
    demands: list[Demand] = field(default_factory=list[Demand])


@dataclass(frozen=True)
class Offer:
    """A client at one moment, and who uses which element of its spec."""

    surface: Surface
    projection: Projection

    def users(self, symbol: Symbol) -> frozenset[str]:
        """Give the actions that a name is for; all of them for the client's own."""
        of_method = {
            action
            for action, name in self.surface.methods.items()
            if name in (symbol.name, _whole(symbol.name))
        }
        everybody = frozenset(self.projection.actions.values())
        return frozenset(of_method) or self.projection.used_by(symbol.pointer) or everybody


def impacts(base: Offer, head: Offer, differences: Iterable[Difference]) -> list[Impact]:
    """Give each difference with its part of what the client loses and gains, and the rest."""
    shares = [_Share(each) for each in differences]
    old, new = base.surface, head.surface
    for symbol in _only(old, new):
        share = _owner(shares, old, symbol, "base") or _own(shares, base, symbol, "base")
        share.lost.append(symbol)
    for symbol in _only(new, old):
        share = _owner(shares, new, symbol, "head") or _own(shares, head, symbol, "head")
        share.gained.append(symbol)
    for demand in _demands(old, new):
        symbol = demand.symbol
        share = _owner(shares, new, symbol, "both") or _own(shares, head, symbol, "both")
        share.demands.append(demand)
    return [_impact(share) for share in shares]


def touched(base: Surface, head: Surface, impact: Impact) -> tuple[str, ...]:
    """Name everything in the client that a difference touches, in the order of the alphabet."""
    each = impact.difference
    found = {symbol.name for symbol in (*impact.lost, *impact.gained)}
    found |= {demand.symbol.name for demand in impact.demands}
    for surface, pointer in ((base, each.base), (head, each.head)):
        if pointer is not None:
            found |= _nearest(surface, pointer, each)
        actions = each.former if surface is base else each.operations
        found |= {surface.methods[name] for name in actions if name in surface.methods}
        found |= {surface.arguments[key] for key in each.arguments if key in surface.arguments}
    gone = {name for name in base.symbols if name not in head.symbols}
    mine = {symbol.name for symbol in impact.lost}
    return tuple(sorted(name for name in found if name in mine or name not in gone))


def _only(one: Surface, other: Surface) -> list[Symbol]:
    """Give what only one client has, without the parts of what it has alone as a whole."""
    names = [name for name in one.symbols if name not in other.symbols]
    whole = set(names)
    return [one.symbols[name] for name in names if _whole(name) not in whole]


def _whole(name: str) -> str:
    """Give the method of an argument, the class of a member."""
    if name.endswith(")"):
        return name.partition("(")[0]
    owner, dot, _ = name.rpartition(".")
    return owner if dot and owner[:1].isupper() else ""


def _demands(base: Surface, head: Surface) -> Iterator[Demand]:
    for name, symbol in head.symbols.items():
        before = base.symbols.get(name)
        known = _whole(name) in base.symbols
        if symbol.required and known and not (before and before.required):
            yield Demand(symbol, f"`{name}` must be given")
        if before is None:
            continue
        new = {each for each in symbol.returns - before.returns if each not in _news(base, head)}
        if new:
            told = ", ".join(f"`{each}`" for each in sorted(new))
            yield Demand(symbol, f"`{name}` may return {told} too")
        if missing := before.raises - symbol.raises:
            told = ", ".join(f"`{each}`" for each in sorted(missing))
            yield Demand(symbol, f"`{name}` no longer documents {told}")
        if before.default != symbol.default:
            yield Demand(symbol, f"`{name}` calls {symbol.default or 'no host by itself'}")


def _news(base: Surface, head: Surface) -> frozenset[str]:
    """Give the classes whose names are new because the old ones are gone."""
    gone = [name for name in base.symbols if name not in head.symbols and name[:1].isupper()]
    return frozenset(head.symbols) - frozenset(base.symbols) if gone else frozenset()


def _owner(shares: list[_Share], surface: Surface, symbol: Symbol, side: str) -> _Share | None:
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
    reached = {name for action, name in surface.methods.items() if action in _reached(each)}
    if symbol.name in surface.methods.values():
        return symbol.name in reached and _is_of_method(each, side)
    if (
        place[-1:] in (("parameters",), ("requestBody",))
        and not each.member
        and _whole(symbol.name) in reached
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
    "base": ("python-name-removed", "the client loses a name", "removed"),
    "head": ("python-name-added", "the client gains a name", "added"),
    "both": ("python-changed", "the client asks for something else", "changed"),
}


def _own(shares: list[_Share], offer: Offer, symbol: Symbol, side: str) -> _Share:
    """Give the difference that only Python shows, one for each component or operation."""
    rule, message, presence = _OWN[side]
    base = symbol.pointer if side != "head" else None
    head = symbol.pointer if side != "base" else None
    for share in shares:
        each = share.difference
        if each.rule == rule and _group(each.base or each.head) == _group(symbol.pointer):
            return share
    users = offer.users(symbol)
    whole = [share for share in shares if _is_whole(share.difference, presence)]
    if users <= frozenset().union(*(_reached(share.difference) for share in whole)):
        return next(share for share in whole if users & _reached(share.difference))
    own = Difference(
        "additive", rule, message, presence, base, head, operations=users, former=users
    )
    shares.append(_Share(own))
    return shares[-1]


def _is_whole(each: Difference, presence: Presence) -> bool:
    """Tell whether operations came or went, with all that only they use."""
    return each.presence == presence and each.rule.startswith(("operation-", "path-"))


def _reached(each: Difference) -> frozenset[str]:
    return each.operations | each.former


def _group(pointer: Pointer | None) -> Pointer:
    return (pointer or ())[:3]


def _impact(share: _Share) -> Impact:
    impact = Impact(share.difference, tuple(share.lost), tuple(share.gained), tuple(share.demands))
    each = share.difference
    if not impact.breaks:
        return impact
    worst = min("breaking", each.grade, key=GRADES.index)
    message = "; ".join([each.message, *(demand.message for demand in share.demands)])
    return replace(impact, difference=replace(each, grade=worst, message=message))


def _nearest(surface: Surface, pointer: Pointer, each: Difference) -> set[str]:
    """Name what stands for an element, or for the nearest one above it that has a name."""
    by_place = _by_place(surface)
    found: set[str] = set()
    for name in each.lost | each.gained:
        found |= by_place.get((*pointer, "properties", name), set())
    for end in range(len(pointer), 1, -1):
        if names := by_place.get(pointer[:end]):
            return found | names
    return found


def _by_place(surface: Surface) -> Mapping[Pointer, set[str]]:
    places: dict[Pointer, set[str]] = {}
    for symbol in surface.symbols.values():
        places.setdefault(symbol.pointer, set()).add(symbol.name)
    return places
