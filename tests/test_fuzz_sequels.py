"""What must come next, as vendors' documents tell it."""

from pathlib import Path

import pytest

from scripts import evidence
from scripts.fuzz import sequels
from scripts.spec import all_specs, load

SEQUELS = [(path, each) for path in all_specs() for each in sequels.of(path.stem)]


@pytest.mark.parametrize(
    ("path", "sequel"),
    SEQUELS,
    ids=[f"{path.stem}-{each.follow.__name__}" for path, each in SEQUELS],
)
def test_a_sequel_follows_an_action_and_cites_facts_that_there_are(
    path: Path, sequel: sequels.Sequel
) -> None:
    document = load(path)
    assert sequel.action in {action.id for action in document.actions}
    assert set(sequel.facts) <= set(evidence.load(document).facts)
    assert sequel.facts


def test_a_vendor_without_a_module_has_no_sequels() -> None:
    assert sequels.of("acme-id") == ()


def test_every_module_of_sequels_belongs_to_a_vendor() -> None:
    modules = {path.stem for path in Path(sequels.__file__).parent.glob("*.py")}
    vendors = {path.stem.replace("-", "_") for path in all_specs()}
    assert modules - {"__init__"} <= vendors
