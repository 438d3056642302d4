"""Options of clients and of single calls, and calls that no document describes."""

import asyncio
import json
from functools import cached_property
from typing import Any

import httpx
import pytest

from scripts.generate.runtime import errors
from scripts.generate.runtime.api_operation import ApiCall, ApiOperation, CredentialPlacement
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client
from scripts.generate.runtime.types import UNSET

TOKEN = ((CredentialPlacement("api_key", "header", "X-API-KEY"),),)
SERVICE = Service("Acme", "ACME", "https://api.example/v2", "acme/1", credentials=TOKEN)
GET = ApiOperation(
    "getPhoto", "GET", "/photo/{id}", repeatable=True, credentials=TOKEN, responses=()
)


def call() -> ApiCall:
    return ApiCall(GET, path={"id": 7}, query=[("a", "1")], headers={"X-Note": "own"})


class Vendor:
    """A vendor that accepts everything and keeps what was sent."""

    def __init__(self, *responses: httpx.Response) -> None:
        self.responses = [*responses]
        self.sent: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return self.responses.pop(0) if self.responses else httpx.Response(404, json={})


def client(vendor: Vendor, **options: Any) -> Client:
    http = httpx.Client(transport=httpx.MockTransport(vendor))
    return Client(SERVICE, {"api_key": "KEY"}, http_client=http, **options)


def sent(made: Client, vendor: Vendor, **options: Any) -> httpx.Request:
    with pytest.raises(errors.NotFoundError):
        made.execute(call(), lambda _, data: data, **options)
    return vendor.sent[-1]


def test_a_call_may_have_further_headers_and_query_parameters() -> None:
    vendor = Vendor()
    headers = {"x-note": "other", "X-Trace": "7"}
    query = {"b": ["2", 3], "c": True, "d": None}

    request = sent(client(vendor), vendor, headers=headers, query=query)
    assert str(request.url) == "https://api.example/v2/photo/7?a=1&b=2&b=3&c=true"
    assert request.headers.get_list("x-note") == ["other"]
    assert request.headers["x-trace"] == "7"
    assert request.headers["x-api-key"] == "KEY"


@pytest.mark.parametrize("name", ["Host", "content-length", "Transfer-Encoding", "a b", "a:b", ""])
def test_a_header_that_frames_the_request_is_rejected(name: str) -> None:
    vendor = Vendor()

    with pytest.raises(errors.UsageError, match="cannot be set as a header of a call"):
        client(vendor).execute(call(), lambda _, data: data, headers={name: "1"})
    assert vendor.sent == []


@pytest.mark.parametrize("value", ["a\nb", " a", "ä"])
def test_a_header_of_a_call_that_no_header_can_hold_is_rejected(value: str) -> None:
    with pytest.raises(errors.UsageError, match="X-Trace has characters that no header can hold"):
        client(Vendor()).execute(call(), lambda _, data: data, headers={"X-Trace": value})


def test_a_program_names_itself_in_front_of_the_client() -> None:
    vendor = Vendor()

    assert (
        sent(client(vendor, user_agent="sync/2"), vendor).headers["user-agent"] == "sync/2 acme/1"
    )
    own = sent(client(vendor), vendor, headers={"User-Agent": "mine"})
    assert own.headers.get_list("user-agent") == ["mine"]


def test_a_copy_with_other_options_leaves_the_first_client_as_it_is() -> None:
    vendor = Vendor()
    first = client(vendor)
    copy = first.with_options(headers={"X-Trace": "7"}, timeout=2.0)

    assert sent(copy, vendor).extensions["timeout"]["read"] == 2.0
    assert vendor.sent[-1].headers["x-trace"] == "7"
    assert sent(first, vendor).extensions["timeout"]["read"] == 30.0
    assert "x-trace" not in vendor.sent[-1].headers
    copy.close()
    sent(first, vendor)


def test_a_copy_has_groups_of_its_own() -> None:
    class Grouped(Client):
        @cached_property
        def group(self) -> list[Client]:
            return [self]

    first = Grouped(SERVICE, {"api_key": "KEY"})
    assert first.group == [first]
    copy = first.with_options(retries=0)
    assert copy.group == [copy]


def test_an_async_copy_shares_its_connections() -> None:
    vendor = Vendor()

    async def run() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(vendor)) as http:
            first = AsyncClient(SERVICE, {"api_key": "KEY"}, http_client=http)
            copy = first.with_options(query={"b": 2})
            with pytest.raises(errors.NotFoundError):
                await copy.execute(call(), lambda _, data: data)

    asyncio.run(run())
    assert str(vendor.sent[0].url).endswith("?a=1&b=2")


