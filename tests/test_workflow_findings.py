"""Findings on workflows: each error is reported by its rule, and without one there is none."""

from pathlib import Path

import pytest

from scripts import workflows
from scripts.spec import SPECS, read
from tests.vendors import document

TEXT = (SPECS / "workflows" / "gazoop.yaml").read_text()
CASES = [
    ("summary: Check a", "sumary: Check a", "invalid-workflow"),
    ("url: ../gazoop.yaml", "url: ../other.yaml", "invalid-workflow"),
    ("stepId: unknown-number", "stepId: wrong-pin", "invalid-workflow"),
    ("examples: [447700900123]", "x-existing: true", "invalid-workflow"),
    ("x-existing: [phone_number,", "x-existing: [phone,", "invalid-workflow"),
    ("photo: iVBORw0KGgo=", "foto: iVBORw0KGgo=", "invalid-workflow"),
    ("stepId: delete\n    steps", "stepId: remove\n    steps", "unknown-step"),
    ("operationId: validateCustomerPin", "operationId: validatePin", "step-not-in-spec"),
    ("phone_number: 1", "phone: 1", "step-not-in-spec"),
    ("$inputs.customer_pin\n", "$inputs.pin\n", "unresolved-expression"),
    ("== 'valid'", "== valid", "invalid-condition"),
    ("      properties:\n", "      properties:\n        more: {type: string}\n", "unused-output"),
    ("x-source: validate-customer-pin/purpose", "description: None.", "unsourced-step"),
    ("x-source: validate-customer-pin/purpose", "x-source: no/fact", "unsourced-step"),
    ("x-safe: validate-customer-pin/purpose", "x-safe: no/fact", "unsourced-step"),
    ("    x-existing: [phone_number, customer_pin]\n", "", "unsafe-workflow"),
    ("- stepId: check", "- stepId: check\n        x-effect: mail", "unsafe-workflow"),
]


def rules(text: str, folder: Path, vendor: str = "gazoop") -> set[str]:
    """Return the rules of the findings on the workflows of a text."""
    path = folder / f"{vendor}.yaml"
    path.write_text(text)
    description = workflows.ArazzoDescription(read(path), document(vendor))
    return {each.rule for each in workflows.check_description(description)}


@pytest.mark.parametrize(("right", "wrong", "rule"), CASES)
def test_an_error_is_reported_by_its_rule(
    right: str, wrong: str, rule: str, tmp_path: Path
) -> None:
    assert rules(TEXT, tmp_path) == set()
    assert right in TEXT
    assert rule in rules(TEXT.replace(right, wrong, 1), tmp_path)


NEEDING = """\
  - workflowId: read-me
    summary: Log in, and read the organization
    inputs: {inputs}
    dependsOn: [log-in]
    steps:
      - stepId: read
        operationId: getMe
        parameters:
          - name: X-Auth-Token
            in: header
            value: $workflows.log-in.outputs.token
          - name: Accept
            in: header
            value: application/json
        successCriteria:
          - condition: $statusCode == 200
        x-inferred: It is an example.
"""


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        ("{type: object, properties: {persistent_access_token: {type: string}}}", set[str]()),
        ("{type: object}", {"unresolved-expression"}),
    ],
)
def test_a_workflow_has_the_inputs_of_those_that_run_before_it(
    inputs: str, expected: set[str], tmp_path: Path
) -> None:
    text = (SPECS / "workflows" / "cloudcard.yaml").read_text()
    added = f"{text}\n{NEEDING.format(inputs=inputs)}"
    assert rules(added, tmp_path, "cloudcard") == expected
