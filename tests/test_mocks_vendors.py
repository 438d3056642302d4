"""Each vendor's mock does what the vendor's documents describe."""

import pytest

from scripts import evidence
from scripts.mocks import make_mock, rules_of
from scripts.mocks.mock_behaviour import behaviour_of
from scripts.spec import all_specs, load

VENDORS = [path.stem for path in all_specs()]


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_rule_is_for_an_action_of_the_spec(vendor: str) -> None:
    document = next(load(path) for path in all_specs() if path.stem == vendor)
    assert set(behaviour_of(vendor).rules) <= {action.id for action in document.actions}


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_a_rule_is_in_the_evidence(vendor: str) -> None:
    document = next(load(path) for path in all_specs() if path.stem == vendor)
    assert rules_of(vendor) <= set(evidence.load(document).facts)


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_behaviour_has_a_rule_or_a_reason(vendor: str) -> None:
    document = next(load(path) for path in all_specs() if path.stem == vendor)
    assert evidence.report(evidence.load(document), rules_of(vendor)).unimplemented == ()


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_starting_state_matches_the_schema_of_the_state(vendor: str) -> None:
    mock = make_mock(vendor)
    mock.state = mock.state
    assert mock.state == behaviour_of(vendor).start


def test_a_vendor_without_a_module_has_no_rules() -> None:
    assert rules_of("nobody") == frozenset()
