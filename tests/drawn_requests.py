"""Requests of the generated clients with values drawn from the specs, next to faithful responses.

A client writes each request on its own: it shares no code with the comparison.
"""

from contextlib import suppress
from functools import cache
from typing import Any

import httpx
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scripts.observe import Addresses, Deviation, Message, RecordedExchange, Traffic
from tests import traffic
from tests.clients import Case, cases, make_clients, package
from tests.test_clients_round_trips import drawn_call
from tests.vendors import document

_KNOWN = {"type", "properties", "oneOf", "anyOf", "allOf"}


@cache
def operations(vendor: str) -> tuple[Case, ...]:
    """Return a case for each method of a vendor's client."""
    return tuple({case.method.name: case for case in cases(vendor)}.values())


class Responses(httpx.BaseTransport):
    """Respond as a vendor's mock did to a sample request, and compare each exchange."""

    def __init__(self, vendor: str) -> None:
        self._recorded = traffic.recorded(vendor)
        spec = document(vendor)
        self.seen = Traffic(spec, Addresses(spec, [traffic.base_url(vendor)]))
        self.action = ""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the recorded response of the current action."""
        body, faithful = request.read(), self._recorded[self.action]
        sent = Message(request.headers.multi_items(), body)
        self.seen.add(
            RecordedExchange(
                request.method, str(request.url), sent, faithful.status, faithful.response
            )
        )
        content = faithful.response.body or b""
        return httpx.Response(faithful.status, headers=faithful.response.headers, content=content)


def compared(vendor: str, examples: int) -> Traffic:
    """Return the comparison of at most a number of requests of every operation."""
    responses = Responses(vendor)
    client, _ = make_clients(vendor, traffic.base_url(vendor), transport=responses)
    for case in operations(vendor):
        responses.action = case.method.operation.runtime.id
        _send(case, client, examples)
    client._http.close()
    return responses.seen


def reported(seen: Traffic) -> set[Deviation]:
    """Return what is reported, but for the properties of an object where the spec has no type."""
    known = {
        each: _KNOWN & {*seen.document.resolve(each.pointer)[1]} for _, each in seen.deviations
    }
    return {each for each in known if known[each] or each.kind != "undocumented-property"}


def _send(case: Case, client: Any, examples: int) -> None:
    """Call a method with drawn arguments, the same ones in each run."""

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def call(draw: st.DataObject) -> None:
        arguments, _ = drawn_call(case, draw, extra=False)
        # A method may ask for another documented media type than the recorded one.
        with suppress(package(case.vendor).DecodingError):
            case.of(client)(**case.given(arguments))

    call()
