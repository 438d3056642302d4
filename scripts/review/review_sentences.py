"""Sentences and sections of a review, independent of the output format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import quote

from ..finding import Finding, errors
from .review_report import (
    GRADES,
    AcceptedChange,
    BrokenProgram,
    Cause,
    Change,
    CitationChange,
    FactChange,
    Grade,
    NewWaiver,
    Review,
    SupportChange,
    TypeChange,
    VendorReview,
)

_ELEMENT = re.compile(r"[\w-]+(?:\.[\w-]+)+")

_MANY, _FEW = 10, 3

Entry = list[str]
"""One item: a line that is complete in itself, then the details."""


@dataclass(frozen=True)
class Style:
    """The functions with which an output format writes names and places, and free text.

    `site` is the address of the reference site; nothing is linked without one. `failing` are the
    grades whose changes are listed with what accepts them.
    """

    code: Callable[[str], str]
    free: Callable[[str], str]
    site: str = ""
    failing: tuple[Grade, ...] = ()

    def codes(self, names: Iterable[str]) -> str:
        """Return a list of names."""
        return ", ".join(map(self.code, names))

    def some(self, names: Sequence[str]) -> str:
        """Return a list of the first names, and how many more there are."""
        more = f" and {len(names) - _MANY} more" if len(names) > _MANY + 1 else ""
        return f"{self.codes(names[:_MANY] if more else names)}{more}"


@dataclass(frozen=True)
class Section:
    """A titled list; `aside` if most readers can skip it."""

    title: str
    entries: list[Entry]
    aside: bool = False


def sections(vendor: VendorReview, style: Style) -> list[Section]:
    """Return the sections on a vendor that are not empty, starting with what has to be done."""
    return [part for section in _sections(vendor, style) for part in _split(section)]


def _sections(vendor: VendorReview, style: Style) -> Iterator[Section]:
    prose = [each for each in vendor.changes if each.grade == "documentation"]
    noticed = [each for each in vendor.changes if each.grade != "documentation"]
    yield Section("To do before this is merged", [finding(each, style) for each in vendor.demands])
    yield Section("New findings", [finding(each, style) for each in vendor.findings])
    yield Section("Changes for users", [change(each, style, vendor.vendor) for each in noticed])
    yield Section(
        "Examples that no longer work", [program(each, style) for each in vendor.programs]
    )
    yield Section("To judge", [[style.free(each)] for each in vendor.summary])
    yield Section("New waivers", [waiver(each, style) for each in vendor.waivers])
    yield Section(
        "Mock and property tests",
        [[f"{each.subject}: {style.free(each.message)}"] for each in vendor.behaviour],
    )
    yield Section("Not compared", [[style.free(each)] for each in vendor.notes])
    yield Section("Other kind of evidence", [support(each, style) for each in vendor.support])
    reworded = [change(each, style, vendor.vendor) for each in prose]
    yield Section("Documentation only", reworded, aside=True)
    yield Section(
        "Accepted changes", [acceptance(each, style) for each in vendor.accepted], aside=True
    )
    is_long = len(vendor.facts) > _MANY
    yield Section("Changed facts", facts(vendor.facts, style), aside=is_long)
    yield Section(
        "Moved citations", [citation(each, style) for each in vendor.citations], aside=True
    )


def _split(section: Section) -> Iterator[Section]:
    """Yield a section, in two parts if it is long: most readers can skip the second one."""
    entries = section.entries
    if section.aside or len(entries) <= _MANY:
        yield from [section] if entries else []
        return
    yield Section(f"{section.title} (the first {_MANY} of {len(entries)})", entries[:_MANY])
    yield Section(f"{section.title}, the rest", entries[_MANY:], aside=True)


def without_change(review: Review, style: Style) -> Iterator[Section]:
    """Yield a section on the accepted changes that do not exist, if there are any."""
    if review.unused:
        yield Section("Accepted, but no change", [finding(each, style) for each in review.unused])


def has_rules(review: Review) -> bool:
    """Return whether a change is listed with its rule."""
    return any(each.grade in review.failing for one in review.vendors for each in one.changes)


def warning(review: Review, style: Style) -> str:
    """Return that a change edits what makes its own report; empty if it does not."""
    parts = []
    for each in review.code:
        more = f" and {len(each.files) - _FEW} more" if len(each.files) > _FEW else ""
        parts.append(f"{each.part} ({style.codes(each.files[:_FEW])}{more})")
    if not parts:
        return ""
    return f"this change edits {', '.join(parts)}. Read these files first."


def overview(review: Review, style: Style) -> Iterator[Entry]:
    """Yield each vendor with the worst change of each grade that fails, or else of all.

    Nothing is yielded for the only vendor if none of its changes fails.
    """
    for each in review.vendors:
        by_grade = {one.grade: one for one in reversed(each.changes) if one.grade in style.failing}
        worst = [by_grade[grade] for grade in GRADES if grade in by_grade]
        if worst or len(review.vendors) > 1:
            listed = worst or each.changes[:1]
            shown = listed if each.presence == "changed" else ()
            yield [_counted(each, style), *(_shortened(one, style) for one in shown)]


def _counted(vendor: VendorReview, style: Style) -> str:
    waiting = len(vendor.demands) + len(vendor.findings)
    parts = [f"{style.code(vendor.vendor)}: {verdict(vendor)}"]
    parts += [f"{waiting} to do"] if waiting else []
    parts += [f"failing lines of examples: {len(vendor.programs)}"] if vendor.programs else []
    return "; ".join(parts)


def _shortened(each: Change, style: Style) -> str:
    line = f"{each.grade}: {style.code(each.element)}: {style.free(each.message)}"
    return "; ".join([line, *(_retyped(one, style) for one in each.types[:1])])


def outcome(review: Review, style: Style) -> str:
    """Return the result of a review in a few words."""
    if not review.vendors and not review.unused:
        return "no spec or evidence changed"
    waiting = [each.vendor for each in review.vendors if not each.is_acceptable]
    waiting += [PurePath(each.path).stem for each in errors(review.unused)]
    listed = style.codes(dict.fromkeys(waiting))
    return f"to do for {listed}" if waiting else "nothing to do"


def title(vendor: VendorReview, style: Style, arrow: str) -> str:
    """Return a vendor with its versions and the result for it."""
    known = [each for each in (vendor.base_version, vendor.head_version) if each]
    versions = arrow.join(map(style.free, dict.fromkeys(known)))
    return f"{style.code(vendor.vendor)} {versions}: {verdict(vendor)}"


def verdict(vendor: VendorReview) -> str:
    """Return the result for one vendor in a few words."""
    if vendor.presence != "changed":
        return f"the vendor was {vendor.presence}"
    counted = [f"{count} {grade}" for grade, count in vendor.counts.items() if count]
    counted += [f"{len(vendor.accepted)} accepted"] if vendor.accepted else []
    return ", ".join(counted) or "no change for users"


def known(vendor: VendorReview) -> str:
    """Return how many findings both sides have; empty for none."""
    count = vendor.known_findings
    return f"{count} known finding{'s' if count != 1 else ''} not shown" if count else ""


def change(each: Change, style: Style, vendor: str = "") -> Entry:
    """Return what changed, where, who is affected and why, with its page on the site."""
    first = f"{each.grade}: {style.code(each.element)}: {style.free(each.message)}"
    is_named = each.element == ", ".join(each.operations)
    reach = _reach(replace(each, operations=()) if is_named else each, style)
    is_linked = style.site and each.cause != "code"
    page = f"reference: {style.site}/{_page(each, vendor)}" if is_linked else ""
    rest = [_places(each, style), *reach, *advice(each, style), _reason(each, style), page]
    return [first, *filter(None, [*rest, _rule(each, style)])]


def _rule(each: Change, style: Style) -> str:
    """Return the page of the rule, and the fingerprint with which the change can be accepted."""
    if each.grade not in style.failing:
        return ""
    page = f"{style.site}/rules.html#{each.rule}" if style.site else style.code(each.rule)
    return f"rule: {page}, fingerprint: {style.code(each.fingerprint)}"


def acceptance(each: AcceptedChange, style: Style) -> Entry:
    """Return a change that somebody accepted, and the reason given."""
    first, *_ = change(each.change, style)
    return [first, f"accepted at {style.code(str(each.place))}: {style.free(each.reason)}"]


def _page(each: Change, vendor: str) -> str:
    """Return the address of an element on the site; of a removed one, of what it was in."""
    component, _, below = each.element.partition(".")
    is_schema = bool(below) and bool(_ELEMENT.fullmatch(each.element))
    if is_schema:
        anchor = component if each.presence == "removed" else each.element
        return f"{quote(vendor, '')}/schemas.html#{quote(anchor, '')}"
    page = each.operations[0] if len(each.operations) == 1 else "index"
    return f"{quote(vendor, '')}/{quote(page, '')}.html"


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
    reread = ", although its text did not change" if each.reread else ""
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


def program(each: BrokenProgram, style: Style) -> Entry:
    """Return which line of an example fails, how, and the change that causes it."""
    verb = "a type checker rejects" if each.kind == "types" else "fails"
    entry = [
        f"{style.code(str(each.place))}: {verb}: {style.free(each.message)}",
        f"line: {style.code(each.code)}",
    ]
    return (
        [*entry, f"caused by the change of {style.code(each.element)}"] if each.element else entry
    )


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
        yield f"operations: {style.some(each.operations)}"
    if each.lost:
        yield f"removed from the Python client: {style.some(each.lost)}"
    if each.gained:
        yield f"added to the Python client: {style.some(each.gained)}"
    for one in each.types:
        yield f"type in the Python client: {_retyped(one, style)}"
    named = {*each.lost, *each.gained, *(one.symbol for one in each.types)}
    if kept := [name for name in each.symbols if name not in named]:
        yield f"used in the Python client by: {style.some(kept)}"


def _retyped(one: TypeChange, style: Style) -> str:
    return f"{style.code(one.symbol)} was {style.code(one.before)}, is now {style.code(one.after)}"


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


_REASONS: Mapping[Cause, str] = {
    "vendor": "the vendor changed the text behind the cited facts: {}",
    "reread": "we read the same text again, the facts changed: {}",
    "addition": "newly cited facts: {}",
    "correction": "a correction of ours, the facts are unchanged: {}",
    "inference": "we infer it, no document states it",
    "code": "the generator or the runtime changed, no spec",
}


def _reason(each: Change, style: Style) -> str:
    facts = style.codes(each.facts[:_FEW])
    more = f" and {len(each.facts) - _FEW} more" if len(each.facts) > _FEW else ""
    reason = _REASONS.get(each.cause, "")
    return f"reason: {reason.replace('{}', f'{facts}{more}')}" if reason else ""
