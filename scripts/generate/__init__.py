"""From a spec to a typed Python client.

The parts, in the order in which a spec passes through them: `wire`, `session`, `paging` and
`lowering` read the spec, `driver` runs openapi-python-client's parser, `arrange`, `methods` and
`views` shape what it read, `render` prints it, `tree` writes it. `stamp` tells whether all that is
needed. What is the same in every client lies in `runtime` and is copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..finding import Finding
from ..spec import Document
from . import stamp, tree
from .stamp import is_current

if TYPE_CHECKING:
    from .views import Package


@dataclass(frozen=True)
class Generated:
    """What became of a client: whether it was written, and why it was not."""

    written: bool
    findings: tuple[Finding, ...] = ()


def generate(document: Document, folder: Path) -> Generated:
    """Write the client of a spec as `folder`, whole or not at all; nothing if it is current.

    Raises OSError where the folder cannot be written.
    """
    if is_current(document, folder):
        return Generated(written=False)
    with tree.beside(folder) as made:
        if findings := _make(document, made / "new"):
            return Generated(written=False, findings=tuple(findings))
        tree.replace(folder, made / "new")
    return Generated(written=True)


def check(document: Document, folder: Path) -> list[Finding]:
    """Generate aside and give a finding for each file of `folder` that differs."""
    import tempfile

    with tempfile.TemporaryDirectory() as aside:
        new = Path(aside) / document.vendor
        return _make(document, new) or _differences(document, folder, new)


def wheels(documents: Sequence[Document], folder: Path) -> Iterator[Path]:
    """Build the clients and this project as wheels; give each file as it is done."""
    from .wheels import wheels as build

    yield from build(documents, folder)


def arranged(document: Document) -> Package | list[Finding]:
    """Give what the client of a spec consists of, or what the generator cannot express."""
    from . import arrange, driver, limits, lowering, names, paging, session, wire

    wires = [wire.read(document, action) for action in document.actions]
    if findings := [each for found in wires for each in limits.exceeded(document, found)]:
        return findings
    if findings := [*session.exceeded(document, wires), *paging.exceeded(document, wires)]:
        return findings
    data = lowering.lower(document, wires)
    parsed, findings = driver.parse(document, wires, data)
    if parsed is None or findings:
        return findings
    package = arrange.package(document, wires, parsed, data)
    return list(names.collisions(package)) or package


def _make(document: Document, folder: Path) -> list[Finding]:
    """Write a client; give what the generator cannot express instead, if there is anything."""
    from . import render

    package = arranged(document)
    if isinstance(package, list):
        return package
    tree.write(render.files(package), folder)
    (folder / stamp.NAME).write_text(stamp.text(document, tree.contents(folder)))
    return []


def _differences(document: Document, folder: Path, new: Path) -> list[Finding]:
    have, want = tree.contents(folder), tree.contents(new)
    return [
        Finding(
            str(folder / name),
            1,
            1,
            "out-of-date",
            f"the client of {document.vendor} {_difference(name, have, want)}",
            f"run `make clients VENDOR={document.vendor}`",
        )
        for name in sorted({*have, *want})
        if have.get(name) != want.get(name)
    ]


def _difference(name: str, have: Mapping[str, bytes], want: Mapping[str, bytes]) -> str:
    if name not in have:
        return "lacks this file"
    return "differs here" if name in want else "has a file too many"


__all__ = ["Generated", "arranged", "check", "generate", "is_current", "wheels"]
