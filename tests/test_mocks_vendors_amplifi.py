"""ampliFi's mock: its documented logins, prospects and their devices."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

USER = {"channel": "internet", "userName": "mock", "password": "mock"}
DEVICE = {"deviceTag": "d", "deviceData": {}}
REGISTRATION = DEVICE | {"preSegment": "adult"}
DATA = {"deviceTag": "d", "payload": {}, "preSegment": "adult"}
ADDRESS = "am9obi50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU="
OTHER = "amFuZS50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU="
DISAVOW, HARDEN = f"/disavow/email/u/{ADDRESS}", f"/harden/u/{ADDRESS}"
CONFIRM = "/confirm/email/u/code"
INGREDIENTS = "UnauthorizedError: Error, request body does not contain all the required ingredients"
TOO_FEW = "Not enough parameters in the request body"


@pytest.fixture
def mock() -> Mock:
    return make_mock("amplifi")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client(headers={"token": "mock"}) as client:
        yield client


def register(client: httpx.Client, **properties: Any) -> httpx.Response:
    return client.post("/prospect/registration", json=REGISTRATION | properties)


@pytest.mark.parametrize(
    "body",
    [
        USER,
        {"channel": "test", "deviceTag": "my_deviceTag"},
        {"channel": "browser", "deviceId": "my_deviceId"},
        {"channel": "android", "uuid": "u", "deviceTagOpen": "my_deviceTag", "signature": "s"},
        {"channel": "android", "uuid": "u", "deviceTagOpen": "my_deviceTag"},
    ],
)
def test_who_is_known_is_logged_in(client: httpx.Client, body: dict[str, Any]) -> None:
    response = client.put("/token", json=body)
    assert (response.status_code, response.json()) == (200, {"success": True})


@pytest.mark.parametrize("wrong", [{"password": "wrong"}, {"userName": "nobody"}])
def test_wrong_credentials_are_described_in_json(
    client: httpx.Client, wrong: dict[str, str]
) -> None:
    response = client.put("/token", json=USER | wrong, headers={"Accept": "text/plain"})
    assert (response.status_code, response.headers["content-type"]) == (401, "application/json")
    assert response.json() == {"error": True, "text": "Error: can not authenticate the user"}


def test_an_unknown_device_is_described_in_one_word(client: httpx.Client) -> None:
    body = {"channel": "test", "deviceTag": "unknownDeviceTag"}
    response = client.put("/token", json=body, headers={"Accept": "application/json"})
    assert (response.status_code, response.headers["content-type"]) == (401, "text/plain")
    assert response.text == "Unauthorized"


def test_the_device_of_the_other_example_is_described_in_json(client: httpx.Client) -> None:
    body = {"channel": "test", "deviceTag": "peloran", "deviceData": {"platform": "test"}}
    response = client.put("/token", json=body)
    assert response.status_code == 401
    assert response.json() == {"error": True, "text": "Error: can not authenticate the user"}


@pytest.mark.parametrize("prefer", ["example=unknownDevice", "code=401, example=unknownDevice"])
def test_a_response_in_another_media_type_can_be_requested(
    client: httpx.Client, prefer: str
) -> None:
    response = client.put("/token", json=USER, headers={"Prefer": prefer})
    assert (response.status_code, response.text) == (401, "Unauthorized")


def test_a_registered_device_can_log_in(client: httpx.Client) -> None:
    login = {"channel": "test", "deviceTag": "d"}
    assert client.put("/token", json=login).status_code == 401
    register(client)
    assert client.put("/token", json=login).status_code == 200


@pytest.mark.parametrize("body", [{}, {"channel": "internet"}, {"channel": "test"}])
def test_a_login_that_lacks_something_gets_404(client: httpx.Client, body: dict[str, str]) -> None:
    response = client.put("/token", json=body)
    assert (response.status_code, response.json()["text"]) == (404, INGREDIENTS)


@pytest.mark.parametrize("more", [{}, {"userName": "mock", "password": "mock"}, {"deviceTag": "d"}])
def test_an_unknown_channel_is_the_servers_error(
    client: httpx.Client, more: dict[str, str]
) -> None:
    response = client.put("/token", json={"channel": "carrier pigeon"} | more)
    assert (response.status_code, response.json()["text"]) == (500, "Invalid channel")


def test_a_malformed_login_gets_400(client: httpx.Client) -> None:
    assert client.put("/token", content="{").status_code == 400
    assert client.put("/token", json=USER | {"password": 1}).status_code == 400


def test_each_login_returns_a_token_of_its_own_where_its_property_is_known(
    mock: Mock, client: httpx.Client
) -> None:
    mock.state = {**mock.state, "tokenProperty": "token"}
    first, second = (client.put("/token", json=USER).json()["token"] for _ in range(2))
    assert first != second
    assert client.delete("/token", headers={"token": first}).status_code == 200
    for token, status in ((first, 401), (second, 200), ("mock", 200)):
        response = client.post(
            "/prospect/registration", json=REGISTRATION, headers={"token": token}
        )
        assert response.status_code == status


def test_a_locked_user_neither_logs_in_nor_registers_a_device(
    mock: Mock, client: httpx.Client
) -> None:
    mock.state = {**mock.state, "isLocked": True}
    login, registration = client.put("/token", json=USER), register(client)
    assert (login.status_code, registration.status_code) == (401, 401)
    assert registration.json() == {"error": True, "text": "The user is locked"}
    assert mock.state["devices"].keys() == {"my_deviceTag", "my_deviceId"}
    mock.state = {**mock.state, "isLocked": False}
    assert client.put("/token", json=USER).is_success
    assert register(client).is_success


def test_the_user_is_not_locked_before_a_tester_sets_the_lock(
    mock: Mock, client: httpx.Client
) -> None:
    assert client.post("/prospect/registration", json={}).status_code == 401
    assert mock.state["isLocked"] is False
    assert register(client).is_success


def test_a_logout_with_a_wrong_token_has_the_same_message(mock: Mock) -> None:
    with mock.client(headers={"token": "other"}) as client:
        response = client.delete("/token")
    assert (response.status_code, response.json()["text"]) == (401, "Unauthorized")


def test_a_logout_without_a_token_is_the_servers_error(mock: Mock) -> None:
    with mock.client() as client:
        response = client.delete("/token")
    assert (response.status_code, response.json()["text"]) == (500, "Error: No token.")


def test_a_logout_ends_the_token_until_the_next_login(client: httpx.Client) -> None:
    assert client.delete("/token").json()["text"] == "Logged out successfully"
    assert client.delete("/token").status_code == 401
    assert register(client).json() == {"error": True, "text": "Unauthorized"}
    client.put("/token", json=USER | {"password": "wrong"})
    assert register(client).status_code == 401
    client.put("/token", json=USER)
    assert register(client).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"token": "other"}])
@pytest.mark.parametrize("path", ["data", "image", "registration"])
def test_no_call_is_accepted_without_the_token(
    mock: Mock, headers: dict[str, str], path: str
) -> None:
    with mock.client(headers=headers) as client:
        rejected = client.post(f"/prospect/{path}", json={})
    assert (rejected.status_code, rejected.json()["text"]) == (401, "Unauthorized")


def test_an_image_is_taken(mock: Mock, client: httpx.Client) -> None:
    image = {"deviceTag": "d", "AFiImageId": "i", "imageBase64": "aGk=", "type": None}
    assert client.post("/prospect/image", json=image).json() == {"success": True}
    assert mock.state["images"] == {"i": {"deviceTag": "d", "type": None, "characters": 4}}


def test_an_image_that_lacks_something_gets_404(client: httpx.Client) -> None:
    response = client.post("/prospect/image", json={"deviceTag": "d", "AFiImageId": "i"})
    assert (response.status_code, response.json()["text"]) == (404, TOO_FEW)


def test_data_is_taken(client: httpx.Client) -> None:
    assert client.post("/prospect/data", json=DATA).json() == {"success": True}


@pytest.mark.parametrize(
    ("missing", "text"),
    [
        ("deviceTag", "No deviceTag given"),
        ("preSegment", "No preSegment given"),
        ("payload", TOO_FEW),
    ],
)
def test_data_that_lack_something_get_404_with_words_for_it(
    client: httpx.Client, missing: str, text: str
) -> None:
    response = client.post("/prospect/data", json={k: v for k, v in DATA.items() if k != missing})
    assert (response.status_code, response.json()["text"]) == (404, text)


def test_a_segment_may_be_null(client: httpx.Client) -> None:
    assert client.post("/prospect/data", json=DATA | {"preSegment": None}).is_success


@pytest.mark.parametrize("body", [{"halfRef": "r"}, {"deviceTag": "d"}, {}])
def test_a_socket_request_that_lacks_something_gets_404(
    client: httpx.Client, body: dict[str, str]
) -> None:
    response = client.post("/prospect/connectsocket", json=body)
    assert (response.status_code, response.json()["text"]) == (404, TOO_FEW)


@pytest.mark.parametrize("missing", ["deviceTag", "deviceData", "preSegment"])
def test_a_registration_that_lacks_something_gets_401(client: httpx.Client, missing: str) -> None:
    body = {k: v for k, v in {**DEVICE, "preSegment": "adult"}.items() if k != missing}
    response = client.post("/prospect/registration", json=body)
    assert response.status_code == 401
    assert response.json()["text"] == "deviceData, deviceTag or preSegment is missing"


@pytest.mark.parametrize(
    "body", [{"json": REGISTRATION | {"referral": 5}}, {"content": "{"}, {"json": []}]
)
def test_another_unusable_registration_gets_400(client: httpx.Client, body: dict[str, Any]) -> None:
    headers = {"Content-Type": "application/json"}
    response = client.post("/prospect/registration", **body, headers=headers)
    assert (response.status_code, response.json()["text"]) == (400, TOO_FEW)


@pytest.mark.parametrize("path", ["image", "registration", "data", "generic", "connectsocket"])
def test_a_body_that_is_not_json_has_the_message_for_input(client: httpx.Client, path: str) -> None:
    headers = {"Content-Type": "text/plain"}
    response = client.post(f"/prospect/{path}", content="{}", headers=headers)
    assert (response.status_code, response.json()["text"]) == (415, TOO_FEW)


def test_a_prospect_becomes_a_user_with_an_id_of_its_own(mock: Mock, client: httpx.Client) -> None:
    for tag in ("d", "e"):
        register(client, deviceTag=tag)
    users = {mock.state["devices"][tag]["AFiUserId"] for tag in ("d", "e")}
    assert len(users) == 2
    assert users < mock.state["users"].keys()


def test_a_further_device_makes_no_user(mock: Mock, client: httpx.Client) -> None:
    users = mock.state["users"]
    register(client, preSegment="recovery")
    assert mock.state["users"] == users


def test_a_referral_puts_a_bonus_on_the_list_of_tasks(mock: Mock, client: httpx.Client) -> None:
    register(client, referral=None)
    register(client, deviceTag="f", referral="BBQFCHQXN", preSegment="recovery")
    assert mock.state["tasks"] == []
    register(client, deviceTag="e", referral="BBQFCHQXN")
    assert mock.state["tasks"] == [{"bonusForReferral": "BBQFCHQXN"}]


def test_a_recovery_code_needs_no_data_on_the_device(client: httpx.Client) -> None:
    assert client.post("/recovery/code", json={"deviceTag": "d"}).json() == {"success": True}


def test_a_registered_device_declines_a_recovery_code(client: httpx.Client) -> None:
    assert client.post("/recovery/code", json=DEVICE).json() == {"success": True}
    register(client)
    declined = client.post("/recovery/code", json=DEVICE)
    assert declined.status_code == 404
    assert declined.json()["text"].startswith("Declining recovery request")


@pytest.mark.parametrize("what", ["email", "mobile"])
def test_a_second_confirmation_gets_404(client: httpx.Client, what: str) -> None:
    first, second = (client.get(f"/confirm/{what}/u/code") for _ in range(2))
    assert (first.status_code, first.headers["content-type"]) == (200, "text/html")
    assert (second.status_code, second.json()["error"]) == (404, True)


def test_an_address_and_a_number_are_confirmed_apart(client: httpx.Client) -> None:
    assert client.get(CONFIRM).status_code == 200
    assert client.get("/confirm/mobile/u/code").status_code == 200
    assert client.get("/confirm/email/other/code").status_code == 200


def test_a_disavowed_address_can_be_confirmed_again(mock: Mock, client: httpx.Client) -> None:
    client.get(CONFIRM)
    assert "disavowed" in client.get(DISAVOW).text
    assert mock.state["users"]["u"]["emails"] == {ADDRESS: "disavowed"}
    assert client.get(CONFIRM).status_code == 200


def test_a_hardened_address_is_disavowed_for_good(client: httpx.Client) -> None:
    client.get(CONFIRM)
    assert client.get(HARDEN).is_success
    rejected = client.get(CONFIRM)
    assert (rejected.status_code, rejected.json()["text"]) == (403, "The email address is hardened")
    client.get(DISAVOW)
    assert client.get(CONFIRM).status_code == 403


@pytest.mark.parametrize("path", ["/disavow/email/u", "/harden/u"])
def test_no_other_address_of_the_user_is_touched(
    mock: Mock, client: httpx.Client, path: str
) -> None:
    assert client.get(f"{path}/{OTHER}").is_success
    assert client.get(CONFIRM).status_code == 200
    assert client.get(f"{path}/{OTHER}").is_success
    assert client.get(CONFIRM).status_code == 404
    assert mock.state["users"]["u"]["emails"][ADDRESS] == "confirmed"


def test_a_tester_sets_to_which_address_codes_are_mailed(mock: Mock, client: httpx.Client) -> None:
    user = {"emailB64": OTHER, "emails": {ADDRESS: "confirmed"}, "mobile": "unconfirmed"}
    mock.state = {**mock.state, "users": {"u": user}}
    assert client.get(HARDEN).is_success
    assert client.get(CONFIRM).status_code == 200
    client.get(f"/harden/u/{OTHER}")
    assert client.get(CONFIRM).status_code == 403


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/confirm/mobile/u/code", "Email/Mobile confirmed. Thank you"),
        (DISAVOW, "Email address disavowed. Thank you."),
    ],
)
def test_a_page_has_the_documented_message(client: httpx.Client, path: str, page: str) -> None:
    response = client.get(path)
    assert (response.headers["content-type"], response.text) == ("text/html", page)


def test_unusable_input_has_the_common_message_where_there_is_no_other(
    client: httpx.Client,
) -> None:
    response = client.post("/recovery/code", json={})
    assert (response.status_code, response.json()["text"]) == (400, TOO_FEW)


def test_tasks_do_not_grow_without_end(mock: Mock, client: httpx.Client) -> None:
    for number in range(105):
        register(client, deviceTag=str(number), referral=str(number))
    tasks = mock.state["tasks"]
    assert (len(tasks), tasks[-1]) == (100, {"bonusForReferral": "104"})
