"""From an answer to a result or an exception."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import urlsplit

from .errors import DecodingError, FailureError, failure_class
from .fields import MemberError
from .operation import Answer, Operation, Refusal
from .redaction import excerpt, told
from .types import File, Response, is_array, is_object

T = TypeVar("T")

_DEEPEST = 4
"""Levels of lists and objects in which a message is looked for."""
_TELLING = ("message", "detail", "description", "msg", "reason", "title", "error", "errors")
"""The properties of an error that say what is wrong, the plainest first."""


class Reader:
    """Reads the answer to one call.

    Args:
        operation: What was called.
        response: The answer.
        secrets: Gives what must not be shown; asked only where a text is made.
    """

    __slots__ = ("_operation", "_response", "_secrets")

    def __init__(
        self, operation: Operation, response: Response[None], secrets: Callable[[], Iterable[str]]
    ) -> None:
        self._operation = operation
        self._response = response
        self._secrets = secrets

    def read(self, parse: Callable[[int, Any], T]) -> Response[T]:
        """Give the answer with its parsed body; raises FailureError or DecodingError."""
        response, status = self._response, self._response.status_code
        answer = self._documented()
        if status >= 400 or (status >= 300 and not (answer and answer.low >= 300)):
            raise self._failure(answer)
        if answer is None:
            raise self._undecodable("its status is not documented")
        data = self._decoded(answer)
        if refusal := _match(answer.refusals, data):
            raise self._told(refusal, data)
        if answer.content is None:
            raise self._undecodable("it has not the documented shape")
        try:
            return Response(status, response.headers, response.content, parse(status, data))
        except MemberError as error:
            problem = str(error)
        raise self._undecodable(problem)

    def _documented(self) -> Answer | None:
        status = self._response.status_code
        return next(
            (each for each in self._operation.answers if each.low <= status <= each.high), None
        )

    def _decoded(self, answer: Answer) -> Any:
        content = self._response.content
        match answer.content:
            case "none":
                return None
            case "text":
                return self._text()
            case "file":
                return self._file(answer.media)
            case _:
                return self._json("it is no JSON" if content else "its body is empty")

    def _text(self) -> str:
        """Return the body as text, in the encoding that the response names."""
        content, (_, charset) = self._response.content, self._media_type()
        try:
            return content.decode(charset, "replace")
        except LookupError:
            return content.decode("utf-8", "replace")

    def _media_type(self) -> tuple[str, str]:
        """Return the media type of the response without parameters, and the encoding of texts."""
        head, *parameters = str(self._response.headers.get("content-type") or "").split(";")
        charset = "utf-8"
        for each in parameters:
            name, _, value = each.partition("=")
            if name.strip().lower() == "charset":
                charset = value.strip(" \"'") or charset
        return head.strip().lower(), charset

    def _json(self, problem: str) -> Any:
        try:
            return json.loads(self._response.content)
        except UnicodeDecodeError:
            with suppress(ValueError, RecursionError):
                return json.loads(self._text())
        except (ValueError, RecursionError):
            pass  # raised outside, since this error holds the whole body
        raise self._undecodable(problem)

    def _file(self, documented: tuple[str, ...]) -> File:
        """Return the file, unless the response is empty or of another kind than is documented."""
        found, _ = self._media_type()
        if not self._response.content:
            raise self._undecodable("its body is empty")
        if found == "text/html" and found not in documented:
            raise self._undecodable("it is an HTML page and no file")
        if found and documented and not any(_agrees(found, each) for each in documented):
            raise self._undecodable(f"it is {found} and not {' or '.join(documented)}")
        return File(self._response.content, mime_type=self._response.headers.get("content-type"))

    def _failure(self, answer: Answer | None) -> FailureError:
        """Make the error for a status that is none of success, whatever the body is."""
        try:
            data = json.loads(self._response.content)
        except (ValueError, RecursionError):
            data = None
        refusals = answer.refusals if answer else ()
        refusal = _match(refusals, data) or (refusals[0] if refusals else Refusal())
        return self._told(refusal, data)

    def _told(self, refusal: Refusal, data: Any) -> FailureError:
        secrets, status = list(self._secrets()), self._response.status_code
        message = _member(data, refusal.message, secrets)
        code = _member(data, refusal.code, secrets)
        words = ": ".join(part for part in (code, message) if part)
        return failure_class(status, refusal.kind)(
            f"{self._operation.id}: {words or self._seen(secrets)} (status {status})",
            operation=self._operation.id,
            status=status,
            code=code,
            message=message,
            response=self._response,
        )

    def _undecodable(self, problem: str) -> DecodingError:
        return DecodingError(
            f"{self._operation.id}: the answer cannot be read, {problem}"
            f" (status {self._response.status_code}, {self._seen(list(self._secrets()))})",
            operation=self._operation.id,
            response=self._response,
        )

    def _seen(self, secrets: list[str]) -> str:
        if 300 <= self._response.status_code < 400:
            return f"a redirect to {self._target()} is not followed"
        content_type = self._response.headers.get("content-type") or "no content type"
        shown = excerpt(self._response.content, secrets, self._operation.sensitive)
        return f"{content_type.partition(';')[0]}, {shown or 'no body'}"

    def _target(self) -> str:
        """Give the host alone: what stands behind it may be secret."""
        try:
            host = urlsplit(self._response.headers.get("location", "")).hostname
        except ValueError:
            host = None
        return host or "another address"


def _agrees(found: str, documented: str) -> bool:
    """Return whether a body can be what is documented, by its media type."""
    if documented in (found, "*/*"):
        return True
    if found.startswith("text/") or found.endswith(("/json", "+json", "/xml", "+xml")):
        return False
    if "application/octet-stream" in (found, documented):
        return True
    return found.split("/", maxsplit=1)[0] == documented.split("/", maxsplit=1)[0]


def _match(refusals: tuple[Refusal, ...], data: Any) -> Refusal | None:
    """Give the refusal whose telling members the body has."""
    if not is_object(data):
        return None
    for refusal in refusals:
        if all(
            name in data and (value is None or data[name] == value)
            for name, value in refusal.tells.items()
        ):
            return refusal
    return None


def _member(data: Any, name: str | None, secrets: list[str]) -> str | None:
    """Return the words of a property; of a list or an object those that say what is wrong."""
    value = data.get(name) if name is not None and is_object(data) else None
    words = "; ".join(_words(value, 0))
    return told(words, secrets) if words else None


def _words(value: Any, depth: int) -> Iterator[str]:
    if value is None or depth > _DEEPEST:
        return
    if is_array(value):
        for each in value:
            yield from _words(each, depth + 1)
    elif is_object(value):
        found = next((value[name] for name in _TELLING if value.get(name)), None)
        yield from _words(found, depth + 1)
    elif str(value):
        yield str(value)
