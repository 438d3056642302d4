"""A prospect's app that calls ampliFi, tested against the mock, alone and on a shared server."""

import base64
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from scripts.mocks import Fault, Mock
from scripts.mocks.pytest_plugin import photo_id_mock, photo_id_mock_url, photo_id_server

__all__ = ["photo_id_mock", "photo_id_mock_url", "photo_id_server"]

USER = "qweaurl8kgtlv9pc"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x03\x08\x02\x00\x00\x00"


class ProspectApp:
    """The program under test."""

    def __init__(self, http: httpx.Client) -> None:
        self.http = http
        self.http.headers["token"] = "mock"

    def log_in(self, password: str) -> bool:
        body = {"channel": "internet", "userName": "ali", "password": password}
        return self.http.put("token", json=body).is_success

    def log_out(self) -> None:
        self.http.delete("token").raise_for_status()

    def register(self, tag: str) -> None:
        device = {"platform": "android", "build": "1"}
        body = {"preSegment": "demo", "deviceData": device, "deviceTag": tag, "referral": "R1"}
        self.http.post("prospect/registration", json=body).raise_for_status()

    def send_image(self, tag: str, picture: bytes) -> None:
        body = {
            "deviceTag": tag,
            "AFiImageId": "image1",
            "type": "Face image",
            "preSegment": "demo",
            "imageBase64": base64.b64encode(picture).decode(),
            "dtsCreated": "2030-01-31T12:00:00.000+00:00",
        }
        self.http.post("prospect/image", json=body).raise_for_status()

    def confirm(self) -> bool:
        return self.http.get(f"confirm/email/{USER}/bztuqsahxc").is_success

    def time(self) -> str:
        return str(self.http.get("ping/heartbeat").json()["dts"])


@pytest.fixture
def amplifi(photo_id_mock: Callable[..., Mock]) -> Mock:
    return photo_id_mock("amplifi")


@pytest.fixture
def app(amplifi: Mock) -> ProspectApp:
    return ProspectApp(amplifi.client())


def test_a_device_is_registered_before_its_image_is_sent(amplifi: Mock, app: ProspectApp) -> None:
    app.register("tag1")
    app.send_image("tag1", PNG)
    tag = {"deviceTag": "tag1"}
    amplifi.assert_order(("registerDevice", tag), ("takeProspectImage", tag))
    assert "tag1" in amplifi.state["devices"]


def test_the_image_arrives_as_it_was_taken(amplifi: Mock, app: ProspectApp) -> None:
    app.send_image("tag1", PNG)
    (call,) = amplifi.assert_called("takeProspectImage", with_={"imageBase64": PNG})
    picture = call.pictures["imageBase64"]
    assert (picture.type, picture.width, picture.height) == ("image/png", 2, 3)


def test_a_wrong_password_is_rejected(app: ProspectApp) -> None:
    assert [app.log_in("wrong"), app.log_in("qa")] == [False, True]


def test_a_locked_user_cannot_log_in(amplifi: Mock, app: ProspectApp) -> None:
    amplifi.put("isLocked", True)
    assert not app.log_in("qa")
    assert "locked" in amplifi.requests[-1].reason


def test_nothing_is_sent_after_the_log_out(amplifi: Mock, app: ProspectApp) -> None:
    app.log_out()
    with pytest.raises(httpx.HTTPStatusError):
        app.register("tag1")
    assert "tag1" not in amplifi.state["devices"]


def test_an_address_is_confirmed_once(amplifi: Mock, app: ProspectApp) -> None:
    assert [app.confirm(), app.confirm()] == [True, False]
    assert "confirmed" in amplifi.state["users"][USER]["emails"].values()


def test_a_device_without_a_user_is_seeded(amplifi: Mock, app: ProspectApp) -> None:
    amplifi.put("devices", "tag9", {"AFiUserId": None})
    response = app.http.post("recovery/code", json={"deviceTag": "tag9"})
    assert not response.is_success, "a registered device needs no recovery"


def test_the_heartbeat_follows_the_clock(amplifi: Mock, app: ProspectApp) -> None:
    amplifi.clock.freeze(datetime(2030, 1, 31, 12, tzinfo=UTC))
    before = app.time()
    amplifi.clock.advance(minutes=5)
    assert (before, app.time()) == ("2030-01-31T12:00:00.000Z", "2030-01-31T12:05:00.000Z")


def test_an_outage_of_everything_is_noticed(amplifi: Mock, app: ProspectApp) -> None:
    amplifi.down()
    assert not app.log_in("qa")
    amplifi.disarm()
    amplifi.arm(Fault(operation="pingHeartbeat", damage="malformed"))
    with pytest.raises(ValueError, match=r"JSON|Expecting|Unterminated"):
        app.time()


@pytest.mark.parametrize("worker", [1, 2])
def test_workers_on_a_shared_server_do_not_disturb_each_other(
    worker: int, photo_id_mock_url: Callable[[str], str]
) -> None:
    with httpx.Client(base_url=photo_id_mock_url("amplifi")) as http:
        assert ProspectApp(http).confirm(), f"worker {worker} is the first to confirm"
