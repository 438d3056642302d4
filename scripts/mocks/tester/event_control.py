"""The control routes of events: what was sent, who receives it, and how it is delivered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from ..compile.compiled_events import InvalidEvent
from ..http_messages import HttpRequest, HttpResponse, encode, json_response, plain
from ..serving.event_receivers import InvalidReceiver, url_target
from .control_bodies import json_body
from .masking import masked
from .state_control import NO_CONTENT, Handler

if TYPE_CHECKING:
    from ..serving.event_outbox import OutgoingEvent
    from ..serving.mock_engine import Engine


class EventControl:
    """The handlers of one mock's events."""

    def __init__(self, engine: Engine, hosts: Collection[str], *, is_masked: bool) -> None:
        self._outbox = engine.outbox
        self._hosts = hosts
        self._is_masked = is_masked

    def handlers(self, name: str) -> Mapping[str, Handler]:
        """Return the handlers of `events`, `receivers` or `delivery`, by method."""
        found: Mapping[str, Mapping[str, Handler]] = {
            "events": {"GET": self._events, "POST": self._send},
            "receivers": {"GET": self._receivers, "POST": self._add, "DELETE": self._remove},
            "delivery": {"GET": self._options, "PUT": self._change},
        }
        return found[name]

    def _events(self, _: HttpRequest) -> HttpResponse:
        return json_response([self._shown(each) for each in self._outbox.sent])

    def _shown(self, event: OutgoingEvent) -> dict[str, Any]:
        mask = self._outbox.events.find(event.name).mask
        shown = masked(event.payload, mask) if self._is_masked else event.payload
        request = self._outbox.request(event, "")
        return {
            "event": event.name,
            "id": event.id,
            "headers": request.headers,
            "content": encode(shown).decode(),
            "attempts": [
                {"to": each.target, "status": each.status, "problem": each.problem}
                for each in event.attempts
            ],
        }

    def _send(self, request: HttpRequest) -> HttpResponse:
        value = json_body(request)
        name = value.get("event") if isinstance(value, dict) else None
        properties = value.get("properties", {}) if isinstance(value, dict) else None
        if not isinstance(name, str) or not isinstance(properties, dict):
            return plain(422, 'this takes {"event": NAME, "properties": {...}}')
        try:
            payload = self._outbox.events.find(name).payload(properties)
        except InvalidEvent as error:
            return plain(422, str(error))
        event = self._outbox.add(name, payload)
        return json_response({"event": name, "id": event.id}, 201)

    def _receivers(self, _: HttpRequest) -> HttpResponse:
        return json_response([each.name for each in self._outbox.options.targets])

    def _add(self, request: HttpRequest) -> HttpResponse:
        value = json_body(request)
        url = value.get("url") if isinstance(value, dict) else None
        if not isinstance(url, str):
            return plain(422, 'this takes {"url": ADDRESS}')
        try:
            self._outbox.options.targets.append(url_target(url, self._hosts))
        except InvalidReceiver as error:
            return plain(422, str(error))
        return self._receivers(request)

    def _remove(self, _: HttpRequest) -> HttpResponse:
        self._outbox.options.targets.clear()
        return NO_CONTENT

    def _options(self, _: HttpRequest) -> HttpResponse:
        options = self._outbox.options
        return json_response(
            {"copies": options.copies, "retries": options.retries, "held": options.is_held}
        )

    def _change(self, request: HttpRequest) -> HttpResponse:
        value = json_body(request)
        known = {"copies", "retries", "held", "order"}
        if not isinstance(value, dict) or value.keys() - known:
            return plain(422, f"this takes {', '.join(sorted(known))}")
        held = value.pop("held", self._outbox.options.is_held)
        order = value.pop("order", "sent")
        try:
            self._outbox.options.set(**value)
            if held is True:
                self._outbox.options.is_held = True
            else:
                self._outbox.release(order)
        except InvalidEvent as error:
            return plain(422, str(error))
        return self._options(request)
