"""Processing of photos: a task creates a new photo, or scores the same one."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .cloudcard_state import behaviour, now_of, set_status
from .resource_views import photo_of

_SCORE = 0.9014
"""The score in the vendor's example; the mock looks at no picture."""


@behaviour.rule("processPhoto")
def an_unknown_photo_is_not_processed(call: MockCall) -> MockResponse | None:
    """No page documents the status; 404 is the plain one under the inferred `default`."""
    if str(call.path["id"]) in call.state["photos"]:
        return None
    return call.reject("not-found", "unknown photo")


@behaviour.rule("processPhoto", "process-a-photo/same-photo")
def a_classified_photo_has_scores(call: MockCall) -> MockResponse | None:
    """There is one score for each photo requirement of the organization, always the same."""
    if call.body["process"] not in ("classify", "sendFeedback"):
        return None
    number = str(call.path["id"])
    if call.body["process"] == "classify":
        call.state["photos"][number]["classifications"] = [
            {
                "score": _SCORE,
                "photoRequirement": {"id": each["id"]},
                "requirementName": each["name"],
            }
            for each in call.state["organization"].get("photoRequirements", [])
        ]
    return call.respond().with_body(photo_of(call.state, number))


@behaviour.rule("processPhoto", "process-a-photo/new-photo")
def a_processed_photo_takes_the_place_of_the_former_one(call: MockCall) -> MockResponse:
    """The new photo has the former one's status; the document names none."""
    photos, former = call.numbered("photos"), str(call.path["id"])
    number, row = photos.next_number, photos.rows[former]
    made = {
        "status": row["status"],
        "version": 0,
        "publicKey": f"mockPublicKeyOf{number}",
        "person": row.get("person"),
        "originalPhoto": call.path["id"],
        "dateCreated": now_of(call),
    }
    if row.get("backgroundReplaced") or call.body["process"] == "removeBackground":
        made["backgroundReplaced"] = True
    photos.add(str(number), made)
    set_status(call, former, "DISCARDED")
    owner = call.state["people"].get(str(row.get("person")))
    if owner is not None and owner["photo"] == call.path["id"]:
        owner["photo"] = number
    return call.respond().with_body(photo_of(call.state, str(number)))
