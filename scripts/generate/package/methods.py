"""A method as the templates print it: its arguments, the types they have, its docstrings.

Owns the shape of one action in the generated code. What a package has besides its methods is the
business of `views`, how that is laid out of `templates`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from ..read.wire import Wire
from ..text import docstring, literal
from .expressions import annotation, kind, takes_null, words_beside, written
from .iteration import Iteration

_DELIMITERS = {"space": " ", "pipe": "|"}
_ADDING = {
    "plain": "add",
    "deep": "add_deep",
    "json": "add_json",
    **dict.fromkeys(("comma", "space", "pipe"), "add_joined"),
}
LOCATIONS = ("path", "query", "header", "cookie")


@dataclass(frozen=True)
class Argument:
    """An argument of a method, or a member of a model.

    Attributes:
        name: The generator's name for it, which the attribute of a model has.
        wire: Its name on the wire, as a Python literal.
        prop: The generator's property.
        doc: What the spec says of it.
        handed: The name under which functions and methods take it.
        may_lack: Whether it may be left out with the whole body, although the body must have it.
    """

    name: str
    wire: str
    prop: PropertyProtocol
    doc: str
    handed: str
    may_lack: bool = False

    @property
    def required(self) -> bool:
        """Return whether it must be passed."""
        return self.prop.required and not self.may_lack

    @property
    def takes_null(self) -> bool:
        """Return whether null is one of its values."""
        return takes_null(self.prop)

    @property
    def annotation(self) -> str:
        """Return its type in a model or an operation's module."""
        return annotation(self.prop)

    @property
    def given(self) -> str:
        """Return its type in a method of the facade."""
        found = annotation(self.prop, given=True)
        return f"{found} | Unset" if self.may_lack and self.prop.required else found

    @property
    def handed_on(self) -> str:
        """Give the expression with which the facade hands it on."""
        if "FileInput" not in self.given:
            return self.handed
        if self.given.startswith("list[FileInput]"):
            return f"files_of({self.handed})"
        return f"file_of({', '.join([self.handed, *map(literal, words_beside(self.prop))])})"


@dataclass(frozen=True)
class Parsing:
    """How the answer of one documented success is read."""

    low: int
    high: int
    reader: str
    type: str

    @property
    def condition(self) -> str:
        """Give the expression that tells whether an answer is of this kind."""
        if self.low == self.high:
            return f"status == {self.low}"
        return f"{self.low} <= status <= {self.high}"

    @property
    def statements(self) -> str:
        """Give the statements that read the answer's data."""
        if self.type == "None":
            return "return None"
        data = "data" if self.reader in ("as_is", "anything") else f"{self.reader}(data)"
        if self.reader.startswith(("as_is", "anything", "nullable(as_is", "one_of", "exactly")):
            return f"parsed: {self.type} = {data}\nreturn parsed"
        return f"return {data}"


