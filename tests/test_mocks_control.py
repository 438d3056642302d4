"""The control routes: reset, state, journal, faults, and who may use them."""

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.compile.masks import Mask, mask_of
from scripts.mocks.http_messages import HttpRequest, HttpResponse, encode
from scripts.mocks.serving.app import App
from scripts.mocks.tester.journal import LENGTH
from scripts.mocks.tester.masking import MOST, masked
from scripts.spec import all_specs, load
from tests.vendors import documents

from .mocked import spec

OWN = {"host": "127.0.0.1:4010"}
START = make_mock("id123").state


@functools.cache
def made() -> App:
    """Make the mocks once; what a test did to them is taken back by the next one."""
    return create_app(documents()).app


def app() -> App:
    assert send(made(), "POST", "/_mock/reset").status < 300
    return made()


def send(
    to: App, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
) -> HttpResponse:
    path, _, query = path.partition("?")
    sent = {name.encode(): value.encode() for name, value in (headers or OWN).items()}
    data = body if isinstance(body, bytes) else b"" if body is None else encode(body)
    return to.respond(HttpRequest(method, path.encode(), query.encode(), sent, data))


def content_of(response: HttpResponse) -> Any:
    import orjson

    return orjson.loads(response.body)


def create_card(to: App, card: str = "1") -> HttpResponse:
    body = {
        "action": "create-card",
        "card-template-id": "T",
        "card-id": card,
        "security-question-1": "maiden name",
        "recipient-email": "jo@home.example",
        "surprise": "hush",
    }
    headers = {"x-api-key": "mock", "content-type": "application/json"}
    return send(to, "POST", "/id123/api/v2/", body, headers)


def test_the_state_can_be_read() -> None:
    mocks = app()
    create_card(mocks)
    assert content_of(send(mocks, "GET", "/_mock/id123/state"))["templates"]["T"]["1"]


def test_the_state_can_be_set() -> None:
    mocks = app()
    state = {"templates": {"T": {"1": {"card-status": "inactive"}}}, "outbox": []}
    assert send(mocks, "PUT", "/_mock/id123/state", state).status == 200
    assert content_of(create_card(mocks))["status"] == "failure"


@pytest.mark.parametrize(
    ("state", "status", "words"),
    [
        ({}, 422, 'the state: "templates" is a required property'),
        ([], 422, "the state: "),
        ({"templates": {"T": 5}, "outbox": []}, 422, "templates/T: "),
        ({"templates": {}, "outbox": [], "more": 1}, 422, "the state: "),
        (b"{", 400, "the body cannot be read: it is not JSON"),
        (b"[" * 200 + b"]" * 200, 400, "nested deeper"),
    ],
)
def test_a_state_that_does_not_match_the_schema_is_rejected_and_changes_nothing(
    state: Any, status: int, words: str
) -> None:
    mocks = app()
    response = send(mocks, "PUT", "/_mock/id123/state", state)
    assert response.status == status
    assert words in response.body.decode()
    assert content_of(send(mocks, "GET", "/_mock/id123/state")) == START


def test_a_reset_restores_the_start() -> None:
    mocks = app()
    create_card(mocks)
    send(mocks, "POST", "/_mock/id123/faults", {"status": 503})
    assert send(mocks, "POST", "/_mock/reset").status == 200
    assert content_of(send(mocks, "GET", "/_mock/id123/state")) == START
    assert content_of(send(mocks, "GET", "/_mock/id123/faults")) == []
    assert content_of(send(mocks, "GET", "/_mock/requests")) == []


def test_the_journal_shows_what_was_asked_without_secrets() -> None:
    mocks = app()
    create_card(mocks)
    (entry,) = content_of(send(mocks, "GET", "/_mock/requests"))
    assert entry["time"]
    assert entry["seconds"] > 0
    assert entry["request_headers"]["x-api-key"] == "(hidden)"
    assert entry["response_body"] is None
    assert {name: entry[name] for name in SHOWN} == {
        "number": 1,
        "vendor": "id123",
        "method": "POST",
        "path": "/api/v2/",
        "status": 200,
        "operation": "createCard",
        "parameters": {},
        "body": {
            "action": "create-card",
            "card-template-id": "T",
            "card-id": "1",
            "security-question-1": "(secret)",
            "recipient-email": "(personal)",
            "surprise": "(not in the spec)",
        },
        "url": "http://localhost/id123/api/v2/",
        "pictures": {},
        "reason": "",
        "warnings": [],
        "faults": [],
        "ignored": [],
    }


SHOWN: tuple[str, ...] = (
    "number",
    "vendor",
    "method",
    "path",
    "status",
    "operation",
    "parameters",
    "body",
)
SHOWN += ("url", "pictures", "reason", "warnings", "faults", "ignored")


