"""Rules for the files of the bundle: their names, and evidence without a spec."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..finding import Finding
from ..spec import SPECS, Document
from .rule_definition import Problem, rule

ORPHAN = "evidence-without-spec"


@rule(house=True)
def vendor_id(document: Document) -> Iterator[Problem]:
    """A spec of the bundle whose file name is not the vendor's id followed by `.yaml`.

    The id names the client, the mock and the evidence file: lower-case letters, digits and
    single hyphens, a letter first.

    Fix: Rename the file to the name in the message.
    """
    wanted = f"{document.vendor}.yaml"
    if document.path.name != wanted:
        yield Problem((), f"{document.path.name} is not named by a vendor id", f"name it {wanted}")


def check_bundle(folder: Path = SPECS) -> list[Finding]:
    """Return a finding for each evidence file that belongs to no spec."""
    return [
        Finding(
            str(path),
            1,
            1,
            ORPHAN,
            f"missing spec {path.name} for this evidence",
            "name it like its spec, or remove it",
        )
        for path in sorted((folder / "evidence").glob("*"))
        if path.is_file() and not (folder / path.name).is_file()
    ]
