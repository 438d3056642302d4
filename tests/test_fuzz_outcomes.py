"""The classification of a response as a documented outcome."""

import json
from pathlib import Path
from typing import Any

import pytest
from requests import Request
from schemathesis import Response

from scripts.fuzz.coverage import EXAMPLE, Coverage
from scripts.fuzz.outcomes import Outcomes
from scripts.spec import Operation, load
from tests.drafts import draft
from tests.faults.broken import SHOP
from tests.vendors import document

DOCUMENT = load(SHOP)
OUTCOMES = Outcomes(DOCUMENT)
OPENED = {"api_key": "mock", "action": "open", "hour": 9}


def operation(name: str) -> Operation:
    return next(each for each in DOCUMENT.operations if each.id == name)


def response(status: int, body: Any = None, media: str = "application/json") -> Response:
    return Response(
        status_code=status,
        headers={"Content-Type": [media]},
        content=b"" if body is None else json.dumps(body).encode(),
        request=Request("POST", "http://127.0.0.1:4010/shop/call").prepare(),
        elapsed=0.0,
        verify=False,
    )


def test_each_action_has_its_own_outcomes_one_per_schema_of_a_status() -> None:
    found = [str(each) for each in OUTCOMES.documented if each.pointer[1] == "/call"]
    assert found == [
        "openShop 200 Opened",
        "openShop 200 Failure",
        "closeShop 200 Closed",
        "closeShop 200 Failure",
    ]


def test_a_response_belongs_to_the_action_that_the_request_selects() -> None:
    observed = OUTCOMES.read(operation("call"), OPENED, response(200, {"result": "opened"}))
    assert str(observed.outcome) == "openShop 200 Opened"
    assert not observed.is_failure


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ("list-cards", "listCards 200 CardsListed"),
        ("list-templates", "listTemplates 200 TemplatesListed"),
        ("card-invitation", "inviteCardUser 200 InvitationSent"),
    ],
)
def test_a_response_valid_for_several_actions_belongs_to_the_called_one(
    action: str, outcome: str
) -> None:
    id123 = document("id123")
    empty = response(200, {"status": "success", "data": []})
    observed = Outcomes(id123).read(id123.operations[0], {"action": action}, empty)
    assert str(observed.outcome) == outcome


def test_a_failure_with_status_200_is_a_failure() -> None:
    failure = {"result": "error", "message": "closed already"}
    observed = OUTCOMES.read(operation("call"), OPENED, response(200, failure))
    assert str(observed.outcome) == "openShop 200 Failure"
    assert observed.is_failure


def test_a_text_body_has_the_outcome_whose_schema_is_a_string() -> None:
    spec = document("amplifi")
    login = next(each for each in spec.operations if each.id == "getAccessToken")
    refused = response(401, media="text/plain")
    refused.content = b"Unauthorized"
    observed = Outcomes(spec).read(login, {"channel": "test"}, refused)
    assert str(observed.outcome) == "getAccessToken 401 PlainFailure"


def test_a_success_of_another_action_is_not_documented_for_this_one() -> None:
    observed = OUTCOMES.read(operation("call"), OPENED, response(200, {"result": "closed"}))
    assert observed.outcome is None


def test_an_undocumented_failure_is_a_failure() -> None:
    observed = OUTCOMES.read(operation("createItem"), None, response(500))
    assert observed.outcome is None
    assert observed.is_failure


def test_a_documented_failure_needs_no_body() -> None:
    cloudcard = document("cloudcard")
    update = next(each for each in cloudcard.operations if each.id == "updatePhoto")
    observed = Outcomes(cloudcard).read(update, None, response(404))
    assert str(observed.outcome) == "updatePhoto default"
    assert observed.is_failure


def test_only_an_operation_whose_200_can_be_a_failure_fails_with_a_success_status() -> None:
    failing = [
        each.id for each in DOCUMENT.operations if OUTCOMES.can_fail_with_success_status(each)
    ]
    assert failing == ["call"]


@pytest.mark.parametrize(
    ("body", "media", "conforms"),
    [
        ({"message": "no"}, "application/json", True),
        ({"message": 1}, "application/json", False),
        ({"message": "no"}, "text/html", False),
    ],
)
def test_a_response_conforms_only_with_a_documented_schema_and_media_type(
    body: Any, media: str, *, conforms: bool
) -> None:
    assert OUTCOMES.conforms(operation("getItem"), response(404, body, media)) is conforms


UNIONS = """\
paths:
  /doors:
    get:
      operationId: openDoor
      responses:
        "200":
          description: The door is open, or it is not.
          content:
            application/json:
              schema:
                oneOf:
                  - $ref: "#/components/schemas/Opened"
                  - $ref: "#/components/schemas/Problem"
              examples:
                opened:
                  $ref: "#/components/examples/opened"
components:
  examples:
    opened:
      value:
        result: opened
  schemas:
    Opened:
      type: object
      required: [result]
      properties:
        result:
          const: opened
    Problem:
      anyOf:
        - $ref: "#/components/schemas/Locked"
        - $ref: "#/components/schemas/Missing"
    Locked:
      type: object
      required: [result]
      properties:
        result:
          const: locked
      x-failure: {}
    Missing:
      type: object
      required: [result]
      properties:
        result:
          const: missing
      x-failure: {}
"""


def test_a_failure_in_a_nested_union_is_a_failure(tmp_path: Path) -> None:
    document = draft(tmp_path, UNIONS)
    outcomes, door = Outcomes(document), document.operations[0]
    assert [str(each) for each in outcomes.documented] == [
        "openDoor 200 Opened",
        "openDoor 200 Locked",
        "openDoor 200 Missing",
    ]
    assert outcomes.can_fail_with_success_status(door)
    observed = outcomes.read(door, None, response(200, {"result": "missing"}))
    assert str(observed.outcome) == "openDoor 200 Missing"
    assert observed.is_failure


def test_an_example_by_reference_is_reached(tmp_path: Path) -> None:
    document = draft(tmp_path, UNIONS)
    coverage = Coverage(document, Outcomes(document))
    assert str(coverage.count(EXAMPLE)) == "0 of 1 reached"
    opened = response(200, {"result": "opened"})
    coverage.observe(document.operations[0], opened.request, opened)
    assert str(coverage.count(EXAMPLE)) == "1 of 1 reached"


def test_the_finding_for_an_unreached_outcome_has_a_fix(tmp_path: Path) -> None:
    document = draft(
        tmp_path,
        UNIONS.replace("/doors:", "/doors/{door}:").replace(
            "operationId: openDoor",
            """operationId: openDoor
      parameters:
        - name: door
          in: path
          required: true
          schema:
            type: string""",
        ),
        ours=True,
    )
    remedy = next(iter(Coverage(document, Outcomes(document)).findings())).remedy
    assert 'add an example of the path parameter "door" that leads to it' in remedy
    assert "mocks/vendors/acme.py" in remedy
    assert "x-allow: {unreached-response: <reason>}" in remedy


def test_a_response_is_validated_without_write_only_properties(tmp_path: Path) -> None:
    pin = "\n        pin:\n          type: string\n          writeOnly: true"
    text = UNIONS.replace("const: opened", f"const: opened{pin}").replace(
        "required: [result]", "required: [result, pin]", 1
    )
    document = draft(tmp_path, text)
    observed = Outcomes(document).read(
        document.operations[0], None, response(200, {"result": "opened"})
    )
    assert str(observed.outcome) == "openDoor 200 Opened"
