"""From what the generator read, and what it cannot see, to what the templates print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import EnumProperty, ModelProperty, Property
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.responses import Response
from openapi_python_client.strings import ClassName

from ...finding import Finding
from ...spec import Document
from .. import driver
from ..lower.lowering import Lowering
from ..lower.names import TAKEN_CLASSES, client_name, unique
from ..lower.schemas import NAME, SENSITIVE
from ..read import paging, session
from ..read.credentials import argument_name
from ..read.wire import Reply, Wire
from ..runtime.errors import failure_class
from ..runtime.service import CallOptions
from ..text import literal
from .classes import Member, Model
from .expressions import kind, reader
from .iteration import Iteration, iteration
from .methods import LOCATIONS, Argument, Method, Parsing
from .notes import notes
from .views import Credential, Group, Package

# What a method has besides the operation's own arguments.
_TAKEN = (
    *("self", "body", "client", "plain", "file_of", "options", "additional_properties"),
    "plain_flags",
    *("body_of", "extended", "files_of"),
    *CallOptions.__annotations__,
)


def package(
    document: Document,
    wires: Sequence[Wire],
    parsed: GeneratorData,
    lowering: Lowering,
    left_out: tuple[Finding, ...],
) -> Package:
    """Return what a package consists of."""
    endpoints = driver.endpoints(parsed)
    methods = [
        _method(
            wire,
            endpoints[index],
            iteration(paging.read(wire), endpoints[index], parsed.models),
        )
        for index, wire in enumerate(wires)
    ]
    classes = {str(each.class_info.name) for each in (*parsed.models, *parsed.enums)}
    client = client_name(document)
    groups = tuple(_groups(document, methods, {*classes, client, f"Async{client}"}))
    enums = [each for each in parsed.enums if isinstance(each, EnumProperty)]
    return Package(
        document,
        groups,
        tuple(_models(parsed.models, lowering)),
        tuple(sorted(enums, key=lambda each: each.class_info.name)),
        tuple(_credentials(document, wires)),
        document.servers,
        session.read(document, wires),
        left_out,
        tuple(sorted(set(notes(document, lowering, groups)))),
    )


def _groups(document: Document, methods: Sequence[Method], classes: set[str]) -> Iterator[Group]:
    """Yield the groups, each with a class name that is not one of the classes'."""
    described = {each.name: each.description for each in document.tags}
    by_tag: dict[str, list[Method]] = {}
    for method in methods:
        by_tag.setdefault(str(method.endpoint.tags[0]), []).append(method)
    for attribute, members in by_tag.items():
        doc = described.get(members[0].wire.tag, "")
        name = str(ClassName(attribute, "Tag"))
        while {name, f"Async{name}"} & (classes | TAKEN_CLASSES):
            name = f"{name}Operations"
        yield Group(attribute, name, doc, tuple(members))


def _method(wire: Wire, endpoint: Endpoint, items: Iteration | None) -> Method:
    names = _Names(("page", "page_size") if items else ())
    documented: dict[tuple[str, str], str] = {
        (each.location, each.name): each.description for each in wire.action.operation.parameters
    }
    arguments: dict[str, tuple[Argument, ...]] = {}
    for place in LOCATIONS:
        props: list[Property] = getattr(endpoint, f"{place}_parameters")
        arguments[place] = tuple(
            names.argument(each, place, documented[place, each.name.get_untrusted_value()])
            for each in props
        )
    body = endpoint.bodies[0] if endpoint.bodies else None
    members = _body_members(wire, body.prop, names) if body else None
    more = _further_members(body.prop) if body and members is not None else None
    imports = _of_models(endpoint.relative_imports)
    return Method(
        wire=wire,
        endpoint=endpoint,
        arguments=arguments,
        body=Argument("body", "'body'", body.prop, _doc(body.prop), "body") if body else None,
        body_kind=wire.kind if body else "",
        body_members=members,
        more=kind(more) if more else "",
        parsings=tuple(_parsing(each) for each in endpoint.responses),
        imports=tuple(sorted(imports)),
        group_imports=tuple(
            sorted(
                imports.union(
                    *(_imports(each.prop) for each in members or ()),
                    _imports(items.item) if items else (),
                    _imports(more) if more else (),
                )
            )
        ),
        errors=tuple(_errors(wire.replies)),
        iteration=items,
    )


class _Names:
    """Gives each argument of one method a name of its own."""

    def __init__(self, more: Iterable[str]) -> None:
        self._taken = {*_TAKEN, *more}

    def argument(
        self, prop: PropertyProtocol, place: str, doc: str, *, may_lack: bool = False
    ) -> Argument:
        """Return an argument, named after its place where its own name is taken."""
        name = str(prop.python_name)
        handed = name
        if name in self._taken:
            handed = unique(f"{name}_{place}", self._taken)
        self._taken.add(handed)
        wire = literal(prop.name.get_untrusted_value())
        return Argument(name, wire, prop, doc, handed, may_lack)


