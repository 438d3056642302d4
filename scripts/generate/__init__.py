"""Generation of a typed Python client from a spec.

An operation passes these steps in this order, and imports go in no other direction:

    read -> lower -> driver -> package -> render -> folders

`read` collects what a client must know and reports what it cannot do, `lower` rewrites the spec for
openapi-python-client, `driver` runs its parser, `package` derives everything that is printed, and
`render` prints it. `stamp` checks whether a client is current. What is the same in every client is
in `runtime`, which becomes a distribution of its own, in a folder next to the clients.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..finding import Finding, as_json
from ..spec import Document, Pointer
from . import folders, stamp
from .stamp import is_current

if TYPE_CHECKING:
    from .driver import ParserProblem
    from .lower.lowering import Lowering
    from .package.client_package import Package
    from .read.client_spec import ClientSpec

RUNTIME = "runtime"
"""The folder of the runtime, next to those of the clients."""
_LEFT_OUT = "left-out.json"


@dataclass(frozen=True)
class Generated:
    """The result of generating a client.

    Attributes:
        written: Whether it was written; a client that is current is not.
        findings: Why it was not written, or why operations are left out of it.
        notes: What is named or sent in another way than the spec suggests.
        is_partial: Whether the client lacks what the findings are about.
    """

    written: bool
    findings: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()
    is_partial: bool = False


def generate(document: Document, folder: Path) -> Generated:
    """Write the client of a spec as `folder`, unless it is current.

    An operation that cannot be generated is left out with a finding; for a spec of this project
    nothing is written then.

    Raises:
        OSError: The folder cannot be written.
    """
    if is_current(document, folder):
        findings = tuple(_left_out(document, folder))
        return Generated(written=False, findings=findings, is_partial=bool(findings))
    with folders.beside(folder) as made:
        package = _make(document, made / "new")
        if isinstance(package, list):
            return Generated(written=False, findings=tuple(package))
        folders.replace(folder, made / "new")
    return Generated(
        written=True,
        findings=package.left_out,
        notes=package.notes,
        is_partial=bool(package.left_out),
    )


def check(document: Document, folder: Path) -> list[Finding]:
    """Return a finding for each file of `folder` that differs from what is generated."""
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
    with folders.beside(folder / RUNTIME) as made:
        _make_runtime(made / "new")
        folders.replace(folder / RUNTIME, made / "new")
    return True


def check_runtime(folder: Path) -> list[Finding]:
    """Return a finding for each file of the runtime in a folder of clients that differs."""
    import tempfile

    with tempfile.TemporaryDirectory() as aside:
        _make_runtime(Path(aside))
        return _differences("the runtime", folder / RUNTIME, Path(aside))


def wheels(documents: Sequence[Document], folder: Path) -> Iterator[Path]:
    """Build the runtime, the clients and this project as wheels, and yield the path of each."""
    from .wheels import wheels as build

    yield from build(documents, folder)


def arranged(document: Document) -> Package | list[Finding]:
    """Return what the client of a spec consists of, or findings on why it cannot be generated.

    What the parser cannot read is left out with the reason, and the rest is read again.
    """
    from .driver import parse
    from .lower.lowering import lower
    from .package.client_package import package
    from .read import client_spec

    if document.vendor == RUNTIME:
        text = "the vendor id `runtime` is the name of the folder that all clients share"
        return [document.finding((), "not-generated", text, "give the file another name")]
    spec = client_spec.read(document)
    titles: dict[Pointer, str] = {}
    without: set[str] = set()
    while not isinstance(spec, list):
        lowering = lower(document, spec.operations, titles, without)
        parsed, problems = parse(document, spec.operations, lowering)
        if double := {each.double for each in problems if each.double} - titles.keys():
            titles |= _titles(double, lowering, 2 + len(titles))
        elif parsed is not None and not problems:
            return package(spec, parsed, lowering)
        else:
            components = {each.component for each in problems if each.component} - without
            without |= components
            spec = _remaining(spec, problems, components)
    return spec


def _remaining(
    spec: ClientSpec, problems: Sequence[ParserProblem], components: set[str]
) -> ClientSpec | list[Finding]:
    """Return the spec without the operations that the parser cannot read, or all findings.

    Args:
        spec: The facts for the client.
        problems: What the parser cannot read.
        components: The components among that, which will be left out too.
    """
    from .read.client_spec import combined

    left_out = [*spec.left_out, *(each.finding for each in problems)]
    indexes = {each.index for each in problems if each.index is not None}
    operations = [each for number, each in enumerate(spec.operations) if number not in indexes]
    is_less = indexes | components and (operations or not spec.document.actions)
    if spec.document.is_ours or not is_less:
        return left_out
    return combined(spec.document, operations, left_out)


def _titles(places: set[Pointer], lowering: Lowering, start: int) -> dict[Pointer, str]:
    """Return titles with numbers for schemas whose classes would have the name of another."""
    from .lower.class_titles import context

    return {
        at: f"{context(at, lowering.contexts) or at[-1]}_{number}"
        for number, at in enumerate(sorted(places, key=str), start)
    }


def _make(document: Document, folder: Path) -> Package | list[Finding]:
    """Write a client, and return what it consists of, or findings on why it cannot be generated."""
    from .render import client_readme, modules

    package = arranged(document)
    if isinstance(package, list):
        return package
    folders.write({**modules.files(package), **client_readme.files(package)}, folder)
    if package.left_out:
        (folder / _LEFT_OUT).write_text(f"{as_json(package.left_out)}\n")
    (folder / stamp.NAME).write_text(stamp.text(document, folders.contents(folder)))
    return package


def _make_runtime(folder: Path) -> None:
    from .render import runtime_distribution

    folders.write(runtime_distribution.files(), folder)
    (folder / stamp.NAME).write_text(stamp.text(None, folders.contents(folder)))


def _left_out(document: Document, folder: Path) -> Iterator[Finding]:
    """Yield the findings on what a client that was written before leaves out."""
    path = folder / _LEFT_OUT
    for each in json.loads(path.read_text()) if path.is_file() else ():
        yield Finding(**{**each, "path": str(document.path)})


def _differences(what: str, folder: Path, new: Path) -> list[Finding]:
    have, want = folders.contents(folder), folders.contents(new)
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
    return "differs" if name in want else "has this file, which is not generated"


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
