"""Agreement of rules, client, mock and property tests on drawn specs."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from requests import Request
from schemathesis import Response as Received

from scripts import fuzz, generate, mocks, rules
from scripts.finding import errors
from scripts.fuzz.outcomes import Outcomes
from scripts.fuzz.sent_credentials import Access
from scripts.generate.runtime.api_operation import ApiOperation as Wired
from scripts.generate.runtime.api_operation import CredentialPlacement
from scripts.spec import Document, MediaType, Operation, Schema
from tests.drawn_specs import FORM, MULTIPART, Call, Drawn, specs

MANY = 12
"""How many specs each test draws; together they take some seconds."""
FEW = 2
BASIC, BEARER = "Basic bW9jazptb2Nr", "Bearer mock"

Check = Callable[[Drawn], None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawn")


def for_each_spec(check: Check, count: int = MANY) -> None:
    """Run a check on drawn specs, the same ones each time; a failure prints the spec."""

    @settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(specs())
    def run(drawn: Drawn) -> None:
        check(drawn)

    run()


def called(document: Document, drawn: Drawn) -> Iterator[tuple[Operation, Call]]:
    operations = {each.id: each for each in document.operations}
    return ((operations[call.id], call) for call in drawn.calls)


def wired(document: Document) -> dict[str, Wired]:
    """Return the client's data of each operation, by its id."""
    package = generate.arranged(document)
    assert not isinstance(package, list), package
    known = [method.operation.runtime for group in package.groups for method in group.methods]
    return {each.id: each for each in known}


def carrying(placements: tuple[CredentialPlacement, ...]) -> httpx.Request:
    """Return a request with credentials where the client puts them."""
    request = httpx.Request("GET", "http://acme.example")
    for each in placements:
        match each.where:
            case "basic":
                request.headers["Authorization"] = BASIC
            case "bearer":
                request.headers["Authorization"] = BEARER
            case "cookie":
                request.headers["Cookie"] = f"{each.name}=mock"
            case "query":
                request.url = request.url.copy_add_param(each.name, "mock")
            case _:
                request.headers[each.name] = "mock"
    return request


def sent(
    mock: mocks.Mock,
    call: Call,
    placements: tuple[CredentialPlacement, ...] = (),
    media: str = "",
    **headers: str,
) -> httpx.Response:
    """Send a valid request with these credentials, in one of its media types."""
    carrier = carrying(placements)
    query = "&".join(filter(None, (call.query, carrier.url.query.decode())))
    headers |= call.headers
    headers |= {k: v for k, v in carrier.headers.items() if k in ("authorization", "cookie")}
    headers |= {each.name: "mock" for each in placements if each.where == "header"}
    content = encoded(media or next(iter(call.bodies)), call, headers) if call.bodies else None
    with mock.client() as client:
        url = f"{call.path}?{query}" if query else call.path
        return client.request(call.method, url, headers=headers, content=content)


def encoded(media: str, call: Call, headers: dict[str, str]) -> bytes:
    headers["Content-Type"] = media
    value = call.bodies[media]
    if media not in (FORM, MULTIPART):
        return json.dumps(value).encode()
    texts = {
        name: each if isinstance(each, str) else json.dumps(each) for name, each in value.items()
    }
    if media == FORM:
        return urlencode(texts).encode()
    files: Any = {name: (None, text) for name, text in texts.items()}
    request = httpx.Request("POST", "http://acme.example", files=files)
    headers["Content-Type"] = request.headers["Content-Type"]
    return request.read()


def documented_content(operation: Operation, response: httpx.Response) -> MediaType:
    documented = operation.response(response.status_code)
    assert documented, f"{operation.id}: {response.status_code} is not documented"
    name = response.headers.get("content-type", "")
    content = documented.content(name)
    assert content, f"{operation.id}: {response.status_code} came as {name!r}"
    return content


def fitting(document: Document, content: MediaType, body: Any) -> list[Schema]:
    fits = document.validators.fits
    return [each for each in content.alternatives if fits(each.pointer, body, "response")]


def successes(
    document: Document, drawn: Drawn
) -> Iterator[tuple[Operation, Call, httpx.Response, Wired]]:
    """Yield what the mock returns to a valid request of each operation."""
    mock, known = mocks.make_mock(document), wired(document)
    for operation, call in called(document, drawn):
        placements = next(iter(known[call.id].credentials), ())
        response = sent(mock, call, placements)
        why = response.headers.get("x-mock-reason")
        assert response.status_code == 200, f"{call.id}: {response.status_code} {why}"
        yield operation, call, response, known[call.id]