def _body_members(wire: Wire, prop: PropertyProtocol, names: _Names) -> tuple[Argument, ...] | None:
    """Return the arguments that make up a body, or None for one that is passed as a whole."""
    described = wire.sent.properties if wire.sent else {}
    if not isinstance(prop, ModelProperty) or not (described or prop.data.properties is not None):
        return None
    order = list(described)
    held = [
        each
        for each in sorted(
            _held(prop), key=lambda each: order.index(each.name.get_untrusted_value())
        )
        if not (isinstance(each, ConstProperty) and each.default is not None)
        and (
            each.required or not described[each.name.get_untrusted_value()].is_absent_in("request")
        )
    ]
    may_lack = not prop.required and any(each.required for each in held)
    if may_lack and _further_members(prop):
        return None
    return tuple(names.argument(each, "body", _doc(each), may_lack=may_lack) for each in held)


def _further_members(prop: PropertyProtocol) -> PropertyProtocol | None:
    """Give the kind of what a body takes under names of the caller's, where the spec says so."""
    if not isinstance(prop, ModelProperty) or not prop.data.additionalProperties:
        return None
    return prop.additional_properties


def _held(prop: ModelProperty) -> list[Property]:
    return [*(prop.required_properties or []), *(prop.optional_properties or [])]


def _parsing(response: Response) -> Parsing:
    low, high = response.status_code.range or (0, 999)
    if response.source["return_type"] == "None":
        return Parsing(low, high, "as_is", "None")
    return Parsing(low, high, reader(response.prop), kind(response.prop))


def _imports(prop: PropertyProtocol) -> set[str]:
    return _of_models(prop.get_imports(prefix="...") | prop.get_lazy_imports(prefix="..."))


def _of_models(lines: Iterable[str]) -> set[str]:
    """Keep the imports of models; what else there is to import the templates know."""
    return {line for line in lines if ".models." in line}


def _doc(prop: PropertyProtocol) -> str:
    return prop.description.get_untrusted_value() if prop.description else ""


def _errors(replies: Iterable[Reply]) -> Iterator[tuple[str, str]]:
    """Yield the documented failures: which exception, and when."""
    documented: dict[str, list[str]] = {}
    for reply in replies:
        low, high = reply.response.range
        low = low if low == high else 0
        whole = str(reply.response.data.get("description") or "")
        failures = {
            failure_class(low, refusal.kind).__name__: schema.description
            if reply.content
            else whole
            for schema, refusal in reply.refusals
        }
        if reply.content is None and not failures:
            failures = {failure_class(low, None).__name__: whole}
        for name, text in sorted(failures.items()):
            documented.setdefault(name, []).append(text)
    for name, texts in documented.items():
        yield name, " ".join(texts)


def _models(props: Sequence[ModelProperty], lowering: Lowering) -> list[Model]:
    uses = {str(each.class_info.name): _used(each) for each in props}
    return sorted(
        (
            _model(prop, driver.described(prop, lowering), _cyclic(str(prop.class_info.name), uses))
            for prop in props
        ),
        key=lambda each: each.name,
    )


def _model(prop: ModelProperty, described: Mapping[str, Any], cyclic: set[str]) -> Model:
    own = prop.data.properties or {}
    order = [each.get(NAME, name) for name, each in described.items() if name in own]
    sensitive = {each.get(NAME, name) for name, each in described.items() if SENSITIVE in each}
    members: list[Member] = []
    for each in _held(prop):
        name = each.name.get_untrusted_value()
        members.append(Member(str(each.python_name), literal(name), each, name in sensitive))
    members.sort(key=lambda each: order.index(each.key) if each.key in order else 0)
    lazy = sorted(prop.lazy_imports or ())
    deferred = [each for each in lazy if each.rpartition(" ")[2] in cyclic]
    direct = _of_models({*(prop.relative_imports or ()), *lazy}) - set(deferred)
    return Model(prop, tuple(members), tuple(sorted(direct)), tuple(deferred), _doc(prop))


def _used(prop: ModelProperty) -> set[str]:
    return {each.rpartition(" ")[2] for each in prop.lazy_imports or ()}


def _cyclic(name: str, uses: Mapping[str, set[str]]) -> set[str]:
    """Give the classes through which a model comes back to itself."""
    return {each for each in uses[name] if name in _reachable(each, uses)}


def _reachable(start: str, uses: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        todo += uses.get(each := todo.pop(), set()) - seen
        seen.add(each)
    return seen


def _credentials(document: Document, wires: Sequence[Wire]) -> Iterator[Credential]:
    """Give the client's credentials in the order in which operations first need them."""
    prefix = document.vendor.replace("-", "_").upper()
    told: dict[str, str] = {}
    for wire in wires:
        for placement in (each for placed in wire.operation.credentials for each in placed):
            for argument in placement.argument.split(":"):
                told.setdefault(argument, _credential_doc(document, argument))
    for name, doc in told.items():
        yield Credential(name, doc, f"{prefix}_{name.upper()}")


def _credential_doc(document: Document, argument: str) -> str:
    """Return what the spec says of a credential: its scheme, else a property that it fills."""
    for scheme in document.security_schemes.values():
        if argument_name(scheme.argument) == argument:
            return str(scheme.data.get("description") or "")
    for schema in document.components.values():
        for each in schema.properties.values():
            if each.credential and argument_name(each.credential) == argument:
                return each.description
    return ""
