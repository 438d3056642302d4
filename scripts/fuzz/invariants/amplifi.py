"""Invariants of ampliFi: what the workflows do not have, such as hardening, cards and invites."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from . import Interaction, InvariantViolation, after

_LOGIN = {"channel": "internet", "userName": "mock", "password": "mock"}
_ADDRESS = "am9obi50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU="
"""The address of the spec's example, to which the mock sends the codes of every user."""
_OTHER = "amFuZS50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU="


@after("getAccessToken", "authentication-errors/unauthorized-401")
def other_credentials_are_rejected(login: Interaction) -> None:
    """The same login with another password, or for an unknown device, is rejected."""
    names = ("password", "deviceTagOpen", "deviceId", "deviceTag")
    for name in login.sent.keys() & set(names):
        login.repeat({name: f"no-such-{login.number}"}).must_fail(f"a login with another {name}")


@after("deleteAccessToken", "delete-access-token/token-unusable")
def a_logout_ends_the_token(logout: Interaction) -> None:
    """The token is rejected after the logout; a new login succeeds.

    Without the new login, the requests that follow a generated logout would be rejected.
    """
    logout.repeat().must_fail("the token of a logout")
    logout.call("getAccessToken", body=_LOGIN).must_succeed("a login after a logout")


@after("hardenEmail", "harden-email/purpose")
def a_hardened_address_stays_disavowed(hardened: Interaction) -> None:
    """It can no longer be confirmed, not even after a disavowal."""
    _call(hardened, "hardenEmail").must_succeed("a second hardening")
    _call(hardened, "disavowEmail").must_succeed("a disavowal")
    _confirm(hardened, _user(hardened)).must_fail("a confirmation of a hardened address")


@after("hardenEmail", "harden-email/purpose")
def no_other_address_is_hardened(hardened: Interaction) -> None:
    """An address can be confirmed after another address of the same user was hardened."""
    user = f"user-{hardened.number}"
    path = {"AFiUserId": user, "recipientEmailB64": _OTHER}
    hardened.call("hardenEmail", path=path).must_succeed("the hardening of another address")
    _confirm(hardened, user).must_succeed("a confirmation after another address was hardened")


@after("toggleCard", "toggle-card-on-off/turned-on", "toggle-card-on-off/turned-off", times=10)
def a_switched_card_is_shown_as_it_was_switched(switched: Interaction) -> None:
    """The status and whether the card is active agree in both responses."""
    path = {"AFiCardId": switched.received["card"]["AFiCardId"]}
    card = switched.call("getCard", path=path).received["card"]
    is_on = _segments(switched)[-1] == "on"
    if (card["status"], card["isActive"]) != ("active" if is_on else "blocked", is_on):
        raise InvariantViolation(f"the card was switched, and is shown as {card}")


@after("createInvite", "invites-overview/claim-ends-invite", "claim-invite/effect", times=10)
def an_invite_is_claimed_once(created: Interaction) -> None:
    """The first claim returns the account that was shared, the second one fails."""
    path = {"linklink": created.received["invite"]["linklink"]}
    claimed = created.call("claimInvite", path=path)
    if claimed.received["AFiAccountId"] != created.sent["AFiAccountId"]:
        raise InvariantViolation("the claim of an invite leads to another account")
    claimed.repeat().must_fail("a second claim of an invite")


@after("createInvite", "all-invites/removal", times=10)
def a_removed_invite_is_not_listed(created: Interaction) -> None:
    """It is listed until it is removed; the other check has claimed the first one."""
    number = created.repeat().received["invite"]["AFiInviteId"]
    if number not in _invites(created, {}):
        raise InvariantViolation("an invite that was created is not listed")
    if number in _invites(created, {"invites": [{"AFiInviteId": number}]}):
        raise InvariantViolation("an invite that was removed is listed")


@after("syncExternalAccounts", "sync-external-accounts/masked", times=20)
def no_number_of_an_external_account_is_returned(synced: Interaction) -> None:
    """Only the last four digits are."""
    numbers = {"accountNumber", "pan", "cvv"}
    for each in synced.received["externalAccounts"]:
        if found := numbers & each.keys():
            raise InvariantViolation(f"an external account is returned with {sorted(found)}")


def _invites(interaction: Interaction, body: dict[str, Any]) -> set[str]:
    listed = interaction.call("syncInvites", body=body).received["invites"]
    return {each["AFiInviteId"] for each in listed}


def _call(interaction: Interaction, action: str) -> Interaction:
    path = {"AFiUserId": _user(interaction), "recipientEmailB64": _ADDRESS}
    return interaction.call(action, path=path)


def _confirm(interaction: Interaction, user: str) -> Interaction:
    path = {"AFiUserId": user, "confirmationCodeEmail": "code"}
    return interaction.call("confirmEmail", path=path)


def _user(interaction: Interaction) -> str:
    """Return the user in the second-to-last segment of the path."""
    return _segments(interaction)[-2]


def _segments(interaction: Interaction) -> list[str]:
    path = urlsplit(str(interaction.request.url)).path
    return [unquote(each) for each in path.split("/")]
