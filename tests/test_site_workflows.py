"""The pages of workflows: every step with its operation, its conditions and its facts."""

import re
import xml.etree.ElementTree as ET

import pytest

from scripts import workflows
from scripts.evidence import load as load_evidence
from scripts.site.vendor_pages import Vendor, pages
from scripts.site.workflow_pages import sequence
from tests.vendors import document
from tests.verified import VERIFIED, description


def texts(vendor: str) -> dict[str, str]:
    return dict(pages(Vendor(document(vendor)), {}))


@pytest.mark.parametrize("vendor", VERIFIED)
def test_the_page_has_each_workflow_with_its_steps_conditions_and_facts(vendor: str) -> None:
    written, facts = texts(vendor), load_evidence(document(vendor)).facts
    text = written["workflows.md"]
    assert '<a href="workflows.html">' in written["index.md"]
    for workflow in description(vendor).workflows:
        assert f"{{ #{workflow.id} }}" in text
        for step in workflow.steps:
            assert f'id="{workflow.id}-{step.id}"' in text
        for fact in workflow.sources & facts.keys():
            assert f'href="evidence.html#{fact}"' in text
    files = {name.replace(".md", ".html") for name in written}
    assert set(re.findall(r'href="([\w-]+\.html)', text)) <= files


@pytest.mark.parametrize("vendor", VERIFIED)
def test_a_drawing_has_an_arrow_for_each_call_and_response_and_says_them_in_words(
    vendor: str,
) -> None:
    for workflow in description(vendor).workflows:
        figure = ET.fromstring(str(sequence("Vendor", workflow)))  # noqa: S314  # our own text
        (drawing,) = figure
        for kind in ("call", "back"):
            assert len(drawing.findall(f"path[@class='{kind}']")) == len(workflow.steps)
        assert drawing.get("role") == "img"
        for step in workflow.steps:
            assert step.id in str(drawing.get("aria-label"))


def test_a_drawing_says_what_has_to_come_back_and_what_is_kept_of_it() -> None:
    first = description("id123").workflows[0]
    assert "HTTP 200 and status = &#39;success&#39;; keep template" in sequence("ID123", first)


def test_the_command_of_a_workflow_names_what_is_not_safe() -> None:
    text = texts("id123")["workflows.md"]
    shown = re.sub(r"<[^>]+>", "", text)
    assert "--workflow upsert-and-invite --effect mail --dry-run" in shown
    assert "sends mail" in shown
    assert workflows.variable("id123", "api_key") in shown