@pytest.mark.parametrize("size", [10, 100_000])
def test_no_credential_and_no_photo_gets_into_the_journal(size: int) -> None:
    mocks = app()
    photo = "QUFB" * size
    form = f"api_key=SECRETKEY&phone_number=447700900123&customer_pin=0123&photo_base64={photo}"
    headers = {"content-type": "application/x-www-form-urlencoded", "x-auth-token": "SECRETKEY"}
    send(
        mocks,
        "POST",
        "/gazoop/update_customer_photo.json?api_key=SECRETKEY",
        form.encode(),
        headers,
    )
    journal = send(mocks, "GET", "/_mock/requests").body.decode()
    assert "updateCustomerPhoto" in journal
    for secret in ("SECRETKEY", "QUFB", "447700900123", "0123"):
        assert secret not in journal


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/veratad/v3/stable/api/storage", {"service": "updateStatus", "target": "SECRET"}),
        ("POST", "/id123/api/v2/", {"action": "create-card", "card-data": {"image": ["SECRET"]}}),
        ("POST", "/id123/api/v2/", ["SECRET"]),
        ("POST", "/id123/api/v2/", "SECRET"),
        ("POST", "/gazoop/validate_customer_pin.json", b'{"api_key": "SECRET"}'),
        ("POST", "/cloudcard/api/trucredential/SECRET/photos", None),
        ("GET", "/amplifi/confirm/email/SECRET/SECRET/", None),
    ],
)
def test_the_journal_hides_a_text_where_the_spec_has_another_type(
    method: str, path: str, body: Any
) -> None:
    mocks = app()
    form = path.startswith("/gazoop")
    media = "application/x-www-form-urlencoded" if form else "application/json"
    own = {"content-type": media, "x-api-key": "mock", "host": "localhost"}
    send(mocks, method, path, body, own)
    journal = send(mocks, "GET", "/_mock/requests").body.decode()
    assert method in journal
    assert "SECRET" not in journal


def test_the_journal_can_be_narrowed_to_a_vendor() -> None:
    mocks = app()
    create_card(mocks)
    send(mocks, "GET", "/gazoop/nowhere")
    (entry,) = content_of(send(mocks, "GET", "/_mock/requests?vendor=gazoop"))
    assert (entry["number"], entry["path"], entry["status"]) == (2, "/nowhere", 404)


def test_the_journal_forgets_the_oldest() -> None:
    mocks = app()
    for _ in range(LENGTH + 5):
        send(mocks, "GET", "/gazoop/nowhere")
    entries = content_of(send(mocks, "GET", "/_mock/requests"))
    assert (len(entries), entries[0]["number"]) == (LENGTH, 6)


def test_a_body_that_cannot_be_read_is_not_in_the_journal() -> None:
    mocks = app()
    headers = {"x-api-key": "mock", "content-type": "application/json"}
    send(mocks, "POST", "/id123/api/v2/", b'{"secret', headers)
    (entry,) = content_of(send(mocks, "GET", "/_mock/requests"))
    assert entry["body"] is None
    assert entry["status"] == 400


def test_a_long_value_is_shortened() -> None:
    assert masked("a" * 300, None) == "a" * 200 + "... (300 characters)"


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ({"x-credential": "key"}, "(secret)"),
        ({"x-sensitive": "photo"}, "(photo)"),
        ({"oneOf": [{"type": "null"}, {"x-sensitive": "secret"}]}, "(secret)"),
        ({"type": "string"}, "value"),
    ],
)
def test_a_value_is_masked_by_its_schema(
    schema: dict[str, Any], shown: str, tmp_path: Path
) -> None:
    assert masked("value", mask(tmp_path, schema)) == shown


def mask(folder: Path, schema: dict[str, Any]) -> Mask:
    text = json.dumps(schema)
    document = spec(folder, f"  /a: {{}}\ncomponents:\n  schemas:\n    S: {text}\n")
    return mask_of(document.components["S"])


def test_properties_and_items_are_masked_by_their_schemas(tmp_path: Path) -> None:
    hidden = {"x-sensitive": "personal"}
    schema = {
        "properties": {"list": {"items": {"properties": {"name": hidden}}}},
        "additionalProperties": {"properties": {"name": hidden, "age": {}}},
    }
    value = {"list": [{"name": "Jo"}], "other": {"name": "Jo", "age": 5}}
    assert masked(value, mask(tmp_path, schema)) == {
        "list": [{"name": "(personal)"}],
        "other": {"name": "(personal)", "age": 5},
    }


