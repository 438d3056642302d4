"""The documented responses of an operation, and the choice between them.

That is the success, the failure that fits a rejection, or the one that a tester names by status or
example. `response_examples` prepares them; a changed body is validated when it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NoReturn

from ...spec import Schema
from ...spec.media import is_json, kind_of
from ..http_messages import Headers, encode
from .body_encoding import quality, ranges, write
from .compiled_schemas import Validator
from .link_places import LinkPlaces, links_in

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
"""The kinds of failure, each with the statuses that mean it, the plainest first."""


@dataclass(frozen=True)
class PreparedBody:
    """One body, an example of the spec or made from its schema.

    Attributes:
        name: The example's name, or an empty string.
        value: As JSON data; bytes are text, one character a byte.
        is_failure: Whether it describes a failure, whatever the status.
        data: As it is sent.
    """

    name: str
    value: Any
    is_failure: bool
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class ResponseContent:
    """One media type of one response.

    Attributes:
        media: As the spec writes it.
        validator: Its schema's, or None where it has none.
        bodies: The bodies that are prepared.
        schemas: What describes the properties of an object.
    """

    media: str
    validator: Validator | None
    bodies: tuple[PreparedBody, ...]
    schemas: tuple[Schema, ...] = field(default=(), repr=False)

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the properties that an object may have, as far as the spec describes them."""
        return frozenset(
            name
            for each in self.schemas
            for name, held in each.properties.items()
            if not held.is_absent_in("response")
        )

    @cached_property
    def links(self) -> LinkPlaces:
        """Return the places of the links in a body."""
        return links_in(self.schemas)

    def body(self, name: str, *, is_failure: bool) -> PreparedBody | None:
        """Return the body of that name, else the first failure or success; None without one."""
        fitting = (each for each in self.bodies if each.is_failure is is_failure)
        named = (each for each in self.bodies if name and each.name == name)
        return next(named, None) or next(fitting, None)

    def like(self, body: PreparedBody | None) -> PreparedBody | None:
        """Return this media type's body of the same kind; the same one where it is its own."""
        if body is None or body in self.bodies:
            return body or next(iter(self.bodies), None)
        return self.body(body.name, is_failure=body.is_failure)

    def write(self, value: Any) -> bytes:
        """Return a body as bytes in this media type."""
        return encode(value) if self.is_json else write(value, self.media)

    @cached_property
    def is_json(self) -> bool:
        """Return whether this is JSON."""
        return is_json(self.media)


@dataclass(frozen=True)
class DocumentedResponse:
    """One documented response.

    Attributes:
        key: `404`, `4XX` or `default`.
        range: The first and the last status that it documents.
        contents: Its media types; empty without a body.
        headers: Its documented headers with values.
        kinds: The kinds of its failures by `x-failure`; empty text for one without a kind.
        facts: The citations behind it.
    """

    key: str
    range: tuple[int, int]
    contents: tuple[ResponseContent, ...]
    headers: Headers
    kinds: frozenset[str]
    facts: tuple[str, ...]

    def content(self, accept: str = "") -> ResponseContent | None:
        """Return the media type that an Accept header prefers, of equals JSON before XML.

        Where it accepts none of them it is disregarded, as RFC 9110 allows.
        """
        if len(self.contents) < 2:
            return self.contents[0] if self.contents else None
        accepted = ranges(accept or "*/*")
        return max(self._by_rank, key=lambda each: quality(accepted, each.media))

    @cached_property
    def _by_rank(self) -> Sequence[ResponseContent]:
        """Return the media types with JSON before XML, otherwise in the spec's order."""
        return sorted(self.contents, key=lambda each: kind_of(each.media) == "xml")

    def has(self, example: str) -> bool:
        """Return whether it has an example of that name."""
        return any(body.name == example for each in self.contents for body in each.bodies)

    def named(self, example: str) -> ResponseContent | None:
        """Return the media type that alone has the example of that name, else None."""
        found = [
            each for each in self.contents if any(body.name == example for body in each.bodies)
        ]
        return found[0] if len(found) == 1 and len(self.contents) > 1 else None

    @property
    def has_failure(self) -> bool:
        """Return whether one of its bodies is a failure."""
        return any(body.is_failure for each in self.contents for body in each.bodies)


