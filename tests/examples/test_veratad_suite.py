"""A bank's sign-up that stores its customers at Veratad, tested against the mock."""

import base64
import contextlib
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from scripts.mocks import Fault, Mock
from scripts.mocks.pytest_plugin import photo_id_mock

__all__ = ["photo_id_mock"]

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAE0lEQVR4nGP8z8Dwn4GBgYEBAQAR+AID"
)
JO = "jo@home.example"


class SignUp:
    """The program under test."""

    def __init__(self, http: httpx.Client) -> None:
        self.http = http

    def store(self, email: str, born: str = "19700131", front: bytes = b"") -> str:
        documents = {"documents": {"front": base64.b64encode(front).decode()}} if front else {}
        target = {"email": email, "fn": "Jo", "ln": "Doe", "dob": born, **documents}
        return str(self._call("createOrUpdateCustomer", target).json()["type"])

    def status(self, email: str) -> str | None:
        response = self._call("getStatus", {"email": email})
        return None if response.status_code == 404 else str(response.json()["status"])

    def approve(self, email: str) -> None:
        self._call("updateStatus", {"email": email, "status": "PASS"}).raise_for_status()

    def _call(self, service: str, target: dict[str, Any]) -> httpx.Response:
        body = {"user": "mock", "pass": "mock", "service": service, "target": target}
        for _ in range(3):
            response = self.http.post("/v3/stable/api/storage", json=body)
            if response.status_code < 500:
                return response
        raise ConnectionError("Veratad does not respond")


@pytest.fixture
def veratad(photo_id_mock: Callable[..., Mock]) -> Mock:
    return photo_id_mock("veratad")


@pytest.fixture
def sign_up(veratad: Mock) -> SignUp:
    return SignUp(veratad.client())


def test_the_picture_of_the_document_is_sent(veratad: Mock, sign_up: SignUp) -> None:
    sign_up.store(JO, front=PNG)
    (call,) = veratad.assert_called("createOrUpdateCustomer", with_={"target/documents/front": PNG})
    (picture,) = call.pictures.values()
    assert (picture.type, picture.width, picture.height) == ("image/png", 2, 3)


def test_names_and_dates_are_sent_in_the_documented_form(veratad: Mock, sign_up: SignUp) -> None:
    sign_up.store(JO)
    conditions = {"target": {"fn": "Jo"}, "target/dob": re.compile("^[0-9]{8}$")}
    veratad.assert_called("createOrUpdateCustomer", with_=conditions)


def test_a_second_sign_up_updates_the_customer(veratad: Mock, sign_up: SignUp) -> None:
    assert [sign_up.store(JO), sign_up.store(JO)] == ["createCustomer", "updateCustomer"]
    assert set(veratad.state["customers"]) == {JO, "test@veratad.com"}


def test_an_unknown_customer_has_no_status(sign_up: SignUp) -> None:
    assert sign_up.status("nobody@home.example") is None


def test_a_customer_can_be_unknown_to_one_call(veratad: Mock, sign_up: SignUp) -> None:
    sign_up.store(JO)
    match = {"target/email": JO}
    veratad.arm(Fault(operation="getStatus", match=match, kind="not-found", times=1))
    assert [sign_up.status(JO), sign_up.status(JO)] == [None, "PENDING"]


def test_an_approval_is_stored(veratad: Mock, sign_up: SignUp) -> None:
    customer = {"number": 7, "reference": None, "status": "PENDING"}
    veratad.put("customers", JO, {**customer, "target": {"email": JO}, "documents": {}})
    sign_up.approve(JO)
    assert veratad.state["customers"][JO]["status"] == "PASS"
    assert sign_up.status(JO) == "PASS"


def test_every_other_call_may_fail(veratad: Mock, sign_up: SignUp) -> None:
    veratad.arm(Fault(operation="getStatus", status=503, every=2))
    assert [sign_up.status("test@veratad.com") for _ in range(3)] == ["PENDING"] * 3
    assert [each.status for each in veratad.requests] == [200, 503, 200, 503, 200]


def test_unreliable_calls_fail_in_the_same_way_in_every_run(veratad: Mock, sign_up: SignUp) -> None:
    def statuses() -> list[int]:
        veratad.clear_requests()
        veratad.arm(Fault(status=500, probability=0.5, seed=7))
        for _ in range(5):
            with contextlib.suppress(ConnectionError):
                sign_up.status("test@veratad.com")
        veratad.disarm()
        return [each.status for each in veratad.requests]

    assert statuses() == statuses()


def test_a_date_in_another_form_is_noticed(
    veratad: Mock, sign_up: SignUp, photo_id_mock: Callable[..., Mock]
) -> None:
    sign_up.store(JO, born="1970-01-31")
    assert "the date is not in the form YYYYMMDD" in veratad.requests[-1].warnings[0]
    strict = photo_id_mock("veratad", strict=True)
    body = veratad.requests[-1].body
    assert strict.client().post("/v3/stable/api/storage", json=body).status_code == 400


def test_a_wrong_expectation_names_the_nearest_call(veratad: Mock, sign_up: SignUp) -> None:
    sign_up.status(JO)
    with pytest.raises(AssertionError, match=r"nearest: #1 getStatus .*\n.*jo@home\.example"):
        veratad.assert_called("getStatus", with_={"target/email": "al@home.example"})
