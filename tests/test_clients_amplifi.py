"""ampliFi's client, with responses that no document shows completely, and with failures."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.clients import package

AMPLIFI: Any = package("amplifi")
USER = AMPLIFI.InternetCredentials(user_name="ali", password="qa")
MISSING = "UnauthorizedError: Error, request body does not contain all the required ingredients"


def client(status: int, body: object) -> Any:
    """Return a client of a server that always returns this response."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, json=body))
    http = httpx.Client(transport=transport)
    return AMPLIFI.AmpliFiClient(token="t", base_url="https://a.example", http_client=http)


def failed(text: str) -> dict[str, object]:
    return {"error": True, "text": text}


def log_in(amplifi: Any) -> Any:
    return amplifi.authentication.get_access_token(body=USER)


def register(amplifi: Any) -> Any:
    data = AMPLIFI.RegisterDeviceRequestDeviceData()
    return amplifi.prospects.register_device(device_tag="d", pre_segment="adult", device_data=data)


@pytest.mark.parametrize("call", [log_in, register])
def test_a_success_that_does_not_say_so_is_one_where_no_document_shows_the_body(
    call: Callable[[Any], Any],
) -> None:
    assert call(client(201, {"AFiUserId": "u"}))["AFiUserId"] == "u"


def test_a_picture_is_taken_only_with_a_fitting_media_type() -> None:
    with pytest.raises(AMPLIFI.DecodingError, match="success is missing"):
        client(200, {}).prospects.take_prospect_image(
            device_tag="d", afi_image_id="i", image_base64=b"png"
        )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("UnauthorizedError: Unauthorized", AMPLIFI.AuthenticationError),
        (MISSING, AMPLIFI.InvalidRequestError),
        ("something else", AMPLIFI.InvalidRequestError),
    ],
)
def test_a_login_rejected_with_404_is_classified_by_its_message(
    text: str, error: type[Exception]
) -> None:
    with pytest.raises(error, match=text):
        log_in(client(404, failed(text)))


def test_a_registration_rejected_with_401_is_not_an_authentication_error() -> None:
    with pytest.raises(AMPLIFI.PermissionDeniedError, match="The user is locked"):
        register(client(401, failed("The user is locked")))


def test_what_a_document_prints_can_be_sent() -> None:
    amplifi = client(200, {})
    phone = AMPLIFI.AndroidCredentials(uuid="u", device_tag_open="d")
    amplifi.authentication.get_access_token(body=phone)
    amplifi.prospects.create_recovery_code(device_tag="o1vd1oc0nw8")


def test_an_identity_document_has_a_type_that_hides_it() -> None:
    document = AMPLIFI.IdentityDocument(number="123456789", issuing_state="PA")
    payload = AMPLIFI.ProspectPayload(document=document)
    assert payload.to_dict() == {"document": {"number": "123456789", "issuingState": "PA"}}
    assert "123456789" not in repr(document) + repr(payload)


@pytest.mark.parametrize("data", [{}, {"androidVersion": "14"}])
def test_data_of_a_device_may_be_a_plain_dict(data: dict[str, str]) -> None:
    sent: list[dict[str, Any]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.read()))
        return httpx.Response(201, json={"AFiUserId": "u"})

    http = httpx.Client(transport=httpx.MockTransport(handle))
    amplifi = AMPLIFI.AmpliFiClient(token="t", base_url="https://a.example", http_client=http)
    amplifi.prospects.register_device(device_tag="d", pre_segment="adult", device_data=data)
    assert sent[0]["deviceData"] == data
