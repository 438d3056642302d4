"""The mocks compared with a minimal Starlette handler and with Prism.

All receive the same request: ID123 creates a card, which the mock keeps, a new one each time.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import orjson

from ..mocks import make_mock
from ..paths import ROOT
from ..spec import SPECS, all_specs
from . import peers
from .load import per_second, post
from .measure import Table, in_turns, table
from .servers import free_port, process, ready_after, running

_REQUESTS = 4000
_CONNECTIONS = 16
_SERIALS = iter(range(10**9))
_EMAIL = "approved.student@cloudcard.example?findBy=email"
_TOKENS = "/authentication-token"


def tables(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield validated stateful POSTs per second, and what mocks and large states cost."""
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
    yield table("mock: POST per second", "1/s", figures, {"ours": ">= 0.75, 4 x Prism"}, notes)
    progress("mocks: fresh mocks and large states")
    yield _fresh()
    yield _grown()
    progress("mocks: time to start")
    yield table(
        "all mocks ready after", "s", {"ours": [_start() for _ in range(5)]}, {"ours": "<= 1 s"}
    )


def _fresh() -> Table:
    """Measure a fresh mock in a test, after the first of its vendor."""
    vendors = [path.stem for path in all_specs()]
    figures = in_turns({vendor: _timed(partial(make_mock, vendor)) for vendor in vendors}, 5)
    return table("a fresh mock, after the first", "ms", figures, dict.fromkeys(vendors, "<= 2 ms"))


def _grown() -> Table:
    """Measure calls with a large state, compared with one that fills a page of each list."""
    rows = []
    for name, vendor, call in _CALLS:
        states = (_with_rows(vendor, count) for count in (_PAGE, _ROWS))
        small, large = (make_mock(vendor, state=each) for each in states)
        with small.client(headers=_KEYS) as few, large.client(headers=_KEYS) as many:
            turns = {"few": _timed(partial(call, few)), "many": _timed(partial(call, many))}
            figures = in_turns(turns, 5)
        rows.append(replace(table(name, "ms", figures, {"many": "<= 1.5"}).rows[1], name=name))
    return Table(f"calls with {_ROWS:,} rows, to those with {_PAGE}", "ms", tuple(rows))


def _timed(once: Callable[[], object], count: int = 50) -> Callable[[], float]:
    """Return a function that measures the median time of some calls in milliseconds."""

    def measure() -> float:
        times = []
        for _ in range(count):
            start = time.perf_counter()
            once()
            times.append((time.perf_counter() - start) * 1000)
        return statistics.median(times)

    return measure


def _with_rows(vendor: str, count: int) -> dict[str, Any]:
    """Return the vendor's state at the start with so many more rows."""
    state = make_mock(vendor).state
    for at in range(2_000_000, 2_000_000 + count):
        match vendor:
            case "cloudcard":
                person = {"email": f"{at}@many.example", "identifier": f"I{at}", "photo": at}
                photo = {"status": "APPROVED", "version": 1, "publicKey": f"K{at}", "person": at}
                state["people"][str(at)] = {**person, "roles": [], "customFields": {}}
                state["photos"][str(at)] = photo
                state["sessions"][f"S{at}"] = {"expires": "2999-01-01T00:00:00Z"}
            case "id123":
                state["templates"]["staff"] = state["templates"].get("staff", {})
                state["templates"]["staff"][str(at)] = {"card-status": "inactive"}
    return state


def _sent(client: httpx.Client, method: str, path: str, body: Any = None) -> None:
    client.request(method, path, json=body).raise_for_status()


def _person(client: httpx.Client) -> None:
    email = f"{next(_SERIALS)}@new.example"
    _sent(client, "POST", "/person", {"email": email, "identifier": email})


def _new_card(client: httpx.Client) -> None:
    client.post("/api/v2/", content=_card(next(_SERIALS))).raise_for_status()


_PHOTO = {"person": {"id": 10}, "encodedImage": "aGk=", "isBase64": True}
_LIST = {"action": "list-cards", "card-template-id": "staff"}
_LOGIN = {"persistentAccessToken": "mock"}
_ROWS, _PAGE = 50_000, 30
_KEYS = {"X-Auth-Token": "mock", "X-API-KEY": "mock", "Content-Type": "application/json"}
_CALLS: Sequence[tuple[str, str, Callable[[httpx.Client], None]]] = (
    ("create a person", "cloudcard", _person),
    ("create a photo", "cloudcard", partial(_sent, method="POST", path="/photo", body=_PHOTO)),
    ("read a person", "cloudcard", partial(_sent, method="GET", path=f"/person/{_EMAIL}")),
    ("list photos", "cloudcard", partial(_sent, method="GET", path="/photo?status=APPROVED")),
    ("log in", "cloudcard", partial(_sent, method="POST", path=_TOKENS, body=_LOGIN)),
    ("create a card", "id123", _new_card),
    ("list cards", "id123", partial(_sent, method="POST", path="/api/v2/", body=_LIST)),
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
