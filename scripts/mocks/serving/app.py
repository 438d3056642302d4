"""All mocks of one process, with the page and the control routes.

Requests are handled one at a time, so rules need no locks; each takes microseconds.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ...spec import Document
from ..clock import Clock
from ..http_messages import HttpRequest, HttpResponse, plain
from ..identities import Credentials, Identities, arguments_of, chosen_for
from ..mock_behaviour import MockBehaviour
from ..tester.control import Control
from ..tester.journal import Journal
from ..tester.state_control import set_states
from .cors import Cors
from .event_delivery import deliver
from .event_outbox import EventOutbox, OutgoingEvent
from .event_receivers import EventTarget, InvalidReceiver, url_target
from .mock_engine import Engine
from .namespaces import HEADER, PREFIX, Namespace, Namespaces, WrongNamespace
from .prepared_spec import prepare


class App:
    """The mocks of several documents, each under `/<vendor>`."""

    def __init__(  # noqa: PLR0913  # its options, each by name
        self,
        documents: Sequence[Document],
        *,
        seed: int | str = 0,
        credentials: Credentials | None = None,
        behaviours: Mapping[str, MockBehaviour] | None = None,
        states: Mapping[str, Any] | None = None,
        hosts: Iterable[str] = (),
        origins: Iterable[str] = (),
        strict: bool = False,
        is_masked: bool = True,
        receivers: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """Prepare everything.

        Args:
            documents: What to serve; the vendor ids must differ.
            seed: The same seed and the same requests lead to the same bytes.
            credentials: Values for the clients' arguments, `api_key` or `id123.api_key`; several
                values are those of several identities. It is `mock` for the rest.
            behaviours: Other rules than those in `vendors`, by vendor id.
            states: States to start from instead of the vendors' own, by vendor id.
            hosts: Further names by which the page and the control may be reached.
            origins: The origins whose pages may call the vendors' paths; `*` is every origin.
            strict: Whether a request with a warning is rejected.
            is_masked: Whether the journal masks sensitive values.
            receivers: Addresses that receive the events, by vendor id; empty text for all vendors.

        Raises:
            Unreadable: A spec has what no mock can serve.
            ValueError: Two documents have the same vendor id, a credential is not known, a state
                does not match, or events cannot be sent to an address.
        """
        by_vendor: dict[str, Document] = {}
        for document in documents:
            if by_vendor.setdefault(document.vendor, document) is not document:
                raise ValueError(f"two specs have the vendor id {document.vendor}")
        behaviours = behaviours or {}
        identities = _identities(by_vendor, credentials or {}, seed)
        self.hosts = frozenset(each.lower() for each in hosts)
        targets = _targets(by_vendor, receivers, self.hosts)

        def make() -> Namespace:
            journal, clock = Journal(is_masked=is_masked), Clock()
            engines = {
                vendor: Engine(
                    document,
                    seed=seed,
                    identities=identities[vendor],
                    journal=journal,
                    clock=clock,
                    behaviour=behaviours.get(vendor),
                    strict=strict,
                    targets=targets[vendor],
                )
                for vendor, document in by_vendor.items()
            }
            set_states(engines, states or {}, is_start=True)
            return Namespace(engines, journal, clock)

        self.namespaces = Namespaces(make, make())
        self.lock = threading.Lock()
        self.start_delivery: Callable[[Callable[[], None]], None] = lambda job: job()
        self._cors = Cors(origins)

    @property
    def engines(self) -> Mapping[str, Engine]:
        """Return the mocks of requests without a namespace, by vendor id."""
        return self.namespaces.default.engines

    @property
    def journal(self) -> Journal:
        """Return the journal of requests without a namespace."""
        return self.namespaces.default.journal

    @property
    def clock(self) -> Clock:
        """Return the clock of requests without a namespace."""
        return self.namespaces.default.clock

    def respond(self, request: HttpRequest) -> HttpResponse:
        """Respond to one request; then send the events that follow it."""
        with self.lock:
            response, engines = self._response(request)
            due = [(each.outbox, events) for each in engines if (events := each.outbox.take())]
        for outbox, events in due:
            self.deliver(outbox, events)
        return response

    def deliver(self, outbox: EventOutbox, events: Sequence[OutgoingEvent]) -> None:
        """Send events to the receivers of a mock."""
        self.start_delivery(lambda: deliver(outbox, events, self.hosts))

    def _response(self, request: HttpRequest) -> tuple[HttpResponse, Iterable[Engine]]:
        """Return the response, and the mocks that may have events to send."""
        space = self.namespaces.default
        if request.path.startswith(PREFIX) or HEADER in request.headers:
            try:
                space, request = self.namespaces.find(request)
            except WrongNamespace as error:
                return plain(400, str(error)), ()
        root, slash, rest = request.path[1:].partition(b"/")
        engine = space.engines.get(root.decode("latin-1"))
        if engine is not None:
            if b"origin" in request.headers:
                found = self._cors.respond(request, lambda: engine.respond(request, slash + rest))
                return found, (engine,)
            return engine.respond(request, slash + rest), (engine,)
        if root in (b"", b"_mock"):
            control = Control(space, self.namespaces, self.hosts)
            return control.respond(request), space.engines.values()
        known = ", ".join(space.engines)
        return plain(404, f"unknown vendor; known: {known}"), ()

    def reset(self) -> None:
        """Restore the start of the requests without a namespace: states, faults and journal."""
        with self.lock:
            self.namespaces.default.reset()


def _identities(
    documents: Mapping[str, Document], credentials: Credentials, seed: int | str
) -> Mapping[str, Identities]:
    """Return the accepted credentials by vendor; raises `ValueError` for an unknown name."""
    if not credentials:
        return dict.fromkeys(documents, Identities({}))
    known = {
        vendor: arguments_of(prepare(document, seed).operations, document.events)
        for vendor, document in documents.items()
    }
    return {each: Identities(chosen_for(each, credentials, known)) for each in documents}


def _targets(
    documents: Iterable[str], receivers: Mapping[str, Sequence[str]], hosts: frozenset[str]
) -> Mapping[str, list[EventTarget]]:
    """Return the receivers of each vendor; raises `ValueError` for a wrong address or vendor."""
    known = list(documents)
    for vendor in receivers:
        if vendor and vendor not in known:
            raise InvalidReceiver(f"unknown vendor {vendor}; known: {', '.join(known)}")
    return {
        each: [url_target(url, hosts) for url in (*receivers.get("", ()), *receivers.get(each, ()))]
        for each in known
    }
