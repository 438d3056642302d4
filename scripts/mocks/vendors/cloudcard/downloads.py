"""Downloads of approved photos, which follow the organization's strategy."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from ...person_pictures import picture
from .cloudcard_state import KEPT, behaviour, set_status

_FETCHED, _READY = "DOWNLOADED", "READY_FOR_DOWNLOAD"


@behaviour.rule("getOrganization", "update-photo-v24-v26/requirements-of-organization")
def only_the_callers_own_organization_is_known(call: MockCall) -> MockResponse:
    """The response is that of the vendor's page, with the strategy and the photo requirements.

    The page's own example ends before the name of a photo requirement.
    """
    known = call.state["organization"]
    if call.path["id"] != known["id"]:
        return call.reject("not-found", "unknown organization")
    strategy = {"id": known["downloadStrategy"]}
    return call.respond({**known, "downloadStrategy": strategy})


@behaviour.rule(
    "downloadPhotos",
    "download-photos/nothing-approved",
    "download-photos/nothing-approved-external",
)
def where_nothing_is_approved_nothing_is_downloaded(call: MockCall) -> MockResponse | None:
    """The response is the same with every strategy."""
    return None if _approved(call) else call.respond(status=204)


@behaviour.rule("downloadPhotos", "download-photos/zip-see-other")
def a_zip_strategy_returns_a_link(call: MockCall) -> MockResponse | None:
    """It leads to this mock; the photos remain approved until it is followed."""
    if not call.state["organization"]["downloadStrategy"].startswith("ZIP"):
        return None
    token, archives = f"MOCK_DOWNLOAD_{call.number}", call.state["archives"]
    archives[token] = _approved(call)
    for old in list(archives)[:-KEPT]:
        del archives[old]
    link = f"{call.address}/api/photos/download/zip?token={token}"
    return call.respond({"link": link}, status=303)


@behaviour.rule("downloadPhotos", "download-photos/external-moves")
def an_external_strategy_marks_the_photos(call: MockCall) -> MockResponse:
    """They get the status that the strategy's name ends in, `DOWNLOADED` where it names none."""
    strategy = call.state["organization"]["downloadStrategy"]
    status = _READY if strategy.endswith(_READY) else _FETCHED
    for number in _approved(call):
        set_status(call, str(number), status)
    return call.respond(status=200)


@behaviour.rule("downloadPhotoArchive")
def an_unknown_link_is_rejected(call: MockCall) -> MockResponse | None:
    """No page documents the status; 404 is the plain one under the inferred `default`."""
    if call.query["token"] in call.state["archives"]:
        return None
    return call.reject("not-found", "no link has this token")


@behaviour.rule("downloadPhotoArchive", "download-photos/link-moves-photos")
def fetching_the_archive_marks_its_photos(call: MockCall) -> MockResponse:
    """A photo that is no longer approved by then does not change."""
    numbers = call.state["archives"][call.query["token"]]
    for number in set(numbers).intersection(_approved(call)):
        set_status(call, str(number), _FETCHED)
    pictures = {number: _picture(call, number) for number in numbers}
    return call.respond().with_body(_archive(pictures).decode("latin-1"))


def _approved(call: MockCall) -> list[int]:
    return [number for number, _ in call.numbered("photos").in_order("APPROVED")]


def _picture(call: MockCall, number: int) -> bytes:
    photo = call.state["photos"].get(str(number), {"publicKey": str(number)})
    return picture(call.state["pictures"], photo["publicKey"])


def _archive(pictures: Mapping[int, bytes]) -> bytes:
    """Return an archive with the pictures; the names in a real one are not documented."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number, data in pictures.items():
            # The date is the first that an archive can have, so that the bytes are always the same.
            archive.writestr(zipfile.ZipInfo(f"{number}.jpg"), data)
    return made.getvalue()
