"""Every number that the README claims, measured side by side with its peer or limit in one run.

Owns what is measured, against whom, and the tables that come out. Nothing here judges: a number
that misses its aim is printed beside the aim.

    measure, servers -> peers -> clients, mocks -> soak, stages
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .measure import Table, machine

__all__ = ["Table", "machine", "run"]


def run(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Measure clients, mocks and stages, giving each table as it is done.

    Peers that cannot be had on this machine are set up once in `cache`, or left out with a reason.
    """
    from . import clients, mocks, soak, stages

    yield from clients.tables(cache, progress)
    yield from mocks.tables(cache, progress)
    progress("mocks: a crowd of clients")
    yield soak.table()
    yield stages.table(progress)
