"""The media types that each method of an action sends and reads.

An action has a method for the media types that a client prefers. Every other one that a client can
write or read has a method of its own, so that its arguments, its result and its Accept header have
the right types.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...identifiers import snake
from ...spec import Action, MediaType, Schema, media

_OWN_MEANING = ("application/merge-patch+json", "application/json-patch+json")
_NAMES = {
    media.FORM: "form",
    "multipart/form-data": "multipart",
    "text/plain": "text",
    "application/octet-stream": "file",
    "application/x-ndjson": "lines",
    "text/event-stream": "events",
}


@dataclass(frozen=True)
class MediaChoice:
    """The media types of one method.

    Attributes:
        sent: Those of the request; several only where all are files. The first is the default.
        received: That of the successes, or empty for the preferred one.
        suffix: What the name of the method ends with; empty for the preferred media types.
    """

    sent: tuple[MediaType, ...] = ()
    received: str = ""
    suffix: str = ""

    @property
    def shown(self) -> str:
        """Return the names of the media types that distinguish the method."""
        return self.received or " or ".join(each.name for each in self.sent)


def choices(action: Action) -> Iterator[MediaChoice]:
    """Yield the media types of each method of an action, the preferred ones first."""
    first, *others = _requests(action.contents) or [()]
    yield MediaChoice(first)
    for each in others:
        yield MediaChoice(each, suffix=_suffix(each[0].name, is_sent=True))
    for name in _responses(action):
        yield MediaChoice(first, name, _suffix(name))


def _requests(contents: tuple[MediaType, ...]) -> list[tuple[MediaType, ...]]:
    """Return the media types of a request by method; those of files are one method."""
    ordered = sorted(contents, key=lambda each: (not _is_written(each), media.rank(each.name)))
    files = tuple(each for each in ordered if each.kind == "binary" and _is_written(each))
    found: list[tuple[MediaType, ...]] = []
    for each in ordered:
        if found and (not _is_written(each) or _is_alias(each, [first for first, *_ in found])):
            continue
        if each not in files:
            found.append((each,))
        elif each is files[0]:
            found.append(files)
    return found


def _responses(action: Action) -> list[str]:
    """Return the media types of successes that the method of the preferred ones does not read."""
    found: dict[str, str] = {}
    for response in action.responses:
        preferred = response.preferred
        if preferred is None or not (response.is_success or response.is_default):
            continue
        for each in response.contents:
            if each is not preferred and _is_read(each, preferred):
                found.setdefault(_suffix(each.name), each.name)
    return list(found.values())


def _is_alias(content: MediaType, others: Sequence[MediaType]) -> bool:
    """Return whether a media type is one of others, or JSON of the same schema as one of them."""
    name = media.essence(content.name)
    if any(name == media.essence(each.name) for each in others):
        return True
    if content.kind != "json" or name in _OWN_MEANING:
        return False
    found = [each for each in others if each.kind == "json"]
    return any("*" in name or _is_equal(content.schema, each.schema) for each in found)


def _is_equal(one: Schema | None, other: Schema | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.target.pointer == other.target.pointer or one.data == other.data


def _is_written(content: MediaType) -> bool:
    """Return whether a client can write a media type."""
    name, types = media.essence(content.name), _types(content)
    match content.kind:
        case "json" | "form":
            return True
        case "multipart":
            return name == "multipart/form-data"
        case "text" | "binary":
            return not types - {"string", "null"}
        case _:
            return False


def _is_read(content: MediaType, preferred: MediaType) -> bool:
    """Return whether a media type of a success has a method next to that of the preferred one."""
    is_same = content.schema is not None and _is_equal(content.schema, preferred.schema)
    if is_same or "*" in content.name:
        return False
    if content.kind == "lines":
        return True
    is_plain = content.kind in ("text", "binary") and not _types(content) - {"string", "null"}
    return is_plain and media.essence(content.name) != media.essence(preferred.name)


def _types(content: MediaType) -> frozenset[str]:
    return content.schema.types if content.schema else frozenset()


def _suffix(name: str, *, is_sent: bool = False) -> str:
    """Return what the name of a method ends with: `form`, `file`, `csv`, `pdf`."""
    known = _NAMES.get(media.essence(name))
    if known is None and is_sent and media.kind_of(name) == "binary":
        known = "file"
    return f"as_{known or snake(media.essence(name).partition('/')[2])}"
