"""What holds for every test: nothing is written into the checkout, what takes long starts first."""

from pathlib import Path

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

# What Hypothesis works out about Unicode is kept where the other caches are; no case is.
set_hypothesis_home_dir(Path(__file__).parent.parent / ".cache" / "hypothesis")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the groups that one worker has to itself first, lest the other ends up waiting for it."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
