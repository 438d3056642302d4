"""Features of identity APIs, sent and read by both clients, a mock and the property tests.

The service is werkzeug, which decodes what arrives independently of this project. Bodies, streams,
pages, headers, events, signatures and logins have modules of their own.
"""

import asyncio
import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from werkzeug.wrappers import Request, Response

from scripts import fuzz, rules
from scripts.spec import load
from tests.clients import made_package, running
from tests.werkzeug_service import served

SPEC = Path(__file__).parent / "generate" / "features.yaml"
JSON = "application/json"
PDF = b"%PDF-1.7\n" + bytes(range(256))
PHOTO = b"\xff\xd8\xff" + bytes(range(256))
KEYS = {"in_header": "h", "in_query": "q", "in_cookie": "c", "username": "u", "password": "p"}


@dataclass
class Service:
    """A service that keeps requests, and returns what a test has put there."""

    arrived: list[Request] = field(default_factory=list)
    returned: tuple[bytes, int, dict[str, str]] = (b"", 204, {})
    url: str = ""

    def respond(self, request: Request) -> Response:
        request.get_data()
        self.arrived.append(request)
        content, status, headers = self.returned
        return Response(content, status, headers)

    def returns(self, value: Any = b"", status: int = 200, **headers: str) -> None:
        content = value if isinstance(value, bytes) else json.dumps(value).encode()
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        self.returned = content, status, {"Content-Type": JSON, **named}


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    found = Service()
    with served(found.respond) as found.url:
        yield found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return made_package(SPEC, tmp_path_factory.mktemp("features"))


@pytest.fixture(scope="module")
def mock() -> Iterator[str]:
    with running([load(SPEC)]) as address:
        yield f"{address}/features"


def ask(address: str, path: str, headers: dict[str, str]) -> tuple[int, str, bytes]:
    """Send a GET with the standard library; return the status, the media type and the body."""
    url = urlsplit(address)
    connection = HTTPConnection(url.hostname or "", url.port)
    connection.request("GET", url.path + path, headers=headers)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, response.headers.get("content-type", ""), content


def call(service: Service, made: Any, method: str, **given: Any) -> tuple[Request, Any]:
    """Call a method of both clients; return what arrived and the result, which are the same."""
    options = {"base_url": service.url, "retries": 0, **given.pop("options", {})}
    service.arrived.clear()
    with made.FeaturesClient(**options) as client:
        result = getattr(client.jobs, method)(**given)

    async def run() -> Any:
        async with made.AsyncFeaturesClient(**options) as client:
            return await getattr(client.jobs, method)(**given)

    assert asyncio.run(run()) == result
    one, other = service.arrived
    assert (one.url, one.get_data()) == (other.url, other.get_data())
    return one, result


@pytest.mark.parametrize(
    ("method", "media_type", "content"),
    [("get_report_as_pdf", "application/pdf", PDF), ("get_report_as_csv", "text/csv", b"a,b\n")],
)
def test_the_media_type_of_a_response_is_that_of_the_method(
    service: Service, made: Any, method: str, media_type: str, content: bytes
) -> None:
    service.returns(content, Content_Type=media_type)
    arrived, found = call(service, made, method)
    assert [name for name, _ in arrived.accept_mimetypes] == [media_type]
    assert content == (found.encode() if isinstance(found, str) else found.read())


def test_the_method_without_a_media_type_reads_json(service: Service, made: Any) -> None:
    service.returns({"total": 7})
    arrived, found = call(service, made, "get_report")
    assert ([name for name, _ in arrived.accept_mimetypes], found.total) == ([JSON], 7)


def test_another_media_type_than_that_of_the_method_is_an_error(
    service: Service, made: Any
) -> None:
    service.returns({"total": 7})
    with pytest.raises(made.DecodingError, match="getReport"):
        call(service, made, "get_report_as_pdf")


def test_base64_is_written_once_for_each_file(service: Service, made: Any) -> None:
    service.returns(status=204)
    arrived, _ = call(service, made, "add_photos", photo=PHOTO, photos=[PHOTO, b"2"], token="_-8")
    sent = json.loads(arrived.get_data())
    assert [base64.b64decode(each) for each in (sent["photo"], *sent["photos"])] == [
        *(PHOTO, PHOTO, b"2")
    ]
    assert sent["token"] == "_-8"


