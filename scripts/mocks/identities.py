"""The identities that a mock accepts: sets of credentials that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .compile.compiled_operations import CompiledOperation
from .compile.security_checks import MOCK

Credentials = Mapping[str, str | Sequence[str]]
"""Values for the clients' arguments; the n-th of several values is that of the n-th identity."""


_DEFAULT = frozenset({MOCK})


class InvalidCredentials(ValueError):  # noqa: N818  # the text is the reason
    """Raised for credentials that a mock cannot be started with."""


class Identities:
    """The accepted credentials; an argument without a value has the value `mock`.

    Attributes:
        sets: The credentials of each identity, by the client's argument.
    """

    def __init__(self, credentials: Credentials) -> None:
        """Take the values; raises `InvalidCredentials` where the numbers of values do not match."""
        values = {
            name: (each,) if isinstance(each, str) else tuple(each)
            for name, each in credentials.items()
        }
        count = max(map(len, values.values()), default=1)
        for name, each in values.items():
            if len(each) not in (1, count):
                reason = f"{name} has {len(each)} values, another credential has {count}"
                raise InvalidCredentials(reason)
        self.sets: tuple[Mapping[str, str], ...] = tuple(
            {name: each[at] if len(each) > 1 else each[0] for name, each in values.items()}
            for at in range(count)
        )
        self._values = {name: frozenset(each) for name, each in values.items()}

    def accepts(self, argument: str, value: str) -> bool:
        """Return whether a value is right for a client's argument."""
        return value in self._values.get(argument, _DEFAULT)

    def find(self, presented: Mapping[str, str]) -> int | None:
        """Return the number of the first identity that has all of the credentials, or None."""
        for number, known in enumerate(self.sets):
            if all(known.get(name, MOCK) == value for name, value in presented.items()):
                return number
        return None


def arguments_of(operations: Iterable[CompiledOperation]) -> frozenset[str]:
    """Return the clients' arguments that are credentials of some operations."""
    found: set[str] = set()
    for each in operations:
        for requirement in (one for way in each.operation.security for one in way):
            found.update(_arguments(requirement.scheme.scheme, requirement.scheme.argument))
        contents = each.body.contents if each.body else ()
        checks = [*(one.checks for one in contents), *(one.checks for one in each.actions.values())]
        found.update(name for one in checks if one for name in one.credentials.values())
    return frozenset(found)


def chosen_for(
    vendor: str, credentials: Credentials, known: Mapping[str, frozenset[str]]
) -> Credentials:
    """Return the credentials of one vendor; a name may start with the vendor's id and a dot.

    Args:
        vendor: The vendor's id.
        credentials: The credentials of all vendors.
        known: The clients' arguments that are credentials, by vendor.

    Raises:
        InvalidCredentials: A name is not known; the message lists the known ones.
    """
    found: dict[str, str | Sequence[str]] = {}
    for name, value in credentials.items():
        owner, _, argument = name.rpartition(".")
        owners = [owner] if owner else known
        if not any(argument in known.get(each, ()) for each in owners):
            listed = "; ".join(f"{each} has {_listed(known[each])}" for each in known)
            raise InvalidCredentials(f"unknown credential {name}; {listed}")
        if owner in ("", vendor) and argument in known[vendor]:
            found[argument] = value
    return found


def _arguments(scheme: str, argument: str) -> tuple[str, ...]:
    return ("username", "password") if scheme == "basic" else (argument,)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "none"
