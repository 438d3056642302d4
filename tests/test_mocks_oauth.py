"""Mocks issue, check, expire and revoke the tokens of OAuth 2 that a spec describes."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts import mocks
from scripts.mocks import Mock
from scripts.mocks.serving import token_issuer
from scripts.spec import load

from .samples import Sample, operation

SCOPES = {"read": "Read.", "write": "Write."}
OWN = "https://sample.example/token"
OTHER = "https://auth.sample.example/oauth2/token"
REJECTED = {"description": "x", "content": {"application/json": {}}}
RESPONSES = {"200": REJECTED, "401": REJECTED, "403": REJECTED}
PATHS = {
    "/photos": {
        "get": operation("list", security=[{"login": ["read"]}], responses=RESPONSES),
        "post": operation("add", security=[{"login": ["write"]}], responses=RESPONSES),
    },
}
CLIENT = ("mock", "mock")


def flow(token_url: str = OWN, name: str = "clientCredentials", **more: Any) -> dict[str, Any]:
    return {name: {"tokenUrl": token_url, "scopes": SCOPES, **more}}


def described(folder: Path, flows: Mapping[str, Any], **session: Any) -> Path:
    scheme: dict[str, Any] = {"type": "oauth2", "flows": dict(flows)}
    scheme |= {"x-session": session} if session else {}
    path = folder / "acme.json"
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Acme", "version": "1"},
        "servers": [{"url": "https://sample.example"}],
        "paths": PATHS,
        "components": {"securitySchemes": {"login": scheme}},
    }
    path.write_text(json.dumps(spec))
    return path


def made(folder: Path, flows: Mapping[str, Any], **session: Any) -> Mock:
    return mocks.make_mock(described(folder, flows, **session))


def token(http: httpx.Client, path: str = "/token", **form: str) -> httpx.Response:
    form = {"grant_type": "client_credentials", **form}
    return http.post(path, data=form, auth=CLIENT)


def bearer(response: httpx.Response) -> dict[str, str]:
    return {"Authorization": f"Bearer {response.json()['access_token']}"}


@pytest.fixture
def mock(tmp_path: Path) -> Mock:
    return made(tmp_path, flow())


def test_a_token_is_issued_with_its_lifetime_and_scopes_and_accepted(mock: Mock) -> None:
    with mock.client() as http:
        response = token(http, scope="read")
        assert response.json() == {
            "access_token": "mock-token-1",
            "token_type": "Bearer",
            "expires_in": 3600,
            "scope": "read",
        }
        assert response.headers["cache-control"] == "no-store"
        assert http.get("/photos", headers=bearer(response)).status_code == 200


def test_a_token_without_named_scopes_has_all(mock: Mock) -> None:
    with mock.client() as http:
        assert token(http).json()["scope"] == "read write"


def test_a_token_that_lacks_a_scope_is_rejected_with_its_name(mock: Mock) -> None:
    with mock.client() as http:
        response = http.post("/photos", headers=bearer(token(http, scope="read")))
    assert response.status_code == 403
    assert 'error="insufficient_scope", scope="write"' in response.headers["www-authenticate"]
    assert "lacks the scope write" in mock.requests[-1].reason


@pytest.mark.parametrize("end", ["expire", "time", "reset"])
def test_a_token_that_has_ended_is_rejected(mock: Mock, end: str) -> None:
    with mock.client() as http:
        headers = bearer(token(http))
        if end == "expire":
            mock.expire_tokens()
        elif end == "reset":
            mock.reset()
        else:
            mock.clock.advance(seconds=token_issuer.LIFETIME)
        assert http.get("/photos", headers=headers).status_code == 401


def test_a_token_expires_by_the_clock_of_the_mock(mock: Mock) -> None:
    mock.clock.freeze(datetime(2030, 1, 31, 12, tzinfo=UTC))
    with mock.client() as http:
        headers = bearer(token(http))
        statuses = []
        for seconds in (token_issuer.LIFETIME - 1, 1):
            mock.clock.advance(seconds=seconds)
            statuses.append(http.get("/photos", headers=headers).status_code)
    assert statuses == [200, 401]


def test_a_snapshot_has_the_tokens(mock: Mock) -> None:
    with mock.client() as http:
        headers = bearer(token(http))
        mock.snapshot("logged in")
        mock.reset()
        assert http.get("/photos", headers=headers).status_code == 401
        mock.restore("logged in")
        assert http.get("/photos", headers=headers).status_code == 200
        mock.expire_tokens()
        mock.restore("logged in")
        assert http.get("/photos", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("form", "auth", "status", "error"),
    [
        ({}, ("mock", "wrong"), 401, "invalid_client"),
        ({}, None, 401, "invalid_client"),
        ({"grant_type": "password"}, CLIENT, 400, "unsupported_grant_type"),
        ({"grant_type": ""}, CLIENT, 400, "invalid_request"),
        ({"scope": "read other"}, CLIENT, 400, "invalid_scope"),
    ],
)
def test_a_request_that_gets_no_token_has_the_error_of_the_standard(
    mock: Mock, form: dict[str, str], auth: Any, status: int, error: str
) -> None:
    with mock.client() as http:
        data = {"grant_type": "client_credentials", **form}
        response = http.post("/token", data=data, auth=auth)
    assert (response.status_code, response.json()["error"]) == (status, error)
    assert response.headers["x-mock-reason"] == response.json()["error_description"]
    assert mock.requests[-1].reason == response.json()["error_description"]


def test_a_request_that_is_not_a_form_gets_no_token(mock: Mock) -> None:
    with mock.client() as http:
        response = http.post("/token", json={"grant_type": "client_credentials"}, auth=CLIENT)
        assert response.json()["error"] == "invalid_request"
        assert http.get("/token").status_code == 405


def test_the_client_is_authenticated_where_the_spec_says_so(tmp_path: Path) -> None:
    mock = made(tmp_path, flow(), authentication="body")
    data = {"grant_type": "client_credentials", "client_id": "mock", "client_secret": "mock"}
    with mock.client() as http:
        assert http.post("/token", data=data).status_code == 200
        assert "in the body" in token(http).json()["error_description"]


def test_a_token_is_revoked(tmp_path: Path) -> None:
    mock = made(tmp_path, flow(), revocation="https://sample.example/revoke")
    with mock.client() as http:
        headers = bearer(token(http))
        data = {"token": headers["Authorization"].removeprefix("Bearer ")}
        assert http.post("/revoke", data=data, auth=CLIENT).status_code == 200
        assert http.get("/photos", headers=headers).status_code == 401


def test_a_refresh_token_is_valid_once(tmp_path: Path) -> None:
    mock = made(tmp_path, flow(refreshUrl="https://sample.example/refresh"))
    with mock.client() as http:
        refresh = token(http, scope="read").json()["refresh_token"]
        form = {"grant_type": "refresh_token", "refresh_token": refresh}
        first, second = (token(http, "/refresh", **form) for _ in range(2))
    assert first.json()["scope"] == "read"
    assert second.json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("password", {"grant_type": "password", "username": "mock", "password": "mock"}),
        ("authorizationCode", {"grant_type": "authorization_code", "code": "mock"}),
    ],
)
def test_the_other_flows_issue_tokens_too(tmp_path: Path, name: str, form: dict[str, str]) -> None:
    mock = made(tmp_path, flow(name=name, authorizationUrl="https://sample.example/a"))
    with mock.client() as http:
        response = http.post("/token", data={**form, "client_id": "mock"})
        assert http.get("/photos", headers=bearer(response)).status_code == 200
        wrong = {
            key: "wrong" if key in ("code", "password") else each for key, each in form.items()
        }
        assert http.post("/token", data=wrong).json()["error"] == "invalid_grant"


def test_a_token_endpoint_of_another_host_is_served_by_the_mock_and_on_its_page(
    tmp_path: Path,
) -> None:
    path = described(tmp_path, flow(OTHER))
    mock = mocks.make_mock(path)
    assert mock.token_url == f"{mock.base_url}/_oauth/login/token"
    with mock.client() as http:
        assert token(http, "/_oauth/login/token").status_code == 200
        page = http.get("http://localhost/").text
    assert "/acme/_oauth/login/token</code> for https://auth.sample.example/oauth2/token" in page


def test_a_tester_lets_tokens_expire_over_http(mock: Mock) -> None:
    with mock.client() as http:
        headers = bearer(token(http))
        expired = http.delete("http://localhost/_mock/acme/tokens")
        assert expired.json() == {"expired": 1}
        assert http.get("/photos", headers=headers).status_code == 401


@pytest.mark.parametrize("url", [OWN, OTHER])
def test_a_client_logs_in_at_its_mock(tmp_path: Path, url: str) -> None:
    scheme = {"type": "oauth2", "flows": flow(url)}
    sample = Sample(tmp_path, PATHS, components={"securitySchemes": {"login": scheme}})
    mock = mocks.make_mock(load(sample.path))
    client = getattr(sample.module, f"{sample.path.stem.capitalize()}Client")
    given: dict[str, Any] = {"client_id": "mock", "client_secret": "mock"}
    given |= {"token_url": mock.token_url} if url == OTHER else {}
    with (
        httpx.Client(transport=mock.transport) as http,
        client(base_url=mock.base_url, http_client=http, **given) as made,
    ):
        made.jobs.list_()
        made.jobs.add()
        mock.expire_tokens()
        made.jobs.list_()

    called = [(each.operation, each.status) for each in mock.requests]
    assert called == [
        *(("login", 200), ("list", 200), ("login", 200), ("add", 200)),
        *(("list", 401), ("login", 200), ("list", 200)),
    ]


def test_an_operation_at_the_token_url_issues_tokens_that_the_mock_accepts(tmp_path: Path) -> None:
    token_schema = {
        "type": "object",
        "required": ["access_token", "expires_in"],
        "properties": {"access_token": {"type": "string"}, "expires_in": {"type": "integer"}},
    }
    content = {"application/json": {"schema": token_schema}}
    log_in = operation("logIn", security=[], responses={"200": {**REJECTED, "content": content}})
    scheme = {"type": "oauth2", "flows": flow()}
    paths = {**PATHS, "/token": {"post": log_in}}
    sample = Sample(tmp_path, paths, components={"securitySchemes": {"login": scheme}})
    mock = mocks.make_mock(load(sample.path))
    with mock.client() as http:
        response = http.post("/token")
        assert response.json() == {"access_token": "mock-token-1", "expires_in": 3600}
        assert http.get("/photos", headers=bearer(response)).status_code == 200


def test_the_journal_keeps_no_body_of_a_token_endpoint(mock: Mock) -> None:
    with mock.client() as http:
        issued = token(http).json()["access_token"]
        archive = http.get("http://localhost/_mock/requests.har").text
    assert "/token" in archive
    assert issued not in archive
    assert "client_credentials" not in archive
