"""What a difference on the wire means for a user: requests may only widen, answers only narrow.

Owns asking Redocly, which compares two projections, so that every operation is named that a shared
component touches. What is one difference to a reader is made one: a member and its place in
`required`, a type and its format, the same place met from several operations. What a single entry
means is the business of `reading`, names in Python that of `changes`.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...node import Node, Unavailable
from ...spec import Pointer
from ..review_report import GRADES, Grade, Presence
from .difference import Difference
from .projection import Projection
from .redocly_entry import read

_FORMS = ("format", "contentEncoding", "contentMediaType")


def redocly_differences(base: Projection, head: Projection, node: Node) -> list[Difference]:
    """Give every difference between two projections once; raise `Unavailable` if Redocly fails."""
    merged = _merged(each for told in _asked(base, head, node) for each in read(base, head, told))
    return _without_forms(_without_required(merged))


def _asked(base: Projection, head: Projection, node: Node) -> Sequence[Mapping[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        for name, projection in (("base", base), ("head", head)):
            Path(folder, f"{name}.json").write_text(json.dumps(projection.data))
        options = ("--format=json", "--fail-on=none", "--output=diff.json")
        node.redocly(["diff", "base.json", "head.json", *options], Path(folder))
        try:
            told = json.loads(Path(folder, "diff.json").read_text())
        except (OSError, ValueError) as error:
            raise Unavailable(f"Redocly's comparison cannot be read: {error}") from None
    return list(told["changes"])


def _merged(found: Iterable[Difference]) -> list[Difference]:
    """Make one of those that are of the same place in the document; the worst one speaks."""
    merged: dict[tuple[Any, ...], Difference] = {}
    for each in found:
        key = (each.base, each.head, each.member, each.presence)
        known = merged.get(key, each)
        worst = min(known, each, key=lambda one: GRADES.index(one.grade))
        merged[key] = replace(
            worst,
            operations=known.operations | each.operations,
            former=known.former | each.former,
            in_answer=known.in_answer or each.in_answer,
            arguments=known.arguments | each.arguments,
        )
    return list(merged.values())


def _without_required(found: list[Difference]) -> list[Difference]:
    """Fold what `required` lost or gained into the members that went or came."""
    kept = []
    grades: dict[tuple[str, Pointer | None], Grade] = {}
    for each in found:
        if each.member == "required" and (each.lost or each.gained):
            came = {name for name in each.gained if _has(found, "added", each.head, name)}
            went = {name for name in each.lost if _has(found, "removed", each.base, name)}
            if came == each.gained and went == each.lost:
                for name in came:
                    grades["added", (*(each.head or ()), "properties", name)] = each.grade
                continue
        kept.append(each)
    return [_regraded(each, grades.get((each.presence, each.head))) for each in kept]


def _has(found: Iterable[Difference], presence: Presence, owner: Pointer | None, name: str) -> bool:
    place = (*(owner or ()), "properties", name)
    return any(
        each.presence == presence and place == (each.head if presence == "added" else each.base)
        for each in found
    )


def _regraded(each: Difference, grade: Grade | None) -> Difference:
    if grade is None or GRADES.index(grade) >= GRADES.index(each.grade):
        return each
    return replace(
        each, grade=grade, rule="required-properties-added", message="a required property was added"
    )


def _without_forms(found: list[Difference]) -> list[Difference]:
    """Drop the format of what has another type altogether."""
    retyped = {(each.base, each.head) for each in found if each.member == "type"}
    return [
        each for each in found if each.member not in _FORMS or (each.base, each.head) not in retyped
    ]
