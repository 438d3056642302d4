"""Requests that the clients make of documented values: nothing is reported of an exchange."""

import pytest

from tests.drawn_requests import compared, reported
from tests.vendors import VENDORS, document

EXAMPLES = 4


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_request_of_documented_values_is_reported(vendor: str) -> None:
    seen = compared(vendor, EXAMPLES)
    assert reported(seen) == set()
    assert seen.exchanges.keys() == {each.id for each in document(vendor).actions}
    assert seen.total > EXAMPLES / 2 * len(seen.exchanges)
