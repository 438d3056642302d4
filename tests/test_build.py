"""The command line: arguments, output, exit codes."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.spec import all_specs

ROOT = Path(__file__).parent.parent

GOOD = """\
openapi: "3.1.0"
info:
  title: Acme
  version: "1"
paths: {}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(GOOD)
    return path


def test_a_clean_spec_exits_with_0(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(spec)]) == CLEAN
    assert capsys.readouterr().out == "1 of 1 specs read, no findings\n"


@pytest.mark.parametrize(
    ("content", "line", "rule"),
    [
        ("a: [", 2, "no-yaml"),
        ("", 1, "not-an-object"),
        ("- a\n", 1, "not-an-object"),
        ('swagger: "2.0"\n', 1, "openapi-version"),
        ('info: {}\nopenapi: "3.0.3"\n', 2, "openapi-version"),
        ('openapi: "3.1.0"\na: &a [1]\nb: [*a, *a]\n', 3, "yaml-alias"),
        (GOOD.replace("{}", "{/a: {$ref: other.yaml}}"), 5, "external-ref"),
        (GOOD.replace("{}", "{/a: {$ref: 'http://127.0.0.1/'}}"), 5, "external-ref"),
        (
            GOOD + "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}\n",
            6,
            "circular-ref",
        ),
    ],
)
def test_a_bad_file_is_one_finding_on_its_line(
    spec: Path, capsys: pytest.CaptureFixture[str], content: str, line: int, rule: str
) -> None:
    spec.write_text(content)
    assert main(["validate", str(spec), "--format", "json"]) == FAULTY
    found = json.loads(capsys.readouterr().out)
    assert (line, rule) in [(each["line"], each["rule"]) for each in found]
    assert all(each["path"] == str(spec) and each["remedy"] for each in found)


