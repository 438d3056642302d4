"""Which documented answer an answer is."""

import json
from pathlib import Path
from typing import Any

import pytest
from requests import Request
from schemathesis import Response

from scripts.fuzz.answers import Answers
from scripts.fuzz.coverage import EXAMPLE, Coverage
from scripts.spec import SPECS, Operation, load
from tests.drafts import draft
from tests.faults.broken import SHOP

DOCUMENT = load(SHOP)
ANSWERS = Answers(DOCUMENT)
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


def test_each_action_has_its_own_answers_and_each_form_of_a_status_is_one() -> None:
    told = [str(each) for each in ANSWERS.documented if each.pointer[1] == "/call"]
    assert told == [
        "openShop 200 Opened",
        "openShop 200 Failure",
        "closeShop 200 Closed",
        "closeShop 200 Failure",
    ]


def test_an_answer_belongs_to_the_action_that_the_request_selects() -> None:
    reading = ANSWERS.read(operation("call"), OPENED, response(200, {"result": "opened"}))
    assert str(reading.answer) == "openShop 200 Opened"
    assert not reading.is_failure


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        ("list-cards", "listCards 200 CardsListed"),
        ("list-templates", "listTemplates 200 TemplatesListed"),
        ("card-invitation", "inviteCardUser 200 InvitationSent"),
    ],
)
def test_an_answer_that_could_be_anothers_belongs_to_the_action_that_was_called(
    action: str, answer: str
) -> None:
    id123 = load(SPECS / "id123.yaml")
    empty = response(200, {"status": "success", "data": []})
    reading = Answers(id123).read(id123.operations[0], {"action": action}, empty)
    assert str(reading.answer) == answer


def test_a_failure_inside_a_200_is_one() -> None:
    failure = {"result": "error", "message": "closed already"}
    reading = ANSWERS.read(operation("call"), OPENED, response(200, failure))
    assert str(reading.answer) == "openShop 200 Failure"
    assert reading.is_failure


def test_a_bare_word_is_the_form_that_is_a_text() -> None:
    document = load(SPECS / "amplifi.yaml")
    login = next(each for each in document.operations if each.id == "getAccessToken")
    refused = response(401, media="text/plain")
    refused.content = b"Unauthorized"
    reading = Answers(document).read(login, {"channel": "test"}, refused)
    assert str(reading.answer) == "getAccessToken 401 PlainFailure"


def test_a_success_that_belongs_to_another_action_is_not_documented_for_this_one() -> None:
    reading = ANSWERS.read(operation("call"), OPENED, response(200, {"result": "closed"}))
    assert reading.answer is None


def test_an_undocumented_failure_is_a_failure_all_the_same() -> None:
    reading = ANSWERS.read(operation("createItem"), None, response(500))
    assert reading.answer is None
    assert reading.is_failure


def test_a_documented_failure_needs_no_body_to_be_one() -> None:
    cloudcard = load(SPECS / "cloudcard.yaml")
    update = next(each for each in cloudcard.operations if each.id == "updatePhoto")
    reading = Answers(cloudcard).read(update, None, response(404))
    assert str(reading.answer) == "updatePhoto default"
    assert reading.is_failure


def test_only_an_operation_whose_200_can_fail_refuses_in_the_body() -> None:
    refusing = [each.id for each in DOCUMENT.operations if ANSWERS.refuses_in_body(each)]
    assert refusing == ["call"]


@pytest.mark.parametrize(
    ("body", "media", "conforms"),
    [
        ({"message": "no"}, "application/json", True),
        ({"message": 1}, "application/json", False),
        ({"message": "no"}, "text/html", False),
    ],
)
def test_an_answer_conforms_only_in_a_documented_form_and_media_type(
    body: Any, media: str, *, conforms: bool
) -> None:
    assert ANSWERS.conforms(operation("getItem"), response(404, body, media)) is conforms


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


def test_a_failure_in_a_union_within_a_union_is_one(tmp_path: Path) -> None:
    document = draft(tmp_path, UNIONS)
    answers, door = Answers(document), document.operations[0]
    assert [str(each) for each in answers.documented] == [
        "openDoor 200 Opened",
        "openDoor 200 Locked",
        "openDoor 200 Missing",
    ]
    assert answers.refuses_in_body(door)
    reading = answers.read(door, None, response(200, {"result": "missing"}))
    assert str(reading.answer) == "openDoor 200 Missing"
    assert reading.is_failure


def test_an_example_by_reference_is_met(tmp_path: Path) -> None:
    document = draft(tmp_path, UNIONS)
    coverage = Coverage(document, Answers(document))
    assert str(coverage.count(EXAMPLE)) == "0 of 1 reached"
    opened = response(200, {"result": "opened"})
    coverage.observe(document.operations[0], opened.request, opened)
    assert str(coverage.count(EXAMPLE)) == "1 of 1 reached"


def test_what_was_not_reached_says_how_to_reach_it(tmp_path: Path) -> None:
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
    remedy = next(iter(Coverage(document, Answers(document)).findings())).remedy
    assert 'give the path parameter "door" an example that leads to it' in remedy
    assert "mocks/vendors/acme.py" in remedy
    assert "x-allow: {unreached-response: <reason>}" in remedy


def test_a_response_is_read_in_its_own_direction(tmp_path: Path) -> None:
    pin = "\n        pin:\n          type: string\n          writeOnly: true"
    text = UNIONS.replace("const: opened", f"const: opened{pin}").replace(
        "required: [result]", "required: [result, pin]", 1
    )
    document = draft(tmp_path, text)
    reading = Answers(document).read(
        document.operations[0], None, response(200, {"result": "opened"})
    )
    assert str(reading.answer) == "openDoor 200 Opened"
