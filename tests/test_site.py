"""The site in a browser: opened from files, on a desktop and a phone, light and dark.

Without Chromium or Node these tests are skipped, except in CI.
"""

import html
import json
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scripts import evidence, node, rules, site
from scripts.site import FuzzTotals, evidence_markdown, reference, rules_page
from scripts.site.annotated_spec import annotated
from scripts.site.start_page import address
from scripts.spec import Document, all_specs, load

from .reviewed import FROZEN, tools

LOOK = Path(__file__).parent / "site" / "look.mjs"
GENERATED = Path(__file__).parent.parent / "generated"
VENDORS = [path.stem for path in all_specs()]


@cache
def _documents() -> tuple[Document, ...]:
    return tuple(load(path) for path in all_specs())


def _chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    if os.environ.get("CI"):
        pytest.fail("Chromium is missing: apt-get install chromium")
    pytest.skip("the site needs Chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tools()
    output = tmp_path_factory.mktemp("dist") / "site"
    site.build(_documents(), output, {VENDORS[0]: FuzzTotals(1234, 0)})
    return output


@pytest.fixture(scope="module")
def seen(built: Path) -> dict[str, Any]:
    chromium = _chromium()
    operations = {
        f"{document.vendor}.html": [
            (address(each), str(each.data.get("summary") or each.id)) for each in document.actions
        ]
        for document in _documents()
    }
    first = {file: ["", listed[0][0]] for file, listed in operations.items()}
    pages = {"index.html": [""], "rules.html": [""]} | first
    arguments = [chromium, str(built), json.dumps({"pages": pages, "operations": operations})]
    ready = tools()
    command = [str(ready.program), str(LOOK), str(ready.packages), *arguments]
    done = subprocess.run(command, cwd=LOOK.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_site_has_a_start_page_and_a_page_per_vendor(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == sorted(
        ["capabilities.html", "index.html", "rules.html", *(f"{vendor}.html" for vendor in VENDORS)]
    )


def test_pages_load_without_an_error(seen: dict[str, Any]) -> None:
    assert [each for each in seen["examined"] if each["errors"]] == []


def test_no_page_requests_anything_from_a_host(seen: dict[str, Any]) -> None:
    assert [url for each in seen["examined"] for url in each["requests"]] == []


def test_every_operation_and_action_has_an_entry(seen: dict[str, Any]) -> None:
    assert seen["missing"] == []


def test_nothing_is_wider_than_the_screen(seen: dict[str, Any]) -> None:
    assert [each["file"] for each in seen["examined"] if each["overflow"] > 0] == []


def test_the_background_follows_the_colour_scheme(seen: dict[str, Any]) -> None:
    for each in seen["examined"]:
        assert ("255, 255, 255" in each["ground"]) == (each["view"] == "desk"), each["file"]


def test_the_pages_have_no_serious_accessibility_errors(seen: dict[str, Any]) -> None:
    assert [(each["file"], each["faults"]) for each in seen["examined"] if each["faults"]] == []


def test_both_searches_find_an_operation_with_a_link_back(seen: dict[str, Any]) -> None:
    assert seen["walked"]["errors"] == []
    assert 0 < seen["walked"]["listed"] < sum(len(each.actions) for each in _documents())


@pytest.mark.parametrize("vendor", VENDORS)
def test_an_operation_shows_its_evidence_with_links_and_its_code(
    vendor: str, seen: dict[str, Any]
) -> None:
    document = next(each for each in _documents() if each.vendor == vendor)
    action = document.actions[0]
    (page,) = (
        each
        for each in seen["examined"]
        if (each["view"], each["file"], each["hash"]) == ("desk", f"{vendor}.html", address(action))
    )
    grounds = evidence.grounds(evidence.load(document), action.pointer)
    assert grounds
    for fact in grounds.facts:
        assert fact.statement in " ".join(page["text"].split())
        assert fact.page.url in page["links"]
    assert f"from {vendor.replace('-', '_')}_client import" in page["text"]


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_introduction_has_the_open_questions(vendor: str, seen: dict[str, Any]) -> None:
    document = next(each for each in _documents() if each.vendor == vendor)
    page = next(each for each in seen["examined"] if each["file"] == f"{vendor}.html")
    text = " ".join(page["text"].split())
    for question in evidence.load(document).questions:
        assert question.chose in text


def test_the_start_page_has_the_test_results_of_each_vendor(seen: dict[str, Any]) -> None:
    text = seen["examined"][0]["text"]
    assert "1234 test cases, no failures" in text
    assert text.count("not tested since its last change") == len(VENDORS) - 1


def test_the_start_page_has_the_share_of_documented_operations_described(
    seen: dict[str, Any],
) -> None:
    text = " ".join(seen["examined"][0]["text"].split())
    for document in _documents():
        report = evidence.report(evidence.load(document))
        assert evidence.coverage(report) in text


def test_the_page_of_rules_has_every_finding_with_its_example_and_fix() -> None:
    text = html.unescape(re.sub("<style>.*?</style>|<[^>]+>", "", rules_page.page()))
    for page in rules.pages().values():
        for part in (page.name, page.summary, page.reason, page.fix, page.level, page.applies):
            assert part.replace("`", "") in text
        if page.example:
            assert page.example.wrong in text
            assert page.example.right in text


def test_the_start_page_links_to_the_page_of_rules(seen: dict[str, Any]) -> None:
    assert any(link.endswith("/rules.html") for link in seen["examined"][0]["links"])


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_code_shown_is_the_code_that_is_tested(vendor: str) -> None:
    document = next(each for each in _documents() if each.vendor == vendor)
    readme = (GENERATED / vendor / "README.md").read_text()
    samples = reference.samples(document)
    assert set(samples) == {action.id for action in document.actions}
    for python, curl in samples.values():
        assert python["source"].strip() in readme
        assert curl["source"].startswith("curl ")


def _shown(vendor: str) -> tuple[Document, dict[str, Any]]:
    """Return the operations that Redocly renders, by their ids."""
    (document,) = (each for each in _documents() if each.vendor == vendor)
    paths = annotated(document, {})["paths"]
    return document, {
        each["operationId"]: each for item in paths.values() for each in item.values()
    }


def _statements(document: Document, schema: str) -> list[str]:
    known = evidence.marked(evidence.load(document))[("components", "schemas", schema)]
    return [evidence_markdown.escaped(fact.statement) for fact in known.facts]


def test_a_body_has_the_description_and_evidence_of_its_only_schema() -> None:
    document, operations = _shown("veratad")
    shown = operations["updateStatus"]["responses"]["200"]["description"]
    assert "The stored customer after the change." in shown
    assert all(text in shown for text in _statements(document, "StatusUpdated"))


def test_a_body_with_several_schemas_does_not_repeat_their_evidence() -> None:
    document, operations = _shown("id123")
    shown = operations["listCards"]["responses"]["200"]["description"]
    assert not any(text in shown for text in _statements(document, "CardsListed"))
    shown = operations["listCards"]["requestBody"]["description"]
    assert "the part of the list" in shown
    assert not any(text in shown for text in _statements(document, "ListCardsRequest"))


def test_an_array_has_the_evidence_of_its_items() -> None:
    document, operations = _shown("cloudcard")
    shown = operations["listPhotos"]["responses"]["200"]["description"]
    assert all(text in shown for text in _statements(document, "Photo"))


def test_a_property_with_a_reference_has_the_evidence_of_both() -> None:
    (document,) = (each for each in _documents() if each.vendor == "veratad")
    schemas = annotated(document, {})["components"]["schemas"]
    shown = schemas["StatusFound"]["properties"]["status"]["description"]
    assert all(text in shown for text in _statements(document, "CustomerStatus"))


def test_each_alternative_of_a_property_has_its_description() -> None:
    (document,) = (each for each in _documents() if each.vendor == "gazoop")
    schemas = annotated(document, {})["components"]["schemas"]
    prop = schemas["UpdateCustomerPhotoRequest"]["properties"]["photo_base64"]
    assert all(prop["description"] in each["description"] for each in prop["anyOf"])


def test_an_action_has_no_evidence_of_other_actions_of_its_url() -> None:
    _, operations = _shown("id123")
    shown = operations["listCards"]["requestBody"]["description"]
    assert "[List Cards API V2](" in shown
    assert "[Delete Card API V2](" not in shown


def test_an_action_has_the_evidence_of_its_operation() -> None:
    document, operations = _shown("veratad")
    known = evidence.marked(evidence.load(document))[document.operations[0].pointer]
    pages = {fact.page.id: evidence_markdown.escaped(fact.statement) for fact in known.facts}
    assert pages["get-customer-status"] in operations["getStatus"]["description"]


def test_the_introduction_explains_fragments_of_paths() -> None:
    shown = {each.vendor: annotated(each, {})["info"]["description"] for each in _documents()}
    assert {vendor for vendor, text in shown.items() if evidence_markdown.SHARED in text} == {
        "cloudcard",
        "gazoop",
        "id123",
        "veratad",
    }


def test_facts_are_described_or_left_out() -> None:
    for document in _documents():
        report = evidence.report(evidence.load(document), frozenset())
        numbers = [int(each) for each in re.findall(r"\d+", evidence_markdown.coverage(report))]
        facts, modelled, left_out = numbers[-4:-1]
        assert (modelled, facts) == (len(report.modelled), report.facts)
        assert modelled + left_out == facts


def test_a_spec_that_cannot_be_rendered_is_an_error_and_leaves_no_files(tmp_path: Path) -> None:
    tools()
    text = (FROZEN / "specs" / "cloudcard.yaml").read_text()
    path = tmp_path / "cloudcard.yaml"
    path.write_text(text.replace("    PhotoStatus:\n", "    Renamed:\n"))
    with pytest.raises(node.Unavailable, match="unusable-schema"):
        site.build([load(path)], tmp_path / "site")
    assert list(tmp_path.iterdir()) == [path]


def test_an_inference_is_marked_and_has_its_reason() -> None:
    (document,) = (each for each in _documents() if each.vendor == "gazoop")
    known = evidence.marked(evidence.load(document))
    inferred = [each for each in known.values() if each.inferred]
    assert inferred
    assert all(
        f"> {evidence_markdown.INFERRED}: " in evidence_markdown.markdown([each])
        for each in inferred
    )


def test_the_text_of_a_fact_is_escaped_for_markdown() -> None:
    assert evidence_markdown.escaped("a ` and *b*") == r"a \` and \*b\*"
    assert evidence_markdown.escaped("a *b* <i> [c](d)\n`e`") == r"a \*b\* \<i\> \[c\](d) `e`"


def test_a_failed_build_keeps_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools()
    old = tmp_path / "site"
    old.mkdir()
    (old / "index.html").write_text("old")
    monkeypatch.setattr(reference, "_PATCHES", {"no page has this": ""})
    with pytest.raises(node.Unavailable, match="no page has this"):
        site.build(_documents()[:1], old)
    assert (old / "index.html").read_text() == "old"
