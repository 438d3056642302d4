"""The open questions of an evidence file that traffic settles, and how.

A question that names elements is settled once traffic uses one of them: by the statuses, types,
documented values and properties that were seen there or below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..evidence import Evidence, Question
from ..spec import Pointer
from .traffic_report import Sightings, Traffic, text_of
from .value_deviations import Deviation


@dataclass(frozen=True)
class Use:
    """One use of an element by traffic.

    Attributes:
        pointer: The element.
        what: A status, a type, a documented value, that it was absent, or a difference in words.
        sightings: How often and when.
    """

    pointer: Pointer
    what: str
    sightings: Sightings


@dataclass(frozen=True)
class SettledQuestion:
    """A question, and the uses of its elements."""

    question: Question
    uses: tuple[Use, ...]


def settled_questions(traffic: Traffic, known: Evidence) -> Iterator[SettledQuestion]:
    """Yield each question whose elements traffic used, in the order of the file."""
    for question in known.questions:
        found = tuple(use for each in question.elements for use in uses(traffic, each))
        if found:
            yield SettledQuestion(question, found)


def uses(traffic: Traffic, element: Pointer) -> Iterator[Use]:
    """Yield the uses of an element and of what is below it."""
    for noted, sightings in traffic.noted.items():
        if noted.pointer[: len(element)] == element:
            yield Use(noted.pointer, noted.what, sightings)
    for (_, deviation), sightings in traffic.deviations.items():
        if _place(deviation)[: len(element)] == element:
            yield Use(deviation.pointer, text_of(deviation), sightings)


def _place(deviation: Deviation) -> Pointer:
    """Return where the spec would describe it; a status belongs to the responses."""
    is_status = deviation.kind == "undocumented-status"
    return (*deviation.pointer, "responses") if is_status else deviation.pointer
