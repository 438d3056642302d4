"""The parts of requests and responses: parameters, headers, bodies and examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from . import extensions, media
from .reader import Pointer
from .schema import Schema

Location = Literal["path", "query", "header", "cookie"]

_DEFAULT_STYLES: Mapping[str, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}


@dataclass(frozen=True, eq=False)
class Example:
    """An example with a value in the file.

    Attributes:
        name: Its key under `examples`; empty for the value of `example`.
        pointer: The example object, references followed; the value itself for `example`.
        at: The place of the value.
        value: The value as JSON data.
        summary: Its summary, or an empty string.
    """

    name: str
    pointer: Pointer
    at: Pointer
    value: Any
    summary: str = ""


@dataclass(frozen=True, eq=False)
class Header:
    """A header of a response or of a part, and the base of a parameter.

    Attributes:
        name: The name in HTTP.
        pointer: Its place, references followed.
        data: The object.
        schema: The schema of its value, directly or in `content`; None without one.
        media_type: The media type of `content`, or None without `content`.
        examples: Its examples.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    schema: Schema | None
    media_type: str | None
    examples: tuple[Example, ...]

    @property
    def required(self) -> bool:
        """Return whether it is required."""
        return self.data.get("required") is True

    @property
    def explode(self) -> bool:
        """Return whether each item or property is a value of its own; the standard has defaults."""
        stated = self.data.get("explode")
        return stated if isinstance(stated, bool) else self.style == "form"

    @property
    def style(self) -> str:
        """Return the style of a value, by default that of the standard."""
        return _text(self.data.get("style")) or "simple"

    @property
    def description(self) -> str:
        """Return the description, or an empty string."""
        return _text(self.data.get("description"))

    @property
    def deprecated(self) -> bool:
        """Return whether it is deprecated."""
        return self.data.get("deprecated") is True

    @property
    def sensitivity(self) -> extensions.Sensitivity | None:
        """Return the sensitivity of a value: its own mark or that of its schema."""
        own = extensions.read_sensitivity(self.data)
        return own or (self.schema.sensitivity if self.schema else None)


@dataclass(frozen=True, eq=False)
class Parameter(Header):
    """A parameter; `location` is the value of `in`."""

    location: Location

    @property
    def required(self) -> bool:
        """Return whether it is required; True for a path parameter."""
        return self.location == "path" or super().required

    @property
    def style(self) -> str:
        """Return the style of a value, by default that of the standard."""
        return _text(self.data.get("style")) or _DEFAULT_STYLES[self.location]


@dataclass(frozen=True, eq=False)
class Encoding:
    """The encoding of one property of a form.

    Attributes:
        pointer: Its place.
        data: The object.
        content_type: The part's media types, or None for the default of its type.
        headers: The part's headers.
    """

    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    content_type: str | None
    headers: tuple[Header, ...]

    @property
    def style(self) -> str | None:
        """Return the style, or None where it is not stated."""
        return _text(self.data.get("style")) or None

    @property
    def explode(self) -> bool:
        """Return whether each item or property is a value of its own; the standard has defaults."""
        stated = self.data.get("explode")
        return stated if isinstance(stated, bool) else self.style in (None, "form")

    @property
    def is_styled(self) -> bool:
        """Return whether a field is written in a style, so that `content_type` is ignored."""
        return self.style is not None or isinstance(self.data.get("explode"), bool)


@dataclass(frozen=True, eq=False)
class MediaType:
    """One media type of a body.

    Attributes:
        name: As written in the spec.
        pointer: Its place.
        data: The object.
        schema: The schema of a body, or None without one.
        examples: Its examples.
        encodings: The encodings by property.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    schema: Schema | None
    examples: tuple[Example, ...]
    encodings: Mapping[str, Encoding]

    @property
    def kind(self) -> media.Kind:
        """Return the kind of a body."""
        return media.kind_of(self.name)

    @cached_property
    def alternatives(self) -> tuple[Schema, ...]:
        """Return the alternative schemas of a body; empty without a schema."""
        return self.schema.alternatives if self.schema else ()


@dataclass(frozen=True, eq=False)
class Body:
    """A request body, in one of several media types.

    Attributes:
        pointer: Its place, references followed.
        data: The object.
        contents: The media types in the order of the file.
    """

    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    contents: tuple[MediaType, ...]

    @property
    def description(self) -> str:
        """Return the description, or an empty string."""
        return _text(self.data.get("description"))

    @property
    def required(self) -> bool:
        """Return whether it is required."""
        return self.data.get("required") is True

    @cached_property
    def preferred(self) -> MediaType | None:
        """Return the default media type."""
        return min(self.contents, key=lambda each: media.rank(each.name), default=None)

    def content(self, media_type: str) -> MediaType | None:
        """Return the content for a media type: by its name, else by a range such as `image/*`."""
        fitting = [each for each in self.contents if media.matches(each.name, media_type)]
        return min(fitting, key=lambda each: media.essence(each.name).count("*"), default=None)


@dataclass(frozen=True, eq=False)
class Link:
    """A link from a response to an operation.

    Attributes:
        name: Its key.
        pointer: Its place, references followed.
        data: The object.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, eq=False)
class Response(Body):
    """One documented response.

    Attributes:
        status: Its key: `404`, `4XX` or `default`.
        place: Its place in the operation, references not followed.
        headers: In the order of the file.
        links: In the order of the file.
    """

    status: str
    place: Pointer
    headers: tuple[Header, ...]
    links: tuple[Link, ...]

    @cached_property
    def range(self) -> tuple[int, int]:
        """Return the first and the last status that it documents; 0 to 999 for `default`."""
        if self.status.isdecimal():
            return int(self.status), int(self.status)
        if len(self.status) == 3 and self.status[0].isdecimal() and self.status[1:].upper() == "XX":
            return int(self.status[0]) * 100, int(self.status[0]) * 100 + 99
        return 0, 999

    def covers(self, status: int) -> bool:
        """Return whether it documents a status."""
        low, high = self.range
        return low <= status <= high

    @property
    def is_default(self) -> bool:
        """Return whether it is the `default` response."""
        return self.status == "default"

    @property
    def is_success(self) -> bool:
        """Return whether its status is a success."""
        return self.status[:1] == "2"

    @property
    def is_error(self) -> bool:
        """Return whether its status is an error."""
        return self.status[:1] in ("4", "5")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
