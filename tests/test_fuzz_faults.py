"""The tester is tested: every broken mock is found out, by the check that is there for it."""

import pytest

from scripts import fuzz, mocks
from scripts.document import load
from tests.faults.broken import FAULTS, Fault

# Enough to come upon every fault, few enough to try them all in every run of the tests.
EXAMPLES = 5


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_broken_mock_is_found_out(fault: Fault) -> None:
    document = load(fault.spec)
    app = fault.around(mocks.create_app([document]))
    report = fuzz.run(document, app=app, max_examples=EXAMPLES)
    assert fault.found_by in {found.rule for found in report.failures}, report.as_text()
