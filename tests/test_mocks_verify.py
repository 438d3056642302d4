"""Verification of what was sent: calls, their number and order, and the whole exchange."""

import base64
import hashlib
import re
import struct
import zlib
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.compile.pictures import picture_of
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.tester import journal as journal_module
from scripts.mocks.tester.injected_faults import Fault
from scripts.mocks.tester.journal import LENGTH
from tests.vendors import document

from .test_mocks_control import content_of, send

KEY = {"X-API-KEY": "mock"}
TOKEN = {"X-Auth-Token": "mock"}


def png(width: int = 3, height: int = 2) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = b"IHDR" + head
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + crc


def jpeg(width: int, height: int, filler: bytes = b"") -> bytes:
    app = b"\xff\xe0" + struct.pack(">H", 4) + b"JF"
    table = b"\xff\xc4" + struct.pack(">H", 3) + b"x"
    frame = b"\xff\xc2" + struct.pack(">HBHH", 8, 8, height, width)
    return b"\xff\xd8" + app + filler + table + frame


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def card(mock: Mock, number: str = "4711", action: str = "create-card", **more: Any) -> None:
    body = {"action": action, "card-template-id": "T", "card-id": number, **more}
    with mock.client(headers=KEY) as client:
        client.post("/api/v2/", json=body)


def photo(mock: Mock, data: bytes, **more: Any) -> httpx.Response:
    body = {"person": {"id": 10}, "encodedImage": encoded(data), **more}
    with mock.client(headers=TOKEN) as client:
        return client.post("/photo", json=body)


def failure(call: Any) -> str:
    with pytest.raises(AssertionError) as caught:
        call()
    return str(caught.value)


def test_a_call_with_the_expected_values_is_found() -> None:
    mock = make_mock("id123")
    card(mock, "4710")
    card(mock, "4711")
    (call,) = mock.assert_called("createCard", times=1, with_={"card-id": "4711"})
    assert (call.number, call.body["card-id"]) == (2, "4711")
    assert len(mock.calls("createCard")) == 2


def test_a_missing_call_shows_the_nearest_one_and_what_differs() -> None:
    mock = make_mock("id123")
    card(mock, "4712", **{"recipient-email": "jo@home.example"})
    card(mock, "4713")
    wanted = {"card-id": "4711", "recipient-email": "jo@home.example"}
    message = failure(lambda: mock.assert_called("createCard", with_=wanted))
    assert message.splitlines() == [
        (
            'createCard with card-id "4711", recipient-email "jo@home.example" was called 0 times,'
            " expected at least once"
        ),
        "  nearest: #1 createCard POST /api/v2/ -> 200",
        '    card-id: "4712", expected "4711"',
        "  #2 createCard POST /api/v2/ -> 200",
        '    card-id: "4713", expected "4711"',
        '    recipient-email: absent, expected "jo@home.example"',
    ]


def test_an_operation_that_was_not_called_shows_what_was_called() -> None:
    mock = make_mock("id123")
    card(mock)
    with mock.client(headers=KEY) as client:
        client.post("/api/v3/", json={})
    message = failure(lambda: mock.assert_called("deleteCard"))
    assert "called instead: createCard (1)" in message
    assert "#2 POST /id123/api/v3/ -> 404, id123 has no such path" in message


def test_a_rejected_call_shows_its_reason() -> None:
    mock = make_mock("id123")
    with mock.client(headers={"X-API-KEY": "wrong"}) as client:
        client.post("/api/v2/", json={"action": "create-card", "card-id": "1"})
    message = failure(lambda: mock.assert_called("createCard", with_={"card-id": "2"}))
    assert "the credential in the header X-API-KEY is wrong" in message


def test_a_wrong_number_of_calls_is_shown_with_them() -> None:
    mock = make_mock("id123")
    card(mock)
    card(mock)
    message = failure(lambda: mock.assert_called("createCard", times=1))
    assert message.startswith("createCard was called 2 times, expected once\n  #1 createCard ")
    mock.assert_called("createCard", at_least=2)
    assert "expected at least 3 times" in failure(
        lambda: mock.assert_called("createCard", at_least=3)
    )


