"""When a call is sent again, and how long to wait before that."""

from __future__ import annotations

import random

LONGEST_PAUSE = 60.0
_FIRST_PAUSE = 0.5
_TOO_MANY = 429
_REQUEST_TIMEOUT = 408


def is_worth_repeating(status: int | None, *, is_repeatable: bool, is_sent: bool = True) -> bool:
    """Return whether an attempt that ended like this may be repeated.

    What the vendor did not receive, and what it rejected since there were too many calls, can be
    sent again for every operation. What it may have processed only for a repeatable one.

    Args:
        status: The status of the response, or None where no response arrived.
        is_repeatable: Whether sending the call twice leaves what sending it once leaves.
        is_sent: Whether the vendor may have received the request.
    """
    if status == _TOO_MANY or not is_sent:
        return True
    return is_repeatable and (status is None or status == _REQUEST_TIMEOUT or status >= 500)


def pause_before_retry(attempt: int, retry_after: str | None) -> float | None:
    """Return the seconds to wait before the next attempt, or None to make none.

    Args:
        attempt: How many attempts were made.
        retry_after: The header `Retry-After`; one that asks for more than a minute ends the call.
    """
    if (asked := _seconds(retry_after)) is not None:
        return asked if asked <= LONGEST_PAUSE else None
    pause = min(_FIRST_PAUSE * 2.0 ** (attempt - 1), LONGEST_PAUSE)
    # Jitter, so that many clients that failed together do not come back together.
    return pause * random.uniform(0.5, 1.0)  # noqa: S311  # nothing secret


def _seconds(retry_after: str | None) -> float | None:
    if not retry_after:
        return None
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return float(retry_after)
    from datetime import UTC, datetime  # few responses have a date here
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(retry_after)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
