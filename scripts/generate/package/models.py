"""Models and enums as the templates print them: fields, reading, writing."""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from openapi_python_client.parser.properties import EnumProperty, ModelProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..driver import Parsed
from ..lower.lowered_schemas import NAME, SENSITIVE, Lowered
from .arguments import doc_of
from .python_source import (
    annotation,
    docstring,
    is_link,
    kind,
    literal,
    plain_models,
    plain_name,
    reader,
    sentences,
    takes_files,
    takes_null,
    writer,
)

_ENUM_BASES = {str: "OpenStrEnum", int: "OpenIntEnum"}


@dataclass(frozen=True)
class ModelField:
    """A field of a model.

    Attributes:
        name: Its name in Python.
        key: Its name in JSON.
        prop: The parser's property.
        sensitive: Whether it must not be shown.
        takes_null: Whether null is one of its values.
        source_key: Its name in JSON as source.
        declaration: The line that declares it.
        mapping: The expression that describes how it is read and written.
    """

    name: str
    key: str
    prop: PropertyProtocol
    sensitive: bool
    takes_null: bool
    source_key: str
    declaration: str
    mapping: str


@dataclass(frozen=True)
class ModelBase:
    """The class that a model is derived from.

    Attributes:
        name: Its name, with the type of undocumented properties where there can be any.
        is_quoted: Whether it names a class that is imported for types only.
        reader: The function that reads undocumented properties; empty if they stay as they are.
        takes_more: Whether the vendor documents that there can be any, next to others.
    """

    name: str
    is_quoted: bool = False
    reader: str = ""
    takes_more: bool = False


@dataclass(frozen=True)
class ClientModel:
    """A class for a schema with properties.

    Attributes:
        prop: The parser's property.
        name: The name of the class.
        module: The name of its module.
        fields: Its fields.
        imports: The imports of other models.
        deferred: The imports of models that import this one.
        docstring: Its docstring.
        base: The class that it is derived from.
        plain: The source of the type of the plain dicts that it is made of; empty if it is never
            sent.
    """

    prop: ModelProperty
    name: str
    module: str
    fields: Sequence[ModelField]
    imports: Sequence[str]
    deferred: Sequence[str]
    docstring: str
    base: ModelBase
    plain: str = ""


@dataclass(frozen=True)
class ClientEnum:
    """An enum: the parser's property, name, module, base, docstring, values as source."""

    prop: EnumProperty
    name: str
    module: str
    base: str
    docstring: str
    values: Sequence[tuple[str, str]]


def models(parsed: Parsed, arguments: Iterable[PropertyProtocol]) -> tuple[ClientModel, ...]:
    """Return the models by name, those in arguments with the types of their plain dicts."""
    uses = {
        str(each.class_info.name): {line.rpartition(" ")[2] for line in each.lazy_imports or ()}
        for each in parsed.models
    }
    made = [
        _model(each, parsed.properties[name], _cyclic(name, uses))
        for each in parsed.models
        if (name := str(each.class_info.name))
    ]
    in_arguments = sent(made, arguments)
    found = [
        replace(each, plain=_plain(each)) if each.name in in_arguments else each for each in made
    ]
    return tuple(sorted(found, key=lambda each: each.name))


def with_plain(lines: Iterable[str]) -> set[str]:
    """Return the imports of models, each with that of its plain dicts, whether used or not."""
    found = set(lines)
    return found | {
        f"{line.rpartition(' ')[0]} {plain_name(line.rpartition(' ')[2])}" for line in found
    }


def sent(found: Sequence[ClientModel], props: Iterable[PropertyProtocol]) -> set[str]:
    """Return the names of the models that plain dicts in arguments can make."""
    by_name = {each.name: each for each in found}
    names: set[str] = set()
    todo = [name for prop in props for name in plain_models(prop)]
    while todo:
        if (name := todo.pop()) not in names:
            names.add(name)
            todo += [each for one in by_name[name].fields for each in plain_models(one.prop)]
    return names


def _plain(model: ClientModel) -> str:
    """Return the source of the type of the plain dicts that a model is made of."""
    name, extra = plain_name(model.name), model.prop.additional_properties
    if not model.fields:
        return f"{name}: TypeAlias = Mapping[str, {kind(extra) if extra else 'Any'}]"
    types = {each.key: _plain_type(each) for each in model.fields}
    doc = f"The JSON data of `{model.name}`, as a plain dict."
    is_class = all(
        key.isidentifier() and not keyword.iskeyword(key) and not key.startswith("__")
        for key in types
    )
    if is_class:
        lines = "\n".join(f"    {key}: {type_}" for key, type_ in types.items())
        return f'class {name}(TypedDict, total=False):\n    """{doc}"""\n\n{lines}'
    held = ", ".join(f"{literal(key)}: {literal(type_)}" for key, type_ in types.items())
    return f'{name} = TypedDict("{name}", {{{held}}}, total=False)\n"""{doc}"""'


