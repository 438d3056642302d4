"""Mistakes that a vendor may accept are accepted with a warning."""

import base64
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.compile.request_warnings import watch_of
from scripts.spec import load

from .mocked import spec
from .test_mocks_verify import png

TOKEN = {"X-Auth-Token": "mock"}
FACTS = "(create-a-photo/encoded-image, create-a-photo/encoding)"


def photo(text: str, **options: Any) -> httpx.Response:
    body = {"person": {"id": 10}, "encodedImage": text}
    with make_mock("cloudcard", **options).client(headers=TOKEN) as client:
        return client.post("/photo", json=body)


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the picture is empty"),
        ("!!!not base64", "the text is not base64"),
        ("aGk", "the text is not base64"),
        ("data:image/png;base64," + encoded(png()), "the base64 text has a data: prefix"),
        (base64.encodebytes(png() * 4).decode(), "the base64 text has line breaks"),
        (encoded(b"hello"), "the bytes are not an image"),
    ],
)
def test_a_wrong_picture_is_accepted_with_a_warning_and_its_facts(text: str, message: str) -> None:
    response = photo(text)
    assert response.status_code == 201
    assert response.headers["x-mock-warning"] == f"body/encodedImage: {message} {FACTS}"


def test_a_picture_has_no_warning() -> None:
    assert "x-mock-warning" not in photo(encoded(png())).headers


def test_a_strict_mock_rejects_what_has_a_warning() -> None:
    response = photo("aGk", strict=True)
    assert response.status_code == 400
    reason = "body/encodedImage: the text is not base64; this mock is strict"
    assert response.headers["x-mock-reason"].startswith(reason)
    assert photo(encoded(png()), strict=True).status_code == 201


def test_the_journal_has_the_warnings() -> None:
    mock = make_mock("cloudcard")
    with mock.client(headers=TOKEN) as client:
        client.post("/photo", json={"person": {"id": 10}, "encodedImage": ""})
    assert mock.requests[0].warnings == (f"body/encodedImage: the picture is empty {FACTS}",)


@pytest.mark.parametrize(("text", "warns"), [("delete", False), ("deleted", True)])
def test_a_word_with_a_meaning_of_its_own_is_not_a_picture(text: str, warns: bool) -> None:
    form = {"api_key": "mock", "phone_number": "447700900123", "photo_base64": text}
    with make_mock("gazoop").client() as client:
        response = client.post("/update_customer_photo.json", data=form)
    assert ("x-mock-warning" in response.headers) is warns


@pytest.mark.parametrize(
    ("dob", "warns"),
    [("19700101", False), ("1970-01-01", True), ("19701301", True), ("01011970", True)],
)
def test_a_date_in_another_form_has_a_warning(dob: str, warns: bool) -> None:
    target = {"email": "new@home.example", "dob": dob}
    body = {"user": "mock", "pass": "mock", "service": "createOrUpdateCustomer", "target": target}
    with make_mock("veratad").client() as client:
        response = client.post("/v3/stable/api/storage", json=body)
    warning = response.headers.get("x-mock-warning", "")
    assert ("body/target/dob: the date is not in the form YYYYMMDD" in warning) is warns
    assert ("create-or-update-customer/dob-format" in warning) is warns


ACME = """\
  /a:
    put:
      operationId: putA
      requestBody:
        content:
          image/png: {}
          application/json:
            schema:
              $ref: "#/components/schemas/A"
      responses: {"200": {description: ok}}
components:
  schemas:
    A:
      type: object
      properties:
        list:
          type: array
          items:
            type: object
            properties:
              day: {type: string, description: Written as DD/MM/YYYY.}
        child: {$ref: "#/components/schemas/A"}
        link: {type: string, x-sensitive: photo}
"""


def test_items_are_watched_and_a_schema_that_contains_itself_ends(tmp_path: Path) -> None:
    with make_mock(spec(tmp_path, ACME)).client() as client:
        body = {"list": [{"day": "31/12/2030"}, {"day": "12/31/2030"}], "link": "https://a.example"}
        response = client.put("/a", json=body)
        image = client.put("/a", content=b"hello", headers={"content-type": "image/png"})
        fine = client.put("/a", content=png(), headers={"content-type": "image/png"})
    warning = "body/list/1/day: the date is not in the form DD/MM/YYYY"
    assert response.headers["x-mock-warning"] == warning
    assert image.headers["x-mock-warning"] == "body: the bytes are not an image"
    assert "x-mock-warning" not in fine.headers


def test_a_schema_without_photos_and_dates_is_not_watched(tmp_path: Path) -> None:
    text = "  /a: {}\ncomponents: {schemas: {B: {type: object, properties: {b: {type: string}}}}}\n"
    document = spec(tmp_path, text)
    assert load(document.path).vendor == "acme"
    assert watch_of(document.components["B"]) is None
