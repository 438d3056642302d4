"""What has to be mended, and what was waived, since the base.

Owns telling new findings from known ones, the waivers that came, and what a breaking change asks
of its author: a higher version of the spec, and a line in the changelog.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from .. import pipeline
from ..finding import Finding
from ..rules import waiver_rules
from ..spec import Document
from .names import identity, name_of
from .report import Waiver
from .revision import Revision

RULE = "unannounced-breaking-change"

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


def new_findings(
    base: Document | None, head: Document | None, root: Path
) -> tuple[list[Finding], int]:
    """Give the findings that the base has not, and how many it has too.

    Findings are the same where rule, message and the text of the line are; lines may shift. The
    paths of those given start at `root`.
    """
    known = Counter(map(_mark, pipeline.check(base))) if base else Counter[tuple[str, str, str]]()
    fresh = []
    count = 0
    for finding in pipeline.check(head) if head else ():
        if known[_mark(finding)]:
            known[_mark(finding)] -= 1
            count += 1
        else:
            fresh.append(replace(finding, path=_relative(finding.path, root)))
    return fresh, count


def new_waivers(
    base: Document | None, head: Document | None, revision: Revision
) -> Iterator[Waiver]:
    """Give the waivers of a spec that were not there, or had another reason."""
    if head is None:
        return
    known = {_waived(base, each) for each in waiver_rules.waivers(base)} if base else set()
    for each in waiver_rules.waivers(head):
        if _waived(head, each) not in known:
            yield Waiver(
                each.rule,
                name_of(head, each.pointer[:-2]),
                str(each.reason),
                revision.place(head.path, head.source.mark(each.pointer)),
            )


def demands(vendor: str, base: Revision, head: Revision) -> Iterator[Finding]:
    """Give what is missing for a change that breaks users to be announced."""
    now, before = head.documents.get(vendor), base.documents[vendor]
    was, new = version(before), version(now)
    if now and not _is_raised(was, new):
        place = head.place(now.path, now.source.mark(("info", "version")))
        yield Finding(
            place.path,
            place.line,
            place.column,
            RULE,
            f"users of {vendor} break, and the version "
            + (f"is {new} as before" if was == new else f"went from {was} to {new} only"),
            f"raise info.version to {_next_breaking(was) or 'another one'} or higher",
        )
    if not _is_told(vendor, base.changelog, head.changelog):
        yield Finding(
            "CHANGELOG.md",
            1,
            1,
            RULE,
            f"users of {vendor} break, and no new line tells them",
            f"add a line that names {vendor} and says what changed for users",
        )


def _mark(finding: Finding) -> tuple[str, str, str]:
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
    """Give the version of a spec, an empty string where it has none."""
    info = document.data.get("info") if document else None
    return str(info.get("version") or "") if isinstance(info, dict) else ""


def _is_raised(before: str, now: str) -> bool:
    wanted, found = _next_breaking(before), _VERSION.fullmatch(now)
    if not wanted or not found:
        return before != now
    return tuple(map(int, found.groups())) >= tuple(map(int, wanted.split(".")))


def _next_breaking(version: str) -> str:
    """Give the lowest version that tells of a break: the first number that is not 0 goes up."""
    match = _VERSION.fullmatch(version)
    if not match:
        return ""
    numbers = list(map(int, match.groups()))
    first = next((index for index, number in enumerate(numbers) if number), 2)
    return ".".join(
        str(number + 1) if index == first else "0" if index > first else str(number)
        for index, number in enumerate(numbers)
    )


def _is_told(vendor: str, before: str, now: str) -> bool:
    """Tell whether the changelog has a new line about a vendor, which it or its heading names."""
    known = Counter(before.splitlines())
    name = re.compile(rf"(?<![\w-]){re.escape(vendor)}(?![\w-])", re.IGNORECASE)
    heading = ""
    for line in now.splitlines():
        if line.startswith("#"):
            heading = line
        elif known[line]:
            known[line] -= 1
        elif line.strip() and (name.search(line) or name.search(heading)):
            return True
    return False
