"""Property tests of specs by others: what is not an error of the spec is not a finding."""

from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from scripts import fuzz, mocks
from scripts.build import main
from scripts.fuzz.schemathesis_input import schemathesis_input
from scripts.fuzz.schemathesis_run import CoverageLimit, Depth
from tests.drafts import HEAD, draft
from tests.faults.broken import App, Fault, Forward, Request, Response

FEW = 3
THINGS = """\
paths:
  /things:
    post:
      operationId: createThing
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name:
                  type: string
      responses:
        "201":
          description: The thing.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
        "400":
          description: The request is invalid.
  /things/{id}:
    parameters:
      - name: id
        in: path
        required: true
        schema:
          type: integer
    get:
      operationId: getThing
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
        "400":
          description: The request is invalid.
    delete:
      operationId: deleteThing
      responses:
        "204":
          description: The thing is deleted.
        "400":
          description: The request is invalid.
components:
  schemas:
    Thing:
      type: object
      required: [id]
      properties:
        id:
          type: integer
"""
UPLOAD = """\
paths:
  /images:
    post:
      operationId: uploadImage
      requestBody:
        required: true
        content:
          MEDIA:
            schema:
              type: object
              properties:
                image:
                  type: string
                  examples:
                    mars: "@mars.jpg"
      responses:
        "204":
          description: The image is stored.
        "400":
          description: The request is invalid.
"""
NULLABLE = """\
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - name: colour
          in: query
          required: true
          schema:
            enum: [red, null]
      responses:
        "204":
          description: There are no things.
        "400":
          description: The request is invalid.
"""

DEEP = """\
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - name: filter
          in: query
          style: deepObject
          explode: true
          required: true
          schema:
            type: object
            properties:
              size:
                type: object
                properties:
                  minimum:
                    type: integer
      responses:
        "204":
          description: The things.
        "400":
          description: The request is invalid.
"""


@pytest.mark.parametrize("deletes", ["with its path", "never"])
def test_a_deleted_resource_is_not_checked_where_no_404_is_documented(
    deletes: str, tmp_path: Path
) -> None:
    document = draft(tmp_path, THINGS)
    app: App = mocks.create_app([document])
    if deletes == "never":

        async def keep(request: Request, forward: Forward) -> Response:
            return Response(204) if request.method == "DELETE" else await forward(request)

        app = Fault("", document.path, keep).around(app)
    report = fuzz.run(document, app=app, max_examples=20)
    rules = {each.rule for each in report.failures}
    assert not rules & {"use-after-free", "positive-data-acceptance", "valid-request-refused"}
    assert "no use_after_free, because the spec documents neither 404" in "\n".join(report.lines())


@pytest.mark.parametrize("is_allowed", [True, False])
def test_a_deletion_may_keep_the_resource_where_the_spec_allows_it(
    is_allowed: bool, tmp_path: Path
) -> None:
    gone = '        "404":\n          description: There is no such thing.\n'
    invalid = '        "400":\n          description: The request is invalid.\n'
    reason = "      x-allow:\n        use-after-free: It is archived.\n"
    text = THINGS.replace(f"{invalid}    delete:", f"{invalid}{gone}    delete:")
    text = text.replace("deleteThing\n", f"deleteThing\n{reason if is_allowed else ''}")
    document = draft(tmp_path, text)

    async def keep(request: Request, forward: Forward) -> Response:
        return Response(204) if request.method == "DELETE" else await forward(request)

    app = Fault("", document.path, keep).around(mocks.create_app([document]))
    report = fuzz.run(document, app=app, max_examples=20)
    assert ("use-after-free" in {each.rule for each in report.failures}) is not is_allowed
    line = "no use_after_free, because deleteThing allows it: It is archived"
    assert (line in "\n".join(report.lines())) is is_allowed


def test_xml_next_to_json_is_skipped_with_a_line(tmp_path: Path) -> None:
    xml = "          application/xml:\n            schema:\n              type: object\n"
    text = THINGS.replace("      responses:\n", f"{xml}      responses:\n", 1)
    report = fuzz.run(draft(tmp_path, text), max_examples=FEW)
    assert report.is_clean, report.failures
    line = "skipped: application/xml bodies of POST /things, which cannot be generated"
    assert line in "\n".join(report.lines())


def test_a_branch_that_is_listed_already_is_skipped_with_a_line(tmp_path: Path) -> None:
    thing = '$ref: "#/components/schemas/Thing"'
    branches = f"oneOf: [{{{thing}}}, {{{thing}}}, {{{thing}}}]"
    report = fuzz.run(draft(tmp_path, THINGS.replace(thing, branches)), max_examples=FEW)
    assert report.is_clean, report.failures
    line = THINGS[: THINGS.index(thing)].count("\n") + HEAD.count("\n") + 1
    lines = [each for each in report.lines() if "which is listed already" in each]
    assert len(lines) == 4
    assert f"skipped: branch on line {line}," in lines[0]


