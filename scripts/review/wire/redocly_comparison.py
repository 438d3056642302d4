"""Redocly's comparison of two projections: requests may only widen, responses only narrow.

Entries that are one difference for a reader are combined: a property and its entry in `required`, a
type and its format, the same element in several operations.
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
    """Return every difference between two projections once.

    Raises:
        Unavailable: Redocly fails.
    """
    merged = _merged(
        each for entry in _entries(base, head, node) for each in read(base, head, entry)
    )
    return _without_forms(_without_required(merged))


def _entries(base: Projection, head: Projection, node: Node) -> Sequence[Mapping[str, Any]]:
    texts = {name: json.dumps(each.data) for name, each in (("base", base), ("head", head))}
    if texts["base"] == texts["head"]:
        return []
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, f"{name}.json").write_text(text)
        options = ("--format=json", "--fail-on=none", "--output=diff.json")
        node.redocly(["diff", "base.json", "head.json", *options], Path(folder))
        try:
            reported = json.loads(Path(folder, "diff.json").read_text())
        except (OSError, ValueError) as error:
            raise Unavailable(f"invalid result of redocly diff: {error}") from None
    return list(reported["changes"])


def _merged(found: Iterable[Difference]) -> list[Difference]:
    """Combine the differences of the same place; the worst grade and its message are kept."""
    merged: dict[tuple[Any, ...], Difference] = {}
    for each in found:
        key = (each.base, each.head, each.keyword, each.presence)
        known = merged.get(key, each)
        worst = min(known, each, key=lambda one: GRADES.index(one.grade))
        merged[key] = replace(
            worst,
            operations=known.operations | each.operations,
            former=known.former | each.former,
            in_response=known.in_response or each.in_response,
            arguments=known.arguments | each.arguments,
        )
    return list(merged.values())


def _without_required(found: list[Difference]) -> list[Difference]:
    """Combine changes of `required` with the properties that were added or removed."""
    kept = []
    grades: dict[tuple[str, Pointer | None], Grade] = {}
    for each in found:
        if each.keyword == "required" and (each.lost or each.gained):
            new = {name for name in each.gained if _has(found, "added", each.head, name)}
            gone = {name for name in each.lost if _has(found, "removed", each.base, name)}
            if new == each.gained and gone == each.lost:
                for name in new:
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
    """Leave out the format of what has another type."""
    retyped = {(each.base, each.head) for each in found if each.keyword == "type"}
    return [
        each
        for each in found
        if each.keyword not in _FORMS or (each.base, each.head) not in retyped
    ]
