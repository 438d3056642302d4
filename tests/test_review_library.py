"""Reviews of any OpenAPI file: shared components, and what Redocly alone gets wrong."""

from pathlib import Path

import pytest

from scripts import mocks
from scripts.review import reported_changes
from scripts.review.client import Surface, surface
from scripts.review.evidence_changes import EvidenceComparison
from scripts.review.reported_changes import Side, compare_specs
from scripts.review.review_report import Change
from scripts.review.vendor_review import ReviewedSides, compare_vendor
from scripts.spec import Document

from .entered import OF_THE_CLIENT, entered
from .reviewed import FROZEN, compared, revision, tools, written

LIBRARY = FROZEN / "library.yaml"
DESK = FROZEN / "actions.yaml"


def test_a_shared_schema_names_every_affected_operation(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, "enum: [novel, poems]", "enum: [novel]")
    assert change.operations == ("listBooks", "addBook", "listReaders")
    assert change.lost == ("BookKind.POEMS",)
    assert {"books.add_book(kind)", "books.list_books", "readers.list_readers"} <= {*change.symbols}


def test_a_shared_parameter_names_every_affected_operation(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, "maximum: 100", "maximum: 50")
    assert change.operations == ("listBooks", "listReaders")
    assert {"books.list_books(limit)", "readers.list_readers(limit)"} <= {*change.symbols}


def test_a_line_of_a_review_passes_at_most_forty_modules(tmp_path: Path) -> None:
    old = "maximum: 100\n"
    head = written(tmp_path, LIBRARY, {old: "maximum: 50\n"})
    compared(LIBRARY, head)  # so that everything is imported
    base, changed = (
        Side(each, each.documents["library"]) for each in map(revision, (LIBRARY, head))
    )
    evidence = EvidenceComparison.of("library", base.revision, changed.revision)
    node = tools()
    walk = entered(lambda: compare_specs(base, changed, evidence, node))
    passed = {*walk} - OF_THE_CLIENT
    assert len(passed) <= 40, sorted(passed)


def test_a_type_that_both_narrows_and_widens_is_one_change(tmp_path: Path) -> None:
    old = "        title:\n          type: string\n"
    (change,) = _changes(tmp_path, old, old.replace("string", "integer"))
    assert change.grade == "breaking"
    assert change.message == '`type` changed from "string" to "integer"'


def test_a_schema_that_refers_to_itself_is_compared(tmp_path: Path) -> None:
    old = "        series:\n          type: array\n"
    (change,) = _changes(tmp_path, old, f"{old}          maxItems: 9\n")
    assert change.element == "Book.series"
    assert change.operations == ("listBooks", "addBook", "listReaders")


def test_a_header_of_all_operations_names_them_all(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, "name: X-Key", "name: X-Token")
    assert change.operations == ("listBooks", "addBook", "removeBook", "listReaders")


def test_a_removed_operation_loses_its_method(tmp_path: Path) -> None:
    text = LIBRARY.read_text()
    start, end = text.index("  /readers:"), text.index("webhooks:")
    gone = [
        change for change in _changes(tmp_path, text[start:end], "") if change.grade == "breaking"
    ]
    assert [change.operations for change in gone] == [("listReaders",)]
    assert gone[0].lost == ("readers.list_readers",)


def test_another_default_breaks_callers(tmp_path: Path) -> None:
    old = "        maximum: 100\n"
    base = written(tmp_path / "base", LIBRARY, {old: f"{old}        default: 10\n"})
    head = written(tmp_path / "head", LIBRARY, {old: f"{old}        default: 20\n"})
    (change,) = compared(base, head).changes
    assert (change.grade, change.message) == ("breaking", "`default` changed from 10 to 20")


def test_a_client_that_cannot_be_generated_is_noted(tmp_path: Path) -> None:
    old = "      name: X-Key\n"
    new = f"{old}      x-session: {{operation: nobody}}\n"
    notice = compared(LIBRARY, written(tmp_path, LIBRARY, {old: new}))
    assert notice.notes
    assert notice.notes[0].startswith("no client can be generated from the head")


def test_an_operation_that_the_client_lacks_is_noted(tmp_path: Path) -> None:
    old = "        in: path\n"
    notice = compared(LIBRARY, written(tmp_path, LIBRARY, {old: f"{old}        style: matrix\n"}))
    assert notice.notes
    assert all(each.startswith("not in the client of the head: line") for each in notice.notes)


@pytest.mark.parametrize("word", ["title: Library", "description: Some books."])
def test_descriptions_are_documentation(tmp_path: Path, word: str) -> None:
    (change,) = _changes(tmp_path, word, f"{word} again".replace("Library again", "Library of all"))
    assert change.grade == "documentation"


