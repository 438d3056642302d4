"""The steps of the container file, each carried out in a folder instead of an image."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from scripts.bench import free_port, process
from scripts.paths import GENERATED, ROOT, SCRIPTS

_FILE = SCRIPTS / "mocks" / "Containerfile"
_README = SCRIPTS / "mocks" / "README.md"
# What pip would fetch is here already, and nothing else is to be had.
_OFFLINE = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}


@dataclass(frozen=True)
class Image:
    """A folder that stands for the root of the image, and the command that starts in it."""

    root: Path
    entry: tuple[str, ...]
    port: int

    @property
    def environment(self) -> Mapping[str, str]:
        """Return where programs find the libraries, the image's own first."""
        own = next((self.root / "mocks" / "lib").glob("*/site-packages"))
        clients = [str(GENERATED / name) for name in ("cloudcard", "runtime")]
        paths = os.pathsep.join([str(own), *clients, sysconfig.get_path("purelib")])
        programs = os.pathsep.join([str(self.root / "mocks" / "bin"), os.environ["PATH"]])
        return {"PYTHONPATH": paths, "PATH": programs}


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    root = tmp_path_factory.mktemp("image")
    text = re.sub(r"^#.*\n", "", _FILE.read_text(), flags=re.MULTILINE)
    done: dict[str, list[str]] = {}
    for line in text.split("\n"):
        name, _, rest = line.partition(" ")
        done.setdefault(name, []).append(rest)
        if name == "COPY":
            _copy(rest.split(), root)
        elif name == "RUN":
            _run(rest, root)
    assert {*done} == {"", "FROM", "COPY", "RUN", "USER", "WORKDIR", "EXPOSE", "ENTRYPOINT"}
    (entry,), (port,) = done["ENTRYPOINT"], done["EXPOSE"]
    return Image(root, tuple(_inside(entry, root) for entry in json.loads(entry)), int(port))


def _inside(text: str, root: Path) -> str:
    """Return a text of the file with its folders in the root."""
    return re.sub(r"/(?=(mocks|source)\b)", f"{root}/", text)


def _copy(words: list[str], root: Path) -> None:
    if words[0].startswith("--from"):
        assert (root / words[1].strip("/")).is_dir()
        return
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    *sources, target = words
    for each in sources:
        to = root / target.strip("/")
        if (ROOT / each).is_dir():
            shutil.copytree(ROOT / each, to, ignore=ignored)
        else:
            to.mkdir(exist_ok=True)
            shutil.copy(ROOT / each, to)


def _run(command: str, root: Path) -> None:
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    paths = {"PATH": programs, "PYTHONPATH": sysconfig.get_path("purelib")}
    subprocess.run(
        ["/bin/sh", "-c", _inside(command, root)],
        check=True,
        env={**os.environ, **_OFFLINE, **paths},
    )


@pytest.fixture(scope="module")
def address(image: Image) -> Iterator[str]:
    port = free_port()
    command = [*image.entry, "--port", str(port), "--allow-host", "mocks"]
    with process(command, port, image.root, image.environment) as url:
        yield url


def test_the_container_serves_every_mock_on_the_port_that_it_exposes(
    image: Image, address: str
) -> None:
    photo = httpx.get(f"{address}/cloudcard/photo/1412260", headers={"X-Auth-Token": "mock"})
    assert (photo.status_code, photo.json()["id"]) == (200, 1412260)
    assert f"--publish 127.0.0.1:{image.port}:{image.port}" in _FILE.read_text()


def test_the_mocks_of_a_container_are_controlled_by_the_name_that_is_allowed(address: str) -> None:
    def status(host: str) -> int:
        return httpx.get(f"{address}/_mock/cloudcard/state", headers={"Host": host}).status_code

    assert (status("mocks:4010"), status("other:4010")) == (200, 403)


def test_the_container_has_nothing_that_works_on_the_repository(image: Image) -> None:
    (package,) = image.root.glob("mocks/lib/*/site-packages/photo_id_apis")
    assert {"mocks", "specs"} <= {each.name for each in package.iterdir()}
    assert not {"generate", "site", "bench"} & {each.name for each in package.iterdir()}


def test_three_commands_install_serve_and_call_as_they_are_printed(
    image: Image, address: str
) -> None:
    printed = re.findall(r"^\$ (.*)$", _README.read_text(), re.MULTILINE)[:3]
    install, serve, call = printed
    assert install == "pip install dist/*.whl"
    assert serve == "photo-id mock &"
    assert (image.root / "mocks" / "bin" / "photo-id").is_file()
    done = subprocess.run(
        ["/bin/sh", "-c", call.replace(f"http://127.0.0.1:{image.port}", address)],
        env={**os.environ, **image.environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "APPROVED\n"
