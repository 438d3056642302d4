"""The vendors' own open-source clients, and those of third parties, against the mocks.

    open_source_clients -> client_checkouts, replayed_calls -> client_runs -> interop_report

`clients.yaml` has each client with its repository and commit, how it is started, its calls, the
operation that each reaches, and the document that contradicts a call that is rejected. A client
whose tools are on this machine is fetched and run. The calls of each are also sent as the client
sends them, which needs neither tools nor a network. Nothing that is fetched is kept.
"""

from .client_runs import NotRunnable, run
from .interop_report import as_text, report_rows
from .open_source_clients import CallOutcome, ClientCall, OpenSourceClient, open_source_clients
from .replayed_calls import replay

__all__ = [
    "CallOutcome",
    "ClientCall",
    "NotRunnable",
    "OpenSourceClient",
    "as_text",
    "open_source_clients",
    "replay",
    "report_rows",
    "run",
]
