"""Credentials: where they come from, and putting them where the vendor wants them."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping

from .errors import UsageError
from .operation import Operation, Placement


class Credentials:
    """The credentials of one client; a repr shows which there are, never one of them."""

    __slots__ = ("_prefix", "_values")

    def __init__(self, prefix: str, given: Mapping[str, str | None]) -> None:
        self._prefix = prefix
        self._values: dict[str, str] = {}
        for argument, value in given.items():
            if found := value if value is not None else os.environ.get(self._variable(argument)):
                self._values[argument] = found

    def __repr__(self) -> str:
        return f"<Credentials {', '.join(self._values) or 'none'}>"

    def values(self) -> list[str]:
        """Give all of them, for masking."""
        return list(self._values.values())

    def placed(self, operation: Operation) -> list[tuple[Placement, str]]:
        """Give what the operation sends and where; raises UsageError where something is missing."""
        for placements in operation.credentials:
            if all(argument in self._values for each in placements for argument in _needs(each)):
                return [(each, self._value(each)) for each in placements]
        if not operation.credentials:
            return []
        missing = [
            argument
            for each in operation.credentials[0]
            for argument in _needs(each)
            if argument not in self._values
        ]
        ways = " and ".join(f"{each} (or {self._variable(each)})" for each in missing)
        raise UsageError(
            f"{operation.id} needs credentials: give the client {ways}", operation=operation.id
        )

    def _variable(self, argument: str) -> str:
        return f"{self._prefix}_{argument}".upper()

    def _value(self, placement: Placement) -> str:
        if placement.where == "basic":
            pair = ":".join(self._values[argument] for argument in _needs(placement))
            return "Basic " + b64encode(pair.encode()).decode()
        value = self._values[placement.argument]
        if placement.where == "bearer":
            return f"Bearer {value}"
        return value


def _needs(placement: Placement) -> list[str]:
    return placement.argument.split(":")