def test_a_wide_value_is_cut_off() -> None:
    assert len(masked(list(range(10_000)), None)) < MOST


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ([], "a fault is an object"),
        ({"operation": "nothing"}, "id123 has no nothing; it has: callApi, createCard"),
        ({"operation": 5}, "operation is a text"),
        ({"status": 99}, "status is a number from 200 to 599"),
        ({"status": "503"}, "status is a number"),
        ({"delay": -1}, "delay is a number of seconds"),
        ({"delay": True}, "delay is a number of seconds"),
        ({"retry_after": 1.5}, "retry_after is a number"),
        ({"reset": 1}, "reset is true or false"),
        ({"damage": "eaten"}, "damage is one of truncated, malformed"),
        ({"body": "truncated"}, "fix: damage='truncated'"),
        ({"delay": [1]}, "delay is a number of seconds"),
        ({"delay": [1, "2"]}, "delay is a number of seconds"),
        ({"delay": {"median": 0, "sigma": 1}}, "delay is a number of seconds"),
        ({"delay": {"median": 1}}, "delay is a number of seconds"),
        ({"dribble": -1}, "dribble is a number of seconds"),
        ({"times": 0}, "times is a number from 1"),
        ({"per_minute": 0}, "per_minute is a number from 1"),
        ({"probability": 2}, "probability is a number from 0 to 1"),
        ({"seed": "x"}, "seed is a number"),
        ({"match": []}, "match is an object of conditions"),
        ({"match": {"a": {"$pattern": "("}}}, "match has an invalid $pattern"),
        ({"headers": {"a": "\r"}}, "headers are an object of texts"),
        ({"headers": ["a"]}, "headers are an object of texts"),
        ({"kind": "lost"}, "kind is one of authentication, permission"),
        ({"operation": "createCard", "example": "no"}, "createCard has no example no; it has: "),
        ({"example": "no"}, "* has no example no; it has: "),
        ({"kind": "server", "status": 500}, "one response; it has kind and status"),
        ({"kind": "server", "body": {}}, "one response; it has body and kind"),
        ({"respond": "x"}, "a fault has no 'respond'"),
        ({"nth": 0}, "nth is a number from 1"),
        ({"every": 0}, "every is a number from 1"),
        ({"delays": 1}, "a fault has no 'delays'; it has: body, damage, delay"),
    ],
)
def test_a_fault_that_cannot_be_armed_is_rejected(fault: Any, words: str) -> None:
    mocks = app()
    response = send(mocks, "POST", "/_mock/id123/faults", fault)
    assert response.status == 422
    assert words in response.body.decode()
    assert content_of(send(mocks, "GET", "/_mock/id123/faults")) == []


def test_an_armed_fault_strikes_and_is_shown_with_its_calls() -> None:
    mocks = app()
    assert send(mocks, "POST", "/_mock/id123/faults", {"status": 503, "nth": 2}).status == 201
    assert [create_card(mocks, card).status for card in "123"] == [200, 503, 200]
    (fault,) = content_of(send(mocks, "GET", "/_mock/id123/faults"))
    assert (fault["status"], fault["nth"], fault["calls"]) == (503, 2, 3)


def test_faults_can_be_disarmed() -> None:
    mocks = app()
    send(mocks, "POST", "/_mock/id123/faults", {"status": 503})
    assert send(mocks, "DELETE", "/_mock/id123/faults").status == 200
    assert create_card(mocks).status == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/_mock/reset", 405),
        ("POST", "/_mock/requests", 405),
        ("GET", "/_mock/nobody/state", 404),
        ("GET", "/_mock/id123/secrets", 404),
        ("GET", "/_mock", 404),
        ("GET", "/nobody/photo", 404),
        ("POST", "/", 405),
    ],
)
def test_other_routes_are_rejected(method: str, path: str, status: int) -> None:
    assert send(app(), method, path).status == status


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "evil.example:4010"},
        {"host": "127.0.0.1.evil.example"},
        {"host": "localhost.evil.example"},
        {"host": ""},
        {"host": "[::1"},
        {},
        {"host": "localhost", "origin": "https://evil.example"},
        {"host": "localhost", "origin": "null"},
        {"host": "192.168.0.7:4010", "origin": "http://203.0.113.9"},
        {"host": "192.168.0.7:4010", "origin": "http://192.168.0.7:8080"},
        {"host": "localhost", "sec-fetch-site": "cross-site"},
        {"host": "localhost", "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"},
    ],
)
@pytest.mark.parametrize("path", ["/_mock/reset", "/_mock/id123/faults"])
def test_another_site_cannot_control_the_mocks(headers: dict[str, str], path: str) -> None:
    mocks = app()
    create_card(mocks)
    response = send(mocks, "POST", path, {"status": 503}, headers or {"accept": "*/*"})
    assert response.status == 403
    assert content_of(send(mocks, "GET", "/_mock/id123/faults")) == []
    assert content_of(send(mocks, "GET", "/_mock/requests"))


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "localhost"},
        {"host": "LOCALHOST:4010"},
        {"host": "127.0.0.1:4010", "origin": "http://127.0.0.1:4010"},
        {"host": "[::1]:4010"},
        {"host": "mocks.localhost"},
        {"host": "192.168.0.7:4010"},
        {"host": "192.168.0.7:4010", "origin": "http://192.168.0.7:4010"},
        {"host": "192.168.0.7:4010", "origin": "http://127.0.0.1:8080"},
        {"host": "localhost", "sec-fetch-site": "same-origin"},
    ],
)
def test_the_tester_can_control_the_mocks(headers: dict[str, str]) -> None:
    assert send(app(), "POST", "/_mock/reset", headers=headers).status == 200


def test_a_name_that_was_allowed_can_control_the_mocks() -> None:
    mocks = create_app([load(all_specs()[0])], hosts=["Mocks.Test"]).app
    assert send(mocks, "POST", "/_mock/reset", headers={"host": "mocks.test"}).status == 200


def test_a_link_from_elsewhere_may_lead_to_the_page() -> None:
    headers = {"host": "localhost", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert send(app(), "GET", "/", headers=headers).status == 200
