"""The lines that a served mock prints for its requests."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx

from scripts.mocks import create_app
from scripts.mocks.tester.injected_faults import Fault
from scripts.mocks.tester.request_log import PAUSE, RequestLog
from tests.vendors import document

from .test_mocks_control import send

ROOT = Path(__file__).parent.parent
CARD = {"action": "create-card", "card-template-id": "T", "card-id": "1", "surprise": "hush"}


def lines(*requests: tuple[str, str, Any, str], verbose: bool = False, **fault: Any) -> list[str]:
    """Send requests to a mock that logs them; return the lines."""
    app = create_app([document("id123")]).app
    written: list[str] = []
    RequestLog(app.journal, written.append, is_verbose=verbose)
    if fault:
        app.engines["id123"].arm(Fault(**fault))

    async def call() -> None:
        for method, path, body, key in requests:
            headers = {"x-api-key": key, "content-type": "application/json", "host": "localhost"}
            send(app, method, path, body, headers)
        await asyncio.sleep(2 * PAUSE)

    asyncio.run(call())
    assert len(written) == 1, "the lines are written together"
    return written[0].splitlines()


def test_each_request_has_a_line_with_the_reason() -> None:
    found = lines(
        ("POST", "/id123/api/v2/", CARD, "mock"),
        ("POST", "/id123/api/v2/", CARD, "SECRET"),
        ("GET", "/id123/elsewhere", None, "mock"),
    )
    assert found == [
        "id123 createCard POST /api/v2/ -> 200",
        "id123 createCard POST /api/v2/ -> 401  the credential in the header X-API-KEY is wrong",
        "id123 GET /elsewhere -> 404  id123 has no such path",
    ]


def test_a_verbose_line_has_the_masked_body_and_the_faults() -> None:
    found = lines(("POST", "/id123/api/v2/", CARD, "mock"), verbose=True, reset=True)
    assert found[0] == "id123 createCard POST /api/v2/ -> reset"
    assert '"surprise": "(not in the spec)"' in found[1]
    assert found[2] == "  applied fault 1: reset True"


def test_the_command_prints_them_and_rejects_mistakes_when_it_is_strict() -> None:
    options = ("--vendor", "gazoop", "--port", "0", "--strict", "-v", "--journal", "full")
    command = [sys.executable, "-m", "scripts.build", "mock", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        assert server.stdout.readline() == "mocks of gazoop\n"
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found
        form = {"api_key": "mock", "phone_number": "447700900123", "photo_base64": "!!!"}
        httpx.post(f"{found[0]}/gazoop/update_customer_photo.json", data=form)
        server.terminate()
        out, _ = server.communicate(timeout=10)
    assert "updateCustomerPhoto POST /update_customer_photo.json -> 200" in out
    assert "the text is not base64; this mock is strict" in out
    assert '"phone_number": 447700900123' in out
