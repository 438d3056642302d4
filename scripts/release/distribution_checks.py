"""The checks on built distributions: twine, check-wheel-contents, pyroma, and our own."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..paths import ROOT
from .distributions import Built

_PROGRAMS = {
    "twine": ("-m", "twine", "--no-color", "check", "--strict"),
    "check-wheel-contents": ("-m", "check_wheel_contents"),
    "pyroma": ("-m", "pyroma", "--min", "10", "--skip-tests"),
}
# No address by e-mail is published, and without the address of the repository there are no links.
_WITHOUT_EMAIL, _WITHOUT_LINKS = "AuthorEmail", "AuthorEmail,Url"


def problems(built: Sequence[Built], *, has_links: bool) -> Iterator[str]:
    """Yield a line for each problem of distributions.

    Args:
        built: The distributions.
        has_links: Whether the address of the repository was known, so that links are required.
    """
    sdists, wheels = [each.sdist for each in built], [each.wheel for each in built]
    skipped = _WITHOUT_EMAIL if has_links else _WITHOUT_LINKS
    yield from _program("twine", [*sdists, *wheels])
    yield from _program("check-wheel-contents", wheels)
    for sdist in sdists:
        yield from _program("pyroma", [sdist], skipped, "--file")
    for each in built:
        yield from own_problems(each.sdist.name, _contents(each.sdist))
        yield from own_problems(each.wheel.name, _contents(each.wheel))


def own_problems(name: str, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what an archive lacks, and where it names a folder of this machine."""
    for suffix in ("LICENSE", "CHANGELOG.md"):
        if not any(re.search(rf"(^|/){re.escape(suffix)}$", each) for each in files):
            yield f"{name}: has no {suffix}"
    for path, content in files.items():
        if str(ROOT).encode() in content:
            yield f"{name}: {path} names a folder of this machine"


def _program(name: str, paths: Sequence[Path], *options: str) -> Iterator[str]:
    command = [sys.executable, *_PROGRAMS[name], *options, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own arguments
    if done.returncode:
        output = (done.stdout + done.stderr).strip()
        yield f"{name} rejects {', '.join(each.name for each in paths)}:\n{output}"


def _contents(path: Path) -> dict[str, bytes]:
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return {each: archive.read(each) for each in archive.namelist()}
    with tarfile.open(path) as archive:
        read = ((each.name, archive.extractfile(each)) for each in archive.getmembers())
        return {name: file.read() for name, file in read if file}
