"""The documented responses of an operation, with their bodies.

`response_examples` prepares them, `response_choice` chooses between them; a changed body is
validated when it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ...spec import Schema
from ...spec.media import is_json, kind_of
from ..http_messages import Headers, encode
from .body_encoding import quality, ranges, write
from .compiled_schemas import Validator
from .link_places import LinkPlaces, links_in


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

    @property
    def body(self) -> Any:
        """Return its body as JSON data, or None without one."""
        return self.value if self.has_value else self.prepared.value if self.prepared else None

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
