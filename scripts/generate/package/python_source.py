"""Python source for values, types and docstrings of a spec.

Every string of a spec that reaches generated code goes through `literal`, `docstring` or `prose`.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from openapi_python_client.parser.properties import (
    AnyProperty,
    EnumProperty,
    ModelProperty,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.strings import safe_for_docstring

from ..driver import LinkProperty
from ..runtime.api_operation import CredentialPlacement, ExpectedResponse

_FILE = re.compile(r"\bFile\b")
_LINK = re.compile(r"\bLink\b")
_MODEL_LIST = re.compile(r"\blist\[")
_READERS: dict[type[object], str] = {
    DateProperty: "datetime.date.fromisoformat",
    DateTimeProperty: "datetime.datetime.fromisoformat",
    AnyProperty: "anything",
    BooleanProperty: "boolean",
    FloatProperty: "number",
    IntProperty: "integer",
    NoneProperty: "null",
    StringProperty: "text",
    FileProperty: "File.from_base64",
    UuidProperty: "UUID",
}
_AS_WRITTEN = ("anything", "boolean", "number", "integer", "text", "File.from_base64")
"""The readers of what is the same in JSON."""
_OTHER = (
    "`UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError` without a"
    " complete response, `DecodingError` for an undocumented one, `FailureError` for any other."
)
OTHER_ERRORS = ("ApiError", _OTHER)
"""What every method raises besides its documented errors."""
_WIDTH = 100
_SHORT = (CredentialPlacement, ExpectedResponse)
"""Dataclasses whose first fields are clear without their names."""
# An unescaped quote at the end would join the three that close the docstring.
_BARE_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"$')
_ESCAPED_QUOTE = r"\1\""


def literal(value: Any) -> str:
    """Return a value as Python source; dataclasses as calls without their defaults."""
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}({', '.join(_fields(value))})"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{literal(key)}: {literal(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value)


def _fields(value: Any) -> Iterator[str]:
    """Yield the arguments that make a dataclass, those of short ones without their names."""
    is_short = type(value) in _SHORT
    for each in fields(value):
        held = getattr(value, each.name)
        if _is_default(each, held):
            is_short = False
        else:
            yield literal(held) if is_short else f"{each.name}={literal(held)}"


def _is_default(each: Any, value: Any) -> bool:
    if each.default_factory is not MISSING:
        return bool(value == each.default_factory())
    return bool(value == each.default)


def prose(text: object) -> str:
    """Return a text on one line without control characters, for Markdown and TOML."""
    words = "".join(
        letter if unicodedata.category(letter)[0] != "C" or letter.isspace() else " "
        for letter in str(text or "")
    ).split()
    return " ".join(words)


def _escaped(text: object) -> str:
    """Return a text escaped for a docstring."""
    return safe_for_docstring(str(text or "")).rstrip()


def docstring(
    summary: str,
    description: str = "",
    sections: Mapping[str, Iterable[tuple[str, str]]] | None = None,
    *,
    indent: int = 4,
) -> str:
    """Return a docstring with its quotes.

    Args:
        summary: The first line.
        description: Paragraphs, with empty lines between them.
        sections: Entries of a name and a text by the title of their section; an entry without a
            name is a text alone.
        indent: How far the docstring will be indented.
    """
    parts = [_paragraph(summary, indent) or "..."]
    parts += [
        paragraph for each in description.split("\n\n") if (paragraph := _paragraph(each, indent))
    ]
    for title, entries in (sections or {}).items():
        lines = [_entry(name, text, indent) for name, text in entries]
        if lines:
            parts.append("\n".join([f"{title}:", *lines]))
    body = "\n\n".join(parts)
    if "\n" in body:
        return f'"""{body}\n"""'
    return f'"""{_BARE_QUOTE.sub(_ESCAPED_QUOTE, body)}"""'


def sentences(text: str) -> tuple[str, str]:
    """Return the first sentence of a description, and the rest."""
    first, _, rest = text.partition("\n\n")
    sentence, stop, more = " ".join(first.split()).partition(". ")
    return sentence + stop.rstrip(), "\n\n".join(part for part in (more, rest) if part)


def _paragraph(text: str, indent: int) -> str:
    return textwrap.fill(
        " ".join(_escaped(text).split()),
        _WIDTH - indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _entry(name: str, text: str, indent: int) -> str:
    return textwrap.fill(
        " ".join(f"{_escaped(name)}: {_escaped(text)}".split()).strip(": "),
        _WIDTH - indent,
        initial_indent="    ",
        subsequent_indent="        ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def annotation(prop: PropertyProtocol, *, given: bool = False) -> str:
    """Return the type of a property.

    Args:
        prop: The property.
        given: Whether it is an argument of a method, which takes files in any form, plain dicts
            for models, and the values of an enum as they are.
    """
    code = kind(prop)
    others = {**{each: plain_name(each) for each in plain_models(prop)}, **listed_values(prop)}
    if given and others:
        code = _MODEL_LIST.sub("Sequence[", code)
        names = "|".join(map(re.escape, others))
        code = re.sub(rf"\b({names})\b", lambda found: f"{found[0]} | {others[found[0]]}", code)
    code = code if prop.required else f"{code} | Unset"
    return _LINK.sub("str", _FILE.sub("FileInput", code)) if given else code


def listed_values(prop: PropertyProtocol) -> Mapping[str, str]:
    """Return the values of each enum in a property, as a type, by the name of its class."""
    match prop:
        case EnumProperty():
            values = ", ".join(map(literal, prop.values.values()))
            return {str(prop.class_info.name): f"Literal[{values}]"}
        case ListProperty():
            return listed_values(prop.inner_property)
        case UnionProperty():
            return {name: to for each in _inner(prop) for name, to in listed_values(each).items()}
        case _:
            return {}


def plain_name(model: str) -> str:
    """Return the name of the type of the plain dicts that a model is made of."""
    return f"{model}Dict"


def plain_models(prop: PropertyProtocol) -> list[str]:
    """Return the models that may be plain dicts, which are told from anything else."""
    match prop:
        case ModelProperty():
            return [str(prop.class_info.name)]
        case ListProperty():
            return plain_models(prop.inner_property)
        case UnionProperty():
            some = [each for each in _inner(prop) if not isinstance(each, NoneProperty)]
            found = [plain_models(each) for each in some]
            return list(dict.fromkeys(sum(found, list[str]()))) if all(found) else []
        case _:
            return []


def plain_reader(prop: PropertyProtocol) -> str:
    """Return the expression of the reader that makes models of plain dicts."""
    match prop:
        case ListProperty():
            return f"many({plain_reader(prop.inner_property)})"
        case UnionProperty():
            some = [each for each in _inner(prop) if not isinstance(each, NoneProperty)]
            found = ", ".join(map(plain_reader, some))
            return found if len(some) == 1 else f"one_of({found})"
        case _:
            return reader(prop)


def takes_files(prop: PropertyProtocol) -> bool:
    """Return whether a property is a file, and nothing else that a file could be mistaken for."""
    inner = _inner(prop) if isinstance(prop, UnionProperty) else [prop]
    kinds = {type(each) for each in inner}
    return FileProperty in kinds and kinds <= {FileProperty, NoneProperty}


def is_link(prop: PropertyProtocol) -> bool:
    """Return whether a property is a link, or null."""
    inner = _inner(prop) if isinstance(prop, UnionProperty) else [prop]
    return any(isinstance(each, LinkProperty) for each in inner)


def takes_null(prop: PropertyProtocol) -> bool:
    """Return whether null is one of a property's values."""
    return not {"None", "Any"}.isdisjoint(kind(prop).split(" | "))