def test_parameters_arrive_in_every_style(service: Service, made: Any) -> None:
    service.returns(status=204)
    arrived, _ = call(
        service,
        made,
        "search",
        filter_=made.SearchFilter(name="a&b", size=2),
        piped=["a", "b c"],
        spaced=[1, 2],
        listed=["x", "y"],
        query_query=made.SearchQuery(name="ä", born=made.SearchQueryBorn(year=1990)),
        at="21:05:00Z",
        every="PT1H",
        back="https://acme.example/?a=1&b=2",
        born=date(1990, 1, 2),
        chip=UUID(int=7),
        x_name="Jo",
        x_since=datetime(2026, 11, 27, 21, 5, tzinfo=UTC),
        x_fields=["id", "name"],
        theme="dark",
    )
    query = arrived.args.to_dict()
    assert json.loads(query.pop("query")) == {"name": "ä", "born": {"year": 1990}}
    assert query == {
        "filter[name]": "a&b",
        "filter[size]": "2",
        "piped": "a|b c",
        "spaced": "1 2",
        "listed": "x,y",
        "at": "21:05:00Z",
        "every": "PT1H",
        "back": "https://acme.example/?a=1&b=2",
        "born": "1990-01-02",
        "chip": str(UUID(int=7)),
    }
    assert arrived.headers["X-Name"] == "Jo"
    moment = datetime.fromisoformat(arrived.headers["X-Since"])
    assert moment == datetime(2026, 11, 27, 21, 5, tzinfo=UTC)
    assert arrived.headers["X-Fields"].replace(" ", "") == "id,name"
    assert arrived.cookies["theme"] == "dark"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("in_header", "in_query"), ("h", "q", None, None)),
        (("in_cookie",), (None, None, "c", None)),
        (("username", "password"), (None, None, None, ("u", "p"))),
        (("in_header", "in_cookie"), (None, None, "c", None)),
    ],
)
def test_a_call_has_all_credentials_of_one_alternative(
    service: Service, made: Any, given: tuple[str, ...], expected: tuple[Any, ...]
) -> None:
    service.returns(status=204)
    arrived, _ = call(service, made, "get_secured", options={name: KEYS[name] for name in given})
    basic = arrived.authorization
    assert expected == (
        arrived.headers.get("X-Key"),
        arrived.args.get("key"),
        arrived.cookies.get("session"),
        (basic.username, basic.password) if basic else None,
    )


def test_properties_of_one_direction_and_of_all_parts_are_sent_and_read(
    service: Service, made: Any
) -> None:
    service.returns({"id": 7, "name": "Jo", "born": "1990-01-02", "note": None}, 201)
    arrived, person = call(
        service, made, "add_person", name="Jo", secret="s", born=date(1990, 1, 2), note=None
    )
    assert json.loads(arrived.get_data()) == {
        "name": "Jo",
        "secret": "s",
        "born": "1990-01-02",
        "note": None,
    }
    assert (person.id, person.born, person.note) == (7, date(1990, 1, 2), None)
    with pytest.raises(TypeError, match="secret"):
        made.FeaturesClient().jobs.add_person(name="Jo")


def test_a_list_at_the_root_is_read(service: Service, made: Any) -> None:
    service.returns([{"id": 1, "name": "A"}, {"id": 2, "name": "B"}])
    assert [each.name for each in call(service, made, "list_people")[1]] == ["A", "B"]


def test_a_deletion_has_a_body_and_one_of_two_successes(service: Service, made: Any) -> None:
    service.returns({"deleted": 2})
    arrived, found = call(service, made, "delete_people", ids=[1, 2])
    assert (arrived.method, json.loads(arrived.get_data())) == ("DELETE", {"ids": [1, 2]})
    assert found.deleted == 2
    service.returns(status=204)
    assert call(service, made, "delete_people", ids=[1])[1] is None


def test_the_headers_of_a_response_without_a_body_are_read(service: Service, made: Any) -> None:
    service.returns(X_Total="12")
    with made.FeaturesClient(base_url=service.url) as client:
        found = client.detailed(client.jobs.count_people)
    assert (service.arrived[-1].method, found.headers["x-total"]) == ("HEAD", "12")
    service.returns(status=202, Location="/jobs/1")
    with made.FeaturesClient(base_url=service.url) as client:
        assert client.detailed(client.jobs.start_job).headers["location"] == "/jobs/1"


