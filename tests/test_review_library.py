"""Any OpenAPI file: what many operations share, what Redocly gets wrong by itself."""

from pathlib import Path

import pytest

from scripts.review.review_report import Change
from scripts.review.vendor_review import compare_vendor

from .reviewed import FROZEN, compared, revision, tools, written

LIBRARY = FROZEN / "library.yaml"
DESK = FROZEN / "actions.yaml"


def test_a_shared_schema_names_every_operation_it_touches(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, "enum: [novel, poems]", "enum: [novel]")
    assert change.operations == ("listBooks", "addBook", "listReaders")
    assert change.lost == ("BookKind.POEMS",)
    assert {"books.add_book(kind)", "books.list_books", "readers.list_readers"} <= {*change.symbols}


def test_a_shared_parameter_names_every_operation_it_touches(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, "maximum: 100", "maximum: 50")
    assert change.operations == ("listBooks", "listReaders")
    assert {"books.list_books(limit)", "readers.list_readers(limit)"} <= {*change.symbols}


def test_a_type_change_is_one_finding_though_it_narrows_and_widens(tmp_path: Path) -> None:
    old = "        title:\n          type: string\n"
    (change,) = _changes(tmp_path, old, old.replace("string", "integer"))
    assert change.grade == "breaking"
    assert change.message == '`type` changed from "string" to "integer"'


def test_a_schema_that_refers_to_itself_iscompared(tmp_path: Path) -> None:
    old = "        series:\n          type: array\n"
    (change,) = _changes(tmp_path, old, f"{old}          maxItems: 9\n")
    assert change.element == "Book.series"
    assert change.operations == ("listBooks", "addBook", "listReaders")


def test_a_header_for_all_names_all(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, "name: X-Key", "name: X-Token")
    assert change.operations == ("listBooks", "addBook", "removeBook", "listReaders")


def test_an_operation_that_goes_takes_its_method(tmp_path: Path) -> None:
    text = LIBRARY.read_text()
    start, end = text.index("  /readers:"), text.index("webhooks:")
    gone = [
        change for change in _changes(tmp_path, text[start:end], "") if change.grade == "breaking"
    ]
    assert [change.operations for change in gone] == [("listReaders",)]
    assert gone[0].lost == ("readers.list_readers",)


def test_a_default_that_means_something_else_breaks(tmp_path: Path) -> None:
    old = "        maximum: 100\n"
    base = written(tmp_path / "base", LIBRARY, {old: f"{old}        default: 10\n"})
    head = written(tmp_path / "head", LIBRARY, {old: f"{old}        default: 20\n"})
    (change,) = compared(base, head).changes
    assert (change.grade, change.message) == ("breaking", "`default` changed from 10 to 20")


def test_a_client_that_cannot_be_generated_is_said(tmp_path: Path) -> None:
    old = "      name: X-Key\n"
    new = f"{old}      x-session: {{operation: nobody}}\n"
    notice = compared(LIBRARY, written(tmp_path, LIBRARY, {old: new}))
    assert notice.notes
    assert notice.notes[0].startswith("no client can be generated from the head")


def test_an_operation_that_is_left_out_of_the_client_is_said(tmp_path: Path) -> None:
    old = "        in: path\n"
    notice = compared(LIBRARY, written(tmp_path, LIBRARY, {old: f"{old}        style: matrix\n"}))
    assert notice.notes
    assert all(each.startswith("not in the client of the head: line") for each in notice.notes)


@pytest.mark.parametrize("word", ["title: Library", "description: Some books."])
def test_words_are_documentation(tmp_path: Path, word: str) -> None:
    (change,) = _changes(tmp_path, word, f"{word} again".replace("Library again", "Library of all"))
    assert change.grade == "documentation"


def test_an_extension_of_a_shared_schema_names_every_operation_it_touches(tmp_path: Path) -> None:
    old = "        title:\n          type: string\n"
    (change,) = _changes(tmp_path, old, f"{old}          x-sensitive: personal\n")
    assert change.operations == ("listBooks", "addBook", "listReaders")


def test_what_one_action_of_a_shared_url_answers_touches_that_action_alone(tmp_path: Path) -> None:
    head = written(tmp_path, DESK, {"required: [state, name]": "required: [state]"})
    (change,) = compared(DESK, head).changes
    assert (change.grade, change.operations) == ("breaking", ("openDesk",))


def test_an_action_that_joins_a_url_breaks_nothing_for_those_there(tmp_path: Path) -> None:
    text = DESK.read_text()
    alone = text
    for line in (
        '                - $ref: "#/components/schemas/CloseRequest"\n',
        "              closed:\n                value:\n                  do: close\n",
        "                closed:\n                  value:\n                    state: closed\n",
    ):
        assert alone.count(line) == 1
        alone = alone.replace(line, "")
    start, end = (
        alone.index("              schema:\n                oneOf:\n"),
        alone.index("              examples:\n                opened:\n                  value:\n"),
    )
    single = '              schema:\n                $ref: "#/components/schemas/Opened"\n'
    alone = alone[:start] + single + alone[end:]
    alone = alone[: alone.index("    CloseRequest:")] + alone[alone.index("    Opened:") :]
    base = tmp_path / "actions.yaml"
    base.write_text(alone[: alone.index("    Closed:")])
    (change,) = compared(base, DESK).changes
    assert (change.grade, change.element) == ("additive", "closeDesk")
    assert {"Closed", "CloseRequest", "desk.close_desk"} <= {*change.symbols}


def test_an_example_of_one_action_touches_that_action_alone(tmp_path: Path) -> None:
    old = "                    state: open\n                    name: Main\n"
    (change,) = compared(DESK, written(tmp_path, DESK, {old: old.replace("Main", "Side")})).changes
    assert (change.grade, change.operations) == ("documentation", ("openDesk",))


def _changes(folder: Path, old: str, new: str) -> tuple[Change, ...]:
    return compared(LIBRARY, written(folder, LIBRARY, {old: new})).changes


def test_a_mock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    head = written(tmp_path, LIBRARY, {"type: apiKey\n": "type: mutualTLS\n"})
    base, changed = revision(LIBRARY), revision(head)
    notes = compare_vendor("library", base, changed, tools()).notes
    assert any(each.startswith("the mock cannot be compared: line") for each in notes)
