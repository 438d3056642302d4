"""Several identities: whose credentials a mock accepts, and whose sessions a logout ends."""

from typing import Any

import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.serving.in_process import Mock
from tests.vendors import document

from .mocked import library
from .test_mocks_control import content_of, send

JO, MO = "447700900123", "447700900456"


def cloudcard(**credentials: Any) -> Mock:
    return make_mock("cloudcard", credentials=credentials)


def session(mock: Mock, persistent: str) -> str:
    with mock.client() as client:
        body = {"persistentAccessToken": persistent}
        return str(client.post("/authentication-token", json=body).json()["tokenValue"])


def photos(mock: Mock, token: str) -> int:
    with mock.client(headers={"X-Auth-Token": token}) as client:
        return client.get("/photo").status_code


def log_out(mock: Mock, token: str, named: str | None = None) -> None:
    with mock.client(headers={"X-Auth-Token": token}) as client:
        body = {} if named is None else {"authenticationToken": named}
        client.post("/person/me/logout", json=body).raise_for_status()


def test_each_of_several_values_is_accepted() -> None:
    mock = make_mock("id123", credentials={"api_key": ["one", "two"]})
    for key, status in (("one", 200), ("two", 200), ("mock", 401)):
        with mock.client(headers={"X-API-KEY": key}) as client:
            response = client.post("/api/v2/", json={"action": "list-templates"})
        assert response.status_code == status


@pytest.mark.parametrize(
    ("user", "password", "status"),
    [("jo", "j", 200), ("mo", "m", 200), ("jo", "m", 403), ("mo", "mock", 403)],
)
def test_credentials_of_different_identities_do_not_belong_together(
    user: str, password: str, status: int
) -> None:
    mock = library(credentials={"username": ["jo", "mo"], "password": ["j", "m"]})
    with mock.client(auth=(user, password)) as client:
        response = client.get("/books")
    assert response.status_code == status
    if user == "jo" and status != 200:
        assert "do not belong together" in response.headers["x-mock-reason"]


def test_credentials_in_a_body_belong_together_too() -> None:
    mock = make_mock("veratad", credentials={"username": ["a", "b"], "password": ["1", "2"]})
    body = {"service": "getStatus", "target": {"email": "test@veratad.com"}}
    with mock.client() as client:
        path = "/v3/stable/api/storage"
        found = [
            client.post(path, json={**body, "user": user, "pass": password}).status_code
            for user, password in (("a", "1"), ("b", "2"), ("a", "2"))
        ]
    assert found == [200, 200, 401]


@pytest.mark.parametrize(
    ("credentials", "words"),
    [
        ({"api_kye": "x"}, "unknown credential api_kye; id123 has api_key"),
        ({"cloudcard.api_key": "x"}, "unknown credential cloudcard.api_key; id123 has api_key"),
        ({"id123.api_kye": "x"}, "unknown credential id123.api_kye"),
    ],
)
def test_an_unknown_credential_is_rejected_with_the_known_ones(
    credentials: Any, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        make_mock("id123", credentials=credentials)


def test_values_that_cannot_be_paired_are_rejected() -> None:
    with pytest.raises(ValueError, match="username has 2 values, another credential has 3"):
        library(credentials={"username": ["a", "b"], "password": ["1", "2", "3"]})


def test_a_credential_of_one_vendor_is_named_with_the_vendor() -> None:
    documents = [document(vendor) for vendor in ("id123", "gazoop")]
    app = create_app(documents, credentials={"gazoop.api_key": "other"}).app
    headers = {"host": "localhost", "x-api-key": "mock", "content-type": "application/json"}
    response = send(app, "POST", "/id123/api/v2/", {"action": "list-templates"}, headers)
    assert response.status == 200
    form = {"host": "localhost", "content-type": "application/x-www-form-urlencoded"}
    body = b"api_key=other&phone_number=447700900123&customer_pin=0123"
    valid = send(app, "POST", "/gazoop/validate_customer_pin.json", body, form)
    assert content_of(valid)["result"] == "valid"


@pytest.mark.parametrize(
    ("username", "password", "result"),
    [
        (JO, "0123", "valid"),
        (MO, "4567", "valid"),
        ("mock", "mock", "valid"),
        (JO, "4567", "invalid"),
        (JO, "mock", "invalid"),
        ("447700900000", "0123", "invalid"),
    ],
)
def test_a_customer_logs_in_with_number_and_pin(username: str, password: str, result: str) -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        names = {each.id: each.path for each in mock._engine.samples}
        path = names["validateCustomerLogin"]
        response = client.post(path, data={"username": username, "password": password})
    assert response.json()["result"] == result


def test_a_customer_sees_the_own_bookings_only() -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        path = {each.id: each.path for each in mock._engine.samples}["listOwnBookings"]
        own = client.post(path, data={"username": MO, "password": "4567"}).json()
        others = client.post(path, data={"username": JO, "password": "0123"}).json()
    assert list(own) == ["12570"]
    assert "12570" not in others


def test_a_logout_ends_the_sessions_of_its_identity_only() -> None:
    mock = cloudcard(persistent_access_token=["jo", "mo"])
    first, second, other = session(mock, "jo"), session(mock, "jo"), session(mock, "mo")
    log_out(mock, first)
    assert [photos(mock, each) for each in (first, second, other)] == [401, 401, 200]


def test_a_logout_cannot_end_a_session_of_another_identity() -> None:
    mock = cloudcard(persistent_access_token=["jo", "mo"])
    own, other = session(mock, "jo"), session(mock, "mo")
    log_out(mock, own, named=other)
    assert photos(mock, other) == 200


@pytest.mark.parametrize(
    ("named", "statuses"),
    [("mock", [401, 200, 200]), (None, [401, 401, 200]), ("other", [200, 200, 200])],
)
def test_a_logout_ends_the_token_that_is_valid_without_a_login(
    named: str | None, statuses: list[int]
) -> None:
    mock = cloudcard(
        persistent_access_token=["mock", "mo"],
        session_token=["mock", "other"],
    )
    own, foreign = session(mock, "mock"), session(mock, "mo")
    log_out(mock, "mock", named)
    assert [photos(mock, each) for each in ("mock", own, foreign)] == statuses
    assert photos(mock, "other") == 200
    session(mock, "mock")
    assert photos(mock, "mock") == 200, "until the next login"


def test_a_logout_ends_one_of_several_tokens() -> None:
    mock = make_mock("amplifi", credentials={"token": ["jo", "mo"]})

    def status(token: str, method: str) -> int:
        with mock.client(headers={"token": token}) as client:
            path = {each.id: each.path for each in mock._engine.samples}["deleteAccessToken"]
            return client.request(method, path).status_code

    assert status("jo", "DELETE") == 200
    assert status("jo", "DELETE") >= 400
    assert status("mo", "DELETE") == 200
