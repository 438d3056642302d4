"""CloudCard: a photo has a status and a version, and a denial is mailed but not kept."""

from __future__ import annotations

from ..answers import Answer
from ..behaviour import Behaviour, Call, shape, table

MAILS = 100

behaviour = Behaviour(
    start={
        "photos": {
            "1412260": {"status": "APPROVED", "version": 12, "publicKey": "mockPublicKeyOf1412260"},
            "1412261": {"status": "PENDING", "version": 1, "publicKey": "mockPublicKeyOf1412261"},
        },
        "outbox": [],
    },
    shape=shape(
        photos=table(status="string", version="integer", publicKey="string"),
        outbox={"type": "array"},
    ),
)


@behaviour.rule("updatePhoto")
def an_unknown_photo_is_refused(call: Call) -> Answer | None:
    """No page tells how; 404 says it plainly, under the `default` that the spec infers."""
    if str(call.path["id"]) in call.state["photos"]:
        return None
    return call.refuse("not-found", "there is no such photo")


@behaviour.rule("updatePhoto", "update-photo-current/version-lock")
def a_stale_version_is_refused(call: Call) -> Answer | None:
    """The status is inferred; no page gives one."""
    version = call.body.get("version")
    current = call.state["photos"][str(call.path["id"])]["version"]
    if version is None or version == current:
        return None
    return call.refuse("conflict", f"the photo's version is {current}")


@behaviour.rule(
    "updatePhoto",
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
    mail = {"photo": call.path["id"], "reasons": reasons}
    if "noteToCardholder" in call.query:
        mail["note"] = call.query["noteToCardholder"]
    call.state["outbox"].append(mail)
    del call.state["outbox"][:-MAILS]


@behaviour.rule(
    "updatePhoto",
    "update-photo-current/approve",
    "update-photo-current/deny",
    "update-photo/downloaded-leaves-approved",
    "update-photo/denial-reasons-not-kept",
)
def the_status_is_set(call: Call) -> Answer:
    """A photo has one status, so `DOWNLOADED` ends `APPROVED`; reasons are not put beside it."""
    photo = call.state["photos"][str(call.path["id"])]
    photo["status"] = call.body["status"]
    photo["version"] += 1
    return call.answer(
        {"id": call.path["id"], "status": photo["status"], "publicKey": photo["publicKey"]}
    )
