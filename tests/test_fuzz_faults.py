"""The tester is tested: every broken mock is found out, by the check that is there for it."""

from pathlib import Path

import pytest

from scripts import fuzz, mocks
from tests.faults.broken import FAULTS, Fault

# Enough to come upon every fault, few enough to try them all in every run of the tests.
EXAMPLES = 5


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_broken_mock_is_found_out(fault: Fault, tmp_path: Path) -> None:
    document = fault.document(tmp_path)
    app = fault.around(mocks.create_app([document]))
    report = fuzz.run(document, app=app, max_examples=EXAMPLES)
    assert fault.found_by in {found.rule for found in report.failures}, report.as_text()
