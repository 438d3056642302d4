"""A mock without a behaviour module remembers the items of its paths."""

import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.http_messages import HttpRequest
from scripts.mocks.resources import MOST, NAME, _other
from scripts.mocks.serving.in_process import Mock

from .mocked import library, spec

EXAMPLE = "/books/0d7b1f1e-3b7e-4d0c-9d51-3f1e0b0c7a11"


def ask(mock: Mock, method: str, path: str, **options: Any) -> httpx.Response:
    with mock.client(auth=("mock", "mock")) as client:
        return client.request(method, path, **options)


def created(mock: Mock, path: str, body: Any) -> dict[str, Any]:
    response = ask(mock, "POST", path, json=body)
    assert response.status_code == 201, response.text
    found: dict[str, Any] = response.json()
    return found


def read(mock: Mock, path: str) -> Any:
    response = ask(mock, "GET", path)
    return response.json() if response.status_code == 200 else response.status_code


PETS = """\
paths:
  /pets:
    post:
      operationId: createPet
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        "201":
          description: Created.
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: {type: integer}
                  name: {type: string}
                  tag: {type: object, properties: {id: {type: integer}}}
                  owner:
                    type: object
                    properties: {name: {type: string}}
                    additionalProperties: false
              example: {id: 1, name: Bo, tag: {id: 5}, owner: {name: Ann}}
  /pets/{petId}:
    parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
    delete:
      operationId: deletePet
      responses: {"204": {description: Deleted.}}
"""


def test_what_is_created_can_be_read() -> None:
    mock = library()
    made = created(mock, "/books", {"title": "Sanditon", "price": 5})
    assert made["title"] == "Sanditon"
    assert read(mock, f"/books/{made['id']}") == made


def test_every_item_has_an_id_of_its_own_that_is_valid() -> None:
    mock = library()
    ids = [created(mock, "/books", {"title": str(at)})["id"] for at in range(20)]
    assert len(set(ids)) == 20
    assert all(uuid.UUID(each) for each in ids)
    assert [read(mock, f"/books/{each}")["title"] for each in ids] == [*map(str, range(20))]


def test_what_is_not_returned_is_not_read_back() -> None:
    mock = library()
    made = created(mock, "/books", {"title": "Emma", "shop": "secret"})
    assert "shop" not in made
    assert "shop" not in read(mock, f"/books/{made['id']}")


def test_what_is_replaced_is_read() -> None:
    mock = library()
    assert ask(mock, "PUT", EXAMPLE, json={"title": "Persuasion"}).json()["title"] == "Persuasion"
    assert read(mock, EXAMPLE)["title"] == "Persuasion"


def test_what_is_deleted_is_gone_until_it_is_created_again() -> None:
    mock = library()
    made = created(mock, "/books", {"title": "Emma"})
    assert ask(mock, "DELETE", f"/books/{made['id']}").status_code == 204
    assert read(mock, f"/books/{made['id']}") == 404
    assert created(mock, "/books", {"title": "Emma"})["id"] == made["id"]
    assert read(mock, f"/books/{made['id']}")["title"] == "Emma"


def test_an_item_that_was_not_created_is_the_example() -> None:
    mock = library()
    created(mock, "/books", {"title": "Sanditon"})
    assert read(mock, f"/books/{uuid.UUID(int=5)}")["title"] != "Sanditon"


PLANS = """\
  /plans:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Plan"}}}}
      responses:
        "201":
          description: Created.
          content: {application/json: {schema: {$ref: "#/components/schemas/Plan"}}}
  /plans/{code}:
    get:
      responses:
        "200":
          description: A plan.
          content: {application/json: {schema: {$ref: "#/components/schemas/Plan"}}}
        "404": {description: None.}
    patch:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"204": {description: Changed.}, "404": {description: None.}}
    delete: {responses: {"204": {description: Gone.}, "404": {description: None.}}}
  /plans/{code}/charges:
    get: {responses: {"200": {description: ok}, "404": {description: None.}}}
components:
  schemas:
    Plan:
      type: object
      required: [plan]
      properties:
        plan:
          type: object
          required: [code, name]
          properties:
            code: {type: string}
            name: {type: string}
            serial: {type: integer, readOnly: true}
"""


def test_an_id_that_the_caller_chooses_is_kept(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PLANS))
    for code in ("one", "two"):
        created(mock, "/plans", {"plan": {"code": code, "name": f"Plan {code}"}})
    assert read(mock, "/plans/one")["plan"]["name"] == "Plan one"
    assert read(mock, "/plans/two")["plan"]["name"] == "Plan two"


def test_what_is_deleted_and_created_with_the_same_id_is_there_again(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PLANS))
    body = {"plan": {"code": "one", "name": "One"}}
    created(mock, "/plans", body)
    assert ask(mock, "DELETE", "/plans/one").status_code == 204
    assert read(mock, "/plans/one") == 404
    assert read(mock, "/plans/one/charges") == 404
    created(mock, "/plans", body)
    assert read(mock, "/plans/one")["plan"]["name"] == "One"
    assert ask(mock, "GET", "/plans/one/charges").status_code == 200


