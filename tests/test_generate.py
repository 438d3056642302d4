"""Generating a client: whole or not at all, the same bytes each time, nothing left out unsaid."""

import ast
import shutil
import subprocess
import sys
import tempfile
import zipfile
from functools import cache
from importlib.metadata import packages_distributions, version
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.generate import check, folders, generate, is_current, stamp, write_runtime
from scripts.paths import SCRIPTS
from scripts.release import build
from scripts.spec import load, plain

ROOT = Path(__file__).parent.parent
ZOO = Path(__file__).parent / "generate" / "zoo.yaml"

SMALL: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "servers": [{"url": "https://small.example"}],
    "paths": {
        "/photo": {
            "post": {
                "operationId": "addPhoto",
                "tags": ["photos"],
                "responses": {
                    "200": {
                        "description": "Added.",
                        "content": {"application/json": {"schema": {"type": "string"}}},
                    }
                },
            }
        }
    },
}


class Plain(yaml.SafeDumper):
    """Writes everything out."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # the library's signature
        return True


def written(folder: Path, **changes: Any) -> Path:
    """Write the small spec, with some parts replaced; a key is the path of a part."""
    data: Any = yaml.safe_load(yaml.safe_dump(SMALL))
    for way, value in changes.items():
        node = data
        *steps, last = way.split("__")
        for step in steps:
            node = node.setdefault(step, {})
        node[last] = value
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "small.yaml"
    path.write_text(yaml.dump(data, Dumper=Plain, sort_keys=False))
    return path


def operation(**members: Any) -> dict[str, Any]:
    """Return a path whose one operation has these properties."""
    small = SMALL["paths"]["/photo"]["post"]
    return {"/photo": {"post": {**small, **members}}}


def body(schema: Any, media_type: str = "application/json") -> dict[str, Any]:
    return {"required": True, "content": {media_type: {"schema": schema}}}


def answers(**schemas: Any) -> dict[str, Any]:
    return {
        status.strip("_"): {"description": "x", "content": {"application/json": {"schema": schema}}}
        for status, schema in schemas.items()
    }


def found(path: Path, folder: Path) -> list[tuple[int, str]]:
    """Return line and message of every finding, and check that nothing was written."""
    made = generate(load(path), folder / "out")
    assert not made.written
    assert not (folder / "out").exists()
    return [(each.line, each.message) for each in made.findings]


def line_of(path: Path, text: str) -> int:
    """Return the line on which a text ends."""
    before, _, _ = path.read_text().partition(text)
    return (before + text).count("\n") + 1


def test_an_unchanged_spec_is_not_generated_again(tmp_path: Path) -> None:
    document = load(written(tmp_path))
    folder = tmp_path / "out"

    assert generate(document, folder).written
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert is_current(document, folder)
    assert not generate(document, folder).written
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


@pytest.mark.parametrize("harm", ["changed spec", "edited file", "lost file", "new file", "stamp"])
def test_a_client_that_is_not_what_would_be_generated_is_not_current(
    tmp_path: Path, harm: str
) -> None:
    folder = tmp_path / "out"
    generate(load(written(tmp_path)), folder)
    module = folder / "small_client" / "client.py"
    match harm:
        case "changed spec":
            written(tmp_path, info__version="2")
        case "edited file":
            module.write_text(module.read_text() + "\n")
        case "lost file":
            module.unlink()
        case "new file":
            (folder / "small_client" / "more.py").write_text("")
        case "stamp":
            (folder / stamp.NAME).write_bytes(b"\xff")

    document = load(tmp_path / "small.yaml")
    assert not is_current(document, folder)
    assert check(document, folder)
    assert generate(document, folder).written
    assert is_current(document, folder)
    assert check(document, folder) == []


def test_a_change_of_the_generator_makes_every_client_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = load(written(tmp_path))
    generate(document, tmp_path / "out")
    copy = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(stamp, "SCRIPTS", copy)
    monkeypatch.setattr(stamp, "generator", stamp.generator.__wrapped__)
    assert is_current(document, tmp_path / "out")

    loaded = [copy / each.relative_to(SCRIPTS) for each in generator_modules()]
    templates = [*(copy / "generate" / "templates").iterdir()]
    for path in [*loaded, *templates, *(copy / "generate" / "runtime").rglob("*.py")]:
        was = path.read_bytes()
        path.write_bytes(was + b"# touched\n")
        assert not is_current(document, tmp_path / "out"), path
        path.write_bytes(was)
    assert is_current(document, tmp_path / "out")


@cache
def generator_modules() -> list[Path]:
    """Return the modules of `scripts` that an interpreter loads for generating a client."""
    code = (
        "import sys; from pathlib import Path; from tempfile import mkdtemp;"
        "from scripts.spec import load; from scripts.generate import generate;"
        f"generate(load(Path({str(ZOO)!r})), Path(sys.argv[1], 'zoo'));"
        "print(*(m.__file__ for n, m in sorted(sys.modules.items())"
        " if n.startswith('scripts.')), sep='\\n')"
    )
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", code, folder]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return [Path(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small spec and, in `out`, its client."""
    folder = tmp_path_factory.mktemp("small")
    generate(load(written(folder)), folder / "out")
    return folder


