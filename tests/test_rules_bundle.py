"""The files of the bundle as a whole."""

from pathlib import Path

import pytest

from scripts import rules
from scripts.build import CLEAN, FAULTY, main
from scripts.finding import Finding
from scripts.spec import load

from .drafts import HEAD


def test_a_spec_of_ours_with_another_name_is_checked_too(tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    path = tmp_path / "Acme_v3.yml"
    path.write_text(HEAD + "paths: {}\ncomponents: {schemas: {A: {type: strng}}}\n")
    assert main(["validate", str(path)]) == FAULTY
    found = {each.rule: each for each in rules.check(load(path))}
    assert found["vendor-id"].remedy == "name it acme-v3.yaml"
    assert "unknown-type" in found


@pytest.mark.parametrize("stem", ["Acme", "acme_id", "7acme", "acme-", "-acme", "a--b", "x y", "é"])
def test_a_spec_of_ours_is_named_by_a_vendor_id(stem: str, tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    path = tmp_path / f"{stem}.yaml"
    path.write_text(HEAD)
    assert rules.check(load(path), ["vendor-id"])


def test_evidence_without_a_spec_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    for name in ("acme.yaml", "evidence/acme.yaml", "evidence/gone.yaml", "evidence/acme.yml"):
        (tmp_path / name).write_text("")
    found = rules.check_bundle(tmp_path)
    assert [Path(each.path).name for each in found] == ["acme.yml", "gone.yaml"]
    assert {each.rule for each in found} == {"evidence-without-spec"}


def test_the_bundle_has_no_evidence_without_a_spec() -> None:
    assert rules.check_bundle() == []


def test_validating_the_bundle_reports_evidence_without_a_spec(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stray = Finding("specs/evidence/gone.yaml", 1, 1, "evidence-without-spec", "gone", "remove it")
    monkeypatch.setattr(rules, "check_bundle", lambda: [stray])
    assert main(["validate"]) == FAULTY
    assert "specs/evidence/gone.yaml:1:1: evidence-without-spec" in capsys.readouterr().out


@pytest.mark.parametrize("narrowed", [["--vendor", "id123"], ["--select", "vendor-id"]])
def test_a_part_of_the_bundle_is_validated_without_the_rest(
    narrowed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = Finding("specs/evidence/gone.yaml", 1, 1, "evidence-without-spec", "gone", "remove it")
    monkeypatch.setattr(rules, "check_bundle", lambda: [stray])
    assert main(["validate", *narrowed]) == CLEAN
