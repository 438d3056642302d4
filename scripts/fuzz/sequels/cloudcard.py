"""CloudCard: a photo's status, its lock, and reasons that are not kept."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from . import Broken, Exchange, sequel

# Shorter texts turn up in an answer by chance.
TELLING_LENGTH = 8


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
