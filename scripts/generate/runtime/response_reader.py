"""Reading a response: from its status and body to a result or an exception."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar
from urllib.parse import urlsplit

from .api_operation import ApiOperation, DocumentedFailure, ExpectedResponse
from .errors import (
    ApiError,
    DecodingError,
    FailureError,
    Outcome,
    ProblemDetails,
    failure_class,
)
from .json_properties import PropertyError, report
from .redaction import excerpt, masked_message
from .types import UNSET, File, Response, Unset, is_array, is_object

if TYPE_CHECKING:
    from .item_streams import StreamSource

T = TypeVar("T")

_PAGES = ("text/html", "application/xhtml+xml")
_DATA = ("/json", "+json", "/xml", "+xml")
_ANY_FILE = ("application/octet-stream", "binary/octet-stream", "application/x-download")
_PROBLEM = "application/problem+json"
_NO_TYPE = "about:blank"
_DEEPEST = 4
"""Levels of lists and objects in which a message is looked for."""
_MESSAGE_NAMES = ("message", "detail", "description", "msg", "reason", "title", "error", "errors")
"""The properties of an error with its message, the most likely first."""


class ResponseReader:
    """Reads the response to one call.

    Args:
        operation: What was called.
        response: The response.
        secrets: Returns what must not be shown; called only where a text is made.
        spool: The body, where it was written to disk.
        problem: Why the body could not be received, if it could not.
        drift: Called with each deviation from the documents; with None they raise.
        opened: The body, where it is read while it arrives.
    """

    __slots__ = ("_drift", "_opened", "_operation", "_problem", "_response", "_secrets", "_spool")

    def __init__(  # noqa: PLR0913  # what a response is read with
        self,
        operation: ApiOperation,
        response: Response[None],
        secrets: Callable[[], Iterable[str]],
        *,
        spool: BinaryIO | None = None,
        problem: str | None = None,
        drift: Callable[[str], object] | None = None,
        opened: StreamSource | None = None,
    ) -> None:
        self._operation = operation
        self._response = response
        self._secrets = secrets
        self._spool = spool
        self._problem = problem
        self._drift = drift
        self._opened = opened

    def read(self, parse: Callable[[int, Any], T]) -> Response[T]:
        """Return the response with its parsed body; raise FailureError or DecodingError."""
        response, status = self._response, self._response.status_code
        expected = self._documented()
        if status >= 400 or (status >= 300 and not (expected and expected.low >= 300)):
            raise self._failure(expected)
        if expected is None:
            raise self._undecodable("its status is not documented")
        if self._problem is not None:
            raise self._undecodable(self._problem)
        data = self._decoded(expected)
        error: ApiError
        if failure := _match(expected.failures, data):
            error = self._failure_error(failure, data)
        elif expected.content is None:
            error = self._undecodable("it does not match the documented schema")
        else:
            token = report.set(self._drift)
            try:
                parsed = parse(min(max(status, expected.low), expected.high), data)
            except PropertyError as problem:
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

    def _documented(self) -> ExpectedResponse | None:
        """Return the response documented for the status, or for the nearest success."""
        status, responses = self._response.status_code, self._operation.responses
        found = next((each for each in responses if each.low <= status <= each.high), None)
        if not 200 <= status < 300 or (found and (found.content or found.low)):
            return found
        successes = [each for each in responses if each.content and 200 <= each.low < 300]
        nearest = min(successes, key=lambda each: abs(each.low - status), default=found)
        if nearest is not found and self._drift is None:
            return None
        if nearest is not found and self._drift:
            self._drift(f"status {status} is not documented")
        return nearest

    def _decoded(self, expected: ExpectedResponse) -> Any:
        match expected.content:
            case "none":
                return None
            case "text":
                self._check_media_type(expected)
                return self._text()
            case "file":
                return self._file(expected)
            case "lines" | "events":
                if self._opened is None:
                    raise self._undecodable(f"it is not a stream of {' or '.join(expected.media)}")
                from .item_streams import ItemStream

                return ItemStream[Any](self._opened, expected.content, _same)
            case "any":
                data = self._loaded()
                return None if isinstance(data, Unset) else data
            case _:
                return self._json()

    def _text(self) -> str:
        """Return the body as text, in the encoding that the response names."""
        content, (_, charset) = self._response.content, self._media_type()
        try:
            return content.decode(charset, "replace")
        except (LookupError, ValueError):  # not an encoding, or not one of texts
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

    def _loaded(self) -> Any:
        """Return the JSON data of the body, or UNSET where it has none."""
        with suppress(ValueError, RecursionError):
            try:
                return json.loads(self._response.content)
            except UnicodeDecodeError:
                return json.loads(self._text())
        return UNSET

    def _json(self) -> Any:
        data = self._loaded()
        if isinstance(data, Unset):
            raise self._undecodable(
                "it is not JSON" if self._response.content else "its body is empty"
            )
        return data

    def _file(self, expected: ExpectedResponse) -> File:
        """Return the file, unless the response is a page, a failure or nothing."""
        if not self._response.content and self._spool is None:
            raise self._undecodable("its body is empty")
        self._check_media_type(expected)
        given = self._response.headers.get("content-type")
        return File(self._spool or self._response.content, mime_type=given)

    def _check_media_type(self, expected: ExpectedResponse) -> None:
        """Raise DecodingError for a media type that contradicts the documented ones."""
        (found, _), documented = self._media_type(), expected.media
        is_page = found in _PAGES
        if not found or found in documented:
            return
        named = "an HTML page" if is_page else found
        if documented and (is_page or not any(_agrees(found, each) for each in documented)):
            media = " or ".join(documented)
            problem = f"it is {named} where {media} is documented"
            raise self._undecodable(problem, shows_body=is_page or self._has_names())
        if expected.content == "file" and not documented and (is_page or found.endswith(_DATA)):
            raise self._undecodable(f"it is {named} and not a file")

    def _failure(self, expected: ExpectedResponse | None) -> FailureError:
        """Return the error for a status that is not a success, whatever the body is."""
        data = self._loaded()
        failures = expected.failures if expected else ()
        failure = _match(failures, data) or (failures[0] if failures else DocumentedFailure())
        return self._failure_error(failure, data)

    def _failure_error(self, failure: DocumentedFailure, data: Any) -> FailureError:
        secrets, status = list(self._secrets()), self._response.status_code
        problem = self._problem_details(data, secrets)
        message = _message(data, failure.message, secrets)
        code = _message(data, failure.code, secrets)
        if problem:
            message = message or problem.detail or problem.title
            code = code or (None if problem.type == _NO_TYPE else problem.type)
        listed = _value_at(data, failure.problems or ("errors" if problem else None))
        words = ": ".join(part for part in (code, message) if part)
        return failure_class(status, failure.kind)(
            f"{self._operation.id}: {words or self._seen(secrets)} (status {status})",
            operation=self._operation.id,
            status=status,
            code=code,
            message=message,
            problems=listed if is_array(listed) else (),
            problem=problem,
            response=self._response,
        )

    def _problem_details(self, data: Any, secrets: list[str]) -> ProblemDetails | None:
        """Return the problem details of the response, or None if its media type is another one."""
        if self._media_type()[0] != _PROBLEM or not is_object(data):
            return None
        texts = {
            name: masked_message(data[name], secrets)
            for name in ("type", "title", "detail", "instance")
            if isinstance(data.get(name), str) and data[name]
        }
        known = ("type", "title", "status", "detail", "instance")
        more = {name: each for name, each in data.items() if name not in known}
        return ProblemDetails(**texts, extensions=more)

    def _has_names(self) -> bool:
        """Return whether what must not be shown can be found in the body, by its name."""
        return self._response.content.lstrip()[:1] in (b"{", b"[")

    def _undecodable(self, problem: str, *, shows_body: bool = True) -> DecodingError:
        # If a failure may have this status, an unreadable response may be one.
        is_page = self._media_type()[0] in _PAGES and self._problem is None
        may_fail = any(each.failures for each in (self._documented(),) if each)
        seen = self._seen(list(self._secrets())) if shows_body else "its body is not shown"
        return DecodingError(
            f"{self._operation.id}: the response cannot be read, {problem}"
            f" (status {self._response.status_code}, {seen})",
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
        """Return the host alone: the rest of the address may be secret."""
        try:
            host = urlsplit(self._response.headers.get("location", "")).hostname
        except ValueError:
            host = None
        return host or "another address"


def _same(data: Any) -> Any:
    return data


def _agrees(found: str, documented: str) -> bool:
    """Return whether a body can be what is documented, by its media type."""
    if documented == "*/*":
        return True
    if found.endswith(_DATA):
        return False
    if found in _ANY_FILE or (documented in _ANY_FILE and not found.startswith("text/")):
        return True
    return found.split("/", maxsplit=1)[0] == documented.split("/", maxsplit=1)[0]


def _match(failures: tuple[DocumentedFailure, ...], data: Any) -> DocumentedFailure | None:
    """Return the failure whose distinguishing properties the body has."""
    if not is_object(data):
        return None
    for failure in failures:
        if all(
            name in data and (value is None or data[name] == value)
            for name, value in failure.marks.items()
        ):
            return failure
    return None


def _message(data: Any, path: str | None, secrets: list[str]) -> str | None:
    """Return the text at a path; of a list or an object the text that describes the error."""
    words = "; ".join(_words(_value_at(data, path), 0))
    return masked_message(words, secrets) if words else None


def _value_at(data: Any, path: str | None) -> Any:
    """Return the value at a path of names and positions between dots, or None without one."""
    for step in path.split(".") if path else ():
        if is_object(data):
            data = data.get(step)
        elif is_array(data) and step.lstrip("-").isdecimal():
            at = int(step)
            data = data[at] if -len(data) <= at < len(data) else None
        else:
            return None
    return data if path else None


def _words(value: Any, depth: int) -> Iterator[str]:
    if value is None or depth > _DEEPEST:
        return
    if is_array(value):
        for each in value:
            yield from _words(each, depth + 1)
    elif is_object(value):
        found = next((value[name] for name in _MESSAGE_NAMES if value.get(name)), None)
        yield from _words(found, depth + 1)
    elif str(value):
        yield str(value)
