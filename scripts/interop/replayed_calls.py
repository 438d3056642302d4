"""The calls of a client, sent byte for byte as it sends them."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ..mocks import create_app, running
from ..spec import Document
from .open_source_clients import CallOutcome, ClientCall, OpenSourceClient


def replay(client: OpenSourceClient, document: Document) -> list[CallOutcome]:
    """Return what becomes of each call, and of the checks after them, in a fresh mock."""
    application = create_app([document])
    journal = application.app.journal
    found: list[CallOutcome] = []
    seen = 0
    with running(application) as url:
        for call, problem in send([*client.calls, *client.checks], f"{url}/{document.vendor}"):
            entries = journal.entries
            reached = entries[-1].operation if len(entries) > seen else ""
            found.append(CallOutcome(call, problem or _difference(reached, call)))
            seen = len(entries)
    return found


def _difference(operation: str, call: ClientCall) -> str:
    if operation == call.operation:
        return ""
    return f"it reaches {operation or 'no operation'}, not {call.operation or 'none'}"


def send(calls: Iterable[ClientCall], url: str) -> Iterator[tuple[ClientCall, str]]:
    """Yield each call with how its response differs from the expected one, or an empty text."""
    kept: dict[str, str] = {}
    for call in calls:
        status, text = _sent(call, url, kept)
        problem = "; ".join(_problems(call, status, text))
        if call.keeps and not problem:
            kept |= {name: _at(json.loads(text), path) for name, path in call.keeps.items()}
        yield call, problem


def _sent(call: ClientCall, url: str, kept: Mapping[str, str]) -> tuple[int, str]:
    """Return the status and the text of a response."""
    base = urlsplit(url)
    connection = http.client.HTTPConnection(base.netloc, timeout=30)
    try:
        connection.putrequest(
            call.method,
            base.path + filled(call.target, kept),
            skip_host=True,
            skip_accept_encoding=True,
        )
        body = None if call.body is None else filled(call.body, kept).encode()
        length = [] if body is None else [("Content-Length", str(len(body)))]
        for name, value in [("Host", base.netloc), *call.headers, *length]:
            connection.putheader(name, filled(value, kept))
        connection.endheaders(body)
        response = connection.getresponse()
        return response.status, response.read().decode("utf-8", "replace")
    finally:
        connection.close()


def _at(value: Any, path: str) -> str:
    """Return the text at a path such as `0/id`."""
    for step in path.split("/"):
        value = value[int(step) if isinstance(value, list) else step]
    return str(value)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with `{name}` replaced by the value of each name, other braces unchanged."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _problems(call: ClientCall, status: int, text: str) -> Iterator[str]:
    if status != call.status:
        yield f"the status is {status}, not {call.status}: {text[:200]}"
    yield from (f"the response lacks {each!r}" for each in call.has if each not in text)
    yield from (f"the response has {each!r}" for each in call.lacks if each in text)
