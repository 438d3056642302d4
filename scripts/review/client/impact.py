"""Effects of spec differences on programs that use the generated client.

Two lists of symbols are compared here: which names are lost and gained, which types changed, and
what else callers have to change. `attribution` finds the difference that each of them belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...spec import Pointer
from ..review_report import GRADES
from ..wire import Difference
from .annotations import is_accepted, names
from .attribution import ClientSide, Effect, Retyping, Share, owner_of, share_of
from .client_symbols import Surface, Symbol, parts


@dataclass(frozen=True)
class Impact:
    """A difference, and the client's lost and gained names, effects on callers and new types."""

    difference: Difference
    lost: tuple[Symbol, ...] = ()
    gained: tuple[Symbol, ...] = ()
    effects: tuple[Effect, ...] = ()
    retypings: tuple[Retyping, ...] = ()

    @property
    def breaks(self) -> bool:
        """Return whether programs have to be changed."""
        return bool(self.lost or self.effects) or any(each.breaks for each in self.retypings)


def impacts(base: ClientSide, head: ClientSide, differences: Iterable[Difference]) -> list[Impact]:
    """Return each difference with its effects on the client, and more for what none explains."""
    shares = [Share(each) for each in differences]
    old, new = base.surface, head.surface
    for symbol in _only(old, new):
        share_of(shares, base, symbol, "base").lost.append(symbol)
    for symbol in _only(new, old):
        share_of(shares, head, symbol, "head").gained.append(symbol)
    for effect in _effects(old, new):
        share_of(shares, head, effect.symbol, "both").effects.append(effect)
    for retyping in _retypings(old, new):
        share_of(shares, head, retyping.symbol, "both", is_type=True).retypings.append(retyping)
    return [_impact(share) for share in shares]


def touched(base: Surface, head: Surface, impact: Impact) -> tuple[str, ...]:
    """Return all names in the client that a difference touches, in alphabetical order."""
    each = impact.difference
    found = {symbol.name for symbol in (*impact.lost, *impact.gained)}
    found |= {effect.symbol.name for effect in impact.effects}
    found |= {retyping.symbol.name for retyping in impact.retypings}
    for surface, pointer in ((base, each.base), (head, each.head)):
        if pointer is not None:
            found |= _nearest(surface, pointer, each)
        actions = each.former if surface is base else each.operations
        found |= surface.called(actions)
        found |= {surface.arguments[key] for key in each.arguments if key in surface.arguments}
    gone = {name for name in base.symbols if name not in head.symbols}
    own = {symbol.name for symbol in impact.lost}
    return tuple(sorted(name for name in found if name in own or name not in gone))


def _only(one: Surface, other: Surface) -> list[Symbol]:
    """Return the symbols of one client only, without the parts of a method or class among them."""
    found = [name for name in one.symbols if name not in other.symbols]
    alone = set(found)
    return [one.symbols[name] for name in found if owner_of(name) not in alone]


def _effects(base: Surface, head: Surface) -> Iterator[Effect]:
    for name, symbol in head.symbols.items():
        before = base.symbols.get(name)
        known = owner_of(name) in base.symbols
        if symbol.required and known and not (before and before.required):
            yield Effect(symbol, f"`{name}` is now required")
        if before is None:
            continue
        new = {each for each in symbol.returns - before.returns if each not in _news(base, head)}
        if new:
            yield Effect(symbol, f"`{name}` may now return {_listed(new)}")
        if before.fetched and symbol.fetched != before.fetched:
            listed = _listed(symbol.fetched)
            how = f"is now fetched with {listed}" if listed else "is now required"
            yield Effect(symbol, f"`{name}` {how}")
        if missing := before.raises - symbol.raises:
            yield Effect(symbol, f"`{name}` no longer documents {_listed(missing)}")
        if before.default != symbol.default:
            address = f"calls {symbol.default}" if symbol.default else "has no default base URL"
            yield Effect(symbol, f"`{name}` now {address}")


def _retypings(base: Surface, head: Surface) -> Iterator[Retyping]:
    """Yield the arguments and attributes whose types differ, other than by a renamed class."""
    bases = {**base.bases, **head.bases}
    for name, symbol in head.symbols.items():
        old, new = base.symbols.get(name, symbol).annotation, symbol.annotation
        if set(parts(old)) == set(parts(new)) or _is_rename(old, new, base, head):
            continue
        travels = base.symbols[name].travels | symbol.travels
        is_narrower = travels != {"received"} and not is_accepted(old, new, bases)
        is_wider = travels != {"sent"} and not is_accepted(new, old, bases)
        yield Retyping(symbol, old, new, is_narrower or is_wider)


def _is_rename(old: str, new: str, base: Surface, head: Surface) -> bool:
    """Return whether two types differ only by classes of which each client has one."""
    gone, come = names(old) - names(new), names(new) - names(old)
    return (
        bool(gone and come)
        and all(name in base.symbols and name not in head.symbols for name in gone)
        and all(name in head.symbols and name not in base.symbols for name in come)
    )


def _listed(found: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in sorted(found))


def _news(base: Surface, head: Surface) -> frozenset[str]:
    """Return the classes that have new names because the old ones are gone."""
    gone = [name for name in base.symbols if name not in head.symbols and name[:1].isupper()]
    return frozenset(head.symbols) - frozenset(base.symbols) if gone else frozenset()


def _impact(share: Share) -> Impact:
    impact = Impact(
        share.difference,
        tuple(share.lost),
        tuple(share.gained),
        tuple(share.effects),
        tuple(share.retypings),
    )
    each = share.difference
    if not impact.breaks:
        # The client keeps the names of an operation that has `x-former-names`.
        is_kept = each.rule == "operation-id-changed" and impact.gained
        return replace(impact, difference=replace(each, grade="additive")) if is_kept else impact
    worst = min("breaking", each.grade, key=GRADES.index)
    message = "; ".join([each.message, *(effect.message for effect in share.effects)])
    return replace(impact, difference=replace(each, grade=worst, message=message))


def _nearest(surface: Surface, pointer: Pointer, each: Difference) -> set[str]:
    """Return the names for an element, or for the nearest one above it that has any."""
    by_place = _by_place(surface)
    found: set[str] = set()
    for name in each.lost | each.gained:
        found |= by_place.get((*pointer, "properties", name), set())
    for end in range(len(pointer), 1, -1):
        if near := by_place.get(pointer[:end]):
            return found | near
    return found


def _by_place(surface: Surface) -> Mapping[Pointer, set[str]]:
    places: dict[Pointer, set[str]] = {}
    for symbol in surface.symbols.values():
        places.setdefault(symbol.pointer, set()).add(symbol.name)
    return places
