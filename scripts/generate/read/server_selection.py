"""The servers of a spec: published addresses, and those of single operations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...spec import Action, Document, Server
from ..runtime.server_addresses import ServerAddress
from .argument_names import argument_name

_ABSOLUTE = re.compile(r"(https?|\{[^{}]+\})://")


def own_server(document: Document, action: Action) -> str | ServerAddress | None:
    """Return the address of an operation that has its own, or None."""
    servers = action.operation.servers
    is_own = [each.pointer for each in servers] != [each.pointer for each in document.servers]
    found = list(_absolute(servers))[:1] if is_own else []
    for each in found:
        return _server_address(each) if each.variables else each.filled.rstrip("/")
    return None


def address(servers: Iterable[Server]) -> str | None:
    """Return the first absolute address, with its variables' defaults.

    Returns:
        None where every server is relative or one variable as a whole: the caller has the address.
    """
    return next((each.filled.rstrip("/") for each in _absolute(servers)), None)


def selectable(document: Document) -> tuple[ServerAddress, ...]:
    """Return the published addresses, if the caller can select one or the value of a variable."""
    found = tuple(map(_server_address, _absolute(document.servers)))
    return found if len(found) > 1 or any(each.defaults for each in found) else ()


def _absolute(servers: Iterable[Server]) -> Iterator[Server]:
    for each in servers:
        is_absolute = _ABSOLUTE.match(each.url) and each.filled.startswith(("https://", "http://"))
        if is_absolute and "{" not in each.filled:
            yield each


def _server_address(server: Server) -> ServerAddress:
    names = {name: variable_argument(name) for name in server.variables}
    url = server.url.rstrip("/")
    for name, argument in names.items():
        url = url.replace(f"{{{name}}}", f"{{{argument}}}")
    return ServerAddress(
        url,
        " ".join(server.description.split()).rstrip("."),
        {names[name]: default for name, default in server.variables.items()},
        {names[name]: values for name, values in server.choices.items()},
    )


def variable_argument(name: str) -> str:
    """Return the argument of the client for a variable of a server."""
    return argument_name(name, "variable")
