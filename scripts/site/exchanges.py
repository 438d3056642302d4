"""The code of an operation in four forms, and what its mock responds to it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx

from .. import mocks
from ..generate import arranged
from ..generate.render.client_readme import MethodEntry, readme
from ..mocks import Mock, Sample
from ..spec import Document

HOST = "127.0.0.1:4010"
_TIME = datetime(2026, 1, 1, tzinfo=UTC)
_UNSHOWN = frozenset({"date", "content-length"})
_LONGEST = 4000


@dataclass(frozen=True)
class SampleExchange:
    """One request of an operation and its response.

    Attributes:
        vendor: The vendor's id.
        sample: The request.
        response: The mock's response as it is on the wire.
        entry: The operation's section in the client's README, or None without a client.
    """

    vendor: str
    sample: Sample
    response: str
    entry: MethodEntry | None = field(default=None)

    @property
    def path(self) -> str:
        """Return the path of the request at a server of all mocks."""
        return f"/{self.vendor}{self.sample.path}"

    @property
    def body(self) -> str:
        """Return the body of the request for a text field."""
        return _readable(self.sample.body)

    @property
    def curl(self) -> str:
        """Return the command that sends it to the mock, an option a line."""
        words = shlex.split(self.sample.curl(f"http://{HOST}/{self.vendor}"))
        options = iter(words[4:-1])
        lines = [f"{each} {shlex.quote(_readable(next(options)))}" for each in options]
        return " \\\n  ".join([shlex.join(words[:4]), *lines, shlex.quote(words[-1])])

    @property
    def request(self) -> str:
        """Return the request as it is on the wire."""
        sent = _request(self.sample, f"http://{HOST}/{self.vendor}")
        head = [f"{sent.method} {self.path} HTTP/1.1", f"Host: {HOST}"]
        head += [
            f"{name}: {value}"
            for name, value in sent.headers.items()
            if name not in {"host", "content-length"}
        ]
        return _shown([*head, "", _readable(sent.read().decode("utf-8", "replace"))])


def exchanges(document: Document) -> Mapping[str, SampleExchange]:
    """Return an exchange for each action by its id, each with a fresh mock."""
    package = arranged(document)
    entries: dict[str, MethodEntry] = {}
    if not isinstance(package, list):
        for method, entry in zip(package.methods, readme(package).entries, strict=True):
            entries.setdefault(method.operation.runtime.id, entry)
    mock = mocks.make_mock(document)
    return {
        sample.id: SampleExchange(
            document.vendor, sample, _response(mock, sample), entries.get(sample.id)
        )
        for sample in mocks.samples_of(document, {})
    }


def _response(mock: Mock, sample: Sample) -> str:
    mock.reset()
    mock.clock.freeze(_TIME)
    with mock.client() as client:
        response = client.send(_request(sample, mock.base_url))
    head = [f"HTTP/1.1 {response.status_code} {response.reason_phrase}"]
    head += [f"{name}: {value}" for name, value in response.headers.items() if name not in _UNSHOWN]
    is_text = "image" not in response.headers.get("content-type", "")
    body = response.text if is_text else f"({len(response.content)} bytes)"
    return _shown([*head, "", _readable(body)])


def _request(sample: Sample, base: str) -> httpx.Request:
    fields = [(name, (None, value)) for name, value in sample.form]
    boundary = {"Content-Type": "multipart/form-data; boundary=boundary"} if fields else {}
    return httpx.Request(
        sample.method,
        base + sample.path,
        headers={**sample.headers, **boundary},
        content=sample.body.encode() if sample.body else None,
        files=fields or None,
    )


def _readable(body: str) -> str:
    """Return an object or a list in JSON with its properties on lines, unless that is too long."""
    if not body.startswith(("{", "[")):
        return body
    try:
        indented = json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    except ValueError:
        return body
    return indented if len(indented) <= _LONGEST // 2 else body


def _shown(lines: list[str]) -> str:
    text = "\n".join(lines).replace("\r\n", "\n").rstrip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
