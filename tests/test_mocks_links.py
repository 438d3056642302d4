"""Links in responses: each leads to the mock, with the picture of the person behind it."""

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from scripts.mocks import make_mock
from scripts.mocks.compile.link_places import LINK, links_in
from scripts.mocks.documented_servers import DocumentedServers
from scripts.mocks.person_pictures import MAX_PICTURES, drawn, keep
from scripts.mocks.serving.in_process import Mock
from tests.vendors import document

from .mocked import spec

JPEG = b"\xff\xd8\xff\xe0uploaded\xff\xd9"
TOKEN = {"X-Auth-Token": "mock"}


@pytest.fixture
def cloudcard() -> Mock:
    return make_mock("cloudcard")


def fetched(mock: Mock, url: str) -> Any:
    assert url.startswith(f"{mock.base_url}/")
    with mock.client() as client:
        return client.get(url)


def photo(mock: Mock, number: int) -> Any:
    with mock.client(headers=TOKEN) as client:
        return client.get(f"/photo/{number}").json()


def test_a_link_of_a_response_leads_to_a_picture_of_the_mock(cloudcard: Mock) -> None:
    shown = photo(cloudcard, 1412260)
    for url in (shown["externalURL"], shown["links"]["bytes"]):
        response = fetched(cloudcard, url)
        assert response.headers["content-type"] == "image/jpeg"
        assert response.content.startswith(b"\xff\xd8\xff")


def test_the_pictures_of_two_people_differ_and_one_stays_the_same(cloudcard: Mock) -> None:
    first, second = (
        fetched(cloudcard, photo(cloudcard, number)["externalURL"]).content
        for number in (1412260, 1412261)
    )
    assert first != second
    assert first == fetched(cloudcard, photo(cloudcard, 1412260)["externalURL"]).content


def test_an_uploaded_picture_is_behind_its_link_and_in_the_state(cloudcard: Mock) -> None:
    text = base64.b64encode(JPEG).decode()
    with cloudcard.client(headers=TOKEN) as client:
        made = client.post("/photo", json={"person": {"id": 10}, "encodedImage": text}).json()
        legacy = client.get(f"/api/photos/{made['publicKey']}/bytes").content
    assert fetched(cloudcard, made["externalURL"]).content == JPEG
    assert legacy == JPEG
    assert cloudcard.state["pictures"] == {made["publicKey"]: text}


def test_a_picture_can_be_seeded(cloudcard: Mock) -> None:
    key = photo(cloudcard, 1412260)["publicKey"]
    cloudcard.put("pictures", key, base64.b64encode(JPEG).decode())
    assert fetched(cloudcard, photo(cloudcard, 1412260)["externalURL"]).content == JPEG


def test_an_archive_has_the_pictures(cloudcard: Mock) -> None:
    with cloudcard.client(headers=TOKEN) as client:
        link = client.get("/photo/download").json()["link"]
    archive = zipfile.ZipFile(io.BytesIO(fetched(cloudcard, link).content))
    url = photo(cloudcard, 1412260)["externalURL"]
    assert archive.read("1412260.jpg") == fetched(cloudcard, url).content


def test_an_example_that_is_requested_by_name_has_links_of_the_mock(cloudcard: Mock) -> None:
    with cloudcard.client(headers={**TOKEN, "Prefer": "code=303"}) as client:
        link = client.get("/photo/download").json()["link"]
    assert link == f"{cloudcard.base_url}/api/photos/download/zip?token=DOWNLOAD_TOKEN"


def test_a_customers_photo_is_behind_its_link_until_it_is_deleted() -> None:
    gazoop = make_mock("gazoop")
    form = {"api_key": "mock", "phone_number": "447700900123"}
    with gazoop.client() as client:
        text = base64.b64encode(JPEG).decode()
        path = "/update_customer_photo.json"
        url = client.post(path, data={**form, "photo_base64": text}).json()["url_customer_picture"]
        assert fetched(gazoop, url).content == JPEG
        client.post(path, data={**form, "photo_base64": "delete"})
    assert gazoop.state["pictures"] == {}


def test_only_some_uploaded_pictures_are_kept() -> None:
    pictures: dict[str, str] = {}
    for number in range(MAX_PICTURES + 5):
        keep(pictures, str(number), "AAAA")
    assert len(pictures) == MAX_PICTURES
    assert "4" not in pictures


def test_links_are_found_in_lists_and_in_a_schema_that_refers_to_itself(tmp_path: Path) -> None:
    schemas = {
        "Page": {
            "type": "object",
            "properties": {
                "self": {"type": "string", "format": "uri"},
                "name": {"type": "string"},
                "pages": {"type": "array", "items": {"$ref": "#/components/schemas/Page"}},
                "bare": {"type": "object", "properties": {"bare": {"type": "string"}}},
            },
        }
    }
    document = spec(tmp_path, f"  /a: {{}}\ncomponents:\n  schemas: {json.dumps(schemas)}\n")
    found: Any = links_in([document.components["Page"]])
    assert found.keys() == {"self", "pages"}
    assert found["pages"]["[]"]["pages"]["[]"]["self"] == LINK


def test_a_drawn_picture_is_a_baseline_jpeg_of_64_by_80_pixels() -> None:
    data = drawn("anybody")
    frame = data.index(b"\xff\xc0")
    assert (data[:3], data[-2:]) == (b"\xff\xd8\xff", b"\xff\xd9")
    assert data[frame + 5 : frame + 9] == bytes((0, 80, 0, 64))


@pytest.mark.parametrize(
    ("vendor", "url", "rest"),
    [
        ("cloudcard", "https://api.cloudcard.us/photo?status=DONE", "/photo?status=DONE"),
        ("cloudcard", "https://api.cloudcard.us:443/photo", "/photo"),
        ("cloudcard", "https://api.cloudcard.us", ""),
        ("cloudcard", "https://api.cloudcard.us.evil.example/photo", None),
        ("cloudcard", "https://other.cloudcard.us/photo", None),
        ("gazoop", "https://cp.gazoop.com/public_api/x.json", "/x.json"),
        ("gazoop", "https://cp.gazoop.com/other", None),
        ("id123", "https://secure-us-1.id123.io/api/v2/", "/api/v2/"),
        ("amplifi", "https://amplifi.example/token", "/token"),
    ],
)
def test_an_address_below_a_documented_server_is_recognized(
    vendor: str, url: str, rest: str | None
) -> None:
    assert DocumentedServers(document(vendor)).rest(url) == rest
