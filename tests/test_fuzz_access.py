"""Credentials in the property tests: every scheme that can carry a token is sent and checked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from requests import PreparedRequest

from scripts import fuzz, mocks
from scripts.fuzz.sent_credentials import Access
from scripts.spec import Document, load
from tests.drafts import draft
from tests.faults.broken import App, Break, Fault, Forward, Request, Response

FEW = 3
SCHEMES = {
    "oauth2": """\
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://acme.example/token
          scopes:
            read: Read things.
""",
    "openIdConnect": """\
      type: openIdConnect
      openIdConnectUrl: https://acme.example/.well-known/openid-configuration
""",
    "bearer": "      type: http\n      scheme: bearer\n",
    "basic": "      type: http\n      scheme: basic\n",
    "header": "      type: apiKey\n      in: header\n      name: X-Key\n",
    "query": "      type: apiKey\n      in: query\n      name: key\n",
    "cookie": "      type: apiKey\n      in: cookie\n      name: sid\n",
    "digest": "      type: http\n      scheme: digest\n",
}
SENT = [name for name in SCHEMES if name != "digest"]
REJECTION = '        "401":\n          description: Credentials are missing or wrong.\n'
FAILURE = '        "500":\n          description: The service failed.\n'


def secured(
    folder: Path, security: str, *, rejection: str = REJECTION, ours: bool = False
) -> Document:
    """Return a spec with one operation that requires credentials."""
    schemes = "".join(f"    {name}:\n{scheme}" for name, scheme in SCHEMES.items())
    body = f"""\
paths:
  /things/{{id}}:
    put:
      operationId: putThing
      security: {security}
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: integer
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
        "204":
          description: It is stored.
        "400":
          description: The request is invalid.
{rejection}components:
  securitySchemes:
{schemes}"""
    return draft(folder, body, ours=ours)


def report_on(document: Document, break_it: Break | None = None) -> fuzz.FuzzReport:
    app: App = mocks.create_app([document])
    if break_it:
        app = Fault("", document.path, break_it).around(app)
    return fuzz.run(document, app=app, max_examples=FEW)


def rules_of(report: fuzz.FuzzReport) -> set[str]:
    return {each.rule for each in report.failures}


def test_an_empty_header_is_not_a_credential(tmp_path: Path) -> None:
    document = secured(tmp_path, "[header: []]")
    request = PreparedRequest()
    request.prepare("PUT", "http://localhost/things/1", headers={"X-Key": ""})
    assert not Access(document.operations[0]).is_met_by(request)


@pytest.mark.parametrize("scheme", SENT)
def test_an_operation_with_any_scheme_that_carries_a_token_is_tested(
    scheme: str, tmp_path: Path
) -> None:
    report = report_on(secured(tmp_path, f"[{scheme}: []]"))
    assert report.is_clean, report.failures
    assert report.outcomes.reached == 3
    assert report.never_accepted == ()


@pytest.mark.parametrize("scheme", SENT)
def test_a_service_that_ignores_the_credentials_of_a_scheme_is_a_finding(
    scheme: str, tmp_path: Path
) -> None:
    document = secured(tmp_path, f"[{scheme}: []]")
    right = {
        "basic": {"authorization": "Basic bW9jazptb2Nr"},
        "header": {"x-key": "mock"},
        "query": {},
        "cookie": {"cookie": "sid=mock"},
    }.get(scheme, {"authorization": "Bearer mock"})

    async def ignore_credentials(request: Request, forward: Forward) -> Response:
        query = "key=mock" if scheme == "query" else None
        return await forward(replace(request, headers={**request.headers, **right}, query=query))

    report = report_on(document, ignore_credentials)
    assert rules_of(report) & {"ignored-auth", "credentials-ignored"}, report.failures


async def reject_all(scope: Any, _receive: Any, send: Any) -> None:
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 401, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def test_an_operation_that_is_never_accepted_is_a_finding_and_in_the_report(tmp_path: Path) -> None:
    document = secured(tmp_path, "[digest: []]", ours=True)
    report = fuzz.run(document, app=reject_all, max_examples=FEW)
    line = document.source.mark(("paths", "/things/{id}", "put")).line
    found = [each for each in report.failures if each.rule == "never-let-in"]
    assert [each.line for each in found] == [line]
    assert "PUT /things/{id}" in found[0].message
    assert "digest" in found[0].message
    text = "let in: 0 of 1 operations; 1 rejected every request: PUT /things/{id}"
    assert text in "\n".join(report.lines())


@pytest.mark.parametrize("security", ["[header: []]", "[]"])
def test_an_operation_that_accepts_a_request_is_not_reported_as_never_accepted(
    security: str, tmp_path: Path
) -> None:
    assert "  let in: 1 of 1 operations" in report_on(secured(tmp_path, security)).lines()


@pytest.mark.parametrize(
    "security",
    [
        "[{basic: [], header: []}]",
        "[{header: []}, {basic: []}]",
        "[{digest: []}, {cookie: []}]",
        "[{bearer: []}, {oauth2: [], header: []}]",
    ],
)
@pytest.mark.parametrize("rejection", [REJECTION, REJECTION + FAILURE])
def test_one_of_several_sets_of_credentials_is_enough(
    security: str, rejection: str, tmp_path: Path
) -> None:
    report = report_on(secured(tmp_path, security, rejection=rejection))
    assert not rules_of(report) - {"unreached-response"}, report.failures
    assert report.cases > 3 * FEW


def test_every_credential_of_a_set_is_required(tmp_path: Path) -> None:
    document = secured(tmp_path, "[{basic: [], header: []}]", rejection=REJECTION + FAILURE)

    async def forget_the_key(request: Request, forward: Forward) -> Response:
        return await forward(replace(request, headers={**request.headers, "x-key": "mock"}))

    report = report_on(document, forget_the_key)
    assert "credentials-ignored" in rules_of(report), report.failures


@pytest.mark.parametrize("scheme", ["basic", "header", "oauth2"])
def test_a_rejected_valid_request_is_a_finding_on_the_operation(
    scheme: str, tmp_path: Path
) -> None:
    document = secured(tmp_path, f"[{scheme}: []]")

    async def reject(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        return Response(400) if response.status == 204 else response

    report = report_on(document, reject)
    line = document.source.mark(("paths", "/things/{id}", "put")).line
    found = [each for each in report.failures if each.rule == "positive-data-acceptance"]
    assert [each.line for each in found] == [line], report.failures


SCOPED = """\
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: {url}
          scopes: {{read: Read things., write: Write things.}}
