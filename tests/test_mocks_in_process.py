"""A mock in somebody's test: clients without a socket, faults as they look from there."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts import mocks
from scripts.mocks import create_app, make_mock, mock
from scripts.mocks.pytest_plugin import photo_id_mock
from scripts.mocks.serving.asgi_application import MAX_BODY
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.tester.injected_faults import Fault
from scripts.spec import all_specs, load

from .mocked import library

__all__ = ["photo_id_mock"]

PHOTO = "/photo/1412260"
TOKEN = {"X-Auth-Token": "mock"}
DENIED = {"status": "DENIED"}
BROKEN = [
    (Fault(reset=True), httpx.ReadError),
    (Fault(damage="truncated"), httpx.RemoteProtocolError),
    (Fault(delay=5.0), httpx.ReadTimeout),
]


def deny(mocked: Mock, **options: Any) -> httpx.Response:
    with mocked.client(headers=TOKEN, **options) as client:
        return client.put(PHOTO, json=DENIED)


def test_a_consumer_sets_the_state_calls_and_reads_the_state(
    photo_id_mock: Callable[..., Mock],
) -> None:
    photos = {"7": {"status": "PENDING", "version": 1, "publicKey": "k"}}
    state = make_mock("cloudcard").state | {"photos": photos}
    cloudcard = photo_id_mock("cloudcard", state=state)
    with cloudcard.client(headers=TOKEN) as client:
        client.put("/photo/7", json={"status": "APPROVED"}).raise_for_status()
    assert cloudcard.state["photos"]["7"]["status"] == "APPROVED"
    assert [entry.operation for entry in cloudcard.requests] == ["updatePhoto"]


def test_the_fixture_is_found_where_the_package_is_installed(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "def test_it(photo_id_mock):\n    assert photo_id_mock('gazoop').vendor == 'gazoop'\n"
    )
    plugin = ("-p", "scripts.mocks.pytest_plugin", "-p", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", "-q", *plugin, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_looking_for_the_fixture_loads_no_mock() -> None:
    code = "import scripts.mocks.pytest_plugin, sys; print('jsonschema_rs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_each_mock_is_a_fresh_one() -> None:
    deny(make_mock("cloudcard"))
    assert make_mock("cloudcard").state["outbox"] == []


def test_a_mock_can_be_used_in_a_with_block() -> None:
    with mock("cloudcard") as cloudcard:
        assert deny(cloudcard).status_code == 200


def test_an_async_client_gets_the_same_response() -> None:
    async def call() -> httpx.Response:
        async with make_mock("cloudcard").async_client(headers=TOKEN) as client:
            return await client.put(PHOTO, json=DENIED)

    assert asyncio.run(call()).json() == deny(make_mock("cloudcard")).json()


def test_an_unknown_vendor_is_named_with_the_known_ones() -> None:
    known = ", ".join(path.stem for path in all_specs())
    with pytest.raises(ValueError, match=f"unknown vendor 'nobody'; known: {known}$"):
        make_mock("nobody")


def test_a_state_that_does_not_match_the_schema_is_rejected() -> None:
    with pytest.raises(ValueError, match='"customers" is a required property'):
        make_mock("gazoop", state={})


def test_the_returned_state_is_a_copy() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.state["photos"].clear()
    assert deny(cloudcard).status_code == 200


def test_a_state_that_was_set_is_not_the_testers_own() -> None:
    cloudcard = make_mock("cloudcard")
    state = cloudcard.state
    cloudcard.state = state
    state["photos"].clear()
    assert deny(cloudcard).status_code == 200


def test_a_reset_forgets_state_faults_and_journal() -> None:
    cloudcard = make_mock("cloudcard")
    deny(cloudcard)
    cloudcard.arm(Fault(status=503))
    cloudcard.reset()
    assert cloudcard.requests == ()
    assert cloudcard.state["outbox"] == []
    assert deny(cloudcard).status_code == 200


@pytest.mark.parametrize(("fault", "error"), BROKEN)
def test_a_broken_connection_raises_what_httpx_raises(fault: Fault, error: type[Exception]) -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(fault)
    with pytest.raises(error):
        deny(cloudcard, timeout=0.05)


@pytest.mark.parametrize(("fault", "error"), BROKEN)
def test_a_broken_connection_raises_the_same_in_an_async_client(
    fault: Fault, error: type[Exception]
) -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(fault)

    async def call() -> None:
        async with cloudcard.async_client(headers=TOKEN, timeout=0.05) as client:
            await client.put(PHOTO, json=DENIED)

    with pytest.raises(error):
        asyncio.run(call())


@pytest.mark.parametrize(("fault", "error"), BROKEN)
def test_a_call_whose_response_is_lost_was_carried_out(
    fault: Fault, error: type[Exception]
) -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(fault)
    with pytest.raises(error):
        deny(cloudcard, timeout=0.05)
    assert cloudcard.state["photos"]["1412260"]["status"] == "DENIED"


def test_a_delay_is_waited_for() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(Fault(delay=0.05))
    started = time.perf_counter()
    assert deny(cloudcard).status_code == 200
    assert time.perf_counter() - started >= 0.05


def test_a_malformed_body_is_no_json() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(Fault(damage="malformed"))
    response = deny(cloudcard)
    assert response.status_code == 200
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        response.json()


def test_a_call_with_an_injected_status_is_not_carried_out() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(Fault(status=520))
    assert deny(cloudcard).status_code == 520
    assert cloudcard.state["outbox"] == []


def test_too_many_requests_have_the_seconds_to_wait() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(Fault(retry_after=3))
    response = deny(cloudcard)
    assert (response.status_code, response.headers["retry-after"]) == (429, "3")


def test_a_status_that_is_documented_comes_with_its_body() -> None:
    veratad = make_mock("veratad")
    veratad.arm(Fault(operation="updateStatus", status=404))
    body = {"user": "mock", "pass": "mock", "service": "updateStatus", "target": {}}
    with veratad.client() as client:
        response = client.post("/v3/stable/api/storage", json=body)
    assert response.json() == {"result": "Error", "message": "The email address was not found"}


@pytest.mark.parametrize(
    ("fault", "statuses"),
    [
        (Fault(status=503, nth=2), [200, 503, 200, 200]),
        (Fault(status=503, every=2), [200, 503, 200, 503]),
        (Fault(status=503, operation="updatePhoto"), [503, 503, 503, 503]),
    ],
)
def test_a_fault_strikes_when_it_is_meant_to(fault: Fault, statuses: list[int]) -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(fault)
    assert [deny(cloudcard).status_code for _ in range(4)] == statuses


def test_of_two_faults_the_first_strikes_and_both_count() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(Fault(status=503, nth=1))
    cloudcard.arm(Fault(status=429, nth=2))
    assert [deny(cloudcard).status_code for _ in range(3)] == [503, 429, 200]


def test_faults_can_be_disarmed() -> None:
    cloudcard = make_mock("cloudcard")
    cloudcard.arm(Fault(status=503))
    cloudcard.disarm()
    assert deny(cloudcard).status_code == 200


def test_a_fault_for_an_unknown_operation_is_rejected() -> None:
    with pytest.raises(ValueError, match=r"cloudcard has no nothing; it has: .*updatePhoto"):
        make_mock("cloudcard").arm(Fault(operation="nothing"))


def test_a_body_above_the_limit_is_rejected() -> None:
    with library().client(auth=("mock", "mock")) as client:
        response = client.put("/books/1/cover", content=b"x" * (MAX_BODY + 1))
    assert response.status_code == 413
    assert "larger than the mock takes" in response.headers["x-mock-reason"]


def test_a_head_request_is_a_get_without_its_body() -> None:
    with library().client(auth=("mock", "mock")) as client:
        response, get = client.head("/books"), client.get("/books")
    assert response.status_code == get.status_code == 200
    assert response.content == b""
    assert response.headers["content-type"] == get.headers["content-type"]


def test_a_compressed_body_has_a_clear_reason() -> None:
    with make_mock("cloudcard").client(headers=TOKEN) as client:
        headers = {"content-encoding": "gzip", "content-type": "application/json"}
        response = client.put(PHOTO, content=b"\x1f\x8b", headers=headers)
    assert response.status_code == 415
    assert "the body has the Content-Encoding gzip" in response.headers["x-mock-reason"]


@pytest.mark.parametrize("missing", ["jsonschema_rs", "orjson", "httpx"])
def test_without_the_extra_the_fixture_says_how_to_install_it(missing: str, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "def test_it(photo_id_mock):\n    photo_id_mock('gazoop')\n"
    )
    code = (
        f"import sys, pytest; sys.modules[{missing!r}] = None; sys.exit(pytest.main(sys.argv[1:]))"
    )
    plugin = (
        "-p",
        "scripts.mocks.pytest_plugin",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:schemathesis",
    )
    command = [sys.executable, "-c", code, "-q", *plugin, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert f"the mocks need {missing}; fix: install photo-id-apis again" in done.stdout


def test_another_server_than_this_projects_loses_the_response_too() -> None:
    application = create_app([load(all_specs()[0])])
    application.app.engines[all_specs()[0].stem].arm(Fault(reset=True))
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": f"/{all_specs()[0].stem}/a", "headers": []}
    with pytest.raises(ConnectionResetError):
        asyncio.run(application(scope, receive, send))
    assert [message["type"] for message in sent] == ["http.response.start"]


def test_fresh_mocks_of_a_vendor_share_no_state_fault_or_journal() -> None:
    first, second = make_mock("cloudcard"), make_mock("cloudcard")
    first.arm(Fault(operation="getPhoto", status=503))
    person = {"email": "only@first.example", "customFields": {"year": "1"}}
    with first.client(headers={"X-Auth-Token": "mock"}) as client:
        assert client.post("/person", json=person).status_code == 202
        assert client.put("/photo/1412260", json={"status": "DENIED"}).status_code == 200
    assert first.state != second.state
    assert second.state == make_mock("cloudcard").state
    assert (len(first.requests), len(second.requests)) == (2, 0)
    with second.client(headers={"X-Auth-Token": "mock"}) as client:
        assert client.get("/photo/1412260").json()["status"] == "APPROVED"


def test_fresh_mocks_differ_in_their_credentials_and_seeds() -> None:
    with make_mock("id123", credentials={"api_key": "other"}).client() as client:
        rejected = client.post("/api/v2/", headers={"X-API-KEY": "mock"}, json={})
    with make_mock("id123").client() as client:
        accepted = client.post("/api/v2/", headers={"X-API-KEY": "mock"}, json={})
    assert (rejected.status_code, accepted.status_code) == (401, 400)


def test_a_spec_that_was_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    text = (
        'openapi: "3.1.0"\ninfo: {title: A, version: "1"}\npaths: {PATH: {get: {responses: {}}}}\n'
    )
    for name in ("/a", "/other"):
        path.write_text(text.replace("PATH", name))
        with make_mock(path).client() as client:
            assert client.get(name).status_code == 200


def test_every_published_name_can_be_imported() -> None:
    assert [name for name in mocks.__all__ if not hasattr(mocks, name)] == []