def test_a_call_that_must_not_be_made_is_found() -> None:
    mock = make_mock("id123")
    mock.assert_not_called("createCard")
    card(mock)
    mock.assert_not_called("createCard", with_={"card-id": "1"})
    message = failure(lambda: mock.assert_not_called("createCard"))
    assert message.startswith("createCard was called once, expected 0 times")


def test_an_unknown_operation_is_an_error_and_not_a_passed_assertion() -> None:
    mock = make_mock("id123")
    for call in (mock.assert_not_called, mock.assert_called, mock.calls, mock.assert_order):
        with pytest.raises(ValueError, match=r"id123 has no makeCard; it has: .*createCard"):
            call("makeCard")


def test_calls_in_order_may_have_others_in_between() -> None:
    mock = make_mock("id123")
    for action in ("create-card", "view-card", "card-invitation"):
        card(mock, action=action, **{"security-question-1": "x"})
    mock.assert_order("createCard", "inviteCardUser")
    mock.assert_order(("createCard", {"card-id": "4711"}), "inviteCardUser")
    message = failure(lambda: mock.assert_order("inviteCardUser", "createCard"))
    assert message.splitlines()[:2] == [
        "createCard was not called after inviteCardUser; the calls in order:",
        "  #1 createCard POST /api/v2/ -> 200",
    ]


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        ({"person": {"id": 10}}, True),
        ({"body/person/id": 10}, True),
        ({"person/id": 11}, False),
        ({"person/id": True}, False),
        ({"encodedImage": png()}, True),
        ({"encodedImage": png(4)}, False),
        ({"encodedImage": re.compile("^iVBOR")}, True),
        ({"encodedImage": {"$pattern": "^/9j/"}}, False),
        ({"encodedImage": lambda text: len(text) > 10}, True),
        ({"query/sendInvitation": {"$absent": True}}, True),
        ({"person/id": {"$absent": True}}, False),
        ({"header/X-Auth-Token": "mock"}, True),
        ({"header/X-Other": "mock"}, False),
        ({"tags/0": "a"}, True),
        ({"tags": ["a", "b"]}, True),
        ({"tags": ["a"]}, False),
    ],
)
def test_a_condition_is_on_any_part_of_the_request(wanted: dict[str, Any], fits: bool) -> None:
    mock = make_mock("cloudcard")
    photo(mock, png(), tags=["a", "b"])
    assert bool(mock.calls("createPhoto", wanted)) is fits


def test_parameters_of_path_and_query_are_conditions() -> None:
    mock = make_mock("cloudcard")
    with mock.client(headers=TOKEN) as client:
        client.get("/photo/1412260?unlisted=1")
    mock.assert_called("getPhoto", with_={"path/id": 1412260, "query/unlisted": "1"})


def test_the_journal_keeps_the_whole_exchange() -> None:
    mock = make_mock("id123")
    before = datetime.now(UTC)
    card(mock)
    (entry,) = mock.requests
    assert before <= entry.time <= datetime.now(UTC)
    assert 0 < entry.seconds < 5
    assert entry.url == "http://localhost/id123/api/v2/"
    assert entry.request_headers["x-api-key"] == "mock"
    assert entry.response_headers["content-type"] == "application/json"
    assert entry.response_body["status"] == "success"
    assert entry.body["card-id"] == "4711"
    assert b"4711" in entry.content


def test_the_journal_shows_what_a_fault_did() -> None:
    mock = make_mock("id123")
    mock.arm(Fault(reset=True, delay=0.001))
    with pytest.raises(httpx.ReadError):
        card(mock)
    (entry,) = mock.requests
    assert (entry.status, entry.faults) == (0, ("fault 1: delay 0.001, reset True",))


def test_what_a_person_prints_is_masked() -> None:
    mock = make_mock("cloudcard")
    photo(mock, png())
    shown = repr(mock.requests)
    assert encoded(png()) not in shown
    assert "(photo: image/png, 3 x 2," in shown


