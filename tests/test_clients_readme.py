"""The examples in the clients' READMEs run, and are typed."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

import certifi
import httpx
import pytest

from scripts import evidence
from scripts.generate import RUNTIME, arranged, generate, is_current
from scripts.generate.render.client_readme import readme
from scripts.mocks.list_pages import ListPages
from scripts.mocks.mock_behaviour import MockBehaviour
from scripts.spec import SPECS, Document, load
from tests.clients import GENERATED, cases, served, view
from tests.test_readme import example
from tests.vendors import VENDORS, document

ZOO = Path(__file__).parent / "generate" / "zoo.yaml"
_BLOCK = re.compile(r"(?<!-->\n)^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MAIN_JOBS = ("nightly", "archive")
_RECIPES = ("whole", "failures", "iteration", "saving", "mocked", *_MAIN_JOBS)


def blocks(vendor: str) -> list[str]:
    return _BLOCK.findall((GENERATED / vendor / "README.md").read_text())


def recipes(vendor: str) -> list[str]:
    """Return the names of the examples in a README that are not an operation's."""
    text = (GENERATED / vendor / "README.md").read_text()
    return [each for each in (*_RECIPES, vendor) if f"<!-- example: {each} -->" in text]


def recipe(vendor: str, name: str) -> str:
    """Return the code of such an example."""
    return example(name, f"generated/{vendor}/README.md")


RECIPES = [(vendor, name) for vendor in VENDORS for name in recipes(vendor)]
SHOWN = [(vendor, number) for vendor in VENDORS for number in range(len(blocks(vendor)))]


@pytest.fixture(scope="module")
def mocks() -> Iterator[str]:
    with served(VENDORS, {vendor: stateless(document(vendor)) for vendor in VENDORS}) as url:
        yield url


def stateless(described: Document) -> MockBehaviour:
    """Return a behaviour with pages and without the vendor's rules.

    The examples are independent of each other and of any state.
    """
    made = MockBehaviour()
    for action in described.actions:
        if action.paging:
            made.rule(action.id)(ListPages(action, action.paging, lambda _, shown: shown).respond)
    return made


