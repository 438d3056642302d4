"""Clients iterate lists of every kind over real HTTP, from a server of the standard library."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.samples import TEXT, WHOLE, Sample, obj, operation, returns

Respond = Callable[[str, Mapping[str, str], str], tuple[Any, Mapping[str, str]]]
"""From a path, query parameters and the server's address to a body and headers."""

CARDS = [{"id": f"c{number}"} for number in range(7)]
CARD = obj("id", id=TEXT)
LIST = {"type": "array", "items": CARD}


class Served:
    """The requests that a server received: path with query, and headers."""

    def __init__(self) -> None:
        self.address = ""
        self.paths: list[str] = []
        self.headers: list[Mapping[str, str]] = []


@contextmanager
def serving(respond: Respond) -> Iterator[Served]:
    served = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.paths.append(self.path)
            served.headers.append(dict(self.headers))
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            body, headers = respond(parts.path, query, served.address)
            self.send_response(200)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    served.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def query(name: str, schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema}


def sample(folder: Path, paging: Any, *parameters: Any, schema: Any, **more: Any) -> Sample:
    """Return a client whose only operation is a paged list."""
    responses = returns(schema)
    responses["200"] |= more
    listed = operation(
        "listCards",
        "cards",
        parameters=list(parameters),
        responses=responses,
        **{"x-paging": paging},
    )
    return Sample(
        folder,
        {"/cards": {"get": listed}},
        components={"securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "key"}}},
        security=[{"key": []}],
    )


def client_of(made: Sample, address: str, *, prefix: str = "") -> Any:
    kind = getattr(made.module, f"{prefix}{made.path.stem.capitalize()}Client")
    return kind(key="SECRET", base_url=address)


def ids(items: Any) -> list[str]:
    return [each.id for each in items]


def read_both(made: Sample, served: Served, **named: Any) -> list[str]:
    """Iterate with the sync and the async client; both must send and return the same."""
    with client_of(made, served.address) as client:
        found = ids(client.cards.iterate_cards(**named))
    sent = list(served.paths)

    async def run() -> list[str]:
        async with client_of(made, served.address, prefix="Async") as client:
            return ids([each async for each in client.cards.iterate_cards(**named)])

    assert asyncio.run(run()) == found
    assert served.paths == sent * 2
    served.paths[:] = sent
    return found


ALL = [each["id"] for each in CARDS]


def test_pages_are_requested_by_number(tmp_path: Path) -> None:
    schema = obj(data=obj(cards=LIST, total=WHOLE))
    paging = {"page": "page", "first": 0, "limit": "size", "maximum": 5, "items": "data.cards"}
    made = sample(tmp_path, paging, query("page", WHOLE), query("size", WHOLE), schema=schema)

    def respond(_: str, asked: Mapping[str, str], __: str) -> Any:
        first = int(asked["page"]) * int(asked["size"])
        return {"data": {"cards": CARDS[first : first + int(asked["size"])]}}, {}

    with serving(respond) as served:
        assert read_both(made, served, page_size=3) == ALL
    assert served.paths == [f"/cards?page={page}&size=3&key=SECRET" for page in range(3)]


def test_the_total_of_a_list_saves_a_request(tmp_path: Path) -> None:
    schema = obj(cards=LIST, meta=obj(total=WHOLE))
    paging = {"page": "page", "items": "cards", "total": "meta.total"}
    made = sample(tmp_path, paging, query("page", WHOLE), schema=schema)

    def respond(_: str, asked: Mapping[str, str], __: str) -> Any:
        first = (int(asked["page"]) - 1) * 7
        return {"cards": CARDS[first : first + 7], "meta": {"total": 7}}, {}

    with serving(respond) as served, client_of(made, served.address) as client:
        (page,) = client.cards.iterate_cards().pages()
        assert (page.total, page.next, len(page.items)) == (7, None, 7)


def by_cursor(_: str, asked: Mapping[str, str], __: str) -> Any:
    first = int(asked.get("after", "x0")[1:])
    end = first + int(asked.get("limit", "2"))
    following = {"next": f"x{end}"} if end < len(CARDS) else {}
    return {"cards": CARDS[first:end], "meta": following}, {}


@pytest.fixture
def cursors(tmp_path: Path) -> Sample:
    paging = {"cursor": "after", "from": "meta.next", "limit": "limit", "items": "cards"}
    schema = obj(cards=LIST, meta=obj(next={"type": ["string", "null"]}))
    return sample(tmp_path, paging, query("after", TEXT), query("limit", WHOLE), schema=schema)


def test_the_cursor_of_a_response_is_sent_with_the_next_request(cursors: Sample) -> None:
    with serving(by_cursor) as served:
        assert read_both(cursors, served, page_size=3) == ALL
    assert served.paths == [
        "/cards?limit=3&key=SECRET",
        "/cards?after=x3&limit=3&key=SECRET",
        "/cards?after=x6&limit=3&key=SECRET",
    ]


def test_a_list_is_resumed_at_the_next_of_a_page_by_another_client(cursors: Sample) -> None:
    with serving(by_cursor) as served:
        with client_of(cursors, served.address) as client:
            first = next(client.cards.iterate_cards(page_size=3).pages())
        kept = json.loads(json.dumps(first.next))
        with client_of(cursors, served.address) as client:
            rest = client.cards.iterate_cards(page_size=3).pages(kept)
            found = [*ids(first.items), *(id_ for page in rest for id_ in ids(page.items))]
            assert ids(client.cards.iterate_cards(after=kept, page_size=3)) == ALL[3:]
    assert found == ALL


def test_the_last_item_of_a_page_can_be_the_cursor(tmp_path: Path) -> None:
    paging = {"cursor": "after", "from": "cards.-1.id", "items": "cards"}
    made = sample(tmp_path, paging, query("after", TEXT), schema=obj(cards=LIST))

    def respond(_: str, asked: Mapping[str, str], __: str) -> Any:
        first = ALL.index(asked["after"]) + 1 if "after" in asked else 0
        return {"cards": CARDS[first : first + 3]}, {}

    with serving(respond) as served:
        assert read_both(made, served) == ALL
    assert served.paths[1] == "/cards?after=c2&key=SECRET"


def by_address(make: Callable[[str, int], str]) -> Respond:
    def respond(_: str, asked: Mapping[str, str], address: str) -> Any:
        first = int(asked.get("at", "0"))
        following = make(address, first + 3) if first + 3 < len(CARDS) else None
        link = f'</cards>; rel="first", <{following}>; rel="next"' if following else ""
        return {"cards": CARDS[first : first + 3], "links": {"next": following}}, {"Link": link}

    return respond


@pytest.fixture(params=["next", "link"])
def addressed(tmp_path: Path, request: pytest.FixtureRequest) -> Sample:
    """Return a client whose pages have the next address in the body, or in a header."""
    schema = obj(cards=LIST, links=obj(next={"type": ["string", "null"], "format": "uri"}))
    how = {"next": "links.next"} if request.param == "next" else {"link": "next"}
    headers = {"headers": {"Link": {"schema": TEXT}}}
    return sample(tmp_path, {**how, "items": "cards"}, schema=schema, **headers)


@pytest.mark.parametrize(
    "make",
    [
        lambda address, at: f"{address}/cards?at={at}&x=a%2Bb",
        lambda _, at: f"/cards?at={at}&x=a%2Bb",
        lambda _, at: f"?at={at}&x=a%2Bb#top",
    ],
)
def test_the_next_address_is_read_as_it_is_with_the_credential(
    addressed: Sample, make: Any
) -> None:
    with serving(by_address(make)) as served:
        assert read_both(addressed, served) == ALL
    assert served.paths == [
        "/cards?key=SECRET",
        "/cards?at=3&x=a%2Bb&key=SECRET",
        "/cards?at=6&x=a%2Bb&key=SECRET",
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://127.0.0.1:1/cards",
        "https://sample.example/cards",
        "//other.example/cards",
        "file:///etc/passwd",
        "http://me:pass@{host}/cards",
        "http://[",
    ],
)
def test_credentials_are_not_sent_to_another_host(addressed: Sample, elsewhere: str) -> None:
    def make(address: str, _: int) -> str:
        return elsewhere.replace("{host}", urlsplit(address).netloc)

    with serving(by_address(make)) as served, client_of(addressed, served.address) as client:
        found: list[str] = []
        with pytest.raises(addressed.module.UsageError, match="the address of the next page"):
            found.extend(each.id for each in client.cards.iterate_cards())
        assert len(served.paths) == 1


