"""CloudCard: sessions, the way of a photo from its submission to the card, and people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .. import wire
from . import Broken, Exchange, refusal, sequel

# Shorter texts turn up in an answer by chance.
TELLING_LENGTH = 8
OK = 200
NOT_FOUND = 404
SETTINGS = {
    *("skipLines", "escapeChar", "columnNames", "invitationDefault"),
    *("hasHeaderRow", "fieldSeparator", "quoteChar", "actionDefault"),
}
# A path cannot end in these.
_UNADDRESSABLE = ("", ".", "..")


@sequel(
    "createAuthenticationToken",
    "get-an-authentication-token/token-value",
    "log-out/one-token",
)
def a_session_lasts_until_its_logout(login: Exchange) -> None:
    """The token opens the door, alone is ended by a logout that names it, and then does not."""
    other = login.again().told["tokenValue"]
    token = login.told["tokenValue"]
    _listed(login, token).must_succeed("the token of a new session")
    _log_out(login, token, {"authenticationToken": token})
    _listed(login, token).must_fail("the token of a session that has ended")
    _listed(login, other).must_succeed("the token of another session than the one that has ended")


@sequel("createAuthenticationToken", "log-out/all-tokens", "log-out-compared/empty-body")
def a_logout_that_names_no_session_ends_all(login: Exchange) -> None:
    """A logout without a body, or of an unknown session, ends all of them as well."""
    for named in (None, {}, {"authenticationToken": "NO_SUCH_TOKEN"}):
        tokens = [login.again().told["tokenValue"] for _ in range(2)]
        _log_out(login, tokens[0], named)
        for token in tokens:
            _listed(login, token).must_fail("a token after the end of all sessions")


@sequel(
    "createPhoto",
    "create-a-photo/stores-jpeg",
    "use-case-upload-a-photo/current-photo",
    "get-a-person-old/current-photo",
)
def a_photo_can_be_read_once_it_is_submitted(photo: Exchange) -> None:
    """It waits for its approval, and is its person's."""
    number, owner = photo.told["id"], photo.sent["person"]["id"]
    read = photo.call("getPhoto", path={"id": number})
    if (read.told.get("id"), read.told.get("status")) != (number, "PENDING"):
        raise Broken("the photo that was created is not there, or not PENDING")
    person = photo.call("getPerson", path={"id": owner})
    current = person.told.get("currentPhoto") or {}
    if (current.get("id"), current.get("status")) != (number, "PENDING"):
        raise Broken("the photo that was created is not its person's")


@sequel("createPhoto", "get-a-person-old-compared/picture-on-the-host")
def a_picture_can_be_fetched_by_its_key(photo: Exchange) -> None:
    """It needs no session token; a key that no photo has gets no picture."""
    key = photo.told["publicKey"]
    for named, is_known in ((key, True), (f"{key}x", False)):
        fetched = photo.call("getLegacyPhotoBytes", path={"publicKey": named})
        if (fetched.response.status_code == OK) is not is_known:
            raise Broken("a picture is not to be had by the key of its photo alone")


@sequel(
    "findLegacyPhotos",
    "get-photo-list-v28-v31/former-path",
    "get-photo-list-v28-v31/former-status",
)
def the_former_list_shows_one_status(listed: Exchange) -> None:
    """A photo on the list of a status has that status where it is read singly."""
    wanted = parse_qs(urlsplit(str(listed.request.url)).query).get("status")
    for photo in (wire.json_of(listed.response) or [])[:1]:
        read = listed.call("getPhoto", path={"id": photo["id"]})
        if wanted and [read.told.get("status")] != wanted:
            raise Broken("the former list of a status shows a photo with another one")


@sequel("updatePhoto", "update-photo-current/approve", "update-photo-current/deny")
def the_status_is_set(update: Exchange) -> None:
    """The answer shows the photo with the status that was sent."""
    if update.told.get("status") != update.sent.get("status"):
        raise Broken("the answer shows another status than was sent")


@sequel("updatePhoto", "update-photo-current/version-lock")
def a_stale_version_is_refused(update: Exchange) -> None:
    """The version that an update was decided on is no longer the photo's after it."""
    if "version" in update.sent:
        update.again().must_fail("a version that is no longer the photo's")


@sequel("updatePhoto", "update-photo/denial-reasons-not-kept")
def reasons_are_not_kept(update: Exchange) -> None:
    """No answer gives back the reasons of a denial."""
    query = parse_qs(urlsplit(str(update.request.url)).query)
    text = update.response.content.decode(errors="replace")
    for name in ("noteToCardholder", "otherReason"):
        for reason in query.get(name, []):
            if len(reason) >= TELLING_LENGTH and reason in text:
                raise Broken(f"the answer gives back {name}")


@sequel("updatePhoto", "update-photo/downloaded-leaves-approved", "get-photo-list/status")
def what_is_downloaded_leaves_the_list(update: Exchange) -> None:
    """An approved photo is on the list of such, until it is marked as downloaded."""
    for status, belongs in (("APPROVED", True), ("DOWNLOADED", False)):
        _set_status(update, status)
        if _is_approved(update) is not belongs:
            raise Broken(f"a photo that is {status} is {'not ' * belongs}on the APPROVED list")