def test_a_picture_is_described_by_its_bytes() -> None:
    mock = make_mock("cloudcard")
    photo(mock, png())
    (picture,) = mock.requests[0].pictures.values()
    assert picture.as_data() == {
        "sha256": hashlib.sha256(png()).hexdigest(),
        "bytes": len(png()),
        "type": "image/png",
        "width": 3,
        "height": 2,
    }
    assert mock.requests[0].body["encodedImage"] == encoded(png())


@pytest.mark.parametrize(
    ("data", "kind", "size"),
    [
        (png(480, 640), "image/png", (480, 640)),
        (jpeg(480, 640), "image/jpeg", (480, 640)),
        (jpeg(480, 640, b"\xff\xff"), "image/jpeg", (480, 640)),
        (b"GIF89a" + struct.pack("<HH", 5, 6), "image/gif", (5, 6)),
        (b"\xff\xd8\xff", "image/jpeg", (None, None)),
        (b"\xff\xd8" + b"\xff\xe0\x00\x02" * 3, "image/jpeg", (None, None)),
        (b"\x89PNG\r\n\x1a\n", "image/png", (None, None)),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp", (None, None)),
        (b"hello", "", (None, None)),
        (b"", "", (None, None)),
    ],
)
def test_a_picture_has_a_type_and_a_size(data: bytes, kind: str, size: tuple[int, int]) -> None:
    found = picture_of(data)
    assert (found.type, (found.width, found.height)) == (kind, size)


def test_a_wrong_picture_is_shown_by_its_description() -> None:
    mock = make_mock("cloudcard")
    photo(mock, jpeg(20, 30) + b"x" * 200)
    message = failure(lambda: mock.assert_called("createPhoto", with_={"encodedImage": png()}))
    assert "encodedImage: (image/jpeg, 20 x 30, " in message
    assert ", expected (image/png, 3 x 2, " in message


def test_the_journal_is_exported_as_an_archive() -> None:
    mock = make_mock("cloudcard")
    with mock.client(headers=TOKEN) as client:
        client.get("/photo/1412260?publicKey=a%20b")
        client.put("/photo/1412260", json={"status": "DENIED"})
    log = mock.har()["log"]
    assert (log["version"], log["creator"]["name"]) == ("1.2", "photo-id-apis mock")
    get, put = log["entries"]
    assert get["request"]["queryString"] == [{"name": "publicKey", "value": "a b"}]
    assert put["request"]["postData"]["text"] == '{"status":"DENIED"}'
    assert get["response"]["status"] == 200
    assert get["response"]["content"]["mimeType"] == "application/json"
    assert get["time"] == get["timings"]["wait"] > 0
    assert {"startedDateTime", "cache"} < get.keys()


def test_long_bodies_are_kept_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "MOST_BYTES", 100_000)
    mock = make_mock("cloudcard")
    for each in range(3):
        photo(mock, png() + b"%d" % each + b"x" * 40_000)
    assert [bool(each.content) for each in mock.requests] == [False, False, True]
    assert [len(each.pictures) for each in mock.requests] == [1, 1, 1]
    assert mock.requests[0].body["encodedImage"].startswith("(photo: image/png, 3 x 2")


def test_a_count_beyond_the_journal_says_so() -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        for _ in range(LENGTH + 2):
            client.get("/nowhere")
    message = failure(lambda: mock.assert_called("updateCustomerPhoto"))
    assert "the journal no longer has the first 2 requests" in message


def test_a_served_journal_can_be_whole() -> None:
    app = create_app([document("id123")], journal="full").app
    body = {"action": "create-card", "card-template-id": "T", "card-id": "1", "more": "shown"}
    headers = {"x-api-key": "mock", "content-type": "application/json", "host": "localhost"}
    send(app, "POST", "/id123/api/v2/", body, headers)
    (entry,) = content_of(send(app, "GET", "/_mock/requests"))
    assert entry["body"] == body
    assert entry["request_headers"] == headers
    assert entry["response_body"]["status"] == "success"


