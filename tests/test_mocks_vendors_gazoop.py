"""Gazoop's mock does what Gazoop's documents describe."""

from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.tester.injected_faults import Fault
from tests.clients import package

NUMBER = "447700900123"
FLEET = {"api_key": "mock", "phone_number": NUMBER}
OWN = {"username": "mock", "password": "mock"}
BOTH = pytest.mark.parametrize("who", [FLEET, OWN], ids=["fleet", "own"])
REFUSED = {"result": "error", "error": "Reason for error"}
NOT_CANCELLED = {"result": "error", "error": "Reason for error (EG: Already cancelled)"}


def call(mock: Mock, name: str, fields: dict[str, str], **more: str) -> Any:
    with mock.client() as client:
        response: httpx.Response = client.post(f"/{name}.json", data={**fields, **more})
    assert response.status_code == 200, response.text
    return response.json()


def photo(mock: Mock, **fields: str) -> Any:
    return call(mock, "update_customer_photo", FLEET, **{"photo_base64": "aGk=", **fields})


def test_the_photo_is_replaced() -> None:
    mock = make_mock("gazoop")
    response = photo(mock)
    assert response["result"] == "valid"
    assert mock.state["customers"][NUMBER]["photo"].endswith("/452733_photo.jpg")
    assert response["url_customer_picture"] == f"{mock.base_url}/_pictures/452733_photo.jpg"


def test_the_photo_is_deleted() -> None:
    mock = make_mock("gazoop")
    photo(mock)
    photo(mock, photo_base64="delete")
    assert mock.state["customers"][NUMBER]["photo"] is None


@pytest.mark.parametrize("times", [1, 2])
def test_the_response_to_a_deletion_has_no_picture(times: int) -> None:
    mock = make_mock("gazoop")
    first = photo(mock)["api_log_id"]
    responses = [photo(mock, photo_base64="delete") for _ in range(times)]
    assert responses[-1] == {"result": "valid", "api_log_id": first + times}


def test_the_client_sends_a_deletion_once_even_if_the_service_fails() -> None:
    mock, library = make_mock("gazoop"), package("gazoop")
    mock.arm(Fault(status=503, retry_after=0, nth=1))
    with httpx.Client(transport=mock.transport) as http:
        client = library.GazoopClient(api_key="mock", base_url=mock.base_url, http_client=http)
        with pytest.raises(library.ServerError):
            client.customers.update_customer_photo(phone_number=int(NUMBER), photo_base64="delete")
    assert len(mock.requests) == 1


def test_the_log_is_numbered() -> None:
    mock = make_mock("gazoop")
    first = photo(mock)["api_log_id"]
    assert photo(mock, customer_pin="9999")["api_log_id"] == first + 1
    assert photo(mock)["api_log_id"] == first + 2


def test_a_rejection_by_the_engine_has_no_log_number() -> None:
    mock = make_mock("gazoop")
    first = photo(mock)["api_log_id"]
    assert "api_log_id" not in photo(mock, api_key="wrong")
    sample = {"result": "error", "error": "Type Error", "api_log_id": 2288367}
    assert call(mock, "update_customer_photo", FLEET) == sample
    assert photo(mock)["api_log_id"] == first + 1


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"api_key": "wrong"}, "Invalid Hash ID"),
        ({"phone_number": "1"}, "Type Error"),
        ({"phone_number": "0"}, "Type Error"),
        ({"phone_number": "x"}, "Type Error"),
        ({"customer_pin": "9999"}, "Type Error"),
    ],
)
def test_a_photo_is_rejected_inside_a_200(fields: dict[str, str], error: str) -> None:
    mock = make_mock("gazoop")
    before = mock.state
    response = photo(mock, **fields)
    assert (response["result"], response["error"]) == ("error", error)
    assert mock.state == before


@pytest.mark.parametrize("pin", ["", "0123"])
def test_a_photo_is_taken_with_a_blank_pin_and_with_the_right_one(pin: str) -> None:
    assert photo(make_mock("gazoop"), customer_pin=pin)["result"] == "valid"


def test_a_right_pin_returns_the_customer() -> None:
    mock = make_mock("gazoop")
    response = call(mock, "validate_customer_pin", FLEET, customer_pin="0123")
    assert response.items() >= {"result": "valid", "customer_id": "452733"}.items()
    assert response["phone_number"] == NUMBER
    assert "url_customer_picture" not in response
    photo(mock)
    response = call(mock, "validate_customer_pin", FLEET, customer_pin="0123")
    assert response["url_customer_picture"] == f"{mock.base_url}/_pictures/452733_photo.jpg"