def test_an_address_over_plain_http_is_not_read_by_a_client_over_https(addressed: Sample) -> None:
    sent: list[httpx.Request] = []
    body = {"cards": CARDS[:1], "links": {"next": "http://sample.example/cards?at=1"}}
    headers = {"Link": '<http://sample.example/cards?at=1>; rel="next"'}

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json=body, headers=headers)

    kind = getattr(addressed.module, f"{addressed.path.stem.capitalize()}Client")
    with httpx.Client(transport=httpx.MockTransport(handle)) as http:
        client = kind(key="SECRET", http_client=http)
        with pytest.raises(addressed.module.UsageError, match="not at the host"):
            list(client.cards.iterate_cards())
    assert len(sent) == 1


def test_an_address_that_repeats_raises(addressed: Sample) -> None:
    numbers = iter(range(100))

    def respond(_: str, __: Mapping[str, str], address: str) -> Any:
        following = f"{address}/cards?at=1"
        card = {"id": f"n{next(numbers)}"}
        link = {"Link": f'<{following}>; rel="next"'}
        return {"cards": [card], "links": {"next": following}}, link

    raised = pytest.raises(addressed.module.DecodingError, match="an earlier page")
    with serving(respond) as served, client_of(addressed, served.address) as client, raised:
        list(client.cards.iterate_cards())
    assert len(served.paths) == 2


