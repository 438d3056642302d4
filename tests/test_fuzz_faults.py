"""Broken mocks: the property tests find each of them, with the line and a command to repeat it."""

import asyncio
import functools
import itertools
import json
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import pytest

from scripts import fuzz, mocks, rules, workflows
from scripts.finding import Finding
from scripts.fuzz.sent_credentials import identities
from scripts.spec import load
from tests.faults.broken import FAULTS, IN_A_WORKFLOW, SHOP, App, Fault
from tests.verified import under_test

# Enough to find every fault, few enough to try all faults in every run.
EXAMPLES = 5


def broken(name: str) -> Fault:
    return next(fault for fault in FAULTS if fault.name == name)


@functools.cache
def report(fault: Fault) -> fuzz.FuzzReport:
    document = fault.document
    return fuzz.run(document, app=broken_app(fault), max_examples=EXAMPLES)


def broken_app(fault: Fault) -> App:
    return fault.around(mocks.create_app([fault.document], credentials=identities(fault.document)))


@functools.cache
def failures(fault: Fault) -> tuple[Finding, ...]:
    """Return the findings of the stage that has to find a fault."""
    if fault.found_by != IN_A_WORKFLOW:
        return report(fault).failures
    found, _ = workflows.run_against_mock(fault.document, under_test(broken_app(fault)))
    return tuple(found)


def line_in_the_shop(*pointer: str) -> int:
    return load(SHOP).source.mark(pointer).line


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_broken_mock_is_a_finding(fault: Fault) -> None:
    found = failures(fault)
    assert fault.found_by in {each.rule for each in found}, found


def test_a_wrong_property_of_a_response_is_on_the_line_of_the_property() -> None:
    found = report(broken("a_property_of_the_wrong_type")).failures
    line = line_in_the_shop("components", "schemas", "Item", "properties", "price")
    assert {(each.rule, each.line) for each in found} == {("response-schema-conformance", line)}


def test_an_accepted_invalid_request_is_on_the_line_of_its_invalid_property() -> None:
    found = report(broken("an_invalid_request_is_reported_as_a_success")).failures
    line = line_in_the_shop("components", "schemas", "OpenRequest", "properties", "hour")
    assert [(each.rule, each.line) for each in found] == [("invalid-request-accepted", line)]


def test_a_missing_header_is_on_its_line() -> None:
    found = report(broken("a_required_header_is_missing")).failures
    pointer = ("paths", "/items", "post", "responses", "201", "headers", "Location")
    assert found[0].line == line_in_the_shop(*pointer)


@pytest.mark.parametrize(
    ("name", "pointer"),
    [
        ("a_key_in_the_header_is_ignored", ("securitySchemes", "key")),
        ("a_key_in_the_body_is_ignored", ("schemas", "OpenRequest", "properties", "api_key")),
    ],
)
def test_ignored_credentials_are_on_the_line_that_requires_them(
    name: str, pointer: tuple[str, ...]
) -> None:
    fault = broken(name)
    line = line_in_the_shop("components", *pointer)
    assert (fault.found_by, line) in {(each.rule, each.line) for each in report(fault).failures}


def test_a_violated_invariant_names_the_fact() -> None:
    found = failures(broken("a_second_card_with_the_same_id_is_created"))
    assert "create-card/card-id-unique" in found[0].source.split(", ")


def test_an_exception_is_named_in_the_finding() -> None:
    found = report(broken("an_exception_is_raised")).failures
    assert "ZeroDivisionError" in next(
        each.message for each in found if each.rule == "not-a-server-error"
    )


@pytest.mark.parametrize(
    ("name", "sends", "shows"),
    [
        ("a_key_in_the_body_is_ignored", r'\{"action": "', r'"result":"(opened|closed)"'),
        ("a_deleted_item_comes_back", "GET", r'"name": "Lamp"'),
        ("a_wrong_pin_is_accepted", "customer_pin=01239", r'"result":"valid"'),
        ("a_change_of_an_identifier_is_lost", "findBy=id", '"identifier"'),
        ("a_session_outlives_its_logout", "X-Auth-Token: MOCK_SESSION_", r'^\[.*"status"'),
    ],
)
def test_the_curl_of_a_failure_repeats_it(name: str, sends: str, shows: str) -> None:
    fault = broken(name)
    found = next(each for each in failures(fault) if each.rule == fault.found_by)
    app = fault.around(mocks.create_app([fault.document], credentials=identities(fault.document)))
    last = asyncio.run(repeat(app, found.remedy))
    assert re.search(sends, found.remedy.rpartition(" && ")[2])
    assert re.search(shows, last.text)


