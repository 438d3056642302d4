"""The documents' examples run, and their links and commands exist."""

import contextlib
import io
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import build
from scripts.mocks import create_app
from scripts.mocks.serving.server import listen, server
from scripts.readme import updated
from tests.vendors import VENDORS, documents

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "specs/README.md",
    "scripts/bench/README.md",
    "scripts/mocks/README.md",
    "scripts/rules/README.md",
)


def has_example(name: str, document: str) -> bool:
    """Return whether a document has an example of a name."""
    return f"<!-- example: {name} -->" in (ROOT / document).read_text()


WALKED = [
    (name, document)
    for name in VENDORS
    for document in ("README.md", f"generated/{name}/README.md")
    if has_example(name, document)
]


def example(name: str, document: str = "README.md") -> str:
    """Return the code of an example of a document."""
    text = (ROOT / document).read_text()
    found = re.search(rf"<!-- example: {name} -->\n```python\n(.*?)```", text, re.DOTALL)
    assert found, f"{document} has no example {name}"
    return found[1]


@pytest.fixture
def served() -> Iterator[str]:
    """Serve every mock as `make mock` does, on a port that is free."""
    socket = listen("127.0.0.1", 0)
    running = server(create_app(documents()))
    thread = threading.Thread(target=running.run, kwargs={"sockets": [socket]})
    thread.start()
    yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    running.should_exit = True
    thread.join()


@pytest.mark.parametrize(("vendor", "document"), WALKED)
def test_the_example_of_a_vendor_prints_what_its_comments_say(
    vendor: str, document: str, served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    monkeypatch.chdir(tmp_path)
    code = example(vendor, document)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code.replace("http://127.0.0.1:4010", served), {})  # noqa: S102
    promised = re.findall(r"print\(.*\)  # (.*)", code)
    assert promised
    assert printed.getvalue().splitlines() == promised


EXAMPLES = [
    ("consumer", "README.md"),
    ("fixture", "scripts/mocks/README.md"),
    ("state", "scripts/mocks/README.md"),
    ("url", "scripts/mocks/README.md"),
    ("intercept", "scripts/mocks/README.md"),
    ("verify", "scripts/mocks/README.md"),
    ("faults", "scripts/mocks/README.md"),
]


@pytest.fixture(scope="module")
def passed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Run the examples of tests, and return what pytest prints."""
    folder = tmp_path_factory.mktemp("consumer")
    for name, document in EXAMPLES:
        code = example(name, document).replace("photo_id_apis", "scripts")
        (folder / f"test_{name}.py").write_text(code)
    paths = [str(ROOT), *(str(ROOT / "generated" / name) for name in ("cloudcard", "runtime"))]
    command = (sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider")
    done = subprocess.run(
        [*command, "-p", "scripts.mocks.pytest_plugin", str(folder)],
        env={"PYTHONPATH": ":".join(paths), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize(("name", "document"), EXAMPLES)
def test_the_example_of_a_test_passes(name: str, document: str, passed: str) -> None:
    results = re.findall(rf"^([A-Z]+) \S*test_{name}\.py\b", passed, re.MULTILINE)
    assert results == ["PASSED"], f"{document}: {passed}"


def test_the_readme_is_short_apart_from_its_table_of_vendors() -> None:
    table = re.search(r"<!-- vendors -->.*<!-- /vendors -->", README, re.DOTALL)
    assert table
    assert len(README.replace(table[0], "").split()) <= 785


def test_the_citation_in_the_readme_is_in_the_spec() -> None:
    found = re.search(r"From `(.*?)`:\n\n```yaml\n(.*?)```", README, re.DOTALL)
    assert found
    assert found[2] in (ROOT / found[1]).read_text()


def test_the_table_of_vendors_is_that_of_the_specs() -> None:
    made = updated(README, documents())
    assert made == README, "run make readme"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_into_the_repository_leads_somewhere(document: str) -> None:
    path = ROOT / document
    for target, anchor in re.findall(r"\]\((?!https?://)([^)#]*)(#[^)]*)?\)", path.read_text()):
        linked = path.parent / target if target else path
        assert linked.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", linked.read_text(), re.MULTILINE)
            anchors = {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
            assert anchor[1:] in anchors, f"{target}{anchor}"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_target_and_verb_in_a_document_exists(document: str) -> None:
    text = (ROOT / document).read_text()
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"(?:`|\$ )make ([a-z-]+)", text)) <= targets
    verbs = set(re.findall(r"scripts\.build ([a-z-]+)", text))
    for verb in verbs:
        assert build.VERBS[verb]