@dataclass(slots=True, eq=False)  # made for every call, and a frozen one takes five times as long
class MockResponse:
    """A response that is selected, before it is encoded; nothing changes it once it is made.

    Attributes:
        status: The HTTP status.
        documented: Its documentation, or None without one.
        prepared: A body as prepared, if any.
        value: A body that a behaviour made.
        has_value: Whether it made one.
        reason: Why a request was rejected; empty for a success.
        headers: Further headers; they replace documented ones of the same name.
        content: Its only media type, or None where the caller may choose.
    """

    status: int
    documented: DocumentedResponse | None
    prepared: PreparedBody | None = None
    value: Any = None
    has_value: bool = False
    reason: str = ""
    headers: Headers = ()
    content: ResponseContent | None = None

    def with_properties(self, properties: Mapping[str, Any] | None) -> MockResponse:
        """Return the response with some properties of its body set; unchanged without any."""
        if not properties:
            return self
        prepared = self.prepared.value if self.prepared else None
        value = {**prepared, **properties} if isinstance(prepared, dict) else dict(properties)
        return self.with_body(value)

    def with_body(self, value: Any) -> MockResponse:
        """Return the response with another body."""
        # Every stateful response is made here, and `replace` takes twice as long.
        return MockResponse(
            self.status,
            self.documented,
            value=value,
            has_value=True,
            reason=self.reason,
            headers=self.headers,
            content=self.content,
        )

    def with_header(self, name: bytes, value: bytes) -> MockResponse:
        """Return the response with a further header, its name in lower case."""
        return replace(self, headers=(*self.headers, (name, value)))


class Undocumented(Exception):  # noqa: N818  # its text is the reason
    """Raised for a failure that a rule names and no response documents."""


Selection = tuple[int, DocumentedResponse | None]
"""A status and what documents it, if anything does."""


