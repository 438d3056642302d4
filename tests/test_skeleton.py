"""The skeleton of a new vendor: valid but for its placeholders, and never over existing files."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from scripts import pipeline, rules, skeleton, workflows
from scripts.build import CLEAN, UNABLE, main
from scripts.mocks import mock
from scripts.spec import load


def made(folder: Path) -> Path:
    return skeleton.write("acme", folder, "https://docs.acme.example")[0]


def complete(folder: Path) -> Path:
    """Write a skeleton, replace each TODO with its quotes by a sentence, and return the spec."""
    files = skeleton.write("acme", folder)
    for path in files:
        text = re.sub(r'"TODO[^"\n]*"|TODO.*', "This is what the page states.", path.read_text())
        path.write_text(text)
    return files[0]


def test_the_only_findings_are_the_placeholders(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    found = rules.check(load(made(tmp_path / "specs")))
    assert {each.rule for each in found} == {"placeholder"}
    assert len(found) == sum(
        path.read_text().count("TODO") for path in (tmp_path / "specs").rglob("*.yaml")
    )


def test_a_skeleton_without_its_placeholders_generates_and_passes_the_property_tests(
    tmp_path: Path,
) -> None:
    complete(tmp_path / "specs")
    job = pipeline.Job([tmp_path / "specs" / "acme.yaml"], tmp_path / "generated")
    [row] = pipeline.run(job)
    assert (row.client, row.findings) == ("written", ())
    assert row.cases > 0


def test_the_workflow_of_a_skeleton_is_valid_and_holds_on_its_mock(tmp_path: Path) -> None:
    document = load(complete(tmp_path / "specs"))
    assert workflows.check_workflows(document) == []
    failures, runs = workflows.run_against_mock(document)
    assert not failures
    assert runs > 0


def test_the_behaviour_of_the_guide_works_with_the_skeleton(tmp_path: Path) -> None:
    guide = (Path(__file__).parent.parent / "CONTRIBUTING.md").read_text()
    rules_code, invariant_code = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    rules_module: dict[str, Any] = {"__package__": "scripts.mocks.vendors"}
    exec(rules_code, rules_module)  # noqa: S102  # the guide's own code
    with mock(made(tmp_path), behaviour=rules_module["behaviour"]) as acme:
        client = acme.client(headers={"X-API-Key": "mock"})
        statuses = [client.post("/cards", json={"name": "Jo Doe"}).status_code for _ in range(2)]
    assert statuses == [200, 409]
    invariant: dict[str, Any] = {"__package__": "scripts.fuzz.invariants"}
    exec(invariant_code, invariant)  # noqa: S102  # the guide's own code
    assert invariant["a_card_is_created_once"].action == "createCard"


@pytest.mark.parametrize("vendor", ["Acme", "a_b", "1st", "../acme", "", "a--b"])
def test_an_invalid_id_writes_nothing(vendor: str, tmp_path: Path) -> None:
    with pytest.raises(skeleton.SkeletonError, match="fix: use lower-case letters"):
        skeleton.write(vendor, tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_invalid_address_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(skeleton.SkeletonError, match="fix: write https://host/path"):
        skeleton.write("acme", tmp_path, 'https://a.example/"\n: x')
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("existing", ["acme.yaml", "evidence/acme.yaml", "workflows/acme.yaml"])
def test_an_existing_file_is_left_alone(existing: str, tmp_path: Path) -> None:
    path = tmp_path / existing
    path.parent.mkdir(exist_ok=True)
    path.write_text("ours")
    with pytest.raises(skeleton.SkeletonError, match="exists; fix: edit it"):
        made(tmp_path)
    assert path.read_text() == "ours"
    assert list(tmp_path.rglob("*.yaml")) == [path]


def test_the_command_names_what_it_wrote_and_what_to_do_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--vendor", "acme", "--specs", str(tmp_path)]) == CLEAN
    printed = capsys.readouterr().out
    assert "evidence/acme.yaml: written" in printed
    assert "workflows/acme.yaml: written" in printed
    assert "make validate VENDOR=acme" in printed
    assert main(["new", "--specs", str(tmp_path)]) == UNABLE
    shutil.rmtree(tmp_path)
