"""Observations of an evidence file: what recorded traffic showed of an element of the spec.

`observe --propose` writes them; the element cites one with `x-observed: traffic/<id>`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..spec import TRAFFIC, Document, Mark, Pointer
from .file_schema import near

INFERENCE = "x-inferred"
"""The contradicted inference of the element itself, in place of a fact."""


@dataclass(frozen=True)
class Observation:
    """The uses of one element by recorded traffic.

    Attributes:
        id: The citation, `traffic/<id>`.
        element: The element of the spec.
        seen: The uses of the element and the differences, without a value of the traffic.
        exchanges: In how many exchanges.
        first: The day of the first one, or an empty string.
        last: The day of the last one, or an empty string.
        contradicts: The facts that it contradicts, or `x-inferred`.
        mark: Its place in the evidence file.
    """

    id: str
    element: Pointer
    seen: tuple[str, ...]
    exchanges: int
    first: str
    last: str
    contradicts: tuple[str, ...]
    mark: Mark

    @property
    def text(self) -> str:
        """Return it in a sentence."""
        days = " to ".join(dict.fromkeys(filter(None, (self.first, self.last))))
        against = f"; contradicts {', '.join(self.contradicts)}" if self.contradicts else ""
        when = f", {days}" if days else ""
        count = f"{self.exchanges} exchange{'s' * (self.exchanges != 1)}"
        return f"{', '.join(self.seen)} ({count}{when}){against}"


def read_observations(
    entries: Mapping[str, Any],
    document: Document,
    facts: Mapping[str, object],
    mark: Callable[[Pointer], Mark],
    report: Callable[[Pointer, str], None],
) -> Iterator[Observation]:
    """Yield the valid observations of an evidence file.

    Args:
        entries: The data of the file.
        document: The spec.
        facts: The facts of the file, by citation.
        mark: Returns the place of an element of the file.
        report: Called with the place and the text of each error.
    """
    for name, data in entries.items():
        place: Pointer = ("observations", name)
        element = document.target(data.get("element"))
        if element is None:
            report(place, f"the spec has no element {data.get('element')!r}")
            continue
        contradicts = tuple(data.get("contradicts", ()))
        for fact in contradicts:
            if fact != INFERENCE and fact not in facts:
                report(place, f"unknown fact {fact!r}{near(str(fact), facts)}")
        yield Observation(
            f"{TRAFFIC}{name}",
            element,
            tuple(data.get("seen", ())),
            data.get("exchanges", 0),
            data.get("first", ""),
            data.get("last", ""),
            contradicts,
            mark(place),
        )
