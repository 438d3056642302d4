"""Values of arguments and models."""

import copy
import io
import json
import pickle
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.generate.runtime.types import (
    UNSET,
    File,
    OpenIntEnum,
    OpenStrEnum,
    Response,
    Secret,
    file_of,
    hidden,
    names_of,
)

PHOTO = bytes(range(256)) * 3000  # more than one chunk, and no multiple of it


class Status(OpenStrEnum):
    APPROVED = "APPROVED"
    DENIED = "DENIED"


class Level(OpenIntEnum):
    LOW = 1


def test_unset_is_false_and_stays_itself_when_copied_or_pickled() -> None:
    assert not UNSET
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET  # noqa: S301  # our own
    assert repr(UNSET) == "UNSET"


def test_an_unlisted_text_is_kept_and_equals_its_text() -> None:
    status = Status("FAILED")

    assert isinstance(status, Status)
    assert status == "FAILED"
    assert status.value == "FAILED"
    assert f"{status}" == "FAILED"
    assert hash(status) == hash("FAILED")
    assert copy.deepcopy(status) == status
    assert list(Status) == [Status.APPROVED, Status.DENIED]


def test_a_listed_text_is_a_member_of_the_enum() -> None:
    assert Status("APPROVED") is Status.APPROVED


def test_an_unlisted_number_is_kept_and_equals_its_value() -> None:
    level = Level(7)

    assert isinstance(level, Level)
    assert level == 7


@pytest.mark.parametrize("value", [1, None, ["APPROVED"]])
def test_a_text_enum_rejects_what_is_not_text(value: Any) -> None:
    with pytest.raises(ValueError, match="not a valid Status"):
        Status(value)


@pytest.mark.parametrize("value", ["1", 1.5, False])
def test_a_number_enum_rejects_what_is_not_a_whole_number(value: Any) -> None:
    with pytest.raises(ValueError, match="not a valid Level"):
        Level(value)


def test_a_file_from_bytes_a_path_and_an_open_file_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(PHOTO)

    with path.open("rb") as opened:
        for file in (File(PHOTO), File(path), File(opened), File(io.BytesIO(PHOTO))):
            assert file.size == len(PHOTO)
            assert file.read() == PHOTO
            assert b"".join(file.chunks()) == PHOTO
            assert b"".join(file.chunks()) == PHOTO, "it can be read a second time"
            assert file == File(PHOTO)


def test_every_chunk_but_the_last_is_a_multiple_of_three(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(PHOTO)

    for file in (File(PHOTO), File(path)):
        *whole, last = (len(chunk) for chunk in file.chunks())
        assert whole
        assert not any(length % 3 for length in whole)
        assert sum(whole) + last == len(PHOTO)


def test_chunks_stay_whole_when_a_file_returns_less_than_requested() -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(1000, size if size and size > 0 else 1000))

    file = File(Slow(PHOTO))

    *whole, _ = (len(chunk) for chunk in file.chunks())
    assert not any(length % 3 for length in whole)
    assert b"".join(file.chunks()) == PHOTO


def test_an_open_file_is_read_from_its_start_wherever_it_was_left() -> None:
    opened = io.BytesIO()
    opened.write(b"PHOTO")

    assert File(opened).read() == b"PHOTO"
    assert File(opened).size == 5
    assert File(opened).read() == b"PHOTO", "a second one starts at the start, too"


