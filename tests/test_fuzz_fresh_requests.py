"""The commands that repeat a failure: they carry the tokens and ids of a fresh mock."""

from collections.abc import Callable
from typing import Any

from requests import PreparedRequest
from schemathesis import Response

from scripts import mocks
from scripts.fuzz.fresh_requests import on_a_fresh_mock
from scripts.fuzz.interactions import SentExchange
from scripts.fuzz.sent_requests import AppConnection, json_of, prepared
from tests.vendors import document

CLOUDCARD = document("cloudcard")
MOCK = {"X-Auth-Token": "mock"}

Next = Callable[[Any], PreparedRequest]


def request(
    method: str, path: str, headers: dict[str, str] = MOCK, body: Any = None
) -> PreparedRequest:
    return prepared(method, f"http://127.0.0.1:4010/cloudcard{path}", {}, headers, body)


def repeated(first: PreparedRequest, following: Next) -> list[Response]:
    """Send two requests late in a run; return the responses of a fresh mock to the commands."""
    with AppConnection(mocks.create_app([CLOUDCARD])) as run:
        for _ in range(3):
            run.send(first)
        received = run.send(first)
        second = following(json_of(received))
        exchanges = [SentExchange(first, received), SentExchange(second, run.send(second))]
    found = on_a_fresh_mock(exchanges, mocks.create_app([CLOUDCARD]))
    with AppConnection(mocks.create_app([CLOUDCARD])) as fresh:
        return [fresh.send(each) for each in found]


LOGIN = request("POST", "/authentication-token", {}, {"persistentAccessToken": "mock"})
PHOTO = request("POST", "/photo", body={"person": {"id": 10}, "encodedImage": "/9j/2Q=="})


def test_a_token_in_a_header_is_that_of_the_fresh_mock() -> None:
    _, listed = repeated(
        LOGIN, lambda login: request("GET", "/photo", {"X-Auth-Token": login["tokenValue"]})
    )
    assert listed.status_code == 200


def test_a_token_in_a_body_is_that_of_the_fresh_mock() -> None:
    login, logout = repeated(
        LOGIN,
        lambda login: request(
            "POST",
            "/person/me/logout",
            {"X-Auth-Token": login["tokenValue"]},
            {"authenticationToken": login["tokenValue"]},
        ),
    )
    sent = json_of(logout) if logout.content else logout.request.body
    assert logout.status_code == 204
    assert json_of(login)["tokenValue"] in str(sent)


def test_an_id_in_a_path_is_that_of_the_fresh_mock() -> None:
    created, read = repeated(PHOTO, lambda photo: request("GET", f"/photo/{photo['id']}"))
    assert json_of(read)["id"] == json_of(created)["id"]


def test_other_values_are_sent_as_in_the_run() -> None:
    _, updated = repeated(
        PHOTO, lambda _: request("PUT", "/photo/1412260", body={"status": "DENIED"})
    )
    assert json_of(updated)["status"] == "DENIED"
