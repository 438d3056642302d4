"""Alarms for edited pages, which name the facts and the lines of the spec."""

import html
import os
from pathlib import Path

import pytest

from scripts import evidence
from scripts.spec import all_specs, load

from .acme import EVIDENCE, SPEC, TEXT, line_of, write


def alarms(folder: Path, text: str, facts: str = EVIDENCE) -> list[tuple[str, int, str]]:
    """Return file, line and rule of each finding of the check against a text."""
    (folder / "update.txt").write_text(text)
    found = evidence.check_texts(evidence.load(write(folder, SPEC, facts)), folder)
    return [
        ("evidence" if "evidence" in each.path else "spec", each.line, each.rule) for each in found
    ]


def test_the_text_that_was_read_causes_no_alarm(tmp_path: Path) -> None:
    assert alarms(tmp_path, TEXT) == []


def test_a_missing_literal_names_its_fact_and_every_element_that_cites_it(
    tmp_path: Path,
) -> None:
    assert alarms(tmp_path, TEXT.replace("DENIED", "REFUSED")) == [
        ("spec", line_of(SPEC, "        status:\n"), "rests-on-changed-text"),
        ("spec", line_of(SPEC, "enum: [PENDING, DENIED]"), "rests-on-changed-text"),
        ("evidence", line_of(EVIDENCE, "  update:"), "changed-text"),
        ("evidence", line_of(EVIDENCE, "      status-values:"), "literal-not-in-text"),
    ]


def test_a_literal_that_is_named_further_down_causes_an_alarm_there_too(tmp_path: Path) -> None:
    found = alarms(tmp_path, TEXT.replace('"reason"', '"why"'))
    lines = [line for file, line, _ in found if file == "spec"]
    assert lines == [line_of(SPEC, "    Failure:"), line_of(SPEC, "        reason:\n")]


def test_one_changed_word_of_a_message_causes_an_alarm(tmp_path: Path) -> None:
    found = alarms(tmp_path, TEXT.replace("Unknown photo", "Unknown image"))
    lines = [line for file, line, _ in found if file == "spec"]
    assert lines == [line_of(SPEC, "                unknownPhoto:")]


def test_a_longer_word_is_not_the_literal(tmp_path: Path) -> None:
    found = alarms(tmp_path, TEXT.replace("PENDING", "PENDING_REVIEW"))
    assert ("evidence", line_of(EVIDENCE, "      status-values:"), "literal-not-in-text") in found


def test_a_change_without_a_literal_is_one_alarm(tmp_path: Path) -> None:
    assert alarms(tmp_path, f"{TEXT}Good luck!\n") == [
        ("evidence", line_of(EVIDENCE, "  update:"), "changed-text")
    ]


def test_a_literal_that_the_text_never_had_is_found_on_the_fact(tmp_path: Path) -> None:
    facts = EVIDENCE.replace("[PENDING, DENIED]", "[PENDING, REFUSED]")
    assert alarms(tmp_path, TEXT, facts) == [
        ("evidence", line_of(facts, "      status-values:"), "literal-not-in-text")
    ]


def test_a_missing_text_is_found_on_its_page(tmp_path: Path) -> None:
    (found,) = evidence.check_texts(evidence.load(write(tmp_path)), tmp_path / "nowhere")
    assert (found.rule, found.line) == ("missing-text", line_of(EVIDENCE, "  update:"))
    assert "update.txt" in found.message


def test_a_text_that_is_not_utf8_is_only_a_changed_text(tmp_path: Path) -> None:
    document = write(tmp_path)
    (tmp_path / "update.txt").write_bytes(b"\xff" + TEXT.encode())
    found = evidence.check_texts(evidence.load(document), tmp_path)
    assert [each.rule for each in found] == ["changed-text"]


@pytest.mark.skipif("PHOTO_ID_DOCUMENTS" not in os.environ, reason="the texts are not at hand")
@pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
def test_the_pages_state_the_facts(path: Path) -> None:
    folder = Path(os.environ["PHOTO_ID_DOCUMENTS"])
    assert evidence.check_texts(evidence.load(load(path)), folder) == []


@pytest.mark.skipif("PHOTO_ID_DOCUMENTS" not in os.environ, reason="the texts are not at hand")
@pytest.mark.parametrize(
    ("vendor", "old", "new", "fact"),
    [
        ("cloudcard", "DISCARDED", "DISCARDED\nARCHIVED", ""),
        ("cloudcard", "are optional", "are required", "update-photo/parameters-optional"),
        (
            "gazoop",
            '"required":false',
            '"required":true',
            "update-customer-photo/customer-pin-optional",
        ),
        ("gazoop", "integer\nThis", "string\nThis", "update-customer-photo/phone-number-type"),
        ("id123", "must be unique", "need not be unique", "create-card/card-id-unique"),
        ("id123", "// 3 front", "// 5 front", "create-card/front-fields-count"),
        ("amplifi", "(id) Yes", "(id) No", "take-prospect-image/device-tag"),
        ("amplifi", "=== 200", "=== 201", "take-prospect-image/sample-tests-status"),
        ("veratad", "PENDING", "WAITING", "update-customer-status/request-status-values"),
        (
            "veratad",
            "all of the target",
            "some target",
            "update-customer-status/response-attributes",
        ),
        ("veratad", "4 years ago", "5 years ago", None),
        ("veratad", "\n", "\r\n", None),
    ],
)
def test_an_edit_of_a_page_names_the_fact_and_a_date_is_not_an_edit(
    vendor: str, old: str, new: str, fact: str | None, tmp_path: Path
) -> None:
    (path,) = (each for each in all_specs() if each.stem == vendor)
    known = evidence.load(load(path))
    (page,) = (each for each in known.pages.values() if each.text)
    text = (Path(os.environ["PHOTO_ID_DOCUMENTS"]) / page.text).read_text()
    assert old in text
    (tmp_path / page.text).write_bytes(text.replace(old, new).encode())
    found = evidence.check_texts(known, tmp_path)
    assert any(each.rule == "new-sentence" for each in found) == (fact is not None)
    gone = [each.message for each in found if each.rule == "gone-sentence"]
    assert any(f"a sentence of {fact} is gone " in each for each in gone) == bool(fact)


@pytest.mark.skipif("PHOTO_ID_DOCUMENTS" not in os.environ, reason="the texts are not at hand")
@pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("years ago", "months ago"), ("\n", "\r\n"), ("<p>", "<div> <b>")]
)
def test_a_page_as_html_is_not_an_edit_of_its_text(
    path: Path, old: str, new: str, tmp_path: Path
) -> None:
    known = evidence.load(load(path))
    (page,) = (each for each in known.pages.values() if each.text)
    text = (Path(os.environ["PHOTO_ID_DOCUMENTS"]) / page.text).read_text()
    blocks = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines())
    (tmp_path / path.stem).mkdir()
    captured = tmp_path / evidence.place(path.stem, page).with_suffix(".html")
    captured.write_bytes(f"<title>Docs</title>{blocks}".replace(old, new).encode())
    assert evidence.check_texts(known, tmp_path) == []
