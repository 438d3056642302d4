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

from ..spec import Document
from ..spec.bridge import pairs
from . import driver, paging, session
from .classes import Member, Model
from .expressions import kind, reader
from .iteration import Iteration, iteration
from .methods import LOCATIONS, Argument, Method, Parsing
from .runtime.errors import failure_class
from .runtime.service import CallOptions
from .sensitivity import sensitive_members
from .text import literal
from .views import Credential, Group, Package, Server
from .wire import Reply, Wire, status_range

_BODY_KINDS = {"json": "json", "data": "form", "files": "multipart", "content": "file"}
# What a method has besides the operation's own arguments.
_TAKEN = (
    *("self", "body", "client", "plain", "file_of", "options", "additional_properties"),
    *CallOptions.__annotations__,
)


def package(
    document: Document, wires: Sequence[Wire], parsed: GeneratorData, data: Mapping[str, Any]
) -> Package:
    """Arrange a package; `data` is what the generator was given."""
    endpoints = driver.endpoints(parsed)
    methods = [
        _method(
            document,
            wire,
            endpoints[index],
            iteration(paging.read(wire), endpoints[index], parsed.models),
        )
        for index, wire in enumerate(wires)
    ]
    schemas = data["components"]["schemas"]
    enums = [each for each in parsed.enums if isinstance(each, EnumProperty)]
    return Package(
        document,
        tuple(_groups(document, methods)),
        tuple(_models(parsed.models, schemas)),
        tuple(sorted(enums, key=lambda each: each.class_info.name)),
        tuple(_credentials(document, wires)),
        tuple(_servers(document)),
        session.read(document, wires),
    )


def _groups(document: Document, methods: Sequence[Method]) -> Iterator[Group]:
    described = {
        str(tag.get("name")): str(tag.get("description") or "")
        for tag in document.data.get("tags") or []
        if isinstance(tag, dict)
    }
    by_tag: dict[str, list[Method]] = {}
    for method in methods:
        by_tag.setdefault(str(method.endpoint.tags[0]), []).append(method)
    for attribute, members in by_tag.items():
        tag = str((members[0].wire.action.operation.data.get("tags") or ["default"])[0])
        yield Group(attribute, ClassName(attribute, "Tag"), described.get(tag, ""), tuple(members))


def _method(document: Document, wire: Wire, endpoint: Endpoint, items: Iteration | None) -> Method:
    names = _Names()
    documented = {
        (str(parameter["in"]), str(parameter["name"])): str(parameter.get("description") or "")
        for _, parameter in pairs(wire.action.operation)
    }
    arguments: dict[str, tuple[Argument, ...]] = {}
    for place in LOCATIONS:
        props: list[Property] = getattr(endpoint, f"{place}_parameters")
        arguments[place] = tuple(
            names.argument(each, place, documented[place, each.name.get_untrusted_value()])
            for each in props
        )
    body = endpoint.bodies[0] if endpoint.bodies else None
    members = _body_members(body.prop, names) if body else None
    more = _further_members(body.prop) if body and members is not None else None
    imports = _of_models(endpoint.relative_imports)
    return Method(
        wire=wire,
        endpoint=endpoint,
        arguments=arguments,
        body=Argument("body", "'body'", body.prop, _doc(body.prop), "body") if body else None,
        body_kind=_BODY_KINDS[body.body_type] if body else "",
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
        errors=tuple(_errors(document, wire.replies)),
        iteration=items,
    )


class _Names:
    """Gives each argument of one method a name of its own."""

    def __init__(self) -> None:
        self._taken = set(_TAKEN)

    def argument(self, prop: PropertyProtocol, place: str, doc: str) -> Argument:
        """Make an argument, named after its place where its own name is taken."""
        name = str(prop.python_name)
        handed = name if name not in self._taken else f"{name}_{place}"
        self._taken.add(handed)
        return Argument(name, literal(prop.name.get_untrusted_value()), prop, doc, handed)


def _body_members(prop: PropertyProtocol, names: _Names) -> tuple[Argument, ...] | None:
    """Give the arguments that make up a body, or None for one that is handed over whole."""
    if not isinstance(prop, ModelProperty) or prop.data.properties is None:
        return None
    order = list(prop.data.properties)
    held = sorted(_held(prop), key=lambda each: order.index(each.name))
    return tuple(
        names.argument(each, "body", _doc(each))
        for each in held
        if not (isinstance(each, ConstProperty) and each.default is not None)
    )


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


def _errors(document: Document, replies: Iterable[Reply]) -> Iterator[tuple[str, str]]:
    """Give the documented failures: which exception, and when."""
    told: dict[str, list[str]] = {}
    for reply in replies:
        response = document.at(reply.pointer) or {}
        low, high = status_range(reply.status)
        low = low if low == high else 0
        failures = {
            failure_class(low, refusal.kind).__name__: document.at(at)
            if reply.content
            else response
            for at, refusal in reply.refusals
        }
        if reply.content is None and not failures:
            failures = {failure_class(low, None).__name__: response}
        for name, described in sorted(failures.items()):
            told.setdefault(name, []).append(str(described.get("description") or ""))
    for name, texts in told.items():
        yield name, " ".join(texts)


def _models(props: Sequence[ModelProperty], schemas: Mapping[str, Any]) -> list[Model]:
    uses = {str(each.class_info.name): _used(each) for each in props}
    return sorted(
        (_model(prop, schemas, _cyclic(str(prop.class_info.name), uses)) for prop in props),
        key=lambda each: each.name,
    )


def _model(prop: ModelProperty, schemas: Mapping[str, Any], cyclic: set[str]) -> Model:
    listed = prop.data.properties or {}
    order = list(listed)
    sensitive = sensitive_members(prop.data, schemas)
    held = sorted(_held(prop), key=lambda each: order.index(each.name) if each.name in order else 0)
    members = [
        Member(
            str(each.python_name),
            literal(each.name.get_untrusted_value()),
            each,
            each.name.get_untrusted_value() in sensitive,
        )
        for each in held
    ]
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
    schemes = (document.data.get("components") or {}).get("securitySchemes") or {}
    members = [
        member
        for schema in ((document.data.get("components") or {}).get("schemas") or {}).values()
        if isinstance(schema, dict)
        for member in (schema.get("properties") or {}).values()
    ]
    for each in [*schemes.values(), *members]:
        if isinstance(each, dict) and each.get("x-credential") == argument:
            return str(each.get("description") or "")
    return ""


def _servers(document: Document) -> Iterator[Server]:
    for server in document.data.get("servers") or []:
        if isinstance(server, dict):
            yield Server(str(server.get("url")), str(server.get("description") or ""))
