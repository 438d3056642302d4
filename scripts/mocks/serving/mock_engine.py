"""One vendor's mock: from a request to a response.

The decisions come in this order, and each can end in the vendor's own documented failure:

    route -> authenticate -> content type -> decode -> validate -> behaviour -> response
    -> validate the response

An armed fault is applied once the request is decoded; a response that the request prefers is sent
once it is valid. The last step is always on: a mock whose response would not match its own spec
responds with 500 and the reason. Operations are prepared in `compile`, behaviour is in `vendors`.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ...spec import SPECS, Document
from ..compile.compiled_operations import CompiledAction, CompiledOperation, compile_operations
from ..compile.compiled_schemas import Mismatch
from ..compile.documented_responses import MockResponse
from ..compile.request_bodies import BodyChecks, RequestBody, RequestContent
from ..compile.security_checks import accepts_from, wrong_credentials
from ..compile.text_decoding import Pairs, Undecodable
from ..compile.token_endpoints import (
    TokenEndpoint,
    TokenOperation,
    token_endpoints,
    token_operations,
)
from ..http_messages import Headers, HttpRequest, HttpResponse, plain
from ..mock_behaviour import (
    MockBehaviour,
    MockCall,
    PresentedCredential,
    Rejection,
    State,
    behaviour_of,
)
from ..resources import behaviour_from
from ..state_index import Indexes
from ..tester.injected_faults import ANY, ArmedFaults, Fault
from ..tester.journal import LONGEST, Journal, KeptBody, Note, masked
from ..tester.preferences import preferred
from . import token_issuer
from .response_writing import OutsideSpec, write
from .routes import Routes
from .token_issuer import IssuedTokens

if TYPE_CHECKING:
    from ..tester.sample_requests import Sample

FAULT = "an armed fault"
_LOG = logging.getLogger(__name__)


class RequestRejected(Exception):  # noqa: N818  # the rejection is the error
    """Raised inside the engine where a request ends in a failure."""

    def __init__(self, rejection: Rejection, headers: Headers = ()) -> None:
        super().__init__(rejection.reason)
        self.rejection = rejection
        self.headers = headers


@dataclass
class _Exchange:
    """The known facts of one request, filled in step by step."""

    compiled: CompiledOperation
    action: CompiledAction
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    content: RequestContent | None = None
    body: Any = None
    fault: Fault | None = None
    reason: str = ""

    @property
    def checks(self) -> BodyChecks | None:
        """Return the checks of the body, or None without one."""
        return (self.action.checks or self.content.checks) if self.content else None


class Engine:
    """The mock of one document."""

    def __init__(
        self,
        document: Document,
        *,
        seed: int | str,
        credentials: Mapping[str, str],
        journal: Journal,
        behaviour: MockBehaviour | None = None,
    ) -> None:
        """Prepare everything; raises `Unreadable` for what no mock can serve."""
        self.document = document
        self.vendor = document.vendor
        prepared = prepare(document, seed)
        self.behaviour = behaviour or prepared.behaviour
        self.faults = ArmedFaults()
        self.tokens = IssuedTokens()
        self.token_endpoints = prepared.token_endpoints
        self._token_operations = prepared.token_operations
        self.operations = prepared.operations
        self.state: State = {}
        self._indexed: State | None = None
        self._indexes: Indexes = {}
        self._accepts = accepts_from(credentials)
        self._credentials = credentials
        self._journal = journal
        self._routes = prepared.routes
        self.reset()

    @property
    def names(self) -> set[str]:
        """Return the ids of all operations and actions."""
        return {
            action.id for each in self.operations for action in (each.whole, *each.actions.values())
        }

    @property
    def samples(self) -> list[Sample]:
        """Return one valid request for each operation and action."""
        # The page is rarely opened, and every test starts a mock.
        from ..tester.sample_requests import samples_of

        return list(samples_of(self.document, self._credentials))

    def reset(self) -> None:
        """Restore the start: state, deleted items and faults."""
        self.state = self.behaviour.fresh()
        self.faults.clear()
        self.tokens.clear()
        self._calls = 0

    def set_state(self, state: Any) -> None:
        """Set the state; raises `ValueError` for one that does not match this vendor's schema."""
        error = next(iter(self.behaviour.state_validator.iter_errors(state)), None)
        if error is not None:
            where = "/".join(str(step) for step in error.instance_path) or "the state"
            raise ValueError(f"{where}: {error.message}")
        self.state = state

    def arm(self, fault: Fault) -> None:
        """Arm a fault; raises `ValueError` for an operation that this vendor does not have."""
        if fault.operation not in {ANY, *self.names}:
            known = ", ".join(sorted(self.names))
            raise ValueError(f"{self.vendor} has no {fault.operation}; it has: {known}")
        self.faults.arm(fault)

    def respond(self, request: HttpRequest, path: bytes) -> HttpResponse:
        """Respond to a request for a path below the vendor's own."""
        if endpoint := self.token_endpoints.get(path):
            return self._token(endpoint, request)
        found = self._routes.find(path)
        if found is None:
            response = plain(404, f"{self.vendor} has no such path")
            return self._unrouted(request, self._routes.shown(path), response)
        entry, pairs = found
        compiled = entry.methods.get(request.method)
        if compiled is None:
            reason = f"{entry.template} takes {entry.allow}, not {request.method}"
            response = plain(405, reason, ((b"allow", entry.allow.encode()),))
            return self._unrouted(request, entry.template, response)
        exchange = _Exchange(compiled, compiled.whole)
        response = self._response(exchange, request, pairs)
        self._note(exchange, request, response)
        return exchange.fault.apply(response) if exchange.fault else response

    def _token(self, endpoint: TokenEndpoint, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            reason = f"{endpoint.path} takes POST, not {request.method}"
            return self._unrouted(
                request, endpoint.path, plain(405, reason, ((b"allow", b"POST"),))
            )
        response = token_issuer.respond(endpoint, request, self.tokens, self._accepts)
        reason = dict(response.headers).get(b"x-mock-reason", b"").decode()
        note = Note(self.vendor, request.method, endpoint.path, response.status, endpoint.id)
        self._journal.add(replace(note, reason=reason))
        return response

    def _response(self, exchange: _Exchange, request: HttpRequest, pairs: Pairs) -> HttpResponse:
        try:
            response, headers = self._chosen(exchange, request, pairs)
            exchange.reason = response.reason
            return write(response, request, headers)
        except OutsideSpec as error:
            exchange.reason = f"the mock would have left its spec in {exchange.action.id}: {error}"
        except Exception as error:  # noqa: BLE001  # a rule may raise anything
            # An error in a rule must be visible to the tester, and must not stop the mock.
            _LOG.exception("%s: a rule for %s failed", self.vendor, exchange.action.id)
            exchange.reason = f"error in the mock, {type(error).__name__} in a rule: {error}"
        return plain(500, exchange.reason)

    def _chosen(
        self, exchange: _Exchange, request: HttpRequest, pairs: Pairs
    ) -> tuple[MockResponse, Headers]:
        try:
            return self._decide(exchange, request, pairs), ()
        except RequestRejected as rejected:
            return self._failure(exchange.action, rejected.rejection), rejected.headers

    def _decide(self, exchange: _Exchange, request: HttpRequest, pairs: Pairs) -> MockResponse:
        compiled = exchange.compiled
        self._authenticate(compiled, request)
        exchange.content = self._content(compiled.body, request) if compiled.body else None
        self._decode(exchange, request, pairs)
        exchange.fault = self.faults.next(compiled.whole.id, exchange.action.id)
        if exchange.fault and (status := exchange.fault.replaces_with):
            by = status, exchange.action.responses.response(status)
            return exchange.action.responses.select(by, is_failure=status >= 400, reason=FAULT)
        self._authenticate_body(exchange)
        self._validate(exchange)
        if prefer := request.headers.get(b"prefer"):
            response = preferred(exchange.action.responses, prefer.decode("latin-1"))
            if response:
                return response
        return self._behave(exchange, request)

    def _authenticate(self, compiled: CompiledOperation, request: HttpRequest) -> None:
        failure = compiled.security.failure(request, self._admits, self.tokens.find)
        if failure:
            challenge = failure.challenge.encode("latin-1", "replace")
            headers: Headers = ((b"www-authenticate", challenge),) if challenge else ()
            kind = "permission" if failure.is_scope else "authentication"
            rejection = Rejection(kind, failure.reason, is_missing=failure.is_missing)
            raise RequestRejected(rejection, headers)

    def _admits(self, argument: str, value: str) -> bool:
        is_default = self._accepts(argument, value)
        if self.behaviour.admits is None:
            return is_default
        return self.behaviour.admits(PresentedCredential(argument, value, is_default), self.state)

    def _content(self, body: RequestBody, request: HttpRequest) -> RequestContent | None:
        if request.unread:
            raise RequestRejected(Rejection(request.unread, _UNREAD[request.unread]))
        content_type = request.header(b"content-type")
        if not request.body and not content_type:
            if body.required:
                mismatch = Mismatch("body", "required", "it is required", body.facts)
                raise RequestRejected(_mismatched(mismatch, ""))
            return None
        content = body.content(content_type)
        if content is None:
            known = ", ".join(each.media for each in body.contents)
            given = content_type or "nothing"
            reason = f"the Content-Type is {given}, not {known}"
            raise RequestRejected(Rejection("media-type", reason))
        return content

    def _decode(self, exchange: _Exchange, request: HttpRequest, pairs: Pairs) -> None:
        content = exchange.content
        try:
            exchange.values = exchange.compiled.parameters.read(request, pairs)
            if content:
                exchange.body = content.decode(request.body, request.header(b"content-type"))
                exchange.action = exchange.compiled.chosen(content, exchange.body)
        except Undecodable as error:
            raise RequestRejected(Rejection("invalid-request", str(error))) from None

    def _authenticate_body(self, exchange: _Exchange) -> None:
        checks = exchange.checks
        names = checks.credentials if checks else None
        if names and (wrong := wrong_credentials(names, exchange.body, self._accepts)):
            reason = f"the credential in the property {wrong[0]} is wrong"
            raise RequestRejected(Rejection("authentication", reason))

    def _validate(self, exchange: _Exchange) -> None:
        mismatch = exchange.compiled.parameters.mismatch(exchange.values)
        if mismatch:
            raise RequestRejected(_mismatched(mismatch, ""))
        checks = exchange.checks
        validator = checks.validator if checks else None
        if validator and not validator.accepts(exchange.body):
            mismatch = validator.mismatch(exchange.body)
            assert mismatch is not None
            raise RequestRejected(_mismatched(mismatch, "body"))

    def _behave(self, exchange: _Exchange, request: HttpRequest) -> MockResponse:
        self._calls += 1
        call = MockCall(
            exchange.body,
            exchange.values,
            self.state,
            self._calls,
            exchange.action.responses,
            self._accepts,
            request,
            self.vendor,
            self._current_indexes(),
        )
        for rule in self.behaviour.rules.get(exchange.action.id, ()):
            response = rule.apply(call)
            if response is not None:
                return _with_facts(response, rule.facts)
        if operation := self._token_operations.get(exchange.action.id):
            return self._token_operation(operation, call)
        return call.respond()

    def _token_operation(self, operation: TokenOperation, call: MockCall) -> MockResponse:
        """Issue or revoke a token where the vendor has no rule that does."""
        if operation.issued is None:
            body = call.body if isinstance(call.body, dict) else {}
            bearer = call.request.header(b"authorization").partition(" ")[2]
            self.tokens.revoke(str(body.get(operation.revoked, bearer)))
            return call.respond()
        response = call.respond()
        value = response.prepared.value if response.prepared else None
        if not isinstance(value, dict) or operation.issued not in value:
            return response
        given: dict[str, Any] = {}
        if operation.lifetime and isinstance(value.get(operation.lifetime), int):
            given[operation.lifetime] = token_issuer.LIFETIME
        token = self.tokens.issue(operation.argument, operation.scopes)
        return response.with_properties({**given, operation.issued: token})

    def _current_indexes(self) -> Indexes:
        """Return the indexes of the state, made again where another state was set."""
        if self._indexed is not self.state:
            self._indexed, self._indexes = self.state, self.behaviour.index(self.state)
        return self._indexes

    def _failure(self, action: CompiledAction, rejection: Rejection) -> MockResponse:
        rejection = replace(rejection, action=action.id)
        names = (wording(rejection) for wording in self.behaviour.wordings)
        example = next(filter(None, names), "")
        return action.responses.select(
            action.responses.with_example(action.responses.failure(rejection.kind), example),
            is_failure=True,
            example=example,
            reason=_cited(rejection.reason, rejection.facts),
        )

    def _note(self, exchange: _Exchange, request: HttpRequest, response: HttpResponse) -> None:
        compiled, content, checks = exchange.compiled, exchange.content, exchange.checks
        masks = compiled.parameters.masks
        body = KeptBody.of(request, content.decode, checks.mask) if content and checks else None
        self._journal.add(
            Note(
                vendor=self.vendor,
                method=request.method,
                path=compiled.operation.path,
                status=response.status,
                operation=exchange.action.id,
                parameters=masked(exchange.values, masks) if exchange.values else {},
                body=body,
                reason=exchange.reason,
                fault=exchange.fault is not None,
            )
        )

    def _unrouted(self, request: HttpRequest, path: str, response: HttpResponse) -> HttpResponse:
        note = Note(self.vendor, request.method, path[:LONGEST], response.status)
        self._journal.add(replace(note, reason=response.body.decode().strip()))
        return response


_UNREAD = {
    "too-large": "the body is larger than the mock takes",
    "too-slow": "the body took too long to arrive",
}


@dataclass(frozen=True)
class PreparedSpec:
    """Everything of a document's mock that does not change, shared by all its engines."""

    operations: Sequence[CompiledOperation]
    routes: Routes[CompiledOperation]
    behaviour: MockBehaviour
    token_endpoints: Mapping[bytes, TokenEndpoint]
    token_operations: Mapping[str, TokenOperation]


@lru_cache(maxsize=16, typed=True)
def prepare(document: Document, seed: int | str) -> PreparedSpec:
    """Return the prepared parts of a document; raises `Unreadable` for what no mock can serve."""
    operations = compile_operations(document, seed)
    routes = Routes(
        (each.operation.path, each.operation.method.upper(), each) for each in operations
    )
    return PreparedSpec(
        operations,
        routes,
        _behaviour(document),
        token_endpoints(document),
        token_operations(document),
    )


def _behaviour(document: Document) -> MockBehaviour:
    # A foreign spec may have the name of one of this project's.
    is_own = document.path.resolve().parent == SPECS.resolve()
    found = behaviour_of(document.vendor) if is_own else None
    return found or behaviour_from(document)


def _cited(reason: str, facts: Sequence[str]) -> str:
    return f"{reason} ({', '.join(facts)})" if reason and facts else reason


def _with_facts(response: MockResponse, facts: Sequence[str]) -> MockResponse:
    return replace(response, reason=_cited(response.reason, facts)) if response.reason else response


def _mismatched(mismatch: Mismatch, place: str) -> Rejection:
    where = "/".join(part for part in (place, mismatch.where) if part)
    return Rejection("invalid-request", f"{where}: {mismatch.message}", mismatch, mismatch.facts)
