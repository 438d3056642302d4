"""The memory of earlier calls that a mock has besides its state.

Snapshots keep it and a reset clears it, as the state.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from .compile.documented_responses import MockResponse
from .compile.security_checks import GrantedToken


@dataclass(frozen=True)
class IssuedToken:
    """An access token of OAuth 2: its rights, and the end of its lifetime as a Unix time."""

    granted: GrantedToken
    ends: float


@dataclass
class CallMemory:
    """The memory of one mock.

    Attributes:
        calls: How many calls have reached the rules.
        first: The first response to each idempotency key, by action and key.
        issued: How many tokens of OAuth 2 were issued.
        access: The access tokens.
        refresh: The rights of the refresh tokens, each of which is valid once.
    """

    calls: int = 0
    first: dict[tuple[str, str], MockResponse] = field(default_factory=dict)
    issued: int = 0
    access: dict[str, IssuedToken] = field(default_factory=dict)
    refresh: dict[str, GrantedToken] = field(default_factory=dict)

    def copy(self) -> CallMemory:
        """Return a copy that later calls do not change."""
        return replace(
            self,
            first=dict(self.first),
            access=dict(self.access),
            refresh=dict(self.refresh),
        )
