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

from .models.status_changed import StatusChanged
from .models.vx_session import VxSession

__all__ = [
    "Event",
    "EventError",
    "UnknownEvent",
    "StatusChangedEvent",
    "VxJourneyChangedEvent",
    "parse",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChangedEvent(WebhookEvent[StatusChanged]):
    """The status of a customer changed.

    Sent to the URL that is set in the account's administration pages. No document describes a
    signature or another credential, a retry, or the response that is expected.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class VxJourneyChangedEvent(WebhookEvent[VxSession]):
    """A step of a journey of VX was carried out.

    Sent to the `webhook.endpoint` of the session after each step of the journey. The request can
    have Basic credentials or a header with an HMAC, whose form could not be read.
    """


Event = StatusChangedEvent | VxJourneyChangedEvent | UnknownEvent

_PARSER = EventParser(
    (
        EventKind(
            VxJourneyChangedEvent, VxSession.from_dict, marks={"status": None, "request_id": None}
        ),
        EventKind(StatusChangedEvent, StatusChanged.from_dict),
    ),
    "veratad_client",
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
