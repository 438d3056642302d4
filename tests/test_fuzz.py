"""One run of the property tests: what it finds, what it says of it, what it leaves behind."""

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
from scripts.fuzz import engine
from scripts.spec import Document, all_specs, load
from tests.drafts import draft
from tests.faults.broken import SHOP, App, Asked, Fault, Forward, Reply

Told = list[tuple[str, int]]
FEW = 2
NEXT_PATH = "  /items/{id}:\n"
REFUSED = '$ref: "#/components/responses/Refused"'
UNAUTHORIZED = '        "401":\n          $ref: "#/components/responses/Refused"\n'
TEAPOT = '        "418":\n          description: The shop is a teapot.\n'
WAIVER = "          x-allow:\n            unreached-response: no pot is made of it\n"


def in_a_bundle(folder: Path, *edits: tuple[str, str]) -> Document:
    """Give the shop as a spec of ours: with an evidence folder beside it."""
    (folder / "evidence").mkdir()
    text = SHOP.read_text()
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "shop.yaml").write_text(text)
    return load(folder / "shop.yaml")


def line_of(document: Document, *pointer: str | int) -> int:
    return document.source.mark(pointer).line


@pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
def test_the_mock_of_every_vendor_is_as_its_spec_says(path: Path) -> None:
    report = fuzz.run(load(path))
    assert not report.failures
    assert report.cases > report.operations * fuzz.Depth.max_examples
    assert report.answers.reached + report.answers.waived == report.answers.documented


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> tuple[fuzz.Report, Told]:
    """Give a run without findings, and the progress that it told."""
    told: Told = []
    document = in_a_bundle(tmp_path_factory.mktemp("clean"))
    report = fuzz.run(document, max_examples=FEW, progress=lambda *each: told.append(each))
    return report, told


def test_a_mock_made_from_any_spec_is_as_the_spec_says(clean: tuple[fuzz.Report, Told]) -> None:
    report, _ = clean
    assert not report.failures
    assert str(report.answers) == "15 of 15 reached"
    assert report.examples.reached == report.examples.documented


