"""Mocks: every vendor's API as its documents tell, in a test or on the loopback.

    mock("cloudcard")        one vendor in a test, without a socket; `photo_id_mock` is the fixture
    create_app(documents)    any specs as an ASGI application
    serve(documents)         the same as a server on a port

Owns the public face. `engine` has the order of decisions, `vendors` what each vendor does. What a
caller does not use is not loaded: pytest looks in here in every run of whoever has this installed.
"""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from ..spec import Document
    from .behaviour import Behaviour
    from .serving.asgi import Application
    from .serving.in_process import Mock
    from .tester.curls import Sample, samples_of
    from .tester.faults import Fault

__all__ = [
    "Fault",
    "Mock",
    "Sample",
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
    behaviours: Mapping[str, Behaviour] | None = None,
    hosts: Iterable[str] = (),
    stateless: bool = False,
) -> Application:
    """Give an ASGI application that serves every document under `/<vendor>`.

    Args:
        documents: What to serve; the vendor ids must differ.
        seed: The same seed and the same requests give the same bytes.
        credentials: Values for the clients' arguments (`api_key`); `mock` for the rest.
        behaviours: Other rules than the bundle's, by vendor id.
        hosts: Names besides the loopback's by which the page and the control may be reached.
        stateless: Whether every response comes from the spec, whatever was requested before.

    Raises:
        Unreadable: A spec has what no mock can serve.
        ValueError: Two documents have the same vendor id.
    """
    from .behaviour import Behaviour
    from .serving.app import App
    from .serving.asgi import Application

    if stateless:
        behaviours = {each.vendor: Behaviour() for each in documents}
    app = App(documents, seed=seed, credentials=credentials, behaviours=behaviours, hosts=hosts)
    return Application(app)


def serve(  # noqa: PLR0913  # its options, each by name
    documents: Sequence[Document],
    *,
    host: str = HOST,
    port: int = PORT,
    seed: int | str = 0,
    stateless: bool = False,
    on_ready: Callable[[str], None] = lambda _url: None,
) -> None:
    """Serve every document until Ctrl-C or SIGTERM, then return.

    `on_ready` is told the address once connections are taken; port 0 takes a free one. Raises
    `OSError` where the address cannot be had, else as `create_app`.
    """
    from .serving.server import run

    app = create_app(documents, seed=seed, hosts=[host], stateless=stateless)
    run(app, host, port, on_ready)


def make_mock(
    what: str | Path | Document,
    *,
    seed: int | str = 0,
    credentials: Mapping[str, str] | None = None,
    state: Mapping[str, Any] | None = None,
    stateless: bool = False,
) -> Mock:
    """Make a fresh mock in this process: of a vendor of the bundle, a spec's path or a document.

    Args:
        what: A vendor id such as `cloudcard`, or a spec.
        seed: The same seed and the same requests give the same bytes.
        credentials: Values for the clients' arguments (`api_key`); `mock` for the rest.
        state: The state to start from, where it is not to be the vendor's usual one.
        stateless: Whether every response comes from the spec, whatever was requested before.

    Raises:
        Unreadable: The spec cannot be served.
        ValueError: There is no such vendor, or the state has not the vendor's shape.
    """
    from .serving.in_process import make_mock as make

    return make(what, seed=seed, credentials=credentials, state=state, stateless=stateless)


@contextlib.contextmanager
def mock(what: str | Path | Document, **options: Any) -> Iterator[Mock]:
    """Give a fresh mock for a `with` block; the options are those of `make_mock`."""
    yield make_mock(what, **options)


def rules_of(vendor: str) -> frozenset[str]:
    """Give the `document/fact` of every fact that the vendor's rules implement."""
    from .behaviour import behaviour_of

    return frozenset(behaviour_of(vendor).facts)


if not TYPE_CHECKING:  # a type checker would take any name for one of the package's
    _FURTHER = {
        "Fault": ".tester.faults",
        "Mock": ".serving.in_process",
        "Sample": ".tester.curls",
        "samples_of": ".tester.curls",
    }

    def __getattr__(name: str) -> Any:
        if name not in _FURTHER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(importlib.import_module(_FURTHER[name], __name__), name)
