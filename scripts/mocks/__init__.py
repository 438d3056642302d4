"""Mocks of every vendor's API as its documents describe it, in a test or on the loopback.

    mock("cloudcard")        one vendor in a test, without a socket; `photo_id_mock` is the fixture
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
    from .mock_behaviour import MockBehaviour, behaviour_of
    from .serving.asgi_application import Application
    from .serving.in_process import Mock
    from .serving.routes import Routes
    from .tester.injected_faults import Fault
    from .tester.sample_requests import Sample, samples_of

__all__ = [
    "Fault",
    "Mock",
    "Routes",
    "Sample",
    "behaviour_of",
    "create_app",
    "make_mock",
    "mock",
    "rules_of",
    "samples_of",
    "serve",
]

HOST, PORT = "127.0.0.1", 4010


def create_app(  # noqa: PLR0913  # its options, each by name
    documents: Sequence[Document],
    *,
    seed: int | str = 0,
    credentials: Mapping[str, str] | None = None,
    behaviours: Mapping[str, MockBehaviour] | None = None,
    hosts: Iterable[str] = (),
    stateless: bool = False,
    strict: bool = False,
    journal: Literal["masked", "full"] = "masked",
) -> Application:
    """Return an ASGI application that serves every document under `/<vendor>`.

    Args:
        documents: What to serve; the vendor ids must differ.
        seed: The same seed and the same requests lead to the same bytes.
        credentials: Values for the clients' arguments (`api_key`); `mock` for the rest.
        behaviours: Rules in place of the vendors' own, by vendor id.
        hosts: Further names by which the page and the control may be reached.
        stateless: Whether every response comes from the spec, whatever was requested before.
        strict: Whether what is surely a mistake is rejected instead of accepted with a warning.
        journal: Whether the journal masks what the spec marks as sensitive.

    Raises:
        Unreadable: A spec has what no mock can serve.
        ValueError: Two documents have the same vendor id.
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
        hosts=hosts,
        strict=strict,
        is_masked=journal == "masked",
    )
    return Application(app)


def serve(  # noqa: PLR0913  # its options, each by name
    documents: Sequence[Document],
    *,
    host: str = HOST,
    port: int = PORT,
    seed: int | str = 0,
    stateless: bool = False,
    strict: bool = False,
    journal: Literal["masked", "full"] = "masked",
    log: Callable[[str], None] | None = None,
    verbose: bool = False,
    on_ready: Callable[[str], None] = lambda _url: None,
) -> None:
    """Serve every document until Ctrl-C or SIGTERM, then return.

    `on_ready` is called with the address once connections are accepted; port 0 takes a free one.
    `log` is called with a line per request, or with more of them where it is `verbose`.
    Raises `OSError` where the address is not available, else as `create_app`.
    """
    from .serving.server import run
    from .tester.request_log import RequestLog

    app = create_app(
        documents, seed=seed, hosts=[host], stateless=stateless, strict=strict, journal=journal
    )
    lines = RequestLog(app.app.journal, log, is_verbose=verbose) if log else None
    run(app, host, port, on_ready)
    if lines:
        lines.flush()


def make_mock(  # noqa: PLR0913  # its options, each by name
    what: str | Path | Document,
    *,
    seed: int | str = 0,
    credentials: Mapping[str, str] | None = None,
    state: Mapping[str, Any] | None = None,
    stateless: bool = False,
    behaviour: MockBehaviour | None = None,
    strict: bool = False,
) -> Mock:
    """Return a fresh mock in this process, of a vendor's id, a spec's path or a document.

    Args:
        what: A vendor id such as `cloudcard`, or a spec.
        seed: The same seed and the same requests lead to the same bytes.
        credentials: Values for the clients' arguments (`api_key`); `mock` for the rest.
        state: The state to start from; by default the vendor's own.
        stateless: Whether every response comes from the spec, whatever was requested before.
        behaviour: Rules in place of the vendor's own, which only the specs of this project have.
        strict: Whether what is surely a mistake is rejected instead of accepted with a warning.

    Raises:
        Unreadable: The spec cannot be served.
        ValueError: The vendor is not known, or the state does not match the vendor's schema.
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
def mock(what: str | Path | Document, **options: Any) -> Iterator[Mock]:
    """Yield a fresh mock for a `with` block; the options are those of `make_mock`."""
    yield make_mock(what, **options)


@contextlib.contextmanager
def _extra() -> Iterator[None]:
    """Name the extra where a module that it installs is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith(__package__ or ""):
            raise
        message = f"the mocks need {error.name}; fix: pip install 'photo-id-apis[mock]'"
        raise ModuleNotFoundError(message, name=error.name) from None


def rules_of(vendor: str) -> frozenset[str]:
    """Return the `document/fact` of every fact that the vendor's rules implement."""
    from .mock_behaviour import behaviour_of

    found = behaviour_of(vendor)
    return frozenset(found.facts if found else ())


if not TYPE_CHECKING:  # else a type checker accepts any name of the package
    _LAZY = {
        "Fault": ".tester.injected_faults",
        "Mock": ".serving.in_process",
        "Routes": ".serving.routes",
        "Sample": ".tester.sample_requests",
        "behaviour_of": ".mock_behaviour",
        "samples_of": ".tester.sample_requests",
    }

    def __getattr__(name: str) -> Any:
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(importlib.import_module(_LAZY[name], __name__), name)
