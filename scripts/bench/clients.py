"""The generated client compared with raw httpx, the clients of two other generators and two SDKs.

All send a photo to the same server on the loopback interface: the SDKs in a call of their own
vendor, the others in ampliFi's upload.
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
from .servers import LARGE, running

_LARGE = 10 * 1024 * 1024
_CALLS = 200
_MODULES = {
    "raw_httpx": "httpx",
    "ours": "amplifi_client",
    "stock": "stock_client",
    "openapi_generator": "openapi_client",
    "openai": "openai",
    "stripe": "stripe",
}
_IMPORT = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"


def tables(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield tables of import time, call overhead, and time and memory of uploads and downloads."""
    progress("setting up the peers")
    found, notes = peers.available(cache)
    sdks, missing = peers.sdks(cache)
    contenders = [peers.Peer("raw_httpx", (ROOT,)), *found]
    progress("import time")
    yield _imports([*contenders, *sdks], [*notes, *missing])
    with tempfile.TemporaryDirectory() as folder, running("scripts.bench.servers:sink") as url:
        small, large = Path(folder, "small.jpg"), Path(folder, "large.jpg")
        small.write_bytes(bytes(range(256)) * 2)
        large.write_bytes(bytes(_LARGE))
        settings = {"url": url, "small": str(small), "calls": 1, "memory": False}
        progress("call overhead")
        calls = {**settings, "photo": str(small), "calls": _CALLS}
        title = f"{_CALLS} calls"
        yield _turns((title, "s", "<= 1.05"), [*contenders, *sdks], calls, 15, [*notes, *missing])
        progress("calls that are recorded")
        both = [peers.Peer(name, found[0].folders) for name in ("ours", "recording")]
        title = f"{_CALLS} calls, a tenth of them recorded"
        yield _turns((title, "s", "<= 1.03"), both, calls, 15, ())
        progress("10 MiB upload")
        upload = {**settings, "photo": str(large)}
        yield _turns(("10 MiB upload", "s", "<= 0.45"), contenders, upload, 7, notes)
        yield _memory("peak memory of a 10 MiB upload", contenders, upload, notes)
        progress("100 MiB download")
        yield from _downloads(Path(folder), {"url": url, "calls": 1, "memory": False}, found[0])


def _downloads(folder: Path, settings: Mapping[str, object], ours: peers.Peer) -> Iterator[Table]:
    """Yield time and memory of a 100 MiB file that is written to disk."""
    both = [peers.Peer("raw_download", (ROOT,)), peers.Peer("our_download", ours.folders)]
    sizes = {"small": str(folder / "1024"), "photo": str(folder / str(LARGE))}
    yield _turns(("100 MiB to disk", "s", "<= 1.10"), both, {**settings, **sizes}, 9, ())
    yield _memory("peak memory of 100 MiB to disk", both, {**settings, **sizes}, ())


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
    return table("import", "s", figures, {"ours": "<= 1.15"}, notes)


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
    title: str,
    contenders: Sequence[peers.Peer],
    settings: Mapping[str, object],
    notes: Sequence[str],
) -> Table:
    """Compare peaks; each figure is from a new process, because a peak never decreases."""
    settings = {**settings, "memory": True}

    def measure(peer: peers.Peer) -> Callable[[], float]:
        def once() -> float:
            with _worker(peer, settings) as worker:
                return worker.ask()

        return once

    figures = in_turns({each.name: measure(each) for each in contenders}, 3)
    return table(title, "MiB", figures, {contenders[1].name: "<= 3 MiB"}, notes)


def _worker(peer: peers.Peer, settings: Mapping[str, object]) -> Worker:
    return Worker(peer.name, settings, peer.python, peer.folders)
