"""One run of the property tests: its findings, its report, its side effects."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import schemathesis.hooks

from scripts import fuzz, mocks
from scripts.fuzz import schemathesis_run
from scripts.spec import Document, load
from tests.drafts import draft
from tests.faults.broken import SHOP, App, Fault, Forward, Request, Response

ProgressCalls = list[tuple[str, int]]
FEW = 2
NEXT_PATH = "  /items/{id}:\n"
REJECTED = '$ref: "#/components/responses/Rejected"'
UNAUTHORIZED = '        "401":\n          $ref: "#/components/responses/Rejected"\n'
TEAPOT = '        "418":\n          description: The shop is a teapot.\n'
WAIVER = "          x-allow:\n            unreached-response: the mock brews no tea\n"


def in_a_bundle(folder: Path, *edits: tuple[str, str]) -> Document:
    """Return the shop as one of our own specs: with an evidence folder next to it."""
    (folder / "evidence").mkdir()
    text = SHOP.read_text()
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "shop.yaml").write_text(text)
    return load(folder / "shop.yaml")


def line_of(document: Document, *pointer: str | int) -> int:
    return document.source.mark(pointer).line


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> tuple[fuzz.FuzzReport, ProgressCalls]:
    """Return a run without findings, and its progress calls."""
    calls: ProgressCalls = []
    document = in_a_bundle(tmp_path_factory.mktemp("clean"))
    report = fuzz.run(document, max_examples=FEW, progress=lambda *each: calls.append(each))
    return report, calls


def test_the_mock_of_any_spec_matches_the_spec(
    clean: tuple[fuzz.FuzzReport, ProgressCalls],
) -> None:
    report, _ = clean
    assert not report.failures
    assert str(report.outcomes) == "15 of 15 reached"
    assert report.examples.reached == report.examples.documented


def test_the_cases_depend_on_the_seed_only() -> None:
    first, again, other = (requests_of_a_run(seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_a_store_and_earlier_runs_do_not_change_the_cases(tmp_path: Path) -> None:
    """The mock is broken, because only failures are stored."""
    broken = Fault("not-a-server-error", SHOP, odd_prices_fail)
    first, *others = (
        requests_of_a_run(0, broken, store=store, max_examples=10)
        for store in (None, tmp_path, tmp_path)
    )
    assert others == [first, first]
    assert (tmp_path / "shop-0.json").exists()


def test_the_constants_of_other_modules_do_not_change_the_cases(tmp_path: Path) -> None:
    first = requests_of_a_run(0, max_examples=20)
    numbers = ", ".join(str(300 + 7 * each) for each in range(100))
    (tmp_path / "elsewhere.py").write_text(f"NUMBERS = [{numbers}]\n")
    spec = importlib.util.spec_from_file_location("elsewhere", tmp_path / "elsewhere.py")
    assert spec
    sys.modules["elsewhere"] = importlib.util.module_from_spec(spec)
    try:
        assert requests_of_a_run(0, max_examples=20) == first
    finally:
        del sys.modules["elsewhere"]


async def odd_prices_fail(request: Request, forward: Forward) -> Response:
    price = request.sent.get("price")
    is_odd = isinstance(price, int) and price % 2 == 1
    return Response(500) if is_odd else await forward(request)


def requests_of_a_run(seed: int, broken: Fault | None = None, **options: Any) -> str:
    document = load(SHOP)
    digest = hashlib.sha256()
    app: App = mocks.create_app([document])
    app = broken.around(app) if broken else app

    async def recording(scope: Any, receive: Any, send: Any) -> None:
        async def recorded() -> Any:
            message = await receive()
            digest.update(message.get("body", b""))
            return message

        digest.update(repr((scope.get("method"), scope.get("path"))).encode())
        await app(scope, recorded, send)

    fuzz.run(document, seed=seed, app=recording, **{"max_examples": FEW, **options})
    return digest.hexdigest()


def test_a_run_leaves_nothing_in_the_working_directory(tmp_path: Path) -> None:
    root = Path(fuzz.__file__).parents[2]
    code = f"""