@pytest.fixture
def environment(mocks: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set up what the READMEs require: photos, addresses, credentials."""
    for name in ("photo.png", "photo.jpg"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n")
    # One certificate instead of all, which take longer to read than the examples to run.
    first, end, _ = Path(certifi.where()).read_text().partition("-----END CERTIFICATE-----")
    (tmp_path / "certificate.pem").write_text(first + end + "\n")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    monkeypatch.chdir(tmp_path)
    for vendor in VENDORS:
        monkeypatch.setenv(f"{view(vendor).prefix}_BASE_URL", f"{mocks}/{vendor}")
        for credential in view(vendor).credentials:
            monkeypatch.setenv(credential.variable, "mock")


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize(("vendor", "number"), SHOWN)
def test_every_example_runs_as_it_is_printed(vendor: str, number: int) -> None:
    source, printed = blocks(vendor)[number], list[object]()
    names = {"__name__": "__main__", "print": printed.append}
    exec(compile(source, f"{vendor}/README.md", "exec"), names)  # noqa: S102
    assert len(printed) == source.count("print(")


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("vendor", VENDORS)
def test_every_example_of_the_site_runs_with_the_async_client(vendor: str) -> None:
    package = arranged(document(vendor))
    assert not isinstance(package, list)
    for entry in readme(package).entries:
        printed = list[object]()
        names = {"__name__": "__main__", "print": printed.append}
        exec(compile(entry.asynchronous, entry.title, "exec"), names)  # noqa: S102
        assert len(printed) == entry.asynchronous.count("print(")


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("vendor", VENDORS)
def test_an_example_sends_the_properties_of_one_in_the_spec(
    vendor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[set[str]] = []
    handle = httpx.HTTPTransport.handle_request

    def listening(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        content = b"".join(cast("Iterable[bytes]", request.stream))
        if "json" in request.headers.get("content-type", ""):
            sent.append(paths(json.loads(content)))
        return handle(transport, request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", listening)
    for number in range(2, len(blocks(vendor))):
        exec(blocks(vendor)[number], {"print": lambda _: None})  # noqa: S102
    shown = [
        paths(case.body)
        for case in cases(vendor)
        if case.method.body and case.method.operation.kind == "json"
    ]
    for each in sent:
        assert each in shown


def paths(data: Any, *above: str) -> set[str]:
    """Return the paths of all properties of JSON data."""
    if isinstance(data, list):
        return {path for each in data for path in paths(each, *above, "*")}
    if not isinstance(data, dict):
        return {"/".join(above)}
    return {path for name, each in data.items() for path in paths(each, *above, name)}


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize(
    ("vendor", "name"), [each for each in RECIPES if each[1] in ("iteration", "saving")]
)
def test_a_list_is_iterated_and_a_file_saved_as_printed(
    vendor: str, name: str, tmp_path: Path
) -> None:
    printed = list[object]()
    exec(recipe(vendor, name), {"print": printed.append})  # noqa: S102
    assert printed or next(tmp_path.glob("saved*")).stat().st_size > 0


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("vendor", VENDORS)
def test_the_whole_response_is_returned_as_printed(vendor: str) -> None:
    printed = list[tuple[object, ...]]()
    exec(recipe(vendor, "whole"), {"print": lambda *values: printed.append(values)})  # noqa: S102
    ((status, headers, elapsed),) = printed
    assert (status, isinstance(elapsed, float)) == (200, True)
    assert "content-type" in headers  # type: ignore[operator]  # a mapping


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("vendor", VENDORS)
def test_a_failure_is_handled_as_printed(vendor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = list[tuple[object, ...]]()
    names = {"print": lambda *values: printed.append(values)}
    exec(recipe(vendor, "failures"), names)  # noqa: S102
    monkeypatch.setenv(f"{view(vendor).prefix}_BASE_URL", "http://127.0.0.1:9")
    exec(recipe(vendor, "failures"), names)  # noqa: S102
    (_, (error, outcome)) = printed
    assert type(error).__name__ == "ApiConnectionError"
    assert outcome == "not_sent"


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_test_against_the_mock_passes(vendor: str) -> None:
    names: dict[str, Any] = {}
    code = recipe(vendor, "mocked").replace("photo_id_apis", "scripts")
    exec(code, names)  # noqa: S102
    names["test_the_call_reaches_the_mock"]()


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_readme_has_the_examples_that_its_client_can_have(vendor: str) -> None:
    methods = view(vendor).methods
    wanted = {"whole", "failures", "mocked"}
    wanted |= {"iteration"} if any(each.iteration for each in methods) else set()
    wanted |= {"saving"} if any(each.returns == "File" for each in methods) else set()
    assert set(recipes(vendor)) - {vendor, *_MAIN_JOBS} == wanted


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_readme_shows_the_first_call_both_ways_and_every_operation(vendor: str) -> None:
    text = (GENERATED / vendor / "README.md").read_text()
    methods = view(vendor).methods

    assert len(blocks(vendor)) == 2 + len(methods)
    for method in methods:
        assert f".{method.name}`" in text
    for credential in view(vendor).credentials:
        assert f"| `{credential.name}` | `{credential.variable}` |" in text


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_readme_lists_the_documented_operations_that_it_lacks(vendor: str) -> None:
    spec = document(vendor)
    left_out = evidence.load(spec).undescribed
    readme = (GENERATED / vendor / "README.md").read_text()
    coverage = evidence.coverage(evidence.counted(spec, left_out))
    assert bool(left_out) == (f"\n{coverage}:\n" in readme)
    assert [each.operation for each in left_out if f"\n- {each.operation}" not in readme] == []


def test_a_change_of_what_is_not_described_makes_a_client_out_of_date(tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    facts = (SPECS / "evidence" / "veratad.yaml").read_text()
    changed = facts.replace("operation: Create or update the", "operation: Set the")
    (tmp_path / "evidence" / "veratad.yaml").write_text(changed)
    (tmp_path / "veratad.yaml").write_text((SPECS / "veratad.yaml").read_text())
    assert is_current(document("veratad"), GENERATED / "veratad")
    assert not is_current(load(tmp_path / "veratad.yaml"), GENERATED / "veratad")


LISTED = """from cloudcard_client import CloudCardClient, PhotoStatus

with CloudCardClient() as cloudcard:
    cloudcard.photos.list_photos(status="APPROVED")
    cloudcard.photos.update_photo(7, status="APPROVED")
    cloudcard.photos.update_photo(7, status=PhotoStatus.APPROVED)
    cloudcard.photos.list_photos(status="NOWHERE")  # type: ignore[arg-type]
    cloudcard.photos.update_photo(7, status="NOWHERE")  # type: ignore[arg-type]
"""
"""Values of enums as plain texts, which the type checkers hold to those that the spec lists."""


def test_packages_and_examples_are_strictly_typed(tmp_path: Path) -> None:
    assert generate(load(ZOO), tmp_path / "zoo").written, "one of everything"
    folders = [*(GENERATED / name for name in (*VENDORS, RUNTIME)), tmp_path / "zoo"]
    packages = [str(GENERATED / RUNTIME / "photo_id_runtime")]
    packages += [str(GENERATED / vendor / view(vendor).name) for vendor in VENDORS]
    packages.append(str(tmp_path / "zoo" / "zoo_client"))
    for vendor, number in SHOWN:
        (tmp_path / f"{vendor}_{number}.py").write_text(blocks(vendor)[number])
    for vendor, name in RECIPES:
        if name != "mocked":  # the project's own package is not installed here
            (tmp_path / f"{vendor}_recipe_{name}.py").write_text(recipe(vendor, name))
    # A name that the package lacks is an error, or else this comment is.
    misspelt = "from cloudcard_client import Photoo  # type: ignore[attr-defined]\n"
    (tmp_path / "misspelt.py").write_text(misspelt)
    (tmp_path / "listed.py").write_text(LISTED)
    examples = sorted(map(str, tmp_path.glob("*.py")))
    config = {
        "include": [*packages, *examples],
        "extraPaths": list(map(str, folders)),
        "typeCheckingMode": "strict",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(config))
    mypy = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={os.devnull}"]
    pyright = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable]
    checks = [
        [*mypy, "--config-file=", *packages, *examples],
        [*pyright, "--project", str(tmp_path)],
    ]
    environment = {**os.environ, "MYPYPATH": ":".join(map(str, folders))}
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=environment)
        for command in checks
    ]
    for process in running:
        printed, _ = process.communicate()
        assert process.returncode == 0, printed
