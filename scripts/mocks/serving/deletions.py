"""What was deleted stays gone, in a mock that answers from its spec alone.

Owns the paths of deleted items and how one comes back: it is put again, or a request to its
collection makes an item with its id.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from ..behaviour import Call
from ..compile.answers import Answer


class Deletions:
    """The items that are gone, by their decoded paths."""

    def __init__(self) -> None:
        self._gone: set[bytes] = set()

    def answer(self, call: Call, method: str, path: bytes) -> Answer:
        """Give the documented success, or not found for what is gone and all that lies below."""
        item = unquote_to_bytes(path)
        gone = [each for each in _prefixes(item) if each in self._gone]
        if gone and not (method == "PUT" and gone == [item]):
            return call.refuse("not-found", "it was deleted")
        self._gone.discard(item)
        answer = call.answer()
        if method == "DELETE":
            self._gone.add(item)
        elif method == "POST" and self._gone and answer.form:
            made = answer.form.value if isinstance(answer.form.value, dict) else {}
            self._gone -= {item + b"/" + str(each).encode() for each in made.values()}
        return answer


def _prefixes(path: bytes) -> Iterator[bytes]:
    """Give the path and everything that it lies below, the shortest first."""
    for index, byte in enumerate(path):
        if byte == ord("/") and index:
            yield path[:index]
    yield path
