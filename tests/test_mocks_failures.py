"""Failures of a mock: problem details, and what a behaviour may reject."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.mock_behaviour import MockBehaviour, MockCall
from scripts.spec import Document
from tests.mocked import spec
from tests.samples import WHOLE, Sample, obj, operation


def problem(folder: Path, content: str) -> httpx.Response:
    """Return the failure of a mock whose 404 has this media type."""
    document = spec(
        folder,
        f"""\
  /cards:
    get:
      operationId: listCards
      responses:
        "204": {{description: Nothing.}}
        "404":
          description: The problem.
          content: {{application/problem+json: {content}}}
""",
    )
    with make_mock(document).client() as client:
        return client.get("/cards", headers={"Prefer": "code=404"})


def test_problem_details_without_a_schema_have_type_title_and_status(tmp_path: Path) -> None:
    response = problem(tmp_path, "{}")
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json() == {"type": "about:blank", "title": "Not Found", "status": 404}


def test_problem_details_of_a_schema_have_the_status_of_their_response(tmp_path: Path) -> None:
    schema = (
        "{schema: {type: object, required: [title, status, code],"
        " properties: {title: {const: Lost}, status: {type: integer}, code: {const: 7}}}}"
    )
    expected = {"title": "Lost", "status": 404, "code": 7}
    assert problem(tmp_path, schema).json() == expected


def test_an_example_of_problem_details_is_sent_as_it_is(tmp_path: Path) -> None:
    content = "{schema: {type: object}, examples: {gone: {value: {title: Gone, status: 410}}}}"
    assert problem(tmp_path, content).json() == {"title": "Gone", "status": 410}


def test_a_client_reads_the_problem_details_of_a_mock(tmp_path: Path) -> None:
    schema = obj("title", title={"const": "Conflict"}, status=WHOLE)
    failed = {"description": "x", "content": {"application/problem+json": {"schema": schema}}}
    listed = operation(responses={"204": {"description": "x"}, "409": failed})
    sample = Sample(tmp_path, {"/x": {"get": listed}})
    kind = getattr(sample.module, f"{sample.path.stem.capitalize()}Client")
    mock = make_mock(sample.path)
    with httpx.Client(transport=mock.transport) as http:
        client = kind(base_url=mock.base_url, http_client=http)
        with pytest.raises(sample.module.ConflictError) as caught:
            client.jobs.run(headers={"Prefer": "code=409"})
    assert caught.value.message == "Conflict"
    assert caught.value.problem.title == "Conflict"


CARDS = """\
  /cards:
    get:
      operationId: listCards
      responses:
        "200":
          description: The cards.
          content: {application/json: {schema: {type: array}, examples: {none: {value: []}}}}
        "404": {description: Unknown.}
"""


def ask(document: Document, **rejection: Any) -> httpx.Response:
    """Return the response of a mock whose only rule rejects."""
    behaviour = MockBehaviour()

    @behaviour.rule("listCards")
    def _reject(call: MockCall) -> Any:
        return call.reject(rejection["kind"], "no", inside=rejection.get("inside", False))

    with make_mock(document, behaviour=behaviour).client() as client:
        return client.get("/cards")


@pytest.mark.parametrize(
    ("rejection", "words"),
    [
        ({"kind": "conflict"}, "listCards documents no failure of kind conflict; it has: 404"),
        ({"kind": "not-found", "inside": True}, "listCards documents no failure of kind not-found"),
        ({"kind": "no-found"}, "no-found is not a kind of failure; the kinds are authentication"),
    ],
)
def test_a_rule_cannot_reject_as_no_document_describes(
    tmp_path: Path, rejection: dict[str, Any], words: str
) -> None:
    response = ask(spec(tmp_path, CARDS), **rejection)
    assert response.status_code == 500
    assert words in response.text


def test_a_rule_rejects_as_documented(tmp_path: Path) -> None:
    assert ask(spec(tmp_path, CARDS), kind="not-found").status_code == 404
