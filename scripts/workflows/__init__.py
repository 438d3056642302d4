"""Workflows: a vendor's main jobs as Arazzo, run against the mock and against the vendor.

    arazzo_model, runtime_expressions -> step_conditions, step_requests, response_conformance
    -> workflow_runner -> workflow_properties, vendor_verification -> verification_report

`arazzo_checks` validates the files, `workflow_properties` runs them against the mock with inputs of
Hypothesis, `vendor_verification` against an address.
"""

from .arazzo_checks import check_description, check_workflows
from .arazzo_model import (
    ArazzoDescription,
    Workflow,
    WorkflowStep,
    load_workflows,
    workflows_path,
)
from .vendor_verification import (
    EFFECTS,
    InvalidTarget,
    PlannedWorkflow,
    VerificationReport,
    VerificationSettings,
    plan,
    planned_calls,
    variable,
    verify,
)
from .verification_report import FORMATS
from .workflow_properties import MockUnderTest, mock_inputs, run_against_mock
from .workflow_runner import StepRun, WorkflowRun, WorkflowRunner

__all__ = [
    "EFFECTS",
    "FORMATS",
    "ArazzoDescription",
    "InvalidTarget",
    "MockUnderTest",
    "PlannedWorkflow",
    "StepRun",
    "VerificationReport",
    "VerificationSettings",
    "Workflow",
    "WorkflowRun",
    "WorkflowRunner",
    "WorkflowStep",
    "check_description",
    "check_workflows",
    "load_workflows",
    "mock_inputs",
    "plan",
    "planned_calls",
    "run_against_mock",
    "variable",
    "verify",
    "workflows_path",
]
