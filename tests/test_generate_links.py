"""A property with `x-link` is a link, which reads the content that it leads to."""

from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from scripts.generate import arranged
from scripts.generate.package.client_package import Package
from scripts.spec import load
from tests.clients import made_package

SPEC = """\
openapi: "3.1.0"
info: {title: Linking, version: "1"}
servers: [{url: https://linking.example}]
security: [{key: []}]
paths:
  /photos:
    post:
      operationId: addPhoto
      tags: [photos]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Photo"}}}
      responses:
        "200":
          description: The photo.
          content: {application/json: {schema: {$ref: "#/components/schemas/Photo"}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key, x-credential: api_key}
  schemas:
    Address: {type: string, format: uri, x-link: {hosts: ["*.files.example"]}}
    Photo:
      type: object
      required: [image]
      properties:
        image: {type: string, format: uri, x-link: {hosts: [files.example]}, x-sensitive: secret}
        small: {type: [string, "null"], format: uri, x-link: {hosts: [files.example]}}
        original: {$ref: "#/components/schemas/Address"}
        page: {type: string, format: uri}
"""
IMAGE = "https://files.example/image.jpg?token=SECRET"


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("links") / "linking.yaml"
    path.write_text(SPEC)
    return path


@pytest.fixture(scope="module")
def linking(spec: Path) -> ModuleType:
    return made_package(spec, spec.parent)


class Vendor:
    """A vendor that returns a photo with these links, and its files."""

    def __init__(self, **links: str | None) -> None:
        self.links, self.sent = links, list[httpx.Request]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        if request.url.host == "linking.example":
            return httpx.Response(200, json=self.links)
        return httpx.Response(200, content=b"PHOTO", headers={"Content-Type": "image/jpeg"})


def added(linking: ModuleType, vendor: Vendor) -> Any:
    http = httpx.Client(transport=httpx.MockTransport(vendor))
    client = linking.LinkingClient(api_key="THE-KEY", http_client=http)
    return client.photos.add_photo(image="https://files.example/sent.jpg")


def test_a_link_is_saved_without_credentials(linking: ModuleType, tmp_path: Path) -> None:
    vendor = Vendor(image=IMAGE, small=None, original="https://a.files.example/1", page=IMAGE)
    photo = added(linking, vendor)

    photo.image.save(tmp_path / "image.jpg")
    assert (tmp_path / "image.jpg").read_bytes() == b"PHOTO"
    assert photo.original.read() == b"PHOTO"
    assert photo.small is None
    assert not isinstance(photo.page, linking.Link)
    assert {"x-key"} & {*vendor.sent[0].headers}
    assert [each for each in vendor.sent[1:] if "x-key" in each.headers] == []


def test_no_other_host_is_read(linking: ModuleType) -> None:
    vendor = Vendor(image="https://evil.example/image.jpg", small="https://a.files.example/1")
    photo = added(linking, vendor)

    for each in (photo.image, photo.small):
        with pytest.raises(linking.UsageError, match="which is not documented"):
            each.read()
    assert len(vendor.sent) == 1


def test_a_model_with_a_link_takes_a_text_and_hides_it(linking: ModuleType) -> None:
    photo = linking.Photo(image=IMAGE, small=IMAGE)

    assert isinstance(photo.image, linking.Link)
    assert photo.to_dict() == {"image": IMAGE, "small": IMAGE}
    assert "SECRET" not in repr(photo)


def test_a_link_is_typed_as_one_where_it_is_received_and_as_text_where_it_is_sent(
    spec: Path,
) -> None:
    package = arranged(load(spec))
    assert isinstance(package, Package)
    fields = {each.name: each.declaration for each in package.models[0].fields}
    assert fields["image"].startswith("image: Link = ")
    assert fields["small"].startswith("small: Link | None | Unset = ")
    assert fields["original"].startswith("original: Link | Unset = ")
    assert fields["page"] == "page: str | Unset = UNSET"
    given = {each.name: each.given for each in package.methods[0].keywords}
    assert given["image"] == "str | Unset"
    assert set(given["small"].split(" | ")) == {"None", "str", "Unset"}
