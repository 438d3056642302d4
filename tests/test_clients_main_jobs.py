"""The main job of each client, as its README shows it, whatever fails on the way."""

import copy
import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import Mock, make_mock
from tests.clients import GENERATED, package
from tests.test_readme import example, has_example
from tests.vendors import VENDORS

MOCK = "http://127.0.0.1:4010/"
JOBS = {"cloudcard": "nightly"} | {
    vendor: vendor
    for vendor in VENDORS
    if vendor != "cloudcard" and has_example(vendor, f"generated/{vendor}/README.md")
}
"""The vendors whose README has an example of a main job, and its name."""
OTHERS = [vendor for vendor in JOBS if vendor != "cloudcard"]
PHOTOS = (1412260, 1412270, 1412271)
FAULTS = ("503", "refused", "lost", "cut")


class Network:
    """The way to a mock, on which one request meets a fault."""

    def __init__(self, mock: Mock, fault: str = "", at: int = -1) -> None:
        self.mock, self.fault, self.at = mock, fault, at
        self.sent = 0
        self.carried_out: Counter[str] = Counter()
        self.change: Callable[[httpx.Response], httpx.Response] = lambda response: response

    def __call__(self, _: object, request: httpx.Request) -> httpx.Response:
        fault = self.fault if self.sent == self.at else ""
        self.sent += 1
        if fault == "refused":
            raise httpx.ConnectError("refused")
        if fault == "503":
            return httpx.Response(503)
        response = self._carried_out(request)
        if fault == "lost":
            raise httpx.ReadError("reset")
        if fault == "cut":
            raise httpx.RemoteProtocolError("the peer closed the connection half-way")
        return self.change(response)

    def _carried_out(self, request: httpx.Request) -> httpx.Response:
        content = request.read()
        url = str(request.url).replace(f"{MOCK}{self.mock.vendor}", self.mock.base_url)
        with httpx.Client(transport=self.mock.transport) as http:
            headers = {k: v for k, v in request.headers.items() if k != "host"}
            response = http.request(request.method, url, content=content, headers=headers)
        self.carried_out[f"{request.method} {request.url.path}"] += response.is_success
        body = response.text.replace(self.mock.base_url, f"{MOCK}{self.mock.vendor}")
        is_text = "json" in response.headers.get("content-type", "")
        return httpx.Response(
            response.status_code,
            headers={"Content-Type": response.headers.get("content-type", "")},
            content=body.encode() if is_text else response.content,
        )


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Network], list[str]]:
    """Return a function that runs the job of a vendor and returns what it prints."""
    package("cloudcard")
    monkeypatch.setattr("photo_id_runtime.transport._pause", lambda _: None)
    # Nothing is sent, and reading all certificates takes longer than a job.
    monkeypatch.setattr("httpx._transports.default.create_ssl_context", lambda **_: None)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")

    def job(vendor: str, network: Network, name: str = "") -> list[str]:
        printed: list[str] = []
        monkeypatch.setattr(
            httpx.HTTPTransport, "handle_request", staticmethod(partial(network, None))
        )
        code = example(name or JOBS[vendor], f"generated/{vendor}/README.md")
        exec(code, {"print": lambda *each: printed.append(" ".join(map(str, each)))})  # noqa: S102
        return printed

    return job


def cloudcard() -> Mock:
    """Return a mock with three approved photos."""
    mock = make_mock("cloudcard")
    state = copy.deepcopy(mock.state)
    for number in PHOTOS[1:]:
        like = state["photos"][str(PHOTOS[0])]
        state["photos"][str(number)] = {**like, "publicKey": f"key{number}"}
    mock.state = state
    return mock


def approved(mock: Mock) -> list[int]:
    photos = mock.state["photos"]
    return [each for each in PHOTOS if photos[str(each)]["status"] == "APPROVED"]


def lasting(state: Any) -> Any:
    """Return a mock's state without sessions and times, which differ between two runs."""
    if not isinstance(state, dict):
        return state
    passing = ("tokens", "created-at", "last-updated")
    return {name: lasting(each) for name, each in state.items() if name not in passing}


