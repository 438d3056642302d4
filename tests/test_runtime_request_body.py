"""Request bodies: what is sent, how long it is, and that it is sent in pieces."""

import asyncio
import base64
import io
import json
import tracemalloc
from collections.abc import AsyncIterator
from datetime import date
from email import message_from_bytes
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.generate.runtime.errors import UsageError
from scripts.generate.runtime.request_body import ApiBody, EncodedBody
from scripts.generate.runtime.types import UNSET, File
from scripts.generate.runtime.value_texts import as_text

MEBIBYTE = 1 << 20
PHOTOS = st.binary(min_size=1, max_size=2000)


def sent(body: EncodedBody) -> bytes:
    return b"".join(body)


@given(
    PHOTOS,
    st.text(),
    st.dictionaries(st.text(), st.text(), max_size=3),
)
def test_json_with_a_file_is_the_json_with_its_base64(
    photo: bytes, name: str, more: dict[str, str]
) -> None:
    encoded = ApiBody("json", {**more, "photo": File(photo), "list": [{name: File(photo)}]}).encode(
        {}
    )

    expected = {**more, "photo": base64.b64encode(photo).decode()}
    expected["list"] = [{name: expected["photo"]}]  # type: ignore[assignment]
    assert json.loads(sent(encoded)) == expected
    assert encoded.length == len(sent(encoded))


@given(
    PHOTOS,
    st.dictionaries(st.text(min_size=1), st.text(), max_size=3),
)
def test_a_form_with_a_file_is_the_form_with_its_base64(photo: bytes, more: dict[str, str]) -> None:
    encoded = ApiBody("form", {**more, "photo": File(photo)}).encode({})

    expected = {**more, "photo": base64.b64encode(photo).decode()}
    fields = parse_qsl(sent(encoded).decode(), keep_blank_values=True, strict_parsing=True)
    assert dict(fields) == expected
    assert encoded.length == len(sent(encoded))


def test_a_form_escapes_what_base64_and_forms_both_use() -> None:
    encoded = ApiBody("form", {"photo": File(b"\xfb\xff\xfe\xff")}).encode({})

    assert sent(encoded) == b"photo=%2B%2F%2F%2B%2Fw%3D%3D"


def test_a_form_writes_lists_booleans_and_nulls_as_text() -> None:
    encoded = ApiBody("form", {"a": [1, 2], "b": True, "c": None}).encode({})

    assert sent(encoded) == b"a=1&a=2&b=true&c="


def test_credentials_are_put_into_the_body_when_it_is_encoded() -> None:
    body = ApiBody("json", {"service": "updateStatus"})

    assert json.loads(sent(body.encode({"user": "mock"}))) == {
        "user": "mock",
        "service": "updateStatus",
    }
    assert body.data == {"service": "updateStatus"}


def test_multipart_has_fields_and_files_under_a_boundary_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / 'a"b.png'
    path.write_bytes(b"PHOTO")
    body = ApiBody("multipart", {"note": "x\r\ny", "photo": File(path, mime_type="image/png")})
    first, second = body.encode({}), body.encode({})

    assert first.media_type != second.media_type
    assert first.length == len(sent(first))
    head = f"Content-Type: {first.media_type}\r\n\r\n".encode()
    parts: Any = message_from_bytes(head + sent(first)).get_payload()
    assert [part.get_payload(decode=True) for part in parts] == [b"x\r\ny", b"PHOTO"]
    assert parts[1].get_content_type() == "image/png"
    assert 'filename="a%22b.png"' in parts[1]["Content-Disposition"]


def test_a_file_is_sent_as_it_is() -> None:
    encoded = ApiBody("file", File(b"PHOTO"), "image/png").encode({})

    assert (encoded.media_type, encoded.length, sent(encoded)) == ("image/png", 5, b"PHOTO")


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (object(), "person.x cannot be sent as JSON: it is of type object"),
        (bytearray(b"x"), "person.x cannot be sent as JSON: it is of type bytearray"),
        ([1, b"x"], "person.x.1 cannot be sent as JSON: it is of type bytes"),
        (UNSET, "person.x is required"),
    ],
)
def test_what_json_cannot_hold_is_rejected_by_its_name(value: object, problem: str) -> None:
    with pytest.raises(UsageError) as caught:
        ApiBody("json", {"person": {"x": value}}).encode({})
    assert str(caught.value) == problem


@pytest.mark.parametrize("kind", ["json", "form", "multipart", "file"])
@pytest.mark.parametrize("payload", [b"", io.BytesIO()])
def test_an_empty_photo_is_rejected(kind: Any, payload: Any) -> None:
    file = File(payload, "photo.png")

    with pytest.raises(UsageError, match=r"^photo\.png is empty: it has 0 bytes$"):
        ApiBody(kind, file if kind == "file" else {"photo": file}).encode({})


@pytest.mark.parametrize("kind", ["form", "multipart"])
@pytest.mark.parametrize("value", [UNSET, b"x", bytearray(b"x")])
def test_a_field_of_a_form_that_is_not_text_is_rejected(kind: Any, value: object) -> None:
    with pytest.raises(UsageError, match=r"^name cannot be written as text: it is "):
        ApiBody(kind, {"name": value}).encode({})


