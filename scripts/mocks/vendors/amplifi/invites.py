"""Invites, by which a user shares an account with another one."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .amplifi_state import ME, behaviour, now_of, without_nulls


@behaviour.rule("createInvite")
def an_invite_is_created(call: MockCall) -> MockResponse:
    """It does not expire, as no document states how long it is valid."""
    link = f"MOCK{call.number:05}"
    names = ("AFiAccountId", "AFiCardId", "role", "firstName", "lastName")
    invite = {
        **without_nulls({name: call.body.get(name) for name in names}),
        "AFiInviteId": f"mockInvite{call.number:05}",
        "AFiUserId": ME,
        "linklink": link,
        "isActive": True,
        "dtsCreated": now_of(call),
    }
    call.state["invites"][link] = invite
    return call.respond({"invite": invite})


@behaviour.rule("syncInvites", "all-invites/removal")
def the_sent_invites_are_removed(call: MockCall) -> MockResponse:
    """A call without a body removes none."""
    sent, state = call.body or {}, call.state
    invites = {each.get("AFiInviteId") for each in sent.get("invites", [])}
    links = {each.get("AFiObjectLinkId") for each in sent.get("objectLinks", [])}
    for link, invite in list(state["invites"].items()):
        if invite["AFiInviteId"] in invites:
            del state["invites"][link]
    for number in links & set(state["objectLinks"]):
        del state["objectLinks"][number]
    shown = {"invites": state["invites"], "objectLinks": state["objectLinks"]}
    return call.respond({name: list(table.values()) for name, table in shown.items()})


@behaviour.rule("claimInvite", "invites-overview/claim-ends-invite", "claim-invite/effect")
def an_invite_is_claimed_once(call: MockCall) -> MockResponse:
    """An unknown one is rejected with the undocumented failure."""
    invite = call.state["invites"].pop(call.path["linklink"], None)
    if invite is None:
        return call.reject("not-found", "no such invite is valid", example="unusableInput")
    number = f"mockLink{call.number:05}"
    call.state["objectLinks"][number] = {
        "AFiObjectLinkId": number,
        "AFiInviteId": invite["AFiInviteId"],
        "AFiAccountId": invite["AFiAccountId"],
        "inviteeAFiUserId": ME,
    }
    return call.respond({"AFiAccountId": invite["AFiAccountId"]})
