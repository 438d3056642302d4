"""Links to content: where they lead, what is sent to get it, and what is shown of them."""

import asyncio
import copy
import logging
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.generate.runtime import errors, transport
from scripts.generate.runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from scripts.generate.runtime.json_properties import properties_of, required
from scripts.generate.runtime.links import Link, link
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client
from tests.frames import shown

TOKEN = ((CredentialPlacement("key", "header", "X-Key"),),)
ANSWERS = (ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None))
GET = ApiOperation(
    "getPhoto", "GET", "/photo", repeatable=True, credentials=TOKEN, responses=ANSWERS
)
URL = "https://files.example/photo.jpg?token=SECRET"


class Vendor:
    """A vendor that returns a link, and under it a photo."""

    def __init__(self, url: str = URL, *responses: httpx.Response) -> None:
        self.url, self.responses = url, [*responses]
        self.sent: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        if request.url.path == "/v2/photo":
            return httpx.Response(200, json={"link": self.url})
        image = httpx.Response(200, content=b"PHOTO", headers={"Content-Type": "image/jpeg"})
        return self.responses.pop(0) if self.responses else image


def found(vendor: Vendor, *hosts: str, base_url: str = "https://api.example/v2") -> Link:
    """Return the link of a response that a client has read."""

    def parse(_: int, data: Any) -> Link:
        found: Link = required("link", link(*hosts)).take(properties_of(data))
        return found

    http = httpx.Client(transport=httpx.MockTransport(vendor))
    service = Service("Acme", "ACME", base_url, "acme/1")
    client = Client(service, {"key": "THE-KEY"}, http_client=http)
    client = client.with_options(headers={"X-Tenant": "7"}, query={"a": 1})
    return client.execute(ApiCall(GET), parse).parsed


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_pause", lambda _: None)


def test_a_link_is_read_saved_and_opened_without_credentials(tmp_path: Path) -> None:
    vendor = Vendor()
    photo = found(vendor, "files.example")

    assert photo == URL
    assert photo.read() == b"PHOTO"
    photo.save(tmp_path / "photo.jpg")
    assert (tmp_path / "photo.jpg").read_bytes() == b"PHOTO"
    with photo.open() as opened:
        assert opened.read() == b"PHOTO"
    assert photo.file().mime_type == "image/jpeg"
    for request in vendor.sent[1:]:
        assert str(request.url) == URL
        assert not {"x-key", "x-tenant", "cookie", "authorization"} & {*request.headers}


MIB = 1024 * 1024
JPEG = {"Content-Type": "image/jpeg"}


def test_a_large_link_is_written_once_and_next_to_the_path_it_is_saved_at(tmp_path: Path) -> None:
    found_beside: list[Path] = []

    def pieces() -> Iterator[bytes]:
        yield bytes(2 * MIB)
        found_beside.extend(tmp_path.iterdir())
        yield b"end"

    vendor = Vendor(URL, httpx.Response(200, content=pieces(), headers=JPEG))
    (tmp_path / "photo.jpg").write_bytes(b"an older one")
    mode = (tmp_path / "photo.jpg").stat().st_mode
    found(vendor, "files.example").save(tmp_path / "photo.jpg")

    assert len(found_beside) == 2
    assert [each.name for each in tmp_path.iterdir()] == ["photo.jpg"]
    assert (tmp_path / "photo.jpg").read_bytes() == bytes(2 * MIB) + b"end"
    assert (tmp_path / "photo.jpg").stat().st_mode == mode


