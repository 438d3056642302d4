"""Credentials: where they come from and where they go."""

from base64 import b64decode
from typing import Any

import pytest

from scripts.generate.runtime.api_operation import ApiOperation, CredentialPlacement
from scripts.generate.runtime.client_credentials import Credentials
from scripts.generate.runtime.client_sessions import TokenSession
from scripts.generate.runtime.errors import UsageError

TOKEN = CredentialPlacement("api_key", "header", "X-API-KEY")
USER = CredentialPlacement("username", "body", "user")
BASIC = CredentialPlacement("username:password", "basic")


def operation(*sets: tuple[CredentialPlacement, ...]) -> ApiOperation:
    return ApiOperation(
        "getPhoto", "GET", "/photo", repeatable=True, credentials=sets, responses=()
    )


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_API_KEY", "from the environment")

    given = Credentials("ACME", {"api_key": "given"})
    found = Credentials("ACME", {"api_key": None})
    assert given.placed(operation((TOKEN,))) == [(TOKEN, "given")]
    assert found.placed(operation((TOKEN,))) == [(TOKEN, "from the environment")]


def test_a_credential_that_is_not_valid_text_is_rejected_by_its_name_alone() -> None:
    with pytest.raises(UsageError, match=r"^api_key ") as caught:
        Credentials("ACME", {"api_key": "SECRET\udc80"})
    assert "SECRET" not in str(caught.value)
    assert caught.value.__context__ is None


def test_an_empty_one_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_API_KEY", "from the environment")

    assert Credentials("ACME", {"api_key": ""}).values() == []


def test_the_error_for_a_missing_credential_names_the_fix() -> None:
    with pytest.raises(UsageError) as caught:
        Credentials("ACME", {"api_key": None}).placed(operation((TOKEN, USER)))
    assert str(caught.value) == (
        "getPhoto needs credentials: pass api_key (or ACME_API_KEY) and username (or ACME_USERNAME)"
    )


def test_the_first_complete_set_is_used() -> None:
    credentials = Credentials("ACME", {"api_key": None, "username": "me"})

    assert credentials.placed(operation((TOKEN,), (USER,))) == [(USER, "me")]


def test_an_operation_without_credentials_needs_none() -> None:
    assert Credentials("ACME", {}).placed(operation()) == []
    assert Credentials("ACME", {}).placed(operation((TOKEN,), ())) == []


def test_basic_and_bearer_are_written_as_the_header_has_them() -> None:
    credentials = Credentials("ACME", {"username": "me", "password": "ö:x", "token": "t"})

    [(_, basic)] = credentials.placed(operation((BASIC,)))
    [(_, bearer)] = credentials.placed(operation((CredentialPlacement("token", "bearer"),)))
    assert b64decode(basic.removeprefix("Basic ")).decode() == "me:ö:x"
    assert bearer == "Bearer t"


def test_a_repr_shows_which_there_are() -> None:
    assert repr(Credentials("ACME", {"api_key": "SECRET"})) == "<Credentials api_key>"
    assert repr(Credentials("ACME", {})) == "<Credentials none>"


@pytest.mark.parametrize("value", [12345, 0, b"SECRET", ["SECRET"], lambda: "SECRET"])
@pytest.mark.parametrize("session", [None, TokenSession("token")])
def test_a_credential_that_is_not_text_is_rejected_and_not_shown(
    value: Any, session: TokenSession | None
) -> None:
    with pytest.raises(UsageError) as caught:
        Credentials("ACME", {"api_key": value}, session)
    assert str(caught.value) == "api_key has to be a str"


def test_only_a_token_may_come_from_a_function() -> None:
    Credentials("ACME", {"token": lambda: "SECRET"}, TokenSession("token"))
    with pytest.raises(UsageError, match="token has to be a str"):
        Credentials("ACME", {"token": lambda: "SECRET"}, TokenSession("other"))