def kind(prop: PropertyProtocol) -> str:
    """Return the type of a property that is present."""
    match prop:
        case ConstProperty():
            # The generator's own code escapes quotes and backslashes twice.
            code = f"Literal[{literal(prop.value.raw_value)}]"
        case LinkProperty():
            code = "Link"
        case ListProperty():
            code = f"list[{kind(prop.inner_property)}]"
        case EnumProperty() if _is_flag(prop):
            code = f"{prop.class_info.name} | bool"
        case UnionProperty():
            code = (
                " | ".join(sorted({kind(each) for each in _inner(prop)}, key=_none_last)) or "Any"
            )
        case _:
            code = prop.get_type_string(no_optional=True).as_unembedded_code()
    # The generator's own class for names cannot be copied between the processes of a review.
    return str(code)


def _is_flag(prop: EnumProperty) -> bool:
    """Return whether the values are the texts `true` and `false`, for which a bool is accepted."""
    return set(prop.values.values()) == {"true", "false"}


def _inner(prop: UnionProperty) -> list[PropertyProtocol]:
    """Return the alternatives; `str` is left out next to an enum, which keeps unlisted texts."""
    has_texts = any(
        isinstance(each, EnumProperty) and each.value_type is str for each in prop.inner_properties
    )
    return [
        each
        for each in prop.inner_properties
        if not (has_texts and isinstance(each, StringProperty))
    ]


def _none_last(code: str) -> tuple[bool, str]:
    return code == "None", code.lower()


def literal_alternatives(prop: PropertyProtocol) -> list[str]:
    """Return the constants that a property may be instead of a file."""
    inner = prop.inner_properties if isinstance(prop, UnionProperty) else []
    return [str(each.value.raw_value) for each in inner if isinstance(each, ConstProperty)]


def reader(prop: PropertyProtocol) -> str:
    """Return the expression of a function that reads a property from JSON data."""
    match prop:
        case EnumProperty():
            code = str(prop.class_info.name)
        case ModelProperty():
            code = f"{prop.class_info.name}.from_dict"
        case ListProperty():
            code = f"many({reader(prop.inner_property)})"
        case UnionProperty():
            code = _union_reader(prop)
        case LinkProperty():
            code = f"link({', '.join(map(literal, prop.hosts))})"
        case ConstProperty():
            code = f"exactly({literal(prop.value.raw_value)})"
        case _:
            code = _READERS.get(type(prop), "anything")
    return code


def _union_reader(prop: UnionProperty) -> str:
    inner = _inner(prop)
    if len(inner) == 1:
        return reader(inner[0])
    if any(isinstance(each, AnyProperty) for each in inner):
        return "anything"
    some = [each for each in inner if not isinstance(each, NoneProperty)]
    if len(some) == 1:
        return f"nullable({reader(some[0])})"
    return f"one_of({', '.join(map(reader, inner))})"


def written(prop: PropertyProtocol, source: str) -> str:
    """Return the expression of the JSON data of a property that is present; files stay files."""
    if reader(prop) in _AS_WRITTEN:
        return source
    return f"{writer(prop) or 'plain'}({source})"


def writer(prop: PropertyProtocol) -> str:
    """Return the function that writes a property as JSON data; an empty string for `plain`."""
    inner = prop
    while isinstance(inner, ListProperty):
        inner = inner.inner_property
    alternatives = _inner(inner) if isinstance(inner, UnionProperty) else [inner]
    some = [each for each in alternatives if not isinstance(each, NoneProperty)]
    is_flag = len(some) == 1 and isinstance(some[0], EnumProperty) and _is_flag(some[0])
    return "plain_flags" if is_flag else ""
