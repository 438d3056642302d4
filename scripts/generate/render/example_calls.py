"""The spec's examples as calls of the client."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from openapi_python_client.parser.properties import (
    EnumProperty,
    ModelProperty,
)
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.strings import in_double_quote_literal

from ..package.arguments import Argument
from ..package.client_package import Package
from ..package.methods import Method
from ..package.python_source import literal, prose
from ..read.client_operation import ClientOperation

_STARTS = {b"\xff\xd8\xff": "photo.jpg"}
"""Names of files by their first bytes; any other is `photo.png`."""
_UUID = "00000000-0000-4000-8000-000000000000"
_TYPES: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
}


@dataclass(frozen=True)
class ExampleCall:
    """A call: its summary, its source, the names it imports, of other modules as `module:name`."""

    summary: str
    operation: str
    call: str
    imports: tuple[str, ...]
    has_result: bool


def example_calls(
    package: Package, method: Method, variable: str, *, iterated: bool = False
) -> Iterator[ExampleCall]:
    """Yield a call for each example of a body, the last with all parameters that have examples.

    Args:
        package: The package of the method.
        method: The method.
        variable: The name of the client.
        iterated: Whether to call the method that iterates the list.
    """
    if iterated and method.iteration:
        paged = (method.iteration.pages.paging.limit, method.iteration.pages.paging.start)
        choices = [each for each in method.keywords if each.key not in paged]
        method = replace(method, name=method.iteration.name, keywords=choices)
    bodies = _bodies(method.operation)
    for index, (summary, body) in enumerate(bodies):
        source = _ExampleSource({each.name: each.prop for each in package.models})
        everything = index == len(bodies) - 1
        yield _example(source, method, variable, summary, body, everything=everything)


def _bodies(operation: ClientOperation) -> list[tuple[str, Any]]:
    """Return summary and value of each example of what an action sends, or one that is empty."""
    if operation.content is None:
        return [("", None)]
    found = [
        (prose(each.summary), each.value)
        for each in operation.content.examples
        if operation.action.branch is None or operation.action.is_selected_by(each.value)
    ]
    return found or [("", {})]


def _example(  # noqa: PLR0913  # called in one place
    source: _ExampleSource,
    method: Method,
    variable: str,
    summary: str,
    body: Any,
    *,
    everything: bool,
) -> ExampleCall:
    given = [source.parameter(method, each) for each in method.arguments["path"]]
    in_body = {each.handed for each in method.body_members or ()}
    members = body if isinstance(body, dict) else {}
    for each in method.keywords:
        name, code = each.key, None
        if each.handed in in_body:
            code = source.member(each.prop, members)
        elif each is method.body:
            code = source.value(each.prop, body) if body else source.placeholder(each.prop)
        elif each.required or (everything and _parameter_example(method, name) is not None):
            code = source.parameter(method, each)
        if code is not None:
            given.append(f"{each.handed}={code}")
    known = {each.key for each in method.body_members or ()}
    if method.more and (further := {n: v for n, v in members.items() if n not in known}):
        given.append(f"additional_properties={literal(further)}")
    group = method.endpoint.tags[0]
    call = f"{variable}.{group}.{method.name}({', '.join(given)})"
    return ExampleCall(
        summary,
        method.operation.runtime.id,
        call,
        tuple(sorted(source.names)),
        method.returns != "None",
    )


def _parameter_example(method: Method, name: str) -> Any:
    for each in method.operation.action.operation.parameters:
        if each.name == name and each.examples:
            return each.examples[0].value
    return None


class _ExampleSource:
    """Writes values as Python source and records the names that it needs.

    The parser may make a property before it reads the properties of its model, so models are looked
    up by name.
    """

    def __init__(self, models: Mapping[str, ModelProperty]) -> None:
        self._models = models
        self.names: set[str] = set()

    def parameter(self, method: Method, argument: Argument) -> str:
        """Return the source of an argument that is not part of the body."""
        name = argument.key
        value = _parameter_example(method, name)
        if name in method.operation.flags:
            return literal(list(value or {}))
        if value is None:
            return self.placeholder(argument.prop)
        return self.value(argument.prop, value)

    def member(self, prop: PropertyProtocol, example: Mapping[str, Any]) -> str | None:
        """Return the source of a property, or None for an optional one without an example."""
        name = prop.name.get_untrusted_value()
        if name in example:
            return self.value(prop, example[name])
        return self.placeholder(prop) if prop.required else None

    def placeholder(self, prop: PropertyProtocol) -> str:
        """Return the source of some value of the right type."""
        if isinstance(prop, UnionProperty):
            return self.placeholder(prop.inner_properties[0])
        if isinstance(prop, EnumProperty):
            return self._enum(prop, next(iter(prop.values.values())))
        kind = prop.get_base_json_type_string().as_unembedded_code()
        value: Any = {"int": 1, "float": 1.5, "bool": True}.get(kind, "...")
        if isinstance(prop, ModelProperty | ListProperty):
            value = {} if isinstance(prop, ModelProperty) else []
        if isinstance(prop, DateProperty | DateTimeProperty):
            value = "2030-12-31"
        if isinstance(prop, UuidProperty):
            value = _UUID
        return self.value(prop, prop.value.raw_value if isinstance(prop, ConstProperty) else value)

    def value(self, prop: PropertyProtocol, value: Any) -> str:  # noqa: PLR0911  # one per kind
        """Return the source of a value that a property has in JSON data."""
        if value is None or isinstance(prop, NoneProperty | ConstProperty):
            return literal(value)
        if isinstance(prop, FileProperty):
            return self._file(str(value))
        if isinstance(prop, ModelProperty) and isinstance(value, dict):
            return self._model(prop, value)
        if isinstance(prop, ListProperty) and isinstance(value, list):
            return f"[{', '.join(self.value(prop.inner_property, each) for each in value)}]"
        if isinstance(prop, EnumProperty):
            return self._enum(prop, value)
        if isinstance(prop, UnionProperty):
            return self.value(self._fitting(prop, value), value)
        if isinstance(prop, DateProperty | DateTimeProperty | UuidProperty):
            return self._textual(prop, value)
        return literal(value)

    def _file(self, value: str) -> str:
        """Return the path of a picture, which is base64 in JSON, or the bytes of a text."""
        try:
            start = base64.b64decode(value, validate=True)[:3]
        except ValueError:
            return f"({' '.join(literal(line) for line in value.encode().splitlines(True))})"
        self.names.add("pathlib:Path")
        return f"Path({literal(_STARTS.get(start, 'photo.png'))})"

    def _model(self, prop: ModelProperty, value: Mapping[str, Any]) -> str:
        self.names.add(str(prop.class_info.name))
        model = self._models[str(prop.class_info.name)]
        held = [*(model.required_properties or []), *(model.optional_properties or [])]
        if value.keys() - {each.name.get_untrusted_value() for each in held}:
            # What the vendor does not document is not an argument.
            return f"{prop.class_info.name}.from_dict({literal(dict(value))})"
        members = [
            f"{each.python_name}={code}"
            for each in held
            if not (isinstance(each, ConstProperty) and each.default is not None)
            and (code := self.member(each, value)) is not None
        ]
        return f"{prop.class_info.name}({', '.join(members)})"

    def _enum(self, prop: EnumProperty, value: Any) -> str:
        self.names.add(str(prop.class_info.name))
        for key, each in prop.values.items():
            if each in (value, in_double_quote_literal(str(value))):
                return f"{prop.class_info.name}.{key}"
        return f"{prop.class_info.name}({literal(value)})"

    def _textual(self, prop: PropertyProtocol, value: Any) -> str:
        if isinstance(prop, UuidProperty):
            self.names.add("uuid:UUID")
            return f"UUID({literal(value)})"
        kind = "date" if isinstance(prop, DateProperty) else "datetime"
        self.names.add(f"datetime:{kind}")
        return f"{kind}.fromisoformat({literal(value)})"

    def _fitting(self, prop: UnionProperty, value: Any) -> PropertyProtocol:
        """Return the alternative that a value is of."""
        # Constants are more specific than types.
        ranked: list[PropertyProtocol] = sorted(
            prop.inner_properties, key=lambda each: not isinstance(each, ConstProperty)
        )
        return next((each for each in ranked if self._is_of(each, value)), ranked[-1])

    def _is_of(self, prop: PropertyProtocol, value: Any) -> bool:
        if isinstance(prop, ConstProperty):
            return bool(prop.value.raw_value == value)
        if isinstance(prop, FileProperty):
            return isinstance(value, str)
        if isinstance(prop, ModelProperty) and isinstance(value, dict):
            return all(
                name in value and (constant is None or value[name] == constant.value.raw_value)
                for name, constant in self._required(prop)
            )
        kind = prop.get_base_json_type_string().as_unembedded_code()
        is_object = isinstance(value, dict) and prop.json_is_dict
        return isinstance(value, _TYPES.get(kind, ())) or is_object

    def _required(self, prop: ModelProperty) -> list[tuple[str, ConstProperty | None]]:
        """Return the properties that every value of a model has, with the constant of some."""
        model = self._models[str(prop.class_info.name)]
        return [
            (each.name.get_untrusted_value(), each if isinstance(each, ConstProperty) else None)
            for each in model.required_properties or []
        ]
