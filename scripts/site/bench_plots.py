"""The measured performance as bars, from the tables of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

_ROW = re.compile(r"^\|(.*)\|$")
_LEFT, _WIDE, _HIGH = 170, 640, 24


@dataclass(frozen=True)
class Bar:
    """A contender: its figure, its ratio to the first one, and its aim, as printed."""

    name: str
    figure: float
    ratio: str
    aim: str


@dataclass(frozen=True)
class BenchTable:
    """One comparison and its unit."""

    title: str
    unit: str
    bars: tuple[Bar, ...]

    @property
    def plot(self) -> Markup:
        """Return the bars as a picture; an empty one for a figure without a peer."""
        if len(self.bars) < 2:
            return Markup("")
        most = max(each.figure for each in self.bars) or 1
        rows = "".join(_bar(index, each, most) for index, each in enumerate(self.bars))
        label = "; ".join(f"{each.name} {each.figure:g} {self.unit}" for each in self.bars)
        return Markup(  # noqa: S704  # every text is escaped
            f'<svg class="plot" role="img" aria-label="{escape(f"{self.title}: {label}")}"'
            f' viewBox="0 0 {_WIDE} {_HIGH * len(self.bars)}">{rows}</svg>'
        )


def tables(record: str) -> Iterator[BenchTable]:
    """Yield each table of measurements in a record in Markdown."""
    rows: list[list[str]] = []
    for line in [*record.splitlines(), ""]:
        if match := _ROW.match(line.strip()):
            rows.append([cell.strip() for cell in match[1].split("|")])
            continue
        if len(rows) > 2 and rows[0][2:] == ["ratio", "aim"]:
            bars = tuple(Bar(name, float(figure), *rest) for name, figure, *rest in rows[2:])
            yield BenchTable(rows[0][0], rows[0][1], bars)
        rows = []


def _bar(index: int, bar: Bar, most: float) -> str:
    top, width = index * _HIGH, (_WIDE - _LEFT - 130) * bar.figure / most
    kind = "ours" if bar.name in ("ours", "observe") else "peer"
    return (
        f'<text x="{_LEFT - 8}" y="{top + 16}" text-anchor="end">{escape(bar.name)}</text>'
        f'<rect class="{kind}" x="{_LEFT}" y="{top + 4}" width="{max(width, 1):.1f}"'
        f' height="{_HIGH - 8}" rx="2"/>'
        f'<text x="{_LEFT + width + 6:.1f}" y="{top + 16}">{bar.figure:g} '
        f"{escape(f'(aim {bar.aim})' if bar.aim else '')}</text>"
    )
