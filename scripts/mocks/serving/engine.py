"""One vendor's mock: from a request to a reply.

The decisions come in this order, and each can end in the vendor's own documented failure:

    route -> authenticate -> content type -> decode -> validate -> behaviour -> answer
    -> validate the answer

A fault that a tester has armed strikes once the request is decoded, an answer that a tester prefers
is given once it is valid. Owns that order and the state. Everything that can be prepared is, in
`operations`; what a vendor does is told by `vendors`, how replies travel by `asgi`.
The last step is always on: a mock that would leave its own spec answers 500 and says so.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from ...spec import Document
from ..behaviour import Behaviour, Call, Presented, Problem, State, behaviour_of
from ..compile.answers import Answer
from ..compile.bodies import Body, Content, Sent
from ..compile.credentials import accepts_from, wrong_members
from ..compile.operations import Deed, Served, compile_operations
from ..compile.schemas import Misfit
from ..compile.texts import Pairs, Undecodable
from ..resources import behaviour_from
from ..tester.faults import ANY, Fault, Faults
from ..tester.journal import LONGEST, Journal, Kept, Note, masked
from ..tester.preferences import preferred
from ..wire import Headers, Reply, Request, plain
from .replies import OutsideSpec, write
from .routes import Routes

if TYPE_CHECKING:
    from ..tester.curls import Sample

FAULT = "an armed fault"
_LOG = logging.getLogger(__name__)
_ANY_OBJECT = {"type": "object"}


class Refused(Exception):  # noqa: N818  # the problem is the error
    """Raised inside the engine where a request ends in a failure."""

    def __init__(self, problem: Problem, headers: Headers = ()) -> None:
        super().__init__(problem.reason)
        self.problem = problem
        self.headers = headers


@dataclass
class _Exchange:
    """What is known so far of one request."""

    served: Served
    deed: Deed
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    content: Content | None = None
    body: Any = None
    fault: Fault | None = None
    reason: str = ""

    @property
    def sent(self) -> Sent | None:
        """Return what is done with the body, or None where there is none."""
        return (self.deed.sent or self.content.sent) if self.content else None


class Engine:
    """The mock of one document."""

    def __init__(
        self,
        document: Document,
        *,
        seed: int | str,
        credentials: Mapping[str, str],
        journal: Journal,
        behaviour: Behaviour | None = None,
    ) -> None:
        """Prepare everything; raises `Unreadable` for what no mock can serve."""
        self.document = document
        self.vendor = document.vendor
        self.behaviour = behaviour or _behaviour(document)
        self.faults = Faults()
        self.served = compile_operations(document, seed)
        self.state: State = {}
        self._shape = jsonschema_rs.validator_for(dict(self.behaviour.shape) or _ANY_OBJECT)
        self._accepts = accepts_from(credentials)
        self._credentials = credentials
        self._journal = journal
        self._routes = Routes(
            (each.operation.path, each.operation.method.upper(), each) for each in self.served
        )
        self.reset()

    @property
    def names(self) -> set[str]:
        """Give the ids of all operations and actions."""
        return {deed.id for each in self.served for deed in (each.deed, *each.deeds.values())}

    @property
    def samples(self) -> list[Sample]:
        """Return one request that works for everything that can be called."""
        # Few look at the page, and every test starts a mock.
        from ..tester.curls import samples_of

        return list(samples_of(self.document, self._credentials))

    def reset(self) -> None:
        """Go back to the start: state, deleted items and faults."""
        self.state = self.behaviour.fresh()
        self.faults.clear()
        self._calls = 0

    def set_state(self, state: Any) -> None:
        """Set the state; raises `ValueError` for one that has not the shape of this vendor's."""
        error = next(iter(self._shape.iter_errors(state)), None)
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

    def respond(self, request: Request, path: bytes) -> Reply:
        """Answer a request for a path below the vendor's own."""
        found = self._routes.find(path)
        if found is None:
            reply = plain(404, f"{self.vendor} has no such path")
            return self._unrouted(request, self._routes.shown(path), reply)
        entry, pairs = found
        served = entry.methods.get(request.method)
        if served is None:
            reason = f"{entry.template} takes {entry.allow}, not {request.method}"
            reply = plain(405, reason, ((b"allow", entry.allow.encode()),))
            return self._unrouted(request, entry.template, reply)
        exchange = _Exchange(served, served.deed)
        reply = self._reply(exchange, request, pairs)
        self._note(exchange, request, reply)
        return exchange.fault.spoil(reply) if exchange.fault else reply

    def _reply(self, exchange: _Exchange, request: Request, pairs: Pairs) -> Reply:
        try:
            answer, headers = self._answer(exchange, request, pairs)
            exchange.reason = answer.reason
            return write(answer, request, headers)
        except OutsideSpec as error:
            exchange.reason = f"the mock would have left its spec in {exchange.deed.id}: {error}"
        except Exception as error:  # noqa: BLE001  # a rule may raise anything
            # A rule's own mistake must be seen by the tester, and must not stop the mock.
            _LOG.exception("%s: a rule for %s failed", self.vendor, exchange.deed.id)
            exchange.reason = f"the mock's own mistake, {type(error).__name__} in a rule: {error}"
        return plain(500, exchange.reason)

    def _answer(
        self, exchange: _Exchange, request: Request, pairs: Pairs
    ) -> tuple[Answer, Headers]:
        try:
            return self._decide(exchange, request, pairs), ()
        except Refused as refused:
            return self._failure(exchange.deed, refused.problem), refused.headers

    def _decide(self, exchange: _Exchange, request: Request, pairs: Pairs) -> Answer:
        served = exchange.served
        self._authenticate(served, request)
        exchange.content = self._content(served.body, request) if served.body else None
        self._decode(exchange, request, pairs)
        exchange.fault = self.faults.next(served.deed.id, exchange.deed.id)
        if exchange.fault and (status := exchange.fault.replaces_with):
            by = status, exchange.deed.answers.response(status)
            return exchange.deed.answers.told(by, is_failure=status >= 400, reason=FAULT)
        self._authenticate_body(exchange)
        self._validate(exchange)
        if prefer := request.headers.get(b"prefer"):
            answer = preferred(exchange.deed.answers, prefer.decode("latin-1"))
            if answer:
                return answer
        return self._behave(exchange, request)

    def _authenticate(self, served: Served, request: Request) -> None:
        refusal = served.guard.refusal(request, self._admits)
        if refusal:
            challenge = refusal.challenge.encode("latin-1", "replace")
            headers: Headers = ((b"www-authenticate", challenge),) if challenge else ()
            problem = Problem("authentication", refusal.reason, is_missing=refusal.is_missing)
            raise Refused(problem, headers)

    def _admits(self, argument: str, value: str) -> bool:
        is_standing = self._accepts(argument, value)
        if self.behaviour.admits is None:
            return is_standing
        return self.behaviour.admits(Presented(argument, value, is_standing), self.state)

    def _content(self, body: Body, request: Request) -> Content | None:
        if request.unread:
            raise Refused(Problem(request.unread, _UNREAD[request.unread]))
        content_type = request.header(b"content-type")
        if not request.body and not content_type:
            if body.required:
                misfit = Misfit("body", "required", "it is required", body.facts)
                raise Refused(_problem(misfit, ""))
            return None
        content = body.content(content_type)
        if content is None:
            known = ", ".join(each.media for each in body.contents)
            given = content_type or "nothing"
            raise Refused(Problem("media-type", f"the Content-Type is {given}, not {known}"))
        return content

    def _decode(self, exchange: _Exchange, request: Request, pairs: Pairs) -> None:
        content = exchange.content
        try:
            exchange.values = exchange.served.parameters.read(request, pairs)
            if content:
                exchange.body = content.decode(request.body, request.header(b"content-type"))
                exchange.deed = exchange.served.chosen(content, exchange.body)
        except Undecodable as error:
            raise Refused(Problem("invalid-request", str(error))) from None

    def _authenticate_body(self, exchange: _Exchange) -> None:
        sent = exchange.sent
        names = sent.credentials if sent else None
        if names and (wrong := wrong_members(names, exchange.body, self._accepts)):
            reason = f"the credential in the member {wrong[0]} is not right"
            raise Refused(Problem("authentication", reason))

    def _validate(self, exchange: _Exchange) -> None:
        misfit = exchange.served.parameters.misfit(exchange.values)
        if misfit:
            raise Refused(_problem(misfit, ""))
        sent = exchange.sent
        validator = sent.validator if sent else None
        if validator and not validator.accepts(exchange.body):
            misfit = validator.misfit(exchange.body)
            assert misfit is not None
            raise Refused(_problem(misfit, "body"))

    def _behave(self, exchange: _Exchange, request: Request) -> Answer:
        self._calls += 1
        call = Call(
            exchange.body,
            exchange.values,
            self.state,
            self._calls,
            exchange.deed.answers,
            self._accepts,
            request,
            self.vendor,
        )
        for rule in self.behaviour.rules.get(exchange.deed.id, ()):
            answer = rule.apply(call)
            if answer is not None:
                return _with_facts(answer, rule.facts)
        return call.answer()

    def _failure(self, deed: Deed, problem: Problem) -> Answer:
        problem = replace(problem, action=deed.id)
        names = (wording(problem) for wording in self.behaviour.wordings)
        example = next(filter(None, names), "")
        return deed.answers.told(
            deed.answers.worded(deed.answers.failure(problem.kind), example),
            is_failure=True,
            example=example,
            reason=_cited(problem.reason, problem.facts),
        )

    def _note(self, exchange: _Exchange, request: Request, reply: Reply) -> None:
        served, content, sent = exchange.served, exchange.content, exchange.sent
        masks = served.parameters.masks
        self._journal.add(
            Note(
                vendor=self.vendor,
                method=request.method,
                path=served.operation.path,
                status=reply.status,
                operation=exchange.deed.id,
                parameters=masked(exchange.values, masks) if exchange.values else {},
                body=Kept.of(request, content.decode, sent.mask) if content and sent else None,
                reason=exchange.reason,
                fault=exchange.fault is not None,
            )
        )

    def _unrouted(self, request: Request, path: str, reply: Reply) -> Reply:
        note = Note(self.vendor, request.method, path[:LONGEST], reply.status)
        self._journal.add(replace(note, reason=reply.body.decode().strip()))
        return reply


_UNREAD = {
    "too-large": "the body is larger than the mock takes",
    "too-slow": "the body took too long to arrive",
}


def _behaviour(document: Document) -> Behaviour:
    found = behaviour_of(document.vendor)
    return found if found.rules else behaviour_from(document)


def _cited(reason: str, facts: Sequence[str]) -> str:
    return f"{reason} ({', '.join(facts)})" if reason and facts else reason


def _with_facts(answer: Answer, facts: Sequence[str]) -> Answer:
    return replace(answer, reason=_cited(answer.reason, facts)) if answer.reason else answer


def _problem(misfit: Misfit, place: str) -> Problem:
    where = "/".join(part for part in (place, misfit.where) if part)
    return Problem("invalid-request", f"{where}: {misfit.message}", misfit, misfit.facts)
