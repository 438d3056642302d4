"""What holds for every test: nothing is written into the checkout, what takes long starts first."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

ROOT = Path(__file__).parent.parent

# What every generated client imports, also one that a test generates.
sys.path.append(str(ROOT / "generated" / "runtime"))

# What Hypothesis works out about Unicode is kept where the other caches are; no case is.
set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")

# A worker has a file to itself, so that what a file sets up is set up once. These take longest.
LONG = ("test_site", "test_fuzz", "test_fuzz_faults", "test_clients_round_trips", "test_pipeline")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest first, lest a worker ends up waiting for it."""
    items.sort(key=lambda item: item.path.stem not in LONG)


def pytest_collection_finish() -> None:
    """Look for garbage less often: what is kept is many small objects, and little is garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_xdist_auto_num_workers() -> int:
    """Have one worker more than there are processors: browsers and servers are waited for."""
    return (os.cpu_count() or 1) + 1
