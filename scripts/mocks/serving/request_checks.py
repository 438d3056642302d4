"""The checks that a request has to pass before the vendor's behaviour is applied."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

from ..clock import Clock
from ..compile.compiled_operations import CompiledOperation
from ..compile.compiled_schemas import Mismatch
from ..compile.request_bodies import RequestBody, RequestContent
from ..compile.request_warnings import RequestWarning, Watch
from ..compile.security_checks import presented_in
from ..compile.text_decoding import Undecodable
from ..http_messages import Headers, HttpRequest
from ..identities import Identities
from ..mock_behaviour import MockBehaviour, PresentedCredential, Rejection
from ..state_store import StateStore
from .exchange import Exchange
from .token_issuer import IssuedTokens

_UNREAD = {
    "too-large": "the body is larger than the mock takes",
    "too-slow": "the body took too long to arrive",
}


class RequestRejected(Exception):  # noqa: N818  # the rejection is the error
    """Raised for a request that ends in a failure."""

    def __init__(self, rejection: Rejection, headers: Headers = ()) -> None:
        super().__init__(rejection.reason)
        self.rejection = rejection
        self.headers = headers


class RequestChecks:
    """Authenticates, decodes and validates the requests to one mock."""

    def __init__(  # noqa: PLR0913  # what decides on a request, each by name
        self,
        *,
        behaviour: MockBehaviour,
        store: StateStore,
        identities: Identities,
        tokens: IssuedTokens,
        clock: Clock,
        strict: bool,
    ) -> None:
        self._behaviour = behaviour
        self._store = store
        self._identities = identities
        self._accepts = identities.accepts
        self._tokens = tokens
        self._clock = clock
        self._strict = strict

    def check(self, exchange: Exchange) -> None:
        """Fill in what the request contains; raise `RequestRejected` at the first problem."""
        compiled, request = exchange.compiled, exchange.request
        self._authenticate(compiled, request)
        exchange.content = self._content(compiled.body, request) if compiled.body else None
        self._decode(exchange)
        self._authenticate_body(exchange)
        self._validate(exchange)
        if watch := exchange.watch:
            self._warn(exchange, watch)

    def try_decode(self, exchange: Exchange) -> None:
        """Decode a request as far as possible, whatever else is wrong with it."""
        compiled = exchange.compiled
        with contextlib.suppress(RequestRejected):
            if compiled.body:
                exchange.content = self._content(compiled.body, exchange.request)
            self._decode(exchange)

    def _authenticate(self, compiled: CompiledOperation, request: HttpRequest) -> None:
        find = self._tokens.find
        failure = compiled.security.failure(request, self._admits, self._are_together, find)
        if failure:
            challenge = failure.challenge.encode("latin-1", "replace")
            headers: Headers = ((b"www-authenticate", challenge),) if challenge else ()
            kind = "permission" if failure.is_scope else "authentication"
            rejection = Rejection(kind, failure.reason, is_missing=failure.is_missing)
            raise RequestRejected(rejection, headers)

    def _admits(self, argument: str, value: str) -> bool:
        is_default = self._accepts(argument, value)
        if self._behaviour.admits is None:
            return is_default
        presented = PresentedCredential(argument, value, is_default, self._clock)
        return self._behaviour.admits(presented, self._store.state)

    def _are_together(self, presented: Mapping[str, str]) -> bool:
        return self._identities.find(presented) is not None

    def _content(self, body: RequestBody, request: HttpRequest) -> RequestContent | None:
        if request.unread:
            raise RequestRejected(Rejection(request.unread, _UNREAD[request.unread]))
        coding = request.header(b"content-encoding")
        if coding and coding.lower() != "identity":
            reason = f"the body has the Content-Encoding {coding}, which the spec does not describe"
            raise RequestRejected(Rejection("media-type", reason))
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

    def _decode(self, exchange: Exchange) -> None:
        content, request = exchange.content, exchange.request
        try:
            exchange.values = exchange.compiled.parameters.read(request, exchange.pairs)
            if content:
                exchange.body = content.decode(request.body, request.header(b"content-type"))
                exchange.action = exchange.compiled.chosen(content, exchange.body)
        except Undecodable as error:
            raise RequestRejected(Rejection("invalid-request", str(error))) from None

    def _authenticate_body(self, exchange: Exchange) -> None:
        checks = exchange.checks
        names = checks.credentials if checks else None
        presented = presented_in(names, exchange.body) if names else None
        if not presented or self._identities.find(presented) is not None:
            return
        if self._behaviour.knows and self._behaviour.knows(presented, self._store.state):
            return
        assert names is not None
        wrong = (
            f"the credential in the property {name} is wrong"
            for name, argument in names.items()
            if argument in presented and not self._accepts(argument, presented[argument])
        )
        reason = next(wrong, "the credentials in the body do not belong together")
        raise RequestRejected(Rejection("authentication", reason))

    def _validate(self, exchange: Exchange) -> None:
        mismatch = exchange.compiled.parameters.mismatch(exchange.values)
        if mismatch:
            raise RequestRejected(_mismatched(mismatch, ""))
        checks = exchange.checks
        validator = checks.validator if checks else None
        if validator and not validator.accepts(exchange.body):
            mismatch = validator.mismatch(exchange.body)
            assert mismatch is not None
            raise RequestRejected(_mismatched(mismatch, "body"))

    def _warn(self, exchange: Exchange, watch: Watch) -> None:
        found = list(watch.warnings(exchange.body))
        exchange.warnings = tuple(map(str, found))
        if found and self._strict:
            raise RequestRejected(_strictly(found[0]))


def _mismatched(mismatch: Mismatch, place: str) -> Rejection:
    where = "/".join(part for part in (place, mismatch.where) if part)
    return Rejection("invalid-request", f"{where}: {mismatch.message}", mismatch, mismatch.facts)


def _strictly(warning: RequestWarning) -> Rejection:
    reason = f"{warning.where}: {warning.message}; this mock is strict"
    return Rejection("invalid-request", reason, facts=warning.facts)
