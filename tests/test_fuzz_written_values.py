"""What is written is read back: which actions read it, and with which values it is checked."""

from pathlib import Path

import pytest

from scripts import fuzz
from scripts.fuzz.distinct_values import DistinctValues
from scripts.fuzz.lookups import Writing, writings
from scripts.mocks import create_app
from tests.drafts import draft
from tests.vendors import document

BOOK = """\
paths:
  /books:
    post:
      operationId: createBook
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Book"}
      responses:
        "201":
          description: Created.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Book"}
  /books/{bookId}:
    parameters:
      - {name: bookId, in: path, required: true, schema: {type: string}}
    get:
      operationId: getBook
      responses:
        "200":
          description: A book.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Book"}
    patch:
      operationId: updateBook
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Book"}
      responses:
        "204": {description: Changed.}
components:
  schemas:
    Book:
      type: object
      properties:
        id: {type: string, readOnly: true}
        title: {type: string}
        shelf: {type: string, maxLength: 6}
        code: {type: string, pattern: "^[0-9]{8}$"}
        isbn: {type: string, format: uuid}
        bought: {type: string, format: date}
        seller: {type: string, format: email}
        pages: {type: integer, maximum: 900}
        kind: {enum: [novel, poem]}
        lent: {type: boolean}
        author: {type: object, properties: {name: {type: string}}}
        tags: {type: array, items: {type: string}}
"""


def of_vendor(vendor: str) -> dict[str, Writing]:
    return dict(writings(document(vendor)))


def ways(writing: Writing) -> list[tuple[str, object]]:
    return [(each.action.id, each.selector or each.keys) for each in writing.lookups]


def test_an_item_is_read_and_changed_below_the_path_of_its_collection(tmp_path: Path) -> None:
    found = writings(draft(tmp_path, BOOK))
    assert list(found) == ["createBook"]
    assert ways(found["createBook"]) == [("getBook", ())]
    assert [action.id for action, _ in found["createBook"].changes] == ["updateBook"]


def test_a_parameter_that_names_a_property_is_one_way_to_read_for_each_value() -> None:
    selected = [("getPerson", ("findBy", name)) for name in ("id", "email", "identifier")]
    assert ways(of_vendor("cloudcard")["createPerson"]) == selected


def test_actions_with_one_url_read_by_the_values_that_the_writing_one_requires() -> None:
    found = of_vendor("id123")["createCard"]
    card, template = ("card-id",), ("card-template-id",)
    assert ways(found) == [("viewCard", (card, template)), ("listCards", (template,))]
    assert [action.id for action, _ in found.changes] == ["createCard", "updateCard"]


def test_a_key_may_be_inside_of_an_object() -> None:
    (found,) = of_vendor("veratad").values()
    email = (("target", "email"),)
    assert ways(found) == [("getStatus", email), ("getDocumentImages", email)]


@pytest.mark.parametrize("vendor", ["amplifi", "gazoop"])
def test_nothing_is_read_back_where_no_action_returns_what_was_sent(vendor: str) -> None:
    assert of_vendor(vendor) == {}


def test_a_mock_that_forgets_what_any_spec_lets_it_write_is_found(tmp_path: Path) -> None:
    document = draft(tmp_path, BOOK)
    forgetful = create_app([document], stateless=True)
    report = fuzz.run(document, app=forgetful, max_examples=2, max_coverage=2)
    (problem,) = {each.message for each in report.failures if each.rule == "behaviour-differs"}
    assert "getBook does not return" in problem


def test_the_values_of_two_owners_differ_in_every_property_and_are_valid(tmp_path: Path) -> None:
    document = draft(tmp_path, BOOK)
    schema = document.components["Book"]
    sent = {"title": "Emma", "tags": ["old", "red"], "author": {"name": "Austen"}}
    one, other = (
        DistinctValues(document, owner, first).changed(schema, sent)
        for owner, first in (("a", 7), ("b", 8))
    )
    assert one.keys() == other.keys() == schema.properties.keys() - {"id"}
    assert not [name for name in one if one[name] == other[name]]
    texts = [str(each) for each in one.values()]
    assert len(set(texts)) == len(texts)
    assert all(document.validators.fits(schema.pointer, each, "request") for each in (one, other))
