"""The request of a call: its address, its headers and its body.

What cannot be sent raises UsageError: an argument that does not fit into an address or a header, a
file that cannot be read. The HTTP library is used in `http` only.
"""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from .address import address_from, filled_path, query_string
from .api_operation import ApiCall, CredentialPlacement
from .body_receiver import ENCODING
from .errors import ApiConnectionError, Outcome, UsageError
from .parameter_writing import add
from .redaction import sensitive_values
from .request_body import ApiBody, Chunk, EncodedBody
from .service import Settings
from .types import Secret, record
from .value_texts import as_text

if TYPE_CHECKING:
    from .signatures import Signature

_SMALL = 64 * 1024
"""Bytes of a body up to which copying it costs less than sending it in pieces."""
_LONGEST_NAME = 100
"""Letters of a file's name up to which a message shows it: a longer one may be a photo's base64."""
_RESERVED = frozenset({"connection", "content-length", "host", "transfer-encoding"})
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_UNREADABLE = (OSError, TypeError, ValueError)
"""What a file raises that is gone, closed or opened as text."""


class OutgoingRequest:
    """A call as it is sent, as often as it takes."""

    __slots__ = ("_body", "_call", "_headers", "_settings", "_signing", "_token", "is_fixed", "url")

    def __init__(self, settings: Settings, call: ApiCall, token: str | None) -> None:
        operation = call.operation
        placed = settings.credentials.placed(operation, token)
        self._settings = settings
        self._call = call
        self._token = token
        path = filled_path(operation.path, call.path, operation.id)
        query = [(to.name, value) for to, value in placed if to.where == "query"]
        if settings.query:
            query = query + _pairs(settings.query)
        here = settings.address(operation) + path
        following = settings.following
        self.url: Secret = Secret(
            here + query_string(call.query + query)
            if following is None
            else self._following(here, following, query)
        )
        self.is_fixed: bool = not (call.path or call.query or query or following)
        in_body = {to.name: value for to, value in placed if to.where == "body"}
        self._body = self._encoded(call.body, in_body) if call.body else None
        self._headers = {"Accept-Encoding": ENCODING, "User-Agent": settings.agent}
        self._headers.update(_headers(call, placed))
        if settings.headers:
            self._add(settings.headers)
        self._check(self._headers)
        if self._body:
            self._headers["Content-Type"] = self._body.media_type
            if (length := self._body.length) is not None:
                self._headers["Content-Length"] = str(length)
        self._signing = [(to.signature, value) for to, value in placed if to.signature]

    def headers(self) -> Mapping[str, str]:
        """Return the headers for one attempt, signed at this time where that is documented."""
        headers = self._headers
        for signature, secret in self._signing:
            headers = {**headers, **self._signed(signature, secret, headers)}
        return headers

    def _signed(
        self, signature: Signature, secret: str, headers: Mapping[str, str]
    ) -> Mapping[str, str]:
        from .signatures import SignedRequest, signed_headers

        lower = {name.lower(): value for name, value in headers.items()}
        body = self._body if self._body is not None and "{body}" in signature.signs else ()
        if isinstance(body, EncodedBody) and body.is_read_once:
            text = "the signature needs the body first, and an iterator can be read once"
            raise self._usage_error(text)
        request = SignedRequest(lower, body, self._call.operation.method, self.url)
        try:
            return signed_headers(signature, secret, request)
        except UsageError as error:
            problem = str(error)
        raise self._usage_error(problem)

    def _following(self, here: str, address: str, query: list[tuple[str, str]]) -> str:
        try:
            return address_from(here, address, query)
        except UsageError as error:
            problem = str(error)
        raise self._usage_error(problem)

    def _add(self, further: Mapping[str, str]) -> None:
        """Add headers of the caller's in the place of those that have the same name."""
        for name, value in further.items():
            lower = name.lower()
            if lower in _RESERVED or not _NAME.fullmatch(name):
                raise self._usage_error(f"{name} cannot be set as a header of a call")
            for own in [each for each in self._headers if each.lower() == lower]:
                del self._headers[own]
            self._headers[name] = as_text(value, name)

    def _check(self, headers: Mapping[str, str]) -> None:
        for name, value in headers.items():
            if not (value.isascii() and value.isprintable()) or value != value.strip():
                raise self._usage_error(f"{name} has characters that no header can hold")

    def _usage_error(self, problem: str) -> UsageError:
        operation = self._call.operation.id
        return UsageError(f"{operation}: {problem}", operation=operation)

    def _encoded(self, body: ApiBody, credentials: Mapping[str, str]) -> _Sent:
        try:
            encoded = body.encode(credentials)
        except (*_UNREADABLE, RecursionError) as error:
            problem = _problem(error)
        else:
            return _Sent(encoded.media_type, encoded.pieces, self._call.operation.id)
        # Outside the handler: what was raised may hold the whole body, or a path.
        raise self._usage_error(problem)

    def content(self, *, waiting: bool) -> Any:
        """Return the body for the HTTP library: whole if it is one piece or small, else in pieces.

        Each piece that is iterated is a write to the socket of its own.
        """
        body = self._body
        if body is None:
            return None
        match body.pieces:
            case (bytes() as whole,):
                return whole
            case _ if body.length is not None and body.length <= _SMALL:
                return b"".join(body)
            case _ if not waiting and body.is_async:
                raise self._usage_error("an async iterator can be sent by an async client only")
            case _:
                return body.waiting() if waiting else body

    @property
    def body_length(self) -> int | None:
        """Return the bytes of the body, or None where only sending them shows it."""
        return self._body.length if self._body else 0

    def secrets(self) -> list[str]:
        """Return what no text may show."""
        call = self._call
        given = self._settings.credentials.values() + ([self._token] if self._token else [])
        sent = call.sent()
        if self._settings.following:
            sent |= dict(parse_qsl(urlsplit(self._settings.following).query))
        return given + sensitive_values(sent, call.operation.sensitive)


