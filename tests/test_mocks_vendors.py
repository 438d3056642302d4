"""Each vendor's mock does what the vendor's documents describe."""

from pathlib import Path
from pkgutil import iter_modules

import pytest

from scripts import evidence
from scripts.mocks import behaviour_of, make_mock, rules_of, vendors
from scripts.spec import SPECS, all_specs
from tests.vendors import document

VENDORS = [path.stem for path in all_specs()]
BEHAVIOURS = {vendor: found for vendor in VENDORS if (found := behaviour_of(vendor))}


def test_every_behaviour_is_of_a_vendor_with_a_spec() -> None:
    modules = {each.name for each in iter_modules(vendors.__path__)}
    assert {vendor.replace("-", "_") for vendor in BEHAVIOURS} == modules


@pytest.mark.parametrize("vendor", BEHAVIOURS)
def test_every_rule_is_for_an_action_of_the_spec(vendor: str) -> None:
    spec = document(vendor)
    assert set(BEHAVIOURS[vendor].rules) <= {action.id for action in spec.actions}


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_a_rule_is_in_the_evidence(vendor: str) -> None:
    spec = document(vendor)
    assert rules_of(vendor) <= set(evidence.load(spec).facts)


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_behaviour_has_a_rule_or_a_reason(vendor: str) -> None:
    spec = document(vendor)
    assert evidence.report(evidence.load(spec), rules_of(vendor)).unimplemented == ()


@pytest.mark.parametrize("vendor", BEHAVIOURS)
def test_the_starting_state_matches_the_schema_of_the_state(vendor: str) -> None:
    mock = make_mock(vendor)
    mock.state = mock.state
    assert mock.state == BEHAVIOURS[vendor].start


def test_a_vendor_without_a_module_has_no_rules() -> None:
    assert rules_of("nobody") == frozenset()


def test_a_foreign_spec_with_a_vendors_name_does_not_have_its_behaviour(tmp_path: Path) -> None:
    path = tmp_path / "cloudcard.yaml"
    path.write_bytes((SPECS / "cloudcard.yaml").read_bytes())
    assert "sessions" not in make_mock(path).state
    assert "sessions" in make_mock(path, behaviour=behaviour_of("cloudcard")).state


def test_a_link_to_a_spec_of_this_project_has_the_vendors_behaviour(tmp_path: Path) -> None:
    (tmp_path / "cloudcard.yaml").symlink_to(SPECS / "cloudcard.yaml")
    assert "sessions" in make_mock(tmp_path / "cloudcard.yaml").state