@pytest.mark.parametrize("name", stamp.TOOLS)
def test_another_release_of_a_library_makes_every_client_out_of_date(
    small: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    document = load(small / "small.yaml")
    assert is_current(document, small / "out")
    monkeypatch.setattr(stamp, "generator", stamp.generator.__wrapped__)
    monkeypatch.setattr(stamp, "version", lambda each: "0" if each == name else version(each))
    assert not is_current(document, small / "out")


def test_the_stamp_names_every_library_that_the_generator_imports() -> None:
    imported = {
        name.partition(".")[0]
        for path in generator_modules()
        if "runtime" not in path.relative_to(SCRIPTS).parts  # what the clients import
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [each.name for each in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }
    installed = packages_distributions()
    found = {each.lower() for name in imported for each in installed.get(name, ())}
    assert found == set(stamp.TOOLS)


def test_a_spec_is_generated_to_the_same_bytes_anywhere(tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(load(ZOO), tmp_path / name / "deep" / "zoo")

    first, second = (folders.contents(tmp_path / name / "deep" / "zoo") for name in ("one", "two"))
    assert first == second


def test_the_same_bytes_come_from_interpreters_that_hash_differently(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        code = (
            "from pathlib import Path; from scripts.spec import load;"
            "from scripts.generate import generate;"
            f"generate(load(Path({str(ZOO)!r})), Path({str(tmp_path / seed)!r}))"
        )
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=tmp_path)

    assert folders.contents(tmp_path / "1") == folders.contents(tmp_path / "2")


def test_nothing_is_left_beside_the_client(tmp_path: Path) -> None:
    folder = tmp_path / "clients" / "small"
    generate(load(written(tmp_path)), folder)

    assert [path.name for path in folder.parent.iterdir()] == ["small"]
    assert not list(folder.rglob(".ruff_cache"))


def test_an_interrupted_run_leaves_the_old_client_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    generate(load(written(tmp_path)), folder)
    before = folders.contents(folder)

    for part, step in ((folders, "_ruff"), (folders, "replace"), (Path, "rename")):
        written(tmp_path, info__version="2")

        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(part, step, interrupted)
            with pytest.raises(KeyboardInterrupt):
                generate(load(tmp_path / "small.yaml"), folder)
        assert folders.contents(folder) == before
        assert {path.name for path in tmp_path.iterdir()} == {"out", "small.yaml"}


def test_a_crash_between_the_two_renames_brings_the_old_client_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    generate(load(written(tmp_path)), folder)
    before = folders.contents(folder)
    rename = Path.rename

    def second_fails(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError("disk full")
        return rename(self, target)

    written(tmp_path, info__version="2")
    monkeypatch.setattr(Path, "rename", second_fails)
    with pytest.raises(OSError, match="disk full"):
        generate(load(tmp_path / "small.yaml"), folder)
    assert folders.contents(folder) == before


def test_a_folder_that_cannot_be_written_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OSError, match="file"):
        generate(load(written(tmp_path)), tmp_path / "file" / "out")


def test_check_names_every_file_that_differs_and_what_to_do(tmp_path: Path) -> None:
    document = load(written(tmp_path))
    folder = tmp_path / "out"
    generate(document, folder)
    (folder / "README.md").unlink()
    (folder / "more.txt").write_text("")
    (folder / "LICENSE").write_text("")

    assert [(Path(each.path).name, each.message) for each in check(document, folder)] == [
        ("LICENSE", "the client of small differs"),
        ("README.md", "the client of small lacks this file"),
        ("more.txt", "the client of small has this file, which is not generated"),
    ]
    assert check(document, folder)[0].remedy == "run `make clients`"


def test_what_python_leaves_behind_is_no_difference(tmp_path: Path) -> None:
    document = load(written(tmp_path))
    folder = tmp_path / "out"
    generate(document, folder)
    cache = folder / "small_client" / "__pycache__"
    cache.mkdir()
    (cache / "client.pyc").write_bytes(b"x")

    assert is_current(document, folder)
    assert check(document, folder) == []


@pytest.mark.parametrize(
    ("changes", "marked", "message"),
    [
        pytest.param(
            {
                "paths": operation(
                    responses={
                        "200": {
                            "description": "x",
                            "content": {"application/json": {"schema": {"$ref": "#/lost"}}},
                        }
                    }
                )
            },
            "'200'",
            "the response 200 of addPhoto is left out",
            id="a response that the generator leaves out",
        ),
        pytest.param(
            {"paths": operation(requestBody=body({"type": "string"}, "application/xml"))},
            "application/xml:",
            "the client cannot encode application/xml",
            id="an operation whose body it does not know",
        ),
        pytest.param(
            {
                "paths": operation(
                    responses=answers(
                        _200={"oneOf": [{"$ref": "#/components/schemas/F"}, {"type": "string"}]}
                    )
                ),
                "components__schemas__F": {"type": "object", "x-failure": {"message": "m"}},
            },
            "F:",
            "nothing distinguishes this failure from a success of addPhoto",
            id="a failure in a 200 without a mark",
        ),
        pytest.param(
            {
                "paths": operation(
                    parameters=[
                        {
                            "name": "ids",
                            "in": "query",
                            "style": "pipeDelimited",
                            "schema": {"type": "object"},
                        }
                    ]
                )
            },
            "name: ids",
            "the client cannot encode the parameter ids in this style",
            id="a style of parameters",
        ),
        pytest.param(
            {
                "paths": operation(
                    requestBody=body(
                        {
                            "type": "object",
                            "properties": {"x": {"type": "array", "items": {"type": "array"}}},
                        },
                        "application/x-www-form-urlencoded",
                    )
                )
            },
            " x:",
            "no form can hold x",
            id="a list of lists in a form",
        ),
        pytest.param(
            {
                "paths": operation(
                    requestBody=body(
                        {
                            "type": "object",
                            "properties": {
                                "who": {
                                    "type": "object",
                                    "properties": {"deep": {"type": "string", "x-credential": "k"}},
                                }
                            },
                        }
                    )
                )
            },
            "deep:",
            "the client puts credentials at the top of a body only",
            id="a credential deep in a body",
        ),
    ],
)
def test_what_a_client_would_lack_is_a_finding_on_the_specs_line(
    tmp_path: Path, changes: dict[str, Any], marked: str, message: str
) -> None:
    path = written(tmp_path, **changes)

    ((line, text),) = found(path, tmp_path)
    assert message in text
    if marked != "paths:":
        assert line == line_of(path, marked)


def test_extensions_are_dropped_but_names_and_data_that_look_like_them_are_kept() -> None:
    data = {
        "x-source": "a/b",
        "properties": {"x-real": {"type": "string", "x-sensitive": "secret"}},
        "example": {"x-real": 1},
        "examples": {"x-one": {"value": {"x-real": 1}, "x-source": "c"}},
        "headers": {"x-rate": {"x-source": "d", "schema": {"enum": ["x-a"]}}},
        "required": ["x-real"],
        "security": [{"x-key": []}],
        "items": [{"x-allow": {}}],
    }

    assert plain(data) == {
        "properties": {"x-real": {"type": "string"}},
        "example": {"x-real": 1},
        "examples": {"x-one": {"value": {"x-real": 1}}},
        "headers": {"x-rate": {"schema": {"enum": ["x-a"]}}},
        "required": ["x-real"],
        "security": [{"x-key": []}],
        "items": [{}],
    }


def test_only_one_module_imports_the_http_library(tmp_path: Path) -> None:
    generate(load(ZOO), tmp_path / "zoo")
    write_runtime(tmp_path)

    knowing = [
        path.name
        for path in tmp_path.rglob("*.py")
        if "import httpx" in path.read_text() or "from httpx" in path.read_text()
    ]
    assert knowing == ["http.py"]


def test_the_licence_of_the_clients_is_the_projects() -> None:
    licence = ROOT / "scripts" / "generate" / "templates" / "LICENSE"

    assert licence.read_text() == (ROOT / "LICENSE").read_text()


def test_a_wheel_holds_the_package_and_works_without_the_repository(tmp_path: Path) -> None:
    built = build([load(written(tmp_path))], tmp_path / "dist")
    runtime, client, project = (each.wheel for each in built)

    assert runtime.name.startswith("photo_id_runtime-")
    assert client.name == "small_client-1-py3-none-any.whl"
    assert project.name.startswith("photo_id_apis-")
    site = tmp_path / "site"
    names: list[str] = []
    for wheel in (runtime, client):
        with zipfile.ZipFile(wheel) as archive:
            names = archive.namelist()
            archive.extractall(site)
    assert {"small_client/py.typed", "small_client/openapi.json"} <= set(names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    code = (
        "import sys; sys.path = [p for p in sys.path if p]; import small_client;"
        "print(small_client.SmallClient().photos)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(site)},
        text=True,
    )
    assert done.stdout.startswith("<small_client.api.photos.Photos object")


def test_checking_whether_a_client_is_current_does_not_load_the_generator() -> None:
    code = (
        "import sys; from pathlib import Path; from scripts.spec import load;"
        "from scripts.generate import is_current;"
        f"is_current(load(Path({str(ZOO)!r})), Path('nowhere'));"
        "print([name for name in sys.modules if 'openapi_python_client' in name"
        " or name in ('jinja2', 'httpx', 'pydantic')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