"""


def scoped(folder: Path, security: str, url: str = "https://id.example/token") -> Document:
    document = secured(folder, security)
    text = document.path.read_text().replace(SCHEMES["oauth2"], SCOPED.format(url=url))
    document.path.write_text(text)
    return load(document.path)


@pytest.mark.parametrize("url", ["https://id.example/token", "/token"])
@pytest.mark.parametrize("security", ["[oauth2: [read]]", "[oauth2: [read, write]]"])
def test_the_tests_log_in_by_the_flow_and_are_accepted(
    tmp_path: Path, security: str, url: str
) -> None:
    seen: set[str] = set()

    async def watch(request: Request, forward: Forward) -> Response:
        seen.add(request.headers.get("authorization", "").partition(" ")[2])
        return await forward(request)

    report = report_on(scoped(tmp_path, security, url), watch)
    assert report.is_clean, report.failures
    assert report.never_accepted == ()
    assert "mock-token-1" in seen
    assert "mock" not in seen


def test_a_service_that_does_not_check_scopes_or_tokens_is_a_finding(tmp_path: Path) -> None:
    async def ignore_credentials(request: Request, forward: Forward) -> Response:
        right = {"authorization": "Bearer mock"}
        is_log_in = request.path.endswith("/token")
        headers = request.headers if is_log_in else {**request.headers, **right}
        return await forward(replace(request, headers=headers))

    report = report_on(scoped(tmp_path, "[oauth2: [read]]"), ignore_credentials)
    assert rules_of(report) & {"ignored-auth", "credentials-ignored"}, report.failures


def test_a_log_in_that_fails_is_a_finding_at_the_token_url(tmp_path: Path) -> None:
    document = scoped(tmp_path, "[oauth2: [read]]")
    report = fuzz.run(document, app=reject_all, max_examples=FEW)
    (found,) = (each for each in report.failures if each.rule == "failed-log-in")
    assert document.path.read_text().splitlines()[found.line - 1].strip().startswith("tokenUrl")


def test_an_operation_that_needs_a_scope_of_another_flow_is_accepted(tmp_path: Path) -> None:
    report = report_on(scoped(tmp_path, "[oauth2: [admin]]"))
    assert report.never_accepted == ()
