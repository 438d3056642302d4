"""The requests that the vendors' documents print are accepted by spec and mock, or have a reason.

The requests themselves are data of the evidence files.
"""

from pathlib import Path

import pytest

from scripts import evidence, pipeline, replay
from scripts.finding import Finding
from scripts.spec import SPECS, load
from tests.vendors import document

from .acme import EVIDENCE, edited, line_of, write

PRINTED = """\
requests:
  - document: update
    method: PUT
    path: /photo/7
    headers: {X-Token: mock}
    body: {status: PENDING}
    status: 200
    response: {result: ok}
"""
FACTS = EVIDENCE + PRINTED
REASON = "    rejected: The page prints what the service no longer takes.\n"
COUNTS = {"amplifi": 13, "cloudcard": 31, "gazoop": 0, "id123": 10, "veratad": 4}


def found(folder: Path, *edits: tuple[str, str], more: str = "") -> list[Finding]:
    facts = edited(FACTS, *edits) + more
    return replay.check_requests(evidence.load(write(folder, facts=facts)))


@pytest.mark.parametrize("vendor", COUNTS)
def test_every_printed_request_is_accepted_or_its_rejection_has_a_reason(vendor: str) -> None:
    known = evidence.load(document(vendor))
    assert replay.check_requests(known) == []
    assert len(known.requests) >= COUNTS[vendor]


def test_a_printed_request_that_is_accepted_is_no_finding(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("status: PENDING}", "status: LOST}"), "by the spec, at status: "),
        (("/photo/7", "/photo/seven"), "the mock responds with 4"),
        (("headers: {X-Token: mock}", "headers: {X-Other: mock}"), "the mock responds with 4"),
        (("/photo/7", "/album/7"), "the spec has no such operation"),
        (("    status: 200", "    status: 202"), "the mock responds with 200"),
        (("result: ok}", "result: error}"), "the mock's response differs"),
        (
            ("response: {result: ok}", "response: {result: ok}\n    state: {albums: {}}"),
            "the request cannot be sent to the mock",
        ),
    ],
)
def test_a_rejected_request_is_found_on_its_line(
    tmp_path: Path, edit: tuple[str, str], expected: str
) -> None:
    (finding,) = found(tmp_path, edit)
    assert (finding.rule, finding.line) == ("rejected-sample", line_of(FACTS, "- document: update"))
    assert expected in finding.message


def test_a_rejection_may_have_a_reason(tmp_path: Path) -> None:
    assert found(tmp_path, ("status: PENDING}", "status: LOST}"), more=REASON) == []


def test_a_reason_for_a_request_that_is_accepted_is_a_finding(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, more=REASON)
    assert "is accepted" in finding.message


def test_validation_finds_a_rejected_request(tmp_path: Path) -> None:
    facts = (SPECS / "evidence" / "veratad.yaml").read_text()
    (tmp_path / "evidence").mkdir()
    changed = facts.replace("status: PASS\n    replaced", "status: LOST\n    replaced", 1)
    (tmp_path / "evidence" / "veratad.yaml").write_text(changed)
    (tmp_path / "veratad.yaml").write_text((SPECS / "veratad.yaml").read_text())
    (finding,) = pipeline.check(load(tmp_path / "veratad.yaml"))
    assert finding.rule == "rejected-sample"
