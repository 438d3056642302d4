"""The clients and their calls, as `clients.yaml` has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("clients.yaml")


@dataclass(frozen=True)
class ClientCall:
    """A request as a client sends it.

    Attributes:
        does: What it is for.
        source: The file of the repository that sends it.
        request: The method and the target; `{name}` is a value that an earlier call kept.
        headers: The headers in their order, without Host and Content-Length.
        body: The text of the body, or None.
        operation: The operation that it reaches; empty for none.
        status: The status of the mock's response.
        keeps: The path in the JSON response by the name under which later calls use its value.
        has: Texts that the response contains.
        lacks: Texts that it does not contain.
        contradicted: The facts that contradict a call that is rejected.
        because: The reason why the mock rejects it.
    """

    does: str
    request: str
    status: int
    operation: str = ""
    source: str = ""
    headers: Sequence[Sequence[str]] = ()
    body: str | None = None
    keeps: Mapping[str, str] = field(default_factory=dict)
    has: Sequence[str] = ()
    lacks: Sequence[str] = ()
    contradicted: Sequence[str] = ()
    because: str = ""

    @property
    def method(self) -> str:
        """Return the method."""
        return self.request.partition(" ")[0]

    @property
    def target(self) -> str:
        """Return the path with its query."""
        return self.request.partition(" ")[2]


@dataclass(frozen=True)
class ClientStart:
    """The start of a client, in a folder with its files.

    Attributes:
        needs: The programs that have to be on the PATH.
        commands: The commands in their order. `{url}` is the mock's address, `{authority}` the
            certificate to trust, and `{python}` this interpreter.
        files: Files of ours by their place, in which the same is replaced.
        uses: The folders of the repository that are needed; empty for all.
        tls: Whether the client insists on TLS.
        prints: Texts that it prints if it runs to its end.
        writes: Texts that the files have which it writes, by a pattern of their place.
    """

    needs: Sequence[str]
    commands: Sequence[Sequence[str]]
    files: Mapping[str, str] = field(default_factory=dict)
    uses: Sequence[str] = ()
    tls: bool = False
    prints: Sequence[str] = ()
    writes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class OpenSourceClient:
    """A client and what it calls.

    Attributes:
        id: Its name in `clients.yaml`.
        title: What it is.
        vendor: The vendor whose mock it calls.
        repository: Owner and name; empty for code of unknown origin.
        commit: The commit that was read.
        calls: Its calls in the order of a run.
        checks: Requests of ours afterwards, for the effects.
        start: How it is started, or None.
        not_run: Why it is not started.
    """

    id: str
    title: str
    vendor: str
    calls: Sequence[ClientCall]
    repository: str = ""
    commit: str = ""
    checks: Sequence[ClientCall] = ()
    start: ClientStart | None = None
    not_run: str = ""

    @cached_property
    def address(self) -> str:
        """Return the address of the repository at the commit."""
        return f"https://github.com/{self.repository}/tree/{self.commit}" if self.commit else ""


@dataclass(frozen=True)
class CallOutcome:
    """The result of a call.

    Attributes:
        call: The call.
        problem: How the result differs from the expected one; empty if it does not.
    """

    call: ClientCall
    problem: str = ""


def open_source_clients(path: Path = FILE) -> list[OpenSourceClient]:
    """Return the clients of a file; raises `TypeError` for a property that does not exist."""
    data: Mapping[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [_client(name, dict(value)) for name, value in data.items()]


def _client(name: str, data: dict[str, Any]) -> OpenSourceClient:
    shared = data.pop("headers", [])
    start = data.pop("start", None)
    for kind in ("calls", "checks"):
        data[kind] = [_call(each, shared) for each in data.get(kind, [])]
    return OpenSourceClient(id=name, start=start and ClientStart(**start), **data)


def _call(data: Mapping[str, Any], shared: Sequence[Sequence[str]]) -> ClientCall:
    return ClientCall(**{"headers": shared, **data})
