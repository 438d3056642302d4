"""JSON files are read like YAML files, with the same places, and as JSON has it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import rules
from scripts.spec import Mark, Source, Unreadable, load, read
from scripts.spec.json_events import events

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def _read(folder: Path, text: str) -> Source:
    path = folder / "acme.json"
    path.write_text(text, encoding="utf-8", newline="")
    return read(path)


def _refusal(folder: Path, text: str) -> tuple[int, int, str, str]:
    with pytest.raises(Unreadable) as caught:
        _read(folder, text)
    finding = caught.value.finding
    return finding.line, finding.column, finding.rule, finding.message


def _value(folder: Path, text: str) -> Any:
    return _read(folder, f'{{"value":{text}}}').data["value"]


def test_an_escaped_slash_is_a_slash(tmp_path: Path) -> None:
    assert _value(tmp_path, r'"a\/b"') == "a/b"


def test_an_escaped_letter_is_the_letter(tmp_path: Path) -> None:
    assert _value(tmp_path, r'"\u00e9\n\t\b\f\r\"\\\u0000"') == 'é\n\t\b\f\r"\\\0'


def test_a_surrogate_pair_is_one_character(tmp_path: Path) -> None:
    assert _value(tmp_path, r'"\ud83e\udd80"') == "🦀"


def test_half_of_a_surrogate_pair_is_rejected(tmp_path: Path) -> None:
    line, column, rule, message = _refusal(tmp_path, '{"a": "\\ud83e"}')
    assert (line, column, rule) == (1, 7, "no-json")
    assert "half of a surrogate pair" in message


def test_tabs_indent_and_count_as_one_column(tmp_path: Path) -> None:
    source = _read(tmp_path, '{\n\t"a": {\n\t\t"b":\t1\n\t}\n}\n')
    assert source.data == {"a": {"b": 1}}
    assert source.keys["a", "b"] == Mark(3, 3)
    assert source.values["a", "b"] == Mark(3, 8)


def test_a_duplicate_key_is_noticed_on_its_line(tmp_path: Path) -> None:
    source = _read(tmp_path, '{\n  "a": 1,\n  "a": 2\n}')
    (oddity,) = source.oddities
    assert (oddity.kind, oddity.mark, source.keys["a",]) == (
        "duplicate-key",
        Mark(3, 3),
        Mark(2, 3),
    )


def test_characters_that_end_lines_elsewhere_are_kept(tmp_path: Path) -> None:
    assert _value(tmp_path, '"a\u2028b\u0085c\x7f"') == "a\u2028b\u0085c\x7f"


def test_a_key_may_be_long(tmp_path: Path) -> None:
    assert _read(tmp_path, json.dumps({"k" * 2000: 1})).data == {"k" * 2000: 1}


def test_a_byte_order_mark_is_skipped(tmp_path: Path) -> None:
    assert _read(tmp_path, '\ufeff{"a": 1}').data == {"a": 1}


def test_places_are_those_that_yaml_has(tmp_path: Path) -> None:
    text = '{\n  "a": [1, {"b": []}, "c"],\n  "d":{"e":null},"f": -1.5e3\n}\n'
    as_json = _read(tmp_path, text)
    (tmp_path / "acme.yaml").write_text(text)
    as_yaml = read(tmp_path / "acme.yaml")
    assert as_json.data == as_yaml.data
    assert (as_json.keys, as_json.values) == (as_yaml.keys, as_yaml.values)


@given(_VALUES)
def test_every_value_is_read_as_the_standard_library_reads_it(value: Any) -> None:
    for text in (json.dumps(value), json.dumps(value, indent="\t", ensure_ascii=False)):
        scalars = [each.value for each in events(text) if hasattr(each, "value")]
        assert scalars == [*_scalars(json.loads(text))]


def _scalars(value: Any) -> Any:
    match value:
        case dict():
            for key, each in value.items():
                yield key
                yield from _scalars(each)
        case list():
            for each in value:
                yield from _scalars(each)
        case str():
            yield value
        case _:
            yield json.dumps(value)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"a": 1,}', 1, 9),
        ('{"a": 1} # x', 1, 10),
        ('{\n  "a" 1}', 2, 7),
        ("{'a': 1}", 1, 2),
        ('{"a": 01}', 1, 7),
        ('{"a": NaN}', 1, 7),
        ('{"a": True}', 1, 7),
        ('{"a": "x\ny"}', 1, 9),
        ('{"a": [1}', 1, 9),
        ('{"a": "x', 1, 7),
        ('{"a"', 1, 5),
        ("", 1, 1),
    ],
)
def test_invalid_json_is_rejected_at_the_place_of_the_error(
    text: str, line: int, column: int, tmp_path: Path
) -> None:
    assert _refusal(tmp_path, text)[:3] == (line, column, "no-json")


def test_a_number_in_json_is_not_ambiguous(tmp_path: Path) -> None:
    _read(tmp_path, '{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "x-a": 1e3}')
    assert rules.check(load(tmp_path / "acme.json"), ["ambiguous-scalar"]) == []