def test_two_threads_with_one_open_file_both_read_it_whole(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(PHOTO)
    read: list[bytes] = []

    with (tmp_path / "photo.png").open("rb") as opened:
        files = [File(opened), File(opened)] * 4
        threads = [threading.Thread(target=lambda f=f: read.append(f.read())) for f in files]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert read == [PHOTO] * 8


@pytest.mark.parametrize("kind", ["bytes", "path", "open"])
def test_a_file_is_saved_whole_and_leaves_nothing_else(tmp_path: Path, kind: str) -> None:
    source, target = tmp_path / "source.png", tmp_path / "to" / "photo.png"
    source.write_bytes(PHOTO)
    target.parent.mkdir()
    target.write_bytes(b"what was there")

    with source.open("rb") as opened:
        payloads: dict[str, Any] = {"bytes": PHOTO, "path": str(source), "open": opened}
        File(payloads[kind]).save(target)
    assert target.read_bytes() == PHOTO
    assert [each.name for each in target.parent.iterdir()] == ["photo.png"]


def test_a_file_that_cannot_be_read_to_its_end_replaces_nothing(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError("gone")
            return super().read(size)

    (tmp_path / "photo.png").write_bytes(b"what was there")
    with pytest.raises(OSError, match="gone"):
        File(Broken(PHOTO)).save(tmp_path / "photo.png")

    assert (tmp_path / "photo.png").read_bytes() == b"what was there"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("kind", ["bytes", "path", "open"])
def test_the_content_of_a_file_can_be_opened_and_iterated(tmp_path: Path, kind: str) -> None:
    source = tmp_path / "source.png"
    source.write_bytes(PHOTO)

    with source.open("rb") as opened:
        payloads: dict[str, Any] = {"bytes": PHOTO, "path": source, "open": opened}
        file = File(payloads[kind])
        with file.open() as first, file.open() as second:
            assert first.read(5) == second.read(5) == PHOTO[:5]
            assert first.read() == PHOTO[5:]
            assert second.seek(-3, io.SEEK_END) == len(PHOTO) - 3
            assert second.read() == PHOTO[-3:]
        assert b"".join(file) == PHOTO


def test_a_path_brings_its_name() -> None:
    assert File(Path("folder") / "photo.png").file_name == "photo.png"
    assert File(b"", "other.png").file_name == "other.png"


@pytest.mark.parametrize("payload", [b"PHOTO", bytearray(b"PHOTO"), memoryview(b"PHOTO")])
def test_all_kinds_of_bytes_are_files(payload: bytes) -> None:
    assert File(payload).read() == b"PHOTO"
    assert file_of(payload) == File(b"PHOTO")


def test_a_path_may_be_a_text(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(PHOTO)

    assert file_of(str(tmp_path / "photo.png"), "delete") == File(PHOTO)
    assert File(str(tmp_path / "photo.png")).file_name == "photo.png"


@pytest.mark.parametrize("payload", [5, None, ["photo.png"], {"read": 1}])
def test_what_is_not_a_file_makes_none(payload: Any) -> None:
    with pytest.raises(TypeError, match="pass a file as bytes"):
        File(payload)


def test_an_open_file_that_cannot_be_rewound_is_read_once() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    file = File(Pipe(b"photo"))
    assert (file.is_known, file.read(), file.is_spent) == (False, b"photo", True)
    with pytest.raises(ValueError, match="can be read once"):
        file.read()


@pytest.mark.parametrize("pieces", [[b"abcd"], [b"a", b"", b"bcd"], [bytearray(b"ab"), b"cd"]])
def test_an_iterator_of_bytes_is_a_file_of_unknown_size(pieces: Any) -> None:
    file = File(iter(pieces))
    with pytest.raises(ValueError, match="size of an iterator"):
        _ = file.size
    assert file.open().read() == b"abcd"


def test_what_can_be_iterated_again_is_read_again() -> None:
    class Pieces:
        def __iter__(self) -> Iterator[bytes]:
            return iter((b"photo",))

    file = File(Pieces())
    assert (file.read(), file.read(), file.is_spent) == (b"photo", b"photo", False)


def test_the_pieces_of_an_iterator_can_be_encoded_one_by_one() -> None:
    big = File(iter([b"x" * 100_000, b"y" * 100_001]))
    *pieces, last = map(len, big.chunks())
    assert [each % 3 for each in pieces] == [0] * len(pieces)
    assert sum(pieces) + last == 200_001


def test_a_file_of_an_iterator_equals_itself_only() -> None:
    file = File(iter([b"a"]))
    assert file == file  # noqa: PLR0124  # what is tested
    assert file != File(b"a")


def test_a_file_shows_nothing_of_itself() -> None:
    assert repr(File(b"SECRET")) == "<File>"
    assert "SECRET" not in str(File(b"SECRET"))


@pytest.mark.parametrize(
    "text",
    [
        "+/+/UEhPVE8=",
        "-_-_UEhPVE8",
        " +/+/\r\nUEhP VE8=\n",
        "data:image/jpeg;base64,+/+/UEhPVE8=",
        "DATA:;charset=x;BASE64,-_-_UEhPVE8",
    ],
)
def test_base64_is_decoded_in_all_its_spellings(text: str) -> None:
    assert File.from_base64(text) == File(b"\xfb\xff\xbfPHOTO")


def test_a_file_and_no_bytes_are_kept() -> None:
    file = File(b"x")
    assert File.from_base64(file) is file
    assert File.from_base64("") == File(b"")


@pytest.mark.parametrize(
    "broken",
    [
        *("ü", "\udc80", "abcde", "A===", "AA=A", "AA==AA==", "UEhP\0VE8=", "<html>err</html>"),
        *("data:text/plain,UEhPVE8=", "data:image/png;base64", "x;base64,UEhP", 5, None),
    ],
)
def test_anything_else_than_base64_is_a_value_error_that_shows_nothing(broken: object) -> None:
    with pytest.raises(ValueError, match=r"^is not base64 text$") as caught:
        File.from_base64(broken)

    assert not hasattr(caught.value.__context__, "object"), "it would hold the whole text"


def test_files_with_other_bytes_differ() -> None:
    assert File(b"a") != File(b"b")
    assert File(b"a") != "a"


def test_file_of_makes_files_and_leaves_the_rest() -> None:
    assert file_of(b"x") == File(b"x")
    with tempfile.TemporaryFile() as opened:
        assert isinstance(file_of(opened), File)
    assert isinstance(file_of(Path("x")), File)
    file = File(b"x")
    assert file_of(file) is file
    assert file_of("delete", "delete") == "delete"
    assert file_of(UNSET) is UNSET


def test_a_response_shows_neither_headers_nor_bytes() -> None:
    response = Response(200, {"set-cookie": "SECRET"}, b"SECRET", None)

    assert "SECRET" not in repr(response)


@pytest.mark.parametrize("result", ["SECRET", [{"email": "SECRET"}], {"SECRET": 1}, b"SECRET"])
def test_a_response_shows_no_data_that_is_not_a_models(result: object) -> None:
    assert "SECRET" not in repr(Response(200, {}, b"", result))


def test_what_is_hidden_shows_names_alone() -> None:
    assert hidden("SECRET") == "***"
    assert names_of({"b": "SECRET", "a": 1}) == "{a: ***, b: ***}"


def test_a_secret_is_its_text_and_shows_itself_nowhere() -> None:
    secret = Secret("SECRET-TOKEN" * 20)

    assert secret == "SECRET-TOKEN" * 20
    assert json.dumps(secret) == f'"{"SECRET-TOKEN" * 20}"'
    assert f"Bearer {secret}".startswith("Bearer SECRET")
    for shown in (
        repr(secret),
        repr([secret]),
        repr({"a": secret}),
        repr(secret[:80]),
        f"{secret!r}",
    ):
        assert "SECRET" not in shown
    assert pickle.loads(pickle.dumps(secret)) == secret  # noqa: S301  # our own


def test_responses_are_equal_where_all_that_arrived_is() -> None:
    assert Response(200, {"a": "1"}, b"x", 1) == Response(200, {"a": "1"}, b"x", 1, elapsed=3.0)
    assert Response(200, {"a": "1"}, b"x", 1) != Response(200, {"a": "2"}, b"x", 1)
    assert Response(200, {"a": "1"}, b"x", 1) != "x"