from pathlib import Path
from scripts import fuzz
from scripts.spec import load
fuzz.run(load(Path({str(SHOP)!r})), max_examples=1)
"""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True)
    assert list(tmp_path.iterdir()) == []


def test_progress_reports_every_phase(clean: tuple[fuzz.FuzzReport, ProgressCalls]) -> None:
    report, calls = clean
    phases = list(dict.fromkeys(phase for phase, _ in calls))
    assert phases == ["examples", "coverage", "fuzzing", "stateful"]
    assert calls[-1][1] == report.cases


def test_progress_counts_the_operations_of_a_phase(
    clean: tuple[fuzz.FuzzReport, ProgressCalls],
) -> None:
    _, calls = clean
    stages = [stage for stage, _ in calls if isinstance(stage, fuzz.Stage)]
    assert [(each.number, each.total) for each in stages if each == "coverage"] == [
        (number, 4) for number in (1, 2, 3, 4)
    ]
    assert {each.operation for each in stages if each == "fuzzing"} == {
        "POST /items",
        "GET /items/{id}",
        "DELETE /items/{id}",
        "POST /call",
    }


def test_a_stateful_phase_ends_at_its_limit_and_the_report_has_a_line_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fuzz.Depth, "max_steps", 7)
    reports = [fuzz.run(load(SHOP), max_examples=FEW) for _ in range(2)]
    assert [each.limited for each in reports] == [
        ("the stateful phase ended after 7 requests",)
    ] * 2
    assert reports[0].cases == reports[1].cases
    assert "limit: the stateful phase ended after 7 requests" in "\n".join(reports[0].lines())


def test_a_response_that_no_request_leads_to_is_a_finding_on_its_line(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/items", "post", "responses", "418")
    assert [(found.rule, found.line) for found in report.failures] == [("unreached-response", line)]
    assert str(report.outcomes) == "15 of 16 reached, 1 more with Prefer"


def test_a_response_in_another_media_type_is_asked_for(tmp_path: Path) -> None:
    newest = """\
  /newest:
    get:
      operationId: getNewestItem
      responses:
        "200":
          description: The newest item.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Item"
            text/csv:
              schema:
                type: string
"""
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{newest}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    assert not [each for each in report.failures if "newest" in each.pointer]


def test_a_405_is_not_an_outcome_of_the_operation(tmp_path: Path) -> None:
    ping = """\
  /ping:
    get:
      operationId: ping
      responses:
        "200":
          description: Up.
        default:
          description: Down.
"""
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{ping}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/ping", "get", "responses", "default")
    assert [(found.rule, found.line) for found in report.failures] == [("unreached-response", line)]


def test_a_response_requested_with_prefer_must_match_the_spec(tmp_path: Path) -> None:
    documented = TEAPOT.replace("description: The shop is a teapot.", REJECTED)
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{documented}{NEXT_PATH}"))
    (tmp_path / "evidence").rmdir()

    async def obey_badly(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        return response.having(message=418) if response.status == 418 else response

    app = mocks.create_app([document])
    assert fuzz.run(document, max_examples=FEW, app=app).is_clean
    broken_app = Fault("unreached-response", document.path, obey_badly).around(app)
    report = fuzz.run(document, max_examples=FEW, app=broken_app)
    assert "unreached-response" in {found.rule for found in report.failures}


def test_a_response_of_a_foreign_spec_may_be_requested_with_prefer(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{NEXT_PATH}"))
    (tmp_path / "evidence").rmdir()
    report = fuzz.run(document, max_examples=FEW)
    assert not report.failures
    assert report.outcomes.requested == 1


def test_a_waived_response_needs_no_request_and_has_a_line(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{WAIVER}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    assert not report.failures
    assert "waived: unreached-response on line" in "\n".join(report.lines())
    assert "the mock brews no tea" in "\n".join(report.lines())


def test_a_waiver_in_a_shared_response_is_for_every_operation_that_refers_to_it(
    tmp_path: Path,
) -> None:
    shared = '        "418":\n          $ref: "#/components/responses/Teapot"\n'
    component = (
        "\n  responses:\n    Teapot:\n      description: A teapot.\n"
        "      x-allow:\n        unreached-response: the mock brews no tea\n"
    )
    document = in_a_bundle(
        tmp_path, (NEXT_PATH, f"{shared}{NEXT_PATH}"), ("\n  responses:\n", component)
    )
    assert not fuzz.run(document, max_examples=FEW).failures


def test_a_waiver_of_a_response_that_is_reached_is_a_finding(tmp_path: Path) -> None:
    gone = "          description: The item is gone.\n"
    document = in_a_bundle(tmp_path, (gone, f"{gone}{WAIVER}"))
    report = fuzz.run(document, max_examples=FEW)
    assert [found.rule for found in report.failures] == ["waiver-of-nothing"]


def test_every_replaced_check_has_a_line_with_its_reason(
    clean: tuple[fuzz.FuzzReport, ProgressCalls],
) -> None:
    lines = clean[0].lines()
    replaced = [line for line in lines if line.startswith("  replaced check: ")]
    assert replaced
    for line in replaced:
        assert " instead of " in line
        assert line.endswith("POST /call")


def test_what_cannot_be_tested_is_a_finding(tmp_path: Path) -> None:
    impossible = "          minLength: 1\n          maxLength: 0\n"
    document = in_a_bundle(tmp_path, ("          minLength: 1\n", impossible))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/items", "post")
    assert ("not-tested", line) in {(found.rule, found.line) for found in report.failures}


def test_only_a_401_to_a_request_without_credentials_may_be_undocumented(
    tmp_path: Path,
) -> None:
    document = in_a_bundle(tmp_path, (UNAUTHORIZED + NEXT_PATH, NEXT_PATH))

    def replacing(right: int, wrong: int) -> fuzz.FuzzReport:
        async def replace_status(request: Request, forward: Forward) -> Response:
            response = await forward(request)
            return Response(wrong) if response.status == right else response

        fault = Fault("undocumented-status", document.path, replace_status)
        app = fault.around(mocks.create_app([document]))
        return fuzz.run(document, max_examples=FEW, app=app)

    assert fuzz.run(document, max_examples=FEW).is_clean
    for report in (replacing(201, 401), replacing(401, 402)):
        assert "undocumented-status" in {found.rule for found in report.failures}


def test_a_phase_that_ends_early_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def shortened(*arguments: Any) -> dict[str, Any]:
        found = config(*arguments)
        return {**found, "generation": {**found["generation"], "max-examples": FEW}}

    config = schemathesis_run._config
    monkeypatch.setattr(schemathesis_run, "_config", shortened)
    report = fuzz.run(load(SHOP), max_examples=30)
    assert {found.rule for found in report.failures} == {"cut-short"}
    assert f"only {FEW} of 30 cases were generated" in report.failures[0].message


def test_an_image_with_only_one_case_is_not_cut_short(
    tmp_path: Path,
) -> None:
    photo = """\