def test_an_account_that_waits_for_its_code_is_distinguished() -> None:
    unverified = {**FLEET, "phone_number": "447700900789"}
    response = call(make_mock("gazoop"), "validate_customer_pin", unverified, customer_pin="7890")
    assert response == {
        "result": "valid-cin",
        "customer_id": "452735",
        "phone_number": "447700900789",
    }


@pytest.mark.parametrize(
    "wrong", [{"customer_pin": "9999"}, {"customer_pin": ""}, {"phone_number": "1"}]
)
def test_number_and_pin_that_do_not_belong_together_are_invalid(wrong: dict[str, str]) -> None:
    fields = {**FLEET, "customer_pin": "0123"}
    assert call(make_mock("gazoop"), "validate_customer_pin", {**fields, **wrong}) == {
        "result": "invalid"
    }


def test_a_wrong_key_is_no_wrong_pin() -> None:
    fields = {**FLEET, "customer_pin": "0123", "api_key": "wrong"}
    response = call(make_mock("gazoop"), "validate_customer_pin", fields)
    assert response == {"result": "error", "error": "Invalid Hash ID"}


def test_a_missing_field_is_no_wrong_pin() -> None:
    assert call(make_mock("gazoop"), "validate_customer_pin", FLEET) == REFUSED


def test_the_right_login_returns_its_customer() -> None:
    response = call(make_mock("gazoop"), "validate_customer_logins", OWN)
    assert (response["result"], response["phone_number"]) == ("valid", NUMBER)


@pytest.mark.parametrize("name", ["username", "password"])
def test_a_wrong_login_is_invalid(name: str) -> None:
    response = call(make_mock("gazoop"), "validate_customer_logins", {**OWN, name: "wrong"})
    assert response == {"result": "invalid"}


def test_a_login_whose_account_waits_for_its_code_is_distinguished() -> None:
    mock = make_mock("gazoop")
    mock.state = mock.state | {"login": "447700900789"}
    assert call(mock, "validate_customer_logins", OWN)["result"] == "valid-cin"


def test_a_login_of_no_customer_is_rejected() -> None:
    mock = make_mock("gazoop")
    mock.state = mock.state | {"login": "1"}
    assert call(mock, "customer_bookings", OWN) == REFUSED


@BOTH
def test_the_bookings_of_the_customer_are_listed_by_number(who: dict[str, str]) -> None:
    response = call(make_mock("gazoop"), "customer_bookings", who)
    assert list(response) == ["12566", "12567", "12568", "12569"]
    assert response["12567"].keys() == {"status", "pickup", "dropoff", "time"}


def test_a_customer_without_bookings_has_an_empty_object_of_them() -> None:
    fields = {**FLEET, "phone_number": "447700900789"}
    assert call(make_mock("gazoop"), "customer_bookings", fields) == {}


@BOTH
def test_a_booking_is_shown_by_its_number(who: dict[str, str]) -> None:
    response = call(make_mock("gazoop"), "check_live_bookings", who, job_id="12566")
    assert response["jobdata"]["job_id"] == "12566"
    assert response["jobdata"]["status"] == "Y"


