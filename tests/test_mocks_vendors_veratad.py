"""Veratad's mock does what Veratad's documents tell."""

from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

STORED = "test@veratad.com"
NEW = "new@customer.example"
FOUND = {"fn": "John", "ln": "Smith", "email": STORED}


def call(mock: Mock, service: str, target: dict[str, Any], **members: Any) -> httpx.Response:
    body = {"user": "mock", "pass": "mock", "service": service, "target": target, **members}
    with mock.client() as client:
        return client.post("/v3/stable/api/storage", json=body)


def told(mock: Mock, service: str, target: dict[str, Any], **members: Any) -> dict[str, Any]:
    response = call(mock, service, target, **members)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def test_a_status_is_stored_and_the_customer_shown() -> None:
    mock = make_mock("veratad")
    answer = told(mock, "updateStatus", {"email": STORED, "status": "FAIL"})
    assert answer["result"] == "Success"
    assert answer["target"]["fn"] == "John"
    assert answer["target"]["status"] == "FAIL"
    assert told(mock, "getStatus", {"email": STORED})["status"] == "FAIL"


def test_the_status_is_answered_with_all_stored_attributes() -> None:
    answer = told(make_mock("veratad"), "getStatus", {"email": STORED})
    assert (answer["status"], answer["reference"]) == ("PENDING", "888888812")
    assert answer["target"].items() >= FOUND.items()


def test_a_new_customer_is_created_and_is_pending() -> None:
    mock = make_mock("veratad")
    answer = told(mock, "createOrUpdateCustomer", {"email": NEW, "fn": "Ada"}, reference="R")
    assert (answer["type"], answer["status"]) == ("createCustomer", "PENDING")
    assert (answer["reference"], answer["target"]) == ("R", {"email": NEW, "fn": "Ada"})
    assert told(mock, "getStatus", {"email": NEW})["target"] == {"email": NEW, "fn": "Ada"}


def test_a_stored_customer_is_updated_and_keeps_what_is_not_sent() -> None:
    mock = make_mock("veratad")
    told(mock, "updateStatus", {"email": STORED, "status": "PASS"})
    answer = told(mock, "createOrUpdateCustomer", {"email": STORED, "fn": "Jack"})
    assert (answer["type"], answer["status"]) == ("updateCustomer", "PASS")
    assert answer["reference"] == "888888812"
    assert answer["target"].items() >= {"fn": "Jack", "ln": "Smith"}.items()


def test_a_status_cannot_be_stored_with_the_attributes() -> None:
    mock = make_mock("veratad")
    told(mock, "createOrUpdateCustomer", {"email": STORED, "status": "FAIL"})
    answer = told(mock, "getStatus", {"email": STORED})
    assert answer["status"] == "PENDING"
    assert "status" not in answer["target"]


def test_each_customer_has_a_link_of_its_own() -> None:
    mock = make_mock("veratad")
    answers = [told(mock, "createOrUpdateCustomer", {"email": each}) for each in (STORED, NEW)]
    links = [each["customer_link"] for each in answers]
    assert links[0].endswith("id=727657")
    assert links[1].endswith("id=727658")


def test_a_reference_that_was_never_sent_is_not_shown() -> None:
    answer = told(make_mock("veratad"), "createOrUpdateCustomer", {"email": NEW})
    assert "reference" not in answer


def test_an_updated_status_is_returned_with_all_that_is_stored() -> None:
    mock = make_mock("veratad")
    status = {"email": STORED, "status": "PASS"}
    assert "documents" not in told(mock, "updateStatus", status)["target"]
    told(mock, "createOrUpdateCustomer", {"email": STORED, "documents": {"front": "aGk="}})
    target = told(mock, "updateStatus", status)["target"]
    assert target["documents"] == {"front": "aGk="}
    assert target.items() >= {**FOUND, "status": "PASS"}.items()


def test_images_are_stored_and_left_out_where_a_page_says_so() -> None:
    mock = make_mock("veratad")
    target = {"email": STORED, "documents": {"front": "aGk="}}
    assert "documents" not in told(mock, "createOrUpdateCustomer", target)["target"]
    assert "documents" not in told(mock, "getStatus", {"email": STORED})["target"]
    answer = told(mock, "getDocumentImages", {"email": STORED})
    assert answer["target"]["documents"] == {"front": "aGk="}
    assert answer["target"].items() >= FOUND.items()


def test_an_image_that_is_not_sent_again_stays() -> None:
    mock = make_mock("veratad")
    for side in ("front", "back"):
        documents = {side: "aGk="}
        told(mock, "createOrUpdateCustomer", {"email": STORED, "documents": documents})
    answer = told(mock, "getDocumentImages", {"email": STORED})
    assert answer["target"]["documents"] == {"front": "aGk=", "back": "aGk="}


def test_a_customer_without_images_has_an_empty_object_of_them() -> None:
    answer = told(make_mock("veratad"), "getDocumentImages", {"email": STORED})
    assert answer["target"]["documents"] == {}


@pytest.mark.parametrize("service", ["getStatus", "getDocumentImages", "updateStatus"])
@pytest.mark.parametrize(
    ("target", "status", "message"),
    [
        ({"email": "no address", "status": "PASS"}, 400, "The email address is invalid"),
        ({"status": "PASS"}, 400, "Missing a required input"),
        ({"email": NEW, "status": "PASS"}, 404, "The email address was not found"),
    ],
)
def test_each_failure_has_words_of_its_own(
    service: str, target: dict[str, str], status: int, message: str
) -> None:
    response = call(make_mock("veratad"), service, target)
    assert response.status_code == status
    assert response.json() == {"result": "Error", "message": message}


def test_another_status_is_refused_as_input() -> None:
    target = {"email": STORED, "status": "MAYBE"}
    assert call(make_mock("veratad"), "updateStatus", target).status_code == 400


def test_no_customer_is_created_of_an_invalid_address() -> None:
    mock = make_mock("veratad")
    response = call(mock, "createOrUpdateCustomer", {"email": "no address"})
    assert response.json()["message"] == "The email address is invalid"
    assert list(mock.state["customers"]) == [STORED]


@pytest.mark.parametrize(
    "service", ["createOrUpdateCustomer", "getStatus", "getDocumentImages", "updateStatus"]
)
@pytest.mark.parametrize("member", ["user", "pass"])
def test_a_wrong_user_and_a_wrong_password_are_told_alike(service: str, member: str) -> None:
    response = call(make_mock("veratad"), service, {"email": STORED}, **{member: "wrong"})
    assert response.status_code == 401
    assert response.json()["message"] == "Either your username or password is incorrect"


def test_credentials_that_were_set_are_taken() -> None:
    mock = make_mock("veratad", credentials={"username": "me"})
    assert call(mock, "getStatus", {"email": STORED}, user="me").status_code == 200
    assert call(mock, "getStatus", {"email": STORED}).status_code == 401


def test_a_refusal_names_the_fact_of_the_service_that_was_called() -> None:
    reason = call(make_mock("veratad"), "getStatus", {"email": NEW}).headers["x-mock-reason"]
    assert "get-customer-status/registered-first" in reason
    assert "update-customer-status" not in reason
