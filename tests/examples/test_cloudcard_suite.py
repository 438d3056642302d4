"""A photo desk that submits and fetches CloudCard's photos, tested against the mock."""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import requests

from scripts.mocks import Fault, Mock, mock
from scripts.mocks.pytest_plugin import photo_id_mock

__all__ = ["photo_id_mock"]

JPEG = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x03\x00\x02\x01\x01\x11\x00\xff\xd9"
PHOTO = {"status": "APPROVED", "version": 1, "publicKey": "key-of-7", "person": 123}


class PhotoDesk:
    """The program under test."""

    def __init__(self, http: httpx.Client, access: str = "mock") -> None:
        self.http = http
        self.access = access
        self.log_in()

    def log_in(self) -> None:
        body = {"persistentAccessToken": self.access}
        token = self.http.post("/authentication-token", json=body).json()["tokenValue"]
        self.http.headers["X-Auth-Token"] = token

    def log_out(self) -> None:
        token = self.http.headers["X-Auth-Token"]
        self.http.post("/person/me/logout", json={"authenticationToken": token})

    def submit(self, person: int, picture: bytes) -> int:
        image = base64.b64encode(picture).decode()
        body = {"person": {"id": person}, "encodedImage": image, "isBase64": True}
        return int(self._call("POST", "/photo", json=body).json()["id"])

    def fetch_approved(self) -> list[bytes]:
        photos = self._call("GET", "/photo", params={"status": "APPROVED"}).json()
        pictures = [self.http.get(each["externalURL"]).content for each in photos]
        for each in photos:
            self._call("PUT", f"/photo/{each['id']}", json={"status": "DOWNLOADED"})
        return pictures

    def _call(self, method: str, path: str, **options: Any) -> httpx.Response:
        response = self.http.request(method, path, **options)
        if response.status_code == 401:
            self.log_in()
            response = self.http.request(method, path, **options)
        return response.raise_for_status()


@pytest.fixture
def cloudcard(photo_id_mock: Callable[..., Mock]) -> Mock:
    return photo_id_mock("cloudcard")


@pytest.fixture
def desk(cloudcard: Mock) -> PhotoDesk:
    return PhotoDesk(cloudcard.client())


def test_the_picture_is_submitted_for_its_person(cloudcard: Mock, desk: PhotoDesk) -> None:
    desk.submit(10, JPEG)
    conditions = {"person": {"id": 10}, "encodedImage": JPEG}
    (call,) = cloudcard.assert_called("createPhoto", times=1, with_=conditions)
    assert call.pictures["encodedImage"].bytes == len(JPEG)


def test_a_submitted_picture_can_be_fetched_by_its_link(cloudcard: Mock, desk: PhotoDesk) -> None:
    number = desk.submit(10, JPEG)
    cloudcard.patch("photos", number, status="APPROVED")
    assert JPEG in desk.fetch_approved()


def test_a_fetched_photo_is_marked_and_not_fetched_again(cloudcard: Mock, desk: PhotoDesk) -> None:
    cloudcard.put("photos", 7, PHOTO)
    assert len(desk.fetch_approved()) == 2
    assert cloudcard.state["photos"]["7"]["status"] == "DOWNLOADED"
    assert desk.fetch_approved() == []


def test_a_session_that_has_expired_is_renewed(cloudcard: Mock, desk: PhotoDesk) -> None:
    cloudcard.clock.advance(hours=12)
    desk.submit(10, JPEG)
    cloudcard.assert_called("createAuthenticationToken", times=2)
    cloudcard.assert_order("createPhoto", "createAuthenticationToken", "createPhoto")


def test_a_log_out_ends_the_own_session_only(cloudcard: Mock, desk: PhotoDesk) -> None:
    other = PhotoDesk(cloudcard.client())
    desk.log_out()
    assert desk.http.get("/photo").status_code == 401
    assert other.http.get("/photo").status_code == 200


def test_two_schools_log_in_with_their_own_tokens(photo_id_mock: Callable[..., Mock]) -> None:
    schools = {"persistent_access_token": ["north", "south"]}
    cloudcard = photo_id_mock("cloudcard", credentials=schools)
    north, south = (PhotoDesk(cloudcard.client(), each) for each in ("north", "south"))
    north.http.post("/person/me/logout", json={})
    assert north.http.get("/photo").status_code == 401
    assert south.http.get("/photo").status_code == 200


def test_a_lost_response_has_changed_the_state(cloudcard: Mock, desk: PhotoDesk) -> None:
    cloudcard.arm(Fault(operation="createPhoto", reset=True, times=1))
    with pytest.raises(httpx.ReadError):
        desk.submit(10, JPEG)
    assert cloudcard.requests[-1].status == 0
    assert len(cloudcard.state["photos"]) == 3


def test_a_picture_with_a_data_prefix_is_noticed(photo_id_mock: Callable[..., Mock]) -> None:
    image = "data:image/jpeg;base64," + base64.b64encode(JPEG).decode()
    body = {"person": {"id": 10}, "encodedImage": image, "isBase64": True}
    statuses = []
    for strict in (False, True):
        cloudcard = photo_id_mock("cloudcard", strict=strict)
        response = cloudcard.client(headers={"X-Auth-Token": "mock"}).post("/photo", json=body)
        assert "data: prefix" in response.headers["x-mock-warning"]
        statuses.append(response.is_success)
    assert statuses == [True, False]


def test_a_program_with_a_fixed_address_reaches_the_mock() -> None:
    with mock("cloudcard", intercept=True) as cloudcard:
        url = "https://api.cloudcard.us/photo/1412260"
        photo = requests.get(url, headers={"X-Auth-Token": "mock"}, timeout=5).json()
        picture = requests.get(photo["externalURL"], timeout=5)
        assert picture.headers["content-type"] == "image/jpeg"
        cloudcard.assert_called("getPhoto", times=1)


def test_state_and_traffic_are_kept_in_files(
    cloudcard: Mock, desk: PhotoDesk, tmp_path: Path
) -> None:
    number = desk.submit(10, JPEG)
    cloudcard.save(tmp_path / "state.json")
    (tmp_path / "traffic.har").write_text(json.dumps(cloudcard.har()))
    cloudcard.reset()
    cloudcard.load(tmp_path / "state.json")
    assert str(number) in cloudcard.state["photos"]
    entries = json.loads((tmp_path / "traffic.har").read_text())["log"]["entries"]
    assert [each["request"]["method"] for each in entries] == ["POST", "POST"]
