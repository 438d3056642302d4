"""Documented operations that the spec does not describe: their list, count and checks."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts import evidence, replay
from scripts.rules.statement_rules import described_after_all
from scripts.spec import SPECS, all_specs, load

from .acme import EVIDENCE, edited, line_of, write

LISTED = """\
undescribed:
  - operation: Delete a photo
    method: DELETE
    path: /photo/{number}
    document: update
    known: The page names the call.
    reason: The page shows no request.
  - operation: List photos
    title: List photos
    url: https://acme.example/list
    known: There is a page.
    reason: Nobody could read the page.
"""
FACTS = EVIDENCE + LISTED
REQUEST = {"document": "update", "method": "GET", "path": "/", "status": 200, "body": {}}


def test_an_undescribed_operation_comes_with_its_document_and_line(tmp_path: Path) -> None:
    first, second = evidence.load(write(tmp_path, facts=FACTS)).undescribed
    assert (first.route, first.title) == ("DELETE /photo/{number}", "Update a photo")
    assert (second.route, second.url) == ("", "https://acme.example/list")
    assert first.mark.line == line_of(FACTS, "- operation: Delete")


@pytest.mark.parametrize(
    ("edit", "line", "told"),
    [
        (("document: update", "document: updates"), "Delete a", "did you mean update?"),
        (("    document: update\n", ""), "Delete a", "the entry has no document"),
        (("method: DELETE", "method: delete"), "method: delete", "is not a method"),
        (("path: /photo/{number}", "path: photo"), "path: photo", "is not a path"),
        (("    path: /photo/{number}\n", ""), "method: DELETE", "'method' needs 'path'"),
        (("reason: The page shows no request.", "reason: unread"), "reason: u", "is not a reason"),
        (("    known: There is a page.\n", ""), "List photos\n    title", "has no 'known'"),
        (("    title: List photos\n", ""), "url: https://acme.example/list", "needs 'title'"),
        (
            ("    known: There is a page.", "    instead: [updatePhotos]\n    known: A page."),
            "- operation: List photos",
            "did you mean updatePhoto?",
        ),
    ],
)
def test_an_invalid_entry_is_found_on_its_line(
    tmp_path: Path, edit: tuple[str, str], line: str, told: str
) -> None:
    facts = edited(FACTS, edit)
    findings = evidence.load(write(tmp_path, facts=facts)).findings
    assert any(told in each.message and each.line == line_of(facts, line) for each in findings), (
        findings
    )


def test_the_report_counts_what_is_documented_with_method_and_path(tmp_path: Path) -> None:
    report = evidence.report(evidence.load(write(tmp_path, facts=FACTS)))
    counts = {"described": 1, "documented": 2}
    others = {"other address": 0, "named only": 1, "other product": 0}
    text = evidence.as_text([report])
    assert (
        "  operations  1 of 2 operations documented with method and path are described;"
        " others that are known: 1 by name only\n"
    ) in text
    assert (
        "undescribed Delete a photo (DELETE /photo/{number}), missing: The page shows no request."
    ) in text
    assert "\n              The page names the call.\n" in text
    (data,) = json.loads(evidence.as_json([report]))
    assert data["operations"] == counts | others
    assert data["undescribed"][1]["url"] == "https://acme.example/list"
    assert [each["kind"] for each in data["undescribed"]] == ["missing", "named only"]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("", "missing"),
        ("    instead: [updatePhoto]\n", "other address"),
        ("    product: The website\n", "other product"),
        ("    searched: All copies of the page.\n", "missing"),
    ],
)
def test_a_further_address_and_another_product_do_not_count_as_missing(
    tmp_path: Path, more: str, kind: str
) -> None:
    facts = edited(FACTS, ("    known: The page names the call.\n", more + "    known: A page.\n"))
    known = evidence.load(write(tmp_path, facts=facts))
    assert not known.findings
    assert evidence.kind(known.document, known.undescribed[0]) == kind
    counts = evidence.report(known).operations
    assert counts["documented"] == 1 + (kind == "missing")
    assert kind == "missing" or counts[kind] == 1


def test_the_report_has_where_more_was_looked_for(tmp_path: Path) -> None:
    searched = "    searched: All copies of the page.\n"
    facts = edited(FACTS, ("    known: There is a page.\n", searched + "    known: A page.\n"))
    text = evidence.as_text([evidence.report(evidence.load(write(tmp_path, facts=facts)))])
    assert "\n              searched: All copies of the page.\n" in text


def test_all_that_is_documented_with_method_and_path_is_described() -> None:
    for path in all_specs():
        known = evidence.load(load(path))
        kinds = {each.operation: evidence.kind(known.document, each) for each in known.undescribed}
        assert "missing" not in kinds.values(), kinds
        assert all(each.searched for each in known.undescribed)


def test_an_operation_that_is_described_is_not_listed_as_undescribed(tmp_path: Path) -> None:
    facts = edited(FACTS, ("method: DELETE", "method: PUT"))
    (finding,) = described_after_all.find(write(tmp_path, facts=facts))
    assert finding.line == line_of(facts, "- operation: Delete")
    assert "updatePhoto describes it" in finding.message


@pytest.mark.parametrize(("action", "found"), [("", 0), ("send-message", 0), ("view-card", 1)])
def test_the_value_of_an_action_identifies_it_where_actions_share_a_url(
    tmp_path: Path, action: str, found: int
) -> None:
    entry = {"operation": "Act", "method": "POST", "path": "/api/v2/", "document": "view-card"}
    entry |= {"action": action} if action else {}
    (tmp_path / "evidence").mkdir()
    facts = yaml.safe_load((SPECS / "evidence" / "id123.yaml").read_text())
    facts["undescribed"] = [{**entry, "known": "A page.", "reason": "Nobody has read the page."}]
    (tmp_path / "evidence" / "id123.yaml").write_text(yaml.safe_dump(facts))
    (tmp_path / "id123.yaml").write_text((SPECS / "id123.yaml").read_text())
    document = load(tmp_path / "id123.yaml")
    assert len([*described_after_all.find(document)]) == found
    (each,) = evidence.load(document).undescribed
    assert evidence.kind(document, each) == ("missing" if action else "named only")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from([*REQUEST, "headers", "form", "state", "response"]), JSON),
    st.dictionaries(st.sampled_from(["operation", "title", "url", "path", "known"]), JSON),
)
def test_no_request_or_entry_crashes_the_check(
    tmp_path_factory: pytest.TempPathFactory, request_: dict[str, Any], entry: dict[str, Any]
) -> None:
    data = yaml.safe_load(FACTS)
    data["requests"] = [{**REQUEST, **request_}]
    data["undescribed"] = [{**data["undescribed"][1], **entry}]
    folder = tmp_path_factory.mktemp("drawn")
    known = evidence.load(write(folder, facts=yaml.safe_dump(data, allow_unicode=True)))
    assert evidence.as_text([evidence.report(known)])
    replay.check_requests(known)