@BOTH
def test_without_a_number_the_next_live_booking_is_shown(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    shown = []
    for _ in range(3):
        shown.append(call(mock, "check_live_bookings", who)["jobdata"]["job_id"])
        assert call(mock, "cancel_booking", who, job_id=shown[-1]) == {"result": "valid"}
    assert shown == ["12568", "12567", "12569"]
    assert call(mock, "check_live_bookings", who) == REFUSED


@BOTH
def test_a_cancelled_booking_has_v_and_is_not_cancelled_again(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    assert call(mock, "cancel_booking", who, job_id="12567") == {"result": "valid"}
    assert call(mock, "customer_bookings", who)["12567"]["status"] == "V"
    assert call(mock, "cancel_booking", who, job_id="12567") == NOT_CANCELLED


def test_the_reason_of_a_cancellation_is_kept() -> None:
    mock = make_mock("gazoop")
    call(mock, "cancel_booking", FLEET, job_id="12567", reason="Rain")
    assert mock.state["bookings"]["12567"]["reason"] == "Rain"


@BOTH
def test_a_booking_that_has_ended_is_not_cancelled(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    assert call(mock, "cancel_booking", who, job_id="12566") == NOT_CANCELLED
    assert mock.state["bookings"]["12566"]["status"] == "Y"


@BOTH
def test_a_booking_in_any_other_status_is_cancelled(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    state = mock.state
    state["bookings"]["12567"]["status"] = "P"
    mock.state = state
    assert call(mock, "cancel_booking", who, job_id="12567") == {"result": "valid"}


@BOTH
@pytest.mark.parametrize("job", ["12570", "1"])
def test_anothers_booking_is_as_unknown_as_one_that_is_not(who: dict[str, str], job: str) -> None:
    mock = make_mock("gazoop")
    before = mock.state
    assert call(mock, "check_live_bookings", who, job_id=job) == REFUSED
    assert call(mock, "cancel_booking", who, job_id=job) == REFUSED
    assert call(mock, "booking_feedback", who, job_id=job, rating="5") == REFUSED
    assert mock.state == before


@BOTH
def test_a_rating_is_stored_with_the_booking(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    response = call(mock, "booking_feedback", who, job_id="12567", rating="5")
    assert response == {"result": "valid"}
    booking = mock.state["bookings"]["12567"]
    assert booking["feedback"] == {"rating": 5, "notes": ""}
    assert booking["escalated"] is False


@BOTH
def test_notes_bring_a_booking_before_the_operator(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    call(mock, "booking_feedback", who, job_id="12567", rating="0", notes="An umbrella.")
    call(mock, "booking_feedback", who, job_id="12567", rating="5")
    assert mock.state["bookings"]["12567"]["escalated"] is True


@pytest.mark.parametrize("wrong", [{"phone_number": "1"}, {"customer_pin": "9999"}])
@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("customer_bookings", {}),
        ("check_live_bookings", {}),
        ("cancel_booking", {"job_id": "12567"}),
        ("booking_feedback", {"job_id": "12567", "rating": "5"}),
    ],
)
def test_a_fleet_needs_a_known_number_and_no_wrong_pin(
    name: str, fields: dict[str, str], wrong: dict[str, str]
) -> None:
    mock = make_mock("gazoop")
    before = mock.state
    assert call(mock, name, {**FLEET, **fields, **wrong}) == REFUSED
    assert mock.state == before


@pytest.mark.parametrize("pin", ["", "0123"])
def test_a_fleet_may_leave_the_pin_blank(pin: str) -> None:
    fields = {**FLEET, "customer_pin": pin, "job_id": "12567"}
    assert call(make_mock("gazoop"), "cancel_booking", fields) == {"result": "valid"}


@BOTH
def test_drivers_are_near_a_place_and_without_one_the_list_is_empty(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    drivers = call(mock, "pickup_estimate", who, lat="51.507323", long="-0.127754")
    assert [each["T2PD"] for each in drivers] == [8, 13]
    assert call(mock, "pickup_estimate", who) == []
    assert call(mock, "pickup_estimate", who, lat="51.507323") == []


@pytest.mark.parametrize(
    "name",
    [
        "customer_bookings",
        "check_live_bookings",
        "cancel_booking",
        "booking_feedback",
        "pickup_estimate",
        "airports",
    ],
)
@pytest.mark.parametrize(
    ("who", "error"),
    [
        ({**FLEET, "api_key": "wrong"}, "Invalid Hash ID"),
        ({**OWN, "password": "wrong"}, "Reason for error"),
        ({"phone_number": NUMBER}, "Reason for error"),
        (FLEET | OWN, "Reason for error"),
    ],
    ids=["key", "login", "neither", "both"],
)
def test_a_caller_is_either_the_fleet_or_the_customer(
    name: str, who: dict[str, str], error: str
) -> None:
    fields = {"job_id": "12567", "rating": "5", **who}
    response = call(make_mock("gazoop"), name, fields)
    assert response == {"result": "error", "error": error}


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/mock/cancel_booking.json", {"phone_number": NUMBER, "job_id": "12567"}),
        (f"/cancel_booking.json?api_key=mock&phone_number={NUMBER}&job_id=12567", None),
        (f"/mock/cancel_booking.json?phone_number={NUMBER}&job_id=12567", None),
    ],
)
def test_a_key_in_the_path_and_fields_in_the_query_are_those_of_the_form(
    path: str, form: dict[str, str] | None
) -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        response = client.post(path, data=form)
    assert response.json()["result"] == "valid"
    assert mock.state["bookings"]["12567"]["status"] == "V"
    assert mock.requests[0].body["api_key"] == "mock"


@BOTH
def test_one_address_takes_the_name_of_every_call_in_a_field(who: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    fields = {"command": "cancel_booking", "job_id": "12567"}
    assert call(mock, "live", who, **fields) == {"result": "valid"}
    assert mock.state["bookings"]["12567"]["status"] == "V"
    assert "command" not in mock.requests[0].body


@pytest.mark.parametrize("command", ["", "none", "../cancel_booking", "live"])
def test_a_call_that_does_not_exist_is_not_found(command: str) -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        response = client.post("/live.json", data={**OWN, "command": command})
    assert response.status_code == 404


@BOTH
def test_airports_are_listed_by_code(who: dict[str, str]) -> None:
    found = call(make_mock("gazoop"), "airports", who)
    assert {name: each["text"] for name, each in found.items()}["LHR"] == "Heathrow Airport"


@pytest.mark.parametrize(
    "path", ["/other/cancel_booking.json", "/a%26api_key=mock/cancel_booking.json"]
)
def test_a_wrong_key_in_the_path_is_rejected(path: str) -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        response = client.post(path, data={"phone_number": NUMBER, "job_id": "12567"})
    assert response.json()["result"] == "error"
    assert mock.state["bookings"]["12567"]["status"] == "W"


def test_a_query_next_to_a_form_is_not_read() -> None:
    mock = make_mock("gazoop")
    with mock.client() as client:
        path = f"/cancel_booking.json?phone_number={NUMBER}&job_id=12567"
        assert client.post(path, data={"api_key": "mock"}).json()["result"] == "error"


NEW = {"api_key": "mock", "phone_number": "447700900999", "new_pin": "0042", "first_name": "Jo"}


def test_an_account_is_opened_verified_and_checked() -> None:
    mock = make_mock("gazoop")
    made = call(mock, "create_customer", NEW)
    assert made == {"result": "success", "customer_id": "452736", "phone_number": "447700900999"}
    who = {"api_key": "mock", "phone_number": "447700900999"}
    assert call(mock, "validate_customer_pin", who, customer_pin="0042")["result"] == "valid-cin"
    assert call(mock, "validate_seccode", who, sec_code="000000") == REFUSED
    assert call(mock, "validate_seccode", who, sec_code="123456")["customer_id"] == "452736"
    checked = call(mock, "validate_customer_pin", who, customer_pin="0042")
    assert (checked["result"], checked["first_name"], checked["last_name"]) == ("valid", "Jo", "")


def test_a_number_has_one_account() -> None:
    assert call(make_mock("gazoop"), "create_customer", {**NEW, "phone_number": NUMBER}) == REFUSED


@pytest.mark.parametrize("pin", ["123", "123456789", "12a4"])
def test_a_new_pin_has_four_to_eight_digits(pin: str) -> None:
    assert call(make_mock("gazoop"), "create_customer", NEW, new_pin=pin) == REFUSED


PROFILE = {
    **FLEET,
    "customer_pin": "0123",
    "first_name": "Jo",
    "last_name": "",
    "new_mobile": "447700900999",
    "email": "jo@gazoop.example",
    "new_home_address": "1 High Street",
}


def test_a_profile_is_replaced_and_the_bookings_follow_the_number() -> None:
    mock = make_mock("gazoop")
    listed = call(mock, "customer_bookings", FLEET)
    changed = call(mock, "update_customer_profile", PROFILE)
    assert changed == {"result": "valid", "phone_number": "447700900999"}
    who = {"api_key": "mock", "phone_number": "447700900999"}
    assert call(mock, "customer_bookings", who) == listed
    shown = call(mock, "validate_customer_logins", OWN)
    assert (shown["phone_number"], shown["last_name"]) == ("447700900999", "")
    assert mock.state["customers"]["447700900999"]["new_home_address"] == "1 High Street"
    assert call(mock, "customer_bookings", FLEET) == REFUSED


@pytest.mark.parametrize(
    "change", [{"customer_pin": "9999"}, {"new_mobile": "447700900456"}, {"phone_number": "1"}]
)
def test_a_profile_of_somebody_else_is_not_changed(change: dict[str, str]) -> None:
    mock = make_mock("gazoop")
    before = mock.state["customers"]
    assert call(mock, "update_customer_profile", PROFILE, **change) == REFUSED
    assert mock.state["customers"] == before
