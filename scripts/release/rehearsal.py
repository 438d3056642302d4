"""A release without publishing: what a commit publishes, built twice and compared.

Each build is in a clean export of the commit, in another folder and with another umask, so that
nothing of the working tree or the machine is in the result.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from ..paths import ROOT
from .bill_of_materials import InvalidBill, bill
from .distribution_checks import problems
from .distributions import Built, commit_date

SUMS, BILL = "SHA256SUMS", "sbom.cdx.json"
_UMASKS = (0o022, 0o077)


class NotReleasable(Exception):  # noqa: N818  # its text is the whole message
    """Raised if a commit cannot be released; the text has every reason."""


def rehearse(
    folder: Path, repository: str | None, progress: Callable[[str], None]
) -> Iterator[Path]:
    """Build and check what the last commit publishes, and yield the files in `folder`.

    Args:
        folder: Where the files are written; it is emptied before.
        repository: The address of the repository, for the links in the metadata; without it the
            distributions have none.
        progress: A function that is called with a line about each step.

    Raises:
        NotReleasable: The two builds differ, or a check fails.
    """
    date = commit_date(ROOT)
    if not date:
        raise NotReleasable("git does not know this folder, so no commit can be released")
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory() as aside:
        both = []
        for number, umask in enumerate(_UMASKS, 1):
            progress(f"build {number} of {len(_UMASKS)}, from a clean export")
            both.append(_build(Path(aside, str(number)), date, repository, umask))
        first, second = map(hashes, both)
        if first != second:
            raise NotReleasable("\n".join(_differences(first, second)))
        shutil.copytree(both[0], folder)
    progress(f"{len(first)} files have the same hashes in both builds")
    built = [_pair(each) for each in sorted(folder.glob("*.whl"))]
    if found := [*problems(built, has_links=bool(repository))]:
        raise NotReleasable("\n".join(found))
    progress("checked by twine, check-wheel-contents and pyroma")
    _describe(folder, int(date))
    yield from sorted(folder.iterdir())


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a folder by its name."""
    files = sorted(folder.iterdir())
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def _build(root: Path, date: str, repository: str | None, umask: int) -> Path:
    """Build the distributions in an export of the last commit; return their folder."""
    exported = subprocess.run(  # noqa: S603  # git, with our own arguments
        ["git", "-C", str(ROOT), "archive", "--format=tar", "HEAD"],  # noqa: S607  # the user's
        capture_output=True,
        check=True,
    )
    source, output = root / "source", root / "dist"
    with tarfile.open(fileobj=BytesIO(exported.stdout)) as archive:
        # Python before 3.11.4 has no filters and ignores this.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(source)  # noqa: S202  # of our own commit
    command = [sys.executable, "-m", "scripts.build", "wheels", "--output", str(output)]
    command += ["--repository", repository] if repository else []
    done = subprocess.run(  # noqa: S603  # our own interpreter and code
        command,
        cwd=source,
        env={**os.environ, "SOURCE_DATE_EPOCH": date, "PYTHONDONTWRITEBYTECODE": "1"},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotReleasable(f"the distributions cannot be built:\n{done.stdout}{done.stderr}")
    return output


def _differences(first: Mapping[str, str], second: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*first, *second}):
        if first.get(name) != second.get(name):
            yield f"{name}: the two builds differ"


def _pair(wheel: Path) -> Built:
    stem = wheel.name.removesuffix("-py3-none-any.whl")
    return Built(wheel.with_name(f"{stem}.tar.gz"), wheel)


def _describe(folder: Path, date: int) -> None:
    """Write the bill of materials, and the hashes of everything."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    try:
        text = bill(folder.glob("*.whl"), lock, date)
    except InvalidBill as error:
        raise NotReleasable(str(error)) from None
    (folder / BILL).write_text(text, encoding="utf-8")
    lines = [f"{value}  {name}\n" for name, value in hashes(folder).items()]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
