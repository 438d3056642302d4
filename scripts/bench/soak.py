"""Two hundred concurrent clients for half a minute, with faults armed.

Afterwards: no response had status 500, every card exists once, every successful photo update was
counted, and the server's memory has not grown since the first third.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from ..paths import ROOT
from .load import post
from .measure import Measurement, Table
from .mocks import command
from .servers import free_port, ready_after

CLIENTS = 200
SECONDS = 30.0
_FAULTS = {
    "id123": {"operation": "createCard", "reset": True, "every": 7},
    "cloudcard": {"operation": "updatePhoto", "status": 503, "every": 5},
    "gazoop": {"operation": "updateCustomerPhoto", "damage": "truncated", "every": 11},
}
_PHOTO = "1412260"


@dataclass
class _Tally:
    """The clients' counts: responses by status, 0 for none, and successful photo updates."""

    statuses: Counter[int] = field(default_factory=Counter[int])
    updates: int = 0


def table() -> Table:
    """Run the clients against a new server; return the table of inconsistencies."""
    port = free_port()
    server = subprocess.Popen(command(port), cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        ready_after(server, port)
        return _soak(server.pid, f"http://127.0.0.1:{port}", port)
    finally:
        server.terminate()
        server.wait()


def _soak(pid: int, url: str, port: int) -> Table:
    with httpx.Client(base_url=url) as control:
        for vendor, fault in _FAULTS.items():
            control.post(f"/_mock/{vendor}/faults", json=fault).raise_for_status()
        version = _state(control, "cloudcard")["photos"][_PHOTO]["version"]
        tally = _Tally()
        asyncio.run(_crowd(port, tally, SECONDS / 3))
        early = _resident(pid)
        asyncio.run(_crowd(port, tally, SECONDS * 2 / 3))
        grown = _resident(pid) - early
        cards = len(_state(control, "id123")["templates"]["soak"])
        counted = _state(control, "cloudcard")["photos"][_PHOTO]["version"] - version
    rows = {
        "requests": (sum(tally.statuses.values()), ""),
        "responses with 500": (tally.statuses[500], "0"),
        "cards lost or doubled": (abs(CLIENTS - cards), "0"),
        "photo updates lost or doubled": (abs(counted - tally.updates), "0"),
        "memory grown, MiB": (grown, "flat"),
    }
    made = tuple(
        Measurement(name, figure, float("nan"), aim) for name, (figure, aim) in rows.items()
    )
    return Table(f"{CLIENTS} clients, {SECONDS:.0f} s, faults armed", "count", made)


async def _crowd(port: int, tally: _Tally, seconds: float) -> None:
    end = time.monotonic() + seconds
    await asyncio.gather(*(_client(port, each, tally, end) for each in range(CLIENTS)))


async def _client(port: int, number: int, tally: _Tally, end: float) -> None:
    """Create the same card repeatedly, approve a photo, send a customer's photo."""
    card = {
        "action": "create-card",
        "upsert-record": "true",
        "card-template-id": "soak",
        "card-id": str(number),
    }
    close = ("Connection", "close")
    photo = post(
        f"/cloudcard/photo/{_PHOTO}", [("X-Auth-Token", "mock"), close], b'{"status": "DONE"}'
    )
    form = b"api_key=mock&phone_number=447700900123&photo_base64=aGk%3D"
    requests = (
        post("/id123/api/v2/", [("X-API-KEY", "mock"), close], json.dumps(card).encode()),
        photo.replace(b"POST", b"PUT", 1),
        post("/gazoop/update_customer_photo.json", [close], form).replace(
            b"application/json", b"application/x-www-form-urlencoded", 1
        ),
    )
    while time.monotonic() < end:
        for request in requests:
            status = await _status(port, request)
            tally.statuses[status] += 1
            tally.updates += status == 200 and request.startswith(b"PUT")


async def _status(port: int, request: bytes) -> int:
    """Send a request on a new connection; return the status, or 0 without a response."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    response = b""
    with contextlib.suppress(ConnectionError):
        writer.write(request)
        response = await reader.read()
    writer.close()
    return int(response[9:12]) if response else 0


def _state(control: httpx.Client, vendor: str) -> dict[str, dict[str, dict[str, int]]]:
    found: dict[str, dict[str, dict[str, int]]] = control.get(f"/_mock/{vendor}/state").json()
    return found


def _resident(pid: int) -> float:
    """Return a process's resident memory in MiB, from Linux's `/proc`."""
    pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    return int(pages) * 4096 / 2**20
