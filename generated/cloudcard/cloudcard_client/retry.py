"""When a call is sent again, and how long that waits."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_STATUSES = frozenset({429, 502, 503, 504})
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 60.0


def pause_before_retry(attempt: int, status: int | None, retry_after: str | None) -> float | None:
    """Give the seconds to wait before the next attempt, or None where another one is no use.

    Args:
        attempt: How many were made.
        status: The status of the answer, or None where no answer came.
        retry_after: The header `Retry-After`; one that asks for more than a minute ends the matter.
    """
    if status is not None and status not in _STATUSES:
        return None
    if (asked := _seconds(retry_after)) is not None:
        return asked if asked <= _LONGEST_PAUSE else None
    pause = min(_FIRST_PAUSE * 2.0 ** (attempt - 1), _LONGEST_PAUSE)
    # Jitter, so that many clients that failed together do not come back together.
    return pause * random.uniform(0.5, 1.0)  # noqa: S311  # nothing secret


def _seconds(retry_after: str | None) -> float | None:
    if not retry_after:
        return None
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