paths:
  /photo:
    put:
      operationId: putPhoto
      requestBody:
        required: true
        content:
          image/png:
            schema:
              type: string
              format: binary
      responses:
        "204":
          description: The photo is stored.
        "400":
          description: It is not a photo.
"""
    report = fuzz.run(draft(tmp_path, photo))
    assert report.is_clean, report.failures


def test_an_interrupted_run_removes_its_checks_and_hooks() -> None:
    def interrupt(_phase: str, _cases: int) -> None:
        raise KeyboardInterrupt

    before = set(schemathesis.checks.CHECKS.get_all_names())
    with pytest.raises(KeyboardInterrupt):
        fuzz.run(load(SHOP), max_examples=1, progress=interrupt)
    assert set(schemathesis.checks.CHECKS.get_all_names()) == before
    assert not schemathesis.hooks.GLOBAL_HOOK_DISPATCHER.get_all_by_name("before_call")


TREE = """\
paths:
  /trees:
    post:
      operationId: createTree
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Tree"
      responses:
        "204":
          description: The tree is stored.
        "400":
          description: The tree is invalid.
components:
  schemas:
    Tree:
      type: object
      properties:
        children:
          type: array
          items:
            $dynamicRef: "#/components/schemas/Tree"
"""


async def accept_all(scope: Any, _receive: Any, send: Any) -> None:
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def test_a_dynamic_reference_is_a_finding_on_its_line(tmp_path: Path) -> None:
    document = draft(tmp_path, TREE)
    report = fuzz.run(document, max_examples=FEW, app=accept_all)
    items = ("components", "schemas", "Tree", "properties", "children", "items")
    line = line_of(document, *items)
    found = [each for each in report.failures if each.rule == "not-tested"]
    assert [each.line for each in found] == [line], report.failures
    assert "$dynamicRef" in found[0].message


def test_a_spec_without_a_possible_mock_is_a_finding(tmp_path: Path) -> None:
    endless = TREE.replace('$dynamicRef: "#/components/schemas/Tree"', 'pattern: "(["')
    report = fuzz.run(draft(tmp_path, endless), max_examples=FEW)
    assert report.cases == 0
    assert [each.rule for each in report.failures] == ["unusable-schema"]
    assert "limit: no phase ran" in "\n".join(report.lines())