class DocumentedResponses:
    """The documented responses of one operation or action, whose id is `id`."""

    def __init__(self, name: str, responses: Sequence[DocumentedResponse]) -> None:
        self.id = name
        self.responses = tuple(responses)
        self._failures: dict[str, Selection] = {}
        self._selected: dict[tuple[int, str, bool, str], MockResponse] = {}

    def response(self, status: int) -> DocumentedResponse | None:
        """Return what documents a status: the status itself, then its range, then `default`."""
        found = [each for each in self.responses if each.range[0] <= status <= each.range[1]]
        return min(found, key=lambda each: each.range[1] - each.range[0], default=None)

    @cached_property
    def success(self) -> Selection:
        """Return the success: the lowest 2xx, else a redirect, else `default` as 200."""
        exact = sorted(int(each.key) for each in self.responses if each.key.isdigit())
        status = next((each for each in exact if 200 <= each < 400), 200)
        return status, self.response(status)

    def select(
        self,
        by: Selection,
        *,
        is_failure: bool,
        example: str = "",
        reason: str = "",
    ) -> MockResponse:
        """Return the response with the named example, else with the first body that fits."""
        status, response = by
        key = status, response.key if response else "", is_failure, example
        found = self._selected.get(key)
        if found is None:
            found = self._selected[key] = _first(status, response, example, is_failure=is_failure)
        return replace(found, reason=reason) if reason else found

    def with_example(self, by: Selection, example: str) -> Selection:
        """Return `by` if it has an example of this name, else the exact status that has it.

        Without such an example that is `by` too.
        """
        if not example or (by[1] and by[1].has(example)):
            return by
        exact = (each for each in self.responses if each.key.isdigit() and each.has(example))
        return next(((int(each.key), each) for each in exact), by)

    def failure(self, kind: str) -> Selection:
        """Return the failure that fits a kind best, with its status."""
        if kind not in self._failures:
            self._failures[kind] = self._failure(kind)
        return self._failures[kind]

    def documented(self, kind: str, *, inside: bool = False) -> Selection:
        """Return the failure of a kind, as a rule needs it; raises `Undocumented`.

        With `inside` only one that has the status of a success.
        """
        if kind not in KINDS:
            raise Undocumented(f"{kind} is not a kind of failure; the kinds are {', '.join(KINDS)}")
        elsewhere = None if inside else self._of_kind(kind) or self._open(KINDS[kind][0])
        return elsewhere or self._inside(kind) or self._undocumented(kind)

    def injected(self, kind: str) -> Selection:
        """Return the failure of a kind, as a tester injects it; raises `Undocumented`.

        One inside a success comes before a range or `default`, unless only the protocol has it.
        """
        places = [self._inside(kind), self._open(KINDS[kind][0])]
        if kind in _OF_PROTOCOL:
            places.reverse()
        found = self._of_kind(kind) or places[0] or places[1]
        return found or self._undocumented(kind)

    def _undocumented(self, kind: str) -> NoReturn:
        failing = [each for each in self.responses if each.has_failure or each.key[0] in "45"]
        listed = "; ".join(sorted(map(_described, failing))) or "none"
        raise Undocumented(f"{self.id} documents no failure of kind {kind}; it has: {listed}")

    def _inside(self, kind: str) -> tuple[int, DocumentedResponse] | None:
        """Return the failure inside a success that is of a kind, or of none in particular."""
        found = self._inside_success()
        return found if found and {kind, ""} & found[1].kinds else None

    def _failure(self, kind: str) -> Selection:
        """Choose a failure for what the engine rejects.

        In this order: what the spec itself marks as of this kind; a status that means it; for what
        only the protocol rejects, a status that means an invalid request; a range or `default`;
        a failure inside a success; any failure. Missing credentials never get a failure that means
        something else: where nothing documents them the response is a bare 401, which the
        operation's security implies.
        """
        return (
            self._of_kind(kind)
            or self._exact(() if kind in _STATEFUL else KINDS["invalid-request"])
            or self._open(KINDS[kind][0])
            or self._inside_success()
            or (None if kind == "authentication" else self._any_failure())
            or (KINDS[kind][0], None)
        )

    def _of_kind(self, kind: str) -> tuple[int, DocumentedResponse] | None:
        return self.marked(kind) or self._exact(KINDS[kind])

    def marked(self, kind: str) -> tuple[int, DocumentedResponse] | None:
        """Return the failure that the spec itself marks as of a kind, or None."""
        found = (each for each in self.responses if kind in each.kinds and each.key.isdigit())
        return next(((int(each.key), each) for each in found), None)

    def _exact(self, statuses: Sequence[int]) -> tuple[int, DocumentedResponse] | None:
        by_key = {each.key: each for each in self.responses}
        return next(((each, by_key[str(each)]) for each in statuses if str(each) in by_key), None)

    def _open(self, status: int) -> tuple[int, DocumentedResponse] | None:
        found = self.response(status)
        return (status, found) if found else None

    def _inside_success(self) -> tuple[int, DocumentedResponse] | None:
        status, response = self.success
        return (status, response) if response and response.has_failure else None

    def _any_failure(self) -> tuple[int, DocumentedResponse] | None:
        failing = sorted(each.key for each in self.responses if each.key[0] in "45")
        keys = {each.key: each for each in self.responses}
        found = next((key for key in failing if key.isdigit()), None)
        return (int(found), keys[found]) if found else None

    @property
    def examples(self) -> list[str]:
        """Return the names of all examples."""
        return [
            body.name
            for response in self.responses
            for content in response.contents
            for body in content.bodies
            if body.name
        ]

    def example(self, name: str) -> tuple[int, DocumentedResponse, PreparedBody] | None:
        """Return the first example of that name in the file's order, or None."""
        for response in self.responses:
            for content in response.contents:
                for body in content.bodies:
                    if body.name == name:
                        return _number(response.key), response, body
        return None


def _first(
    status: int, response: DocumentedResponse | None, example: str, *, is_failure: bool
) -> MockResponse:
    named = response.named(example) if response and example else None
    content = named or (response.content() if response else None)
    body = content.body(example, is_failure=is_failure) if content else None
    return MockResponse(status, response, body, content=named)


_OF_PROTOCOL = frozenset(
    {"authentication", "media-type", "too-large", "too-slow", "rate-limit", "server"}
)
_STATEFUL = frozenset({"authentication", "permission", "not-found", "rate-limit", "server"})


def _described(response: DocumentedResponse) -> str:
    """Return a failure's status and kinds, as in `401 (authentication)`."""
    means = [kind for kind, known in KINDS.items() if response.key == str(known[0])]
    kinds = ", ".join(sorted(filter(None, response.kinds)) or means)
    return f"{response.key} ({kinds})" if kinds else response.key


def _number(key: str) -> int:
    """Return a status for a response's key; the first number of a range."""
    if key.isdigit():
        return int(key)
    return int(key[0]) * 100 if key[0].isdigit() else 500
