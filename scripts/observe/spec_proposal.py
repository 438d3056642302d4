"""Observations proposed for a spec: entries of its evidence file, and marks at its elements.

Only lines are inserted: comments and layout stay, and the result is read again and compared with
what was meant. An element that has an observation keeps it; a proposal contradicts what a document
states, and removes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby
from pathlib import Path
from typing import Any

from .. import evidence
from ..evidence import INFERENCE, Evidence
from ..spec import (
    TRAFFIC,
    Document,
    Pointer,
    Source,
    Unreadable,
    copied,
    pointer_ref,
    read,
    read_text,
)
from .observation_report import ObservationReport
from .settled_questions import Use, uses
from .traffic_report import is_contradiction

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+X*")
# Steps of a pointer that add nothing to a name.
_PLAIN = frozenset({"paths", "components", "schemas", "properties", "responses", "parameters"})
_MOST = 12
_LONGEST = 50


class Unchangeable(Exception):  # noqa: N818  # its text is the whole message
    """Raised where nothing can be proposed; the files are left as they were."""


@dataclass(frozen=True)
class ProposedObservation:
    """An observation to write, and whether its element can have a mark."""

    id: str
    element: Pointer
    seen: tuple[str, ...]
    exchanges: int
    first: str
    last: str
    contradicts: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """Return its lines in the evidence file."""
        lines = [f"  {self.id}:", f"    element: {_quoted(pointer_ref(self.element))}", "    seen:"]
        lines += [f"      - {_quoted(each)}" for each in self.seen]
        lines.append(f"    exchanges: {self.exchanges}")
        if self.first:
            lines += [f"    first: {_quoted(self.first)}", f"    last: {_quoted(self.last)}"]
        if self.contradicts:
            lines.append("    contradicts:")
            lines += [f"      - {_quoted(each)}" for each in self.contradicts]
        return lines


def propose(report: ObservationReport) -> list[Path]:
    """Write the observations of a report; return the files that were changed.

    An observation is written for each element with a reported difference, and for each inference
    that traffic confirms, unless the element has one.

    Raises:
        Unchangeable: A file cannot be changed by inserting lines, or the traffic is that of a
            mock, which was made from the spec. Nothing is written.
    """
    texts = proposed_texts(report)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return [*texts]


def proposed_texts(report: ObservationReport) -> dict[Path, str]:
    """Return the new text of each file that a proposal changes; raises as `propose` does."""
    if of_mock := report.traffic.of_mock:
        raise Unchangeable(
            f"{report.vendor}: {of_mock} exchanges are with the local mock, which shows nothing of "
            "the vendor; propose from recordings of the vendor only"
        )
    proposed = [*_proposed(report)]
    document = report.traffic.document
    if not proposed:
        return {}
    texts = {
        document.path: _marked(document, proposed),
        document.evidence_path: _listed(report.known, proposed),
    }
    if texts[document.path] == document.source.text:
        del texts[document.path]
    return texts


def _proposed(report: ObservationReport) -> Iterator[ProposedObservation]:
    known, document = report.known, report.traffic.document
    present = {each.element for each in known.observations.values()}
    elements = [each.deviation.pointer for each in report.differences]
    elements += [each.pointer for each in report.inferences if each.verdict == "confirmed"]
    taken = {each.removeprefix(TRAFFIC) for each in known.observations}
    for element in dict.fromkeys(elements):
        found = [*_uses_at(report, element)]
        if element in present or not found:
            continue
        name = _free(_id(document, element), taken)
        taken.add(name)
        days = sorted(day[:10] for each in found for day in (each.sightings.first,) if day)
        ends = sorted(each.sightings.last[:10] for each in found if each.sightings.last)
        yield ProposedObservation(
            name,
            element,
            tuple(each.what for each in found),
            max(each.sightings.count for each in found),
            days[0] if days else "",
            ends[-1] if days else "",
            _contradicted(report, element),
        )


def _uses_at(report: ObservationReport, element: Pointer) -> Iterator[Use]:
    """Yield the uses of one element by kind, those of several operations counted together."""
    own = [each for each in uses(report.traffic, element) if each.pointer == element]
    if not own and element in report.traffic.seen:
        own = [Use(element, "as described", report.traffic.seen[element])]
    own.sort(key=lambda each: each.what)
    for _, group in [(what, [*each]) for what, each in groupby(own, lambda use: use.what)][:_MOST]:
        yield max(group, key=lambda each: each.sightings.count)


def _contradicted(report: ObservationReport, element: Pointer) -> tuple[str, ...]:
    """Return the facts that a reported difference contradicts, or `x-inferred`."""
    against = [each for each in report.differences if each.deviation.pointer == element]
    if not any(is_contradiction(each.deviation) for each in against):
        return ()
    behind = evidence.grounds(report.known, element)
    if behind is None:
        return ()
    if behind.facts:
        return tuple(dict.fromkeys(each.id for each in behind.facts))
    return (INFERENCE,) if behind.inferred is not None else ()


def _id(document: Document, element: Pointer) -> str:
    """Return a name for an element from the words of its last steps."""
    operation = next(
        (each for each in document.operations if each.pointer == element[: len(each.pointer)]), None
    )
    steps = [str(each) for each in element]
    if operation:
        steps = [operation.id, *steps[len(operation.pointer) :]]
    named = [each for each in steps if each not in _PLAIN] or steps
    words = [word.lower() for each in named[:1] + named[1:][-3:] for word in _WORD.findall(each)]
    while len("-".join(words)) > _LONGEST:
        words.pop(len(words) // 2)
    return "-".join(words) or "element"


def _free(name: str, taken: set[str]) -> str:
    numbered = (f"{name}-{number}" for number in count(2))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def _marked(document: Document, proposed: Iterable[ProposedObservation]) -> str:
    """Return the text of a spec with an `x-observed` at each element that can have one."""
    lines = document.source.text.split("\n")
    meant = copied(document.data)
    inserted: list[tuple[int, str]] = []
    for each in proposed:
        place = _markable(document, each.element)
        # Two elements may be references to one.
        if place is not None and "x-observed" not in _at(meant, place):
            line, column = _end(document.source, place)
            inserted.append((line, f"{' ' * (column - 1)}x-observed: {TRAFFIC}{each.id}"))
            _at(meant, place)["x-observed"] = f"{TRAFFIC}{each.id}"
    for line, text in sorted(inserted, reverse=True):
        lines.insert(line, text)
    return _checked(document.path, "\n".join(lines), meant)


def _markable(document: Document, element: Pointer) -> Pointer | None:
    """Return where the mark of an element goes, or None if it cannot have one or has one."""
    found = document.element_at.get(element)
    if found is None:
        return None
    # A reference has no other field.
    place, data = document.resolve(element) if found.kind == "reference" else (element, found.data)
    if not isinstance(data, dict) or not data or "x-observed" in data or len(place) < 2:
        return None
    keys = document.source.keys
    # The first key of an item is on the line of its dash, that of an object in braces may be too.
    is_item = isinstance(place[-1], int)
    is_block = is_item or keys[(*place, next(iter(data)))].line > keys[place].line
    return place if is_block else None


def _end(source: Source, place: Pointer) -> tuple[int, int]:
    """Return the number of lines up to the end of a block mapping, and the column of its keys."""
    lines = source.text.split("\n")
    children = [key for key in source.keys if key[:-1] == place]
    column = source.keys[children[0]].column
    last = max(mark.line for key, mark in source.keys.items() if key[: len(place)] == place)
    following = (mark.line for mark in source.keys.values() if mark.line > last)
    end = min(following, default=len(lines) + 1) - 1
    # Blank lines and comments of what follows; a deeper line may be text of a block scalar.
    while end > last and _is_outside(lines[end - 1], column):
        end -= 1
    return end, column


def _is_outside(line: str, column: int) -> bool:
    text = line.lstrip()
    return not text or (text.startswith("#") and len(line) - len(text) < column)


def _listed(known: Evidence, proposed: Iterable[ProposedObservation]) -> str:
    """Return the text of an evidence file with further observations at its end."""
    source = read(known.document.evidence_path)
    meant = copied(source.data)
    lines = source.text.rstrip("\n").split("\n")
    added = [line for each in proposed for line in each.lines]
    if "observations" in source.data:
        end, _ = _end(source, ("observations",))
        lines[end:end] = added
    else:
        lines += ["", "observations:", *added]
    entries = meant.setdefault("observations", {})
    for each in proposed:
        entries[each.id] = {
            "element": pointer_ref(each.element),
            "seen": [*each.seen],
            "exchanges": each.exchanges,
            **({"first": each.first, "last": each.last} if each.first else {}),
            **({"contradicts": [*each.contradicts]} if each.contradicts else {}),
        }
    return _checked(source.path, "\n".join([*lines, ""]), meant)


def _checked(path: Path, text: str, meant: Any) -> str:
    """Return a text; raise `Unchangeable` if it does not have the data that it should."""
    try:
        data = read_text(text, path).data
    except Unreadable:
        data = {}
    if data != meant:
        raise Unchangeable(f"{path}: lines cannot be inserted; write the observations by hand")
    return text


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
