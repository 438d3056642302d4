"""Invariants of ampliFi: what the workflows do not have, all kinds of login and hardening."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from . import Interaction, after

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


def _call(interaction: Interaction, action: str) -> Interaction:
    path = {"AFiUserId": _user(interaction), "recipientEmailB64": _ADDRESS}
    return interaction.call(action, path=path)


def _confirm(interaction: Interaction, user: str) -> Interaction:
    path = {"AFiUserId": user, "confirmationCodeEmail": "code"}
    return interaction.call("confirmEmail", path=path)


def _user(interaction: Interaction) -> str:
    """Return the user in the second-to-last segment of the path."""
    return unquote(urlsplit(str(interaction.request.url)).path.split("/")[-2])