HALF = "\udc80"
LOOP: dict[str, Any] = {}
LOOP["again"] = LOOP


@pytest.mark.parametrize("kind", ["json", "form", "multipart"])
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"password": f"SECRET{HALF}"}, "password has half a surrogate pair"),
        ({"list": ["x", f"SECRET{HALF}"]}, "list"),
        ({f"SECRET{HALF}": 1}, "a? ?(the )?name( of a property)? has half a surrogate pair"),
        ({"n": float("nan")}, "n is not a finite number"),
        ({"n": [float("-inf")]}, "n.* is not a finite number"),
    ],
)
def test_what_a_body_cannot_hold_is_rejected_by_its_name_and_not_shown(
    kind: Literal["json", "form", "multipart"], data: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UsageError, match=f"^{problem}") as caught:
        ApiBody(kind, {"other": "SECRET", **data}).encode({"token": "SECRET"})

    assert "SECRET" not in repr(caught.value)
    assert caught.value.__context__ is None, "it would hold the body"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"deep": [{"x": [1, HALF]}]}, "deep.0.x.1 has half a surrogate pair"),
        ({"deep": {"x": {HALF: 1}}}, "deep.x.a name has half a surrogate pair"),
        ({"deep": {"x": float("inf")}}, "deep.x is not a finite number"),
        (LOOP, "the body is nested too deeply"),
        ({"n": 10**5000}, "the body cannot be written as JSON"),
        (HALF, "the body has half a surrogate pair"),
    ],
)
def test_invalid_json_is_rejected_by_the_path_to_it(data: Any, problem: str) -> None:
    with pytest.raises(UsageError, match=f"^{problem}") as caught:
        ApiBody("json", data).encode({})

    assert caught.value.__context__ is None


@pytest.mark.parametrize("file", [File(b"", HALF), File(b"", mime_type=HALF)])
def test_a_name_of_a_file_that_no_form_can_hold_is_rejected(file: File) -> None:
    with pytest.raises(UsageError, match=r"^photo has half a surrogate pair") as caught:
        ApiBody("multipart", {"photo": file}).encode({})

    assert caught.value.__context__ is None


def test_letters_of_any_alphabet_are_sent() -> None:
    assert sent(ApiBody("json", {"name": "ö😀"}).encode({})) == '{"name":"ö😀"}'.encode()
    assert sent(ApiBody("form", {"ö": "😀"}).encode({})) == b"%C3%B6=%F0%9F%98%80"


@pytest.mark.parametrize("kind", ["json", "form", "multipart"])
def test_a_large_file_is_never_held_whole(
    kind: Literal["json", "form", "multipart"], tmp_path: Path
) -> None:
    path = tmp_path / "photo"
    path.write_bytes(bytes(10 * MEBIBYTE))
    tracemalloc.start()
    encoded = ApiBody(kind, {"photo": File(path)}).encode({})
    length = sum(len(chunk) for chunk in encoded)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert 10 * MEBIBYTE < length == encoded.length
    assert peak < 2 * MEBIBYTE


async def collected(encoded: EncodedBody) -> bytes:
    return b"".join([bytes(chunk) async for chunk in encoded.waiting()])


def test_a_body_can_be_sent_twice_and_awaited() -> None:
    encoded = ApiBody("json", {"photo": File(io.BytesIO(b"PHOTO"))}).encode({})

    assert sent(encoded) == sent(encoded) == asyncio.run(collected(encoded))


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (False, "false"), (None, ""), (7, "7"), (date(2030, 1, 2), "2030-01-02")],
)
def test_values_are_written_as_forms_and_queries_have_them(value: Any, text: str) -> None:
    assert as_text(value) == text


@pytest.mark.parametrize("value", ["SECRET\udc80", float("nan"), float("inf")])
def test_a_value_that_is_not_text_is_rejected_and_not_shown(value: Any) -> None:
    with pytest.raises(UsageError, match=r"^an argument (has half|is not a finite)") as caught:
        as_text(value)

    assert "SECRET" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("kind", ["file", "multipart", "json"])
def test_a_large_async_iterator_is_sent_in_constant_memory(
    kind: Literal["file", "multipart", "json"],
) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(512):
            yield b"x" * 65_536

    file = File(pieces())
    body = ApiBody(kind, file if kind == "file" else {"photo": file}, "image/jpeg").encode({})

    async def count() -> int:
        return sum([len(each) async for each in body.waiting()])

    tracemalloc.start()
    sent_bytes = asyncio.run(count())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (sent_bytes >= 512 * 65_536, body.length) == (True, None)
    assert peak < 2_000_000


def test_a_large_iterator_is_read_in_constant_memory() -> None:
    pieces = (each for each, _ in zip(iter(lambda: b"x" * 65_536, None), range(512), strict=False))
    body = ApiBody("file", File(pieces), "image/jpeg").encode({})
    tracemalloc.start()
    count = sum(map(len, body))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (count, body.length) == (512 * 65_536, None)
    assert peak < 2_000_000
