"""How a mock is reached: by documented addresses, by TLS, from pages, and from a fixture."""

import asyncio
import json
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import requests

from scripts.mocks import Certificate, create_app, mock
from scripts.mocks.pytest_plugin import photo_id_mock, photo_id_mock_url, photo_id_server
from scripts.mocks.serving.certificates import throwaway
from scripts.mocks.serving.server import listen, server
from scripts.mocks.tester.injected_faults import Fault
from tests.vendors import document

from .test_mocks_control import content_of, send

__all__ = ["photo_id_mock", "photo_id_mock_url", "photo_id_server"]

ROOT = Path(__file__).parent.parent
CLOUDCARD = "https://api.cloudcard.us"
TOKEN = {"X-Auth-Token": "mock"}
PAGE = {"host": "localhost", "origin": "http://app.example", "x-auth-token": "mock"}
AMPLIFI = document("amplifi")


def test_a_documented_address_is_intercepted_for_httpx() -> None:
    with mock("cloudcard", intercept=True) as cloudcard:
        response = httpx.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN)
        assert response.json()["id"] == 1412260
        assert [each.operation for each in cloudcard.requests] == ["getPhoto"]


def test_a_documented_address_is_intercepted_for_async_httpx() -> None:
    async def call() -> httpx.Response:
        async with httpx.AsyncClient() as client:
            return await client.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN)

    with mock("cloudcard", intercept=True):
        assert asyncio.run(call()).json()["id"] == 1412260


def test_a_documented_address_is_intercepted_for_requests() -> None:
    with mock("cloudcard", intercept=True) as cloudcard:
        response = requests.put(
            f"{CLOUDCARD}/photo/1412260", json={"status": "DENIED"}, headers=TOKEN, timeout=5
        )
        assert (response.status_code, response.json()["status"]) == (200, "DENIED")
        assert response.url == f"{CLOUDCARD}/photo/1412260"
        assert cloudcard.state["photos"]["1412260"]["status"] == "DENIED"


def test_a_form_of_requests_is_sent_as_it_is() -> None:
    form = {"username": "447700900123", "password": "0123"}
    with mock("gazoop", intercept=True):
        url = "https://cp.gazoop.com/public_api/validate_customer_logins.json"
        assert requests.post(url, data=form, timeout=5).json()["result"] == "valid"


def test_a_link_of_an_intercepted_response_is_intercepted_too() -> None:
    with mock("cloudcard", intercept=True):
        url = httpx.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN).json()["externalURL"]
        assert url.startswith(f"{CLOUDCARD}/")
        assert httpx.get(url).content.startswith(b"\xff\xd8\xff")


def test_an_armed_fault_raises_what_the_library_raises() -> None:
    with mock("cloudcard", intercept=True) as cloudcard:
        cloudcard.arm(Fault(reset=True))
        with pytest.raises(httpx.ReadError):
            httpx.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN)
        with pytest.raises(requests.ConnectionError):
            requests.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN, timeout=5)
        cloudcard.disarm()
        cloudcard.arm(Fault(delay=5))
        with pytest.raises(requests.ReadTimeout):
            requests.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN, timeout=0.01)


def test_no_other_request_leaves_the_process() -> None:
    words = "no request leaves the process: other.example; intercepted: api.cloudcard.us"
    with mock("cloudcard", intercept=True):
        with pytest.raises(httpx.ConnectError, match=words):
            httpx.get("https://other.example/")
        with pytest.raises(requests.ConnectionError, match=words):
            requests.get("https://other.example/", timeout=5)


def test_two_mocks_intercept_at_once_and_each_its_own() -> None:
    with mock("cloudcard", intercept=True), mock("amplifi", intercept=["https://a.school.example"]):
        assert httpx.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN).status_code == 200
        assert httpx.get("https://amplifi.example/ping/heartbeat").json()["success"] is True
        assert httpx.get("https://a.school.example/ping/heartbeat").json()["success"] is True


def test_after_the_block_nothing_is_intercepted() -> None:
    before = httpx.HTTPTransport.handle_request
    with mock("cloudcard", intercept=True):
        assert httpx.HTTPTransport.handle_request is not before
    assert httpx.HTTPTransport.handle_request is before


def test_the_fixture_intercepts_until_the_test_ends(photo_id_mock: Callable[..., Any]) -> None:
    photo_id_mock("cloudcard", intercept=True)
    assert httpx.get(f"{CLOUDCARD}/photo/1412260", headers=TOKEN).status_code == 200


@pytest.mark.parametrize("number", [1, 2])
def test_a_test_has_an_address_and_a_namespace_of_its_own(
    number: int, photo_id_mock_url: Callable[[str], str]
) -> None:
    url = f"{photo_id_mock_url('cloudcard')}/photo/1412260"
    assert httpx.get(url, headers=TOKEN).json()["status"] == "APPROVED", number
    assert httpx.put(url, headers=TOKEN, json={"status": "DENIED"}).status_code == 200


