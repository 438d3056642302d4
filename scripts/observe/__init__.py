"""Recorded traffic compared with the specs: differences, confirmed inferences, and what is unseen.

    recorded_exchange -> operation_matching -> value_deviations -> exchange_deviations
    -> traffic_report -> settled_questions -> observation_report -> spec_proposal
    observation_log -> recordings; recording_proxy, live_comparison -> proxy_server

Values of the traffic are compared and dropped. What is kept and printed are names, types, statuses
and the values of enumerations that the spec does not mark as sensitive.
"""

from .live_comparison import LiveComparison
from .observation_log import ObservationLog, is_log, read_log
from .observation_report import ObservationReport, as_json, as_markdown, as_text, report
from .operation_matching import Addresses
from .proxy_server import serve_proxy
from .recorded_exchange import (
    InvalidRecording,
    Message,
    RecordedExchange,
    as_har,
    read_exchanges,
)
from .recordings import Recordings, read_recordings
from .settled_questions import settled_questions
from .spec_proposal import Unchangeable, propose, proposed_texts
from .traffic_report import RULES, Traffic, findings, inferences, not_seen
from .value_deviations import Deviation

__all__ = [
    "RULES",
    "Addresses",
    "Deviation",
    "InvalidRecording",
    "LiveComparison",
    "Message",
    "ObservationLog",
    "ObservationReport",
    "RecordedExchange",
    "Recordings",
    "Traffic",
    "Unchangeable",
    "as_har",
    "as_json",
    "as_markdown",
    "as_text",
    "findings",
    "inferences",
    "is_log",
    "not_seen",
    "propose",
    "proposed_texts",
    "read_exchanges",
    "read_log",
    "read_recordings",
    "report",
    "serve_proxy",
    "settled_questions",
]
