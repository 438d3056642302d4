"""Changes that somebody accepted, by fingerprint: `specs/accepted/<vendor>.yaml` of the head.

    accepted:
      - fingerprint: 3f2a9c01d4be
        rule: property-removed
        element: Photo.publicKey
        reason: No program of ours has ever read it.

A fingerprint depends on vendor, rule, element and difference and on no line, so an entry is still
about its change after further commits, and about no other change. An accepted change demands
nothing. An entry without a change is a finding, or a warning if the base has the entry too.
"""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

import jsonschema_rs

from ..finding import Finding
from ..spec import Unreadable, read
from ..spec.violations import places, reason
from .review_checks import PLACEHOLDER
from .review_report import AcceptedChange, Change, Place, Review
from .revision import Revision, Unable, accepted_path

UNUSED = "unused-acceptance"

_WIDTH = 100
_TEXT = {"type": "string", "pattern": "\\S"}
_REASON = {**_TEXT, "not": {"pattern": rf"\b{PLACEHOLDER}\b"}}
_ENTRY = {
    "type": "object",
    "required": ["fingerprint", "rule", "element", "reason"],
    "additionalProperties": False,
    "properties": {**dict.fromkeys(("fingerprint", "rule", "element"), _TEXT), "reason": _REASON},
}
_SCHEMA = {
    "type": "object",
    "required": ["accepted"],
    "additionalProperties": False,
    "properties": {"accepted": {"type": "array", "items": _ENTRY}},
}


@dataclass(frozen=True)
class Acceptance:
    """An entry: the change that it accepts, the reason, and its place."""

    fingerprint: str
    rule: str
    element: str
    reason: str
    place: Place

    def covers(self, change: Change) -> bool:
        """Return whether the entry is about a change."""
        key = (change.fingerprint, change.rule, change.element)
        return key == (self.fingerprint, self.rule, self.element)


def marked(vendor: str, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes of a vendor, each with its fingerprint."""
    seen: Counter[str] = Counter()
    found = []
    for each in changes:
        types = [f"{one.symbol}: {one.before} -> {one.after}" for one in each.types]
        parts = (vendor, each.rule, each.element, each.message, *each.lost, *types)
        text = "\0".join(parts)
        seen[text] += 1
        digest = sha256(f"{text}\0{seen[text]}".encode()).hexdigest()
        found.append(replace(each, fingerprint=digest[:12]))
    return tuple(found)


def accepted(
    vendor: str, head: Revision, changes: Iterable[Change]
) -> tuple[tuple[Change, ...], tuple[AcceptedChange, ...]]:
    """Return the changes that are open, and those that the head accepts.

    Raises:
        Unable: The file of the head cannot be read.
    """
    entries = acceptances(vendor, head)
    opened: list[Change] = []
    taken: list[AcceptedChange] = []
    for each in changes:
        entry = next((one for one in entries if one.covers(each)), None)
        if entry is None:
            opened.append(each)
        else:
            taken.append(AcceptedChange(each, entry.reason, entry.place))
    return tuple(opened), tuple(taken)


def unused(
    vendor: str, base: Revision, head: Revision, known: Iterable[AcceptedChange]
) -> Iterator[Finding]:
    """Yield the entries of the head that are about no change; warnings for those of the base."""
    used = {each.place for each in known}
    old = {each.fingerprint for each in acceptances(vendor, base)}
    for each in acceptances(vendor, head):
        if each.place not in used:
            is_old = each.fingerprint in old
            yield Finding(
                each.place.path,
                each.place.line,
                each.place.column,
                UNUSED,
                f"no change of {each.element} has this fingerprint"
                + (" any more" if is_old else f" and the rule {each.rule}"),
                "remove the entry"
                + ("" if is_old else ", or paste the one that `review --format accept` prints"),
                level="warning" if is_old else "error",
            )


def acceptances(vendor: str, revision: Revision) -> tuple[Acceptance, ...]:
    """Return the entries on a vendor; raise `Unable` if its file cannot be read."""
    path = accepted_path(revision.root, vendor)
    if not path.is_file():
        return ()
    shown = path.relative_to(revision.root).as_posix()
    try:
        source = read(path)
    except Unreadable as error:
        raise Unable(str(error).replace(f"{revision.root}/", "")) from None
    for wrong in jsonschema_rs.Draft202012Validator(_SCHEMA).iter_errors(source.data):
        mark = source.mark(next(iter(places(source.data, wrong))))
        problem = reason(wrong)
        if wrong.instance_path[-1:] == ["reason"]:
            problem = "the reason is not written yet"
        raise Unable(
            f"{shown}:{mark.line}:{mark.column} in {revision.name}: {problem}\n"
            "fix: `review --format accept` prints entries; write the reason of each"
        )
    return tuple(
        Acceptance(**data, place=revision.place(path, source.mark(("accepted", index))))
        for index, data in enumerate(source.data["accepted"])
    )


def as_entries(review: Review) -> str:
    """Return the entries that would accept every open change that fails the review, by file."""
    parts = []
    for vendor in review.vendors:
        failing = [each for each in vendor.changes if each.grade in review.failing]
        if failing:
            entries = "\n".join(map(_entry, failing))
            parts.append(f"# specs/accepted/{vendor.vendor}.yaml\naccepted:\n{entries}")
    return "\n\n".join(parts)


def _entry(change: Change) -> str:
    message = textwrap.fill(
        " ".join(change.message.split()), _WIDTH, initial_indent="# ", subsequent_indent="# "
    )
    lines = [
        message,
        f"- fingerprint: {json.dumps(change.fingerprint)}",
        f"  rule: {change.rule}",
        f"  element: {json.dumps(change.element, ensure_ascii=False)}",
        f"  reason: {PLACEHOLDER}",
    ]
    return textwrap.indent("\n".join(lines), "  ")
