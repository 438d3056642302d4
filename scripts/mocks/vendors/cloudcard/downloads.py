"""Downloads: what becomes of approved photos is up to the organization's strategy."""

from __future__ import annotations

import io
import zipfile

from ...behaviour import Call
from ...compile.answers import Answer
from ...compile.samples import PNG
from .state import KEPT, behaviour, set_status

_FETCHED, _READY = "DOWNLOADED", "READY_FOR_DOWNLOAD"


@behaviour.rule("getOrganization", "update-photo-v24-v26/requirements-of-organization")
def only_the_callers_own_organization_is_known(call: Call) -> Answer:
    """It is shown as on the vendor's page, with its strategy, and with names to deny a photo for.

    The page's own example ends before the name of a photo requirement.
    """
    known = call.state["organization"]
    if call.path["id"] != known["id"]:
        return call.refuse("not-found", "there is no such organization")
    strategy = {"id": known["downloadStrategy"]}
    return call.answer({**known, "downloadStrategy": strategy})


@behaviour.rule(
    "downloadPhotos",
    "download-photos/nothing-approved",
    "download-photos/nothing-approved-external",
)
def where_nothing_is_approved_nothing_is_downloaded(call: Call) -> Answer | None:
    """The answer is the same with every strategy."""
    return None if _approved(call) else call.answer(status=204)


@behaviour.rule("downloadPhotos", "download-photos/zip-see-other")
def a_zip_strategy_gives_a_link(call: Call) -> Answer | None:
    """It leads to this mock; the photos stay approved until it is followed."""
    if not call.state["organization"]["downloadStrategy"].startswith("ZIP"):
        return None
    token, archives = f"MOCK_DOWNLOAD_{call.number}", call.state["archives"]
    archives[token] = _approved(call)
    for old in list(archives)[:-KEPT]:
        del archives[old]
    link = f"{call.address}/api/photos/download/zip?token={token}"
    return call.answer({"link": link}, status=303)


@behaviour.rule("downloadPhotos", "download-photos/external-moves")
def an_external_strategy_marks_the_photos(call: Call) -> Answer:
    """They get the status that the strategy's name ends in, `DOWNLOADED` where it names none."""
    strategy = call.state["organization"]["downloadStrategy"]
    status = _READY if strategy.endswith(_READY) else _FETCHED
    for number in _approved(call):
        set_status(call.state["photos"][str(number)], status)
    return call.answer(status=200)


@behaviour.rule("downloadPhotoArchive")
def an_unknown_link_is_refused(call: Call) -> Answer | None:
    """No page tells how; 404 says it plainly, under the `default` that the spec infers."""
    if call.query["token"] in call.state["archives"]:
        return None
    return call.refuse("not-found", "no link has this token")


@behaviour.rule("downloadPhotoArchive", "download-photos/link-moves-photos")
def fetching_the_archive_marks_its_photos(call: Call) -> Answer:
    """What is no longer approved by then is left as it is."""
    numbers = call.state["archives"][call.query["token"]]
    for number in set(numbers).intersection(_approved(call)):
        set_status(call.state["photos"][str(number)], _FETCHED)
    return call.answer().holding(_archive(numbers).decode("latin-1"))


def _approved(call: Call) -> list[int]:
    photos = call.state["photos"]
    return [int(each) for each in photos if photos[each]["status"] == "APPROVED"]


def _archive(numbers: list[int]) -> bytes:
    """Make an archive; what a real one holds is described nowhere, here it is a dot per photo."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in numbers:
            # The date is the first that an archive can have, so that the bytes are the same again.
            archive.writestr(zipfile.ZipInfo(f"{number}.png"), PNG)
    return made.getvalue()
