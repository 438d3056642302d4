"""YAML is read once, as plain JSON data, with the place of everything and nothing hidden."""

from pathlib import Path
from typing import Any

import pytest

from scripts.spec import (
    MAX_DEPTH,
    MAX_SIZE,
    Mark,
    Source,
    Unreadable,
    all_specs,
    disagreement,
    read,
    scalar_value,
)

OWN_FILES = [each for spec in all_specs() for each in (spec, spec.parent / "evidence" / spec.name)]


def _read(folder: Path, text: str | bytes) -> Source:
    path = folder / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


def _refusal(folder: Path, text: str | bytes) -> tuple[int, int, str]:
    with pytest.raises(Unreadable) as caught:
        _read(folder, text)
    finding = caught.value.finding
    assert finding.path == str(folder / "file.yaml")
    assert finding.message
    assert finding.remedy
    return finding.line, finding.column, finding.rule


def _value(folder: Path, text: str) -> Any:
    return _read(folder, f"value: {text}\n").data["value"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("text", "text"),
        ('"7"', "7"),
        ("'7'", "7"),
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ('""', ""),
        ("[1, a]", [1, "a"]),
        ("{a: 1}", {"a": 1}),
        ("[]", []),
        ("{}", {}),
        (">-\n  two\n  lines", "two lines"),
        ("|\n  two\n  lines", "two\nlines\n"),
        ('"two \\\n  lines"', "two lines"),
        ("é 🦀", "é 🦀"),
        ('"\\u00e9"', "é"),
    ],
)
def test_a_value_is_read_as_json_has_it(text: str, value: Any, tmp_path: Path) -> None:
    found = _value(tmp_path, text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "yes",
            "No",
            "on",
            "off",
            "y",
            "True",
            "TRUE",
            "Null",
            "~",
            "017",
            "0o17",
            "0x1F",
            "1_000",
        ),
        *("18:00", "2024-01-31", ".inf", "-.INF", ".nan", "1e999", "=", "<<"),
    ],
)
def test_a_scalar_that_is_not_json_is_text(text: str) -> None:
    assert scalar_value(text) == text


@pytest.mark.parametrize(
    ("text", "number"), [(".01", 0.01), ("1.", 1.0), ("+1", 1), ("-.5", -0.5), (".5e-1", 0.05)]
)
def test_a_number_that_yaml_has_and_json_spells_otherwise_is_a_number(
    text: str, number: float
) -> None:
    assert scalar_value(text) == number


def test_an_integer_keeps_every_digit() -> None:
    assert scalar_value("9" * 60) == int("9" * 60)


def test_an_excessively_long_integer_is_text() -> None:
    assert scalar_value("9" * 5000) == "9" * 5000


def test_keys_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    assert _read(tmp_path, "200: a\ntrue: b\nnull: c\n1.5: d\n").data == {
        "200": "a",
        "true": "b",
        "null": "c",
        "1.5": "d",
    }


def test_every_key_item_and_value_has_its_place(tmp_path: Path) -> None:
    source = _read(tmp_path, "a:\n  b: 1\n  c:\n    - x\n    - d: y\n")
    assert source.keys == {
        (): Mark(1, 1),
        ("a",): Mark(1, 1),
        ("a", "b"): Mark(2, 3),
        ("a", "c"): Mark(3, 3),
        ("a", "c", 0): Mark(4, 7),
        ("a", "c", 1): Mark(5, 7),
        ("a", "c", 1, "d"): Mark(5, 7),
    }
    assert source.values["a", "b"] == Mark(2, 6)
    assert source.values["a",] == Mark(2, 3)
    assert source.values["a", "c"] == Mark(4, 5)


def test_a_missing_element_has_the_place_of_its_nearest_ancestor(
    tmp_path: Path,
) -> None:
    source = _read(tmp_path, "a:\n  b: 1\n")
    assert source.mark(("a", "z", 7)) == Mark(1, 1)
    assert source.mark(("a", "b", "c")) == Mark(2, 3)
    assert source.mark(("z",)) == Mark(1, 1)


def test_columns_count_letters_not_bytes(tmp_path: Path) -> None:
    assert _read(tmp_path, '{"é🦀": 1, b: 2}\n').keys["b",] == Mark(1, 11)


def test_scalars_are_kept_as_they_are_written(tmp_path: Path) -> None:
    source = _read(tmp_path, 'a: 017\n"b": "x"\n')
    assert [(each.text, each.plain, each.is_key) for each in source.scalars] == [
        ("a", True, True),
        ("017", True, False),
        ("b", False, True),
        ("x", False, False),
    ]


