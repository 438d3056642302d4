"""The mocks compared with a minimal Starlette handler and with Prism.

All receive the same kind of request: ID123 creates a card, a new one each time.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import orjson

from ..paths import ROOT
from ..spec import SPECS
from . import peers
from .load import per_second, post
from .measure import Table, in_turns, table
from .servers import free_port, process, ready_after, running

_REQUESTS = 4000
_CONNECTIONS = 16
_SERIALS = iter(range(10**9))


def tables(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield tables of validated stateful POSTs per second and of the time to start."""
    progress("mocks: setting up Prism")
    notes: list[str] = []
    with ExitStack() as stack:
        ports = {
            "starlette handler": _port(
                stack.enter_context(running("scripts.bench.servers:handler"))
            )
        }
        ports["ours"] = _port(stack.enter_context(_mocks()))
        try:
            ports["prism"] = _port(stack.enter_context(_prism(cache)))
        except (peers.Missing, RuntimeError) as reason:
            notes.append(f"Left out: {reason}.")
        progress("mocks: requests per second")
        figures = in_turns({name: _measure(name, port) for name, port in ports.items()}, 5)
    yield table("mock: POST per second", "1/s", figures, {"ours": ">= 0.50, 4 x Prism"}, notes)
    progress("mocks: time to start")
    yield table(
        "all mocks ready after", "s", {"ours": [_start() for _ in range(5)]}, {"ours": "<= 1 s"}
    )


def _measure(name: str, port: int) -> Callable[[], float]:
    path = "/id123/api/v2/" if name == "ours" else "/api/v2/"
    count = _REQUESTS // 4 if name == "prism" else _REQUESTS

    def once() -> float:
        requests = [
            post(path, [("X-API-KEY", "mock")], _card(next(_SERIALS))) for _ in range(count)
        ]
        return per_second(port, requests, _CONNECTIONS)

    return once


def _card(serial: int) -> bytes:
    return orjson.dumps(
        {
            "action": "create-card",
            "card-template-id": "staff",
            "card-id": f"card-{serial}",
            "card-data": {"name-fields": [{"key": "name", "value": "Ada Lovelace"}]},
        }
    )


def _mocks() -> AbstractContextManager[str]:
    port = free_port()
    return process(command(port), port)


def command(port: int) -> Sequence[str]:
    """Return the command that serves the mocks on a port."""
    return [sys.executable, "-m", "scripts.build", "mock", "--port", str(port)]


def _prism(cache: Path) -> AbstractContextManager[str]:
    port = free_port()
    spec = str(SPECS / "id123.yaml")
    return process([str(peers.prism(cache)), "mock", "--port", str(port), spec], port)


def _start() -> float:
    port = free_port()
    server = subprocess.Popen(  # noqa: S603  # our own command
        command(port), cwd=ROOT, stdout=subprocess.DEVNULL
    )
    try:
        return ready_after(server, port)
    finally:
        server.terminate()
        server.wait()


def _port(url: str) -> int:
    return int(url.rpartition(":")[2])
