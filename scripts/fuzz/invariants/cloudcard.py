"""Invariants of CloudCard that no workflow has.

A workflow can neither take the token out of a link, nor name a parameter after a value that was
received, nor archive only the people that it has created, nor tell why a generated request was
rejected.
"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from .. import sent_requests
from . import Interaction, InvariantViolation, after, after_rejection


@after(
    "updatePhoto",
    "download-photos/zip-see-other",
    "download-photos/link-moves-photos",
    "download-photos/nothing-approved",
    times=10,
)
def the_archive_marks_its_photos(update: Interaction) -> None:
    """Approved photos remain APPROVED until their archive is downloaded."""
    photo = {"id": update.received["id"]}
    approved = update.call("updatePhoto", path=photo, body={"status": "APPROVED"})
    approved.must_succeed("an approval")
    link = update.call("downloadPhotos").received.get("link")
    if link is None or update.call("getPhoto", path=photo).received["status"] != "APPROVED":
        raise InvariantViolation(
            "downloadPhotos returns no link, or its photo is no longer APPROVED"
        )
    token = parse_qs(urlsplit(link).query)["token"][0]
    archive = update.call("downloadPhotoArchive", query={"token": token})
    archive.must_succeed("the token of the link")
    read = update.call("getPhoto", path=photo)
    is_marked = read.received["status"] == "DOWNLOADED"
    if not is_marked or update.call("downloadPhotos").response.status_code != 204:
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


@after("archivePeople", "bulk-archive-people/test-first", "bulk-archive-people/archives")
def archived_people_are_not_active(archived: Interaction) -> None:
    """A test lists the people with what archiving made of them."""
    people = sent_requests.json_of(archived.repeat({"action": "test"}).response) or []
    if any(each["active"] for each in people):
        raise InvariantViolation("an archived person is active")
