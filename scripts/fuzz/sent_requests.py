"""Requests as sent: changed copies, sending them again, and printing them as `curl`.

Nothing here depends on a spec. A request that is repeated equals the one that was tested, byte for
byte.
"""

from __future__ import annotations

import base64
import json
import shlex
from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from requests import PreparedRequest, Request
from schemathesis import Response

from ..spec import media
from . import app_calls

# Headers that clients add automatically, and Schemathesis's own label.
_IMPLIED = {
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "user-agent",
    "x-schemathesis-testcaseid",
}


def with_server_errors(app: Any) -> Any:
    """Wrap an ASGI app so that an exception becomes a 500 with its type and message."""

    async def guarded(scope: Any, receive: Any, send: Any) -> None:
        try:
            await app(scope, receive, send)
        except Exception as error:  # of any kind: the tests report it
            if scope["type"] != "http":
                raise
            headers = [(b"content-type", b"text/plain; charset=utf-8")]
            await send({"type": "http.response.start", "status": 500, "headers": headers})
            message = f"{type(error).__name__}: {error}".encode()
            await send({"type": "http.response.body", "body": message})

    return guarded


class AppConnection:
    """A connection to one ASGI app in this process, to be used in a `with` block.

    During the block Schemathesis calls apps in the calling thread.
    """

    def __init__(self, app: Any) -> None:
        self._client = app_calls.client(app)
        self._block = ExitStack()

    def __enter__(self) -> Self:
        self._block.enter_context(app_calls.called_directly())
        self._block.enter_context(self._client)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._block.__exit__(kind, error, trace)

    def send(self, request: PreparedRequest) -> Response:
        """Send a request and return the response."""
        return Response.from_any(self._client.send(request, allow_redirects=False))


def prepared(
    method: str,
    url: str,
    query: Mapping[str, str],
    headers: Mapping[str, str],
    body: Any,
) -> PreparedRequest:
    """Return a request; a body that is not None is sent as JSON."""
    return Request(
        method.upper(), url, headers=dict(headers), params=dict(query), json=body
    ).prepare()


def changed(request: PreparedRequest, place: str, name: str, value: str | None) -> PreparedRequest:
    """Return a copy of a request with one header, query parameter or cookie set to a value.

    The value None removes it.
    """
    match place:
        case "query":
            return _with_query(request, name, value)
        case "cookie":
            pairs = [(key, each) for key, each in _cookies(request) if key != name]
            pairs += [(name, value)] if value is not None else []
            text = "; ".join(f"{key}={each}" for key, each in pairs)
            return with_header(request, "Cookie", text or None)
    return with_header(request, name, value)


def with_header(request: PreparedRequest, name: str, value: str | None) -> PreparedRequest:
    """Return a copy of a request with one header set, or removed for the value None."""
    copied = request.copy()
    copied.headers.pop(name, None)
    if value is not None:
        copied.headers[name] = value
    return copied


def value_of(request: PreparedRequest, place: str, name: str) -> str | None:
    """Return the value of a header, query parameter or cookie, or None if it was not sent."""
    if place == "query":
        return dict(query_of(request)).get(name)
    if place == "cookie":
        return dict(_cookies(request)).get(name)
    value = request.headers.get(name)
    return value.decode("latin-1") if isinstance(value, bytes) else value


def with_body(request: PreparedRequest, body: Mapping[str, Any]) -> PreparedRequest:
    """Return a copy of a request with another body, as a form or JSON by its content type."""
    copied = request.copy()
    is_form = media.kind_of(media_type_of(request)) == "form"
    encoded = urlencode(body, doseq=True) if is_form else json.dumps(body)
    copied.body = encoded.encode()
    copied.headers["Content-Length"] = str(len(copied.body))
    return copied


