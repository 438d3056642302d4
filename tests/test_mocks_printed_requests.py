"""The requests that the vendors' documents print, each sent to the vendor's mock as printed.

A value is changed only where the document has words in place of one, or no JSON; the facts in
specs/evidence say which. A printed request has to be accepted: a spec or a mock that demands more
than the document itself demands too much.
"""

from typing import Any

import pytest

from scripts.mocks import make_mock

EMAIL = {"email": "test@veratad.com"}
CUSTOMER = {
    "email": "jsmith@veratad.com",
    "fn": "John",
    "ln": "Smith",
    "addr": "123 Main St",
    "city": "Stratford",
    "state": "CT",
    "zip": "06614",
    "dob": "19700101",
    "phone": "2015106000",
    "documents": {"front": "base64 encoded image", "back": "base64 encoded image"},
}
FIELDS = {
    "barcode": ["barcode"],
    "image": ["id-photo"],
    "name-fields": ["name"],
    "front-fields": ["front-1", "front-2"],
    "secondary-fields": ["secondary-1", "secondary-2"],
    "back-fields": ["back-1", "back-2"],
}
HELD = {
    "unique-identifier": "UNIQUE IDENTIFIER",
    "security-question-1": "SECURITY QUESTION 1",
    "security-question-2": "SECURITY QUESTION 2",
    "recipient-email": "RECIPIENT EMAIL",
    "card-data": {
        group: [{"key": key, "value": "VALUE"} for key in keys] for group, keys in FIELDS.items()
    },
}
UTC = "2030-12-31T23:59:59+00:00"
"""In place of the letters that show the form of a time."""
PART = {"limit": 0, "offset": 10}
IMAGE = {
    "deviceTag": "o1vd1oc0nw8",
    "AFiImageId": "l4mwddbcgiu0hq1h0gp",
    "type": "Face image",
    "preSegment": "demo_uoiuqwehflkipahgoqq",
    "imageBase64": "a+very+long+b64+encoded_string",
    "dtsCreated": "2022-06-20T15:33:22.529+00:00",
}
REGISTRATION = {
    "preSegment": "demo_uoiuqwehflkipahgoqq",
    "deviceData": {"platform": "android", "build": "0.0.01"},
    "deviceTag": "o1vd1oc0nw8",
    "referral": "BBQFCHQXN",
}
SOCKET = {
    "halfRef": "l8t0rw2m4zzpi1goeytt597bhtz31ljbf0zo0vz1w2kxeskgwmz36bjafvg8kx1rbwb2bzm4l0xgmux81t",
    "deviceTag": "my_deviceTag",
}
USER = {"userName": "ali", "password": "qa", "channel": "internet"}
PHONE = {
    "uuid": "unique id of the device",
    "deviceTagOpen": "a string generated on the mobile phone",
    "channel": "android",
    "specifics": {"serial": "SN of the phone", "platform": "whatever", "model": "SONY"},
}
DEMO = {"channel": "test", "deviceTag": "my_deviceTag", "deviceData": {"platform": "test"}}


@pytest.mark.parametrize(
    ("service", "target", "more"),
    [
        ("updateStatus", EMAIL | {"status": "PASS"}, {}),
        ("getStatus", EMAIL, {}),
        ("getDocumentImages", EMAIL, {}),
        ("createOrUpdateCustomer", CUSTOMER, {"reference": "888888812"}),
    ],
)
def test_veratad_accepts_what_its_documents_print(
    service: str, target: dict[str, Any], more: dict[str, str]
) -> None:
    body = {"user": "mock", "pass": "mock", "service": service, "target": target, **more}
    with make_mock("veratad").client() as client:
        response = client.post("/v3/stable/api/storage", json=body)
    assert response.json()["result"] == "Success", response.headers.get("x-mock-reason")


@pytest.mark.parametrize(
    ("action", "sent"),
    [
        ("create-card", {**HELD, "upsert-record": "true", "card-expiration": UTC}),
        (
            "create-card",
            {**HELD, "card-id": "NEW", "upsert-record": "false", "card-expiration": UTC},
        ),
        (
            "update-card",
            {**HELD, "upsert-record": True, "card-expiration": "2020-07-16T23:50:30.045+05:30"},
        ),
        ("update-card", {**HELD, "upsert-record": False}),
        ("view-card", {}),
        ("delete-card", {}),
        (
            "card-invitation",
            {
                "recipient-email": "RECIPIENT EMAIL",
                "invitation-expiration": "2020-07-16T23:50:30+05:30",
            },
        ),
        ("list-templates", PART),
        ("view-template", {}),
        ("list-cards", PART),
    ],
)
def test_id123_accepts_what_its_documents_print(action: str, sent: dict[str, Any]) -> None:
    ids = {"card-template-id": "CARD_TEMPLATE_ID", "card-id": "CARD_ID"}
    with make_mock("id123").client(headers={"X-API-KEY": "mock"}) as client:
        response = client.post("/api/v2/", json={"action": action, **ids, **sent})
    assert response.json()["status"] == "success", response.headers.get("x-mock-reason")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/prospect/image", IMAGE),
        ("POST", "/prospect/registration", REGISTRATION),
        ("POST", "/recovery/code", {"deviceTag": "o1vd1oc0nw8"}),
        ("POST", "/prospect/connectsocket", SOCKET),
        ("PUT", "/token", USER),
        ("PUT", "/token", PHONE),
        ("PUT", "/token", DEMO),
        ("DELETE", "/token", None),
        ("GET", "/ping/heartbeat", None),
        ("GET", "/confirm/email/qweaurl8kgtlv9pc/bztuqsahxc", None),
    ],
)
def test_amplifi_accepts_what_its_documents_print(
    method: str, path: str, body: dict[str, Any] | None
) -> None:
    mock = make_mock("amplifi")
    known = {**mock.state["devices"], PHONE["deviceTagOpen"]: {"AFiUserId": None}}
    mock.state = {**mock.state, "devices": known}
    with mock.client(headers={"token": "mock"}) as client:
        response = client.request(method, path, json=body)
    assert response.is_success, response.headers.get("x-mock-reason")


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("unknownDeviceTag", "Unauthorized"),
        ("peloran", '{"error":true,"text":"Error: can not authenticate the user"}'),
    ],
)
def test_amplifi_refuses_a_login_in_the_words_that_its_document_prints(tag: str, told: str) -> None:
    with make_mock("amplifi").client() as client:
        response = client.put("/token", json=DEMO | {"deviceTag": tag})
    assert (response.status_code, response.text) == (401, told)
