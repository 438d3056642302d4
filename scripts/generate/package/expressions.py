"""Python expressions for the generator's properties: types, reading from JSON, writing to it."""

from __future__ import annotations

import re

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

from ..text import literal

_FILE = re.compile(r"\bFile\b")
_READERS: dict[type[object], str] = {
    DateProperty: "datetime.date.fromisoformat",
    DateTimeProperty: "datetime.datetime.fromisoformat",
    AnyProperty: "anything",
    FileProperty: "File.from_base64",
    UuidProperty: "UUID",
}
# Where several shapes are possible, a reader has to refuse what is not its own.
_STRICT: dict[type[object], str] = {
    BooleanProperty: "boolean",
    FloatProperty: "number",
    IntProperty: "integer",
    NoneProperty: "null",
    StringProperty: "text",
}


def annotation(prop: PropertyProtocol, *, given: bool = False) -> str:
    """Give the type of a property; `given` for an argument, which takes files in any form."""
    code = kind(prop) if prop.required else f"{kind(prop)} | Unset"
    return _FILE.sub("FileInput", code) if given else code


def takes_files(prop: PropertyProtocol) -> bool:
    """Tell whether a member is a file and nothing else that a file could be mistaken for."""
    inner = _inner(prop) if isinstance(prop, UnionProperty) else [prop]
    kinds = {type(each) for each in inner}
    return FileProperty in kinds and kinds <= {FileProperty, NoneProperty}


def takes_null(prop: PropertyProtocol) -> bool:
    """Return whether null is one of a property's values."""
    return not {"None", "Any"}.isdisjoint(kind(prop).split(" | "))


def kind(prop: PropertyProtocol) -> str:
    """Give the type of a property that is there."""
    match prop:
        case ConstProperty():
            # The generator's own code escapes quotes and backslashes twice.
            code = f"Literal[{literal(prop.value.raw_value)}]"
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
    return code


def _is_flag(prop: EnumProperty) -> bool:
    """Return whether the values are the texts `true` and `false`, for which a bool is taken too."""
    return set(prop.values.values()) == {"true", "false"}


def _inner(prop: UnionProperty) -> list[PropertyProtocol]:
    """Give the alternatives; an enum keeps texts that it does not list, so it is one with `str`."""
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


def words_beside(prop: PropertyProtocol) -> list[str]:
    """Give the words that a property may be instead of anything else."""
    inner = prop.inner_properties if isinstance(prop, UnionProperty) else []
    return [str(each.value.raw_value) for each in inner if isinstance(each, ConstProperty)]


def reader(prop: PropertyProtocol) -> str:
    """Give a function that reads a property from JSON data."""
    match prop:
        case EnumProperty():
            code = str(prop.class_info.name)
        case ModelProperty():
            code = f"{prop.class_info.name}.from_dict"
        case ListProperty():
            code = f"many({reader(prop.inner_property)})"
        case UnionProperty():
            code = _union_reader(prop)
        case ConstProperty():
            code = f"exactly({literal(prop.value.raw_value)})"
        case _:
            code = _READERS.get(type(prop), "as_is")
    return code


def _union_reader(prop: UnionProperty) -> str:
    inner = _inner(prop)
    if len(inner) == 1:
        return reader(inner[0])
    if any(isinstance(each, AnyProperty) for each in inner):
        return "anything"
    some = [each for each in inner if not isinstance(each, NoneProperty)]
    if all(reader(each) == "as_is" for each in some):
        return "as_is" if some == inner else "nullable(as_is)"
    if len(some) == 1:
        return f"nullable({reader(some[0])})"
    return f"one_of({', '.join(_STRICT.get(type(each)) or reader(each) for each in inner)})"


def written(prop: PropertyProtocol, source: str) -> str:
    """Return the expression of the JSON data of a property that is there; files stay files."""
    if reader(prop) in ("as_is", "anything", "File.from_base64"):
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
