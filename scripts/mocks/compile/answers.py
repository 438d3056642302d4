"""The answers that a spec documents, ready to be sent.

Owns the choice of an answer: the success, the failure that fits a refusal, the one that a tester
asks for by status or example. They are prepared by `examples`; what a behaviour changes in them is
validated when it is sent, by `engine`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ..wire import Headers, encode
from .bodies import essence, is_json
from .schemas import Validator

KINDS: Mapping[str, tuple[int, ...]] = {
    "authentication": (401, 403),
    "permission": (403, 401),
    "not-found": (404, 410),
    "conflict": (409, 412),
    "media-type": (415,),
    "too-large": (413,),
    "too-slow": (408,),
    "invalid-request": (400, 422),
    "rate-limit": (429, 503),
    "server": (500, 503),
}
"""The kinds of failure, each with the statuses that say it, the plainest first."""


@dataclass(frozen=True)
class Form:
    """One body, an example of the spec or made from its schema.

    Attributes:
        name: The example's name, or an empty string.
        value: As JSON data; bytes are text, one character a byte.
        is_failure: Whether it tells of a failure, whatever the status.
        body: As it is sent.
    """

    name: str
    value: Any
    is_failure: bool
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Content:
    """One media type of one response."""

    media: str
    validator: Validator | None
    forms: tuple[Form, ...]

    def form(self, name: str, *, is_failure: bool) -> Form | None:
        """Give the form of that name, else the first that tells of a failure or of none."""
        fitting = (each for each in self.forms if each.is_failure is is_failure)
        named = (each for each in self.forms if name and each.name == name)
        return next(named, None) or next(fitting, None)

    def like(self, form: Form | None) -> Form | None:
        """Give this media type's form of the same kind; the same one where it is this one's."""
        if form is None or form in self.forms:
            return form or next(iter(self.forms), None)
        return self.form(form.name, is_failure=form.is_failure)

    def write(self, value: Any) -> bytes:
        """Write a body in this media type."""
        return encode(value) if self.is_json else write(value, self.media)

    @cached_property
    def is_json(self) -> bool:
        """Tell whether this is JSON."""
        return is_json(essence(self.media))


@dataclass(frozen=True)
class Response:
    """One documented response.

    Attributes:
        key: `404`, `4XX` or `default`.
        contents: Its media types; none where the answer has no body.
        headers: Its documented headers with values.
        kinds: What `x-failure` says of its kind, where it says so.
        facts: The citations behind it.
    """

    key: str
    contents: tuple[Content, ...]
    headers: Headers
    kinds: frozenset[str]
    facts: tuple[str, ...]

    def content(self, accept: str = "") -> Content | None:
        """Give the first media type that an Accept header names, else the first of all."""
        if not accept or len(self.contents) < 2:
            return self.contents[0] if self.contents else None
        wanted = [essence(part) for part in accept.split(",")]
        named = (each for each in self.contents if essence(each.media) in wanted)
        return next(named, self.contents[0])

    def has(self, example: str) -> bool:
        """Tell whether it has an example of that name."""
        return any(form.name == example for each in self.contents for form in each.forms)

    def named(self, example: str) -> Content | None:
        """Give the media type that alone has the example of that name, else None."""
        found = [each for each in self.contents if any(form.name == example for form in each.forms)]
        return found[0] if len(found) == 1 and len(self.contents) > 1 else None

    @property
    def tells_failure(self) -> bool:
        """Tell whether one of its bodies tells of a failure."""
        return any(form.is_failure for each in self.contents for form in each.forms)

    def covers(self, status: int) -> bool:
        """Tell whether this response documents a status."""
        return self.key in (str(status), "default") or self.key.upper() == f"{status // 100}XX"


@dataclass(frozen=True)
class Answer:
    """What is to be answered, before it is written.

    Attributes:
        status: The HTTP status.
        response: What documents it, or None where nothing does.
        form: A body as prepared, if any.
        value: A body that a behaviour made.
        has_value: Whether it made one.
        reason: Why a request was refused; empty for a success.
        headers: Further headers; one that the response documents too takes that one's place.
        content: The media type that it has to be in, or None where the caller may choose.
    """

    status: int
    response: Response | None
    form: Form | None = None
    value: Any = None
    has_value: bool = False
    reason: str = ""
    headers: Headers = ()
    content: Content | None = None

    def changed(self, members: Mapping[str, Any] | None) -> Answer:
        """Give the answer with some members of its body set; without any, as it is."""
        if not members:
            return self
        prepared = self.form.value if self.form else None
        value = {**prepared, **members} if isinstance(prepared, dict) else dict(members)
        return self.holding(value)

    def holding(self, value: Any) -> Answer:
        """Give the answer with another body."""
        # Every stateful answer is made here, and `replace` takes twice as long.
        return Answer(
            self.status,
            self.response,
            value=value,
            has_value=True,
            reason=self.reason,
            headers=self.headers,
            content=self.content,
        )

    def with_header(self, name: bytes, value: bytes) -> Answer:
        """Give the answer with a header, its name in lower case."""
        return replace(self, headers=(*self.headers, (name, value)))


class Answers:
    """The documented responses of one action."""

    def __init__(self, responses: Sequence[Response]) -> None:
        self.responses = tuple(responses)
        self._failures: dict[str, tuple[int, Response | None]] = {}
        self._told: dict[tuple[int, str, bool, str], Answer] = {}

    def response(self, status: int) -> Response | None:
        """Give what documents a status: the number itself, then its range, then `default`."""
        found = [each for each in self.responses if each.covers(status)]
        return min(
            found, key=lambda each: (each.key == "default", not each.key.isdigit()), default=None
        )

    @cached_property
    def success(self) -> tuple[int, Response | None]:
        """Give the success: the lowest 2xx, else a redirect, else `default` as 200."""
        exact = sorted(int(each.key) for each in self.responses if each.key.isdigit())
        status = next((each for each in exact if 200 <= each < 400), 200)
        return status, self.response(status)

    def told(
        self,
        by: tuple[int, Response | None],
        *,
        is_failure: bool,
        example: str = "",
        reason: str = "",
    ) -> Answer:
        """Give the answer with a status and response: the named example, else the first fit one."""
        status, response = by
        key = status, response.key if response else "", is_failure, example
        found = self._told.get(key)
        if found is None:
            found = self._told[key] = _first(status, response, example, is_failure=is_failure)
        return replace(found, reason=reason) if reason else found

    def worded(self, by: tuple[int, Response | None], example: str) -> tuple[int, Response | None]:
        """Give the answer that has an example of this name: `by` if it can, else one of a status.

        Where there is none, that is `by` too.
        """
        if not example or (by[1] and by[1].has(example)):
            return by
        exact = (each for each in self.responses if each.key.isdigit() and each.has(example))
        return next(((int(each.key), each) for each in exact), by)

    def failure(self, kind: str) -> tuple[int, Response | None]:
        """Give the failure that fits a kind best, with its status."""
        if kind not in self._failures:
            self._failures[kind] = self._failure(kind)
        return self._failures[kind]

    def _failure(self, kind: str) -> tuple[int, Response | None]:
        """Choose a failure.

        In this order: what the spec itself says is of this kind; a status that means it; for what
        only the protocol refuses, a status that means an invalid request; a range or `default`;
        a failure told inside a success; any failure. Missing credentials are never told by a
        failure that means something else: where nothing documents them the answer is a bare 401,
        which the spec's own demand for credentials implies.
        """
        wanted = KINDS[kind]
        return (
            self._marked(kind)
            or self._exact(wanted)
            or self._exact(() if kind in _STATEFUL else KINDS["invalid-request"])
            or self._open(wanted[0])
            or self._inside_success()
            or (None if kind == "authentication" else self._any_failure())
            or (wanted[0], None)
        )

    def _marked(self, kind: str) -> tuple[int, Response] | None:
        found = (each for each in self.responses if kind in each.kinds and each.key.isdigit())
        return next(((int(each.key), each) for each in found), None)

    def _exact(self, statuses: Sequence[int]) -> tuple[int, Response] | None:
        by_key = {each.key: each for each in self.responses}
        return next(((each, by_key[str(each)]) for each in statuses if str(each) in by_key), None)

    def _open(self, status: int) -> tuple[int, Response] | None:
        found = self.response(status)
        return (status, found) if found else None

    def _inside_success(self) -> tuple[int, Response] | None:
        status, response = self.success
        return (status, response) if response and response.tells_failure else None

    def _any_failure(self) -> tuple[int, Response] | None:
        failing = sorted(each.key for each in self.responses if each.key[0] in "45")
        keys = {each.key: each for each in self.responses}
        found = next((key for key in failing if key.isdigit()), None)
        return (int(found), keys[found]) if found else None

    def example(self, name: str) -> tuple[int, Response, Form] | None:
        """Find the example of that name in the file's order."""
        for response in self.responses:
            for content in response.contents:
                for form in content.forms:
                    if form.name == name:
                        return _number(response.key), response, form
        return None


def _first(status: int, response: Response | None, example: str, *, is_failure: bool) -> Answer:
    named = response.named(example) if response and example else None
    content = named or (response.content() if response else None)
    form = content.form(example, is_failure=is_failure) if content else None
    return Answer(status, response, form, content=named)


_STATEFUL = frozenset({"authentication", "permission", "not-found", "rate-limit", "server"})


def _number(key: str) -> int:
    """Give a status for a response's key; a range stands for its first number."""
    if key.isdigit():
        return int(key)
    return int(key[0]) * 100 if key[0].isdigit() else 500


def write(value: Any, media: str) -> bytes:
    """Write a body in a media type; what is no JSON is text, or bytes as text."""
    name = essence(media)
    if is_json(name) or not isinstance(value, str):
        return encode(value)
    is_text = name.startswith("text/") or name.endswith("xml")
    return value.encode() if is_text else value.encode("latin-1", "replace")
