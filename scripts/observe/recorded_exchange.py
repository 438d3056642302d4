"""Recorded exchanges: one request and its response, and the files that contain them.

HAR files come from browsers and proxies. They are read entry by entry, so that memory does not grow
with the file. A `.jsonl` file has one HAR entry on each line.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import ijson

from ..spec import media

Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Message:
    """A request's or a response's headers and body.

    Attributes:
        headers: Names and values in order; a name may occur more than once.
        body: The bytes, or None if the body was not recorded.
        value: The value of a body that was recorded without its bytes.
    """

    headers: Headers = ()
    body: bytes | None = field(default=None, repr=False)
    value: Any = field(default=None, repr=False)

    def header(self, name: str) -> str | None:
        """Return the first value of a header, or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    @property
    def media_type(self) -> str:
        """Return the media type without parameters, or an empty string."""
        return media.essence(self.header("content-type") or "")


@dataclass(frozen=True)
class RecordedExchange:
    """One request and its response.

    Attributes:
        method: In capitals.
        url: The whole URL, query included.
        request: What was sent.
        status: The status of the response, 0 without a response.
        response: What was received.
        at: When the request was sent, as ISO 8601, or an empty string.
        shown_query: The query of a request that was recorded without it in its URL.
        arguments: The arguments of its path, where the URL has none.
    """

    method: str
    url: str = field(repr=False)
    request: Message
    status: int
    response: Message
    at: str = ""
    shown_query: Headers = ()
    arguments: Headers = ()

    @property
    def path(self) -> str:
        """Return the path of the URL, percent-encoded as recorded."""
        return urlsplit(self.url).path or "/"

    @property
    def query(self) -> Sequence[tuple[str, str]]:
        """Return the decoded query parameters in order."""
        return self.shown_query or parse_qsl(urlsplit(self.url).query, keep_blank_values=True)


class InvalidRecording(ValueError):  # noqa: N818  # the text is the whole message
    """Raised for a file that is not a recording; the text has the file and the reason."""


def read_exchanges(path: Path) -> Iterator[RecordedExchange]:
    """Yield the exchanges of a HAR file or a `.jsonl` file, one at a time.

    Raises:
        InvalidRecording: The file cannot be read, or is not such a file.
    """
    count = 0
    try:
        with path.open("rb") as file:
            is_lines = path.suffix == ".jsonl"
            entries = _lines(file) if is_lines else ijson.items(file, "log.entries.item")
            for entry in entries:
                count += 1
                yield _exchange(entry, f"{path}: entry {count}")
    except OSError as error:
        raise InvalidRecording(f"{path}: {error.strerror or error}") from None
    except (ijson.JSONError, UnicodeDecodeError) as error:
        # The further lines of such an error quote the file.
        reason = str(error).partition("\n")[0]
        raise InvalidRecording(f"{path}: invalid JSON: {reason}") from None
    if not count:
        raise InvalidRecording(f"{path}: no exchange at log.entries; fix: export it as HAR")


def _lines(file: Any) -> Iterator[Any]:
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                raise InvalidRecording(f"{file.name}:{number}: invalid JSON: {error}") from None


def _exchange(entry: Any, place: str) -> RecordedExchange:
    try:
        request, response = entry["request"], entry["response"]
        urlsplit(str(request["url"]))  # raises ValueError for one that cannot be read
        return RecordedExchange(
            method=str(request["method"]).upper(),
            url=str(request["url"]),
            request=Message(_headers(request), _sent(request.get("postData"))),
            status=int(response["status"]),
            response=Message(_headers(response), _received(response.get("content"))),
            at=str(entry.get("startedDateTime") or ""),
        )
    except KeyError as error:
        raise InvalidRecording(f"{place}: not a HAR entry: no {error}") from None
    except (TypeError, ValueError, AttributeError, binascii.Error) as error:
        # The text of such an error may have a value of the traffic.
        raise InvalidRecording(f"{place}: not a HAR entry: {type(error).__name__}") from None


def _headers(message: Mapping[str, Any]) -> Headers:
    return [(str(each["name"]), str(each["value"])) for each in message.get("headers") or ()]


def _sent(data: Mapping[str, Any] | None) -> bytes | None:
    if not data:
        return None
    if (text := data.get("text")) is not None:
        return _bytes(str(text), data.get("encoding"))
    fields = [
        (str(each["name"]), str(each.get("value") or "")) for each in data.get("params") or ()
    ]
    is_form = media.essence(str(data.get("mimeType") or "")) == media.FORM
    return urlencode(fields).encode() if fields and is_form else None


def _received(content: Mapping[str, Any] | None) -> bytes | None:
    if not content or content.get("text") is None:
        return b"" if content and content.get("size") == 0 else None
    return _bytes(str(content["text"]), content.get("encoding"))


def _bytes(text: str, encoding: Any) -> bytes:
    return base64.b64decode(text, validate=True) if encoding == "base64" else text.encode()


def as_entry(exchange: RecordedExchange) -> dict[str, Any]:
    """Return an exchange as a HAR entry."""
    return {
        "startedDateTime": exchange.at,
        "time": 0,
        "request": {
            "method": exchange.method,
            "url": exchange.url,
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _named(exchange.request.headers),
            "queryString": _named(exchange.query),
            "headersSize": -1,
            "bodySize": len(exchange.request.body or b""),
            **_post_data(exchange.request),
        },
        "response": {
            "status": exchange.status,
            "statusText": "",
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _named(exchange.response.headers),
            "content": {
                "size": len(exchange.response.body or b""),
                "mimeType": exchange.response.header("content-type") or "",
                **_text(exchange.response.body),
            },
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": len(exchange.response.body or b""),
        },
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
    }


def _named(pairs: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in pairs]


def _post_data(request: Message) -> dict[str, Any]:
    if request.body is None:
        return {}
    return {"postData": {"mimeType": request.header("content-type") or "", **_text(request.body)}}


def _text(body: bytes | None) -> dict[str, str]:
    if body is None:
        return {}
    try:
        return {"text": body.decode()}
    except UnicodeDecodeError:
        return {"text": base64.b64encode(body).decode(), "encoding": "base64"}


def as_har(exchanges: Sequence[RecordedExchange]) -> dict[str, Any]:
    """Return exchanges as a HAR document."""
    creator = {"name": "photo-id-apis", "version": "1"}
    entries = [as_entry(each) for each in exchanges]
    return {"log": {"version": "1.2", "creator": creator, "entries": entries}}