def test_an_example_that_no_mock_sends_does_not_have_to_be_reached(tmp_path: Path) -> None:
    secret = "        pin: {type: string, writeOnly: true}\n"
    example = "              examples: {one: {value: {id: 1, pin: '1234'}}}\n"
    schema = '                $ref: "#/components/schemas/Thing"\n'
    text = (THINGS + secret).replace(schema, schema + example)
    report = fuzz.run(draft(tmp_path, text), max_examples=FEW)
    assert report.is_clean, report.failures


def test_examples_that_are_not_an_array_are_skipped_with_a_line(tmp_path: Path) -> None:
    document = draft(tmp_path, UPLOAD.replace("MEDIA", "multipart/form-data"))
    report = fuzz.run(document, max_examples=FEW)
    assert report.is_clean, report.failures
    line = document.source.text.splitlines().index("                  examples:") + 1
    assert f"skipped: examples on line {line}, which is not an array" in "\n".join(report.lines())


def test_nullable_is_skipped_with_a_line(tmp_path: Path) -> None:
    text = THINGS.replace("type: string\n", "type: string\n                  nullable: true\n", 1)
    report = fuzz.run(draft(tmp_path, text), max_examples=FEW)
    assert report.is_clean, report.failures
    assert "which is not a keyword of OpenAPI 3.1" in "\n".join(report.lines())


def test_an_operation_whose_bodies_cannot_be_generated_is_skipped_with_a_line(
    tmp_path: Path,
) -> None:
    start, end = UPLOAD.index("              type: object"), UPLOAD.index("      responses:")
    text = f"{UPLOAD[:start]}              type: string\n{UPLOAD[end:]}"
    text = text.replace("MEDIA", "openapi/python/client")
    report = fuzz.run(draft(tmp_path, text), max_examples=FEW)
    assert report.is_clean, report.failures
    line = "skipped: POST /images, because openapi/python/client bodies cannot be generated"
    assert line in "\n".join(report.lines())


def test_the_text_null_may_be_rejected_for_a_nullable_query_parameter(tmp_path: Path) -> None:
    document = draft(tmp_path, NULLABLE)

    async def reject_null(request: Request, forward: Forward) -> Response:
        return Response(400) if "null" in (request.query or "") else await forward(request)

    app = Fault("", document.path, reject_null).around(mocks.create_app([document]))
    report = fuzz.run(document, app=app, max_examples=FEW)
    assert report.is_clean, report.failures
    assert "a parameter cannot represent null" in "\n".join(report.lines())


def test_values_in_an_undescribed_property_of_a_query_may_be_rejected(tmp_path: Path) -> None:
    document = draft(tmp_path, DEEP)

    def is_nested(query: str) -> bool:
        return any(
            "][" in key and not key.startswith("filter[size]")
            for key, _ in parse_qsl(query, keep_blank_values=True)
        )

    async def reject_nested(request: Request, forward: Forward) -> Response:
        rejects = is_nested(request.query or "")
        return Response(400) if rejects else await forward(request)

    app = Fault("", document.path, reject_nested).around(mocks.create_app([document]))
    report = fuzz.run(document, app=app, max_examples=20)
    assert report.is_clean, report.failures
    assert "undescribed nesting in a query" in "\n".join(report.lines())


def test_the_coverage_phase_is_limited_and_the_report_has_the_numbers(tmp_path: Path) -> None:
    document = draft(tmp_path, THINGS)
    whole = fuzz.run(document, max_examples=FEW)
    tried, generated = whole.coverage
    assert tried == generated > 12
    limited = fuzz.run(document, max_examples=FEW, max_coverage=4)
    assert limited.coverage == (12, generated)
    assert f"12 of {generated} coverage cases tried" in "\n".join(limited.lines())
    assert limited.cases < whole.cases


@pytest.mark.parametrize(
    ("counts", "sent"), [((10, 10), 20), ((1, 40), 32), ((40, 1), 17), ((600, 600), 32)]
)
def test_an_operation_may_use_what_earlier_ones_left_of_their_share(
    counts: tuple[int, ...], sent: int
) -> None:
    limit = CoverageLimit(per_operation=40, share=16)
    for count in counts:
        limit.select(list(range(count)))  # type: ignore[arg-type]
    assert limit.sent == sent


def test_the_cases_of_an_operation_are_selected_evenly() -> None:
    limit = CoverageLimit(per_operation=4, share=16)
    assert limit.select(list(range(12))) == [0, 3, 6, 9]  # type: ignore[arg-type]


def test_the_total_limit_is_shared_by_the_operations() -> None:
    assert CoverageLimit.of(Depth(max_coverage=600), 96).share == 100


def test_the_command_line_has_a_limit_for_the_coverage_phase(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = draft(tmp_path, THINGS)
    command = ["fuzz", "--spec", document.path, "--max-examples", "1", "--max-coverage", "1"]
    main(list(map(str, command)))
    assert "3 of " in capsys.readouterr().out


def test_what_is_skipped_stays_in_the_spec(tmp_path: Path) -> None:
    document = draft(tmp_path, UPLOAD.replace("MEDIA", "multipart/form-data"))
    before = repr(document.data)
    assert schemathesis_input(document).skipped
    assert repr(document.data) == before
