"""Mocks of every vendor's API as its documents describe it, in a test or on the loopback.

    mock("cloudcard")        one vendor in a test, without a socket; `photo_id_mock` is the fixture
    mock(..., intercept=True)  the same for programs that call the documented addresses
    create_app(documents)    any specs as an ASGI application
    serve(documents)         the same as a server on a port

Other parts import from here only. `serving.mock_engine` has the order of decisions, `vendors` each
vendor's behaviour. What a caller does not use is not loaded, because pytest imports this package in
every run once it is installed.
"""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from ..spec import Document
    from .identities import Credentials, InvalidCredentials
    from .mock_behaviour import MockBehaviour, behaviour_of
    from .serving.app import App
    from .serving.asgi_application import Application
    from .serving.background import running
    from .serving.certificates import Certificate, NoCertificate, throwaway
    from .serving.event_receivers import InvalidReceiver
    from .serving.in_process import Mock
    from .serving.routes import Routes
    from .state_schema import InvalidState
    from .tester.event_receiver import EventReceiver
    from .tester.injected_faults import Fault
    from .tester.sample_requests import Sample, samples_of

__all__ = [
    "Certificate",
    "EventReceiver",
    "Fault",
    "InvalidCredentials",
    "InvalidReceiver",
    "InvalidState",
    "Mock",
    "NoCertificate",
    "Routes",
    "Sample",
    "behaviour_of",
    "create_app",
    "make_mock",
    "mock",
    "rules_of",
    "running",
    "samples_of",
    "serve",
    "serve_in_thread",
    "throwaway",
]

HOST, PORT = "127.0.0.1", 4010


def create_app(  # noqa: PLR0913  # its options, each by name
    documents: Sequence[Document],
    *,
    seed: int | str = 0,
    credentials: Credentials | None = None,
    behaviours: Mapping[str, MockBehaviour] | None = None,
    hosts: Iterable[str] = (),
    states: Mapping[str, Any] | None = None,
    origins: Iterable[str] = (),
    stateless: bool = False,
    strict: bool = False,
    journal: Literal["masked", "full"] = "masked",
    receivers: Mapping[str, Sequence[str]] | None = None,
) -> Application:
    """Return an ASGI application that serves every document under `/<vendor>`.

    Args:
        documents: What to serve; the vendor ids must differ.
        seed: The same seed and the same requests lead to the same bytes.
        credentials: Values for the clients' arguments, `api_key` or `id123.api_key`; several values
            are those of several identities. It is `mock` for the rest.
        behaviours: Rules in place of the vendors' own, by vendor id.
        hosts: Further names by which the page and the control may be reached.
        states: The states to start from, by vendor id; by default the vendors' own.
        origins: The origins whose pages may call the vendors' paths; `*` is every origin.
        stateless: Whether every response comes from the spec, whatever was requested before.
        strict: Whether what is surely a mistake is rejected instead of accepted with a warning.
        journal: Whether the journal masks what the spec marks as sensitive.
        receivers: Addresses on this machine, or of `hosts`, that receive the events, by vendor id;
            under an empty text those that receive the events of all vendors.

    Raises:
        Unreadable: A spec has what no mock can serve.
        ValueError: Two documents have the same vendor id, a credential is not known, or events
            cannot be sent to an address.
    """
    with _extra():
        from .mock_behaviour import MockBehaviour
        from .serving.app import App
        from .serving.asgi_application import Application

    if stateless:
        behaviours = {each.vendor: MockBehaviour() for each in documents}
    app = App(
        documents,
        seed=seed,
        credentials=credentials,
        behaviours=behaviours,
        states=states,
        hosts=hosts,
        origins=origins,
        strict=strict,
        is_masked=journal == "masked",
        receivers=receivers or {},
    )
    return Application(app)


def serve(  # noqa: PLR0913  # its options, each by name
    documents: Sequence[Document],
    *,
    host: str = HOST,
    port: int = PORT,
    seed: int | str = 0,
    stateless: bool = False,
    credentials: Credentials | None = None,
    hosts: Iterable[str] = (),
    origins: Iterable[str] = (),
    state_file: Path | None = None,
    tls: bool | Certificate = False,
    strict: bool = False,
    journal: Literal["masked", "full"] = "masked",
    receivers: Mapping[str, Sequence[str]] | None = None,
    log: Callable[[str], None] | None = None,
    verbose: bool = False,
    on_ready: Callable[[str], None] = lambda _url: None,
) -> None:
    """Serve every document until Ctrl-C or SIGTERM, then return.

    Args:
        documents: What to serve; the vendor ids must differ.
        host: The address to listen on; the page and the control may be reached by it.
        port: The port; 0 takes a free one.
        seed: As for `create_app`, like the options up to `origins`.
        stateless: As above.
        credentials: As above.
        hosts: As above.
        origins: As above.
        state_file: The states to start from, where the file exists; they are written to it when
            the server stops.
        tls: Whether to serve by TLS with a certificate made for this run, or the certificate.
        strict: As above.
        journal: As above.
        receivers: As above.
        log: Is called with a line per request.
        verbose: Whether the log has more than one line per request.
        on_ready: Is called with the address once connections are accepted, with TLS followed by
            the path of the certificate to trust.

    Raises:
        OSError: The address or the file is not available.
        NoCertificate: No certificate can be made.
        ValueError: As for `create_app`, also for a file without valid states.
    """
    from .serving.certificates import throwaway
    from .serving.server import run
    from .state_files import read_states, write_states
    from .tester.request_log import RequestLog

    states = read_states(state_file) if state_file and state_file.exists() else None
    app = create_app(
        documents,
        seed=seed,
        credentials=credentials,
        hosts=[host, *hosts],
        states=states,
        origins=origins,
        stateless=stateless,
        strict=strict,
        journal=journal,
        receivers=receivers,
    )
    lines = RequestLog(app.app.journal, log, is_verbose=verbose) if log else None
    with contextlib.ExitStack() as stack:
        certificate = stack.enter_context(throwaway(hosts)) if tls is True else tls or None
        trust = f" (trust {certificate.authority})" if tls is True and certificate else ""
        run(app, host, port, lambda url: on_ready(url + trust), certificate)
    if lines:
        lines.flush()
    if state_file:
        write_states(state_file, app.app.engines)


