"""From an answer to a result or an exception."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO, TypeVar
from urllib.parse import urlsplit

from .errors import ApiError, DecodingError, FailureError, Outcome, failure_class
from .fields import MemberError, report
from .operation import Answer, Operation, Refusal
from .redaction import excerpt, told
from .types import File, Response, is_array, is_object

T = TypeVar("T")

_PAGES = ("text/html", "application/xhtml+xml")
_NOT_FILES = ("application/json", "text/json", "application/xml", "text/xml")
_ANY_FILE = ("application/octet-stream", "binary/octet-stream", "application/x-download")


def _described(media_type: str) -> str:
    if media_type in _PAGES:
        return "an HTML page and no file"
    return f"{media_type} and no file"


class Reader:
    """Reads the answer to one call.

    Args:
        operation: What was called.
        response: The answer.
        secrets: Returns what must not be shown; called only where a text is made.
        spool: The body, where it was written to disk.
        problem: Why the body could not be received, if it could not.
        drift: Called with each deviation from what is documented; None makes them errors.
    """

    __slots__ = ("_drift", "_operation", "_problem", "_response", "_secrets", "_spool")

    def __init__(  # noqa: PLR0913  # what a response is read with
        self,
        operation: Operation,
        response: Response[None],
        secrets: Callable[[], Iterable[str]],
        *,
        spool: BinaryIO | None = None,
        problem: str | None = None,
        drift: Callable[[str], object] | None = None,
    ) -> None:
        self._operation = operation
        self._response = response
        self._secrets = secrets
        self._spool = spool
        self._problem = problem
        self._drift = drift

    def read(self, parse: Callable[[int, Any], T]) -> Response[T]:
        """Return the response with its parsed body; raises FailureError or DecodingError."""
        response, status = self._response, self._response.status_code
        answer = self._documented()
        if status >= 400 or (status >= 300 and not (answer and answer.low >= 300)):
            raise self._failure(answer)
        if answer is None:
            raise self._undecodable("its status is not documented")
        if self._problem is not None:
            raise self._undecodable(self._problem)
        data = self._decoded(answer)
        error: ApiError
        if refusal := _match(answer.refusals, data):
            error = self._told(refusal, data)
        elif answer.content is None:
            error = self._undecodable("it has not the documented shape")
        else:
            token = report.set(self._drift)
            try:
                parsed = parse(min(max(status, answer.low), answer.high), data)
            except MemberError as problem:
                error = self._undecodable(str(problem))
            else:
                elapsed, attempts = response.elapsed, response.attempts
                return Response(
                    status, response.headers, response.content, parsed, elapsed, attempts
                )
            finally:
                report.reset(token)
        del data  # which a traceback would hold
        raise error

    def _documented(self) -> Answer | None:
        """Return the answer that is documented for the status, or for the nearest success."""
        status, answers = self._response.status_code, self._operation.answers
        found = next((each for each in answers if each.low <= status <= each.high), None)
        if not 200 <= status < 300 or (found and (found.content or found.low)):
            return found
        successes = [each for each in answers if each.content and 200 <= each.low < 300]
        nearest = min(successes, key=lambda each: abs(each.low - status), default=found)
        if nearest is not found and self._drift is None:
            return None
        if nearest is not found and self._drift:
            self._drift(f"status {status} is not documented")
        return nearest

    def _decoded(self, answer: Answer) -> Any:
        match answer.content:
            case "none":
                return None
            case "text":
                self._check_media_type(answer, ())
                return self._response.content.decode("utf-8", "replace")
            case "file":
                return self._file(answer)
            case "any":
                return self._json_or_none()
            case _:
                return self._json()

    def _json_or_none(self) -> Any:
        try:
            return json.loads(self._response.content)
        except (ValueError, RecursionError):
            return None

    def _json(self) -> Any:
        problem = "it is no JSON" if self._response.content else "its body is empty"
        try:
            return json.loads(self._response.content)
        except (ValueError, RecursionError):
            pass  # raised outside, since this error holds the whole body
        raise self._undecodable(problem)

    def _file(self, answer: Answer) -> File:
        """Return the file, unless the response is a page, a failure or nothing."""
        if not self._response.content and self._spool is None:
            raise self._undecodable("its body is empty")
        media_type = self._check_media_type(answer, _NOT_FILES)
        return File(self._spool or self._response.content, mime_type=media_type)

    def _check_media_type(self, answer: Answer, never: tuple[str, ...]) -> str | None:
        """Return the media type; raises DecodingError where it contradicts the documented one."""
        given = self._response.headers.get("content-type")
        plain = (given or "").partition(";")[0].strip().lower()
        if not plain or plain in (*answer.media_types, *_ANY_FILE):
            return given
        of_kind = plain.rpartition("/")[0]
        is_alike = any(of_kind == each.rpartition("/")[0] for each in answer.media_types)
        is_page = plain in _PAGES or plain in never or plain.endswith(("+json", "+xml"))
        if (never or answer.media_types) and is_page:
            raise self._undecodable(f"it is {_described(plain)}")
        if answer.media_types and not is_alike:
            raise self._undecodable(f"it is {plain} where {answer.media_types[0]} is documented")
        return given

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
        # Where a failure may come with this status, what cannot be read may be one.
        plain = self._response.headers.get("content-type", "").partition(";")[0].strip().lower()
        is_page = plain in _PAGES and self._problem is None
        may_fail = any(each.refusals for each in (self._documented(),) if each)
        return DecodingError(
            f"{self._operation.id}: the answer cannot be read, {problem}"
            f" (status {self._response.status_code}, {self._seen(list(self._secrets()))})",
            operation=self._operation.id,
            outcome=Outcome.UNKNOWN if is_page or may_fail else Outcome.DONE,
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
