"""Graded edits of specs, the review of each, and the record that the site shows.

`python -m tests.graded` writes the record, with the grades of Redocly and griffe alone.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import griffe
import yaml

from scripts.generate import generate
from scripts.paths import SCRIPTS
from scripts.review import Revision
from scripts.review.evidence_changes import EvidenceComparison
from scripts.review.reported_changes import Side, compare_specs
from scripts.review.review_report import GRADES, Change
from scripts.spec import load

from .reviewed import FROZEN, tools

Edit = Mapping[str, Any]
EDITS: list[dict[str, Any]] = yaml.safe_load((FROZEN / "edits.yaml").read_text())
RECORD = SCRIPTS / "review" / "GRADED_EDITS.md"
_HEADING = "| edit | spec | grade | own line | Redocly alone | griffe alone |"


@dataclass(frozen=True)
class Reported:
    """The report on an edit, and whether each line with its grade is one that was edited."""

    changes: tuple[Change, ...]
    is_placed: bool

    @property
    def grade(self) -> str:
        """Return the worst grade of the changes, or `none`."""
        grades = {change.grade for change in self.changes}
        return next((grade for grade in GRADES if grade in grades), "none")

    @property
    def own_line(self) -> str:
        """Return the column of the record."""
        return "" if not self.changes else "yes" if self.is_placed else "no"


def review_of(edit: Edit, folder: Path) -> Reported:
    """Return the report on an edit, whose sides are written to a folder."""
    base, head = sides(edit, folder)
    before, after = _side(base), _side(head)
    evidence = EvidenceComparison.of(before.document.vendor, before.revision, after.revision)
    changes = compare_specs(before, after, evidence, tools()).changes
    found = Reported(changes, is_placed=True)
    edited = _edited(base.read_text().splitlines(), head.read_text().splitlines())
    worst = [each for each in changes if each.grade == found.grade]
    return Reported(
        changes, all(each.base.line in edited[0] or each.head.line in edited[1] for each in worst)
    )


def sides(edit: Edit, folder: Path) -> tuple[Path, Path]:
    """Write the spec of an edit before and after it, each with its evidence, into a folder."""
    name = f"{edit['vendor']}.yaml"
    source = FROZEN / "specs" / name
    source = source if source.exists() else FROZEN / name
    base = source
    if given := edit.get("given"):
        base = folder / "base" / name
        base.parent.mkdir()
        base.write_text(_replaced(source.read_text(), given))
    facts = source.parent / "evidence" / name
    (folder / "head" / "evidence").mkdir(parents=True)
    if facts.exists():
        text = _replaced(facts.read_text(), edit.get("evidence", {}))
        (folder / "head" / "evidence" / name).write_text(text)
    head = folder / "head" / name
    head.write_text(_replaced(base.read_text(), edit.get("replace", {})))
    return base, head


def _replaced(text: str, replacements: Mapping[str, str]) -> str:
    for old, new in replacements.items():
        assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times"
        text = text.replace(old, new)
    return text


@cache
def _side(path: Path) -> Side:
    document = load(path)
    return Side(Revision(path.parent.name, path.parent, {document.vendor: document}), document)


def _edited(base: list[str], head: list[str]) -> tuple[set[int], set[int]]:
    """Return the lines that differ, with the key that each is below."""
    old: set[int] = set()
    new: set[int] = set()
    for kind, start, end, first, last in SequenceMatcher(None, base, head, False).get_opcodes():
        if kind != "equal":
            old |= set(range(start + 1, end + 1))
            new |= set(range(first + 1, last + 1))
    return old | set(_keys(base, old)), new | set(_keys(head, new))


def _keys(lines: list[str], edited: set[int]) -> Iterator[int]:
    for number in edited:
        depth = _depth(lines[number - 1])
        above = (at for at in range(number - 1, 0, -1) if _depth(lines[at - 1]) < depth)
        yield next(above, number)


def _depth(line: str) -> float:
    return len(line) - len(line.lstrip()) if line.strip() else float("inf")


def recorded() -> dict[str, tuple[str, ...]]:
    """Return the columns of the record by edit."""
    _, _, table = RECORD.read_text().partition(_HEADING)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines()[2:]]
    return {edit: tuple(columns) for edit, *columns in rows}


def _of_redocly(edit: Edit, folder: Path) -> str:
    for name, path in zip(("base", "head"), sides(edit, folder), strict=True):
        (folder / f"{name}.yaml").write_text(path.read_text())
    options = ("--format=json", "--fail-on=none", "--output=diff.json")
    tools().redocly(["diff", "base.yaml", "head.yaml", *options], folder)
    summary = json.loads((folder / "diff.json").read_text())["summary"]
    return next((impact for impact in ("major", "minor", "patch") if summary[impact]), "none")


def _of_griffe(edit: Edit, folder: Path) -> str:
    packages = []
    for number, path in enumerate(sides(edit, folder)):
        client = folder / "clients" / str(number)
        if not generate(load(path), client).written:
            return "no client"
        (package,) = client.glob("*_client")
        loaded = griffe.load(package.name, search_paths=[client], allow_inspection=False)
        assert isinstance(loaded, griffe.Module), "a package is a module"
        packages.append(loaded)
    return "breaking" if any(griffe.find_breaking_changes(*packages)) else "none"


def _row(edit: Edit) -> tuple[str, ...]:
    made = []
    for tool in (review_of, _of_redocly, _of_griffe):
        with TemporaryDirectory() as folder:
            made.append(tool(edit, Path(folder)))
    own, redocly, of_griffe = made
    assert isinstance(own, Reported), "it is the first"
    named = (edit["edit"], edit["vendor"], own.grade, own.own_line)
    return (*named, str(redocly), str(of_griffe))


def _record() -> str:
    rows = [_row(edit) for edit in EDITS]
    right = {"Redocly": 0, "griffe": 0}
    for (*_, redocly, of_griffe), edit in zip(rows, EDITS, strict=True):
        harms = edit["grade"] in ("breaking", "safety")
        right["Redocly"] += (redocly == "major") == harms
        right["griffe"] += (of_griffe == "breaking") == harms
    graded = sum(row[2] == (edit["grade"] or "none") for row, edit in zip(rows, EDITS, strict=True))
    placed = sum(row[3] != "no" for row in rows)
    summary = (
        f"A review grades {graded} of {len(rows)} edits as it should, {placed} of them at the line "
        "of the edit or the key above it. Redocly and griffe, which compares the generated "
        "packages, have no grade for safety; a major or breaking change is right for it here. So "
        f"judged, Redocly alone is right about {right['Redocly']}, griffe alone about "
        f"{right['griffe']}."
    )
    source = (
        "The edits are in `tests/review/edits.yaml`, where a test compares this table with the "
        "reviews; `python -m tests.graded` writes it."
    )
    table = [_HEADING, f"|{' --- |' * 6}", *(f"| {' | '.join(row)} |" for row in rows)]
    text = "\n".join(table)
    return f"# Graded edits\n\n{summary}\n\n{source}\n\n{text}\n"


if __name__ == "__main__":
    RECORD.write_text(_record())
