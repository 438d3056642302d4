"""The documented headers of responses, as attributes of the client's `ResponseHeaders`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...identifiers import identifier, unique
from ...spec import Document, Header, Schema
from ..runtime.response_headers import DocumentedHeaders
from .python_source import docstring, literal, sentences

_READERS: Mapping[str, str] = {
    "integer": "int",
    "number": "float",
    "boolean": "flag",
    "date": "datetime.date.fromisoformat",
    "date-time": "datetime.datetime.fromisoformat",
    "uuid": "UUID",
}
"""How a type, or a format of a string, is read."""
_IGNORED = frozenset({"accept", "authorization", "content-type"})
"""What OpenAPI describes elsewhere, so that a header object of this name has no effect."""


@dataclass(frozen=True)
class HeaderAttribute:
    """A header as an attribute.

    Attributes:
        name: Its name in Python.
        source: Its name in HTTP, as source.
        reader: The expression of the function that reads it.
        type: Its type, as source.
        docstring: Its docstring.
    """

    name: str
    source: str
    reader: str
    type: str
    docstring: str


def header_attributes(document: Document) -> Iterator[HeaderAttribute]:
    """Yield the headers that any response documents, each once, in the order of their names.

    One that is documented with several types is a text.
    """
    found: dict[str, list[Header]] = {}
    for operation in document.operations:
        for response in operation.responses:
            for each in response.headers:
                found.setdefault(each.name.lower(), []).append(each)
    taken = set(dir(DocumentedHeaders))
    for name in sorted(found.keys() - _IGNORED):
        first = found[name][0]
        readers = {_reader(each) for each in found[name]}
        reader = readers.pop() if len(readers) == 1 else "str"
        attribute = unique(identifier(first.name), taken)
        taken.add(attribute)
        yield HeaderAttribute(
            attribute,
            literal(first.name),
            reader,
            _type(reader),
            docstring(*sentences(_description(found[name]))),
        )


def _description(headers: list[Header]) -> str:
    """Return the description of a header, or those of the responses that it differs in."""
    found = dict.fromkeys(each.description.strip() for each in headers if each.description)
    return "\n\n".join(found) or f"The header {headers[0].name}."


def _reader(header: Header) -> str:
    """Return the expression that reads a header; one with `content` is a text."""
    if header.schema is None or header.media_type is not None:
        return "str"
    if header.schema.types - {"null"} == {"array"}:
        return f"listed({_of(header.schema.items)})" if header.schema.items else "listed(str)"
    return _of(header.schema)


def _type(reader: str) -> str:
    """Return the type of what a reader returns."""
    if reader.startswith("listed("):
        return f"list[{_type(reader.removeprefix('listed(').removesuffix(')'))}]"
    return {"flag": "bool"}.get(reader, reader.removesuffix(".fromisoformat"))


def _of(schema: Schema) -> str:
    named = schema.types - {"null"}
    kind = next(iter(named)) if len(named) == 1 else ""
    return _READERS.get(_text(schema.data.get("format")) if kind == "string" else kind, "str")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
