"""Invariants of CloudCard: sessions, photos from submission to download, and people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .. import sent_requests
from . import Interaction, InvariantViolation, after, after_rejection

# Shorter texts occur in responses by chance.
SIGNIFICANT_LENGTH = 8
OK = 200
SETTINGS = {
    *("skipLines", "escapeChar", "columnNames", "invitationDefault"),
    *("hasHeaderRow", "fieldSeparator", "quoteChar", "actionDefault"),
}
_LOGIN = {"persistentAccessToken": "mock"}
_JSON_AND_CSV = ({"Accept": "application/json"}, {"Accept": "text/csv"})
# A path cannot end in these.
_UNADDRESSABLE = ("", ".", "..")


@after("createAuthenticationToken", "log-out/all-tokens", "log-out-compared/empty-body", times=5)
def a_logout_that_names_no_session_ends_all(login: Interaction) -> None:
    """A logout without a body, or of an unknown session, ends all sessions."""
    for named in (None, {}, {"authenticationToken": "NO_SUCH_TOKEN"}):
        tokens = [login.repeat().received["tokenValue"] for _ in range(2)]
        _log_out(login, tokens[0], named)
        for token in tokens:
            _list_photos(login, token).must_fail("a token after the end of all sessions")
    login.repeat().must_succeed("a login after the end of all sessions")


@after("logOut", "log-out/one-token", "log-out/all-tokens")
def a_logout_ends_the_token_of_its_call(logout: Interaction) -> None:
    """Unless it names another session; a new login makes a token that is accepted."""
    _check_log_out(logout)


@after("logOutLegacySession", "log-out/one-token", "log-out/all-tokens")
def an_older_logout_ends_the_token_of_its_call(logout: Interaction) -> None:
    """The older spelling does the same."""
    _check_log_out(logout)


def _check_log_out(logout: Interaction) -> None:
    token = str(logout.request.headers["X-Auth-Token"])
    if logout.sent.get("authenticationToken") in (None, token):
        _list_photos(logout, token).must_fail("the token of a logout")
    login = logout.call("createAuthenticationToken", body=_LOGIN)
    _list_photos(logout, login.received["tokenValue"]).must_succeed("a login after a logout")


@after("processPhoto", "process-a-photo/new-photo", "process-a-photo/same-photo")
def a_processed_photo_replaces_the_former_one(processed: Interaction) -> None:
    """A new photo discards the former one; a classified photo keeps its number."""
    task, number = processed.sent["process"], processed.received["id"]
    former = int(urlsplit(str(processed.request.url)).path.rpartition("/")[2])
    if (number == former) is (task in ("rotate", "crop", "removeBackground")):
        raise InvariantViolation(f"{task} returns the id of the wrong photo")
    if task == "classify" and not processed.received.get("classifications"):
        raise InvariantViolation("a classified photo has no score")
    if number != former:
        read = processed.call("getPhoto", path={"id": former})
        if read.received.get("status") != "DISCARDED":
            raise InvariantViolation("a photo is not DISCARDED after a new one was made from it")


@after("createPhoto", "get-a-person-old-compared/picture-on-the-host")
def a_picture_can_be_fetched_by_its_key(photo: Interaction) -> None:
    """This needs no session token; an unknown key returns no picture."""
    key = photo.received["publicKey"]
    for named, is_known in ((key, True), (f"{key}x", False)):
        fetched = photo.call("getLegacyPhotoBytes", path={"publicKey": named})
        if (fetched.response.status_code == OK) is not is_known:
            raise InvariantViolation(
                "getLegacyPhotoBytes does not return the picture for exactly the key of its photo"
            )


@after(
    "findLegacyPhotos",
    "get-photo-list-v28-v31/former-path",
    "get-photo-list-v28-v31/former-status",
)
def the_legacy_list_has_one_status(listed: Interaction) -> None:
    """A photo on the list of a status has that status when it is read."""
    wanted = parse_qs(urlsplit(str(listed.request.url)).query).get("status")
    for photo in (sent_requests.json_of(listed.response) or [])[:1]:
        read = listed.call("getPhoto", path={"id": photo["id"]})
        if wanted and [read.received.get("status")] != wanted:
            raise InvariantViolation(
                "findLegacyPhotos returns a photo with another status than requested"
            )


@after("updatePhoto", "update-photo/denial-reasons-not-kept")
def reasons_are_not_kept(update: Interaction) -> None:
    """The response does not contain the reasons of a denial."""
    query = parse_qs(urlsplit(str(update.request.url)).query)
    text = update.response.content.decode(errors="replace")
    for name in ("noteToCardholder", "otherReason"):
        for reason in query.get(name, []):
            if len(reason) >= SIGNIFICANT_LENGTH and reason in text:
                raise InvariantViolation(f"the response contains {name}")


@after("updatePhoto", "update-photo/downloaded-leaves-approved", "get-photo-list/status", times=10)
def a_downloaded_photo_leaves_the_list(update: Interaction) -> None:
    """An approved photo is on the APPROVED list until it is marked as downloaded."""
    for status, belongs in (("APPROVED", True), ("DOWNLOADED", False)):
        _set_status(update, status)
        if _is_on_approved_list(update) is not belongs:
            raise InvariantViolation(
                f"a photo that is {status} is {'not ' * belongs}on the APPROVED list"
            )


@after(
    "updatePhoto",
    "download-photos/zip-see-other",
    "download-photos/link-moves-photos",
    "download-photos/nothing-approved",
    times=10,
)
def the_archive_marks_its_photos(update: Interaction) -> None:
    """Approved photos remain APPROVED until their archive is downloaded."""
    _set_status(update, "APPROVED")
    link = update.call("downloadPhotos").received.get("link")
    if link is None or not _is_on_approved_list(update):
        raise InvariantViolation(
            "downloadPhotos returns no link, or its photo is no longer APPROVED"
        )
    token = parse_qs(urlsplit(link).query)["token"][0]
    archive = update.call("downloadPhotoArchive", query={"token": token})
    archive.must_succeed("the token of the link")
    if _is_on_approved_list(update) or update.call("downloadPhotos").response.status_code != 204:
        raise InvariantViolation("a downloaded photo is still APPROVED")


@after("getOrganization", "update-photo-v24-v26/requirements-of-organization")
def a_requirement_can_be_a_denial_reason(organization: Interaction) -> None:
    """Each requirement of the organization can be sent as a reason of a denial."""
    requirements = organization.received.get("photoRequirements", [])
    reasons = {each["name"]: "true" for each in requirements if "name" in each}
    if not reasons:
        raise InvariantViolation("getOrganization returns no photo requirement")
    listed = sent_requests.json_of(organization.call("listPhotos").response) or []
    for photo in listed[:1]:
        denied = organization.call(
            "updatePhoto", path={"id": photo["id"]}, query=reasons, body={"status": "DENIED"}
        )
        denied.must_succeed("a denial for what the organization requires")


@after("createPerson", "get-a-person-old/legacy-path", "get-a-person-legacy/without-find-by")
def a_person_can_be_found_by_address_alone(created: Interaction) -> None:
    """The legacy path finds a person by e-mail address without `findBy`."""
    address = created.sent["email"]
    if address not in _UNADDRESSABLE and not address.isdecimal():
        found = created.call("getLegacyPerson", path={"id": address})
        if found.received.get("email") != address:
            raise InvariantViolation(
                "getLegacyPerson does not return the created person by e-mail address"
            )


def only_a_duplicate_is_rejected(rejected: Interaction) -> None:
    """The same person is created with a new address and identifier."""
    fresh = f"nobody-{rejected.number}@cloudcard.example"
    created = rejected.repeat({"email": fresh, "identifier": fresh})
    created.must_succeed("a person with a new address and identifier")


_DUPLICATES = (
    "create-a-person/never-updates",
    "person-field-descriptions/email",
    "person-field-descriptions/identifier",
)
only_a_duplicate = after_rejection("createPerson", *_DUPLICATES)(only_a_duplicate_is_rejected)
only_a_duplicate_is_rejected_for_the_importer = after_rejection("createLegacyPerson", *_DUPLICATES)(
    only_a_duplicate_is_rejected
)


@after("createBulkAction", "bulk-action-old/queued", "bulk-action-old/answer-settings")
def a_bulk_action_is_queued(action: Interaction) -> None:
    """The response is QUEUED and has the settings that were sent."""
    settings = {name: action.sent[name] for name in action.sent.keys() & SETTINGS}
    if not action.received.items() >= {"status": "QUEUED", **settings}.items():
        raise InvariantViolation(
            "the response to a bulk action is not QUEUED, or has other settings than were sent"
        )


@after(
    "createBulkAction",
    "bulk-action-csv-format/email-or-identifier",
    "bulk-action-csv-format/create-fails",
    "bulk-action-csv-format/action",
)
def imported_people_can_be_found(action: Interaction) -> None:
    """A file creates a person, and fails for the same person the second time."""
    address = f"imported-{action.number}@cloudcard.example"
    for fails in (False, True):
        imported = _import(action, f"email,action\n{address},CREATE\n")
        found = action.call("getPerson", path={"id": address}, query={"findBy": "email"})
        if found.received.get("email") != address:
            raise InvariantViolation("getPerson does not return a person who was imported")
        number = imported.received.get("id")
        for accept in _JSON_AND_CSV:
            result = action.call("getBulkActionResult", path={"id": number}, headers=accept)
            if ("error" in result.response.text) is not fails:
                raise InvariantViolation("an import does not fail exactly for a person who exists")


@after("createStatusQueue", "update-status-queue/unchanged", "create-status-queue/default-name")
def a_queue_keeps_what_an_update_leaves_out(queue: Interaction) -> None:
    """An update of nothing changes nothing, and a queue always has a name."""
    same = queue.call("updateStatusQueue", path={"id": queue.received["id"]}, body={}).received
    kept = ("id", "organization", "messageType", "photoStatus", "name", "dateCreated")
    if any(same.get(name) != queue.received.get(name) for name in kept):
        raise InvariantViolation("an update changes properties of a queue that it leaves out")
    if "name" not in queue.received:
        raise InvariantViolation("a queue without a name of its own gets none")


@after(
    "createPerson",
    "get-people-report/include",
    "get-people-report/include-in-body",
    "get-people-report-copy/csv-header-line",
)
def a_report_can_be_limited(created: Interaction) -> None:
    """The report on one address has that person alone, and the one on all has the person too."""
    address = created.sent["email"]
    for action in ("createPeopleReport", "createLegacyPeopleReport"):
        one = created.call(action, body={"include": [address]}).response
        if [each.get("email") for each in sent_requests.json_of(one) or []] != [address]:
            raise InvariantViolation(f"{action} on one address does not have that person alone")
        text = created.call(action, body={"include": []}, headers=_JSON_AND_CSV[1]).response.text
        if text.split(",")[:3] != ["id", "email", "identifier"]:
            raise InvariantViolation(f"{action} has another first line than the documented one")
    for action in ("getPeopleReport", "getLegacyPeopleReport"):
        everyone = sent_requests.json_of(created.call(action).response) or []
        if address not in [each.get("email") for each in everyone]:
            raise InvariantViolation(f"{action} lacks a person who was created")
        if not created.call(action, headers=_JSON_AND_CSV[1]).response.text.startswith("id,"):
            raise InvariantViolation(f"{action} is not CSV on request")


@after("createPerson", "authentication/login", "email-a-login-link/user-who-exists")
def a_created_person_can_get_in(created: Interaction) -> None:
    """The user name is the address; a link is mailed to it, and read with it."""
    address = created.sent["email"]
    request = {"username": address, "password": "anything"}
    token = created.call("logInWithPassword", body=request).received.get("access_token", "")
    _list_photos(created, token).must_succeed("the token of a login with a password")
    mailed = created.call("requestAccess", body={"email": address})
    mailed.must_succeed("the access request of a person who exists")


@after("getLoginLink", "get-login-link/link")
def a_person_has_a_login_link(person: Interaction) -> None:
    """The link is in the links of the person."""
    if "login" not in person.received.get("links", {}):
        raise InvariantViolation("getLoginLink returns no login link")


@after("archivePeople", "bulk-archive-people/test-first", "bulk-archive-people/archives")
def archived_people_are_not_active(archived: Interaction) -> None:
    """A test lists the people with what archiving made of them."""
    people = sent_requests.json_of(archived.repeat({"action": "test"}).response) or []
    if any(each["active"] for each in people):
        raise InvariantViolation("an archived person is active")


def _import(action: Interaction, csv: str) -> Interaction:
    """Upload a file, without any other part of the form."""
    return action.call("createBulkAction", body={"csv": csv.encode()})


def _list_photos(interaction: Interaction, token: str) -> Interaction:
    return interaction.call("listPhotos", headers={"X-Auth-Token": token})


def _log_out(interaction: Interaction, token: str, body: Mapping[str, Any] | None) -> None:
    ended = interaction.call("logOut", headers={"X-Auth-Token": token}, body=body)
    ended.must_succeed("a logout")


def _set_status(update: Interaction, status: str) -> None:
    updated = update.call(
        "updatePhoto", path={"id": update.received["id"]}, body={"status": status}
    )
    updated.must_succeed(f"the status {status}")


def _is_on_approved_list(update: Interaction) -> bool:
    listed = update.call("listPhotos", query={"status": "APPROVED", "max": "1000"})
    photos = sent_requests.json_of(listed.response) or []
    return update.received["id"] in [photo["id"] for photo in photos]