def test_a_session_is_fetched_from_its_own_address_while_pages_follow(tmp_path: Path) -> None:
    """A token that expires between two pages is fetched anew, and the page is requested again."""
    listed = operation(
        "listCards",
        "cards",
        responses=returns(obj(cards=LIST, next=TEXT)),
        **{"x-paging": {"next": "next", "items": "cards"}},
    )
    log_in = operation("logIn", "cards", responses=returns(obj("token", token=TEXT)), security=[])
    user = {**TEXT, "writeOnly": True, "x-credential": "user", "x-sensitive": "secret"}
    log_in["requestBody"] = {"content": {"application/json": {"schema": obj("user", user=user)}}}
    session = {"operation": "logIn", "token": "token", "from": ["user"]}
    scheme = {"type": "http", "scheme": "bearer", "x-credential": "token", "x-session": session}
    made = Sample(
        tmp_path,
        {"/cards": {"get": listed}, "/login": {"post": log_in}},
        components={"securitySchemes": {"bearer": scheme}},
        security=[{"bearer": []}],
    )
    sent: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(f"{request.url.path}?{request.url.query.decode()}")
        if request.url.path == "/login":
            return httpx.Response(200, json={"token": f"t{len(sent)}"})
        if request.url.params.get("at") and request.headers["authorization"] == "Bearer t1":
            return httpx.Response(401)
        following = {} if "at" in request.url.params else {"next": "/cards?at=1"}
        return httpx.Response(200, json={"cards": [{"id": f"c{len(sent)}"}], **following})

    kind = getattr(made.module, f"{made.path.stem.capitalize()}Client")
    with httpx.Client(transport=httpx.MockTransport(handle)) as http:
        assert len(ids(kind(user="jo", http_client=http).cards.iterate_cards())) == 2
    assert sent == ["/login?", "/cards?", "/cards?at=1", "/login?", "/cards?at=1"]
