"""How the parts of a review are said, whatever they are printed as.

Owns the sentences. Layout is the business of `rendering`.
"""

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
    VendorReview,
)

Entry = list[str]
"""What is said of one thing: a line that stands alone, then what there is to it."""


@dataclass(frozen=True)
class Style:
    """How two kinds of words are written: names and places, and free text."""

    code: Callable[[str], str]
    free: Callable[[str], str]

    def codes(self, names: Iterable[str]) -> str:
        """Write names one after the other."""
        return ", ".join(map(self.code, names))


@dataclass(frozen=True)
class Section:
    """A titled list; `aside` is one that a reader may want to skip."""

    title: str
    entries: list[Entry]
    aside: bool = False


_MANY = 10


def sections(vendor: VendorReview, style: Style) -> list[Section]:
    """Give all that is said of a vendor, what has to be done first, nothing empty."""
    prose = [each for each in vendor.changes if each.grade == "documentation"]
    felt = [each for each in vendor.changes if each.grade != "documentation"]
    listed = [
        Section("To do before this is merged", [finding(each, style) for each in vendor.demands]),
        Section("New findings", [finding(each, style) for each in vendor.findings]),
        Section("What users notice", [change(each, style) for each in felt]),
        Section("New waivers", [waiver(each, style) for each in vendor.waivers]),
        Section(
            "What the mock and the tests do differently",
            [[f"{each.subject}: {style.free(each.message)}"] for each in vendor.behaviour],
        ),
        Section("What could not be told", [[style.free(each)] for each in vendor.notes]),
        Section("Documentation alone", [change(each, style) for each in prose], aside=True),
        Section(
            "Facts of the vendor's documents",
            facts(vendor.facts, style),
            aside=len(vendor.facts) > _MANY,
        ),
        Section(
            "Facts cited elsewhere",
            [citation(each, style) for each in vendor.citations],
            aside=True,
        ),
    ]
    return [each for each in listed if each.entries]


def overview(review: Review) -> list[tuple[str, ...]]:
    """Give a table of the vendors, its head first."""
    rows: list[tuple[str, ...]] = [("vendor", *GRADES, "to do")]
    for each in review.vendors:
        counts = [*each.counts.values(), len(each.demands) + len(each.findings)]
        rows.append((each.vendor, *(str(count) if count else "" for count in counts)))
    return rows


def outcome(review: Review) -> str:
    """Say what a review comes to."""
    if not review.vendors:
        return "no spec and no evidence differs"
    waiting = [each.vendor for each in review.vendors if not each.is_acceptable]
    return f"to do for {', '.join(waiting)}" if waiting else "nothing to do"


def verdict(vendor: VendorReview) -> str:
    """Say in a few words what a review of a vendor comes to."""
    if vendor.presence != "changed":
        return f"the vendor was {vendor.presence}"
    told = [f"{count} {grade}" for grade, count in vendor.counts.items() if count]
    return ", ".join(told) or "nothing that users notice"


def versions(vendor: VendorReview, arrow: str) -> str:
    """Give the version before and now, once where it is the same."""
    known = [each for each in (vendor.base_version, vendor.head_version) if each]
    return arrow.join(dict.fromkeys(known))


def known(vendor: VendorReview) -> str:
    """Say how many findings were there before; empty for none."""
    count = vendor.known_findings
    return f"{count} known finding{'s' if count != 1 else ''} not shown" if count else ""


def change(each: Change, style: Style) -> Entry:
    """Say what differs, where, whom it touches and why."""
    first = f"{each.grade}: {style.code(each.element)}: {style.free(each.message)}"
    is_said = each.element == ", ".join(each.operations)
    reach = _reach(replace(each, operations=()) if is_said else each, style)
    rest = [_places(each, style), *reach, _reason(each, style)]
    return [first, *filter(None, rest)]


def facts(listed: Iterable[FactChange], style: Style) -> list[Entry]:
    """Say what facts tell and told, those of one document together."""
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
    reread = ", although the sha256 of the text that was read is as before" if each.reread else ""
    place = style.code(str(each.place))
    return f"{style.code(name)} at {place}{reread}: {style.free(each.message)}"


def citation(each: CitationChange, style: Style) -> Entry:
    """Say where a fact is cited now, and where no longer."""
    entry = [style.code(each.fact)]
    if each.gained:
        entry.append(f"now at {style.codes(each.gained)}")
    if each.dropped:
        entry.append(f"no longer at {style.codes(each.dropped)}")
    return entry


def waiver(each: NewWaiver, style: Style) -> Entry:
    """Say which rule no longer holds where, and the reason given."""
    place = style.code(str(each.place))
    return [
        f"{style.code(each.rule)} at {style.code(each.element)}, {place}",
        style.free(each.reason),
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
            return f"was at {base}"
    return f"at {head}" if base == head else f"at {head}, before at {base}"


def _reach(each: Change, style: Style) -> Iterator[str]:
    if each.operations:
        yield f"touches {style.codes(each.operations)}"
    if each.lost:
        yield f"Python loses {style.codes(each.lost)}"
    if each.gained:
        yield f"Python gains {style.codes(each.gained)}"
    if kept := [name for name in each.symbols if name not in (*each.lost, *each.gained)]:
        yield f"in Python: {style.codes(kept)}"


def _reason(each: Change, style: Style) -> str:
    facts = style.codes(each.facts[:3])
    more = f" and {len(each.facts) - 3} more" if len(each.facts) > 3 else ""
    match each.cause:
        case "vendor":
            return f"why: the vendor changed, see {facts}{more}"
        case "addition":
            return f"why: facts that are new here, see {facts}{more}"
        case "correction":
            return f"why: our correction, the facts are as before: {facts}{more}"
        case "inference":
            return "why: our own, no document states this"
    return ""
