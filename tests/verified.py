"""Workflows run against working and broken mocks, in this process."""

import asyncio
from functools import cache
from typing import Any

import httpx

from scripts import mocks, workflows
from scripts.spec import SPECS
from scripts.workflows import (
    ArazzoDescription,
    MockUnderTest,
    VerificationReport,
    VerificationSettings,
)
from tests.faults.broken import App, Fault
from tests.faults.mutants import Mutant
from tests.vendors import document

VERIFIED = sorted(path.stem for path in (SPECS / "workflows").glob("*.yaml"))
"""The vendors with workflows."""


class AppTransport(httpx.BaseTransport):
    """Requests of a synchronous client to an ASGI application in this process."""

    def __init__(self, app: App) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return asyncio.run(self._response(request))

    async def _response(self, request: httpx.Request) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app)
        sent = httpx.Request(
            request.method, request.url, headers=request.headers, content=request.read()
        )
        response = await transport.handle_async_request(sent)
        content = await response.aread()
        return httpx.Response(response.status_code, headers=response.headers, content=content)


@cache
def description(vendor: str) -> ArazzoDescription:
    found = workflows.load_workflows(document(vendor))
    assert found
    return found


def environment(vendor: str) -> dict[str, str]:
    """Return the variables that the workflows of a vendor need with its mock."""
    inputs = workflows.mock_inputs(description(vendor))
    return {workflows.variable(vendor, name): value for name, value in inputs.items()}


def settings(vendor: str, transport: httpx.BaseTransport, **fields: Any) -> VerificationSettings:
    """Return the settings by which every workflow runs against a mock."""
    every = {
        "environment": environment(vendor),
        "named": tuple(each.id for each in description(vendor).workflows),
        "effects": workflows.EFFECTS,
        "rate": 1e6,
        "run": "test0001",
        **fields,
    }
    return VerificationSettings(f"http://127.0.0.1:4010/{vendor}", transport=transport, **every)


def verified(vendor: str, app: App | None = None) -> VerificationReport:
    """Return the report on a mock, by default a working one."""
    served = app or mocks.create_app([document(vendor)])
    chosen = settings(vendor, AppTransport(served))
    return workflows.verify(description(vendor), chosen, pause=lambda _: None)


def under_test(app: App) -> MockUnderTest:
    """Return a mock for the property tests of the workflows."""
    client = httpx.Client(transport=AppTransport(app))
    return MockUnderTest(client.send, lambda: _reset(client))


def _reset(client: httpx.Client) -> None:
    response = client.post("http://127.0.0.1:4010/_mock/reset")
    assert response.is_success, response.text


def broken(mutant: Mutant) -> App:
    """Return a mock with a break."""
    found = document(mutant.vendor)
    fault = Fault("", found.path, mutant.break_for(found))
    return fault.around(mocks.create_app([found]))
