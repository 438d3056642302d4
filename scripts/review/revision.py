"""The bundle in a git revision and in the working tree.

Nothing is checked out: the files of the revision are written to a temporary folder. A side that
cannot be read completely is an error, never an empty side.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..paths import ROOT
from ..spec import Document, Mark, Unreadable, load, read
from .review_report import Place

WORKING_TREE = "working tree"

_CHANGELOG = "CHANGELOG.md"


class Unable(Exception):  # noqa: N818  # its text is the whole message
    """Raised if a review is not possible; the text is the reason and what to do."""


class _GitFailed(Unable):
    """Raised if git ran and failed."""


@dataclass(frozen=True)
class Revision:
    """The bundle in one revision.

    Attributes:
        name: As the caller named it.
        root: The folder that contains its files.
        documents: The specs by vendor id.
        changelog: The text of the changelog; empty without one.
    """

    name: str
    root: Path
    documents: Mapping[str, Document]
    changelog: str = ""

    def texts(self, vendor: str) -> tuple[str, str]:
        """Return the spec and the evidence of a vendor as text; each is empty without a file."""
        document = self.documents.get(vendor)
        if document is None:
            return "", ""
        return document.source.text, _text(document.evidence_path)

    def place(self, path: Path, mark: Mark) -> Place:
        """Return a place in one of its files, with a path that starts at the root."""
        shown = path.relative_to(self.root) if path.is_relative_to(self.root) else path
        return Place(shown.as_posix(), mark.line, mark.column)


def here(root: Path = ROOT) -> Revision:
    """Read the working tree, including untracked files; raise `Unable`."""
    return read_folder(WORKING_TREE, root)


@contextmanager
def at(revision: str, root: Path, known: Revision) -> Iterator[Revision]:
    """Yield the bundle of a git revision; its files exist until the context ends.

    Specs that `known` has with the same text are taken from there.

    Raises:
        Unable: The revision is unknown to git, or its files cannot be read.
    """
    commit = _commit(revision, root)
    with tempfile.TemporaryDirectory() as folder:
        listed = _git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", "specs", _CHANGELOG)
        for name in filter(None, listed.decode().split("\0")):
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_git(root, "show", f"{commit}:./{name}"))
        yield read_folder(revision, Path(folder), known)


def read_folder(name: str, root: Path, known: Revision | None = None) -> Revision:
    """Read the specs, evidence and changelog below a folder; raise `Unable`."""
    documents: dict[str, Document] = {}
    unreadable: list[str] = []
    for path in sorted((root / "specs").glob("*.yaml")):
        texts = _text(path), _text(path.parent / "evidence" / path.name)
        if known and path.stem in known.documents and known.texts(path.stem) == texts:
            documents[path.stem] = known.documents[path.stem]
            continue
        try:
            document = load(path)
            if document.evidence_path.exists():
                read(document.evidence_path)
            documents[document.vendor] = document
        except Unreadable as error:
            unreadable.append(str(error).replace(f"{root}/", ""))
    if unreadable:
        raise Unable("\n".join([f"{name} cannot be read:", *unreadable]))
    return Revision(name, root, documents, _text(root / _CHANGELOG))


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _commit(revision: str, root: Path) -> str:
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return _git(root, *words).decode().strip()
    except _GitFailed:
        pass
    try:
        is_shallow = _git(root, "rev-parse", "--is-shallow-repository").decode().strip() == "true"
    except _GitFailed:
        raise Unable(f"{root} is not a git repository") from None
    remedy = "git fetch --unshallow" if is_shallow else "choose one from `git log`"
    kind = " in this shallow clone" if is_shallow else ""
    raise Unable(f"unknown revision {revision!r}{kind}\nfix: {remedy}")


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  # fixed words, and a revision that cannot be an option
            ["git", "-C", str(root), *arguments],  # noqa: S607  # the user's git
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise Unable(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        output = done.stderr.decode(errors="replace").strip()
        raise _GitFailed(f"git {arguments[0]} failed: {output or f'exit code {done.returncode}'}")
    return done.stdout