def test_what_is_changed_without_a_response_body_is_read(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PLANS))
    created(mock, "/plans", {"plan": {"code": "one", "name": "One"}})
    assert ask(mock, "PATCH", "/plans/one", json={"plan": {"name": "Uno"}}).status_code == 204
    assert read(mock, "/plans/one")["plan"] == read(mock, "/plans/one")["plan"] | {
        "code": "one",
        "name": "Uno",
    }


def test_an_item_whose_id_is_changed_is_read_under_the_new_one_alone(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PLANS))
    created(mock, "/plans", {"plan": {"code": "one", "name": "One"}})
    assert ask(mock, "PATCH", "/plans/one", json={"plan": {"code": "uno"}}).status_code == 204
    plan = read(mock, "/plans/uno")["plan"]
    assert (plan["code"], plan["name"]) == ("uno", "One")
    assert read(mock, "/plans/one") == 404


@pytest.mark.parametrize(("list_end", "item_end"), [("/", ""), ("", "/"), ("/", "/")])
def test_a_slash_at_the_end_of_a_path_leads_to_no_other_item(
    tmp_path: Path, list_end: str, item_end: str
) -> None:
    paths = PLANS.replace("  /plans:", f"  /plans{list_end}:")
    mock = make_mock(spec(tmp_path, paths.replace("/{code}:", f"/{{code}}{item_end}:")))
    created(mock, f"/plans{list_end}", {"plan": {"code": "one", "name": "One"}})
    assert read(mock, f"/plans/one{item_end}")["plan"]["name"] == "One"
    assert ask(mock, "DELETE", f"/plans/one{item_end}").status_code == 204
    assert read(mock, f"/plans/one{item_end}") == 404
    assert read(mock, "/plans/one/charges") == 404


def test_a_change_that_the_schema_does_not_allow_is_not_read(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PLANS))
    created(mock, "/plans", {"plan": {"code": "one", "name": "One"}})
    ask(mock, "PATCH", "/plans/one", json={"plan": {"name": 5}})
    assert isinstance(read(mock, "/plans/one")["plan"]["name"], str)


def test_the_items_are_the_state_and_can_be_set(tmp_path: Path) -> None:
    plan = {"plan": {"code": "one", "name": "Set"}}
    mock = make_mock(spec(tmp_path, PLANS), state={"resources": {"/plans/one": plan}})
    assert read(mock, "/plans/one") == plan
    ask(mock, "DELETE", "/plans/one")
    assert mock.state == {"resources": {"/plans/one": None}}
    mock.reset()
    assert mock.state == {"resources": {"/plans/one": plan}}
    with pytest.raises(ValueError, match="resources"):
        mock.state = {"resources": {"/plans/one": 5}}


def test_nothing_is_kept_where_the_mock_is_stateless() -> None:
    mock = library(stateless=True)
    made = created(mock, "/books", {"title": "Sanditon"})
    assert made["title"] == "Emma"
    assert ask(mock, "DELETE", EXAMPLE).status_code == 204
    assert ask(mock, "GET", EXAMPLE).status_code == 200
    assert mock.state == {}


def test_a_vendor_can_be_stateless_too() -> None:
    mock = make_mock("cloudcard", stateless=True)
    assert mock.state == {}


@pytest.mark.parametrize(
    ("stateless", "words"),
    [(False, "It remembers what is created"), (True, "It is stateless")],
)
def test_the_page_states_what_is_remembered(tmp_path: Path, stateless: bool, words: str) -> None:
    app = create_app([spec(tmp_path, PLANS)], stateless=stateless).app
    page = app.respond(HttpRequest("GET", b"/", headers={b"host": b"localhost"}))
    assert words in page.body.decode()


def test_a_property_that_does_not_fit_leaves_the_others(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PETS))
    sent = {"name": "Rex", "tag": "brown", "owner": {"name": "Jo", "pin": "1234"}}
    pets = [created(mock, "/pets", sent) for _ in range(2)]
    assert [each["name"] for each in pets] == ["Rex", "Rex"]
    assert [each["tag"] for each in pets] == [{"id": 5}, {"id": 5}]
    assert [each["owner"] for each in pets] == [{"name": "Jo"}, {"name": "Jo"}]
    assert pets[0]["id"] != pets[1]["id"]


def test_no_id_follows_another_that_ends_like_it() -> None:
    for first in ("dad4bce8-f5cb-4078-a211-995864315e39", "cus_4315e3", "2026-01-1", "T1"):
        ids = [_other(first, at) for at in range(1, 20_000)]
        assert len(set(ids)) == len(ids)


def test_an_item_has_an_id_of_its_own_when_the_memory_is_full() -> None:
    mock = library()
    mock.state = {NAME: {f"/books/{at}": {"title": "Emma"} for at in range(MOST)}}
    ids = [created(mock, "/books", {"title": str(at)})["id"] for at in range(150)]
    assert len(set(ids)) == 150


def test_the_memory_is_limited(tmp_path: Path) -> None:
    items = {f"/plans/{at}": None for at in range(MOST)}
    mock = make_mock(spec(tmp_path, PLANS), state={"resources": items})
    created(mock, "/plans", {"plan": {"code": "new", "name": "New"}})
    assert len(mock.state["resources"]) == MOST
    assert read(mock, "/plans/new")["plan"]["name"] == "New"
