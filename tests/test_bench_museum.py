"""The comparison of mocks on a public spec, without the spec."""

from pathlib import Path

import pytest

from scripts.bench import museum


def test_without_the_spec_the_table_names_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed: list[str] = []
    for folder in ("", str(tmp_path)):
        monkeypatch.setenv(museum.VARIABLE, folder)
        (table,) = museum.tables(tmp_path, printed.append)
        assert table.rows == ()
    assert printed == [*table.notes] * 2
    assert "PHOTO_ID_PUBLIC_SPECS does not name a folder with museum.yaml" in printed[0]


def test_failures_are_counted_with_their_kinds() -> None:
    table = museum._failures({"ours": {"B": 1, "A": 2}}, ["Left out: no Java."])
    assert [(row.name, row.figure) for row in table.rows] == [("ours", 3)]
    assert table.notes == ("ours: 2 A, 1 B.", "Left out: no Java.")
