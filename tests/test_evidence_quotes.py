"""Quotes of facts: fingerprints of sentences, and their comparison with a text."""

import os
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import evidence
from scripts.build import main
from scripts.evidence.affected_actions import affected_actions
from scripts.evidence.quotes import Text, covered, read_quote, runs
from scripts.spec import all_specs, load

from .acme import EVIDENCE, SPEC, TEXT, edited, line_of, write

AGE = "Last updated 4 years ago.\n"
PAGE = TEXT + AGE
SENTENCES = {
    "host": "Update a photo: PUT https://api.acme.example/photo/{id} with X-Token.",
    "status": "status is PENDING or DENIED.",
    "note": "note has at most 25 characters, and is mailed.",
    "success-status": '200 gives {"result": "ok"};',
    "failure": 'else {"result": "error", "reason": "Unknown photo"}.',
}
VENDORS = pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)


def quoted(sentences: Mapping[str, str] = SENTENCES, page: str = PAGE) -> str:
    """Return Acme's evidence with the quotes of these facts."""
    text, masked = Text(page), Text(page, masked=True)
    facts = EVIDENCE.replace(
        "    facts:\n",
        f"    words: {len(text)}\n    boilerplate:\n"
        f'      date: ["{masked.quote(span(masked, AGE))}"]\n    facts:\n',
    )
    facts = re.sub(r"sha256: .*", f"sha256: {_sha256(page)}", facts)
    for name, sentence in sentences.items():
        line = f"      {name}:\n"
        facts = edited(
            facts, (line, f'{line}        quotes: ["{text.quote(span(text, sentence))}"]\n')
        )
    return facts


def span(text: Text, sentence: str) -> tuple[int, int]:
    """Return where the words of a sentence are in a text."""
    wanted = Text(sentence, text.masked).words
    first = next(at for at in range(len(text)) if text.words[at : at + len(wanted)] == wanted)
    return first, first + len(wanted)


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def alarms(folder: Path, text: str, facts: str = "") -> list[tuple[str, int, str]]:
    """Return file, line and rule of each finding of the check of a text."""
    (folder / "update.txt").write_bytes(text.encode())
    known = evidence.load(write(folder, SPEC, facts or quoted()))
    assert known.findings == ()
    return [
        ("evidence" if "evidence" in each.path else "spec", each.line, each.rule)
        for each in evidence.check_texts(known, folder)
    ]


def compared(folder: Path, text: str, facts: str = "") -> evidence.PageReport:
    """Return the report of the comparison with a text."""
    (folder / "update.txt").write_text(text)
    known = evidence.load(write(folder, SPEC, facts or quoted()))
    (found,) = evidence.report(known, texts=folder).texts
    return found


@given(st.lists(st.sampled_from(["photo", "The", "25", "e-mail", "_id"]), min_size=1))
def test_punctuation_markup_and_line_breaks_do_not_change_a_quote(parts: list[str]) -> None:
    plain, marked = Text(" ".join(parts)), Text("</p>\r\n<p class='x'>&nbsp;*".join(parts))
    whole = (0, len(plain))
    assert plain.digest(whole) == marked.digest((0, len(marked)))


def test_a_quote_has_only_a_number_of_words_a_hash_and_places() -> None:
    text = Text("A note. The note is mailed. A note.")
    assert re.fullmatch(r"2:[0-9a-f]{16}@0,6", str(text.quote((0, 2))))
    assert read_quote(str(text.quote((0, 2)))) == text.quote((0, 2))


@pytest.mark.parametrize("written", ["", "2:12@0", "0:0123456789abcdef@1", "note", 7, None])
def test_anything_else_is_not_a_quote(written: object) -> None:
    assert read_quote(written) is None


def test_runs_are_the_parts_that_no_span_covers() -> None:
    assert [*runs({0, 1, 2, 5, 8, 9})] == [(0, 3), (5, 6), (8, 10)]
    assert covered([(0, 2), (1, 4)]) == {0, 1, 2, 3}


def test_the_text_as_read_is_compared_without_an_alarm(tmp_path: Path) -> None:
    assert alarms(tmp_path, PAGE) == []
    found = compared(tmp_path, PAGE)
    assert found.is_as_read
    assert (found.words, found.covered) == (len(Text(PAGE)), len(Text(PAGE)))


@pytest.mark.parametrize(
    "text",
    [PAGE.replace("\n", "\r\n"), PAGE.replace(". ", ".\n\n  "), PAGE.replace("4 years", "5 years")],
    ids=["line ends", "layout", "date"],
)
def test_layout_and_dates_cause_no_alarm(text: str, tmp_path: Path) -> None:
    assert alarms(tmp_path, text) == []


def test_a_moved_sentence_is_in_the_report_without_an_alarm(tmp_path: Path) -> None:
    moved = SENTENCES["status"]
    text = PAGE.replace(f"{moved} ", "") + moved
    assert alarms(tmp_path, text) == []
    found = compared(tmp_path, text)
    assert found.moved == (str(Text(PAGE).quote(span(Text(PAGE), moved))),)


