"""Findings, waivers and what a change demands of its author.

A breaking change demands a higher version of the spec and a line in the changelog, a change of
another grade that fails the line alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from .. import pipeline, rules
from ..finding import Finding
from ..rules import waiver_rules
from ..spec import Document
from .kept_results import keep, kept
from .review_report import GRADES, Grade, NewWaiver, Place
from .revision import Revision
from .wire import identity, name_of

BREAKING = "unannounced-breaking-change"
SAFETY = "unannounced-safety-change"
OTHER = "unannounced-change"

# With these a comparison would miss what it cannot see.
_INCOMPARABLE = frozenset(
    {"invalid-structure", "dangling-ref", "external-ref", "circular-ref", "mismatched-ref"}
    | {"exploding-schema", "duplicate-operation-id"}
)
PLACEHOLDER = "TODO"
"""The mark of a reason that the author still has to write; an entry with it announces nothing."""

_OR_ACCEPT = "or accept the change: `review --format accept` prints how"
_OTHERS = ("evidence", "workflows")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 2
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


def incomparable(vendor: str, base: Revision, head: Revision) -> Iterator[str]:
    """Yield lines on why a vendor's specs cannot be compared; nothing if they can be."""
    before, after = base.documents.get(vendor), head.documents.get(vendor)
    if before:
        yield from _reasons(vendor, base, rules.check(before, _INCOMPARABLE))
    if after:
        found = [each for each in _findings(after) if each.rule in _INCOMPARABLE]
        yield from _reasons(vendor, head, found)


def _reasons(vendor: str, revision: Revision, found: Sequence[Finding]) -> Iterator[str]:
    if found:
        yield f"{vendor} in {revision.name} cannot be compared:"
        yield from (str(each).replace(f"{revision.root}/", "") for each in found)


@lru_cache(maxsize=16)
def _findings(document: Document) -> tuple[Finding, ...]:
    """Return the findings of validation; they are kept, without the folder of the spec."""
    folder = f"{document.path.parent}/"
    others = [document.path.parent / name / document.path.name for name in _OTHERS]
    texts = [each.read_text() if each.is_file() else "" for each in (document.path, *others)]
    key = [document.path.name, str(document.is_ours), *texts]
    if (known := kept("findings", key)) is None:
        found = [asdict(each) for each in pipeline.check(document)]
        known = [each | {"path": each["path"].removeprefix(folder)} for each in found]
        keep("findings", key, known)
    return tuple(Finding(**each | {"path": str(Path(folder, each["path"]))}) for each in known)


def new_findings(
    base: Document | None, head: Document | None, root: Path
) -> tuple[list[Finding], int]:
    """Return the findings that only the head has, and the number of those on both sides.

    Findings are the same if rule, message and the text of the line are; lines may shift. The paths
    of the returned findings start at `root`.
    """
    found = _findings(head) if head else ()
    before = _findings(base) if base and found else ()
    known = Counter(map(_identity, before))
    fresh = []
    count = 0
    for finding in found:
        if known[_identity(finding)]:
            known[_identity(finding)] -= 1
            count += 1
        else:
            fresh.append(replace(finding, path=_relative(finding.path, root)))
    return fresh, count


def new_waivers(
    base: Document | None, head: Document | None, revision: Revision
) -> Iterator[NewWaiver]:
    """Yield the waivers of a spec that are new or have another reason."""
    if head is None:
        return
    known = {_waived(base, each) for each in waiver_rules.waivers(base)} if base else set()
    for each in waiver_rules.waivers(head):
        if _waived(head, each) not in known:
            yield NewWaiver(
                each.rule,
                name_of(head, each.pointer[:-2]),
                str(each.reason),
                revision.place(head.path, head.source.mark(each.pointer)),
            )


@dataclass(frozen=True)
class Versions:
    """The version of a client or of the runtime on both sides, and where it is raised."""

    before: str
    after: str
    place: Place
    name: str = "info.version"


def versions_of(vendor: str, base: Revision, head: Revision) -> Versions | None:
    """Return the versions of a vendor that both sides have, else None."""
    before, after = base.documents.get(vendor), head.documents.get(vendor)
    if before is None or after is None:
        return None
    place = head.place(after.path, after.source.mark(("info", "version")))
    return Versions(version(before), version(after), place)


