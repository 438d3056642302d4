"""The generated client compared with raw httpx and the clients of two other generators.

All send ampliFi's photo upload to the same server on the loopback interface.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from ..paths import ROOT
from . import peers
from .measure import Table, Worker, in_turns, table
from .servers import running

_LARGE = 10 * 1024 * 1024
_CALLS = 200
_MODULES = {
    "raw_httpx": "httpx",
    "ours": "amplifi_client",
    "stock": "stock_client",
    "openapi_generator": "openapi_client",
}
_IMPORT = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"


def tables(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield tables of import time, call overhead, and time and memory of a 10 MiB upload."""
    progress("setting up the peers")
    found, notes = peers.available(cache)
    contenders = [peers.Peer("raw_httpx", (ROOT,)), *found]
    progress("import time")
    yield _imports(contenders, notes)
    with tempfile.TemporaryDirectory() as folder, running("scripts.bench.servers:sink") as url:
        small, large = Path(folder, "small.jpg"), Path(folder, "large.jpg")
        small.write_bytes(bytes(range(256)) * 2)
        large.write_bytes(bytes(_LARGE))
        settings = {"url": url, "small": str(small), "calls": 1, "memory": False}
        progress("call overhead")
        calls = {**settings, "photo": str(small), "calls": _CALLS}
        yield _turns((f"{_CALLS} calls", "s", "<= 1.10"), contenders, calls, 9, notes)
        progress("calls that are recorded")
        both = [peers.Peer(name, found[0].folders) for name in ("ours", "recording")]
        title = f"{_CALLS} calls, a tenth of them recorded"
        yield _turns((title, "s", "<= 1.03"), both, calls, 15, ())
        progress("10 MiB upload")
        upload = {**settings, "photo": str(large)}
        yield _turns(("10 MiB upload", "s", "<= 0.60"), contenders, upload, 7, notes)
        yield _memory(contenders, {**upload, "memory": True}, notes)


def _imports(contenders: Sequence[peers.Peer], notes: Sequence[str]) -> Table:
    def measure(peer: peers.Peer) -> Callable[[], float]:
        command = [peer.python, "-c", _IMPORT.format(_MODULES[peer.name])]
        env = {"PYTHONPATH": os.pathsep.join(map(str, peer.folders))}

        def once() -> float:
            done = subprocess.run(  # noqa: S603  # our own interpreter
                command, env=env, capture_output=True, text=True, check=True
            )
            return float(done.stdout)

        return once

    figures = in_turns({each.name: measure(each) for each in contenders}, 11)
    return table("import", "s", figures, {"ours": "<= 1.30"}, notes)


def _turns(
    comparison: tuple[str, str, str],
    contenders: Sequence[peers.Peer],
    settings: Mapping[str, object],
    rounds: int,
    notes: Sequence[str],
) -> Table:
    """Compare the contenders with the first; the aim is that of the second."""
    title, unit, aim = comparison
    with ExitStack() as stack:
        workers = {each.name: stack.enter_context(_worker(each, settings)) for each in contenders}
        figures = in_turns({name: each.ask for name, each in workers.items()}, rounds)
    return table(title, unit, figures, {contenders[1].name: aim}, notes)


def _memory(
    contenders: Sequence[peers.Peer], settings: Mapping[str, object], notes: Sequence[str]
) -> Table:
    """Compare peaks; each figure is from a new process, because a peak never decreases."""

    def measure(peer: peers.Peer) -> Callable[[], float]:
        def once() -> float:
            with _worker(peer, settings) as worker:
                return worker.ask()

        return once

    figures = in_turns({each.name: measure(each) for each in contenders}, 3)
    title = "peak memory of a 10 MiB upload"
    return table(title, "MiB", figures, {"ours": "<= 3 MiB"}, notes)


def _worker(peer: peers.Peer, settings: Mapping[str, object]) -> Worker:
    return Worker(peer.name, settings, peer.python, peer.folders)
