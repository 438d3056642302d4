"""The client of a spec with one of everything: what it sends and how it reads responses."""

import asyncio
import inspect
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from email import message_from_bytes
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from tests.clients import made_package

SPEC = Path(__file__).parent / "generate" / "zoo.yaml"
Send = Callable[..., httpx.Request]


@pytest.fixture(scope="session")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return made_package(SPEC, tmp_path_factory.mktemp("zoo"))


class Sent:
    """The request of a call, and its result."""

    def __init__(self, zoo: Any, answer: httpx.Response, **options: Any) -> None:
        self.options: dict[str, Any] = {"api_key": "KEY", "keeper_key": "KEEPER", **options}
        self.zoo = zoo
        self.answer = answer

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.request, self.body = request, request.read()
        return self._fresh()

    def _fresh(self) -> httpx.Response:
        """Return a copy of the response: each can be read by one client only."""
        answer = self.answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def detailed(self, group: str, method: str, *arguments: Any, **more: Any) -> Any:
        """Call as `call`, and return the whole response."""
        return self.call(group, method, *arguments, **more, is_detailed=True)

    def call(
        self, group: str, method: str, *arguments: Any, is_detailed: bool = False, **more: Any
    ) -> Any:
        """Call with the sync and the async client; both must send and return the same."""

        def called(client: Any) -> Any:
            found = getattr(getattr(client, group), method)
            if is_detailed:
                return client.detailed(found, *arguments, **more)
            return found(*arguments, **more)

        with httpx.Client(transport=httpx.MockTransport(self._handle)) as http:
            client = self.zoo.ZooClient(**self.options, http_client=http)
            given = called(client)
        sent = (str(self.request.url), sorted(self.request.headers.items()), self.body)

        async def handle(request: httpx.Request) -> httpx.Response:
            self.request, self.body = request, await request.aread()
            return self._fresh()

        async def run() -> Any:
            async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
                client = self.zoo.AsyncZooClient(**self.options, http_client=http)
                return await called(client)

        assert asyncio.run(run()) == given
        again = (str(self.request.url), sorted(self.request.headers.items()), self.body)
        if "multipart" not in self.request.headers.get("content-type", ""):
            assert again == sent
        return given


def test_query_header_and_cookie_parameters_are_encoded_as_described(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(200, json=[]))
    animals = sent.call(
        "animals",
        "list_animals",
        kind=zoo.Kind.CAT,
        born=date(2020, 2, 2),
        ids=[1, 2],
        names=["a b", "c&d"],
        filter_=zoo.Filter(kind=zoo.Kind.DOG),
        page=zoo.ListAnimalsPage(max_=5),
        flags=["Face Camera"],
        timeout_query=9,
        query_query="x",
        x_trace="t",
        session="s",
        timeout=1.5,
    )

    assert animals == []
    assert sent.request.url.query == (
        b"kind=cat&born=2020-02-02&ids=1%2C2&names=a%20b&names=c%26d&filter%5Bkind%5D=dog&max=5"
        b"&Face%20Camera=yes&timeout=9&query=x&key=KEY"
    )
    assert sent.request.headers["x-trace"] == "t"
    assert sent.request.headers["cookie"] == "session=s"
    assert sent.request.extensions["timeout"]["read"] == 1.5


def test_parameters_that_are_left_out_are_not_sent(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(204))

    assert sent.call("animals", "list_animals", kind=zoo.Kind.CAT) is None
    assert sent.request.url.query == b"kind=cat&key=KEY"
    assert not {"x-trace", "cookie"} & set(sent.request.headers)


def test_the_first_set_of_credentials_that_is_there_is_used(zoo: Any) -> None:
    basic = Sent(zoo, httpx.Response(204), api_key=None, username="me", password="pass")
    none = Sent(zoo, httpx.Response(204), api_key=None)

    basic.call("animals", "list_animals", kind=zoo.Kind.CAT)
    assert basic.request.headers["authorization"] == "Basic bWU6cGFzcw=="
    none.call("animals", "list_animals", kind=zoo.Kind.CAT)
    assert "authorization" not in none.request.headers


