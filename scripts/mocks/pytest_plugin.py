"""The pytest fixture, which pytest finds wherever this package is installed.

It loads the mocks when a test uses it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from . import make_mock

if TYPE_CHECKING:
    from .serving.in_process import Mock


@pytest.fixture
def photo_id_mock() -> Callable[..., Mock]:
    """Return the function that makes a fresh mock: `photo_id_mock("cloudcard", state=...)`."""
    return make_mock
