"""A test of the lowest releases that the declared bounds allow.

uv creates two environments: one without extras, which serves the mocks, and one with
all extras, which validates specs and generates and tests clients.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from .bench import free_port, process
from .generate import RUNTIME
from .mocks import Sample, samples_of
from .paths import GENERATED, ROOT
from .spec import all_specs, load

if TYPE_CHECKING:
    from rich.table import Table

_TESTS = (
    "tests/test_alarm.py",
    "tests/test_clients.py",
    "tests/test_mocks_page.py",
    "tests/test_mocks_server.py",
)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_PATIENCE = 600


class Unproven(Exception):  # noqa: N818  # its text is the whole message
    """Raised if something does not work with the lowest releases; the text names it."""


class NoUv(Exception):  # noqa: N818  # as above
    """Raised if uv, which installs the lowest releases, is not found."""


@dataclass(frozen=True)
class Bound:
    """A declared dependency and the releases that were tested.

    Attributes:
        declared: The requirement as pyproject.toml has it.
        alone: The release in the environment of the mocks, or an empty string.
        together: The release in the environment with all extras, where others may need a newer one.
    """

    declared: str
    alone: str
    together: str


def prove(folder: Path, progress: Callable[[str], None]) -> list[Bound]:
    """Install the lowest releases into `folder`, test them, and return them.

    Raises:
        Unproven: Something does not work with these releases.
        NoUv: uv is not found.
    """
    uv = shutil.which("uv")
    if uv is None:
        raise NoUv("uv is not found: pip install uv")
    progress("mock: installing")
    alone = _environment(uv, folder / "mock", None, [ROOT])
    progress("mock: sending every sample request to the mocks")
    _send_samples(alone)
    progress("test: installing")
    # The clients need what the runtime needs, and the runtime, which no index has.
    projects = [ROOT, GENERATED / RUNTIME]
    together = _environment(uv, folder / "test", "test", projects)
    build = ("-m", "scripts.build")
    for command in (
        (*build, "validate"),
        (*build, "clients", "--output", str(folder / "clients")),
        ("-m", "pytest", *_TESTS),
    ):
        progress(f"test: python {' '.join(command)}")
        _run([str(together), *command])
    return _bounds(_installed(uv, alone), _installed(uv, together), projects)


def as_table(bounds: Iterable[Bound]) -> Table:
    """Return a table of the declared dependencies and the tested releases."""
    from rich.markup import escape
    from rich.table import Table

    table = Table("declared", "mock alone", "with everything", box=None, pad_edge=False)
    for each in bounds:
        table.add_row(escape(each.declared), each.alone, each.together)
    return table


def _environment(uv: str, folder: Path, extra: str | None, projects: Sequence[Path]) -> Path:
    """Create an environment with the lowest releases of what projects declare; return its Python.

    Their own dependencies are installed in the newest release that fits.
    """
    _run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)])
    python = folder / "bin" / "python"
    install = [uv, "pip", "install", "--quiet", "--python", str(python), "--only-binary", ":all:"]
    files = [word for each in projects for word in ("--requirements", str(each / "pyproject.toml"))]
    extras = ["--extra", extra] if extra else []
    _run([*install, "--resolution", "lowest-direct", *extras, *files])
    return python


def _send_samples(python: Path) -> None:
    """Serve every mock with an environment's releases and send it each sample request."""
    port = free_port()
    command = [str(python), "-m", "scripts.build", "mock", "--port", str(port)]
    try:
        with process(command, port) as url, httpx.Client(base_url=url) as client:
            for path in all_specs():
                for sample in samples_of(load(path), {}):
                    client.post("/_mock/reset").raise_for_status()
                    _send(client, path.stem, sample)
    except (RuntimeError, httpx.HTTPError) as error:
        raise Unproven(f"{' '.join(command)}: {error}") from None


def _send(client: httpx.Client, vendor: str, sample: Sample) -> None:
    response = client.request(
        sample.method,
        f"/{vendor}{sample.path}",
        headers=dict(sample.headers),
        content=sample.body or None,
        files=[(name, (None, text)) for name, text in sample.form] or None,
    )
    if response.is_error or "x-mock-reason" in response.headers:
        raise Unproven(f"the mock of {vendor} responds {response.status_code} to {sample.id}")


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(  # noqa: S603  # our own commands
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_PATIENCE
    )
    if done.returncode:
        output = (done.stdout + done.stderr).strip()[-3000:]
        raise Unproven(f"{' '.join(command)} ended with {done.returncode}:\n{output}")
    return done.stdout


def _installed(uv: str, python: Path) -> Mapping[str, str]:
    """Return the releases in an environment by normalized name."""
    lines = _run([uv, "pip", "freeze", "--quiet", "--python", str(python)]).splitlines()
    pairs = (line.partition("==") for line in lines)
    return {_normal(name): release for name, _, release in pairs}


def _bounds(
    alone: Mapping[str, str], together: Mapping[str, str], projects: Sequence[Path]
) -> list[Bound]:
    declared = {each for project in projects for each in _declared(project)}
    names = {each: _normal(each) for each in sorted(declared)}
    return [
        Bound(each, alone.get(name, ""), together[name])
        for each, name in names.items()
        if name in together
    ]


def _declared(project: Path) -> Iterator[str]:
    data = tomllib.loads((project / "pyproject.toml").read_text())["project"]
    yield from data["dependencies"]
    for extra in data.get("optional-dependencies", {}).values():
        yield from extra


def _normal(requirement: str) -> str:
    found = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""
