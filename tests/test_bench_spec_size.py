"""The measurement of specs of several sizes, without any."""

import pytest

from scripts.bench import spec_size


def test_without_two_specs_the_table_names_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(spec_size.VARIABLE, raising=False)
    printed: list[str] = []
    (table,) = spec_size.tables(printed.append)
    assert table.rows == ()
    assert printed == list(table.notes)
    assert "PHOTO_ID_SIZED_SPECS does not name two files" in printed[0]
