"""Methods that were renamed work under their former names for one version, with a warning."""

import asyncio
import warnings
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.clients import made_package

SPEC = """\
openapi: "3.1.0"
info: {title: Renaming, version: "0.4.0"}
servers: [{url: https://renaming.example}]
paths:
  /cards/{deck}:
    get:
      operationId: listCards
      tags: [cards]
      x-former-names: {getCards: "0.4.0", listAll: "0.4.0", addCard: "0.4.0"}
      x-paging: {offset: skip, limit: take}
      parameters:
        - {name: deck, in: path, required: true, schema: {type: string}}
        - {name: kind, in: query, schema: {type: string}}
        - {name: skip, in: query, schema: {type: integer}}
        - {name: take, in: query, schema: {type: integer}}
      responses:
        "200":
          description: The cards.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
    post:
      operationId: addCard
      tags: [cards]
      parameters: [{name: deck, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [name], properties: {name: {type: string}}}
      x-former-names: {putCard: "0.4.0"}
      responses: {"200": {description: Added.}}
"""


@pytest.fixture(scope="module")
def renaming(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = tmp_path_factory.mktemp("renaming") / "renaming.yaml"
    path.write_text(SPEC)
    return made_package(path, path.parent)


def _cards(request: httpx.Request) -> httpx.Response:
    if request.method == "POST":
        return httpx.Response(200)
    found = ["a", "b"] if request.url.params.get("skip") in (None, "0") else []
    return httpx.Response(200, json=[*found, *request.url.params.get_list("kind")][:2])


def _client(package: Any) -> Any:
    return package.RenamingClient(http_client=httpx.Client(transport=httpx.MockTransport(_cards)))


def test_a_former_name_calls_the_method_and_warns_the_caller(renaming: Any) -> None:
    with pytest.warns(DeprecationWarning, match="get_cards is now list_cards") as caught:
        assert _client(renaming).cards.get_cards("d", kind="c", skip=2) == ["c"]
    assert caught[0].filename == __file__


def test_its_whole_response_and_its_iteration_have_their_former_names_too(renaming: Any) -> None:
    client = _client(renaming)
    cards = client.cards
    with pytest.warns(DeprecationWarning, match="get_cards is now list_cards"):
        assert client.detailed(cards.get_cards, "d").status_code == 200
    with pytest.warns(DeprecationWarning, match="put_card is now add_card"):
        cards.put_card("d", name="x")
    with pytest.warns(DeprecationWarning, match="iterate_all is now iterate_cards"):
        assert [*cards.iterate_all("d", page_size=2)] == ["a", "b"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [*cards.iterate_cards("d", page_size=2)] == ["a", "b"]


def test_the_async_client_has_the_former_names(renaming: Any) -> None:
    async def read() -> list[str]:
        http = httpx.AsyncClient(transport=httpx.MockTransport(_cards))
        cards = renaming.AsyncRenamingClient(http_client=http).cards
        found: list[str] = await cards.get_cards("d")
        return found

    with pytest.warns(DeprecationWarning, match="get_cards is now") as caught:
        assert asyncio.run(read()) == ["a", "b"]
    assert caught[0].filename == __file__


def test_a_present_name_wins_over_a_former_one_and_does_not_warn(renaming: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert _client(renaming).cards.add_card("d", name="x") is None
