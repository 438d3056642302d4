"""Each vendor's mock does what the vendor's documents tell."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from scripts import evidence
from scripts.document import all_specs, load
from scripts.mocks import make_mock, rules_of
from scripts.mocks.behaviour import behaviour_of
from scripts.mocks.in_process import Mock

VENDORS = [path.stem for path in all_specs()]


def cloudcard(mock: Mock, photo: int, body: Mapping[str, Any], **query: str) -> httpx.Response:
    with mock.client(headers={"X-Auth-Token": "mock"}) as client:
        return client.put(f"/photo/{photo}", json=body, params=query)


def veratad(mock: Mock, **target: str) -> httpx.Response:
    body = {"user": "mock", "pass": "mock", "service": "updateStatus", "target": target}
    with mock.client() as client:
        return client.post("/v3/stable/api/storage", json=body)


def id123(mock: Mock, **body: Any) -> dict[str, Any]:
    sent = {"action": "create-card", "card-template-id": "T", "card-id": "1"}
    sent |= {name.replace("_", "-"): value for name, value in body.items()}
    with mock.client(headers={"X-API-KEY": "mock"}) as client:
        response = client.post("/api/v2/", json=sent)
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    return answer


def amplifi(mock: Mock, **body: Any) -> httpx.Response:
    with mock.client(headers={"token": "mock"}) as client:
        return client.post("/prospect/image", json=body)


def gazoop(mock: Mock, **fields: str) -> dict[str, Any]:
    sent = {"api_key": "mock", "phone_number": "447700900123", "photo_base64": "aGk="}
    with mock.client() as client:
        response = client.post("/update_customer_photo.json", data={**sent, **fields})
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    return answer


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_rule_is_for_an_action_of_the_spec(vendor: str) -> None:
    document = next(load(path) for path in all_specs() if path.stem == vendor)
    assert set(behaviour_of(vendor).rules) <= {action.id for action in document.actions}


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_a_rule_stands_in_the_evidence(vendor: str) -> None:
    document = next(load(path) for path in all_specs() if path.stem == vendor)
    assert rules_of(vendor) <= set(evidence.load(document).facts)


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_behaviour_has_a_rule_or_a_reason(vendor: str) -> None:
    document = next(load(path) for path in all_specs() if path.stem == vendor)
    assert evidence.report(evidence.load(document), rules_of(vendor)).unimplemented == ()


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_starting_state_has_the_shape_that_a_set_state_must_have(vendor: str) -> None:
    mock = make_mock(vendor)
    mock.state = mock.state
    assert mock.state == behaviour_of(vendor).start


def test_a_vendor_without_a_module_has_no_rules() -> None:
    assert rules_of("nobody") == frozenset()


def test_cloudcard_sets_the_status_and_counts_the_version() -> None:
    mock = make_mock("cloudcard")
    response = cloudcard(mock, 1412260, {"status": "DOWNLOADED"})
    assert response.json()["id"] == 1412260
    assert response.json()["status"] == "DOWNLOADED"
    assert mock.state["photos"]["1412260"]["version"] == 13


def test_cloudcard_refuses_a_stale_version_and_changes_nothing() -> None:
    mock = make_mock("cloudcard")
    before = mock.state
    response = cloudcard(mock, 1412260, {"status": "DENIED", "version": 11})
    assert response.status_code == 409
    assert "update-photo-current/version-lock" in response.headers["x-mock-reason"]
    assert mock.state == before


def test_cloudcard_takes_the_current_version_once() -> None:
    mock = make_mock("cloudcard")
    update = {"status": "DENIED", "version": 12}
    assert cloudcard(mock, 1412260, update).status_code == 200
    assert cloudcard(mock, 1412260, update).status_code == 409


def test_cloudcard_mails_the_reasons_of_a_denial_and_keeps_none() -> None:
    mock = make_mock("cloudcard")
    reasons = {"Face Camera": "true", "otherReason": "Sunglasses", "noteToCardholder": "Try again"}
    response = cloudcard(mock, 1412260, {"status": "DENIED"}, **reasons)
    mail = {"photo": 1412260, "reasons": ["Face Camera", "Sunglasses"], "note": "Try again"}
    assert mock.state["outbox"] == [mail]
    assert "Sunglasses" not in response.text
    assert "Sunglasses" not in str(mock.state["photos"])


def test_cloudcard_mails_nothing_with_another_status() -> None:
    mock = make_mock("cloudcard")
    cloudcard(mock, 1412260, {"status": "APPROVED"}, otherReason="Sunglasses")
    assert mock.state["outbox"] == []


def test_cloudcard_keeps_only_the_last_mails() -> None:
    mock = make_mock("cloudcard")
    for number in range(105):
        cloudcard(mock, 1412260, {"status": "DENIED"}, otherReason=str(number))
    reasons = [mail["reasons"] for mail in mock.state["outbox"]]
    assert len(reasons) == 100
    assert reasons[-1] == ["104"]


def test_cloudcard_knows_no_other_photo() -> None:
    assert cloudcard(make_mock("cloudcard"), 5, {"status": "DENIED"}).status_code == 404


def test_cloudcard_takes_no_other_value_for_a_requirement_than_true() -> None:
    response = cloudcard(make_mock("cloudcard"), 1412260, {"status": "DENIED"}, Face="yes")
    assert response.status_code == 400


def test_veratad_stores_the_status_and_shows_the_customer() -> None:
    mock = make_mock("veratad")
    answer = veratad(mock, email="test@veratad.com", status="FAIL").json()
    assert answer["result"] == "Success"
    assert answer["target"]["fn"] == "John"
    assert answer["target"]["status"] == "FAIL"
    assert mock.state["customers"]["test@veratad.com"]["status"] == "FAIL"


@pytest.mark.parametrize(
    ("target", "status", "message"),
    [
        ({"email": "no address", "status": "PASS"}, 400, "The email address is invalid"),
        ({"status": "PASS"}, 400, "Missing a required input"),
        ({"email": "test@veratad.com", "status": "MAYBE"}, 400, "Missing a required input"),
        ({"email": "a@b.example", "status": "PASS"}, 404, "The email address was not found"),
    ],
)
def test_veratad_has_words_for_each_failure(
    target: dict[str, str], status: int, message: str
) -> None:
    response = veratad(make_mock("veratad"), **target)
    assert response.status_code == status
    assert response.json() == {"result": "Error", "message": message}


@pytest.mark.parametrize("member", ["user", "pass"])
def test_veratad_says_the_same_of_a_wrong_user_and_a_wrong_password(member: str) -> None:
    target = {"email": "test@veratad.com", "status": "PASS"}
    body = {"user": "mock", "pass": "mock", "service": "updateStatus", "target": target}
    with make_mock("veratad").client() as client:
        response = client.post("/v3/stable/api/storage", json={**body, member: "wrong"})
    assert response.status_code == 401
    assert response.json()["message"] == "Either your username or password is incorrect"


def test_veratad_takes_credentials_that_were_set() -> None:
    target = {"email": "test@veratad.com", "status": "PASS"}
    body = {"user": "me", "pass": "mock", "service": "updateStatus", "target": target}
    with make_mock("veratad", credentials={"username": "me"}).client() as client:
        assert client.post("/v3/stable/api/storage", json=body).status_code == 200


def test_id123_makes_an_inactive_card_and_names_it() -> None:
    mock = make_mock("id123")
    answer = id123(mock, unique_identifier="U")
    assert (answer["status"], answer["card-id"], answer["card-template-id"]) == (
        "success",
        "1",
        "T",
    )
    assert mock.state["templates"]["T"]["1"] == {
        "card-status": "inactive",
        "unique-identifier": "U",
    }


@pytest.mark.parametrize("upsert", [{}, {"upsert_record": "false"}])
def test_id123_refuses_a_card_id_that_is_taken(upsert: dict[str, str]) -> None:
    mock = make_mock("id123")
    id123(mock, unique_identifier="first")
    answer = id123(mock, unique_identifier="second", **upsert)
    assert answer["status"] == "failure"
    assert answer["card-id"] == "1"
    assert mock.state["templates"]["T"]["1"]["unique-identifier"] == "first"


def test_id123_updates_a_card_where_that_is_asked_for() -> None:
    mock = make_mock("id123")
    id123(mock, unique_identifier="first", recipient_email="a@b.example")
    assert id123(mock, unique_identifier="second", upsert_record="true")["status"] == "success"
    card = mock.state["templates"]["T"]["1"]
    assert (card["unique-identifier"], card["recipient-email"]) == ("second", "a@b.example")


def test_id123_takes_the_same_card_id_in_another_template() -> None:
    mock = make_mock("id123")
    id123(mock)
    assert id123(mock, card_template_id="U")["status"] == "success"


def test_id123_refuses_without_the_key() -> None:
    body = {"action": "create-card", "card-template-id": "T", "card-id": "1"}
    mock = make_mock("id123")
    with mock.client() as client:
        response = client.post("/api/v2/", json=body)
    assert response.status_code == 401
    assert response.json()["status"] == "failure"
    assert mock.state == {"templates": {}}


def test_amplifi_takes_an_image() -> None:
    mock = make_mock("amplifi")
    response = amplifi(mock, deviceTag="d", AFiImageId="i", imageBase64="aGk=", type=None)
    assert response.json() == {"success": True}
    assert mock.state["images"] == {"i": {"deviceTag": "d", "type": None, "characters": 4}}


def test_amplifi_tells_of_missing_members_with_404() -> None:
    response = amplifi(make_mock("amplifi"), deviceTag="d", AFiImageId="i")
    assert response.status_code == 404
    assert response.json()["text"] == "Not enough parameters in the request body"


def test_amplifi_refuses_without_the_token() -> None:
    with make_mock("amplifi").client() as client:
        response = client.post("/prospect/image", json={})
    assert response.status_code == 401
    assert response.json()["error"] is True


def test_gazoop_replaces_the_photo() -> None:
    mock = make_mock("gazoop")
    answer = gazoop(mock)
    assert answer["result"] == "valid"
    assert mock.state["customers"]["447700900123"]["photo"] == answer["url_customer_picture"]


def test_gazoop_deletes_the_photo() -> None:
    mock = make_mock("gazoop")
    gazoop(mock)
    assert gazoop(mock, photo_base64="delete")["result"] == "valid"
    assert mock.state["customers"]["447700900123"]["photo"] is None


def test_gazoop_numbers_its_log() -> None:
    mock = make_mock("gazoop")
    assert gazoop(mock)["api_log_id"] + 1 == gazoop(mock)["api_log_id"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"api_key": "wrong"}, "Invalid Hash ID"),
        ({"phone_number": "1"}, "Type Error"),
        ({"phone_number": "x"}, "Type Error"),
        ({"customer_pin": "9999"}, "Type Error"),
    ],
)
def test_gazoop_tells_failures_inside_a_200(fields: dict[str, str], error: str) -> None:
    mock = make_mock("gazoop")
    before = mock.state
    answer = gazoop(mock, **fields)
    assert (answer["result"], answer["error"]) == ("error", error)
    assert mock.state == before


@pytest.mark.parametrize("pin", ["", "0123"])
def test_gazoop_takes_a_blank_pin_and_the_right_one(pin: str) -> None:
    assert gazoop(make_mock("gazoop"), customer_pin=pin)["result"] == "valid"