@contextlib.contextmanager
def serve_in_thread(documents: Sequence[Document] = ()) -> Iterator[tuple[str, App]]:
    """Serve documents, by default all vendors, for a `with` block; yield the address and mocks."""
    from ..spec import all_specs, load
    from .serving.background import running

    application = create_app(documents or [load(path) for path in all_specs()])
    with running(application) as url:
        yield url, application.app


def make_mock(  # noqa: PLR0913  # its options, each by name
    what: str | Path | Document,
    *,
    seed: int | str = 0,
    credentials: Credentials | None = None,
    state: Mapping[str, Any] | None = None,
    stateless: bool = False,
    behaviour: MockBehaviour | None = None,
    strict: bool = False,
) -> Mock:
    """Return a fresh mock in this process, of a vendor's id, a spec's path or a document.

    Args:
        what: A vendor id such as `cloudcard`, or a spec.
        seed: The same seed and the same requests lead to the same bytes.
        credentials: Values for the clients' arguments (`api_key`); several values are those of
            several identities. It is `mock` for the rest.
        state: The state to start from; by default the vendor's own.
        stateless: Whether every response comes from the spec, whatever was requested before.
        behaviour: Rules in place of the vendor's own, which only the specs of this project have.
        strict: Whether what is surely a mistake is rejected instead of accepted with a warning.

    Raises:
        Unreadable: The spec cannot be served.
        ValueError: The vendor or a credential is not known, or the state does not match its schema.
    """
    with _extra():
        from .mock_behaviour import MockBehaviour
        from .serving.in_process import make_mock as make

    return make(
        what,
        seed=seed,
        credentials=credentials,
        state=state,
        behaviour=MockBehaviour() if stateless else behaviour,
        strict=strict,
    )


@contextlib.contextmanager
def mock(
    what: str | Path | Document, *, intercept: bool | Sequence[str] = False, **options: Any
) -> Iterator[Mock]:
    """Yield a fresh mock for a `with` block.

    Args:
        what: A vendor id such as `cloudcard`, or a spec.
        intercept: Whether requests of httpx, requests and aiohttp to the documented addresses go
            to the mock, or further base URLs for which they do; all others fail, except those to
            this machine.
        options: Those of `make_mock`.
    """
    made = make_mock(what, **options)
    if intercept is False:
        yield made
        return
    from .serving.interception import intercepted

    with intercepted(made, () if intercept is True else intercept):
        yield made


@contextlib.contextmanager
def _extra() -> Iterator[None]:
    """Name the distribution where a module that it installs is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith(__package__ or ""):
            raise
        message = f"the mocks need {error.name}; fix: install photo-id-apis again"
        raise ModuleNotFoundError(message, name=error.name) from None


def rules_of(vendor: str) -> frozenset[str]:
    """Return the `document/fact` of every fact that the vendor's rules implement."""
    from .mock_behaviour import behaviour_of

    found = behaviour_of(vendor)
    return frozenset(found.facts if found else ())


if not TYPE_CHECKING:  # else a type checker accepts any name of the package
    _LAZY = {
        "Certificate": ".serving.certificates",
        "EventReceiver": ".tester.event_receiver",
        "Fault": ".tester.injected_faults",
        "InvalidCredentials": ".identities",
        "InvalidReceiver": ".serving.event_receivers",
        "InvalidState": ".state_schema",
        "Mock": ".serving.in_process",
        "NoCertificate": ".serving.certificates",
        "Routes": ".serving.routes",
        "Sample": ".tester.sample_requests",
        "behaviour_of": ".mock_behaviour",
        "running": ".serving.background",
        "samples_of": ".tester.sample_requests",
        "throwaway": ".serving.certificates",
    }

    def __getattr__(name: str) -> Any:
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(importlib.import_module(_LAZY[name], __name__), name)
