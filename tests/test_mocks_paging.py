"""A mock without a behaviour module returns lists in pages, and the property tests check them."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from urllib.request import Request, urlopen

import httpx
import pytest

from scripts import fuzz
from scripts.mocks import make_mock
from scripts.mocks.list_pages import ListPages
from scripts.mocks.serving.in_process import Mock
from scripts.spec import Document, load
from tests.clients import made_package, running
from tests.samples import TEXT, WHOLE, obj, ref

SHOWN = [{"id": "c-a", "name": "Jo"}, {"id": "c-b", "name": "Al"}]
NEXT = {"type": ["string", "null"]}
COUNT = {"type": "integer", "minimum": 1, "maximum": 5}
FROM_ZERO = {"type": "integer", "minimum": 0}
CARDS = {"type": "array", "items": {"$ref": "#/components/schemas/Card"}}


def spec_of(
    paging: Mapping[str, Any], parameters: Mapping[str, Any], whole: Any, example: Any
) -> dict[str, Any]:
    """Return a spec of cards that can be created, listed, read and deleted."""
    failed = {"$ref": "#/components/responses/Failed"}

    def json_of(schema: Any, **more: Any) -> Any:
        return {"application/json": {"schema": schema, **more}}

    listed = {
        "operationId": "listCards",
        "tags": ["cards"],
        "parameters": [
            {"name": name, "in": "query", "schema": each} for name, each in parameters.items()
        ],
        "responses": {
            "200": {
                "description": "Cards.",
                "content": json_of(whole, examples={"two": {"value": example}}),
                "headers": {"Link": {"schema": TEXT}},
            },
            "400": failed,
        },
        "x-paging": paging,
    }
    create = {
        "operationId": "createCard",
        "tags": ["cards"],
        "requestBody": {"required": True, "content": json_of(obj("name", name=TEXT))},
        "responses": {
            "201": {"description": "A card.", "content": json_of(ref("Card"))},
            "400": failed,
        },
    }
    read = {
        "operationId": "readCard",
        "tags": ["cards"],
        "responses": {
            "200": {
                "description": "A card.",
                "content": json_of(ref("Card"), examples={"one": {"value": SHOWN[0]}}),
            },
            "404": failed,
        },
    }
    delete = {
        "operationId": "deleteCard",
        "tags": ["cards"],
        "responses": {"204": {"description": "Gone."}, "404": failed},
    }
    one = [{"name": "id", "in": "path", "required": True, "schema": TEXT}]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Cards", "version": "1"},
        "servers": [{"url": "https://cards.example"}],
        "paths": {
            "/cards": {"get": listed, "post": create},
            "/cards/{id}": {"parameters": one, "get": read, "delete": delete},
        },
        "components": {
            "schemas": {"Card": obj("id", id=TEXT, name=TEXT)},
            "responses": {"Failed": {"description": "It failed."}},
        },
    }


KINDS: Mapping[str, tuple[Any, Any, Any, Any]] = {
    "offset": (
        {"offset": "skip", "limit": "take", "default": 2, "maximum": 5},
        {"skip": FROM_ZERO, "take": COUNT},
        CARDS,
        SHOWN,
    ),
    "page": (
        {"page": "page", "first": 0, "limit": "size", "default": 2, "items": "data.cards"}
        | {"maximum": 5, "total": "data.total"},
        {"page": FROM_ZERO, "size": COUNT},
        obj(data=obj(cards=CARDS, total=WHOLE)),
        {"data": {"cards": SHOWN, "total": 2}},
    ),
    "cursor": (
        {"cursor": "after", "from": "meta.next", "limit": "limit", "items": "cards"},
        {"after": {**TEXT, "format": "uuid"}, "limit": COUNT},
        obj("cards", cards=CARDS, meta=obj("next", next={"type": ["string", "null"]})),
        {"cards": SHOWN, "meta": {"next": None}},
    ),
    "last": (
        {"cursor": "after", "from": "cards.-1.id", "limit": "limit", "items": "cards"},
        {"after": TEXT, "limit": COUNT},
        obj("cards", cards=CARDS),
        {"cards": SHOWN},
    ),
    "next": (
        {"next": "links.next", "limit": "limit", "items": "cards"},
        {"limit": COUNT},
        obj("cards", cards=CARDS, links=obj(next={**TEXT, "format": "uri"})),
        {"cards": SHOWN, "links": {}},
    ),
    "link": ({"link": "next", "limit": "limit"}, {"limit": COUNT}, CARDS, SHOWN),
}

kinds = pytest.mark.parametrize("kind", KINDS)


def described(folder: Path, kind: str) -> Document:
    path = folder / f"cards_{kind}.yaml"
    path.write_text(json.dumps(spec_of(*KINDS[kind])))
    return load(path)


def filled(mock: Mock, count: int = 5) -> list[str]:
    """Create cards, and return the ids of all that the list has."""
    with mock.client() as client:
        made = [client.post("/cards", json={"name": str(at)}).json()["id"] for at in range(count)]
    return [*(each["id"] for each in SHOWN), *made]


@kinds
def test_the_client_reads_every_item_of_the_mock_once(tmp_path: Path, kind: str) -> None:
    document = described(tmp_path, kind)
    package = made_package(document.path, tmp_path / "made")
    mock = make_mock(document)
    wanted = filled(mock)
    client_kind = next(
        getattr(package, name) for name in package.__all__ if re.fullmatch(r"Cards\w*Client", name)
    )
    with httpx.Client(transport=mock.transport) as http:
        client = client_kind(base_url=mock.base_url, http_client=http)
        for size in (1, 2, 3, 5):
            found = client.cards.iterate_cards(page_size=size)
            assert [each.id for each in found] == wanted, size
        *first, last = client.cards.iterate_cards(page_size=2).pages()
    assert [len(each.items) for each in first][:3] == [2, 2, 2]
    assert last.next is None


@kinds
def test_pages_are_read_over_real_http_without_a_client_of_ours(tmp_path: Path, kind: str) -> None:
    document = described(tmp_path, kind)
    paging = KINDS[kind][0]
    with running([document]) as address:
        here: str | None = f"{address}/{document.vendor}/cards?{paging['limit']}=1"
        found: list[str] = []
        while here is not None:
            with urlopen(Request(here)) as response:  # noqa: S310  # the loopback
                body = json.load(response)
                link = response.headers["Link"] or ""
            items = body.get("data", body)["cards"] if isinstance(body, dict) else body
            found += [each["id"] for each in items]
            here = _following(kind, here, body, link, len(found)) if items else None
    assert found == ["c-a", "c-b"]


def _following(kind: str, here: str, body: Any, link: str, count: int) -> str | None:
    first = here.partition("&")[0]
    match kind:
        case "offset":
            return f"{first}&skip={count}"
        case "page":
            return f"{first}&page={count}"
        case "cursor":
            return f"{first}&after={body['meta']['next']}" if body["meta"]["next"] else None
        case "last":
            return f"{first}&after={body['cards'][-1]['id']}"
        case "next":
            return str(urljoin(here, body["links"]["next"])) if "next" in body["links"] else None
    found = re.search(r'<([^<>]*)>; rel="next"', link)
    return found[1] if found else None


@kinds
def test_a_deleted_item_is_not_listed(tmp_path: Path, kind: str) -> None:
    mock = make_mock(described(tmp_path, kind))
    with mock.client() as client:
        client.delete("/cards/c-a")
        body = client.get("/cards").json()
    items = body.get("data", body)["cards"] if isinstance(body, dict) else body
    assert [each["id"] for each in items] == ["c-b"]


def test_an_unknown_cursor_leads_behind_the_last_item(tmp_path: Path) -> None:
    mock = make_mock(described(tmp_path, "last"))
    with mock.client() as client:
        assert client.get("/cards?after=nobody").json() == {"cards": []}


def test_the_address_of_a_page_does_not_repeat_a_credential(tmp_path: Path) -> None:
    path = tmp_path / "keyed.yaml"
    spec = spec_of(*KINDS["next"])
    spec["components"]["securitySchemes"] = {"key": {"type": "apiKey", "in": "query", "name": "k"}}
    path.write_text(json.dumps({**spec, "security": [{"key": []}]}))
    with make_mock(path).client() as client:
        following = client.get("/cards?limit=1&k=mock").json()["links"]["next"]
    assert "limit=1" in following
    assert "mock" not in following.partition("?")[2]


@kinds
def test_the_property_tests_of_a_paged_list_are_clean(tmp_path: Path, kind: str) -> None:
    report = fuzz.run(described(tmp_path, kind), max_examples=5)
    assert report.failures == ()


Break = Callable[[pytest.MonkeyPatch], None]


def larger(patch: pytest.MonkeyPatch) -> None:
    size = ListPages._size
    patch.setattr(ListPages, "_size", lambda self, call: size(self, call) + 1)


def shifted(patch: pytest.MonkeyPatch) -> None:
    start = ListPages._start

    def later(self: ListPages, call: Any, every: list[Any], size: int) -> int:
        found = start(self, call, every, size)
        return found + 1 if found else 0

    patch.setattr(ListPages, "_start", later)


def repeated(patch: pytest.MonkeyPatch) -> None:
    start = ListPages._start

    def earlier(self: ListPages, call: Any, every: list[Any], size: int) -> int:
        return max(start(self, call, every, size) - 1, 0)

    patch.setattr(ListPages, "_start", earlier)


@kinds
@pytest.mark.parametrize("breaking", [larger, shifted, repeated])
def test_a_mock_with_wrong_pages_is_a_finding(
    tmp_path: Path, kind: str, breaking: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaking(monkeypatch)
    report = fuzz.run(described(tmp_path, kind), max_examples=5)
    assert "behaviour-differs" in {each.rule for each in report.failures}
