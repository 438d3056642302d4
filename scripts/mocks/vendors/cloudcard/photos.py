"""Photos: submitted, listed, read, approved or denied, and marked when they were fetched."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from ...person_pictures import keep, picture
from .cloudcard_state import announce, behaviour, mail, now_of, rule, set_status
from .resource_views import item_of, photo_of

DEFAULT_PAGE = 25

_UPDATES = ("updatePhoto", "updateLegacyPhoto")


@rule(("getPhoto", *_UPDATES))
def an_unknown_photo_is_rejected(call: MockCall) -> MockResponse | None:
    """No page documents the status; 404 is the plain one under the inferred `default`."""
    if str(call.path["id"]) in call.state["photos"]:
        return None
    return call.reject("not-found", "unknown photo")


@behaviour.rule("getPhoto")
def a_photo_is_shown_in_full(call: MockCall) -> MockResponse:
    """The response has the state's properties; sizes and dates of a real photo are not invented."""
    return call.respond().with_body(photo_of(call.state, str(call.path["id"])))


@behaviour.rule(
    "listPhotos",
    "get-photo-list/status",
    "get-photo-list/offset",
    "get-photo-list/max",
    "get-photo-list/classifications-empty",
)
def photos_are_listed_page_by_page(call: MockCall) -> MockResponse:
    """The page's size has its documented default."""
    return _page(call, call.query.get("max", DEFAULT_PAGE))


@behaviour.rule("listLegacyPhotos")
@behaviour.rule("findLegacyPhotos")
def legacy_photos_are_listed(call: MockCall) -> MockResponse:
    """No default or limit is documented; a number below 0 counts as 0.

    Only the token in the header is checked, as a check of the one in the path is not documented.
    """
    return _page(call, max(0, call.query.get("max", len(call.state["photos"]))))


@behaviour.rule("getLegacyPhotoBytes")
def a_picture_is_fetched_by_its_key(call: MockCall) -> MockResponse:
    """It is the uploaded picture, or a drawn one for a photo that was not uploaded.

    No page documents an unknown key; 404 is the status of an unknown photo elsewhere.
    """
    if not call.indexes["photos"].keys("publicKey", call.path["publicKey"]):
        return call.reject("not-found", "no photo has this key")
    data = picture(call.state["pictures"], call.path["publicKey"])
    return call.respond().with_body(data.decode("latin-1"))


@behaviour.rule("createPhoto")
def a_photo_needs_a_person(call: MockCall) -> MockResponse | None:
    """No page documents another number; 404 is the status of an unknown person elsewhere."""
    if str(call.body["person"]["id"]) in call.state["people"]:
        return None
    return call.reject("not-found", "unknown person")


@behaviour.rule(
    "createPhoto", "create-a-photo/stores-jpeg", "use-case-upload-a-photo/current-photo"
)
def a_photo_is_created(call: MockCall) -> MockResponse:
    """The picture is kept under the photo's public key."""
    photos = call.numbered("photos")
    number = photos.next_number
    owner = call.body["person"]["id"]
    photo = {
        "status": "PENDING",
        "version": 0,
        "publicKey": f"mockPublicKeyOf{number}",
        "person": owner,
        "dateCreated": now_of(call),
    }
    photos.add(str(number), photo)
    keep(call.state["pictures"], str(photo["publicKey"]), call.body["encodedImage"])
    call.state["people"][str(owner)]["photo"] = number
    announce(call, str(number))
    return call.respond(status=201).with_body(photo_of(call.state, str(number)))


@rule(_UPDATES, "update-photo-current/version-lock")
def a_stale_version_is_rejected(call: MockCall) -> MockResponse | None:
    """The status is inferred; no page documents one."""
    version = call.body.get("version")
    current = call.state["photos"][str(call.path["id"])]["version"]
    if version is None or version == current:
        return None
    return call.reject("conflict", f"the photo's version is {current}")


@rule(
    _UPDATES,
    "update-photo/denial-reasons-mailed",
    "update-photo/note-in-denial-mail",
    "update-photo/other-reason-in-denial-mail",
    "update-photo/requirement-in-denial-mail",
)
def a_denial_is_mailed(call: MockCall) -> None:
    """The mail to the cardholder is in the outbox."""
    if call.body["status"] != "DENIED":
        return
    reasons = list(call.query.get("photoRequirements", {}))
    if "otherReason" in call.query:
        reasons.append(call.query["otherReason"])
    note = call.query.get("noteToCardholder")
    noted = {} if note is None else {"note": note}
    mail(call, {"photo": call.path["id"], "reasons": reasons} | noted)


@rule(
    _UPDATES,
    "photo-status-queues/messages",
    "update-photo-current/approve",
    "update-photo-current/deny",
    "update-photo/downloaded-leaves-approved",
    "update-photo/denial-reasons-not-kept",
)
def the_status_is_set(call: MockCall) -> MockResponse:
    """A photo has one status, so `DOWNLOADED` ends `APPROVED`; reasons are not stored with it."""
    number = str(call.path["id"])
    set_status(call, number, call.body["status"])
    return call.respond().with_body(photo_of(call.state, number))


def _page(call: MockCall, size: int) -> MockResponse:
    first = max(0, call.query.get("offset", 0))
    found = call.numbered("photos").in_order(call.query.get("status"))
    page = found[first : first + size]
    return call.respond().with_body([item_of(call.state, key) for _, key in page])
