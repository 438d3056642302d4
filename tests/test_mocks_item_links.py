"""A mock without a behaviour module reads what a request created where links lead to it."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest

from scripts import fuzz
from scripts.spec import load
from tests.clients import running
from tests.samples import TEXT, Sample, body, obj, operation, ref

PHOTOS = {"type": "array", "items": TEXT}
DONE = {"ticket": "t-0", "done": True, "name": "Example"}


def shows(example: Any, schema: Any, status: str = "200", **more: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema, "examples": {"one": {"value": example}}}}
    return {status: {"description": "x", "content": content, **more}}


def parameter(name: str, where: str) -> dict[str, Any]:
    return {"name": name, "in": where, "required": True, "schema": TEXT}


def link(target: str, **parameters: str) -> dict[str, Any]:
    return {"operationId": target, "parameters": parameters}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    links = {
        "result": link("getResult", ticket="$response.body#/ticket"),
        "files": link("getFiles", ticket="$response.body#/ticket"),
        "state": link("getState", scan="$response.body#/ticket"),
        "author": link("getAuthor", author="$response.body#/author"),
    }
    started = shows({"ticket": "t-1", "author": "a-1"}, ref("Started"), "202", links=links)
    invalid = {"400": {"description": "Invalid."}}
    bill = {
        "operationRef": "#/paths/~1bills~1{order}/get",
        "parameters": {"path.order": "$response.body#/id"},
    }
    ordered = shows({"id": "o-1"}, obj("id", id=TEXT), "201", links={"bill": bill})
    missing = {"404": {"description": "There is none."}}
    paths = {
        "/scans": {
            "post": operation(
                "startScan", requestBody=body(ref("Scan")), responses={**started, **invalid}
            )
        },
        "/results/{ticket}": {
            "parameters": [parameter("ticket", "path")],
            "get": operation("getResult", responses={**shows(DONE, ref("Result")), **missing}),
            "delete": operation(
                "deleteResult", responses={"204": {"description": "Deleted."}, **missing}
            ),
        },
        "/results/{ticket}/files": {
            "parameters": [parameter("ticket", "path")],
            "get": operation(
                "getFiles",
                responses={**shows({"photos": ["none"]}, obj(photos=PHOTOS)), **missing},
            ),
        },
        "/state": {
            "get": operation(
                "getState",
                parameters=[parameter("scan", "query")],
                responses={**shows({"name": "Example"}, obj(name=TEXT)), **invalid},
            )
        },
        "/authors/{author}": {
            "get": operation(
                "getAuthor",
                parameters=[parameter("author", "path")],
                responses=shows({"name": "Ann"}, obj(name=TEXT)),
            )
        },
        "/orders": {
            "post": operation(
                "order",
                requestBody=body(obj(name=TEXT)),
                responses={**ordered, **invalid},
            )
        },
        "/orders/{id}": {
            "get": operation(
                "getOrder",
                parameters=[parameter("id", "path")],
                responses=shows({"id": "o-1"}, obj("id", id=TEXT)),
            )
        },
        "/bills/{order}": {
            "get": operation(
                "getBill",
                parameters=[parameter("order", "path")],
                responses=shows({"name": "Example", "total": 7}, obj(name=TEXT, total={})),
            )
        },
    }
    schemas = {
        "Scan": obj("name", name=TEXT, photos=PHOTOS),
        "Started": obj("ticket", ticket=TEXT, author=TEXT),
        "Result": obj("ticket", "done", ticket=TEXT, done={"type": "boolean"}, name=TEXT),
    }
    return Sample(tmp_path_factory.mktemp("links"), paths, schemas=schemas)


@pytest.fixture
def address(sample: Sample) -> Iterator[str]:
    with running([load(sample.path)]) as found:
        yield f"{found}/{sample.path.stem}"


def ask(address: str, method: str, path: str, sent: Any = None) -> tuple[int, Any]:
    """Send a request with the standard library; return the status and the JSON data."""
    url = urlsplit(address)
    connection = HTTPConnection(url.hostname or "", url.port)
    text, headers = (json.dumps(sent), {"content-type": "application/json"}) if sent else (None, {})
    connection.request(method, url.path + path, text, headers)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, json.loads(content) if content else None


def test_what_was_created_is_read_where_a_link_leads(address: str) -> None:
    _, started = ask(address, "POST", "/scans", {"name": "Jo", "photos": ["one"]})
    ticket = started["ticket"]
    assert ask(address, "GET", f"/results/{ticket}") == (
        200,
        {"ticket": ticket, "done": True, "name": "Jo"},
    )
    assert ask(address, "GET", f"/results/{ticket}/files") == (200, {"photos": ["one"]})
    assert ask(address, "GET", f"/state?scan={ticket}") == (200, {"name": "Jo"})


def test_every_request_has_an_item_of_its_own(address: str) -> None:
    names = {ask(address, "POST", "/scans", {"name": n})[1]["ticket"]: n for n in ("A", "B", "C")}
    assert len(names) == 3
    for ticket, name in names.items():
        assert ask(address, "GET", f"/results/{ticket}")[1]["name"] == name


def test_a_deleted_item_is_gone_wherever_links_lead_to_it(address: str) -> None:
    ticket = ask(address, "POST", "/scans", {"name": "Jo"})[1]["ticket"]
    assert ask(address, "DELETE", f"/results/{ticket}")[0] == 204
    assert ask(address, "GET", f"/results/{ticket}")[0] == 404
    assert ask(address, "GET", f"/results/{ticket}/files")[0] == 404


def test_an_item_that_nobody_created_is_the_example(address: str) -> None:
    assert ask(address, "GET", "/results/unknown") == (200, DONE)
    assert ask(address, "GET", "/state?scan=unknown") == (200, {"name": "Example"})


def test_a_link_to_something_else_creates_nothing(address: str) -> None:
    author = ask(address, "POST", "/scans", {"name": "Jo"})[1]["author"]
    assert author == ask(address, "POST", "/scans", {"name": "Jo"})[1]["author"] == "a-1"
    assert ask(address, "GET", f"/authors/{author}") == (200, {"name": "Ann"})


def test_what_a_path_creates_is_also_read_where_a_link_leads(address: str) -> None:
    made = [ask(address, "POST", "/orders", {"name": each})[1]["id"] for each in ("A", "B")]
    assert made[0] == "o-1" != made[1]
    for number, name in zip(made, ("A", "B"), strict=True):
        assert ask(address, "GET", f"/orders/{number}") == (200, {"id": number})
        assert ask(address, "GET", f"/bills/{number}") == (200, {"name": name, "total": 7})


def test_the_property_tests_find_nothing_in_a_mock_with_links(sample: Sample) -> None:
    report = fuzz.run(load(sample.path), max_examples=5)
    assert [f"{each.rule}: {each.message}" for each in report.failures] == []
