"""The bundle of many vendors on which growth is measured."""

from pathlib import Path

import pytest

from scripts.bench import scale
from scripts.spec import all_specs


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bundle")
    assert scale.multiplied(root, 2) == 2 * len(all_specs())
    return root


def test_a_copy_of_a_vendor_is_valid_with_its_evidence_behaviour_and_workflows(
    bundle: Path,
) -> None:
    used = scale.usage(("validate", "--vendor", "veratad-2"), bundle)
    assert used.seconds > 0
    assert used.peak > 1


def test_a_command_that_fails_is_no_measurement(bundle: Path) -> None:
    with pytest.raises(RuntimeError, match="no vendor 'veratad-3'"):
        scale.usage(("validate", "--vendor", "veratad-3"), bundle)


def test_growth_is_compared_without_the_time_to_start() -> None:
    small, large = scale.Usage(1.5, 100), scale.Usage(10.5, 100)
    assert scale._growth(small, large, 0.5, 10) == 1
    assert scale._growth(scale.Usage(0.6, 1), large, 0.5, 10) != 1
