"""One call from its request to its result, over as many attempts as it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from .address import is_loopback
from .api_operation import ApiCall
from .attempt_watch import AttemptWatch
from .body_receiver import Spool
from .errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    DecodingError,
    Outcome,
    UsageError,
)
from .http import (
    LOST,
    AddressError,
    AsyncHttpClient,
    HttpClient,
    OpenResponse,
    Received,
    Sending,
    has_timed_out,
    is_undecodable,
    was_never_sent,
)
from .links import LinkSource, source
from .outgoing_request import OutgoingRequest
from .redaction import masked, masked_message
from .response_reader import ResponseReader
from .retry import is_worth_repeating, pause_before_retry
from .service import Plan
from .types import Response, record

if TYPE_CHECKING:
    from .item_streams import StreamSource

T = TypeVar("T")

_MOST_REPORTS = 1000


@record
class LostAttempt:
    """An attempt without a response.

    Attributes:
        error: What to raise if it is the last one.
        name: Its name in a log line.
        is_final: Whether another attempt would fail in the same way.
    """

    error: ApiError
    name: str
    is_final: bool = False


Ending = Received | LostAttempt


class CallAttempts:
    """One call: its attempts, pauses and errors, for sync and async alike."""

    __slots__ = ("_attempts", "_call", "_elapsed", "_outgoing", "_plan", "_started", "watch")

    def __init__(self, plan: Plan, call: ApiCall, token: str | None) -> None:
        self._call = call
        self._plan = plan
        self._outgoing = OutgoingRequest(plan.settings, call, token)
        self._attempts = 0
        self._started = self._elapsed = 0.0
        shown = plan.settings.shown or plan.settings.address(call.operation)
        address = shown + call.operation.path
        self.watch: AttemptWatch = AttemptWatch(address, plan.ends_at, call.operation.id)

    def sending(
        self, http: HttpClient | AsyncHttpClient, *, waiting: bool, is_own: bool
    ) -> Sending:
        """Return what the next attempt sends; raise UsageError where there can be none."""
        if http.is_closed:
            raise self._usage_error("the HTTP client is closed")
        self._attempts += 1
        self._started = time.perf_counter()
        settings, operation = self._plan.settings, self._call.operation
        return Sending(
            operation.method,
            self._outgoing.url,
            self._outgoing.headers(),
            self._outgoing.content(waiting=waiting),
            settings.timeout,
            settings.size_limit,
            any(each.content == "file" for each in operation.responses),
            tuple(
                name
                for each in operation.responses
                if each.content in ("lines", "events")
                for name in each.media
            ),
            self._outgoing.is_fixed,
            is_own,
        )

    def _usage_error(self, problem: str) -> UsageError:
        operation = self._call.operation.id
        return UsageError(f"{operation}: {problem}", operation=operation)

    def lost(self, error: Exception) -> LostAttempt:
        """Return the ending of an attempt that raised; keep nothing of what it raised."""
        name, operation = type(error).__name__, self._call.operation.id
        if isinstance(error, AddressError):
            text = "the arguments make an address that is too long or cannot be read"
            return LostAttempt(self._usage_error(text), name, is_final=True)
        if isinstance(error, ApiError):
            return LostAttempt(error.with_traceback(None), name, is_final=True)
        text = f"{operation}: {name}: {masked(str(error), self._outgoing.secrets())}"
        outcome = Outcome.NOT_SENT if was_never_sent(error) else Outcome.UNKNOWN
        kind = ApiConnectionError
        if has_timed_out(error):
            kind = ApiTimeoutError
        elif is_undecodable(error):
            return LostAttempt(DecodingError(text, operation=operation, outcome=outcome), name)
        return LostAttempt(kind(text, operation=operation, outcome=outcome), name)

    def stranded(self) -> LostAttempt:
        """Return the ending of an attempt over connections of another event loop."""
        text = "http_client was first used in another event loop: make one for each"
        return LostAttempt(self._usage_error(text), "RuntimeError", is_final=True)

    def pause_after(self, ending: Ending) -> float | None:
        """Log an attempt; return the seconds to wait for the next, or None for no more."""
        self._elapsed = time.perf_counter() - self._started
        error = ending.error if isinstance(ending, LostAttempt) else None
        status = ending.status if isinstance(ending, Received) else None
        self._plan.settings.log.info(
            "%s: %s in %.0f ms (attempt %d)",
            self._call.operation.id,
            ending.name if isinstance(ending, LostAttempt) else status,
            self._elapsed * 1000,
            self._attempts,
        )
        self._record(ending)
        is_final = isinstance(ending, LostAttempt) and ending.is_final
        if is_final or self._attempts > self._plan.settings.retries:
            return None
        if not is_worth_repeating(
            status,
            is_repeatable=self._call.operation.repeatable,
            is_sent=error is None or error.outcome is not Outcome.NOT_SENT,
        ):
            return None
        if self._call.is_spent:
            return None
        asked = ending.headers.get("retry-after") if isinstance(ending, Received) else None
        pause = pause_before_retry(self._attempts, asked)
        is_late = pause is not None and time.monotonic() + pause >= self._plan.ends_at
        return None if is_late else pause

    def _record(self, ending: Ending) -> None:
        """Record the attempt, where the client has a recorder and the address is the vendor's."""
        settings = self._plan.settings
        if settings.recorder and not settings.shown and isinstance(ending, Received):
            settings.recorder.take(self._call, self._outgoing, ending, settings.package)

    def result(
        self, ending: Ending, parse: Callable[[int, Any], T], client: LinkSource
    ) -> Response[T]:
        """Return the last attempt's response, its links bound to the client; raise ApiError."""
        if isinstance(ending, LostAttempt):
            raise ending.error
        token = source.set(client)
        try:
            return self._reader(ending).read(parse)
        except ApiError as error:
            self._explain(error, ending)
            raise
        finally:
            source.reset(token)

    def _explain(self, error: ApiError, ending: Received) -> None:
        """Add the reason that a mock on this machine has for its response."""
        reason = ending.headers.get("x-mock-reason")
        host = urlsplit(self._plan.settings.address(self._call.operation)).hostname
        if reason and is_loopback(host or ""):
            error.add_note(f"mock: {masked_message(reason, self._outgoing.secrets())}")

    def _reader(self, ending: Received) -> ResponseReader:
        spool = ending.body if isinstance(ending.body, Spool) else None
        opened = self._stream(ending.body) if isinstance(ending.body, OpenResponse) else None
        content = ending.body if isinstance(ending.body, bytes) else b""
        response = Response(
            ending.status, ending.headers, content, None, self._elapsed, self._attempts
        )
        secrets = self._outgoing.secrets
        drift = None if self._plan.settings.strict else self._report
        return ResponseReader(
            self._call.operation,
            response,
            secrets,
            spool=spool,
            problem=ending.problem,
            drift=drift,
            opened=opened,
        )

    def _stream(self, body: OpenResponse) -> StreamSource:
        from .item_streams import StreamSource

        settings = self._plan.settings
        drift = None if settings.strict else self._report
        return StreamSource(self._call.operation.id, body, settings.size_limit, self._broken, drift)

    def _broken(self, error: Exception) -> ApiError | None:
        """Return the error for what a connection raises while its response is read."""
        return self.lost(error).error if isinstance(error, LOST) else None

    def _report(self, deviation: str) -> None:
        """Report a deviation from what is documented, once for each kind."""
        settings, line = self._plan.settings, f"{self._call.operation.id}: {deviation}"
        if line in settings.reported or len(settings.reported) >= _MOST_REPORTS:
            return
        settings.reported.add(line)
        if settings.on_drift is None:
            settings.log.warning("%s", line)
        else:
            settings.on_drift(line)
