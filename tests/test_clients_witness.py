"""Requests of the clients, read by a server that is independent of this project."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from scripts.generate import generate
from scripts.spec import load
from tests.clients import Case, cases
from tests.samples import FILE, TEXT, WHOLE, Sample, body, obj, operation
from tests.vendors import VENDORS
from tests.witness import check, foreign_cases, witnessed

FOLDER = Path(__file__).parent
CASES = [case for vendor in VENDORS for case in cases(vendor)]
SPECS = (
    *("faults/shop", "generate/zoo", "mocked/library"),
    *("review/actions", "review/cards", "review/library"),
)


@pytest.fixture(scope="module")
def witness() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    with witnessed() as found:
        yield found


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_request_that_arrives_is_the_example(
    witness: tuple[str, list[dict[str, Any]]], case: Case
) -> None:
    check(case, *witness)


@pytest.mark.parametrize("name", SPECS)
def test_the_requests_of_specs_that_have_everything_arrive_as_they_were_passed(
    name: str, tmp_path: Path, witness: tuple[str, list[dict[str, Any]]]
) -> None:
    path = tmp_path / f"{name.replace('/', '-')}.yaml"
    path.write_text((FOLDER / f"{name}.yaml").read_text())
    generate(load(path), tmp_path / path.stem)
    for case in foreign_cases(path, tmp_path):
        check(case, *witness)


def test_every_way_of_writing_arrives_as_it_was_passed(
    tmp_path: Path, witness: tuple[str, list[dict[str, Any]]]
) -> None:
    lists: Any = {"type": "array", "items": TEXT}
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": TEXT},
        {"name": "listed", "in": "query", "schema": lists},
        {
            "name": "piped",
            "in": "query",
            "schema": lists,
            "style": "pipeDelimited",
            "explode": False,
        },
        {"name": "deep", "in": "query", "schema": obj(a=TEXT), "style": "deepObject"},
        {"name": "data", "in": "query", "content": {"application/json": {"schema": obj(a=WHOLE)}}},
        {"name": "X-List", "in": "header", "schema": lists},
        {"name": "crumb", "in": "cookie", "schema": TEXT},
    ]
    form = obj(note=TEXT, who=obj(name=TEXT), photos={"type": "array", "items": FILE}, tags=lists)
    send = operation(parameters=parameters, requestBody=body(form, "multipart/form-data"))
    sample = Sample(tmp_path, {"/a b/{id}": {"post": send}})
    module, (url, seen) = sample.module, witness
    seen.clear()

    name = f"{sample.path.stem.capitalize()}Client"
    with getattr(module, name)(base_url=url) as client, suppress(module.FailureError):
        client.jobs.run(
            "ä/ö?&=%",
            listed=["a&b", "c d", "ü"],
            piped=["x", "y z"],
            deep=module.RunDeep(a="&"),
            data=module.RunData(a=1),
            x_list=["1", "2"],
            crumb="a=b%20c",
            note="ä\r\nb",
            who=module.RunBodyWho(name="Jö"),
            photos=[b"\x00\xff", b"--"],
            tags=["a", "b"],
        )

    (arrived,) = seen
    assert arrived["path"] == ["", "a b", "ä/ö?&=%"]
    listed = [("listed", "a&b"), ("listed", "c d"), ("listed", "ü")]
    more = [("piped", "x|y z"), ("deep[a]", "&"), ("data", '{"a":1}')]
    assert arrived["query"] == listed + more
    assert arrived["headers"]["x-list"] == "1,2"
    assert arrived["cookies"] == {"crumb": "a=b%20c"}
    assert arrived["body"] == [
        ("note", "ä\r\nb"),
        ("who", {"name": "Jö"}),
        ("photos", b"\x00\xff"),
        ("photos", b"--"),
        ("tags", "a"),
        ("tags", "b"),
    ]
