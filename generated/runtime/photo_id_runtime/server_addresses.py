"""The addresses that a vendor publishes, of which the caller selects one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from .errors import UsageError
from .types import record

_VALUE = re.compile(r"[\w.~-]+(/[\w.~-]+)*")


@record
class ServerAddress:
    """An address with variables.

    Attributes:
        url: The address, with the client's argument of each variable in braces.
        name: Its description, by which it can be selected.
        defaults: The default of each variable, by its argument.
        choices: The values that a variable can have, where they are listed.
    """

    url: str
    name: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def filled(self, values: Mapping[str, str | None]) -> str:
        """Return the address; raises UsageError for a value that a variable cannot have."""
        url = self.url
        for name, default in self.defaults.items():
            value = values.get(name)
            if value is not None:
                self._check(name, value)
            url = url.replace(f"{{{name}}}", default if value is None else value)
        return url

    def _check(self, name: str, value: object) -> None:
        known = self.choices.get(name)
        if known is not None:
            if value not in known:
                raise UsageError(f"{name} has to be one of {', '.join(known)}")
            return
        is_part = isinstance(value, str) and _VALUE.fullmatch(value)
        if not is_part or ("/" in str(value) and "/" not in self.defaults[name]):
            raise UsageError(f"{name} has to be a part of an address")


def selected(
    servers: tuple[ServerAddress, ...], wanted: int | str | None, values: Mapping[str, str | None]
) -> str | None:
    """Return the address that the caller selects, or None if the caller selects nothing.

    Without `wanted` it is the first server that has all the variables which have a value. A
    variable that none of them has belongs to the server of an operation.

    Raises:
        UsageError: The server is unknown, or a variable cannot have the value.
    """
    known = frozenset[str]().union(*(each.defaults for each in servers))
    given = {name for name, value in values.items() if value is not None and name in known}
    if wanted is None and not given:
        return None
    for number, each in enumerate(servers):
        is_wanted = wanted is None or wanted in (number, each.name)
        if is_wanted and each.defaults.keys() >= given:
            return each.filled(values)
        if is_wanted and wanted is not None:
            unknown = ", ".join(sorted(given - each.defaults.keys()))
            raise UsageError(f"the address {each.url} has no {unknown}")
    listed = ", ".join(f"{number} ({each.name or each.url})" for number, each in enumerate(servers))
    raise UsageError(f"server has to be the number or the name of one of: {listed}")
