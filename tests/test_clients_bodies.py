"""Bodies in every media type, read by a service that is independent of this project: werkzeug."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from scripts import fuzz, mocks
from scripts.spec import load
from tests.samples import FILE, TEXT, WHOLE, Sample, obj, operation
from tests.werkzeug_service import served

PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 300


@dataclass
class Arrived:
    """A request as werkzeug reads it; `fields` are texts, and names, types and bytes of files."""

    media_type: str
    raw: bytes
    fields: list[tuple[str, Any]]
    headers: dict[str, str]


@dataclass
class BodyService:
    """A service that records what it received."""

    arrived: list[Arrived] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    url: str = ""

    def respond(self, request: Request) -> Response:
        fields: list[tuple[str, Any]] = [*request.form.items(multi=True)]
        fields += [
            (name, (each.filename, each.content_type, each.read()))
            for name, each in request.files.items(multi=True)
        ]
        raw = request.get_data() if not fields else b""
        headers = {name.lower(): value for name, value in request.headers}
        self.arrived.append(Arrived(request.content_type or "", raw, fields, headers))
        status = self.statuses.pop(0) if self.statuses else 200
        return Response(b"{}", status, mimetype="application/json")


@pytest.fixture(scope="module")
def service() -> Iterator[BodyService]:
    found = BodyService()
    with served(found.respond) as found.url:
        yield found


NESTED = obj(street=TEXT, number=WHOLE)
FORM: Any = {
    "schema": obj(
        title=TEXT,
        labels={"type": "array", "items": TEXT},
        piped={"type": "array", "items": TEXT},
        home=NESTED,
        work=NESTED,
        spread=obj(floor=WHOLE, rooms={"type": "array", "items": TEXT}),
        homes={"type": "array", "items": NESTED},
    ),
    "encoding": {
        "piped": {"style": "pipeDelimited", "explode": False},
        "work": {"style": "deepObject", "explode": True},
        "spread": {"style": "form", "explode": True},
    },
}
PARTS: Any = {
    "schema": obj(
        photos={"type": "array", "items": FILE},
        about=NESTED,
        note=TEXT,
        scan=FILE,
    ),
    "encoding": {
        "scan": {"contentType": "image/png, image/jpeg"},
        "note": {"contentType": "text/markdown"},
    },
}
CONTENT: Any = {
    "application/json": {"schema": obj(title=TEXT)},
    "application/x-www-form-urlencoded": FORM,
    "multipart/form-data": PARTS,
    "image/jpeg": {"schema": FILE},
    "image/png": {},
    "text/plain": {"schema": TEXT},
    "text/csv; charset=iso-8859-1": {"schema": TEXT},
}


BASE64 = {"application/json": {"schema": obj(photo={**TEXT, "contentEncoding": "base64"})}}


def send(identifier: str, content: Any, **more: Any) -> Any:
    requests = {"required": True, "content": content}
    made = operation(identifier, "photos", requestBody=requests, **more)
    made["responses"] |= {"400": {"description": "Bad."}, "415": {"description": "Unknown."}}
    return made


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    paths = {
        "/photos": {
            "post": send("makePhoto", CONTENT),
            "put": send("putPhoto", CONTENT, **{"x-repeatable": True}),
        },
        "/raw": {"put": send("putRaw", {"application/octet-stream": {}})},
        "/base64": {"put": send("putPhotoAsBase64", BASE64)},
        "/images": {"put": send("putImage", {"image/*": {}})},
    }
    return Sample(tmp_path_factory.mktemp("bodies"), paths)


def client(sample: Sample, url: str, *, is_async: bool = False) -> Any:
    name = f"{'Async' if is_async else ''}{sample.path.stem.capitalize()}Client"
    return getattr(sample.module, name)(base_url=url)


def sent(service: BodyService, sample: Sample, method: str, **given: Any) -> Arrived:
    """Call a method of both clients; return what arrived, which is the same."""
    service.arrived.clear()
    with client(sample, service.url) as sync:
        getattr(sync.photos, method)(**given)

    async def call() -> None:
        async with client(sample, service.url, is_async=True) as asynchronous:
            await getattr(asynchronous.photos, method)(**given)

    asyncio.run(call())
    one, other = service.arrived
    boundary = one.media_type.partition("boundary=")[2]
    assert one.media_type.replace(boundary, "") == other.media_type.replace(
        other.media_type.partition("boundary=")[2], ""
    )
    assert (one.raw, one.fields) == (other.raw, other.fields)
    return one


def test_a_request_has_a_method_for_each_media_type(sample: Sample) -> None:
    listed = dir(client(sample, "http://127.0.0.1").photos)
    assert [each for each in listed if each.startswith("make_photo")] == [
        "make_photo",
        "make_photo_as_csv",
        "make_photo_as_file",
        "make_photo_as_form",
        "make_photo_as_multipart",
        "make_photo_as_text",
    ]


def test_the_method_without_a_media_type_sends_json(service: BodyService, sample: Sample) -> None:
    arrived = sent(service, sample, "make_photo", title="ä")
    assert (arrived.media_type, json.loads(arrived.raw)) == ("application/json", {"title": "ä"})


def test_lists_and_objects_arrive_in_a_form_as_openapi_writes_them(
    service: BodyService, sample: Sample
) -> None:
    module = sample.module
    arrived = sent(
        service,
        sample,
        "make_photo_as_form",
        title="a&b",
        labels=["x", "y z"],
        piped=["1", "2"],
        home=module.MakePhotoAsFormBodyHome(street="Å 1", number=2),
        work=module.MakePhotoAsFormBodyWork(street="B", number=3),
        spread=module.MakePhotoAsFormBodySpread(floor=4, rooms=["5", "6"]),
        homes=[module.MakePhotoAsFormBodyHomesItem(street="C", number=7)],
    )
    assert arrived.media_type == "application/x-www-form-urlencoded"
    assert arrived.fields == [
        ("title", "a&b"),
        ("labels", "x"),
        ("labels", "y z"),
        ("piped", "1|2"),
        ("home", '{"street":"Å 1","number":2}'),
        ("work[street]", "B"),
        ("work[number]", "3"),
        ("floor", "4"),
        ("rooms", "5"),
        ("rooms", "6"),
        ("homes", '{"street":"C","number":7}'),
    ]


def test_a_form_has_files_json_and_the_media_types_of_its_parts(
    service: BodyService, sample: Sample, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.png"
    scan.write_bytes(PHOTO)
    module = sample.module
    arrived = sent(
        service,
        sample,
        "make_photo_as_multipart",
        photos=[b"one", module.File(b"two", "ö.jpg", "image/jpeg")],
        about=module.MakePhotoAsMultipartBodyAbout(street="A", number=1),
        note="# one",
        scan=scan,
    )
    assert arrived.fields == [
        ("about", '{"street":"A","number":1}'),
        ("note", "# one"),
        ("photos", ("upload", "application/octet-stream", b"one")),
        ("photos", ("ö.jpg", "image/jpeg", b"two")),
        ("scan", ("scan.png", "image/png", PHOTO)),
    ]


def test_a_raw_file_arrives_from_bytes_a_path_and_an_open_file(
    service: BodyService, sample: Sample, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(PHOTO)
    file = sample.module.File
    for given in (path, file(PHOTO, mime_type="image/jpeg"), file(BytesIO(PHOTO), "photo.jpeg")):
        arrived = sent(service, sample, "make_photo_as_file", body=given)
        assert (arrived.media_type, arrived.raw) == ("image/jpeg", PHOTO)
        assert arrived.headers["content-length"] == str(len(PHOTO))


def test_the_media_type_of_a_raw_file_follows_from_its_name(
    service: BodyService, sample: Sample, tmp_path: Path
) -> None:
    (tmp_path / "photo.png").write_bytes(b"png")
    for method in ("make_photo_as_file", "put_image"):
        arrived = sent(service, sample, method, body=tmp_path / "photo.png")
        assert arrived.media_type == "image/png"


@pytest.mark.parametrize("method", ["make_photo_as_file", "put_image"])
def test_a_raw_file_of_an_unknown_media_type_is_an_error(
    service: BodyService, sample: Sample, method: str
) -> None:
    service.arrived.clear()
    with (
        client(sample, service.url) as sync,
        pytest.raises(
            sample.module.UsageError, match=r"takes image/.*pass File\(\.\.\., mime_type"
        ),
    ):
        getattr(sync.photos, method)(body=b"bytes")
    assert service.arrived == []


def test_an_iterator_arrives_in_pieces_of_unknown_length(
    service: BodyService, sample: Sample
) -> None:
    service.arrived.clear()
    with client(sample, service.url) as sync:
        sync.photos.put_raw(body=iter([b"a" * 70_000, b"b"]))
        sync.photos.make_photo_as_multipart(scan=iter([b"one", b"two"]), note="x")
    raw, parts = service.arrived
    assert raw.raw == b"a" * 70_000 + b"b"
    assert "content-length" not in raw.headers
    assert parts.fields == [("note", "x"), ("scan", ("upload", "image/png", b"onetwo"))]


async def pieces(*listed: bytes) -> AsyncIterator[bytes]:
    for each in listed:
        await asyncio.sleep(0)
        yield each


def test_an_async_iterator_arrives_in_pieces_of_unknown_length(
    service: BodyService, sample: Sample
) -> None:
    service.arrived.clear()

    async def call() -> None:
        async with client(sample, service.url, is_async=True) as found:
            photos, file = found.photos, sample.module.File
            await photos.put_raw(body=pieces(b"a" * 70_000, b"b"))
            await photos.make_photo_as_multipart(
                scan=pieces(b"one", b"two"),
                photos=[file(pieces(b"3"), "ö.jpg", "image/jpeg"), b"four"],
            )
            await photos.put_photo_as_base64(photo=pieces(PHOTO[:1], PHOTO[1:]))

    asyncio.run(call())
    raw, parts, encoded = service.arrived
    assert raw.raw == b"a" * 70_000 + b"b"
    assert "content-length" not in raw.headers
    assert parts.fields == [
        ("photos", ("ö.jpg", "image/jpeg", b"3")),
        ("photos", ("upload", "application/octet-stream", b"four")),
        ("scan", ("upload", "image/png", b"onetwo")),
    ]
    assert base64.b64decode(json.loads(encoded.raw)["photo"], validate=True) == PHOTO


def test_an_async_iterator_is_sent_once_although_the_operation_is_repeatable(
    service: BodyService, sample: Sample
) -> None:
    service.arrived.clear()
    service.statuses[:] = [503, 200]
    file = sample.module.File(pieces(b"a"), mime_type="image/png")

    async def call() -> None:
        async with client(sample, service.url, is_async=True) as found:
            with pytest.raises(sample.module.FailureError):
                await found.photos.put_photo_as_file(body=file)
            with pytest.raises(sample.module.UsageError, match="can be read once"):
                await found.photos.put_photo_as_file(body=file)

    asyncio.run(call())
    service.statuses.clear()
    assert [each.raw for each in service.arrived] == [b"a"]


def test_an_async_iterator_cannot_be_sent_by_a_sync_client(
    service: BodyService, sample: Sample
) -> None:
    service.arrived.clear()
    with client(sample, service.url) as sync:
        for method, name in (("put_raw", "body"), ("make_photo_as_multipart", "scan")):
            with pytest.raises(sample.module.UsageError, match="by an async client only") as caught:
                getattr(sync.photos, method)(**{name: pieces(b"a")})
            assert caught.value.outcome == "not_sent"
    assert service.arrived == []


def test_an_iterator_is_sent_once_although_the_operation_is_repeatable(
    service: BodyService, sample: Sample
) -> None:
    service.arrived.clear()
    service.statuses[:] = [503, 200]
    file = sample.module.File
    with client(sample, service.url) as sync, pytest.raises(sample.module.FailureError):
        sync.photos.put_photo_as_file(body=file(iter([b"a"]), mime_type="image/png"))
    service.statuses[:] = [503, 200]
    with client(sample, service.url) as sync:
        sync.photos.put_photo_as_file(body=file(b"a", mime_type="image/png"))
    assert [each.raw for each in service.arrived] == [b"a", b"a", b"a"]


def test_an_iterator_cannot_be_sent_twice(service: BodyService, sample: Sample) -> None:
    file = sample.module.File(iter([b"a"]))
    with client(sample, service.url) as sync:
        sync.photos.put_raw(body=file)
        with pytest.raises(sample.module.UsageError, match="can be read once"):
            sync.photos.put_raw(body=file)


@pytest.mark.parametrize(
    ("method", "given", "expected"),
    [
        ("make_photo_as_text", "plain", ("text/plain", b"plain")),
        ("make_photo_as_text", "ä", ("text/plain; charset=utf-8", "ä".encode())),
        ("make_photo_as_text", b"\xff", ("text/plain", b"\xff")),
        ("make_photo_as_csv", "ä", ("text/csv; charset=iso-8859-1", b"\xe4")),
    ],
)
def test_a_text_arrives_in_the_encoding_that_its_media_type_names(
    service: BodyService, sample: Sample, method: str, given: Any, expected: tuple[str, bytes]
) -> None:
    arrived = sent(service, sample, method, body=given)
    assert (arrived.media_type, arrived.raw) == expected


def test_a_text_that_the_documented_encoding_lacks_is_an_error(
    service: BodyService, sample: Sample
) -> None:
    with (
        client(sample, service.url) as sync,
        pytest.raises(sample.module.UsageError, match="cannot be written in iso-8859-1"),
    ):
        sync.photos.make_photo_as_csv(body="€")


def test_the_mock_takes_every_media_type_and_no_other(sample: Sample) -> None:
    document = load(sample.path)
    mock = mocks.make_mock(document)
    module = sample.module
    name = f"{sample.path.stem.capitalize()}Client"
    with (
        mock.client() as http,
        getattr(module, name)(base_url=mock.base_url, http_client=http) as sync,
    ):
        photos = sync.photos
        photos.make_photo(title="a")
        photos.make_photo_as_form(
            labels=["x"],
            work=module.MakePhotoAsFormBodyWork(number=3),
            spread=module.MakePhotoAsFormBodySpread(floor=4, rooms=["5", "6"]),
            home=module.MakePhotoAsFormBodyHome(number=3),
        )
        photos.make_photo_as_multipart(
            photos=[b"\xff"], about=module.MakePhotoAsMultipartBodyAbout(number=1)
        )
        photos.make_photo_as_file(body=module.File(PHOTO, mime_type="image/png"))
        photos.make_photo_as_text(body="ä")
        photos.make_photo_as_csv(body="ä")
        wrong = http.post("/photos", content=b"<a/>", headers={"content-type": "application/xml"})
    assert [each.status for each in mock.requests] == [200] * 6 + [wrong.status_code]
    assert wrong.status_code == 415
    assert mock.requests[1].body == {
        "labels": ["x"],
        "home": {"number": 3},
        "work": {"number": 3},
        "spread": {"floor": 4, "rooms": ["5", "6"]},
    }


def test_the_property_tests_find_nothing_about_any_media_type(sample: Sample) -> None:
    report = fuzz.run(load(sample.path), max_examples=3)
    assert [f"{each.rule}: {each.message}" for each in report.failures] == []
