"""Veratad's mock: tokens and links of the frame, scans, reviews and the audit."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

CREDENTIALS = {"user": "mock", "pass": "mock"}
IMAGE = {"front": "iVBORw0KGgo="}


@pytest.fixture
def mock() -> Mock:
    return make_mock("veratad")


@pytest.fixture
def client(mock: Mock) -> Iterator[httpx.Client]:
    with mock.client() as client:
        yield client


def post(client: httpx.Client, path: str, **body: Any) -> httpx.Response:
    return client.post(path, json=CREDENTIALS | body)


def scan(client: httpx.Client, service: str, images: str, key: str) -> dict[str, Any]:
    target = {images: IMAGE, "age": "21+", "test_key": key}
    path = "/process/comprehensive/gateway"
    found: dict[str, Any] = post(client, path, service=service, target=target).json()
    return found


def link(client: httpx.Client, token: str) -> str:
    response = client.post("/v3/stable/link/generate", json={"token": token})
    assert response.status_code == 200
    return str(response.json()["action"])


def test_a_link_needs_a_token_of_the_last_six_hours(client: httpx.Client, mock: Mock) -> None:
    token = post(client, "/v3/stable/token/create", age="21+").json()["token"]
    assert (link(client, token), link(client, "none")) == ("PASS", "ERROR")
    mock.clock.advance(hours=6, seconds=1)
    assert link(client, token) == "ERROR"


def test_a_link_of_vx_needs_a_token_of_vx_of_the_last_six_hours(
    client: httpx.Client, mock: Mock
) -> None:
    def action(token: str) -> str:
        body = {"token": token, "options": {"send_email": True}}
        response = client.post("/link/generate", json=body)
        assert response.status_code == 200
        assert response.json()["email_sent"] == (response.json()["action"] == "PASS")
        return str(response.json()["action"])

    token = post(client, "/token/create", journey_id="SET").json()["token"]
    of_dcams = post(client, "/v3/stable/token/create", age="21+").json()["token"]
    assert [action(each) for each in (token, of_dcams)] == ["PASS", "ERROR"]
    mock.clock.advance(hours=6, seconds=1)
    assert action(token) == "ERROR"


def test_a_user_of_vx_has_the_address_that_was_sent(client: httpx.Client) -> None:
    found = post(client, "/user/status", email="jo@customer.example").json()
    assert (found["email"], found["found"]) == ("jo@customer.example", True)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/token/create", {}, 401),
        ("/user/status", {"email": "a@b.example"}, 401),
        ("/v3/stable/callback/view", {}, 401),
        ("/v3/stable/user/status", {"email": "a@b.example"}, 401),
        ("/v3/stable/token/create", {"age": "21+"}, 401),
        ("/process/comprehensive/gateway", {"service": "DCAMSPLUS5.0", "target": {}}, 400),
        ("/api/audit", {"day": "2023-09-09"}, 401),
    ],
)
def test_wrong_credentials_have_the_status_of_their_page(
    client: httpx.Client, path: str, body: dict[str, Any], status: int
) -> None:
    assert post(client, path, **body | {"pass": "wrong"}).status_code == status


def test_a_test_key_selects_the_result_of_a_scan(client: httpx.Client) -> None:
    assert scan(client, "DCAMSPLUS5.0", "license", "dcams_pass")["result"]["action"] == "PASS"
    expired = scan(client, "DCAMSPLUS5.0", "license", "dcams_fail_expired")
    assert expired["result"]["detail"] == "DOCUMENT IS EXPIRED"
    enhanced = scan(client, "DCAMSPLUS5.0.Enhanced", "document", "dcams_enhanced_pass")
    assert enhanced["result"]["action"] == "PASS"


def test_the_reference_of_a_scan_is_returned(client: httpx.Client) -> None:
    body = {"service": "DCAMSPLUS5.0", "target": {"license": IMAGE, "age": "21+"}}
    found = post(client, "/process/comprehensive/gateway", reference="R-1", **body).json()
    assert found["meta"]["reference"] == "R-1"


@pytest.mark.parametrize(
    ("key", "status"),
    [("", "COMPLETED"), ("processing", "PROCESSING"), ("error", "ERROR")],
)
def test_a_review_is_polled_with_its_template(client: httpx.Client, key: str, status: str) -> None:
    begun = scan(client, "DCAMSPLUS5.0.Manual", "license", f"dcams_manual_review_{key}")
    template = begun["continuations"]["polling"]["template"]
    polled = client.post("/process/continue", json=template).json()
    assert polled["continuations"]["polling"]["template"]["polled"]["status"] == status


@pytest.mark.parametrize(
    ("day", "status", "error"),
    [
        ("2023-09-09", 200, None),
        ("2023-09-08", 404, "Day Not Available"),
        ("2999-01-01", 404, "Data Not Ready"),
        ("yesterday", 400, "Invalid Date Format"),
    ],
)
def test_the_audit_has_the_days_that_are_over(
    client: httpx.Client, day: str, status: int, error: str | None
) -> None:
    response = post(client, "/api/audit", day=day)
    assert (response.status_code, response.json().get("error")) == (status, error)


def test_a_session_of_vx_has_a_status_until_it_is_completed() -> None:
    mock = make_mock("veratad")
    with mock.client(headers={"Authorization": "Bearer mock"}) as client:
        sent = {"email": "jo@customer.example", "age": "21+"}
        made = client.post("/api/session/create_session", json=sent).json()["request_id"]
        assert client.get(f"/api/session/result/{made}").json() == {"current_status": "INIT"}
        state = mock.state
        state["vxSessions"][made]["completed"] = True
        mock.state = state
        result = client.get(f"/api/session/result/{made}").json()
    assert (result["email"], result["request_id"]) == (sent["email"], made)


def test_a_session_of_vx_needs_the_token() -> None:
    with make_mock("veratad").client() as client:
        assert client.get("/api/session/result/1").status_code == 401
        sent = {
            "client_id": "1",
            "client_secret": "2",
            "audience": "dcams.app",
            "grant_type": "client_credentials",
        }
        assert client.post("/oauth/token", json=sent).json()["token_type"] == "Bearer"