def test_a_body_is_made_of_the_methods_arguments(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(201, json={"ok": True}))
    given = sent.call(
        "animals",
        "add_animal",
        name="Tom",
        kind=zoo.Kind("lion"),
        born=date(2020, 2, 2),
        seen=datetime(2030, 12, 31, tzinfo=UTC),
        chip=UUID(int=1),
        photo=b"PHOTO",
        legs=None,
        home=zoo.Home(street="Main"),
        rest="x",
    )

    assert given == zoo.Added(ok=True)
    assert json.loads(sent.body) == {
        "name": "Tom",
        "kind": "lion",
        "born": "2020-02-02",
        "seen": "2030-12-31T00:00:00+00:00",
        "chip": "00000000-0000-0000-0000-000000000001",
        "photo": "UEhPVE8=",
        "legs": None,
        "home": {"street": "Main"},
        "rest": "x",
    }


def test_the_plain_text_of_an_enum_will_do(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(201, json={"ok": True}))
    sent.call("animals", "add_animal", name="Tom", kind="cat")

    assert json.loads(sent.body) == {"name": "Tom", "kind": "cat"}


def test_a_path_parameter_and_a_property_of_one_name_are_two_arguments(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(204))
    sent.call("animals", "move_animal", "a/b", 7, id_body=8, to=None, x_dry_run="yes")

    assert sent.request.url.raw_path == b"/v1/animals/a%2Fb/7?key=KEY"
    assert json.loads(sent.body) == {"id": 8, "to": None}
    assert sent.request.headers["x-dry-run"] == "yes"


def test_files_go_and_come_as_they_are(zoo: Any) -> None:
    got = Sent(zoo, httpx.Response(200, content=b"PNG", headers={"Content-Type": "image/png"}))
    put = Sent(zoo, httpx.Response(200, text="<p>ä</p>"))

    file = got.call("animals", "get_photo")
    assert (file.read(), file.mime_type) == (b"PNG", "image/png")
    assert got.request.url.query == b"", "it needs no credentials"
    assert put.call("animals", "put_photo", body=b"PHOTO") == "<p>ä</p>"
    assert put.body == b"PHOTO"
    assert put.request.headers["content-type"] == "application/octet-stream"


def test_multipart_has_fields_and_files(zoo: Any, tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"PHOTO")
    sent = Sent(zoo, httpx.Response(200, json={"any": "thing"}))

    assert sent.call("animals", "upload_photos", photo=path, note="hello") == {"any": "thing"}
    head = f"Content-Type: {sent.request.headers['content-type']}\r\n\r\n".encode()
    parts: Any = message_from_bytes(head + sent.body).get_payload()
    assert [part.get_payload(decode=True) for part in parts] == [b"PHOTO", b"hello"]
    assert [part.get_filename() for part in parts] == ["cat.png", None]


def test_each_action_of_one_url_is_a_method_with_its_own_arguments_and_result(zoo: Any) -> None:
    fed = Sent(zoo, httpx.Response(200, json={"result": "fed"}))
    washed = Sent(zoo, httpx.Response(200, json={"result": "washed"}))
    food = zoo.FeedRequestFood(kind="hay")

    assert fed.call("keeper", "feed", food=food) == zoo.Fed()
    assert json.loads(fed.body) == {"key": "KEEPER", "action": "feed", "food": {"kind": "hay"}}
    tools = [[zoo.WashRequestToolsItemItem.SPONGE]]
    assert washed.call("keeper", "wash", tools=tools) == zoo.Washed()
    assert json.loads(washed.body) == {"action": "wash", "tools": [["sponge"]]}
    assert str(washed.request.url) == "https://zoo.example/v1/rpc/?key=KEY"


def test_the_response_of_another_action_is_not_a_result_of_this_one(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(200, json={"result": "washed"}))

    with pytest.raises(zoo.DecodingError, match="result is not the documented value"):
        sent.call("keeper", "feed", food=zoo.FeedRequestFood(kind="hay"))


def test_only_the_failures_of_the_action_are_its_failures(zoo: Any) -> None:
    refused = Sent(zoo, httpx.Response(200, json={"result": "refused", "why": "full"}))

    with pytest.raises(zoo.NotFoundError, match="feed: full"):
        refused.call("keeper", "feed", food=zoo.FeedRequestFood(kind="hay"))
    with pytest.raises(zoo.DecodingError):
        refused.call("keeper", "wash")


def test_a_failure_inside_a_200_is_recognized_by_its_required_property(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(200, json={"error": "No.", "number": "E7"}))

    with pytest.raises(zoo.FailureError) as caught:
        sent.call("animals", "add_animal", name="Tom", kind=zoo.Kind.CAT)
    assert (caught.value.message, caught.value.code) == ("No.", "E7")