def test_this_machine_is_reached_while_a_mock_intercepts(
    photo_id_mock_url: Callable[[str], str],
) -> None:
    with mock("cloudcard", intercept=True):
        url = f"{photo_id_mock_url('amplifi')}/ping/heartbeat"
        assert httpx.get(url).status_code == 200
        assert requests.get(url, timeout=5).status_code == 200


def test_a_page_of_an_allowed_origin_may_call_a_vendor() -> None:
    app = create_app([AMPLIFI], origins=["http://app.example"]).app
    headers = dict(send(app, "GET", "/amplifi/ping/heartbeat", headers=PAGE).headers)
    assert headers[b"access-control-allow-origin"] == b"http://app.example"
    assert headers[b"vary"] == b"origin"


def test_a_preflight_allows_what_the_page_will_send() -> None:
    app = create_app([AMPLIFI], origins=["*"]).app
    asked = {"access-control-request-method": "PUT", "access-control-request-headers": "token"}
    response = send(app, "OPTIONS", "/amplifi/token", headers={**PAGE, **asked})
    headers = dict(response.headers)
    assert response.status == 204
    assert headers[b"access-control-allow-origin"] == b"*"
    assert headers[b"access-control-allow-methods"] == b"PUT"
    assert headers[b"access-control-allow-headers"] == b"token"
    assert content_of(send(app, "GET", "/_mock/requests")) == []


@pytest.mark.parametrize("origins", [[], ["http://other.example"]])
def test_a_page_of_another_origin_is_not_allowed(origins: list[str]) -> None:
    app = create_app([AMPLIFI], origins=origins).app
    headers = dict(send(app, "GET", "/amplifi/ping/heartbeat", headers=PAGE).headers)
    assert b"access-control-allow-origin" not in headers


def test_a_page_of_an_allowed_origin_may_not_control_the_mocks() -> None:
    app = create_app([AMPLIFI], origins=["*"]).app
    assert send(app, "POST", "/_mock/reset", headers=PAGE).status == 403


@pytest.fixture
def certificate() -> Iterator[Certificate]:
    with throwaway(["mocks.test"]) as made:
        yield made


def test_a_mock_is_served_by_tls(certificate: Certificate) -> None:
    application = create_app([document("cloudcard")])
    context = ssl.create_default_context(cafile=str(certificate.authority))
    with listen("127.0.0.1", 0) as sock:
        running = server(application, certificate=certificate)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [sock]})
        thread.start()
        base = f"https://localhost:{sock.getsockname()[1]}/cloudcard"
        try:
            with httpx.Client(verify=context, headers=TOKEN) as client:
                found = client.get(f"{base}/photo/1412260").json()
                picture = client.get(found["externalURL"])
                application.app.engines["cloudcard"].arm(Fault(reset=True))
                with pytest.raises(httpx.TransportError):
                    client.get(f"{base}/photo/1412260")
        finally:
            running.should_exit = True
            thread.join()
    assert found["externalURL"].startswith(f"{base}/")
    assert picture.status_code == 200


def test_the_states_are_read_from_a_file_and_written_to_it_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    start = dict(create_app([AMPLIFI]).app.engines["amplifi"].state)
    path.write_text(json.dumps({"amplifi": {**start, "isLocked": True}}))
    command = [sys.executable, "-m", "scripts.build", "mock", "--vendor", "amplifi"]
    options = ["--port", "0", "--state", str(path), "--credential", "amplifi.token=own"]
    process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout
    lines = [process.stdout.readline() for _ in range(2)]
    url = lines[1].split()[2]
    assert httpx.get(f"{url}/_mock/amplifi/state/isLocked").json() is True
    assert httpx.put(f"{url}/_mock/amplifi/state/tokens", json=["T"]).status_code == 200
    assert httpx.delete(f"{url}/amplifi/token", headers={"token": "own"}).status_code == 200
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    process.stdout.close()
    assert json.loads(path.read_text())["amplifi"]["tokens"] == ["T"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--credential", "api_kye=x"], "unknown credential api_kye; amplifi has token"),
        (["--credential", "token"], "fix: --credential token=VALUE"),
        (["--cert", "a.pem"], "--cert and --key belong together"),
        (["--state", str(ROOT / "pyproject.toml")], "is not a file of states"),
        (["--cert", "/nowhere/a.pem", "--key", "/nowhere/b.pem"], "cannot use"),
    ],
)
def test_an_option_that_cannot_be_used_is_one_line(options: list[str], words: str) -> None:
    command = [sys.executable, "-m", "scripts.build", "mock", "--vendor", "amplifi", "--port", "0"]
    done = subprocess.run(
        [*command, *options], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