def assert_all_saved(mock: Mock, folder: Path) -> None:
    """Check that every photo is on disk as a whole and marked."""
    assert approved(mock) == []
    for number in PHOTOS:
        content = (folder / f"{number}.jpg").read_bytes()
        assert content.endswith((b"\xff\xd9", b"IEND\xaeB`\x82")), "a whole JPEG or PNG file"
    assert len([*folder.iterdir()]) == len(PHOTOS)


@pytest.mark.parametrize("vendor", JOBS)
def test_a_main_job_is_short(vendor: str) -> None:
    code = example(JOBS[vendor], str(GENERATED / vendor / "README.md"))
    assert len(code.strip().splitlines()) <= 25


def test_the_nightly_run_saves_and_marks_each_approved_photo(run: Any, tmp_path: Path) -> None:
    mock = cloudcard()
    assert run("cloudcard", Network(mock)) == []
    assert_all_saved(mock, tmp_path / "photos")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_at_any_call_loses_and_doubles_no_photo(
    run: Any, tmp_path: Path, fault: str
) -> None:
    counted = Network(cloudcard())
    run("cloudcard", counted)
    for at in range(counted.sent):
        mock = cloudcard()
        network = Network(mock, fault, at)
        run("cloudcard", network)  # survives: it raises nothing
        done = [each for each in PHOTOS if each not in approved(mock)]
        assert all((tmp_path / "photos" / f"{each}.jpg").exists() for each in done)
        tomorrow = Network(mock)
        run("cloudcard", tomorrow)
        assert_all_saved(mock, tmp_path / "photos")
        marked = network.carried_out + tomorrow.carried_out
        assert [marked[f"PUT /cloudcard/photo/{each}"] for each in PHOTOS] == [1, 1, 1]
        for each in (tmp_path / "photos").iterdir():
            each.unlink()


def test_a_record_with_a_bad_date_and_an_undocumented_success_stop_nothing(
    run: Any, tmp_path: Path
) -> None:
    def changed(response: httpx.Response) -> httpx.Response:
        data = response.json() if response.content else None
        if isinstance(data, list):
            data[0]["dateCreated"] = "yesterday"
            return httpx.Response(200, json=data)
        return httpx.Response(202, content=response.content) if data else response

    mock = cloudcard()
    network = Network(mock)
    network.change = lambda each: (
        changed(each) if "json" in each.headers.get("content-type", "") else each
    )
    assert run("cloudcard", network) == []
    assert_all_saved(mock, tmp_path / "photos")


def test_the_archive_is_saved_from_its_link(run: Any, tmp_path: Path) -> None:
    mock = cloudcard()
    run("cloudcard", Network(mock), "archive")
    assert (tmp_path / "photos.zip").read_bytes().startswith(b"PK")
    assert approved(mock) == []


@pytest.mark.parametrize("vendor", OTHERS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_at_any_call_of_a_main_job_loses_and_doubles_nothing(
    vendor: str, fault: str, run: Any
) -> None:
    undisturbed = make_mock(vendor)
    counted = Network(undisturbed)
    promised = run(vendor, counted)
    assert promised
    for at in range(counted.carried_out[f"PUT /_mock/{vendor}/state"] * 2, counted.sent):
        mock = make_mock(vendor)
        run(vendor, Network(mock, fault, at))  # survives: it raises nothing
        assert run(vendor, Network(mock)) == promised
        assert lasting(mock.state) == lasting(undisturbed.state)


@pytest.mark.parametrize("vendor", OTHERS)
def test_a_main_job_reads_bad_dates_and_an_undocumented_success(vendor: str, run: Any) -> None:
    def changed(response: httpx.Response) -> httpx.Response:
        text = re.sub(r'"[0-9]{4}-[0-9]{2}-[0-9]{2}[^"]*"', '"yesterday"', response.text)
        status = 202 if response.status_code == 200 else response.status_code
        return httpx.Response(status, headers=response.headers, content=text.encode())

    undisturbed, mock = make_mock(vendor), make_mock(vendor)
    promised = run(vendor, Network(undisturbed))
    network = Network(mock)
    network.change = changed
    assert run(vendor, network) == promised
    assert lasting(mock.state) == lasting(undisturbed.state)
