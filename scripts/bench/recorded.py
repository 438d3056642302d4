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
_HAR_SIZE, _HAR_BODIES = 1_000_000_000, (400, 4_000, 40_000, 400_000, 2_000_000)
_BUILD = (sys.executable, "-m", "scripts.build")
_PATH = "/api/v2/"
_CARD = {"action": "view-card", "card-template-id": "staff", "card-id": "card-1"}
_FAILURE = {"status": "failure", "code": "404"}
# The peak of a process that starts another one would be inherited in what `resource` reports.
_OBSERVE = """
import contextlib, io, re, sys, time
from scripts.build import main
with contextlib.redirect_stdout(io.StringIO()):
    code = main(["observe", sys.argv[1], "--vendor", "id123"])
assert code < 2, code
(peak,) = re.findall(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
print(time.process_time(), peak)
"""


def tables(progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield requests per second of both proxies, the memory of one, and the cost of `observe`."""
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
    progress("recorded traffic: a HAR file of 1 GB")
    yield from _large_har()


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


def _large_har() -> Iterator[Table]:
    """Yield the processor time and the memory for a HAR file of 1 GB, to one with one round of it.

    The rounds have bodies of several sizes, so that the small file has the largest body too.
    """
    entries = [_entry(size) for size in _HAR_BODIES]
    with tempfile.TemporaryDirectory() as folder:
        used: list[tuple[float, float]] = []
        for rounds in (1, _HAR_SIZE // sum(map(len, entries))):
            path = Path(folder, f"{rounds}.har")
            with path.open("w") as file:
                file.write('{"log": {"version": "1.2", "entries": [\n')
                file.writelines(f"{each}," for _ in range(rounds - 1) for each in entries)
                file.write(f"{','.join(entries)}]}}}}")
            used.append(_used(path))
            count, size = rounds * len(entries), path.stat().st_size
    note = f"{count:,} exchanges, {size:,} bytes."
    (few, least), (seconds, peak) = used
    grown = Measurement("observe", peak - least, float("nan"), "<= 16 MiB")
    yield Table("memory for a HAR file of 1 GB, to one of 2.4 MB", "MiB", (grown,), (note,))
    spent = Measurement("observe", seconds - few, float("nan"))
    yield Table("processor time for a HAR file of 1 GB", "s", (spent,))


def _used(path: Path) -> tuple[float, float]:
    """Return the processor seconds and the peak memory in MiB of one `observe`."""
    done = subprocess.run(  # noqa: S603  # our own interpreter and code
        [sys.executable, "-c", _OBSERVE, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak / 1024


def _entry(size: int = 0) -> str:
    """Return one line of recorded traffic, with a text of a size in its response."""
    named = [{"name": "Content-Type", "value": "application/json"}]
    sent = {"mimeType": "application/json", "text": json.dumps(_CARD)}
    url = f"http://127.0.0.1:4010/id123{_PATH}"
    request = {"method": "POST", "url": url, "headers": named, "postData": sent}
    failure = {**_FAILURE, "message": f"No such card.{'.' * size}"}
    response = {"status": 200, "headers": named, "content": {"text": json.dumps(failure)}}
    return json.dumps({"request": request, "response": response}) + "\n"