def test_two_quotes_that_begin_at_the_same_word_have_not_moved(tmp_path: Path) -> None:
    facts = quoted(SENTENCES | {"status-values": "status is PENDING"})
    assert compared(tmp_path, f"New. {PAGE}", facts).moved == ()


def test_a_changed_sentence_names_its_fact_and_the_elements_that_cite_it(tmp_path: Path) -> None:
    text = PAGE.replace("at most 25", "not more than 25")
    facts = quoted()
    assert alarms(tmp_path, text) == [
        ("spec", line_of(SPEC, "        note:\n"), "rests-on-changed-text"),
        ("evidence", line_of(facts, "  update:"), "new-sentence"),
        ("evidence", line_of(facts, "      note:"), "gone-sentence"),
    ]
    spec, new, gone = evidence.check_texts(evidence.load(write(tmp_path, SPEC, facts)), tmp_path)
    assert "clients use it in updatePhoto" in spec.message
    assert "'note has not more than 25 characters, and is mailed'" in new.message
    assert f"acme.yaml:{line_of(SPEC, '        note:')}" in gone.message
    assert "the page now has 'note has not more than 25 characters, and is mailed'" in gone.message


def test_a_new_sentence_is_shown(tmp_path: Path) -> None:
    facts = quoted()
    assert alarms(tmp_path, PAGE + "Photos may be archived.") == [
        ("evidence", line_of(facts, "  update:"), "new-sentence")
    ]


def test_another_page_is_one_message(tmp_path: Path) -> None:
    facts = quoted()
    assert alarms(tmp_path, "Page not found. Please log in.") == [
        ("evidence", line_of(facts, "  update:"), "other-page")
    ]


def test_a_quote_that_is_not_in_the_text_as_read_is_found(tmp_path: Path) -> None:
    facts = quoted().replace("words: ", "words: 1")
    assert alarms(tmp_path, PAGE, facts) == [
        ("evidence", line_of(facts, "  update:"), "misplaced-quote")
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [("quotes: [", "quotes: [note, ", "'note' is not a quote"), ("date: [", "date: [1, ", "1 is")],
)
def test_an_invalid_quote_is_found_on_its_line(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    found = evidence.load(write(tmp_path, SPEC, quoted().replace(old, new, 1))).findings
    assert any(message in each.message for each in found)


def test_the_report_has_the_share_of_words_without_a_text(tmp_path: Path) -> None:
    facts = {name: text for name, text in SENTENCES.items() if name != "status"}
    found = evidence.report(evidence.load(write(tmp_path, SPEC, quoted(facts))))
    assert found.words == {"read": len(Text(PAGE)), "covered": len(Text(PAGE)) - 5}
    assert found.documents == {"all": 1, "with a text": 1, "quoted": 1}


def test_the_command_prints_each_sentence_with_its_quote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE)
    assert main(["evidence", "--quote", str(page)]) == 0
    printed = capsys.readouterr().out
    sentence = SENTENCES["status"]
    assert f'"{Text(PAGE).quote(span(Text(PAGE), sentence))}"  {sentence[:-1]}\n' in printed
    masked = Text(PAGE, masked=True)
    assert f'"{masked.quote(span(masked, AGE))}"  as boilerplate\n' in printed


def test_the_command_quotes_some_lines_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE)
    assert main(["evidence", "--quote", f"{page}:2-2"]) == 0
    printed = capsys.readouterr().out
    assert f'"{Text(PAGE).quote(span(Text(PAGE), PAGE.splitlines()[1]))}"' in printed
    assert printed.endswith(f"\n{len(Text(PAGE))} words\n")


def test_an_element_of_one_action_behind_a_shared_url_affects_only_that_action() -> None:
    (path,) = (each for each in all_specs() if each.stem == "veratad")
    document = load(path)
    schemas = ("components", "schemas")
    assert affected_actions(document, (*schemas, "UpdateStatusRequest", "properties", "user")) == (
        "updateStatus",
    )
    assert affected_actions(document, (*schemas, "CustomerQuery")) == (
        "getStatus",
        "getDocumentImages",
    )


def test_at_least_five_vendors_have_pages_with_a_text() -> None:
    known = [evidence.load(load(path)) for path in all_specs()]
    assert sum(any(page.text for page in each.pages.values()) for each in known) >= 5


@VENDORS
def test_all_facts_of_a_page_with_a_text_are_quoted_and_cover_every_word(path: Path) -> None:
    known = evidence.load(load(path))
    pages = {page.id for page in known.pages.values() if page.text}
    assert [
        each for each in known.facts.values() if each.page.id in pages and not each.quotes
    ] == []
    found = evidence.report(known)
    assert found.words["covered"] == found.words["read"]
    assert bool(pages) == (found.words["read"] > 0)


@pytest.mark.skipif("PHOTO_ID_DOCUMENTS" not in os.environ, reason="the texts are not at hand")
@VENDORS
def test_every_word_of_the_texts_is_covered(path: Path) -> None:
    found = evidence.report(evidence.load(load(path)), texts=Path(os.environ["PHOTO_ID_DOCUMENTS"]))
    assert found.texts
    assert all(each.is_as_read and each.covered == each.words for each in found.texts)
