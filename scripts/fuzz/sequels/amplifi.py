"""ampliFi: what ends with a logout, and what can be done once only."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from . import Exchange, sequel

_LOGIN = {"channel": "internet", "userName": "mock", "password": "mock"}
_ADDRESS = "am9obi50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU="
"""To which the codes of every user are mailed; it is that of the spec's example."""
_OTHER = "amFuZS50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU="


@sequel("getAccessToken", "authentication-errors/unauthorized-401")
def other_credentials_are_refused(login: Exchange) -> None:
    """The same login with another password, or for an unknown device, is refused."""
    members = ("password", "deviceTagOpen", "deviceId", "deviceTag")
    for name in login.sent.keys() & set(members):
        login.again({name: f"no-such-{login.number}"}).must_fail(f"a login with another {name}")


@sequel("deleteAccessToken", "delete-access-token/token-unusable")
def a_logout_ends_the_token(logout: Exchange) -> None:
    """The token is refused after the logout; a login then opens the door again."""
    logout.again().must_fail("the token of a logout")
    logout.call("getAccessToken", body=_LOGIN).must_succeed("a login after a logout")


@sequel("registerDevice", "prospects-errors/recovery-declined")
def a_registered_device_needs_no_recovery(registered: Exchange) -> None:
    """A recovery code for the device that was registered is declined."""
    device = {"deviceTag": registered.sent["deviceTag"], "deviceData": {}}
    code = registered.call("createRecoveryCode", body=device)
    code.must_fail("a recovery code for a registered device")


@sequel("confirmEmail", "prospects-errors/confirm-twice", "disavow-email/purpose")
def an_address_is_confirmed_once_unless_it_is_disavowed(confirmed: Exchange) -> None:
    """The second confirmation is refused; after a disavowal there can be another one."""
    confirmed.again().must_fail("a second confirmation")
    _call(confirmed, "disavowEmail").must_succeed("a disavowal")
    confirmed.again().must_succeed("a confirmation after a disavowal")


@sequel("confirmMobile", "prospects-errors/confirm-twice")
def a_number_is_confirmed_once(confirmed: Exchange) -> None:
    """The second confirmation is refused."""
    confirmed.again().must_fail("a second confirmation")


@sequel("hardenEmail", "harden-email/purpose")
def a_hardened_address_stays_disavowed(hardened: Exchange) -> None:
    """It cannot be confirmed any more, not even after a mere disavowal."""
    _call(hardened, "hardenEmail").must_succeed("a second hardening")
    _call(hardened, "disavowEmail").must_succeed("a disavowal")
    _confirm(hardened, _user(hardened)).must_fail("a confirmation of a hardened address")


@sequel("hardenEmail", "harden-email/purpose")
def no_other_address_is_hardened(hardened: Exchange) -> None:
    """A user's address can be confirmed after another one of the same user was hardened."""
    user = f"user-{hardened.number}"
    path = {"AFiUserId": user, "recipientEmailB64": _OTHER}
    hardened.call("hardenEmail", path=path).must_succeed("the hardening of another address")
    _confirm(hardened, user).must_succeed("a confirmation after another address was hardened")


def _call(exchange: Exchange, action: str) -> Exchange:
    path = {"AFiUserId": _user(exchange), "recipientEmailB64": _ADDRESS}
    return exchange.call(action, path=path)


def _confirm(exchange: Exchange, user: str) -> Exchange:
    path = {"AFiUserId": user, "confirmationCodeEmail": "code"}
    return exchange.call("confirmEmail", path=path)


def _user(exchange: Exchange) -> str:
    """Give the user whom the path of a request names before its last part."""
    return unquote(urlsplit(str(exchange.request.url)).path.split("/")[-2])
