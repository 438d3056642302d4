"""The specs of the vendors, each read once per process with all that is derived from it."""

from functools import cache
from pathlib import Path

from scripts.spec import Document, all_specs, load

SPECS = Path(__file__).parent.parent / "specs"
VENDORS = sorted(path.stem for path in SPECS.glob("*.yaml"))
ELSEWHERE: dict[str, Path] = {}
"""Specs in other folders, by the vendor's id."""


@cache
def document(vendor: str) -> Document:
    """Return the spec of a vendor."""
    return load(ELSEWHERE.get(vendor, SPECS / f"{vendor}.yaml"))


def documents() -> list[Document]:
    """Return the specs of all vendors."""
    return [document(path.stem) for path in all_specs()]