def test_of_a_duplicate_key_the_first_is_placed_and_the_second_noted(tmp_path: Path) -> None:
    source = _read(tmp_path, "a: 1\nb: 2\na: 3\n")
    assert source.data == {"a": 3, "b": 2}
    assert source.keys["a",] == Mark(1, 1)
    (oddity,) = source.oddities
    assert (oddity.kind, oddity.text, oddity.mark) == ("duplicate-key", "a", Mark(3, 1))


def test_anchors_aliases_and_tags_are_noted(tmp_path: Path) -> None:
    source = _read(tmp_path, "a: &x 1\nb: *x\nc: !!str 2\nd: !own {e: 1}\n")
    assert [(each.kind, each.mark.line) for each in source.oddities] == [
        ("anchor", 1),
        ("alias", 2),
        ("tag", 3),
        ("tag", 4),
    ]
    assert source.data["b"] is None


def test_an_alias_bomb_costs_nothing(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 60)]
    source = _read(tmp_path, "\n".join(lines))
    assert source.data["a59"] == [None] * 9
    assert sum(each.kind == "alias" for each in source.oddities) == 59 * 9


@pytest.mark.parametrize(
    "text", ["{a: 1, b: [1, 2]}", '{"a": 1,\n "b": [1,\n 2]}', "a: 1\nb:\n- 1\n- 2\n"]
)
def test_flow_style_json_and_block_style_read_alike(text: str, tmp_path: Path) -> None:
    assert _read(tmp_path, text).data == {"a": 1, "b": [1, 2]}


@pytest.mark.parametrize("text", ["a: 1\r\nb:\r\n  c: 2\r\n", "\ufeffa: 1\nb:\n  c: 2\n"])
def test_crlf_and_a_byte_order_mark_change_no_value_and_no_line(text: str, tmp_path: Path) -> None:
    source = _read(tmp_path, text)
    assert source.data == {"a": 1, "b": {"c": 2}}
    assert source.keys["b", "c"] == Mark(3, 3)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", (1, 1, "not-an-object")),
        ("# nothing\n", (1, 1, "not-an-object")),
        ("---\n...\n", (1, 1, "not-an-object")),
        ("- a\n", (1, 1, "not-an-object")),
        ("text\n", (1, 1, "not-an-object")),
        ("null\n", (1, 1, "not-an-object")),
        ("a: [1\nb: 2\n", (2, 2, "no-yaml")),
        ("a: 1\n b: 2\n", (2, 3, "no-yaml")),
        ("a:\n\tb: 1\n", (2, 1, "no-yaml")),
        ('a: "\\q"\n', (1, 5, "no-yaml")),
        ("a: *nowhere\n? [b]\n: 1\n", (2, 3, "no-yaml")),
        ("? {a: 1}\n: 2\n", (1, 3, "no-yaml")),
        ("a: 1\n---\nb: 2\n", (2, 1, "no-yaml")),
        ("a: @x\n", (1, 4, "no-yaml")),
        (b"a: \xff\n", (1, 1, "not-utf8")),
        ("a: 1\n".encode("utf-16"), (1, 1, "not-utf8")),
        (b"a: \x00\n", (1, 1, "no-yaml")),
        (b"a: \x1b[31mred\n", (1, 1, "no-yaml")),
    ],
)
def test_an_unreadable_file_is_rejected_at_the_place_of_the_error(
    text: str | bytes, refusal: tuple[int, int, str], tmp_path: Path
) -> None:
    assert _refusal(tmp_path, text) == refusal


def test_excessive_nesting_is_rejected_at_any_depth(tmp_path: Path) -> None:
    assert _refusal(tmp_path, "a: " + "[" * 200_000) == (1, 3 + MAX_DEPTH, "too-deep")


def test_the_maximum_nesting_is_read(tmp_path: Path) -> None:
    depth = MAX_DEPTH - 1
    value = _value(tmp_path, "[" * depth + "]" * depth)
    for _ in range(depth - 1):
        (value,) = value
    assert value == []


def test_a_file_larger_than_the_limit_is_rejected_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "file.yaml"
    with path.open("wb") as file:
        file.truncate(MAX_SIZE * 1024 * 1024 + 1)
    with pytest.raises(Unreadable, match="more than 16"):
        read(path)


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_missing_file_is_rejected(name: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot read the file"):
        read(tmp_path / name)


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_both_yaml_parsers_read_the_same_from_every_spec_and_evidence_file(path: Path) -> None:
    assert disagreement(path.read_text()) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a: [/x?y=1]\n", Mark(1, 5)),
        ("a:\n  b: c\td\n", Mark(2, 6)),
        ('a: ["/x?y=1"]\n', None),
        ("a: [x", None),
    ],
)
def test_a_place_on_which_the_yaml_parsers_differ_is_found(text: str, mark: Mark | None) -> None:
    assert disagreement(text) == mark
