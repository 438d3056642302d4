"""Names and types of a generated package, each with the element of the spec behind it.

`generate` forms the names; here they are listed as Python spells them.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from openapi_python_client.parser.properties import EnumProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from ...finding import Finding
from ...generate import arranged
from ...generate.package.arguments import LOCATIONS, Argument
from ...generate.package.client_package import Package
from ...generate.package.methods import Method
from ...generate.package.python_source import annotation
from ...spec import Document, Pointer, walk
from ..wire import EVIDENCE, PROSE

IGNORED = frozenset(
    {"maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "pattern"}
    | {"maxLength", "minLength", "maxItems", "minItems", "uniqueItems", "example", "examples"}
    | {"x-repeatable", "x-sensitive"}
    | EVIDENCE
    | PROSE
)
"""Keywords that change neither a name nor a type of a client."""

Travels = Literal["sent", "received"]


@dataclass(frozen=True)
class Symbol:
    """One name of a client.

    Attributes:
        name: As Python spells it: `photos.update_photo`, `photos.update_photo(status)`, `Photo`,
            `Photo.public_key`, `PhotoStatus.DENIED`, `CloudCardClient(session_token)`.
        pointer: The element of the spec that it is generated from.
        required: Whether it is a required argument.
        annotation: The type of an argument or an attribute.
        travels: Whether its value is sent, received or both.
        returns: The return types of a method.
        raises: The documented exceptions of a method.
        default: The default base URL of a client.
        fetched: The credentials that the client exchanges for this one automatically.
    """

    name: str
    pointer: Pointer
    required: bool = False
    annotation: str = ""
    travels: frozenset[Travels] = frozenset()
    returns: frozenset[str] = frozenset()
    raises: frozenset[str] = frozenset()
    default: str = ""
    fetched: tuple[str, ...] = ()


@dataclass(frozen=True)
class Surface:
    """The public names of a client.

    Attributes:
        symbols: All symbols by name.
        methods: The names of the methods by the id of their action.
        iterations: The names of the methods that iterate over a paged list, by the same id.
        arguments: The names of arguments by action, location (`path`, `query`, `header`, `cookie`,
            `body`) and name on the wire.
        bases: The base types of enum classes by class.
        findings: The reasons why no client can be generated.
        left_out: The reasons why the client lacks some operations.
    """

    symbols: Mapping[str, Symbol] = field(default_factory=dict[str, Symbol])
    methods: Mapping[str, str] = field(default_factory=dict[str, str])
    iterations: Mapping[str, str] = field(default_factory=dict[str, str])
    arguments: Mapping[tuple[str, str, str], str] = field(
        default_factory=dict[tuple[str, str, str], str]
    )
    bases: Mapping[str, str] = field(default_factory=dict[str, str])
    findings: tuple[Finding, ...] = ()
    left_out: tuple[Finding, ...] = ()

    def called(self, actions: Iterable[str]) -> set[str]:
        """Return the methods that call one of some actions."""
        return {
            each[action]
            for each in (self.methods, self.iterations)
            for action in actions
            if action in each
        }


def surface(document: Document) -> Surface:
    """Return the public names of the client that is generated from a spec."""
    package = arranged(document)
    if isinstance(package, list):
        return Surface(findings=tuple(package))
    return _Listing(document, package).surface()


class _Listing:
    """Walks through a package and notes each name once, where it first occurs."""

    def __init__(self, document: Document, package: Package) -> None:
        self._document = document
        self._package = package
        self._symbols: dict[str, Symbol] = {}
        self._travels: defaultdict[str, set[Travels]] = defaultdict(set)
        self._methods: dict[str, str] = {}
        self._iterations: dict[str, str] = {}
        self._arguments: dict[tuple[str, str, str], str] = {}
        self._models = {str(each.prop.class_info.name): each.prop for each in package.models}
        self._components = _components(package)
        self._seen: set[tuple[str, Pointer, Travels | None]] = set()

    def surface(self) -> Surface:
        client = self._package.client
        self._note(Symbol(client, ("info", "title"), default=self._package.base_url or ""))
        for credential in self._package.credentials:
            for pointer in self._credential_places(credential.name):
                fetched = self._fetched(credential.name)
                self._note(Symbol(f"{client}({credential.name})", pointer, fetched=fetched))
        for group in self._package.groups:
            for method in group.methods:
                self._method(f"{group.attribute}.{method.name}", method)
                self._iteration(group.attribute, method)
                self._former(group.attribute, method)
        classes: list[ModelProperty | EnumProperty] = [
            *self._models.values(),
            *(each.prop for each in self._package.enums),
        ]
        for each in classes:
            if place := self._components.get(str(each.class_info.name)):
                self._property(each, place)
        return Surface(
            {
                name: replace(each, travels=frozenset(self._travels[name]))
                for name, each in self._symbols.items()
            },
            self._methods,
            self._iterations,
            self._arguments,
            {each.name: each.prop.value_type.__name__ for each in self._package.enums},
            left_out=self._package.left_out,
        )

    def _note(self, symbol: Symbol, travels: Travels | None = None) -> None:
        self._symbols.setdefault(symbol.name, symbol)
        if travels:
            self._travels[symbol.name].add(travels)

    def _method(self, name: str, method: Method) -> None:
        action = method.operation.action
        types = frozenset(part for each in method.parsings for part in parts(each.type))
        raised = frozenset(name for name, _ in method.errors)
        self._methods.setdefault(action.id, name)  # those of other media types come later
        self._note(Symbol(name, action.pointer, returns=types, raises=raised))
        parameters = {
            (each.location, each.name): each.pointer for each in action.operation.parameters
        }
        for kind in LOCATIONS:
            for each in method.arguments[kind]:
                wire_name = each.key
                pointer = parameters[kind, wire_name]  # type: ignore[index]  # a location
                self._argument(name, method, kind, each, pointer)
                self._property(each.prop, (*pointer, "schema"), "sent")
        if content := method.operation.content:
            sent = method.operation.sent
            self._body(name, method, sent.pointer if sent else (*content.pointer, "schema"))
        for reply in method.operation.responses:
            self._response(method, reply.described.pointer)

    def _iteration(self, group: str, method: Method) -> None:
        if method.iteration is not None:
            action = method.operation.action
            name = self._iterations[action.id] = f"{group}.{method.iteration.name}"
            self._note(
                Symbol(name, action.pointer, returns=frozenset(parts(method.iteration.item_type)))
            )

    def _former(self, group: str, method: Method) -> None:
        """Note the former names of a method with its arguments, so that they are not lost."""
        for each in method.former:
            named = {method.name: each.name}
            if method.iteration is not None and each.iterating:
                named[method.iteration.name] = each.iterating
            for current, former in named.items():
                for name, symbol in [*self._symbols.items()]:
                    if re.match(rf"{re.escape(group)}\.{current}(\(|$)", name):
                        known = name.replace(f".{current}", f".{former}", 1)
                        self._note(replace(symbol, name=known))

    def _body(self, name: str, method: Method, schema: Pointer) -> None:
        if method.body_members is None:
            if method.body:
                self._argument(name, method, "body", method.body, schema)
        else:
            place, _ = self._document.resolve(schema)
            for each in method.body_members:
                wire_name = each.key
                self._argument(name, method, "body", each, (*place, "properties", wire_name))
        if method.body:
            self._property(method.body.prop, schema, "sent")

    def _response(self, method: Method, response: Pointer) -> None:
        every = method.operation.action.operation.responses
        for content in (c for each in every if each.pointer == response for c in each.contents):
            for each in method.endpoint.responses:
                self._property(each.prop, (*content.pointer, "schema"), "received")

    def _argument(
        self, name: str, method: Method, kind: str, argument: Argument, pointer: Pointer
    ) -> None:
        own = f"{name}({argument.handed})"
        wire_name = argument.prop.name.get_untrusted_value()
        self._arguments.setdefault((method.operation.action.id, kind, wire_name), own)
        code = argument.given
        self._note(Symbol(own, pointer, required=argument.required, annotation=code), "sent")

    def _property(
        self, prop: PropertyProtocol, pointer: Pointer, travels: Travels | None = None
    ) -> None:
        """Note the classes of a property, and go on to their attributes.

        The class of a component belongs to the component; any other to the pointer, if the schema
        there is the one that the class was generated from.
        """
        if isinstance(prop, ModelProperty | EnumProperty):
            pointer = self._components.get(str(prop.class_info.name), pointer)
        place, schema = self._document.resolve(pointer)
        if not isinstance(schema, dict):
            return
        match prop:
            case ListProperty():
                self._property(prop.inner_property, (*place, "items"), travels)
            case UnionProperty():
                unions = self._document.schema(place).unions
                places = [each.pointer for _, listed in unions for each in listed]
                places = places or [place] * len(prop.inner_properties)
                for inner, at in zip(prop.inner_properties, places, strict=False):
                    self._property(inner, at, travels)
            case EnumProperty():
                self._enum(prop, place, schema.get("enum"))
            case ModelProperty():
                self._model(prop, place, travels)

    def _enum(self, prop: EnumProperty, place: Pointer, listed: object) -> None:
        name = str(prop.class_info.name)
        if isinstance(listed, list) and all(value in listed for value in prop.values.values()):
            self._note(Symbol(name, place))
            for key, value in prop.values.items():
                self._note(Symbol(f"{name}.{key}", (*place, "enum", listed.index(value))))

    def _model(self, prop: ModelProperty, place: Pointer, travels: Travels | None) -> None:
        name = str(prop.class_info.name)
        described = self._document.schema(place).properties
        # A property that refers to a model may have been made before the model's own properties.
        model = self._models.get(name, prop)
        held = [*(model.required_properties or []), *(model.optional_properties or [])]
        by_name = {each.name.get_untrusted_value(): each for each in held}
        if (name, place, travels) in self._seen or not set(by_name) <= set(described):
            return
        self._seen.add((name, place, travels))
        self._note(Symbol(name, place))
        for wire_name, each in by_name.items():
            at = described[wire_name].pointer
            symbol = Symbol(f"{name}.{each.python_name}", at, annotation=annotation(each))
            self._note(symbol, travels)
            self._property(each, at, travels)

    def _fetched(self, credential: str) -> tuple[str, ...]:
        session = self._package.session
        return session.sources if session and session.argument == credential else ()

    def _credential_places(self, argument: str) -> Iterator[Pointer]:
        """Yield where a credential is described: a security scheme or a property of a body."""
        schemes = ("components", "securitySchemes")
        for pointer, node in walk(self._document.data):
            if isinstance(node, dict) and node.get("x-credential") == argument:
                yield pointer
        for name in self._document.at(schemes) or ():
            yield (*schemes, name)


def _components(package: Package) -> Mapping[str, Pointer]:
    """Return where the classes of components are described, by class."""
    props: list[ModelProperty | EnumProperty] = [
        *(each.prop for each in package.models),
        *(each.prop for each in package.enums),
    ]
    names = {str(each.class_info.name): str(each.name.get_untrusted_value()) for each in props}
    return {
        name: ("components", "schemas", described.rpartition("/")[2])
        for name, described in names.items()
        if described.startswith("/components/schemas/")
    }


def parts(annotation: str) -> tuple[str, ...]:
    """Return the alternatives of a union, without `Unset`, the mark of a missing value."""
    if not annotation:
        return ()
    tree = ast.parse(annotation, mode="eval")
    return tuple(each for each in _alternatives(tree.body) if each != "Unset")


def _alternatives(node: ast.expr) -> Iterator[str]:
    """Yield the alternatives of a type, of several literals each one."""
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            yield from _alternatives(left)
            yield from _alternatives(right)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=values)):
            yield from (f"Literal[{ast.unparse(each)}]" for each in values)
        case _:
            yield ast.unparse(node)
