"""Spans of OpenTelemetry, where the program has switched on its instrumentation of HTTP libraries.

That instrumentation records whole addresses, in which secrets may be. An attempt of ours has a span
of its own instead, which names the operation.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from .attempt_watch import AttemptWatch

Note = Callable[[int], object]


def _nothing(_: int) -> None:
    """Note no status."""


_UNTRACED: AbstractContextManager[Note] = nullcontext(_nothing)


def traced(watch: AttemptWatch, method: str) -> AbstractContextManager[Note]:
    """Return the span of an attempt, to be entered; it takes the status of the response."""
    utils = sys.modules.get("opentelemetry.instrumentation.utils")
    return _UNTRACED if utils is None else _span(utils, watch, method)


@contextmanager
def _span(utils: Any, watch: AttemptWatch, method: str) -> Generator[Note, None, None]:
    trace: Any = sys.modules["opentelemetry.trace"]
    started = trace.get_tracer(__package__).start_as_current_span(
        watch.operation,
        kind=trace.SpanKind.CLIENT,
        attributes={"http.request.method": method, "url.template": watch.shown},
        # The texts of the HTTP library's errors may show what was sent.
        record_exception=False,
        set_status_on_exception=False,
    )
    with started as span, utils.suppress_http_instrumentation():
        yield lambda status: span.set_attribute("http.response.status_code", status)
