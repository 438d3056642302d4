"""A JSON parser with the events of a YAML parser.

YAML parsers do not read all JSON: they reject a character written as a surrogate pair and a key of
more than 1,024 characters, and change some characters in strings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.error import Mark

_BLANKS = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"[-+.\w]+")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_CLOSING = {"{": "}", "[": "]"}
# The decoder's own function for a string; it takes the index after the first quote.
_scan: Any = json.decoder.scanstring  # type: ignore[attr-defined]


class InvalidJson(Exception):  # noqa: N818  # its text is the error
    """Raised for a text that is not JSON; `place` is the place of the error."""

    def __init__(self, what: str, place: Mark) -> None:
        super().__init__(what)
        self.place = place


def events(text: str) -> Iterator[yaml.Event]:
    """Yield the events of the one value in a text; raise `InvalidJson` if it is not JSON."""
    reader = _Reader(text)
    closing: list[str] = []
    while True:
        if closing[-1:] == ["}"]:
            yield reader.key()
        sign, place = reader.peek(), reader.place
        if sign in _CLOSING:
            reader.take(sign)
            start = yaml.MappingStartEvent if sign == "{" else yaml.SequenceStartEvent
            yield start(None, None, True, start_mark=place)
            closing.append(_CLOSING[sign])
            if reader.peek() != closing[-1]:
                continue
        else:
            yield reader.scalar()
        while closing and reader.peek() == closing[-1]:
            place = reader.place
            reader.take(closing[-1])
            end = yaml.MappingEndEvent if closing.pop() == "}" else yaml.SequenceEndEvent
            yield end(start_mark=place)
        reader.take("," if closing else "")
        if not closing:
            return


class _Reader:
    """A tokenizer; after `peek`, `place` is the place of the next token."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 1 if text.startswith("\ufeff") else 0
        self._line = self._line_start = 0

    @property
    def place(self) -> Mark:
        return self._place(self._at)

    def _place(self, at: int) -> Mark:
        return Mark("", at, self._line, at - self._line_start, None, 0)

    def peek(self) -> str:
        """Return the first character of the next token, an empty string at the end."""
        blanks = _BLANKS.match(self._text, self._at)
        end = blanks.end() if blanks else self._at
        if lines := self._text.count("\n", self._at, end):
            self._line += lines
            self._line_start = self._text.rindex("\n", self._at, end) + 1
        self._at = end
        return self._text[end : end + 1]

    def take(self, sign: str) -> None:
        """Skip a punctuation character; an empty one is the end of the text."""
        if self.peek() != sign:
            raise InvalidJson(f"expected {sign or 'the end of the file'}", self.place)
        self._at += len(sign)

    def key(self) -> yaml.Event:
        """Read a key and the colon after it."""
        if self.peek() != '"':
            raise InvalidJson("expected a key in double quotes", self.place)
        key = self.scalar()
        self.take(":")
        return key

    def scalar(self) -> yaml.Event:
        """Read a string, a number, true, false or null."""
        sign, place = self.peek(), self.place
        text = self._string() if sign == '"' else self._word()
        is_plain = sign != '"'
        return yaml.ScalarEvent(None, None, (is_plain, not is_plain), text, start_mark=place)

    def _string(self) -> str:
        place = self.place
        try:
            text, self._at = _scan(self._text, self._at + 1, True)  # strict
            text.encode()
        except UnicodeEncodeError:
            raise InvalidJson("half of a surrogate pair", place) from None
        except json.JSONDecodeError as error:
            raise InvalidJson(error.msg.lower(), self._place(error.pos)) from None
        return str(text)

    def _word(self) -> str:
        word = _WORD.match(self._text, self._at)
        text = word[0] if word else ""
        if text not in ("true", "false", "null") and not _NUMBER.fullmatch(text):
            raise InvalidJson("expected a value", self.place)
        self._at += len(text)
        return text
