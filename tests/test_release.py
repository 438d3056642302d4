"""Distributions: reproducible, complete, checked, and described."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from scripts.build import FAULTY, main
from scripts.paths import ROOT
from scripts.release import Built, bill_of_materials, build, distribution_checks, rehearsal
from scripts.release.distributions import with_links
from scripts.release.package_changelog import client_changelog, entries, runtime_changelog
from scripts.spec import load
from tests.test_generate import written

ADDRESS = "https://git.example/photo-id-apis"
CHANGELOG = """# Changelog

## Unreleased

### Added

- A thing of the
  tool.
- Clients: `deadline`.

### Changed

- acme 0.10.0: the argument `b`
  instead of `a`.
- acme 0.9.0: a `Link`.
- zoo 0.1.0: other.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Built]:
    folder = tmp_path_factory.mktemp("release")
    return list(build([load(written(folder))], folder / "dist", ADDRESS))


def _names(path: Path) -> set[str]:
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return set(archive.namelist())
    with tarfile.open(path) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def test_a_second_build_has_the_same_bytes_with_another_umask_and_time_zone(
    built: list[Built], tmp_path: Path
) -> None:
    spec = written(tmp_path)
    code = (
        "import sys; from pathlib import Path; from scripts.release import build;"
        "from scripts.spec import load; list(build([load(Path(sys.argv[1]))], Path(sys.argv[2]),"
        f" {ADDRESS!r}))"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(spec), str(tmp_path / "dist")],
        cwd=ROOT,
        env={**os.environ, "TZ": "Pacific/Auckland"},
        umask=0o077,
        check=True,
    )
    assert rehearsal.hashes(tmp_path / "dist") == rehearsal.hashes(built[0].wheel.parent)