def test_the_rules_find_no_error_in_a_valid_spec(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        found = errors(rules.check(drawn.document(folder)))
        assert not found, "\n".join(map(str, found))

    for_each_spec(check)


def test_a_request_example_is_valid_for_the_model(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        for operation, _ in called(document, drawn):
            for content in operation.body.contents if operation.body else ():
                assert content.schema
                assert [each.name for each in content.examples] == ["valid"]
                value = content.examples[0].value
                assert document.validators.fits(content.schema.pointer, value, "request"), value

    for_each_spec(check)


def test_a_request_example_is_accepted_by_the_mock_in_every_media_type(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        mock, known = mocks.make_mock(document), wired(document)
        for _, call in called(document, drawn):
            placements = next(iter(known[call.id].credentials), ())
            for media in call.bodies:
                response = sent(mock, call, placements, media)
                why = response.headers.get("x-mock-reason")
                assert response.status_code == 200, f"{call.id} as {media}: {why}"

    for_each_spec(check)


def test_a_success_of_the_mock_is_a_success_for_the_model(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        for operation, call, response, _ in successes(document, drawn):
            fits = fitting(document, documented_content(operation, response), response.json())
            assert fits, f"{call.id}: {response.text} matches no schema"
            failing = [each.name for each in fits if each.failure]
            assert not failing, f"{call.id}: {response.text} is the failure {failing}"

    for_each_spec(check)


def test_a_success_of_the_mock_is_a_success_for_the_client(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        for _, call, response, known in successes(document, drawn):
            body = response.json()
            answer = next(each for each in known.responses if each.low <= 200 <= each.high)
            assert answer.content == "json", f"{call.id}: read as {answer.content}"
            for refusal in answer.failures:
                told = all(
                    name in body and value in (None, body[name])
                    for name, value in refusal.marks.items()
                )
                assert not told, f"{call.id}: {response.text} is the failure {refusal}"

    for_each_spec(check)


def test_a_success_of_the_mock_is_a_success_for_the_property_tests(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        outcomes = Outcomes(document)
        for operation, call, response, _ in successes(document, drawn):
            received = Received(
                status_code=response.status_code,
                headers={"content-type": [response.headers["content-type"]]},
                content=response.content,
                request=Request(call.method, "http://acme.example").prepare(),
                elapsed=0.0,
                verify=False,
            )
            observed = outcomes.read(operation, next(iter(call.bodies.values()), None), received)
            assert observed.outcome, f"{call.id}: {response.text} is not documented"
            assert not observed.is_failure, f"{call.id}: {response.text} is {observed.outcome}"

    for_each_spec(check)


def test_client_and_model_count_the_same_failures(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        known = wired(document)
        for operation, call in called(document, drawn):
            documented = operation.response(200)
            assert documented
            failing = [
                each
                for content in documented.contents
                for each in content.alternatives
                if each.failure
            ]
            answer = next(each for each in known[call.id].responses if each.low <= 200 <= each.high)
            assert len(answer.failures) == len(failing), f"{call.id}: {answer.failures}"

    for_each_spec(check)


def test_the_client_sends_credentials_where_the_mock_reads_them(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        mock, known = mocks.make_mock(document), wired(document)
        for operation, call in called(document, drawn):
            sets = known[call.id].credentials
            assert len(sets) == len([each for each in operation.security if each]), call.id
            for placements in sets:
                status = sent(mock, call, placements).status_code
                assert status == 200, f"{call.id}: {placements} are rejected with {status}"
                for each in placements:
                    rest = tuple(other for other in placements if other is not each)
                    carried = set(map(placed, rest))
                    if any(set(map(placed, other)) <= carried for other in sets):
                        continue  # they are another set, which is enough
                    status = sent(mock, call, rest).status_code
                    assert status == 401, f"{call.id}: {status} without {each}"

    for_each_spec(check)


def test_the_property_tests_send_credentials_where_the_client_does(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        known = wired(document)
        for operation, call in called(document, drawn):
            ours = [
                {(each.place, each.name, each.right) for each in way}
                for way in Access(operation).ways
            ]
            theirs = [set(map(placed, placements)) for placements in known[call.id].credentials]
            assert ours == theirs, call.id

    for_each_spec(check)


def placed(placement: CredentialPlacement) -> tuple[str, str, str]:
    match placement.where:
        case "basic":
            return "header", "Authorization", BASIC
        case "bearer":
            return "header", "Authorization", BEARER
        case _:
            return placement.where, placement.name, "mock"


def test_the_mock_returns_every_response_example_by_its_name(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        document = drawn.document(folder)
        mock, known = mocks.make_mock(document), wired(document)
        for operation, call in called(document, drawn):
            placements = next(iter(known[call.id].credentials), ())
            documented = operation.response(200)
            assert documented
            for content in documented.contents:
                for example in content.examples:
                    wanted = f"example={example.name}"
                    body = sent(mock, call, placements, Prefer=wanted).json()
                    assert body == example.value, f"{call.id}: {wanted}"

    for_each_spec(check)


def test_the_property_tests_find_nothing_in_the_mock(folder: Path) -> None:
    def check(drawn: Drawn) -> None:
        report = fuzz.run(drawn.document(folder), max_examples=FEW)
        found = [each for each in report.failures if not each.rule.startswith("unreached-")]
        assert not found, report.failures

    for_each_spec(check, FEW)
