"""The page at `/`: every curl on it works, and a browser shows it without asking anybody else."""

import re
import shutil
import subprocess
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.http_messages import HttpRequest, HttpResponse
from scripts.mocks.serving.app import App
from scripts.mocks.tester.sample_requests import Sample
from scripts.spec import Document, all_specs, load
from tests.vendors import document

from .mocked import LIBRARY

DOCUMENTS = [load(path) for path in (*all_specs(), LIBRARY)]
CHROMIUM = shutil.which("chromium")


def page(app: App, host: str = "localhost:4010") -> HttpResponse:
    return app.respond(HttpRequest("GET", b"/", b"", {b"host": host.encode()}))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.vendor)
def test_every_request_on_the_page_works(document: Document) -> None:
    for sample in create_app([document]).app.engines[document.vendor].samples:
        if sample.id == "readImpossible":
            continue
        with make_mock(document).client() as client:
            files = [(name, (None, value)) for name, value in sample.form] or None
            content = None if files else sample.body
            response = client.request(
                sample.method, sample.path, headers=sample.headers, content=content, files=files
            )
        assert not response.is_error, (sample, response.headers)
        assert "x-mock-reason" not in response.headers


def test_a_curl_command_is_one_that_a_shell_takes() -> None:
    body = '{"note":"it\'s $HOME"}'
    sample = Sample("id", "", "POST", "/a?b=c&d=e", {"X-Key": "mock"}, body)
    script = f"curl() {{ printf '%s\\n' \"$@\"; }}; {sample.curl('http://localhost:1')}"
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)  # noqa: S607
    assert done.stdout.splitlines() == [
        "-i", "-X", "POST", "-H", "X-Key: mock", "--data-raw", body, "http://localhost:1/a?b=c&d=e",
    ]  # fmt: skip


def test_a_multipart_form_is_sent_field_by_field() -> None:
    sample = Sample("id", "", "POST", "/a", {}, form=[("name", "a;b")])
    assert sample.curl("") == "curl -i -X POST --form-string 'name=a;b' /a"


def test_the_page_lists_every_operation_with_its_curl_and_the_state() -> None:
    app = create_app(DOCUMENTS).app
    text = unescape(page(app).body.decode())
    for vendor, engine in app.engines.items():
        for sample in engine.samples:
            assert sample.curl(f"http://localhost:4010/{vendor}") in text
    assert '"447700900123"' in text


def test_the_page_is_well_formed_and_asks_for_nothing() -> None:
    response = page(create_app(DOCUMENTS).app)
    text = response.body.decode()
    assert not re.search(r"<script|<link|<img|src=|url\(", text)
    assert dict(response.headers)[b"content-security-policy"].startswith(b"default-src 'none'")
    balance = _Balance()
    balance.feed(text)
    assert balance.open == []


def test_the_texts_of_a_spec_or_a_state_are_shown_as_text(tmp_path: Path) -> None:
    path = tmp_path / "evil.yaml"
    tag = "<b>not markup</b>"
    path.write_text(
        f'openapi: "3.1.0"\ninfo: {{title: "{tag}", version: "1"}}\n'
        f'paths: {{/a: {{get: {{summary: "{tag}", responses: {{}}}}}}}}\n'
    )
    app = create_app([load(path)]).app
    app.engines["evil"].store.replace({tag: tag})
    assert tag not in page(app).body.decode()
    assert "&lt;b&gt;not markup" in page(app).body.decode()


def test_a_host_cannot_write_into_the_page() -> None:
    response = page(create_app(DOCUMENTS).app, "localhost:1/<b>")
    assert b"<b>" not in response.body


def test_a_state_with_numbers_of_any_size_is_shown() -> None:
    app = create_app([document("amplifi")]).app
    app.engines["amplifi"].state = {"images": {"i": 10**30}}
    assert str(10**30) in page(app).body.decode()


def test_a_huge_state_is_cut_off() -> None:
    app = create_app([document("amplifi")]).app
    app.engines["amplifi"].state = {"images": {str(i): "x" * 100 for i in range(1000)}}
    assert len(page(app).body) < 60_000


@pytest.mark.skipif(CHROMIUM is None, reason="this machine has no chromium")
def test_a_browser_shows_the_page(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(page(create_app(DOCUMENTS).app).body)
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile")
    command = [str(CHROMIUM), *options, "--dump-dom", file.as_uri()]
    shown = tmp_path / "shown.html"
    # Into a file: a pipe would be held open by the browser's own processes, were it to hang.
    with shown.open("wb") as out:
        subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, check=True, timeout=60)
    text = shown.read_text()
    assert text.count("<section") == len(DOCUMENTS) + 1
    assert "curl -i -X PUT" in text


class _Balance(HTMLParser):
    """A parser that keeps the open tags."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