def demands(
    vendor: str,
    grades: Collection[Grade],
    versions: Versions | None,
    changelogs: tuple[str, str],
) -> Iterator[Finding]:
    """Yield what the author still has to do for changes of grades that fail.

    Args:
        vendor: The vendor's id, or `runtime`.
        grades: The grades of its changes that fail.
        versions: Its versions; None if a side does not have it.
        changelogs: The texts of the changelog of both sides.
    """
    if "breaking" in grades and versions:
        yield from _higher_version(vendor, versions)
    # Each grade needs a line of its own; which new line is about which, a reader has to see.
    announced = sum(1 for _ in _announcements(vendor, *changelogs))
    for grade in [each for each in GRADES if each in grades][announced:]:
        yield _unannounced(vendor, grade)


def _unannounced(vendor: str, grade: Grade) -> Finding:
    message = f"change of {vendor} has no new line here"
    remedy = f"add a line that names {vendor} and describes the change to users"
    if grade == "breaking":
        remedy = f"{remedy}, {_OR_ACCEPT}"
        return Finding("CHANGELOG.md", 1, 1, BREAKING, f"a breaking {message}", remedy)
    if grade == "safety":
        remedy = f"{remedy}, with its reason, {_OR_ACCEPT}"
        return Finding("CHANGELOG.md", 1, 1, SAFETY, f"a safety {message}", remedy)
    article = "an" if grade == "additive" else "a"
    remedy = f"{remedy}, {_OR_ACCEPT}"
    return Finding("CHANGELOG.md", 1, 1, OTHER, f"{article} {grade} {message}", remedy)


def _higher_version(vendor: str, versions: Versions) -> Iterator[Finding]:
    was, new, place = versions.before, versions.after, versions.place
    if not _is_raised(was, new):
        yield Finding(
            place.path,
            place.line,
            place.column,
            BREAKING,
            f"{vendor} has a breaking change, but the version "
            + (f"is still {new}" if was == new else f"was only raised from {was} to {new}"),
            f"raise {versions.name} to {_next_breaking(was) or 'another one'} or higher",
        )


def _identity(finding: Finding) -> tuple[str, str, str]:
    lines = _lines(finding.path)
    text = lines[finding.line - 1].strip() if finding.line <= len(lines) else ""
    return finding.rule, finding.message, text


@cache
def _lines(path: str) -> Sequence[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return ()


def _relative(path: str, root: Path) -> str:
    return Path(path).relative_to(root).as_posix() if Path(path).is_relative_to(root) else path


def _waived(document: Document, waiver: waiver_rules.Waiver) -> tuple[object, ...]:
    return identity(document, waiver.pointer), str(waiver.reason)


def version(document: Document | None) -> str:
    """Return the version of a spec; empty if it has none."""
    return document.info.version if document else ""


def _is_raised(before: str, now: str) -> bool:
    wanted, found = _next_breaking(before), _VERSION.fullmatch(now)
    if not wanted or not found:
        return before != now
    return tuple(map(int, found.groups())) >= tuple(map(int, wanted.split(".")))


def _next_breaking(version: str) -> str:
    """Return the lowest version for a breaking change: the first number other than 0 goes up."""
    match = _VERSION.fullmatch(version)
    if not match:
        return ""
    numbers = list(map(int, match.groups()))
    first = next((index for index, number in enumerate(numbers) if number), 2)
    return ".".join(
        str(number + 1) if index == first else "0" if index > first else str(number)
        for index, number in enumerate(numbers)
    )


def _announcements(vendor: str, before: str, now: str) -> Iterator[str]:
    """Yield the new entries of the changelog that describe a change of a vendor.

    An entry names the vendor, or is below its heading, and has words of its own.
    """
    known = Counter(_entries(before))
    name = re.compile(rf"(?<![\w-]){re.escape(vendor)}(?![\w-])", re.IGNORECASE)
    for heading, text in _entries(now):
        if known[heading, text]:
            known[heading, text] -= 1
        elif name.search(heading) or name.search(text):
            words = _WORD.findall(name.sub("", text))
            if len(words) >= _FEWEST_WORDS and PLACEHOLDER not in words:
                yield text


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Yield the heading and the text of each item or paragraph of a changelog."""
    heading, entry = "", ""
    for line in [*text.splitlines(), ""]:
        if line.startswith(("#", "- ", "* ")) or not line.strip():
            if entry:
                yield heading, entry
            entry = ""
        if line.startswith("#"):
            heading = line
        else:
            entry = f"{entry} {line.strip()}".strip()