def test_an_extension_of_a_shared_schema_names_every_affected_operation(tmp_path: Path) -> None:
    old = "        title:\n          type: string\n"
    (change,) = _changes(tmp_path, old, f"{old}          x-sensitive: personal\n")
    assert change.operations == ("listBooks", "addBook", "listReaders")


def test_a_response_of_one_action_affects_no_other_action(tmp_path: Path) -> None:
    head = written(tmp_path, DESK, {"required: [state, name]": "required: [state]"})
    (change,) = compared(DESK, head).changes
    assert (change.grade, change.operations) == ("breaking", ("openDesk",))


def test_a_new_action_behind_a_url_does_not_break_the_others(tmp_path: Path) -> None:
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


def test_an_example_of_one_action_affects_no_other_action(tmp_path: Path) -> None:
    old = "                    state: open\n                    name: Main\n"
    (change,) = compared(DESK, written(tmp_path, DESK, {old: old.replace("Main", "Side")})).changes
    assert (change.grade, change.operations) == ("documentation", ("openDesk",))


def test_a_mark_that_a_renamed_schema_loses_is_a_safety_change(tmp_path: Path) -> None:
    old = "        title:\n          type: string\n"
    base = written(tmp_path / "base", LIBRARY, {old: f"{old}          x-sensitive: personal\n"})
    head = tmp_path / "library.yaml"
    head.write_text(LIBRARY.read_text().replace("schemas/Book", "schemas/Item"))
    head.write_text(head.read_text().replace("    Book:\n", "    Item:\n"))
    found = [each for each in compared(base, head).changes if each.grade == "safety"]
    assert [each.element for each in found] == ["Item.title"]


def test_a_property_with_an_equal_new_enum_has_another_type(tmp_path: Path) -> None:
    enum = "          type: string\n          enum: [novel, poems]\n"
    two = "          $ref: '#/components/schemas/Kind'\n        form:\n          $ref: {}\n"
    kind = "    Kind:\n      type: string\n      enum: [novel, poems]\n"
    schemas = "    Reader:\n      type: object\n"
    known = {enum: two.format("'#/components/schemas/Kind'"), schemas: kind + schemas}
    base = written(tmp_path / "base", LIBRARY, known)
    new = {enum: two.format("'#/components/schemas/Form'")}
    new[schemas] = kind + kind.replace("Kind", "Form") + schemas
    found = compared(base, written(tmp_path / "head", LIBRARY, new)).changes
    breaking = [each for each in found if each.grade == "breaking"]
    assert {one.symbol: (one.before, one.after) for each in breaking for one in each.types} == {
        "Book.form": ("Kind | Unset", "Form | Unset"),
        "books.add_book(form)": (
            "Kind | Literal['novel', 'poems'] | Unset",
            "Form | Literal['novel', 'poems'] | Unset",
        ),
    }
    assert {each.operations for each in breaking} == {("listBooks", "addBook", "listReaders")}


def _changes(folder: Path, old: str, new: str) -> tuple[Change, ...]:
    return compared(LIBRARY, written(folder, LIBRARY, {old: new})).changes


def test_a_limit_of_an_optional_parameter_does_not_start_a_mock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(document: Document) -> None:
        raise AssertionError(f"a mock of {document.vendor} was started")

    monkeypatch.setattr(mocks, "make_mock", start)
    head = written(tmp_path, LIBRARY, {"maximum: 100": "maximum: 50"})
    vendor = compare_vendor("library", ReviewedSides(revision(LIBRARY), revision(head)), tools())
    assert (vendor.grade, vendor.behaviour) == ("breaking", ())


def test_a_limit_of_a_required_parameter_is_tried_on_the_mock(tmp_path: Path) -> None:
    old = "        required: true\n        schema:\n          type: string\n"
    head = written(tmp_path, LIBRARY, {old: f"{old}          maxLength: 2\n"})
    vendor = compare_vendor("library", ReviewedSides(revision(LIBRARY), revision(head)), tools())
    (change,) = vendor.behaviour
    assert change.message.startswith("removeBook: a request that returned 204 returns 4")


def test_a_limit_does_not_generate_the_client_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generated = []

    def listed(document: Document) -> Surface:
        generated.append(document.vendor)
        return surface(document)

    monkeypatch.setattr(reported_changes, "surface", listed)
    assert _changes(tmp_path, "maximum: 100", "maximum: 50")
    assert generated == ["library"]


def test_a_mock_that_cannot_be_created_is_noted(tmp_path: Path) -> None:
    head = written(tmp_path, LIBRARY, {"type: apiKey\n": "type: mutualTLS\n"})
    base, changed = revision(LIBRARY), revision(head)
    notes = compare_vendor("library", ReviewedSides(base, changed), tools()).notes
    assert any(each.startswith("the mock cannot be compared: line") for each in notes)
