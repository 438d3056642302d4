"""The arguments of a client that select its addresses, or are sent with every call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...identifiers import identifier
from ...spec import Parameter
from ..read.client_operation import CLIENT_ARGUMENTS
from ..read.client_spec import ClientSpec
from ..runtime.server_addresses import ServerAddress
from .python_source import literal, prose


@dataclass(frozen=True)
class ServiceArgument:
    """An argument of the client that selects an address, or is sent with every call.

    Attributes:
        name: Its name.
        type: Its type, as source.
        doc: Its description.
        is_variable: Whether it is a variable of a server.
        header: The name of the header that it is, as source; empty for an address.
    """

    name: str
    type: str
    doc: str
    is_variable: bool = False
    header: str = ""


def service_arguments(spec: ClientSpec, prefix: str, taken: set[str]) -> Iterator[ServiceArgument]:
    """Yield the arguments; `taken` are the names of the client's credentials."""
    addresses = [*_selection(spec), *_variables(spec, taken), *_token_url(spec, prefix)]
    yield from addresses
    yield from _shared(spec, {*taken, *CLIENT_ARGUMENTS, *(each.name for each in addresses)})


def located(arguments: Sequence[ServiceArgument]) -> str:
    """Return the source of the service as the caller selects it."""
    if not arguments:
        return "_SERVICE"
    headers = ", ".join(f"{each.header}: {each.name}" for each in arguments if each.header)
    values = ", ".join(f'"{each.name}": {each.name}' for each in arguments if each.is_variable)
    plain = (each.name for each in arguments if not each.is_variable and not each.header)
    given = [f"{each}={each}" for each in plain]
    given += [f"values={{{values}}}"] if values else []
    given += [f"shared={{{headers}}}"] if headers else []
    return f"_SERVICE.at({', '.join(given)})"


def _shared(spec: ClientSpec, taken: set[str]) -> Iterator[ServiceArgument]:
    """Yield the headers that every operation has; one without a free name is passed per call."""
    for each in spec.document.shared_headers.values():
        name = identifier(each.name)
        if name in taken:
            continue
        doc = f"{prose(each.description).rstrip('.') or f'The header {each.name}'}."
        doc = f"{doc} Sent with every call that does not pass its own."
        yield ServiceArgument(name, f"{_type_of(each)} | None", doc, header=literal(each.name))


def _type_of(parameter: Parameter) -> str:
    """Return the type of a header that the client takes, as source."""
    schema = parameter.schema
    if schema is None or parameter.media_type is not None:
        return "str"
    values = [each for each in schema.enum or () if each is not None]
    if values:
        return f"Literal[{', '.join(map(literal, values))}]"
    named = sorted(schema.types - {"null"})
    return {"integer": "int", "number": "float", "boolean": "bool"}.get("".join(named), "str")


def _selection(spec: ClientSpec) -> Iterator[ServiceArgument]:
    """Yield the argument that selects one of several published addresses."""
    if len(spec.servers) > 1:
        shown = "; ".join(
            f"{number} is {each.url}" + (f" ({each.name})" if each.name else "")
            for number, each in enumerate(spec.servers)
        )
        doc = f"The number or the description of a published address: {prose(shown)}."
        yield ServiceArgument("server", "int | str | None", doc)


def _variables(spec: ClientSpec, taken: set[str]) -> Iterator[ServiceArgument]:
    """Yield the arguments for variables of servers, those of operations' own servers too."""
    own = [each.runtime.server for each in spec.operations]
    servers = [*spec.servers, *(each for each in own if isinstance(each, ServerAddress))]
    found: dict[str, list[str]] = {}
    defaults: dict[str, str] = {}
    for server in servers:
        for name, default in server.defaults.items():
            defaults.setdefault(name, default)
            found.setdefault(name, []).extend(server.choices.get(name, ()))
    for name, choices in found.items():
        listed = ", ".join(map(literal, dict.fromkeys(choices)))
        kind = f"Literal[{listed}] | None" if listed else "str | None"
        values = f" One of {prose(', '.join(dict.fromkeys(choices)))}." if choices else ""
        if name not in taken:
            doc = f"The {name} in the address.{values} Without it {prose(defaults[name])}."
            yield ServiceArgument(name, kind, doc, is_variable=True)


def _token_url(spec: ClientSpec, prefix: str) -> Iterator[ServiceArgument]:
    """Yield the argument for the token endpoint, where that has a host of its own."""
    if spec.session and spec.session.has_own_host:
        doc = (
            "Another token endpoint than the published one; needed where a base_url replaces the"
            f" published address and tokens are fetched. From {prefix}_TOKEN_URL."
        )
        yield ServiceArgument("token_url", "str | None", doc)
