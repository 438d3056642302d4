"""Credentials from arguments and the environment, and their places in a request."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import quote_plus

from .api_operation import ApiOperation, CredentialPlacement
from .client_sessions import AsyncToken, TokenSession
from .errors import UsageError
from .types import Secret
from .value_texts import as_text

Given = Mapping[str, AsyncToken | None]


class Credentials:
    """The credentials of one client; a repr shows which there are, never one of them.

    Args:
        prefix: What environment variables start with.
        given: The arguments; None for what the environment may have, and a function for the
            session's token only.
        session: How one of them is fetched, where that is possible.
    """

    __slots__ = ("_fetched", "_prefix", "_session", "_values")

    def __init__(self, prefix: str, given: Given, session: TokenSession | None = None) -> None:
        self._prefix = prefix
        self._session = session
        self._values: dict[str, str] = {}
        for argument, value in given.items():
            found = value if value is not None else os.environ.get(self._variable(argument))
            if isinstance(found, str):
                if found:
                    self._values[argument] = Secret(as_text(found, argument))
                if value is None:
                    self._check_variable(found, self._variable(argument))
            elif found is not None and not self._may_call(argument, found):
                raise UsageError(f"{argument} has to be a str")
        self._fetched = self._to_be_fetched(given)

    @staticmethod
    def _check_variable(value: str, variable: str) -> None:
        """Raise UsageError for characters that an editor or a shell left around a value."""
        if value != value.strip() or not value.isprintable():
            raise UsageError(
                f"{variable} has spaces or line breaks around its value, or characters that cannot"
                " be printed: remove them"
            )

    def _may_call(self, argument: str, value: object) -> bool:
        return callable(value) and self._session is not None and argument == self._session.argument

    def _to_be_fetched(self, given: Given) -> str | None:
        """Return the credential to fetch; None if it was passed or its sources are missing."""
        session = self._session
        if session is None:
            return None
        if callable(given.get(session.argument)):
            return session.argument
        sources = self._complete(session)
        if sources is None:
            return None
        if session.argument in self._values:
            is_argument = given.get(session.argument) is not None
            if is_argument or not all(given.get(each) for each in sources):
                return None
            del self._values[session.argument]  # an argument wins over the environment
        return session.argument

    def _complete(self, session: TokenSession) -> tuple[str, ...] | None:
        """Return the first set of sources that is complete, or None."""
        complete = (each for each in session.ways if self._values.keys() >= {*each})
        return next(complete, None)

    def __repr__(self) -> str:
        return f"<Credentials {', '.join(self._values) or 'none'}>"

    def has(self, arguments: tuple[str, ...]) -> bool:
        """Return whether the client has these credentials; false for none."""
        return bool(arguments) and self._values.keys() >= {*arguments}

    def values(self) -> list[str]:
        """Return all of them, to mask them."""
        return list(self._values.values())

    def placed(
        self, operation: ApiOperation, token: str | None = None
    ) -> list[tuple[CredentialPlacement, str]]:
        """Return what the operation sends and where; raise UsageError if something is missing."""
        return [(each, self._value(each, token)) for each in self._chosen(operation)]

    def scopes(self, operation: ApiOperation) -> tuple[str, ...] | None:
        """Return the scopes of the token that the operation needs first; None if it needs none.

        Raises UsageError as `placed` does.
        """
        if self._fetched is None:
            return None
        found = (each for each in self._chosen(operation) if self._fetched in _needs(each))
        return next((each.scopes for each in found), None)

    def _chosen(self, operation: ApiOperation) -> tuple[CredentialPlacement, ...]:
        known = {*self._values, self._fetched}
        for placements in operation.credentials:
            if known.issuperset(argument for each in placements for argument in _needs(each)):
                return placements
        if not operation.credentials:
            return ()
        missing = [
            argument
            for each in operation.credentials[0]
            for argument in _needs(each)
            if argument not in known
        ]
        raise UsageError(
            f"{operation.id} needs credentials: pass {self._ways(missing)}", operation=operation.id
        )

    def _ways(self, missing: list[str]) -> str:
        ways = " and ".join(f"{each} (or {self._variable(each)})" for each in missing)
        if self._session is None or missing != [self._session.argument]:
            return ways
        if not self._session.ways:
            return f"{ways}, or a function that returns it"
        sources = " or ".join(
            " and ".join(f"{each} (or {self._variable(each)})" for each in way)
            for way in self._session.ways
        )
        return f"{ways}, or {sources} to fetch it with"

    def _variable(self, argument: str) -> str:
        return f"{self._prefix}_{argument}".upper()

    def _value(self, placement: CredentialPlacement, token: str | None) -> str:
        if placement.where in ("basic", "client"):
            values = [self._values[argument] for argument in _needs(placement)]
            if placement.where == "client":
                values = list(map(quote_plus, values))  # RFC 6749, section 2.3.1
            return Secret("Basic " + b64encode(":".join(values).encode()).decode())
        value = self._values.get(placement.argument) or token or ""
        if placement.where == "bearer":
            return Secret(f"Bearer {value}")
        return value


def _needs(placement: CredentialPlacement) -> list[str]:
    return placement.argument.split(":")
