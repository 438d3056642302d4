"""The events that the vendor sends: `parse` reads a request, or a message, that was received.

Each class is a kind of event; an event of any other kind is an `UnknownEvent`. The vendor documents
no signature, so nothing in a request shows who has sent it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from photo_id_runtime.caller_arguments import without_arguments as _without_arguments
from photo_id_runtime.signatures import EventError
from photo_id_runtime.webhook_events import (
    MAX_BODY,
    EventKind,
    EventParser,
    UnknownEvent,
    WebhookEvent,
)

from .models.photo_status_message import PhotoStatusMessage

__all__ = ["Event", "EventError", "UnknownEvent", "PhotoStatusMessageEvent", "parse"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoStatusMessageEvent(WebhookEvent[PhotoStatusMessage]):
    """A photo reached the status of a queue.

    A message in a status queue, which is read from the Amazon Simple Queue Service: its body is
    this payload, and the consumer deletes it when it has been processed. A message can be received
    more than once; one with the same `id` and `status` is most likely a duplicate. The order is not
    guaranteed.
    """


Event = PhotoStatusMessageEvent | UnknownEvent

_PARSER = EventParser(
    (
        EventKind(
            PhotoStatusMessageEvent,
            PhotoStatusMessage.from_dict,
            marks={"id": None},
            id=("id", "status"),
        ),
    ),
    "cloudcard_client",
)


@_without_arguments
def parse(
    body: bytes,
    headers: Mapping[str, str] | None = None,
    *,
    max_size: int = MAX_BODY,
    on_drift: Callable[[str], object] | None = None,
) -> Event:
    """Return the event in a request, or in a message of a queue.

    Args:
        body: The body, as it was received.
        headers: The headers of the request.
        max_size: The size in bytes above which a body is rejected.
        on_drift: Called with a line about each deviation from the documents; without it they are
            logged once.

    Raises:
        EventError: The body is too large, or not JSON.
    """
    event: Event = _PARSER.unverified(body, headers or {}, max_size=max_size, on_drift=on_drift)
    return event
