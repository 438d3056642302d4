"""One vendor's mock: from a request to a response.

The decisions come in this order, and each can end in the vendor's own documented failure:

    route -> authenticate -> content type -> decode -> validate -> behaviour -> response
    -> validate the response

An armed fault comes before all of it; a response that the request prefers is sent once the request
is valid. The last step is always on: a mock whose response would not match its own spec
responds with 500 and the reason. Operations are prepared in `compile`, behaviour is in `vendors`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...spec import Document
from ..clock import Clock
from ..compile.compiled_operations import CompiledAction, CompiledOperation
from ..compile.documented_responses import MockResponse
from ..compile.response_choice import Undocumented
from ..compile.token_endpoints import TokenEndpoint
from ..http_messages import Headers, HttpRequest, HttpResponse, header_text, plain
from ..identities import Identities
from ..mock_behaviour import MockBehaviour, State
from ..state_schema import StateSchema
from ..state_store import StateStore
from ..tester.armed_faults import ArmedFaults, FaultPlan
from ..tester.injected_faults import ANY, Fault, WrongFault
from ..tester.journal import Journal
from ..tester.notes import Note, NotedOperation
from ..tester.preferences import preferred
from ..tester.request_matching import RequestView
from . import injected_responses, token_issuer
from .event_outbox import EventOutbox
from .event_receivers import EventTarget
from .exchange import Exchange
from .failure_responses import FailureResponses
from .following_events import queue_events
from .injected_responses import reason_of
from .mock_links import PICTURES, picture_response
from .prepared_spec import prepare
from .request_checks import RequestChecks, RequestRejected
from .response_writing import OutsideSpec, write
from .routes import PathTemplate
from .rule_application import RuleApplication
from .token_issuer import IssuedTokens

if TYPE_CHECKING:
    from ..tester.sample_requests import Sample

LONGEST = 200
"""The length of a path in the journal that matches no operation."""

_LOG = logging.getLogger(__name__)


class Engine:
    """The mock of one document."""

    def __init__(  # noqa: PLR0913  # its options, each by name
        self,
        document: Document,
        *,
        seed: int | str,
        identities: Identities,
        journal: Journal,
        clock: Clock,
        behaviour: MockBehaviour | None = None,
        strict: bool = False,
        targets: Sequence[EventTarget] = (),
    ) -> None:
        """Prepare everything; raises `Unreadable` for what no mock can serve."""
        self.document = document
        self.vendor = document.vendor
        prepared = prepare(document, seed)
        self.behaviour = behaviour or prepared.behaviour
        self.faults = ArmedFaults()
        self.outbox = EventOutbox(prepared.events, identities.values, targets)
        self.token_endpoints = prepared.token_endpoints
        self.operations = prepared.operations
        is_own = self.behaviour is prepared.behaviour
        schema = prepared.schema if is_own else StateSchema(self.behaviour.schema, document)
        self.store = StateStore(self.behaviour, schema)
        self.tokens = IssuedTokens(self.store, clock)
        self._identities = identities
        self._journal = journal
        self._checks = RequestChecks(
            behaviour=self.behaviour,
            store=self.store,
            identities=identities,
            tokens=self.tokens,
            clock=clock,
            strict=strict,
        )
        self._rules = RuleApplication(
            behaviour=self.behaviour,
            store=self.store,
            identities=identities,
            clock=clock,
            tokens=self.tokens,
            token_operations=prepared.token_operations,
        )
        self._failures = FailureResponses(self.behaviour.wordings)
        self._routes = prepared.routes
        self._links = prepared.links
        self._noted: dict[tuple[str, str], NotedOperation] = {}

    @property
    def state(self) -> State:
        """Return the state itself; assign to it to set another one without validation."""
        return self.store.state

    @state.setter
    def state(self, state: State) -> None:
        self.store.state = state

    @property
    def actions(self) -> Mapping[str, CompiledAction]:
        """Return all operations and actions by id."""
        return {
            action.id: action
            for each in self.operations
            for action in (each.whole, *each.actions.values())
        }

    def require(self, operation: str) -> CompiledAction:
        """Return an operation or action; raises `ValueError` with the known ids without it."""
        actions = self.actions
        if operation not in actions:
            known = ", ".join(sorted(actions))
            raise ValueError(f"{self.vendor} has no {operation}; it has: {known}")
        return actions[operation]

    @property
    def samples(self) -> list[Sample]:
        """Return one valid request for each operation and action."""
        # The page is rarely opened, and every test starts a mock.
        from ..tester.sample_requests import samples_of

        return list(samples_of(self.document, self._identities.sets[0]))

    def reset(self) -> None:
        """Restore the start: state, tokens, deleted items and faults."""
        self.store.reset()
        self.faults.clear()
        self.outbox.reset()

    def arm(self, fault: Fault) -> None:
        """Arm a fault; raises `ValueError` for what this vendor does not have."""
        actions = list(self.actions.values())
        if fault.operation != ANY:
            actions = [self.require(fault.operation)]
            try:
                _ = fault.kind and actions[0].responses.injected(fault.kind)
            except Undocumented as error:
                raise WrongFault(str(error)) from None
        names = [name for each in actions for name in each.responses.examples]
        if fault.example and fault.example not in names:
            known = ", ".join(dict.fromkeys(names)) or "none"
            raise WrongFault(f"{fault.operation} has no example {fault.example}; it has: {known}")
        self.faults.arm(fault)

    def respond(self, request: HttpRequest, path: bytes) -> HttpResponse:
        """Respond to a request for a path below the vendor's own."""
        if endpoint := self.token_endpoints.get(path):
            return self._token(endpoint, request)
        if path.startswith(PICTURES) and request.method in ("GET", "HEAD"):
            return picture_response(path, self.behaviour, self.store.state)
        started, begun = time.time(), time.perf_counter()
        if self.behaviour.respell:
            request, path = self.behaviour.respell(request, path)
        found = self._routes.find(path)
        methods = found[0].methods if found else {}
        compiled = methods.get(request.method)
        if compiled is None and request.method == "HEAD":
            compiled = methods.get("GET")  # the transport leaves the body out
        if found is None or compiled is None:
            note = self._unrouted(request, path, found[0] if found else None, started)
        else:
            exchange = Exchange(self.vendor, compiled, compiled.whole, request, found[1])
            note = self._routed(exchange, started)
        note.seconds = time.perf_counter() - begun
        response = note.response  # the journal may keep less of it
        self._journal.add(note)
        return response

    def _token(self, endpoint: TokenEndpoint, request: HttpRequest) -> HttpResponse:
        response = token_issuer.respond(endpoint, request, self.tokens, self._identities.accepts)
        reason = dict(response.headers).get(b"x-mock-reason", b"").decode()
        # Of a request for a token the journal keeps neither bodies nor headers: all is secret.
        seen = HttpRequest(request.method, request.path), HttpResponse(response.status)
        noted = NotedOperation(self.vendor, endpoint.path, endpoint.id)
        self._journal.add(Note(noted, *seen, time.time(), reason))
        return response

    def _routed(self, exchange: Exchange, started: float) -> Note:
        plan = self._plan(exchange) if self.faults else None
        response = self._response(exchange, plan)
        if exchange.warnings:
            header = (b"x-mock-warning", header_text("; ".join(exchange.warnings)))
            response = replace(response, headers=(*response.headers, header))
        noted = self._noted_operation(exchange)
        note = Note(noted, exchange.request, response, started, exchange.reason, exchange.values)
        note.warnings = exchange.warnings
        if plan:
            note.apply(plan)
        return note

    def _noted_operation(self, exchange: Exchange) -> NotedOperation:
        key = exchange.action.id, exchange.content.media if exchange.content else ""
        found = self._noted.get(key)
        if found is None:
            found = self._noted[key] = exchange.noted
        return found

    def _plan(self, exchange: Exchange) -> FaultPlan:
        seen = replace(exchange)
        self._checks.try_decode(seen)
        return self.faults.plan((seen.compiled.whole.id, seen.action.id), seen.view)

    def _response(self, exchange: Exchange, plan: FaultPlan | None) -> HttpResponse:
        try:
            if plan and plan.response and (response := self._injected(exchange, plan)):
                exchange.reason = reason_of(response)
                return response
            chosen, headers = self._chosen(exchange)
            exchange.reason = chosen.reason
            chosen = self._links.served(chosen, exchange.request, self.vendor)
            response = write(chosen, exchange.request, headers)
            queue_events(self.outbox, exchange, chosen, self.behaviour.sends)
        except OutsideSpec as error:
            exchange.reason = f"the mock would have left its spec in {exchange.action.id}: {error}"
        except Exception as error:  # noqa: BLE001  # a rule may raise anything
            # An error in a rule must be visible to the tester, and must not stop the mock.
            _LOG.exception("%s: a rule for %s failed", self.vendor, exchange.action.id)
            exchange.reason = f"error in the mock, {type(error).__name__} in a rule: {error}"
        else:
            return response
        return plain(500, exchange.reason)

    def _injected(self, exchange: Exchange, plan: FaultPlan) -> HttpResponse | None:
        self._checks.try_decode(exchange)
        failure = self._failures.injected
        return injected_responses.injected(plan, exchange.action, exchange.view, failure)

    def _chosen(self, exchange: Exchange) -> tuple[MockResponse, Headers]:
        try:
            return self._decide(exchange), ()
        except RequestRejected as rejected:
            failure = self._failures.of_rejection(exchange.action, rejected.rejection)
            if exchange.content is None:
                self._checks.try_decode(exchange)  # for the journal
            return failure, rejected.headers

    def _decide(self, exchange: Exchange) -> MockResponse:
        self._checks.check(exchange)
        if prefer := exchange.request.headers.get(b"prefer"):
            response = preferred(exchange.action.responses, prefer.decode("latin-1"))
            if response:
                return response
        return self._rules.response(exchange)

    def _unrouted(
        self,
        request: HttpRequest,
        path: bytes,
        entry: PathTemplate[CompiledOperation] | None,
        started: float,
    ) -> Note:
        if entry is None:
            reason = f"{self.vendor} has no such path"
            response, shown = plain(404, reason), self._routes.shown(path)[:LONGEST]
        else:
            reason = f"{entry.template} takes {entry.allow}, not {request.method}"
            response = plain(405, reason, ((b"allow", entry.allow.encode()),))
            shown = entry.template
        note = Note(NotedOperation(self.vendor, shown), request, response, started, reason)
        if self.faults:
            view = RequestView(request, {})
            plan = self.faults.plan((), view)
            found = injected_responses.injected(plan, None, view, self._failures.injected)
            if found:
                note.response, note.reason = found, reason_of(found)
            note.apply(plan)
        return note
