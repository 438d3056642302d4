"""Everything of a document's mock that does not change, prepared once per process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...spec import SPECS, Document, cached_on_owner
from ..compile.compiled_events import CompiledEvents
from ..compile.compiled_operations import CompiledOperation, compile_operations
from ..compile.token_endpoints import (
    TokenEndpoint,
    TokenOperation,
    token_endpoints,
    token_operations,
)
from ..mock_behaviour import MockBehaviour, behaviour_of
from ..resources import behaviour_from
from ..state_schema import StateSchema
from .mock_links import Links
from .routes import Routes

_MOST_SEEDS = 16


@dataclass(frozen=True)
class PreparedSpec:
    """The parts that all engines of a document share."""

    operations: Sequence[CompiledOperation]
    routes: Routes[CompiledOperation]
    behaviour: MockBehaviour
    schema: StateSchema
    links: Links
    token_endpoints: Mapping[bytes, TokenEndpoint]
    token_operations: Mapping[str, TokenOperation]
    events: CompiledEvents


def prepare(document: Document, seed: int | str) -> PreparedSpec:
    """Return the prepared parts of a document; raises `Unreadable` for what no mock can serve."""
    known = _by_seed(document)
    # 1 and True are equal, and not the same seed.
    key = (type(seed), seed)
    if key not in known:
        if len(known) >= _MOST_SEEDS:
            known.clear()
        known[key] = _prepared(document, seed)
    return known[key]


@cached_on_owner
def _by_seed(_: Document) -> dict[tuple[type, int | str], PreparedSpec]:
    """Return what is prepared of a document; it is released with the document."""
    return {}


def _prepared(document: Document, seed: int | str) -> PreparedSpec:
    operations = compile_operations(document, seed)
    routes = Routes(
        (each.operation.path, each.operation.method.upper(), each) for each in operations
    )
    behaviour = _behaviour(document)
    schema = StateSchema(behaviour.schema, document)
    return PreparedSpec(
        operations,
        routes,
        behaviour,
        schema,
        Links(document),
        token_endpoints(document),
        token_operations(document),
        CompiledEvents(document, seed),
    )


def _behaviour(document: Document) -> MockBehaviour:
    # A foreign spec may have the name of one of this project's.
    is_own = document.path.resolve().parent == SPECS.resolve()
    found = behaviour_of(document.vendor) if is_own else None
    return found or behaviour_from(document)
