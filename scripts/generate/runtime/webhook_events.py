"""Events that the vendor sends: a request's body and headers as a typed object.

Reading an event sends nothing, logs no content, and takes a body of limited size only.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from .errors import UsageError
from .json_properties import PropertyError, reporting
from .signatures import EventError, Signature, check_signature, timestamp_of
from .types import is_array, is_object

T = TypeVar("T")

MAX_BODY = 16 * 1024 * 1024
"""The size in bytes above which a body is rejected."""
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookEvent(Generic[T]):
    """An event.

    Attributes:
        data: Its payload.
        id: What identifies it, the same for a duplicate; None if the vendor documents nothing.
        timestamp: When it was signed, or None.
    """

    data: T
    id: str | None = None
    timestamp: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownEvent(WebhookEvent[Any]):
    """An event of an undocumented kind, or one that cannot be read.

    Attributes:
        data: The payload as JSON data.
        name: What stands where documented events have their kind, or an empty string.
        problem: Why an event of a documented kind cannot be read, or an empty string.
    """

    data: Any = field(repr=False)
    name: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class EventKind:
    """One documented kind of event.

    Attributes:
        make: Its class.
        read: Returns the payload for its JSON data.
        marks: What distinguishes it, by path in the payload; None matches any value.
        headers: What distinguishes it, by header in lower case.
        id: The paths of the properties that together identify an event.
    """

    make: Callable[..., WebhookEvent[Any]]
    read: Callable[[Any], Any]
    marks: Mapping[str, object] = field(default_factory=dict[str, object])
    headers: Mapping[str, object] = field(default_factory=dict[str, object])
    id: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[int, int]:
        """Return how specific it is: the number of values, and of all that distinguishes it."""
        values = [each for each in self.marks.values() if each is not None]
        return len(values) + len(self.headers), len(self.marks)

    def matches(self, data: object, headers: Mapping[str, str]) -> bool:
        """Return whether a payload with its headers is of this kind."""
        if any(headers.get(name) != str(value) for name, value in self.headers.items()):
            return False
        for path, expected in self.marks.items():
            found = _at(data, path)
            if found is None if expected is None else not _is_same(found, expected):
                return False
        return True


class EventParser:
    """Reads the events of one vendor.

    Args:
        kinds: The documented kinds, the most specific first.
        logger: The name of the logger for deviations.
        signature: How events are signed, or None if they are not.
    """

    __slots__ = ("_kinds", "_logger", "_reported", "_signature")

    def __init__(
        self, kinds: tuple[EventKind, ...], logger: str, signature: Signature | None = None
    ) -> None:
        self._kinds = kinds
        self._logger = logger
        self._signature = signature
        self._reported: set[str] = set()

    def verified(  # what an event is read with, each by name
        self,
        body: bytes,
        headers: Mapping[str, str],
        *,
        secret: str | Sequence[str],
        max_size: int,
        on_drift: Callable[[str], object] | None,
    ) -> Any:
        """Return the event in a request whose signature is right; raise SignatureError."""
        sent = _lower(headers)
        content = _checked(body, max_size)
        secrets = [secret] if isinstance(secret, str) else list(secret)
        assert self._signature is not None, "only signed events are verified"
        check_signature(self._signature, secrets, sent, content)
        return self._read(content, sent, on_drift)

    def unverified(
        self,
        body: bytes,
        headers: Mapping[str, str],
        *,
        max_size: int,
        on_drift: Callable[[str], object] | None,
    ) -> Any:
        """Return the event in a request, whoever sent it; raise EventError."""
        return self._read(_checked(body, max_size), _lower(headers), on_drift)

    def _read(
        self, body: bytes, headers: Mapping[str, str], on_drift: Callable[[str], object] | None
    ) -> Any:
        data, problem = _decoded(body)
        if problem:
            raise EventError(problem)
        found = [each for each in self._kinds if each.matches(data, headers)]
        about: dict[str, Any] = {"id": self._id(found, data, headers)}
        about["timestamp"] = self._timestamp(headers)
        is_clear = all(each.rank < found[0].rank for each in found if each.make != found[0].make)
        if not is_clear:
            problem = "several documented kinds match it"
        for kind in found[:1] if is_clear else ():
            try:
                with reporting(on_drift or self._report):
                    return kind.make(data=kind.read(data), **about)
            except (ValueError, TypeError, AttributeError) as error:
                is_known = isinstance(error, PropertyError)
                problem = str(error) if is_known else "the body does not match its schema"
        return UnknownEvent(data=data, name=self._name(data, headers), problem=problem, **about)

    def _id(
        self, found: Sequence[EventKind], data: object, headers: Mapping[str, str]
    ) -> str | None:
        values = [_at(data, path) for kind in found[:1] for path in kind.id]
        if values and None not in values:
            return ":".join(map(str, values))
        name = self._signature.id.lower() if self._signature else ""
        return headers.get(name) if name else None

    def _timestamp(self, headers: Mapping[str, str]) -> datetime | None:
        seconds = timestamp_of(self._signature, headers) if self._signature else None
        try:
            return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
        except (OverflowError, OSError, ValueError):  # years that no calendar has
            return None

    def _name(self, data: object, headers: Mapping[str, str]) -> str:
        for kind in self._kinds:
            names = [headers.get(each) for each in kind.headers]
            names += [_at(data, path) for path, value in kind.marks.items() if value is not None]
            for each in names:
                if isinstance(each, str):
                    return each[:_LONGEST_NAME]
        return ""

    def _report(self, deviation: str) -> None:
        if deviation not in self._reported and len(self._reported) < 1000:
            self._reported.add(deviation)
            logging.getLogger(self._logger).warning("event: %s", deviation)


def _lower(headers: Mapping[str, str]) -> Mapping[str, str]:
    return {str(name).lower(): str(value) for name, value in headers.items()}


def _checked(body: object, max_size: int) -> bytes:
    """Return a body as bytes; raise EventError for one that is too large."""
    if not isinstance(body, bytes | bytearray):
        raise UsageError("the body of an event has to be bytes, as they were received")
    if len(body) > max_size:
        raise EventError(f"the body has {len(body)} bytes, more than {max_size}")
    return bytes(body)


def _decoded(body: bytes) -> tuple[Any, str]:
    """Return the JSON data of a body and what is wrong with it; the error itself holds the body."""
    try:
        return json.loads(body), ""
    except (ValueError, RecursionError):
        return None, "the body is not JSON" if body else "the body is empty"


def _at(data: object, path: str) -> Any:
    """Return the value at a path of names and positions between dots, or None without one."""
    for step in path.split("."):
        if is_object(data):
            data = data.get(step)
        elif is_array(data) and step.lstrip("-").isdecimal() and -len(data) <= int(step):
            data = data[int(step)] if int(step) < len(data) else None
        else:
            return None
    return data


def _is_same(found: object, expected: object) -> bool:
    return found == expected and isinstance(found, bool) == isinstance(expected, bool)
