"""Recorded traffic compared with the specs: differences, confirmed inferences, and what is unseen.

    recorded_exchange -> operation_matching -> value_deviations -> exchange_deviations
    -> traffic_report

Values of the traffic are compared and dropped. What is kept and printed are names, types, statuses
and the values of enumerations that the spec does not mark as sensitive.
"""

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
    "RecordedExchange",
    "Traffic",
    "as_har",
    "as_text",
    "findings",
    "inferences",
    "not_seen",
    "read_exchanges",
]
