"""The arguments of a client that select the addresses that it calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..read.client_operation import ClientSpec
from ..runtime.server_addresses import ServerAddress
from .python_source import literal, prose


@dataclass(frozen=True)
class AddressArgument:
    """An argument of the client that selects an address.

    Attributes:
        name: Its name.
        type: Its type, as source.
        doc: Its description.
        is_variable: Whether it is a variable of a server.
    """

    name: str
    type: str
    doc: str
    is_variable: bool = False


def address_arguments(spec: ClientSpec, prefix: str, taken: set[str]) -> Iterator[AddressArgument]:
    """Yield the arguments; `taken` are the names of the client's credentials."""
    yield from _selection(spec)
    yield from _variables(spec, taken)
    yield from _token_url(spec, prefix)


def located(arguments: Sequence[AddressArgument]) -> str:
    """Return the source of the service at the addresses that the caller selects."""
    if not arguments:
        return "_SERVICE"
    given = [f"{each.name}={each.name}" for each in arguments if not each.is_variable]
    values = ", ".join(f'"{each.name}": {each.name}' for each in arguments if each.is_variable)
    given += [f"values={{{values}}}"] if values else []
    return f"_SERVICE.at({', '.join(given)})"


def _selection(spec: ClientSpec) -> Iterator[AddressArgument]:
    """Yield the argument that selects one of several published addresses."""
    if len(spec.servers) > 1:
        shown = "; ".join(
            f"{number} is {each.url}" + (f" ({each.name})" if each.name else "")
            for number, each in enumerate(spec.servers)
        )
        doc = f"The number or the description of a published address: {prose(shown)}."
        yield AddressArgument("server", "int | str | None", doc)


def _variables(spec: ClientSpec, taken: set[str]) -> Iterator[AddressArgument]:
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
            yield AddressArgument(name, kind, doc, is_variable=True)


def _token_url(spec: ClientSpec, prefix: str) -> Iterator[AddressArgument]:
    """Yield the argument for the token endpoint, where that has a host of its own."""
    if spec.session and spec.session.has_own_host:
        doc = (
            "Another token endpoint than the published one; needed where a base_url replaces the"
            f" published address and tokens are fetched. From {prefix}_TOKEN_URL."
        )
        yield AddressArgument("token_url", "str | None", doc)
