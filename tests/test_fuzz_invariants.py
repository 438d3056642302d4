"""Invariants: documented behaviour over time."""

from pathlib import Path

import pytest

from scripts import evidence
from scripts.fuzz import invariants
from scripts.spec import all_specs, load

INVARIANTS = [(path, each) for path in all_specs() for each in invariants.of(path.stem)]


@pytest.mark.parametrize(
    ("path", "invariant"),
    INVARIANTS,
    ids=[f"{path.stem}-{each.check.__name__}" for path, each in INVARIANTS],
)
def test_an_invariant_has_an_action_and_cites_existing_facts(
    path: Path, invariant: invariants.Invariant
) -> None:
    document = load(path)
    assert invariant.action in {action.id for action in document.actions}
    assert set(invariant.facts) <= set(evidence.load(document).facts)
    assert invariant.facts


def test_a_vendor_without_a_module_has_no_invariants() -> None:
    assert invariants.of("acme-id") == ()


def test_every_module_of_invariants_belongs_to_a_vendor() -> None:
    modules = {path.stem for path in Path(invariants.__file__).parent.glob("*.py")}
    vendors = {path.stem.replace("-", "_") for path in all_specs()}
    assert modules - {"__init__"} <= vendors
