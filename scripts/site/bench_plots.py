"""The measured performance as bars, from the tables of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

_ROW = re.compile(r"^\|(.*)\|$")
_AIM = re.compile(r"[<>]= ([\d.]+) ?([^\s,]*)(?:,|$)")
_LEFT, _WIDE, _HIGH, _LABEL = 170, 640, 24, 200
"""The left edge and the right one, the height of a bar, and the room for its label."""


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
    def better(self) -> str:
        """Return whether `less` or `more` is better; an empty string without an aim."""
        signs = {each.aim[:1] for each in self.bars}
        return "less" if "<" in signs else "more" if ">" in signs else ""

    @property
    def plot(self) -> Markup:
        """Return the bars as a picture; an empty one for a figure without a peer."""
        if len(self.bars) < 2:
            return Markup("")
        most = max((*(each.figure for each in self.bars), *map(self._aim, self.bars))) or 1
        rows = "".join(
            _bar(index, each, self.unit, most) + _line(index, self._aim(each) / most)
            for index, each in enumerate(self.bars)
        )
        label = "; ".join(f"{each.name} {each.figure:g} {self.unit}" for each in self.bars)
        return Markup(  # noqa: S704  # every text is escaped
            f'<svg class="plot" role="img" aria-label="{escape(f"{self.title}: {label}")}"'
            f' viewBox="0 0 {_WIDE} {_HIGH * len(self.bars)}">{rows}</svg>'
        )

    def _aim(self, bar: Bar) -> float:
        """Return the figure that a bar aims at, a ratio being one to the first bar; else 0."""
        aim = _AIM.match(bar.aim)
        if not aim or aim[2] not in ("", self.unit):
            return 0
        return float(aim[1]) * (1 if aim[2] else self.bars[0].figure)


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


def _bar(index: int, bar: Bar, unit: str, most: float) -> str:
    top, width = index * _HIGH, _length(bar.figure / most)
    kind = "ours" if bar.aim or bar.name in ("ours", "observe") else "peer"
    ratio = f", {bar.ratio} times" if index and bar.ratio else ""
    aim = f" (aim {bar.aim})" if bar.aim else ""
    label = escape(f"{bar.figure:g} {unit}{ratio}{aim}")
    return (
        f'<text x="{_LEFT - 8}" y="{top + 16}" text-anchor="end">{escape(bar.name)}</text>'
        f'<rect class="{kind}" x="{_LEFT}" y="{top + 4}" width="{max(width, 1):.1f}"'
        f' height="{_HIGH - 8}" rx="2"/>'
        f'<text x="{_LEFT + width + 10:.1f}" y="{top + 16}">{label}</text>'
    )


def _line(index: int, share: float) -> str:
    """Return the mark of the aim in a row; empty without one."""
    if not share:
        return ""
    x, top = _LEFT + _length(share), index * _HIGH
    return f'<path class="aim" d="M{x:.1f} {top + 1}V{top + _HIGH - 1}"/>'


def _length(share: float) -> float:
    return (_WIDE - _LEFT - _LABEL) * share
