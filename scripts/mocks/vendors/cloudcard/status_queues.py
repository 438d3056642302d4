"""Status queues: created and changed here, and read through another service."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .cloudcard_state import behaviour, now_of

_DEFAULTS = {"messageType": "FULL", "photoStatus": "DOWNLOADED", "name": "GLOBAL_DOWNLOAD"}


@behaviour.rule("createStatusQueue", "create-status-queue/default-name")
def a_queue_is_created(call: MockCall) -> MockResponse:
    """No name but the one of the global queue is documented for a request without a name."""
    queues = call.numbered("statusQueues")
    number, now = queues.next_number, now_of(call)
    queue = {"dateCreated": now, "lastUpdated": now, **_DEFAULTS, **_sent(call)}
    queues.add(str(number), queue)
    return call.respond(status=201).with_body(_shown(number, queue))


@behaviour.rule("updateStatusQueue")
def an_unknown_queue_is_rejected(call: MockCall) -> MockResponse | None:
    """No page documents the status; 404 is the plain one under the inferred `default`."""
    if str(call.path["id"]) in call.state["statusQueues"]:
        return None
    return call.reject("not-found", "unknown status queue")


@behaviour.rule("updateStatusQueue", "update-status-queue/unchanged")
def the_sent_properties_of_a_queue_are_changed(call: MockCall) -> MockResponse:
    """The others keep their values."""
    queue = call.state["statusQueues"][str(call.path["id"])]
    queue.update(_sent(call), lastUpdated=now_of(call))
    return call.respond(status=200).with_body(_shown(call.path["id"], queue))


def _sent(call: MockCall) -> dict[str, Any]:
    sent = {name: call.body[name] for name in _DEFAULTS if name in call.body}
    if "organization" in call.body:
        sent["organization"] = call.body["organization"]["id"]
    return sent


def _shown(number: int, queue: dict[str, Any]) -> dict[str, Any]:
    return {"id": number, **queue, "organization": {"id": queue["organization"]}}
