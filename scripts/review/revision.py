"""The bundle in a git revision, in a folder and in the working tree.

Both sides are data: nothing is checked out, nothing of a side is run, and links are not followed.
The files of a revision are written to a temporary folder. A side that cannot be read completely is
an error, never an empty side.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..paths import ROOT
from ..spec import Document, Mark, Unreadable, load, read
from .review_report import Place

WORKING_TREE = "working tree"

SETTINGS = "pyproject.toml"
_CHANGELOG = "CHANGELOG.md"
_SINGLE_FILES = (_CHANGELOG, "README.md", SETTINGS)
_ACCEPTED = "accepted"
_READ = re.compile(
    rf"specs/(?:(?:evidence|workflows|{_ACCEPTED})/)?[^/]+\.yaml|generated/[^/]+/README\.md"
)
_FOLDERS = ("specs", "generated")
_FILE_MODES = ("100644", "100755")


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
        settings: The text of `pyproject.toml`; empty without one.
    """

    name: str
    root: Path
    documents: Mapping[str, Document]
    changelog: str = ""
    settings: str = ""

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


@contextmanager
def opened(
    name: str | None,
    root: Path = ROOT,
    known: Revision | None = None,
    packages: Iterable[str] = (),
) -> Iterator[Revision]:
    """Yield the bundle of a git revision, of a folder, or of the working tree without a name.

    The files of a revision exist until the context ends; of `generated/` they are the READMEs and
    the modules of some packages. Specs that `known` has with the same text are taken from there.

    Raises:
        Unable: The name is neither a folder nor known to git, or the files cannot be read.
    """
    if name is None:
        yield read_folder(WORKING_TREE, root, known)
    elif Path(name, "specs").is_dir():
        yield read_folder(name, Path(name).resolve(), known)
    else:
        commit = _commit(name, root)
        with tempfile.TemporaryDirectory() as folder:
            _write_files(commit, root, Path(folder), packages)
            yield read_folder(name, Path(folder), known)


def _write_files(commit: str, root: Path, folder: Path, packages: Iterable[str]) -> None:
    """Write the files of a commit that a review reads to a folder."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *_FOLDERS, *_SINGLE_FILES).decode()
    blobs: dict[str, str] = {}
    for line in filter(None, listed.split("\0")):
        attributes, _, name = line.partition("\t")
        mode, _, blob = attributes.split()
        is_module = name.endswith(".py") and package_of(name) in packages
        if not (name in _SINGLE_FILES or _READ.fullmatch(name) or is_module):
            continue
        if mode not in _FILE_MODES:
            raise Unable(f"{name} in {commit[:12]} is not a file\nfix: replace it by a file")
        blobs[name] = blob
    for name, content in zip(blobs, _contents(root, blobs.values()), strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _contents(root: Path, blobs: Iterable[str]) -> Iterator[bytes]:
    output = _git(root, "cat-file", "--batch", given="\n".join(blobs).encode())
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        size = int(output[at:end].split()[2])
        yield output[end + 1 : end + 1 + size]
        at = end + size + 2


def read_folder(name: str, root: Path, known: Revision | None = None) -> Revision:
    """Read the specs, evidence and changelog below a folder; raise `Unable`."""
    documents: dict[str, Document] = {}
    unreadable: list[str] = []
    _require_files(root)
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
    return Revision(name, root, documents, *(_text(root / each) for each in (_CHANGELOG, SETTINGS)))


def package_of(name: str) -> str:
    """Return the package that a file is in, by its path from the root; empty outside of them."""
    folder, *inner = name.split("/")
    return inner[0] if folder == "generated" and len(inner) > 1 else ""


def accepted_path(root: Path, vendor: str) -> Path:
    """Return the file with the accepted changes of a vendor, which need not exist."""
    return root / "specs" / _ACCEPTED / f"{vendor}.yaml"


def accepting(revision: Revision) -> list[str]:
    """Return the vendors whose changes a revision accepts, by id."""
    return sorted(path.stem for path in (revision.root / "specs" / _ACCEPTED).glob("*.yaml"))


def changed_files(base: str, head: str | None, root: Path = ROOT) -> tuple[str, ...]:
    """Return the names of all files that differ between two revisions, below the repository's top.

    Without a head they are those of the working tree. Nothing is returned where a side is a folder,
    which has no history.
    """
    names = [base] if head is None else [base, head]
    if any(Path(name, "specs").is_dir() for name in names):
        return ()
    commits = [_commit(name, root) for name in names]
    listed = [_git(root, "diff", "--name-only", "--no-renames", "-z", *commits)]
    if head is None:
        listed.append(_git(root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z"))
    names = [name for each in listed for name in each.decode(errors="replace").split("\0")]
    return tuple(filter(None, names))


def folder_in_repository(root: Path = ROOT) -> str:
    """Return the path from the repository's top to the bundle: empty, or ending in `/`."""
    try:
        return _git(root, "rev-parse", "--show-prefix").decode().strip()
    except Unable:
        return ""


def _require_files(root: Path) -> None:
    """Raise `Unable` for a link, which could lead to a file outside the bundle."""
    specs = root / "specs"
    single = (root / name for name in _SINGLE_FILES)
    readmes = (root / "generated").glob("*/README.md")
    folders = (specs, *(specs / name for name in ("evidence", "workflows", _ACCEPTED)))
    for path in (*single, *folders, *specs.rglob("*.yaml"), *readmes):
        if path.is_symlink():
            name = path.relative_to(root).as_posix()
            raise Unable(f"{name} is not a file but a link\nfix: replace it by a file")


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


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  # fixed words, and a revision that cannot be an option
            ["git", "-C", str(root), *arguments],  # noqa: S607  # the user's git
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise Unable(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        output = done.stderr.decode(errors="replace").strip()
        raise _GitFailed(f"git {arguments[0]} failed: {output or f'exit code {done.returncode}'}")
    return done.stdout
