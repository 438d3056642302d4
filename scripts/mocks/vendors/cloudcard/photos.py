"""Photos: submitted, listed, read, approved or denied, and marked when they were fetched."""

from __future__ import annotations

from base64 import b64decode

from ...behaviour import Call
from ...compile.answers import Answer
from .state import behaviour, mail, next_number, rule, set_status
from .views import item_of, photo_of

DEFAULT_PAGE = 25

_JPEG = b64decode("/9j/4AAQSkZJRgABAgAAAQABAAD/2Q==")

_UPDATES = ("updatePhoto", "updateLegacyPhoto")


@rule(("getPhoto", *_UPDATES))
def an_unknown_photo_is_refused(call: Call) -> Answer | None:
    """No page tells how; 404 says it plainly, under the `default` that the spec infers."""
    if str(call.path["id"]) in call.state["photos"]:
        return None
    return call.refuse("not-found", "there is no such photo")


@behaviour.rule("getPhoto")
def a_photo_is_shown_in_full(call: Call) -> Answer:
    """It shows what the mock knows; the sizes and dates of a real photo are not made up."""
    return call.answer().holding(photo_of(call.state, str(call.path["id"])))


@behaviour.rule(
    "listPhotos",
    "get-photo-list/status",
    "get-photo-list/offset",
    "get-photo-list/max",
    "get-photo-list/classifications-empty",
)
def photos_are_listed_a_page_at_a_time(call: Call) -> Answer:
    """A number that was not sent has its documented default."""
    return _page(call, call.query.get("max", DEFAULT_PAGE))


@behaviour.rule("listLegacyPhotos")
@behaviour.rule("findLegacyPhotos")
def legacy_photos_are_listed(call: Call) -> Answer:
    """Nothing is known of a default or of limits, so there are none; below 0 is 0.

    Whether the vendor looks at the token in the path is not known either; here the header decides.
    """
    return _page(call, max(0, call.query.get("max", len(call.state["photos"]))))


@behaviour.rule("getLegacyPhotoBytes")
def a_picture_is_fetched_by_its_key(call: Call) -> Answer:
    """The mock keeps no pictures, so every known key has the same small JPEG file.

    No page tells how an unknown key is rejected; 404 is what an unknown photo gets elsewhere.
    """
    known = (each["publicKey"] for each in call.state["photos"].values())
    if call.path["publicKey"] not in known:
        return call.refuse("not-found", "no photo has this key")
    return call.answer().holding(_JPEG.decode("latin-1"))


@behaviour.rule("createPhoto")
def a_photo_needs_a_person(call: Call) -> Answer | None:
    """No page tells how another number is refused; 404 is what a missing person gets elsewhere."""
    if str(call.body["person"]["id"]) in call.state["people"]:
        return None
    return call.refuse("not-found", "there is no such person")


@behaviour.rule(
    "createPhoto", "create-a-photo/stores-jpeg", "use-case-upload-a-photo/current-photo"
)
def a_photo_is_created(call: Call) -> Answer:
    """The picture itself is not kept; no operation gives it back."""
    number = next_number(call.state["photos"])
    owner = call.body["person"]["id"]
    call.state["photos"][str(number)] = {
        "status": "PENDING",
        "version": 0,
        "publicKey": f"mockPublicKeyOf{number}",
        "person": owner,
    }
    call.state["people"][str(owner)]["photo"] = number
    return call.answer(status=201).holding(photo_of(call.state, str(number)))


@rule(_UPDATES, "update-photo-current/version-lock")
def a_stale_version_is_refused(call: Call) -> Answer | None:
    """The status is inferred; no page gives one."""
    version = call.body.get("version")
    current = call.state["photos"][str(call.path["id"])]["version"]
    if version is None or version == current:
        return None
    return call.refuse("conflict", f"the photo's version is {current}")


@rule(
    _UPDATES,
    "update-photo/denial-reasons-mailed",
    "update-photo/note-in-denial-mail",
    "update-photo/other-reason-in-denial-mail",
    "update-photo/requirement-in-denial-mail",
)
def a_denial_is_mailed(call: Call) -> None:
    """The outbox shows what the cardholder would have been sent."""
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
    "update-photo-current/approve",
    "update-photo-current/deny",
    "update-photo/downloaded-leaves-approved",
    "update-photo/denial-reasons-not-kept",
)
def the_status_is_set(call: Call) -> Answer:
    """A photo has one status, so `DOWNLOADED` ends `APPROVED`; reasons are not put beside it."""
    number = str(call.path["id"])
    set_status(call.state["photos"][number], call.body["status"])
    return call.answer().holding(photo_of(call.state, number))


def _page(call: Call, size: int) -> Answer:
    photos, wanted = call.state["photos"], call.query.get("status")
    first = max(0, call.query.get("offset", 0))
    found = [each for each in photos if wanted in (None, photos[each]["status"])]
    page = sorted(found, key=int)[first : first + size]
    return call.answer().holding([item_of(call.state, each) for each in page])
