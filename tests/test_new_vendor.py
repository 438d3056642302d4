"""A sixth vendor, described by the guide alone in a copy of the bundle, passes every test."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.generate import generate
from scripts.readme import updated
from scripts.spec import all_specs, load
from tests.test_skeleton import complete

_TEXTS = "PHOTO_ID_DOCUMENTS"
ROOT = Path(__file__).parent.parent
COPIED = ("scripts", "specs", "generated", "tests")
ELSEWHERE = {"test_site"}
"""The module that builds the site of all vendors: not here, for time."""
_OF_ALL = re.compile(r"\bVENDORS\b|\bVERIFIED\b|all_specs|documents\(\)|glob\(\"\*\.yaml\"\)")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the bundle with a client and a README row of one more vendor."""
    for path in ROOT.iterdir():
        if path.name in COPIED:
            shutil.copytree(path, tmp_path / path.name, ignore=shutil.ignore_patterns("*.pyc"))
        elif path.is_file():
            shutil.copy(path, tmp_path)
    spec = complete(tmp_path / "specs")
    assert not generate(load(spec), tmp_path / "generated" / "acme").findings
    readme = tmp_path / "README.md"
    documents = [load(path) for path in (*all_specs(), spec)]
    documents.sort(key=lambda each: each.vendor)
    readme.write_text(updated(readme.read_text(), documents))
    return tmp_path


def vendor_tests() -> list[str]:
    """Return the test modules with tests of every vendor."""
    found = [
        f"tests/{path.name}"
        for path in sorted((ROOT / "tests").glob("test_*.py"))
        if re.search(
            r"\bVENDORS\b|all_specs|\bdocuments\(\)|glob\(\"\*\.yaml\"\)", path.read_text()
        )
    ]
    return [each for each in found if Path(each).stem not in {Path(__file__).stem, *ELSEWHERE}]


def _without_texts() -> dict[str, str]:
    """Return the environment without the vendors' texts, of which a new vendor has none."""
    return {name: value for name, value in os.environ.items() if name != _TEXTS}


def test_the_tests_of_every_vendor_pass_for_a_vendor_that_is_registered_nowhere(copy: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rA"),
            *("-k", "acme or table_of_vendors", *vendor_tests()),
        ],
        cwd=copy,
        env=_without_texts(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    passed = set(re.findall(r"^PASSED tests/(test_\w+)\.py::.*acme", done.stdout, re.MULTILINE))
    assert {
        "test_clients",
        "test_evidence_specs",
        "test_fuzz_vendors",
        "test_mocks_vendors",
    } <= passed
