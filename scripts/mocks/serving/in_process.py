"""A mock inside a test: the same responses without a socket, and the interface for tests."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import httpx

from ...spec import SPECS, Document, all_specs, load
from ..clock import Clock
from ..identities import Credentials
from ..mock_behaviour import MockBehaviour, State
from ..state_files import read_states, write_states
from ..tester.har import as_har
from ..tester.injected_faults import Fault
from ..tester.journal import JournalEntry
from ..tester.request_matching import Conditions
from ..tester.state_control import set_states
from ..tester.verification import Expectation, Step, calls_of, operations_in, order_problem
from .app import App
from .httpx_transport import Transport
from .mock_engine import Engine
from .mock_events import MockEvents


class Mock:
    """One vendor's mock in this process.

    Attributes:
        vendor: The vendor's id.
        base_url: For a client together with the transport; nothing listens there.
        transport: For `httpx.Client` and `httpx.AsyncClient` alike.
        events: The events that the vendor sends, and who receives them.
    """

    def __init__(self, app: App, engine: Engine) -> None:
        """Wrap `engine`, which `app` serves."""
        self.vendor = engine.vendor
        self.base_url = f"http://localhost/{engine.vendor}"
        self.transport = Transport(app)
        self._app = app
        self._engine = engine
        self._store = engine.store
        self.events = MockEvents(app, engine.outbox)

    @property
    def document(self) -> Document:
        """Return the spec."""
        return self._engine.document

    @property
    def state(self) -> State:
        """Return a copy of the state; assign to it to set another one.

        Raises `ValueError` for a state that does not match this vendor's schema.
        """
        with self._app.lock:
            return copy.deepcopy(self._store.state)

    @state.setter
    def state(self, value: Mapping[str, Any]) -> None:
        with self._app.lock:
            self._store.replace(copy.deepcopy(dict(value)))

    @property
    def state_schema(self) -> Mapping[str, Any]:
        """Return the JSON Schema of the state."""
        return self._store.schema.data

    def put(self, part: str, *keys_and_value: Any) -> None:
        """Set a row, `put("people", 123, {...})`, or another part, `put("isLocked", True)`.

        The last argument is the value. Raises `ValueError` where the state would not match this
        vendor's schema.
        """
        *keys, value = keys_and_value
        with self._app.lock:
            self._store.put(_texts([part, *keys]), copy.deepcopy(value))

    def patch(self, *path: str | int, **changes: Any) -> None:
        """Set some properties of a row: `patch("people", 123, email="jo@home.example")`.

        Raises `ValueError` for an unknown row or a state that would not match the schema.
        """
        with self._app.lock:
            self._store.patch(_texts(path), copy.deepcopy(changes))

    def remove(self, *path: str | int) -> None:
        """Remove a row: `remove("people", 123)`; raises `ValueError` for an unknown one."""
        with self._app.lock:
            self._store.remove(_texts(path))

    def snapshot(self, name: str) -> None:
        """Keep the state under a name."""
        with self._app.lock:
            self._store.snapshot(name)

    def restore(self, name: str) -> None:
        """Restore the state of a snapshot; raises `ValueError` for an unknown one."""
        with self._app.lock:
            self._store.restore(name)

    def save(self, path: str | Path) -> None:
        """Write the state to a file."""
        with self._app.lock:
            write_states(Path(path), self._app.engines)

    def load(self, path: str | Path) -> None:
        """Set the state from a file.

        Raises `ValueError` for a file that has no valid state of this vendor, `OSError`.
        """
        states = read_states(Path(path))
        if self.vendor not in states:
            raise ValueError(f"{path} has no state of {self.vendor}")
        with self._app.lock:
            set_states(self._app.engines, {self.vendor: states[self.vendor]})

    @property
    def requests(self) -> Sequence[JournalEntry]:
        """Return the journal: every request with its response, the oldest first."""
        return self._app.journal.entries

    @property
    def clock(self) -> Clock:
        """Return the clock, to set, advance or freeze: `clock.advance(hours=12)`."""
        return self._app.clock

    def calls(self, operation: str, with_: Conditions | None = None) -> Sequence[JournalEntry]:
        """Return the calls of an operation that meet the conditions, the oldest first.

        Args:
            operation: The id of an operation or an action; `ValueError` for an unknown one.
            with_: What must have been sent, as in `{"card-id": "4711"}`.
        """
        self._engine.require(operation)
        return calls_of(self.requests, operation, with_ or {})

    def assert_called(
        self,
        operation: str,
        *,
        times: int | None = None,
        at_least: int = 1,
        with_: Conditions | None = None,
    ) -> Sequence[JournalEntry]:
        """Return the calls of an operation; raises `AssertionError` for another number of them.

        Args:
            operation: The id of an operation or an action; `ValueError` for an unknown one.
            times: Exactly so many calls.
            at_least: At least so many, without `times`.
            with_: What must have been sent, as in `{"card-id": "4711"}`.
        """
        __tracebackhide__ = True
        calls = self.calls(operation, with_)
        least, most = (at_least, None) if times is None else (times, times)
        self._check(Expectation(operation, with_ or {}, least, most))
        return calls

    def assert_not_called(self, operation: str, *, with_: Conditions | None = None) -> None:
        """Raise `AssertionError` where an operation was called with these values."""
        __tracebackhide__ = True
        self._engine.require(operation)
        self._check(Expectation(operation, with_ or {}, 0, 0))

    def assert_order(self, *steps: Step) -> None:
        """Raise `AssertionError` unless there were these calls in this order.

        Others may come in between. A step is an operation, or a pair of one and what must have been
        sent.
        """
        __tracebackhide__ = True
        for operation in operations_in(steps):
            self._engine.require(operation)
        if problem := order_problem(self.requests, steps):
            raise AssertionError(problem)

    def _check(self, expectation: Expectation) -> None:
        __tracebackhide__ = True
        if problem := expectation.problem(self._app.journal):
            raise AssertionError(problem)

    def har(self) -> dict[str, Any]:
        """Return the journal as the JSON data of a HAR file, with everything that was sent."""
        return as_har(self.requests)

    def arm(self, fault: Fault) -> None:
        """Arm a fault or stub; raises `ValueError` for what this vendor does not have."""
        self._engine.arm(fault)

    def down(self, status: int = 503, **fields: Any) -> None:
        """Fail every request, whatever it is; the fields are those of `Fault`."""
        self._engine.arm(Fault(status=status, **fields))

    def disarm(self) -> None:
        """Disarm all faults."""
        self._engine.faults.clear()

    @property
    def token_url(self) -> str | None:
        """Return the first token endpoint of an OAuth 2 scheme, or None."""
        found = (each for each in self._engine.token_endpoints.values() if each.flows)
        return next((self.base_url + each.path for each in found), None)

    def expire_tokens(self) -> None:
        """Let the tokens that the mock has issued expire."""
        self._engine.tokens.expire()

    def clear_requests(self) -> None:
        """Clear the journal alone."""
        with self._app.lock:
            self._app.journal.clear()

    def reset(self) -> None:
        """Restore the start: state, faults, tokens, journal and clock; snapshots remain."""
        self._app.reset()

    def client(self, **options: Any) -> httpx.Client:
        """Return a plain httpx client; the options are those of `httpx.Client`."""
        return httpx.Client(base_url=self.base_url, transport=self.transport, **options)

    def async_client(self, **options: Any) -> httpx.AsyncClient:
        """Return a plain async httpx client; the options are those of `httpx.AsyncClient`."""
        return httpx.AsyncClient(base_url=self.base_url, transport=self.transport, **options)


def make_mock(  # noqa: PLR0913  # its options, each by name
    what: str | Path | Document,
    *,
    seed: int | str = 0,
    credentials: Credentials | None = None,
    state: Mapping[str, Any] | None = None,
    behaviour: MockBehaviour | None = None,
    strict: bool = False,
) -> Mock:
    """Return the mock of a vendor of this project, of a spec's path or of a document.

    Raises `ValueError` for an unknown vendor, an unknown credential or an invalid state,
    `Unreadable` for an invalid spec.
    """
    document = _document(what)
    behaviours = {document.vendor: behaviour} if behaviour else None
    states = None if state is None else {document.vendor: dict(state)}
    app = App(
        [document],
        seed=seed,
        credentials=credentials,
        behaviours=behaviours,
        states=states,
        strict=strict,
        is_masked=False,
    )
    return Mock(app, next(iter(app.engines.values())))


def _texts(path: Iterable[str | int]) -> list[str]:
    return [str(each) for each in path]


def _document(what: str | Path | Document) -> Document:
    if isinstance(what, Document):
        return what
    if isinstance(what, Path):
        return _loaded(what)
    known = [path.stem for path in all_specs()]
    if what not in known:
        raise ValueError(f"unknown vendor {what!r}; known: {', '.join(known)}")
    return _loaded(SPECS / f"{what}.yaml")


def _loaded(path: Path) -> Document:
    """Read a spec, again only if its file has changed."""
    found = path.stat() if path.is_file() else None
    return _load(path, (found.st_mtime_ns, found.st_size, found.st_ino)) if found else load(path)


@lru_cache(maxsize=16)
def _load(path: Path, _version: tuple[int, int, int]) -> Document:
    return load(path)