def test_a_tuple_a_mixed_enum_a_map_and_a_tree_arrive(service: Service, made: Any) -> None:
    contact = {
        "mail": "jo@acme.example",
        "box": [7, "Main"],
        "rank": None,
        "tags": {"a": 1},
        "node": {"name": "root", "children": [{"name": "leaf", "children": []}]},
    }
    service.returns(contact)
    leaf = made.Node(name="leaf", children=[])
    arrived, found = call(
        service,
        made,
        "set_contact",
        mail="jo@acme.example",
        box=[7, "Main"],
        rank=None,
        tags={"a": 1},
        node=made.Node(name="root", children=[leaf]),
    )
    assert json.loads(arrived.get_data()) == contact == found.to_dict()


def test_a_redirection_and_an_unchanged_file_have_no_content(service: Service, made: Any) -> None:
    service.returns(PDF, Content_Type="application/pdf")
    assert call(service, made, "get_card")[1].read() == PDF
    service.returns(status=304)
    arrived, unchanged = call(service, made, "get_card", if_none_match='"1"')
    assert (arrived.if_none_match.contains("1"), unchanged) == (True, None)
    service.returns(status=302, Location="https://files.example/1")
    with made.FeaturesClient(base_url=service.url) as client:
        moved = client.detailed(client.jobs.get_card)
    assert (moved.status_code, moved.parsed) == (302, None)
    assert moved.headers["location"] == "https://files.example/1"


def test_a_default_response_is_read(service: Service, made: Any) -> None:
    service.returns({"a": 1}, 203)
    assert call(service, made, "get_any")[1].a == 1


def test_the_mock_accepts_what_the_client_sends(made: Any, mock: str) -> None:
    with made.FeaturesClient(base_url=mock, in_cookie="mock") as client:
        jobs = client.jobs
        assert jobs.get_report().total is not None
        jobs.add_photos(photo=PHOTO, photos=[PHOTO], token="_-8")
        jobs.search(
            filter_=made.SearchFilter(name="a&b", size=2),
            piped=["a", "b"],
            spaced=[1, 2],
            query_query=made.SearchQuery(born=made.SearchQueryBorn(year=1990)),
            x_since=datetime(2026, 11, 27, 21, 5, tzinfo=UTC),
            x_fields=["id", "name"],
            theme="dark",
        )
        jobs.get_secured()
        jobs.add_person(name="Jo", secret="s")
        jobs.delete_people(ids=[1])
        jobs.set_contact(mail="m", box=[1, "a"], rank=1, tags={"a": 1}, node=made.Node(name="n"))
        jobs.set_tree(data="root", children=[{"data": "leaf"}])
        jobs.count_people()
        jobs.start_job()
        assert jobs.get_card().read()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/search?filter[size]=2&spaced=1%202&query=%7B%22born%22:%7B%22year%22:1%7D%7D", {}, 204),
        ("/search?filter[size]=two", {}, 400),
        ("/search?spaced=1%20two", {}, 400),
        ("/search?query=%7B%22born%22:%7B%22year%22:true%7D%7D", {}, 400),
        ("/search", {"X-Since": "yesterday"}, 400),
        ("/secured", {"X-Key": "mock"}, 401),
        ("/secured?key=mock", {"X-Key": "mock"}, 204),
        ("/secured", {"Cookie": "session=mock"}, 204),
    ],
)
def test_the_mock_reads_what_the_standard_library_sends(
    mock: str, path: str, headers: dict[str, str], status: int
) -> None:
    assert ask(mock, path, headers)[0] == status


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/pdf", "application/pdf"),
        ("text/csv, application/json;q=0.1", "text/csv"),
        ("application/json", JSON),
        ("*/*", JSON),
        ("text/*", "text/csv"),
    ],
)
def test_the_mock_returns_the_media_type_that_a_request_accepts(
    mock: str, accept: str, media_type: str
) -> None:
    status, found, content = ask(mock, "/report", {"Accept": accept})
    assert (status, found.partition(";")[0]) == (200, media_type)
    assert (media_type == JSON) is content.startswith(b"{")


def test_what_no_client_can_have_is_a_warning() -> None:
    assert [each.rule for each in rules.check(load(SPEC))] == [
        "unsupported-base-class",
        "unsupported-dynamic-ref",
    ]


def test_the_property_tests_find_nothing() -> None:
    report = fuzz.run(load(SPEC), max_examples=1, max_coverage=10)
    assert [f"{each.rule}: {each.message}" for each in report.failures] == []
