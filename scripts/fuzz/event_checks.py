"""Checks of the events that the mock has sent: schema, headers and signature of each.

Events that no request has caused are sent on demand, so that each is checked.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from requests import Request
from schemathesis import Response

from ..spec import Document, SentEvent
from .coverage import Coverage
from .sent_requests import AppConnection, json_of
from .signed_requests import event_problem

Report = Callable[[SentEvent, str], None]
"""Takes an event with what is wrong with it."""


def check_events(
    document: Document, address: str, connection: AppConnection, coverage: Coverage, report: Report
) -> None:
    """Check the events that the app under test has sent.

    Args:
        document: The spec.
        address: Where the app has its routes for events; an app without them sends none.
        connection: The connection to it.
        coverage: Where the events are recorded.
        report: Is called for each event that is not as the spec describes it.
    """
    events = {each.name: each for each in document.events if each.content}
    if not events or (caused := _sent(connection, address)) is None:
        return
    names = {each["event"] for each in caused}
    for name in events.keys() - names:
        response = _call(connection, "POST", address, {"event": name})
        if response.status_code >= 400:
            text = response.content.decode(errors="replace").strip()
            report(events[name], f"it cannot be sent: {text}")
    sent = _sent(connection, address) or []
    coverage.observe_events(names, {each["event"] for each in sent})
    for each in sent:
        if problem := _problem(document, events[each["event"]], each):
            report(events[each["event"]], problem)


def _problem(document: Document, event: SentEvent, sent: dict[str, Any]) -> str:
    schema = event.content.schema if event.content else None
    content = sent["content"]
    violations = document.validators.violations
    for each in violations(schema.pointer, json.loads(content), "response") if schema else ():
        place = "/".join(map(str, each.path)) or "its root"
        return f"its payload does not match the schema at {place}"
    headers = {name.lower(): value for name, value in sent["headers"].items()}
    for name, value in event.headers.items():
        if headers.get(name.lower()) != str(value):
            return f"its header {name} is not {value}"
    return event_problem(event.scheme, headers, content.encode()) if event.scheme else ""


def _sent(connection: AppConnection, address: str) -> list[dict[str, Any]] | None:
    response = _call(connection, "GET", address)
    found = json_of(response) if response.status_code == 200 else None
    return found if isinstance(found, list) else None


def _call(connection: AppConnection, method: str, address: str, body: Any = None) -> Response:
    return connection.send(Request(method, address, json=body).prepare())