def test_every_type_is_read_and_written_back_unchanged(zoo: Any) -> None:
    data = {
        "id": 1,
        "kind": "unicorn",
        "level": 9,
        "mother": {"id": 2, "kind": "dog"},
        "friends": [{"of": {"id": 3, "kind": "cat"}}],
        "tags": {"a": 1},
        "place": {"street": "Main"},
        "photo": "UEhPVE8=",
        "secret": "SECRET",
        "when": ["2030-12-31T00:00:00+00:00"],
        "extra": {"kept": [1]},
    }
    animal = zoo.Animal.from_dict(data)

    assert animal.kind == "unicorn"
    assert animal.level == 9
    assert animal.mother.kind is zoo.Kind.DOG
    assert animal.friends[0].of.id == 3
    assert animal.tags["a"] == 1
    assert animal.place == zoo.Home(street="Main")
    assert animal.photo.read() == b"PHOTO"
    assert animal.when == [datetime(2030, 12, 31, tzinfo=UTC)]
    assert animal["extra"] == {"kept": [1]}
    assert animal.to_dict() == {**data, "photo": zoo.File(b"PHOTO")}
    assert "SECRET" not in repr(animal)


@pytest.mark.parametrize("place", ["a field", 7, None, {"street": "Main"}])
def test_a_union_keeps_what_it_is(zoo: Any, place: object) -> None:
    data = {"id": 1, "kind": "cat", "place": place, "photo": "none"}

    assert zoo.Animal.from_dict(data).to_dict() == data


@pytest.mark.parametrize(
    ("member", "value", "where"),
    [
        ("friends", [{"of": {"kind": "cat"}}], "friends.0.of.id is missing"),
        ("friends", {}, "friends is not an array"),
        ("mother", "x", "mother is not an object"),
        ("level", "x", "level has a value that the vendor does not document"),
        ("when", ["soon"], "when.0 has a value that the vendor does not document"),
        ("place", True, "place matches none of the documented schemas"),
        ("photo", "ü", "photo matches none of the documented schemas"),
    ],
)
def test_the_error_for_an_unreadable_response_names_the_property(
    zoo: Any, member: str, value: object, where: str
) -> None:
    sent = Sent(
        zoo, httpx.Response(200, json=[{"id": 1, "kind": "cat", member: value}]), strict=True
    )

    with pytest.raises(zoo.DecodingError) as caught:
        sent.call("animals", "list_animals", kind=zoo.Kind.CAT)
    assert f"0.{where}" in str(caught.value)


def test_undocumented_properties_can_be_sent_and_changed(zoo: Any) -> None:
    home = zoo.Home(street="Main")
    home["floor"] = 3

    assert "floor" in home
    assert home.additional_keys == ["floor"]
    assert home.to_dict() == {"street": "Main", "floor": 3}
    del home["floor"]
    assert home.to_dict() == {"street": "Main"}


def test_detailed_returns_status_headers_bytes_and_result(zoo: Any) -> None:
    sent = Sent(zoo, httpx.Response(201, json={"ok": True}, headers={"X-Id": "1"}))
    response = sent.detailed("animals", "add_animal", name="Tom", kind=zoo.Kind.CAT)

    assert response.status_code == 201
    assert response.headers["x-id"] == "1"
    assert json.loads(response.content) == {"ok": True}
    assert response.parsed == zoo.Added()


def test_detailed_rejects_what_carries_out_no_call(zoo: Any) -> None:
    client = zoo.ZooClient(api_key="KEY")

    with pytest.raises(zoo.UsageError, match="`detailed` takes a method that carries out a call"):
        client.detailed(len, [])


@pytest.mark.usefixtures("zoo")
def test_an_async_method_has_the_signature_and_the_text_of_the_sync_one() -> None:
    from zoo_client.api.animals import Animals, AsyncAnimals  # type: ignore[import-not-found]

    made = AsyncAnimals.add_animal
    assert inspect.iscoroutinefunction(made)
    assert inspect.signature(made) == inspect.signature(Animals.add_animal)
    assert made.__doc__ == Animals.add_animal.__doc__
    assert made.__qualname__ == "AsyncAnimals.add_animal"


def test_a_package_lists_its_names(zoo: Any) -> None:
    from zoo_client import models  # type: ignore[import-not-found]

    assert "Animal" in dir(zoo)
    assert "Animal" in dir(models)
    assert models.Animal is zoo.Animal
    for module in (zoo, models):
        with pytest.raises(AttributeError, match="has no attribute 'Unicorn'"):
            _ = module.Unicorn
