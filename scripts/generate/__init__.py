"""From a spec to a typed Python client.

An operation goes through the folders in this order, and imports go no other way:

    read -> lower -> driver -> package -> render -> tree

`read` takes from the model what a client must know and finds what it cannot do, `lower` rewrites
the spec for openapi-python-client, `driver` runs that, `package` puts together what it read, and
`render` prints it. `stamp` says whether all that is needed. What is the same in every client is in
`runtime`, which becomes a distribution of its own, in a folder next to the clients.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..finding import Finding, as_json
from ..spec import Document, Pointer
from . import stamp, tree
from .stamp import is_current

if TYPE_CHECKING:
    from openapi_python_client.parser import GeneratorData

    from .lower.lowering import Lowering
    from .package.views import Package
    from .read.wire import Wire

RUNTIME = "runtime"
"""The folder of the runtime, next to those of the clients."""
_LEFT_OUT = "left-out.json"


@dataclass(frozen=True)
class Generated:
    """What became of a client.

    Attributes:
        written: Whether it was written; a client that is current is not.
        findings: Why it was not, or why an operation is left out of it.
        notes: What is named or sent in another way than the spec suggests.
        is_partial: Whether there is a client that lacks what the findings are on.
    """

    written: bool
    findings: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()
    is_partial: bool = False


def generate(document: Document, folder: Path) -> Generated:
    """Write the client of a spec as `folder`, unless it is current.

    An operation that cannot be generated is left out and is a finding; where one of our own specs
    has any, nothing is written. Raises OSError where the folder cannot be written.
    """
    if is_current(document, folder):
        findings = tuple(_left_out(document, folder))
        return Generated(written=False, findings=findings, is_partial=bool(findings))
    with tree.beside(folder) as made:
        package = _make(document, made / "new")
        if isinstance(package, list):
            return Generated(written=False, findings=tuple(package))
        tree.replace(folder, made / "new")
    return Generated(
        written=True,
        findings=package.left_out,
        notes=package.notes,
        is_partial=bool(package.left_out),
    )


def check(document: Document, folder: Path) -> list[Finding]:
    """Generate aside and give a finding for each file of `folder` that differs."""
    import tempfile

    with tempfile.TemporaryDirectory() as aside:
        new = Path(aside) / document.vendor
        made = _make(document, new)
        if isinstance(made, list):
            return made
        differing = _differences(f"the client of {document.vendor}", folder, new)
        return [*made.left_out, *differing]


def write_runtime(folder: Path) -> bool:
    """Write the runtime into its place in a folder of clients; return whether that was needed.

    Raises OSError where the folder cannot be written.
    """
    if is_current(None, folder / RUNTIME):
        return False
    with tree.beside(folder / RUNTIME) as made:
        _make_runtime(made / "new")
        tree.replace(folder / RUNTIME, made / "new")
    return True


def check_runtime(folder: Path) -> list[Finding]:
    """Return a finding for each file of the runtime in a folder of clients that differs."""
    import tempfile

    with tempfile.TemporaryDirectory() as aside:
        _make_runtime(Path(aside))
        return _differences("the runtime", folder / RUNTIME, Path(aside))


def wheels(documents: Sequence[Document], folder: Path) -> Iterator[Path]:
    """Build the runtime, the clients and this project as wheels; yield each file."""
    from .wheels import wheels as build

    yield from build(documents, folder)


def arranged(document: Document) -> Package | list[Finding]:
    """Return what the client of a spec consists of, or why there is none."""
    from .package import arrange
    from .read import limits, paging, session, wire

    if document.vendor == RUNTIME:
        text = "the vendor id `runtime` is the name of the folder that all clients share"
        return [document.finding((), "not-generated", text, "give the file another name")]
    wires, left_out = [], list[Finding]()
    for action in document.actions:
        found = wire.read(document, action)
        problems = [*limits.exceeded(document, found), *paging.exceeded(document, found)]
        left_out += problems
        wires += [] if problems else [found]
    if problems := [*session.exceeded(document, wires)]:
        return [*left_out, *problems]
    if left_out and document.is_ours:
        return left_out
    read = _read(document, wires, left_out)
    if read is None or (document.actions and not wires):
        return left_out
    package = arrange.package(document, wires, *read, tuple(sorted(set(left_out))))
    return left_out if left_out and document.is_ours else package


def _read(
    document: Document, wires: list[Wire], left_out: list[Finding]
) -> tuple[GeneratorData, Lowering] | None:
    """Return the generator's reading of what it can read; None where nothing is left.

    What it cannot read is taken out of `wires`, and added to `left_out` with the reason.
    """
    from . import driver
    from .lower import lowering

    titles: dict[Pointer, str] = {}
    without: set[str] = set()
    while True:
        lowered = lowering.lower(document, wires, titles, without)
        parsed, problems = driver.parse(document, wires, lowered)
        double = {each.double for each in problems if each.double} - titles.keys()
        if double:
            titles |= {
                at: f"{at[-1]}_{number}"
                for number, at in enumerate(sorted(double, key=str), 2 + len(titles))
            }
            continue
        if not problems and parsed is not None:
            return parsed, lowered
        left_out += [each.finding for each in problems]
        indexes = {each.index for each in problems if each.index is not None}
        components = {each.component for each in problems if each.component} - without
        if document.is_ours or not indexes | components:
            return None
        without |= components
        wires[:] = [each for index, each in enumerate(wires) if index not in indexes]


def _make(document: Document, folder: Path) -> Package | list[Finding]:
    """Write a client; return what it consists of, or why there is none."""
    from .render import render

    package = arranged(document)
    if isinstance(package, list):
        return package
    tree.write(render.files(package), folder)
    if package.left_out:
        (folder / _LEFT_OUT).write_text(f"{as_json(package.left_out)}\n")
    (folder / stamp.NAME).write_text(stamp.text(document, tree.contents(folder)))
    return package


def _make_runtime(folder: Path) -> None:
    from .render import render

    tree.write(render.runtime_files(), folder)
    (folder / stamp.NAME).write_text(stamp.text(None, tree.contents(folder)))


def _left_out(document: Document, folder: Path) -> Iterator[Finding]:
    """Yield the findings on what a client that was written before leaves out."""
    path = folder / _LEFT_OUT
    for each in json.loads(path.read_text()) if path.is_file() else ():
        yield Finding(**{**each, "path": str(document.path)})


def _differences(what: str, folder: Path, new: Path) -> list[Finding]:
    have, want = tree.contents(folder), tree.contents(new)
    return [
        Finding(
            str(folder / name),
            1,
            1,
            "out-of-date",
            f"{what} {_difference(name, have, want)}",
            "run `make clients`",
        )
        for name in sorted({*have, *want})
        if have.get(name) != want.get(name)
    ]


def _difference(name: str, have: Mapping[str, bytes], want: Mapping[str, bytes]) -> str:
    if name not in have:
        return "lacks this file"
    return "differs here" if name in want else "has a file too many"


__all__ = [
    "RUNTIME",
    "Generated",
    "arranged",
    "check",
    "check_runtime",
    "generate",
    "is_current",
    "wheels",
    "write_runtime",
]
