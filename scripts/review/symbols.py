"""What the generated client of a spec offers, and which element of the spec each name is for.

Owns the list of a client's names as Python spells them. The names themselves are made by
`generate`: nothing here knows how a name is formed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from openapi_python_client.parser.properties import EnumProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from ..finding import Finding
from ..generate import arranged
from ..generate.package.arguments import LOCATIONS, Argument
from ..generate.package.client_package import Package
from ..generate.package.methods import Method
from ..spec import Document, Pointer, walk


@dataclass(frozen=True)
class Symbol:
    """One name of a client.

    Attributes:
        name: As Python spells it: `photos.update_photo`, `photos.update_photo(status)`, `Photo`,
            `Photo.public_key`, `PhotoStatus.DENIED`, `CloudCardClient(session_token)`.
        pointer: The element of the spec that it is for.
        required: Whether it is an argument that must be given.
        returns: Of a method, the types that it may give.
        raises: Of a method, the failures that it documents.
        default: Of the client, the address that it calls.
        fetched: Of a credential that the client fetches by itself, those that it takes for it.
    """

    name: str
    pointer: Pointer
    required: bool = False
    returns: frozenset[str] = frozenset()
    raises: frozenset[str] = frozenset()
    default: str = ""
    fetched: tuple[str, ...] = ()


@dataclass(frozen=True)
class Surface:
    """A client's names.

    Attributes:
        symbols: Every one by its name.
        methods: The names of the methods by the id of their action.
        iterations: The names of the methods that give a list item by item, by the same.
        arguments: The names of arguments by action, place (`path`, `query`, `header`, `cookie`,
            `body`) and name on the wire.
        findings: Why there are none, where the generator cannot express the spec.
        left_out: Why the client lacks some operations.
    """

    symbols: Mapping[str, Symbol] = field(default_factory=dict[str, Symbol])
    methods: Mapping[str, str] = field(default_factory=dict[str, str])
    iterations: Mapping[str, str] = field(default_factory=dict[str, str])
    arguments: Mapping[tuple[str, str, str], str] = field(
        default_factory=dict[tuple[str, str, str], str]
    )
    findings: tuple[Finding, ...] = ()
    left_out: tuple[Finding, ...] = ()

    def called(self, actions: Iterable[str]) -> set[str]:
        """Give the methods with which actions are called."""
        return {
            each[action]
            for each in (self.methods, self.iterations)
            for action in actions
            if action in each
        }


def surface(document: Document) -> Surface:
    """List the names of the client that is generated from a spec."""
    package = arranged(document)
    if isinstance(package, list):
        return Surface(findings=tuple(package))
    return _Listing(document, package).surface()


class _Listing:
    """Goes through a package and notes each name once, where it first occurs."""

    def __init__(self, document: Document, package: Package) -> None:
        self._document = document
        self._package = package
        self._symbols: dict[str, Symbol] = {}
        self._methods: dict[str, str] = {}
        self._iterations: dict[str, str] = {}
        self._arguments: dict[tuple[str, str, str], str] = {}
        self._models = {str(each.prop.class_info.name): each.prop for each in package.models}
        self._components = _components(package)
        self._seen: set[tuple[str, Pointer]] = set()

    def surface(self) -> Surface:
        client = self._package.client
        self._note(Symbol(client, ("info", "title"), default=self._package.base_url or ""))
        for credential in self._package.credentials:
            for pointer in self._marked(credential.name):
                fetched = self._fetched(credential.name)
                self._note(Symbol(f"{client}({credential.name})", pointer, fetched=fetched))
        for group in self._package.groups:
            for method in group.methods:
                self._method(f"{group.attribute}.{method.name}", method)
                self._iteration(group.attribute, method)
        classes: list[ModelProperty | EnumProperty] = [
            *self._models.values(),
            *(each.prop for each in self._package.enums),
        ]
        for each in classes:
            if place := self._components.get(str(each.class_info.name)):
                self._property(each, place)
        return Surface(
            self._symbols,
            self._methods,
            self._iterations,
            self._arguments,
            left_out=self._package.left_out,
        )

    def _note(self, symbol: Symbol) -> None:
        self._symbols.setdefault(symbol.name, symbol)

    def _method(self, name: str, method: Method) -> None:
        action = method.operation.action
        types = frozenset(part for each in method.parsings for part in each.type.split(" | "))
        raised = frozenset(name for name, _ in method.errors)
        self._methods[action.id] = name
        self._note(Symbol(name, action.pointer, returns=types, raises=raised))
        parameters = {
            (each.location, each.name): each.pointer for each in action.operation.parameters
        }
        for kind in LOCATIONS:
            for each in method.arguments[kind]:
                wire_name = each.key
                pointer = parameters[kind, wire_name]  # type: ignore[index]  # a location
                self._argument(name, action.id, kind, each, pointer)
                self._property(each.prop, (*pointer, "schema"))
        if content := method.operation.content:
            sent = method.operation.sent
            self._body(name, method, sent.pointer if sent else (*content.pointer, "schema"))
        for reply in method.operation.responses:
            self._answers(method, reply.described.pointer)

    def _iteration(self, group: str, method: Method) -> None:
        if method.iteration is not None:
            action = method.operation.action
            name = self._iterations[action.id] = f"{group}.{method.iteration.name}"
            self._note(Symbol(name, action.pointer))

    def _body(self, name: str, method: Method, schema: Pointer) -> None:
        action = method.operation.action.id
        if method.body_members is None:
            if method.body:
                self._argument(name, action, "body", method.body, schema)
        else:
            place, _ = self._document.resolve(schema)
            for each in method.body_members:
                wire_name = each.key
                self._argument(name, action, "body", each, (*place, "properties", wire_name))
        if method.body:
            self._property(method.body.prop, schema)

    def _answers(self, method: Method, response: Pointer) -> None:
        every = method.operation.action.operation.responses
        for content in (c for each in every if each.pointer == response for c in each.contents):
            for each in method.endpoint.responses:
                self._property(each.prop, (*content.pointer, "schema"))

    def _argument(
        self, method: str, action: str, kind: str, argument: Argument, pointer: Pointer
    ) -> None:
        name = f"{method}({argument.handed})"
        self._arguments[action, kind, argument.prop.name.get_untrusted_value()] = name
        self._note(Symbol(name, pointer, required=argument.required))

    def _property(self, prop: PropertyProtocol, pointer: Pointer) -> None:
        """Note the classes that a property is made of, and go on to their members.

        A class for a component stands at the component; any other at the pointer, if the schema
        there is the one that it was made of.
        """
        if isinstance(prop, ModelProperty | EnumProperty):
            pointer = self._components.get(str(prop.class_info.name), pointer)
        place, schema = self._document.resolve(pointer)
        if not isinstance(schema, dict):
            return
        match prop:
            case ListProperty():
                self._property(prop.inner_property, (*place, "items"))
            case UnionProperty():
                unions = self._document.schema(place).unions
                places = [each.pointer for _, listed in unions for each in listed]
                places = places or [place] * len(prop.inner_properties)
                for inner, at in zip(prop.inner_properties, places, strict=False):
                    self._property(inner, at)
            case EnumProperty():
                self._enum(prop, place, schema.get("enum"))
            case ModelProperty():
                self._model(prop, place)

    def _enum(self, prop: EnumProperty, place: Pointer, listed: object) -> None:
        name = str(prop.class_info.name)
        if isinstance(listed, list) and all(value in listed for value in prop.values.values()):
            self._note(Symbol(name, place))
            for key, value in prop.values.items():
                self._note(Symbol(f"{name}.{key}", (*place, "enum", listed.index(value))))

    def _model(self, prop: ModelProperty, place: Pointer) -> None:
        name = str(prop.class_info.name)
        described = self._document.schema(place).properties
        # A property that refers to a model may have been made before its members were read.
        model = self._models.get(name, prop)
        members = [*(model.required_properties or []), *(model.optional_properties or [])]
        told = {each.name.get_untrusted_value(): each for each in members}
        if (name, place) in self._seen or not set(told) <= set(described):
            return
        self._seen.add((name, place))
        self._note(Symbol(name, place))
        for wire_name, each in told.items():
            at = described[wire_name].pointer
            self._note(Symbol(f"{name}.{each.python_name}", at))
            self._property(each, at)

    def _fetched(self, credential: str) -> tuple[str, ...]:
        session = self._package.session
        return session.sources if session and session.argument == credential else ()

    def _marked(self, argument: str) -> Iterator[Pointer]:
        """Give where a credential is described: its security scheme or a member of a body."""
        schemes = ("components", "securitySchemes")
        for pointer, node in walk(self._document.data):
            if isinstance(node, dict) and node.get("x-credential") == argument:
                yield pointer
        for name in self._document.at(schemes) or ():
            yield (*schemes, name)


def _components(package: Package) -> Mapping[str, Pointer]:
    """Give where the classes that stand for components are described, by class."""
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
