"""Settings for all tests: no files in the checkout, the longest tests first."""

import gc
import os
import ssl
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.internal import lambda_sources

ROOT = Path(__file__).parent.parent

# What every generated client imports, also one that a test generates.
sys.path.append(str(ROOT / "generated" / "runtime"))

# Hypothesis caches its Unicode tables with the other caches, and no cases.
set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")

# Hypothesis keeps what it parsed for one thread, and each run of property tests has a thread of its
# own, which would parse the largest module of Schemathesis again.
lambda_sources.AST_LAMBDAS_CACHE = {}  # type: ignore[assignment]  # not of one thread

# Each client would read all certificates of the authorities, and no test connects with those.
ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]

# No test depends on how busy the machine is.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

# Each file runs on one worker, so that its fixtures are set up once. These take longest.
LONG = (
    "test_site",
    "test_fuzz_vendors",
    "test_fuzz_faults",
    "test_clients_round_trips",
    "test_pipeline",
    "test_capabilities",
    "test_public_specs",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the longest tests first, so that no worker waits for them at the end."""
    items.sort(key=lambda item: item.path.stem not in LONG)


def pytest_collection_finish() -> None:
    """Collect garbage less often: most objects live long."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_xdist_auto_num_workers() -> int:
    """Run one worker more than there are processors, because tests wait for other processes."""
    return (os.cpu_count() or 1) + 1