@pytest.mark.parametrize(
    "name", ["petstore_v3.yaml", "13-x.yaml", "API.v1.yml", "My API.yaml", "Größe.json"]
)
def test_a_spec_that_is_not_ours_may_have_any_name(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text('{"openapi": "3.1.0", "info": {"title": "Acme"}, "paths": {}}')
    assert main(["validate", str(path)]) == FAULTY
    assert f"{path}:1:22: invalid-structure: " in capsys.readouterr().out


def test_the_client_of_a_spec_with_another_name_is_in_the_folder_of_its_vendor_id(
    tmp_path: Path,
) -> None:
    path = tmp_path / "13_API.v1.yml"
    path.write_text(GOOD)
    assert main(["clients", str(path), "--output", str(tmp_path / "out")]) == CLEAN
    assert (tmp_path / "out" / "api-13-api-v1" / "pyproject.toml").is_file()


@pytest.mark.parametrize("verb", ["clients", "mock"])
def test_two_files_with_one_vendor_id_are_rejected(
    verb: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = spec.with_name("ACME.yml")
    other.write_text(GOOD)
    option = [] if verb == "clients" else ["--spec"]
    assert main([verb, *option, str(spec), str(other)]) == UNABLE
    assert capsys.readouterr().err == (
        "error: acme.yaml and ACME.yml both have the vendor id acme; rename one of them\n"
    )


def test_other_files_are_validated_after_an_unreadable_one(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = spec.with_name("other.yaml")
    other.write_text(GOOD.replace("  title: Acme\n", ""))
    assert main(["validate", str(spec.with_name("none.yaml")), str(other)]) == FAULTY
    out = capsys.readouterr().out
    assert "no-file" in out
    assert f"{other}:2:" in out


def test_a_large_file_is_read_if_that_is_allowed(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec.write_text(GOOD + "#" * 2**20)
    assert main(["validate", str(spec), "--max-size", "1"]) == FAULTY
    assert "fix: allow it with --max-size 2" in capsys.readouterr().out
    assert main(["validate", str(spec), "--max-size", "2"]) == CLEAN


def test_github_gets_workflow_commands(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec.write_text("- a\n")
    main(["validate", str(spec), "--format", "github"])
    assert capsys.readouterr().out.startswith(f"::error file={spec},line=1,col=1,")


def test_an_unknown_vendor_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--vendor", "nobody"]) == UNABLE
    assert capsys.readouterr().err == (
        f"error: no vendor 'nobody'; there are: {', '.join(path.stem for path in all_specs())}\n"
    )


def test_an_unknown_verb_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["frobnicate"])
    assert stop.value.code == UNABLE
    assert "validate" in capsys.readouterr().err


def test_a_seed_must_be_a_number_or_random(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuzz", "--seed", "some"]) == UNABLE
    assert "use a number or random" in capsys.readouterr().err


def test_an_invalid_spec_has_no_client(
    spec: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    spec.write_text(GOOD.replace("  title: Acme\n", ""))
    assert main(["clients", str(spec), "--output", str(tmp_path / "out")]) == FAULTY
    assert not (tmp_path / "out").exists()
    assert "acme: not valid" in capsys.readouterr().out


def test_an_output_folder_that_cannot_be_written_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["clients", "--vendor", "gazoop", "--output", str(tmp_path / "file")]) == UNABLE
    assert capsys.readouterr().err.startswith("error: cannot write the client: ")
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_port_that_is_taken_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["mock", "--vendor", "gazoop", "--port", str(port)]) == UNABLE
    error = capsys.readouterr().err
    assert f"cannot listen on 127.0.0.1:{port}" in error
    assert "--port" in error


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_the_mocks_stop_cleanly_on_a_signal(sign: signal.Signals) -> None:
    command = [sys.executable, "-m", "scripts.build", "mock", "--vendor", "gazoop", "--port", "0"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        assert server.stdout
        assert server.stderr
        assert server.stdout.readline() == b"mocks of gazoop\n"
        assert server.stdout.readline().startswith(b"serving on http://127.0.0.1:")
        server.send_signal(sign)
        assert server.wait(10) == CLEAN
        assert server.stderr.read() == b""


@pytest.mark.parametrize("text", ["65536", "99999", "-1", "x", ""])
def test_an_invalid_port_is_rejected(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["mock", f"--port={text}"])
    assert stop.value.code == UNABLE
    assert "a port is a number from 0 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["0", "-1", "nan", "inf", "x", ""])
def test_an_invalid_size_is_rejected(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["validate", f"--max-size={text}"])
    assert stop.value.code == UNABLE
    assert "a size is a number of MiB above 0" in capsys.readouterr().err


def test_ctrl_c_during_generation_keeps_the_old_client(tmp_path: Path) -> None:
    main(["clients", "--vendor", "gazoop", "--output", str(tmp_path)])
    folder = tmp_path / "gazoop"
    (folder / "README.md").write_text("an older client\n")
    before = _tree(tmp_path)
    command = [sys.executable, "-m", "scripts.build", "clients", "--vendor", "gazoop"]
    with subprocess.Popen(
        [*command, "--output", str(tmp_path)], cwd=ROOT, stderr=subprocess.PIPE
    ) as run:
        while run.poll() is None and len(list(tmp_path.iterdir())) == 1:
            time.sleep(0.001)  # until the new client is started next to the old one
        run.send_signal(signal.SIGINT)
        run.wait(30)
    after = _tree(tmp_path)
    # Interrupted in time nothing has changed; too late, the new client is whole.
    assert after == before or (run.returncode == CLEAN and len(after) == len(before))


def test_the_commands_of_the_makefile_exist() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    targets = {line.split()[0] for line in listed.stdout.splitlines()}
    assert targets >= {"generate", "validate", "clients", "fuzz", "mock", "test", "bench", "wheels"}
    assert targets >= {"evidence", "format", "lock", "lowest", "clean"}


def test_the_help_names_the_package_of_a_wheel(tmp_path: Path) -> None:
    (tmp_path / "photo_id_apis").symlink_to(ROOT / "scripts")
    command = [sys.executable, "-m", "photo_id_apis", "--help"]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert printed.stdout.startswith("usage: photo-id ")


def test_evidence_as_json_is_one_array(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", "--format", "json"]) == CLEAN
    assert [each["vendor"] for each in json.loads(capsys.readouterr().out)] == [
        path.stem for path in all_specs()
    ]


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_paths_are_relative_to_the_working_directory(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    main(["clients", "--check", "--vendor", "gazoop"])
    assert os.fspath(ROOT) not in capsys.readouterr().out


def test_a_reader_that_stops_early_is_not_an_error() -> None:
    """Close the pipe before the command has written everything, as `head` does."""
    command = f"{sys.executable} -m scripts.build explain | head --lines=1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["/bin/bash", "-c", command], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in ("0", "141")


def test_the_vendors_can_feed_a_matrix_of_jobs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--format", "json"]) == CLEAN
    listed = json.loads(capsys.readouterr().out)
    assert listed == [path.stem for path in all_specs()]


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("photo-id-apis ")


def test_a_missing_extra_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    for name in [each for each in sys.modules if each.startswith("scripts.mocks.serving.mock_s")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "scripts.mocks.serving.server", raising=False)
    assert main(["mock", "--port", "0"]) == UNABLE
    assert "fix: install photo-id-apis with its extra `build`" in capsys.readouterr().err


def test_a_command_and_a_served_mock_start_without_an_http_client() -> None:
    code = (
        "import sys, scripts.commands; from scripts.mocks import create_app; create_app([]);"
        "print([name for name in ('httpx', 'schemathesis', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