def test_an_sdist_builds_the_wheel_of_the_release(built: list[Built], tmp_path: Path) -> None:
    client = built[1]
    with tarfile.open(client.sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(tmp_path)  # noqa: S202  # built above
    (root,) = tmp_path.iterdir()
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", str(root)]
    with tarfile.open(client.sdist) as archive:
        date = str(archive.getmembers()[0].mtime)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": date}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    (wheel,) = (root / "dist").iterdir()
    assert wheel.read_bytes() == client.wheel.read_bytes()


def test_every_distribution_has_its_licence_changelog_and_links(built: list[Built]) -> None:
    for each in built:
        for path in (each.sdist, each.wheel):
            names = {name.rpartition("/")[2] for name in _names(path)}
            assert {"LICENSE", "CHANGELOG.md"} <= names, path
        fields = bill_of_materials.wheel_metadata(each.wheel)
        assert f"Source, {ADDRESS}" in fields.get_all("Project-URL", [])
        assert fields["Author"]
        assert "Programming Language :: Python :: 3.11" in fields.get_all("Classifier", [])


def test_the_wheel_of_the_tool_has_what_describes_serves_and_tests_only(built: list[Built]) -> None:
    names = _names(built[-1].wheel)
    assert {name.split("/")[0] for name in names} == {
        "photo_id_apis",
        "photo_id_apis-0.1.0.dist-info",
    }
    parts = {name.split("/")[1] for name in names if name.startswith("photo_id_apis/")}
    assert {"specs", "spec", "mocks", "fuzz", "rules", "evidence", "CHANGELOG.md"} <= parts
    assert not parts & {"generate", "review", "site", "bench", "release", "alarm", "skeleton"}
    assert not {name for name in _names(built[-1].sdist) if name.startswith("tests")}


def test_the_command_of_a_wheel_lists_only_what_it_carries(
    built: list[Built], tmp_path: Path
) -> None:
    with zipfile.ZipFile(built[-1].wheel) as archive:
        archive.extractall(tmp_path)  # noqa: S202  # built above
    for command, words in (("--help", "serve the mocks"), ("list", "cloudcard"), ("explain", "")):
        done = subprocess.run(
            [sys.executable, "-m", "photo_id_apis", command],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert words in done.stdout
        assert "work on this repository" not in done.stdout


def test_the_distributions_pass_every_check(built: list[Built]) -> None:
    assert [*distribution_checks.problems(built, has_links=True)] == []


def test_links_are_required_where_the_address_of_the_repository_is_known(tmp_path: Path) -> None:
    (unlinked, *_) = build([load(written(tmp_path))], tmp_path / "dist", None)
    assert [*distribution_checks.problems([unlinked], has_links=False)] == []
    (line,) = distribution_checks.problems([unlinked], has_links=True)
    assert "project_urls" in line


def test_a_distribution_without_a_licence_or_with_a_local_folder_is_rejected() -> None:
    found = distribution_checks.own_problems("x.whl", {"x/CHANGELOG.md": f"{ROOT}/x".encode()})
    assert [*found] == [
        "x.whl: has no LICENSE",
        "x.whl: x/CHANGELOG.md names a folder of this machine",
    ]


def test_a_program_that_rejects_a_distribution_is_quoted(tmp_path: Path) -> None:
    broken = tmp_path / "x-1-py3-none-any.whl"
    broken.write_bytes(b"")
    (line,) = distribution_checks._program("twine", [broken])
    assert line.startswith("twine rejects x-1-py3-none-any.whl:\n")


def test_links_are_added_where_there_are_none_and_next_to_others() -> None:
    for project in ("[project]\n\n[tool.hatch.build]\n", '[project.urls]\n"Vendor" = "x"\n'):
        changed = with_links(project, f"{ADDRESS}/")
        assert f'[project.urls]\nSource = "{ADDRESS}"\n' in changed
        assert changed.count("[project.urls]") == 1


def test_the_changelog_of_a_client_has_its_versions_newest_first_and_what_all_share() -> None:
    text = client_changelog(CHANGELOG, "acme")
    assert text.splitlines()[4:] == [
        "## 0.10.0",
        "",
        "- The argument `b` instead of `a`.",
        "",
        "## 0.9.0",
        "",
        "- A `Link`.",
        "",
        "## With photo-id-runtime, in all clients",
        "",
        "- `deadline`.",
    ]


def test_the_changelog_of_the_runtime_has_what_all_clients_share() -> None:
    assert runtime_changelog(CHANGELOG, "0.2.0").endswith("## 0.2.0\n\n- `deadline`.\n")


def test_an_entry_has_its_release_kind_subject_and_version() -> None:
    first, _, changed, *_ = entries(CHANGELOG)
    assert (first.kind, first.subject, first.text) == ("Added", "", "A thing of the tool.")
    assert (changed.release, changed.kind) == ("Unreleased", "Changed")
    assert (changed.subject, changed.version) == ("acme", "0.10.0")


def test_every_vendor_of_the_changelog_is_a_vendor_of_the_project() -> None:
    named = {each.subject for each in entries((ROOT / "CHANGELOG.md").read_text()) if each.version}
    assert named <= {path.stem for path in (ROOT / "specs").glob("*.yaml")}


def test_the_bill_of_materials_lists_wheels_by_hash_and_what_they_need(
    built: list[Built],
) -> None:
    lock = (ROOT / "requirements.lock").read_text()
    text = bill_of_materials.bill([each.wheel for each in built], lock, 1_700_000_000)
    bom = json.loads(text)
    found = {each["name"]: each for each in bom["components"]}
    assert {"photo-id-runtime", "small-client", "photo-id-apis", "httpx", "h11"} <= found.keys()
    assert "pytest" not in found
    sums = rehearsal.hashes(built[0].wheel.parent)
    assert found["small-client"]["hashes"][0]["content"] == sums[built[1].wheel.name]
    needs = {each["ref"]: each.get("dependsOn", []) for each in bom["dependencies"]}
    assert needs["pkg:pypi/small-client@1"][1].startswith("pkg:pypi/photo-id-runtime@")
    assert bom["metadata"]["timestamp"].startswith("2023-11-14T22:13:20")
    assert text == bill_of_materials.bill([each.wheel for each in built], lock, 1_700_000_000)


def test_two_builds_that_differ_are_not_releasable() -> None:
    found = rehearsal._differences({"a": "1", "b": "2"}, {"a": "1", "b": "3", "c": "4"})
    assert [*found] == ["b: the two builds differ", "c: the two builds differ"]


def test_a_folder_that_git_does_not_know_cannot_be_released(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rehearsal, "ROOT", tmp_path)
    assert main(["release-dry-run", "--output", str(tmp_path / "dist")]) == FAULTY
    assert "git does not know this folder" in capsys.readouterr().out
