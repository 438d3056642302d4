"""ampliFi's mock: the user's record, cards, invites, external accounts and transactions."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

CARD = "qwegalgnuyocdfoxg"
BANK = {"type": "CHECKING", "accountNumber": "000123456789", "routingNumber": "1", "bankName": "b"}


@pytest.fixture
def mock() -> Mock:
    return make_mock("amplifi")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client(headers={"token": "mock"}) as client:
        yield client


def sync(client: httpx.Client, **account: Any) -> dict[str, Any]:
    body = {"externalAccounts": [account] if account else []}
    listed = client.post("/externalaccounts/sync", json=body).json()["externalAccounts"]
    return next(iter(listed), {})


def restrict(client: httpx.Client, **kinds: Any) -> int:
    return client.post(f"/card/{CARD}/restriction", json=kinds).status_code


def test_a_changed_user_is_shown_with_the_change_and_without_the_face(
    client: httpx.Client, mock: Mock
) -> None:
    client.post("/user", json={"firstName": "Jo", "mobile": None, "faceImage": "AAAA"})
    user = client.get("/user").json()
    assert (user["firstName"], user["lastName"]) == ("Jo", "Testman")
    assert not {"mobile", "faceImage"} & user.keys()
    assert mock.state["faceImage"] == 4


def test_a_card_that_is_turned_off_is_blocked_until_it_is_activated(client: httpx.Client) -> None:
    assert client.post(f"/cards/{CARD}/off").json()["status"] == "blocked"
    assert client.post(f"/cards/{CARD}/activate").json()["card"]["status"] == "active"


@pytest.mark.parametrize(
    ("path", "body", "status", "text"),
    [
        (f"/cards/{CARD}/half", None, 404, "Wrong input to ampliFi.cards.cardOnOff"),
        ("/cards/none/on", None, 404, "Card not found"),
        (f"/card/{CARD}/pin", {"pin": "1234567"}, 401, "Invalid PIN"),
        (f"/card/{CARD}/pin", {"pin": "123f5678"}, 404, "Invalid PIN"),
        ("/card/none/pin", {"pin": "12345678"}, 404, "Card not found"),
    ],
)
def test_each_failure_of_a_card_has_its_status(
    client: httpx.Client, path: str, body: Any, status: int, text: str
) -> None:
    failed = client.post(path, json=body)
    assert (failed.status_code, failed.json()["text"]) == (status, text)


def test_merchants_are_allowed_or_restricted_and_not_both(client: httpx.Client) -> None:
    assert restrict(client, restrictedMCCs={"1": False}, allowedMCCs={"2": True}) == 404
    assert restrict(client, restrictedMCCs={"1": False}) == 200
    assert restrict(client, allowedMCCs={"2": True}) == 404
    assert restrict(client, dayOfWeek={"0": False}) == 200


def test_an_external_account_is_masked_changed_and_never_activated_again(
    client: httpx.Client,
) -> None:
    created = sync(client, **BANK)
    assert created["accountNumberMasked"] == "**6789"
    assert "accountNumber" not in created
    number = {"AFiExternalAccountId": created["AFiExternalAccountId"]}
    assert sync(client, **number, isActive=False, name="mine")["isActive"] is False
    assert sync(client, **number, isActive=True)["isActive"] is False
    assert sync(client)["name"] == "mine"


def test_transactions_of_a_period_include_both_days(client: httpx.Client, mock: Mock) -> None:
    days = ["2024-01-01", "2024-01-02", "2024-01-03"]
    rows = [{"AFiAccountId": CARD, "dtsValue": f"{day}T10:00:00.000Z"} for day in days]
    mock.put("transactions", rows)
    path = f"/accounts/{CARD}/transactions"
    assert client.get(f"{path}/2024-01-02/2024-01-03").json() == rows[1:]
    assert client.get(f"{path}/latest").json() == rows


def test_a_claimed_invite_becomes_a_link_and_is_invalid(client: httpx.Client) -> None:
    invite = client.post("/invite/new", json={"AFiAccountId": CARD}).json()["invite"]
    path = f"/invite/claim/{invite['linklink']}"
    assert client.put(path).json()["AFiAccountId"] == CARD
    assert client.put(path).status_code == 404
    (link,) = client.post("/invites/all").json()["objectLinks"]
    assert link["AFiInviteId"] == invite["AFiInviteId"]
    number = {"AFiObjectLinkId": link["AFiObjectLinkId"]}
    assert client.post("/invites/all", json={"objectLinks": [number]}).json()["objectLinks"] == []


def test_checks_keep_the_sizes_of_their_pictures(client: httpx.Client, mock: Mock) -> None:
    cheque = {"amount": 5, "currency": "USD", "imgFrontB64": "AAAA"}
    number = client.post("/cheques/sync", json=[cheque]).json()["cheques"][-1]["AFiChequeId"]
    client.put(f"/chequeimage/{number}/back", json={"b64": "AAAAAAAA"})
    assert mock.state["cheques"][number]["images"] == {"imgFrontB64": 4, "backB64": 8}


def test_a_payee_is_created_and_changed(client: httpx.Client, mock: Mock) -> None:
    client.post("/payees", json=[{"name": "first"}])
    ((number, payee),) = mock.state["payees"].items()
    client.post("/payees", json=[{"AFiPayeeId": number, "name": "second"}])
    assert payee["name"] == "first"
    assert mock.state["payees"][number]["name"] == "second"
