"""Requests of aiohttp to documented addresses, caught inside a test."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from scripts.mocks import Mock, mock
from scripts.mocks.pytest_plugin import photo_id_mock_url, photo_id_server
from scripts.mocks.tester.injected_faults import Fault

__all__ = ["photo_id_mock_url", "photo_id_server"]

CLOUDCARD = "https://api.cloudcard.us"
PHOTO = f"{CLOUDCARD}/photo/1412260"
TOKEN = {"X-Auth-Token": "mock"}
Use = Callable[[aiohttp.ClientSession], Awaitable[Any]]


def called(use: Use, **options: Any) -> Any:
    async def call() -> Any:
        async with aiohttp.ClientSession(headers=TOKEN, **options) as session:
            return await use(session)

    return asyncio.run(call())


async def read(session: aiohttp.ClientSession, url: str = PHOTO, **options: Any) -> Any:
    async with session.get(url, **options) as response:
        return response.status, await response.json()


def with_mock(use: Use, *faults: Fault, **options: Any) -> tuple[Any, Mock]:
    with mock("cloudcard", intercept=True) as cloudcard:
        for each in faults:
            cloudcard.arm(each)
        return called(use, **options), cloudcard


def test_a_documented_address_is_intercepted() -> None:
    (status, photo), cloudcard = with_mock(read)
    assert (status, photo["id"]) == (200, 1412260)
    cloudcard.assert_called("getPhoto", times=1, with_={"path/id": 1412260})
    assert cloudcard.requests[0].request_headers["x-auth-token"] == "mock"


def test_a_body_and_a_query_arrive_as_they_were_sent() -> None:
    async def change(session: aiohttp.ClientSession) -> str:
        await session.put(PHOTO, json={"status": "DENIED"})
        found = await session.get(f"{CLOUDCARD}/photo", params={"status": "DENIED", "max": "1"})
        return str((await found.json())[0]["status"])

    status, cloudcard = with_mock(change)
    assert status == "DENIED"
    cloudcard.assert_called("listPhotos", with_={"query/status": "DENIED"})


def test_a_form_with_a_file_is_sent_in_pieces() -> None:
    async def upload(session: aiohttp.ClientSession) -> int:
        form = aiohttp.FormData()
        form.add_field("csv", b"email,action\n" + b"\n" * 200_000, filename="people.csv")
        async with session.post(f"{CLOUDCARD}/bulk-action", data=form) as response:
            return response.status

    assert with_mock(upload)[0] == 200


def test_a_link_of_a_response_leads_to_a_picture() -> None:
    async def picture(session: aiohttp.ClientSession) -> bytes:
        _, photo = await read(session)
        async with session.get(photo["externalURL"]) as response:
            return await response.read()

    assert with_mock(picture)[0].startswith(b"\xff\xd8\xff")


def test_a_head_request_has_no_body() -> None:
    async def head(session: aiohttp.ClientSession) -> tuple[int, bytes]:
        async with session.head(PHOTO) as response:
            return response.status, await response.read()

    assert with_mock(head)[0] == (200, b"")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(reset=True), aiohttp.ClientOSError),
        (Fault(damage="truncated"), aiohttp.ClientPayloadError),
        (Fault(delay=30), TimeoutError),
        (Fault(dribble=30), TimeoutError),
    ],
)
def test_an_armed_fault_raises_what_aiohttp_raises(fault: Fault, error: type[Exception]) -> None:
    limit = aiohttp.ClientTimeout(total=0.3 if error is TimeoutError else 5)
    with pytest.raises(error):
        with_mock(read, fault, timeout=limit)


def test_a_fault_with_a_status_is_a_response() -> None:
    async def status(session: aiohttp.ClientSession) -> int:
        async with session.get(PHOTO) as response:
            return response.status

    assert with_mock(status, Fault(status=503))[0] == 503


def test_no_other_request_leaves_the_process() -> None:
    words = "no request leaves the process: other.example; intercepted: api.cloudcard.us"
    with pytest.raises(aiohttp.ClientConnectionError, match=words):
        with_mock(lambda session: read(session, "https://other.example/"))


def test_this_machine_is_reached_while_a_mock_intercepts(
    photo_id_mock_url: Callable[[str], str],
) -> None:
    url = f"{photo_id_mock_url('amplifi')}/ping/heartbeat"
    assert with_mock(lambda session: read(session, url))[0][0] == 200


def test_after_the_block_nothing_is_intercepted() -> None:
    async def with_one_session(session: aiohttp.ClientSession) -> None:
        with mock("cloudcard", intercept=True):
            await read(session)
        assert not session.connector._conns  # type: ignore[union-attr]

    before = aiohttp.TCPConnector._create_connection
    called(with_one_session)
    assert aiohttp.TCPConnector._create_connection is before
