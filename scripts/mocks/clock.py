"""The clock of a mock: the real time, a shifted time, or a frozen one."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
UNITS = ("weeks", "days", "hours", "minutes", "seconds")


class InvalidTime(ValueError):  # noqa: N818  # the text is the reason
    """Raised for a time to which no clock can be set."""


class Clock:
    """A clock that can be set, advanced and frozen."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)
        self._frozen: datetime | None = None
        # The text for the last second, as most calls of a busy mock need it.
        self._second, self._text = -1, ""

    @property
    def is_frozen(self) -> bool:
        """Return whether the time does not pass."""
        return self._frozen is not None

    def now(self) -> datetime:
        """Return the time, in UTC."""
        if self._frozen:
            return self._frozen
        now = datetime.now(UTC)
        return now + self._ahead if self._ahead else now

    def text(self) -> str:
        """Return the time to the second, as in RFC 3339."""
        frozen = self._frozen
        now = frozen.timestamp() if frozen else time.time() + self._ahead.total_seconds()
        second = int(now)
        if second != self._second:
            text = datetime.fromtimestamp(second, UTC).isoformat()
            self._second, self._text = second, text
        return self._text

    def set(self, moment: datetime) -> None:
        """Set the time; it passes from there unless the clock is frozen.

        Raises `InvalidTime` for a time without a time zone or outside of 1970 to 9000.
        """
        if moment.tzinfo is None:
            raise InvalidTime(f"{moment.isoformat()} has no time zone; fix: add tzinfo=UTC")
        if not EARLIEST <= moment <= LATEST:
            raise InvalidTime(f"the time must be from {EARLIEST.year} to {LATEST.year}")
        moment = moment.astimezone(UTC)
        self._ahead = moment - datetime.now(UTC)
        self._frozen = self._frozen and moment

    def advance(self, **duration: float) -> None:
        """Advance the time by a duration: `advance(hours=12)`; raises `InvalidTime` as `set`."""
        for unit in duration:
            if unit not in UNITS:
                raise InvalidTime(f"unknown unit {unit!r}; known: {', '.join(UNITS)}")
        try:
            self.set(self.now() + timedelta(**duration))
        except (OverflowError, TypeError):
            raise InvalidTime("a duration is a number of its unit, at most to 9000") from None

    def freeze(self, moment: datetime | None = None) -> None:
        """Stop the time, now or at another time; raises `InvalidTime` as `set`."""
        self._frozen = self.now()
        if moment is not None:
            self.set(moment)

    def resume(self) -> None:
        """Let the time pass from where it was frozen."""
        if self._frozen is not None:
            self._ahead, self._frozen = self._frozen - datetime.now(UTC), None

    def reset(self) -> None:
        """Return to the real time."""
        self._ahead, self._frozen = timedelta(0), None

    def change(self, data: Any) -> None:
        """Set, advance and freeze as JSON data demands; raises `InvalidTime`."""
        if not isinstance(data, Mapping) or not data or data.keys() - {"now", "advance", "frozen"}:
            raise InvalidTime('the body is an object with "now", "advance" or "frozen"')
        if data.get("frozen") is True:
            self.freeze()
        if "now" in data:
            self.set(_moment(data["now"]))
        if "advance" in data:
            self.advance(**_duration(data["advance"]))
        if data.get("frozen") is False:
            self.resume()

    def as_data(self) -> Mapping[str, Any]:
        """Return the time and whether it is frozen, as JSON data."""
        return {"now": self.now().isoformat(), "frozen": self.is_frozen}


def _moment(text: Any) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except (ValueError, TypeError):
        reason = 'now is a time as in "2030-01-31T12:00:00Z"'
        raise InvalidTime(reason) from None


def _duration(value: Any) -> Mapping[str, float]:
    """Return a duration by unit; a number is seconds."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return {"seconds": value}
    if not isinstance(value, Mapping):
        raise InvalidTime('advance is a number of seconds or an object as in {"hours": 12}')
    return {str(unit): each for unit, each in value.items()}