@dataclass(frozen=True)
class Method:
    """An action as a method of the facade and as a module of functions.

    `more` is the type of what its body takes under names of the caller's, empty if it does not.
    """

    wire: Wire
    endpoint: Endpoint
    arguments: Mapping[str, tuple[Argument, ...]]
    body: Argument | None
    body_kind: str
    body_members: tuple[Argument, ...] | None
    more: str
    parsings: tuple[Parsing, ...]
    imports: tuple[str, ...]
    group_imports: tuple[str, ...]
    errors: tuple[tuple[str, str], ...]
    iteration: Iteration | None = None

    @property
    def name(self) -> str:
        """Give the name of method and module."""
        return str(self.endpoint.name)

    @property
    def module(self) -> str:
        """Give the name under which the group knows the module of functions."""
        return f"_{self.name}"

    @property
    def route(self) -> str:
        """Give a docstring that says where the operation is."""
        return docstring(f"{self.wire.operation.method} {self.wire.operation.path}", indent=0)

    @property
    def operation(self) -> str:
        """Give the description of the operation as Python source."""
        return literal(self.wire.operation)

    @property
    def returns(self) -> str:
        """Give the type of the result."""
        return " | ".join(dict.fromkeys(each.type for each in self.parsings)) or "None"

    @cached_property
    def parameters(self) -> list[Argument]:
        """Give the keyword arguments of the module's functions, those that must be given first."""
        every = [each for kind in LOCATIONS[1:] for each in self.arguments[kind]]
        return _required_first([*([self.body] if self.body else []), *every])

    @cached_property
    def keywords(self) -> list[Argument]:
        """Give the keyword arguments of the facade's method, those that must be given first."""
        body = [self.body] if self.body and self.body_members is None else []
        every = [each for kind in LOCATIONS[1:] for each in self.arguments[kind]]
        return _required_first([*(self.body_members or ()), *body, *every])

    @cached_property
    def needed(self) -> list[Argument]:
        """Return the parameters that must have a value; a plain one in a path is checked there."""
        return [
            each
            for location in LOCATIONS
            for each in self.arguments[location]
            if each.required and (location != "path" or self._is_json(each, location))
        ]

    @property
    def nullable(self) -> tuple[str, ...]:
        """Return the names of the parameters whose value may be null, which only JSON can hold."""
        return tuple(
            str(each.prop.name.get_untrusted_value())
            for location in LOCATIONS
            for each in self.arguments[location]
            if each.required and each.takes_null and self._is_json(each, location)
        )

    def _is_json(self, argument: Argument, location: str) -> bool:
        return self.wire.styles[location, argument.prop.name.get_untrusted_value()] == "json"

    def style(self, argument: Argument, location: str, texts: str = "") -> str:
        """Return the statement that adds a parameter to the query, or to other texts."""
        name, value = argument.prop.name.get_untrusted_value(), argument.handed
        style = self.wire.styles[location, name]
        if texts:
            put = "put_json" if style == "json" else "put"
            return f"_parameters.{put}({texts}, {argument.wire}, {value})"
        if name in self.wire.flags:
            return f"_parameters.add_flags(_query, {value}, {literal(self.wire.flags[name])})"
        if style == "members":
            return f"_parameters.add_members(_query, {value})"
        delimiter = f", {literal(_DELIMITERS[style])}" if style in _DELIMITERS else ""
        return f"_parameters.{_ADDING[style]}(_query, {argument.wire}, {value}{delimiter})"

    def in_path(self, argument: Argument) -> str:
        """Return the expression of a parameter's value in the path."""
        if self._is_json(argument, "path"):
            return f"_parameters.in_json({argument.handed}, {argument.wire})"
        return argument.handed

    def parameter_type(self, argument: Argument, *, given: bool = False) -> str:
        """Give the type of an argument; the names of an open set of parameters may come anyhow."""
        if (
            argument.prop.name.get_untrusted_value() in self.wire.flags
            and argument is not self.body
        ):
            return "Iterable[str]" + ("" if argument.required else " | Unset")
        return argument.given if given else argument.annotation

    @property
    def body_sent(self) -> str:
        """Give the expression of the body that is sent."""
        if self.body is None:
            return "None"
        data = written(self.body.prop, "body")
        given = [literal(self.body_kind), data]
        if self.wire.media_type:
            given.append(literal(self.wire.media_type))
        if self.wire.parts:
            given.append(f"parts={literal(dict(self.wire.parts))}")
        sent = f"ApiBody({', '.join(given)})"
        return sent if self.body.required else f"None if isinstance(body, Unset) else {sent}"

    def given(self, argument: Argument, limit: str = "") -> str:
        """Give the expression with which the facade hands an argument of the module's functions on.

        `limit` stands in for the one that limits a page.
        """
        if argument is not self.body or self.body_members is None:
            return limit if limit and self._limits(argument) else argument.handed_on
        members = ", ".join(
            f"{each.name}={limit if limit and self._limits(each) else each.handed_on}"
            for each in self.body_members
        )
        if any(each.may_lack for each in self.body_members):
            return f"body_of({kind(argument.prop)}, {members})"
        made = f"{kind(argument.prop)}({members})"
        return f"extended({made}, additional_properties)" if self.more else made

    def _limits(self, argument: Argument) -> bool:
        return self.iteration is not None and self._is(argument, self.iteration.paging.limit)

    def _is(self, argument: Argument, name: str) -> bool:
        return argument is not self.body and argument.prop.name.get_untrusted_value() == name

    @property
    def item(self) -> str:
        """Give the type of an item of the list that is given page by page."""
        return kind(self.iteration.item) if self.iteration else ""

    @property
    def start(self) -> str:
        """Give the name of the argument that says where a page starts."""
        return next(each.handed for each in self.keywords if self._starts(each))

    def _starts(self, argument: Argument) -> bool:
        return self.iteration is not None and self._is(argument, self.iteration.paging.offset)

    @property
    def choices(self) -> list[Argument]:
        """Give the keyword arguments of the iterating method that say nothing of pages."""
        return [each for each in self.keywords if not (self._limits(each) or self._starts(each))]

    def doc(self, *, indent: int, facade: bool, detailed: bool = False) -> str:
        """Give a docstring."""
        action = self.wire.action
        arguments = [*self.arguments["path"], *(self.keywords if facade else self.parameters)]
        entries = [(each.handed, each.doc) for each in arguments]
        summary = (action.summary or self.wire.operation.id).rstrip(".") + "."
        if detailed:
            summary = f"As `{self.name if facade else 'sync'}`, with status, headers and bytes."
        if detailed or not facade:
            return docstring(summary, indent=indent)
        if self.more:
            entries.append(("additional_properties", "Members under names of the caller's."))
        entries.append(("options", "Timeouts, retries and more for this call: see `CallOptions`."))
        sections = {"Args": entries, "Raises": self.errors}
        advice = "Deprecated by the vendor." if action.deprecated else ""
        text = "\n\n".join(filter(None, (action.description, advice)))
        return docstring(summary, text, sections, indent=indent)


def _required_first(arguments: Iterable[Argument]) -> list[Argument]:
    return sorted(arguments, key=lambda each: not each.required)
