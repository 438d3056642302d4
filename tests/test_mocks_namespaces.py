"""Namespaces: tests that share a server see nothing of each other."""

from typing import Any

import pytest

from scripts.mocks import create_app
from scripts.mocks.serving.app import App
from scripts.mocks.serving.namespaces import MAX_NAMESPACES
from tests.vendors import document

from .test_mocks_control import content_of, send

HOST = {"host": "localhost:4010"}
TOKEN = {**HOST, "x-auth-token": "mock", "content-type": "application/json"}
PHOTO = "/cloudcard/photo/1412260"
DOCUMENTS = [document(vendor) for vendor in ("cloudcard", "amplifi")]


@pytest.fixture
def app() -> App:
    return create_app(DOCUMENTS).app


def status(app: App, prefix: str = "", **headers: str) -> Any:
    return content_of(send(app, "GET", f"{prefix}{PHOTO}", headers={**TOKEN, **headers}))["status"]


@pytest.mark.parametrize(
    ("prefix", "headers"), [("/_ns/one", {}), ("", {"x-mock-namespace": "one"})]
)
def test_a_namespace_has_its_own_state(app: App, prefix: str, headers: dict[str, str]) -> None:
    path = f"{prefix}{PHOTO}"
    changed = send(app, "PUT", path, {"status": "DENIED"}, headers={**TOKEN, **headers})
    assert changed.status == 200
    assert status(app, "/_ns/one") == "DENIED"
    assert status(app, **{"x-mock-namespace": "one"}) == "DENIED"
    assert status(app, "/_ns/two") == "APPROVED"
    assert status(app) == "APPROVED"


def test_a_namespace_has_its_own_journal_faults_and_clock(app: App) -> None:
    send(app, "POST", "/_ns/one/_mock/cloudcard/faults", {"status": 503})
    send(app, "PUT", "/_ns/one/_mock/clock", {"now": "2030-01-01T00:00:00Z"})
    assert send(app, "GET", f"/_ns/one{PHOTO}", headers=TOKEN).status == 503
    assert send(app, "GET", PHOTO, headers=TOKEN).status == 200
    assert len(content_of(send(app, "GET", "/_ns/one/_mock/requests"))) == 1
    assert len(content_of(send(app, "GET", "/_mock/requests"))) == 1
    assert not content_of(send(app, "GET", "/_mock/clock"))["now"].startswith("2030")


def test_a_reset_is_one_of_its_namespace(app: App) -> None:
    for prefix in ("", "/_ns/one"):
        send(app, "PUT", f"{prefix}/_mock/amplifi/state/isLocked", body=True)
    send(app, "POST", "/_ns/one/_mock/reset")
    assert content_of(send(app, "GET", "/_ns/one/_mock/amplifi/state/isLocked")) is False
    assert content_of(send(app, "GET", "/_mock/amplifi/state/isLocked")) is True


def test_a_link_stays_in_its_namespace(app: App) -> None:
    person = {"email": "jo@home.example"}
    for prefix, headers in (("/_ns/one", {}), ("", {"x-mock-namespace": "one"})):
        body = {**person, "identifier": prefix}
        send(app, "POST", "/_ns/one/_mock/reset")
        made = send(app, "POST", f"{prefix}/cloudcard/person", body, {**TOKEN, **headers})
        location = dict(made.headers)[b"location"].decode()
        assert location.startswith("http://localhost:4010/_ns/one/cloudcard/api/people/")


def test_the_page_of_a_namespace_has_its_addresses(app: App) -> None:
    page = send(app, "GET", "/_ns/one", headers=HOST)
    assert b"http://localhost:4010/_ns/one/cloudcard" in page.body


def test_namespaces_are_listed_and_removed(app: App) -> None:
    send(app, "GET", "/_ns/one/_mock/clock")
    send(app, "GET", "/_ns/two/_mock/clock")
    assert content_of(send(app, "GET", "/_mock/namespaces")) == ["one", "two"]
    send(app, "PUT", "/_ns/one/_mock/amplifi/state/isLocked", body=True)
    assert send(app, "DELETE", "/_mock/namespaces/one").status == 204
    assert send(app, "DELETE", "/_mock/namespaces/one").status == 404
    assert content_of(send(app, "GET", "/_ns/one/_mock/amplifi/state/isLocked")) is False
    assert send(app, "DELETE", "/_mock/namespaces").status == 204
    assert content_of(send(app, "GET", "/_mock/namespaces")) == []


@pytest.mark.parametrize("name", ["", "a b", "-a", "%2e", "x" * 101])
def test_an_invalid_name_is_rejected(app: App, name: str) -> None:
    response = send(app, "GET", f"/_ns/{name}/cloudcard/photo", headers=TOKEN)
    assert response.status == 400
    assert b"name of a namespace" in response.body
    assert content_of(send(app, "GET", "/_mock/namespaces")) == []


def test_namespaces_are_limited_in_number() -> None:
    app = create_app([DOCUMENTS[1]]).app
    for number in range(MAX_NAMESPACES):
        assert send(app, "GET", f"/_ns/{number}/_mock/clock").status == 200
    assert send(app, "GET", "/_ns/0/_mock/clock").status == 200
    response = send(app, "GET", "/_ns/more/_mock/clock")
    assert response.status == 400
    assert b"fix: DELETE /_mock/namespaces/<name>" in response.body