def test_of_a_link_that_breaks_off_nothing_is_left_next_to_its_path(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield bytes(2 * MIB)
        raise httpx.ReadError("reset")

    broken = [httpx.Response(200, content=pieces(), headers=JPEG) for _ in range(3)]

    with pytest.raises(errors.ApiConnectionError):
        found(Vendor(URL, *broken), "files.example").save(tmp_path / "photo.jpg")
    assert not [*tmp_path.iterdir()]


def test_a_link_that_cannot_be_saved_raises_what_the_system_says(tmp_path: Path) -> None:
    def large() -> httpx.Response:
        return httpx.Response(200, content=iter([bytes(2 * MIB)]), headers=JPEG)

    (tmp_path / "taken").mkdir()
    for path in (tmp_path / "missing" / "photo.jpg", tmp_path / "taken"):
        with pytest.raises(OSError, match=path.name):
            found(Vendor(URL, large()), "files.example").save(path)
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize(
    ("url", "hosts", "problem"),
    [
        ("http://files.example/a", (), "is not https.*: ask the vendor for one over https"),
        ("ftp://files.example/a", (), "is not https"),
        ("https://evil.example/a", ("files.example",), "leads to evil.example, which is not"),
        ("https://evil-files.example/a", ("*.files.example",), "which is not documented"),
        ("https://169.254.169.254/meta", (), "leads to the address"),
        ("https://[fd00::1]/a", (), "leads to the address"),
        ("https://intranet/a", (), "leads to the address"),
        ("http://127.0.0.1:8080/a", (), "leads to this machine"),
        ("https://localhost/a", ("localhost",), "leads to this machine"),
        ("https://user:pw@files.example/a", (), "without a user name"),
        ("https://[", (), "cannot be read"),
        ("photo.jpg", (), "has to be an address"),
    ],
)
def test_a_link_that_leads_elsewhere_is_not_read(
    url: str, hosts: tuple[str, ...], problem: str
) -> None:
    vendor = Vendor(url)

    with pytest.raises(errors.UsageError, match=problem) as caught:
        found(vendor, *hosts).read()
    assert caught.value.outcome is errors.Outcome.NOT_SENT
    assert len(vendor.sent) == 1


@pytest.mark.parametrize("url", ["https://a.files.example/x", "https://a.b.files.example/x"])
def test_a_host_below_an_allowed_one_is_allowed(url: str) -> None:
    assert found(Vendor(url), "*.files.example").read() == b"PHOTO"


def test_a_link_of_a_mock_leads_to_the_loopback() -> None:
    url = "http://127.0.0.1:8080/photo.jpg"

    vendor = Vendor(url)
    photo = found(vendor, "files.example", base_url="http://127.0.0.1:8080/v2")
    assert photo.read() == b"PHOTO"


def test_a_page_a_redirect_and_a_failure_are_errors_that_show_no_address() -> None:
    page = httpx.Response(200, text="<p>Log in</p>", headers={"Content-Type": "text/html"})
    moved = httpx.Response(302, headers={"Location": "https://evil.example/SECRET"})
    gone = httpx.Response(403, text="token=SECRET has expired")

    for answer, kind in (
        (page, errors.DecodingError),
        (moved, errors.FailureError),
        (gone, errors.PermissionDeniedError),
    ):
        with pytest.raises(kind) as caught:
            found(Vendor(URL, answer)).read()
        assert caught.value.operation == "readLink"
        assert "SECRET" not in str(caught.value)


def test_a_link_is_tried_again_and_held_to_a_limit() -> None:
    vendor = Vendor(URL, httpx.Response(503))

    assert found(vendor).read() == b"PHOTO"
    with pytest.raises(errors.DecodingError, match="more than 3 bytes"):
        found(Vendor()).read(size_limit=3)


def test_no_line_and_no_repr_shows_more_than_the_host(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    photo = found(Vendor())
    photo.read()

    assert repr(photo) == "<Link to files.example>"
    assert repr(Link("https://[")) == "<Link to nowhere>"
    assert "SECRET" not in caplog.text
    assert "https://files.example/..." in caplog.text
    with pytest.raises(errors.NotFoundError) as caught:
        found(Vendor(URL, httpx.Response(404))).read(headers={"X-Note": "SECRET"})
    assert "SECRET" not in shown(caught.value)


def test_a_link_is_a_text_that_can_be_copied_and_pickled() -> None:
    photo = Link(URL, ("files.example",))

    for each in (copy.copy(photo), copy.deepcopy(photo), pickle.loads(pickle.dumps(photo))):  # noqa: S301
        assert type(each) is Link
        assert each == URL
        with pytest.raises(errors.UsageError, match="not documented"):
            Link("https://evil.example", each._hosts).read()
    with pytest.raises(ValueError, match="is not a text"):
        link()(5)


def test_a_link_of_an_async_client_is_awaited(tmp_path: Path) -> None:
    vendor = Vendor()

    async def run() -> bytes:
        async with httpx.AsyncClient(transport=httpx.MockTransport(vendor)) as http:
            service = Service("Acme", "ACME", "https://api.example/v2", "acme/1")
            client = AsyncClient(service, {"key": "THE-KEY"}, http_client=http)
            response = await client.execute(ApiCall(GET), lambda _, data: link()(data["link"]))
            await response.parsed.asave(tmp_path / "photo.jpg")
            with pytest.raises(errors.UsageError, match="has to be awaited"):
                response.parsed.read()
            return await response.parsed.aread()

    assert asyncio.run(run()) == (tmp_path / "photo.jpg").read_bytes() == b"PHOTO"
    with pytest.raises(errors.UsageError, match="is not awaited"):
        asyncio.run(Link(URL).aread())


def test_a_link_of_nobodys_response_is_read_by_a_client_of_its_own() -> None:
    with pytest.raises(errors.ApiConnectionError) as caught:
        Link("http://127.0.0.1:9/photo?token=SECRET").read(retries=0)

    assert caught.value.outcome is errors.Outcome.NOT_SENT
    assert "SECRET" not in str(caught.value)
