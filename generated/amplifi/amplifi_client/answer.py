"""From an answer to a result or an exception."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from urllib.parse import urlsplit

from .errors import DecodingError, FailureError, failure_class
from .fields import MemberError
from .operation import Answer, Operation, Refusal
from .redaction import excerpt, told
from .types import File, Response, is_array, is_object

T = TypeVar("T")


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
                return content.decode("utf-8", "replace")
            case "file":
                return self._file()
            case _:
                return self._json("it is no JSON" if content else "its body is empty")

    def _json(self, problem: str) -> Any:
        try:
            return json.loads(self._response.content)
        except (ValueError, RecursionError):
            pass  # raised outside, since this error holds the whole body
        raise self._undecodable(problem)

    def _file(self) -> File:
        """Give the file, unless the answer is a page, such as that of a login, or nothing."""
        media_type = self._response.headers.get("content-type")
        if not self._response.content:
            raise self._undecodable("its body is empty")
        if media_type and media_type.partition(";")[0].strip().lower() == "text/html":
            raise self._undecodable("it is an HTML page and no file")
        return File(self._response.content, mime_type=media_type)

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
    """Give the words that a member is; an object or a list has too much in it to be told."""
    value = data.get(name) if name is not None and is_object(data) else None
    if value is None or is_object(value) or is_array(value):
        return None
    return told(str(value), secrets)