@record
class _Sent(EncodedBody):
    """A body that is held to its length while it is sent, and whose files may fail."""

    operation: str

    def __iter__(self) -> Iterator[Chunk]:
        rest, chunks = self.length, EncodedBody.__iter__(self)
        if rest is None:
            while (chunk := self._next(chunks)) is not None:
                yield chunk
            return
        while (chunk := self._next(chunks)) is not None and (rest := rest - len(chunk)) >= 0:
            yield chunk
        if rest:
            text = f"{self.operation}: a file changed its size while it was sent"
            raise ApiConnectionError(text, operation=self.operation)

    async def chunks_async(self) -> AsyncIterator[Chunk]:
        """Yield the same, also of an async iterator, whose length is not known."""
        chunks = EncodedBody.chunks_async(self)
        while (chunk := await self._next_async(chunks)) is not None:
            yield chunk

    def _next(self, chunks: Iterator[Chunk]) -> Chunk | None:
        try:
            return next(chunks, None)
        except _UNREADABLE as error:
            problem = _problem(error)
        raise self._unreadable(problem)

    async def _next_async(self, chunks: AsyncIterator[Chunk]) -> Chunk | None:
        try:
            return await anext(chunks, None)
        except _UNREADABLE as error:
            problem = _problem(error)
        raise self._unreadable(problem)

    def _unreadable(self, problem: str) -> UsageError:
        # Of a small body all is read before anything is sent.
        length = self.length
        is_small = length is not None and length <= _SMALL
        outcome = Outcome.NOT_SENT if is_small else Outcome.UNKNOWN
        text = f"{self.operation}: {problem}"
        return UsageError(text, operation=self.operation, outcome=outcome)


def _problem(error: Exception) -> str:
    """Return why a body cannot be sent, without the folders that a file lies in."""
    if isinstance(error, UsageError):
        return str(error)
    if isinstance(error, OSError):
        name = os.path.basename(str(error.filename or ""))  # noqa: PTH119
        shown = name if 0 < len(name) <= _LONGEST_NAME else "the file"
        return f"{shown} cannot be read: {error.strerror or type(error).__name__}"
    if isinstance(error, TypeError):
        return "the file returns no bytes: open it for reading bytes"
    return f"the body cannot be written: {error}"


def _pairs(query: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return the caller's query parameters; a list is one parameter per item."""
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        add(pairs, name, value)
    return pairs


def _headers(call: ApiCall, placed: list[tuple[CredentialPlacement, str]]) -> dict[str, str]:
    """Return the call's headers with the credentials among them, and its cookies."""
    headers, cookies = dict(call.headers), dict(call.cookies)
    for to, value in placed:
        if to.where == "header":
            headers[to.name] = value
        elif to.where == "cookie":
            cookies[to.name] = value
        elif to.where in ("bearer", "basic", "client"):
            headers["Authorization"] = value
    if cookies:
        headers["Cookie"] = "; ".join(_cookie(call, *each) for each in cookies.items())
    if not any(name.lower() == "accept" for name in call.headers):
        headers["Accept"] = call.operation.accept
    return headers


def _cookie(call: ApiCall, name: str, value: str) -> str:
    """Return a cookie; raise UsageError for a value that a server would read as several."""
    if any(letter in ' ",;\\' for letter in value):
        operation = call.operation.id
        text = f"{operation}: {name} has characters that no cookie can hold"
        raise UsageError(text, operation=operation)
    return f"{name}={value}"