@pytest.mark.parametrize(
    "options",
    [{"deadline": 0}, {"size_limit": -1}, {"headers": "x"}, {"query": [1]}, {"timeuot": 1}],
)
def test_an_invalid_option_of_a_call_is_rejected(options: Any) -> None:
    [name] = options

    with pytest.raises(errors.UsageError, match=f"^getPhoto: {name} "):
        client(Vendor()).execute(call(), lambda _, data: data, **options)
    with pytest.raises(errors.UsageError, match=f"^{name} "):
        client(Vendor()).with_options(**options)


def test_a_misspelt_option_of_a_client_is_rejected() -> None:
    with pytest.raises(errors.UsageError, match="timeuot is not an option"):
        client(Vendor(), timeuot=1)


def test_what_no_document_describes_can_be_called() -> None:
    vendor = Vendor(
        httpx.Response(201, json={"id": 7}), httpx.Response(204), httpx.Response(200, text="hi")
    )
    made = client(vendor)

    assert made.request("POST", "/new", json={"a": 1}, query={"b": 2}).parsed == {"id": 7}
    assert made.request("get", "/new").parsed is None
    response = made.request("GET", "/new")
    assert (response.parsed, response.content, response.attempts) == (None, b"hi", 1)
    with pytest.raises(errors.NotFoundError, match=r"^DELETE /new: "):
        made.request("DELETE", "/new")
    assert str(vendor.sent[0].url) == "https://api.example/v2/new?b=2"
    assert json.loads(vendor.sent[0].content) == {"a": 1}
    assert vendor.sent[0].headers["x-api-key"] == "KEY"


def test_what_no_document_describes_can_be_called_async() -> None:
    async def run() -> Any:
        transport = httpx.MockTransport(lambda _: httpx.Response(200, json=[1]))
        async with httpx.AsyncClient(transport=transport) as http:
            made = AsyncClient(SERVICE, {"api_key": "KEY"}, http_client=http)
            return (await made.request("GET", "/new")).parsed

    assert asyncio.run(run()) == [1]


@pytest.mark.parametrize(
    "path", ["new", "/../new", "/a?b=1", "/a#b", "//a/./b", "https://e.example"]
)
def test_an_undescribed_call_leads_nowhere_else(path: str) -> None:
    vendor = Vendor()

    with pytest.raises(errors.UsageError, match="the path has to start with /"):
        client(vendor).request("GET", path)
    assert vendor.sent == []


@pytest.mark.parametrize("value", [None, UNSET, b"7", ""])
def test_a_path_without_its_argument_is_rejected(value: object) -> None:
    vendor = Vendor()

    with pytest.raises(errors.UsageError, match=r"^(getPhoto: )?id "):
        client(vendor).execute(ApiCall(GET, path={"id": value}), lambda _, data: data)
    assert vendor.sent == []


@pytest.mark.parametrize("value", ["KEY\n", " KEY", "KE\x00Y"])
def test_a_credential_from_the_environment_is_blamed_on_its_variable(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "\x00" in value:
        value = "KE\x7fY"
    monkeypatch.setenv("ACME_API_KEY", value)

    with pytest.raises(
        errors.UsageError, match=r"^ACME_API_KEY has spaces or line breaks"
    ) as caught:
        Client(SERVICE, {"api_key": None})
    assert "KEY" not in str(caught.value).removeprefix("ACME_API_KEY")


def test_an_address_from_the_environment_is_blamed_on_its_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ACME_BASE_URL", "http://api.example")

    with pytest.raises(errors.UsageError, match=r"^ACME_BASE_URL: http://api.example would send"):
        Client(SERVICE, {})


def test_the_timeout_of_the_callers_http_client_is_used() -> None:
    def read_timeout(http: httpx.Client, **options: Any) -> float:
        made = Client(SERVICE, {"api_key": "KEY"}, http_client=http, **options)
        found: float = sent(made, vendor).extensions["timeout"]["read"]
        return found

    vendor = Vendor()
    way = httpx.MockTransport(vendor)
    assert read_timeout(httpx.Client(transport=way, timeout=7)) <= 7
    assert read_timeout(httpx.Client(transport=way, timeout=7), timeout=20) > 7
    assert read_timeout(httpx.Client(transport=way)) > 7
