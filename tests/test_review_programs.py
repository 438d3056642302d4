"""The examples of the base, type-checked and run with the client and the mock of the head."""

import shutil
from pathlib import Path

import pytest

from scripts import review
from scripts.review.review_report import VendorReview
from scripts.review.user_programs import user_programs

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
