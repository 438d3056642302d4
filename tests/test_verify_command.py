"""The command `verify`: exit codes, the dry run, the rate, and no secret on any stream."""

import json
from collections.abc import Iterator

import httpx
import pytest

from scripts import mocks, workflows
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.workflows import VerificationSettings
from scripts.workflows.runtime_expressions import (
    MISSING,
    Unresolved,
    Values,
    evaluated,
    expressions,
)
from scripts.workflows.step_conditions import InvalidConditionError, parse_condition
from tests.clients import served
from tests.vendors import document
from tests.verified import AppTransport, description, environment, settings

SECRET = "kT9vQ2mXw7RzLp4Y"  # a made-up one


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(["id123"]) as url:
        yield f"{url}/id123"


@pytest.fixture(autouse=True)
def _variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment("id123").items():
        monkeypatch.setenv(name, value)


def verify(to: str, *arguments: str) -> int:
    return main(["verify", "--vendor", "id123", "--to", to, "--rate", "100000", *arguments])


def test_facts_that_hold_exit_with_0(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(address) == CLEAN
    out = capsys.readouterr().out
    assert " hold" in out
    assert "differs" not in out


def test_a_fact_that_differs_exits_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ID123_API_KEY", SECRET)
    with served(["veratad"]) as other:
        assert verify(f"{other}/id123") == FAULTY
    captured = capsys.readouterr()
    assert SECRET not in captured.out + captured.err


def test_nothing_that_could_be_tried_exits_with_2(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ID123_API_KEY")
    assert verify(address) == UNABLE
    assert "ID123_API_KEY not set" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--to", "http://api.example"], "--to must be https"),
        (["--to", f"https://user:{SECRET}@api.example"], "scheme, host and path"),
        (["--to", "https://api.example", "--workflow", "none"], "no workflow 'none'; there are:"),
    ],
)
def test_what_cannot_run_exits_with_2_and_the_reason(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--vendor", "id123", *arguments]) == UNABLE
    error = capsys.readouterr().err
    assert reason in error
    assert SECRET not in error


def test_a_dry_run_lists_every_call_and_sends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    named = [name for each in description("id123").workflows for name in ("--workflow", each.id)]
    closed = "http://127.0.0.1:9"
    assert verify(closed, "--dry-run", "--effect", "mail", *named) == CLEAN
    out = capsys.readouterr().out
    for workflow in description("id123").workflows:
        assert all(f"  {step.id}: {step.call}" in out for step in workflow.steps)
    assert "(effect: mail)" in out


def test_no_form_of_the_report_has_a_credential_or_an_input(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ID123_API_KEY", SECRET)
    for style in workflows.FORMATS:
        verify(address, "--format", style)
        verify("http://127.0.0.1:9", "--format", style)
    captured = capsys.readouterr()
    assert SECRET not in captured.out + captured.err


def test_the_report_as_json_has_the_result_of_each_fact(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(address, "--format", "json")
    report = json.loads(capsys.readouterr().out)
    assert {each["result"] for each in report["facts"]} == {"holds", "not tried"}


def test_what_sends_mail_is_not_called_unless_it_is_named_and_allowed() -> None:
    sent: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request.read().decode())
        return httpx.Response(200, json={"status": "success"})

    transport = httpx.MockTransport(handle)
    every = tuple(each.id for each in description("id123").workflows)
    for chosen in ({"named": ()}, {"named": every, "effects": ()}):
        workflows.verify(description("id123"), settings("id123", transport, **chosen), _no_pause)
    assert sent
    assert not [each for each in sent if "invite" in each]


def _no_pause(_: float) -> None:
    """Wait for nothing."""


def test_the_rate_limits_the_requests_of_a_run() -> None:
    pauses: list[float] = []
    transport = AppTransport(mocks.create_app([document("id123")]))
    chosen: VerificationSettings = settings("id123", transport, named=(), rate=2)
    report = workflows.verify(description("id123"), chosen, pauses.append)
    assert report.requests > 1
    assert len(pauses) == report.requests - 1
    assert all(0.4 < each <= 0.5 for each in pauses)


VALUES = Values(
    {"n": 3, "name": "Ann"},
    {"one": {"id": 7}},
    response=httpx.Response(
        200,
        headers={"X-Id": "a"},
        json={"list": [1, 2], "s": "It's"},
        request=httpx.Request("GET", "https://a.example/x"),
    ),
)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("$statusCode == 200", True),
        ("$statusCode >= 200 && $statusCode < 300", True),
        ("$statusCode == 404 || $response.body#/list/1 == 2", True),
        ("!($inputs.n > 3)", True),
        ("$response.body#/none == null", True),
        ("$response.body#/none != null", False),
        ("$response.body#/s == 'it''s'", True),
        ("$inputs.name == 'ANN'", True),
        ("$inputs.name > 3", False),
        ("$response.header.x-id == 'a'", True),
        ("$steps.one.outputs.id == 7", True),
    ],
)
def test_a_condition_holds_or_not(condition: str, holds: bool) -> None:
    assert bool(parse_condition(condition)(VALUES)) is holds


@pytest.mark.parametrize("condition", ["", "==", "$inputs.n ==", "(1", "1 1", "a == 1", "1 == 'x"])
def test_a_condition_that_cannot_be_parsed_is_rejected(condition: str) -> None:
    with pytest.raises(InvalidConditionError):
        parse_condition(condition)


def test_an_expression_has_the_value_that_it_names() -> None:
    assert evaluated("$method", VALUES) == "GET"
    assert evaluated("$url", VALUES) == "https://a.example/x"
    assert evaluated("$response.body#/list/0", VALUES) == 1
    assert evaluated("$response.body#/list/9", VALUES) is MISSING
    with pytest.raises(Unresolved):
        evaluated("$steps.two.outputs.id", VALUES)


def test_the_expressions_in_a_text_are_found() -> None:
    found = [*expressions({"a": "$inputs.n", "b": ["x {$steps.one.outputs.id} y"]})]
    assert found == ["$inputs.n", "$steps.one.outputs.id"]
