"""All mocks of one process, with the page and the control routes.

Requests are handled one at a time, so rules need no locks; each takes microseconds.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence

from ...spec import Document
from ..http_messages import HttpRequest, HttpResponse, plain
from ..mock_behaviour import MockBehaviour
from ..tester.control import Control
from ..tester.journal import Journal
from .mock_engine import Engine


class App:
    """The mocks of several documents, each under `/<vendor>`."""

    def __init__(  # noqa: PLR0913  # its options, each by name
        self,
        documents: Sequence[Document],
        *,
        seed: int | str = 0,
        credentials: Mapping[str, str] | None = None,
        behaviours: Mapping[str, MockBehaviour] | None = None,
        hosts: Iterable[str] = (),
        strict: bool = False,
        is_masked: bool = True,
    ) -> None:
        """Prepare everything.

        Args:
            documents: What to serve; the vendor ids must differ.
            seed: The same seed and the same requests lead to the same bytes.
            credentials: Values for the clients' arguments (`api_key`); `mock` for the rest.
            behaviours: Other rules than those in `vendors`, by vendor id.
            hosts: Further names by which the page and the control may be reached.
            strict: Whether a request with a warning is rejected.
            is_masked: Whether the journal masks sensitive values.

        Raises:
            Unreadable: A spec has what no mock can serve.
            ValueError: Two documents have the same vendor id.
        """
        self.journal = Journal(is_masked=is_masked)
        self.engines: dict[str, Engine] = {}
        for document in documents:
            if document.vendor in self.engines:
                raise ValueError(f"two specs have the vendor id {document.vendor}")
            self.engines[document.vendor] = Engine(
                document,
                seed=seed,
                credentials=credentials or {},
                journal=self.journal,
                behaviour=(behaviours or {}).get(document.vendor),
                strict=strict,
            )
        self._control = Control(self.engines, self.journal, hosts)
        self._roots = {vendor.encode(): engine for vendor, engine in self.engines.items()}
        self._lock = threading.Lock()

    def respond(self, request: HttpRequest) -> HttpResponse:
        """Respond to one request."""
        root, slash, rest = request.path[1:].partition(b"/")
        engine = self._roots.get(root)
        with self._lock:
            if engine is not None:
                return engine.respond(request, slash + rest)
            if root in (b"", b"_mock"):
                return self._control.respond(request)
            known = ", ".join(self.engines)
            return plain(404, f"unknown vendor; known: {known}")

    def reset(self) -> None:
        """Restore the start: states, faults and journal."""
        with self._lock:
            for engine in self.engines.values():
                engine.reset()
            self.journal.clear()
