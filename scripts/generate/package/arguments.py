"""The arguments of methods: parameters, and the properties that make up a body."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, replace

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..read.client_operation import ClientOperation
from ..runtime.service import CallOptions
from .python_source import (
    annotation,
    listed_values,
    literal,
    literal_alternatives,
    plain_models,
    plain_reader,
    takes_null,
)

LOCATIONS = ("path", "query", "header", "cookie")
_DELIMITERS = {"space": " ", "pipe": "|"}
_ADDING = {
    "plain": "add",
    "deep": "add_deep",
    "json": "add_json",
    **dict.fromkeys(("comma", "space", "pipe"), "add_joined"),
}
# What a method has besides the operation's own arguments.
_TAKEN = (
    *("self", "body", "client", "plain", "file_of", "options", "additional_properties"),
    *("body_of", "extended", "files_of", "plain_flags", "many", "one_of", "text_of"),
    *CallOptions.__annotations__,
)


@dataclass(frozen=True)
class Argument:
    """An argument of a method.

    Attributes:
        name: The name of the parser, which the field of a model has.
        key: Its name in the request.
        source_key: Its name in the request as source.
        prop: The parser's property.
        doc: Its description in the spec.
        handed: Its name in the method.
        required: Whether it must be passed.
        may_lack: Whether it may be omitted with the whole body, although the body requires it.
        given: Its type.
        handed_on: The expression of its value in the request.
        statement: The statement that adds it to the query, the headers or the cookies.
        in_path: The expression of its value in the path.
    """

    name: str
    key: str
    source_key: str
    prop: PropertyProtocol
    doc: str
    handed: str
    required: bool
    may_lack: bool
    given: str = ""
    handed_on: str = ""
    statement: str = ""
    in_path: str = ""


class ArgumentNames:
    """Names each argument of one method distinctly."""

    def __init__(self, more: Iterable[str]) -> None:
        self._taken = {*_TAKEN, *more}

    def handed(self, prop: PropertyProtocol, place: str) -> str:
        """Return the name of an argument, with its place where its own name is taken."""
        name = str(prop.python_name)
        handed, number = name, 1
        while handed in self._taken:
            handed = f"{name}_{place}" + (f"_{number}" if number > 1 else "")
            number += 1
        self._taken.add(handed)
        return handed


def argument(
    prop: PropertyProtocol,
    doc: str,
    handed: str,
    *,
    may_lack: bool = False,
    is_member: bool = False,
) -> Argument:
    """Return an argument as far as its property determines it; a member goes into a model."""
    key = prop.name.get_untrusted_value()
    given = annotation(prop, given=True)
    handed_on = handed
    if given.startswith("list[FileInput]"):
        handed_on = f"files_of({handed})"
    elif "FileInput" in given:
        alternatives = map(literal, literal_alternatives(prop))
        handed_on = f"file_of({', '.join([handed, *alternatives])})"
    elif plain_models(prop) or (is_member and listed_values(prop)):
        handed_on = f"_given({handed}, {plain_reader(prop)})"
        if takes_null(prop):
            handed_on = f"None if {handed} is None else {handed_on}"
        if may_lack or not prop.required:
            handed_on = f"{handed} if isinstance({handed}, Unset) else {handed_on}"
    return Argument(
        name=str(prop.python_name),
        key=key,
        source_key=literal(key),
        prop=prop,
        doc=doc,
        handed=handed,
        required=prop.required and not may_lack,
        may_lack=may_lack,
        given=f"{given} | Unset" if may_lack and prop.required else given,
        handed_on=handed_on,
    )


def parameters_of(
    operation: ClientOperation, endpoint: Endpoint, place: str, names: ArgumentNames
) -> tuple[Argument, ...]:
    """Return the parameters of one location."""
    described = {
        each.name: each.description
        for each in operation.action.operation.parameters
        if each.location == place
    }
    props: list[Property] = getattr(endpoint, f"{place}_parameters")
    return tuple(
        _parameter(operation, place, each, described[each.name.get_untrusted_value()], names)
        for each in props
    )


def _parameter(
    operation: ClientOperation, place: str, prop: Property, doc: str, names: ArgumentNames
) -> Argument:
    key = prop.name.get_untrusted_value()
    style = operation.styles[place, key]
    made = argument(prop, doc, names.handed(prop, place))
    name, value = literal(key), made.handed_on
    if key in operation.flags:
        text = "Iterable[str]" + ("" if made.required else " | Unset")
        statement = f"_parameters.add_flags(_query, {value}, {literal(operation.flags[key])})"
        return replace(made, given=text, statement=statement)
    if place == "path":
        in_json = f"_parameters.in_json({value}, {name})"
        given = "str | int" if made.given == "str" else made.given  # an id is often a number
        return replace(made, given=given, in_path=in_json if style == "json" else value)
    is_key = operation.action.operation.idempotency_key
    if place == "header" and is_key and is_key.name == key:
        text = made.given if "Unset" in made.given else f"{made.given} | Unset"
        statement = f"_parameters.put_key(_headers, {name}, {value})"
        doc = f"{doc.rstrip('.') or 'The key of the call'}. Made by the client unless passed."
        return replace(made, doc=doc, required=False, given=text, statement=statement)
    if place == "header" and style != "json" and key in operation.shared:
        needed = f", {literal(operation.runtime.id)}" if made.required else ""
        statement = f"_parameters.put_shared(_headers, {name}, {value}, self._shared{needed})"
        text = made.given if "Unset" in made.given else f"{made.given} | Unset"
        doc = f"{doc.rstrip('.') or f'The header {key}'}. By default the client's."
        return replace(made, doc=doc, required=False, given=text, statement=statement)
    if place != "query":
        put = "put_json" if style == "json" else "put"
        texts = "_headers" if place == "header" else "_cookies"
        statement = f"_parameters.{put}({texts}, {name}, {value})"
    elif style == "members":
        statement = f"_parameters.add_members(_query, {value})"
    else:
        delimiter = f", {literal(_DELIMITERS[style])}" if style in _DELIMITERS else ""
        statement = f"_parameters.{_ADDING[style]}(_query, {name}, {value}{delimiter})"
    return replace(made, statement=statement)


def body_members(
    operation: ClientOperation, prop: PropertyProtocol, names: ArgumentNames
) -> tuple[Argument, ...] | None:
    """Return the arguments that make up a body, or None for one that is passed as a whole."""
    described = operation.sent.properties if operation.sent else {}
    if not isinstance(prop, ModelProperty) or not (described or prop.data.properties is not None):
        return None
    order = list(described)
    needed = operation.sent.required_in("request") if operation.sent else frozenset[str]()
    held = [
        # What only requests need is optional in a model that is read too.
        each
        if each.required or each.name.get_untrusted_value() not in needed
        else _as_required(each)
        for each in sorted(
            [*(prop.required_properties or []), *(prop.optional_properties or [])],
            key=lambda each: order.index(each.name.get_untrusted_value()),
        )
        if not (isinstance(each, ConstProperty) and each.default is not None)
        and (
            each.required or not described[each.name.get_untrusted_value()].is_absent_in("request")
        )
    ]
    may_lack = not prop.required and any(each.required for each in held)
    if may_lack and further_members(prop):
        return None
    return tuple(
        argument(
            each,
            doc_of(each),
            names.handed(each, "body"),
            may_lack=may_lack,
            is_member=True,
        )
        for each in held
    )


def _as_required(prop: Property) -> Property:
    made = copy(prop)
    made.required = True
    return made


def further_members(prop: PropertyProtocol) -> PropertyProtocol | None:
    """Return the property of what a body takes under other names, or None where it takes none."""
    if not isinstance(prop, ModelProperty) or not prop.data.additionalProperties:
        return None
    return prop.additional_properties


def doc_of(prop: PropertyProtocol) -> str:
    """Return the description of a property in the spec."""
    return prop.description.get_untrusted_value() if prop.description else ""
