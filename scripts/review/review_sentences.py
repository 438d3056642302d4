"""Sentences and sections of a review, independent of the output format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from ..finding import Finding
from .review_report import (
    GRADES,
    Change,
    CitationChange,
    FactChange,
    NewWaiver,
    Review,
    SupportChange,
    VendorReview,
)

Entry = list[str]
"""One item: a line that is complete in itself, then the details."""


@dataclass(frozen=True)
class Style:
    """The functions with which an output format writes names and places, and free text."""

    code: Callable[[str], str]
    free: Callable[[str], str]

    def codes(self, names: Iterable[str]) -> str:
        """Return a list of names."""
        return ", ".join(map(self.code, names))


@dataclass(frozen=True)
class Section:
    """A titled list; `aside` if most readers can skip it."""

    title: str
    entries: list[Entry]
    aside: bool = False


_MANY = 10


def sections(vendor: VendorReview, style: Style) -> list[Section]:
    """Return the sections on a vendor that are not empty, starting with what has to be done."""
    prose = [each for each in vendor.changes if each.grade == "documentation"]
    noticed = [each for each in vendor.changes if each.grade != "documentation"]
    listed = [
        Section("To do before this is merged", [finding(each, style) for each in vendor.demands]),
        Section("New findings", [finding(each, style) for each in vendor.findings]),
        Section("Changes for users", [change(each, style) for each in noticed]),
        Section("New waivers", [waiver(each, style) for each in vendor.waivers]),
        Section(
            "Mock and property tests",
            [[f"{each.subject}: {style.free(each.message)}"] for each in vendor.behaviour],
        ),
        Section("Not compared", [[style.free(each)] for each in vendor.notes]),
        Section("Other kind of evidence", [support(each, style) for each in vendor.support]),
        Section("Documentation only", [change(each, style) for each in prose], aside=True),
        Section("Changed facts", facts(vendor.facts, style), aside=len(vendor.facts) > _MANY),
        Section(
            "Moved citations", [citation(each, style) for each in vendor.citations], aside=True
        ),
    ]
    return [each for each in listed if each.entries]


def overview(review: Review) -> list[tuple[str, ...]]:
    """Return a table of the vendors; the first row is the heading."""
    rows: list[tuple[str, ...]] = [("vendor", *GRADES, "to do")]
    for each in review.vendors:
        counts = [*each.counts.values(), len(each.demands) + len(each.findings)]
        rows.append((each.vendor, *(str(count) if count else "" for count in counts)))
    return rows


def outcome(review: Review) -> str:
    """Return the result of a review in a few words."""
    if not review.vendors:
        return "no spec or evidence changed"
    waiting = [each.vendor for each in review.vendors if not each.is_acceptable]
    return f"to do for {', '.join(waiting)}" if waiting else "nothing to do"


def verdict(vendor: VendorReview) -> str:
    """Return the result for one vendor in a few words."""
    if vendor.presence != "changed":
        return f"the vendor was {vendor.presence}"
    counted = [f"{count} {grade}" for grade, count in vendor.counts.items() if count]
    return ", ".join(counted) or "no change for users"


def versions(vendor: VendorReview, arrow: str) -> str:
    """Return the version before and now, or one if they are the same."""
    known = [each for each in (vendor.base_version, vendor.head_version) if each]
    return arrow.join(dict.fromkeys(known))


def known(vendor: VendorReview) -> str:
    """Return how many findings both sides have; empty for none."""
    count = vendor.known_findings
    return f"{count} known finding{'s' if count != 1 else ''} not shown" if count else ""


def change(each: Change, style: Style) -> Entry:
    """Return what changed, where, who is affected and why."""
    first = f"{each.grade}: {style.code(each.element)}: {style.free(each.message)}"
    is_named = each.element == ", ".join(each.operations)
    reach = _reach(replace(each, operations=()) if is_named else each, style)
    rest = [_places(each, style), *reach, *advice(each, style), _reason(each, style)]
    return [first, *filter(None, rest)]


def facts(listed: Iterable[FactChange], style: Style) -> list[Entry]:
    """Return how facts changed, one entry for each document."""
    entries: dict[str, Entry] = {}
    for each in listed:
        document, _, name = each.id.partition("/")
        if not name:
            entries[document] = [f"{each.presence}: {_fact(document, each, style)}"]
            continue
        entry = entries.setdefault(document, [style.code(document)])
        entry.append(f"{each.presence} {_fact(name, each, style)}")
    return list(entries.values())


def _fact(name: str, each: FactChange, style: Style) -> str:
    reread = ", although its text has the same sha256 as before" if each.reread else ""
    place = style.code(str(each.place))
    return f"{style.code(name)} at {place}{reread}: {style.free(each.message)}"


def citation(each: CitationChange, style: Style) -> Entry:
    """Return where a fact is now cited, and where no longer."""
    entry = [style.code(each.fact)]
    if each.gained:
        entry.append(f"now cited at {style.codes(each.gained)}")
    if each.dropped:
        entry.append(f"no longer cited at {style.codes(each.dropped)}")
    return entry


def support(each: SupportChange, style: Style) -> Entry:
    """Return which kind of evidence an element has now, and had before."""
    first = f"{style.code(each.element)} was {each.before} and is now {each.after}"
    entry = [first, f"at {style.code(str(each.place))}"]
    return [*entry, f"reason: {style.free(each.reason)}"] if each.reason else entry


def waiver(each: NewWaiver, style: Style) -> Entry:
    """Return which rule is switched off where, and the reason given."""
    place = style.code(str(each.place))
    return [
        f"{style.code(each.rule)} at {style.code(each.element)}, {place}",
        f"reason: {style.free(each.reason)}",
    ]


def finding(each: Finding, style: Style) -> Entry:
    """Return what is wrong, where, and how to fix it."""
    place = style.code(f"{each.path}:{each.line}")
    entry = [f"{place}: {each.rule}: {style.free(each.message)}"]
    if each.remedy:
        entry.append(f"fix: {style.free(each.remedy)}")
    return entry


def _places(each: Change, style: Style) -> str:
    base, head = style.code(str(each.base)), style.code(str(each.head))
    match each.presence:
        case "added":
            return f"at {head}"
        case "removed":
            return f"before at {base}"
    return f"at {head}" if base == head else f"at {head}, before at {base}"


def _reach(each: Change, style: Style) -> Iterator[str]:
    if each.operations:
        yield f"operations: {style.codes(each.operations)}"
    if each.lost:
        yield f"removed from the Python client: {style.codes(each.lost)}"
    if each.gained:
        yield f"added to the Python client: {style.codes(each.gained)}"
    for one in each.types:
        before, after = style.code(one.before), style.code(one.after)
        yield f"type in the Python client: {style.code(one.symbol)} was {before}, is now {after}"
    named = {*each.lost, *each.gained, *(one.symbol for one in each.types)}
    if kept := [name for name in each.symbols if name not in named]:
        yield f"used in the Python client by: {style.codes(kept)}"


def advice(each: Change, style: Style) -> Iterator[str]:
    """Yield what users have to do about a breaking change of the Python client."""
    if each.grade != "breaking" or each.presence == "added":
        return
    lost, gained = (style.codes(names) for names in (each.lost, each.gained))
    if len(each.lost) == len(each.gained) == 1:
        yield f"users: replace {lost} with {gained}"
    elif each.lost:
        yield f"users: stop using {lost}"
    if each.types:
        typed = style.codes(one.symbol for one in each.types)
        yield f"users: run a type checker on programs that use {typed}"


def _reason(each: Change, style: Style) -> str:
    facts = style.codes(each.facts[:3])
    more = f" and {len(each.facts) - 3} more" if len(each.facts) > 3 else ""
    match each.cause:
        case "vendor":
            return f"reason: the cited facts changed: {facts}{more}"
        case "addition":
            return f"reason: newly cited facts: {facts}{more}"
        case "correction":
            return f"reason: a correction of ours, the facts are unchanged: {facts}{more}"
        case "inference":
            return "reason: inferred, not documented"
    return ""
