"""The pytest fixtures, which pytest finds wherever this package is installed.

They load the mocks when a test uses them.
"""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from . import mock, serve_in_thread

if TYPE_CHECKING:
    from .serving.app import App
    from .serving.in_process import Mock
    from .tester.event_receiver import EventReceiver


@pytest.fixture
def photo_id_mock() -> Iterator[Callable[..., Mock]]:
    """Return the function that makes a fresh mock: `photo_id_mock("cloudcard", state=...)`."""
    with contextlib.ExitStack() as stack:
        yield lambda what, **options: stack.enter_context(mock(what, **options))


@pytest.fixture
def photo_id_receiver() -> Iterator[EventReceiver]:
    """Return a receiver of events on this machine: `mock.events.deliver_to(receiver.url)`."""
    from .tester.event_receiver import receiving

    with receiving() as receiver:
        yield receiver


@pytest.fixture(scope="session")
def photo_id_server() -> Iterator[tuple[str, App]]:
    """Serve all vendors on the loopback for the whole session; return address and mocks."""
    with serve_in_thread() as served:
        yield served


@pytest.fixture
def photo_id_mock_url(photo_id_server: tuple[str, App]) -> Iterator[Callable[[str], str]]:
    """Return the function that returns a vendor's base URL, in a namespace of the test's own."""
    url, app = photo_id_server
    name = uuid.uuid4().hex
    yield lambda vendor: f"{url}/_ns/{name}/{vendor}"
    with app.lock:
        app.namespaces.remove(name)
