"""Responses that need the state of an earlier request, reached through links."""

from pathlib import Path
from typing import Any

import yaml

from scripts import fuzz, mocks
from scripts.mocks.compile.documented_responses import MockResponse
from scripts.mocks.mock_behaviour import MockBehaviour, MockCall
from scripts.spec import Document
from tests.drafts import draft

TICKET = {"type": "object", "required": ["ticket"], "properties": {"ticket": {"type": "string"}}}
LINK = {"result": {"operationId": "getResult", "parameters": {"ticket": "$response.body#/ticket"}}}


def returns(schema: dict[str, Any], example: dict[str, Any]) -> dict[str, Any]:
    examples = {"one": {"value": example}}
    return {"content": {"application/json": {"schema": schema, "examples": examples}}}


def spec(folder: Path, links: dict[str, Any] | None) -> Document:
    done = {"type": "object", "required": ["done"], "properties": {"done": {"type": "boolean"}}}
    accepted = {"description": "It began.", **returns(TICKET, {"ticket": "first"})}
    paths: dict[str, Any] = {
        "/scans": {
            "post": {
                "operationId": "startScan",
                "responses": {"202": {**accepted, **({"links": links} if links else {})}},
            }
        },
        "/results/{ticket}": {
            "get": {
                "operationId": "getResult",
                "parameters": [
                    {"name": "ticket", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {"description": "The result.", **returns(done, {"done": True})},
                    "404": {"description": "There is no such scan."},
                },
            }
        },
    }
    return draft(folder, yaml.safe_dump({"paths": paths}, sort_keys=False), ours=True)


def behaviour() -> MockBehaviour:
    made = MockBehaviour(start={"tickets": []})

    @made.rule("startScan")
    def a_scan_starts(call: MockCall) -> MockResponse:
        call.state["tickets"].append(f"ticket-{call.number}-{call.number * 7919}")
        return call.respond({"ticket": call.state["tickets"][-1]})

    @made.rule("getResult")
    def only_a_ticket_has_a_result(call: MockCall) -> MockResponse:
        if call.path["ticket"] in call.state["tickets"]:
            return call.respond()
        return call.reject("not-found", "no scan has this ticket")

    return made


def run(document: Document) -> fuzz.FuzzReport:
    app = mocks.create_app([document], behaviours={document.vendor: behaviour()})
    return fuzz.run(document, app=app, max_examples=10)


def test_a_response_that_needs_state_is_reached_through_a_link(tmp_path: Path) -> None:
    report = run(spec(tmp_path, LINK))
    assert not report.failures
    assert report.outcomes.reached == 3


def test_a_response_that_is_not_reached_has_the_link_that_would_reach_it(tmp_path: Path) -> None:
    [finding] = [
        each
        for each in run(spec(tmp_path, None)).failures
        if each.message == "no request led to getResult 200"
    ]
    assert (
        "add links: {getResult: {operationId: getResult,"
        " parameters: {ticket: $response.body#/ticket}}} to response 202 of startScan"
    ) in finding.remedy
