"""The files of a client at its commit, from a folder of repositories or from the network."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

from .open_source_clients import OpenSourceClient

FOLDER = "PHOTO_ID_CLIENTS"
"""The variable that names a folder of repositories: `owner/name`, `owner+name` or `name` in it."""
_SECONDS = 120


class NotFetched(Exception):  # noqa: N818  # its text is the reason
    """Raised where the files of a client are not available."""


def check_out(client: OpenSourceClient, into: Path) -> None:
    """Write the files of a client at its commit into a folder; raises `NotFetched`."""
    uses = client.start.uses if client.start else ()
    folder = os.environ.get(FOLDER)
    if folder:
        repository = _found(client, Path(folder))
    else:
        repository = into.with_suffix(".git")
        _git(repository.parent, "init", "--quiet", "--bare", str(repository))
        _git(repository, "remote", "add", "origin", f"https://github.com/{client.repository}")
        # Of a part, git fetches the files when the archive needs them: others may be large.
        part = ("--filter=blob:none",) if uses else ()
        _git(repository, "fetch", "--quiet", "--depth=1", *part, "origin", client.commit)
    for each in uses or ("",):
        prefix = f"--prefix={each}/" if each else "--prefix="
        archive = _git(repository, "archive", "--format=tar", prefix, f"{client.commit}:{each}")
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(into, filter="data")


def _found(client: OpenSourceClient, folder: Path) -> Path:
    """Return the git directory or the checkout of a client below a folder."""
    owner, _, name = client.repository.partition("/")
    for each in (f"{owner}/{name}", f"{owner}+{name}", name):
        for place in (folder / each, folder / each / "repo", folder / f"{each}.git"):
            if (place / ".git").exists() or (place / "HEAD").is_file():
                return place
    raise NotFetched(f"{FOLDER} has no repository {client.repository}")


def _git(place: Path, *arguments: str) -> bytes:
    """Return what git prints in a repository; raises `NotFetched`."""
    command: Sequence[str] = ("git", "-C", str(place), *arguments)
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603  # the user's git, with addresses of ours
            command, capture_output=True, timeout=_SECONDS, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotFetched(f"git cannot be run: {error}") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NotFetched(lines[-1] if lines else "git failed")
    return done.stdout
