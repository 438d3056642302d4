"""Clients of public descriptions can be imported and are strictly typed.

PHOTO_ID_PUBLIC_SPECS is the folder of the descriptions, by default one next to the repository.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts import fuzz
from scripts.build import CLEAN, main
from scripts.spec import load
from tests.witness import check, foreign_cases, witnessed

_FOLDERS = (
    Path(os.environ.get("PHOTO_ID_PUBLIC_SPECS", ""))
    if "PHOTO_ID_PUBLIC_SPECS" in os.environ
    else None,
    *(parent / "shared" / "public-specs" for parent in Path(__file__).resolve().parents[2:4]),
)
FOLDER = next((each for each in _FOLDERS if each and each.is_dir()), None)
_SPECS = sorted(
    path for path in (FOLDER.iterdir() if FOLDER else ()) if path.suffix in (".yaml", ".json")
)
needs_specs = pytest.mark.skipif(
    not _SPECS, reason="public specs not found: set PHOTO_ID_PUBLIC_SPECS to their folder"
)
_IMPORT_ALL = """
import importlib, pkgutil, sys
from pathlib import Path
sys.path[:0] = sys.argv[1:]
for path in sys.argv[1:]:
    for each in pkgutil.walk_packages([path], onerror=importlib.import_module):
        importlib.import_module(each.name)
"""


_OURS_TO_REFUSE = ("openapi-version",)
"""The rules that reject a public spec: that of OpenAPI 3.0."""


_UNSENDABLE = {
    "opc-baseline-31-get_parameter_references_path_param-": "a header's name has a space",
    "readme-schema-types-entirely_incompatible_all_of-made": "it is a string and an integer",
    "readme-schema-types-partially_usable_incompatible_all_of-made": "as above",
    "readme-schema-types-string_format_support-made": "a file is written as a data URL",
    "speakeasy-bar-list_drinks-": "it has a server of its own",
}
"""The requests that do not arrive as they were passed, and why."""


@dataclass(frozen=True)
class Tried:
    """A spec, the folder of its client, the output of `clients`, and the reason if that fails."""

    path: Path
    folder: Path
    printed: str
    problem: str


def _tried(path: Path, folder: Path) -> Tried:
    command = ["clients", str(path), "--allow-partial", "--output", str(folder)]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(command)
    return Tried(path, folder, printed.getvalue(), "" if code == CLEAN else printed.getvalue())


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    folder = tmp_path_factory.mktemp("public")
    return [_tried(path, folder) for path in _SPECS]


def _flaws(clients: list[Path]) -> str:
    """Return the errors of importing every module and of checking all types."""
    packages = [str(next(each.glob("*_client"))) for each in clients]
    folders = list(map(str, [*clients, clients[0].parent / "runtime"]))
    imported = [sys.executable, "-c", _IMPORT_ALL, *folders]
    checked = [sys.executable, "-m", "mypy", "--strict", "--config-file=", *packages]
    checked.append(f"--cache-dir={os.devnull}")
    for command in (imported, checked):
        environment = {**os.environ, "MYPYPATH": os.pathsep.join(folders)}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if done.returncode:
            return f"{done.stdout}{done.stderr}"
    return ""


@needs_specs
def test_nearly_every_public_spec_has_a_strictly_typed_client(
    tried: list[Tried],
) -> None:
    failed = {each.path.stem: each.problem for each in tried if each.problem}

    assert len(failed) <= len(_SPECS) - 14, failed
    assert all(any(rule in problem for rule in _OURS_TO_REFUSE) for problem in failed.values()), (
        failed
    )
    assert not _flaws([each.folder / each.path.stem for each in tried if not each.problem])


@needs_specs
def test_a_skipped_operation_is_a_finding_on_its_line(tried: list[Tried]) -> None:
    printed = "".join(each.printed for each in tried)
    places = re.findall(r":(\d+:\d+): not-generated: .+\n(.*)", printed)
    assert places, "one of the specs sends one body in several media types"
    for place, remedy in places:
        assert place != "1:1"
        assert remedy.startswith("    fix: ")


def _with_tokens() -> list[Path]:
    """Return the descriptions of OpenAPI 3.1 that have a scheme of OAuth 2."""
    texts = {path: path.read_text() for path in _SPECS}
    version = re.compile(r"openapi[\"']?: *[\"']?3\.1")
    return [path for path, text in texts.items() if "oauth2" in text and version.search(text)]


_IN_SLASHES = re.compile(r"(pattern: )'/(.*)/'$", re.MULTILINE)
"""A pattern as in JavaScript, which no text matches; the generator would search half a minute."""


@needs_specs
@pytest.mark.parametrize("path", _with_tokens(), ids=lambda path: str(path.stem))
def test_the_tests_of_a_description_with_oauth2_are_let_into_every_operation(
    path: Path, tmp_path: Path
) -> None:
    spec = tmp_path / path.name
    spec.write_text(_IN_SLASHES.sub(r"\1'\2'", path.read_text()))
    report = fuzz.run(load(spec), max_examples=1, max_coverage=10)
    assert report.never_accepted == ()
    assert not [each for each in report.failures if each.rule == "failed-log-in"]


@needs_specs
def test_the_requests_of_public_specs_arrive_as_they_were_passed(tried: list[Tried]) -> None:
    made = [each for each in tried if not each.problem]
    found = [case for each in made for case in foreign_cases(each.path, each.folder)]
    sendable = [each for each in found if str(each) not in _UNSENDABLE]
    with witnessed() as witness:
        for case in sendable:
            check(case, *witness)
    assert len(sendable) > 15 * len(made)