def _plain_type(field: ModelField) -> str:
    has_default = isinstance(field.prop, ConstProperty) and field.prop.default is not None
    type_ = annotation(field.prop, given=True).removesuffix(" | Unset")
    return f"Required[{type_}]" if field.prop.required and not has_default else type_


def _model(prop: ModelProperty, lowered: Mapping[str, Lowered], cyclic: set[str]) -> ClientModel:
    own = prop.data.properties or {}
    order = [each.get(NAME, name) for name, each in lowered.items() if name in own]
    sensitive = {each.get(NAME, name) for name, each in lowered.items() if SENSITIVE in each}
    fields = [
        _field(each, is_sensitive=each.name.get_untrusted_value() in sensitive)
        for each in (*(prop.required_properties or []), *(prop.optional_properties or []))
    ]
    fields.sort(key=lambda each: order.index(each.key) if each.key in order else 0)
    lazy = sorted(prop.lazy_imports or ())
    deferred = [each for each in lazy if each.rpartition(" ")[2] in cyclic]
    direct = {*(prop.relative_imports or ()), *lazy} - set(deferred)
    name = str(prop.class_info.name)
    entries = [(each.name, doc_of(each.prop)) for each in fields]
    later = {each.rpartition(" ")[2] for each in deferred} | {name}
    return ClientModel(
        prop=prop,
        name=name,
        module=str(prop.class_info.module_name),
        fields=tuple(fields),
        imports=tuple(sorted(with_plain(each for each in direct if ".models." in each))),
        deferred=tuple(deferred),
        docstring=docstring(*sentences(doc_of(prop) or f"{name}."), {"Attributes": entries}),
        base=_base(prop, later, name, fields=bool(fields)),
    )


def _field(prop: PropertyProtocol, *, is_sensitive: bool) -> ModelField:
    name, key = str(prop.python_name), prop.name.get_untrusted_value()
    default = ""
    if isinstance(prop, ConstProperty) and prop.default is not None:
        default = literal(prop.default.raw_value)
    elif not prop.required:
        default = "UNSET"
    options = [f"default={default}"] if default else []
    options += ["repr=_hidden"] if is_sensitive else []
    options += ["converter=_held_file"] if takes_files(prop) else []
    options += ["converter=_held_link"] if is_link(prop) else []
    if is_sensitive or takes_files(prop) or is_link(prop):
        value = f" = _field({', '.join(options)})"
    else:
        value = f" = {default}" if default else ""
    given = [literal(key), reader(prop), *filter(None, [writer(prop)])]
    given += ["null=True"] if prop.required and takes_null(prop) else []
    how = "required" if prop.required else "optional"
    return ModelField(
        name=name,
        key=key,
        prop=prop,
        sensitive=is_sensitive,
        takes_null=takes_null(prop),
        source_key=literal(key),
        declaration=f"{name}: {annotation(prop)}{value}",
        mapping=f"{how}({', '.join(given)})",
    )


def _base(prop: ModelProperty, later: set[str], own: str, *, fields: bool) -> ModelBase:
    """Return the base class; the classes in `later` do not exist when the model is made."""
    extra = prop.additional_properties
    if extra is None:
        return ModelBase("ApiModel")
    type_, read = kind(extra), reader(extra)
    named = later & set(re.findall(r"\w+", type_))
    return ModelBase(
        name=f"{'OpenModel' if fields else 'MapModel'}[{literal(type_) if named else type_}]",
        is_quoted=bool(named - {own}),
        reader="" if read == "anything" else read,
        takes_more=fields and bool(prop.data.additionalProperties),
    )


def _cyclic(name: str, uses: Mapping[str, set[str]]) -> set[str]:
    """Return the classes through which a model refers to itself."""
    return {each for each in uses[name] if name in _reachable_classes(each, uses)}


def _reachable_classes(start: str, uses: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        todo += uses.get(each := todo.pop(), set()) - seen
        seen.add(each)
    return seen


def enums(parsed: Parsed) -> tuple[ClientEnum, ...]:
    """Return the enums, by name."""
    return tuple(sorted(map(_enum, parsed.enums), key=lambda each: each.name))


def _enum(prop: EnumProperty) -> ClientEnum:
    name = str(prop.class_info.name)
    return ClientEnum(
        prop=prop,
        name=name,
        module=str(prop.class_info.module_name),
        base=_ENUM_BASES[prop.value_type],
        docstring=docstring(*sentences(doc_of(prop) or f"{name}.")),
        # The parser has escaped texts for double quotes.
        values=tuple(
            (key, literal(json.loads(f'"{each}"') if prop.value_type is str else each))
            for key, each in prop.values.items()
        ),
    )
