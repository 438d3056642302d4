"""The comparison of traffic while it passes through the proxy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..finding import Finding
from .observation_log import ObservationLog
from .recorded_exchange import RecordedExchange
from .traffic_report import Traffic, finding_of
from .value_deviations import Deviation


@dataclass(frozen=True)
class LiveComparison:
    """Counts exchanges, reports each kind of difference once, and logs what was observed.

    Attributes:
        traffic: What was seen so far.
        on_new: Called with the finding of a difference when it first appears.
        log: Where to log, or None.
    """

    traffic: Traffic
    on_new: Callable[[Finding], None]
    log: ObservationLog | None = None

    def add(self, exchange: RecordedExchange) -> None:
        """Compare one exchange."""
        held = self.traffic.compare(exchange)
        if held is None:
            return
        found = [each for each in held.outcomes if isinstance(each, Deviation)]
        new = [each for each in found if (held.action, each) not in self.traffic.deviations]
        self.traffic.count(held, exchange.at)
        if self.log:
            self.log.add(self.traffic.document, held, exchange.at)
        for each in new:
            self.on_new(finding_of(self.traffic, held.action, each))
