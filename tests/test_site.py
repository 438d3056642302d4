"""The site in a real browser: from files alone, on a desk and on a phone, light and dark.

Without Chromium, or without Node, these are skipped, visibly, but not under CI.
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
from scripts.site import Trials, marks, reference, rules_page
from scripts.site.annotated import annotated
from scripts.site.start import address
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
        pytest.fail("there is no Chromium: apt-get install chromium")
    pytest.skip("no look at the site without Chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tools()
    output = tmp_path_factory.mktemp("dist") / "site"
    site.build(_documents(), output, {VENDORS[0]: Trials(1234, 0)})
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
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_there_is_a_page_for_every_vendor_and_one_to_start_from(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == sorted(
        ["capabilities.html", "index.html", "rules.html", *(f"{vendor}.html" for vendor in VENDORS)]
    )


def test_pages_load_without_an_error(seen: dict[str, Any]) -> None:
    assert [each for each in seen["examined"] if each["errors"]] == []


def test_no_page_asks_any_host_for_anything(seen: dict[str, Any]) -> None:
    assert [url for each in seen["examined"] for url in each["requests"]] == []


def test_every_operation_and_action_is_there(seen: dict[str, Any]) -> None:
    assert seen["missing"] == []


def test_nothing_is_wider_than_the_screen(seen: dict[str, Any]) -> None:
    assert [each["file"] for each in seen["examined"] if each["overflow"] > 0] == []


def test_dark_is_dark_and_light_is_light(seen: dict[str, Any]) -> None:
    for each in seen["examined"]:
        assert ("255, 255, 255" in each["ground"]) == (each["view"] == "desk"), each["file"]


def test_no_serious_fault_of_accessibility_is_found(seen: dict[str, Any]) -> None:
    assert [(each["file"], each["faults"]) for each in seen["examined"] if each["faults"]] == []


def test_both_searches_lead_to_an_operation_and_a_link_back(seen: dict[str, Any]) -> None:
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
def test_the_introduction_tells_of_coverage_and_open_questions(
    vendor: str, seen: dict[str, Any]
) -> None:
    document = next(each for each in _documents() if each.vendor == vendor)
    page = next(each for each in seen["examined"] if each["file"] == f"{vendor}.html")
    text = " ".join(page["text"].split())
    for question in evidence.load(document).questions:
        assert question.chose in text


def test_the_start_page_tells_how_far_each_vendor_is_tested(seen: dict[str, Any]) -> None:
    text = seen["examined"][0]["text"]
    assert "1234 test cases, no failures" in text
    assert text.count("not tested since it last changed") == len(VENDORS) - 1


def test_the_start_page_tells_how_much_of_what_is_documented_is_described(
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
    """Give the operations of a reference by their ids, as Redocly is handed them."""
    (document,) = (each for each in _documents() if each.vendor == vendor)
    paths = annotated(document, {})["paths"]
    return document, {
        each["operationId"]: each for item in paths.values() for each in item.values()
    }


def _says(document: Document, schema: str) -> list[str]:
    known = evidence.marked(evidence.load(document))[("components", "schemas", schema)]
    return [marks.escaped(fact.statement) for fact in known.facts]


def test_what_the_schema_of_a_body_says_and_rests_on_is_told_with_the_body() -> None:
    document, operations = _shown("veratad")
    told = operations["updateStatus"]["responses"]["200"]["description"]
    assert "The stored customer after the change." in told
    assert all(says in told for says in _says(document, "StatusUpdated"))


def test_the_forms_of_a_body_tell_of_themselves_and_are_not_told_of_twice() -> None:
    document, operations = _shown("id123")
    told = operations["listCards"]["responses"]["200"]["description"]
    assert not any(says in told for says in _says(document, "CardsListed"))
    told = operations["listCards"]["requestBody"]["description"]
    assert "the part of the list" in told
    assert not any(says in told for says in _says(document, "ListCardsRequest"))


def test_what_a_list_holds_is_told_with_the_list() -> None:
    document, operations = _shown("cloudcard")
    told = operations["listPhotos"]["responses"]["200"]["description"]
    assert all(says in told for says in _says(document, "Photo"))


def test_a_member_with_a_reference_tells_what_both_rest_on() -> None:
    (document,) = (each for each in _documents() if each.vendor == "veratad")
    schemas = annotated(document, {})["components"]["schemas"]
    told = schemas["StatusFound"]["properties"]["status"]["description"]
    assert all(says in told for says in _says(document, "CustomerStatus"))


def test_each_choice_of_a_member_tells_of_the_member() -> None:
    (document,) = (each for each in _documents() if each.vendor == "gazoop")
    schemas = annotated(document, {})["components"]["schemas"]
    member = schemas["UpdateCustomerPhotoRequest"]["properties"]["photo_base64"]
    assert all(member["description"] in each["description"] for each in member["anyOf"])


def test_an_action_shows_no_page_of_another_action_of_its_url() -> None:
    _, operations = _shown("id123")
    told = operations["listCards"]["requestBody"]["description"]
    assert "[List Cards API V2](" in told
    assert "[Delete Card API V2](" not in told


def test_an_action_tells_what_the_call_that_it_shares_rests_on() -> None:
    document, operations = _shown("veratad")
    known = evidence.marked(evidence.load(document))[document.operations[0].pointer]
    pages = {fact.page.id: marks.escaped(fact.statement) for fact in known.facts}
    assert pages["get-customer-status"] in operations["getStatus"]["description"]


def test_the_introduction_says_what_is_no_part_of_a_path() -> None:
    told = {each.vendor: annotated(each, {})["info"]["description"] for each in _documents()}
    assert {vendor for vendor, text in told.items() if marks.SHARED in text} == {
        "gazoop",
        "id123",
        "veratad",
    }


def test_facts_are_in_it_or_left_out() -> None:
    for document in _documents():
        report = evidence.report(evidence.load(document), frozenset())
        numbers = [int(each) for each in re.findall(r"\d+", marks.coverage(report))]
        modelled, facts, left_out = numbers[-4:-1]
        assert (modelled, facts) == (len(report.modelled), report.facts)
        assert modelled + left_out == facts


def test_a_spec_that_cannot_be_shown_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    tools()
    text = (FROZEN / "specs" / "cloudcard.yaml").read_text()
    path = tmp_path / "cloudcard.yaml"
    path.write_text(text.replace("    PhotoStatus:\n", "    Renamed:\n"))
    with pytest.raises(node.Unavailable, match="unusable-schema"):
        site.build([load(path)], tmp_path / "site")
    assert list(tmp_path.iterdir()) == [path]


def test_an_inference_is_marked_and_says_why() -> None:
    (document,) = (each for each in _documents() if each.vendor == "gazoop")
    known = evidence.marked(evidence.load(document))
    inferred = [each for each in known.values() if each.inferred]
    assert inferred
    assert all(f"> {marks.INFERRED}: " in marks.markdown([each]) for each in inferred)


def test_text_of_a_fact_is_no_markdown() -> None:
    assert marks.escaped("a ` and *b*") == r"a \` and \*b\*"
    assert marks.escaped("a *b* <i> [c](d)\n`e`") == r"a \*b\* \<i\> \[c\](d) `e`"


def test_a_failed_build_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools()
    old = tmp_path / "site"
    old.mkdir()
    (old / "index.html").write_text("old")
    monkeypatch.setattr(reference, "_MENDED", {"no page has this": ""})
    with pytest.raises(node.Unavailable, match="no page has this"):
        site.build(_documents()[:1], old)
    assert (old / "index.html").read_text() == "old"