def test_a_served_archive_is_masked() -> None:
    app = create_app([document("id123")]).app
    body = {"action": "create-card", "card-template-id": "T", "recipient-email": "SECRET"}
    headers = {"x-api-key": "SECRET", "content-type": "application/json", "host": "localhost"}
    send(app, "POST", "/id123/api/v2/?a=SECRET", body, headers)
    archive = send(app, "GET", "/_mock/requests.har?vendor=id123")
    assert b"SECRET" not in archive.body
    assert content_of(archive)["log"]["entries"][0]["response"]["status"] == 401


def test_a_long_response_is_sent_whole_and_not_kept() -> None:
    app = create_app([document("id123")]).app
    cards = {str(each): {"card-status": "inactive"} for each in range(300)}
    app.engines["id123"].store.replace({"templates": {"T": cards}, "outbox": []})
    headers = {"x-api-key": "mock", "content-type": "application/json", "host": "localhost"}
    body = {"action": "list-cards", "card-template-id": "T", "limit": 300}
    response = send(app, "POST", "/id123/api/v2/", body, headers)
    assert len(content_of(response)["data"]) == 300
    (entry,) = app.journal.of("id123", is_masked=False)
    assert entry.response_content == b""
    assert entry.response_headers["content-length"] == str(len(response.body))
    assert entry.body == body


@pytest.mark.parametrize(
    ("expected", "status", "words"),
    [
        ({"operation": "createCard"}, 200, "createCard"),
        ({"operation": "createCard", "with": {"card-id": "1"}, "times": 1}, 200, "createCard"),
        ({"operation": "createCard", "times": 0}, 409, "called once, expected 0 times"),
        ({"operation": "createCard", "with": {"card-id": "2"}}, 409, "card-id differs"),
        ({"operation": "makeCard"}, 422, "it has: callApi, createCard"),
        ({"operation": "createCard", "when": 1}, 422, "an expectation has no 'when'"),
        ({"operation": "createCard", "with": 1}, 422, "with: match is an object"),
        ({"operation": "createCard", "times": "1"}, 422, "are numbers from 0"),
        ([], 422, "an expectation is an object"),
    ],
)
def test_calls_are_verified_over_http(expected: Any, status: int, words: str) -> None:
    app = create_app([document("id123")]).app
    headers = {"x-api-key": "mock", "content-type": "application/json", "host": "localhost"}
    body = {"action": "create-card", "card-template-id": "T", "card-id": "1"}
    send(app, "POST", "/id123/api/v2/", body, headers)
    response = send(app, "POST", "/_mock/id123/verify", expected)
    assert response.status == status
    assert words in response.body.decode()


def test_the_journal_of_one_vendor_can_be_cleared() -> None:
    app = create_app([document("id123"), document("gazoop")]).app
    for vendor in ("id123", "gazoop", "id123"):
        send(app, "GET", f"/{vendor}/elsewhere")
    app.journal.clear("id123")
    assert [(each.number, each.vendor) for each in app.journal.entries] == [(2, "gazoop")]
    send(app, "GET", "/id123/elsewhere")
    assert [each.number for each in app.journal.entries] == [2, 4]


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({"job_id": 12567}, 1),
        ({"job_id": "12567"}, 1),
        ({"job_id": re.compile("67$")}, 1),
        ({"job_id": "12568"}, 0),
        ({"job_id": "true"}, 0),
    ],
)
def test_a_number_in_a_form_may_be_expected_as_text(conditions: dict[str, Any], count: int) -> None:
    gazoop = make_mock("gazoop")
    form = {"api_key": "mock", "phone_number": "447700900123", "job_id": "12567"}
    with gazoop.client() as client:
        client.post("/check_live_bookings.json", data=form)
    assert len(gazoop.calls("checkBooking", conditions)) == count


def test_a_number_in_a_path_may_be_expected_as_text_and_one_in_json_may_not() -> None:
    cloudcard = make_mock("cloudcard")
    with cloudcard.client(headers=TOKEN) as client:
        client.put("/photo/1412260", json={"status": "DENIED", "version": 12})
    cloudcard.assert_called("updatePhoto", with_={"path/id": "1412260", "version": 12})
    cloudcard.assert_called("updatePhoto", with_={"id": "1412260"})
    cloudcard.assert_not_called("updatePhoto", with_={"version": "12"})
