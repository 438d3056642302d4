"""The specs of the vendors, each read once per process with all that is derived from it."""

import sys
from functools import cache
from pathlib import Path

from scripts.generate import RUNTIME
from scripts.paths import GENERATED
from scripts.spec import Document, all_specs, load

SPECS = Path(__file__).parent.parent / "specs"
VENDORS = sorted(path.stem for path in SPECS.glob("*.yaml"))
ELSEWHERE: dict[str, Path] = {}
"""Specs in other folders, by the vendor's id."""

# Their clients can be imported where their specs can be read.
for _vendor in (*VENDORS, RUNTIME):
    sys.path.append(str(GENERATED / _vendor))


@cache
def document(vendor: str) -> Document:
    """Return the spec of a vendor."""
    return load(ELSEWHERE.get(vendor, SPECS / f"{vendor}.yaml"))


def documents() -> list[Document]:
    """Return the specs of all vendors."""
    return [document(path.stem) for path in all_specs()]
