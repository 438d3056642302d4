"""The property tests of every vendor's mock: no failures, and responses without a deviation."""

import pytest

from scripts import fuzz
from scripts.observe import Addresses, Traffic
from scripts.spec import Document
from tests import vendors
from tests.traffic import Recording, unfaithful
from tests.vendors import VENDORS

Tested = tuple[Document, fuzz.FuzzReport, Traffic]


@pytest.fixture(scope="module", params=VENDORS)
def tested(request: pytest.FixtureRequest) -> Tested:
    """Return a spec, the report of its property tests and what they exchanged with the mock."""
    document = vendors.document(request.param)
    seen = Traffic(document, Addresses(document, [f"http://127.0.0.1:4010/{document.vendor}"]))
    report = fuzz.run(document, app=Recording(fuzz.mock_of(document), seen))
    return document, report, seen


def test_the_mock_of_every_vendor_matches_its_spec(tested: Tested) -> None:
    _, report, _ = tested
    assert not report.failures
    assert report.cases > report.operations * fuzz.Depth.max_examples
    assert report.outcomes.reached + report.outcomes.waived == report.outcomes.documented


def test_what_the_property_tests_exchange_with_a_mock_has_no_deviation(tested: Tested) -> None:
    document, _, seen = tested
    assert seen.total >= 20 * len(document.actions)
    # The property tests send what no document describes; the mock's responses are faithful.
    assert not unfaithful(seen, document)
