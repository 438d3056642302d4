"""All mocks of one process, and what stands beside them: the page and the control routes.

Owns which part of the process a path belongs to. One request is answered at a time, so that rules
need not think of others at work; each takes microseconds.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence

from ...spec import Document
from ..behaviour import Behaviour
from ..tester.control import Control
from ..tester.journal import Journal
from ..wire import Reply, Request, plain
from .engine import Engine


class App:
    """The mocks of several documents, each under `/<vendor>`."""

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        seed: int | str = 0,
        credentials: Mapping[str, str] | None = None,
        behaviours: Mapping[str, Behaviour] | None = None,
        hosts: Iterable[str] = (),
    ) -> None:
        """Prepare everything.

        Args:
            documents: What to serve; the vendor ids must differ.
            seed: The same seed and the same requests give the same bytes.
            credentials: Values for the clients' arguments (`api_key`); `mock` for the rest.
            behaviours: Other rules than those in `vendors`, by vendor id.
            hosts: Names besides the loopback's by which the page and the control may be reached.

        Raises:
            Unreadable: A spec has what no mock can serve.
            ValueError: Two documents have the same vendor id.
        """
        self.journal = Journal()
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
            )
        self._control = Control(self.engines, self.journal, hosts)
        self._roots = {vendor.encode(): engine for vendor, engine in self.engines.items()}
        self._lock = threading.Lock()

    def respond(self, request: Request) -> Reply:
        """Answer one request."""
        root, slash, rest = request.path[1:].partition(b"/")
        engine = self._roots.get(root)
        with self._lock:
            if engine is not None:
                return engine.respond(request, slash + rest)
            if root in (b"", b"_mock"):
                return self._control.respond(request)
            known = ", ".join(self.engines)
            return plain(404, f"there is no such vendor; there are: {known}")

    def reset(self) -> None:
        """Go back to the start: states, faults and journal."""
        with self._lock:
            for engine in self.engines.values():
                engine.reset()
            self.journal.clear()
