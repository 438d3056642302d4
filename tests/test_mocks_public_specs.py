"""Public specs that nobody here wrote are served: every sample request succeeds."""

import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.tester.sample_requests import Sample
from scripts.spec import Document, Unreadable, load

ROOT = Path(__file__).parent.parent
FOLDER = Path(os.environ.get("PHOTO_ID_PUBLIC_SPECS") or ROOT.parent / "shared" / "public-specs")
FILES = sorted(each for each in FOLDER.glob("*") if each.suffix in (".yaml", ".json"))
WHY_NOT = f"no specs in {FOLDER}; name a folder of them in PHOTO_ID_PUBLIC_SPECS"

UNSATISFIABLE = {
    ("readme-schema-types", "quirks_entirelyIncompatibleAllOf"): (
        "its allOf demands a string that is an integer"
    ),
    ("readme-schema-types", "quirks_partiallyUsableIncompatibleAllOf"): (
        "its allOf demands a string that is an integer"
    ),
}
"""The sample requests for which no valid body exists."""

pytestmark = pytest.mark.skipif(not FILES, reason=WHY_NOT)


def document(path: Path) -> Document | None:
    """Return a spec, or None for another version of OpenAPI; raises what else loading raises."""
    try:
        return load(path)
    except Unreadable as error:
        if error.finding.rule != "openapi-version":
            raise
        return None


def send(mock: Mock, sample: Sample) -> httpx.Response:
    mock.reset()
    with mock.client() as client:
        return client.request(
            sample.method,
            sample.path,
            headers=dict(sample.headers),
            content=sample.body.encode() or None,
            files=[(name, (None, text)) for name, text in sample.form] or None,
        )


def outcomes(mock: Mock, found: Document) -> Iterator[tuple[str, httpx.Response]]:
    for action, sample in zip(found.actions, mock._engine.samples, strict=True):
        response = send(mock, sample)
        operation, status = action.operation, response.status_code
        # Where a spec documents no success, the mock responds with a bare 200.
        has_success = any(each.is_success or each.is_default for each in operation.responses)
        if status >= 300 or (has_success and not operation.response(status)):
            yield sample.id, response


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_request_gets_a_documented_success(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    if found := document(path):
        failed = {
            name: (response.status_code, response.headers.get("x-mock-reason"))
            for name, response in outcomes(make_mock(found), found)
        }
        listed = {name for stem, name in UNSATISFIABLE if stem == path.stem}
        assert failed.keys() == listed, failed
        assert not [status for status, _ in failed.values() if status >= 500]
    assert not caplog.records


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_curl_command_is_one_line_of_text_for_a_shell(path: Path) -> None:
    found = document(path)
    for sample in make_mock(found)._engine.samples if found else ():
        assert "\0" not in sample.curl("http://localhost:4010/acme")
