"""Reviews of edited copies of frozen specs.

Reviews need Node, which `make test` does not: without Node they are skipped, except in CI.
"""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest

from scripts import node
from scripts.review import Revision, read_folder
from scripts.review.evidence_changes import EvidenceComparison
from scripts.review.reported_changes import Side, SpecComparison, compare_specs
from scripts.review.review_report import Change
from scripts.spec import load

FROZEN = Path(__file__).parent / "review"


@cache
def tools() -> node.Node:
    """Return Node with Redocly, or skip the test."""
    try:
        return node.ready()
    except node.Unavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no review without Node: {error}")


@cache
def base() -> Revision:
    """Return the frozen bundle."""
    return read_folder("base", FROZEN)


def edited(
    folder: Path,
    vendor: str,
    spec: dict[str, str] | None = None,
    facts: dict[str, str] | None = None,
) -> Revision:
    """Return the frozen bundle with texts of one vendor replaced, each of which occurs once."""
    if not (folder / "specs").exists():
        shutil.copytree(FROZEN / "specs", folder / "specs")
    for name, texts in ((f"{vendor}.yaml", spec), (f"evidence/{vendor}.yaml", facts)):
        path = folder / "specs" / name
        content = path.read_text()
        for old, new in (texts or {}).items():
            assert content.count(old) == 1, f"{old!r} occurs {content.count(old)} times in {name}"
            content = content.replace(old, new)
        path.write_text(content)
    return read_folder("head", folder)


def noticed(vendor: str, head: Revision) -> tuple[Change, ...]:
    """Return the changes that users of one vendor notice."""
    before, after = base().documents[vendor], head.documents[vendor]
    evidence = EvidenceComparison.of(vendor, base(), head)
    return compare_specs(Side(base(), before), Side(head, after), evidence, tools()).changes


def written(folder: Path, source: Path, texts: dict[str, str]) -> Path:
    """Write a copy of any spec with texts replaced, each of which occurs once."""
    content = source.read_text()
    for old, new in texts.items():
        assert content.count(old) == 1, (
            f"{old!r} occurs {content.count(old)} times in {source.name}"
        )
        content = content.replace(old, new)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / source.name
    path.write_text(content)
    return path


def compared(base: Path, head: Path) -> SpecComparison:
    """Return the changes that users notice between two specs."""
    before, after = (_side(path) for path in (base, head))
    vendor = before.document.vendor
    evidence = EvidenceComparison.of(vendor, before.revision, after.revision)
    return compare_specs(before, after, evidence, tools())


def revision(path: Path) -> Revision:
    """Return the revision of a bundle that has one spec."""
    document = load(path)
    return Revision(path.parent.name, path.parent, {document.vendor: document})


def _side(path: Path) -> Side:
    found = revision(path)
    return Side(found, next(iter(found.documents.values())))
