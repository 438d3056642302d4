"""Recorded traffic compared with the specs: differences, confirmed inferences, and what is unseen.

    recorded_exchange -> operation_matching -> value_deviations -> exchange_deviations
    -> traffic_report; observation_log, recording_proxy

Values of the traffic are compared and dropped. What is kept and printed are names, types, statuses
and the values of enumerations that the spec does not mark as sensitive.
"""

from .observation_log import ObservationLog, is_log, read_log
from .operation_matching import Addresses
from .recorded_exchange import (
    InvalidRecording,
    Message,
    RecordedExchange,
    as_har,
    read_exchanges,
)
from .traffic_report import RULES, Traffic, as_text, findings, inferences, not_seen
from .value_deviations import Deviation

__all__ = [
    "RULES",
    "Addresses",
    "Deviation",
    "InvalidRecording",
    "Message",
    "ObservationLog",
    "RecordedExchange",
    "Traffic",
    "as_har",
    "as_text",
    "findings",
    "inferences",
    "is_log",
    "not_seen",
    "read_exchanges",
    "read_log",
]
