"""One run of the property tests: what it finds, what it says of it, what it leaves behind."""

import asyncio
import functools
import hashlib
import itertools
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import httpx
import pytest
import schemathesis
import schemathesis.hooks

from scripts import fuzz, mocks
from scripts.document import Document, all_specs, load
from scripts.fuzz import engine
from tests.faults.broken import FAULTS, SHOP, App, Asked, Fault, Forward, Reply

FEW = 2
NEXT_PATH = "  /items/{id}:\n"
REFUSED = '$ref: "#/components/responses/Refused"'
UNAUTHORIZED = '        "401":\n          $ref: "#/components/responses/Refused"\n'
TEAPOT = '        "418":\n          description: The shop is a teapot.\n'
WAIVER = "          x-allow:\n            unreached-answer: no pot is made of it\n"


def broken(name: str) -> Fault:
    return next(fault for fault in FAULTS if fault.name == name)


@functools.cache
def run(fault: Fault, **options: Any) -> fuzz.Report:
    document = load(fault.spec)
    app = fault.around(mocks.create_app([document]))
    return fuzz.run(document, app=app, **{"max_examples": FEW, **options})


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
    assert report.is_clean, report.as_text()
    assert report.cases > report.operations * fuzz.Depth.max_examples
    assert report.answers.reached + report.answers.waived == report.answers.documented


def test_a_mock_made_from_any_spec_is_as_the_spec_says(tmp_path: Path) -> None:
    report = fuzz.run(in_a_bundle(tmp_path), max_examples=FEW)
    assert report.is_clean, report.as_text()
    assert str(report.answers) == "15 of 15 reached"
    assert report.examples.reached == report.examples.documented


