"""Any OpenAPI file: what many operations share, what Redocly gets wrong by itself."""

from pathlib import Path

import pytest

from scripts.document import load
from scripts.review import Revision
from scripts.review.changes import Moment, Notice, changes
from scripts.review.delta import Delta, Side
from scripts.review.report import Change

from .reviewed import FROZEN, tools

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


def test_a_schema_that_refers_to_itself_is_compared(tmp_path: Path) -> None:
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
    base = _written(tmp_path / "base", old, f"{old}        default: 10\n")
    head = _written(tmp_path / "head", old, f"{old}        default: 20\n")
    (change,) = _compared(base, head).changes
    assert (change.grade, change.message) == ("breaking", "`default` changed from 10 to 20")


def test_a_client_that_cannot_be_generated_is_said(tmp_path: Path) -> None:
    old = "operationId: addBook"
    notice = _compared(LIBRARY, _written(tmp_path, old, "operationId: list_books"))
    assert notice.notes
    assert notice.notes[0].startswith("no client can be generated from the head")


@pytest.mark.parametrize("word", ["title: Library", "description: Some books."])
def test_words_are_documentation(tmp_path: Path, word: str) -> None:
    (change,) = _changes(tmp_path, word, f"{word} again".replace("Library again", "Library of all"))
    assert change.grade == "documentation"


def test_an_extension_of_a_shared_schema_names_every_operation_it_touches(tmp_path: Path) -> None:
    old = "        title:\n          type: string\n"
    (change,) = _changes(tmp_path, old, f"{old}          x-sensitive: personal\n")
    assert change.operations == ("listBooks", "addBook", "listReaders")


def test_what_one_action_of_a_shared_url_answers_touches_that_action_alone(tmp_path: Path) -> None:
    head = _written(tmp_path, "required: [state, name]", "required: [state]", DESK)
    (change,) = _compared(DESK, head).changes
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
    (change,) = _compared(base, DESK).changes
    assert (change.grade, change.element) == ("additive", "closeDesk")
    assert {"Closed", "CloseRequest", "desk.close_desk"} <= {*change.symbols}


def test_an_example_of_one_action_touches_that_action_alone(tmp_path: Path) -> None:
    old = "                    state: open\n                    name: Main\n"
    (change,) = _compared(DESK, _written(tmp_path, old, old.replace("Main", "Side"), DESK)).changes
    assert (change.grade, change.operations) == ("documentation", ("openDesk",))


def _changes(folder: Path, old: str, new: str) -> tuple[Change, ...]:
    return _compared(LIBRARY, _written(folder, old, new)).changes


def _written(folder: Path, old: str, new: str, source: Path = LIBRARY) -> Path:
    text = source.read_text()
    assert text.count(old) == 1
    folder.mkdir(exist_ok=True)
    path = folder / source.name
    path.write_text(text.replace(old, new))
    return path


def _compared(base: Path, head: Path) -> Notice:
    before, after = _moment(base), _moment(head)
    delta = Delta(Side(before.revision, before.document), Side(after.revision, after.document))
    return changes(before, after, delta, tools())


def _moment(path: Path) -> Moment:
    document = load(path)
    return Moment(Revision(path.parent.name, path.parent, {document.vendor: document}), document)
