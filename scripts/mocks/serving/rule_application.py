"""The behaviour of one mock applied to a valid call.

The rules come first, then the token operations that the spec describes, then the documented
success. A repeated idempotency key has the first response again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..clock import Clock
from ..compile.documented_responses import MockResponse
from ..compile.token_endpoints import TokenOperation
from ..identities import Identities
from ..mock_behaviour import MockBehaviour, MockCall
from ..resources import MOST
from ..state_store import StateStore
from . import token_issuer
from .exchange import Exchange
from .token_issuer import IssuedTokens


class RuleApplication:
    """Applies the rules of one mock to its state."""

    def __init__(  # noqa: PLR0913  # what a call gives to the rules, each by name
        self,
        *,
        behaviour: MockBehaviour,
        store: StateStore,
        identities: Identities,
        clock: Clock,
        tokens: IssuedTokens,
        token_operations: Mapping[str, TokenOperation],
    ) -> None:
        self._rules = behaviour.rules
        self._store = store
        self._identities = identities
        self._clock = clock
        self._tokens = tokens
        self._token_operations = token_operations

    def response(self, exchange: Exchange) -> MockResponse:
        """Apply the rules; return the response, which is the first one for a repeated key."""
        described = exchange.compiled.operation.idempotency_key
        key = exchange.values.get("header", {}).get(described.name) if described else None
        if key is None:
            return self._applied(exchange)
        place, first = (exchange.action.id, str(key)), self._store.memory.first
        if place not in first:
            first[place] = self._applied(exchange)
            if len(first) > MOST:
                del first[next(iter(first))]
        return first[place]

    def _applied(self, exchange: Exchange) -> MockResponse:
        store, action = self._store, exchange.action
        store.memory.calls += 1
        call = MockCall(
            exchange.body,
            exchange.values,
            store.state,
            store.memory.calls,
            action.responses,
            self._identities,
            exchange.request,
            exchange.vendor,
            store.indexes,
            self._clock,
        )
        exchange.call = call
        for rule in self._rules.get(action.id, ()):
            response = rule.apply(call)
            if response is not None:
                return _with_facts(response, rule.facts)
        operation = self._token_operations.get(action.id)
        return self._token_operation(operation, call) if operation else call.respond()

    def _token_operation(self, operation: TokenOperation, call: MockCall) -> MockResponse:
        """Issue or revoke a token where the vendor has no rule that does."""
        if operation.issued is None:
            body = call.body if isinstance(call.body, dict) else {}
            bearer = call.request.header(b"authorization").partition(" ")[2]
            self._tokens.revoke(str(body.get(operation.revoked, bearer)))
            return call.respond()
        response = call.respond()
        value = response.prepared.value if response.prepared else None
        if not isinstance(value, dict) or operation.issued not in value:
            return response
        given: dict[str, object] = {}
        if operation.lifetime and isinstance(value.get(operation.lifetime), int):
            given[operation.lifetime] = token_issuer.LIFETIME
        token = self._tokens.issue(operation.argument, operation.scopes)
        return response.with_properties({**given, operation.issued: token})


def cited(reason: str, facts: Sequence[str]) -> str:
    """Return a reason with the facts behind it."""
    return f"{reason} ({', '.join(facts)})" if reason and facts else reason


def _with_facts(response: MockResponse, facts: Sequence[str]) -> MockResponse:
    return replace(response, reason=cited(response.reason, facts)) if response.reason else response
