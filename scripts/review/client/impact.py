"""What a difference means for a program that uses the generated client.

Owns the comparison of two clients' names, what a difference takes from programs, gives them and
asks of them. Which difference a name belongs to is the business of `explaining`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...spec import Pointer
from ..review_report import GRADES
from ..wire import Difference
from .attribution import Demand, Offer, Share, explain, whole
from .client_symbols import Surface, Symbol


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


def impacts(base: Offer, head: Offer, differences: Iterable[Difference]) -> list[Impact]:
    """Give each difference with its part of what the client loses and gains, and the rest."""
    shares = [Share(each) for each in differences]
    old, new = base.surface, head.surface
    for symbol in _only(old, new):
        explain(shares, base, symbol, "base").lost.append(symbol)
    for symbol in _only(new, old):
        explain(shares, head, symbol, "head").gained.append(symbol)
    for demand in _demands(old, new):
        explain(shares, head, demand.symbol, "both").demands.append(demand)
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
        found |= surface.called(actions)
        found |= {surface.arguments[key] for key in each.arguments if key in surface.arguments}
    gone = {name for name in base.symbols if name not in head.symbols}
    mine = {symbol.name for symbol in impact.lost}
    return tuple(sorted(name for name in found if name in mine or name not in gone))


def _only(one: Surface, other: Surface) -> list[Symbol]:
    """Give what only one client has, without the parts of what it has alone as a whole."""
    names = [name for name in one.symbols if name not in other.symbols]
    alone = set(names)
    return [one.symbols[name] for name in names if whole(name) not in alone]


def _demands(base: Surface, head: Surface) -> Iterator[Demand]:
    for name, symbol in head.symbols.items():
        before = base.symbols.get(name)
        known = whole(name) in base.symbols
        if symbol.required and known and not (before and before.required):
            yield Demand(symbol, f"`{name}` must be given")
        if before is None:
            continue
        new = {each for each in symbol.returns - before.returns if each not in _news(base, head)}
        if new:
            told = ", ".join(f"`{each}`" for each in sorted(new))
            yield Demand(symbol, f"`{name}` may return {told} too")
        if before.fetched and symbol.fetched != before.fetched:
            told = ", ".join(f"`{each}`" for each in symbol.fetched)
            how = f"is fetched with {told} now" if told else "must be given"
            yield Demand(symbol, f"`{name}` {how}")
        if missing := before.raises - symbol.raises:
            told = ", ".join(f"`{each}`" for each in sorted(missing))
            yield Demand(symbol, f"`{name}` no longer documents {told}")
        if before.default != symbol.default:
            yield Demand(symbol, f"`{name}` calls {symbol.default or 'no host by itself'}")


def _news(base: Surface, head: Surface) -> frozenset[str]:
    """Give the classes whose names are new because the old ones are gone."""
    gone = [name for name in base.symbols if name not in head.symbols and name[:1].isupper()]
    return frozenset(head.symbols) - frozenset(base.symbols) if gone else frozenset()


def _impact(share: Share) -> Impact:
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
