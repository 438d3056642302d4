"""Veratad's mock does what Veratad's documents describe."""

from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

STORED = "test@veratad.com"
NEW = "new@customer.example"
FOUND = {"fn": "John", "ln": "Smith", "email": STORED}


def call(mock: Mock, service: str, target: dict[str, Any], **properties: Any) -> httpx.Response:
    body = {"user": "mock", "pass": "mock", "service": service, "target": target, **properties}
    with mock.client() as client:
        return client.post("/v3/stable/api/storage", json=body)


def result_of(
    mock: Mock, service: str, target: dict[str, Any], **properties: Any
) -> dict[str, Any]:
    response = call(mock, service, target, **properties)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def test_a_status_is_stored_and_the_customer_shown() -> None:
    mock = make_mock("veratad")
    response = result_of(mock, "updateStatus", {"email": STORED, "status": "FAIL"})
    assert response["result"] == "Success"
    assert response["target"]["fn"] == "John"
    assert response["target"]["status"] == "FAIL"
    assert result_of(mock, "getStatus", {"email": STORED})["status"] == "FAIL"


def test_the_status_is_returned_with_all_stored_attributes() -> None:
    response = result_of(make_mock("veratad"), "getStatus", {"email": STORED})
    assert (response["status"], response["reference"]) == ("PENDING", "888888812")
    assert response["target"].items() >= FOUND.items()


def test_a_new_customer_is_created_and_is_pending() -> None:
    mock = make_mock("veratad")
    response = result_of(mock, "createOrUpdateCustomer", {"email": NEW, "fn": "Ada"}, reference="R")
    assert (response["type"], response["status"]) == ("createCustomer", "PENDING")
    assert (response["reference"], response["target"]) == ("R", {"email": NEW, "fn": "Ada"})
    assert result_of(mock, "getStatus", {"email": NEW})["target"] == {"email": NEW, "fn": "Ada"}


def test_a_stored_customer_is_updated_and_keeps_what_is_not_sent() -> None:
    mock = make_mock("veratad")
    result_of(mock, "updateStatus", {"email": STORED, "status": "PASS"})
    response = result_of(mock, "createOrUpdateCustomer", {"email": STORED, "fn": "Jack"})
    assert (response["type"], response["status"]) == ("updateCustomer", "PASS")
    assert response["reference"] == "888888812"
    assert response["target"].items() >= {"fn": "Jack", "ln": "Smith"}.items()


def test_a_status_cannot_be_stored_with_the_attributes() -> None:
    mock = make_mock("veratad")
    result_of(mock, "createOrUpdateCustomer", {"email": STORED, "status": "FAIL"})
    response = result_of(mock, "getStatus", {"email": STORED})
    assert response["status"] == "PENDING"
    assert "status" not in response["target"]


def test_each_customer_has_a_link_of_its_own() -> None:
    mock = make_mock("veratad")
    responses = [
        result_of(mock, "createOrUpdateCustomer", {"email": each}) for each in (STORED, NEW)
    ]
    links = [each["customer_link"] for each in responses]
    assert links[0].endswith("id=727657")
    assert links[1].endswith("id=727658")


def test_a_reference_that_was_never_sent_is_not_shown() -> None:
    response = result_of(make_mock("veratad"), "createOrUpdateCustomer", {"email": NEW})
    assert "reference" not in response


def test_an_updated_status_is_returned_with_all_that_is_stored() -> None:
    mock = make_mock("veratad")
    status = {"email": STORED, "status": "PASS"}
    assert "documents" not in result_of(mock, "updateStatus", status)["target"]
    result_of(mock, "createOrUpdateCustomer", {"email": STORED, "documents": {"front": "aGk="}})
    target = result_of(mock, "updateStatus", status)["target"]
    assert target["documents"] == {"front": "aGk="}
    assert target.items() >= {**FOUND, "status": "PASS"}.items()


def test_images_are_stored_and_left_out_where_a_page_documents_it() -> None:
    mock = make_mock("veratad")
    target = {"email": STORED, "documents": {"front": "aGk="}}
    assert "documents" not in result_of(mock, "createOrUpdateCustomer", target)["target"]
    assert "documents" not in result_of(mock, "getStatus", {"email": STORED})["target"]
    response = result_of(mock, "getDocumentImages", {"email": STORED})
    assert response["target"]["documents"] == {"front": "aGk="}
    assert response["target"].items() >= FOUND.items()


def test_an_image_that_is_not_sent_again_stays() -> None:
    mock = make_mock("veratad")
    for side in ("front", "back"):
        documents = {side: "aGk="}
        result_of(mock, "createOrUpdateCustomer", {"email": STORED, "documents": documents})
    response = result_of(mock, "getDocumentImages", {"email": STORED})
    assert response["target"]["documents"] == {"front": "aGk=", "back": "aGk="}


def test_a_customer_without_images_has_an_empty_object_of_them() -> None:
    response = result_of(make_mock("veratad"), "getDocumentImages", {"email": STORED})
    assert response["target"]["documents"] == {}


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


def test_another_status_is_rejected_as_input() -> None:
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
@pytest.mark.parametrize("name", ["user", "pass"])
def test_a_wrong_user_and_a_wrong_password_have_the_same_message(service: str, name: str) -> None:
    response = call(make_mock("veratad"), service, {"email": STORED}, **{name: "wrong"})
    assert response.status_code == 401
    assert response.json()["message"] == "Either your username or password is incorrect"


def test_credentials_that_were_set_are_taken() -> None:
    mock = make_mock("veratad", credentials={"username": "me"})
    assert call(mock, "getStatus", {"email": STORED}, user="me").status_code == 200
    assert call(mock, "getStatus", {"email": STORED}).status_code == 401


def test_a_rejection_names_the_fact_of_the_service_that_was_called() -> None:
    reason = call(make_mock("veratad"), "getStatus", {"email": NEW}).headers["x-mock-reason"]
    assert "get-customer-status/registered-first" in reason
    assert "update-customer-status" not in reason
