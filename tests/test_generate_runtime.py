"""The distribution that all clients share, with one tree of errors and one class of files."""

import ast
import importlib
import os
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.build import CLEAN, FAULTY, main
from scripts.generate import RUNTIME, check_runtime, folders, generate, write_runtime
from scripts.generate.render import runtime_distribution
from scripts.release import build
from scripts.spec import load
from tests.clients import GENERATED, make_clients, package
from tests.test_generate import written
from tests.vendors import VENDORS

SHARED: Any = importlib.import_module("photo_id_runtime")


def installed(site: Path, *wheels: Path) -> subprocess.CompletedProcess[str]:
    """Install some wheels alone, next to what this environment has."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-compile"]
    command += ["--disable-pip-version-check", "--prefix", str(site)]
    return subprocess.run([*command, *wheels], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("vendor", VENDORS)
def test_one_except_clause_catches_the_errors_of_every_client(vendor: str) -> None:
    with pytest.raises(SHARED.ApiError):
        make_clients(vendor, "http://not.loopback.example")


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("name", ["ApiError", "File", "Outcome", "Response", "UNSET", "Unset"])
def test_a_client_exports_the_shared_names(vendor: str, name: str) -> None:
    assert name in package(vendor).__all__
    assert getattr(package(vendor), name) is getattr(SHARED, name)


def test_a_file_that_one_client_returns_goes_into_a_call_of_another() -> None:
    sent: list[bytes] = []

    def handle(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, content=b"PHOTO", headers={"content-type": "image/jpeg"})
        sent.append(request.read())
        return httpx.Response(200, json={"success": True})

    transport = httpx.MockTransport(handle)
    cloudcard, _ = make_clients("cloudcard", "https://api.example", transport=transport)
    amplifi, _ = make_clients("amplifi", "https://api.example", transport=transport)
    photo = cloudcard.legacy.get_legacy_photo_bytes("key")
    amplifi.prospects.take_prospect_image(device_tag="tag", afi_image_id="id", image_base64=photo)
    assert b"UEhPVE8=" in sent[0]


def test_a_logger_of_each_client_has_its_calls(caplog: pytest.LogCaptureFixture) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    cloudcard, _ = make_clients("cloudcard", "https://api.example", transport=transport)
    with caplog.at_level("INFO", logger="cloudcard_client"):
        cloudcard.request("GET", "/x")
    assert {each.name for each in caplog.records} == {"cloudcard_client"}


def test_the_runtime_imports_what_it_declares_and_nothing_of_this_project() -> None:
    imported = {
        name.partition(".")[0]
        for path in (GENERATED / RUNTIME).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [each.name for each in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }
    installed_names = packages_distributions()
    found = {each for name in imported for each in installed_names.get(name, ())}
    assert found == {"anyio", "attrs", "httpx"}
    assert "scripts" not in imported


def test_the_runtime_is_written_once_and_again_only_when_it_differs(tmp_path: Path) -> None:
    assert write_runtime(tmp_path)
    assert not write_runtime(tmp_path)
    before = folders.contents(tmp_path / RUNTIME)
    (tmp_path / RUNTIME / "photo_id_runtime" / "errors.py").write_text("")
    (finding,) = check_runtime(tmp_path)
    assert (Path(finding.path).name, finding.message) == ("errors.py", "the runtime differs")
    assert write_runtime(tmp_path)
    assert folders.contents(tmp_path / RUNTIME) == before


def test_the_committed_runtime_is_current() -> None:
    assert check_runtime(GENERATED) == []


@pytest.mark.parametrize(
    ("version", "wanted"),
    [("0.1.0", ">=0.1.0,<0.2"), ("0.9.3", ">=0.9.3,<0.10"), ("1.2.0", ">=1.2.0,<2")],
)
def test_a_client_depends_on_its_runtime_or_a_compatible_one(
    version: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime_distribution, "__version__", version)
    assert runtime_distribution.requirement() == f"photo-id-runtime{wanted}"


def test_a_client_of_any_spec_comes_with_the_runtime_that_it_needs(tmp_path: Path) -> None:
    spec, output = written(tmp_path), tmp_path / "out"
    assert main(["clients", str(spec), "--output", str(output)]) == CLEAN
    assert {path.name for path in output.iterdir()} == {"small", RUNTIME}
    assert main(["clients", str(spec), "--output", str(output), "--check"]) == CLEAN
    (output / RUNTIME / "README.md").unlink()
    assert main(["clients", str(spec), "--output", str(output), "--check"]) == FAULTY
    code = "import small_client as s, photo_id_runtime as r; print(s.ApiError is r.ApiError)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": f"{output / 'small'}:{output / RUNTIME}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "True\n"


def test_a_spec_that_is_named_like_the_shared_folder_has_no_client(tmp_path: Path) -> None:
    spec = written(tmp_path).rename(tmp_path / "runtime.yaml")
    (finding,) = generate(load(spec), tmp_path / "out" / "runtime").findings
    assert finding.message.startswith("the vendor id `runtime` is the name of the folder")
    assert not (tmp_path / "out" / "runtime").exists()


def test_a_client_is_installed_with_its_runtime_from_a_folder_of_wheels(tmp_path: Path) -> None:
    list(build([load(written(tmp_path))], tmp_path / "dist"))
    generate(load(tmp_path / "small.yaml"), tmp_path / "small")
    found = re.search(
        r"^pip install (dist/.*)$", (tmp_path / "small" / "README.md").read_text(), re.MULTILINE
    )
    assert found
    runtime, client = [path for each in found[1].split() for path in tmp_path.glob(each)]
    done = installed(tmp_path / "site", runtime, client)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "site").rglob("site-packages/*")}
    assert {"small_client", "photo_id_runtime"} <= names

    failed = installed(tmp_path / "other", client)
    assert failed.returncode != 0
    assert "photo-id-runtime" in failed.stderr


def test_every_public_name_has_a_complete_type() -> None:
    # The runtime and the client with the most classes; all others are made of the same templates.
    folders = [GENERATED / RUNTIME, GENERATED / "cloudcard"]
    pyright = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))}
    running = [
        subprocess.Popen(
            [*pyright, "--ignoreexternal", "--verifytypes", name],
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for name in ("photo_id_runtime", "cloudcard_client")
    ]
    for process in running:
        printed, _ = process.communicate()
        assert "Type completeness score: 100%" in printed, printed
        assert process.returncode == 0, printed


def test_a_model_is_in_the_module_of_its_only_user_and_a_class_of_the_package() -> None:
    cloudcard = package("cloudcard")
    photo = importlib.import_module("cloudcard_client.models.photo")

    assert cloudcard.OriginalPhoto is cloudcard.models.OriginalPhoto is photo.OriginalPhoto
    assert "OriginalPhoto" in cloudcard.__all__
    with pytest.raises(AttributeError, match="module 'cloudcard_client' has no attribute 'Phto'"):
        _ = cloudcard.Phto
