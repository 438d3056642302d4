"""The measurements of the README's numbers, each next to its peer or limit in one run.

A number that misses its aim is printed next to the aim; nothing fails.

    measure, servers -> peers -> clients, mocks, museum, recorded
    -> soak, stages, scale, spec_size
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .measure import Table, machine
from .servers import free_port, process

__all__ = ["Table", "free_port", "machine", "process", "run"]


def run(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Measure clients, mocks and stages, and yield each table when it is complete.

    Peers are set up once in `cache`; those that are not available are left out with a reason.
    """
    from . import (
        clients,
        mocks,
        museum,
        recorded,
        scale,
        soak,
        spec_size,
        stages,
        workflow_witness,
    )

    yield from clients.tables(cache, progress)
    yield from mocks.tables(cache, progress)
    yield from museum.tables(cache, progress)
    yield from recorded.tables(progress)
    yield workflow_witness.table(cache, progress)
    progress("mocks: concurrent clients")
    yield soak.table()
    yield stages.table(progress)
    yield from scale.tables(progress)
    yield from spec_size.tables(progress)
