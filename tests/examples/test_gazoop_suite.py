"""A fleet's customer app that calls Gazoop, tested against the mock."""

import base64
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from scripts.mocks import Fault, Mock
from scripts.mocks.pytest_plugin import photo_id_mock

__all__ = ["photo_id_mock"]

JO, MO = "447700900123", "447700900456"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x03\x08\x02\x00\x00\x00"


class RefusedError(Exception):
    """Raised by the program under test for a call that failed."""


class CustomerApp:
    """The program under test."""

    def __init__(self, http: httpx.Client, number: str = JO, pin: str = "0123") -> None:
        self.http = http
        self.number, self.pin = number, pin

    def upload(self, picture: bytes) -> None:
        self._call("update_customer_photo", photo_base64=base64.b64encode(picture).decode())

    def remove_photo(self) -> None:
        self._call("update_customer_photo", photo_base64="delete")

    def cancel(self, job: int) -> None:
        self._call("cancel_booking", job_id=job, reason="Not needed")

    def bookings(self) -> Any:
        form = {"username": self.number, "password": self.pin}
        return self.http.post("/customer_bookings.json", data=form).json()

    def _call(self, command: str, **values: Any) -> Any:
        form = {"api_key": "mock", "phone_number": self.number, "customer_pin": self.pin, **values}
        response = self.http.post(f"/{command}.json", data=form).raise_for_status()
        found = response.json()
        if found["result"] != "valid":
            raise RefusedError(found)
        return found


@pytest.fixture
def gazoop(photo_id_mock: Callable[..., Mock]) -> Mock:
    return photo_id_mock("gazoop")


@pytest.fixture
def app(gazoop: Mock) -> CustomerApp:
    return CustomerApp(gazoop.client(timeout=0.2))


def test_a_photo_is_sent_as_a_form_and_stored(gazoop: Mock, app: CustomerApp) -> None:
    app.upload(PNG)
    conditions = {"phone_number": JO, "photo_base64": PNG}
    (call,) = gazoop.assert_called("updateCustomerPhoto", with_=conditions)
    assert (call.pictures["photo_base64"].width, call.pictures["photo_base64"].height) == (2, 3)
    assert gazoop.state["customers"][JO]["photo"]


def test_a_photo_is_removed(gazoop: Mock, app: CustomerApp) -> None:
    app.upload(PNG)
    app.remove_photo()
    assert gazoop.state["customers"][JO]["photo"] is None


def test_a_wrong_pin_is_a_failure_inside_a_200(gazoop: Mock, app: CustomerApp) -> None:
    app.pin = "9999"
    with pytest.raises(RefusedError):
        app.upload(PNG)
    assert gazoop.requests[-1].status == 200
    assert "PIN" in gazoop.requests[-1].reason


def test_a_failure_of_a_kind_is_injected_for_one_customer(gazoop: Mock, app: CustomerApp) -> None:
    gazoop.arm(Fault(operation="cancelBooking", match={"phone_number": JO}, kind="permission"))
    with pytest.raises(RefusedError):
        app.cancel(12568)
    assert gazoop.state["bookings"]["12568"]["status"] != "V"
    assert gazoop.requests[-1].status == 200


def test_a_cancelled_booking_is_stored(gazoop: Mock, app: CustomerApp) -> None:
    app.cancel(12568)
    gazoop.assert_called("cancelBooking", times=1, with_={"job_id": 12568, "reason": "Not needed"})
    assert gazoop.state["bookings"]["12568"]["status"] == "V"


def test_each_customer_sees_the_own_bookings(gazoop: Mock, app: CustomerApp) -> None:
    other = CustomerApp(gazoop.client(), MO, "4567")
    assert set(other.bookings()) == {"12570"}
    assert not set(app.bookings()) & {"12570"}


def test_a_body_that_ends_early_is_an_error(gazoop: Mock, app: CustomerApp) -> None:
    gazoop.arm(Fault(damage="truncated", times=1))
    with pytest.raises(httpx.RemoteProtocolError):
        app.upload(PNG)
    app.upload(PNG)


def test_a_slow_body_ends_in_a_timeout(gazoop: Mock, app: CustomerApp) -> None:
    gazoop.arm(Fault(dribble=60))
    with pytest.raises(httpx.ReadTimeout):
        app.upload(PNG)


def test_a_page_of_a_proxy_in_place_of_json_is_an_error(gazoop: Mock, app: CustomerApp) -> None:
    page = {"Content-Type": "text/html"}
    gazoop.arm(Fault(status=502, body="<h1>Bad Gateway</h1>", headers=page))
    with pytest.raises(httpx.HTTPStatusError) as error:
        app.upload(PNG)
    assert error.value.response.text == "<h1>Bad Gateway</h1>"


def test_a_response_is_computed_from_the_request(gazoop: Mock, app: CustomerApp) -> None:
    def only_even_jobs(request: Any) -> httpx.Response | None:
        is_even = int(request.find("job_id")) % 2 == 0
        return None if is_even else httpx.Response(200, json={"result": "invalid"})

    gazoop.arm(Fault(operation="cancelBooking", respond=only_even_jobs))
    app.cancel(12568)
    with pytest.raises(RefusedError):
        app.cancel(12567)
