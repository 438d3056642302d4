"""The examples of the base, type-checked and run with the client and the mock of the head."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from scripts import review
from scripts.review.review_report import VendorReview
from scripts.review.user_programs import user_programs
from scripts.review.vendor_workers import in_parallel

from .reviewed import FROZEN, tools, written

README = """\
# A library

```python
from library_client import LibraryClient

with LibraryClient(key="mock") as library:
    library.books.list_books(limit=3)
    library.books.add_book(isbn="1", title="Emma")
    print([each.name for each in library.readers.list_readers()])
```

```python
from library_client import LibraryClient

with LibraryClient(key="mock") as library:
    library.books.remove_book("1")
```

```python
from photo_id_apis.mocks import mock
```
"""
ISBN = "      required: [isbn, title]\n      properties:\n        isbn:\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("programs")
    (folder / "specs").mkdir()
    shutil.copy(FROZEN / "library.yaml", folder / "specs")
    (folder / "generated" / "library").mkdir(parents=True)
    (folder / "generated" / "library" / "README.md").write_text(README)
    return folder


def _reviewed(base: Path, folder: Path, texts: dict[str, str]) -> VendorReview:
    tools()
    written(folder / "specs", base / "specs" / "library.yaml", texts)
    (vendor,) = review.run(str(base), str(folder)).vendors
    return vendor


def test_the_examples_of_a_readme_are_programs_but_for_those_with_the_mocks(base: Path) -> None:
    found = list(user_programs("library", review.read_folder("base", base)))
    assert [(each.path, each.line) for each in found] == [
        ("generated/library/README.md", 4),
        ("generated/library/README.md", 13),
    ]


def test_a_line_that_a_type_checker_rejects_is_listed_with_the_change(
    base: Path, tmp_path: Path
) -> None:
    texts = {f"{ISBN}          type: string\n": f"{ISBN}          type: integer\n"}
    vendor = _reviewed(base, tmp_path, texts)
    (broken,) = (each for each in vendor.programs if each.kind == "types")
    assert (broken.place.path, broken.place.line) == ("generated/library/README.md", 8)
    assert broken.code == 'library.books.add_book(isbn="1", title="Emma")'
    assert 'incompatible type "str"; expected "int"' in broken.message
    assert broken.element == "Book.isbn"


def test_a_line_that_fails_when_it_runs_is_listed_with_the_change(
    base: Path, tmp_path: Path
) -> None:
    vendor = _reviewed(base, tmp_path, {"operationId: removeBook": "operationId: dropBook"})
    (broken,) = (each for each in vendor.programs if each.kind == "run")
    assert broken.place.line == 16
    assert broken.message.startswith("AttributeError: ")
    assert broken.element == "dropBook"
    assert "Examples that no longer work" in review.render(
        review.Review("a", "b", (vendor,)), "text"
    )


def test_a_change_that_no_example_notices_breaks_none(base: Path, tmp_path: Path) -> None:
    assert not _reviewed(base, tmp_path, {"maximum: 100": "maximum: 200"}).programs


FORKED = """\
import os
from scripts.review.vendor_workers import in_parallel

def work(name):
    if name == "c":
        raise ValueError(name)
    return name, os.getpid()

found = in_parallel(work, ["b", "a"])
print([name for name, _ in found], os.getpid() in [process for _, process in found])
try:
    in_parallel(work, ["a", "c"])
except ValueError as error:
    print(f"raised {error}")
"""


def test_vendors_are_worked_on_in_processes_and_in_order() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FORKED], capture_output=True, text=True, check=True
    )
    is_own = sys.platform != "linux" or os.cpu_count() == 1
    assert done.stdout.splitlines() == [f"['b', 'a'] {is_own}", "raised c"]


def test_in_a_process_with_threads_no_other_is_forked() -> None:
    ready = threading.Event()
    thread = threading.Thread(target=ready.wait)
    thread.start()
    try:
        assert in_parallel(lambda name: (name, os.getpid()), ["b", "a"]) == [
            ("b", os.getpid()),
            ("a", os.getpid()),
        ]
    finally:
        ready.set()
        thread.join()


def test_what_fails_with_the_base_too_is_not_listed_and_is_looked_up_once(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.review.kept_results.KEPT", tmp_path / "kept")
    readme = Path("generated", "library", "README.md")
    old = tmp_path / "old"
    shutil.copytree(base, old)
    (old / readme).write_text(README.replace("limit=3", "limit='3'"))
    texts = {"operationId: removeBook": "operationId: dropBook"}
    assert {each.place.line for each in _reviewed(old, tmp_path / "head", texts).programs} == {16}
    kept = [each for each in (tmp_path / "kept").iterdir() if '"kind": "types"' in each.read_text()]
    assert len(kept) == 1
    kept[0].write_text('{"library": []}')
    lines = {each.place.line for each in _reviewed(old, tmp_path / "other", texts).programs}
    assert lines == {7, 16}
