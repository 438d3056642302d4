"""Archiving of the people who were created between two days."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .cloudcard_state import is_active, rule


@rule(
    ("listPeopleToArchive", "archivePeople"),
    "bulk-archive-people/test-first",
    "bulk-archive-people/archives",
)
def people_are_listed_or_archived(call: MockCall) -> MockResponse:
    """The first day is included and the second is not, as neither is documented."""
    after, before = call.path["after"], call.path["before"]
    people = call.state["people"]
    between = [
        number
        for _, number in call.numbered("people").in_order()
        if after <= people[number].get("dateCreated", "") < before
    ]
    for number in between if call.body["action"] == "archive" else ():
        people[number]["active"] = False
    return call.respond().with_body([_shown(number, people[number]) for number in between])


def _shown(number: str, person: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": int(number),
        "email": person["email"],
        "identifier": person["identifier"],
        "dateCreated": person["dateCreated"],
        "active": is_active(person),
    }
