"""Work on several vendors at once, in processes where these are cheap, else in threads.

A forked process has what was read so far without reading it again. It is started only from a
process without threads, on Linux; elsewhere a fork is not safe.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

_INHERITED: list[Callable[[str], Any]] = []


def in_parallel(work: Callable[[str], T], names: Sequence[str]) -> list[T]:
    """Return the results of the work on each name, in order; raise what it raises.

    In processes the results are copied, while `work` and what it refers to need not be.
    """
    count = min(len(names), os.cpu_count() or 1)
    is_forked = count > 1 and sys.platform == "linux" and threading.active_count() == 1
    if not is_forked:
        # Redocly runs in a process of its own, so it compares one vendor while we do another.
        with ThreadPoolExecutor(max_workers=2) as threads:
            return list(threads.map(work, names))
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(count, context, _INHERITED.append, (work,)) as processes:
        return list(processes.map(_inherited, names))


def _inherited(name: str) -> Any:
    return _INHERITED[-1](name)
