"""Headers of all calls and of responses, on a server of the standard library."""

import asyncio
import datetime as dt
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts import fuzz
from scripts.mocks import make_mock
from scripts.spec import load
from tests.samples import TEXT, Sample, obj, operation, ref, returns

VERSION = {"name": "Acme-Version", "in": "header", "description": "The version.", "schema": TEXT}
CASING = {"name": "Casing", "in": "header", "schema": {"enum": ["camel", "kebab"]}}
HEADERS = {
    "RateLimit-Remaining": {"description": "How many are left.", "schema": {"type": "integer"}},
    "Location": {"schema": TEXT},
    "X-Until": {"schema": {"type": "string", "format": "date-time"}},
    "X-Last": {"schema": {"type": "boolean"}},
    "X-Codes": {"schema": {"type": "array", "items": {"type": "integer"}}},
    "Get": {"schema": {"type": "number"}},
}
SENT = {
    "ratelimit-remaining": "299",
    "location": "/cards/7",
    "x-until": "2026-11-27T16:05:00Z",
    "x-last": "true",
    "x-codes": "1, 2",
    "get": "0.5",
}


class Service(BaseHTTPRequestHandler):
    """Returns a card with the headers that a test sets, and keeps those of requests."""

    url: str
    status: int
    returned: dict[str, str]
    seen: list[dict[str, str]]

    def do_GET(self) -> None:
        """Return the card or a failure."""
        self.seen.append({name.lower(): value for name, value in self.headers.items()})
        content = b'{"id": "7"}' if self.status < 400 else b'{"message": "gone"}'
        self.send_response(self.status)
        for name, value in self.returned.items():
            self.send_header(name, value)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def _served() -> Iterator[None]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        Service.url = f"http://127.0.0.1:{server.server_port}"
        yield
        server.shutdown()
        thread.join()


@pytest.fixture
def service(_served: None) -> type[Service]:
    Service.status, Service.returned, Service.seen = 200, dict(SENT), []
    return Service


def made(folder: Path, *, required: bool) -> Sample:
    failed = {each: {"$ref": "#/components/responses/Gone"} for each in ("400", "404")}
    responses = {**returns(ref("Card")), **failed}
    responses["200"]["headers"] = HEADERS
    shared = [{"$ref": "#/components/parameters/Version"}]
    casing = {"$ref": "#/components/parameters/Casing"}
    paths = {
        "/cards": {
            "get": operation(
                "listCards", "cards", parameters=[*shared, casing], responses=responses
            )
        },
        "/cards/{id}": {
            "parameters": [*shared, {"name": "id", "in": "path", "required": True, "schema": TEXT}],
            "get": operation("getCard", "cards", parameters=[casing], responses=responses),
        },
    }
    gone = {"message": TEXT}
    components = {
        "parameters": {"Version": {**VERSION, "required": required}, "Casing": CASING},
        "responses": {
            "Gone": {
                "description": "It is gone.",
                "headers": {"RateLimit-Remaining": HEADERS["RateLimit-Remaining"]},
                "content": {"application/json": {"schema": {**obj(**gone), "x-failure": {}}}},
            }
        },
    }
    return Sample(folder, paths, schemas={"Card": obj("id", id=TEXT)}, components=components)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return made(tmp_path_factory.mktemp("headers"), required=True)


def client(sample: Sample, prefix: str = "", **options: Any) -> Any:
    return getattr(sample.module, f"{prefix}{sample.path.stem.capitalize()}Client")(**options)


def headers_of(sample: Sample) -> Any:
    return __import__(
        f"{sample.path.stem}_client.response_headers", fromlist=["ResponseHeaders"]
    ).ResponseHeaders


def test_a_documented_header_is_an_attribute_of_its_type(
    sample: Sample, service: type[Service]
) -> None:
    with client(sample, base_url=service.url, acme_version="1") as acme:
        response = acme.detailed(acme.cards.get_card, "7")
    headers = response.headers
    assert (headers.rate_limit_remaining, headers.location) == (299, "/cards/7")
    assert headers.x_until == dt.datetime(2026, 11, 27, 16, 5, tzinfo=dt.UTC)
    assert (headers.x_last, headers.x_codes, headers.get_2) == (True, [1, 2], 0.5)
    assert headers["ratelimit-remaining"] == headers["RateLimit-Remaining"] == "299"
    assert response.parsed.id == "7"
    assert "299" not in repr(headers)


def test_the_async_client_returns_the_same_headers(sample: Sample, service: type[Service]) -> None:
    async def read() -> Any:
        async with client(sample, "Async", base_url=service.url, acme_version="1") as acme:
            return await acme.detailed(acme.cards.get_card, "7")

    assert asyncio.run(read()).headers.rate_limit_remaining == 299


def test_an_absent_header_is_none_and_one_of_another_type_is_an_error(
    sample: Sample, service: type[Service]
) -> None:
    service.returned = {"RateLimit-Remaining": "many", "X-Last": "perhaps"}
    with client(sample, base_url=service.url, acme_version="1") as acme:
        headers = acme.detailed(acme.cards.get_card, "7").headers
    assert headers.location is None
    for name in ("rate_limit_remaining", "x_last"):
        with pytest.raises(sample.module.DecodingError, match="does not have its documented type"):
            getattr(headers, name)


def test_the_headers_of_a_failure_have_attributes_too(
    sample: Sample, service: type[Service]
) -> None:
    service.status = 404
    with (
        client(sample, base_url=service.url, acme_version="1") as acme,
        pytest.raises(sample.module.NotFoundError) as raised,
    ):
        acme.cards.get_card("7")
    assert headers_of(sample)(raised.value.response.headers).rate_limit_remaining == 299


def test_a_header_of_every_operation_is_an_argument_of_the_client(
    sample: Sample, service: type[Service]
) -> None:
    with client(sample, base_url=service.url, acme_version="1", casing="kebab") as acme:
        acme.cards.get_card("7")
        acme.cards.list_cards(acme_version="2")
        acme.with_options(timeout=5).cards.list_cards()
    sent = [(each["acme-version"], each["casing"]) for each in service.seen]
    assert sent == [("1", "kebab"), ("2", "kebab"), ("1", "kebab")]


def test_an_omitted_header_of_every_operation_is_not_sent(
    sample: Sample, service: type[Service]
) -> None:
    with client(sample, base_url=service.url) as acme:
        acme.cards.get_card("7", acme_version="1")
    assert "casing" not in service.seen[0]


def test_a_required_header_that_neither_client_nor_call_has_is_a_usage_error(
    sample: Sample, service: type[Service]
) -> None:
    with (
        client(sample, base_url=service.url) as acme,
        pytest.raises(sample.module.UsageError, match="getCard: the header Acme-Version"),
    ):
        acme.cards.get_card("7")
    assert not service.seen


def test_the_mock_sends_and_checks_these_headers(sample: Sample) -> None:
    mock = make_mock(load(sample.path))
    with (
        mock.client() as http,
        client(sample, base_url=mock.base_url, http_client=http, acme_version="1") as acme,
    ):
        headers = acme.detailed(acme.cards.list_cards).headers
    assert isinstance(headers.rate_limit_remaining, int)
    assert isinstance(headers.x_until, dt.datetime)
    [request] = mock.requests
    assert request.status == 200


def test_the_property_tests_find_nothing_about_headers(sample: Sample) -> None:
    assert not fuzz.run(load(sample.path), max_examples=5).failures