LINE = re.compile(
    r"(?P<first>-> \d+|[A-Z]+ \S+)(?: (?P<header>[A-Z][\w-]+): (?P<value>[^ {]+))?"
    r"(?: (?P<json>\{.*\}))?"
)
EXCHANGES = [
    name
    for name in rules.pages()
    if (example := rules.pages()[name].example) and "\n-> " in example.wrong
]
"""The findings whose page has requests and their responses."""


async def played(app: App, exchanges: str, vendor: str) -> bool:
    """Send the requests of a page; return whether the responses are those of the page."""
    transport, base_url = httpx.ASGITransport(app=app), f"http://127.0.0.1:4010/{vendor}"
    async with httpx.AsyncClient(transport=transport, base_url=base_url) as client:
        lines = exchanges.splitlines()
        for request, answer in zip(lines[::2], lines[1::2], strict=True):
            sent, expected = LINE.fullmatch(request), LINE.fullmatch(answer)
            assert sent
            assert expected
            method, path = sent["first"].split()
            body = json.loads(sent["json"]) if sent["json"] else None
            headers = {sent["header"]: sent["value"]} if sent["header"] else {}
            response = await client.request(method, path, headers=headers, json=body)
            if f"-> {response.status_code}" != expected["first"]:
                return False
            if (name := expected["header"]) and response.headers.get(name) != expected["value"]:
                return False
            if expected["json"] and response.json() != json.loads(expected["json"]):
                return False
    return True


@pytest.mark.parametrize("name", EXCHANGES)
def test_the_exchange_of_a_page_is_that_of_a_broken_mock_which_the_right_one_corrects(
    name: str,
) -> None:
    example = rules.pages()[name].example
    assert example

    def plays(fault: Fault, text: str, *, is_broken: bool) -> bool:
        app: App = mocks.create_app([load(fault.spec)])
        return asyncio.run(played(fault.around(app) if is_broken else app, text, fault.spec.stem))

    def shows(fault: Fault) -> bool:
        return (
            plays(fault, example.wrong, is_broken=True)
            and not plays(fault, example.right, is_broken=True)
            and plays(fault, example.right, is_broken=False)
        )

    assert any(shows(each) for each in FAULTS if each.found_by == name)


async def repeat(app: App, remedy: str) -> httpx.Response:
    """Run the commands of a failure against an app, and return the last response."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app)) as client:
        for command in remedy.removeprefix("repeat with ").split(" && "):
            words = shlex.split(command)
            pairs = list(itertools.pairwise(words))
            headers = dict(value.split(": ", 1) for name, value in pairs if name == "-H")
            body = next((value for name, value in pairs if name == "--data-binary"), "")
            method = next(value for name, value in pairs if name == "-X")
            url = next(word for word in words if word.startswith("http"))
            response = await client.request(method, url, headers=headers, content=body.encode())
    return response


def test_a_deep_run_stores_its_failures_with_the_curl_that_repeats_them(tmp_path: Path) -> None:
    fault = broken("odd_input_is_a_server_error")
    app = fault.around(mocks.create_app([fault.document], credentials=identities(fault.document)))
    found = fuzz.run(fault.document, app=app, store=tmp_path, seed=3, max_examples=20)
    kept = json.loads((tmp_path / "shop-3.json").read_text())
    assert [each["remedy"] for each in kept] == [each.remedy for each in found.failures]
    assert kept[0]["remedy"].startswith("repeat with curl ")


def test_a_report_as_junit_has_a_failed_case_per_finding() -> None:
    reports = [report(broken("a_property_of_the_wrong_type")), fuzz.run(load(SHOP), max_examples=1)]
    suites = ET.fromstring(fuzz.as_junit(reports))  # noqa: S314  # it is ours
    failed = suites.findall("./testsuite/testcase/failure")
    assert [each.get("message") for each in failed] == [one.message for one in reports[0].failures]
    assert [suite.get("failures") for suite in suites] == [str(len(reports[0].failures)), "0"]


def test_a_report_as_html_has_every_finding_with_markup_escaped() -> None:
    page = fuzz.as_html([report(broken("another_content_type"))])
    assert "content-type-conformance" in page
    assert "text/html" in page
    assert "<script" not in page
    assert "http://127.0.0.1:4010" in page