@sequel(
    "updatePhoto",
    "download-photos/zip-see-other",
    "download-photos/link-moves-photos",
    "download-photos/nothing-approved",
)
def the_archive_marks_its_photos(update: Exchange) -> None:
    """Approved photos wait behind a link, until somebody fetches them."""
    _set_status(update, "APPROVED")
    link = update.call("downloadPhotos").told.get("link")
    if link is None or not _is_approved(update):
        raise Broken("there is no link to an approved photo, or it has left the list already")
    token = parse_qs(urlsplit(link).query)["token"][0]
    archive = update.call("downloadPhotoArchive", query={"token": token})
    archive.must_succeed("the token of the link")
    if _is_approved(update) or update.call("downloadPhotos").response.status_code != 204:
        raise Broken("a photo that was fetched is still to be downloaded")


@sequel("getOrganization", "update-photo-v24-v26/requirements-of-organization")
def what_it_requires_can_be_a_reason(organization: Exchange) -> None:
    """Each of the names that it gives can be sent with a denial."""
    requirements = organization.told.get("photoRequirements", [])
    reasons = {each["name"]: "true" for each in requirements if "name" in each}
    if not reasons:
        raise Broken("the organization names nothing that a photo could be denied for")
    listed = wire.json_of(organization.call("listPhotos").response) or []
    for photo in listed[:1]:
        denied = organization.call(
            "updatePhoto", path={"id": photo["id"]}, query=reasons, body={"status": "DENIED"}
        )
        denied.must_succeed("a denial for what the organization requires")


@sequel("createPerson", "get-a-person/find-by", "person-field-descriptions/email")
def a_person_can_be_found_once_created(created: Exchange) -> None:
    """By the e-mail address, which is the user name."""
    address = created.sent["email"]
    if address not in _UNADDRESSABLE:
        found = created.call("getPerson", path={"id": address}, query={"findBy": "email"})
        if found.told.get("username") != address:
            raise Broken("the person who was created is not found by e-mail address")


@sequel("createPerson", "get-a-person-old/legacy-path", "get-a-person-legacy/without-find-by")
def a_person_can_be_found_by_address_alone(created: Exchange) -> None:
    """The legacy path looks for an e-mail address where `findBy` is left out."""
    address = created.sent["email"]
    if address not in _UNADDRESSABLE and not address.isdecimal():
        found = created.call("getLegacyPerson", path={"id": address})
        if found.told.get("email") != address:
            raise Broken("the person who was created is not found on the legacy path")


@sequel("createPerson", "create-a-person/never-updates")
def a_person_is_created_once(created: Exchange) -> None:
    """The same request again is refused."""
    created.again().must_fail("the creation of a person who exists")


def only_who_exists_is_refused(refused: Exchange) -> None:
    """The same person is created under an address and an identifier that nobody has."""
    fresh = f"nobody-{refused.number}@cloudcard.example"
    created = refused.again({"email": fresh, "identifier": fresh})
    created.must_succeed("a person whom nobody knows")


_WHO_EXISTS = (
    "create-a-person/never-updates",
    "person-field-descriptions/email",
    "person-field-descriptions/identifier",
)
only_who_exists = refusal("createPerson", *_WHO_EXISTS)(only_who_exists_is_refused)
only_who_exists_for_the_importer = refusal("createLegacyPerson", *_WHO_EXISTS)(
    only_who_exists_is_refused
)


@sequel("updateLegacyPerson", "update-a-person-old/unknown-person")
def nobody_is_created_by_an_update(update: Exchange) -> None:
    """A person who does not exist is not found, whatever is to be changed."""
    nobody = update.call("updateLegacyPerson", path={"id": "nobody"}, body=update.sent)
    if nobody.response.status_code != NOT_FOUND:
        raise Broken("the update of a person who does not exist is not answered with 404")


@sequel("createBulkAction", "bulk-action-old/queued", "bulk-action-old/answer-settings")
def a_bulk_action_is_queued(action: Exchange) -> None:
    """The answer comes before anything is done, and gives back how it is to be done."""
    settings = {name: action.sent[name] for name in action.sent.keys() & SETTINGS}
    if not action.told.items() >= {"status": "QUEUED", **settings}.items():
        raise Broken("a bulk action is answered that is not queued, or with other settings")


def _listed(exchange: Exchange, token: str) -> Exchange:
    return exchange.call("listPhotos", headers={"X-Auth-Token": token})


def _log_out(exchange: Exchange, token: str, body: Mapping[str, Any] | None) -> None:
    ended = exchange.call("logOut", headers={"X-Auth-Token": token}, body=body)
    ended.must_succeed("a logout")


def _set_status(update: Exchange, status: str) -> None:
    updated = update.call("updatePhoto", path={"id": update.told["id"]}, body={"status": status})
    updated.must_succeed(f"the status {status}")


def _is_approved(update: Exchange) -> bool:
    listed = update.call("listPhotos", query={"status": "APPROVED", "max": "1000"})
    photos = wire.json_of(listed.response) or []
    return update.told["id"] in [photo["id"] for photo in photos]
