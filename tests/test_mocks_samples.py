"""Values made from schemas fit them."""

import random
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.mocks.compile.samples import SampleOptions, Samples
from scripts.mocks.patterns import text_for

from .mocked import spec

SETTINGS = settings(max_examples=150, database=None, derandomize=True)


A, B = "{properties: {a: {const: 1}}}", "{properties: {b: {const: 2}}}"
FORMATS = """date date-time time duration email idn-email hostname idn-hostname ipv4 ipv6 uri iri
regex uri-reference iri-reference uri-template json-pointer relative-json-pointer uuid"""


def made(folder: Path, schema: str, seed: int = 0, *, optional: bool = True) -> Any:
    document = spec(folder, f"  /a: {{}}\ncomponents:\n  schemas:\n    S: {schema}\n")
    return Samples(seed).value(document.components["S"], SampleOptions(optional=optional))


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("{type: string, examples: [a, b]}", "a"),
        ("{type: string, example: a}", "a"),
        ("{const: 5}", 5),
        ("{type: string, default: d}", "d"),
        ("{enum: [x, y]}", "x"),
        ("{type: boolean}", True),
        ('{type: "null"}', None),
        ("{type: array, items: {const: 1}}", [1]),
        ("{type: array, maxItems: 0, items: {const: 1}}", []),
        ("{type: array, minItems: 3, items: {const: 1}}", [1, 1, 1]),
        ("{type: array, prefixItems: [{const: 1}, {const: 2}]}", [1, 2]),
        ("{oneOf: [{const: 1}, {const: 2}]}", 1),
        ("{type: object, required: [a], additionalProperties: {const: 1}}", {"a": 1}),
        (f"{{allOf: [{A}, {B}]}}", {"a": 1, "b": 2}),
        (f"{{type: object, properties: {{a: {{const: 1}}}}, oneOf: [{B}]}}", {"a": 1, "b": 2}),
        ("{type: object, properties: {a: {const: 1, writeOnly: true}}}", {}),
    ],
)
def test_what_a_schema_names_is_taken(tmp_path: Path, schema: str, value: object) -> None:
    assert made(tmp_path, schema) == value


KIND = "{properties: {kind: {type: string}}, discriminator: {propertyName: kind"
CAT = '"#/components/schemas/Cat"'
FELINE = "discriminator: {propertyName: kind, mapping: {feline: Cat}}"
OWN = "{properties: {kind: {type: string}, lives: {const: 9}}}"


@pytest.mark.parametrize(
    ("schema", "cat", "kind"),
    [
        (f"{KIND}, mapping: {{feline: {CAT}}}}}}}", f"{{allOf: [{{$ref: S}}, {OWN}]}}", "feline"),
        (f"{KIND}, mapping: {{feline: Cat}}}}}}", f"{{allOf: [{{$ref: S}}, {OWN}]}}", "feline"),
        (f"{{oneOf: [{{$ref: {CAT}}}], discriminator: {{propertyName: kind}}}}", OWN, "Cat"),
        (f"{{oneOf: [{{$ref: {CAT}}}], {FELINE}}}", OWN, "feline"),
        (
            f"{{oneOf: [{{$ref: {CAT}}}], discriminator: {{propertyName: kind}}}}",
            "{properties: {kind: {const: cat}, lives: {const: 9}}}",
            "cat",
        ),
    ],
    ids=["base-class", "base-class-by-name", "union-by-name", "union", "constant"],
)
def test_a_discriminator_has_the_value_that_means_the_schema(
    tmp_path: Path, schema: str, cat: str, kind: str
) -> None:
    cat = cat.replace("{$ref: S}", '{$ref: "#/components/schemas/S"}')
    assert made(tmp_path, f"{schema}\n    Cat: {cat}") == {"kind": kind, "lives": 9}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": 20},
        {"type": "string", "maxLength": 3},
        {"type": "integer", "minimum": 1000},
        {"type": "integer", "maximum": -5},
        {"type": "integer", "exclusiveMinimum": 7, "exclusiveMaximum": 9},
        {"type": "integer", "multipleOf": 7, "minimum": 50},
        {"type": "number", "minimum": 0.1, "maximum": 0.2},
        {"type": ["null", "integer"], "minimum": 200},
        *[{"type": "string", "format": name} for name in FORMATS.split()],
    ],
    ids=str,
)
def test_a_value_keeps_the_limits(tmp_path: Path, schema: dict[str, Any]) -> None:
    value = made(tmp_path, str(jsonable(schema)))
    jsonschema_rs.Draft202012Validator(schema, validate_formats=True).validate(value)


def test_a_step_that_is_not_a_number_is_passed_over(tmp_path: Path) -> None:
    assert made(tmp_path, "{type: number, multipleOf: .01}") > 0


def jsonable(schema: object) -> str:
    return str(schema).replace("'", '"')


def test_a_schema_that_holds_itself_comes_to_an_end(tmp_path: Path) -> None:
    schema = "{type: object, properties: {next: {$ref: '#/components/schemas/S'}}}"
    assert made(tmp_path, schema)["next"]["next"]


def test_a_schema_that_requires_itself_many_times_comes_to_an_end(tmp_path: Path) -> None:
    names = [f"p{at}" for at in range(9)]
    properties = ", ".join(f"{name}: {{$ref: '#/components/schemas/S'}}" for name in names)
    schema = f"{{type: object, required: [{', '.join(names)}], properties: {{{properties}}}}}"
    assert made(tmp_path, schema)["p0"]["p0"]


def test_a_reference_in_a_circle_comes_to_an_end(tmp_path: Path) -> None:
    assert made(tmp_path, "{$ref: '#/components/schemas/S'}") == {}


def test_optional_properties_can_be_left_out(tmp_path: Path) -> None:
    schema = "{type: object, required: [a], properties: {a: {const: 1}, b: {const: 2}}}"
    assert made(tmp_path, schema, optional=False) == {"a": 1}


@pytest.mark.parametrize(
    "pattern",
    [
        "^97[89]-[0-9]{10}$",
        r"^([01]\d|2[0-3]):?([0-5]\d)$",
        "^[^a-z]+$",
        r"^\w+@\w+\.(com|org)$",
        "a|b",
        r"^(ab)\1$",
        "^.{3}$",
        r"^\S\D\W\s$",
        "^x*?y+?z??$",
        "^(?=ab)ab$",
        "[^-]",
    ],
)
@given(seed=st.integers(0, 50))
@SETTINGS
def test_a_text_is_found_by_its_pattern(pattern: str, seed: int) -> None:
    assert re.search(pattern, text_for(pattern, random.Random(seed)))  # noqa: S311  # no secret


@pytest.mark.parametrize("pattern", ["(", "[", "a{99999999999}", r"\p{L}"])
def test_a_pattern_that_cannot_be_read_leads_to_an_empty_text(pattern: str) -> None:
    assert text_for(pattern, random.Random(0)) == ""  # noqa: S311  # no secret
