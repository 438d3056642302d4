"""The recording proxy compared with a bare one, and the comparison of recorded traffic.

Requests are those of `mocks`, and the upstream is its minimal handler.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import httpx

from ..paths import ROOT
from .load import per_second, post
from .measure import Measurement, Table, in_turns
from .measure import table as medians
from .servers import LARGE, UPSTREAM, free_port, ready_after, running

_REQUESTS, _CONNECTIONS, _ROUNDS = 1000, 16, 5
_ENTRIES = 5000
_BUILD = (sys.executable, "-m", "scripts.build")
_PATH = "/api/v2/"
_CARD = {"action": "view-card", "card-template-id": "staff", "card-id": "card-1"}
_FAILURE = {"status": "failure", "code": "404", "message": "No such card."}


def tables(progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield requests per second of both proxies, the memory of one, and exchanges per second."""
    progress("recorded traffic: proxies")
    with ExitStack() as stack:
        upstream = stack.enter_context(running("scripts.bench.servers:handler"))
        bare = stack.enter_context(running("scripts.bench.servers:passing", **{UPSTREAM: upstream}))
        port = free_port()
        command = [*_BUILD, "proxy", "--vendor", "id123", "--to", upstream, "--port", str(port)]
        server = subprocess.Popen(  # noqa: S603  # our own command
            command, cwd=ROOT, stdout=subprocess.DEVNULL
        )
        stack.callback(server.wait)
        stack.callback(server.terminate)
        ready_after(server, port)
        ports = {"starlette proxy": int(bare.rpartition(":")[2]), "ours": port}
        figures = in_turns({name: _rate(each) for name, each in ports.items()}, _ROUNDS)
        yield medians("recording proxy: POST per second", "1/s", figures, {"ours": ">= 0.67"})
        yield _memory(server.pid, port)
    progress("recorded traffic: comparison")
    yield _comparison()


def _rate(port: int) -> Callable[[], float]:
    requests = [post(_PATH, [("X-API-KEY", "mock")], json.dumps(_CARD).encode())] * _REQUESTS
    return lambda: per_second(port, requests, _CONNECTIONS)


def _memory(pid: int, port: int) -> Table:
    """Return how much the proxy's memory grows while a long body passes."""
    before = _peak(pid)
    with httpx.stream("GET", f"http://127.0.0.1:{port}{_PATH}", trust_env=False) as response:
        size = sum(len(each) for each in response.iter_raw())
    if size != LARGE:
        raise RuntimeError(f"{size} of {LARGE} bytes passed")
    grown = Measurement("ours", _peak(pid) - before, float("nan"), "<= 16 MiB")
    return Table("recording proxy: memory for a body of 100 MiB", "MiB", (grown,))


def _peak(pid: int) -> float:
    """Return the peak memory of a process in MiB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    (peak,) = (each.split()[1] for each in lines if each.startswith("VmHWM:"))
    return int(peak) / 1024


def _comparison() -> Table:
    """Return the exchanges per second of `observe`, without its start."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.jsonl"), Path(folder, "long.jsonl")
        short.write_text(_entry())
        long.write_text(_entry() * _ENTRIES)
        rates = [_ENTRIES / (_seconds(long) - _seconds(short)) for _ in range(_ROUNDS)]
    rate = Measurement("observe", statistics.median(rates), float("nan"))
    return Table("exchanges compared per second", "1/s", (rate,))


def _seconds(path: Path) -> float:
    command: Sequence[str] = [*_BUILD, "observe", str(path), "--vendor", "id123"]
    started = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # our own command
        command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode > 1:
        raise RuntimeError(f"observe exited with {done.returncode}")
    return time.perf_counter() - started


def _entry() -> str:
    """Return one line of recorded traffic."""
    named = [{"name": "Content-Type", "value": "application/json"}]
    sent = {"mimeType": "application/json", "text": json.dumps(_CARD)}
    url = f"http://127.0.0.1:4010/id123{_PATH}"
    request = {"method": "POST", "url": url, "headers": named, "postData": sent}
    response = {"status": 200, "headers": named, "content": {"text": json.dumps(_FAILURE)}}
    return json.dumps({"request": request, "response": response}) + "\n"
