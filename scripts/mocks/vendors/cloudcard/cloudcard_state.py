"""The state of CloudCard's mock at the start, and the changes that several rules make to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...mock_behaviour import (
    MockBehaviour,
    MockCall,
    Rule,
    state_schema,
    table_schema,
)
from ...person_pictures import picture
from ...state_index import NumberedIndex

KEPT = 100
"""The number of mails and archives that are kept, so that memory does not grow."""

_BY_NUMBER = {"propertyNames": {"pattern": "^[0-9]+$"}}

behaviour = MockBehaviour(
    start={
        "sessions": {},
        "organization": {
            "id": 92,
            "name": "Test Org.",
            "downloadStrategy": "ZIP_DOWNLOADED",
            "photoRequirements": [
                {"id": 440, "name": "Color Photo"},
                {"id": 441, "name": "Face Camera"},
            ],
        },
        "people": {
            "10": {
                "email": "new.student@cloudcard.example",
                "dateCreated": "2024-04-08T18:50:48Z",
                "identifier": None,
                "roles": [],
                "customFields": {},
                "photo": None,
            },
            "123": {
                "email": "approved.student@cloudcard.example",
                "dateCreated": "2024-04-08T18:50:48Z",
                "identifier": "A1234567",
                "roles": [],
                "customFields": {},
                "photo": 1412260,
            },
            "124": {
                "email": "waiting.student@cloudcard.example",
                "dateCreated": "2024-04-08T18:50:48Z",
                "identifier": "A1234568",
                "roles": [],
                "customFields": {},
                "photo": 1412261,
            },
        },
        "photos": {
            "1412260": {
                "status": "APPROVED",
                "version": 12,
                "publicKey": "lotsOfRandomLettersAndNumbers",
                "person": 123,
                "dateCreated": "2024-04-08T18:51:33Z",
            },
            "1412261": {
                "status": "PENDING",
                "version": 1,
                "publicKey": "mockPublicKeyOf1412261",
                "person": 124,
                "dateCreated": "2024-04-08T18:51:33Z",
            },
        },
        "pictures": {},
        "archives": {"DOWNLOAD_TOKEN": [1412260]},
        "bulkActions": {"52": {"status": "QUEUED", "result": []}},
        "statusQueues": {
            "10": {
                "dateCreated": "2024-04-08T18:50:48Z",
                "lastUpdated": "2024-04-08T18:50:48Z",
                "messageType": "FULL",
                "photoStatus": "DOWNLOADED",
                "name": "GLOBAL_DOWNLOAD",
                "organization": 92,
            },
        },
        "outbox": [],
    },
    schema=state_schema(
        sessions=table_schema(
            "The session tokens: when each expires, and the number of its `identity`, 0 for the"
            " first.",
            expires="string",
        ),
        organization={
            "type": "object",
            "description": "The organization of the caller.",
            "required": ["id", "name", "downloadStrategy"],
            "properties": {
                "id": {"type": "integer"},
                "name": {"type": "string"},
                "downloadStrategy": {"type": "string"},
                "photoRequirements": {"type": "array"},
            },
        },
        people=_BY_NUMBER
        | table_schema(
            "The people by number; `photo` is the number of the photo submitted last.",
            email="string",
            identifier="string|null",
            roles="array",
            customFields="object",
            photo="integer|null",
        ),
        photos=_BY_NUMBER
        | table_schema(
            "The photos by number; `person` is the number of the person on it.",
            status="string",  # the older interface accepts statuses that no page lists
            version="integer",
            publicKey="string",
        ),
        pictures={
            "type": "object",
            "description": "The pictures last uploaded, as base64, by the photo's public key.",
            "additionalProperties": {"type": "string", "contentEncoding": "base64"},
        },
        archives={
            "type": "object",
            "description": "The numbers of the photos in each archive, by the token of its link.",
            "additionalProperties": {"type": "array", "items": {"type": "integer"}},
        },
        bulkActions=_BY_NUMBER | table_schema("The queued imports, by number.", status="string"),
        statusQueues=_BY_NUMBER
        | {
            "type": "object",
            "description": "The status queues by number.",
            "additionalProperties": {"type": "object", "required": ["organization", "name"]},
        },
        outbox={"type": "array", "description": "The mails to cardholders."},
    ),
    index=lambda state: {
        "people": NumberedIndex(state["people"], "email", "identifier"),
        "photos": NumberedIndex(state["photos"], "publicKey", group="status"),
        "bulkActions": NumberedIndex(state["bulkActions"]),
        "statusQueues": NumberedIndex(state["statusQueues"]),
    },
    picture=lambda state, name: picture(state["pictures"], name),
)


def rule(actions: tuple[str, ...], *facts: str) -> Callable[[Rule], Rule]:
    """Add a rule to an action and its legacy spellings, with the facts that it implements."""

    def add(function: Rule) -> Rule:
        for action in actions:
            behaviour.rule(action, *facts)(function)
        return function

    return add


def set_status(call: MockCall, number: str, status: str) -> None:
    """Set a photo's status, which increments its version."""
    photos = call.indexes["photos"]
    photos.set(number, "status", status)
    photos.rows[number]["version"] += 1
    announce(call, number)


def announce(call: MockCall, number: str) -> None:
    """Send a message on a photo to each queue of its status."""
    photo = call.state["photos"][number]
    for queue in call.state["statusQueues"].values():
        if queue.get("photoStatus") == photo["status"]:
            names = ("status", "publicKey", "version")
            full = {name: photo[name] for name in names} if queue["messageType"] == "FULL" else {}
            call.send("photoStatusMessage", {"id": int(number), **full})


def mail(call: MockCall, content: Mapping[str, Any]) -> None:
    """Add a mail to the outbox."""
    call.state["outbox"].append(dict(content))
    del call.state["outbox"][:-KEPT]


def now_of(call: MockCall) -> str:
    """Return the time of a call, as responses have it."""
    return call.now.strftime("%Y-%m-%dT%H:%M:%SZ")


def find_person(call: MockCall, by: str, key: Any) -> str:
    """Return the number of the person with an address or identifier, or an empty string.

    An archived person is found only where no active one has it.
    """
    people = call.indexes["people"]
    found = sorted(people.keys(by, key), key=lambda each: not is_active(people.rows[each]))
    return next(iter(found), "")


def is_active(person: Mapping[str, Any]) -> bool:
    """Return whether a person has not been archived."""
    return bool(person.get("active", True))