def test_the_same_seed_gives_the_same_cases_and_another_seed_others() -> None:
    first, again, other = (requests_of_a_run(seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_a_store_and_what_ran_before_do_not_change_the_cases(tmp_path: Path) -> None:
    """A broken mock, as only what was found is kept."""
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


async def odd_prices_fail(asked: Asked, forward: Forward) -> Reply:
    price = asked.sent.get("price")
    is_odd = isinstance(price, int) and price % 2 == 1
    return Reply(500) if is_odd else await forward(asked)


def requests_of_a_run(seed: int, broken: Fault | None = None, **options: Any) -> str:
    document = load(SHOP)
    digest = hashlib.sha256()
    app: App = mocks.create_app([document])
    app = broken.around(app) if broken else app

    async def listening(scope: Any, receive: Any, send: Any) -> None:
        async def heard() -> Any:
            message = await receive()
            digest.update(message.get("body", b""))
            return message

        digest.update(repr((scope.get("method"), scope.get("path"))).encode())
        await app(scope, heard, send)

    fuzz.run(document, seed=seed, app=listening, **{"max_examples": FEW, **options})
    return digest.hexdigest()


def test_a_run_leaves_nothing_where_it_was_started(tmp_path: Path) -> None:
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


def test_progress_tells_of_every_phase(clean: tuple[fuzz.Report, Told]) -> None:
    report, told = clean
    phases = list(dict.fromkeys(phase for phase, _ in told))
    assert phases == ["examples", "coverage", "fuzzing", "stateful"]
    assert told[-1][1] == report.cases


def test_progress_counts_the_operations_of_a_phase(clean: tuple[fuzz.Report, Told]) -> None:
    _, told = clean
    stages = [stage for stage, _ in told if isinstance(stage, fuzz.Stage)]
    assert [(each.number, each.total) for each in stages if each == "coverage"] == [
        (number, 4) for number in (1, 2, 3, 4)
    ]
    assert {each.operation for each in stages if each == "fuzzing"} == {
        "POST /items",
        "GET /items/{id}",
        "DELETE /items/{id}",
        "POST /call",
    }


def test_a_stateful_phase_that_finds_more_and_more_is_cut_and_said_to_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fuzz.Depth, "max_steps", 7)
    reports = [fuzz.run(load(SHOP), max_examples=FEW) for _ in range(2)]
    assert [each.cut for each in reports] == [("the stateful phase, after 7 requests",)] * 2
    assert reports[0].cases == reports[1].cases
    assert "cut: the stateful phase, after 7 requests" in "\n".join(reports[0].lines())


def test_an_answer_that_no_request_brings_is_a_finding_on_its_line(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/items", "post", "responses", "418")
    assert [(found.rule, found.line) for found in report.failures] == [("unreached-response", line)]
    assert str(report.answers) == "15 of 16 reached, 1 more when asked for"


def test_a_405_reaches_no_answer_of_the_operation(tmp_path: Path) -> None:
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


def test_an_answer_that_is_asked_for_has_to_be_as_documented(tmp_path: Path) -> None:
    told = TEAPOT.replace("description: The shop is a teapot.", REFUSED)
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{told}{NEXT_PATH}"))
    (tmp_path / "evidence").rmdir()

    async def obey_badly(asked: Asked, forward: Forward) -> Reply:
        reply = await forward(asked)
        return reply.saying(message=418) if reply.status == 418 else reply

    app = mocks.create_app([document])
    assert fuzz.run(document, max_examples=FEW, app=app).is_clean
    broken_app = Fault("unreached-response", document.path, obey_badly).around(app)
    report = fuzz.run(document, max_examples=FEW, app=broken_app)
    assert "unreached-response" in {found.rule for found in report.failures}


def test_an_answer_of_a_foreign_spec_may_be_asked_for(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{NEXT_PATH}"))
    (tmp_path / "evidence").rmdir()
    report = fuzz.run(document, max_examples=FEW)
    assert not report.failures
    assert report.answers.asked == 1


def test_a_waived_answer_needs_no_request_and_is_told(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{WAIVER}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    assert not report.failures
    assert "waived: unreached-response on line" in "\n".join(report.lines())
    assert "no pot is made of it" in "\n".join(report.lines())


def test_a_waiver_of_an_answer_that_comes_is_a_finding(tmp_path: Path) -> None:
    gone = "          description: The item is gone.\n"
    document = in_a_bundle(tmp_path, (gone, f"{gone}{WAIVER}"))
    report = fuzz.run(document, max_examples=FEW)
    assert [found.rule for found in report.failures] == ["waiver-of-nothing"]


def test_every_replaced_check_is_told_with_its_reason(clean: tuple[fuzz.Report, Told]) -> None:
    lines = clean[0].lines()
    told = [line for line in lines if line.startswith("  replaced: ")]
    assert told
    for line in told:
        assert " instead of " in line
        assert line.endswith("POST /call")


def test_what_cannot_be_tested_is_a_finding(tmp_path: Path) -> None:
    impossible = "          minLength: 1\n          maxLength: 0\n"
    document = in_a_bundle(tmp_path, ("          minLength: 1\n", impossible))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/items", "post")
    assert ("not-tested", line) in {(found.rule, found.line) for found in report.failures}


def test_only_a_bare_401_to_a_request_without_the_credentials_goes_undocumented(
    tmp_path: Path,
) -> None:
    document = in_a_bundle(tmp_path, (UNAUTHORIZED + NEXT_PATH, NEXT_PATH))

    def answering(right: int, wrong: int) -> fuzz.Report:
        async def refuse(asked: Asked, forward: Forward) -> Reply:
            reply = await forward(asked)
            return Reply(wrong) if reply.status == right else reply

        fault = Fault("undocumented-status", document.path, refuse)
        app = fault.around(mocks.create_app([document]))
        return fuzz.run(document, max_examples=FEW, app=app)

    assert fuzz.run(document, max_examples=FEW).is_clean
    for report in (answering(201, 401), answering(401, 402)):
        assert "undocumented-status" in {found.rule for found in report.failures}


def test_a_phase_that_ends_early_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(*arguments: Any) -> dict[str, Any]:
        found = config(*arguments)
        return {**found, "generation": {**found["generation"], "max-examples": FEW}}

    config = engine._config
    monkeypatch.setattr(engine, "_config", hasty)
    report = fuzz.run(load(SHOP), max_examples=30)
    assert {found.rule for found in report.failures} == {"cut-short"}
    assert f"only {FEW} of 30 cases were made" in report.failures[0].message


def test_an_image_of_which_there_is_one_case_only_is_not_said_to_be_cut_short(
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


def test_a_run_that_is_interrupted_takes_its_checks_and_hooks_with_it() -> None:
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


def test_a_spec_of_which_no_mock_can_be_made_is_a_finding(tmp_path: Path) -> None:
    endless = TREE.replace('$dynamicRef: "#/components/schemas/Tree"', 'pattern: "(["')
    report = fuzz.run(draft(tmp_path, endless), max_examples=FEW)
    assert report.cases == 0
    assert [each.rule for each in report.failures] == ["unusable-schema"]
    assert "cut: every phase" in "\n".join(report.lines())