def test_the_same_seed_gives_the_same_cases_and_another_seed_others() -> None:
    first, again, other = (requests_of_a_run(seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def requests_of_a_run(seed: int) -> str:
    document = load(SHOP)
    digest = hashlib.sha256()
    app: App = mocks.create_app([document])

    async def listening(scope: Any, receive: Any, send: Any) -> None:
        async def heard() -> Any:
            message = await receive()
            digest.update(message.get("body", b""))
            return message

        digest.update(repr((scope.get("method"), scope.get("path"))).encode())
        await app(scope, heard, send)

    fuzz.run(document, seed=seed, max_examples=FEW, app=listening)
    return digest.hexdigest()


def test_a_run_leaves_nothing_where_it_was_started(tmp_path: Path) -> None:
    root = Path(fuzz.__file__).parents[2]
    code = f"""
from pathlib import Path
from scripts import fuzz
from scripts.document import load
fuzz.run(load(Path({str(SHOP)!r})), max_examples=1)
"""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True)
    assert list(tmp_path.iterdir()) == []


def test_progress_tells_of_every_phase() -> None:
    told: list[tuple[str, int]] = []
    report = fuzz.run(
        load(SHOP), max_examples=1, progress=lambda phase, cases: told.append((phase, cases))
    )
    phases = list(dict.fromkeys(phase for phase, _ in told))
    assert phases == ["examples", "coverage", "fuzzing", "stateful"]
    assert told[-1][1] == report.cases


def test_a_fault_in_an_answer_is_on_the_line_of_the_member() -> None:
    report = run(broken("a_member_of_the_wrong_type"))
    document = load(SHOP)
    line = line_of(document, "components", "schemas", "Item", "properties", "price")
    assert {(found.rule, found.line) for found in report.failures} == {
        ("response-schema-conformance", line)
    }


def test_a_fault_in_accepting_is_on_the_line_of_what_made_the_request_invalid() -> None:
    report = run(broken("an_invalid_request_is_told_as_a_success"))
    line = line_of(load(SHOP), "components", "schemas", "OpenRequest", "properties", "hour")
    assert [(found.rule, found.line) for found in report.failures] == [
        ("invalid-request-accepted", line)
    ]


def test_a_missing_header_is_on_its_line() -> None:
    report = run(broken("a_required_header_is_missing"))
    pointer = ("paths", "/items", "post", "responses", "201", "headers", "Location")
    assert report.failures[0].line == line_of(load(SHOP), *pointer)


def test_ignored_credentials_are_on_the_line_that_demands_them() -> None:
    in_header = run(broken("a_key_in_the_header_is_ignored"))
    in_body = run(broken("a_key_in_the_body_is_ignored"))
    document = load(SHOP)
    scheme = line_of(document, "components", "securitySchemes", "key")
    member = line_of(document, "components", "schemas", "OpenRequest", "properties", "api_key")
    assert ("ignored-auth", scheme) in {(found.rule, found.line) for found in in_header.failures}
    assert ("credentials-ignored", member) in {
        (found.rule, found.line) for found in in_body.failures
    }


def test_a_fault_in_a_documented_behaviour_names_the_fact() -> None:
    report = run(broken("a_second_card_with_the_same_id_is_made"))
    assert "create-card/card-id-unique" in report.failures[0].source.split(", ")


@pytest.mark.parametrize(
    ("name", "sends", "shows"),
    [
        ("a_key_in_the_body_is_ignored", r'\{"action": "', r'"result":"(opened|closed)"'),
        ("a_deleted_item_comes_back", "GET", r'"name": "Lamp"'),
        ("a_wrong_pin_is_taken", "customer_pin=01239", r'"result":"valid"'),
    ],
)
def test_the_curl_of_a_failure_repeats_it(name: str, sends: str, shows: str) -> None:
    fault = broken(name)
    found = next(each for each in run(fault).failures if each.rule == fault.found_by)
    app = fault.around(mocks.create_app([load(fault.spec)]))
    last = asyncio.run(repeat(app, found.remedy))
    assert re.search(sends, found.remedy.rpartition(" && ")[2])
    assert re.search(shows, last.text)


async def repeat(app: App, remedy: str) -> httpx.Response:
    """Carry out the commands of a failure against an app, and give the last answer."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app)) as client:
        for command in remedy.removeprefix("repeat with ").split(" && "):
            words = shlex.split(command)
            pairs = list(itertools.pairwise(words))
            headers = dict(value.split(": ", 1) for name, value in pairs if name == "-H")
            body = next((value for name, value in pairs if name == "--data-binary"), "")
            method = next(value for name, value in pairs if name == "-X")
            url = next(word for word in words if word.startswith("http"))
            answer = await client.request(method, url, headers=headers, content=body.encode())
    return answer


def test_an_answer_that_no_request_brings_is_a_finding_on_its_line(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/items", "post", "responses", "418")
    assert [(found.rule, found.line) for found in report.failures] == [("unreached-answer", line)]
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
    assert [(found.rule, found.line) for found in report.failures] == [("unreached-answer", line)]


def test_an_answer_that_is_asked_for_has_to_be_as_documented(tmp_path: Path) -> None:
    told = TEAPOT.replace("description: The shop is a teapot.", REFUSED)
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{told}{NEXT_PATH}"))
    (tmp_path / "evidence").rmdir()

    async def obey_badly(asked: Asked, forward: Forward) -> Reply:
        reply = await forward(asked)
        return reply.saying(message=418) if reply.status == 418 else reply

    app = mocks.create_app([document])
    assert fuzz.run(document, max_examples=FEW, app=app).is_clean
    broken_app = Fault("unreached-answer", document.path, obey_badly).around(app)
    report = fuzz.run(document, max_examples=FEW, app=broken_app)
    assert "unreached-answer" in {found.rule for found in report.failures}


def test_an_answer_of_a_foreign_spec_may_be_asked_for(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{NEXT_PATH}"))
    (tmp_path / "evidence").rmdir()
    report = fuzz.run(document, max_examples=FEW)
    assert report.is_clean, report.as_text()
    assert report.answers.asked == 1


def test_a_waived_answer_needs_no_request_and_is_told(tmp_path: Path) -> None:
    document = in_a_bundle(tmp_path, (NEXT_PATH, f"{TEAPOT}{WAIVER}{NEXT_PATH}"))
    report = fuzz.run(document, max_examples=FEW)
    assert report.is_clean, report.as_text()
    assert "waived: unreached-answer on line" in report.as_text()
    assert "no pot is made of it" in report.as_text()


def test_a_waiver_of_an_answer_that_comes_is_a_finding(tmp_path: Path) -> None:
    gone = "          description: The item is gone.\n"
    document = in_a_bundle(tmp_path, (gone, f"{gone}{WAIVER}"))
    report = fuzz.run(document, max_examples=FEW)
    assert [found.rule for found in report.failures] == ["waiver-of-nothing"]


def test_every_replaced_check_is_told_with_its_reason() -> None:
    text = fuzz.run(load(SHOP), max_examples=1).as_text()
    told = [line for line in text.splitlines() if line.startswith("  replaced: ")]
    assert told
    for line in told:
        assert " instead of " in line
        assert line.endswith("POST /call")


def test_an_exception_is_named_in_the_finding() -> None:
    found = run(broken("an_exception_gets_out")).failures
    assert "ZeroDivisionError" in next(
        each.message for each in found if each.rule == "not-a-server-error"
    )


def test_what_cannot_be_tested_is_a_finding(tmp_path: Path) -> None:
    impossible = "          minLength: 1\n          maxLength: 0\n"
    document = in_a_bundle(tmp_path, ("          minLength: 1\n", impossible))
    report = fuzz.run(document, max_examples=FEW)
    line = line_of(document, "paths", "/items", "post")
    assert ("not-tested", line) in {(found.rule, found.line) for found in report.failures}


@pytest.mark.parametrize(("right", "wrong"), [(201, 401), (401, 402)])
def test_only_a_bare_401_to_a_request_without_the_credentials_goes_undocumented(
    tmp_path: Path, right: int, wrong: int
) -> None:
    document = in_a_bundle(tmp_path, (UNAUTHORIZED + NEXT_PATH, NEXT_PATH))

    async def refuse(asked: Asked, forward: Forward) -> Reply:
        reply = await forward(asked)
        return Reply(wrong) if reply.status == right else reply

    app = mocks.create_app([document])
    assert fuzz.run(document, max_examples=FEW, app=app).is_clean
    broken_app = Fault("undocumented-status", document.path, refuse).around(app)
    report = fuzz.run(document, max_examples=FEW, app=broken_app)
    assert "undocumented-status" in {found.rule for found in report.failures}


def test_a_deep_run_keeps_what_it_found_and_tries_it_first(tmp_path: Path) -> None:
    fault = broken("odd_input_is_a_server_error")
    found = run(fault, store=tmp_path, seed=3, max_examples=20)
    kept = json.loads((tmp_path / "shop-3.json").read_text())
    assert [each["rule"] for each in kept] == [each.rule for each in found.failures]
    assert any((tmp_path / "examples").iterdir())


def test_a_phase_that_ends_early_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def unguarded(*arguments: Any) -> dict[str, Any]:
        return {key: value for key, value in config(*arguments).items() if key != "phases"}

    config = engine._config
    monkeypatch.setattr(engine, "_config", unguarded)
    report = fuzz.run(load(SHOP), max_examples=30)
    assert [found.rule for found in report.failures] == ["cut-short"]


def test_a_run_that_is_interrupted_takes_its_checks_and_hooks_with_it() -> None:
    def interrupt(_phase: str, _cases: int) -> None:
        raise KeyboardInterrupt

    before = set(schemathesis.checks.CHECKS.get_all_names())
    with pytest.raises(KeyboardInterrupt):
        fuzz.run(load(SHOP), max_examples=1, progress=interrupt)
    assert set(schemathesis.checks.CHECKS.get_all_names()) == before
    assert not schemathesis.hooks.GLOBAL_HOOK_DISPATCHER.get_all_by_name("before_call")


def test_reports_as_junit_have_a_failed_case_per_fault() -> None:
    report = run(broken("a_member_of_the_wrong_type"))
    clean = fuzz.run(load(SHOP), max_examples=1)
    suites = ET.fromstring(fuzz.as_junit([report, clean]))  # noqa: S314  # it is ours
    failed = suites.findall("./testsuite/testcase/failure")
    assert [case.get("message") for case in failed] == [each.message for each in report.failures]
    assert [suite.get("failures") for suite in suites] == [str(len(report.failures)), "0"]


def test_a_report_as_html_shows_every_fault_and_nothing_of_it_is_markup() -> None:
    page = fuzz.as_html([run(broken("another_content_type"))])
    assert "content-type-conformance" in page
    assert "text/html" in page
    assert "<script" not in page
    assert "http://127.0.0.1:4010" in page