def with_parts(request: PreparedRequest, parts: Mapping[str, Any]) -> PreparedRequest:
    """Return a copy of a request with a multipart body: bytes are a file, a list several parts."""
    pairs = [
        (name, each)
        for name, value in parts.items()
        for each in (value if isinstance(value, list) else [value])
    ]
    copied = request.copy()
    copied.body = b"".join(_part(name, each) for name, each in pairs) + b"--part--\r\n"
    copied.headers["Content-Type"] = "multipart/form-data; boundary=part"
    copied.headers["Content-Length"] = str(len(copied.body))
    return copied


def _part(name: str, value: Any) -> bytes:
    head = f'--part\r\nContent-Disposition: form-data; name="{name}"'
    if isinstance(value, bytes):
        return f'{head}; filename="{name}"\r\n\r\n'.encode() + value + b"\r\n"
    text = value if isinstance(value, str) else json.dumps(value)
    return f"{head}\r\n\r\n{text}\r\n".encode()


def body_of(request: PreparedRequest) -> Any:
    """Return the properties of a JSON or form body, or None for any other."""
    raw = raw_of(request)
    try:
        if media.kind_of(media_type_of(request)) == "form":
            return dict(parse_qsl(raw.decode(), keep_blank_values=True))
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def json_of(response: Response) -> Any:
    """Return the JSON of a response, or None if it has no valid JSON."""
    try:
        return json.loads(response.content)
    except (ValueError, RecursionError):
        return None


def content_of(response: Response) -> Any:
    """Return the body of a response: its JSON value, or its text; None for invalid JSON."""
    value, media_type = json_of(response), str(response.headers.get("content-type"))
    is_text = value is None and "json" not in media_type
    return response.content.decode(errors="replace") if is_text else value


def is_below(path: str, ancestor: str) -> bool:
    """Return whether a path equals another one or continues it."""
    return f"{path.rstrip('/')}/".startswith(f"{ancestor.rstrip('/')}/")


def curl(request: PreparedRequest) -> str:
    """Return one shell command that repeats a request against `make mock`."""
    # Without these two options, curl would normalize paths and brackets.
    words = ["curl", "--path-as-is", "--globoff"]
    words += ["--head"] if request.method == "HEAD" else ["-X", str(request.method)]
    words.append(str(request.url))
    for name in request.headers:
        if name.lower() not in _IMPLIED:
            value = value_of(request, "header", name)
            # curl drops a header that ends in a colon, and sends an empty one for a semicolon.
            words += ["-H", f"{name}: {value}" if value else f"{name};"]
    raw = raw_of(request)
    if not raw:
        return shlex.join(words)
    text = raw.decode(errors="replace")
    if text.encode() == raw and text.isprintable() and not text.startswith("@"):
        return shlex.join([*words, "--data-binary", text])
    packed = base64.b64encode(raw).decode()
    return f"printf %s {packed} | base64 -d | {shlex.join([*words, '--data-binary', '@-'])}"


def media_type_of(request: PreparedRequest) -> str:
    """Return the media type of a request's body without its parameters, in lower case."""
    return str(request.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


def raw_of(request: PreparedRequest) -> bytes:
    """Return a request's body, empty if it has none."""
    raw = request.body.encode() if isinstance(request.body, str) else request.body
    return raw if isinstance(raw, bytes) else b""


def _with_query(request: PreparedRequest, name: str, value: str | None) -> PreparedRequest:
    copied = request.copy()
    pairs = [pair for pair in query_of(request) if pair[0] != name]
    pairs += [(name, value)] if value is not None else []
    address = str(request.url).partition("?")[0]
    copied.url = f"{address}?{urlencode(pairs)}" if pairs else address
    return copied


def query_of(request: PreparedRequest) -> list[tuple[str, str]]:
    """Return the query parameters of a request."""
    return parse_qsl(str(request.url).partition("?")[2], keep_blank_values=True)


def _cookies(request: PreparedRequest) -> list[tuple[str, str]]:
    parts = (value_of(request, "header", "Cookie") or "").split(";")
    split = (part.strip().partition("=") for part in parts)
    return [(name, value) for name, _, value in split if name]
